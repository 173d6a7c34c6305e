"""Words found and replaced, in the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.operations.fields import find_words
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.ui.editor.state import FindReplaceState
    from tests.ui.editor.conftest import Writer

HINT = "/banks/0/questions/0/hint"


def bar(writer: Writer) -> FindReplaceState:
    found = writer.state.finding
    assert found is not None
    return found


def search(writer: Writer, words: str) -> None:
    writer.presenter.finding.open()
    writer.presenter.finding.search(words)


def marked(writer: Writer) -> dict[str, tuple[tuple[int, int], ...]]:
    """The marks in the form that is shown, by pointer."""
    form = writer.state.form
    assert form is not None
    return {field.pointer: field.marks for field in form.fields() if field.marks}


def test_how_often_words_stand_in_the_teachers_texts_is_told_as_one_types(writer: Writer) -> None:
    assert writer.state.finding is None
    search(writer, "ferry")
    assert bar(writer).count == f"{len(find_words(writer.document, 'ferry'))} places"
    assert bar(writer).here is None
    writer.presenter.finding.search("zzz")
    assert (bar(writer).count, bar(writer).note) == ("", translate("replace.nowhere"))


def test_words_that_stand_in_the_article_alone_are_told_apart(writer: Writer) -> None:
    _, passage = next(document_traversal.passages(writer.document))
    long = passage["text"][:60]
    search(writer, long)
    assert bar(writer).note == translate("replace.article")
    writer.presenter.finding.step(1)
    assert writer.view.said[-1] == bar(writer).note
    writer.presenter.finding.replace_all()
    assert not writer.state.undo


def test_going_from_place_to_place_shows_marks_and_tells_each(writer: Writer) -> None:
    writer.presenter.typed(HINT, "A Zembla, a zembla.")
    writer.presenter.typed("/banks/0/questions/1/hint", "Zembla")
    writer.presenter.rows.only("pack")
    search(writer, "zembla")
    finding = writer.presenter.finding
    finding.step(1)
    assert bar(writer).here == (HINT, (2, 8))
    assert bar(writer).count == "1 of 3"
    assert bar(writer).where == "Question 1, Hint"
    assert marked(writer) == {HINT: ((2, 8), (12, 18))}
    assert writer.view.said[-1] == "1 of 3, Question 1, “A Zembla, a zembla.”"
    finding.step(1)
    finding.step(1)
    assert writer.state.heading == "Question 2"
    finding.step(1)
    assert bar(writer).count == "1 of 3"
    finding.step(-1)
    assert bar(writer).count == "3 of 3"


def test_it_begins_at_what_is_shown_and_goes_back_from_there_too(writer: Writer) -> None:
    writer.presenter.typed(HINT, "zembla")
    writer.presenter.typed("/banks/0/questions/2/hint", "zembla")
    writer.show(3)
    search(writer, "zembla")
    writer.presenter.finding.step(-1)
    assert writer.state.heading == "Question 3"


def test_capitals_and_whole_words_can_be_asked_for(writer: Writer) -> None:
    writer.presenter.typed(HINT, "Zembla zemblas zembla")
    search(writer, "zembla")
    assert bar(writer).count == "3 places"
    writer.presenter.finding.set_whole(True)
    assert bar(writer).count == "2 places"
    writer.presenter.finding.set_capitals(True)
    assert (bar(writer).count, bar(writer).capitals, bar(writer).whole) == ("1 place", True, True)


def test_one_place_is_replaced_and_the_next_is_shown(writer: Writer) -> None:
    writer.presenter.typed(HINT, "zembla, zembla")
    search(writer, "zembla")
    finding = writer.presenter.finding
    finding.replace_with("zembla and zembla")
    finding.replace()
    assert bar(writer).note == translate("replace.go_first")
    finding.step(1)
    finding.replace()
    assert writer.questions[0]["hint"] == "zembla and zembla, zembla"
    assert bar(writer).here == (HINT, (19, 25))
    finding.replace_with("Xanadu")
    finding.replace()
    assert writer.questions[0]["hint"] == "zembla and zembla, Xanadu"
    assert writer.state.undo == "Undo: words replaced"


def test_the_last_place_replaced_says_so(writer: Writer) -> None:
    writer.presenter.typed(HINT, "zembla")
    search(writer, "zembla")
    writer.presenter.finding.step(1)
    writer.presenter.finding.replace_with("Xanadu")
    writer.presenter.finding.replace()
    assert bar(writer).note == "1 place replaced. Ctrl+Z takes it back."
    assert bar(writer).here is None


def test_all_places_are_replaced_in_one_step_but_for_quotations(writer: Writer) -> None:
    writer.presenter.typed(HINT, "zembla, “zembla”")
    writer.presenter.typed("/banks/0/questions/1/hint", "Zembla")
    before = writer.document
    search(writer, "zembla")
    writer.presenter.finding.replace_with("Xanadu")
    writer.presenter.finding.replace_all()
    assert writer.questions[0]["hint"] == "Xanadu, “zembla”"
    assert writer.questions[1]["hint"] == "Xanadu"
    told = "2 places replaced. Ctrl+Z takes it back. 1 place in quotations stays as it is."
    assert bar(writer).note == told
    assert writer.view.said[-1] == told
    writer.presenter.finding.step(1)
    assert bar(writer).note == translate("replace.quoted")
    writer.presenter.finding.replace()
    assert bar(writer).note.startswith("This is a quotation")
    writer.presenter.finding.replace_all()
    assert bar(writer).note.startswith("Nothing was replaced")
    writer.presenter.undo()
    assert writer.document["banks"] == before["banks"]


@pytest.mark.parametrize("act", ["replace", "replace_all"])
def test_without_words_one_is_asked_for_them(writer: Writer, act: str) -> None:
    writer.presenter.finding.open()
    getattr(writer.presenter.finding, act)()
    assert bar(writer).note == translate("replace.no_words")


def test_words_found_in_a_title_are_marked_in_its_row(writer: Writer) -> None:
    row = next(row for row in writer.state.rows if row.number == "1")
    search(writer, row.title[2:7])
    row = next(row for row in writer.state.rows if row.number == "1")
    assert (2, 7) in row.marks


def test_a_text_without_a_field_tells_its_words_instead(writer: Writer) -> None:
    writer.document["summaries"] = {"p1": "It tells of Zembla."}
    search(writer, "zembla")
    writer.presenter.finding.step(1)
    assert "Zembla" in bar(writer).where


def test_a_speakers_name_is_found_among_the_speakers(writer: Writer) -> None:
    name = writer.document["speakers"][1]["name"]
    writer.presenter.finding.open()
    writer.presenter.finding.search(name)
    writer.presenter.finding.set_whole(True)
    for _ in find_words(writer.document, name, whole=True):
        writer.presenter.finding.step(1)
        here = bar(writer).here
        if here is not None and here[0].startswith("/speakers/"):
            assert writer.state.heading == "Who speaks"
            return
    raise AssertionError(name)


def test_esc_closes_the_bar_and_the_keyboard_comes_to_the_place(writer: Writer) -> None:
    writer.presenter.typed(HINT, "zembla")
    search(writer, "zembla")
    writer.presenter.finding.step(1)
    writer.presenter.back()
    assert writer.state.finding is None
    assert writer.view.focused[-1] == HINT
    assert marked(writer) == {}
    writer.presenter.finding.open()
    assert bar(writer).words == "zembla"
    writer.presenter.back()
    assert writer.view.focused[-1] == "form"
    assert writer.left == []
