"""Requests come in on standard input, what one file says goes out on standard output, until the input ends."""

from __future__ import annotations

import os
import sys

from .confine import OCR_MEMORY, READ_MEMORY, confine, forbid_processes
from .wire import receive, send


def main() -> None:
    """The process: confined first, then one request after the other."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    reads_pictures = "--ocr" in sys.argv
    confine(OCR_MEMORY if reads_pictures else READ_MEMORY)
    send(answers, {"kind": "ready"})
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):  # a library that prints must not speak into our pipe
        os.dup2(nowhere, number)

    from .work import report_pages, serve

    if reads_pictures:
        report_pages(answers)
    else:
        forbid_processes()  # what reads pictures needs threads
    while (request := receive(requests)) is not None:
        if not serve(request.head, answers):
            return


if __name__ == "__main__":
    main()
