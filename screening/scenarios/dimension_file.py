"""The file of rating dimensions in, Dimensions and words that are never rated out, or one KitError with every fault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from screening.errors import KitError
from screening.model.scenario import Dimension
from screening.vocabulary.yaml_lines import read_lined_yaml

from .kit_faults import checked
from .kit_file import read_text
from .kit_models import DimensionsPart

HERE = Path(__file__).parent / "dimensions.yaml"
ALL_WEIGHTS = 100


@dataclass(frozen=True, slots=True)
class NotRated:
    """Words of a note that point at something never rated, and what to write instead."""

    words: tuple[str, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What is rated, in its order, and what is never rated."""

    rated: tuple[Dimension, ...]
    not_rated: tuple[NotRated, ...] = ()

    def __getitem__(self, dimension: str) -> Dimension:
        """The dimension of that id ("D6"). Raises KeyError."""
        for each in self.rated:
            if each.id == dimension:
                return each
        raise KeyError(dimension)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(each.id for each in self.rated)

    @property
    def compliance(self) -> tuple[str, ...]:
        """The dimensions that have a gate of their own."""
        return tuple(each.id for each in self.rated if each.is_compliance)


@cache
def load_dimensions(path: Path = HERE) -> Dimensions:
    """The dimensions of a file. Raises KitError."""
    return parse_dimensions(read_text(path), str(path))


def parse_dimensions(text: str, path: str) -> Dimensions:
    """The dimensions of a text; `path` names it in faults. Raises KitError with all faults."""
    source = read_lined_yaml(text)
    part = None if source.faults else checked(DimensionsPart, source)
    if part is not None:
        total = sum(each.weight for each in part.dimensions)
        if total != ALL_WEIGHTS:
            source.fault(("dimensions",), f"the weights sum to {total}", f"make them sum to {ALL_WEIGHTS}")
        seen: set[str] = set()
        for index, each in enumerate(part.dimensions):
            if each.id in seen:
                source.fault(("dimensions", index, "id"), f"{each.id} is given twice", "give each dimension its own id")
            seen.add(each.id)
    if part is None or source.faults:
        raise KitError(path, tuple(sorted(source.faults, key=lambda fault: fault.line or 0)))
    not_rated = tuple(NotRated(tuple(each.words), each.remedy) for each in part.not_rated)
    return Dimensions(tuple(each.noun() for each in part.dimensions), not_rated)
