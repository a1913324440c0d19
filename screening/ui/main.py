"""Every run of every page begins here: the menu, the set-up page at first start, then the page asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import streamlit as st

from screening.access.policy import Role
from screening.actions.setup import is_set_up
from screening.errors import ScreeningError
from screening.ui.components import whole_page
from screening.ui.desk import desk, may_stay, role
from screening.ui.page_help import page_help
from screening.ui.parts import begin_page, say_notice, sign_in_again, trouble, went_wrong

HERE = Path(__file__).parent

st.set_page_config(page_title="Screening", page_icon=str(HERE / "front" / "favicon.png"), layout="wide")
st.logo(str(HERE / "front" / "logo.svg"))
begin_page()
ready = is_set_up(desk())
welcome = may_stay()
manages = ready and welcome and role() == Role.ADMINISTRATOR
# who only interviews has only those pages in the menu
few: Literal["visible", "hidden"] = "visible" if manages else "hidden"
others: Literal["visible", "hidden"] = "hidden" if ready and welcome and role() == Role.INTERVIEWER else "visible"
pages = [
    st.Page("home.py", title="Home", default=True),
    st.Page("openings.py", title="Openings", url_path="openings", visibility=others),
    st.Page("ranking.py", title="Ranking", url_path="ranking", visibility=others),
    st.Page("intake.py", title="Add resumes", url_path="intake", visibility=others),
    st.Page("pipeline.py", title="Pipeline", url_path="pipeline", visibility=others),
    st.Page("duplicates.py", title="Same person?", url_path="same-person", visibility="hidden"),
    st.Page("candidate.py", title="Candidate", url_path="candidate", visibility="hidden"),
    st.Page("interviews.py", title="Interviews", url_path="interviews"),
    st.Page("interview.py", title="Interview", url_path="interview", visibility="hidden"),
    st.Page("debrief.py", title="Debrief", url_path="debrief", visibility="hidden"),
    st.Page("debrief_order.py", title="Combined order", url_path="combined-order", visibility="hidden"),
    st.Page("gym.py", title="Rater gym", url_path="gym", visibility="hidden"),
    st.Page("rater_report.py", title="Raters", url_path="raters", visibility="hidden"),
    st.Page("map.py", title="Map", url_path="map", visibility="hidden"),
    st.Page("rubrics.py", title="Rubrics", url_path="rubrics", visibility=others),
    st.Page("rubric_editor.py", title="Rubric", url_path="rubric", visibility="hidden"),
    st.Page("scenarios.py", title="Scenarios", url_path="scenarios", visibility=others),
    st.Page("scenario_editor.py", title="Scenario", url_path="scenario", visibility="hidden"),
    st.Page("rubric_draft.py", title="Draft a rubric", url_path="rubric-draft", visibility="hidden"),
    st.Page("what_if.py", title="What if", url_path="what-if", visibility="hidden"),
    st.Page("account.py", title="Account", url_path="account"),
    st.Page("help.py", title="Help", url_path="help", visibility="hidden"),
]
# every page is registered for everybody, so that a deep link is answered; the actions decide who may
run_by_few = [
    st.Page("people.py", title="People", url_path="people", visibility=few),
    st.Page("audit.py", title="Audit", url_path="audit", visibility=few),
    st.Page("backup.py", title="Backup", url_path="backup", visibility=few),
]
menu = {"": pages, "Administration": run_by_few} if manages else {"": [*pages, *run_by_few]}
page = st.navigation(menu, position="top" if ready and welcome else "hidden")
if not ready:
    from screening.ui.setup import show_setup

    show_setup()
    st.stop()
if not welcome:
    sign_in_again()
    st.stop()
say_notice()
whole_page()
page_help(page.url_path)
try:
    page.run()
except ScreeningError as error:
    trouble(error)
except Exception as error:  # the last door before the reader
    went_wrong(error)
