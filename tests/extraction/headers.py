"""Invented people and the heads of their resumes, in many shapes: what the tests of identity are run over."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

PEOPLE = [
    "Dana Reyes",
    "Marguerite O'Halloran",
    "Tobias Lindqvist",
    "Xiomara Villanueva-Duarte",
    "Jean-Luc Beaumarchais",
    "Nguyen Thi Kim Ngan",
    "Adaeze Okwuosa",
    "Kwabena Asante-Boateng",
    "Siobhan Ni Dhomhnaill",
    "Ludwig von Eberstein",
    "Maria de los Angeles Quintero",
    "Hendrika van den Broek",
    "Ahmed bin Khalifa",
    "Fatima al-Rashidi",
    "Sunita Venkataraghavan",
    "Harjinder Singh Gill",
    "Zbigniew Szczepanek",
    "Anastasiya Kovalchuk",
    "Giovanni della Torre",
    "Thandiwe Nkosazana",
    "Hiroshi Tanabe",
    "Min-jun Seo",
    "Li Wei",
    "Bo Chang",
    "Mei Yun Lau",
    "Jose Luis Arreola",
    "Beatriz Falcao",
    "Luisa da Silva Prado",
    "Elif Yildirim",
    "Nikolaos Papadakis",
    "Ioan Munteanu",
    "Katarzyna Wojcik-Nowak",
    "Bjorn Aasgaard",
    "Aoife Gallagher",
    "Rhys ap Gwilym",
    "Shaniqua Broadwater",
    "DeShawn Tolliver",
    "LaToya McAllister",
    "Keisha St. Pierre",
    "Tyrone Easterbrook III",
    "Cornelius Whitlock Jr.",
    "Mary Beth Ann Kowalczyk",
    "J. T. Hollingsworth",
    "Amelia R. Castellano",
    "R. Priscilla Vance",
    "Grace Park",
    "Summer Banks",
    "Faith Cook",
    "Justice Baker",
    "Mason Carter",
    "April Hunter",
    "Joy Price",
    "Chase Field",
    "Dean Bishop",
    "Iris Bloom",
    "Rose Fisher",
    "Carlos Ruiz",
    "Ana Luz",
    "Jo Ng",
    "Al Wu",
    "Ed Oh",
    "Kai Ito",
    "Pele Tuiasosopo",
    "Keanu Kahale",
    "Leilani Makoa",
    "Winona Tsosie",
    "Chayton Redcloud",
    "Ofelia Zepeda Luna",
    "Rigoberto Pena y Lillo",
    "Sofia Karlsdottir",
    "Petra Novotna",
    "Yusuf Abdirahman",
    "Halima Warsame",
    "Tesfaye Gebremariam",
    "Selamawit Haile",
    "Ngozi Eze-Umeh",
    "Babatunde Fashola-Cole",
    "Mamadou Lamine Ba",
    "Aissatou Diallo",
    "Rajesh Kumar",
    "Lakshmi Narayanan Iyer",
    "Muhammad Tariq Mehmood",
    "Zainab Chaudhry",
    "Bilal Hussain Shah",
    "Nimal Perera",
    "Dilani Wickramasinghe",
    "Somchai Rattanakul",
    "Arturo Macaraeg",
    "Jocelyn Dela Cruz",
    "Maricel Bautista Santos",
    "Putu Ayu Lestari",
    "Bayani Magsaysay",
    "Oksana Hrytsenko",
    "Dmytro Shevchuk",
    "Vesna Jovanovic",
    "Goran Ristic",
    "Istvan Kerekes",
    "Ilona Szabo",
    "Matti Virtanen",
    "Aino Korhonen",
    "Karel Dvorsky",
    "Ruta Kazlauskaite",
    "Guadalupe Ybarra-Ochoa",
    "Ezequiel Fonseca",
    "Ximena Ostos",
]
ACCENTED = [
    "María José Peñarrubia",
    "Núñez Ibáñez, Inés",
    "Zoë Çelik",
    "Łukasz Żądło",
    "Søren Kjærgård",
    "Nguyễn Thị Hồng Nhung",
    "François Lefèbvre",
    "Jürgen Größmann",
    "Đặng Văn Lâm",
    "Chloé D’Angelo",
    "Ásta Þórðardóttir",
    "João Antônio Guimarães",
]
OTHER_SCRIPTS = [
    "王小明",
    "李 雪梅",
    "佐藤 花子",
    "김민준",
    "Иван Петров",
    "Олена Коваленко",
    "محمد الأحمد",
    "रवि शर्मा",
    "Γιώργος Παπαδόπουλος",
    "דנה לוי",
]
TITLES = [
    "Customer Service Representative",
    "Call Center Supervisor",
    "Bilingual Teller",
    "Retail Sales Associate",
    "Licensed Insurance Agent",
    "Front Desk Agent",
    "Patient Access Specialist",
    "Help Desk Technician",
    "Server and Bartender",
    "Chat Support Agent",
]
CITIES = [
    "Toledo, OH 43604",
    "Fort Wayne, IN",
    "Grand Junction, CO 81501",
    "St. Paul, MN 55101",
    "Mobile, AL 36604",
    "Baton Rouge, LA",
    "Corpus Christi, Texas",
    "Providence, Rhode Island",
    "418 Juniper Way, Boise, ID 83702",
    "P.O. Box 77, Salem, OR 97301",
    "77 Quarry Rd, Apt 3B, Macon, GA",
]
CREDENTIALS = [", MBA", ", RN, BSN", " PMP", ", CISR, AINS", ", Ph.D.", ", M.Ed.", " MBA", ", CPA", " (she/her)", ", LPN"]
HEADINGS = ["Profile", "SUMMARY", "Objective", "Professional Summary", "Career Objective"]
BODY = """Friendly colleague with six years of service in busy shops and offices.

Experience
Cashier, Mill Street Market, Jun 2019 - Dec 2021
- Served customers at the register
"""


@dataclass(frozen=True)
class Header:
    """The head of a resume and what is to be read from it."""

    text: str
    name: str
    email: str
    phone: str


def plain_letters(name: str) -> str:
    return "".join(c for c in name.lower() if "a" <= c <= "z") or "contact"


def email_of(name: str, chance: random.Random) -> str:
    words = [plain_letters(part) for part in name.replace(",", " ").split()]
    words = [word for word in words if word != "contact"] or ["contact"]
    first, last = words[0], words[-1]
    local = chance.choice(
        [
            f"{first}.{last}",
            f"{first[0]}{last}",
            f"{first}{last[0]}{chance.randint(1, 99)}",
            f"{last}_{first}",
            "jobseeker2041",
            "happy.customer.care",
            f"{first}{chance.randint(70, 99)}",
        ]
    )
    return f"{local}@{chance.choice(['example.com', 'mail.example.org', 'example.net'])}"


def phone_of(chance: random.Random) -> tuple[str, str]:
    area, line = chance.choice(["419", "260", "970", "651", "225", "512"]), f"{chance.randint(100, 199):04d}"
    return chance.choice(
        [
            (f"({area}) 555-{line}", f"{area}555{line}"),
            (f"{area}-555-{line}", f"{area}555{line}"),
            (f"{area}.555.{line}", f"{area}555{line}"),
            (f"{area} 555 {line}", f"{area}555{line}"),
            (f"+1 {area}-555-{line}", f"1{area}555{line}"),
            (f"{area}555{line}", f"{area}555{line}"),
            (f"1-{area}-555-{line}", f"1{area}555{line}"),
            ("+44 7700 900123", "447700900123"),
        ]
    )


def headers(count: int, *, seed: int = 7) -> Iterator[Header]:
    """`count` heads, the same ones every time."""
    chance = random.Random(seed)
    people = [*PEOPLE, *ACCENTED]
    for index in range(count):
        name = people[index % len(people)]
        email, (phone, digits) = email_of(name, chance), phone_of(chance)
        shape = SHAPES[index % len(SHAPES)]
        written = chance.choice([name, name, name.upper()]) if "," not in name and "ß" not in name else name
        text = shape(written, email, phone, chance.choice(TITLES), chance.choice(CITIES), chance.choice(HEADINGS), chance)
        yield Header(text, name, email, digits)


def _stacked(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name}\n{city}\n{phone}\n{email}\n\n{heading}\n{BODY}"


def _with_title(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name}\n{title}\n{phone} | {email} | {city}\n\n{heading}\n{BODY}"


def _one_line(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name} | {phone} | {email}\n{city}\n\n{heading}\n{BODY}"


def _labelled(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"Name: {name}\nAddress: {city}\nPhone: {phone}\nE-mail: {email}\n\n{heading}\n{BODY}"


def _vitae(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{chance.choice(['CURRICULUM VITAE', 'Resume', 'RESUME'])}\n{name}\n{email}\nCell: {phone}\n{city}\n\n{heading}\n{BODY}"


def _resume_of(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{chance.choice(['Resume of ', 'Curriculum Vitae - ', 'Resume: '])}{name}\n{city} | {phone}\n{email}\n\n{heading}\n{BODY}"


def _credentials(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name}{'' if ',' in name else chance.choice(CREDENTIALS)}\n{title}\n{email} • {phone}\n{city}\n\n{heading}\n{BODY}"


def _contacts_first(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{city}\n{phone}\n{email}\n{name}\n\n{heading}\n{BODY}"


def _right_margin(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name}\t{email}\n{title}\t{phone}\n{city}\n\n{heading}\n{BODY}"


def _honorific(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{chance.choice(['Ms. ', 'Mr. ', 'Dr. ', 'Mrs '])}{name}\n{city}\nTel: {phone}\nEmail: {email}\n\n{heading}\n{BODY}"


def _family_first(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    parts = name.split()
    turned = name if "," in name or len(parts) != 2 else f"{parts[1]}, {parts[0]}"
    return f"{turned}\n{phone}\n{email}\n{city}\n\n{heading}\n{BODY}"


def _middle_dots(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name}\n{city} · {phone} · {email}\n{title}\n\n{heading}\n{BODY}"


def _dashed(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"{name} – {title}\n{phone}, {email}\n\n{heading}\n{BODY}"


def _heading_first(name: str, email: str, phone: str, title: str, city: str, heading: str, chance: random.Random) -> str:
    return f"Personal Details\n{name}\n{city}\nMobile: {phone}\nEmail: {email}\n\n{heading}\n{BODY}"


SHAPES = [
    _stacked,
    _with_title,
    _one_line,
    _labelled,
    _vitae,
    _resume_of,
    _credentials,
    _contacts_first,
    _right_margin,
    _honorific,
    _family_first,
    _middle_dots,
    _dashed,
    _heading_first,
]
