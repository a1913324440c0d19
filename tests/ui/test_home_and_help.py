"""The first page says what waits and leads to it; every page explains itself, and every word on screen is explained."""

from __future__ import annotations

import re
from pathlib import Path

import screening.ui
from screening.access.policy import Role
from screening.actions.context import Desk
from screening.actions.decisions import decide
from screening.actions.home import Wait, home
from screening.actions.openings import list_openings
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE, set_up_alone
from screening.actions.wanted import SORTS
from screening.ui.blind_settings import ROLE_WORDS
from screening.ui.glossary import glossary
from screening.ui.parts import FLAG_WORDS, GATE_WORDS

from .pages import Pages

UI = Path(screening.ui.__file__ or "").parent
PATHS = {path or "" for path in re.findall(r'url_path="([a-z-]+)"|default=True', ((UI / "main.py").read_text(encoding="utf-8")))}


def test_a_new_desk_says_how_to_begin(new_desk: Desk, pages: Pages) -> None:
    set_up_alone(new_desk, name="Dana")
    words = pages.open().words
    assert "No opening yet." in words and "Load the sample opening" in words


def test_what_waits_leads_to_where_it_is_done(desk: Desk, pages: Pages) -> None:
    opening = list_openings(desk, by=ALONE)[0].opening.id
    waiting = dict(home(desk, by=ALONE).openings[0].waiting)
    assert waiting[Wait.FAILURES] == 1
    words = " ".join(pages.open().markup)
    assert f'href="intake?opening={opening}"' in words and "file could not be read" in words
    first = ranking(desk, opening, by=ALONE).rows[0].application_id
    decide(desk, first, disposition="held", by=ALONE)
    assert dict(home(desk, by=ALONE).openings[0].waiting)[Wait.HELD] == 1
    assert f'href="ranking?opening={opening}&amp;decision=held"' in " ".join(Pages().open().markup)


def test_the_page_of_a_line_shows_as_many_as_the_line_says(desk: Desk) -> None:
    from screening.actions.ranking_page import everybody_wanted
    from screening.actions.wanted import wanted_in
    from screening.ui.home_lines import LINES

    opening = list_openings(desk, by=ALONE)[0].opening.id
    decide(desk, ranking(desk, opening, by=ALONE).rows[1].application_id, disposition="held", by=ALONE)
    for wait, number in home(desk, by=ALONE).openings[0].waiting:
        _, _, page, query = LINES[wait]
        if page == "ranking":
            wanted = wanted_in(dict(part.split("=") for part in query.split("&")) if query else {})
            assert len(everybody_wanted(desk, opening, wanted, by=ALONE)) == number, wait


def test_help_says_first_what_was_asked_about(desk: Desk, pages: Pages) -> None:
    (first, *_) = [body for body in pages.open("help.py", about="points").markup if body.startswith('<div class="help')][1:]
    assert "help asked" in first and "Points earned, divided" in first
    assert not any("asked" in body.split(">")[0] for body in Pages().open("help.py", about="<script>").markup)


def test_every_page_explains_itself() -> None:
    assert len(PATHS) > 10
    assert PATHS - set(glossary().pages) == set(), "say in screening/ui/glossary.yaml, under pages, what these pages are for"


def test_every_page_has_its_picture() -> None:
    """`make screenshots` draws them anew; docs/pages.md shows them."""
    docs = UI.parents[1] / "docs"
    shown = (docs / "pages.md").read_text(encoding="utf-8")
    missing = [path for path in PATHS if f"(screenshots/page-{path or 'home'}.png)" not in shown]
    assert missing == [], "add these to docs/pages.md, then run make screenshots"
    pictures = re.findall(r"\(screenshots/(page-[a-z-]+\.png)\)", shown)
    assert [name for name in pictures if not (docs / "screenshots" / name).is_file()] == []


def test_every_word_on_screen_is_explained() -> None:
    terms = {term.casefold() for term in glossary().terms}
    words = {
        *(word for _, word in GATE_WORDS.values()),
        *(word for _, word in FLAG_WORDS.values()),
        *SORTS.values(),
        *(ROLE_WORDS[role] for role in Role),
        *spoken("ranking_tools.js", "SAID"),
        *spoken("shared.js", "OUTCOMES"),
        *spoken("shared.js", "GATES"),
    }
    assert len(words) > 30
    assert {word for word in words if word.casefold() not in terms} == set(), "explain these in screening/ui/glossary.yaml, under terms"


def spoken(file: str, table: str) -> set[str]:
    """The words of a table of the front end."""
    text = (UI / "front" / file).read_text(encoding="utf-8")
    body = re.search(rf"const {table} = \{{(.*?)\n?\}};", text, re.DOTALL)
    assert body
    quoted = re.findall(r"(?:word|group): '([^']+)'", body[1]) or re.findall(r": '([^']+)'", body[1])
    assert quoted, table
    return set(quoted)


def test_each_number_of_the_ranking_leads_to_how_it_is_come_by() -> None:
    text = (UI / "front" / "ranking.js").read_text(encoding="utf-8")
    asked = set(re.findall(r"\['[A-Z][a-z -]+', '([a-z-]+)'\]", text))
    assert len(asked) >= 5 and asked <= {section.id for section in glossary().judging}
