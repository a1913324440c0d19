"""Whose system it is: a twin pair of sentences each, in the first the person works in it, in the second it is wished for or another's."""

from __future__ import annotations

import pytest

from screening.vocabulary.load import Vocabulary
from tests.extraction.test_platform_talk import JOB, SKILLS, SUMMARY, used

PAIRS = [
    # To be learned.
    (SUMMARY, "I know Salesforce well and would be glad to learn Zendesk", "I would need to learn Salesforce, Zendesk or whatever you run"),
    (JOB, "Needed to document each call in Salesforce", "Glad to learn HubSpot, Freshdesk or any other platform"),
    (JOB, "Helped new hires learn Zendesk", "Need to be taught Zendesk"),
    # The employer one would like to have.
    (
        SUMMARY,
        "Agent in a company that runs on Zendesk, where I closed 50 tickets a day in Zendesk",
        "I'd like to be with a company that has a real help desk (Zendesk, Freshdesk)",
    ),
    (SUMMARY, "Looking for a company that uses my Zendesk skills", "Hoping to work for an employer which runs Salesforce or Zendesk"),
    # A carrier's, a customer's.
    (JOB, "Answered tickets in the client's Zendesk under a service contract", "Checked claim status in the carrier's Salesforce"),
    (JOB, "Kept tenants' records in our HubSpot", "Two clients gave me access to their own Salesforce"),
    (JOB, "Our office used Salesforce for every call", "Their offices use NetSuite or Salesforce"),
    (JOB, "Built a report that pulls complaints out of our Salesforce", "Wrote a script that posts orders into a customer's Salesforce"),
    # The desk where one's own printer is mended.
    (JOB, "Worked the IT help desk using ServiceNow", "The IT help desk uses ServiceNow"),
    (JOB, "Opened ServiceNow tickets for callers and passed them to IT", "Filed my own ticket with IT in ServiceNow"),
    # Made for those who work in it.
    (JOB, "Wrote macros that the whole team uses in Zendesk", "Wrote call scripts that the sales team loads into HubSpot"),
    # Chosen, tried or planned.
    (JOB, "Served 60 members a day in Salesforce", "Served on a committee that chose Salesforce"),
    (JOB, "Was on the team answering Freshdesk", "Was on the team choosing between Zendesk and Freshdesk"),
    (JOB, "Moved the team from spreadsheets to Zendesk in 2018", "Sit on the project that moves the team to Zendesk in 2020"),
    (JOB, "Our office was the first to work in Zendesk", "The company is testing Zendesk"),
    (JOB, "Salesforce notes on every call", "Salesforce roll-out planned for 2021"),
    (SKILLS, "Siebel (daily, 2018)", "Siebel (attended a vendor demo, 2018)"),
    # The sentence began on the line above.
    (
        SUMMARY,
        "Seven years on the telephones of two companies, and in the later one of them I answered all of\nthe letters in Zendesk",
        "After seven years on the telephones of two companies I would now like to be with a\ncompany that has a real help desk (Zendesk)",
    ),
    (
        JOB,
        "Our customers in the southern states call us and I log each of their calls with\nHubSpot, and our plug-in prints them",
        "Our customers in the south are small, and their shops run NetSuite or Zendesk with\nHubSpot, and our plug-in prints labels",
    ),
    (JOB, "Compared quotes from carriers in AMS360", "Asked for quotes from Zendesk"),
    (JOB, "Served on the team that handled large accounts in Salesforce", "Served on the working group for the move to Salesforce"),
    (SKILLS, "Siebel (certification class 2017, used daily since)", "Siebel (saw a webinar)"),
    (JOB, "Resolved requests and my own escalations in ServiceNow", "Sent callers to IT, who run ServiceNow"),
    (JOB, "Made updates to our AMS360", "Salesforce belongs to the other floor"),
    # Firms and events of that name.
    (SKILLS, "Zendesk, 40 tickets a day", "Zendesk Charity Run 2018"),
    (JOB, "Salesforce service calls each day", "Salesforce Staffing sent me to three warehouses"),
    # None at all.
    (SKILLS, "CRM systems: one built in-house", "Which CRM do I know"),
    (JOB, "Our CRM was home-made and I kept it", "Our CRM was a notebook"),
    (SUMMARY, "I have worked in Salesforce", "I have never had a seat in Salesforce"),
    # A list of customers.
    (JOB, "Maintained our contact database of 2,000 clients", "Kept the media contact database of the press office"),
    (JOB, "Kept shoppers' sizes in the clienteling app", "Clienteling and window dressing"),
    # Names that are other things too.
    (JOB, "Changed customers' packages in ACSR", "CISR and ACSR designations"),
    (JOB, "Escalated outages through Remedy", "Found a remedy for each complaint"),
    (JOB, "Logged repairs in Lagan for council tenants", "Drove children to Lagan Valley pool"),
    (JOB, "Kept policy notes and certificates in TAM", "Worked with a TAM at renewal"),
    (JOB, "Kept notes on 90 shoppers in Tulip", "Sold Tulip bulbs and seeds to gardeners"),
    (JOB, "Answered customers' messages in Sprinklr", "Scheduled posts in Sprinklr"),
    (JOB, "Closed users' tickets in GLPI", "Kept the asset list in GLPI"),
    (JOB, "Kept notes on clients and candidates in Bullhorn", "Called visitors to order with a bullhorn"),
    (SKILLS, "Lead2Lease", "Lead to lease conversion"),
]


@pytest.mark.parametrize(("frame", "own", "others"), PAIRS)
def test_whose_system_it_is(frame: str, own: str, others: str, vocabulary: Vocabulary) -> None:
    assert used(frame.format(own), vocabulary)
    assert not used(frame.format(others), vocabulary)
