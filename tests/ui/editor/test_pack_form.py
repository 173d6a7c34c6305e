"""The form in which a pack tells of itself."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.article.starter_pack import RIGHTS_STATEMENTS
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.export import build_export_preview, build_strict_pack
from quizapp.authoring.json_pointers import get_value
from quizapp.pack.vocabulary import NO_LICENCE, SHARING_LEVELS
from quizapp.ui.editor import pack_form
from tests.authoring.builders import document
from tests.pack.builders import with_picture
from tests.ui.editor.form.given import field_at, part_at
from tests.ui.fakes import translate


def form(made: Any) -> Any:
    return pack_form.build_pack_form(made, (), translate)


def test_lists_are_written_entry_by_entry_and_undone(writer):
    writer.presenter.context.choose("pack")
    before = writer.document
    for listed in ("/authors", "/reviewers", "/glossary", "/disputed", "/skills"):
        had = len(before.get(listed[1:], []))
        deed = next(each for each in part_at(writer.form, listed).deeds if each.kind == "added")
        writer.presenter.edits.added(deed.pointer, deed.what)
        first = part_at(writer.form, f"{listed}/{had}").lines[0][0]
        writer.presenter.context.type(first.pointer, "Written, with a comma")
        assert field_at(writer.form, first.pointer).value == "Written, with a comma"
        assert len(writer.document[listed[1:]]) == had + 1
        writer.presenter.edits.removed(f"{listed}/{had}")
        assert len(writer.document.get(listed[1:], [])) == had
    while writer.state.undo:
        writer.presenter.undo()
    assert writer.document == before


def test_what_may_be_passed_on_is_the_same_in_form_and_sentence_and_goes_along_whole(writer):
    at, statement = "/sources/1/rights/share", "/sources/1/rights/statement"
    writer.presenter.context.type(statement, RIGHTS_STATEMENTS["cited"])
    for share in SHARING_LEVELS:
        assert share in [each.value for each in field_at(form(writer.document), at).values]
        writer.presenter.edits.chosen(at, share)
        assert field_at(form(writer.document), at).value == share
        assert field_at(form(writer.document), statement).value == RIGHTS_STATEMENTS[share]
    writer.presenter.edits.chosen(at, "class")
    assert build_export_preview(writer.document, {}, None).may_not_be_whole == ()


def test_a_licence_is_chosen_and_none_does_for_ones_own_class(writer):
    writer.presenter.edits.chosen("/licence", "")
    assert [each.pointer for each in build_export_preview(writer.document, {}, None).stops] == ["/licence"]
    field = field_at(form(writer.document), "/licence")
    assert {NO_LICENCE, "CC-BY-4.0", "CC0-1.0"} < {each.value for each in field.values}
    writer.presenter.edits.chosen("/licence", NO_LICENCE)
    assert build_export_preview(writer.document, {}, None).stops == ()
    assert build_strict_pack(writer.document).licence == NO_LICENCE
    own = form(writer.document | {"licence": "OGL-UK-3.0"})
    assert field_at(own, "/licence").value in [each.value for each in field_at(own, "/licence").values]


def test_terms_of_the_article_are_offered_as_disputed(writer):
    made = document()
    made["sources"][0]["passages"][1]["text"] += " Some call it “the Spit”."
    deeds = part_at(form(made), "/disputed").deeds
    offered = next(deed for deed in deeds if deed.kind == "chosen")
    assert "“the Spit”" in offered.words
    writer.presenter.edits.chosen(offered.pointer, offered.value)
    assert writer.document["disputed"][-1] == "the Spit"


def test_where_it_comes_from_and_what_was_handed_out_is_told():
    made = document()
    assert str(made["revision"]) in field_at(form(made), "/revision").value
    made["derived_from"] = {"id": "ferry-old", "revision": 3, "why": "copy"}
    assert "“ferry-old”" in field_at(form(made), "/derived_from").value
    del made["derived_from"], made["revision"]
    assert field_at(form(made), "/revision").value == translate("about_pack.never")
    assert "/derived_from" not in [field.pointer for field in form(made).fields()]


def test_the_notes_of_editions_are_mended_there():
    made = document() | {"changes": [{"revision": 2, "text": "A new question."}]}
    assert field_at(form(made), "/changes/0/text").value == "A new question."


def test_all_pictures_of_the_pack_are_there(writer):
    made, media = with_picture(document())
    state = pack_form.build_pack_form(made, (), translate, media)
    assert field_at(state, "/media/0/file").value == media["quay.png"]
    assert field_at(state, "/media/0/alt").value == "The quay at low tide."
    assert [deed.kind for deed in part_at(state, "/media/0").deeds] == ["removed"]


@pytest.mark.parametrize(
    ("row", "at", "value"), [("pack", "/book", "closed"), ("bank", "/banks/0/worked", True)]
)
def test_whether_the_article_lies_open_and_a_bank_is_a_worked_example_is_chosen(writer, row, at, value):
    writer.presenter.context.choose(row if row == "pack" else f"bank:{writer.document['banks'][0]['id']}")
    assert field_at(writer.form, at).value != value
    writer.presenter.edits.chosen(at, value)
    assert get_value(writer.document, at) == value


def test_a_note_is_folded_away_told_as_private_and_gone_when_it_is_empty(writer):
    question = writer.questions[0]["id"]
    for row, key in (("pack", ""), (f"question:{question}", question)):
        writer.presenter.context.choose(row)
        titles = []
        for words in ("", "Ask Ada.", ""):
            writer.presenter.context.type(f"/notes/{key}", words)
            assert writer.document.get("notes", {}).get(key, "") == words
            part = part_at(writer.form, f"/notes/{key}/part")
            titles.append(part.title)
            assert part.folded
            assert part.lines[0][0].help
        filled = translate("about_pack.note_words.filled")
        assert [title == filled for title in titles] == [False, True, False]


def test_an_optional_fact_that_is_empty_is_not_there(writer):
    made = StepHistory(document())
    for at in ("/sources/0/publisher", "/sources/0/rights/holder", "/sources/0/rights/licence"):
        step = pack_form.build_text_step(made.document, at, "")
        assert step is not None
        assert at.rpartition("/")[2] not in str(made.done(step).document["sources"][0].keys())
    assert pack_form.build_text_step(made.document, "/licence", "") is None
    assert pack_form.build_text_step(made.document, "/title", "") is None
    assert pack_form.build_text_step(made.document, "/advisory", "Words") is None
