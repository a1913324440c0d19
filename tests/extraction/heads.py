"""Heads of resumes with what is to be read from them: by hand from heads.txt, and made up of parts by the hundred."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WRITTEN = Path(__file__).with_name("heads.txt")
NAMES = tuple(Path(__file__).with_name("head_names.txt").read_text(encoding="utf-8").split("\n")[1:-1])
TITLES = (
    "Customer Service Representative",
    "Call Center Agent",
    "Senior Claims Adjuster",
    "Guest Relations Supervisor",
    "Bilingual Member Advocate",
    "Retail Store Manager",
    "Chat & Email Support Specialist",
    "Bank Teller",
    "Cashier / Customer Service",
    "Experienced Administrative Assistant",
    "Help Desk Analyst II",
)
AT_HOME = (
    "Amarillo, TX",
    "Duluth, MN 55802",
    "Winston-Salem, NC",
    "Coeur d'Alene, ID 83814",
    "Port St. Lucie, FL",
    "418 Alder St, Kansas City, Missouri 64106",
    "77 N. Quarry Rd, Apt 3B, Oklahoma City, OK",
    "P.O. Box 1182, Washington, DC 20009",
    "Las Cruces, New Mexico 88001",
    "O'Fallon, IL",
)
ABROAD = (
    ("Manchester, UK", "44 7700 900456"),
    ("Cardiff, Wales", "44 29 2018 0123"),
    ("Calgary, AB", "1 403-555-0123"),
    ("Mumbai, Maharashtra, India", "91 98200 12345"),
    ("Makati City, Philippines", "63 917 555 0188"),
    ("Accra, Ghana", "233 24 555 0123"),
    ("Kingston, Jamaica", "1 876-555-0123"),
    ("Bogotá, Colombia", "57 310 555 0123"),
    ("Lyon, France", "33 6 55 50 12 34"),
    ("Amman, Jordan", "962 79 555 0123"),
    ("Kyiv, Ukraine", "380 67 555 0123"),
    ("Taipei, Taiwan", "886 912 555 012"),
    ("Addis Ababa, Ethiopia", "251 91 155 0123"),
    ("Prague, Czech Republic", "420 601 555 012"),
)
REST = """{heading}
Friendly colleague with six years of service in busy shops and offices.

Work Experience
Cashier, Mill Street Market, Jun 2019 - Dec 2021
- Served customers at the register

Education
High School Diploma, Lincoln High School, 2015

Skills
Typing 55 wpm, Excel, conflict resolution
"""
NOBODY = ("First Last", "Your Name", "Company Name", "Customer Service Representative", "Regional Medical Center", "Sales and Service")


@dataclass(frozen=True)
class Head:
    """A resume, and what is to be read from its head; any one of `names` will do, none where there are none."""

    text: str
    names: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    town: str
    links: tuple[str, ...]


def written_heads() -> Iterator[Head]:
    """Those of heads.txt."""
    for index, block in enumerate(WRITTEN.read_text(encoding="utf-8").split("=== ")[1:]):
        told, _, text = block.partition("\n")
        names, emails, phones, town, links = (field.strip() for field in told.split("|"))
        rest = REST.format(heading=("Summary", "OBJECTIVE", "About Me", "Career Profile")[index % 4])
        text = text.strip("\n")
        whole = text.replace("%%", rest) if "%%" in text else f"{text}\n\n{rest}"
        yield Head(whole, () if names == "-" else tuple(names.split(" / ")), _listed(emails), _listed(phones), town, _listed(links))


def _listed(field: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in field.split(",") if each.strip())


def made_heads(count: int, *, seed: int = 3) -> Iterator[Head]:
    """`count` heads, the same ones every time."""
    chance = random.Random(seed)
    for index in range(count):
        yield _made(chance, NAMES[index % len(NAMES)])


def _made(chance: random.Random, name: str) -> Head:
    written, email = _written(chance, name), _email(chance, name)
    address = chance.choice([email, email, email.upper(), email.replace("@", " @ "), email.replace("@", " (at) "), f"mailto:{email}"])
    if chance.random() < 0.4:
        town, digits = chance.choice(ABROAD)
        phone, place = chance.choice([f"+{digits}", f"+{digits.replace(' ', '-')}", f"00{digits.replace(' ', '')}"]), town
    else:
        place = chance.choice(AT_HOME)
        town = ", ".join(place.rpartition(", ")[0].split(", ")[-1:]) + ", " + place.rpartition(", ")[2].rstrip(" 0123456789")
        phone = _phone(chance)
        digits = phone.partition("x")[0].partition("e")[0]
    parts = [_letters(part) for part in name.split()]
    link = chance.choice(["", f"linkedin.com/in/{'-'.join(filter(None, parts))}", f"https://{''.join(parts)}.example.com"])
    title = chance.choice(TITLES)
    names: tuple[str, ...] = (name,)
    shape = chance.choice(SHAPES)
    if chance.random() < 0.05:
        written, names, link, email, address, shape = chance.choice(NOBODY), (), "", "jobs77@example.com", "jobs77@example.com", SHAPES[0]
    rest = REST.format(heading=chance.choice(["SUMMARY", "Profile", "Career Objective"]))
    text = shape.format(name=written, title=title, town=place, phone=phone, email=address, link=link, rest=rest)
    emails, links = ((email,) if "{email}" in shape else ()), ((link,) if link and "{link}" in shape else ())
    return Head(text, names, emails, ("".join(c for c in digits if c.isdigit()),), town, links)


def _written(chance: random.Random, name: str) -> str:
    first, _, last = name.partition(" ")
    forms = [name] * 6 + [name.upper()] * 3 + [f"{name} (she/her)", f"{name} | they/them", f"{name}, MBA, CCXP", f"Ms. {name}"]
    forms += [f"Sgt. {name} (Ret.)", f"{name}, SSG, US Army (Ret.)", f"{name}, {TITLES[1]}", f"{name} \u2013 {TITLES[0]}", name.lower()]
    if " " not in last and last not in ("Jr.", "III"):
        forms += [f"{last}, {first}", f"{last.upper()}, {first}", f"{first} {last.upper()}"]
        if f"{first}{last}".isalpha() and min(len(first), len(last)) > 2:
            forms.append("   ".join(" ".join(part.upper()) for part in (first, last)))
    return chance.choice(forms)


def _email(chance: random.Random, name: str) -> str:
    parts = [part for each in name.split() if (part := _letters(each))]
    first, last = parts[0], parts[-1]
    local = chance.choice(
        [f"{first}.{last}", f"{first[0]}{last}", f"{last}_{first}", f"{first}{last[0]}42", "jobhunter77", "sunflower.lane"]
    )
    return f"{local}@{chance.choice(['example.com', 'mail.example.org', 'example.co.uk'])}"


def _phone(chance: random.Random) -> str:
    area, line = chance.choice(["419", "806", "337"]), f"{chance.randint(100, 199):04d}"
    forms = ["({0}) 555-{1}", "{0}-555-{1}", "{0}.555.{1}", "{0} 555 {1}", "1-{0}-555-{1}", "{0}\u2013555\u2013{1}", "{0} - 555 - {1}"]
    return chance.choice([*forms, "{0}-555-{1} ext. 204", "({0})555-{1} x12"]).format(area, line)


def _letters(word: str) -> str:
    small = word.lower().replace("\u0111", "d").replace("\u0142", "l").replace("\u00f8", "o")
    return "".join(c for c in unicodedata.normalize("NFKD", small) if "a" <= c <= "z")


SHAPES = (
    "{name}\n{town}\n{phone}\n{email}\n{link}\n\n{rest}",
    "{name}\n{title}\n{town} | {phone} | {email} | {link}\n\n{rest}",
    "{title}\n{name}\n{town}\n{phone} \u2022 {email}\n{link}\n\n{rest}",
    "{title}\n{name}\n{town}\n{phone}\n\n{rest}",
    "Curriculum Vitae of {name}\n{town}\n{phone}\n{email}\n\n{rest}",
    "R \u00c9 S U M \u00c9\n\n{name}\n{town}\n{phone}\n{email}\n\n{rest}",
    "Full Name : {name}\nMobile : {phone}\nE-mail : {email}\nLocation : {town}\n{link}\n\n{rest}",
    "{rest}\n{name}\n{town}\n{phone} | {email} | {link}\n",
    "{rest}\nContact\n{name}\n{town}\n{phone}\n{email}\n",
    "CONTACT\n{town}\n{phone}\n{email}\n\nSKILLS\nExcel\nCash handling\nPhone etiquette\n\n{name}\n{title}\n\n{rest}",
    "{name}\t{phone}\n{town}\t{email}\n{link}\n\n{rest}",
    "{town}\n{phone}\n{email}\n\n{name}\n{title}\n\n{rest}",
    "WORKFORCE CENTER\n{name}\n{town}\n{phone}\n{email}\n\n{rest}",
    "Page 1 of 2\n{name}\n{town}\nDate of birth: 14/03/1988   License No. 4195550777\nTel {phone}\n{email}\n\n{rest}",
    "\u2605 {name} \u2605\n{town} ~ {phone} ~ {email}\n\n{rest}",
)
