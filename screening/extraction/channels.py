"""The text of a document and its jobs in, the ways customers were served and conversations held at once out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from re import Pattern
from typing import Any

from screening.model.profile import Channel, Concurrency, Contact
from screening.vocabulary.load import Vocabulary

from .channel_sayings import SAYINGS as MORE_SAYINGS
from .channel_sayings import SENT_BY_FIRM
from .outline import Outline
from .passages import any_of, line_near, places_of, quote, sentence_at
from .words import Hit, find_words, folded, listed

CUSTOMER_NEAR = 90  # characters: how far the word for a customer may stand from a weak word
JOINED = r"\s?(?:,\s?and|,\s?or|,|/|&|\+|and|or)\s?"
OTHER_WAY = (
    r"(?:phones?|telephone|calls?|live chat|web[ -]?chat|chats?|e-?mails?|text|sms|social media|whatsapp|in[ -]person|fax"
    r"|dms|facebook|twitter|instagram|front desk|front counter|counter|desk|switchboard|walk-ins)"
)
# A page or an account of the firm counts where the same line speaks of what customers ask.
ASKED_THERE = re.compile(r"\b(?:calls|tickets|chats?|complaints|replies|dms|outages?)\b")
SPOKEN_WAY = r"(?:phone|calls?|chats?|live chat|e-?mails?|sms|text|dms)"
SPOKEN_WAY_AFTER = re.compile(rf"{JOINED}{SPOKEN_WAY}\b(?! marketing| campaign)")
SPOKEN_WAY_BEFORE = re.compile(rf"\b{SPOKEN_WAY}{JOINED}$")
SELLS_PHONES = re.compile(r"\b(?:wireless|mobile|cellular|telecom\w*|phone store)\b")
OTHER_WAY_AFTER = re.compile(rf"{JOINED}{OTHER_WAY}\b")
OTHER_WAY_BEFORE = re.compile(rf"\b{OTHER_WAY}{JOINED}$")
PAGES = ("facebook", "twitter", "instagram")
ORDER = ("phone", "chat", "email", "in_person", "social")
PEOPLE = (
    r"(?:customers|clients|members|patients|policyholders|insureds|alumni|donors|subscribers|borrowers|guests|leads|prospects|homeowners"
    r"|account holders|shoppers|debtors|applicants|families|voters|households|claimants|parents|tenants|residents|depositors|cardholders)\b"
)
# What a sentence says of the way, in more words than a list could hold: "answer the appointment line", "called late payers back".
SAYINGS = (
    (
        "phone",
        ("answer",),
        re.compile(
            r"\banswer(?:s|ed|ing)?\s(?:[\w&'\u2019/-]+\s){0,3}"
            r"(?:telephones?|phones?|lines?|calls|hotline|switchboard)\b"
        ),
    ),
    (
        "phone",
        ("call", "phon", "rang "),
        re.compile(
            rf"\b(?:call|called|calling|phone|phoned|phoning|telephone|telephoned|rang)\s"
            rf"(?:[\w-]+\s){{0,2}}{PEOPLE}"
        ),
    ),
    ("phone", (" calls",), re.compile(r"\b(?:trouble|member|subscriber|policyholder|supervisor-requested|escalated) calls\b")),
    ("chat", (" chat",), re.compile(r"\b(?:overflow|web|customer|member|incoming|inbound) chats?\b")),
    (
        "email",
        ("mailed", "mailing", "wrote to", "mails from", "mail from"),
        re.compile(
            rf"\b(?:e-?mailed|e-?mailing|wrote to"
            rf"|return(?:ed)? (?:\w+ )?e-?mails? from)\s(?:[\w-]+\s){{0,2}}{PEOPLE}"
        ),
    ),
    (
        "in_person",
        ("met ", "meet ", "sat ", "sit ", "teller"),
        re.compile(
            rf"\b(?:met|meet|sat|sit)\s(?:with\s)?{PEOPLE} (?:at|in)\b"
            rf"|\bteller\b(?! machine| operations| stories)"
        ),
    ),
    (
        "social",
        ("tripadvisor", "yelp", "facebook", "twitter", "instagram", "reviews", "social media"),
        re.compile(
            r"\b(?:repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?)\s[^.;\n]{0,60}?"
            r"\b(?:tripadvisor|yelp|facebook|twitter|instagram|google reviews|online reviews|social media)\b"
        ),
    ),
)
# "Oversees 14 agents who answer by phone and chat": what those who are led do.
OTHERS_ANSWER = re.compile(
    r"\b(?:oversees?|oversaw|overseeing|supervis(?:es?|ed|ing)|manag(?:es?|ed|ing)|led|leads?|leading|direct(?:s|ed|ing)?)\s[^.;\n]{0,30}?"
    r"\b(?:agents|representatives|reps|staff|people|advis[eo]rs|clerks|employees|specialists|associates)\s(?:who|that)\s[^.;\n]{0,60}\Z"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
COUNT = r"(\d(?!\d)|two|three|four|five|six)"
SIGNS_OF_MANY = ("simultaneous", "concurrent", "at once", "at a time", "same time")
AT_ONCE = re.compile(
    rf"\b{COUNT}\+?\s?(?:(?:-|to|or)\s?(?:\d|two|three|four|five|six)\+?\s?)?(?:\w+\s){{0,2}}?"
    r"(?:chats?|conversations?|customers|chat sessions|clients|sessions|contacts|windows|interactions)\b[^.;\n]{0,30}?"
    r"\b(?:at once|at a time|at the same time|simultaneous\w*|concurrent\w*)"
    rf"|\b(?:simultaneous\w*|concurrent\w*|multi-?tasking)\s(?:\w+\s){{0,3}}?(?:up to\s)?{COUNT}\b\s?(?:(?:-"
    rf"|to)\s?\d\s?)?(?:\w+\s){{0,2}}?(?:chats?|conversations?|sessions|customers|contacts)"
    rf"|\b(?:chats?|conversations?)(?:\W{{1,3}}|\b[^.;:\n]{{0,40}}?[,(]\s?)(?:(?:up to|as many as|about)\s)?{COUNT}\s"
    r"(?:at once|at a time|at the same time|simultaneously|concurrently)"
    rf"|\b{COUNT}\+?\s?(?:(?:-|to)\s?\d\s)?(?:simultaneous|concurrent)\s(?:\w+\s){{0,2}}?(?:chats?|conversations?|sessions|customers"
    rf"|contacts|interactions)"
)


def find_channels(outline: Outline, vocabulary: Vocabulary) -> tuple[Channel, ...]:
    """Each channel once, in the order phone, chat, email, in person, social: as stated, else as plain from the job."""
    stated = {channel.channel: channel for channel in reversed(list(_stated(outline, vocabulary)))}
    stated |= {channel.channel: channel for channel in _said(outline, stated)}
    inferred = {channel.channel: channel for channel in reversed(list(_inferred(outline, vocabulary)))}
    if "chat" not in stated and (named := _chat_platform(outline, vocabulary)) is not None:
        stated["chat"] = named
    return tuple(found for name in ORDER if (found := stated.get(name) or inferred.get(name)) is not None)


def _stated(outline: Outline, vocabulary: Vocabulary) -> Iterator[Channel]:
    table = vocabulary.tables["channels"]
    weak = _weak(vocabulary)
    for hit in find_words(outline, vocabulary, "channels"):
        channel = hit.key[1]
        if not _in_a_heading(outline, hit) and _is_customer_service(outline, table, hit, is_weak=(channel, hit.form) in weak):
            yield Channel(channel, quote(outline, hit.start, hit.end, f"channel:{hit.form}"))


def _said(outline: Outline, stated: Mapping[str, Channel]) -> Iterator[Channel]:
    """Further ways that the duties of a job tell of; a job without customers tells of none."""
    text = folded(outline.lower)
    jobs = [job for job in outline.employments if job.contact is not Contact.NO]
    for name, signs, saying in (*SAYINGS, *MORE_SAYINGS):
        if name in stated or not any(sign in text for sign in signs):
            continue
        for job in jobs:
            match = saying.search(text, job.evidence.end, job.end) if job.contact is Contact.YES or name != "in_person" else None
            if match is not None and not _is_of_others(outline, match.start()):
                yield Channel(name, quote(outline, match.start(), match.end(), f"channel:{name} told"))
                break


def _chat_platform(outline: Outline, vocabulary: Vocabulary) -> Channel | None:
    """A system for chats that a job with customers names ("overflow in LivePerson"); one in a list of skills says nothing."""
    guarded = vocabulary.tables["platforms"]["guards"]
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


def _is_customer_service(outline: Outline, table: Mapping[str, Any], hit: Hit, *, is_weak: bool) -> bool:
    text = folded(outline.lower)
    job = outline.job_at(hit.start)
    contact = outline.employments[job].contact if job is not None else None
    if contact is Contact.NO:
        return False
    if hit.key[1] == "email" and SENT_BY_FIRM.match(text, hit.end):
        return False
    left, right = max(0, hit.start - CUSTOMER_NEAR), hit.end + CUSTOMER_NEAR
    if _is_of_others(outline, hit.start):
        return False
    if any_of(table["internal"]).search(text, max(0, hit.start - 14), hit.end + 14):
        return False
    if hit.form in listed(table["not_by_phone"]) and any_of(table["remote"]).search(text, *line_near(outline.text, hit.start, hit.end)):
        return False
    beside_customer = any_of(table["customers"]).search(text, left, right) is not None
    if (
        job is not None
        and is_weak
        and hit.form not in PAGES
        and (OTHER_WAY_AFTER.match(text, hit.end) or OTHER_WAY_BEFORE.search(text[max(0, hit.start - 24) : hit.start]))
    ):
        is_weak = False  # "by phone, email and chat"
    if is_weak and hit.key[1] == "social":
        return contact is Contact.YES and _is_service_page(text, hit)
    if job is not None and hit.form in ("phone", "phones"):
        employment = outline.employments[job]
        if SELLS_PHONES.search(f"{employment.title} {employment.employer}".lower()):
            return False
    if job is None:
        said_alone = (
            beside_customer
            or hit.key[1] == "chat"
            or hit.form in ("email support", "phone support")
            or (hit.key[1] == "phone" and outline.section_at(hit.start) == "summary")
        )
        return not is_weak and outline.section_at(hit.start) not in ("education", "references", "interests", "contact") and said_alone
    if contact is Contact.UNCLEAR:
        return beside_customer and not is_weak
    return beside_customer or not is_weak


# "Never spoke with customers by phone", "did not answer calls"; "never kept a caller on the phone waiting" is of calls taken.
NEVER = re.compile(
    r"\b(?:never|not|n't|n\u2019t)\s(?:\w+\s)?(?:sp(?:oke|eak|oken)|talk\w*|answer\w*|t(?:ook|ake)|handl\w+|deal\w*|ma[dk]e|serv\w+|us\w+"
    r"|me[et]t?|chat\w*)\s[^.;,]{0,45}$"
    r"|\b(?:did|do|does)(?: not|n't|n\u2019t)\s$"
)


def _is_of_others(outline: Outline, at: int) -> bool:
    before = outline.lower[line_near(outline.text, at, at)[0] : at]
    if NEVER.search(before):
        return True
    return ("who" in before or "that" in before) and OTHERS_ANSWER.search(before) is not None


def _is_service_page(text: str, hit: Hit) -> bool:
    """ "By email, chat and Facebook", "calls and the Twitter account": where customers ask, not where a firm advertises."""
    if hit.form.startswith("social"):
        return False
    if hit.form in PAGES:
        return (
            SPOKEN_WAY_AFTER.match(text, hit.end) is not None
            or SPOKEN_WAY_BEFORE.search(text[max(0, hit.start - 24) : hit.start]) is not None
        )
    return ASKED_THERE.search(text, max(0, hit.start - CUSTOMER_NEAR // 2), hit.end + CUSTOMER_NEAR // 3) is not None


def _inferred(outline: Outline, vocabulary: Vocabulary) -> Iterator[Channel]:
    for employment in outline.employments:
        if employment.contact is Contact.NO or not employment.title:
            continue
        title = employment.title.lower()
        by_phone = dict(_titles(vocabulary))["phone"].search(title) is not None
        for name, pattern in _titles(vocabulary):
            match = pattern.search(title)
            if match and not (name == "in_person" and by_phone and match[0] in ("nurse", "rn", "banker")):
                yield Channel(name, employment.evidence, inferred=True)


@cache
def _titles(vocabulary: Vocabulary) -> tuple[tuple[str, Pattern[str]], ...]:
    return tuple((name, any_of(words)) for name, words in vocabulary.tables["channels"]["titles"].items())


def find_concurrency(outline: Outline, vocabulary: Vocabulary) -> tuple[Concurrency, ...]:
    """Conversations held at once, the lower end of a range; "multiple" is no number."""
    text = folded(outline.lower)
    found, end = [], -1
    for at in sorted(at for sign in SIGNS_OF_MANY for at in places_of(sign, text)):
        if at < end:
            continue
        start, end = sentence_at(outline.text, at)
        for match in AT_ONCE.finditer(text, start, end):
            words = next(group for group in match.groups() if group)
            count = COUNTS.get(words) or int(words)
            if 2 <= count <= 8:
                found.append(Concurrency(count, quote(outline, match.start(), match.end(), "concurrency")))
    return tuple(found)
