"""Words and patterns that say who somebody is rather than what they can do; each group with its reason."""

from __future__ import annotations

import re

# Ways to reach or look up a person.
CONTACTS = (
    r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+",
    r"(?:https?://|www\.)\S+",
    r"\b(?:[\w-]+\.)+(?:com|net|org|io|me|co|us|edu|info|dev|app)\b(?:/\S*)?",
    r"\b(?:linkedin|github|facebook|instagram|twitter|x|skype|telegram|whatsapp)\s*[:/@]\s*\S+",
    r"(?<![\w.])(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)",
    r"(?<!\w)\+\d[\d\s().-]{7,}\d",
)
# Where somebody lives says origin, income and age; zip codes are a named proxy.
PLACES = (
    r"\b\d{1,6}[ \t]+(?:[NSEW]\.?[ \t]+)?(?:[A-Z0-9][\w'.-]*[ \t]+){1,4}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Way|Circle|Cir|Place|Pl|Terrace|Ter|Parkway|Pkwy|Trail|Loop|Square)\b\.?"
    r"(?:[ \t,]+(?:Apt|Unit|Suite|Ste|#)\.?[ \t]*[\w-]+)?",
    r"\bP\.?[ \t]?O\.?[ \t]?Box[ \t]+\d+",
    r"(?:\b[A-Z][\w.'-]+(?:[ \t][A-Z][\w.'-]+){0,2},?[ \t]+)?\b[A-Z]{2},?[ \t]+\d{5}(?:-\d{4})?\b",
)
# Whole statements about age, sex, family, origin and health: the label and what follows on its line.
STATEMENTS = (
    r"\b(?:date of birth|d\.?o\.?b\.?|birth ?date|born(?: on| in)?|place of birth|age)\b[ \t]*[:\-–][^\n]*",
    r"\bborn (?:on|in)\b[^\n]*",
    r"\b\d{2}[ -]years?[ -]old\b",
    r"\b(?:sex|gender|pronouns|marital status|family status|nationality|citizenship|ethnicity|race|religion|visa(?: status)?|work permit|"
    r"height|weight|children|dependents|disability|health)\b[ \t]*[:\-–][^\n]*",
    r"\b(?:u\.?s\.?|american|canadian|british|dual|[A-Z][a-z]+)[ \t]+citizen(?:ship)?\b",
    r"\b(?:h-?1b|green card|permanent resident|work visa|work permit|asylum|refugee status)\b",
    r"\b(?:he|she|they|ze)[ \t]?/[ \t]?(?:him|her|hers|his|them|theirs|they|zir)(?:[ \t]?/[ \t]?\w+)?\b",
    r"\b(?:mr|mrs|ms|miss|mx)\.?(?=[ \t])",
    r"\b(?:male|female|transgender|non-?binary|married|divorced|widowed|unmarried|single (?:mother|father|parent)|"
    r"(?:mother|father|wife|husband) of|maternity|paternity|stay-at-home)\b",
)
# Membership that says belief, origin or politics; the whole name of the organisation goes.
_BELIEFS = (
    "church|mosque|temple|synagogue|parish|ministry|ministries|chapel|diocese|baptist|catholic|lutheran|methodist|presbyterian|pentecostal|"
    "evangelical|christian|muslim|islamic|jewish|hindu|sikh|buddhist|mormon|lds|bible|hillel|ymca|ywca|"
    "naacp|hispanic|latino|latina|latinx|african[- ]american|asian[- ]american|native american|black student|"
    "lgbt\\w*|gay|lesbian|queer|pride|democratic party|republican party|democrats|republicans|young democrats|young republicans|"
    "sorority|fraternity|women's|men's"
)
_NAME_WORD = r"(?:[A-Z][\w'&.-]*|of|the|and|for|in)"
ORGANISATIONS = (rf"(?:\b{_NAME_WORD}[ \t]+){{0,5}}\b(?i:{_BELIEFS})\b(?:[ \t]+{_NAME_WORD}){{0,5}}",)
# Numbers by which a public register gives the name.
NUMBERS = (r"\b(?i:nmls|npn|license|licence|lic|registration|crd)\b[ \t.]*(?i:no|number|num|id)?[ \t.]*[:#]*[ \t]*#?[A-Z]{0,3}-?\d{4,}\b",)
HIDDEN_SECTIONS = frozenset({"references", "interests"})  # other people's names; what somebody does with their free time
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

ANY_CASE = re.compile("|".join((*CONTACTS, *STATEMENTS)), re.IGNORECASE)
AS_WRITTEN = re.compile("|".join((*PLACES, *ORGANISATIONS, *NUMBERS)))
