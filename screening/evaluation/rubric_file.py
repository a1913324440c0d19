"""A rubric file in, a Rubric out, or one RubricError with every fault: line, what, remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from screening.errors import Fault, RubricError
from screening.model.rubric import Criterion, Rubric
from screening.vocabulary.load import Vocabulary
from screening.vocabulary.yaml_lines import MOST_CHARACTERS, PLACE, LinedYaml, read_lined_yaml

from .checks import label_of
from .protected import refused_setting, refused_words
from .rubric_faults import did_you_mean, report, shown
from .rubric_models import DEEPEST_NESTING, MODELS, MOST_CRITERIA, Head, Settings, params_of
from .rubric_values import check_values

SECTIONS = ("must_have", "nice_to_have")
Model = TypeVar("Model", bound=BaseModel)


def load_rubric(path: Path, vocabulary: Vocabulary) -> Rubric:
    """The rubric of a file; its id is the file's stem. Raises RubricError."""
    try:
        if path.stat().st_size > 4 * MOST_CHARACTERS:
            raise RubricError(str(path), (Fault(None, "the file is too large for a rubric", "a real one has a few thousand letters"),))
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = "is a folder" if path.is_dir() else (error.strerror or "cannot be opened").lower()
        raise RubricError(str(path), (Fault(None, reason, "name a rubric file, as rubrics/chat.yaml"),)) from error
    except UnicodeDecodeError as error:
        raise RubricError(str(path), (Fault(None, "the file is not UTF-8 text", "save it as plain text (UTF-8)"),)) from error
    return parse_rubric(text, str(path), vocabulary)


def parse_rubric(text: str, path: str, vocabulary: Vocabulary) -> Rubric:
    """The rubric of a text. `path` names it in faults; its stem becomes the id. Raises RubricError with all faults."""
    rubric, source = read_rubric(text, path, vocabulary)
    if source.faults or rubric is None:
        raise RubricError(path, tuple(sorted(source.faults, key=lambda fault: fault.line or 0)))
    return rubric


def read_rubric(text: str, path: str, vocabulary: Vocabulary) -> tuple[Rubric | None, LinedYaml]:
    """The rubric of a text, None where it has faults; and what was read, faults and their places in it."""
    source = read_lined_yaml(text)
    return None if source.faults else _Reader(source, vocabulary).rubric(Path(path).stem), source


class _Reader:
    """Walks the plain values once and collects every fault on the way."""

    def __init__(self, source: LinedYaml, vocabulary: Vocabulary) -> None:
        self.source, self.vocabulary = source, vocabulary
        self.first_line: dict[str, int | None] = {}

    def rubric(self, stem: str) -> Rubric | None:
        values = self.source.values
        if not isinstance(values, dict):
            self.source.fault((), "this is not a rubric", "begin with 'title: ...' and 'must_have:'")
            return None
        head = self.checked(Head, values, ())
        total = sum(count_criteria(values.get(section)) for section in SECTIONS)
        if total > MOST_CRITERIA:
            self.source.fault((), f"{total:,} criteria", f"keep it to {MOST_CRITERIA} or fewer, nested ones included")
            return None
        if total == 0:
            self.source.fault((), "no criterion", "add one under must_have or nice_to_have")
        criteria = [
            self.criterion(item, (section, index), is_must=section == "must_have")
            for section in SECTIONS
            for index, item in enumerate(_list(values.get(section)))
        ]
        if head is None or self.source.faults:
            return None
        return Rubric(stem, head.title, head.version, tuple(each for each in criteria if each), head.description)

    def criterion(self, values: Any, place: PLACE, *, is_must: bool, fallback_id: str = "", depth: int = 0) -> Criterion | None:
        if not isinstance(values, dict):
            self.source.fault(place, f"{shown(values)} stands where a criterion is needed", "write {id: ..., kind: ...}")
            return None
        model = self.model_of(values, place)
        if depth and "points" in values:
            self.source.fault((*place, "points"), "points count only at the top level", "give them to the criterion around it")
        if fallback_id:
            values = {"id": fallback_id, **values}
        settings = self.checked(model, values, place) if model else None
        nested = self.nested(values, place, is_must=is_must, depth=depth)
        if settings is None:
            return None
        if isinstance(values.get("id"), str):
            self.note_id(values["id"], place)
        check_values(settings, place, self.source, self.vocabulary)
        made = Criterion(settings.id, params_of(settings), is_must, settings.points, settings.label, settings.why, nested)
        return replace(made, label=label_of(made))

    def nested(self, values: dict[str, Any], place: PLACE, *, is_must: bool, depth: int) -> tuple[Criterion, ...]:
        """The criteria under `of`, each judged for itself; ids are made up where they have none."""
        if values.get("kind") not in ("any", "all") or not isinstance(values.get("of"), list):
            return ()
        if depth >= DEEPEST_NESTING:
            self.source.fault((*place, "of"), f"nested more than {DEEPEST_NESTING} deep", "write it flatter")
            return ()
        found = [
            self.criterion(item, (*place, "of", index), is_must=is_must, fallback_id=f"{values.get('id')}_{index + 1}", depth=depth + 1)
            for index, item in enumerate(values["of"])
        ]
        return tuple(each for each in found if each)

    def model_of(self, values: dict[str, Any], place: PLACE) -> type[Settings] | None:
        kind = values.get("kind")
        if isinstance(kind, str) and kind in MODELS:
            return MODELS[kind]
        if kind is None:
            self.source.fault(place, "a criterion has no kind", f"add kind, one of {', '.join(MODELS)}")
        elif refusal := refused_setting(str(kind), self.vocabulary) or refused_words(str(kind), self.vocabulary):
            self.source.fault((*place, "kind"), f"kind is {shown(kind)}: {refusal.reason}", refusal.instead)
        else:
            self.source.fault((*place, "kind"), f"kind is {shown(kind)}", did_you_mean(str(kind), MODELS))
        return None

    def note_id(self, name: str, place: PLACE) -> None:
        line = self.source.line((*place, "id"))
        if name in self.first_line:
            self.source.fault((*place, "id"), f"{name} is also the id in line {self.first_line[name]}", "give each criterion its own id")
        self.first_line.setdefault(name, line)

    def checked(self, model: type[Model], values: dict[str, Any], place: PLACE) -> Model | None:
        """The settings; after faults those of the sound fields, so that the rest is looked at in the same go."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            report(error, model, place, self.source, self.vocabulary)
            wrong = {each["loc"][0] for each in error.errors() if each["loc"]}
        try:
            return model.model_validate({"id": "unnamed"} | {name: value for name, value in values.items() if name not in wrong})
        except ValidationError:
            return None


def count_criteria(values: Any) -> int:
    """How many criteria a list holds, nested ones included. `values` comes from `read_yaml`, so its depth is bounded."""
    return sum(1 + (count_criteria(item.get("of")) if isinstance(item, dict) else 0) for item in _list(values))


def _list(values: Any) -> list[Any]:
    return values if isinstance(values, list) else []
