"""`python -m benchmarks [name ...]`: run the named benchmarks (all of them without a name), one line a figure."""

from __future__ import annotations

import sys

from benchmarks import access, blind_timing, command_line, pages, parsing, rating_statistics, rescoring, sandboxed, scoring, typing_lag

ALL = {
    "command_line": command_line.run,
    "parsing": parsing.run,
    "scoring": scoring.run,
    "rescoring": rescoring.run,
    "pages": pages.run,
    "sandbox": sandboxed.run,
    "access": access.run,
    "rating_statistics": rating_statistics.run,
    "blind_timing": blind_timing.run,
    "typing_lag": typing_lag.run,
}


def main() -> None:
    names = sys.argv[1:] or list(ALL)
    unknown = [name for name in names if name not in ALL]
    if unknown:
        sys.exit(f"no benchmark called {', '.join(unknown)}; there are {', '.join(ALL)}")
    print(f"{'figure':58}{'measured':>12}{'goal':>12}")
    for name in names:
        for figure, measured, goal in ALL[name]():
            print(f"{figure:58}{measured:>12}{goal:>12}", flush=True)


if __name__ == "__main__":
    main()
