"""A system named in a text in, whether the words around only speak of it out: shares bought, prices asked for, none used."""

from __future__ import annotations

import re

SHARES = re.compile(r"\s(?:stock|shares?|equity|options|ipo)\b")
SHARES_BEFORE = re.compile(r"\b(?:stock|shares|invest\w*|position) in $")
# "No CRM experience", "read about Salesforce", "asked about Zendesk pricing": nothing that the person used.
NO_SUCH = re.compile(r"\b(?:no|without|never used|never had|lack of)\s(?:an?\s|any\s|prior\s|previous\s)*$")
TALKED_OF = re.compile(
    r"\b(?:read(?:ing)? about|asked about|heard of|competitors? (?:of|to)|competed with|alternatives? to"
    r"|(?:sold|sell|selling)\b[^.;]{0,30} against)\s$"
)
# "Salesforce Tower", "the Zendesk office", "HubSpot badges", "Salesforce of 12 people": places, goods and people of that name.
OTHER_THING = re.compile(
    r"(?:'s)?\s(?:tower|office|offices|building|headquarters|hq|campus|arena|park|booths?|conference|convention|badges|t-?shirts"
    r"|merchandise"
    r"|swag|mugs?|pens|hoodies?|bags|logo|stickers|parking)\b|\s?of\s(?:\d+|(?:over|about|some|nearly)\s\d+)(?:\s(?:people|reps|agents"
    r"|sellers|representatives))?\b"
    r"|\sof (?:ten|twelve|fifteen|twenty|thirty|forty|fifty)\b"
)
BOOTHS = re.compile(r"\s(?:and|&|or)\s[\w.]+\s(?:booths?|offices?|badges|buildings)\b")
# "Sat next to the Salesforce admin": what another person is.
PERSON = re.compile(r"\s(?:contractors?|admin(?:istrator)?s?|consultants?|developers?|engineers?|manager|trainer|recruiter|salesman)\b")
TO_PERSON = re.compile(r"\b(?:to|beside|near|next to|by|from|with|for)\s(?:an?|the|our|their)\s$")
# "Moved to Salesforce after I left", "the rollout was cancelled", "no experience", "yet to be learned"
NOT_THERE = re.compile(
    r"[^.;,]{0,25}\b(?:(?:right |just |soon )?after i (?:left|quit|had left)|before i (?:joined|started|came|arrived))\b"
    r"|\s(?:rollout|migration|launch|project|purchase|implementation)\s(?:\w+\s)?(?:was\s|got\s)?(?:cancel+ed|scrapped|postponed"
    r"|declined|dropped|shelved)"
    r"|\s?[(:,\u2013\u2014-]{1,2}\s?(?:no experience|none\b|never\b(?! down)|not (?:used|yet)|to be learned|to learn|want to learn"
    r"|will learn|planned)"
    r"|\s(?:certification|certificate|course|training|class|exam|badge)s?\s(?:\w+\s)?(?:planned|failed|scheduled|booked|in progress|next"
    r"|this)\b"
    r"|\s(?:administrator|admin|consultant)\s?[,(:\u2013-]\s?(?:studying|in progress|planned)"
    r"|\s(?:administrator|admin|consultant)\sexam\b(?! passed)"
    r"|\s(?:software\s|experience\s|skills?\s)?(?:was\s|is\s)?(?:desired|preferred|requested|required but|not required|asked for|wanted)\b"
)
DENIED = re.compile(r"(?<!if )\b(?:not(?! only)|neither|nor)\s$|\bno\s(?:[\w-]+\s(?:or|and|nor)\s)?$")
AFTER_NO = re.compile(r"(?:\s(?:or|and|nor)\s[\w-]+)?(?:\s(?:yet|experience|knowledge|training|exposure|access)\b|\W*(?:$|\n))")
# "Attended a demo of Freshdesk", "compared prices of HubSpot", "replaced Zendesk with paper", "requires 1+ years of Salesforce"
LOOKED_AT = re.compile(
    r"\b(?:attended|watched|saw|sat through|listened to|viewed)\s(?:[\w-]+\s){0,4}?(?:demo\w*|webinar|talk|presentation|pitch|video)s?\s"
    r"(?:of|on|about|for|from)\s(?:the\s|an?\s)?$"
    r"|\b(?:prices?|pricing|costs?|quotes?|brochures?|proposals?)\s(?:of|for|from|on)\s[^.;]{0,30}$"
    r"|\b(?:requires?|required|requiring|needs|asks for|must have)\s(?:at least\s)?(?:\d\+?|one|two|three)\s?\+?\s(?:years?"
    r"|months?)\s(?:of|in|with|on)\s$"
    r"|\byour\s$|\b(?:cleaned|guarded|painted|photographed|delivered to|delivered (?:\w+\s)to)\s(?:the\s)?$"
)
# A system in a sentence of a job was used where the sentence says how it comes into it ("in Zendesk", "via the firm's Siebel", "updated
# Salesforce", "systems: HubSpot"); "voted against Salesforce" and "printed Zendesk brochures" only name it.
LINK = re.compile(
    r"(?:\b(?:in|into|through|via|on|with|within|inside|from|under|using|use[sd]?|utili[sz]\w*|leverag\w*|like|as|including|include[sd]?"
    r"|e\.g\.?|eg"
    r"|both|between|to|for|across|plus|over|by)|[:(\u2013\u2014/&+-])\W{0,3}(?:(?:the|our|a|an|all|its|their|my|this|new|company"
    r"|\w+'s)\s){0,2}(?:[\w./&-]+\s){0,2}$"
)
IN_A_ROW = re.compile(r"(?:,|\band|\bor|/|&|\+)\s?(?:\w+\s)?$")
ONLY_NAMED = re.compile(
    r"\b(?:against|fan of|inspired by|sponsored by|instead of|rather than|in place of|unlike|missed|quit before|carry|carried"
    r"|printed"
    r"|rang(?: the)?|called the|heard|give me|excited about|a (?:company|firm|place) like|considered|hired an?|what|that|saw|seeing"
    r"|mail(?:ed)? from"
    r"|about|near|beside)\s(?:an?\s|the\s|any\s|our\s|some\s)?$"
    r"|\b(?:as|be|am|was|being)\san?\s(?:\w+\s)?(?:customer|client|user|subscriber)\b|\bas\sa\scustomer\b"
    r"|\b(?:was|am|were|being)\san?\s$"
)
NOT_IT = re.compile(
    r"\s(?:(?:on|for)\s)?(?:password|login|account|training|help ?line|hotline|servers?|brochures|flyers|posters|blogs?|billboards?"
    r"|sponsor\w*)\b"
    r"(?!\s(?:resets?|records|management|requests?|issues))|\saccount locked\b|\s(?:was|is|were)\s(?:on the wall|a sponsor|planned"
    r"|new to me|too|never"
    r"|not|out of reach)\b|\s(?:is|are|was)\snew\b"
)
# "Zendesk (read the manual)", "Salesforce: 0 years", "Salesforce? Not yet", "Salesforce basics"
HARDLY = re.compile(
    r"\s?(?:\?|:\s?(?:0|zero|none|no)\b|,?\s?in theory\b|\sbasics\b|[(,\u2013-]{1,2}\s?(?:read|trial|demo\b|watched|tutorials?"
    r"|self[ -]?(?:study|taught)"
    r"|videos?|one (?:afternoon|day|class)|for fun)|\sa bit\b)|\s(?:certified\s)?(?:friend|cousin|sister|brother)\b"
)
REPLACED = re.compile(r"\breplac(?:ed|ing)\s(?:the\s)?$")
BY_PAPER = re.compile(r"\s(?:with|by)\s(?:[\w-]+\s)?(?:paper|notebooks?|hand|index cards|spreadsheets?|binders?)\b")
NOT_USED = re.compile(r"[^.;]{0,30}\b(?:did not|didn't|never) (?:actually )?use[d]?\b")


def is_only_talk(text: str, clause: tuple[int, int], place: tuple[int, int], *, generic: bool) -> bool:
    """`text[slice(*place)]` names the system inside its clause; `generic`: without a name ("CRM software")."""
    (left, right), (start, end) = clause, place
    if SHARES.match(text, end) or SHARES_BEFORE.search(text, left, start) or TALKED_OF.search(text, left, start):
        return True
    if OTHER_THING.match(text, end) or BOOTHS.match(text, end) or NOT_THERE.match(text, end, right):
        return True
    before = text[max(left, start - 80) : start]
    if HARDLY.match(text, end, right) or ONLY_NAMED.search(before) or NOT_IT.match(text, end, right):
        return True
    if LOOKED_AT.search(before) or (PERSON.match(text, end) and TO_PERSON.search(before)):
        return True
    if (DENIED.search(before) and AFTER_NO.match(text, end, right)) or (REPLACED.search(before) and BY_PAPER.match(text, end)):
        return True
    return (generic and NO_SUCH.search(text, left, start) is not None) or NOT_USED.match(text, end, right) is not None


def is_linked(text: str, left: int, start: int) -> bool:
    """Does the clause that begins at `left` say how the system at `start` comes into the work, or name it first or in a row?"""
    before = text[left:start]
    return not any(letter.isalpha() for letter in before) or LINK.search(before) is not None or IN_A_ROW.search(before) is not None
