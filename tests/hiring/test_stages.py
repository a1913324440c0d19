"""Words that people type, on one line: joiners stay where they join, nothing else that is hidden stays."""

from __future__ import annotations

import pytest

from screening.hiring.stages import plain_words

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (FAMILY, FAMILY),
        (PERSIAN, PERSIAN),
        ("pay\u200dpal", "paypal"),
        ("evening\u202e tfihs", "evening tfihs"),
        ("two\n\tlines", "two lines"),
        ("\u200c\u200d", ""),
    ],
)
def test_a_joiner_stays_where_it_joins(written: str, kept: str) -> None:
    assert plain_words(written, 80) == kept


def test_words_are_cut_without_a_joiner_at_their_end() -> None:
    assert plain_words(FAMILY, 2) == FAMILY[0]
