from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.errors import SaveError
from quizapp.authoring.working_copy import open_working_copy, read_logged_document
from quizapp.authoring.working_copy_store import read_list_entry
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.responses import VerdictAnswer
from quizapp.ui.editor.context import CHECK_MS, SAVE_MS
from quizapp.ui.editor.pages.pack_export import PackExportPresenter
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.kit.form import Note
from tests.authoring.builders import made, made_of
from tests.ui.editor.conftest import FakeEditor
from tests.ui.fakes import NOON, translate
from tests.ui.forms import list_items

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.editor.conftest import Writer

PROMPT = "/banks/0/questions/0/prompt"


def test_a_pack_opens_at_its_first_question_with_its_evidence_marked(writer):
    state = writer.state
    assert state.phase == "editing"
    assert state.heading == "Question 1"
    assert state.rows[state.at].number == "1"
    marked = [mark for item in state.article.sheet.items for mark in getattr(item, "marks", ())]
    assert marked


def test_a_pack_that_is_open_elsewhere_is_told_and_not_touched(writer):
    other = FakeEditor()
    second = EditorPresenter(other, writer.jobs, writer.clock, translate, writer.ways)  # type: ignore[arg-type]  # it has the methods
    second.open(writer.folder)
    assert other.last.phase == "failed"
    assert other.last.message


def test_what_is_typed_is_one_step_until_a_pause_and_is_undone_with_its_name_told(writer):
    before = writer.questions[0]["prompt"]
    for words in ("W", "Wh", "Who"):
        writer.presenter.context.type(PROMPT, words)
        writer.after(0.5)
    writer.presenter.undo()
    assert writer.questions[0]["prompt"] == before
    step = translate("editor.step.type")
    assert writer.state.message == writer.view.said[-1] == translate("editor.undone", step=step)
    writer.presenter.redo()
    assert writer.questions[0]["prompt"] == "Who"


def test_every_step_is_in_the_log_at_once_and_the_pack_is_saved_after_a_pause(writer):
    writer.presenter.context.type(PROMPT, "Who?")
    assert read_logged_document(writer.folder)["banks"][0]["questions"][0]["prompt"] == "Who?"
    assert writer.view.waits[-2:] == [("check", CHECK_MS), ("save", SAVE_MS)]
    writer.presenter.save()
    saved = json.loads((writer.folder / "pack.json").read_bytes())
    assert saved["banks"][0]["questions"][0]["prompt"] == "Who?"
    assert writer.state.aside == translate("editor.saved", time="12:00")


def test_where_it_cannot_be_saved_it_is_told_since_when_until_it_can(writer, monkeypatch):
    writer.presenter.save()

    def full(path: Path, data: bytes) -> None:
        raise SaveError(path, "the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("quizapp.authoring.autosave.write_atomically", full)
        writer.presenter.context.type(PROMPT, "Who?")
        writer.presenter.save()
    assert writer.state.failed
    assert writer.state.message == translate("editor.not_saved", time="12:00", reason="the disk is full")
    writer.presenter.save()
    assert not writer.state.failed


def test_words_become_evidence_and_without_a_selection_nothing_changes(writer):
    words, count = "The last bus over the bridge had been cut", len(writer.questions[0]["evidence"])
    writer.presenter.edits.use(writer.words(words))
    assert writer.questions[0]["evidence"][count][0]["quote"] == words
    assert words in writer.view.said[-1]
    before = writer.document
    writer.presenter.edits.use(None)
    assert writer.document is before
    assert (writer.state.failed, writer.view.said[-1]) == (True, writer.state.message)


def test_a_question_begins_from_words_with_speaker_and_citation_in_place(beginner):
    words = beginner.words("They have already paid for themselves")
    beginner.presenter.edits.begin("attribution", words, selected=True)
    (asked,) = beginner.questions
    assert asked["claim"] == "They have already paid for themselves"
    speakers = {each["id"]: each["name"] for each in beginner.document["speakers"]}
    assert speakers[asked["key"]] == "Tomas Quarrie"
    assert asked["evidence"][0][0]["quote"] == "They have already paid for themselves"
    assert beginner.state.is_question
    assert beginner.view.focused[-1] == "form"


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_questions_of_all_kinds_begin_from_words_or_empty_and_say_what_they_lack_when_tried(beginner, kind):
    beginner.presenter.edits.begin(kind, beginner.words("Ada Renn, the mayor"), selected=True)
    beginner.presenter.edits.begin(kind)
    assert [asked["kind"] for asked in beginner.questions] == [kind, kind]
    assert beginner.state.rows[beginner.state.at].number == "2"
    beginner.presenter.check()
    assert beginner.state.rows[beginner.state.at].sign == "info"
    beginner.presenter.try_it()
    assert beginner.state.phase == "editing"
    assert beginner.state.message


def test_a_question_is_duplicated_moved_and_deleted_and_comes_back(writer):
    first, second = (asked["id"] for asked in writer.questions[:2])
    writer.presenter.rows.duplicate()
    assert writer.state.rows[writer.state.at].number == "2"
    writer.presenter.rows.move(-1)
    assert writer.questions[1]["id"] == first
    writer.presenter.rows.move(1)
    assert [each["id"] for each in writer.questions[:1]] == [first]
    writer.presenter.rows.delete()
    assert [each["id"] for each in writer.questions[:2]] == [first, second]
    assert writer.state.message == translate("editor.deleted")
    writer.presenter.undo()
    assert writer.state.rows[writer.state.at].number == "2"
    # The first question goes no further up.
    writer.show(1)
    before = writer.document
    writer.presenter.rows.move(-1)
    assert writer.document is before


def test_the_next_check_is_shown_wherever_it_is(writer):
    writer.show(3)
    at = "/banks/0/questions/0/prompt"
    writer.presenter.context.type(at, "")
    writer.presenter.check()
    writer.presenter.next_check()
    assert writer.state.heading == "Question 1"
    assert writer.view.focused[-1] == at
    assert writer.state.rows[writer.state.at].sign == "info"


def test_checks_of_an_older_state_are_not_told(writer):
    writer.jobs.held = []
    writer.presenter.check()
    writer.presenter.context.type(PROMPT, "")
    count = len(writer.view.states)
    writer.jobs.held[0]()
    assert len(writer.view.states) == count


def test_a_check_is_mended_by_its_link(writer):
    bank = writer.document["banks"][0]["questions"]
    place = next(place for place, each in enumerate(bank) if each["kind"] == "choice")
    at = f"/banks/0/questions/{place}/options"
    writer.presenter.context.type(f"{at}/1/text", bank[place]["options"][0]["text"])
    writer.presenter.check()
    writer.show(place + 1)
    check = next(each for each in writer.state.checks if each.fix)
    before = len(bank[place]["options"])
    writer.presenter.fix(check.pointer, check.text)
    assert len(writer.questions[place]["options"]) == before - 1


def hand_out(writer: Writer) -> PackExportPresenter:
    """Look at what handing out would be."""
    writer.presenter.hand_out()
    assert isinstance(writer.state.overlay, PackExportPresenter)
    return writer.state.overlay


def test_a_question_is_tried_answered_explained_and_nothing_is_kept(writer):
    before = (writer.folder / "undo.log").read_bytes()
    place = next(place for place, each in enumerate(writer.questions) if each["kind"] == "verdict")
    writer.show(place + 1)
    writer.presenter.try_it()
    assert writer.state.phase == "over"
    page: Any = writer.state.overlay
    trial = page.preview
    trial.go_on()
    assert trial.state().question.missing == "answer"
    trial.choose(VerdictAnswer(writer.questions[place]["key"]))
    trial.go_on()
    assert trial.state().explanation.outcome.tone == "correct"
    writer.presenter.back()
    assert writer.state.phase == "editing"
    assert (writer.folder / "undo.log").read_bytes() == before


def test_every_kind_can_be_tried(writer):
    kinds = {asked["kind"]: number for number, asked in enumerate(writer.questions, 1)}
    for number in kinds.values():
        writer.show(number)
        writer.presenter.try_it()
        assert writer.state.phase == "over"
        writer.presenter.back()
    assert len(kinds) == len(QUESTION_KINDS)


def test_a_pack_is_handed_out_as_a_file_and_is_known_to_be(writer, tmp_path):
    writer.ask.path = tmp_path / "ferry"
    page, revision = hand_out(writer), writer.document["revision"]
    assert not page.stops
    # Where no last hand-out is kept, nothing is told to be new.
    assert (revision > 0, page.changed) == (True, ())
    page.note("One question is clearer.")
    page.write()
    assert (tmp_path / "ferry.quizpack").exists()
    assert writer.document["revision"] == revision + 1
    assert writer.state.phase == "editing"
    writer.presenter.back()
    assert writer.left == ["list"]
    about = read_list_entry(writer.folder)
    assert about is not None
    assert about.handed_out is not None
    assert about.handed_out.file == str(tmp_path / "ferry.quizpack")


def test_no_revision_is_exported_twice_whatever_is_undone_closed_or_begun_again(writer, tmp_path):
    def exported(name: str) -> int:
        writer.ask.path = tmp_path / name
        hand_out(writer).write()
        pack = read_pack(tmp_path / name).pack
        assert pack is not None
        return pack.revision

    first = exported("first.quizpack")
    writer.presenter.undo()
    writer.presenter.context.type("/title", "Corrected")
    assert exported("second.quizpack") == first + 1
    writer.presenter.undo()
    writer.presenter.back()
    writer.presenter.open(writer.folder)
    assert writer.document["revision"] == first - 1
    assert exported("third.quizpack") == first + 2
    writer.presenter.back()
    other = made_of(tmp_path / "first.quizpack", writer.folder.parent, NOON, Random(3))
    writer.presenter.open(other)
    assert exported("fourth.quizpack") == first + 3


def test_a_revision_counts_as_exported_though_its_page_was_left_while_the_file_was_written(writer, tmp_path):
    writer.ask.path = tmp_path / "ferry.quizpack"
    page = hand_out(writer)
    revision = page.revision
    page.end()
    page.write()
    assert writer.ask.path.exists()
    writer.presenter.back()
    assert hand_out(writer).revision != revision


def test_what_learners_get_is_told_for_either_way_before_it_is_handed_out(writer):
    page, given = hand_out(writer), []
    for way in ("whole", "cited"):
        page.share(way)
        given.append(page.given)
    assert given[0][0] == given[1][0]
    assert given[0] != given[1]


def test_against_the_last_hand_out_it_is_told_what_is_other(writer, tmp_path):
    writer.ask.path = tmp_path / "ferry.quizpack"
    hand_out(writer).write()
    writer.presenter.rows.delete()
    assert len(hand_out(writer).changed) == 1


def test_what_stops_a_hand_out_is_listed_with_the_way_there(writer):
    writer.presenter.context.type(PROMPT, "")
    page = hand_out(writer)
    assert [each.pointer for each in page.stops] == [PROMPT]
    page.write()
    assert not writer.ask.proposed
    writer.presenter.context.go(PROMPT)
    assert writer.state.phase == "editing"
    assert writer.view.focused[-1] == PROMPT


def test_a_file_that_cannot_be_written_changes_nothing_else(writer, tmp_path):
    page, before = hand_out(writer), writer.document
    writer.ask.path = tmp_path / "nowhere" / "ferry.quizpack"
    page.write()
    assert writer.document is before
    told = next(item for item in list_items(page.form) if isinstance(item, Note))
    assert "ferry.quizpack" in told.text


def test_speakers_are_shown_and_left_again(writer):
    writer.show(2)
    writer.presenter.edits.acted("speakers", "/speakers/1", None)
    assert (writer.form.subject, writer.form.pointer) == ("speakers", "/speakers/1")
    writer.presenter.edits.acted("back", "/speakers", None)
    assert writer.state.heading == "Question 2"


def test_another_pack_is_opened_once_the_first_is_kept(writer, tmp_path):
    writer.presenter.context.type(PROMPT, "Who?")
    other = made(tmp_path, "Another")
    writer.presenter.open(other)
    assert writer.state.phase == "editing"
    saved = json.loads((writer.folder / "pack.json").read_bytes())
    assert saved["banks"][0]["questions"][0]["prompt"] == "Who?"
    open_working_copy(writer.folder, NOON).keeper.release()


def test_when_somebody_else_wrote_into_the_folder_both_are_kept(writer):
    log = writer.folder / "undo.log"
    log.write_bytes(log.read_bytes() + b"more\n")
    writer.presenter.context.type(PROMPT, "Mine")
    assert writer.state.failed
    writer.presenter.context.type(PROMPT, "Mine, still")
    writer.presenter.back()
    assert writer.left == ["list"]
    folders = [each for each in writer.folder.parent.iterdir() if each != writer.folder]
    assert any(
        read_logged_document(each)["banks"][0]["questions"][0]["prompt"] == "Mine, still" for each in folders
    )


def test_a_problem_names_a_passage_by_where_it_stands_and_not_by_its_id(writer):
    place = next(place for place, each in enumerate(writer.questions) if each["evidence"])
    at = f"/banks/0/questions/{place}/evidence/0/0/quote"
    writer.presenter.context.type(at, "Words that nobody wrote there")
    writer.presenter.check()
    writer.show(place + 1)
    told = [each.text for each in writer.state.checks if "letter for letter" in each.text]
    assert told
    assert all(" in paragraph " in each or " in the " in each for each in told)
    ids = [passage["id"] for source in writer.document["sources"] for passage in source["passages"]]
    assert not [id_ for id_ in ids if f"“{id_}”" in " ".join(told)]
