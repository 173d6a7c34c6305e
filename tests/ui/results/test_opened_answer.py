import pytest

from tests.ui.fakes import translate


class View:
    """Remembers what was shown and said."""

    def __init__(self):
        self.shown, self.said = [], []

    def show_answer(self, opened):
        self.shown.append(opened)

    def announce(self, sentence):
        self.said.append(sentence)

    @property
    def last(self):
        return self.shown[-1]


@pytest.fixture
def view():
    return View()


def test_an_opened_answer_is_shown_with_the_words_that_settle_it_and_when_it_comes_back(open_answer, view):
    open_answer(view, 1)
    opened = view.last
    assert opened.place == translate("results.place_of", number=2, total=6)
    assert opened.explanation.outcome.icon == "wrong"
    assert "Ilse Corran" in opened.explanation.outcome.line
    assert [len(item.marks) for item in opened.desk.sheet.items] == [0, 1, 0]
    assert "tomorrow" in opened.explanation.returns.text


def test_its_evidence_is_announced_for_its_outcome_has_the_keyboard_and_both_again_on_demand(
    open_answer, view
):
    presenter = open_answer(view, 1)
    assert view.said == []
    presenter.say_evidence()
    presenter.say_evidence()
    presenter.say_again()
    evidence, both = view.said
    assert evidence.startswith("Evidence, paragraph 3")
    assert both.startswith("Not this time. ")
    assert both.endswith(evidence)


def test_the_whole_article_is_shown_and_put_away_and_the_next_answer_begins_with_its_passage(
    open_answer, view
):
    presenter = open_answer(view, 1)
    near = len(view.last.desk.sheet.items)
    presenter.toggle_whole()
    assert view.last.whole
    assert len(view.last.desk.sheet.items) > near
    presenter.toggle_whole()
    assert len(view.last.desk.sheet.items) == near
    presenter.toggle_whole()
    open_answer(view, 2)
    assert not view.last.whole


def test_a_skipped_question_is_opened_with_what_is_right(open_answer, view):
    open_answer(view, 4)
    outcome = view.last.explanation.outcome
    assert outcome.icon == "skipped"
    assert outcome.line.endswith("The bus company.")


def test_where_nothing_is_said_nothing_is_marked(open_answer, view):
    open_answer(view, 3)
    assert all(not item.marks for item in view.last.desk.sheet.items)
