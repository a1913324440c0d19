"""Every limit of reading in one place: how large, how many, how deep."""

from __future__ import annotations

MEGABYTE = 1_000_000

FILE_BYTES = 25 * MEGABYTE  # one file, as uploaded or as unpacked from an archive
ARCHIVE_MEMBERS = 2_000  # files in one archive, nested archives counted in
ARCHIVE_BYTES = 500 * MEGABYTE  # everything in one archive, unpacked
PACKED_BYTES = 200 * MEGABYTE  # an archive as uploaded: the process that opens it has 1 GB
ARCHIVE_DEPTH = 2  # an archive within an archive is opened, a third is not
PAGES = 100  # pages read; the rest is flagged
PIXELS = 100 * MEGABYTE  # one image, width times height
PART_BYTES = 20 * MEGABYTE  # one part inside a DOCX or ODT, unpacked
TEXT_CHARACTERS = 1_500_000  # text kept of one document; a resume has 3,000
MARKUP_CHARACTERS = 6_000_000  # of a web page, its tags included
TAG_DEPTH = 200  # nested elements in HTML that still mean something
OCR_PAGES = 20  # pages of one file that are read as pictures

LITTLE_TEXT = 150  # characters: under this a document is "read, but little text found"
PAGE_TEXT = 50  # characters: a PDF page with fewer is looked at as a picture

PAGE_IMAGE_WIDTH = 1_240  # pixels: A4 at 150 dpi
