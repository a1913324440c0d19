"""What makes a line a name, each beside its near miss: ranks, lines above it, one word, towns, the end of the page, handles."""

from __future__ import annotations

import pytest

from screening.extraction.identity import find_identity
from screening.vocabulary.load import Vocabulary

from .outlines import outline_of

JOB = "Experience\nCashier, Mill Street Market, Jun 2019 - Dec 2021\n- Served customers at the register\n"
SIDE = "CONTACT\nToledo, OH\n(419) 555-0142\njobs77@example.com\n\nSKILLS\nExcel\nCash Handling\n\n"


def name_of(text: str, vocabulary: Vocabulary) -> str | None:
    found = find_identity(outline_of(text, vocabulary), vocabulary).name
    return found.value if found else None


NAMES = [
    # ranks and forms of address, before and behind
    ("Sgt. Ofelia Brandt (Ret.)\n(419) 555-0142", "Ofelia Brandt"),
    ("Ofelia Brandt, SSG, US Army (Ret.)\n(419) 555-0142", "Ofelia Brandt"),
    ("Rev. Dr. Ofelia Brandt\n(419) 555-0142", "Ofelia Brandt"),
    ("Ofelia Brandt, LCSW-R\n(419) 555-0142", "Ofelia Brandt"),
    ("SSG (RET.) OFELIA BRANDT\n(419) 555-0142", "Ofelia Brandt"),
    ("Ofelia Brandt, E.I.T.\n(419) 555-0142", "Ofelia Brandt"),
    ('OFELIA "FEE" BRANDT, CISR, CQXW\nobrandt@example.com', 'Ofelia "Fee" Brandt'),
    ("Brandt, O.J.\nobrandt@example.com", "Brandt, O.J."),
    ("Ofelia Brandt IIII\n(419) 555-0142", "Ofelia Brandt IIII"),
    ("XXXXXX XXXXXX\n(419) 555-0142", None),
    ("Major Brandt\nobrandt@example.com", None),
    # lines over the name push nothing down, headings and plain words do
    ("Customer Care Professional\nOttoline Skarsgard\n419 555 0142", "Ottoline Skarsgard"),
    ("WORKFORCE CENTER\nOttoline Skarsgard\nToledo, OH\n419\u2013555\u20130142", "Ottoline Skarsgard"),
    ("R \u00c9 S U M \u00c9\nOttoline Skarsgard\nToledo, OH\n419-555-0142", "Ottoline Skarsgard"),
    ("CURRICULUM VITAE\nOF\nOTTOLINE SKARSGARD\n419-555-0142", "Ottoline Skarsgard"),
    ("Summary\nProven Closer\n419-555-0142\njobs77@example.com", None),
    # one word
    ("Name: Madhavi\n419-555-0142", "Madhavi"),
    ("Madhavi\nCustomer Support Specialist\nmadhavi.cs@example.com", "Madhavi"),
    ("Madhavi\njobs77@example.com", None),
    ("Zendesk\nzendesk.fan@example.com\nDana Reyes", "Dana Reyes"),
    # two lines
    ("BERNADINE\nSCHUYLER\nbschuyler@example.com", "Bernadine Schuyler"),
    # towns, streets and brands are nobody
    ("San Jose, CA\n419-555-0142", None),
    ("Kyiv, Ukraine\n+380 67 555 0123", None),
    ("Amman, Jordan\n+962 79 555 0123", None),
    ("Perth WA 6000\n+61 412 555 012", None),
    ("77 N. Quarry Rd\n419-555-0142", None),
    ("Salt Lake City\n419-555-0142", None),
    ("Wells Fargo\n419-555-0142", None),
    ("JOHN Q. PUBLIC / SAMPLE RESUME\n419-555-0142", None),
    ("Kowalski, Jordan\njkowalski@example.com", "Kowalski, Jordan"),
    ("Georgia Washington\ngwashington@example.com", "Georgia Washington"),
    ("Tacoma Washington\njobs77@example.com", None),
    # families of other shapes
    ("Siti Nurhaliza binti Abdullah\n+60 12-555 0123", "Siti Nurhaliza binti Abdullah"),
    ("Lotte van 't Hoff\n419-555-0142", "Lotte van 't Hoff"),
    ("\u5c65\u6b74\u66f8\n\u5c71\u7530 \u592a\u90ce\n+81 90-1234-5678", "\u5c71\u7530 \u592a\u90ce"),
    ("Kevin Park, Jr.\nkevin.park@example.com", "Kevin Park, Jr."),
    ("\u2605 A V I   M I Z R A H I \u2605\n419-555-0142", "Avi Mizrahi"),
    ("A V I   M I Z R A H I\t419-555-0142", "Avi Mizrahi"),
    ("Elspeth Hay BA (Hons)\n419-555-0142", "Elspeth Hay"),
    ("Deja Monet\nFONTENOT\ndeja.fontenot@example.com", "Deja Monet Fontenot"),
    ("Deja Monet\nCASHIER\ncashier.deja@example.com", "Deja Monet"),
    ("Nathan Lane\n419-555-0142", "Nathan Lane"),
    ("Juniper Lane\n419-555-0142", None),
    ("Pinewood Suites\n419-555-0142", None),
    ("XXXXX XXXXXXX\n419-555-0142", None),
    ("Work Authorization: US Citizen\n419-555-0142", None),
    ("New York\n419-555-0142", None),
    ("Park Soo-jin\n419-555-0142", "Park Soo-jin"),
    ("Yosemite Park\n419-555-0142", None),
    ("Surname: Okoro\nOther Names: Blessing Chinwe\n419-555-0142", "Okoro Blessing Chinwe"),
    ("First name: Blessing\nFamily name: Okoro\n419-555-0142", "Blessing Okoro"),
    ("SURNAME: OKORO\nFORENAME: BLESSING\n419-555-0142", "Okoro Blessing"),
    ("Given name: Blessing\nOther names: Chinwe\nSurname: Okoro\n419-555-0142", "Blessing Okoro"),
    ("First name: Dana\nGiven name: Dana\n419-555-0142", None),
    ("First Name: \nLast Name: \n419-555-0142", None),
    ("First Name: Dana\nTeller\nLast Name: Reyes\n419-555-0142", "Dana Reyes"),
    ("Marcus Bell 14 Oak St Dayton, OH 45402", "Marcus Bell"),
    ("Priya S. Nair (Green Card holder)\n419-555-0142", "Priya S. Nair"),
    ("Priya (Pip) Nair\n419-555-0142", "Priya (Pip) Nair"),
    ("Google Docs, Google Sheets\njobs77@example.com", None),
    ("Lane, Ivy\n419-555-0142", "Lane, Ivy"),
    ("Brooks, Virginia\nvbrooks@example.com", "Brooks, Virginia"),
    ("Roanoke, Virginia\njobs77@example.com", None),
    ("Ashfaq ur Rehman\tjobs77@example.com", "Ashfaq ur Rehman"),
    ("Cox, Amanda\n419-555-0142", "Cox, Amanda"),
    ("Problem Solver\n419-555-0142", None),
    ("From: Tasha Odom\n419-555-0142", "Tasha Odom"),
    ("Ottoline Skarsgard\tcare4you@example.com", "Ottoline Skarsgard"),
    ("care4you (at) example.com\nToledo, OH", None),
]


@pytest.mark.parametrize(("head", "name"), NAMES)
def test_heads(head: str, name: str | None, vocabulary: Vocabulary) -> None:
    assert name_of(f"{head}\n\nProfile\n{JOB}", vocabulary) == name


SKILLS = [
    "Active Listening",
    "Conflict Resolution",
    "Order Entry",
    "Live Chat",
    "Fluent Spanish",
    "Crystal Reports",
    "Loss Prevention",
    "Thank You",
]
SKILLS += [
    "Payment Posting",
    "Safe Deposit",
    "Six Sigma",
    "Top Performer",
    "Brand Awareness",
    "Summa Cum Laude",
    "Sincerely Yours",
    "Price Checks",
]


@pytest.mark.parametrize("skill", SKILLS)
def test_what_people_can_do_is_no_name(skill: str, vocabulary: Vocabulary) -> None:
    for head in (f"{skill}\n419-555-0142\njobs77@example.com", f"{skill.upper()}\nToledo, OH\n419-555-0142"):
        assert name_of(f"{head}\n\nProfile\n{JOB}", vocabulary) is None


SURE = [
    ("Ottoline Price", "jobs77", None),
    ("Ottoline Price", "o.price", "Ottoline Price"),
    ("Dana Price", "jobs77", "Dana Price"),
    ("Name: Ottoline Price", "jobs77", "Ottoline Price"),
]


@pytest.mark.parametrize(("line", "local", "name"), SURE)
def test_a_common_word_needs_somebody_to_vouch(line: str, local: str, name: str | None, vocabulary: Vocabulary) -> None:
    assert name_of(f"{line}\n{local}@example.com\n\nProfile\n{JOB}", vocabulary) == name


FAR = [
    (f"{SIDE}Ottoline Skarsgard\nBank Teller\n\n{JOB}", "Ottoline Skarsgard"),
    (f"{SIDE}Conflict Resolution\nTeam Spirit\n\n{JOB}", None),
    (f"{JOB}\nSkills\nExcel\n\nOttoline Skarsgard\nToledo, OH\n(419) 555-0142\n", "Ottoline Skarsgard"),
    (f"{JOB}\nContact\nOttoline Skarsgard\n(419) 555-0142 | jobs77@example.com\n", "Ottoline Skarsgard"),
    (f"{JOB}\nReferences\nOttoline Skarsgard\n(419) 555-0142\n", None),
    (f"{SIDE}linkedin.com/in/ottoline-skarsgard\n{'- Typing' + chr(10)}Ottoline Skarsgard\n{JOB}", "Ottoline Skarsgard"),
]


@pytest.mark.parametrize(("text", "name"), FAR)
def test_far_from_the_top(text: str, name: str | None, vocabulary: Vocabulary) -> None:
    assert name_of(text, vocabulary) == name


CONTACTS = [
    # e-mail addresses
    ("dana.reyes at example dot com", ["dana.reyes@example.com"], [], []),
    ("dana.reyes {at} example (dot) co.uk", ["dana.reyes@example.co.uk"], [], []),
    ("Worked at example, dot matrix printers", [], [], []),
    ("Dana Reyes Jr.\ndana@example.com", ["dana@example.com"], [], []),
    # phones
    ("+44 (0)7911 550123", [], ["447911550123"], []),
    ("David Reid\t419-555-0142", [], ["4195550142"], []),
    ("ID 419-555-0142", [], [], []),
    ("H: (419) 555-0136 / C: (419) 555-0137", [], ["4195550136", "4195550137"], []),
    ("(419)-555-0142", [], ["4195550142"], []),
    ("Mob. No. 9890012345", [], ["9890012345"], []),
    ("Passport No. 9890012345", [], [], []),
    ("Employee ID 2565550000", [], [], []),
    ("REPORT 20-11842", [], [], []),
    ("419-555-0142 x 415", [], ["4195550142"], []),
    # links
    ("Portfolio: reyes.design", [], [], ["reyes.design"]),
    ("Website : dana-reyes.example.io/work", [], [], ["dana-reyes.example.io/work"]),
    ("Web: none", [], [], []),
    ("behance.net/danareyes | 24/7 support", [], [], ["behance.net/danareyes"]),
]


@pytest.mark.parametrize(("line", "emails", "phones", "links"), CONTACTS)
def test_contacts(line: str, emails: list[str], phones: list[str], links: list[str], vocabulary: Vocabulary) -> None:
    found = find_identity(outline_of(f"Dana Reyes\n{line}\n\nProfile\n{JOB}", vocabulary), vocabulary)
    assert [[each.value for each in kind] for kind in (found.emails, found.phones, found.links)] == [emails, phones, links]


TOWNS = [
    ("Coeur d'Alene, ID 83814", "Coeur d'Alene, ID"),
    ("77 Quarry Rd, Apt 3B, Washington, DC 20001", "Washington, DC"),
    ("Apt 3B, Kansas City, Missouri 64106", "Kansas City, Missouri"),
    ("milwaukee, wi 53202", "milwaukee, wi"),
    ("born in wi 53202", None),
    ("S\u00e3o Paulo, SP, Brazil", "S\u00e3o Paulo, SP, Brazil"),
    ("Makati City, Philippines", "Makati City, Philippines"),
    ("Abidjan, C\u00f4te d'Ivoire", "Abidjan, C\u00f4te d'Ivoire"),
    ("Amman, Jordan", "Amman, Jordan"),
    ("14 Oak St Dayton, OH 45402", "Dayton, OH"),
    ("419-555-0142\nPort St. Lucie, FL", "Port St. Lucie, FL"),
    ("Singapore", "Singapore"),
    ("12 Elm Ave, Sacramento,\nCA 95814", "Sacramento, CA"),
    ("Flat 3, 18 Cartwright Row, Leeds LS9", "Leeds"),
    ("Austin", "Austin"),
    ("Austin Health Partners", None),
    ("Drogheda, Co. Louth", "Drogheda, Co. Louth"),
    ("Randburg, Gauteng", "Randburg, Gauteng"),
    ("Dumaguete City, Negros Oriental", "Dumaguete City, Negros Oriental"),
    ("Dar es Salaam, Tanzania", "Dar es Salaam, Tanzania"),
]


@pytest.mark.parametrize(("line", "town"), TOWNS)
def test_towns(line: str, town: str | None, vocabulary: Vocabulary) -> None:
    for text in (f"Dana Reyes\n{line}\ndana@example.com\n\nProfile\n{JOB}", f"{JOB}\nContact\nDana Reyes\n{line}\n419-555-0142\n"):
        found = find_identity(outline_of(text, vocabulary), vocabulary).location
        assert (found.value if found else None) == town


BESIDE = [
    ("Greeted guests\nToledo, Ohio\ndana.reyes@example.com\n+1 (419) 555-0142\nSkills\nExcel", ["14195550142"]),
    ("Greeted guests\nReferences\nJo Pell, jo.pell@example.com, 419-555-0142", []),
    ("Store line 419-555-0142\nGreeted guests\nMade coffee\ndana.reyes@example.com", []),
]


@pytest.mark.parametrize(("end", "phones"), BESIDE)
def test_a_number_after_the_jobs_stands_beside_an_address(end: str, phones: list[str], vocabulary: Vocabulary) -> None:
    outline = outline_of(f"Dana Reyes\nSummary\nFriendly.\n{JOB}{end}\n", vocabulary)
    assert [phone.value for phone in find_identity(outline, vocabulary).phones] == phones
