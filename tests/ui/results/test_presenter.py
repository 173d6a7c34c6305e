import pytest

from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.question.pack_questions import PackQuestions
from tests.ui.fakes import FakeView, translate
from tests.ui.results.sessions import SIX, finished


def part(title, count):
    return PackQuestions(PackId(title), title, frozenset(QuestionId(str(number)) for number in range(count)))


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def presenter(view, present):
    made = present(view)
    made.show(finished())
    return made


def test_an_opened_answer_is_shown_with_the_words_that_settle_it_and_when_it_comes_back(presenter, view):
    assert view.last.opened is None
    presenter.open(1)
    opened = view.last.opened
    assert opened.place == translate("results.place_of", number=2, total=6)
    assert opened.explanation.outcome.icon == "wrong"
    assert "Ilse Corran" in opened.explanation.outcome.line
    assert [len(item.marks) for item in opened.desk.sheet.items] == [0, 1, 0]
    assert "tomorrow" in opened.explanation.returns.text


def test_its_evidence_is_announced_for_its_outcome_has_the_keyboard_and_both_again_on_demand(presenter, view):
    presenter.say_again()
    assert view.said == []
    presenter.open(1)
    presenter.say_again()
    evidence, both = view.said
    assert evidence.startswith("Evidence, paragraph 3")
    assert both.startswith("Not this time. ")
    assert both.endswith(evidence)


def test_the_whole_article_is_shown_and_put_away_and_the_next_answer_begins_with_its_passage(presenter, view):
    presenter.toggle_whole()
    assert len(view.states) == 1
    presenter.open(1)
    near = len(view.last.opened.desk.sheet.items)
    presenter.toggle_whole()
    assert view.last.opened.whole
    assert len(view.last.opened.desk.sheet.items) > near
    presenter.toggle_whole()
    assert len(view.last.opened.desk.sheet.items) == near
    presenter.toggle_whole()
    presenter.close()
    assert (view.last.opened, view.last.at) == (None, 1)
    presenter.open(2)
    assert not view.last.opened.whole


def test_a_skipped_question_is_opened_with_what_is_right(presenter, view):
    presenter.open(4)
    outcome = view.last.opened.explanation.outcome
    assert outcome.icon == "skipped"
    assert outcome.line.endswith("The bus company.")


def test_where_nothing_is_said_nothing_is_marked(presenter, view):
    presenter.open(3)
    assert all(not item.marks for item in view.last.opened.desk.sheet.items)


def test_another_session_starts_at_its_list_again(presenter, view):
    presenter.open(5)
    presenter.show(finished(SIX[:2]))
    assert (view.last.opened, view.last.at, len(view.last.rows)) == (None, None, 2)


def test_it_leads_home_to_the_mistakes_to_the_pack_again_and_to_a_trap(presenter, ways):
    presenter.done()
    presenter.practise()
    presenter.open_trap_page("wrong-speaker")
    presenter.show(finished(SIX[:1]))
    presenter.practise()
    assert ways == ["home", ("session", ["not-heard", "who-fridays"]), "wrong-speaker", "again"]


def test_a_pack_to_come_is_offered_with_how_much_is_to_come_in_all(presenter, view, ways):
    presenter.go_on()
    presenter.show(finished(), (part("The night train", 2), part("The early bus", 1)))
    assert view.last.go_on == translate("results.go_on", pack="The night train")
    assert "3 questions in 2 packs" in view.last.to_come
    assert view.last.summary.endswith(view.last.to_come)
    presenter.open(1)
    presenter.close()
    assert view.last.to_come
    presenter.go_on()
    presenter.show(finished())
    presenter.go_on()
    assert (view.last.go_on, view.last.to_come, ways) == ("", "", ["next"])
