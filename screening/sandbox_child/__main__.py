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
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # a library that prints must not speak into our pipe

    from .work import report_pages, serve  # a fault in here is still told on standard error

    os.dup2(nowhere, 2)
    send(answers, {"kind": "ready"})
    if reads_pictures:
        report_pages(answers)
    else:
        forbid_processes()  # what reads pictures needs threads
    while (request := receive(requests)) is not None:
        if not serve(request.head, answers):
            return


if __name__ == "__main__":
    main()
