"""Titles and their classes: A means customers, B may, C does not; traps and misspellings beside them."""

from __future__ import annotations

import pytest

from screening.extraction.title_class import classes_of, corrected, is_lead, title_class
from screening.extraction.words import listed
from screening.vocabulary.load import Vocabulary

ROWS = {
    "A": "Customer Service Representative|CSR|Customer Care Rep|Call Center Agent|Call Centre Associate|Contact Center Rep"
    "|Client Services Rep|Member Services Representative|Customer Support Specialist|Guest Service Agent"
    "|Customer Success Associate|Patient Services Representative|Help Line Agent|Chat Support Agent|Email Support Agent"
    "|Inbound Agent|Retention Specialist|Loyalty Specialist|Customer Advocate|Concierge Agent|Bilingual CSR|TSR|Cashier"
    "|Head Cashier|Checker|Crew Member|Toll Collector|Sales Associate|Retail Associate|Sales Floor|Key Holder"
    "|Beauty Advisor|Wireless Specialist|Rental Agent|Counter Sales|Customer Service Desk|Server|Waiter|Waitress"
    "|Bartender|Barista|Counter Attendant|Fast Food Crew|Drive-Thru|Host|Hostess|Banquet Server|Front Desk Agent"
    "|Guest Services|Night Auditor|Concierge|Bellhop|PBX Operator|Teller|Universal Banker|Personal Banker|Receptionist"
    "|Front Office|Unit Clerk|Reservations Agent|Gate Agent|Travel Consultant|Flight Attendant|Insurance Agent"
    "|Insurance Producer|Telemarketer|Claims Representative|Policy Service Rep|Collections Agent|Eligibility Worker"
    "|Survey Interviewer|Help Desk Technician|IT Support|Tech Support Rep|Desktop Support|Service Desk Analyst"
    "|Patient Access Representative|Scheduler / Medical Receptionist|Pharmacy Tech|Call-Center Supervisor|Shift Lead"
    "|Assistant Store Manager|911 Dispatcher|Call Taker|Customer Success Manager|Stock/Cashier"
    "|Costumer Service Representitive|Sales Assosiate|Customer Service Repsresentative|Shop Assistant|Cabin Crew"
    "|Customer Support Engineer|Restaurant Host|Cashier / Baker",
    "B": "Account Executive|Claims Examiner|Loan Processor|Court Clerk|Library Assistant|Order Entry|Team Lead|Account Manager|Uber Driver"
    "|Administrative Assistant|Substitute Teacher|Security Guard|Nanny|Home Health Aide|Housekeeper|Field Technician|Office Manager"
    "|Medical Assistant|Operations Manager|Recruiter|Owner|Event Host|Radio Host|Intake Coordinator|Electronics Sales Engineer"
    "|Box Office Accountant|Snack Shop Baker|Showroom Builder|Call Center Engineer|Gift Shop Buyer|Guest Services Accountant"
    "|Flight Attendant Scheduler|Drive-Thru Builder|Front Desk Software Engineer|Customer Experience Designer",
    "C": "Stocker|Warehouse Associate|Line Cook|Dishwasher|Data Entry Clerk|File Clerk|Shipping Clerk|Machine Operator|Software Developer"
    "|Project Manager|Server Administrator|Sales Force Developer|SQL Server Engineer|Web Host|Law Clerk|Accountant|Forklift Operator"
    "|Salesforce Administrator|Business Analyst|Retail Systems Analyst|Customer Data Analyst|Custodian|Processing Teller"
    "|Front End Developer|Inbound Warehouse Associate|Outbound Logistics Coordinator|Data Collector|Fact Checker|Retail Marketing Manager"
    "|Retail Buyer|Construction Crew Member|Customer Marketing Manager",
    "": "Impact|Zamboni|Wizard",
}  # fmt: skip
CASES = [(title, letter) for letter, titles in ROWS.items() for title in titles.split("|")]


@pytest.mark.parametrize(("title", "letter"), CASES)
def test_classes(title: str, letter: str, vocabulary: Vocabulary) -> None:
    assert title_class(title, classes_of(vocabulary)).letter == letter


def test_a_title_in_parts_is_mixed(vocabulary: Vocabulary) -> None:
    found = title_class("Stocker / Cashier", classes_of(vocabulary))
    assert (found.letter, found.mixed) == ("A", True)
    assert not title_class("Cashier / Receptionist", classes_of(vocabulary)).mixed


NEAR = (("assosiate", "associate"), ("costumer", "customer"), ("recieptionist", "receptionist"), ("represenative", "representative"),
        ("cashiers", "cashier"), ("bartendar", "bartender"), ("hostesss", "hostess"))  # fmt: skip
FAR = ("water", "assistance", "reception", "custom", "saver", "teachable", "bank", "hosting", "clerical")


@pytest.mark.parametrize(("written", "meant"), NEAR)
def test_the_floor_lets_misspellings_in(written: str, meant: str, vocabulary: Vocabulary) -> None:
    assert corrected(written, classes_of(vocabulary)) == meant


@pytest.mark.parametrize("word", FAR)
def test_the_floor_keeps_other_words_out(word: str, vocabulary: Vocabulary) -> None:
    assert corrected(word, classes_of(vocabulary)) not in {
        "waiter",
        "assistant",
        "receptionist",
        "customer",
        "server",
        "teacher",
        "banker",
        "host",
    }


def test_leads(vocabulary: Vocabulary) -> None:
    classes = classes_of(vocabulary)
    assert is_lead("Shift Lead", classes) and is_lead("Call Center Supervisor", classes)
    assert not is_lead("Cashier", classes)


def test_no_phrase_stands_in_two_classes(vocabulary: Vocabulary) -> None:
    table = {name: listed(words) for name, words in vocabulary.tables["titles"].items() if name != "misspelt"}
    groups = [set(table[name]) for name in "abc"]
    assert not (groups[0] & groups[1] or groups[0] & groups[2] or groups[1] & groups[2])
    assert all(len(table[name]) == len(set(table[name])) for name in ("a", "b", "c", "roles", "weak_roles", "traps"))
