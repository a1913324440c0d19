"""A place that names a system in, the step of the ladder it stands on out; None where the clause is about something else."""

from __future__ import annotations

from collections.abc import Sequence

from screening.model.profile import Use
from screening.vocabulary.load import Vocabulary

from .clauses import Clause, marks_of, read_clause, talk_of
from .hearsay import told_in
from .outline import Outline
from .passages import any_of, clause_of, goes_on
from .phrases import Mark
from .words import Hit, folded

NEAR = 70  # characters: what a product of several uses was used for
NO_FACT = frozenset(("talk", "denied"))
NO_FACT_UNNAMED = frozenset(("denied_unnamed", "not_records"))
NOT_YET = frozenset(("hoped", "learning", "asked"))
BESIDE = 5  # words before a system among which the word stands that links it to the work: "in the company's own"
LEADS = 5  # words before "for" or "to" among which the word stands that speaks of a system
ANYBODYS = ("generic", "office")  # no firm is called so
A_THING = (("a",), ("an",))
OF_ITS = ("of", "about", "between")
LED_OUT = (("out",), ("in",), ("on",))  # "out of Salesforce", "in to Epic"
TO_WHOM = frozenset(("for", "inbox", "queue", "ticket", "tickets", "case", "cases", "chat", "chats", "contact", "contacts"))
WITHIN = 10  # words


def use_of(outline: Outline, vocabulary: Vocabulary, hit: Hit, row: tuple[int, int], clause: Clause) -> Use | None:
    """`row`: the names that "and" joins with this one; what stands beside them is said of each."""
    first, last = clause.place(*row)
    if hit.end < row[1] and last < len(clause.words) and not clause.words[last][0].isalnum():
        last = clause.place(hit.start, hit.end)[1]  # "Salesforce and Zendesk (trial)" is said of the last
    said = told_in(clause, outline, vocabulary, (first, last))
    unnamed = hit.key[1] == "generic"
    if not said.isdisjoint(NO_FACT) or (unnamed and not said.isdisjoint(NO_FACT_UNNAMED)):
        return None
    if hit.key[1] != "office" and ("others" in said or _is_elsewhere(outline, vocabulary, clause, hit, said)):
        return None
    if not said.isdisjoint(NOT_YET) or (hit.key[1] not in ANYBODYS and _names_the_firm(clause.words, first, last, vocabulary)):
        return Use.WISH
    return _step(outline, vocabulary, hit, clause, unnamed=unnamed)


def _is_elsewhere(outline: Outline, vocabulary: Vocabulary, clause: Clause, hit: Hit, said: set[str]) -> bool:
    """Is it another team's, or does the sentence name a vendor, a client, an employer of that name?"""
    first, _ = clause.place(hit.start, hit.end)
    owned = "own" not in said and _is_owned(clause.words, first, vocabulary)  # "as the team's Salesforce super user"
    return owned or "dealings" in said or _is_trade(outline, vocabulary, clause, hit)


def _names_the_firm(words: tuple[str, ...], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """ "Catered lunches at HubSpot", "Zendesk's website", "won a HubSpot cap"; not "wrote macros for Zendesk", "a HubSpot report"."""
    table = talk_of(vocabulary).words
    if not table["things"].isdisjoint(words[last : last + 2]):
        return False
    owner = words[last - 1].endswith("'s") or words[last : last + 1] == ("'s",)
    if owner or (words[first - 1 : first] in A_THING and last < len(words) and words[last].isalpha()):
        return True
    at = first - 2 if first > 1 and words[first - 1] in table["the"] else first - 1
    if at < 0 or words[at] not in table["to_firm"]:
        return False
    if words[at - 1 : at] in LED_OUT or (words[at] == "to" and not table["moved"].isdisjoint(words[:at])):
        return False
    if words[at] in OF_ITS and last < len(words) and words[last].isalpha() and words[last] not in table["no_object"]:
        return False  # "a digest of Zendesk trends"
    return table["of_system"].isdisjoint(words[max(0, at - LEADS) : at])


def _is_owned(words: tuple[str, ...], first: int, vocabulary: Vocabulary) -> bool:
    """ "Fed orders to the sales org's Salesforce", but "worked tickets in the client's Zendesk" was work done in it."""
    table = talk_of(vocabulary).words
    for at in range(first - 1, max(first - 3, -1), -1):
        word = words[at]
        whose = word[:-2] if word.endswith("'s") else words[at - 1] if word == "'" and at else ""
        if whose in table["holders"]:
            return table["into"].isdisjoint(words[max(0, at - BESIDE) : at])
    return False


def _is_trade(outline: Outline, vocabulary: Vocabulary, clause: Clause, hit: Hit) -> bool:
    """ "Clients included Zendesk", "sold Salesforce licences"; not "sold plans and logged each sale in Salesforce"."""
    first, _ = clause.place(hit.start, hit.end)
    marks = marks_of(clause.words, talk_of(vocabulary).phrases)
    trades = [mark.last for mark in marks if mark.says == "trade" and mark.last <= first]
    if trades:
        worked = any(mark.says == "used" and mark.first > trades[-1] and mark.last <= first for mark in marks)
        into = talk_of(vocabulary).words["into"]
        return not (worked and not into.isdisjoint(clause.words[max(0, first - 2) : first]))
    if outline.text[clause.left - 1 : clause.left] != "\n" or not goes_on(outline.text, clause.left - 1):
        return False
    above = read_clause(folded(outline.lower), *clause_of(outline.text, clause.left - 2, clause.left - 1))
    return any(mark.says == "trade" for mark in marks_of(above.words, talk_of(vocabulary).phrases))


def _step(outline: Outline, vocabulary: Vocabulary, hit: Hit, clause: Clause, *, unnamed: bool) -> Use:
    listed = Use.GENERIC if unnamed else Use.LISTED
    job = outline.job_at(hit.start)
    if job is None:
        return Use.WISH if outline.section_at(hit.start) in ("education", "interests") else listed
    if not outline.employments[job].dates.is_dated:
        return listed
    first, last = clause.place(hit.start, hit.end)
    marks = marks_of(clause.words, talk_of(vocabulary).phrases)
    if any(mark.says == "used" for mark in marks) or _keeps_records(clause.words, (first, last), marks, vocabulary):
        return Use.USED_IN_JOB
    return Use.NAMED_IN_JOB if _is_linked(clause.words, first, last, vocabulary) else Use.WISH


def _keeps_records(words: tuple[str, ...], place: tuple[int, int], marks: Sequence[Mark], vocabulary: Vocabulary) -> bool:
    """ "30 tickets a day in ConnectWise", "Zendesk for all tickets", "Kustomer inbox": customers' records live in it."""
    records = [mark.first for mark in marks if mark.says == "records"]
    if not records or any(mark.says == "not_used" for mark in marks):
        return False
    first, last = place
    at = first - 2 if first > 1 and words[first - 1] == "the" else first - 1
    inside = at >= 0 and words[at] in talk_of(vocabulary).words["into"]
    behind = last < len(words) and words[last] in TO_WHOM
    return (inside and records[0] < first) or (behind and any(last <= record < last + WITHIN for record in records))


def _is_linked(words: tuple[str, ...], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does the clause say how the system comes into the work, or name it first or in a row?"""
    if not any(word[0].isalpha() for word in words[:first]):
        return True
    table = talk_of(vocabulary).words
    near = words[max(0, first - BESIDE) : first]
    if last < len(words) and words[last] in table["things"]:
        return True
    return not table["links"].isdisjoint(near) or not table["row"].isdisjoint(words[max(0, first - 2) : first])


def is_a_tool(vocabulary: Vocabulary, name: str, text: str, place: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Is a product that does several things named for one that keeps no customers' records ("NetSuite (GL and AP modules)")?"""
    table = vocabulary.tables["platforms"]
    needed, words = table["tools_unless"].get(name), table["tools_when"].get(name)
    if needed is None and words is None:
        return False
    left, right = max(clause[0], place[0] - NEAR), min(clause[1], place[1] + NEAR)
    around = f"{text[left : place[0]]}@{text[place[1] : right]}"
    if needed is not None:
        return any_of(needed).search(around) is None
    return any_of(words).search(around) is not None and any_of(table["for_customers"]).search(around) is None
