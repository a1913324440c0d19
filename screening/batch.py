"""Many foreign files in, what each says out in the order given, few of them held at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypeVar

from .sandbox import PICTURES, Failure, Record, Result, Sandbox, spare_cores

LOOK_AHEAD = 16  # files a child may be ahead of the result that is handed out; keeps memory flat
Answer = TypeVar("Answer")  # what one file is handed out as


def read_batch(
    files: Iterable[tuple[str, Path]], *, jobs: int = 1, images: bool = False, ocr: str = "bundled"
) -> Iterator[tuple[str, tuple[Result, ...]]]:
    """Each (file, path) with what it says, in the order given; never more than a few results are held at a time.

    `jobs` children read at the same time. Raises SandboxError when none can be started.
    """
    return _batch(files, lambda sandbox, file, path: sandbox.read(file, path, images=images), jobs, ocr)


def tell_batch(
    files: Iterable[tuple[str, Path]], as_of: date, *, jobs: int = 1, ocr: str = "bundled"
) -> Iterator[tuple[str, tuple[Record | Failure, ...]]]:
    """The same, each as its line of `parse`."""
    return _batch(files, lambda sandbox, file, path: sandbox.tell(file, path, as_of), jobs, ocr)


def _batch(
    files: Iterable[tuple[str, Path]], ask: Callable[[Sandbox, str, Path], Answer], jobs: int, ocr: str
) -> Iterator[tuple[str, Answer]]:
    ahead: deque[tuple[str, Future[Answer]]] = deque()
    with ThreadPoolExecutor(jobs) as threads, Sandbox(ocr=ocr, pictures=max(spare_cores(), min(jobs, PICTURES))) as sandbox:
        sandbox.warm(jobs)
        try:
            for file, path in files:
                ahead.append((file, threads.submit(ask, sandbox, file, path)))
                while ahead and (len(ahead) >= LOOK_AHEAD * jobs or ahead[0][1].done()):
                    done, results = ahead.popleft()
                    yield done, results.result()
            while ahead:
                done, results = ahead.popleft()
                yield done, results.result()
        finally:
            for _, results in ahead:
                results.cancel()
