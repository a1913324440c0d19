"""The kits that ship, and what the reader says about kits that cannot be used."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.errors import KitError
from screening.model.codec import from_json, to_json
from screening.model.scenario import HEAT_STEPS, Form, Kit, Mode, Role
from screening.scenarios.kit_file import KITS, fitting_kits, load_kit, parse_kit, shipped_kits
from screening.scenarios.kit_models import LONGEST_LINE
from screening.scenarios.kit_text import kit_text

TEXT = (KITS / "billing_dispute.yaml").read_text(encoding="utf-8")
FOURTEEN = {
    "billing_dispute", "denied_claim", "service_outage", "lost_parcel", "frozen_account", "prior_authorization", "late_fee",
    "abusive_caller", "three_chats", "no_receipt", "privacy_trap", "technical_deadline", "oversold_hotel", "cancellation",
}  # fmt: skip


def faults_of(text: str) -> list[str]:
    with pytest.raises(KitError) as raised:
        parse_kit(text, "mine.yaml")
    return str(raised.value).split("\n")


def every_word(form: Form) -> str:
    spoken = [words for step in form.ladder for words in (step.line, step.milder)]
    sheet = [f"{fact.label} {fact.value}" for fact in (*form.facts, *form.customer_facts)]
    return " ".join([form.briefing, form.play, form.hidden.need, form.hidden.reveal, *form.may_do, *spoken, *sheet])


def test_all_fourteen_scenarios_ship_and_a_coaching_talk_for_leads() -> None:
    assert {kit.id for kit in shipped_kits()} == FOURTEEN | {"coaching_talk"}


@pytest.mark.parametrize("kit", shipped_kits(), ids=lambda kit: kit.id)
def test_parallel_forms_have_the_same_structure(kit: Kit) -> None:
    assert [form.name for form in kit.forms] == ["A", "B"]
    a, b = kit.forms
    assert len(a.ladder) == len(b.ladder) == HEAT_STEPS
    assert len(a.hidden.earned_by) == len(b.hidden.earned_by)
    assert len(a.may_do) == len(b.may_do)
    assert abs(len(a.facts) - len(b.facts)) <= 1
    longer, shorter = sorted((len(every_word(a)), len(every_word(b))), reverse=True)
    assert longer / shorter < 1.25  # as much to read in the same two minutes


@pytest.mark.parametrize("kit", shipped_kits(), ids=lambda kit: kit.id)
def test_every_form_can_be_played(kit: Kit) -> None:
    assert kit.trap.question.endswith("?") and kit.trap.question.startswith("Did the candidate")
    assert kit.accommodations and len(kit.looks_good) >= 4
    for form in kit.forms:
        assert len(re.findall(r"\d", every_word(form))) >= 15, "concrete figures"
        assert any(rule.startswith("Not yours") for rule in form.may_do)
        assert len({step.line for step in form.ladder} | {step.milder for step in form.ladder[1:]}) == 2 * HEAT_STEPS - 1
        for step in form.ladder:
            assert len(step.line.split()) <= 45, "more cannot be said in one breath"
            assert step.how


def test_candidates_do_not_read_the_hidden_need_beforehand() -> None:
    """The candidate's sheet does not hold what the role-player tells only when asked."""
    for kit in shipped_kits():
        for form in kit.forms:
            sheet = " ".join([form.briefing, *form.may_do, *(f"{fact.label} {fact.value}" for fact in form.facts)])
            assert form.hidden.reveal not in sheet and form.hidden.need not in sheet
            assert not {fact.label for fact in form.facts} & {fact.label for fact in form.customer_facts}


def test_no_line_that_is_always_said_gives_the_hidden_need_away() -> None:
    """What is told only when asked stands in no line of the ladder: no figure of it, and none of the words it turns on."""
    needs = {
        "frozen_account": ("rent", "landlord"), "denied_claim": ("tonight", "mother", "old woman"), "billing_dispute": ("pension", "fixed"),
        "prior_authorization": ("friday", "thursday"), "late_fee": ("apartment",), "lost_parcel": ("birthday", "gift", "tomorrow"),
        "cancellation": ("$59", "seats"), "oversold_hotel": ("father", "mother", "wheelchair"),
    }  # fmt: skip
    for kit in shipped_kits():
        for form in kit.forms:
            lines = " ".join(f"{step.line} {step.milder}" for step in form.ladder).lower()
            assert not [word for word in needs.get(kit.id, ()) if word in lines], (kit.id, form.name)


def test_who_is_to_verify_can_check_what_is_said() -> None:
    """Where the briefing asks to verify somebody by what they know, the candidate's sheet holds the right answers."""
    asked = {"Address", "Date of birth", "Service address", "Booking number", "Ticket number", "E-mail address", "Account opened"}
    for kit in shipped_kits():
        for form in kit.forms:
            known = [fact for fact in form.customer_facts if fact.label in asked and "verif" in form.briefing.lower()]
            sheet = " ".join(fact.value for fact in form.facts)
            assert all(re.split(r",| at ", fact.value)[0] in sheet for fact in known), (kit.id, form.name)


def test_whoever_plays_the_customer_can_say_what_they_are_asked_to_verify() -> None:
    """Digits that a briefing asks for are known to the customer as they stand on the candidate's sheet."""
    for kit in shipped_kits():
        for form in kit.forms:
            known = " ".join([*(fact.value for fact in form.customer_facts), *(step.line for step in form.ladder), form.customer])
            sheet = " ".join(fact.value for fact in form.facts)
            if "last four" in form.briefing:
                assert set(re.findall(r"(?<!\d)\d{4}(?!\d)", sheet)) & set(re.findall(r"[Ee]nd\w* (?:in )?(\d{4})", known)), (
                    kit.id,
                    form.name,
                )
            if "member number" in sheet and "join the lines" in sheet:
                assert re.findall(r"[A-Z]{2} \d{3} \d{3}", sheet) == re.findall(r"[A-Z]{2} \d{3} \d{3}", known), (kit.id, form.name)


def test_a_scene_holds_for_both_its_forms() -> None:
    """What stands above the forms speaks of nothing that only one of them has."""
    only_one = {"late_fee": "hospital", "three_chats": "shop", "technical_deadline": "meeting", "coaching_talk": "recording"}
    for kit in shipped_kits():
        words = " ".join([kit.setting, *kit.looks_good, kit.trap.question, kit.trap.why, *kit.accommodations])
        assert only_one.get(kit.id, "\n") not in words.lower(), kit.id


def test_only_the_privacy_trap_fails_by_itself() -> None:
    assert [kit.id for kit in shipped_kits() if kit.trap.automatic_fail] == ["privacy_trap"]


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.ENTRY, ["billing_dispute", "cancellation", "late_fee"]),
        (Role.PHONE, ["billing_dispute", "cancellation", "late_fee"]),
        (Role.CHAT, ["three_chats"]),
        (Role.EMAIL, ["lost_parcel"]),
        (Role.INSURANCE, ["denied_claim"]),
        (Role.FINANCIAL, ["frozen_account", "privacy_trap"]),
        (Role.HEALTHCARE, ["prior_authorization", "privacy_trap"]),
        (Role.RETAIL, ["no_receipt", "oversold_hotel"]),
        (Role.TECHNICAL, ["technical_deadline"]),
        (Role.LEAD, ["abusive_caller", "coaching_talk"]),
    ],
)
def test_each_role_gets_its_kits_first(role: Role, first: list[str]) -> None:
    fitting = fitting_kits(role, shipped_kits())
    assert [kit.id for kit in fitting[: len(first)]] == first
    assert all(role not in kit.roles for kit in fitting[len(first) :])


def test_roles_are_those_of_the_rubrics() -> None:
    assert {path.stem for path in (KITS.parents[2] / "rubrics").glob("*.yaml")} == set(Role)


def test_a_kit_survives_being_stored() -> None:
    for kit in shipped_kits():
        assert from_json(Kit, to_json(kit)) == kit


def test_a_saved_kit_reads_back_as_the_same_kit() -> None:
    for kit in shipped_kits():
        assert parse_kit(kit_text(kit), f"{kit.id}.yaml") == kit


def test_a_kit_error_survives_the_trip_between_processes() -> None:
    with pytest.raises(KitError) as raised:
        parse_kit("title: x", "mine.yaml")
    back = pickle.loads(pickle.dumps(raised.value))
    assert (str(back), back.faults) == (str(raised.value), raised.value.faults)


def test_a_sound_kit() -> None:
    kit = parse_kit(TEXT, "kits/mine.yaml")
    assert (kit.id, kit.version, kit.mode, kit.timing.total) == ("mine", 1, Mode.PHONE, 10)
    form = kit.form("A")
    assert form is not None and form.ladder[2].milder == "Could somebody at least look at the whole bill again?"
    assert kit.form("C") is None


def test_every_fault_at_once_with_its_line() -> None:
    text = (
        TEXT.replace("mode: phone", "mode: phnoe")
        .replace("roles: [phone, entry]", "roles: [phone, entry]\ncolor: red")
        .replace("timing: {prepare: 2, play: 6", "timing: {prepare: 0, play: six")
        .replace("    customer: Gus Petrakis, 64\n", "")
    )
    found = faults_of(text)
    assert found[0] == 'mine.yaml, line 4: mode is "phnoe"; did you mean phone?'
    assert found[1].startswith("mine.yaml, line 7: there is no setting color here")
    assert 'mine.yaml, line 9: prepare is "0"; it must be 1 or more' in found
    assert 'mine.yaml, line 9: play is "six"; write a whole number without quotes' in found
    assert any("customer is missing; add 'customer: ...'" in each for each in found)
    assert len(found) == 5


def test_what_makes_no_sense_is_a_fault_too() -> None:
    line = "line: \"Fine. I'm moving all three of my numbers"
    repeated = "I want the whole bill credited. Not the difference. The whole thing."
    text = TEXT.replace("- What would a good outcome look like for you?", "- Ask about the outcome")
    text = text.replace('        milder: "Could somebody at least look at the whole bill again?"\n', "")
    text = text.replace(line, 'line: "TODO')
    text = text.replace("So what's on the next bill? To the dollar. And what if it's more than that?", repeated)
    found = faults_of(text)
    assert any("this is not a question; end it with '?'" in each for each in found)
    assert any('step 3 ("Whole bill back") has no milder wording' in each for each in found)
    assert any("this is not written yet; write it out" in each for each in found)
    assert any('two forms share "I want the whole bill credited. Not the ..."' in each for each in found)
    assert len(found) == 4 and all(re.match(r"mine\.yaml, line \d+: ", each) for each in found)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("promise a credit above their limit?", "promise a credit above their limit"), "the trap is not a question"),
        (("also_for: [email, retail, lead]", "also_for: [phone]"), "phone is in roles already"),
        (
            ("      - name: Close\n", "      - name: Close\n        color: red\n"),
            "there is no setting color here; use name, line, milder, how",
        ),
        (("  - form: B", "  - form: A"), 'two forms share "form A"'),
        (("mode: phone", "mode: &a phone"), "&a names a part of the file"),
        (("mode: phone", "mode: phone\nmode: chat"), "mode is given twice; keep one; the first is in line 4"),
        (("mode: phone", "mode: [phone"), "a list opens here with [ and is not closed"),
        (("version: 1", "version: true"), 'version is "true"; write a whole number'),
        (
            ("        how: Loud, fast, already tired of it. Then stop and wait.", '        milder: "Hello."'),
            "the opener has a milder wording",
        ),
        (("Forty-seven dollars!", "Forty-seven dollars! " + "and more " * 60), f"line is too long; at most {LONGEST_LINE} letters"),
    ],
)
def test_one_fault_each(change: tuple[str, str], fault: str) -> None:
    assert change[0] in TEXT
    assert any(fault in each for each in faults_of(TEXT.replace(*change, 1)))


@pytest.mark.parametrize(
    "text", ["", "- a", "title: x", "just words", "a: " + "[" * 40 + "]" * 40, "---\na: 1\n---\nb: 2\n", "x" * 600_000]
)
def test_what_is_no_kit_at_all_is_refused_in_words(text: str) -> None:
    assert all(each.startswith("mine.yaml, ") for each in faults_of(text))


@settings(max_examples=150)
@given(st.integers(0, len(TEXT)), st.integers(0, 400), st.text(max_size=12))
def test_a_damaged_kit_is_a_kit_or_a_kit_error(start: int, length: int, put: str) -> None:
    try:
        assert parse_kit(TEXT[:start] + put + TEXT[start + length :], "mine.yaml").forms
    except KitError as error:
        assert error.faults


def test_a_ladder_of_four_is_refused() -> None:
    start = TEXT.index("      - name: Cancel and review")
    text = TEXT[:start] + TEXT[TEXT.index("      - name: Close") :]
    assert any("ladder is too short; it has 4, needed are 5" in each for each in faults_of(text))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    binary = tmp_path / "kit.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    for path, words in ((tmp_path / "none.yaml", "no such file"), (tmp_path, "is a folder"), (binary, "not UTF-8")):
        with pytest.raises(KitError, match=words):
            load_kit(path)
