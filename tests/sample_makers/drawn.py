"""A person in, a page drawn as a picture out (grey on paper), and what a scanner or a phone then does to it."""

from __future__ import annotations

import io
import textwrap
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .content import Person, Piece

FACES = {"serif": "LiberationSerif", "sans": "LiberationSans", "mono": "LiberationMono", "narrow": "LiberationSansNarrow"}
FOLDER = "/usr/share/fonts/truetype/liberation/"
Picture = Image.Image


def draw_page(person: Person, dpi: int = 150) -> Picture:
    """A Letter page at `dpi` dots an inch with the person's lines on it."""
    unit = dpi / 72
    paper = Image.new("RGB", (int(612 * unit), int(792 * unit)), person.look.get("paper", "#ffffff"))
    pen = ImageDraw.Draw(paper)
    y = 48 * unit
    for piece in person.pieces:
        y = _draw(pen, piece, person, y, unit)
    return paper


def _draw(pen: ImageDraw.ImageDraw, piece: Piece, person: Person, y: float, unit: float) -> float:
    size = {"name": 19.0, "heading": 11.5}.get(piece.kind, float(person.look.get("size", 10)))
    face = _face(person, piece.kind, size * unit)
    y += {"heading": 7, "strong": 3}.get(piece.kind, 0) * unit
    left, width = 54 * unit, 504 * unit
    text = f"• {piece.text}" if piece.kind == "bullet" else piece.text
    per_line = max(20, int(len(text) * width / max(pen.textlength(text, font=face), 1)) - 2)
    if piece.right:
        pen.text((left + width - pen.textlength(piece.right, font=face), y), piece.right, fill="#222222", font=face)
    for line in textwrap.wrap(text, per_line) or [""]:
        pen.text((left, y), line, fill="#222222", font=face)
        y += size * 1.32 * unit
    return y


def _face(person: Person, kind: str, size: float) -> Any:
    style = {"name": "Bold", "heading": "Bold", "strong": "Bold", "slant": "Italic"}.get(kind, "Regular")
    return ImageFont.truetype(f"{FOLDER}{FACES[person.look.get('font', 'serif')]}-{style}.ttf", size)


def scanned(paper: Picture, person: Person) -> Picture:
    """Turned by `skew` degrees, a little soft, with grain of strength `noise` (grey levels) and some dust."""
    turned = paper.rotate(person.look.get("skew", 1.0), resample=Image.Resampling.BICUBIC, expand=False, fillcolor="#e9e9e6")
    soft = turned.convert("L").filter(ImageFilter.GaussianBlur(person.look.get("blur", 0.5)))
    dice = np.random.default_rng(zlib.crc32(person.slug.encode()))
    grain = np.asarray(soft, dtype=np.float32) + dice.normal(0, person.look.get("noise", 8), (soft.height, soft.width))
    for _ in range(60):
        row, column = int(dice.integers(0, soft.height - 3)), int(dice.integers(0, soft.width - 3))
        grain[row : row + 2, column : column + 2] -= 90
    return Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8))


def photographed(paper: Picture, person: Person) -> Picture:
    """Lying on a table, seen at an angle, lit from one corner, with grain."""
    width, height = paper.size
    lean = person.look.get("lean", 0.03)
    corners = [
        (-lean * width, -0.02 * height),
        (-0.02 * width, height * 1.03),
        (width * 1.04, height * (1 + lean)),
        (width * (1 + lean / 2), -lean * height),
    ]
    flat = [number for corner in corners for number in corner]
    backdrop = Image.new("RGB", paper.size, "#6b5444")
    mask = Image.new("L", paper.size, 255).transform(paper.size, Image.Transform.QUAD, flat, fillcolor=0)
    seen = Image.composite(paper.transform(paper.size, Image.Transform.QUAD, flat, Image.Resampling.BICUBIC), backdrop, mask)
    seen = seen.rotate(person.look.get("skew", -1.5), resample=Image.Resampling.BICUBIC, fillcolor="#6b5444")
    dice = np.random.default_rng(zlib.crc32(person.slug.encode()))
    light = np.linspace(1.03, 0.74, width)[None, :, None] * np.linspace(1.0, 0.9, height)[:, None, None]
    lit = np.asarray(seen, dtype=np.float32) * light + dice.normal(0, person.look.get("noise", 6), (height, width, 1))
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(person.look.get("blur", 0.4)))


def jpeg(picture: Picture, quality: int = 55, dpi: int = 150) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, dpi=(dpi, dpi))
    return out.getvalue()
