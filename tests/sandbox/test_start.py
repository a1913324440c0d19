"""A reading process starts quickly: what it loads stays compiled, and what one kind of answer needs no other loads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import screening
from tests.worker.people import resume


def test_what_the_child_loads_stays_compiled(tmp_path: Path) -> None:
    shutil.copytree(Path(screening.__file__).parent, tmp_path / "screening", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "a.txt").write_text(resume(1), encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "screening", "parse", "a.txt"]
    subprocess.run(command, cwd=tmp_path, env=kept, check=True, capture_output=True)
    assert list((tmp_path / "screening" / "extraction" / "__pycache__").glob("extract.*.pyc"))


def test_a_line_of_parse_needs_neither_the_codec_nor_pictures() -> None:
    loaded = "import sys, screening.sandbox_child.work; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True).stdout.split()
    assert "screening.extraction.extract" in said
    assert not {"pydantic", "PIL", "numpy", "lxml", "screening.model.codec"} & set(said)
