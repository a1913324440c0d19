"""Sentences that name a system of customers' records: what makes it the person's own tool, and the twin in which it is not."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Use
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

JOB = "Pat Example\n\nEXPERIENCE\nSupport Agent, Northgate Supply, Jan 2018 - Mar 2020\n- Answered calls from customers\n- {}\n"
SKILLS = "Pat Example\n\nEXPERIENCE\nCashier, Northgate Supply, Jan 2018 - Mar 2020\n- Rang up sales\n\nSKILLS\n- {}\n"
SUMMARY = "Pat Example\n\nSUMMARY\n{}.\n\nEXPERIENCE\nCashier, Northgate Supply, Jan 2018 - Mar 2020\n- Rang up sales\n"
RECORDS = ("crm", "help_desk", "ams", "record_system")


def used(text: str, vocabulary: Vocabulary) -> set[str]:
    found = extract_profile(document_of(text), vocabulary).facts.platforms
    return {each.name or "unnamed" for each in found if each.use is not Use.WISH and each.category in RECORDS}


OWN = [
    # Others are in the sentence, the deed is the person's.
    (JOB, "Managers asked me to write down our Siebel process", "Siebel"),
    (JOB, "My supervisor chose me to try the new Siebel screens", "Siebel"),
    (JOB, "Managers showed my Siebel notes to new hires", "Siebel"),
    (JOB, "Customers' addresses were put right in Siebel", "Siebel"),
    (JOB, "Members wrote to us on Freshdesk", "Freshdesk"),
    (JOB, "Guests' letters were answered in Freshdesk within the hour", "Freshdesk"),
    (JOB, "Shared the Freshdesk queue with two agents", "Freshdesk"),
    (JOB, "Reviewed agents' Freshdesk notes for quality", "Freshdesk"),
    (JOB, "As the team's HubSpot super user, helped 30 colleagues", "HubSpot"),
    (JOB, "The night crew took calls while I cleared Freshdesk", "Freshdesk"),
    (JOB, "Freshdesk, used by all of us", "Freshdesk"),
    (JOB, "Our team answered members in Freshdesk", "Freshdesk"),
    # A firm is dealt with, its system too.
    (JOB, "Sold service plans and logged each sale in Siebel", "Siebel"),
    (JOB, "Recruited volunteers and tracked them in HubSpot", "HubSpot"),
    (JOB, "Negotiated payment plans and documented them in Siebel", "Siebel"),
    (JOB, "Placed outbound calls from a HubSpot list", "HubSpot"),
    (JOB, "Wrote reports for Siebel users", "Siebel"),
    (JOB, "Keyed orders to Siebel", "Siebel"),
    (JOB, "Pulled lists out of Siebel", "Siebel"),
    (JOB, "Daily use of Siebel", "Siebel"),
    (JOB, "Moved our cards from a box of index cards to HubSpot", "HubSpot"),
    (JOB, "Took care of Siebel for the whole branch", "Siebel"),
    (JOB, "Transitioned the office to HubSpot", "HubSpot"),
    (JOB, "Processed returns over Freshdesk and phone", "Freshdesk"),
    # It is there, and it is used.
    (JOB, "Compared invoices against Siebel", "Siebel"),
    (JOB, "No call went unlogged in Siebel", "Siebel"),
    (JOB, "Never left a Freshdesk ticket open", "Freshdesk"),
    (JOB, "Checked names against Siebel records", "Siebel"),
    (JOB, "Proposed and built a Freshdesk tag scheme", "Freshdesk"),
    (JOB, "Kept CRM notes clean", "unnamed"),
    (SUMMARY, "Technician with Freshdesk experience who wants to learn networks", "Freshdesk"),
    (SUMMARY, "Looking to bring my Siebel skills to a new trade", "Siebel"),
    (SUMMARY, "Ten years with guests, six of them in Siebel", "Siebel"),
    (SKILLS, "Very comfortable with Siebel", "Siebel"),
]
NOT_OWN = [
    # Somebody else did it.
    (JOB, "The intern updated Siebel for all of us"),
    (JOB, "Two coworkers looked after the Freshdesk queue while I took calls"),
    (JOB, "A colleague in billing looked up accounts in Siebel"),
    (JOB, "The overnight crew answered Freshdesk"),
    (JOB, "Head office managed Siebel"),
    (JOB, "Corporate handled all Freshdesk tickets"),
    (JOB, "Someone else entered the leads in HubSpot"),
    (JOB, "Another department owned Freshdesk"),
    (JOB, "Gave paper forms to a clerk who typed them into Siebel"),
    (JOB, "Passed notes to the sales assistant, who entered them in HubSpot"),
    (JOB, "Told callers that the web team would open a Freshdesk ticket"),
    (JOB, "Watched my manager use Siebel"),
    (JOB, "Siebel, which only managers could open"),
    (JOB, "Siebel was maintained by an outside consultant"),
    (JOB, "Freshdesk was for supervisors only"),
    (JOB, "HubSpot belonged to marketing"),
    (JOB, "Clients exported lists from HubSpot and sent them to us"),
    # It never came, or was only thought of.
    (JOB, "Considered a move to Freshdesk"),
    (JOB, "The company planned to buy Freshdesk"),
    (JOB, "Asked the owner to buy Siebel"),
    (JOB, "Recommended Freshdesk to the owner"),
    (JOB, "Compared Freshdesk and HubSpot for the owner"),
    (JOB, "Plans to adopt Siebel were dropped"),
    (JOB, "Freshdesk was to be introduced in 2020"),
    (JOB, "The store will get Siebel next year"),
    (JOB, "Left before Freshdesk was installed"),
    (JOB, "The switch to Freshdesk happened after I resigned"),
    (JOB, "We never got Siebel"),
    (JOB, "Was never shown how to use Siebel"),
    (JOB, "Voted against Freshdesk"),
    (SKILLS, "Siebel (in progress)"),
    (SKILLS, "Eager to pick up HubSpot"),
    (JOB, "Worked without Freshdesk"),
    (JOB, "Chose paper over a CRM"),
    (SKILLS, "Not yet experienced in HubSpot"),
    (SKILLS, "Open to learning Freshdesk"),
    (SKILLS, "Siebel (no hands-on use yet)"),
    (SKILLS, "Siebel (observed only)"),
    (SUMMARY, "I believe I could master Siebel within weeks"),
    (SUMMARY, "Your listing asks for two years of Freshdesk"),
    # The firm of that name, not its system.
    (JOB, "Catered lunches at HubSpot"),
    (JOB, "Opened bank accounts for employees of Zendesk"),
    (JOB, "Printed banners for HubSpot"),
    (JOB, "Supplied coffee to the HubSpot floors"),
    (JOB, "Lost two accounts to HubSpot"),
    (JOB, "Served coffee to HubSpot employees"),
    (JOB, "Our biggest customer was HubSpot"),
    (JOB, "Key accounts: HubSpot, Zendesk"),
    (JOB, "Negotiated leases with HubSpot"),
    (JOB, "Invoiced Freshworks and Zendesk monthly"),
    (JOB, "Screened resumes for Siebel and Zendesk keywords"),
    (JOB, "Attended a HubSpot presentation"),
    (JOB, "Traded HubSpot and Zendesk shares"),
]


@pytest.mark.parametrize(("frame", "words", "name"), OWN)
def test_ones_own_tool(frame: str, words: str, name: str, vocabulary: Vocabulary) -> None:
    assert used(frame.format(words), vocabulary) == {name}


@pytest.mark.parametrize(("frame", "words"), NOT_OWN)
def test_no_tool_of_ones_own(frame: str, words: str, vocabulary: Vocabulary) -> None:
    assert used(frame.format(words), vocabulary) == set()


# Whether the name stands for the firm or for its system is told by what leads to it and by what it is a part of.
FIRMS = [
    ("Wrote a Siebel report for the board", "Won a HubSpot cap at a fair"),
    ("Built lists from a HubSpot view", "Moved desks into HubSpot's new floors"),
    ("Used Siebel's reports to find accounts at risk", "Translated Siebel's website"),
    ("Wrote macros for Freshdesk", "Painted signs for Freshdesk"),
    ("Wrote a digest of Freshdesk trends", "Wrote checks to employees of Freshworks"),
    ("Onboarded new staff to Freshdesk", "Delivered mail to Freshworks"),
    ("Placed service orders in Siebel", "Placed nurses with Siebel"),
    ("Added 900 accounts to Siebel", "Sold cars to Siebel engineers"),
    ("Daily user of Siebel", "Cared for children of Siebel employees"),
    ("Met with clients and updated Siebel", "Met with Siebel"),
]


@pytest.mark.parametrize(("system", "firm"), FIRMS)
def test_a_system_and_the_firm_of_its_name(system: str, firm: str, vocabulary: Vocabulary) -> None:
    assert used(JOB.format(system), vocabulary)
    assert not used(JOB.format(firm), vocabulary)


# The person who did it is the subject nearest before the name.
SUBJECTS = [
    ("Customers who phoned were verified in Siebel first", "Customers who phoned used Siebel"),
    ("Answered calls and entered notes in Siebel for the manager", "Left notes for the day manager to enter in Siebel"),
    ("Asked the receptionist for names and put them into Siebel", "The receptionist put names into Siebel"),
    ("The driver called and I changed the order in Siebel", "I called the driver and the dispatcher changed the order in Siebel"),
    ("Worked with a coordinator on lists in Siebel", "Gave updates to a coordinator who kept Siebel"),
    ("Helped store managers and kept Siebel current", "Store managers could see Siebel"),
    ("Had Siebel on one screen and mail on the other", "Had no Siebel"),
    ("Answered Freshdesk when nobody else could", "Freshdesk had just been shut down"),
    ("As an agent answered 60 tickets a day in Freshdesk", "An agent upstairs answered 60 tickets a day in Freshdesk"),
    ("While an intern, entered 900 leads in Siebel", "Sorted mail while the intern entered 900 leads in Siebel"),
    ("Clients onboarded weekly using HubSpot: 12", "Clients onboarded their staff using HubSpot"),
    ("The only agent trained in Siebel at night", "The other agent trained in Siebel at night"),
    ("If a manager was needed, escalated through Siebel", "Told callers that a manager escalated cases through Siebel"),
    ("Kept notes so that the next agent could read them in Siebel", "Kept notes that the next agent typed into Siebel"),
]


@pytest.mark.parametrize(("own", "others"), SUBJECTS)
def test_whose_deed_it_is(own: str, others: str, vocabulary: Vocabulary) -> None:
    assert used(JOB.format(own), vocabulary)
    assert not used(JOB.format(others), vocabulary)
