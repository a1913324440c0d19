"""What the person learnt and can do: education, certifications, languages, channels, and plain words of the resume."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from rapidfuzz import fuzz

from screening.model.document import Evidence
from screening.model.profile import EducationLevel, Facts, Language, Study
from screening.model.rubric import CertificationParams, ChannelParams, EducationParams, LanguageParams, PhraseParams

from .settle import has_passed
from .verdict import MOST_QUOTES, Verdict, met, not_met, unclear
from .wording import CHANNEL_WORDS, LEVEL_WORDS, capital, counted, listed

LEVELS = tuple(EducationLevel)
FLUENT = {"fluency": "fluent", "fluently": "fluent", "proficiency": "proficient", "bilingually": "bilingual"}  # the words after a name
BEGINNER = re.compile(r"\b(basic|beginner|elementary|some|learning|limited|novice)\b", re.IGNORECASE)
NOT_CLAIMED = re.compile(
    r"\b(?:no|not(?! only)|without|never|lack(?:s|ing)?|familiar(?:ity)? with|exposure to"
    r"|(?:eager|willing|want|wanting|hoping|looking) to learn)"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
INFERRED = 0.6  # credit of a channel that follows from the job alone ("cashier" is face to face)
LIST_BEFORE = re.compile(r"(?:^|[,;/|&(:\t\u2022\u00b7*-])\s*$|\b(?:ms|microsoft|google|using|with|and|in|of)\s+$", re.IGNORECASE)
LINE_BEGINS = re.compile(r"^[\s\u2022\u00b7*-]*$|[.!?]\s+$")
VERB_AFTER = re.compile(r"\s+(?:in|at|as|when|under|beyond|within|through|above)\b", re.IGNORECASE)  # "excel in a busy shop"
FUZZY_ALIKE = 88  # of 100; one letter in nine may differ
FUZZY_LETTERS = 6  # shorter words are never matched loosely
TOPIC_WORDS = {
    "leadership": "leading others",
    "training_others": "training others",
    "de_escalation": "calming upset customers",
    "complaints": "handling complaints",
    "escalation": "escalations",
    "knowledge_base": "knowledge-base articles",
    "upsell": "cross-selling or upselling",
    "compliance": "compliance training or duty",
    "appeals": "authorizations, denials or appeals",
    "troubleshooting": "troubleshooting",
    "shifts": "shift work",
    "remote": "remote work",
    "travel": "travel",
    "typing": "typing",
}


def check_education(facts: Facts, params: EducationParams, as_of: date) -> Verdict:
    """Met by a completed level at or above the one asked; a lower or unfinished one stated is to the contrary."""
    asked = LEVEL_WORDS[params.min_level]
    reached = [each for each in facts.studies if _gives(each, params.min_level)]
    if reached:
        best = max(reached, key=lambda study: LEVELS.index(_level(study)))
        return met(f"{capital(LEVEL_WORDS[_level(best)])} stated", [best.evidence, *(study.evidence for study in reached)])
    if not facts.studies:
        return unclear("No education stated", f"Ask whether the person has one: {asked}.")
    highest = max(facts.studies, key=lambda study: LEVELS.index(study.level))
    finished = "" if highest.completed else ", not completed"
    sentence, evidence = f"{capital(LEVEL_WORDS[highest.level])} stated{finished}, {asked} asked", [highest.evidence]
    if LEVELS.index(params.min_level) <= LEVELS.index(EducationLevel.CERTIFICATE):
        return unclear(sentence, f"Ask whether the person has one: {asked}.", evidence)
    return not_met(sentence, evidence)


def check_certifications(facts: Facts, params: CertificationParams, as_of: date) -> Verdict:
    """Met by a certification of that name, neither unfinished nor run out."""
    named = [each for each in facts.certifications if not params.any_of or any(_same_name(each.name, name) for name in params.any_of)]
    current = [each for each in named if not each.in_progress and not has_passed(each.expires, as_of)]
    if current:
        return met(f"{listed([each.name for each in current], 'and')} stated", [each.evidence for each in current])
    if named:
        state = "in progress" if named[0].in_progress else "expired"
        return not_met(f"{named[0].name} {state}", [each.evidence for each in named])
    sentence = f"{capital(listed(params.any_of))} not stated" if params.any_of else "No certification stated"
    return unclear(sentence, "Ask whether the person holds one, and until when.")


def check_languages(facts: Facts, params: LanguageParams, as_of: date) -> Verdict:
    """Met by the languages named; a beginner's level leaves it open."""
    spoken = {each.name: each for each in facts.languages if not BEGINNER.search(each.level)}
    found = [spoken[name] for name in (*params.all_of, *params.any_of) if name in spoken]
    missing = [name for name in params.all_of if name not in spoken]
    if found and not missing and (not params.any_of or any(name in spoken for name in params.any_of)):
        return met(f"Speaks {listed([_spoken(each) for each in found], 'and')}", [each.evidence for each in found])
    sought = listed(missing, "and") or listed(params.any_of)
    begun = [each for each in facts.languages if each.name in (*params.all_of, *params.any_of) and each.name not in spoken]
    if begun:
        return unclear(
            f"{listed([_spoken(each) for each in begun], 'and')} stated",
            f"Test {sought} in a short call.",
            [each.evidence for each in begun],
        )
    return unclear(f"{sought} not stated", f"Ask whether the person speaks {sought}.")


def check_channels(facts: Facts, params: ChannelParams, as_of: date) -> Verdict:
    """Met by the channels named, and by enough conversations at once where that is asked."""
    served = {each.channel: each for each in sorted(facts.channels, key=lambda each: not each.inferred)}  # a stated one wins
    sought = listed([CHANNEL_WORDS[name] for name in params.all_of or params.any_of], "and" if params.all_of else "or")
    found = [served[name] for name in (*params.all_of, *params.any_of) if name in served]
    missing = [name for name in params.all_of if name not in served]
    if missing or (params.any_of and not any(name in served for name in params.any_of)):
        sought = listed([CHANNEL_WORDS[name] for name in missing], "and") or sought
        return unclear(f"Service by {sought} not stated", f"Ask how much of the work was by {sought}.", [each.evidence for each in found])
    if params.concurrent is not None:
        return _at_once(facts, params.concurrent, [each.evidence for each in found])
    needed = [served[name] for name in params.all_of] or [min(found, key=lambda each: each.inferred)]
    credit = sum(INFERRED if each.inferred else 1.0 for each in needed) / len(needed)
    return met(
        f"Served customers by {listed([CHANNEL_WORDS[each.channel] for each in found], 'and')}", [each.evidence for each in found], credit
    )


def _at_once(facts: Facts, asked: int, evidence: Sequence[Evidence]) -> Verdict:
    most = max(facts.concurrency, key=lambda each: each.count, default=None)
    if most is None:
        return unclear("Conversations at once not stated", f"Ask or test {asked} conversations at once.", evidence)
    if most.count < asked:
        return not_met(f"{capital(counted(most.count, 'conversation'))} at once stated, {asked} asked", [most.evidence])
    return met(f"{capital(counted(most.count, 'conversation'))} at once", [most.evidence, *evidence])


def check_phrases(facts: Facts, params: PhraseParams, as_of: date) -> Verdict:
    """Met by one of the words in the text, or by a statement on one of the topics."""
    statements = [each for each in facts.statements if each.topic in params.topic]
    places = [each.evidence for each in statements]
    places += [place for phrase in params.any_of for place in islice(_places(facts, phrase, params.fuzzy), MOST_QUOTES)]
    sought = listed([*params.any_of, *(TOPIC_WORDS.get(topic, topic) for topic in params.topic)])
    if not places:
        return unclear(f"{capital(sought)} not mentioned", "Ask for an example from a past job.")
    if statements:
        return met(f"{capital(TOPIC_WORDS.get(statements[0].topic, statements[0].topic))} stated", places)
    return met(f"{capital(' '.join(places[0].quote.split()))} mentioned", places)


def _places(facts: Facts, phrase: str, fuzzy: bool) -> Iterable[Evidence]:
    """Where the phrase stands, word for word in any case; with `fuzzy` also a letter or two off."""
    text = facts.source.text
    found = _pattern(phrase).finditer(text) if _may_stand(phrase, text) else iter(())
    spans: Iterator[tuple[int, int]] = (each.span() for each in found)
    if fuzzy and not (_may_stand(phrase, text) and _pattern(phrase).search(text)):
        spans = iter(_alike(text, phrase))
    for start, end in spans:
        before = text[max(0, start - 40) : start].rpartition("\n")[2]
        if not NOT_CLAIMED.search(before) and _is_meant(phrase, before, text[start:end], text[end : end + 10]):
            yield Evidence(start, end, text[start:end], facts.source.page_of(start), facts.source.section_of(start), "phrase")


def _is_meant(phrase: str, before: str, hit: str, after: str) -> bool:
    """A name asked for in one word ("Excel") is not the everyday word ("excel in a busy shop", "a chance to excel")."""
    if not phrase[0].isupper() or not phrase[1:].islower():
        return True
    if hit[0].isupper():
        return not (LINE_BEGINS.search(before) and VERB_AFTER.match(after))
    return bool(LIST_BEFORE.search(before)) and not VERB_AFTER.match(after)


def _may_stand(phrase: str, text: str) -> bool:
    """Are its words in the text at all? Looking for plain words costs a hundredth of looking for the pattern."""
    lower = text.lower()
    return all(word in lower for word in phrase.lower().split())


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"[\s\-]+".join(re.escape(word) for word in phrase.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _alike(text: str, phrase: str) -> list[tuple[int, int]]:
    count = len(phrase.split())
    if len(phrase) < FUZZY_LETTERS:
        return []
    words = [found.span() for found in re.finditer(r"[\w&+#']+", text)]
    windows = ((words[i][0], words[i + count - 1][1]) for i in range(len(words) - count + 1))
    return [span for span in windows if fuzz.ratio(text[span[0] : span[1]].lower(), phrase.lower(), score_cutoff=FUZZY_ALIKE)]


def _level(study: Study) -> EducationLevel:
    """What a study amounts to: college begun is some college; anything else begun is nothing yet."""
    if study.completed:
        return study.level
    return (
        EducationLevel.SOME_COLLEGE
        if LEVELS.index(study.level) >= LEVELS.index(EducationLevel.SOME_COLLEGE)
        else EducationLevel.NONE_STATED
    )


def _gives(study: Study, asked: EducationLevel) -> bool:
    """A vocational certificate implies no diploma, and some college no certificate."""
    level = _level(study)
    if EducationLevel.CERTIFICATE in (level, asked) and level is not asked:
        return asked is EducationLevel.CERTIFICATE and LEVELS.index(level) >= LEVELS.index(EducationLevel.ASSOCIATE)
    return LEVELS.index(level) >= LEVELS.index(asked)


def _same_name(stated: str, asked: str) -> bool:
    """Is the asked name in the stated one, word for word ("CISR" in "CISR Elite", "ABA Certificate" in "ABA certificate 2019")?"""
    return bool(_pattern(asked).search(stated))


def _spoken(language: Language) -> str:
    level = " ".join(language.level.lower().split())
    return f"{language.name} ({FLUENT.get(level, level)})" if level else language.name
