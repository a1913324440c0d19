"""Systems that are another team's or that were used for something other than customers' records."""

from __future__ import annotations

import pytest

from screening.extraction.platforms import find_platforms
from screening.model.profile import Use
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, in_skills, outline_of

RECORDS = ("crm", "help_desk", "ams", "record_system")


def records(text: str, vocabulary: Vocabulary) -> set[str]:
    found = find_platforms(outline_of(text, vocabulary), vocabulary)
    return {each.name or "unnamed" for each in found if each.category in RECORDS and each.use is not Use.WISH}


OWN = [
    ("Logged every call in Salesforce.", "Salesforce"),
    ("Updated cases in the client's Zendesk.", "Zendesk"),
    ("Worked tickets in the support team's Freshdesk queue.", "Freshdesk"),
    ("Used NetSuite to look up orders, customers and cases.", "NetSuite"),
    ("Took over the leads that sales kept in NetSuite.", "NetSuite"),
    ("Answered customer complaints from the Sprout Social inbox.", "Sprout Social"),
    ("Entered households in Microsoft Dynamics and set follow-ups.", "Microsoft Dynamics"),
    ("Managed our company's Salesforce and trained the team.", "Salesforce"),
    ("Salesforce, used by the whole floor and by me all day.", "Salesforce"),
    ("Kept policies and client notes in EZLynx.", "EZLynx"),
    ("HubSpot, which I administered for the sales team.", "HubSpot"),
    ("Served the sales team's customers through Salesforce.", "Salesforce"),
]
NOT_OWN = [
    "Published events to the sales org's Salesforce, which another team owns.",
    "Fed orders to the marketing team's HubSpot each night.",
    "Salesforce, owned by the sales team, received our leads.",
    "Reports came from Siebel, which the IT department maintained.",
    "Zendesk (used by the support team) was down the hall.",
    "Data went to the partner's ServiceNow.",
    "Never used Zendesk myself.",
    "I did not work in Salesforce.",
    "Had no access to Salesforce in this role.",
    "Kustomer, but I never touched it.",
]
NO_RECORDS = [
    "NetSuite (GL and AP modules), Excel.",
    "Posted journal entries in NetSuite at month end.",
    "Ran payroll and purchase orders in NetSuite ERP.",
    "Matched vendor invoices in NetSuite.",
    "Microsoft Dynamics for accounts payable and purchase orders.",
    "Scheduled posts in Hootsuite and Sprout Social.",
    "Comparative raters (EZLynx, PL Rating).",
    "Remarketed renewals over 15% in EZLynx and PL Rating.",
]


@pytest.mark.parametrize(("bullet", "name"), OWN)
def test_what_a_person_worked_in_counts(bullet: str, name: str, vocabulary: Vocabulary) -> None:
    assert records(in_job(bullet), vocabulary) == {name}


@pytest.mark.parametrize("bullet", [*NOT_OWN, *NO_RECORDS])
def test_what_keeps_no_records_of_ones_own_customers_does_not(bullet: str, vocabulary: Vocabulary) -> None:
    assert records(in_job(bullet), vocabulary) == set()


def test_a_suite_beside_ledgers_is_one_of_them(vocabulary: Vocabulary) -> None:
    assert records(in_skills("QuickBooks Enterprise, Sage 50, NetSuite, ADP Workforce Now"), vocabulary) == set()
    assert records(in_skills("NetSuite, Salesforce, Zendesk"), vocabulary) == {"NetSuite", "Salesforce", "Zendesk"}


def test_a_rater_stays_one_where_it_is_only_listed(vocabulary: Vocabulary) -> None:
    text = in_job("Remarketed renewals in EZLynx.") + "\n\nSkills\nEZLynx, Outlook, AMS360\n"
    assert records(text, vocabulary) == {"AMS360"}
