"""The house stands: imports go down, pure rooms stay pure, one outside package has one door."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOOR = {
    "model": 0, "errors": 0,
    "vocabulary": 1, "reading": 1, "extraction": 1, "evaluation": 1, "scenarios": 1, "hiring": 1, "typing": 1,
    "storage": 2, "access": 2, "exchange": 2, "sandbox": 2, "sandbox_child": 2, "batch": 2,
    "actions": 3, "worker": 3,
    "ui": 4, "web": 4, "cli": 4, "cli_files": 4, "__main__": 4, "__init__": 4,
}  # fmt: skip
DOORS = {
    "streamlit": ("ui/", "app.py"),
    "pdfplumber": ("reading/",),
    "pypdfium2": ("reading/",),
    "sqlalchemy": ("storage/",),
    "alembic": ("storage/",),
    "openpyxl": ("exchange/",),
    "pandas": ("exchange/", "ui/"),
    "rapidfuzz": ("extraction/", "evaluation/", "hiring/"),
    "dask": ("batch.py",),
    "httpx": ("web/provider.py",),
    "joserfc": ("web/provider.py",),
    "typer": ("cli.py", "cli_files.py"),
}
IMPURE = {"subprocess", "socket", "random", "secrets", "time", "threading", "multiprocessing", "sqlite3", "requests", "urllib.request"}


def sources() -> list[tuple[str, Path]]:
    files = [*(ROOT / "screening").rglob("*.py")]
    return [(str(path.relative_to(ROOT / "screening")), path) for path in files] + [("app.py", ROOT / "app.py")] * (
        ROOT / "app.py"
    ).exists()


def room(relative: str) -> str:
    first = Path(relative).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> list[tuple[str, int]]:
    """Absolute dotted names that the file imports, with the level of relative imports resolved."""
    found: list[tuple[str, int]] = []
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            dotted = ".".join(part for part in (base, node.module or "") if part)
            found += [(f"{dotted}.{alias.name}", node.lineno) for alias in node.names]
    return found


def test_imports_go_down() -> None:
    wrong = []
    for relative, path in sources():
        if relative == "app.py":
            continue
        mine = room(relative)
        for name, line in imports(path):
            parts = name.split(".")
            if parts[0] != "screening" or len(parts) < 2 or parts[1] not in FLOOR or parts[1] == mine:
                continue
            theirs = parts[1]
            sideways = FLOOR[theirs] == FLOOR[mine] == 1 and theirs != "vocabulary"
            if FLOOR[theirs] > FLOOR[mine] or sideways:
                wrong.append(f"{relative}:{line} ({mine}) imports {name}")
    assert not wrong, "\n".join(wrong)


def test_every_room_has_a_floor() -> None:
    assert {room(relative) for relative, _ in sources() if relative != "app.py"} <= set(FLOOR)


def test_one_door_each() -> None:
    wrong = []
    for relative, path in sources():
        for name, line in imports(path):
            doors = DOORS.get(name.split(".")[0])
            if doors and not relative.startswith(doors):
                wrong.append(f"{relative}:{line} imports {name}; its door is {' or '.join(doors)}")
    assert not wrong, "\n".join(wrong)


def test_lower_floors_are_pure() -> None:
    wrong = []
    for relative, path in sources():
        if relative == "app.py" or FLOOR[room(relative)] > 1:
            continue
        wrong += [
            f"{relative}:{line} imports {name}"
            for name, line in imports(path)
            if any(name == m or name.startswith(m + ".") for m in IMPURE)
        ]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"today", "now", "utcnow", "write_text", "write_bytes"}
            ):
                wrong.append(f"{relative}:{node.lineno} calls .{node.func.attr}()")
    assert not wrong, "\n".join(wrong)


def test_files_stay_small() -> None:
    long = [f"{relative}: {n}" for relative, path in sources() if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300]
    assert not long, long
