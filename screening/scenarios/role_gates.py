"""A role and the scenarios somebody played in, the check of the assessment stage out that asks for the scenarios of that role."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from screening.model.evaluation import Gate, Outcome
from screening.model.scenario import Role

from .gates import Assessment, Check

Groups = tuple[tuple[str, ...], ...]
ANY: Groups = ()
NEEDED: Mapping[Role, Groups] = {  # of each group one scenario has to be played; roles not named take any
    Role.CHAT: (("three_chats",),),
    Role.EMAIL: (("lost_parcel",),),  # a written reply takes the place of a voice
    Role.INSURANCE: (("denied_claim",),),
    Role.FINANCIAL: (("frozen_account", "privacy_trap"),),
    Role.HEALTHCARE: (("prior_authorization", "privacy_trap"),),
    Role.RETAIL: (("no_receipt", "oversold_hotel"),),
    Role.TECHNICAL: (("technical_deadline",),),
    Role.LEAD: (("abusive_caller",), ("coaching_talk",)),
}


def needed(role: Role | None, stated: str = "") -> Groups:
    """What has to be played: the scenario the opening states, else what its role asks for."""
    if stated:
        return ((stated,),)
    return NEEDED.get(role, ANY) if role else ANY


def with_scenarios(found: Assessment, groups: Groups, played: Collection[str], titles: Mapping[str, str]) -> Assessment:
    """The assessment with one more check: a scenario not played yet leaves it open, never failed."""
    missing = [group for group in groups if not set(group) & set(played)]
    if not groups:
        return found
    if not missing:
        return replace(found, checks=(*found.checks, Check("scenario", Outcome.MET, "Played what this role asks for")))
    named = "; ".join(" or ".join(titles.get(each, each) for each in group) for group in missing)
    check = Check("scenario", Outcome.UNCLEAR, f"Still to be played for this role: {named}")
    return replace(found, checks=(*found.checks, check), gate=Gate.REVIEW if found.gate is Gate.PASSED else found.gate)
