"""Jobs whose dates run down a margin, stand in italics, or are followed by their duties; and lines that look like jobs and are none."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .told import Told, told

HEAD = "Noor Castellan\nnoor@example.org\n\n"
SHAPES: list[tuple[str, list[Told]]] = [
    (
        "HISTORY\nMar 2016\tLounge Host, Heron Airways\nto\tWelcomed members and scanned cards.\n"
        "present\tRebooked those who were delayed.\n"
        "July 2011\tTicket Clerk, Fjordline Ferries\nto\tSold tickets at the window.\nFeb 2016\tCounted the till.\n",
        [("Lounge Host", "Heron Airways", "2016-03", "present"), ("Ticket Clerk", "Fjordline Ferries", "2011-07", "2016-02")],
    ),
    (
        "Work\nOtter Creek Title Company\n2009\tClosing Assistant\nto\tMet buyers and sellers at the table, explained each paper,\n"
        "took signatures and called the banks.\nOrdered surveys by phone.\n2015\n",
        [("Closing Assistant", "Otter Creek Title Company", "2009", "2015")],
    ),
    (
        "Career\n2018 Apr\tDesk Agent, Larkspur Hotel\n|\tChecked guests in.\n2019 Nov\tAnswered the phone.\n",
        [("Desk Agent", "Larkspur Hotel", "2018-04", "2019-11")],
    ),
    (
        "## Clients\n\n**Support Lead (contract)** — Juniper Soap\n*Mar 2018 – present, 20 h/week*\n- Answered e-mail\n\n"
        "**Bookings Assistant** — Harbor Yoga\n*Jun 2016 – Feb 2018*\n- Answered calls\n",
        [
            ("Support Lead (contract)", "Juniper Soap", "2018-03", "present"),
            ("Bookings Assistant", "Harbor Yoga", "2016-06", "2018-02"),
        ],
    ),
    (
        "Feb 2012 to present, Slate Valley Quarries, tipper driver. From the pit to the site and back.\n"
        "2007 to 2012, Marigold Wholesale, multi-drop driver. Deliveries to shops, fourteen drops.\n",
        [("tipper driver", "Slate Valley Quarries", "2012-02", "present"), ("multi-drop driver", "Marigold Wholesale", "2007", "2012")],
    ),
    (
        "Jobs\n12.03.2018 – present\nCall Handler at Tamar Council\n- Answering calls\n"
        "04.09.2016 – 02.03.2018\nSales Assistant at Brolly & Boot\n- Till\n",
        [("Call Handler", "Tamar Council", "2018-03", "present"), ("Sales Assistant", "Brolly & Boot", "2016-09", "2018-03")],
    ),
    (
        "Experience\nWheatland Services Ltd, Pune\nDesignation: Process Associate Period: 01/02/2016 – 09/07/2017\n- Answered calls\n",
        [("Process Associate", "Wheatland Services Ltd", "2016-01", "2017-09")],
    ),
    (
        "Work\nThe Saltmarsh Hotel, Savannah (2012 to now)\nAssistant Front Office Manager, from January 2018\n- Lead the desk\n"
        "Front Desk Agent, June 2012 – December 2017\n- Check-in\n",
        [
            ("Assistant Front Office Manager", "The Saltmarsh Hotel", "2018-01", "present"),
            ("Front Desk Agent", "The Saltmarsh Hotel", "2012-06", "2017-12"),
        ],
    ),
    (
        "Work\nPlacement Student, Calder Foods, Halifax, academic year 2017/18\nTesting in the kitchen.\n"
        "Shop Assistant, Pier Books, September 2018 to the present day\nServed customers.\n",
        [("Placement Student", "Calder Foods, Halifax", "2017", "2018"), ("Shop Assistant", "Pier Books", "2018-09", "present")],
    ),
    (
        "Employment\nFROM - TO\tTITLE / AGENCY\tHOURS\tSUPERVISOR\n-----------------------------\n"
        "07-2014 to 05-2019\tOffice Assistant II\t40 hrs\tR. Delmar\nMesa County Assessor\nServed owners at the counter.\n"
        "05-2010 to 06-2014\tDeli Clerk\t24 hrs\tBig Al\nCorner Market\nServed customers.\n",
        [
            ("Office Assistant II", "Mesa County Assessor", "2014-07", "2019-05"),
            ("Deli Clerk", "Corner Market", "2010-05", "2014-06"),
        ],
    ),
    (
        "Professional Experience\nKestrel Risk Partners Inc., Buffalo NY\n"
        "Senior Account Manager, Commercial Lines\t2/2008 to present\n- Called insureds\n"
        "Account Manager, Small Business Unit\t6/2003 to 1/2008\n- Renewals\n",
        [
            ("Senior Account Manager, Commercial Lines", "Kestrel Risk Partners Inc.", "2008-02", "present"),
            ("Account Manager, Small Business Unit", "Kestrel Risk Partners Inc.", "2003-06", "2008-01"),
        ],
    ),
    (
        "Career\n09/2013 -\tTyne & Rowe Solicitors\n07/2015\tReceptionist. Front desk, switchboard for forty people,\ncouriers, coffee.\n\n"
        "08/2015 -\tAvon Gate Hotel\n02/2018\tReservations Co-ordinator. Bookings by telephone.\n",
        [
            ("Receptionist", "Tyne & Rowe Solicitors", "2013-09", "2015-07"),
            ("Reservations Co-ordinator", "Avon Gate Hotel", "2015-08", "2018-02"),
        ],
    ),
    (
        "Employment\nShop Assistant (casual)\nGolden Emu, Chermside\n2012 – 2014\n- Counter\n"
        "Gap year, working holiday in Canada\nDec 2014 – Oct 2015\n- Travelled\n",
        [("Shop Assistant (casual)", "Golden Emu", "2012", "2014")],
    ),
    (
        "Employment\nTeller\nAcme Bank\n2012 – 2014\n- Served customers\n"
        "Tier 2 General Insurance, completed April 2017\nQueensland driver licence, open class\n",
        [("Teller", "Acme Bank", "2012", "2014")],
    ),
    ("Career\n2015-2018\tClerk, Acme Ltd\n2010-2013\tStudent, see below.\n", [("Clerk", "Acme Ltd", "2015", "2018")]),
    (
        "Experience\nAsst. Testing Administrator, Acme School\t2014 - 2016\n- Helped\n",
        [("Asst. Testing Administrator", "Acme School", "2014", "2016")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_jobs_beside_their_dates(text: str, expected: list[Told], vocabulary: Vocabulary) -> None:
    jobs = extract_profile(document_of(HEAD + text), vocabulary).facts.employments
    assert [told(job) for job in jobs] == expected


LISTS = [
    ("Cashier, Acme Market\nServer, Blue Moon Diner\nReceptionist, Dr. Hale's Office\n", True),
    ("• Cashier, Acme Market\n• Server, Blue Moon Diner\n• Receptionist, Dr. Hale's Office\n", True),
    ("- Cashier at Acme Market\n- Server at Blue Moon Diner\n- Receptionist at Dr. Hale's Office\n", True),
    ("• Cashier, Acme Market. Rang up.\n• Server, Blue Moon Diner. Lunch.\n• Receptionist, Dr. Hale's Office. Phones.\n", True),
    ("• Answered phones, filed papers\n• Team leader, trained staff\n• Trainer, new hires\n", False),
    ("• Trainer, new hires\n• Team leader, night shift\n• Greeter, front door\n", False),
]


@pytest.mark.parametrize(("lines", "are_jobs"), LISTS)
def test_bare_lists_of_jobs(lines: str, are_jobs: bool, vocabulary: Vocabulary) -> None:
    jobs = extract_profile(document_of(f"{HEAD}SKILLS\nExcel\n\nEMPLOYMENT HISTORY\n{lines}"), vocabulary).facts.employments
    expected = [("Cashier", "Acme Market"), ("Server", "Blue Moon Diner"), ("Receptionist", "Dr. Hale's Office")]
    assert [(job.title, job.employer) for job in jobs] == (expected if are_jobs else [])


def test_a_list_with_the_employer_first(vocabulary: Vocabulary) -> None:
    jobs = extract_profile(document_of(f"{HEAD}Work History\nWalmart - Cashier\nTarget - Team Member\n"), vocabulary).facts.employments
    assert [(job.title, job.employer) for job in jobs] == [("Cashier", "Walmart"), ("Team Member", "Target")]
