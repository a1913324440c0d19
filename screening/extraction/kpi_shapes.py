"""Shapes of sentences that say what a figure measures, whose it is and whether it is a result; the lists stand in kpis.yaml."""

from __future__ import annotations

from functools import cache

from screening.vocabulary.load import Vocabulary

from .patterns import Patterns

# "Carry a $900K quota ...; 118% in 2017, 96% in 2018, 104% YTD"
WHEN = (
    r"\s(?:\((?=\d))?(?:(?:in|for|during)\s)?(?:fy\s?'?\d\d|fiscal|(?:19|20)\d\d|q[1-4]|ytd|year[ -]to[ -]date|last (?:year|quarter)"
    r"|this year|the (?:next|following|year after)|h[12])"
)
AMOUNT = r"\$\s?[\d,.]+\s?(?:k|m|mm|million|thousand)?\+?"
# Words right before or behind a share that say it is none of service
NOTHING_BEFORE = (
    # "10,200 ksph at 99%" is keying
    r"\b<keying>[\s,(]{1,2}(?:(?:at|with|@|and)\s)?(?:over\s|about\s)?(?:an?\s)?$",
    # "renewals that jump over 15%"
    r"\b<charging>\s(?:that|which|when)\b[^.;%]{0,40}$",
    # "premiums rose 14%"
    r"\b<charges>\s(?:rose|went up|jumped|grew|increased|climbed|up)\s(?:by\s|about\s|over\s)*$",
    # "survey response rate of 41%"
    r"\b<answered_surveys> rates?\b[^.;,]{0,50}$",
    # "a course on first call resolution (grade 96%)"
    r"\b<lessons>\b[^.;]{0,25}$",
)
NOTHING_AFTER = (
    # "118% of my rent goal"
    r"\s(?:of|to|above|over)\s(?:[\w-]+\s){0,2}?<private>\s(?:goals?|targets?|plan)\b",
    # "8% higher premiums"
    r"\s(?:higher|lower|cheaper|more expensive|off)\b(?!\s(?:\w+\s)?(?:than|csat|qa|nps|scores?|satisfaction))",
    # "a 3% raise"
    r"\s<given>\b",
    # "30% of my calls were renewals" says what the work was about; "85% of calls were resolved" is a result
    r"\sof\s(?:my\s|the\s|all\s|our\s)?(?:\w+\s)?<work>\s(?:were|was|are|is|came|went)\b(?!\s(?:\w+\s)?<done>)",
    # "88% on the product exam"
    r"\s(?:on|in)\s(?:the|my|an?)\s(?:[\w-]+\s){0,3}?<lessons>\b",
    # "met 97% of QA targets" is a share of goals, not the score
    r"\sof\s(?!(?:my\s|our\s|the\s)?point[ -]of)(?:[\w-]+\s){0,2}?<service_measures>\s(?:goals?|targets?|standards?|objectives?)\b",
)
SHAPES = {
    "nothing before": "|".join(NOTHING_BEFORE),
    "nothing after": "|".join(NOTHING_AFTER),
    # What the words right beside a figure say it measures
    "service after": r"\s(?:customer|client|guest) (?:service|experience)\b(?! (?:calls|representatives?|agents|team|staff|issues))",
    "quality after": r"\squality(?: scores?| ratings?)?(?=[.,;)]|\s?$|\s(?:and|over|for|in|on|from)\b)",
    # "Survey comments were 97% positive"
    "positive after": r"\s(?:very\s)?(?:positive|favou?rable)\b",
    "surveyed before": r"\b<surveys>\b[^.;]{0,30}$",
    "renewed after": (
        r" (?:of )?(?:my |our |the |those )?(?:\w+ )?<renewing> (?:who )?"
        r"(?:(?:renewed|stayed|retained)\b|kept (?:their |the )?<kept_things>)"
    ),
    "liked after": (
        r" (?:of )?(?:my |our |the |those )?(?:\w+ )?<surveyed> (?:rated|scored|gave|marked|were|said|called)\b[^.;,%]{0,30}?\b<liked>\b"
    ),
    "kept before": r"\b<kept>\s(?:about |over |nearly |some |roughly |an average of )?$",
    "kept after": r"\sof\s(?:the |my |our |those |all )?(?:[\w-]+\s){0,2}?<keepable>\b",
    "quality before": r"\bquality[\s:=\u2013-]{1,3}$",
    # "Renewals over 15% increase": what an insurer charges
    "charged after": r"\s(?:rate\s|premium\s|price\s)?(?:increase|hike|jump|rise)s?\b",
    "charged before": r"\b<charging>\b[^.;%]{0,40}\b(?:over|above|more than|exceed\w*|with|past)\s(?:an?\s+)?$",
    "checked after": r"\s?(?:[\w-]+\s){0,3}?(?:on|in|by|from|across|over|per|at)\s(?:[\w'-]+\s){0,4}?<checks>\b",
    "exact": r"\b<exact>\b",
    "audited before": r"\b<audited>\s(?:monthly\s|weekly\s|quarterly\s)?(?:at|for)\s(?:over\s|about\s)?$",
    # How many answered a survey
    "not asked": r"\b<answered_surveys>\b",
    "when": WHEN,
    "row between": r"[^.%\u2022\n]{0,60}?(?:,|;|/|\band\b|\bthen\b|&)\s?(?:\w+\s)?",
    # "Customer relations survey (J.D. style) 8.9 out of 10", "customer loyalty index 88%"
    "surveyed": (
        r"\b<surveyed>(?:'s|s'|')?\s(?:[\w&-]+\s){0,2}?<surveys>\b"
        r"(?=[^;%\n]{0,26}?\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent\b|/\s?(?:5|10|100)\b|out of|of a possible|stars?))"
    ),
    # "Survey 4.7 out of 5", whoever was asked, but for those one works with; it begins with its word, which a search finds fastest
    "marked": (
        r"survey(?<!employee\ssurvey)(?<!staff\ssurvey)(?<!engagement\ssurvey)(?<!team\ssurvey)(?<!culture\ssurvey)s?"
        r"(?=\s(?:(?:after|at|on)\s(?:[\w-]+\s){1,3})?\d\.\d{1,2}\s?(?:/\s?|(?:out\s)?of\s)(?:5|10)\b)"
    ),
    "rated": (
        r"\b(?:rated|reviewed)\s(?:an?\s)?(?:average\s)?(?:of\s)?([1-5]\.\d{1,2})(?:\s?(?:/5|stars?|out of (?:5|five)))?\s(?:stars?\s)?"
        r"(?:by|on|from)\s(?:\w+\s){0,2}?<raters>\b"
    ),
    "score before": (
        r"\b<scores>(?:\s(?:for|from|on|of)\s(?:[\w'-]+\s){1,8}?)?\s?(?:(?:rose|went|grew|up|moved|raised|climbed|brought)\s)?"
        r"(?:of|at|is|was|were|averag\w+|:|to|from\s\d{1,3}(?:\.\d{1,2})?\sto)?\s?(?:an?\s)?$"
    ),
    "score after": r"(?:[.,;)]?\s*$|[.,;)]\s|\s(?:in|for|on|over|last|against|versus|from|this|and)\b|\ssince\b|\stop[ -]box\b)",
    # "5/5 guest reviews"
    "surveyed after": (
        r"(?:/\s?(?:5|10|100)|\bstars?|%|out of (?:5|10|100))\s(?:average\s|on\s|from\s|in\s)?(<surveyed>(?:'s|s')?\s<surveys>"
        r"|(?:ratings?|scores?|marks?|reviews?)\s(?:from|by|among)\s(?:\w+\s)?<surveyed>)\b"
    ),
    # "Surveyed customers gave me 9.6 out of 10"
    "rated me": (
        r"\b<surveyed>\s(?:\w+\s)?(?:rated|gave|scored|marked)\s(?:me|us|my \w+|our \w+)\s(?:an?\s)?(?:average\s)?(?:of\s)?"
        r"(\d{1,2}(?:\.\d{1,2})?)\s?(?:/|of|out of)\s?(5|10)\b"
    ),
    # "CSAT 92 / QA 97"
    "named before CSAT": r"\b(?:csat|satisfaction)(?:\sscores?)?\s?[:=]?\s$",
    "named before QA": r"\b(?:qa|quality)(?:\sscores?)?\s?[:=]?\s$",
    "named after": r"\s?(?:[/|,;.)]|$)(?!\d)|\s\(",
    # "Nine out of ten surveys", written in figures by now: a share of those asked, not a mark
    "share": r"(?<![\w.$/])(\d{1,3})\s(?:out of|of every)\s+(\d{1,3})\s+(?:[\w'-]+\s){0,2}?<asked>\b",
    # Sales goals in money
    "money goal": rf"{AMOUNT}\s(?:\w+\s)?(?:sales|revenue|production)\s(?:goal|target|quota|plan)",
    "goal in money": (
        r"(?:exceed|surpass|beat|over)\w*\s(?:\w+\s){0,3}?(?:sales|revenue)\s(?:goals?|targets?|quotas?)\s(?:to|by)\s(?:over\s)?"
        r"\$?\s?\d[\d,.]*\s?(?:k|m|mm|million)?(?![\d%])"
    ),
    "goal after": (
        r"\s(?:of|to|above|over)\s(?:point[ -]of[ -](?:service|sale)\s)?"
        r"(?:(?!sla|csat|quality|qa|attendance|service|satisfaction|the work)[\w-]+\s){0,3}?"
        r"(?:goals?|quotas?|plan|targets?|objectives?)\b(?! of| (?:response|handle|handling|answer|time|sla))"
    ),
    # Level or change
    "change after": r"\s?(?:\w+\s)?<changes>\b|\s(?:higher|lower)\b",
    "moved": r"\b<moved>\b",
    "level": r"(?:\bto|\bat|\bof|:|=)\s(?:an?\s|over\s|above\s|about\s)?$",
    "by": r"\b(?:by|up|down)\s(?:over\s|about\s|approximately\s|nearly\s|more than\s|up to\s|at least\s|an average of\s)?$",
    "up from": r"\b(?:up|down|risen|improved|raised)\sfrom\s(?:an?\s|about\s)?$",
    "from": r"\bfrom\s(?:an?\s|\w+\s)?$",
    "from to": r"\s?(?:\]|\))?\s?(?:up\s)?to\s(?:over\s|about\s|approximately\s)?\d",
    # Whose figure it is: own, the team's, somebody else's
    "whose": r"(?<!\w)(?:(<own>)|(<team>)|(<others>))(?!\w)",
    "of others": r"\s(?:of|at|for)\s(?:an?\s|the\s|our\s|another\s)?<others>\b",
    "no team after": r"(?:'s)?\s<not_team>\b",
    "best before": (
        r"\b(?:<best>\b[^.;]{0,40}?|first |second |third |(?:#\d{1,2}|\d(?:st|nd|rd|th)) (?:out )?)\b<among>"
        r"\s(?:the\s|my\s|our\s|an?\s|all\s)?(?:[\w-]+\s)?$"
    ),
    "part before": r"\b(?:on|in|part of|member of|joined|within)\s(?:an?|the|our|my)\s(?:[\w-]+\s){0,3}$",
    "a place": r"<places>\b",
    "place before": r"\b(?:in|at|inside|within)\s(?:[\w-]+\s){0,4}$",
    "named by": r"\bby\s(?:the\s|my\s|our\s)?(?:\w+\s)?$",
    "ends": r"[;,()|]|[.!?]\s|\s[/\u2013-]\s|\b<turns>\b|\band\s(?=\d)",
    # A goal, a wish, a standard: no result of anybody
    "goal before": r"\b<goals>\b(?:\s(?!<reached>)[\w'-]+){0,5}?\s?[:=,]?\s?$",
    "goal behind": r"[\s-](?:[\w-]+\s){0,2}?<goals>\b",
    "wished": r"\b<wishes>\b",
    "wished behind": r"[^.;,]{0,20}\b(?:could|should|can|must|may) be\b",
    # "Management set QA at 92%", "30 seconds better than the team"
    "set at": r"\bset\s(?:[\w-]+\s){1,3}at\s$",
    "apart": r"\s(?:<farther>\sthan\b|<beside>\s(?:the\s|our\s)?(?:site|team|floor|target|goal|average|quota|standard|norm)\b)",
    "reached": r"\b<reached>\b",
    "against": r"\b(?:against|versus|vs\.?|compared (?:to|with)|where the)\b[^.;%]{0,40}$",
    "required before": r"\b(?:minimum|target|required)\s(?:score\s)?(?:of\s)?$",
    # "Targets for the team were 90% service level and NPS of 40": the second of them is one too.
    # "Before I joined, CSAT was 70%", "hired when CSAT stood at 64%"
    "before one": (
        r"\b(?:before|prior to)\s(?:i|my|me)\b[^.;%]{0,60}$"
        r"|\b(?:goals|targets|standards)\s(?:[\w'-]+\s){0,4}?were\s[^.;,:]{1,40}\sand\s(?:(?!i\b|my\b|we\b|our\b|mine\b)[\w'-]+\s){0,3}$"
        r"|\b(?:hired|joined|arrived|started|took over|came in)\s(?:when|while|as)\b[^.;%]{0,40}$"
    ),
    # "Missed quota, 80%", "quota was 100%", "bonus paid at 110% of quota"
    "missed": (
        r"(?<!never )(?<!not )(?<!n't )(?<!without )\b<missed>\b"
        r"|\b(?:quotas?|goals?|targets?)\s(?:was|were|is|set at|being)\s(?:set at\s)?$"
        r"|\b<pay>\b"
    ),
    "missed behind": r"\s(?:short|shy|below|under|behind)\b",
    "top": r"\b(?:top|bottom|highest|upper)\s(?:the\s)?$|\bin the top\s$",
    "period": r"\b(?:(?:19|20)\d\d|fy\s?\d{2}|<periods>)\b",
    # Net promoter scores, which have no unit
    "nps before": (
        r"<nps>(?:\s\(nps\))?(?:\sscore)?(?:\s<moved>(?:\s\d{1,2}\spoints)?(?:\sfrom\s[+-]?\d{1,2})?\sto"
        r"|(?:\sfrom\s[+-]?\d{1,2})?\s?(?:of|:|=|at|is|was|to|from|-)?)\s?[+]?$"
    ),
    "nps points": r"\b<nps>(?:\s\w+){0,3}?\sby\s(?:\w+\s)?(\d{1,2}(?:\.\d)?)\s(?:points|pts)\b",
    "nps after": r"\s?<nps>\b",
    "average before": r"(?:scor\w*|average|avg\.?)\s?(?:of|:|at|=)?\s$",
}


@cache
def kpi_patterns(vocabulary: Vocabulary) -> Patterns:
    """The shapes with the words of the lists in them."""
    return Patterns(SHAPES, vocabulary.tables["kpis"]["sayings"])
