"""What `import screening` offers: exactly these names, each real, none loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import screening

ROOT = Path(__file__).resolve().parent.parent


def test_the_names_are_pinned() -> None:
    assert screening.__all__ == [
        "CandidateProfile",
        "Document",
        "Evaluation",
        "Ranked",
        "Rubric",
        "evaluate",
        "extract_profile",
        "load_rubric",
        "load_vocabulary",
        "rank",
        "read_document",
    ]
    assert screening.__all__ == sorted(screening.__all__) and set(screening.__all__) == set(screening.HOMES)
    assert all(getattr(screening, name).__name__ == name for name in screening.__all__)


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert screening.__version__ == project["version"]


def test_importing_costs_nothing() -> None:
    program = (
        "import sys, screening.cli; print([n for n in ('pydantic', 'yaml', 'openpyxl', 'pypdfium2', 'rapidfuzz') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
