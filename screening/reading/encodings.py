"""Bytes of a text in any common encoding -> the text: by its mark, as Unicode, else the code page that reads best."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_CODEPAGES = ("cp1252", "mac_roman", "cp437", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp866")  # of two that read alike, the first
_EAST_ASIAN = ("cp932", "euc_jp", "cp949", "gb18030", "big5")
_HIGH = re.compile(r"[^\x00-\x7f]")
# What East Asian texts consist of.
_WRITTEN = re.compile(r"[\u2010-\u203b\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff60\u2460-\u2473]")
_KANA, _HANGUL, _IDEOGRAPH = re.compile(r"[\u3041-\u30fa]"), re.compile(r"[\uac00-\ud7a3]"), re.compile(r"[\u4e00-\u9fff]")
_EVERYDAY = frozenset(
    "的一是在不了有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可工作经历客户服务教育技能公司电话负责"
    "這來國個說們為時會著過學對經歷客戶務電話負責月日至今高級经理級接聽接听每天"
)
MAINFRAME = 0.05  # of the bytes are "@", as the spaces of texts from mainframes are (EBCDIC); their letters are beyond ASCII
LOOKED_AT = 20_000  # letters by which a code page is judged
_TYPOGRAPHIC = "•–—’‘“”…®™©·\xa0§°½"


def decoded(content: bytes) -> str:
    """The text of these bytes."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    sample = content.rstrip(b"\x00")[:4000]  # some programs fill up their files
    if sample.count(0) > len(sample) // 5:
        return content.decode("utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be", "replace")
    if b"\x1b$" in sample and (text := _strictly(content, "iso2022_jp")):
        return text
    if (text := _strictly(content, "utf-8")) is not None:
        return text
    if sample.count(b"@") > MAINFRAME * len(sample) and 2 * sum(byte > 127 for byte in sample) > len(sample):
        return content.decode("cp037").replace("\x85", "\n")
    return _east_asian(content) or max((content.decode(page, "replace") for page in _CODEPAGES), key=_plausibility)


def _strictly(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        return None


def _east_asian(content: bytes) -> str:
    """The text as Japanese, Korean or Chinese; "" where it is none of them."""
    found = [text for name in _EAST_ASIAN if (text := _strictly(content, name))]
    best = max(found, key=_familiar, default="")
    return best if _familiar(best) > 0 else ""


def _familiar(text: str) -> float:
    """How much of what is beyond ASCII is everyday East Asian writing (0 to 1); 0 for anything that is not all of it such writing."""
    high = _HIGH.findall(text[:LOOKED_AT])
    alone = sum(b - a > 1 for a, b in pairwise(match.start() for match in _HIGH.finditer(text[:LOOKED_AT])))
    if len(high) < 4 or alone > len(high) / 2 or len(_WRITTEN.findall("".join(high))) < 0.98 * len(high):
        return 0.0
    letters = "".join(high)
    kana, hangul, signs = (len(kind.findall(letters)) for kind in (_KANA, _HANGUL, _IDEOGRAPH))
    if hangul > 0.8 * len(high):
        return hangul / len(high)
    if hangul:
        return 0.0
    everyday = sum(letter in _EVERYDAY for letter in high)
    return min(1.0, (2 * kana + everyday) / len(high)) if kana + signs > 0.6 * len(high) and kana + everyday > 0.1 * len(high) else 0.0


def _plausibility(text: str) -> int:
    """How well the letters beyond ASCII fit what stands around them."""
    padded, score = f" {text[:LOOKED_AT]} ", 0
    for match in _HIGH.finditer(padded):
        before, char, after = (padded[match.start() + step] for step in (-1, 0, 1))
        if char in _TYPOGRAPHIC or (char in "£€" and after.isdigit()):
            score += 2
        elif char.isalpha():
            score += 2 if _fits(before, char, after) else -1
        else:
            score -= 2
    return score


def _fits(before: str, char: str, after: str) -> bool:
    """Whether a letter beyond ASCII is what one expects there: Latin ones alone among plain letters, Cyrillic ones together."""
    if char.isupper() and before.islower():
        return False
    if "\u0400" <= char < "\u0460":
        return any("\u0400" <= other < "\u0460" for other in (before, after)) and not (
            char.islower() and before.isupper() and after.isupper()
        )
    return char < "\u0180" and (before.isalpha() or after.isalpha()) and not (before > "\x7f" and after > "\x7f")
