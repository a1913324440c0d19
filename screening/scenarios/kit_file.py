"""A kit file in, a Kit out, or one KitError with every fault: line, what, remedy."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from screening.errors import Fault, KitError
from screening.model.scenario import Kit, Role
from screening.vocabulary.yaml_lines import MOST_CHARACTERS, PLACE, LinedYaml, read_lined_yaml

from .kit_faults import checked, shown
from .kit_models import FormPart, KitPart

KITS = Path(__file__).parent / "kits"
UNFINISHED = re.compile(r"\b(todo|tbd|xxx|lorem ipsum)\b", re.IGNORECASE)


def load_kit(path: Path) -> Kit:
    """The kit of a file; its id is the file's stem. Raises KitError."""
    return parse_kit(read_text(path), str(path))


def parse_kit(text: str, path: str) -> Kit:
    """The kit of a text. `path` names it in faults; its stem becomes the id. Raises KitError with all faults."""
    kit, source = read_kit(text, path)
    if kit is None:
        raise KitError(path, tuple(sorted(source.faults, key=lambda fault: fault.line or 0)))
    return kit


def read_kit(text: str, path: str) -> tuple[Kit | None, LinedYaml]:
    """The kit of a text, None where it has faults; and its values, with the faults by place."""
    source = read_lined_yaml(text)
    part = None if source.faults else checked(KitPart, source)
    if part is not None:
        _check_sense(part, source)
    return (None if source.faults or part is None else part.noun(Path(path).stem)), source


@cache
def shipped_kits() -> tuple[Kit, ...]:
    """The kits that come with the product, by file name."""
    return tuple(load_kit(path) for path in sorted(KITS.glob("*.yaml")))


def fitting_kits(role: Role, kits: tuple[Kit, ...]) -> tuple[Kit, ...]:
    """The kits for a role: first those made for it, then those that suit it too; the order of `kits` inside each."""
    return tuple(kit for kit in kits if role in kit.roles) + tuple(kit for kit in kits if role in kit.also_for and role not in kit.roles)


def read_text(path: Path) -> str:
    """The text of a file. Raises KitError where it cannot be read."""
    try:
        if path.stat().st_size > 4 * MOST_CHARACTERS:
            raise KitError(str(path), (Fault(None, "the file is too large for a kit", "a real one has some ten thousand letters"),))
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = "is a folder" if path.is_dir() else (error.strerror or "cannot be opened").lower()
        raise KitError(str(path), (Fault(None, reason, "name a kit file, as kits/billing_dispute.yaml"),)) from error
    except UnicodeDecodeError as error:
        raise KitError(str(path), (Fault(None, "the file is not UTF-8 text", "save it as plain text (UTF-8)"),)) from error


def _check_sense(kit: KitPart, source: LinedYaml) -> None:
    """What types cannot say: questions are questions, forms differ, every beat has its milder wording, nothing is left to write."""
    if not kit.trap.question.rstrip().endswith("?"):
        source.fault(("trap", "question"), "the trap is not a question", "ask it plainly, ending with '?', so that a yes is the bad answer")
    for role in set(kit.roles) & set(kit.also_for):
        source.fault(("also_for",), f"{role} is in roles already", "keep it in one of the two")
    for index, form in enumerate(kit.forms):
        _check_form(form, ("forms", index), source)
    _check_apart(kit.forms, source)
    _check_finished(source.values, (), source)


def _check_form(form: FormPart, place: PLACE, source: LinedYaml) -> None:
    for index, step in enumerate(form.ladder):
        where = (*place, "ladder", index)
        if index == 0 and step.milder:
            source.fault(
                (*where, "milder"), "the opener has a milder wording", "leave it out: nothing can be earned before the first answer"
            )
        if index > 0 and not step.milder:
            source.fault(where, f'step {index + 1} ("{step.name}") has no milder wording', "add 'milder: ...', said once it is earned")
        if step.milder and step.milder == step.line:
            source.fault((*where, "milder"), "the milder wording is the line itself", "word it so that a listener hears the difference")
    for index, question in enumerate(form.hidden_need.earned_by):
        if not question.rstrip().endswith("?"):
            source.fault((*place, "hidden_need", "earned_by", index), "this is not a question", "end it with '?'")


def _check_apart(forms: list[FormPart], source: LinedYaml) -> None:
    """Parallel forms share nothing that a candidate could pass on: not the name, the customer, a line or the hidden need."""
    first: dict[str, PLACE] = {}
    for index, form in enumerate(forms):
        place: PLACE = ("forms", index)
        said = [((*place, "form"), f"form {form.form}"), ((*place, "customer"), form.customer)]
        said += [((*place, "ladder", step, "line"), each.line) for step, each in enumerate(form.ladder)]
        said.append(((*place, "hidden_need", "reveal"), form.hidden_need.reveal))
        for where, words in said:
            if words in first:
                remedy = f"word it otherwise; it stands in line {source.line(first[words])} too"
                source.fault(where, f"two forms share {shown(words)}", remedy)
            first.setdefault(words, where)


def _check_finished(values: object, place: PLACE, source: LinedYaml) -> None:
    if isinstance(values, dict):
        for key, value in values.items():
            _check_finished(value, (*place, key), source)
    elif isinstance(values, list):
        for index, value in enumerate(values):
            _check_finished(value, (*place, index), source)
    elif isinstance(values, str) and UNFINISHED.search(values):
        source.fault(place, "this is not written yet", "write it out")
