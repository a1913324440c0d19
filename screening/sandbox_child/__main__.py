"""Requests come in on standard input, what one file says goes out on standard output, until the input ends."""

from __future__ import annotations

import gc
import os
import sys

from screening.reading.limits import PACKED_BYTES

from .confine import OCR_MEMORY, READ_MEMORY, confine, forbid_files, forbid_processes
from .wire import MESSAGE_LIMIT, receive, send

REQUEST_LIMIT = PACKED_BYTES + MESSAGE_LIMIT  # bytes of a file, and of pages of it that were read as pictures
GARBAGE = 100_000  # new objects between two looks for circles among them; what reading makes has next to none, and looking took a tenth


def main() -> None:
    """The process: our own code is loaded and kept compiled for the next one, then all is given up, then requests are answered."""
    gc.set_threshold(GARBAGE)
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # a library that prints must not speak into our pipe

    from .work import serve  # a fault in here is still told on standard error

    gc.freeze()
    reads_pictures = "--ocr" in sys.argv
    confine(OCR_MEMORY if reads_pictures else READ_MEMORY)
    os.dup2(nowhere, 2)
    forbid_files()
    send(answers, {"kind": "ready"})
    if not reads_pictures:
        forbid_processes()  # what reads pictures needs threads
    while (request := receive(requests, REQUEST_LIMIT)) is not None:
        if not serve(request, answers):
            return


if __name__ == "__main__":
    main()
