"""Each line of the rubrics that come with the product against the table of roles: its weight, its reason, its open settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screening.evaluation.rubric_file import parse_rubric
from screening.model.rubric import Criterion
from screening.vocabulary.load import Vocabulary

FOLDER = Path(__file__).resolve().parent.parent / "rubrics"
ROLES = ("entry", "phone", "chat", "email", "insurance", "financial", "healthcare", "retail", "technical", "lead")
# Points by role, M a must-have; then what its reason has to name: where the line comes from.
TABLE = """
cf_months         | 30 M25 M20 M20 M20 M20 M25 M40 M15 -   | Posted
csr_months_24     | -  -   -   -   -   -   -   -   -   M25 | few years as a customer service representative
lead_evidence     | -  -   -   -   -   -   -   -   -   M20 | training, coaching or leading
crm_used          | 20 M20 M15 M20 5   10  15  10  10  M15 | Posted
ticket_chat_tools | 10 5   M15 M20 -   -   -   -   M20 -   | Posted must-have: chat platforms and e-mail tickets
typing_wpm        | 10 10  M20 10  -   -   5   -   5   -   | 40 words a minute
multi_chat        | -  -   10  -   -   -   -   -   -   -   | two to three chats
volume            | 5  10  5   5   5   5   -   5   -   -   | 40 to 80 interactions a day, 50 tickets a shift
kpi_evidence      | 5  15  10  10  10  10  10  10  10  15  | satisfaction, first-contact resolution, handle time, quality
lic_pc            | -  -   -   -   M30 -   -   -   -   -   | active Property & Casualty license
lic_lh            | -  -   -   -   5   -   5   -   -   -   | Life or Health license
finra_6_or_7      | -  -   -   -   -   M30 -   -   -   -   | FINRA Series 6 or Series 7
sie_63_66         | -  -   -   -   -   10  -   -   -   -   | examinations
ins_designation   | -  -   -   -   5   -   -   -   -   -   | Voluntary certifications
industry_system   | -  -   -   -   15  10  15  15  -   -   | The posting's own tools
compliance        | 5  5   -   -   5   5   10  -   -   -   | PCI, GDPR, HIPAA
auth_appeals      | -  -   -   -   -   -   15  -   -   -   | prior authorizations, denials and grievances
troubleshooting   | -  -   -   -   -   -   -   -   M25 -   | sets technical support apart
kb_articles       | -  -   -   5   -   -   -   -   10  5   | two to five knowledge-base articles a week
upsell            | 5  -   -   -   -   -   -   15  -   -   | further products
excel_reporting   | 5  5   -   5   -   -   -   -   -   10  | reporting in Excel
badge             | 5  5   5   5   -   -   -   5   5   5   | customer-service certificate or a platform badge
escalation_sla    | -  -   -   -   -   -   -   -   -   5   | within 24 hours
hs_diploma        | 0  0   0   0   0   0   0   0   0   0   | by some postings and not by others
"""
ROWS = {name.strip(): (weights.split(), reason.strip()) for name, weights, reason in (line.split("|") for line in TABLE.split("\n")[1:-1])}
# Where sources differ the file names the setting: the line it stands above, and what putting it in changes.
SETTINGS = {
    "crm_used": ("min_months: 12", "any_of: [Salesforce, Zendesk, Freshdesk]", "accept_generic: true"),
    "lic_pc": ("accept_personal_lines: true", "accept_status: [held, in_progress]"),
    "finra_6_or_7": ("accept_status: [held, exam_passed]",),
    "hs_diploma": ("min_level: associate",),
}


def weight(criterion: Criterion) -> str:
    return f"{'M' if criterion.is_must else ''}{criterion.points:g}"


def rubric_text(role: str) -> str:
    return (FOLDER / f"{role}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("role", ROLES)
def test_every_line_is_in_the_table_and_says_where_it_comes_from(role: str, vocabulary: Vocabulary) -> None:
    rubric = parse_rubric(rubric_text(role), f"{role}.yaml", vocabulary)
    wanted = {name: weights[ROLES.index(role)] for name, (weights, _) in ROWS.items() if weights[ROLES.index(role)] != "-"}
    assert {each.id: weight(each) for each in rubric.criteria} == wanted
    assert sum(each.points for each in rubric.criteria) == 100
    for each in rubric.criteria:
        assert ROWS[each.id][1] in each.why, (each.id, each.why)


CASES = [(role, name, setting) for role in ROLES for name, settings in SETTINGS.items() for setting in settings]


@pytest.mark.parametrize(("role", "name", "setting"), CASES, ids=[f"{role}: {name}: {setting}" for role, name, setting in CASES])
def test_where_sources_differ_the_setting_is_named_and_works(role: str, name: str, setting: str, vocabulary: Vocabulary) -> None:
    text = rubric_text(role)
    found = re.search(rf"((?:  #.*\n)*)  - id: {name}\n((?:    .*\n|      .*\n)*)", text)
    if found is None:
        assert ROWS[name][0][ROLES.index(role)] == "-"
        return
    key = setting.split(":")[0]
    assert key in found[1] or setting in found[2], f"no comment above {name} names {key}"
    kept = "".join(line for line in found[2].splitlines(keepends=True) if not line.startswith(f"    {key}:"))
    if key == "any_of":
        kept = re.sub(r"    category:.*\n", "", kept)
    changed = text.replace(found[0], f"  - id: {name}\n{kept}    {setting}\n")
    before, after = (parse_rubric(each, f"{role}.yaml", vocabulary) for each in (text, changed))
    moved = [one.id for one, other in zip(before.criteria, after.criteria, strict=True) if one.params != other.params]
    assert moved == [name]
