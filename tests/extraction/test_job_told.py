"""Jobs told in sentences, on one line, in bare lists; notes and awards that are no jobs; contact that trades show or deny."""

from __future__ import annotations

import pytest

from screening.extraction.sections import find_sections
from screening.extraction.title_class import classes_of, title_class
from screening.model.profile import Contact, Employment
from screening.vocabulary.load import Vocabulary

from .outlines import outline_of
from .told import Told, told

NO = (Contact.NO, Contact.UNCLEAR)


def jobs_of(text: str, vocabulary: Vocabulary) -> tuple[Employment, ...]:
    return outline_of(text, vocabulary).employments


TOLD: tuple[tuple[str, tuple[Told, ...]], ...] = (
    (
        "Dana Reyes\n\nSince May 2019 I have been a Claims Adjuster with Birchwood Mutual in Topeka. Callers ask about\nroofs.\n\n"
        "From June 2015 to April 2019 I worked as a Bank Teller at Fairlawn Savings in Salina.\n",
        (
            ("Claims Adjuster", "Birchwood Mutual", "2019-05", "present"),
            ("Bank Teller", "Fairlawn Savings", "2015-06", "2019-04"),
        ),
    ),
    (
        "Dana Reyes\n\nI was a Receptionist for Harlan Dental from 2012 to 2014. It was busy.\n",
        (("Receptionist", "Harlan Dental", "2012", "2014"),),
    ),
    ("Dana Reyes\n\nI was a member of the chess team at Lincoln High from 2012 to 2014.\n", ()),
    ("Dana Reyes\n\nI am a friendly person at heart since 2012 and I like people.\n", ()),
    (
        "Kim Osei\nkim@example.com\nServer, Blue Pear Diner, Tulsa, Feb 2018 - now. Tables, till, birthdays.\n"
        "Before that: Dishwasher, Ole's Grill, May 2016 - Jan 2018. Steam and noise.\n",
        (("Server", "Blue Pear Diner", "2018-02", "present"), ("Dishwasher", "Ole's Grill", "2016-05", "2018-01")),
    ),
    (
        "Kim Osei\n\nWHERE I HAVE WORKED\nCashier, Hilltop Grocery\nBank Teller, Fairlawn Savings\n\nEDUCATION\nGED\n",
        (("Cashier", "Hilltop Grocery", None, None), ("Bank Teller", "Fairlawn Savings", None, None)),
    ),
    (
        "Kim Osei\nTulsa\nkim@example.com\n\nGUEST TRADE\nFront Desk Agent\nHarbor Lights Inn, Tulsa\n- Check-ins and late arrivals\n",
        (("Front Desk Agent", "Harbor Lights Inn", None, None),),
    ),
    (
        "Kim Osei\n\nExperience\nFARMERS MUTUAL INSURANCE COMPANY, Ames, Iowa\nMay 2010 to Present\n\n"
        "   Team Supervisor     June 2014 to Present\n"
        "      - Took escalated calls\n\n   Service Representative    May 2010 to May 2014\n      - Billing by phone\n",
        (
            ("Team Supervisor", "FARMERS MUTUAL INSURANCE COMPANY", "2014-06", "present"),
            ("Service Representative", "FARMERS MUTUAL INSURANCE COMPANY", "2010-05", "2014-05"),
        ),
    ),
    (
        "Kim Osei\n\nExperience\nBrennan's Department Store, Ames, Iowa\nMay 2010 to June 2012\n\n"
        "   Gift Wrap Associate\n      - Ribbons\n      - Queues\n",
        (("Gift Wrap Associate", "Brennan's Department Store", "2010-05", "2012-06"),),
    ),
    (
        "Rosa Gil\n\nExperiencia laboral\nRecepcionista\nHotel Las Palmas, Miami\tenero de 2019 – actualidad\n"
        "• Atención al cliente\n\nIdiomas\nInglés\n",
        (("Recepcionista", "Hotel Las Palmas", "2019-01", "present"),),
    ),
    (
        "Kim Osei\n\nexperience\nBarista, Blue Pear Diner\t2018 - 2020\n- Coffee\n\neducation\nGED, 2016\n",
        (("Barista", "Blue Pear Diner", "2018", "2020"),),
    ),
    (
        "Kim Osei\n\nExperience\nKey Holder / Sales Associate, Lantern Outfitters\tMay 2012 - June 2014\n"
        "- Top seller of boots, Q4 2013\n- Keys since May 2013\n",
        (("Key Holder / Sales Associate", "Lantern Outfitters", "2012-05", "2014-06"),),
    ),
)


@pytest.mark.parametrize(("text", "jobs"), TOLD)
def test_jobs_in_other_shapes(text: str, jobs: tuple[Told, ...], vocabulary: Vocabulary) -> None:
    assert tuple(told(job) for job in jobs_of(text, vocabulary)) == jobs


NOTES = (
    "(Move to Ohio and family care, 2016 - 2017)",
    "Maternity leave, 2016 - 2017",
    "Career break, May 2016 - June 2017",
    "Employee of the season, spring 2016",
    "Associate of the Month, May 2016",
    "62 WPM (tested May 2016)",
    "Trained every host since 2016",
    "- Trainer since May 2016",
    "- Partner with tellers on accounts worth $2M in 2016",
    "Full-time parent, 2016 - 2018",
)


@pytest.mark.parametrize("note", NOTES)
def test_notes_are_no_jobs(note: str, vocabulary: Vocabulary) -> None:
    text = f"Kim Osei\n\nExperience\nCashier, Hilltop Grocery\tMay 2013 - June 2015\n- Rang up groceries\n{note}\n"
    assert [job.title for job in jobs_of(text, vocabulary)] == ["Cashier"]


CUSTOMERS = (
    "Unit Secretary|Claims Handler|Bar Lead|Counter Assistant|Photo Lab & Front Register Clerk|Online Chat Associate|Ice Cream Scooper"
    "|Digital Care Specialist|Bookseller|Returns Desk Associate|Paint Associate|Claims Intake Representative|Ski Rental Technician"
    "|Gallery Attendant|Customer Adviser|Till Operator|Checkout Assistant|Call Handler|Lettings Negotiator|Guest Relations Executive"
    "|Tele Sales Executive|Service Crew|Sales Lady|Practice Receptionist|Dispensing Optician|Cajera|Recepcionista|Registration Clerk"
)
BACK_ROOM = (
    "Forklift Operator|Package Handler|Production & Control Clerk|Machinist|Warehouse Operative|Kitchen Porter|Shelf Stacker|HGV Driver"
    "|Back Office Executive|Invoice Clerk|Line Packer|Logistical Specialist|Order Picker|Baggage Handler|Quality Inspector"
)


@pytest.mark.parametrize(
    ("title", "letter"), [(title, "A") for title in CUSTOMERS.split("|")] + [(title, "C") for title in BACK_ROOM.split("|")]
)
def test_titles_of_other_trades_and_countries(title: str, letter: str, vocabulary: Vocabulary) -> None:
    assert title_class(title, classes_of(vocabulary)).letter == letter


def contact_of(title: str, duty: str, vocabulary: Vocabulary) -> Contact:
    text = f"Kim Osei\n\nExperience\n{title}, Hilltop Works\tMay 2013 - June 2015\n- {duty}\n"
    return jobs_of(text, vocabulary)[0].contact


SHOWN = (
    ("Office Assistant", "Public counter: marriage licenses and permits"),
    ("Recruiter", "Met applicants and parents at schools"),
    ("Office Manager", "First face and first voice of the practice"),
    ("Services Associate", "Helped shareholders by phone"),
    ("Estimator", "Sold roofs to homeowners after storms"),
    ("Funeral Attendant", "Met families at the door"),
    ("Coordinator", "Front counter and phones, class packs"),
    ("Operations Assistant", "Answered 40 emails a day from growers"),
    ("Technician", "Pick-up window and phones"),
    ("Specialist", "Took escalations from members daily"),
    ("Account Manager", "Built relationships with clients"),
)
NOT_SHOWN = (
    ("Office Clerk", "Scanned, filed, sorted mail; no client contact"),
    ("Machinist", "Ran a lathe with no customer contact"),
    ("Claims Representative", "Reviewed files, no customer contact"),
    ("Analyst", "Built reports for sales teams and sales managers"),
    ("Coordinator", "Trained sales representatives on the new form"),
    ("Administrator", "Maintained the customer portal and patient accounts"),
    ("Secretary", "Answer and route phone calls"),
    ("Assistant", "Liaison with hospitals for the blood donor program"),
    ("Co-Owner", "Wrote a plan to keep the farm's relationship with its bank"),
    ("Human Resources Generalist", "Interviewed potential employees"),
    ("Package Handler", "Loaded trailers"),
    ("Forklift Operator", "Moved pallets; internal only"),
)


@pytest.mark.parametrize(("title", "duty"), SHOWN)
def test_duties_that_show_contact(title: str, duty: str, vocabulary: Vocabulary) -> None:
    assert contact_of(title, duty, vocabulary) is Contact.YES


@pytest.mark.parametrize(("title", "duty"), NOT_SHOWN)
def test_duties_that_show_none(title: str, duty: str, vocabulary: Vocabulary) -> None:
    assert contact_of(title, duty, vocabulary) in NO


SECTIONS = (
    (
        "Dana\nExperience\nTeller, Oak Bank\t2010 - 2012\nEducation\tA.S., Business, Oak College, 2009\n",
        ["contact", "experience", "education"],
    ),
    ("Dana\nExperience\tTotal Years\tLast Used\nExcel\t5\t2012\n", ["contact"]),
    ("Dana\nPerfil\nAmable.\nExperiencia laboral\nCajera\nFormación\nDiploma\n", ["contact", "summary", "experience", "education"]),
)


@pytest.mark.parametrize(("text", "names"), SECTIONS)
def test_headings_in_cells_and_other_languages(text: str, names: list[str], vocabulary: Vocabulary) -> None:
    assert [section.name for section in find_sections(outline_of(text, vocabulary), vocabulary)] == names


PROSE = [
    (
        "I am a teller at Acme Bank in Olathe since March 2018. Before that I was a server at the Blue Moon Diner from 2014 to 2018.",
        [("teller", "Acme Bank", "2018-03", "present"), ("server", "Blue Moon Diner", "2014", "2018")],
    ),
    (
        "From 2012 to 2015 I worked at Macy's as a sales associate. I then moved to Target, where I was a team leader from 2015 to 2019.",
        [("sales associate", "Macy's", "2012", "2015"), ("team leader", "Target", "2015", "2019")],
    ),
    (
        "I spent four years (2013-2017) as a call center agent with Verizon. I now work as a claims representative for State Farm "
        "(2017-present).",
        [("call center agent", "Verizon", "2013", "2017"), ("claims representative", "State Farm", "2017", "present")],
    ),
    ("I went to Spain as a student in 2012 and worked on a report for Acme Bank.", []),
    ("I spent 2013-2017 as a carer for my mother.", []),
    ("Cashier 2014-2016 GasGo\nServer 2016-2019 Denny's", [("Cashier", "GasGo", "2014", "2016"), ("Server", "Denny's", "2016", "2019")]),
    ("Sales Associate\nTarget\n2014-2016\n- Helped guests", [("Sales Associate", "Target", "2014", "2016")]),
]


@pytest.mark.parametrize("heading", ["Experience", "RESUME"])
@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_jobs_in_prose_and_in_the_middle_of_a_line(text: str, expected: list[Told], heading: str, vocabulary: Vocabulary) -> None:
    jobs = outline_of(f"Noor Castellan\nnoor@example.org\n\n{heading}\n{text}\n", vocabulary).employments
    assert [told(job) for job in jobs] == expected
