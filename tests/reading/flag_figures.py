"""`python -m tests.reading.flag_figures`: for each flag, and each way to hide words, how many files were told and how many falsely."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial

from screening.model.document import FlagKind
from screening.reading.limits import LITTLE_TEXT
from screening.reading.read import read_document

from .flag_rows import rows as whole_documents
from .makers import people
from .office_tricks import PAGES, RICH, SHEETS, WORD_SEEN, WORD_TRICKS, rich, sheet, web, word
from .test_flags_by_maker import SKILLS, addressed, disagree, made
from .test_hidden_tricks import VISIBLE_PAGES, VISIBLE_RICH, VISIBLE_SHEETS
from .test_integrity import ORDERS, ordinary
from .test_integrity_files import SAME, WRONG, files, misread, with_parts
from .tricks import TRICKS, honest, secret_of, tricked

POSITIVES, NEGATIVES = 40, 200
Told = Iterable[bool]
Row = tuple[str, Callable[[], Told], Callable[[], Told]]


def told(kind: FlagKind, content: bytes, name: str, unseen: str = "") -> bool:
    """Whether a file has the flag, and none of the words that nobody sees is read."""
    document = read_document(content, name, ocr="off")
    return kind in {flag.kind for flag in document.flags} and not any(word in document.text for word in unseen.split())


def hidden(content: bytes, name: str, words: str = "") -> bool:
    return told(FlagKind.HIDDEN_TEXT, content, name, words)


def unseen(make: Callable[[str, str], bytes], way: str, name: str, times: int) -> Told:
    for seed in range(times):
        words = secret_of(random.Random(f"{way} {seed}"))
        yield hidden(make(way, words), name, words)


def in_a_pdf(way: str) -> Told:
    for seed in range(POSITIVES):
        content, words = tricked(way, seed)
        yield hidden(content, "a.pdf", words)


def pdf_seen() -> Told:
    return (hidden(honest(seed)[0], "a.pdf") for seed in range(NEGATIVES))


def pdf_ways() -> Iterable[Row]:
    return ((f"hidden in a PDF: {way}", partial(in_a_pdf, way), pdf_seen) for way in TRICKS)


def word_seen() -> Told:
    for seed in range(-(-NEGATIVES // len(WORD_SEEN))):
        for way in WORD_SEEN:
            yield hidden(word(way, secret_of(random.Random(f"{way} {seed}"))), "a.docx")


def word_ways() -> Iterable[Row]:
    for way in WORD_TRICKS:
        yield f"hidden in Word: {way}", partial(unseen, word, way, "a.docx", POSITIVES), word_seen


def seen_elsewhere(makers: Iterable[Callable[[str], bytes]], name: str) -> Told:
    ways = list(makers)
    for number in range(NEGATIVES):
        yield hidden(ways[number % len(ways)](secret_of(random.Random(number))), name)


def of_all(make: Callable[[str, str], bytes], ways: Iterable[str], name: str) -> Told:
    for way in ways:
        yield from unseen(make, way, name, 5)


def sheet_seen(look: str) -> Callable[[str], bytes]:
    first = next(iter(SHEETS))
    return lambda words: sheet(first, words).replace(SHEETS[first].encode(), look.encode())


def other_ways() -> Iterable[Row]:
    rtf = [lambda words, text=text: (r"{\rtf1\ansi Maya Okafor\par " + text % words + "}").encode() for text in VISIBLE_RICH]
    html = [lambda words, page=page: page.format(words).encode() for page in VISIBLE_PAGES]
    yield "hidden in RTF", partial(of_all, rich, RICH, "a.rtf"), partial(seen_elsewhere, rtf, "a.rtf")
    yield "hidden in HTML", partial(of_all, web, PAGES, "a.html"), partial(seen_elsewhere, html, "a.html")
    odt = [sheet_seen(look) for look in VISIBLE_SHEETS]
    yield "hidden in ODT", partial(of_all, sheet, SHEETS, "a.fodt"), partial(seen_elsewhere, odt, "a.fodt")


def in_people(kind: FlagKind) -> Told:
    """Two files of each writer, by two makers."""
    return (told(kind, *made(seed, text)) for number, text in enumerate(people()) for seed in (number, number + 2))


def ordered() -> Told:
    for number, order in enumerate(ORDERS):
        lines = people()[number].split("\n")
        yield told(
            FlagKind.MACHINE_INSTRUCTIONS, *made(number, "\n".join([*lines[: len(lines) // 2], "", order, "", *lines[len(lines) // 2 :]]))
        )
        yield told(FlagKind.MACHINE_INSTRUCTIONS, *made(number, "\n".join(lines), order))


def stuffed() -> Told:
    for seed in range(2 * POSITIVES):
        chance = random.Random(seed)
        block = chance.sample(SKILLS, chance.randint(1, 7)) * chance.randint(6, 30)
        content = f"{people()[seed % len(people())]}\n{chance.choice((' ', ', ', ' | ', '; ')).join(block)}\n"
        yield told(FlagKind.KEYWORD_STUFFING, *made(seed, content))


def doubled() -> Told:
    writers = addressed()
    for seed in range(2 * POSITIVES):
        one, two = writers[seed % len(writers)], writers[(seed * 7 + 3) % len(writers)]
        if {word for word in one.split() if "@" in word}.isdisjoint(two.split()):  # else two resumes of one person
            yield told(FlagKind.SEVERAL_PEOPLE, *made(seed, f"{one}\n\n{two}"))


def overlaid() -> Told:
    for seed in range(POSITIVES):
        shown, other = people()[seed].split()[:600], people()[seed + 50].split()[:600]
        yield disagree(other, misread(shown, random.Random(seed)))


def laid() -> Told:
    for number, text in enumerate(people()):
        for seed in (number, number + 1_000):
            chance, words = random.Random(seed), text.split()[:600]
            yield disagree(misread(words, chance, 0.06), misread(words, chance, 0.06))


def rightly_named() -> Told:
    names = [(kind, name) for kind in files() for name in (kind, *sorted(SAME.get(kind, ())))]
    return (told(FlagKind.NAME_MISMATCH, files()[kind], f"{n}.{name}") for n in range(-(-NEGATIVES // len(names))) for kind, name in names)


def about_files() -> Iterable[Row]:
    kind = FlagKind.MACROS
    yield (
        "macros",
        lambda: (told(kind, with_parts({"word/vbaProject.bin": random.Random(n).randbytes(200)}), "a.docm") for n in range(POSITIVES)),
        lambda: (told(kind, with_parts({f"word/media/vba {n}.bin": b"x"}), "a.docx") for n in range(NEGATIVES)),
    )
    few = FlagKind.LITTLE_TEXT
    yield (
        "little text",
        lambda: (told(few, ordinary(n).replace("\n", " ")[: 40 + 2 * n].encode(), "a.txt") for n in range(POSITIVES)),
        lambda: (told(few, "".join(ordinary(n).split())[: LITTLE_TEXT + n].encode(), "a.txt") for n in range(NEGATIVES)),
    )
    wrong = FlagKind.NAME_MISMATCH
    yield "name and content differ", lambda: (told(wrong, files()[is_], f"dana.{said}") for is_, said in WRONG), rightly_named


def rows() -> Iterable[Row]:
    yield from pdf_ways()
    yield from word_ways()
    yield from other_ways()
    yield "orders to machines", ordered, partial(in_people, FlagKind.MACHINE_INSTRUCTIONS)
    yield "keyword stuffing", stuffed, partial(in_people, FlagKind.KEYWORD_STUFFING)
    yield "several people", doubled, partial(in_people, FlagKind.SEVERAL_PEOPLE)
    yield "layer and picture differ", overlaid, laid
    yield from about_files()
    yield from whole_documents()


def main() -> None:
    print(f"{'flag':50}{'caught':>14}{'false':>14}")
    known: dict[object, str] = {}  # the ways of one format share their negatives
    for name, positives, negatives in rows():
        caught = list(positives())
        key = negatives if negatives is word_seen else name.partition(":")[0]
        if key not in known:
            wrong = list(negatives())
            known[key] = f"{sum(wrong)} of {len(wrong)}"
        print(f"{name:50}{f'{sum(caught)} of {len(caught)}':>14}{known[key]:>14}", flush=True)


if __name__ == "__main__":
    main()
