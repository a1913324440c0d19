"""What a page showed to a person in, whether they may fetch it out: a file of Streamlit's media shelf is for whom it was made.

Streamlit serves such a file (a workbook to download, a drawn picture) to anybody who names it. Its name reaches a browser
through the socket of a page, so the gate reads there which names went to whom.
"""

from __future__ import annotations

import re
from collections import OrderedDict

PLACE = "/media/"
NAMED = re.compile(rb"/media/([0-9a-f]{32})")  # so long is a name of theirs; what follows in a message may be a letter as well
MOST = 50_000  # names kept in memory; those not seen for longest go first


class Shelf:
    """Who was shown which file."""

    def __init__(self) -> None:
        self._shown: OrderedDict[tuple[str, str], None] = OrderedDict()

    def look(self, person: str, message: bytes) -> None:
        """Remember the files that a message to this person names."""
        for name in NAMED.findall(message):
            self._shown[person, name.decode("ascii")] = None
            self._shown.move_to_end((person, name.decode("ascii")))
        while len(self._shown) > MOST:
            self._shown.popitem(last=False)

    def may_have(self, person: str, path: str) -> bool:
        """May they fetch what stands at this path? Anything that is not on the shelf, yes."""
        return not path.startswith(PLACE) or (person, path.removeprefix(PLACE).partition(".")[0]) in self._shown
