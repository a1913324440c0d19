"""Identity: names of many shapes and origins, contacts however they are written, and what is no name at all."""

from __future__ import annotations

import re
import unicodedata

import pytest

from screening.extraction.extract import extract_profile
from screening.extraction.identity import find_identity
from screening.model.profile import Identity
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .headers import BODY, OTHER_SCRIPTS, headers
from .outlines import outline_of


def identity(text: str, vocabulary: Vocabulary) -> Identity:
    return find_identity(outline_of(text, vocabulary), vocabulary)


def name_of(text: str, vocabulary: Vocabulary) -> str | None:
    found = identity(text, vocabulary).name
    return found.value if found else None


def words(name: str | None) -> list[str]:
    """The words of a name in any order and case, as scoring compares them."""
    return sorted(re.sub(r"[.,]", " ", unicodedata.normalize("NFKC", name or "").lower()).split())


def test_names_of_generated_heads(vocabulary: Vocabulary) -> None:
    people = list(headers(700))
    wrong = [
        (each.name, name_of(each.text, vocabulary), each.text[:90])
        for each in people
        if words(name_of(each.text, vocabulary)) != words(each.name)
    ]
    assert len(wrong) <= len(people) * 0.01, "\n".join(map(str, wrong))


def test_contacts_of_generated_heads(vocabulary: Vocabulary) -> None:
    wrong = []
    for each in headers(420, seed=11):
        found = identity(each.text, vocabulary)
        emails, phones = [e.value for e in found.emails], [p.value for p in found.phones]
        if emails != [each.email] or phones != [each.phone]:
            wrong.append((each.text[:120], emails, phones))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("name", OTHER_SCRIPTS)
def test_names_in_other_scripts(name: str, vocabulary: Vocabulary) -> None:
    assert words(name_of(f"{name}\nToledo, OH\n(419) 555-0142\nmail@example.com\n\nSummary\n{BODY}", vocabulary)) == words(name)


TITLE_CASE = [
    ("DANA REYES", "Dana Reyes"),
    ("MARGUERITE O'HALLORAN", "Marguerite O'Halloran"),
    ("LUISA DA SILVA PRADO", "Luisa da Silva Prado"),
    ("JEAN-LUC BEAUMARCHAIS", "Jean-Luc Beaumarchais"),
    ("TYRONE EASTERBROOK III", "Tyrone Easterbrook III"),
    ("LATOYA MCALLISTER", "Latoya McAllister"),
    ("ANDREA K. DI SALVO", "Andrea K. di Salvo"),
    ("dana reyes", "Dana Reyes"),
    ("Dana REYES", "Dana Reyes"),
    ("MARÍA PEÑARRUBIA", "María Peñarrubia"),
    ("Roberta \u201cBobbie\u201d Enright", "Roberta \u201cBobbie\u201d Enright"),
    ("JO NG", "Jo Ng"),
    ("J. R. TILLINGHAST", "J. R. Tillinghast"),
    ("D A N A   R E Y E S", "Dana Reyes"),
    ("HENDRIK VAN DER WIEL", "Hendrik van der Wiel"),
]


@pytest.mark.parametrize(("written", "expected"), TITLE_CASE)
def test_title_case(written: str, expected: str, vocabulary: Vocabulary) -> None:
    assert name_of(f"{written}\nToledo, OH 43604\n(419) 555-0142\nmail@example.com\n\nSummary\n{BODY}", vocabulary) == expected


NO_NAME = [
    "Your Name\nCity, State\n(419) 555-0142\nmail@example.com",
    "[Name]\n(419) 555-0142",
    "First Last\nfirst.last@example.com",
    "CUSTOMER SERVICE REPRESENTATIVE\nSummary",
    "EXPRESS SHIPPING\nExperience",
    "Front Desk Agent\n(419) 555-0142\nmail@example.com",
    "SALES ASSOCIATE\nCompany Name City, State",
    "OUTBOUND SALES\nHighlights",
    "Curriculum Vitae\n(419) 555-0142\nmail@example.com",
    "IMPACT\nExperience",
    "R\nHEALTHCARE REPRESENTATIVE",
    "Candidate 4417\nmail@example.com",
    "Licensed Insurance Agent\n555-0142\nToledo, OH",
    "Grand Rapids, MI\n(616) 555-0142",
    "Northgate Supply Company\n(616) 555-0142",
    "Name Surname\nname.surname@example.com",
    "Call Center Supervisor, Night Shift\nmail@example.com",
    "Full Name\nmail@example.com",
    "Mobile, AL 36604\nMobile: 251.555.0178",
    "VR DESIGNER\nSummary",
    "Business Development Executive\n(419) 555-0142\nmail@example.com",
    "<Candidate Name>\nmail@example.com",
    "Human Resources\n(419) 555-0142",
    "Microsoft Office\nmail@example.com",
]


@pytest.mark.parametrize("head", NO_NAME)
def test_placeholders_and_titles_are_no_name(head: str, vocabulary: Vocabulary) -> None:
    assert name_of(f"{head}\n\nProfile\n{BODY}", vocabulary) is None


def test_a_name_after_the_sidebar(vocabulary: Vocabulary) -> None:
    sidebar = "Contact\n(419) 555-0142\ndreyes@example.com\n\nKey Skills\n- Typing\n- Filing\n- Cash handling"
    text = f"{sidebar}\nDana Reyes\nTeller\n\nProfile\n{BODY}"
    assert name_of(text, vocabulary) == "Dana Reyes"


def test_a_name_over_two_lines(vocabulary: Vocabulary) -> None:
    found = identity(f"DANA\nREYES\n(419) 555-0142\ndana.reyes@example.com\n\nProfile\n{BODY}", vocabulary).name
    assert found and found.value == "Dana Reyes" and found.evidence.quote == "DANA\nREYES"


EMAILS = [
    ("dana.reyes@example.com", "dana.reyes@example.com"),
    ("DANA_REYES@EXAMPLE.ORG", "dana_reyes@example.org"),
    ("dana.reyes @ example.com", "dana.reyes@example.com"),
    ("dana.reyes@example. com", "dana.reyes@example.com"),
    ("dana . reyes @ example . com", "dana.reyes@example.com"),
    ("dana.reyes [at] example [dot] com", "dana.reyes@example.com"),
    ("Email:dreyes+jobs@mail.example.co.uk", "dreyes+jobs@mail.example.co.uk"),
    ("(dana@example.net)", "dana@example.net"),
    ("dana.reyes@\nexample.com", "dana.reyes@example.com"),
    ("dana.reyes@exa\nmple.com", "dana.reyes@example.com"),
    ("dana.reyes@mail.example.c\nom", "dana.reyes@mail.example.com"),
    ("dana.\nreyes@example.com", "dana.reyes@example.com"),
    ("mailto:dana-reyes@example.com.", "dana-reyes@example.com"),
    ("o'halloran@example.com", "o'halloran@example.com"),
]


@pytest.mark.parametrize(("written", "email"), EMAILS)
def test_emails(written: str, email: str, vocabulary: Vocabulary) -> None:
    assert [e.value for e in identity(f"Dana Reyes\n{written}\nToledo, OH\n\nProfile\n{BODY}", vocabulary).emails] == [email]


NO_EMAIL = ["Tickets @ the window", "Sold 40 @ $5", "@danareyes", "Follow me @ example", "a@b", "Meet @ 5 p.m.", "user@localhost"]


@pytest.mark.parametrize("written", NO_EMAIL)
def test_no_email(written: str, vocabulary: Vocabulary) -> None:
    assert identity(f"Dana Reyes\n{written}\n\nProfile\n{BODY}", vocabulary).emails == ()


PHONES = [
    ("(419) 555-0142", ["4195550142"]),
    ("Cell 419.555.0142", ["4195550142"]),
    ("+1 (419) 555-0142", ["14195550142"]),
    ("419/555-0142", ["4195550142"]),
    ("Toledo, OH 43604 419-555-0142", ["4195550142"]),
    ("4195550142", ["4195550142"]),
    ("Home: 419 555 0142 Cell: 419 555 0187", ["4195550142", "4195550187"]),
    ("419-555-0142 ext. 22", ["4195550142"]),
    ("+44 7700 900123", ["447700900123"]),
    ("+91 98765 43210", ["919876543210"]),
    ("07700 900123", ["07700900123"]),
    ("Phone: 555-0142", ["5550142"]),
    ("C: +63 917 555 0142", ["639175550142"]),
    ("419\u2013555\u20130142", ["4195550142"]),
]


@pytest.mark.parametrize(("written", "digits"), PHONES)
def test_phones(written: str, digits: list[str], vocabulary: Vocabulary) -> None:
    assert [p.value for p in identity(f"Dana Reyes\n{written}\n\nProfile\n{BODY}", vocabulary).phones] == digits


NO_PHONE = [
    "Fax: (419) 555-0142",
    "NPN 1827364500",
    "2015 - 2019",
    "01/05/2021",
    "ZIP 43604-1234",
    "License #4195550142",
    "SSN 419-55-0142",
    "NMLS 1234567",
    "Served 1,000,000 callers",
    "GPA 3.85/4.00",
    "2019-2021 2022-2023",
]


@pytest.mark.parametrize("written", NO_PHONE)
def test_no_phone(written: str, vocabulary: Vocabulary) -> None:
    assert identity(f"Dana Reyes\n{written}\n\nProfile\n{BODY}", vocabulary).phones == ()


def test_referees_stay_out(vocabulary: Vocabulary) -> None:
    text = (
        f"Dana Reyes\n(419) 555-0142\ndana@example.com\n\nProfile\n{BODY}\nReferences\nJonah Pell, (260) 555-0199, jonah.pell@example.org\n"
    )
    found = identity(text, vocabulary)
    assert [p.value for p in found.phones] == ["4195550142"] and [e.value for e in found.emails] == ["dana@example.com"]


PLACES = [
    ("Toledo, OH 43604", "Toledo, OH"),
    ("418 Juniper Way, Boise, ID 83702", "Boise, ID"),
    ("Providence, Rhode Island", "Providence, Rhode Island"),
    ("St. Paul, MN", "St. Paul, MN"),
    ("Fort Wayne, IN | (260) 555-0142", "Fort Wayne, IN"),
]


@pytest.mark.parametrize(("written", "place"), PLACES)
def test_place(written: str, place: str, vocabulary: Vocabulary) -> None:
    found = identity(f"Dana Reyes\n{written}\ndana@example.com\n\nProfile\n{BODY}", vocabulary).location
    assert found is not None and found.value == place


def test_links(vocabulary: Vocabulary) -> None:
    found = identity(f"Dana Reyes\nlinkedin.com/in/dana-reyes | www.example.com/dana\n\nProfile\n{BODY}", vocabulary)
    assert [link.value for link in found.links] == ["linkedin.com/in/dana-reyes", "www.example.com/dana"]


HEADS = [
    ("Dana Reyes Resume", "Dana Reyes"),
    ("DANA REYES - RESUME", "Dana Reyes"),
    ("Dana (Danny) Reyes", "Dana (Danny) Reyes"),
    ("Reyes, Dana M.", "Reyes, Dana M."),
    ("★ Dana Reyes ★", "Dana Reyes"),
    ("Dana Reyes 419-555-0142", "Dana Reyes"),
    ("Dana Reyes, 12 Elm St, Toledo, OH 43604", "Dana Reyes"),
    ("Page 1 of 2\nDana Reyes", "Dana Reyes"),
    ("Customer Service Representative\nDana Reyes", "Dana Reyes"),
    ("Dana Reyes, Night Auditor", "Dana Reyes"),
    ("Dana Reyes Cashier", "Dana Reyes"),
    ("DANA   REYES", "Dana Reyes"),
    ("I am Dana Reyes", "Dana Reyes"),
    ("Dr. Dana Reyes, PharmD", "Dana Reyes"),
    ("Dana Reyes BSN RN", "Dana Reyes"),
    ("Name : DANA REYES", "Dana Reyes"),
    ("d. reyes", "D. Reyes"),
    ("Mary Ann Cook", "Mary Ann Cook"),
    ("Chase Bank", None),
    ("Summer Sales", None),
    ("Virginia Beach", None),
    ("Grand Rapids", None),
    ("Linked In", None),
]


@pytest.mark.parametrize(("head", "name"), HEADS)
def test_heads_of_one_line(head: str, name: str | None, vocabulary: Vocabulary) -> None:
    assert name_of(f"{head}\nmail@example.com\n\nProfile\n{BODY}", vocabulary) == name


def test_a_name_after_a_sidebar_that_ends_with_education(vocabulary: Vocabulary) -> None:
    sidebar = "Toledo, OH 43604\n419-555-0142\ndana.reyes@example.com\nTools\nZendesk\nExcel\nEducation\nA.A., Lake College, 2020"
    assert name_of(f"{sidebar}\nDana Reyes\n{BODY}", vocabulary) == "Dana Reyes"


DESIGNATED = [
    ("Lucia Fontaine-Marsh, CXZA\nBoise, ID\nlucia.fm@example.com", "Lucia Fontaine-Marsh"),
    ("LUCIA MARSH, CXZA\nBoise, ID\nlucia.marsh@example.com", None),
    ("Marsh, LUCIA\nBoise, ID\nlucia.marsh@example.com", "marsh, lucia"),
]


@pytest.mark.parametrize(("text", "expected"), DESIGNATED)
def test_a_designation_that_no_list_knows(text: str, expected: str | None, vocabulary: Vocabulary) -> None:
    if expected is not None:
        assert words(name_of(text, vocabulary)) == words(expected)
    else:
        assert "lucia" in words(name_of(text, vocabulary))


@pytest.mark.parametrize(
    ("header", "name", "phones"),
    [
        ("Danielle Ostrowski, she/her\ndo@mail.example", "Danielle Ostrowski", 0),
        ("Danielle Ostrowski n\u00e9e Park\ndo@mail.example", "Danielle Ostrowski", 0),
        ("Hello, I'm Bex Thornbury!\nbex@mail.example", "Bex Thornbury", 0),
        ("Bex Thornbury's Resume\nbex@mail.example", "Bex Thornbury", 0),
        ("Rosa Lee Parks-Washington, Dayton OH 45402, 937-555-0144", "Rosa Lee Parks-Washington", 1),
        ("Bex Thornbury\nhome: 312.555.0147\nwork: 312.555.0199", "Bex Thornbury", 2),
    ],
)
def test_what_stands_beside_a_name(header: str, name: str, phones: int, vocabulary: Vocabulary) -> None:
    body = "\n\nEXPERIENCE\nCashier, Corner Mart, Jan 2017 - Mar 2019\n- Rang up sales; store 312.555.0100\n\nSKILLS\nExcel\n"
    identity = extract_profile(document_of(header + body), vocabulary).identity
    assert identity.name is not None
    assert (identity.name.value, len(identity.phones)) == (name, phones)
