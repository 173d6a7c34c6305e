from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.kit.form import Button, IconWords
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.screens.results import AnswerTable
from quizapp.ui.screens.results_cards import Share
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.results.sessions import SIX, TODAY, finished

MISTAKES = translate("results.mistakes_back", when="tomorrow")


@pytest.fixture
def view(present):
    made = FormSpy()
    present(made)
    return made


@pytest.fixture
def results(view):
    """Shows a session; returns its score, its rows and its lines."""

    def show(done, to_come=()):
        view.presenter.show(done, to_come)
        (answers,) = view.all(AnswerTable)
        return view.find("score"), answers.rows, [item.line.text for item in view.all(IconWords)]

    return show


def part(title, count):
    return PackQuestions(PackId(title), title, frozenset(QuestionId(str(number)) for number in range(count)))


@pytest.mark.parametrize(
    ("session", "score", "detail", "practise", "returns"),
    [
        ({}, ("4", 6), "1 not this time, 1 skipped", 2, MISTAKES),
        ({"steps": SIX[1:2]}, ("0", 1), "1 not this time", 1, MISTAKES),
        ({"steps": SIX[:1]}, ("1", 1), "", 0, translate("results.nothing_to_practise", when="tomorrow")),
        ({"stopped_at": 3}, ("2", 3), "3 of 6 answered. 1 not this time", 1, MISTAKES),
        # What was skipped once, and would have come again, counts for nothing.
        ({"stopped_at": 5}, ("3", 4), "4 of 6 answered. 1 not this time", 1, MISTAKES),
        # Whoever stopped is not told that there is nothing to practise.
        ({"stopped_at": 1}, ("1", 1), "1 of 6 answered", 0, translate("results.first_back", when="tomorrow")),
    ],
    ids=["six", "a mistake", "all right", "stopped", "stopped before a skipped one", "stopped, all right"],
)
def test_the_score_counts_what_was_answered_and_tells_what_comes_back(
    session, score, detail, practise, returns, results, view
):
    shown, rows, _ = results(finished(**session))
    figure, total = score
    assert (shown.figure, shown.beside) == (figure, translate("results.of_correct", total=total))
    assert shown.lines == ((detail, returns) if detail else (returns,))
    assert shown.name == f"{figure} of {total} correct." + (f" {detail}." if detail else "")
    assert view.form.announcement == shown.name
    mistakes = translate("results.practise_mistakes", n=practise)
    assert (mistakes if practise else translate("results.again")) in view.buttons
    assert [row.number for row in rows] == [str(number) for number in range(1, total + 1)]
    shares = [share for item in view.form.first[1].items for line in item.rows for share in line]
    assert sum(share.whole for share in shares if isinstance(share, Share)) == total


@pytest.mark.parametrize(
    ("row", "serif", "question", "key"),
    [
        (
            0,
            False,
            "What does the deputy mayor do in paragraph 6?",
            "The Ostermere Gazette, paragraph 6. The answer is: He asks for something to be done.",
        ),
        (
            2,
            True,
            "According to Ilse Corran, every seat was taken every evening.",
            "The Ostermere Gazette, paragraph 3. Ilse Corran says otherwise.",
        ),
    ],
)
def test_a_statement_stands_in_serif_else_the_prompt_with_what_is_right_below(
    row, serif, question, key, results
):
    shown = results(finished())[1][row]
    assert (shown.serif, shown.question, shown.key) == (serif, question, key)


def test_every_row_has_an_outcome_in_a_word_and_an_icon_of_its_own(results):
    rows = results(finished())[1]
    assert {(row.outcome, row.icon, row.tone) for row in rows} == {
        ("Correct", "correct", "correct"),
        ("Not this time", "wrong", "wrong"),
        ("Skipped", "skipped", "neutral"),
    }


def test_where_nothing_settles_it_a_row_tells_where_the_article_comes_closest(results):
    place = translate("results.closest_at", place="The Ostermere Gazette, paragraph 8")
    assert results(finished())[1][3].key.startswith(place)


def test_with_one_article_a_row_names_its_paragraphs_alone(results):
    done = finished()
    pack = done.sitting.opened.pack
    one = replace(done.sitting.opened, pack=pack.model_copy(update={"sources": pack.sources[:1]}))
    row = results(replace(done, sitting=replace(done.sitting, opened=one)))[1][1]
    assert row.key == "Paragraph 3. Who says it: Ilse Corran."


def test_a_row_is_read_with_outcome_question_what_is_right_and_how_sure(results):
    assert results(finished())[1][1].name == (
        "2, Not this time, On Fridays the ferry was full. The Ostermere Gazette, paragraph 3. "
        "Who says it: Ilse Corran. You said: Certain."
    )


def test_what_was_set_aside_and_left_out_stands_as_lines_and_takes_no_number(results):
    steps = [step for step in SIX if step[0] != "weck-call"]
    done = finished(steps, left_out=["weck-call"], kinds_left_out=12)
    _, rows, lines = results(replace(done, notice="1 answer was set aside."))
    assert lines[-3:] == [
        "1 answer was set aside.",
        translate("practice.newer_version", n=12),
        translate("results.left_out", n=1),
    ]
    assert rows[0].number == "1"


def test_of_several_days_the_first_is_told_and_where_nothing_comes_back_none(results):
    done = finished()
    done.due.update({response.id: TODAY + timedelta(days=5) for response in done.state.responses[:3]})
    assert "tomorrow" in results(done)[0].lines[-1]
    # Of mistakes that come back later than what was right, their day is told.
    mistakes = [each.id for each in done.state.responses if each.outcome != "correct"]
    done.due.update(dict.fromkeys(mistakes, TODAY + timedelta(days=5)))
    assert "tomorrow" not in results(done)[0].lines[-1]
    assert len(results(finished(due=None))[0].lines) == 1


def test_an_answer_to_a_question_that_the_pack_has_no_more_is_counted_and_told_but_not_listed(results, view):
    done = finished()
    del done.sitting.opened.questions["who-fridays"]
    score, rows, lines = results(done)
    assert score.beside == translate("results.of_correct", total=6)
    assert [row.number for row in rows] == ["1", "3", "4", "5", "6"]
    assert translate("results.gone", n=1) in lines
    assert translate("results.practise_mistakes", n=1) in view.buttons


def test_it_leads_home_to_the_mistakes_to_the_pack_again_and_to_an_answer(results, view, ways):
    results(finished())
    view.form.back()
    view.presenter.practise()
    view.presenter.open(1)
    results(finished(SIX[:1]))
    view.presenter.practise()
    assert ways == ["home", ("session", ["not-heard", "who-fridays"]), "who-fridays", "again"]


def test_where_an_answer_was_opened_the_keyboard_comes_back_to_its_row_and_nothing_is_said(results, view):
    results(finished())
    arrival = view.form
    view.presenter.open(1)
    assert (view.form.focus, view.form.announcement) == ("answers", "")
    assert view.form.stage == arrival.stage
    results(finished(SIX[:2]))
    assert view.form.focus == arrival.focus
    assert view.form.stage != arrival.stage
    assert view.form.announcement


def test_a_pack_to_come_is_offered_with_how_much_is_to_come_in_all(results, view, ways):
    score, _, _ = results(finished(), (part("The night train", 2), part("The early bus", 1)))
    (told,) = (line for line in score.lines if "3 questions in 2 packs" in line)
    assert score.name.endswith(told)
    view.press(translate("results.go_on", pack="The night train"))
    assert ways == ["next"]
    results(finished())
    for button in view.all(Button):
        button.act()
    assert ways.count("next") == 1
