"""The scenarios there are to play: found by words or role, looked at, changed, exported, one from outside."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.context import allowed
from screening.actions.scenarios import KitCard, create_kit, keep_my_kit, kit_cards, open_kit, take_shipped_kit
from screening.errors import ScreeningError
from screening.model.scenario import Kit, Role
from screening.scenarios.kit_edit import new_values
from screening.ui.desk import desk, person
from screening.ui.offers import Offers
from screening.ui.parts import count, empty, heading, say_later, trouble
from screening.ui.scenario_fields import MODES
from screening.ui.scenario_parts import scenario_style
from screening.ui.scenario_state import begin_scenario

MOST_FILE = 2_000_000  # bytes of a scenario file; a real one has some ten thousand
OFFERS = Offers("scenario_editor.py", "kit", take_shipped_kit, keep_my_kit, "scenarios_fault")


def show() -> None:
    st.html(scenario_style())
    cards = kit_cards(desk(), by=person())
    may_edit = allowed(desk(), person(), Action.EDIT_SCENARIOS)
    title, actions = st.columns([2, 1.2], vertical_alignment="center")
    with title:
        heading("Scenarios", f"{count(len(cards), 'difficult customer')} to play")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if may_edit:
            with st.popover("Import..."):
                _import()
            if st.button("New scenario", type="primary"):
                begin_scenario(new_values())
                st.switch_page("scenario_editor.py")
    if fault := st.session_state.pop("scenarios_fault", None):
        trouble(fault)
    words, roles = st.columns([2, 1])
    sought = words.text_input("Search", placeholder="Words of the scene or of what is said", key="kits_sought")
    role = roles.selectbox("Industry or role", ["", *Role], format_func=lambda each: each.capitalize() or "All", key="kits_role")
    found = [card for card in cards if _fits(card.kit, sought, role or "")]
    if not found:
        empty("No scenario has these words. Search for others, or choose all roles.")
    for card in found:
        _card(card, may_edit=may_edit)


def _fits(kit: Kit, sought: str, role: str) -> bool:
    said = [kit.title, kit.setting, kit.trap.question, *(step.line for form in kit.forms for step in form.ladder)]
    text = " ".join(said).casefold()
    return all(word in text for word in sought.casefold().split()) and (not role or role in kit.roles or role in kit.also_for)


def _card(card: KitCard, *, may_edit: bool) -> None:
    kit = card.kit
    with st.container(border=True, key=f"kit-{kit.id}"):
        words, actions = st.columns([3.4, 1], vertical_alignment="center")
        with words:
            st.html(_markup(card))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            st.download_button(
                "Export",
                data=lambda: open_kit(desk(), kit.id, by=person()).text,
                file_name=f"{kit.id}.yaml",
                mime="application/yaml",
                key=f"export-{kit.id}",
                on_click="ignore",
            )
            if st.button("Open", key=f"open-{kit.id}"):
                st.switch_page("scenario_editor.py", query_params={"kit": kit.id})
        if card.has_offer and may_edit:
            OFFERS.show(card.kit.id, card.kit.version)


def _markup(card: KitCard) -> str:
    kit = card.kit
    roles = ", ".join(role.value for role in kit.roles) or "any role"
    facts = [MODES[kit.mode], f"for {roles}", count(len(kit.forms), "form"), f"version {kit.version}"]
    facts.append("comes with the program" if card.is_ours else "your own")
    facts.append("in use, so a change makes the next version" if card.is_used else "")
    opener = kit.forms[0].ladder[0].line.splitlines()[0]
    told = f"{escape(kit.setting)}<br>“{escape(opener)}”"
    return f'<div class="card"><h2>{escape(kit.title)}</h2>{escape(" · ".join(each for each in facts if each))}<br>{told}</div>'


def _import() -> None:
    given = st.file_uploader("A scenario file (YAML)", type=["yaml", "yml"], key="scenario_file")
    if given is None or not st.button("Import it", type="primary"):
        return
    content = given.getvalue()
    try:
        if len(content) > MOST_FILE:
            raise ValueError
        made = create_kit(desk(), content.decode("utf-8-sig"), by=person())
    except ValueError:
        trouble(f"{given.name} is no scenario: it is too large, or no plain text. Nothing was imported.")
    except ScreeningError as error:
        trouble(f"{given.name} was not imported. {error}")
    else:
        say_later(f"Imported: {made.title}")
        st.rerun()


show()
