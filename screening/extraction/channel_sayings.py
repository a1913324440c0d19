"""What a duty says of the way customers were served, in more words than a list of words could hold; the lists stand in channels.yaml."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from screening.model.profile import Contact, Employment
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import sentence_at
from .patterns import Patterns
from .words import find_words, folded

BACK, AHEAD = 90, 130  # characters around a sign that a saying may reach
MANY = r"\d{1,3}\+?(?:\s?(?:-|to)\s?\d{1,3})?\s(?:[\w-]+\s){0,2}?"
A_DAY = r"\b[^.;\n]{0,40}?\b(?:(?:a|per|each|every)\s(?:day|shift|week|hour|night)|daily)\b"
JOINED = r"\s?(?:,\s?and|,\s?or|,|/|&|\+|and|or)\s?"
SHAPES = {
    "answered line": r"\banswer(?:s|ed|ing)?\s(?:[\w&'\u2019/-]+\s){0,3}<lines>\b",
    "called people": r"\b<called>\s(?:(?!in\b|on\b|sick\b|for\b|the police|vendors)[\w'-]+\s){0,3}?<people>\b",
    "kind of call": r"\b<kinds_of_call> calls\b",
    "dials": rf"\b{MANY}(?:outbound |cold )?dials{A_DAY}",
    "texted people": r"\btext(?:ed|ing)\s(?:with\s)?(?:\w+\s)?<people>\b",
    "voicemail": r"\b<returned>\s(?:[\w-]+\s){0,6}?voice ?mails?\b",
    "headset": r"\b(?:on|over) (?:the |a )?(?:headsets?|phones?)\b(?![^.;\n]{0,30}\bdrive)[^.;\n]{0,30}?\b(?:with|to|from|for)\b",
    "called them": r"\b<called_back> <them> (?:back|at home|myself|with|about|to)\b",
    "called for people": (
        r"\b(?:called|calls|call) (?:the |their )?<offices>\b[^.;\n]{0,60}?\b(?:on behalf of|for) (?:the |our |a )?<served>\b"
    ),
    "and called them": r"\b<owing>\b[^.;\n]{0,80}? and (?:called|rang) them\b",
    "kind of chat": r"\b<kinds_of_chat> chats?\b",
    "chats a day": rf"\b{MANY}chats{A_DAY}",
    "chatted": r"\bchat(?:ted|ting)\s(?:on-?line\s)?with\s(?:\w+\s)?(?:<people>|people|users|callers)\b[^.;\n]{0,50}?\b<web>\b",
    "mailed people": r"\b(?:<mailed>|return(?:ed)? (?:\w+ )?e-?mails? from)\s(?:[\w-]+\s){0,2}<people>\b",
    "mails a day": rf"\b{MANY}e-?mails{A_DAY}",
    "inbox": r"\b<answers>\s[^.;\n]{0,60}?\b<inboxes>\sinbox\b(?!\s(?:rules|migration))",
    "web form": r"\b<wrote_back>\s[^.;\n]{0,60}?\b(?:web ?form|contact form)s?\b",
    "met people": r"\b<met>\s(?:with\s|across from\s)?(?:\w+\s)?<people>\s(?:at|in|on|during)\b(?! <not_there>\b)",
    "teller": r"\bteller\b(?! machine| operations| stories)",
    "walked people": r"\b<walked>\s(?:[\w-]+\s){0,2}?<people>\s(?:through|around|to|over)\b",
    "home parties": r"\b<hosted>\s[^.;\n]{0,40}?\b(?:home parties|house parties|in (?:customers'|clients'|people's|their) homes)\b",
    "replied on page": r"\b<replied>\s[^.;\n]{0,60}?\b<pages>\b",
    "tweets": r"\b<replied>\s(?:to\s)?(?:[\w-]+\s){0,2}?tweets\b",
    # "Managed an e-mail list for the newsletter": what a firm sends.
    "sent by firm": r"\s<sent_by_firm>\b",
    "sells phones": r"\b<sells_phones>\b",
    # "By phone, email and chat": one of several ways.
    "way after": rf"{JOINED}<other_ways>\b",
    "way before": rf"\b<other_ways>{JOINED}$",
    "spoken way after": rf"{JOINED}<spoken_ways>\b(?! marketing| campaign)",
    "spoken way before": rf"\b<spoken_ways>{JOINED}$",
    "asked there": r"\b<asked_there>\b",
    # "Oversees 14 agents who answer by phone and chat": what those who are led do.
    "others answer": r"\b<oversees>\s[^.;\n]{0,30}?\b<led>\s(?:who|that)\s[^.;\n]{0,60}\Z",
    # "Never spoke with customers by phone", "did not answer calls"; "never kept a caller on the phone waiting" is of calls taken.
    "never": r"\b(?:never|not|n't|n\u2019t)\s(?:\w+\s)?<used>\s[^.;,]{0,45}$|\b(?:did|do|does)(?: not|n't|n\u2019t)\s$|\b(?:never|not)\s$",
    "wished": r"\b<wished> to\s(?:\w+\s){0,3}(?:in\s|on\s|to\s)?(?:the\s)?$",
    "declined": r"\b<declined>\s(?:the\s|an?\s)?(?:\w+\s)?$",
    "spoke by": (
        r"\b(?:spoke|spoken|speak\w*|talk\w*)\s(?:to|with)\s[^.;\n]{0,40}?"
        r"\b(?:on|over|by|through|into)\s(?:the |a |my )?(?:headset|phone|line)\b"
    ),
}
# By the sign that begins them: the channel and the shape
BEGUN = {
    "answer": (("phone", "answered line"), ("phone", "voicemail")),
    "call": (("phone", "called people"), ("phone", "called them"), ("phone", "called for people"), ("phone", "voicemail")),
    "return": (("phone", "voicemail"), ("email", "mailed people")),
    "speak": (("phone", "spoke by"),),
    "chat": (("chat", "chatted"),),
    "mail": (("email", "mailed people"),),
    "text": (("chat", "texted people"),),
    "meet": (("in_person", "met people"),),
    "teller": (("in_person", "teller"),),
    "walk": (("in_person", "walked people"),),
}
# By a sign inside them
AROUND = {
    "call": (("phone", "kind of call"), ("phone", "and called them")),
    "dial": (("phone", "dials"),),
    "headset": (("phone", "headset"),),
    "chat": (("chat", "kind of chat"), ("chat", "chats a day")),
    "mail": (("email", "mails a day"),),
    "inbox": (("email", "inbox"),),
    "form": (("email", "web form"),),
    "home": (("in_person", "home parties"),),
    "page": (("social", "replied on page"),),
    "tweet": (("social", "tweets"),),
}


@cache
def channel_patterns(vocabulary: Vocabulary) -> Patterns:
    """What is said around a way of service, by name."""
    return Patterns(SHAPES, vocabulary.tables["channels"]["sayings"])


def channels_said(outline: Outline, vocabulary: Vocabulary, stated: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """Places in jobs with customers that tell of a channel not in `stated`."""
    text, patterns = folded(outline.lower), channel_patterns(vocabulary)
    for hit in find_words(outline, vocabulary, "channel_signs"):
        for channel, name in BEGUN.get(hit.key[1], ()):
            if channel in stated or patterns[name].match(text, hit.start) is None:
                continue
            match = patterns[name].match(text, hit.start, sentence_at(outline.text, hit.start)[1])
            if match is not None and (job := _job_with(outline, hit.start, channel)) is not None and match.end() <= job.end:
                yield channel, *match.span()
        for channel, name in AROUND.get(hit.key[1], ()):
            if channel in stated or (job := _job_with(outline, hit.start, channel)) is None:
                continue
            left, right = max(job.evidence.end, hit.start - BACK), min(job.end, hit.end + AHEAD)
            if patterns[name].search(text, left, right) is None:
                continue
            start, end = sentence_at(outline.text, hit.start)  # what the next duty says is another matter
            match = patterns[name].search(text, max(start, left), min(end, right))
            if match is not None:
                yield channel, *match.span()


def _job_with(outline: Outline, at: int, channel: str) -> Employment | None:
    """The job whose duties stand there, if it may have been one with customers."""
    index = outline.job_at(at)
    job = outline.employments[index] if index is not None else None
    if job is None or at < job.evidence.end or job.contact is Contact.NO:
        return None
    return None if job.contact is Contact.UNCLEAR and channel == "in_person" else job
