"""A licence named in a text in, whether the words around only speak of licences out: of driving, of paperwork, of what one knows of."""

from __future__ import annotations

from .license_owner import OWN_VERBS
from .license_rows import ABROAD, LINES_SOLD, PRODUCT, SAYS_LICENSE, Claim
from .outline import Outline
from .passages import clause_of, compiled, line_of
from .words import folded

OF_ANY = ("OTHER", "INSURANCE_OTHER")
AROUND = 120  # characters
CLOSE = 25  # characters between "licensed" and the line of business that it is about
# "valid driver's license", "license questions", "without holding a license": no proof that any line is licensed.
NO_PROOF = (
    r"\b(?:driver'?s?'?|driving|dog|marriage|fishing|hunting|business|liquor|vehicle|software)\slicen[sc]\w*"
    r"|\blicen[sc]\w*\s(?:questions?|paperwork|plates?|fees?|rules|laws?|records?|files|carriers|companies|insurers|agencies|offices"
    r"|applications?|renewals?|inquiries|issues)\b"
    r"|\b(?:without|no)\s(?:holding\s|having\s|needing\s)?(?:an?\s|any\s)?(?:\w+\s)?licen[sc]\w*"
)
KNOWS_OF = r"\b(?:knowledge|understanding|familiar\w*|exposure|background|experience)\s(?:of|in|with|to)\s(?:[\w/&-]+[\s,]+){0,4}$"
KNOWN = (
    r"(?:[,\s]+(?:and\s|&\s)?(?:life|health|casualty|insurance|coverages?|products?|policy)){0,5}\s"
    r"(?:knowledge|terminology|concepts|basics|experience|background)\b"
)
OF_RECORDS = (
    r"(?:\slicen[sc]es?)?\s(?:of brokers|records?|renewals?|rules|requirements|questions|inquiries|paperwork|laws|fees|applications?|prep"
    r"|exam scheduling|candidates?|courses?|classes|training|materials|recruits)\b"
)
SERIES_GOODS = (
    r"(?:\s(?:and|&|or)\s(?:series\s)?\d{1,2})?\s(?:\w+\s)?(?:printers?|textbooks?|plotters?|copiers?|scanners?|tractors?|mowers?"
    r"|trucks?|trailers?"
    r"|pumps?"
    r"|phones?|watch(?:es)?|consoles?|cars|engines?|machines?|machinery|lathes?|boats?|tools|bikes?|tv|television|calculators?|desks?"
    r"|holders?|runners?|(?:licen[sc]e\s)?holders?|episodes?|comics"
    r"|books?)\b"
    r"|\s(?:products?|funds|investments|policies|accounts|business|trades|traders|topics|material)\b"
)
PROGRAM = r"(?:\slicen[sc]e)?\squalification\sprogram"  # known by its own name
TAKES = r"\b(?:enrolled in|registered for|sitting|wrote|licen[sc]ed)\b"
OF_BROKERS = r"licen[sc]|\bbroker\b|\bagent\b|\bribo\b|\botl\b|\blevel\b"


def is_only_talk(outline: Outline, claim: Claim) -> bool:
    """Do the words around a line of insurance speak of other papers, or of knowing the line?"""
    text = folded(outline.lower)
    if claim.rule.startswith(ABROAD):
        return _is_work_with_it(outline, claim, text)
    if (claim.code in OF_ANY and compiled(OF_RECORDS).match(text, claim.end)) or compiled(PROGRAM).match(text, claim.end):
        return True
    if claim.code.startswith("FINRA_") and compiled(SERIES_GOODS).match(text, claim.end):
        return True
    if claim.code not in LINES_SOLD:
        return False
    left, right = line_of(outline.text, claim.start, claim.end)
    before, after = text[max(left, claim.start - AROUND) : claim.start], text[claim.end : min(right, claim.end + AROUND)]
    if (
        not compiled(SAYS_LICENSE).search(before[-CLOSE:])
        and (compiled(KNOWS_OF).search(before) or compiled(KNOWN).match(after))
        and not after.startswith(" licen")
    ):
        return True
    around = before + "@" + after
    said = compiled(NO_PROOF).sub("", around)
    return said != around and not compiled(SAYS_LICENSE).search(said) and outline.section_at(claim.start) != "licenses"


def _is_work_with_it(outline: Outline, claim: Claim, text: str) -> bool:
    """ "Sold general insurance level 1 policies", "maintained RIBO licence records": in a job only one's own counts."""
    left, right = clause_of(outline.text, claim.start, claim.end)
    if compiled(PRODUCT).match(text, claim.end) or compiled(OF_RECORDS).match(text, claim.end):
        return True
    if text.startswith("other than life", claim.start) and not compiled(OF_BROKERS).search(text, left, right):
        return True
    in_job = outline.section_at(claim.start) == "experience" or outline.job_at(claim.start) is not None
    own = compiled(OWN_VERBS).search(text, left, claim.start) or compiled(TAKES).search(text, left, right)
    return in_job and own is None


def entry_end(text: str, at: int) -> int:
    """The end of the line, or of the text where the line goes on in the next ("Held Series 6 from 2011 to / 2016; both lapsed")."""
    end = text.find("\n", at)
    first = text[end + 1 : end + 6].split(" ")[0]
    return len(text) if end < 0 or not first[:1].isupper() or first in ("Both", "All", "Each", "These", "They") else end
