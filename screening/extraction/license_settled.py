"""Licences as each place of a text names them in, one for each code and state out: the firmest status, the most exact code."""

from __future__ import annotations

from screening.model.profile import License, LicenseStatus

from .license_claims import INSURANCE
from .license_rows import ABROAD, Claim
from .passages import compiled

APART = ("license:surplus", "license:excess")  # brokers of those lines have a licence of its own beside P&C
TO_SELL = ("FINRA_", "NMLS", "REAL_ESTATE", "ADJUSTER", "INSURANCE_OTHER", *INSURANCE)
OF_INSURANCE = r"(?i)\blicen[sc]ed\s(?:\w+\s){0,2}?(?:benefits?|insurance|medicare|enrollment)\b"
SELLER = r"(?i)\b(?:agent|representative|rep|producer|advisor|broker|banker|sales|financial)\b"


def settled(found: list[tuple[Claim, License, float]]) -> tuple[License, ...]:
    """One licence for each code and state: the firmest status wins, then the first; vague codes give way to exact ones."""
    codes = {license_.code for _, license_, _ in found}
    held = {license_.code for _, license_, _ in found if license_.status is LicenseStatus.HELD}
    drop: set[str] = set()
    if codes & (INSURANCE | {"ADJUSTER"}):
        drop.add("INSURANCE_OTHER")
    if "LIFE_HEALTH" in codes:
        drop |= {"LIFE", "HEALTH"}
    if "P&C" in codes:
        drop |= {"PROPERTY", "CASUALTY"}
    best: dict[tuple[str, str | None], tuple[License, float]] = {}
    for claim, license_, weight in found:
        code = license_.code
        if code in drop and license_.note[:7] != "Florida" and not claim.rule.startswith((ABROAD, *APART)):
            continue
        if (
            claim.rule == "license:licensed"
            and compiled(SELLER).search(license_.evidence.quote)
            and any(c.startswith(TO_SELL) for c in codes)
        ):
            continue  # "Licensed Sales Agent" beside the licence that makes one
        if code == "OTHER" and compiled(OF_INSURANCE).search(license_.evidence.quote) and codes & (INSURANCE | {"ADJUSTER"}):
            continue  # "Licensed Benefits Counselor", likewise
        if {"PROPERTY", "CASUALTY"} <= held and code in ("PROPERTY", "CASUALTY"):
            license_ = License("P&C", license_.status, license_.evidence, license_.state, expires=license_.expires, note=license_.note)
        key = (license_.code, license_.state)
        if key not in best or weight > best[key][1]:
            best[key] = (license_, weight)
    return _without_stateless(tuple(license_ for license_, _ in best.values()), {k: w for k, (_, w) in best.items()})


def _without_stateless(licenses: tuple[License, ...], weights: dict[tuple[str, str | None], float]) -> tuple[License, ...]:
    """A mention without a state says nothing beside one with a state, unless its status is stated more firmly."""
    kept = []
    for license_ in licenses:
        twins = [other for other in licenses if other.code == license_.code and other.state is not None]
        if license_.state is None and twins:
            firmer = [t for t in twins if weights[(t.code, t.state)] >= weights[(license_.code, None)]]
            if firmer or license_.status is twins[0].status:
                continue
        kept.append(license_)
    return tuple(kept)
