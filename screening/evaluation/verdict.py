"""What a check answers: the outcome, how much of the points, the sentence, the words that decided, what to ask next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screening.model.document import Evidence
from screening.model.evaluation import Outcome

MOST_QUOTES = 4  # a recruiter reads the first; more only crowd the page


@dataclass(frozen=True, slots=True)
class Verdict:
    """`credit` is 0 to 1 and 0 unless met; `ask` is "" unless unclear."""

    outcome: Outcome
    credit: float
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    ask: str = ""


def met(sentence: str, evidence: Iterable[Evidence], credit: float = 1.0) -> Verdict:
    """Met, with the quotation that shows it; without one nothing is met."""
    quotes = first_quotes(evidence)
    return Verdict(Outcome.MET, credit, sentence, quotes) if quotes else unclear(sentence, "Ask for an example.")


def not_met(sentence: str, evidence: Iterable[Evidence]) -> Verdict:
    """Not met, with the quotation to the contrary; without one it is unclear."""
    quotes = first_quotes(evidence)
    return Verdict(Outcome.NOT_MET, 0.0, sentence, quotes) if quotes else unclear(sentence, "Ask whether this is complete.")


def unclear(sentence: str, ask: str, evidence: Iterable[Evidence] = ()) -> Verdict:
    """The resume does not settle it; `ask` is what would."""
    return Verdict(Outcome.UNCLEAR, 0.0, sentence, first_quotes(evidence), ask)


def first_quotes(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first few different places, in the order given."""
    places: dict[tuple[int, int], Evidence] = {}
    for each in evidence:
        places.setdefault((each.start, each.end), each)
    return tuple(places.values())[:MOST_QUOTES]
