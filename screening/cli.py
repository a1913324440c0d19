"""The command line: files in, JSON lines or a ranked table on stdout, progress on stderr.

Exit code 0: all good, 1: some inputs could not be read, 2: could not run. Anything heavy is imported where it is used,
so that `--help` answers at once.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from screening.cli_files import COULD_NOT_RUN, Progress, files_in, place_for_workbook, say, stop
from screening.errors import ScreeningError
from screening.exchange.terminal import printable, utf8

if TYPE_CHECKING:
    from screening.model.evaluation import Evaluation, Ranked
    from screening.model.rubric import Rubric
    from screening.sandbox import Failure, Reading, Record


Read = TypeVar("Read", "Reading", "Record")
Known = Mapping[str, tuple[str | None, tuple[str, ...]]]  # file -> the person's name, the file's flags

PLAIN: Any = {"rich_markup_mode": None, "no_args_is_help": True, "add_completion": False}
app = typer.Typer(name="screening", help="Read resumes, judge them against a rubric, rank them.", pretty_exceptions_enable=False, **PLAIN)
rubrics = typer.Typer(help="Rubric files: check one, begin one, draft one from a job posting.", **PLAIN)
app.add_typer(rubrics, name="rubric")
audits = typer.Typer(help="The audit trail.", **PLAIN)
app.add_typer(audits, name="audit")

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Files or folders. Folders are walked, archives opened.", readable=False)
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day that 'present' means, as 2026-11-15; else today.")]
Jobs = Annotated[int, typer.Option("--jobs", min=1, max=64, help="How many files are read side by side.")]
RubricFile = Annotated[Path, typer.Option("--rubric", metavar="FILE", help="What the role asks for (YAML).")]
Excel = Annotated[Path | None, typer.Option("--excel", metavar="OUT.xlsx", help="Also write the shortlist as a workbook.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="One evaluation a line, best first, instead of the table.")]


def run() -> NoReturn:
    """Run the command line. A fault we know ends it with one clear message and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except ScreeningError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.filename or 'Writing the answer'}: {error.strerror or error}. Check that the place exists, can be used and has room.")
    sys.exit(COULD_NOT_RUN)


@app.command()
def parse(paths: Paths, as_of: AsOf = None, jobs: Jobs = 1) -> None:
    """Print what each resume says, a JSON line each.

    The lines come in path order; a file that cannot be read has one too. Writes no file.
    """
    from screening.batch import tell_batch
    from screening.sandbox import engine_wanted

    files, day = files_in(paths), day_of(as_of)
    progress = Progress(len(files))
    for record in outcomes(tell_batch(files, day, jobs=jobs, ocr=engine_wanted()), progress):
        write({**record.values, "file": record.file} if record else unread(*progress.latest))
    progress.end()


@app.command()
def screen(paths: Paths, rubric: RubricFile, as_of: AsOf = None, jobs: Jobs = 1, excel: Excel = None, jsonl: Jsonl = False) -> None:
    """Judge every resume by a rubric and rank them, best first."""
    asked = rubric_in(rubric)
    files, day = files_in(paths), day_of(as_of)
    if excel is not None:
        excel = place_for_workbook(excel, files)
    from screening.batch import read_batch
    from screening.evaluation.evaluate import evaluate
    from screening.evaluation.rank import rank
    from screening.sandbox import engine_wanted

    progress, known = Progress(len(files)), dict[str, tuple[str | None, tuple[str, ...]]]()

    def evaluations() -> Iterator[Evaluation]:
        for reading in outcomes(read_batch(files, jobs=jobs, ocr=engine_wanted()), progress):
            if reading:
                name, flags = reading.profile.identity.name, (*reading.document.flags, *reading.profile.warnings)
                known[reading.file] = (name.value if name else None, tuple(dict.fromkeys(str(flag.kind) for flag in flags)))
                yield evaluate(reading.profile, asked, as_of=day, candidate_id=reading.file)

    ranking = rank(evaluations())
    if jsonl:
        write_jsonl(ranking, progress.failures)
    else:
        write_table(ranking, asked, progress.failures)
    if excel is not None:
        write_workbook(excel, ranking, asked, known, progress.failures)
    progress.end()


@rubrics.command()
def check(file: Annotated[Path, typer.Argument(metavar="FILE", help="The rubric (YAML).")]) -> None:
    """Name everything that is wrong with a rubric file; without a fault, show what it asks for."""
    asked = rubric_in(file)
    total = sum(criterion.points for criterion in asked.criteria)
    kinds = f"{len(asked.musts)} must-have, {len(asked.nices)} nice-to-have"
    print(f"{asked.title}, version {asked.version}: {kinds}, {total:g} points in all")
    for criterion in asked.criteria:
        print(f"  {'must' if criterion.is_must else 'nice'} {criterion.points:>5g}  {criterion.label}")


@rubrics.command()
def new(title: Annotated[str, typer.Argument(help="What the role is called.")] = "Customer service representative") -> None:
    """Print a first rubric to change; write it to a file with > my.yaml."""
    from screening.evaluation.rubric_text import starter_text

    print(starter_text(title), end="")


@rubrics.command()
def draft(file: Annotated[Path, typer.Argument(metavar="FILE", help="A job posting: text, HTML, PDF, Word.")]) -> None:
    """Print a draft rubric from a job posting; each criterion says which sentence asked for it. A person decides."""
    from screening.actions.drafting import draft_of
    from screening.evaluation.draft import TICKS_LOST
    from screening.evaluation.rubric_text import rubric_text

    found = draft_of(files_in([file])[0][1], file.name)
    say("".join(f"Left out: {each.sentence}: {each.reason}\n" for each in found.left_out) + f"{len(found.lines)} criteria drafted")
    if found.ticks_lost:
        say(TICKS_LOST)
    print(rubric_text(found.rubric()) if found.lines else "", end="")


@audits.command()
def verify() -> None:
    """Check that every row of the audit is there as it was written, in the data of SCREENING_DATA_DIR."""
    from screening.actions.audit import tell_chain

    raise typer.Exit(tell_chain())


@app.command()
def erase(who: str, reason: Annotated[str, typer.Option(help="Why; it stays in the audit.")], yes: bool = False) -> None:
    """Delete WHO (a candidate's code, or an application's id) for good; without --yes only what would go is shown."""
    from screening.actions.erasing import tell_erase

    raise typer.Exit(tell_erase(who, reason, yes=yes))


@app.command()
def backup(out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write; it must not be there yet.")]) -> None:
    """Write everything (people, openings, resumes, decisions, audit) to one file, also while the app runs.

    It holds everybody's resumes: keep it as safe as the data. The data are those of SCREENING_DATA_DIR and SCREENING_DATABASE_URL.
    """
    from screening.actions.backup import write_backup

    say(f"{write_backup(out) / 1_000_000:,.1f} MB written to {out}")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that backup wrote, on this database or another kind.")],
    replace: Annotated[bool, typer.Option("--replace", help="Also where there is data already: all of it is replaced.")] = False,
) -> None:
    """Check a backup from end to end, then put it in place, all of it or nothing. Everybody signs in anew afterwards."""
    from screening.actions.backup import read_backup

    say(f"{read_backup(file, replace=replace)}.")


def outcomes(batch: Iterable[tuple[str, tuple[Read | Failure, ...]]], progress: Progress) -> Iterator[Read | None]:
    """Each document that was read, in order; None where one could not be (`progress.latest` says which and why)."""
    from screening.sandbox import Failure

    seen: dict[str, int] = {}
    for _, found in batch:
        progress.step()
        for outcome in sorted(found, key=lambda each: each.file.split("/")):
            seen[outcome.file] = seen.get(outcome.file, 0) + 1
            if seen[outcome.file] > 1:  # an archive may hold two members of one name
                outcome = replace(outcome, file=f"{outcome.file} ({seen[outcome.file]})")
            if isinstance(outcome, Failure):
                progress.fail(outcome)
                yield None
            else:
                yield outcome


def day_of(stated: str | None) -> date:
    """The day to count with, told on stderr."""
    try:
        day = date.fromisoformat(stated) if stated else date.today()
    except ValueError:
        stop(f"--as-of {stated}: not a date. Write it as 2026-11-15.")
    say(f"Counting as of {day.isoformat()}")
    return day


def rubric_in(path: Path) -> Rubric:
    """The rubric of a file. Raises RubricError with every fault."""
    from screening.evaluation.rubric_file import load_rubric
    from screening.vocabulary.load import load_vocabulary

    return load_rubric(path, load_vocabulary())


def write_jsonl(ranking: Sequence[Ranked], failures: Sequence[tuple[str, str]]) -> None:
    from screening.exchange.profile_json import evaluation_record, rejected_record

    for each in ranking:
        write(evaluation_record(each.evaluation.candidate_id, each))
    for file, reason in failures:
        write(rejected_record(file, reason))


def write_table(ranking: Sequence[Ranked], rubric: Rubric, failures: Sequence[tuple[str, str]]) -> None:
    """The ranking for a person: a block a gate, a line a candidate."""
    from screening.evaluation.wording import GATE_WORDS, figure, why

    print(f"{rubric.title}, version {rubric.version}")
    width = max((len(each.evaluation.candidate_id) for each in ranking), default=0)
    for gate, word in GATE_WORDS.items():
        block = [each for each in ranking if each.evaluation.gate is gate]
        if not block:
            continue
        print(f"\n{word} ({len(block)})")
        for each in block:
            tie = f"tie of {each.tied}" if each.tied > 1 else ""
            evaluation = each.evaluation
            line = f"{each.rank:>5} {tie:<9} {figure(evaluation.points):>5}  {evaluation.candidate_id:<{width}}  {why(evaluation)}"
            print(printable(line))
    if failures:
        print(f"\nCould not be read ({len(failures)})")
        for file, reason in failures:
            print(printable(f"      {file}  {reason}"))


def write_workbook(path: Path, ranking: Sequence[Ranked], rubric: Rubric, known: Known, failures: Sequence[tuple[str, str]]) -> None:
    """The shortlist, complete or not at all: written beside its place and then moved there."""
    from screening.exchange.workbook import ShortlistRow, shortlist_workbook

    rows = []
    for each in ranking:
        file = each.evaluation.candidate_id
        name, flags = known[file]
        rows.append(ShortlistRow(each, Path(file).name, name, file=file, flags=flags))
    content = shortlist_workbook(rubric, rows, unread=failures)
    beside = path.with_name(".shortlist.xlsx.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        stop(f"{path}: {error.strerror}. The workbook was not written; close it if it is open, or name another place.")
    say(f"Shortlist written to {path}")


def unread(file: str, reason: str) -> dict[str, Any]:
    """The line of `parse` for a file that could not be read."""
    from screening.exchange.profile_json import rejected_profile

    return rejected_profile(file, reason)


def write(record: dict[str, Any]) -> None:
    """One JSON line on stdout, UTF-8 whatever the terminal."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
    sys.stdout.buffer.write(utf8(line).encode())
    sys.stdout.buffer.flush()
