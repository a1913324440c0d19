"""Each layout of a page is read in the order a person reads it: drawn here, compared with what a person would say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from screening.reading.read import read_document

from .papers import HEIGHT, MAIN, SIDEBAR, WIDTH, Draw, column, pdf_of, put
from .test_read import check_offsets

JOBS = (
    ("Claims Representative", "Harbor Insurance", "03/2019 - Present", "Denver, CO"),
    ("Call Center Agent", "Blue Mesa Telecom", "06/2016 - 02/2019", "Boulder, CO"),
    ("Barista", "Corner Coffee", "2014 - 2016", "Denver, CO"),
)
DUTIES = ("Took sixty calls a day from policyholders and explained coverage.", "Entered claims and followed up within one day.")
LINE = "Dana Reyes, customer service representative with eight years of experience in insurance and retail"


def written(lines: Sequence[str]) -> str:
    return "\n".join(line for line in lines if line)


def column_by_column(canvas: Canvas) -> None:
    column(canvas, 40, 60, SIDEBAR)
    column(canvas, 220, 60, MAIN)


def line_by_line(canvas: Canvas) -> None:
    for number in range(len(MAIN)):
        for x, lines in ((40, SIDEBAR), (220, MAIN)):
            column(canvas, x, 60 + 14 * number, lines[number : number + 1])


def sidebar_on_the_right(canvas: Canvas) -> None:
    for number in range(len(MAIN)):
        for x, lines in ((40, MAIN), (400, SIDEBAR)):
            column(canvas, x, 60 + 14 * number, lines[number : number + 1])


def other_pitch_under_a_headline(canvas: Canvas) -> None:
    put(canvas, 40, 40, LINE, size=11)
    items = [(60 + 14.0 * i, 40, line) for i, line in enumerate(MAIN)] + [(60 + 17.3 * i, 400, line) for i, line in enumerate(SIDEBAR)]
    for top, x, line in sorted(items):
        column(canvas, x, top, [line])


def dates_on_the_right(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["DANA REYES", "EXPERIENCE"])
    for number, (title, employer, dates, place) in enumerate(JOBS):
        top = 100 + 70 * number
        put(canvas, 40, top, title)
        put(canvas, 570, top, dates, right=True)
        put(canvas, 40, top + 14, employer)
        put(canvas, 570, top + 14, place, right=True)
        column(canvas, 50, top + 28, DUTIES)


def dates_in_the_margin(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["DANA REYES", "EXPERIENCE"])
    for number, (title, employer, dates, _) in enumerate(JOBS):
        column(canvas, 150, 100 + 60 * number, [f"{title}, {employer}", *DUTIES])
        put(canvas, 40, 100 + 60 * number, dates)


def long_dates_in_the_margin(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["DANA REYES", "EXPERIENCE"])
    for number, (_, _, dates, _) in enumerate(JOBS):
        column(canvas, 40, 100 + 60 * number, dates.replace("- ", "-\n").split("\n"))
    for number, (title, employer, _, _) in enumerate(JOBS):
        column(canvas, 150, 100 + 60 * number, [f"{title}, {employer}", *DUTIES])


def headings_in_the_margin(canvas: Canvas) -> None:
    top = 60
    for heading, lines in (
        ("EXPERIENCE", ["Claims Representative, Harbor Insurance", *DUTIES]),
        ("EDUCATION", ["High School Diploma", "Denver East High"]),
        ("SKILLS", ["Zendesk, Excel", "Typing 50 WPM"]),
    ):
        column(canvas, 40, top, [heading])
        column(canvas, 160, top, lines)
        top += 80


def keys_and_values(canvas: Canvas) -> None:
    column(canvas, 40, 80, ["Phone:", "E-mail:", "Typing speed:", "Licence:", "Languages:"])
    column(canvas, 160, 80, ["555-010-0199", "dana@example.com", "55 WPM", "Property and Casualty, CO", "English, Spanish"])


def three_columns(canvas: Canvas) -> None:
    put(canvas, 40, 50, LINE)
    column(canvas, 40, 80, ["SKILLS", "Zendesk", "Salesforce", "Excel", "Chat"])
    column(canvas, 230, 80, ["LANGUAGES", "English", "Spanish", "Portuguese"])
    column(canvas, 420, 80, ["CERTIFICATIONS", "HDI Support", "CPR", "Notary"])
    put(canvas, 40, 170, LINE)


def wrapped_title(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["EXPERIENCE", "Customer Care Representative, Tri-Lakes Federal Credit", "Union, Mobile, AL", *DUTIES], size=11)
    put(canvas, 420, 74, "Aug 2014 - Present", right=True, size=11)


def header_of_two_cells(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["Dana", "Reyes, MBA", "Claims Representative"], size=16, pitch=22)
    for number, line in enumerate(("12 Elm Street, Denver, CO", "555-010-0199", "dana.reyes@example.com", "Nights and weekends")):
        put(canvas, 560, 56 + 15 * number, line, right=True)
    column(canvas, 40, 140, [LINE, *DUTIES])


def dates_wrapped_on_the_right(canvas: Canvas) -> None:
    column(canvas, 40, 60, ["DANA REYES", "EXPERIENCE"])
    for number, (title, employer, dates, _) in enumerate(JOBS[:2]):
        top = 100 + 70 * number
        start, _, end = dates.partition("- ")
        put(canvas, 40, top, title)
        put(canvas, 500, top, f"{start}-")
        put(canvas, 40, top + 14, employer)
        put(canvas, 500, top + 14, end.replace("Present", "present"))
        column(canvas, 50, top + 28, DUTIES)


def uneven_margin(canvas: Canvas) -> None:
    """Cells of a table whose heads stand a little lower or higher than the first line beside them."""
    column(canvas, 40, 60, ["DANA REYES"])
    for number, (title, employer, dates, _) in enumerate(JOBS):
        put(canvas, 40, 96 + 60 * number, dates)
        column(canvas, 150, 100 + 60 * number, [f"{title}, {employer}", *DUTIES])
    for number, (heading, line) in enumerate((("SKILLS", "Zendesk, Excel"), ("LANGUAGES", "English, Spanish"))):
        put(canvas, 40, 308 + 60 * number, heading)
        column(canvas, 150, 300 + 60 * number, [line, "and whatever else", "the team may need"])


def letter_spaced(canvas: Canvas) -> None:
    put(canvas, 40, 60, "D A N A   R E Y E S", size=16)
    put(canvas, 40, 90, "E X P E R I E N C E")
    put(canvas, 40, 104, "Claims Representative, Harbor Insurance, 2019 - Present")
    spaced = canvas.beginText(40, HEIGHT - 130)
    spaced.setFont("Helvetica", 10)
    spaced.setCharSpace(4)
    spaced.textLine("EDUCATION AND TRAINING")
    canvas.drawText(spaced)


def bullets(canvas: Canvas) -> None:
    for number, (font, glyph) in enumerate(
        (("Helvetica", "•"), ("Courier", "o"), ("Helvetica", "-"), ("ZapfDingbats", "■"), ("Symbol", "•"))
    ):
        put(canvas, 40, 60 + 14 * number, glyph, font=font)
        put(canvas, 55, 60 + 14 * number, f"Answered {number + 3} calls an hour")


def glued_producer(canvas: Canvas) -> None:
    """Letters one by one, and a space that is only a gap: what some browsers print."""
    x = 40.0
    for letter in "Answered sixty calls of customers a day":
        if letter != " ":
            put(canvas, x, 60, letter)
        x += canvas.stringWidth(letter, "Helvetica", 10)


AS_WRITTEN = written(SIDEBAR) + "\n" + written(MAIN)
DUTY_LINES = "\n".join(DUTIES)
MARGIN_DATES = "DANA REYES\nEXPERIENCE\n" + "\n".join(f"{dates}\t{title}, {employer}\n{DUTY_LINES}" for title, employer, dates, _ in JOBS)
LAYOUTS: dict[Draw, str] = {
    dates_wrapped_on_the_right: "DANA REYES\nEXPERIENCE\n"
    + "\n".join(f"{title}\t{dates.replace('P', 'p')}\n{employer}\n{DUTY_LINES}" for title, employer, dates, _ in JOBS[:2]),
    column_by_column: AS_WRITTEN,
    line_by_line: AS_WRITTEN,
    sidebar_on_the_right: written(MAIN) + "\n" + written(SIDEBAR),
    other_pitch_under_a_headline: LINE + "\n" + written(MAIN) + "\n" + written(SIDEBAR),
    dates_on_the_right: "DANA REYES\nEXPERIENCE\n"
    + "\n".join(f"{title}\t{dates}\n{employer}\t{place}\n{DUTY_LINES}" for title, employer, dates, place in JOBS),
    dates_in_the_margin: MARGIN_DATES,
    long_dates_in_the_margin: MARGIN_DATES,
    headings_in_the_margin: f"EXPERIENCE\nClaims Representative, Harbor Insurance\n{DUTY_LINES}\n"
    "EDUCATION\nHigh School Diploma\nDenver East High\n"
    "SKILLS\nZendesk, Excel\nTyping 50 WPM",
    keys_and_values: "Phone:\t555-010-0199\nE-mail:\tdana@example.com\nTyping speed:\t55 WPM\nLicence:\tProperty and Casualty, CO\n"
    "Languages:\tEnglish, Spanish",
    three_columns: f"{LINE}\nSKILLS\nZendesk\nSalesforce\nExcel\nChat\nLANGUAGES\nEnglish\nSpanish\nPortuguese\n"
    f"CERTIFICATIONS\nHDI Support\nCPR\nNotary\n{LINE}",
    wrapped_title: "EXPERIENCE\nCustomer Care Representative, Tri-Lakes Federal Credit\n"
    f"Union, Mobile, AL\tAug 2014 - Present\n{DUTY_LINES}",
    header_of_two_cells: "Dana\nReyes, MBA\nClaims Representative\n12 Elm Street, Denver, CO\n555-010-0199\ndana.reyes@example.com\n"
    f"Nights and weekends\n{LINE}\n{DUTY_LINES}",
    uneven_margin: MARGIN_DATES.replace("EXPERIENCE\n", "")
    + "\nSKILLS\nZendesk, Excel\nand whatever else\nthe team may need\nLANGUAGES\nEnglish, Spanish\nand whatever else\nthe team may need",
    letter_spaced: "DANA REYES\nEXPERIENCE\nClaims Representative, Harbor Insurance, 2019 - Present\nEDUCATION AND TRAINING",
    bullets: "\n".join(f"• Answered {number + 3} calls an hour" for number in range(5)),
    glued_producer: "Answered sixty calls of customers a day",
}


@pytest.mark.parametrize(("draw", "expected"), LAYOUTS.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_layout_is_read_in_order(draw: Draw, expected: str) -> None:
    document = read_document(pdf_of(draw), "dana.pdf")
    assert document.text.rstrip("\n") == expected
    check_offsets(document)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_is_read_as_seen(turns: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90 * turns)
        across, up = (HEIGHT, WIDTH) if turns % 2 else (WIDTH, HEIGHT)  # the page before it is turned
        canvas.translate(*{1: (across, 0), 2: (across, up), 3: (0, up)}[turns])
        canvas.rotate(90 * turns)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(40, HEIGHT - 60, "Dana Reyes")
        canvas.drawString(40, HEIGHT - 80, "Claims Representative, Harbor Insurance")

    document = read_document(pdf_of(draw), "dana.pdf")
    assert document.text == "Dana Reyes\nClaims Representative, Harbor Insurance\n"
    box = document.lines[0].box
    assert box is not None and box.x0 == pytest.approx(40, abs=2)
    assert box.bottom == pytest.approx(62, abs=4)
    assert (document.pages[0].width, document.pages[0].height) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_text_set_sideways_is_read(turns: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(*{1: (WIDTH, 0), 2: (WIDTH, HEIGHT), 3: (0, HEIGHT)}[turns])
        canvas.rotate(90 * turns)
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate((*SIDEBAR, *MAIN)):
            canvas.drawString(60, 40 + 14 * (len(SIDEBAR + MAIN) - number), line)

    document = read_document(pdf_of(draw), "maya.pdf")
    assert document.text == written(SIDEBAR) + "\n" + written(MAIN) + "\n"
    box = document.lines[0].box
    assert box is not None and 0 <= box.x0 < box.x1 <= WIDTH and 0 <= box.top < box.bottom <= HEIGHT
    assert (box.bottom - box.top > box.x1 - box.x0) == (turns != 2)


@pytest.mark.parametrize("turns", [1, -1])
def test_a_name_set_upwards_beside_the_text_is_read_in_order(turns: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(60, 400)
        canvas.rotate(90 * turns)
        canvas.setFont("Helvetica", 14)
        canvas.drawString(0, 0, "MAYA OKAFOR RESUME")
        canvas.restoreState()
        column(canvas, 120, 60, MAIN)

    lines = read_document(pdf_of(draw), "maya.pdf").text.split("\n")
    assert "MAYA OKAFOR RESUME" in lines
    assert [line for line in lines if line and line != "MAYA OKAFOR RESUME"] == [line for line in MAIN if line]


def test_links_and_filled_in_fields() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 40, 60, "Maya Okafor")
        canvas.linkURL("mailto:maya.okafor@example.com", (40, 720, 120, 740))
        canvas.acroForm.textfield(value="Typing 62 WPM", x=40, y=650, width=200, height=20, fontSize=10, borderWidth=0)

    document = read_document(pdf_of(draw), "maya.pdf")
    assert document.links == ("mailto:maya.okafor@example.com",)
    assert "Maya Okafor" in document.text and "Typing 62 WPM" in document.text


def test_running_headers_and_page_numbers_are_read_once() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            put(canvas, 40, 30, "Dana Reyes | dana@example.com", size=8)
            column(canvas, 40, 90, [f"Job {number} at Harbor Insurance", "Answered sixty calls a day."])
            put(canvas, 300, 770, f"Page {number} of 3", size=8)

        return draw

    document = read_document(pdf_of(page(1), page(2), page(3)), "dana.pdf")
    assert document.text.count("dana@example.com") == 1
    assert document.text.count("Page") == 1
    assert [f"Job {n} at Harbor Insurance" in document.text for n in (1, 2, 3)] == [True] * 3
    assert document.text.count("Answered sixty calls a day.") == 3
    assert [line.page for line in document.lines] == sorted(line.page for line in document.lines)


def test_same_first_line_of_two_pages_is_kept() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 40, ["Customer Service Representative", "Answered sixty calls a day.", "Wrote up each call."])

    assert read_document(pdf_of(draw, draw), "dana.pdf").text.count("Customer Service Representative") == 2


def test_a_sidebar_goes_on_over_the_page() -> None:
    def page(side: Sequence[str], main: Sequence[str]) -> Draw:
        def draw(canvas: Canvas) -> None:
            column(canvas, 40, 60, side)
            column(canvas, 220, 60, main)

        return draw

    one, two = ("SKILLS", "Zendesk", "Live chat", "Typing 62 WPM"), ("LANGUAGES", "English", "Spanish")
    first = (
        "EXPERIENCE",
        "Answered forty chats a day about orders,",
        "refunds and late parcels, and kept",
        "customers calm when things went wrong,",
    )
    second = ("even when nobody could help them.", "Wrote the macros that the team still uses.", "Cashier, Corner Pantry, Tampa, Florida")
    document = read_document(pdf_of(page(one, first), page(two, second)), "maya.pdf")
    assert document.text == "\n".join((*one, *two, *first, *second)) + "\n"


def test_size_bold_and_blocks_are_told() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 40, 60, "DANA REYES", size=20, font="Helvetica-Bold")
        column(canvas, 40, 90, ["Answered sixty calls a day about bills.", "Wrote up each of them."])

    name, body, _ = read_document(pdf_of(draw), "dana.pdf").lines
    assert (name.size, name.bold) == (20.0, True)
    assert (body.size, body.bold) == (10.0, False)
    lines = read_document(pdf_of(column_by_column), "maya.pdf").lines
    assert {line.block for line in lines} == {0, 1}
