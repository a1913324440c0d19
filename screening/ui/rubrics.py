"""The rubrics: what each asks for, who is judged by it, which openings show an older version, a new one, one from outside."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.access.policy import Action
from screening.actions.rescoring import rescore
from screening.actions.rubric_removal import WAS_USED, delete_rubric
from screening.actions.rubric_versions import RubricCard, UsedBy, create_rubric, keep_mine, open_rubric, rubric_cards, take_shipped
from screening.errors import RubricError, ScreeningError
from screening.evaluation.rubric_text import starter_text
from screening.ui.desk import allows, desk, person
from screening.ui.offers import Offers
from screening.ui.parts import count, heading, say_later, trouble
from screening.ui.rubric_parts import begin_rubrics, behind_words, gate_table, moved_list, not_taken
from screening.ui.rubric_state import begin_new

DELETE = "rubric_to_delete"  # in the session, while the dialog is open
AS_IT_IS = "The file is kept letter for letter, remarks too; only its version becomes 1, and a title that another rubric has gets a number."
MOST_FILE = 2_000_000  # bytes of a rubric file; a real one has a few thousand
OFFERS = Offers("rubric_editor.py", "rubric", take_shipped, keep_mine, "rubrics_fault")


def show() -> None:
    begin_rubrics()
    cards = rubric_cards(desk(), by=person())
    title, actions = st.columns([2, 2.4], vertical_alignment="center")
    with title:
        heading("Rubrics", f"What {count(len(cards), 'role')} ask for")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        may_edit = allows(Action.EDIT_RUBRICS)
        if may_edit:
            with st.popover("Import..."):
                _import()
        if st.button("What if"):
            st.switch_page("what_if.py")
        if may_edit and st.button("Draft from a posting"):
            st.switch_page("rubric_draft.py")
        if may_edit and st.button("New rubric", type="primary"):
            begin_new(starter_text("New rubric"))
            st.switch_page("rubric_editor.py")
    if fault := st.session_state.pop("rubrics_fault", None):
        trouble(fault)
    _changes()
    for card in cards:
        _card(card, may_edit=may_edit)
    if asked := st.session_state.get(DELETE):
        _delete(asked)


def _card(card: RubricCard, *, may_edit: bool) -> None:
    rubric = card.rubric
    with st.container(border=True, key=f"rubric-{rubric.id}"):
        words, actions = st.columns([3, 1.2], vertical_alignment="center")
        with words:
            st.html(_markup(card))
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            st.download_button(
                "Export",
                data=lambda: open_rubric(desk(), rubric.id, by=person()).text,
                file_name=f"{rubric.id}.yaml",
                mime="application/yaml",
                key=f"export-{rubric.id}",
                on_click="ignore",
            )
            if st.button("Edit" if may_edit else "Open", key=f"edit-{rubric.id}"):
                st.switch_page("rubric_editor.py", query_params={"rubric": rubric.id})
            if may_edit and not card.comes_along:
                st.button("Delete...", key=f"delete-{rubric.id}", type="tertiary", on_click=_ask_delete, args=(card,))
        if card.has_offer and may_edit:
            OFFERS.show(card.rubric.id, card.rubric.version)
        for opening in card.behind if may_edit else ():
            _behind(card, opening)


def _markup(card: RubricCard) -> str:
    rubric = card.rubric
    total = sum(each.points for each in rubric.criteria)
    facts = [f"version {rubric.version}", "comes with the program" if card.is_ours else "your own"]
    facts.append(count(len(card.openings), "opening") if card.openings else "not used yet")
    counts = f"<span><b>{len(rubric.musts)}</b> must-have</span><span><b>{len(rubric.nices)}</b> nice-to-have</span>"
    line = f'<div class="counts">{counts}<span><b>{total:g}</b> points in all</span></div>'
    about = f"<p>{escape(rubric.description)}</p>" if rubric.description else ""
    return f'<div class="card"><h2>{escape(rubric.title)}</h2>{escape(" · ".join(facts))}{about}{line}</div>'


def _behind(card: RubricCard, opening: UsedBy) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="note"><b>{escape(opening.title)}</b>. {escape(behind_words(card, opening))}</div>')
        if not allows(Action.EVALUATE, opening.opening_id):
            return
        st.button("Re-score", key=f"rescore-{opening.opening_id}", on_click=_rescore, args=(opening,))


def _rescore(opening: UsedBy) -> None:
    try:
        st.session_state["rescored"] = (opening, rescore(desk(), opening.opening_id, by=person()))
    except ScreeningError as error:
        st.session_state["rubrics_fault"] = str(error)


def _ask_delete(card: RubricCard) -> None:
    st.session_state[DELETE] = card


def _keep() -> None:
    st.session_state.pop(DELETE, None)


@st.dialog("Delete a rubric", on_dismiss=_keep)
def _delete(card: RubricCard) -> None:
    rubric = card.rubric
    if card.was_used:
        st.html(f'<div class="asked"><b>{escape(rubric.title)}</b></div><p>{escape(WAS_USED)}</p>')
        return
    goes = "its one version" if rubric.version == 1 else f"all its versions up to {rubric.version}"
    st.html(
        f'<div class="asked"><b>{escape(rubric.title)}</b></div><p>Nobody was scored by it. It goes with {goes}, and cannot be '
        "brought back: export it first if you may want it again.</p>"
    )
    if st.button("Delete for good", type="primary"):
        try:
            delete_rubric(desk(), rubric.id, shown=rubric.version, by=person())
        except ScreeningError as error:
            trouble(error)
            return
        _keep()
        say_later(f"Deleted: {rubric.title}")
        st.rerun()


def _changes() -> None:
    """Before and after the last re-scoring, until it is put away."""
    if "rescored" not in st.session_state:
        return
    opening, changes = st.session_state["rescored"]
    with st.container(border=True, key="rescored-card"):
        now, before = changes.to_rubric or f"version {changes.to_version}", changes.from_rubric or changes.from_version
        said = f"Scored with {now}, before with {before}: {count(changes.people, 'candidate')}."
        st.html(f'<div class="card"><h2>{escape(opening.title)}</h2>{escape(said)}</div>')
        left, right = st.columns([1, 2])
        left.html(gate_table(changes))
        right.html(moved_list(changes))
        with st.container(horizontal=True):
            if st.button("Open the ranking"):
                st.switch_page("ranking.py", query_params={"opening": opening.opening_id})
            if st.button("Put away", type="tertiary"):
                del st.session_state["rescored"]
                st.rerun()


def _import() -> None:
    st.html(f'<div class="note">{AS_IT_IS}</div>')
    turn = st.session_state.setdefault("rubric_files", 0)  # another one after each import: the same file is not taken twice by a click
    given = st.file_uploader("A rubric file (YAML)", type=["yaml", "yml"], key=f"rubric_file-{turn}")
    if given is None or not st.button("Import it", type="primary"):
        return
    content, head = given.getvalue(), f"{given.name} was not imported."
    try:
        if len(content) > MOST_FILE:
            raise ValueError
        made = create_rubric(desk(), content.decode("utf-8-sig"), by=person())
    except ValueError:
        trouble(f"{given.name} is no rubric: it is too large, or no plain text. Nothing was imported.")
    except RubricError as error:
        not_taken(head, error.faults)
    except ScreeningError as error:
        trouble(f"{head} {error}")
    else:
        st.session_state["rubric_files"] = turn + 1
        say_later(f"Imported: {made.title}")
        st.rerun()


show()
