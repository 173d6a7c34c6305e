from __future__ import annotations

import pytest

from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.results.presenter import ResultsPresenter, ResultsRoutes
from tests.ui.fakes import FakeClock, FakeView, translate
from tests.ui.results.sessions import SIX, finished


def part(title, count):
    return PackQuestions(PackId(title), title, frozenset(QuestionId(str(number)) for number in range(count)))


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def ways():
    return []


@pytest.fixture
def presenter(view, ways):
    return ResultsPresenter(
        view,
        FakeClock(),
        translate,
        ResultsRoutes(
            home=lambda: ways.append("home"),
            again=lambda: ways.append("again"),
            practise=lambda plan, questions: ways.append((plan.id, questions)),
            trap=ways.append,
            go_on=lambda: ways.append("next"),
        ),
    )


def test_a_finished_session_opens_with_its_list(presenter, view):
    presenter.show(finished())
    assert view.last.title == "The evening ferry: results"
    assert view.last.opened is None


def test_an_opened_answer_is_shown_with_the_words_that_settle_it(presenter, view):
    presenter.show(finished())
    presenter.open(1)
    opened = view.last.opened
    assert opened.place == "Answer 2 of 6"
    assert opened.explanation.outcome.word == "Not this time"
    told = "You chose “The harbour office’s report”. Who says it: Ilse Corran."
    assert opened.explanation.outcome.line == told
    assert [len(item.marks) for item in opened.desk.sheet.items] == [0, 1, 0]


def test_an_opened_answer_is_announced_with_its_evidence_for_its_outcome_has_the_keyboard(presenter, view):
    presenter.show(finished())
    presenter.open(1)
    assert len(view.said) == 1
    assert view.said[0].startswith("Evidence, paragraph 3")


def test_outcome_and_evidence_are_said_again_on_demand(presenter, view):
    presenter.show(finished())
    presenter.say_again()
    assert view.said == []
    presenter.open(1)
    presenter.say_again()
    assert view.said[1].startswith("Not this time. You chose quote ")
    assert view.said[1].endswith(view.said[0])


def test_an_answer_tells_when_its_question_comes_back(presenter, view):
    presenter.show(finished())
    presenter.open(1)
    returns = view.last.opened.explanation.returns
    assert returns.text == "You were certain, so this question comes back tomorrow."


def test_the_whole_article_is_shown_and_put_away(presenter, view):
    presenter.show(finished())
    presenter.open(1)
    near = len(view.last.opened.desk.sheet.items)
    presenter.toggle_whole()
    assert view.last.opened.whole
    assert len(view.last.opened.desk.sheet.items) > near
    presenter.toggle_whole()
    assert len(view.last.opened.desk.sheet.items) == near


def test_the_whole_article_needs_an_opened_answer(presenter, view):
    presenter.toggle_whole()
    presenter.show(finished())
    presenter.toggle_whole()
    assert len(view.states) == 1


def test_another_answer_opens_with_its_passage_alone(presenter, view):
    presenter.show(finished())
    presenter.open(1)
    presenter.toggle_whole()
    presenter.close()
    presenter.open(2)
    assert not view.last.opened.whole


def test_closing_goes_back_to_the_row_that_was_opened(presenter, view):
    presenter.show(finished())
    presenter.open(3)
    presenter.close()
    assert (view.last.opened, view.last.at) == (None, 3)


def test_a_skipped_question_is_opened_with_what_is_right(presenter, view):
    presenter.show(finished())
    presenter.open(4)
    outcome = view.last.opened.explanation.outcome
    assert (outcome.word, outcome.icon) == ("Skipped", "skipped")
    assert outcome.line == "No answer this time. The answer is: The bus company."


def test_where_nothing_is_said_nothing_is_marked(presenter, view):
    presenter.show(finished())
    presenter.open(3)
    assert view.last.opened.desk.sheet.heading == "The closest the article comes"
    assert all(not item.marks for item in view.last.opened.desk.sheet.items)


def test_another_session_starts_at_its_list_again(presenter, view):
    presenter.show(finished())
    presenter.open(5)
    presenter.show(finished(SIX[:2]))
    assert (view.last.opened, view.last.at, len(view.last.rows)) == (None, None, 2)


def test_done_goes_home(presenter, ways):
    presenter.show(finished())
    presenter.done()
    assert ways == ["home"]


def test_practising_the_mistakes_takes_the_questions_that_were_not_right_in_full(presenter, ways):
    presenter.show(finished())
    presenter.practise()
    assert ways == [("session", {"who-fridays", "not-heard"})]


def test_where_all_is_right_the_pack_is_practised_again(presenter, ways):
    presenter.show(finished(SIX[:1]))
    presenter.practise()
    assert ways == ["again"]


def test_a_pack_to_come_is_offered_with_how_much_is_to_come_in_all(presenter, view, ways):
    presenter.show(finished(), (part("The night train", 2), part("The early bus", 1)))
    assert view.last.go_on == "Go on with The night train"
    assert view.last.to_come == "Still to come: 3 questions in 2 packs."
    assert view.last.summary == (
        "4 of 6 correct. 1 not this time, 1 skipped. Still to come: 3 questions in 2 packs."
    )
    presenter.go_on()
    assert ways == ["next"]


def test_where_nothing_is_to_come_nothing_is_offered(presenter, view, ways):
    presenter.go_on()
    presenter.show(finished(), (part("The night train", 2),))
    presenter.show(finished())
    presenter.go_on()
    assert (view.last.go_on, view.last.to_come, ways) == ("", "", [])


def test_what_is_to_come_stays_while_an_answer_is_opened(presenter, view):
    presenter.show(finished(), (part("The night train", 1),))
    presenter.open(1)
    presenter.close()
    assert view.last.to_come == "Still to come: 1 question in 1 pack."


def test_a_trap_leads_to_its_page(presenter, ways):
    presenter.show(finished())
    presenter.open_trap_page("wrong-speaker")
    assert ways == ["wrong-speaker"]
