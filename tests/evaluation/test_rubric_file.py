"""Rubric files: what is read, and every fault with its line, its reason and its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.errors import RubricError
from screening.evaluation.rubric_file import load_rubric, parse_rubric
from screening.model.profile import EducationLevel, LicenseStatus
from screening.model.rubric import EducationParams, Kind, LicenseParams, PlatformParams, Rubric
from screening.vocabulary.load import Vocabulary

GOOD = """
title: Chat agent
version: 3
must_have:
  - id: crm_use
    kind: platform
    category: [crm, help_desk]
    any_of: [Salesforce, zen desk]
    accept_generic: true
    min_months: 12
    points: 15
    why: "..."
  - {id: typing, kind: typing}
nice_to_have:
  - id: either
    kind: any
    points: 2.5
    of:
      - {kind: license, any_of: "P&C", accept_status: [held, exam_passed]}
      - {id: own, kind: education, min_level: bachelor}
"""


OF_THE_CONTRACT = """
title: Chat customer service representative
version: 3
must_have:
  - {id: crm_use, kind: platform, category: [crm, help_desk], any_of: [Salesforce, Zendesk, Freshdesk], accept_generic: true,
     min_months: 12, points: 15, why: "..."}
  - {id: typing, kind: typing, min_wpm: 40, points: 20}
nice_to_have:
  - {id: excel, kind: phrase, any_of: [Excel, Google Sheets], points: 5}
"""


def read(text: str, vocabulary: Vocabulary) -> Rubric:
    return parse_rubric(text, "rubrics/chat.yaml", vocabulary)


def faults(text: str, vocabulary: Vocabulary) -> list[str]:
    with pytest.raises(RubricError) as caught:
        read(text, vocabulary)
    return [str(fault) for fault in caught.value.faults]


def test_a_good_file(vocabulary: Vocabulary) -> None:
    rubric = read(GOOD, vocabulary)
    assert (rubric.id, rubric.title, rubric.version) == ("chat", "Chat agent", 3)
    crm, typing, either = rubric.criteria
    assert crm.params == PlatformParams(("crm", "help_desk"), ("Salesforce", "Zendesk"), (), 1, True, 12)
    assert crm.is_must and crm.points == 15 and crm.label == "Salesforce or Zendesk, 12 months"
    assert typing.label == "Typing, 40 words a minute" and typing.points == 1
    assert not either.is_must and either.kind is Kind.ANY and [each.id for each in either.of] == ["either_1", "own"]
    assert either.of[0].params == LicenseParams(("P&C",), accept_status=(LicenseStatus.HELD, LicenseStatus.EXAM_PASSED))
    assert either.of[1].params == EducationParams(EducationLevel.BACHELOR)
    assert either.label == "Property & Casualty license or bachelor's degree"


def test_the_example_of_the_contract(vocabulary: Vocabulary) -> None:
    rubric = read(OF_THE_CONTRACT, vocabulary)
    assert [(each.id, each.is_must, each.points) for each in rubric.criteria] == [
        ("crm_use", True, 15),
        ("typing", True, 20),
        ("excel", False, 5),
    ]


@pytest.mark.parametrize("kind", ["platform", "experience", "typing", "license", "education", "certification", "kpi"])
def test_only_id_and_kind_are_required(kind: str, vocabulary: Vocabulary) -> None:
    assert read(f"title: t\nmust_have: [{{id: a, kind: {kind}}}]", vocabulary).criteria[0].label


ONE = "title: t\nmust_have:\n  - "
FAULTS = (
    ("{id: a, kind: licence}", 'line 3: kind is "licence"; did you mean license?'),
    ("{id: a, kind: zebra}", 'line 3: kind is "zebra"; use platform, experience, typing'),
    ("{id: a}", "line 3: a criterion has no kind; add kind"),
    ("{kind: typing}", "line 3: id is missing"),
    ("{id: Big One, kind: typing}", 'line 3: id is "Big One"; write small letters'),
    ("{id: a, kind: typing, wpm: 40}", "line 3: there is no setting wpm here; did you mean min_wpm?"),
    ("{id: a, kind: typing, min_wpm: fast}", 'line 3: min_wpm is "fast"; write a whole number'),
    ("{id: a, kind: typing, min_wpm: 400}", 'line 3: min_wpm is "400"; it must be 120 or less'),
    ("{id: a, kind: typing, points: -1}", 'line 3: points is "-1"; it must be 0 or more'),
    ("{id: a, kind: typing, points: .nan}", 'line 3: points is "nan"'),
    ("{id: a, kind: typing, points: '5'}", 'line 3: points is "5"; write a number without quotes'),
    ("{id: a, kind: platform, any_of: [Zendeks]}", 'line 3: no system is known as "Zendeks"; did you mean Zendesk?'),
    (
        "{id: a, kind: platform, any_of: [Qqqqqqqq]}",
        "ask for the word itself (kind phrase with any_of)",
    ),
    ("{id: a, kind: platform, category: cmr}", 'line 3: category is "cmr"; did you mean crm?'),
    ("{id: a, kind: platform, category: crm, any_of: [Avaya]}", "line 3: Avaya is of category telephony"),
    ("{id: a, kind: platform, any_of: [Salesforce], count: 3}", "line 3: 3 systems are asked, but only 1 named"),
    ("{id: a, kind: platform, all_of: [Salesforce], accept_generic: true}", "line 3: a system without a name cannot be one of several"),
    (
        "{id: a, kind: experience, min_months: 48, within_years: 2}",
        "line 3: 48 months do not fit into two years; ask for at most 24",
    ),
    ("{id: a, kind: experience, within_years: 2}", "line 3: within_years counts months, but none are asked"),
    ("{id: a, kind: license, any_of: [PC]}", 'line 3: no license has the code "PC"; did you mean P&C?'),
    ("{id: a, kind: license, any_of: [Series 7]}", "did you mean FINRA_7?"),
    ("{id: a, kind: license, any_of: [P&C], state: XX}", 'line 3: no state has the code "XX"'),
    ("{id: a, kind: license, any_of: [P&C], state: Texas}", 'line 3: state is "Texas"; write two capital letters, as TX'),
    ("{id: a, kind: license, any_of: [P&C], accept_status: active}", 'line 3: accept_status is "active"; use held'),
    ("{id: a, kind: education, min_level: bachelors}", "did you mean bachelor?"),
    ("{id: a, kind: language, any_of: [Spainsh]}", "did you mean Spanish?"),
    ("{id: a, kind: language, any_of: [English]}", "line 3: English is not read as a fact"),
    ("{id: a, kind: language}", "line 3: it says nothing to look for; add any_of or all_of"),
    ("{id: a, kind: channel, any_of: [e-mail]}", "did you mean email?"),
    ("{id: a, kind: kpi, kpi: CSTA}", "did you mean CSAT?"),
    ("{id: a, kind: kpi, kpi: CSAT, min: 9, max: 3, unit: '%'}", "line 3: min 9 is above max 3"),
    ("{id: a, kind: kpi, kpi: CSAT, min: 90}", "line 3: the figure has no unit"),
    ("{id: a, kind: experience, min_months: 24, within_years: 1}", "line 3: 24 months do not fit into one year;"),
    ("{id: a, kind: language, any_of: [Klingon]}", "write its English name, as Spanish"),
    ("{id: a, kind: phrase}", "line 3: it says nothing to look for"),
    ("{id: a, kind: phrase, any_of: [7]}", 'line 3: any_of is "7"; write text; put it in quotes'),
    ("{id: a, kind: phrase, any_of: [yes]}", 'line 3: any_of is read as "true", as yes, no, on and off are; put the word in quotes'),
    ("{id: a, kind: any, of: []}", "line 3: of is empty"),
    ("{id: a, kind: any, of: [{kind: typing, points: 3}]}", "line 3: points count only at the top level"),
    ("{id: a, kind: any}", "line 3: of is missing"),
    ("Salesforce", 'line 3: "Salesforce" stands where a criterion is needed'),
    ("{id: a, kind: typing, when: 2026-13-45}", "line 3: 2026-13-45 cannot be read as a value"),
    # Not the plain YAML we read.
    ("{id: a, kind: typing", "line 3: a group opens here with { and is not closed"),
    ("{id: a, kind: phrase, any_of: [b}", "line 3: a list opens here with [ and is not closed"),
    ("\tid: a", "line 3: a tab stands at the beginning; indent with spaces"),
    ('{id: a, kind: typing, why: "x}', "line 3: a quotation mark opens here and is never closed; close it"),
    ("id: a\n   kind: typing", "line 4: "),
    ("{id: a, kind: typing, why: @x}", "line 3: a value may not begin with @; put the whole value in quotes"),
    ("id: a: b", "line 3: a colon stands where none can"),
    ("{id: , kind: typing}", "line 3: id is empty; fill it in, or leave the line out"),
    ("{id: a, kind: experience, industries: [insurence]}", 'line 3: no industry is known as "insurence"; did you mean insurance?'),
    ("{id: a, kind: kpi, kpi: [CSAT], min: 400, unit: '%'}", "line 3: min 400 is more than there can be; ask for 100 or less"),
    ("{<<: {kind: typing}, id: a}", "line 3: << takes over another part of the file; write the values out"),
    ("{id: &a b, kind: typing}", "line 3: &a names a part of the file"),
    ("{id: !!python/object/apply:os.system ['true'], kind: typing}", "line 3: tag:yaml.org,2002:python/object/apply:os.system is a tag"),
    ("{id: a, id: b, kind: typing}", "line 3: id is given twice"),
    ("{id: a, kind: typing}\n---\ntitle: u", "line 4: a second document begins"),
    ("{? [1] : 2}", "line 3: a list or group stands where a name is needed"),
    ("[" * 60 + "]" * 60, "nested deeper than 24 levels"),
    ("\x07", "line 3: there is a sign in it that is no text; take it out"),
)


@pytest.mark.parametrize(("line", "expected"), FAULTS, ids=[line[:60] for line, _ in FAULTS])
def test_fault(line: str, expected: str, vocabulary: Vocabulary) -> None:
    found = faults(ONE + line, vocabulary)
    assert any(expected in fault for fault in found), found


WHOLE = (
    ("", "this is not a rubric"),
    ("- a", "this is not a rubric"),
    ("title: t", "no criterion"),
    ("must_have: []\nnice_to_have: [{id: a, kind: typing}]", "title is missing"),
    ("title: t\nversoin: 2\nmust_have: [{id: a, kind: typing}]", "line 2: there is no setting versoin here; did you mean version?"),
    ("title: t\nmust_have: {id: a, kind: typing}", "write a list"),
    ("title: t\nmax_years: 3\nmust_have: [{id: a, kind: typing}]", "line 2: max_years cannot be a setting: age"),
)


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_whole_file(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert any(expected in fault for fault in faults(text, vocabulary)), faults(text, vocabulary)


def test_every_fault_in_one_go_in_line_order(vocabulary: Vocabulary) -> None:
    text = "\n".join(
        [
            "title: t",
            "must_have:",
            "  - {id: a, kind: licence}",
            "  - {id: b, kind: platform, any_of: [Zendeks], points: -3, min_months: '12'}",
            "  - {id: b, kind: kpi, kpi: CSAT, min: 9, max: 3}",
            "nice_to_have:",
            "  - {id: young, kind: typing}",
        ]
    )
    with pytest.raises(RubricError) as caught:
        read(text, vocabulary)
    lines = [fault.line for fault in caught.value.faults]
    assert lines == sorted(lines, key=lambda line: line or 0) and sorted(set(lines), key=lambda line: line or 0) == [3, 4, 5, 7]
    assert lines.count(4) == 3 and lines.count(5) == 3  # system, points, months; id, bounds, unit
    assert all(fault.remedy for fault in caught.value.faults)
    assert str(caught.value).splitlines()[0] == 'rubrics/chat.yaml, line 3: kind is "licence"; did you mean license?'


def test_a_bomb_costs_nothing(vocabulary: Vocabulary) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    found = faults(bomb, vocabulary)
    assert any("*a repeats another part of the file" in fault for fault in found) and len(found) > 8


def test_ten_thousand_criteria_are_one_fault(vocabulary: Vocabulary) -> None:
    many = "title: t\nmust_have:\n" + "".join(f"  - {{id: c{i}, kind: typing}}\n" for i in range(10_000))
    assert faults(many, vocabulary) == ["line 1: 10,000 criteria; keep it to 100 or fewer, nested ones included"]


def test_nesting_has_an_end(vocabulary: Vocabulary) -> None:
    deep = "{kind: typing}"
    for _ in range(6):
        deep = f"{{kind: any, of: [{deep}]}}"
    assert any("nested more than 4 deep" in fault for fault in faults(f"{ONE}{{id: a, {deep[1:]}", vocabulary))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00title", b"title: \xe9"])
def test_bytes_that_are_not_text(content: bytes, tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(RubricError, match="UTF-8"):
        load_rubric(path, vocabulary)


def test_missing_file_and_folder(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(RubricError, match="no such file"):
        load_rubric(tmp_path / "none.yaml", vocabulary)
    with pytest.raises(RubricError, match="is a folder"):
        load_rubric(tmp_path, vocabulary)


def test_byte_order_mark_and_windows_lines(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_rubric(path, vocabulary).criteria == read(GOOD, vocabulary).criteria
