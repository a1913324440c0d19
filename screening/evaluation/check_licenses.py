"""Licenses and registrations: which codes asked for are claimed, in which state, with which status. A claim is to be verified."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from screening.model.profile import Facts, License, LicenseStatus
from screening.model.rubric import LicenseParams

from .verdict import Verdict, met, not_met, unclear
from .wording import STATUS_WORDS, capital, license_words, listed

# What a code includes beyond itself. Personal Lines is part of P&C, never the reverse; Series 66 is 63 and 65 in one.
INCLUDES = {
    "P&C": ("PROPERTY", "CASUALTY", "PERSONAL_LINES"),
    "LIFE_HEALTH": ("LIFE", "HEALTH"),
    "FINRA_66": ("FINRA_63", "FINRA_65"),
}
# Codes that are only whole together: Property and Casualty, each held, are P&C.
PARTS = {"P&C": ("PROPERTY", "CASUALTY"), "LIFE_HEALTH": ("LIFE", "HEALTH"), "FINRA_66": ("FINRA_63", "FINRA_65")}
TO_THE_CONTRARY = (LicenseStatus.EXPIRED, LicenseStatus.IN_PROGRESS, LicenseStatus.PLANNED)  # the resume says: not now


def check_licenses(facts: Facts, params: LicenseParams, as_of: date) -> Verdict:
    """Met when one of `any_of` and every one of `all_of` is claimed with an accepted status."""
    verdicts = [_check_code((code,), facts, params) for code in params.all_of]
    if params.any_of:
        verdicts.append(_check_code(params.any_of, facts, params))
    if not verdicts:
        accepted = [each for each in facts.licenses if each.status in params.accept_status and _in_state(each, params)]
        if accepted:
            return _claimed(accepted)
        return unclear("No license stated", "Ask which licenses are held.", [each.evidence for each in facts.licenses])
    worst = min(verdicts, key=lambda verdict: ("not_met", "unclear", "met").index(verdict.outcome))
    if worst.outcome != "met":
        return worst
    return met("; ".join(verdict.sentence for verdict in verdicts), [place for verdict in verdicts for place in verdict.evidence])


def satisfying(code: str, licenses: Sequence[License], params: LicenseParams) -> list[License]:
    """The licenses that give `code`: itself, one that includes it, or all its parts."""
    direct = [each for each in licenses if each.code == code or code in INCLUDES.get(each.code, ())]
    if code == "P&C" and params.accept_personal_lines:
        direct += [each for each in licenses if each.code == "PERSONAL_LINES"]
    if direct or code not in PARTS:
        return direct
    parts = [satisfying(part, licenses, params) for part in PARTS[code]]
    return [part[0] for part in parts] if all(parts) else []


def _check_code(codes: Sequence[str], facts: Facts, params: LicenseParams) -> Verdict:
    """One of `codes` is enough."""
    sought, ask = listed([license_words(code) for code in codes]), "Look the license up with the regulator, or ask for its number."
    accepted = [each for each in facts.licenses if each.status in params.accept_status]
    here = [each for each in accepted if _in_state(each, params)]
    for code in codes:
        if enough := satisfying(code, here, params):
            return _claimed(enough)
    elsewhere = [each for code in codes for each in satisfying(code, accepted, params)]
    if elsewhere:
        states = listed([each.state for each in elsewhere if each.state], "and")
        held_in = f"for {states}" if states else "without a state"
        return unclear(f"{capital(sought)} stated {held_in}, {params.state} asked", ask, [each.evidence for each in elsewhere])
    related = [
        each
        for code in codes
        for each in facts.licenses
        if each.code in (code, *INCLUDES.get(code, ())) or code in INCLUDES.get(each.code, ())
    ]
    if not related:
        return unclear(f"No {sought} stated", f"Ask whether the person holds: {sought}.")
    evidence = [each.evidence for each in related]
    full = [each for code in codes for each in satisfying(code, facts.licenses, params)]
    if full and all(each.status in TO_THE_CONTRARY for each in full):
        return not_met(f"{capital(license_words(full[0].code))} {STATUS_WORDS[full[0].status]}", evidence)
    stated = listed([f"{license_words(each.code)} ({STATUS_WORDS[each.status]})" for each in related], "and")
    return unclear(f"{capital(stated)} stated, {sought} asked", ask, evidence)


def _in_state(stated: License, params: LicenseParams) -> bool:
    return params.state is None or stated.state == params.state


def _claimed(licenses: Sequence[License]) -> Verdict:
    names = [license_words(each.code) + (f" ({each.state})" if each.state else "") for each in licenses]
    statuses = {each.status for each in licenses} - {LicenseStatus.HELD}
    if statuses == {LicenseStatus.EXAM_PASSED}:
        return met(f"{capital(listed(names, 'and'))} passed; verify before an offer", [each.evidence for each in licenses])
    note = "".join(f", {STATUS_WORDS[status]}" for status in sorted(statuses))
    return met(f"{capital(listed(names, 'and'))} stated{note}; verify before an offer", [each.evidence for each in licenses])
