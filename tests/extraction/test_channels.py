"""Channels: said or plain from the job; and conversations held at once."""

from __future__ import annotations

import pytest

from screening.extraction.channels import find_channels
from screening.extraction.concurrency import find_concurrency
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, in_skills, outline_of


def channels(text: str, vocabulary: Vocabulary) -> set[str]:
    return {each.channel for each in find_channels(outline_of(text, vocabulary), vocabulary)}


STATED = [
    ("Answered inbound calls from members", {"phone"}),
    ("Helped shoppers in person and by telephone", {"phone", "in_person"}),
    ("Handled live chat and email inquiries from customers", {"chat", "email"}),
    ("Greeted guests and answered phones", {"phone", "in_person"}),
    ("Replied to customers' social media messages", {"social"}),
    ("Made outbound calls to borrowers", {"phone"}),
    ("Operated a multi-line phone for clients", {"phone"}),
    ("Served walk-in customers", {"in_person"}),
    ("Answered customer emails within a day", {"email"}),
    ("Supported customers over chat, email and phone", {"phone", "chat", "email"}),
    ("Worked the front desk", {"in_person"}),
    ("Rang up purchases on the cash register", {"in_person"}),
    ("Took orders over the phone", {"phone"}),
    ("Cold called prospects for appointments", {"phone"}),
    ("Resolved complaints from callers in a busy call center", {"phone"}),
    ("Met with clients face to face", {"in_person"}),
    ("Answered web chat questions", {"chat"}),
]


@pytest.mark.parametrize(("bullet", "expected"), STATED)
def test_stated(bullet: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert channels(in_job(bullet), vocabulary) == expected


TITLES = [
    ("Cashier", "in_person"),
    ("Bank Teller", "in_person"),
    ("Barista", "in_person"),
    ("Front Desk Agent", "in_person"),
    ("Server", "in_person"),
    ("Sales Associate", "in_person"),
    ("Receptionist", "in_person"),
    ("Call Center Representative", "phone"),
    ("Telemarketer", "phone"),
    ("Flight Attendant", "in_person"),
    ("Guest Services Agent", "in_person"),
    ("Chat Support Agent", "chat"),
    ("Inside Sales Representative", "phone"),
]


@pytest.mark.parametrize(("title", "channel"), TITLES)
def test_plain_from_the_job(title: str, channel: str, vocabulary: Vocabulary) -> None:
    text = f"Experience\n{title}, Larch & Sons, Jan 2020 - Dec 2021\n- Helped customers with questions\n"
    found = find_channels(outline_of(text, vocabulary), vocabulary)
    assert [(each.channel, each.inferred) for each in found] == [(channel, True)]


NOT_STATED = [
    ("Warehouse Worker", "Answered internal phone calls about stock"),
    ("Line Cook", "Prepared food for the store"),
    ("Software Developer", "Built a chat application"),
    ("Accountant", "Sent monthly reports via email"),
]


@pytest.mark.parametrize(("title", "bullet"), NOT_STATED)
def test_jobs_without_customers(title: str, bullet: str, vocabulary: Vocabulary) -> None:
    assert channels(f"Experience\n{title}, Larch & Sons, Jan 2020 - Dec 2021\n- {bullet}\n", vocabulary) == set()


NEAR_MISSES = [
    "Ran email marketing campaigns",
    "Joined weekly conference calls",
    "Kept phone lists up to date",
    "Was on call at weekends",
    "Reviewed counter proposals of clients",
    "Oversees 14 agents who answer members by phone, chat and email",
    "Supervised a staff of 9 representatives who took calls",
]


@pytest.mark.parametrize("bullet", NEAR_MISSES)
def test_near_misses(bullet: str, vocabulary: Vocabulary) -> None:
    assert channels(in_job(bullet), vocabulary) == set()


def test_a_phone_manner_is_a_skill_not_a_channel(vocabulary: Vocabulary) -> None:
    assert channels("Skills\nTelephone etiquette, email, filing\n", vocabulary) == set()


AT_ONCE = [
    ("Handled 3 chats at once", 3),
    ("Managed three conversations at the same time", 3),
    ("Handled up to 4 concurrent chats", 4),
    ("Answered customer chats in Freshdesk, three at once", 3),
    ("Live chat support for a web shop (up to 3 at a time)", 3),
    ("Carried 2-3 simultaneous chat sessions", 2),
    ("Simultaneously managed 5 chats", 5),
    ("Managed two to three chats simultaneously", 2),
]


@pytest.mark.parametrize(("bullet", "count"), AT_ONCE)
def test_conversations_at_once(bullet: str, count: int, vocabulary: Vocabulary) -> None:
    assert [each.count for each in find_concurrency(outline_of(in_job(bullet), vocabulary), vocabulary)] == [count]


@pytest.mark.parametrize(
    "bullet",
    [
        "Handled multiple chats at once",
        "The interns took 3 chats at a time",
        "Ran 3 projects at once",
        "Took 60 chats a day",
        "One customer at a time",
        "Handled 1 chat at a time",
        "Answered 9 chats at once",
        "Served 30 customers at once in the hall",
    ],
)
def test_other_counts(bullet: str, vocabulary: Vocabulary) -> None:
    assert find_concurrency(outline_of(in_job(bullet), vocabulary), vocabulary) == ()


def test_skills_may_name_chat(vocabulary: Vocabulary) -> None:
    assert channels(in_skills("Web chat, filing"), vocabulary) >= {"chat"}


def test_ways_named_together_and_patients_on_the_phone(vocabulary: Vocabulary) -> None:
    assert channels(in_job("Bilingual support by phone, email and chat"), vocabulary) == {"phone", "email", "chat"}
    assert channels(in_job("Answered 50 calls a shift from patients"), vocabulary) == {"phone"}
    assert channels(in_job("Responded to complaints on WhatsApp & social media"), vocabulary) == {"chat", "social"}


IN_OTHER_WORDS = [
    ("Front desk, switchboard, late-night towels", {"phone", "in_person"}),
    ("About 50 calls a day from customers, plus web-chat on a Friday", {"phone", "chat"}),
    ("Cover the chat overflow in LivePerson, two windows at a time", {"chat"}),
    ("Saturday secure chat in LivePerson", {"chat"}),
    ("Overflow queue in LivePerson for members", {"chat"}),
    ("Counter rentals and coverage sales", {"in_person"}),
    ("Took phone reservations", {"phone"}),
    ("55 calls a day and the Twitter account on storm days", {"phone", "social"}),
    ("Forty conversations with shoppers across chat, email and Instagram", {"chat", "email", "social"}),
    ("Manage social media accounts (Facebook, Twitter).", set()),
    ("Grew the Facebook page by a third", set()),
    ("Covered when the receptionist was out", set()),
]


@pytest.mark.parametrize(("bullet", "expected"), IN_OTHER_WORDS)
def test_in_other_words(bullet: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert channels(in_job(bullet), vocabulary) == expected


def test_a_chat_system_in_a_list_of_skills_is_no_channel(vocabulary: Vocabulary) -> None:
    assert "chat" not in channels(in_skills("LivePerson, Excel"), vocabulary)


def test_phones_that_are_sold_are_no_channel(vocabulary: Vocabulary) -> None:
    text = "Experience\nWireless Sales Specialist, Bellows Wireless, Jan 2019 - Mar 2022\n- Phones, plans, customers with broken phones\n"
    assert "phone" not in channels(text, vocabulary)
