"""A number in, a desk with that many invented candidates out, made through the same functions as real ones but in few transactions."""

from __future__ import annotations

import random
import sys
from datetime import timedelta
from pathlib import Path

from screening.actions.context import Desk, new_id, open_desk
from screening.actions.indexing import index
from screening.actions.intake import begin_batch
from screening.actions.judging import judge
from screening.actions.openings import create_opening
from screening.actions.rubrics import rubric_of
from screening.actions.setup import ALONE, set_up_alone
from screening.extraction.extract import extract_profile
from screening.model.hiring import Application, FileState, Opening
from screening.model.rubric import Rubric
from screening.reading.read import read_document
from screening.storage import candidates, documents, files
from screening.storage.files import NewFile
from screening.storage.store import Change
from screening.vocabulary.load import load_vocabulary

FIRST = ("Ada", "Bruno", "Carla", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ines", "Jonah", "Katya", "Luis")
LAST = ("Whitlock", "Ramos", "Oyelaran", "Tavares", "Haddad", "Brandt", "Nguyen", "Quist", "Ferreira", "Imanov", "Doyle", "Sato")
TOWNS = ("Tampa, FL", "Brandon, FL", "Clearwater, FL", "Lakeland, FL", "Plant City, FL")
TITLES = ("Chat Support Specialist", "Cashier", "Call Center Agent", "Customer Service Representative", "Help Desk Technician")
TOOLS = ("Zendesk", "Salesforce", "Freshdesk", "Intercom", "our system", "the CRM")
AT_ONCE = 250  # in one transaction
SOURCES = ("Job fair", "Referral", "Web site")


def resume(number: int, chance: random.Random) -> str:
    """An invented resume of a page; six in ten state a typing speed."""
    lines = [
        f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        f"{chance.choice(TOWNS)} | p{number}@example.com | (813) 555-{number % 10_000:04d}",
    ]
    lines += ["", "EXPERIENCE"]
    year = 2026
    for _ in range(chance.randint(1, 3)):
        first = year - chance.randint(1, 4)
        lines.append(f"{chance.choice(TITLES)}, {chance.choice(LAST)} {chance.choice(('Utilities', 'Bank', 'Stores', 'Insurance'))}")
        lines.append(f"March {first} - October {year}")
        lines.append(f"- Answered customer chats in {chance.choice(TOOLS)}, {chance.choice(('two', 'three'))} at once")
        lines.append(f"- CSAT {chance.randint(70, 99)}% over the last year, calm with upset callers about bills and late parcels")
        year = first
    if chance.random() < 0.6:
        lines.append(f"- Typing speed {chance.randint(28, 80)} WPM")
    if chance.random() < 0.5:
        lines += ["", "EDUCATION", f"High school diploma, Bayside High School, {year - 2}"]
    return "\n".join(lines) + "\n"


def fill(desk: Desk, number: int, *, title: str = "Chat representative") -> Opening:
    """An opening with so many candidates; the same number gives the same people."""
    chance = random.Random(7)
    opening = create_opening(desk, title=title, rubric_id="chat", by=ALONE, seats=20, location="Tampa, hybrid")
    batches = [begin_batch(desk, opening.id, source=source, by=ALONE) for source in SOURCES]
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    for start in range(0, number, AT_ONCE):
        with desk.change(ALONE) as change:
            for each in range(start, min(start + AT_ONCE, number)):
                _add(change, opening, rubric, batches[each % len(batches)], each, chance)
    return opening


def _add(change: Change, opening: Opening, rubric: Rubric, batch: str, number: int, chance: random.Random) -> None:
    content = resume(number, chance).encode()
    document = read_document(content, f"resume-{number}.txt")
    profile = extract_profile(document, load_vocabulary())
    documents.keep(change.db, document, profile, images=0, at=change.at)
    index(change, document, profile)
    candidate, file, day = new_id(), new_id(), change.at.date() - timedelta(days=number % 14)
    candidates.add(change.db, candidate, profile.identity, at=change.at)
    source = SOURCES[number % len(SOURCES)]
    received = NewFile(file, opening.id, batch, document.filename, document.sha256, len(content), source, day, state=FileState.DONE)
    files.add(change.db, [received], at=change.at)
    application = Application(new_id(), candidate, opening.id, document.sha256, day)
    candidates.apply(change.db, application, file_id=file, at=change.at)
    judge(change, application, rubric, document, profile)


def main() -> None:
    """`python -m benchmarks.desks FOLDER NUMBER`: a desk for one with so many candidates, to look at."""
    desk = open_desk(Path(sys.argv[1]), "")
    set_up_alone(desk, name="Bench")
    fill(desk, int(sys.argv[2]))


if __name__ == "__main__":
    main()
