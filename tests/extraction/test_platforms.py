"""Systems: the catalogue, the words that are also ordinary words, the ladder of evidence, unnamed systems."""

from __future__ import annotations

import pytest

from screening.extraction.platforms import find_platforms
from screening.extraction.words import listed
from screening.model.profile import Platform, Use
from screening.vocabulary.load import Vocabulary

from .outlines import JOB, in_job, in_skills, outline_of

RECORDS = ("crm", "help_desk", "ams", "record_system")


def named(text: str, vocabulary: Vocabulary) -> dict[str, Platform]:
    return {each.name: each for each in find_platforms(outline_of(text, vocabulary), vocabulary) if each.name}


def generic(text: str, vocabulary: Vocabulary) -> bool:
    return any(each.name is None and each.use is not Use.WISH for each in find_platforms(outline_of(text, vocabulary), vocabulary))


def test_every_plain_name_of_the_catalogue_is_found(vocabulary: Vocabulary) -> None:
    table = vocabulary.tables["platforms"]
    missing = []
    for category, group in table["forms"].items():
        if category == "generic":
            continue
        for name, words in group.items():
            for form in (name, *listed(words or "")):
                if form.lower() in table["guards"]:
                    continue
                found = named(in_skills(f"Data entry, {form}, filing"), vocabulary)
                kind = "other" if name in table["tools_unless"] else category
                if name not in found or found[name].category != kind:
                    missing.append((category, name, form, list(found)))
    assert not missing


def test_the_catalogue_has_no_form_twice(vocabulary: Vocabulary) -> None:
    seen: dict[str, str] = {}
    for group in vocabulary.tables["platforms"]["forms"].values():
        for name, words in group.items():
            for form in {name.lower(), *listed(words or "")}:
                assert seen.setdefault(form, name) == name, form
    assert len(seen) > 600


def test_every_guard_guards_a_form(vocabulary: Vocabulary) -> None:
    table = vocabulary.tables["platforms"]
    forms = {f for group in table["forms"].values() for name, words in group.items() for f in (name.lower(), *listed(words or ""))}
    assert not [guard for guard in table["guards"] if guard not in forms]


HITS = [
    ("Logged 60+ cases a day in Sales force", {"Salesforce"}),
    ("Tracked cases in SalesForce.com", {"Salesforce"}),
    ("Documented every call in SFDC", {"Salesforce"}),
    ("Updated accounts in Saleforce", {"Salesforce"}),
    ("Kept prospect lists in the sales force database", {"Salesforce"}),
    ("Worked cases in Salesforce Lightning", {"Salesforce"}),
    ("Answered tickets in Zen desk", {"Zendesk"}),
    ("Zendesk Chat and Zendesk Support", {"Zendesk"}),
    ("Resolved tickets in Fresh Desk", {"Freshdesk"}),
    ("Managed incidents in Service Now", {"ServiceNow"}),
    ("Opened tickets in BMC Remedy", {"Remedy"}),
    ("Remedy tickets (BMC)", {"Remedy"}),
    ("Logged calls in Remedy ticketing system", {"Remedy"}),
    ("Used Hub Spot to follow up leads", {"HubSpot"}),
    ("Managed accounts in Microsoft Dynamics CRM", {"Microsoft Dynamics"}),
    ("Recorded calls in MS CRM", {"Microsoft Dynamics"}),
    ("Microsoft Dynamics NAV order entry", {"Microsoft Dynamics NAV"}),
    ("Entered orders in Great Plains", {"Microsoft Dynamics NAV"}),
    ("Tracked donors in Raiser's Edge", {"Raiser's Edge"}),
    ("Updated ACT! contact records", {"ACT!"}),
    ("Maintained ACT contact management database", {"ACT!"}),
    ("Documented accounts in ACSR", {"ACSR"}),
    ("Quoted policies in Applied Epic and EZ Lynx", {"Applied Epic", "EZLynx"}),
    ("Issued certificates from AMS 360", {"AMS360"}),
    ("Updated Siebel with every call", {"Siebel"}),
    ("Registered patients in Epic (Cadence, Prelude)", {"Epic"}),
    ("Checked in guests with Opera PMS", {"OPERA"}),
    ("Front desk check-in on OPERA for hotel guests", {"OPERA"}),
    ("Ran the register on Toast POS", {"Toast"}),
    ("Took payments on Square register", {"Square"}),
    ("Answered live queues on Genesys Cloud", {"Genesys"}),
    ("Took calls on Five9", {"Five9"}),
    ("Handled chats in LivePerson", {"LivePerson"}),
    ("Booked flights in Sabre and Amadeus", {"Sabre", "Amadeus"}),
    ("Reviewed loans in Encompass by Ellie Mae", {"Encompass"}),
    ("Answered messages in Intercom help desk", {"Intercom"}),
    ("Used Front app shared inbox", {"Front"}),
    ("Answered chats through Drift chat", {"Drift"}),
    ("Worked JIRA Service Desk queues", {"Jira"}),
    ("Handled billing in Oracle CC&B", {"Oracle CC&B"}),
    ("Looked up accounts on AS/400", {"AS/400"}),
    ("Zoho CRM and SugarCRM", {"Zoho CRM", "SugarCRM"}),
    ("Used Gladly, Kustomer and Gorgias", {"Gladly", "Kustomer", "Gorgias"}),
]


@pytest.mark.parametrize(("words", "expected"), HITS)
def test_systems_in_jobs(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    found = named(in_job(words), vocabulary)
    assert expected <= set(found)
    assert all(name in expected for name, each in found.items() if each.category in RECORDS)


NEAR_MISSES = [
    "front desk at Front Street Inn",
    "Front end supervisor",
    "Front of house server",
    "Worked the front line",
    "Front office clerk",
    "epic sales results",
    "Epic service every day",
    "Worked five 9-hour shifts",
    "remedied complaints",
    "Acted to remedy issues",
    "Remedy customer problems quickly",
    "loves opera",
    "Sang at the Opera house",
    "Square feet of retail space",
    "Town Square kiosk cashier",
    "Made French Toast and coffee",
    "Sold Clover honey at the farm stand",
    "Copper wire sorting",
    "Maestro of the school band",
    "Monday to Friday shifts",
    "Nimble and quick worker",
    "In the groove on busy days",
    "Crisp uniforms",
    "Ada compliance checks",
    "Heat treatment helper",
    "Snow removal",
    "Many Facets of retail",
    "Keystone State employee",
    "Passport photos and applications",
    "Every Aspect of the store",
    "Genesis car rental desk",
    "Genesis hospital receptionist",
    "Building intercom announcements",
    "Close of business reports",
    "Closed accounts",
    "Led a sales force of ten",
    "Trained the sales force on scripts",
    "Motivated Sales Force management team",
    "Customer Relationship Manager (CRM)",
    "Crew resource management (CRM) course",
    "Patriot Act and Bank Secrecy Act training",
    "Privacy Act notices",
    "Act as a liaison",
    "ACT prep tutor",
    "Fair Credit Reporting ACT",
    "Slate roofing sales",
    "Top Producer of the year",
    "Act quickly in emergencies",
    "Live chat with friends at lunch",
    "Word of mouth sales",
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_ordinary_words_are_no_system(words: str, vocabulary: Vocabulary) -> None:
    for text in (in_job(words), in_skills(words)):
        found = find_platforms(outline_of(text, vocabulary), vocabulary)
        assert not [each for each in found if each.category not in ("office", "vendor", "erp")], words


def test_a_tool_list_tells_a_name_from_a_word(vocabulary: Vocabulary) -> None:
    found = named(in_skills("Skills: Front, Slack, Excel"), vocabulary)
    assert found["Front"].use is Use.LISTED and found["Front"].category == "help_desk"
    assert set(named(in_skills("Remedy, ServiceNow, Outlook"), vocabulary)) >= {"Remedy", "ServiceNow"}
    assert "ACT!" in named(in_skills("AutoCAD and ACT"), vocabulary)
    assert "Remedy" not in named(in_skills("Remedy, patience, teamwork"), vocabulary)


LADDER = [
    (in_job("Logged 60+ cases a day in Salesforce"), "Salesforce", Use.USED_IN_JOB),
    (in_job("Zendesk, Monday through Friday"), "Zendesk", Use.NAMED_IN_JOB),
    (in_skills("Salesforce, typing, filing"), "Salesforce", Use.LISTED),
    (in_skills("Familiar with Salesforce"), "Salesforce", Use.WISH),
    (in_skills("Exposure to Zendesk and Freshdesk"), "Freshdesk", Use.WISH),
    (in_skills("Eager to learn HubSpot"), "HubSpot", Use.WISH),
    (f"{JOB}- Greeted visitors\nEducation\nSalesforce course, Online Academy\n", "Salesforce", Use.WISH),
    (in_skills("Salesforce Trailhead badges"), "Salesforce", Use.WISH),
    (in_job("Must have Zendesk experience"), "Zendesk", Use.WISH),
]


@pytest.mark.parametrize(("text", "name", "use"), LADDER)
def test_the_ladder(text: str, name: str, use: Use, vocabulary: Vocabulary) -> None:
    assert named(text, vocabulary)[name].use is use


def test_the_jobs_that_name_a_system_are_known(vocabulary: Vocabulary) -> None:
    text = (
        "Experience\nSupport Agent, Alder Telecom, Jan 2022 - Mar 2024\n- Tracked tickets in Zendesk\n"
        "Cashier, Mill Street Market, Jun 2019 - Dec 2021\n- Served customers\n"
        "Help Desk Agent, Corner IT, Jan 2017 - May 2019\n- Closed tickets in Zendesk and Salesforce\nSkills\nZendesk, Salesforce\n"
    )
    found = named(text, vocabulary)
    assert found["Zendesk"].jobs == (0, 2) and found["Salesforce"].jobs == (2,)
    assert found["Zendesk"].use is Use.USED_IN_JOB and len(found["Zendesk"].evidence) == 3


UNNAMED = [
    "Used company CRM to document calls",
    "Corrected customers' details in the database",
    "Maintained customer and product database",
    "Kept the consumer relations database",
    "Logged issues in a ticketing system",
    "Worked in the case management tool",
    "Proprietary CRM software",
    "Maintained the client database",
    "Client relationship management software",
    "Managed member database",
    "Created trouble tickets in the ticketing software",
    "Tracked leads in contact management software",
]


@pytest.mark.parametrize("words", UNNAMED)
def test_unnamed_customer_systems(words: str, vocabulary: Vocabulary) -> None:
    assert generic(in_job(words), vocabulary)


NOT_RECORDS = [
    "Customer Relationship Management",
    "Entered information into databases",
    "Database management",
    "Clients, database, email",
    "Patient tracking system built in Access",
    "Personnel database upkeep",
    "Product database updates",
    "Sold concert tickets at the window",
    "Built customer relationships",
    "Kept records of customer interactions",
    "Crew resource management (CRM)",
    "Certified Records Manager (CRM)",
]


@pytest.mark.parametrize("words", NOT_RECORDS)
def test_what_is_no_customer_system(words: str, vocabulary: Vocabulary) -> None:
    assert not generic(in_job(words), vocabulary)
    assert not generic(in_skills(words), vocabulary)


def test_vendors_and_wares_are_not_used(vocabulary: Vocabulary) -> None:
    assert not named(in_job("Negotiated contracts with vendors (Salesforce, Genpact, Pegasystems)"), vocabulary)


CATEGORIES = [
    ("Salesforce", "crm"),
    ("Zendesk", "help_desk"),
    ("Applied Epic", "ams"),
    ("ACSR", "record_system"),
    ("Avaya", "telephony"),
    ("Symitar", "banking"),
    ("Cerner", "ehr"),
    ("Guidewire", "insurance"),
    ("NCR Counterpoint", "pos"),
    ("Yardi", "pms"),
    ("QuickBooks", "erp"),
]


@pytest.mark.parametrize(("words", "category"), CATEGORIES)
def test_categories(words: str, category: str, vocabulary: Vocabulary) -> None:
    assert {each.category for each in named(in_skills(f"{words}, filing"), vocabulary).values()} == {category}


def test_oracle_sap_and_cisco_alone_are_no_customer_system(vocabulary: Vocabulary) -> None:
    found = find_platforms(outline_of(in_skills("Oracle, SAP, Cisco"), vocabulary), vocabulary)
    assert found and not [each for each in found if each.category in RECORDS]


UNLISTED = [
    ("Logged leads in Quillwood CRM", "Quillwood CRM"),
    ("Experienced with Maxout Pro CRM, Excel", "Maxout Pro CRM"),
    ("Utilized Propello CRM software daily", "Propello CRM"),
    ("Used company CRM", None),
    ("Skills, Sales CRM, Excel", None),
    ("Implemented CRM", None),
    ("Our CRM tool", None),
]


@pytest.mark.parametrize(("words", "name"), UNLISTED)
def test_a_product_that_no_list_knows(words: str, name: str | None, vocabulary: Vocabulary) -> None:
    found = [each.name for each in find_platforms(outline_of(in_job(words), vocabulary), vocabulary) if each.category == "crm"]
    assert found == [name]


def test_bug_trackers_and_bold_words(vocabulary: Vocabulary) -> None:
    assert "Jira" not in named(in_skills("Java, JIRA, Selenium"), vocabulary)
    assert "Jira" in named(in_skills("JIRA tickets, filing"), vocabulary)
    assert "ACT!" not in named(in_skills("Access, Act, Advertising"), vocabulary)
    assert "Salesforce" in named(in_skills("Active Learning, Salesforce"), vocabulary)
    assert named(in_job("Entered all required details in Salesforce"), vocabulary)["Salesforce"].use is Use.USED_IN_JOB


@pytest.mark.parametrize(
    "words",
    [
        "Sold Salesforce licenses to businesses",
        "Competed against Salesforce and HubSpot",
        "Recruited Salesforce developers",
        "Interned at Salesforce",
        "Clients included Zendesk and HubSpot",
        "Supported customers of HubSpot",
    ],
)
def test_a_name_that_is_no_tool_of_the_person(words: str, vocabulary: Vocabulary) -> None:
    assert not [each for each in named(in_job(words), vocabulary).values() if each.category in RECORDS]


@pytest.mark.parametrize("words", ["Never used Salesforce", "No experience with Salesforce"])
def test_what_is_denied_is_no_fact(words: str, vocabulary: Vocabulary) -> None:
    assert named(in_job(words), vocabulary) == {}


@pytest.mark.parametrize("words", ["Seeking to learn Salesforce", "Took a Salesforce course at night"])
def test_wishes_in_jobs(words: str, vocabulary: Vocabulary) -> None:
    assert named(in_job(words), vocabulary)["Salesforce"].use is Use.WISH


def test_an_employer_is_no_tool(vocabulary: Vocabulary) -> None:
    text = "Experience\nOffice Coordinator, Zendesk, Jan 2020 - Dec 2021\n- Ordered lunch for the office\n"
    assert "Zendesk" not in named(text, vocabulary)
    titled = "Experience\nSalesforce Administrator, Larch & Sons, Jan 2020 - Dec 2021\n- Helped colleagues\n"
    assert "Salesforce" in named(titled, vocabulary)


IN_USE = [
    ("Note every call in Salesforce", "Salesforce"),
    ("Solved 48 Freshdesk tickets a day", "Freshdesk"),
    ("Keep each household in HubSpot", "HubSpot"),
    ("AMS360 for everything", "AMS360"),
    ("Set up Help Scout in my second week", "Help Scout"),
    ("30 tickets a day in ConnectWise for dentists", "ConnectWise"),
    ("Chat, SMS and e-mail in Kustomer", "Kustomer"),
    ("Reply to complaints through Zendesk, 25 a day", "Zendesk"),
    ("Case notes and callbacks in Siebel", "Siebel"),
    ("Answered parents' emails through Gladly", "Gladly"),
]


@pytest.mark.parametrize(("bullet", "name"), IN_USE)
def test_a_duty_done_in_a_system_is_its_use(bullet: str, name: str, vocabulary: Vocabulary) -> None:
    assert named(in_job(bullet), vocabulary)[name].use is Use.USED_IN_JOB


ONLY_NAMED = ["Evaluated Zendesk for the chat team", "Trained on Zendesk", "Company moved to Zendesk for tickets", "Zendesk"]


@pytest.mark.parametrize("bullet", ONLY_NAMED)
def test_a_system_only_chosen_or_heard_of_is_named(bullet: str, vocabulary: Vocabulary) -> None:
    assert named(in_job(bullet), vocabulary)["Zendesk"].use is Use.NAMED_IN_JOB


def test_somebody_who_gladly_helps_names_no_system(vocabulary: Vocabulary) -> None:
    assert "Gladly" not in named(in_job("Gladly answered emails in the shared inbox"), vocabulary)
