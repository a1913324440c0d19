"""The query of an address in, what somebody wants to see of a ranking out, and back: the whole view lives in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from screening.model.evaluation import Gate, Outcome
from screening.model.hiring import Disposition

from .context import NotPossible

LONGEST = 300  # characters of anything in an address
MOST_PAGES = 100_000
SORTS = MappingProxyType(
    {
        "": "Best first",
        "open": "Most still open",
        "points": "Most points",
        "waiting": "Waiting longest",
        "newest": "Newest first",
        "name": "Name or code",
    }
)
PLAIN = ("words", "stage", "source", "flag", "tag")  # any words; nobody may have them
CLOSED = MappingProxyType(
    {"gate": tuple(map(str, Gate)), "decision": tuple(map(str, Disposition)), "sort": tuple(SORTS)[1:], "left": ("one",), "asked": ("me",)}
)
OUTCOMES = tuple(map(str, Outcome))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show: "" is any. `criteria` are (criterion id, outcome), all of which must be so; `left` "one":

    a single must-have is open and none is missed; `asked` "me": who looks is asked to decide; `page` counts from 1."""

    gate: str = ""
    words: str = ""
    stage: str = ""
    source: str = ""
    flag: str = ""
    tag: str = ""
    decision: str = ""
    criteria: tuple[tuple[str, str], ...] = ()
    left: str = ""
    sort: str = ""
    page: int = 1
    asked: str = ""

    @property
    def is_filtered(self) -> bool:
        """Is anybody kept out, but by the gate?"""
        return replace(self, gate="", sort="", page=1) != Wanted()


def wanted_in(query: Mapping[str, str]) -> Wanted:
    """What an address asks for. Raises NotPossible where it asks for what this page does not have."""
    found: dict[str, object] = {}
    for name, value in query.items():
        if len(value) > LONGEST:
            raise NotPossible("This address is longer than one this page makes. Open the ranking without it.")
        if name in PLAIN:
            found[name] = " ".join("".join(c for c in value if c.isprintable() or c.isspace()).split())
        elif name in CLOSED:
            found[name] = _one_of(name, value)
        elif name == "criteria":
            found[name] = tuple(_criterion(each) for each in value.split(",") if each)
        elif name == "page":
            found[name] = _page(value)
        else:
            raise NotPossible(f"This address asks for “{name[:40]}”, which this page does not know. Open the ranking without it.")
    return Wanted(**found)  # type: ignore[arg-type]


def query_of(wanted: Wanted) -> dict[str, str]:
    """The query that asks for it; what is as usual is left out."""
    said = {name: str(getattr(wanted, name)) for name in (*CLOSED, *PLAIN) if getattr(wanted, name)}
    if wanted.criteria:
        said["criteria"] = ",".join(f"{criterion}:{outcome}" for criterion, outcome in wanted.criteria)
    return said | ({"page": str(wanted.page)} if wanted.page > 1 else {})


def _one_of(name: str, value: str) -> str:
    if value and value not in CLOSED[name]:
        raise NotPossible(f"This address asks for the {name} “{value[:40]}”, which there is not. Open the ranking without it.")
    return value


def _criterion(said: str) -> tuple[str, str]:
    criterion, _, outcome = said.rpartition(":")
    if not criterion or outcome not in OUTCOMES:
        raise NotPossible(f"This address asks for the criterion “{said[:40]}”, which is not written as it should be.")
    return criterion, outcome


def _page(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= MOST_PAGES):
        raise NotPossible(f"This address asks for page “{value[:20]}”, which is not a page. Open the ranking without it.")
    return int(value)
