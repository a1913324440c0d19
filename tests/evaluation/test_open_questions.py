"""What a resume leaves open becomes the questions of the interview."""

from __future__ import annotations

from screening.evaluation.evaluate import evaluate
from screening.evaluation.open_questions import open_questions
from screening.evaluation.rubric_file import parse_rubric
from screening.model.profile import CandidateProfile, Facts, Identity, Language
from screening.vocabulary.load import load_vocabulary
from tests.evaluation.facts import AS_OF, said

TEXT = """
title: t
must_have:
  - {id: crm, kind: platform, any_of: [Zendesk], points: 5}
  - {id: typing, kind: typing, points: 20}
nice_to_have:
  - {id: spanish, kind: language, any_of: [Spanish], points: 50}
  - {id: excel, kind: phrase, any_of: [Excel], points: 60}
"""


def test_musts_first_then_what_earns_most_and_what_is_met_is_not_asked() -> None:
    rubric = parse_rubric(TEXT, "t.yaml", load_vocabulary())
    profile = CandidateProfile("", "", Identity(), Facts(languages=(Language("Spanish", said("Spanish")),)))
    found = open_questions(evaluate(profile, rubric, as_of=AS_OF), rubric)
    assert [each.criterion_id for each in found] == ["typing", "crm", "excel"]
    assert found[0].is_test and not found[1].is_test
    assert found[0].ask == "Give a typing test, 40 words a minute."
    assert all(each.ask and each.known for each in found)
