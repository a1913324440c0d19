"""Was the job one with customers: titles and duties together, and the months that follow from it."""

from __future__ import annotations

from datetime import date

import pytest

from screening.extraction.extract import extract_profile
from screening.model.dates import union_months
from screening.model.profile import Contact, Employment
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

YES, NO, UNCLEAR = Contact.YES, Contact.NO, Contact.UNCLEAR


def jobs_of(text: str, vocabulary: Vocabulary) -> tuple[Employment, ...]:
    return extract_profile(document_of(f"Dana Reyes\n\nEXPERIENCE\n{text}"), vocabulary).facts.employments


ROWS = (
    ("Cashier", "", YES),
    ("Cashier", "Swept the floor", YES),
    ("Administrative Assistant", "Answered 60 customer calls a day", YES),
    ("Administrative Assistant", "Filed invoices", UNCLEAR),
    ("Administrative Assistant", "Supported internal customers with reports", UNCLEAR),
    ("Office Manager", "Greeted patients and scheduled appointments", YES),
    ("Office Manager", "Ordered supplies for team members", UNCLEAR),
    ("Delivery Driver", "Delivered parcels to customers and collected payments from them", YES),
    ("Substitute Teacher", "Followed lesson plans", UNCLEAR),
    ("Account Manager", "Grew sales in the region", YES),
    ("Account Manager", "", UNCLEAR),
    ("Security Guard", "Assisted visitors and guests with directions", YES),
    ("Security Guard", "Patrolled the grounds", UNCLEAR),
    ("Line Cook", "Prepared food", NO),
    ("Stocker", "Stocked shelves\nUnloaded trucks\nBuilt displays", NO),
    ("Stocker", "Helped customers find items\nAnswered customer questions", YES),
    ("Data Entry Clerk", "Keyed customer data and customer orders", NO),
    ("Server Administrator", "Maintained servers", NO),
    ("SQL Server Engineer", "Tuned databases for client servers", NO),
    ("Sales Force Developer", "Wrote Apex classes", NO),
    ("Teller / Stocker", "", YES),
    ("Sales Intern", "Filed papers", UNCLEAR),
    ("Sales Intern", "Called prospective customers", YES),
    ("Impact", "Rang up purchases for customers and answered customer questions", YES),
    ("Impact", "Wrote reports", UNCLEAR),
    # What a customer was spared is no denial of contact; what oneself did not do is.
    ("Customer Care Agent", "Logged each call so the next agent does not have to ask the customer twice", YES),
    ("Office Clerk", "Filed deeds so that the clerks did not have to call the clients", UNCLEAR),
    ("Office Clerk", "Filed deeds\nDid not deal with customers", NO),
    ("Office Clerk", "Filed deeds\nI do not see any clients", NO),
    # Whose homes one works in says whom one met
    ("Technician", "Drove to customers' homes to mount televisions", YES),
    ("Technician", "Mounted televisions on a test wall at the depot", UNCLEAR),
    ("Home Health Aide", "Cooked for two elderly clients", YES),
    ("Home Health Aide", "Kept the linen cupboard", UNCLEAR),
    ("Busser", "Filled water glasses for guests", YES),
    ("Busser", "Swept the dining hall at night", UNCLEAR),
    # An agent of one insurer sells; any other agent may be anything.
    ("Captive Agent", "Wrote home and auto", YES),
    ("Agent", "Wrote home and auto", UNCLEAR),
    ("Ticket Desk Trainee", "Learnt the booking system", YES),
    ("Service Desk Engineer Infrastructure", "Learnt the booking system", NO),
    ("Assistant Store Manager", "Counted deposits\nSettled returns without receipts\nOrdered shelves for the stockroom", YES),
    ("Assistant Store Manager", "Counted deposits\nSettled the insurance claim\nOrdered shelves for the stockroom", UNCLEAR),
    # Colleagues dealt with customers, oneself did not.
    ("Administrative Assistant", "Typed bids. The estimators dealt with customers directly", UNCLEAR),
    ("Administrative Assistant", "Typed bids. I dealt with customers directly", YES),
    ("Loan Processor", "Stacked files. The loan officers spoke with the borrowers", UNCLEAR),
    ("Loan Processor", "Stacked files. Spoke with the borrowers beside the loan officers", YES),
    ("Landscape Crew", "Mowed and edged", NO),
    ("Landscape Crew", "Met with homeowners to explain the estimate\nAnswered customer questions", YES),
)


@pytest.mark.parametrize(("title", "duties", "contact"), ROWS)
def test_title_and_duties(title: str, duties: str, contact: Contact, vocabulary: Vocabulary) -> None:
    bullets = "".join(f"• {duty}\n" for duty in duties.split("\n") if duty)
    (job,) = jobs_of(f"{title}, Quillfeather LLC\t03/2015 - 04/2016\n{bullets}", vocabulary)
    assert (job.title, job.contact) == (title, contact)
    assert job.contact_reason
    assert bool(job.contact_evidence) or contact is not YES


def test_more_evidence_never_lowers_the_answer(vocabulary: Vocabulary) -> None:
    order = [NO, UNCLEAR, YES]
    for title, duties, _ in ROWS:
        bullets = "".join(f"• {duty}\n" for duty in duties.split("\n") if duty)
        head = f"{title}, Quillfeather LLC\t03/2015 - 04/2016\n{bullets}"
        (before,) = jobs_of(head, vocabulary)
        (after,) = jobs_of(head + "• Assisted customers by phone\n• Greeted guests\n• Answered customer calls\n", vocabulary)
        assert order.index(after.contact) >= order.index(before.contact), title


VECTORS = (
    ("Barista, Bean LLC\tJun 2025 - Present\n", (18, 18, 18)),
    ("Server, Diner LLC\t2024 - 2025\n", (2, 12, 24)),
    ("Cashier, Shop LLC\t2022\nHost, Diner LLC\tSummer 2023\n", (4, 9, 15)),
    ("CSR, Dial LLC\tMar 2021 - Aug 2022\nServer, Diner LLC\tJun 2022 - Jan 2023\n", (23, 23, 23)),
    ("Stocker, Depot LLC\tJan 2020 - Dec 2023\nCashier, Shop LLC\tNov 2023 - Jan 2024 (seasonal)\n", (3, 3, 3)),
    ("Retail Associate, Shop LLC\tJan 2019 - Dec 2019\n", (12, 12, 12)),
    ("Administrative Assistant, Co LLC\tJan 2023 - Dec 2024\n• Answered 60 customer calls a day\n", (24, 24, 24)),
    ("Administrative Assistant, Co LLC\tJan 2023 - Dec 2024\n• Kept files\n", (0, 0, 0)),
)


@pytest.mark.parametrize(("text", "months"), VECTORS)
def test_months(text: str, months: tuple[int, int, int], vocabulary: Vocabulary, as_of: date) -> None:
    jobs = jobs_of(text, vocabulary)
    assert tuple(union_months((job.dates for job in jobs if job.contact is YES), as_of)) == months
