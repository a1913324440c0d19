"""What every action asks for. An action that is new belongs in here; `test_every_action` says so."""

from __future__ import annotations

from screening.access.policy import Action

OWN = "their own account, and only that"
A_LIST = "a list that holds only what is theirs"
HOLDERS = "those who hold the interview"
PLANNERS_TOO = "those who hold or plan the interview"
WHEN_RATED = "nobody before the ratings are in"
EVERYBODY = "everybody who works here"
INSIDE = "no question: other actions use it after they asked"
ASKED: dict[Action | str, str] = {  # what is asked -> the actions that ask it
    Action.ACCOMMODATE: "assessments.strokes_of",
    Action.ASSESS: "assessments.offer_assessment assessments.revoke_assessment "
    "assessments_several.offer_to_many assessments_several.take_back_links",
    Action.ASK: "requests.ask_to_decide requests.take_back_requests requests.whom_to_ask",
    Action.BACK_UP: "backup.make_backup backup.may_back_up backup.restore_backup",
    Action.CORRECT: "corrections.correct corrections.take_back_correction overrides.override overrides.take_back_override "
    "assessments.count_again assessments.set_aside assessments.tick_note",
    Action.CREATE_OPENINGS: "opening_changes.colleagues openings.create_opening openings.load_sample_opening openings.open_opening",
    Action.DECIDE: """
        bulk.decide_many bulk.take_back_many combined.place combined.unplace
        decisions.decide decisions.take_back stages.move stages.undo_move tags.tag
        tags.untag
    """,
    Action.EDIT_REASONS: "decision_reasons.set_reasons",
    Action.EDIT_RUBRICS: "drafting.draft_from_file drafting.draft_from_text rubric_versions.create_rubric "
    "rubric_removal.delete_rubric rubric_versions.keep_mine rubric_versions.save_rubric rubric_versions.take_shipped",
    Action.EVALUATE: "judging.re_evaluate rescoring.rescore",
    Action.EXPORT: "shortlist.export_shortlist",
    Action.MANAGE_OPENINGS: """
        gym.ask_for_practice
        blind.set_blind combined.set_stages opening_changes.close_opening opening_changes.edit_opening opening_changes.reopen_opening
        opening_changes.set_team opening_changes.team_of
        opening_rubric.change_rubric opening_rubric.other_rubrics taking_back.remove_sample taking_back.sample_contents
    """,
    Action.MANAGE_PEOPLE: """
        keystrokes.keystroke_days keystrokes.set_keystroke_days
        blind.blind_review blind.set_blind_review people.change_person people.end_sessions people.invite people.list_people
        people.new_link people.sessions_of people.set_active setup.become_team
    """,
    Action.MERGE: "duplicates.ask_again duplicates.keep_apart duplicates.merge duplicates.pair_up duplicates.split likenesses.look_again",
    Action.NOTE: "notes.delete_note notes.write_note",
    Action.PLAN_INTERVIEWS: """
        interviews.cancel_interview interviews.change_interview interviews.plan_interview interviews.possible_holders
        interviews.renew_interview
    """,
    Action.REMOVE: "removal.preview removal.remove",
    Action.SEE_AUDIT: "audit.export_audit audit.list_deeds",
    Action.SEE_CANDIDATES: """
        map.temperament_map
        assessments.assessments_of
        batches.batches_of bench.lay_out bench.state_of blind.mask_again candidates.candidate candidates.page_image
        combined.combined_order combined.stages_view corrections.known_facts
        intake.intake notes.notes_on pairs.pairs pairs.side_by_side ranking.ranking ranking_page.everybody_wanted
        ranking_page.ranking_page saved_views.forget_view saved_views.save_view saved_views.views_of tags.tags_of
        what_next.what_next
        ranking.everybody requests.asked_of_me requests.requests_about
    """,
    Action.SEE_SCENARIOS: "scenarios.kit_cards scenarios.open_kit",
    Action.EDIT_SCENARIOS: "scenarios.create_kit scenarios.keep_my_kit scenarios.save_kit scenarios.take_shipped_kit",
    Action.SEE_RATERS: "rater_report.rater_report",
    Action.SEE_RUBRICS: "openings.available_rubrics rubric_versions.open_rubric rubric_versions.rubric_cards",
    Action.UNMASK: "blind.unmask",
    Action.UPLOAD: """
        batches.batch_of batches.cancel_waiting batches.hand_on batches.label_batch batches.read_cancelled batches.retry_failed
        intake.accept_file intake.begin_batch intake.refuse_file intake.retry_file taking_back.preview_take_back
        taking_back.take_back
    """,
    A_LIST: """
        gym.owed_by_me gym.practice_rules
        debrief.debriefs_waiting debrief_means.assessed
        interviews_mine.my_interviews interviews_mine.waiting_for_me interviews_planned.may_plan
        interviews_planned.planned_interviews openings.list_openings ratings_seen.scorecards_of ratings_seen.sealed_applications
        ratings_seen.sealed_subjects
    """,
    EVERYBODY: "decision_reasons.reasons home.home",
    HOLDERS: """
        interviews_played.played interviews_played.rung_of
        interviews_taps.holder_of interviews_taps.own_taps interviews_taps.record_taps ratings.amend ratings.draft_of
        ratings.open_points ratings.own_scorecard ratings.save_draft ratings.submit_scorecard
    """,
    INSIDE: "debrief_means.sureness keystrokes.forget_keystrokes gym.refuse_unpractised blind.note_look indexing.index_what_is_missing",
    OWN: """
        gym.exercise gym.exercises gym.practise
        debrief_means.note_means_seen people.change_password people.end_session ratings_seen.note_seen sign_in.own_sessions
        sign_in.sign_out_everywhere
    """,
    PLANNERS_TOO: "interviews_mine.calendar_of interviews_mine.interview_sheet",
    WHEN_RATED: "debrief.agree debrief.debrief ratings_seen.debrief_cards",
}
WHAT = {name: what for what, names in ASKED.items() for name in names.split()}
