"""The plain functions behind the editor: articles, rows, checks, and the page about the pack."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import get_args

import pytest

from quizapp.authoring.edit_steps import StepName, apply_edits
from quizapp.authoring.errors import OperationError
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.authoring.operations.answers import add_answer
from quizapp.authoring.operations.questions import add_blank_question
from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.pack.problems import Problem
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.editor import pack_form, question_rows
from quizapp.ui.editor.article_states import build_article_state, build_article_tabs, find_front_article
from quizapp.ui.editor.form.form_steps import build_add_step
from quizapp.ui.editor.problem_lines import build_check_line, describe_problem, find_next_problem
from quizapp.ui.editor.text_selection import select_words
from quizapp.ui.messages import editor as text
from tests.authoring.builders import document
from tests.catalogue.entries import entries
from tests.ui.editor.conftest import chosen, new_pack
from tests.ui.fakes import translate


def test_all_passages_of_an_article_can_be_selected_also_a_headline():
    written = new_pack()
    article = build_article_state(written, 0, None, translate)
    assert len(article.passages) == len(article.sheet.items) == len(written["sources"][0]["passages"])
    assert article.sheet.headline == ""
    assert [getattr(each, "number", None) for each in article.sheet.items] == [None, 1, 2, 3]


def test_what_a_question_cites_is_marked_and_what_overlaps_is_one_mark():
    written = new_pack()
    id_ = written["sources"][0]["passages"][1]["id"]
    asked = {
        "evidence": [
            [{"passage": id_, "quote": "Streets with young trees"}],
            [{"passage": id_, "quote": "young trees were up"}],
            [{"passage": id_, "quote": "no such words"}],
        ]
    }
    article = build_article_state(written, 0, asked, translate)
    row = article.sheet.items[1]
    assert isinstance(row, ParagraphState)
    assert [row.text[mark.start : mark.end] for mark in row.marks] == ["Streets with young trees were up"]


def test_a_saying_whose_name_stands_nowhere_else_is_marked_by_its_cue():
    written = new_pack()
    cited = {"passage": written["sources"][0]["passages"][1]["id"], "quote": "Streets with young trees"}
    saying = {"speaker": "x", "statement_type": "claim", "named": None, "cue": "were up"}
    asked = {"evidence": [[cited | {"attributions": [saying]}]]}
    article = build_article_state(written, 0, asked, translate)
    row = article.sheet.items[1]
    assert isinstance(row, ParagraphState)
    assert [row.text[mark.start : mark.end] for mark in row.cues] == ["were up"]


def test_the_article_that_is_cited_comes_to_the_front():
    written = document()
    asked = [each for bank in written["banks"] for each in bank["questions"]]
    assert {find_front_article(written, each) for each in asked} == {0, 1}
    assert find_front_article(written, None) is None
    assert len(build_article_tabs(written, translate)) == 2
    assert build_article_tabs(new_pack(), translate) == ()


def test_a_date_that_is_none_yet_stops_no_article_from_being_shown():
    written = new_pack()
    written["sources"][0]["published"] = "soon"
    article = build_article_state(written, 0, None, translate)
    assert article.sheet.source_line == "The Tarnwick Courier"


def test_rows_are_the_pack_the_speakers_banks_and_questions_with_signs():
    problems = [
        Problem("/banks/0/questions/1/prompt", UNFINISHED, "…"),
        Problem("/banks/0/questions/2/prompt", "stem", "…", "warning"),
        Problem("/summary", UNFINISHED, "…"),
    ]
    rows = question_rows.QuestionRows(translate).build(document(), problems)
    assert [row.id.partition(":")[0] for row in rows[:4]] == ["pack", "speakers", "bank", "question"]
    assert [(row.number, row.sign) for row in rows if row.sign] == [
        ("", "info"),
        ("2", "info"),
        ("3", "warn"),
    ]


@pytest.mark.parametrize(
    ("pointer", "row"),
    [("/summary", "pack"), ("/speakers/1/name", "speakers"), ("/sources/0/title", "pack")],
)
def test_every_problem_has_a_row_on_which_it_is_mended(pointer, row):
    assert question_rows.find_row_key(document(), pointer) == row


def test_every_problem_is_told_on_exactly_one_row():
    written = document()
    written["summary"] = ""
    written["speakers"][0]["name"] = ""
    written["banks"][0]["summary"] = ""
    written["banks"][1]["questions"][0]["prompt"] = ""
    problems = LiveChecker().checked(written)
    grouped = question_rows.group_problems(written, problems)
    told = [
        problem
        for row in question_rows.list_row_keys(written)
        for problem in grouped.get(question_rows.find_row_pointer(written, row), ())
    ]
    assert sorted(told) == sorted(problems)


def test_a_row_is_built_again_only_where_something_in_it_is_another():
    written, rows = document(), question_rows.QuestionRows(translate)
    before = rows.build(written, ())
    problem = Problem("/banks/0/questions/1/prompt", UNFINISHED, "…")
    third = str(written["banks"][0]["questions"][2]["id"])
    after = rows.build(written, [problem], {third})
    others = [row.number for old, row in zip(before, after, strict=True) if row.number and row is not old]
    assert others == ["2", "3"]
    assert [row.number for row in after if row.chosen] == ["3"]


def test_each_kind_has_an_icon_and_a_name(icons_there):
    assert set(question_rows.ICONS) == set(text.KIND_MENU_IDS) == set(QUESTION_KINDS)
    assert set(question_rows.ICONS.values()) <= icons_there


@pytest.fixture
def icons_there():
    return {path.stem for path in (Path(__file__).parents[3] / "assets" / "icons").glob("*.svg")}


def test_every_step_has_words_of_its_own():
    worded = {entry.id for entry in entries() if entry.id.startswith("editor.step.")}
    assert worded == {f"editor.step.{name}" for name in (*get_args(StepName), "the_last_step")}


def test_the_next_problem_follows_the_last_and_begins_where_one_is():
    first, second = Problem("/a", "x", "…"), Problem("/b/c", "x", "…")
    assert find_next_problem((first, second), None, "/b") is second
    assert find_next_problem((first, second), second, "/b") is first
    assert find_next_problem((), None, "") is None


def test_what_is_to_do_yet_is_no_error_to_look_at():
    for code, icon in ((UNFINISHED, "info"), ("x", "wrong")):
        line = build_check_line(document(), Problem("/summary", code, "…"), Random(1), translate)
        assert line.icon == icon


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_what_is_to_do_yet_is_told_in_a_teachers_words(kind):
    written = build_blank_document("", "en", "", Random(1))
    begun = add_blank_question(written, written["banks"][0]["id"], kind, Random(2))
    written = apply_edits(written, begun.edits)
    written = apply_edits(written, build_add_step(written, "/speakers", "speaker", Random(3)).edits)
    question = written["banks"][0]["questions"][0]["id"]
    if kind != "verdict":
        written = apply_edits(written, add_answer(written, question, Random(4)).edits)
    problems = [each for each in LiveChecker().checked(written) if each.code == UNFINISHED]
    told = {each.pointer: describe_problem(each, translate) for each in problems}
    assert [each for each in told.values() if not each.startswith("Still to ")] == []
    assert told["/summary"] != told["/banks/0/summary"]
    assert told["/speakers/0/name"] == translate("editor.unfinished.voicesname")


def test_the_page_about_the_pack_tells_what_is_wrong_at_its_field_but_not_what_is_missing():
    written = new_pack()
    written |= {"summary": "", "language": "no language"}
    problems = LiveChecker().checked(written)
    form = pack_form.build_pack_form(written, problems, translate)
    fields = {field.pointer: field for field in form.fields()}
    assert fields["/language"].told is not None
    assert fields["/language"].told.severity == "error"
    assert "/summary" in {problem.pointer for problem in problems}
    assert fields["/summary"].told is None
    assert fields["/title"].told is None
    assert fields["/authors/0"].value == "Ada"


def test_selected_words_are_snapped_and_none_are_refused():
    written = new_pack()
    words = chosen(written, "reets with young tre")
    assert select_words(written, words).words == "Streets with young trees"
    with pytest.raises(OperationError):
        select_words(written, None)
