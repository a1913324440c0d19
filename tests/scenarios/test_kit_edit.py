"""A scenario's values changed field by field: what is wrong stands at its field, and every shipped one comes back as it was."""

from __future__ import annotations

import pytest

from screening.errors import KitError
from screening.scenarios.kit_edit import changed, checked, empty_form, new_values, value_at, values_of, with_form, without_form
from screening.scenarios.kit_file import KITS, load_kit

PATHS = sorted(KITS.glob("*.yaml"))
BILL = values_of((KITS / "billing_dispute.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_shipped_scenario_comes_back_as_it_was(path: object) -> None:
    found = checked(values_of(path.read_text(encoding="utf-8")), name=path.stem)  # type: ignore[attr-defined]
    assert found.kit == load_kit(path)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("title",), ""), (("mode",), "by letter"), (("trap", "question"), "Did they"), (("looks_good",), []),
        (("timing", "play"), 0), (("forms", 0, "ladder", 2, "line"), ""), (("forms", 0, "ladder", 1, "line"), "x" * 321),
        (("forms", 1, "facts"), {"one": "fact"}), (("forms", 0, "hidden_need", "earned_by", 0), "Say what you need"),
        (("forms", 1, "customer"), BILL["forms"][0]["customer"]), (("setting",), "TODO"),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_field(place: tuple[str | int, ...], value: object) -> None:
    found = checked(changed(BILL, place, value))
    assert found.kit is None and found.at(place) and found.at(place)[0].remedy
    assert checked(BILL).kit is not None and value_at(BILL, place) != value


def test_a_milder_wording_taken_out_is_asked_for_at_its_step() -> None:
    found = checked(changed(BILL, ("forms", 0, "ladder", 1, "milder"), ""))
    assert "no milder wording" in found.at(("forms", 0, "ladder", 1))[0].what


def test_forms_are_added_and_taken_out() -> None:
    more = with_form(BILL)
    assert [each["form"] for each in more["forms"]] == ["A", "B", "C"] and more["forms"][2] == empty_form("C")
    assert checked(more).at(("forms", 2)) and not checked(more).at(("forms", 0))
    assert without_form(more, 2) == BILL
    assert checked(without_form(BILL, 1)).at(("forms",), below=False)


def test_a_new_one_names_all_that_is_to_write() -> None:
    found = checked(new_values())
    assert found.kit is None and len(found.at(("forms", 0))) > 8
    with pytest.raises(KitError):
        values_of("&a [1, *a]")
