"""The text of a document and its jobs in, the ways customers were served and conversations held at once out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from re import Pattern

from screening.model.profile import Channel, Contact
from screening.vocabulary.load import Vocabulary

from .channel_sayings import channel_patterns, channels_said
from .outline import Outline
from .passages import any_of, line_near, quote
from .patterns import Patterns
from .words import Hit, find_words, folded, listed

CUSTOMER_NEAR = 90  # characters: how far the word for a customer may stand from a weak word
PAGES = ("facebook", "twitter", "instagram")
ORDER = ("phone", "chat", "email", "in_person", "social")


def find_channels(outline: Outline, vocabulary: Vocabulary) -> tuple[Channel, ...]:
    """Each channel once, in the order phone, chat, email, in person, social: as stated, else as plain from the job."""
    found = _stated(outline, vocabulary)
    for name, start, end in channels_said(outline, vocabulary, found):
        if name not in found and not _is_of_others(outline, vocabulary, start):
            found[name] = Channel(name, quote(outline, start, end, f"channel:{name} told"))
    inferred = _inferred(outline, vocabulary, found)
    if "chat" not in found and (named := _chat_platform(outline, vocabulary)) is not None:
        found["chat"] = named
    return tuple(each for name in ORDER if (each := found.get(name) or inferred.get(name)) is not None)


def _stated(outline: Outline, vocabulary: Vocabulary) -> dict[str, Channel]:
    """The first place that states each channel."""
    weak = _weak(vocabulary)
    found: dict[str, Channel] = {}
    for hit in find_words(outline, vocabulary, "channels"):
        name = hit.key[1]
        if name in found or _in_a_heading(outline, hit):
            continue
        if _is_customer_service(outline, vocabulary, hit, is_weak=(name, hit.form) in weak):
            found[name] = Channel(name, quote(outline, hit.start, hit.end, f"channel:{hit.form}"))
    return found


def _chat_platform(outline: Outline, vocabulary: Vocabulary) -> Channel | None:
    """A system for chats that a job with customers names ("overflow in LivePerson"); one in a list of skills says nothing."""
    guarded = (*vocabulary.tables["platforms"]["guards"], *listed(vocabulary.tables["channels"]["among_colleagues"]))
    for hit in find_words(outline, vocabulary, "platforms"):
        if hit.key[1] == "chat" and hit.form not in guarded and not _in_a_heading(outline, hit):
            job = outline.job_at(hit.start)
            if job is not None and outline.employments[job].contact is not Contact.NO:
                return Channel("chat", quote(outline, hit.start, hit.end, f"channel:{hit.form}"))
    return None


def _in_a_heading(outline: Outline, hit: Hit) -> bool:
    """Titles are looked at by themselves."""
    job = outline.job_at(hit.start)
    return job is not None and outline.employments[job].evidence.start <= hit.start < outline.employments[job].evidence.end


@cache
def _weak(vocabulary: Vocabulary) -> frozenset[tuple[str, str]]:
    return frozenset((channel, form) for channel, words in vocabulary.tables["channels"]["weak"].items() for form in listed(words))


def _is_customer_service(outline: Outline, vocabulary: Vocabulary, hit: Hit, *, is_weak: bool) -> bool:
    text, told, table = folded(outline.lower), channel_patterns(vocabulary), vocabulary.tables["channels"]
    job = outline.job_at(hit.start)
    contact = outline.employments[job].contact if job is not None else None
    if contact is Contact.NO:
        return False
    if hit.key[1] == "email" and told["sent by firm"].match(text, hit.end):
        return False
    left, right = max(0, hit.start - CUSTOMER_NEAR), hit.end + CUSTOMER_NEAR
    if _is_of_others(outline, vocabulary, hit.start):
        return False
    if any_of(table["internal"]).search(text, max(0, hit.start - 14), hit.end + 14):
        return False
    if hit.form in listed(table["not_by_phone"]) and any_of(table["remote"]).search(text, *line_near(outline.text, hit.start, hit.end)):
        return False
    if is_weak and job is not None and hit.form not in PAGES and _beside_another_way(text, told, hit):
        is_weak = False  # "by phone, email and chat"
    if is_weak and hit.key[1] == "social":
        return contact is Contact.YES and _is_service_page(text, told, hit)
    if job is not None and hit.form in ("phone", "phones"):
        employment = outline.employments[job]
        if told["sells phones"].search(f"{employment.title} {employment.employer}".lower()):
            return False
    if contact is Contact.YES and not is_weak:
        return True
    beside_customer = any_of(table["customers"]).search(text, left, right) is not None
    if job is None:
        said_alone = (
            beside_customer
            or hit.key[1] == "chat"
            or hit.form in ("email support", "phone support")
            or (hit.key[1] == "phone" and outline.section_at(hit.start) == "summary")
        )
        return not is_weak and outline.section_at(hit.start) not in ("education", "references", "interests", "contact") and said_alone
    return beside_customer and (contact is Contact.YES or not is_weak)


def _beside_another_way(text: str, told: Patterns, hit: Hit) -> bool:
    return (
        told["way after"].match(text, hit.end) is not None or told["way before"].search(text, max(0, hit.start - 24), hit.start) is not None
    )


def _is_of_others(outline: Outline, vocabulary: Vocabulary, at: int) -> bool:
    told = channel_patterns(vocabulary)
    left = line_near(outline.text, at, at)[0]
    before = outline.lower[left:at]
    if ("n't" in before or "not" in before or "never" in before or "n\u2019t" in before) and told["never"].search(before):
        return True
    if told["declined"].search(before) or (" to " in before and told["wished"].search(before)):
        return True
    return ("who" in before or "that" in before) and told["others answer"].search(before) is not None


def _is_service_page(text: str, told: Patterns, hit: Hit) -> bool:
    """ "By email, chat and Facebook", "calls and the Twitter account": where customers ask, not where a firm advertises."""
    if hit.form.startswith("social"):
        return False
    if hit.form in PAGES:
        after = told["spoken way after"].match(text, hit.end)
        return after is not None or told["spoken way before"].search(text, max(0, hit.start - 24), hit.start) is not None
    return told["asked there"].search(text, max(0, hit.start - CUSTOMER_NEAR // 2), hit.end + CUSTOMER_NEAR // 3) is not None


def _inferred(outline: Outline, vocabulary: Vocabulary, known: Collection[str]) -> dict[str, Channel]:
    """Channels that the title of a job says alone, but for those known already."""
    found: dict[str, Channel] = {}
    for employment in outline.employments:
        if employment.contact is not Contact.YES or not employment.title:
            continue
        title = employment.title.lower()
        for name, pattern in _titles(vocabulary).items():
            if name in known or name in found or (match := pattern.search(title)) is None:
                continue
            if name != "in_person" or match[0] not in ("nurse", "rn", "banker") or not _titles(vocabulary)["phone"].search(title):
                found[name] = Channel(name, employment.evidence, inferred=True)
    return found


@cache
def _titles(vocabulary: Vocabulary) -> Mapping[str, Pattern[str]]:
    return {name: any_of(words) for name, words in vocabulary.tables["channels"]["titles"].items()}
