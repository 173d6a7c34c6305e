"""Words found and replaced, in the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.operations.fields import find_words
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.ui.editor.find_replace import FindReplace
    from quizapp.ui.editor.state import FindReplaceState
    from tests.ui.editor.conftest import Writer

HINT, SECOND = "/banks/0/questions/0/hint", "/banks/0/questions/1/hint"


def bar(writer: Writer) -> FindReplaceState:
    assert writer.state.finding is not None
    return writer.state.finding


def search(writer: Writer, words: str) -> FindReplace:
    writer.presenter.finding.open()
    writer.presenter.finding.search(words)
    return writer.presenter.finding


def marked(writer: Writer) -> dict[str, tuple[tuple[int, int], ...]]:
    """The marks in the form that is shown, by pointer."""
    return {field.pointer: field.marks for field in writer.form.fields() if field.marks}


def places(n: int) -> str:
    return translate("replace.places", n=n)


def test_how_often_words_stand_in_the_teachers_texts_is_told_as_one_types(writer):
    assert writer.state.finding is None
    finding = search(writer, "ferry")
    assert bar(writer).count == places(len(find_words(writer.document, "ferry")))
    assert bar(writer).here is None
    finding.search("zzz")
    assert (bar(writer).count, bar(writer).note) == ("", translate("replace.nowhere"))


def test_words_that_stand_in_the_article_alone_are_told_apart(writer):
    _, passage = next(document_traversal.passages(writer.document))
    finding = search(writer, passage["text"][:60])
    finding.step(1)
    assert bar(writer).note == writer.view.said[-1] == translate("replace.article")
    finding.replace_all()
    assert not writer.state.undo


def test_going_from_place_to_place_shows_marks_and_tells_each(writer):
    writer.presenter.context.type(HINT, "A Zembla, a zembla.")
    writer.presenter.context.type(SECOND, "Zembla")
    writer.presenter.rows.only("pack")
    finding = search(writer, "zembla")
    finding.step(1)
    assert bar(writer).here == (HINT, (2, 8))
    assert marked(writer) == {HINT: ((2, 8), (12, 18))}
    told = writer.view.said[-1]
    assert all(each in told for each in (bar(writer).count, "“A Zembla, a zembla.”"))
    for by, place in (
        (1, (HINT, (12, 18))),
        (1, (SECOND, (0, 6))),
        (1, (HINT, (2, 8))),
        (-1, (SECOND, (0, 6))),
    ):
        finding.step(by)
        assert bar(writer).here == place
        assert place[0] in marked(writer)


def test_it_begins_at_what_is_shown_and_goes_back_from_there_too(writer):
    third = "/banks/0/questions/2/hint"
    for at in (HINT, third):
        writer.presenter.context.type(at, "zembla")
    writer.show(3)
    search(writer, "zembla").step(-1)
    assert bar(writer).here == (third, (0, 6))


def test_capitals_and_whole_words_can_be_asked_for(writer):
    writer.presenter.context.type(HINT, "Zembla zemblas zembla")
    finding = search(writer, "zembla")
    assert bar(writer).count == places(3)
    finding.set_whole(True)
    assert bar(writer).count == places(2)
    finding.set_capitals(True)
    assert (bar(writer).count, bar(writer).capitals, bar(writer).whole) == (places(1), True, True)


def test_one_place_is_replaced_and_the_next_is_shown_until_there_is_none(writer):
    writer.presenter.context.type(HINT, "zembla, zembla")
    finding = search(writer, "zembla")
    finding.replace_with("zembla and zembla")
    finding.replace()
    assert bar(writer).note == translate("replace.go_first")
    finding.step(1)
    for words, hint, here in (
        ("zembla and zembla", "zembla and zembla, zembla", (HINT, (19, 25))),
        ("Xanadu", "zembla and zembla, Xanadu", (HINT, (0, 6))),
        ("Xanadu", "Xanadu and zembla, Xanadu", (HINT, (11, 17))),
        ("Xanadu", "Xanadu and Xanadu, Xanadu", None),
    ):
        finding.replace_with(words)
        finding.replace()
        assert (writer.questions[0]["hint"], bar(writer).here) == (hint, here)
    assert bar(writer).note


def test_all_places_are_replaced_in_one_step_but_for_quotations(writer):
    writer.presenter.context.type(HINT, "zembla, “zembla”")
    writer.presenter.context.type(SECOND, "Zembla")
    before = writer.document
    finding = search(writer, "zembla")
    finding.replace_with("Xanadu")
    finding.replace_all()
    assert [asked["hint"] for asked in writer.questions[:2]] == ["Xanadu, “zembla”", "Xanadu"]
    assert writer.view.said[-1] == bar(writer).note
    finding.step(1)
    assert bar(writer).note == translate("replace.quoted")
    done = writer.document
    finding.replace()
    finding.replace_all()
    assert writer.document is done
    writer.presenter.undo()
    assert writer.document["banks"] == before["banks"]


@pytest.mark.parametrize("act", ["replace", "replace_all"])
def test_without_words_one_is_asked_for_them(writer, act):
    getattr(search(writer, ""), act)()
    assert bar(writer).note == translate("replace.no_words")


def test_words_found_in_a_title_are_marked_in_its_row_and_a_text_without_a_field_tells_them(writer):
    def first() -> Any:
        return next(row for row in writer.state.rows if row.number == "1")

    search(writer, first().title[2:7])
    assert (2, 7) in first().marks
    writer.document["summaries"] = {"p1": "It tells of Zembla."}
    search(writer, "zembla").step(1)
    assert "Zembla" in bar(writer).where


def test_a_speakers_name_is_found_among_the_speakers(writer):
    name, kinds = writer.document["speakers"][1]["name"], set()
    finding = search(writer, name)
    finding.set_whole(True)
    for _ in find_words(writer.document, name, whole=True):
        finding.step(1)
        here = bar(writer).here
        if here is not None and here[0].startswith("/speakers/"):
            kinds.add(writer.form.kind)
    assert kinds == {"speakers"}


def test_esc_closes_the_bar_and_the_keyboard_comes_to_the_place(writer):
    writer.presenter.context.type(HINT, "zembla")
    search(writer, "zembla").step(1)
    for focused in (HINT, "form"):
        writer.presenter.back()
        assert (writer.state.finding, writer.view.focused[-1], marked(writer)) == (None, focused, {})
        writer.presenter.finding.open()
        assert bar(writer).words == "zembla"
    assert writer.left == []
