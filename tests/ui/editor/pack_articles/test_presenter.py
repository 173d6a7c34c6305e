from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from tests.ui.editor.conftest import Writer, new_pack
from tests.ui.forms import list_items

if TYPE_CHECKING:
    from collections.abc import Callable

NEWS = (
    "Ferry to run at night\n\nThe council of Ollerquay voted for a night ferry on Monday.\n\n"
    "The mayor, Ines Tolland, said that it would cost little.\n"
)


def opened(
    writer: Writer, begin_with: Callable[[PackArticlesPresenter], None] | None = None
) -> PackArticlesPresenter:
    writer.presenter.context.stand(lambda reach: PackArticlesPresenter(reach, begin_with=begin_with))
    assert isinstance(writer.state.overlay, PackArticlesPresenter)
    return writer.state.overlay


def find(page: PackArticlesPresenter, name: str) -> Any:
    """The item with this id; None where there is none."""
    return next((item for item in list_items(page.form) if item.id == name), None)


def told(page: PackArticlesPresenter) -> tuple[str, bool]:
    """What was done last, and whether it could not be."""
    line = find(page, "told").line
    return line.text, line.tone == "wrong"


def texts(writer: Writer, place: int = 0) -> list[str]:
    return [each["text"] for each in writer.document["sources"][place]["passages"]]


def test_paragraphs_that_nothing_cites_are_split_joined_left_out_and_come_back(beginner):
    before, page = texts(beginner), opened(beginner)
    page.choose(1)
    page.ask_split()
    assert find(page, "split").words == before[1]
    page.split(before[1].index("the study"))
    assert texts(beginner)[1:3] == [
        "Streets with young trees were up to 3.1 degrees cooler,",
        "the study found.",
    ]
    assert find(page, "paragraphs").at == 2
    page.join()
    assert texts(beginner) == before
    page.drop()
    assert len(texts(beginner)) == len(before) - 1
    for _ in range(3):
        page.undo()
    assert texts(beginner) == before


def test_a_paragraph_that_a_question_cites_stays_and_the_question_is_named(writer):
    page = opened(writer)
    cited = next(
        place for place, each in enumerate(find(page, "paragraphs").rows) if "cited by" in each.title
    )
    page.choose(cited)
    before = writer.document
    page.drop()
    assert writer.document is before
    assert told(page)[1]
    assert "cites this paragraph" in told(page)[0]


def test_what_may_be_passed_on_is_said_in_one_of_three_sentences(beginner):
    page = opened(beginner)
    beginner.presenter.context.type("/sources/0/rights/statement", "")
    page.pass_on(2)
    rights = beginner.document["sources"][0]["rights"]
    assert rights["share"] == "class"
    assert "one class alone" in rights["statement"]
    assert find(page, "aside") is None
    page.pass_on(0)
    assert beginner.document["sources"][0]["rights"]["share"] == "cited"
    assert find(page, "aside").text == "3 paragraphs are left out of what you hand out, and stay here."


def test_a_statement_of_rights_of_ones_own_stays(beginner):
    page = opened(beginner)
    page.pass_on(2)
    assert beginner.document["sources"][0]["rights"]["statement"] == "Free to use."


def test_a_left_out_paragraph_is_told_in_the_teachers_words_and_none_are_proposed(beginner):
    page = opened(beginner)
    page.pass_on(0)
    page.choose(1)
    assert find(page, "summary").words == ""
    assert "the article does not say" not in find(page, "summary").description
    page.summarise("How much cooler streets were.")
    assert find(page, "paragraphs").rows[1].title == "Paragraph 1, left out, told in your words"
    beginner.presenter.edits.begin("verdict")
    beginner.presenter.edits.chosen("/banks/0/questions/0/key", "not_stated")
    again = opened(beginner)
    again.choose(2)
    assert "the article does not say" in find(again, "summary").description


def test_another_article_is_opened_looked_at_and_added(beginner, tmp_path):
    path = tmp_path / "night.txt"
    path.write_text(NEWS)
    page = opened(beginner, partial(PackArticlesPresenter.open_file, path=path))
    assert [each["title"] for each in beginner.document["sources"]][1:] == ["Ferry to run at night"]
    assert (find(page, "tabs").front, len(find(page, "tabs").tabs)) == (1, 2)
    assert "in the pack now" in told(page)[0]
    page.remove()
    assert len(beginner.document["sources"]) == 1
    page.undo()
    assert len(beginner.document["sources"]) == 2


@pytest.mark.parametrize("copied", ["", NEWS])
def test_what_was_copied_becomes_an_article(tmp_path, copied):
    writer = Writer(tmp_path, new_pack(), pasteboard=lambda: (copied, ""))
    page = opened(writer, PackArticlesPresenter.paste)
    assert len(writer.document["sources"]) == (2 if copied else 1)
    assert told(page)[1] != bool(copied)
    writer.presenter.close(lambda: None)


def test_a_file_that_is_no_article_is_told_and_nothing_changes(beginner, tmp_path):
    path = tmp_path / "night.zip"
    path.write_bytes(b"PK\x03\x04 no article")
    before = beginner.document
    page = opened(beginner, partial(PackArticlesPresenter.open_file, path=path))
    assert told(page)[1]
    assert "night.zip" in told(page)[0]
    assert beginner.document is before


def test_an_article_on_which_questions_rest_is_not_removed(writer):
    page = opened(writer)
    before: Any = writer.document
    page.remove()
    assert writer.document is before
    assert "Questions rest on this article" in told(page)[0]
