"""What may never be asked is refused with its reason and a lawful alternative; job words that look like it are not."""

from __future__ import annotations

import pytest

from screening.evaluation.protected import refused_setting, refused_words
from screening.evaluation.rubric_file import parse_rubric
from screening.vocabulary.load import Vocabulary

REFUSED = (
    *("under 30", "Young", "date of birth", "recent graduate", "class of", "female", "no children", "US citizen", "native speaker"),
    *("no accent", "Christian", "able-bodied", "zip code", "lives in", "no gaps", "employment gaps", "Harvard", "Ivy League", "GPA"),
    *("headshot", "felony", "credit score", "current salary", "veteran", "hobbies", "graduation_year", "max_age", "work visa"),
    *(
        "recent college grads only",
        "digital native",
        "must be under 50",
        "25-35 years",
        "no older than 45",
        "young and dynamic",
    ),
    *(
        "mature candidates",
        "graduated after 2015",
        "graduated since 2018",
        "class of 2020",
        "Gen-Z",
        "millennials",
        "early career",
    ),
    *(
        "up to 5 years of experience",
        "no more than 3 years experience",
        "lives within 10 miles",
        "local to Tampa",
        "Tampa residents only",
    ),
    *(
        "zip 33601",
        "ZIP code 33601",
        "nearby zip",
        "short commute",
        "30 minute commute",
        "no employment gaps",
        "continuous work history",
    ),
    *(
        "unbroken employment",
        "no job-hoppers",
        "stable work history",
        "currently working",
        "not currently unemployed",
    ),
    *(
        "Ivy-League",
        "Harvard graduate",
        "top-tier university",
        "top 50 school",
        "GPA above 3.5",
        "HBCU",
        "native-level English",
    ),
    *(
        "native English speaker",
        "native Spanish speaker",
        "English as a first language",
        "no foreign accent",
        "accent-neutral",
    ),
    *(
        "American accent",
        "US-born",
        "U.S. citizen",
        "green card holder",
        "no visa",
        "EU passport",
        "American names",
        "Hispanic-sounding name",
    ),
    *(
        "photo attached",
        "must include photo",
        "attractive",
        "slim",
        "tall",
        "well-groomed",
        "clean-shaven",
        "no tattoos",
    ),
    *(
        "no piercings",
        "single mothers",
        "married with kids",
        "no kids",
        "not pregnant",
        "childfree",
        "family man",
        "has children",
    ),
    *(
        "Christian values",
        "Muslim",
        "no headscarf",
        "hijab",
        "sabbath observant",
        "gay",
        "LGBTQ",
        "females preferred",
    ),
    *(
        "he should be strong",
        "pronouns",
        "disabled",
        "no health problems",
        "no medical conditions",
        "physically able",
    ),
    *(
        "healthy",
        "wheelchair user",
        "deaf",
        "no mental illness",
        "honorable discharge",
        "dishonorable discharge",
        "ex-military only",
    ),
    *(
        "army veteran",
        "no criminal record",
        "clean criminal history",
        "ex-convict",
        "ex-offender",
        "no felonies",
        "never been arrested",
    ),
    *(
        "no DUI",
        "good credit",
        "credit rating",
        "salary history",
        "last salary",
        "current pay",
        "previous compensation",
    ),
    *(
        "non-smoker",
        "vegetarian",
        "country club",
        "Rotary member",
        "union membership",
        "no union",
        "political affiliation",
    ),
    *(
        "caste",
        "skin color",
        "Indian origin",
        "Polish background",
        "immigrants",
        "refugee",
        "H1B holder",
        "sexual orientation",
    ),
    *(
        "culture fit",
        "star sign",
        "height",
        "BMI",
        "vaccinated",
        "own a car",
        "homeowner",
        "over 21",
        "at least 18",
        "retirees",
    ),
    *(
        "boomers",
        "fresh graduates",
        "freshers",
        "fresh out of college",
        "housewife",
        "stay at home moms",
        "widow",
        "divorced",
    ),
    *("men",),
    *("g\u200bender", "\uff21\uff27\uff25"),
)
ALLOWED = (
    *("gap insurance", "short-term disability", "Disability claims", "language", "manager", "Visa card", "age verification"),
    *("Veterans Affairs", "address changes", "message", "storage", "packages", "Spanish", "de-escalation", "credit card disputes"),
    *("women's shoes", "customer service representative", "Notes", "HIPAA", "ManageEngine", "average handle time", "accented"),
    *("CISR Elite", "address complaints", "foreign currency", "credit union member services", "citizen services representative"),
    *(
        "lady's department",
        "white glove service",
        "Six Sigma Black Belt",
        "Harvard Pilgrim",
        "Stanford Health",
        "Oxford Health Plans",
    ),
    *(
        "gap analysis",
        "race condition",
        "man hours",
        "age verification",
        "older adults care",
        "citizen services",
        "union dues",
    ),
    *(
        "credit card",
        "credit analysis",
        "background check vendor",
        "disability claims",
        "address verification",
        "Catholic Charities",
    ),
    *(
        "Church Mutual",
        "weight loss program",
        "children's hospital",
        "child support",
        "maternity ward",
        "Veterans Affairs",
    ),
    *(
        "veterans hospital",
        "native apps",
        "Facebook Messenger",
        "Instagram DMs",
        "single sign-on",
        "single point of contact",
    ),
    *(
        "lead generation",
        "male connectors",
        "women's health",
        "engaged customers",
        "health insurance",
        "Slack",
        "motherboard",
    ),
    *(
        "mobile",
        "bank accounts",
        "golf resort",
        "passport services",
        "visa services",
        "Visa card disputes",
        "immigration services",
    ),
    *(
        "refugee services",
        "hospital",
        "store appearance",
        "credit report disputes",
        "school district",
        "University help desk",
    ),
    *(
        "average age of ticket",
        "zip files",
        "sports team tickets",
        "homeowner claims",
        "over 40 calls a day",
        "at least 18 months",
    ),
    *(
        "under 5 minutes",
        "answers within 30 minutes",
        "within 2 minutes",
        "resident services",
        "resolved within 24 hours",
    ),
    *(
        "2 to 3 chats",
        "front desk",
        "high volume",
        "nationally recognized",
        "long-term care",
        "Harvard Vanguard",
        "message",
    ),
    *(
        "packages",
        "Spanish",
        "Epic",
        "typing at least 40 words",
        "over 90%",
    ),
)


@pytest.mark.parametrize("words", REFUSED)
def test_refused(words: str, vocabulary: Vocabulary) -> None:
    refusal = refused_words(words, vocabulary)
    assert refusal and refusal.reason and refusal.instead


@pytest.mark.parametrize("words", ALLOWED)
def test_allowed(words: str, vocabulary: Vocabulary) -> None:
    assert refused_words(words, vocabulary) is None


@pytest.mark.parametrize("name", ["max_years", "age", "zip_code", "school", "gap", "photo", "salary"])
def test_settings_that_stand_in(name: str, vocabulary: Vocabulary) -> None:
    assert refused_setting(name, vocabulary)


@pytest.mark.parametrize("name", ["min_months", "within_years", "state", "titles", "points"])
def test_settings_of_ours(name: str, vocabulary: Vocabulary) -> None:
    assert refused_setting(name, vocabulary) is None


@pytest.mark.parametrize(
    "line",
    [
        "{id: age, kind: typing}",
        "{id: a, kind: age}",
        "{id: a, kind: typing, label: For young people}",
        "{id: a, kind: phrase, any_of: [Excel, Harvard]}",
        "{id: a, kind: typing, why: we want young people}",
        "{id: a, kind: experience, industries: [church]}",
        "{id: a, kind: language, any_of: [native Spanish]}",
        "{id: a, kind: all, of: [{kind: any, of: [{kind: certification, any_of: [no criminal record]}]}]}",
        "{id: a, kind: certification, any_of: [church membership]}",
        "{id: a, kind: experience, titles: [salesman, lady]}",
        "{id: a, kind: experience, max_months: 24}",
        "{id: a, kind: any, of: [{kind: phrase, any_of: [no gaps]}]}",
    ],
)
def test_no_place_of_a_criterion_lets_it_in(line: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(Exception) as caught:
        parse_rubric(f"title: t\nmust_have:\n  - {line}", "t.yaml", vocabulary)
    groups = vocabulary.tables["protected"]["groups"].values()
    assert any(group["reason"] in str(caught.value) and group["instead"] in str(caught.value) for group in groups), caught.value


def test_the_list_has_no_word_twice(vocabulary: Vocabulary) -> None:
    table = vocabulary.tables["protected"]
    words = [word for group in table["groups"].values() for word in group["words"]]
    kinds = [kind for group in table["groups"].values() for kind in group["kinds"]]
    assert len(set(words)) == len(words) and len(set(kinds)) == len(kinds)
    assert all(group["reason"] and group["instead"] for group in table["groups"].values())
