"""The administrator's pages, one's own account, and names behind codes."""

from __future__ import annotations

import pytest

from screening.access.policy import Role
from screening.actions import people
from screening.actions.blind import blind_review, set_blind
from screening.actions.context import Desk
from screening.actions.openings import list_openings
from screening.actions.people import list_people, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE, become_team, is_alone
from screening.actions.sign_in import person_of, sign_in

from .pages import Pages, sit

OWNER = {"email": "dana@example.org", "password": "a quiet green river"}


@pytest.fixture
def team(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The filled desk as a team's, its owner signed in."""
    become_team(desk, by=ALONE, **OWNER)
    sit(monkeypatch, ALONE)
    return desk


def bo(desk: Desk, role: str = "recruiter") -> str:
    opening = list_openings(desk, by=ALONE)[0].opening.id
    use_link(
        desk,
        people.invite(desk, name="Bo Lind", email="bo@example.org", role=role, opening_ids=[opening], by=ALONE),
        password="four words in a row",
    )
    return next(each.person.id for each in list_people(desk, by=ALONE) if each.person.name == "Bo Lind")


def test_a_desk_for_one_is_changed_to_a_team(desk: Desk, pages: Pages) -> None:
    pages.open("people.py").fill("Your e-mail", "dana@example.org").fill("Password", "short").press("Change to a team")
    assert "12 characters" in pages.words
    assert is_alone(desk)
    pages.fill("Password", "a quiet green river").press("Change to a team")
    assert not is_alone(desk)
    assert "Sign in to go on" in pages.words and "Your account is dana@example.org" in pages.words
    assert "Sign in to go on" in Pages().open("ranking.py").words


def test_inviting_shows_the_link_once(team: Desk, pages: Pages) -> None:
    pages.open("people.py").press("Invite...")
    pages.fill("Name", "Ivy <b>Ng</b>").fill("E-mail", "ivy@example.org").press("Make the link")
    (link,) = [each.value for each in pages.test.code]
    assert people.link_owner(team, link.rpartition("/")[2]) is not None
    assert "Ivy <b>Ng</b>" in pages.words
    assert "invited, has not come yet" in pages.words
    assert not any("<b>Ng" in body for body in pages.markup)
    pages.test.run()
    assert not pages.test.code


def test_somebody_is_sent_away_and_let_in(team: Desk, pages: Pages) -> None:
    them = bo(team)
    for label, is_active in (("Take access away", False), ("Give access again", True)):
        page = Pages().open("people.py")
        page.test.button(key=f"change-{them}").click().run()
        page.press(label)
        assert next(each.person.is_active for each in list_people(team, by=ALONE) if each.person.id == them) is is_active


def test_somebody_changed_meanwhile_is_told_and_the_next_press_decides(team: Desk, pages: Pages) -> None:
    them = bo(team)
    pages.open("people.py").test.button(key=f"change-{them}").click().run()
    (shown,) = [each.person for each in list_people(team, by=ALONE) if each.person.id == them]
    people.change_person(team, shown, role="read_only", opening_ids=[], by=ALONE)
    next(each for each in pages.test.selectbox if each.label == "Role").select(Role.HIRING_MANAGER).run()
    next(each for each in pages.test.button if each.label == "Save" and not each.key).click().run()
    assert "read only now, on no opening" in pages.words
    assert next(each.person.role for each in list_people(team, by=ALONE) if each.person.id == them) == "read_only"


def test_the_last_administrator_stays(team: Desk, pages: Pages) -> None:
    pages.open("people.py").test.button(key=f"change-{ALONE}").click().run()
    assert "let others in" in pages.press("Take access away").words


@pytest.mark.parametrize("page", ["people.py", "audit.py"])
@pytest.mark.parametrize("role", ["recruiter", "hiring_manager", "interviewer", "read_only"])
def test_only_administrators_come_here(team: Desk, monkeypatch: pytest.MonkeyPatch, page: str, role: str) -> None:
    sit(monkeypatch, bo(team, role))
    words = Pages().open(page).words
    assert "You may not" in words
    assert "example.org" not in words


def test_an_interviewer_sees_no_candidates(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    application = ranking(team, list_openings(team, by=ALONE)[0].opening.id, by=ALONE).rows[0].application_id
    sit(monkeypatch, bo(team, "interviewer"))
    assert "You may not see candidates" in Pages().open("candidate.py", id=application).words
    assert "Chat representative" not in Pages().open().words
    assert "No opening yet" in Pages().open("ranking.py").words


@pytest.mark.parametrize(("role", "offered"), [("recruiter", True), ("read_only", False)])
def test_only_what_may_be_done_is_offered(team: Desk, monkeypatch: pytest.MonkeyPatch, role: str, offered: bool) -> None:
    opening = list_openings(team, by=ALONE)[0].opening.id
    application = ranking(team, opening, by=ALONE).rows[0].application_id
    sit(monkeypatch, bo(team, role))
    listed = Pages().open("ranking.py", opening=opening)
    assert bool(listed.test.get("download_button")) is listed.data("ranking")["may"] is offered
    assert ("Add resumes" in {each.label for each in listed.test.button}) is offered
    shown = Pages().open("candidate.py", id=application)
    assert ("Advance" in {each.label for each in shown.test.button}) is shown.data("candidate")["mayCorrect"] is offered
    assert shown.data("notes")["mayWrite"] is offered


def test_the_audit_is_listed_and_filtered(desk: Desk, pages: Pages) -> None:
    pages.open("audit.py")
    everything = pages.test.dataframe[0].value
    assert {"File received", "Application evaluated", "Desk set up"} <= set(everything["What"])
    assert {"Dana Reviewer", "The program"} == set(everything["Who"])
    pages.test.selectbox(key="audit_what").select("desk.set_up").run()
    assert list(pages.test.dataframe[0].value["Before, after, why"]) == ["name: Dana Reviewer"]
    pages.test.text_input(key="audit_subject").set_value("nothing:here").run()
    assert "Nothing fits." in pages.words


def test_ones_own_account(team: Desk, pages: Pages) -> None:
    pages.open("account.py").fill("Old password", "wrong").fill("New password", "four words in a row")
    pages.fill("New password once more", "four words in a row").press("Change password")
    assert "does not fit" in pages.words
    token = sign_in(team, **OWNER)
    sign_in(team, **OWNER)
    page = Pages().open("account.py")
    assert "Signed in with 2 browsers" in page.words and "last seen" in page.words
    page.press("Sign out here")
    assert "Signed in with 1 browser" in page.words
    page.press("Sign out everywhere")
    assert "Signed in with 0 browsers" in page.words
    assert token is not None and person_of(team, token) is None


def test_an_administrator_sees_who_is_signed_in_and_signs_them_out(team: Desk) -> None:
    them = bo(team)
    tokens = [sign_in(team, email="bo@example.org", password="four words in a row") for _ in range(2)]
    page = Pages().open("people.py")
    assert "signed in with 2 browsers" in page.words
    page.test.button(key=f"change-{them}").click().run()
    assert "Since " in page.words and "last seen" in page.words
    page.press("Sign out here")
    assert [person_of(team, str(token)) for token in tokens].count(them) == 1
    page = Pages().open("people.py")
    page.test.button(key=f"change-{them}").click().run()
    page.press("Sign out everywhere")
    assert [person_of(team, str(token)) for token in tokens] == [None, None]


def test_blind_pages_show_codes_until_somebody_says_why(desk: Desk) -> None:
    opening = list_openings(desk, by=ALONE)[0].opening.id
    row = next(each for each in ranking(desk, opening, by=ALONE).rows if each.filename == "petra.txt")
    set_blind(desk, opening, True, by=ALONE)
    seen = [Pages().open("ranking.py"), Pages().open("intake.py"), Pages().open("candidate.py", id=row.application_id)]
    for page in seen:
        everything = page.words + str([each.proto.json for each in page.test.get("bidi_component")])
        assert not any(word in everything for word in ("Petra", "petra", "Holloway", "Quinn", "Abara", "Quill", "555-0", "someone@"))
        assert "C-0001" in everything or "File" in everything
    page = seen[-1]
    page.press("Show name...").press("Show it")
    assert "Say why" in page.words
    next(each for each in page.test.text_input if each.label.startswith("Why")).set_value("To call them in")
    page.press("Show it")
    assert "Petra Holloway" in page.words
    page.press("Hide name")
    assert "Petra" not in page.words
    deeds = Pages().open("audit.py").test.dataframe[0].value
    assert "reason: To call them in" in set(deeds["Before, after, why"])


def test_blindness_is_set_for_openings_and_for_roles(team: Desk, pages: Pages) -> None:
    opening = list_openings(team, by=ALONE)[0].opening.id
    pages.open("people.py")
    pages.test.multiselect(key="blind_openings").select(opening)
    pages.test.multiselect(key="blind_roles").select("hiring_manager").run()
    pages.test.button(key="save_blind").click().run()
    assert list_openings(team, by=ALONE)[0].opening.is_blind
    assert blind_review(team, by=ALONE).roles == {"hiring_manager"}


def test_blind_review_is_shown_as_it_stands_whenever_the_page_is_opened(team: Desk, pages: Pages) -> None:
    opening = list_openings(team, by=ALONE)[0].opening.id
    pages.open("people.py")
    assert pages.test.multiselect(key="blind_openings").value == []
    set_blind(team, opening, True, by=ALONE)
    pages.open("audit.py")
    pages.open("people.py")
    assert pages.test.multiselect(key="blind_openings").value == [opening]
