"""A fact of the person shown in, the same fact as somebody knows it out: a dialog with a few fields and where they know it from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from screening.actions.corrections import CONTACTS, FactLine, Known, correct, known_facts
from screening.actions.views import CandidateView
from screening.errors import ScreeningError, StaleRecord
from screening.evaluation.fact_words import CONTACT_WORDS, KIND_WORDS
from screening.evaluation.wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, STATUS_WORDS, capital, license_words
from screening.model.dates import PartialDate
from screening.model.profile import Contact, EducationLevel, LicenseStatus
from screening.model.rubric import Kind
from screening.model.said import (
    CertificationSaid,
    ChannelSaid,
    ContactSaid,
    EducationSaid,
    FactKind,
    FactSaid,
    JobSaid,
    KpiSaid,
    LanguageSaid,
    LicenseSaid,
    PlatformSaid,
    TypingSaid,
)
from screening.vocabulary.load import load_vocabulary

from .candidate_dialogs import done, forget, rule_of
from .desk import desk, person
from .parts import CHOOSE_OR_WRITE, trouble

SOURCES = ("Asked on the phone", "Asked in person", "A document was shown", "Tested", "The resume says so and was misread")
ONE_ONLY = (FactKind.TYPING, FactKind.EDUCATION, FactKind.NAME, FactKind.LOCATION)  # nobody has two
UNITS = {"%": "%", "min": "minutes", "sec": "seconds", "/day": "a day", "/5": "of 5", "": "none"}
ABOUT = {
    Kind.TYPING: FactKind.TYPING,
    Kind.LICENSE: FactKind.LICENSE,
    Kind.PLATFORM: FactKind.PLATFORM,
    Kind.EXPERIENCE: FactKind.JOB,
    Kind.EDUCATION: FactKind.EDUCATION,
    Kind.LANGUAGE: FactKind.LANGUAGE,
    Kind.KPI: FactKind.KPI,
    Kind.CERTIFICATION: FactKind.CERTIFICATION,
    Kind.CHANNEL: FactKind.CHANNEL,
}
NEW = "Add one the resume does not say"
STAMP = "correct_shown"  # in the session: which correction of each fact was shown when the dialog was opened


def ask_correction(view: CandidateView, hint: str) -> None:
    """The dialog; `hint` is a criterion's id, or "kind target" of a fact."""
    known = known_facts(desk(), view.application.id, by=person())
    kind, target = _aim(view, hint)
    st.session_state.setdefault(STAMP, _stamps(known))
    _dialog(view, known, kind, target)


@st.dialog("Correct or add a fact", width="medium", on_dismiss=forget)
def _dialog(view: CandidateView, known: Known, hinted: FactKind, target: str) -> None:
    kinds = [kind for kind in FactKind if not (view.is_masked and kind in CONTACTS)]
    kind = st.selectbox(
        "What", kinds, index=kinds.index(hinted) if hinted in kinds else 0, format_func=KIND_WORDS.__getitem__, key="fact_kind"
    )
    lines: list[FactLine | None] = [line for line in known.facts if line.kind is kind and line.fact is not None]
    if not lines or kind not in ONE_ONLY:
        lines.append(None)
    at = next((place for place, line in enumerate(lines) if line and line.target == target), 0)
    line = lines[st.selectbox("Which", range(len(lines)), index=at, format_func=lambda place: _words(lines[place]), key=f"fact_{kind}")]
    is_gone = line is not None and st.checkbox("Take it out: there is no such fact", key=f"fact_gone_{kind}")
    fact = None if is_gone else FIELDS[kind](line.fact if line else None, f"{kind}_{line.target if line else ''}")
    source = st.selectbox("How do you know", SOURCES, index=None, accept_new_options=True, placeholder=CHOOSE_OR_WRITE, key="fact_source")
    st.html('<div class="head">It counts at once, in every opening of this person, and is shown as yours. Undo takes it back.</div>')
    if st.button("Save", type="primary", key="fact_save"):
        _save(view, kind, line, fact, str(source or ""), is_gone)


def _save(view: CandidateView, kind: FactKind, line: FactLine | None, fact: FactSaid | str | None, source: str, is_gone: bool) -> None:
    if isinstance(fact, str) or (fact is None and not is_gone):
        trouble(fact or "Fill in the fields first.")
        return
    target = line.target if line else ""
    shown = st.session_state.get(STAMP, {}).get((kind, target), "")
    try:
        correct(desk(), view.application.id, kind=kind, target=target, fact=fact, source=source, shown=shown, by=person())
    except StaleRecord as error:
        st.session_state[STAMP] = _stamps(known_facts(desk(), view.application.id, by=person()))
        trouble(error)
        return
    except ScreeningError as error:
        trouble(error)
        return
    done(f"Saved: {KIND_WORDS[kind].lower()}. Judged again.")


def _stamps(known: Known) -> dict[tuple[FactKind, str], str]:
    return {(word.kind, word.target): word.id for word in known.corrections}


def _aim(view: CandidateView, hint: str) -> tuple[FactKind, str]:
    word, _, target = hint.partition(" ")
    if word in set(FactKind):
        return FactKind(word), target
    rule = rule_of(view, hint)
    while rule is not None and rule.of:
        rule = rule.of[0]
    return ABOUT.get(rule.kind, FactKind.TYPING) if rule else FactKind.JOB, ""


def _words(line: FactLine | None) -> str:
    return line.words if line else NEW


def _date(written: str) -> PartialDate | str | None:
    """ "2021-03" or "2021"; a sentence when it is neither."""
    parts = written.strip().split("-")
    if parts == [""]:
        return None
    if not all(part.isdigit() for part in parts) or len(parts) > 2 or len(parts[0]) != 4:
        return "Write a date as 2023-04, or a year as 2023."
    return PartialDate(int(parts[0]), int(parts[1]) if len(parts) > 1 else None)


def _typing(was: Any, key: str) -> FactSaid | None:
    wpm = st.number_input("Words a minute", 1, 250, value=getattr(was, "wpm", None), step=1, key=f"fact_wpm_{key}")
    return TypingSaid(int(wpm)) if wpm else None


def _license(was: Any, key: str) -> FactSaid | None:
    codes = [*load_vocabulary().tables["licenses"]["forms"], *(f"FINRA_{number}" for number in (6, 7, 63, 65, 66))]
    held = getattr(was, "code", None)
    code = st.selectbox(
        "License", codes, index=codes.index(held) if held in codes else None, format_func=_license_name, key=f"fact_code_{key}"
    )
    statuses = list(LicenseStatus)
    status = st.selectbox(
        "It is",
        statuses,
        index=statuses.index(getattr(was, "status", LicenseStatus.HELD)),
        format_func=STATUS_WORDS.__getitem__,
        key=f"fact_status_{key}",
    )
    state = st.text_input("State, two letters", value=getattr(was, "state", None) or "", max_chars=2, key=f"fact_state_{key}")
    return LicenseSaid(code, status, state.strip().upper() or None) if code else None


def _license_name(code: str) -> str:
    return capital(license_words(code))


def _platform(was: Any, key: str) -> FactSaid | str | None:
    forms = load_vocabulary().tables["platforms"]["forms"]
    categories = {name: category for category, names in forms.items() for name in names}
    name = getattr(was, "name", None)
    options = sorted({*categories, *([name] if name else [])}, key=str.casefold)
    chosen = st.selectbox(
        "System",
        options,
        index=options.index(name) if name else None,
        accept_new_options=True,
        placeholder=CHOOSE_OR_WRITE,
        key=f"fact_system_{key}",
    )
    months = st.number_input(
        "Months of use, empty when nobody knows", 1, 720, value=getattr(was, "months", None), step=1, key=f"fact_months_{key}"
    )
    if not chosen:
        return None
    category = categories.get(chosen) or getattr(was, "category", None)
    if category is None:
        category = st.selectbox(
            "What is it",
            list(CATEGORY_WORDS),
            index=None,
            format_func=lambda each: capital(CATEGORY_WORDS[each]),
            key=f"fact_category_{key}",
        )
    return PlatformSaid(chosen, category, int(months) if months else None) if category else "Choose what the system is."


def _job(was: Any, key: str) -> FactSaid | str | None:
    dates = getattr(was, "dates", None)
    title = st.text_input("Title", value=getattr(was, "title", None) or "", max_chars=200, key=f"fact_title_{key}")
    employer = st.text_input("Employer", value=getattr(was, "employer", None) or "", max_chars=200, key=f"fact_employer_{key}")
    left, right = st.columns(2)
    start = _date(left.text_input("From", value=str(dates.start or "") if dates else "", placeholder="2021-03", key=f"fact_from_{key}"))
    until = "now" if dates and dates.is_current else str(dates.end or "") if dates else ""
    written = right.text_input("To", value=until, placeholder="2023-08, or now", key=f"fact_to_{key}")
    is_current = written.strip().casefold() in ("now", "present", "today")
    end = None if is_current else _date(written)
    contacts = list(Contact)
    at = contacts.index(getattr(was, "contact", Contact.YES))
    contact = st.selectbox("The work was", contacts, index=at, format_func=CONTACT_WORDS.__getitem__, key=f"fact_contact_{key}")
    if isinstance(start, str) or isinstance(end, str):
        return start if isinstance(start, str) else str(end)
    return JobSaid(title, employer, contact, start, end, is_current) if title or employer else None


def _education(was: Any, key: str) -> FactSaid | None:
    levels = [level for level in EducationLevel if level is not EducationLevel.NONE_STATED]
    at = levels.index(was.level) if was and was.level in levels else None
    level = st.selectbox("Highest level", levels, index=at, format_func=lambda each: capital(LEVEL_WORDS[each]), key=f"fact_level_{key}")
    completed = st.checkbox("Completed", value=getattr(was, "completed", True), key=f"fact_completed_{key}")
    return EducationSaid(level, completed) if level else None


def _language(was: Any, key: str) -> FactSaid | None:
    name = st.text_input("Language", value=getattr(was, "name", ""), max_chars=60, key=f"fact_language_{key}")
    level = st.text_input("How well", value=getattr(was, "level", ""), max_chars=60, placeholder="fluent", key=f"fact_fluency_{key}")
    return LanguageSaid(name, level) if name.strip() else None


def _kpi(was: Any, key: str) -> FactSaid | None:
    names, units = list(KPI_WORDS), list(UNITS)
    held = getattr(was, "kpi", None)
    kpi = st.selectbox(
        "Figure",
        names,
        index=names.index(held) if held in names else None,
        format_func=lambda each: capital(KPI_WORDS[each]),
        key=f"fact_kpi_{key}",
    )
    value = st.number_input("Value", value=float(was.value) if was else None, key=f"fact_value_{key}")
    unit = st.selectbox("Unit", units, index=units.index(getattr(was, "unit", "%")), format_func=UNITS.__getitem__, key=f"fact_unit_{key}")
    return KpiSaid(kpi, value, unit) if kpi and value is not None else None


def _certification(was: Any, key: str) -> FactSaid | None:
    name = st.text_input("Certification", value=getattr(was, "name", ""), max_chars=200, key=f"fact_certification_{key}")
    return CertificationSaid(name) if name.strip() else None


def _channel(was: Any, key: str) -> FactSaid | None:
    names = list(CHANNEL_WORDS)
    at = names.index(was.channel) if was and was.channel in names else None
    chosen = st.selectbox(
        "Customers were served by", names, index=at, format_func=lambda each: capital(CHANNEL_WORDS[each]), key=f"fact_channel_{key}"
    )
    return ChannelSaid(chosen) if chosen else None


def _contact(kind: FactKind) -> Callable[[Any, str], FactSaid | None]:
    def field(was: Any, key: str) -> FactSaid | None:
        value = st.text_input(KIND_WORDS[kind], value=getattr(was, "value", ""), max_chars=200, key=f"fact_value_{key}")
        return ContactSaid(value, kind) if value.strip() else None  # type: ignore[arg-type]

    return field


FIELDS: dict[FactKind, Callable[[Any, str], FactSaid | str | None]] = {
    FactKind.TYPING: _typing,
    FactKind.LICENSE: _license,
    FactKind.PLATFORM: _platform,
    FactKind.JOB: _job,
    FactKind.EDUCATION: _education,
    FactKind.LANGUAGE: _language,
    FactKind.KPI: _kpi,
    FactKind.CERTIFICATION: _certification,
    FactKind.CHANNEL: _channel,
    **{kind: _contact(kind) for kind in CONTACTS},
}
