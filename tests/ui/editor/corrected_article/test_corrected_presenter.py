"""A corrected article: what is told of it, what can be done about what broke, and how it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.operations.fields import set_field
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.kit.form import Note
from tests.authoring.builders import document
from tests.ui.editor.conftest import Writer
from tests.ui.editor.corrected_article.newer import FRIDAYS, FakeReading
from tests.ui.editor.corrected_article.newer import same as same_text
from tests.ui.fakes import translate
from tests.ui.forms import PageSpy

if TYPE_CHECKING:
    from pathlib import Path


class Corrector(Writer):
    """Somebody with a newer text at hand."""

    def __init__(self, data: Path) -> None:
        self.reading = FakeReading()
        super().__init__(data, document(), reading=self.reading)

    @property
    def page(self) -> CorrectedArticlePresenter:
        standing = self.state.overlay
        if isinstance(standing, CorrectedArticlePresenter):
            return standing
        return self.stand(CorrectedArticlePresenter)

    def opened(self) -> CorrectedArticlePresenter:
        self.page.paste()
        assert self.page.phase == "beside"
        return self.page

    @property
    def seen(self) -> PageSpy:
        """What stands on the page."""
        return PageSpy(self.page)


@pytest.fixture
def corrector(tmp_path):
    made = Corrector(tmp_path)
    yield made
    made.presenter.close(lambda: None)


def test_both_texts_stand_beside_each_other_and_what_is_the_same_is_one_line(corrector):
    page = corrector.opened()
    rows = corrector.seen.find("texts").rows
    assert sum(bool(row.fold) for row in rows) == 4
    changed = next(row for row in rows if row.number == "1")
    assert [run.text for run in changed.before if run.dress == "gone"] == ["412"]
    assert [run.text for run in changed.after if run.dress == "new"] == ["421"]
    assert sum(bool(row.after and not row.before) for row in rows) == 1
    assert page.aside == "Evening ferry carried twice as many as planned"


def test_what_no_longer_holds_is_a_card_with_its_question_its_quote_and_the_nearest_words(corrector):
    cards = corrector.opened().cards
    card = next(each for each in cards if "412" in each.quote)
    asked = corrector.questions[int(card.tag.removeprefix("Question ")) - 1]
    assert card.title == (asked.get("label") or asked["prompt"])
    assert "421" in card.nearest
    assert card.name == corrector.seen.find("cards").cards[cards.index(card)].name
    assert all(each in card.name for each in (card.tag, card.title, card.quote, card.nearest))
    assert is_same_json(corrector.document, document())


def test_a_hint_is_taken_by_ones_own_press_other_words_are_marked_and_all_is_taken_back(corrector):
    page = corrector.opened()
    count = len(page.cards)
    page.take_hint(0)
    assert len(page.cards) == count - 1
    page.go_to(next(place for place, each in enumerate(page.cards) if "every seat" in each.quote))
    page.mark_or_use()
    assert page.phase == "marking"
    page.mark_or_use()
    assert corrector.seen.all(Note)
    sheet = corrector.seen.find("sheet")
    passage = sheet.hint.passage
    item = sheet.article.sheet.items[sheet.article.passages.index(passage)]
    start = item.text.index("nearly every seat")
    page.use(TextSelection(passage, start, start + len("nearly every seat")))
    assert page.phase == "beside"
    assert len(page.cards) == count - 2
    page.undo()
    page.undo()
    assert len(page.cards) == count
    page.undo()
    assert translate("corrected_article.nothing_to_undo") in corrector.seen.words
    assert is_same_json(corrector.document, document())


def test_the_corrected_article_is_taken_as_one_step_and_undo_brings_all_back(corrector):
    page = corrector.opened()
    page.take_hint(0)
    page.leave_out(0)
    left = len(page.cards)
    page.take()
    assert corrector.state.phase == "editing"
    assert corrector.state.message
    assert any(FRIDAYS in each["text"] for each in corrector.document["sources"][0]["passages"])
    corrector.presenter.check()
    assert left
    assert any(row.sign == "wrong" for row in corrector.state.rows)
    corrector.presenter.undo()
    assert is_same_json(corrector.document, document())


def test_who_opens_a_question_finds_what_was_done_again_and_may_still_keep_the_old_article(corrector):
    page = corrector.opened()
    page.take_hint(0)
    count, title = len(page.cards), page.cards[0].title
    page.open(0)
    assert corrector.state.phase == "editing"
    assert corrector.state.rows[corrector.state.at].title == title
    corrector.do(lambda document: set_field(document, "/title", "Another title"))
    page = corrector.page
    assert page.phase == "beside"
    assert len(page.cards) == count
    page.keep()
    assert corrector.state.phase == "editing"
    assert corrector.page.phase == "choosing"
    assert corrector.document["sources"] == document()["sources"]


def test_esc_stops_an_opening_then_leaves_off_marking_and_only_then_leaves(corrector):
    corrector.reading.waits = True
    page = corrector.page
    page.paste()
    assert corrector.seen.has("opening")
    corrector.presenter.back()
    assert corrector.reading.stopped
    assert corrector.state.overlay is page
    assert not corrector.seen.has("opening")
    page = corrector.opened()
    page.mark(0)
    corrector.presenter.back()
    assert page.phase == "beside"
    corrector.presenter.back()
    assert corrector.state.phase == "editing"


def test_a_file_that_holds_no_article_or_the_same_text_is_told_in_place(corrector):
    corrector.reading.article = "There is no text in it."
    corrector.page.paste()
    assert [note.text for note in corrector.seen.all(Note)] == ["There is no text in it."]
    corrector.reading.article = same_text()
    corrector.page.paste()
    assert (len(corrector.seen.all(Note)), corrector.page.phase) == (1, "choosing")


def test_of_several_articles_it_is_said_which_was_corrected(corrector):
    page = corrector.page
    assert tuple(each.title for each in corrector.seen.find("which").options) == (
        "Evening ferry carried twice as many as planned",
        "Low Street asks for its bus",
    )
    corrector.seen.find("which").choose((1,))
    page.paste()
    assert page.aside == "Low Street asks for its bus"
