"""Ways of service told in the duties of a job, beside the same words about the firm's own mail, pages and machines."""

from __future__ import annotations

import pytest

from screening.extraction.channels import find_channels
from screening.vocabulary.load import Vocabulary

from .outlines import outline_of


def ways(duty: str, title: str, vocabulary: Vocabulary) -> set[str]:
    text = f"Jane Doe\n\nExperience\n{title}, Alder Co, 03/2016 to 04/2019\n- {duty}\n\nEducation\nGED 2010\n"
    return {each.channel for each in find_channels(outline_of(text, vocabulary), vocabulary)}


SERVED = [
    ("Work the Zendesk queue: roughly 35 emails and 20 chats a day, two chats at a time", {"chat", "email"}),
    ("Answered internet leads by e-mail in under 2 hrs", {"email"}),
    ("Answers the private events e-mail inbox", {"email"}),
    ("Answered the group inbox on Tuesdays and Fridays", {"email"}),
    ("Answered web form e-mails on late shift", {"email"}),
    ("Cleared the shared inbox of member questions by noon", {"email"}),
    ("60+ dials and 40 emails per day to owners", {"email", "phone"}),
    ("Replied to tickets sent by e-mail from shoppers", {"email"}),
    ("Wrote back to customers who used the web form", {"email"}),
    ("Worked upgrades due and called them at home", {"phone"}),
    ("Called insurers to open glass claims on behalf of the customer", {"phone"}),
    ("Rang back people who left a voice mail", {"phone"}),
    ("Returned every voice mail the same day", {"phone"}),
    ("Spent the day on headsets with upset riders", {"phone"}),
    ("Took orders over the headset from the order desk phone", {"phone"}),
    ("Called owners about overdue dogs", {"phone"}),
    ("Confirmed appointments by telephone", {"phone"}),
    ("Talked families through CPR over the phone", {"phone"}),
    ("Greeted visitors at the hospital entrance post and walked families to rooms", {"in_person"}),
    ("Walked new tenants through vacant units", {"in_person"}),
    ("Met buyers at the lot", {"in_person"}),
    ("Checked badges at the lobby desk and walked guests to rooms", {"in_person"}),
    ("Sat across from borrowers at closings", {"in_person"}),
    ("Hosted home parties for 40 regular hostesses", {"in_person"}),
    ("Helped members in the lobby and at the drive-up", {"in_person"}),
    ("Demonstrated cookware in customers' homes", {"in_person"}),
    ("Answered comments and direct messages from customers on Facebook and Instagram", {"chat", "social"}),
    ("Replied to reviews on Google and Yelp", {"social"}),
    ("Took social media complaints off line", {"social"}),
    ("Answered tweets from riders during outages", {"social"}),
    ("Three live chats at once with contact lens buyers", {"chat"}),
    ("Texted and chatted with subscribers through the web widget", {"chat"}),
    ("Worked the customer data base for upgrades due and called them", {"phone"}),
    ("Answers all reviews and the private events e-mail inbox", {"email"}),
]
NOT_SERVED = [
    ("Sent e-mail campaigns to 46,000 subscribers", "Customer Service Representative"),
    ("Scheduled posts for the Facebook page", "Customer Service Representative"),
    ("Filed emails from vendors", "Accounts Payable Clerk"),
    ("Set up the phone system wiring", "Network Technician"),
    ("Kept the counter clean, chatted with cooks", "Dishwasher"),
    ("Pulled orders from the e-mail queue of the warehouse", "Warehouse Associate"),
    ("Wrote the call script that reps used", "Copywriter"),
    ("Emailed daily reports to the district manager", "Customer Service Representative"),
    ("Called in sick staff replacements", "Customer Service Representative"),
    ("Managed an e-mail list for the newsletter", "Customer Service Representative"),
    ("Updated the e-mail templates", "Customer Service Representative"),
]


@pytest.mark.parametrize(("duty", "expected"), SERVED)
def test_the_way_that_a_duty_tells_of(duty: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert ways(duty, "Customer Service Representative", vocabulary) == expected


@pytest.mark.parametrize(("duty", "title"), NOT_SERVED)
def test_words_that_are_no_way_of_service(duty: str, title: str, vocabulary: Vocabulary) -> None:
    assert not ways(duty, title, vocabulary)
