"""The command `erase`: somebody's code and a reason in, everything of them gone, or only told what would go."""

from __future__ import annotations

import os
from pathlib import Path

from screening.errors import ScreeningError

from .context import open_desk
from .removal import erase, preview_of


def tell_erase(named: str, reason: str, *, yes: bool) -> int:
    """Say what would go and what stays; with `yes` it goes. 0 done, 1 shown only, 2 not possible."""
    folder = Path(os.environ.get("SCREENING_DATA_DIR") or "data")
    if not os.environ.get("SCREENING_DATABASE_URL") and not (folder / "screening.db").is_file():
        print(f"There is no data in {folder}. Name its folder in SCREENING_DATA_DIR.")
        return 2
    try:
        desk = open_desk()
        found = preview_of(desk, named)
        print(f"From: {', '.join(found.openings)}")
        print("\n".join(["Goes:", *(f"  {each}" for each in found.goes), "Stays:", *(f"  {each}" for each in found.stays)]))
        if not yes:
            print("Nothing was deleted. Add --yes to delete it for good; it cannot be undone.")
            return 1
        erase(desk, named, reason=reason, shown=found.stamp)
    except ScreeningError as error:
        print(error)
        return 2
    print("Deleted. The audit holds that it was done, and the reason.")
    return 0
