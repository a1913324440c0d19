"""A reading process on a machine where a library is missing."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from screening.sandbox_child.__main__ import main

    sys.modules["screening.extraction.extract"] = None  # type: ignore[assignment]
    try:
        main()
    except ImportError as error:
        raise ImportError("no_such_library") from error
