"""The text of a style sheet -> its rules: which elements each is about, and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from cssselect import HTMLTranslator, SelectorError
from cssselect import parse as parse_selectors
from lxml import etree

SHEET = 200_000  # characters that are looked at
RULES = 4_000
PATHS = 200  # of them may need to be looked for in the whole page: siblings, counting, negation
ANCESTORS = 60  # looked through for one part of a selector
_COMMENT = re.compile(r"/\*.{0,5000}?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,3000})\}")
_AT = re.compile(r"@([\w-]+)([^{};]{0,300})\{")
_SHOWN = re.compile(r"^\s*(?:only\s+)?(?:screen|all)?\s*$")
_PART = re.compile(r"([\w-]+|\*)?((?:[.#][\w-]+|\[[\w-]+(?:=[\"']?[^\"'\]]*[\"']?)?\])*)$")
_DETAIL = re.compile(r"([.#])([\w-]+)|\[([\w-]+)(?:=[\"']?([^\"'\]]*)[\"']?)?\]")


class Part(NamedTuple):
    """One element of a selector: its tag ("" for any), id, classes, and attributes (value None: any)."""

    tag: str
    id: str
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str | None], ...]
    is_child: bool  # of the part before it, not only somewhere below

    def fits(self, element: Any) -> bool:
        if not isinstance(element.tag, str) or (self.tag and element.tag != self.tag):
            return False
        if self.id and element.get("id", "").lower() != self.id:
            return False
        if self.classes and not set(self.classes) <= set(element.get("class", "").lower().split()):
            return False
        return all((got := element.get(name)) is not None and value in {None, got.lower()} for name, value in self.attributes)


class Selector(NamedTuple):
    """Parts from the outside in, and how much the selector counts against others."""

    parts: tuple[Part, ...]
    weight: tuple[int, int, int]

    @property
    def key(self) -> str:
        """Where the rule is looked up: the id, class or tag of the last part."""
        last = self.parts[-1]
        return f"#{last.id}" if last.id else f".{last.classes[0]}" if last.classes else last.tag or "*"

    def matches(self, element: Any) -> bool:
        """Whether the rule is about this element."""
        if not self.parts[-1].fits(element):
            return False
        within = self.parts[-1]
        for part in reversed(self.parts[:-1]):
            parents = element.iterancestors()
            found = next((p for p, _ in zip(parents, range(1 if within.is_child else ANCESTORS), strict=False) if part.fits(p)), None)
            if found is None:
                return False
            element, within = found, part
        return True


class Path(NamedTuple):
    """A selector that says more than `Selector` can: where to look in the page."""

    xpath: str
    weight: tuple[int, int, int]

    def elements(self, root: Any) -> list[Any]:
        """The elements of the page that the rule is about."""
        try:
            return list(root.xpath(self.xpath))
        except (etree.XPathError, TypeError):
            return []


def rules_of(sheet: str) -> Iterator[tuple[Selector | Path, dict[str, str]]]:
    """Each selector with its declarations, in the order of the sheet; what holds only in print or on small screens left out."""
    count = paths = 0
    for selectors, body in _RULE.findall(_on_screen(_COMMENT.sub("", sheet[:SHEET]))):
        for text in [selectors] if "(" in selectors else selectors.split(","):
            count += 1
            if count > RULES:
                return
            if selector := _selector(text.strip().lower()):
                yield selector, declarations(body)
            elif paths < PATHS:
                paths += 1
                yield from ((path, declarations(body)) for path in _paths(text.strip()))


def _paths(text: str) -> list[Path]:
    """What a selector picks out as elements; parts of elements (the first line) and states (under the mouse) pick nothing."""
    try:
        found = [each for each in parse_selectors(text) if each.pseudo_element is None]
        return [Path(HTMLTranslator().selector_to_xpath(each), each.specificity()) for each in found]
    except (SelectorError, RecursionError):
        return []


def declarations(body: str) -> dict[str, str]:
    """The declarations of a rule, names and values in lower case."""
    pairs = (part.split(":", 1) for part in body[:3000].lower().split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


def _on_screen(sheet: str) -> str:
    """The sheet without its conditional parts; what holds on any screen is kept as if it stood alone."""
    kept, at = [], 0
    while match := _AT.search(sheet, at):
        kept.append(sheet[at : match.start()])
        end = _closing(sheet, match.end())
        if match.group(1).lower() in {"media", "supports", "layer"} and (match.group(1) != "media" or _SHOWN.match(match.group(2).lower())):
            kept.append(sheet[match.end() : end])
        at = end + 1
    return "".join([*kept, sheet[at:]])


def _closing(sheet: str, at: int) -> int:
    """Where the brace that is open at `at` closes."""
    depth = 1
    for brace in re.finditer(r"[{}]", sheet[at:]):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return at + brace.start()
    return len(sheet)


def _selector(text: str) -> Selector | None:
    parts: list[Part] = []
    is_child = False
    for word in text.replace(">", " > ").split()[:12]:
        if word == ">":
            is_child = True
            continue
        match = _PART.match(word)
        if match is None:
            return None
        found = _DETAIL.findall(match.group(2))
        classes = tuple(name for mark, name, _, _ in found if mark == ".")
        attributes = tuple((name, value or None) for _, _, name, value in found if name)
        tag = "" if match.group(1) in {None, "*"} else match.group(1)
        parts.append(Part(tag, next((name for mark, name, _, _ in found if mark == "#"), ""), classes, attributes, is_child))
        is_child = False
    if not parts:
        return None
    ids, names = sum(bool(part.id) for part in parts), sum(len(part.classes) + len(part.attributes) for part in parts)
    return Selector(tuple(parts), (ids, names, sum(bool(part.tag) for part in parts)))
