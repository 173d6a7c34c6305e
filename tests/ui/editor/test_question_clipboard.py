"""Questions copied, pasted and carried into another pack in work, in the presenter."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.authoring.clip_import import SHORT
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy import open_working_copy, read_logged_document
from quizapp.authoring.working_copy_store import build_blank_document, create_working_copy
from quizapp.ui.editor import question_rows
from tests.authoring.builders import document
from tests.pack.builders import png, with_picture
from tests.ui.editor.conftest import Writer, new_pack
from tests.ui.editor.test_bulk_edit import chosen, select
from tests.ui.fakes import NOON, translate

if TYPE_CHECKING:
    from quizapp.ui.editor.question_clipboard import OtherPack


def copied(writer: Writer) -> str:
    boards: list[str] = []
    writer.presenter.rows.carrying.copy(boards.append)
    return boards[0]


def packs(writer: Writer) -> tuple[OtherPack, ...]:
    found: list[tuple[OtherPack, ...]] = []
    writer.presenter.rows.carrying.packs(found.append)
    return found[0] if found else ()


@pytest.fixture
def other(tmp_path):
    """Another window, with another pack."""
    made = Writer(tmp_path / "other", new_pack())
    yield made
    made.presenter.close(lambda: None)


def test_what_is_copied_in_one_window_is_pasted_in_another_with_all_it_needs(writer, other):
    select(writer, 1, 2)
    other.presenter.rows.carrying.paste(copied(writer))
    assert [asked["kind"] for asked in other.questions] == [asked["kind"] for asked in writer.questions[:2]]
    assert chosen(other) == ["1", "2"]
    assert len(other.document["sources"]) > 1
    other.presenter.undo()
    assert other.questions == []


def test_they_are_pasted_after_the_question_that_is_shown_or_into_the_bank(writer):
    writer.show(3)
    board = copied(writer)
    writer.presenter.rows.carrying.paste(board)
    bank = writer.document["banks"][0]["questions"]
    assert bank[3]["prompt"] == bank[2]["prompt"]
    assert writer.state.rows[writer.state.at].number == "4"
    second = writer.document["banks"][1]
    writer.presenter.rows.only(question_rows.BANK + second["id"])
    writer.presenter.rows.carrying.paste(board)
    assert len(writer.document["banks"][1]["questions"]) == len(second["questions"]) + 1
    writer.presenter.rows.only("pack")
    writer.presenter.rows.carrying.paste(board)
    assert len(writer.document["banks"][1]["questions"]) == len(second["questions"]) + 2


def test_a_picture_comes_along_and_is_there_at_once(tmp_path, other):
    origin, _ = with_picture(document())
    there = Writer(tmp_path / "pictured", origin)
    (there.folder / "media" / "quay.png").write_bytes(png())
    there.presenter.close(lambda: None)
    there.presenter.open(there.folder)
    there.show(1)
    other.presenter.rows.carrying.paste(copied(there))
    (medium,) = other.document["media"]
    assert other.presenter.context.pictures[medium["file"]] == png()
    assert (other.folder / "media" / medium["file"]).read_bytes() == png()
    there.presenter.close(lambda: None)


@pytest.mark.parametrize("words", ["", "Dear class,", '{"format": "quizapp-questions/1", "pack": [1'])
def test_what_is_no_copy_of_questions_is_refused_in_a_sentence_and_nothing_changes(writer, words):
    before = writer.document
    writer.presenter.rows.carrying.paste(words)
    assert writer.document is before
    assert writer.state.failed
    assert writer.view.said[-1] == writer.state.message != ""


def test_without_a_question_there_is_nothing_to_copy(beginner):
    boards: list[str] = []
    beginner.presenter.rows.carrying.copy(boards.append)
    assert boards == []
    assert beginner.state.message == translate("banks.nothing_to_copy")
    assert packs(beginner) == ()


def test_a_pack_without_a_bank_says_so(tmp_path, writer):
    bare = Writer(tmp_path / "bare", build_blank_document("Bare", "en", "Ada", Random(1)) | {"banks": []})
    bare.presenter.rows.carrying.paste(copied(writer))
    assert bare.state.failed
    bare.presenter.close(lambda: None)


def test_the_other_packs_in_work_are_offered_and_one_gets_the_questions(writer):
    writer.show(1)
    assert packs(writer) == ()
    assert writer.state.message
    folder = create_working_copy(writer.folder.parent, StepHistory(new_pack()), "Trees", NOON, Random(9))
    before = writer.document
    (there,) = packs(writer)
    assert (there.name, there.folder) == ("Trees", folder)
    select(writer, 1, 2)
    writer.presenter.rows.carrying.to_pack(there)
    assert writer.document is before
    assert len(read_logged_document(folder)["banks"][0]["questions"]) == 2


def test_a_pack_that_is_open_elsewhere_is_told(writer):
    folder = create_working_copy(writer.folder.parent, StepHistory(new_pack()), "Trees", NOON, Random(9))
    there = open_working_copy(folder, NOON)
    writer.show(1)
    writer.presenter.rows.carrying.to_pack(packs(writer)[0])
    assert writer.state.failed
    assert "“Trees”" in writer.state.message
    assert read_logged_document(folder)["banks"][0]["questions"] == []
    there.keeper.release()


def test_a_long_copy_can_be_stopped_and_nothing_is_pasted(writer, monkeypatch):
    before, words, begun = writer.document, copied(writer), []
    with monkeypatch.context() as held:
        held.setattr(writer.jobs, "read_batches", lambda *job: begun.append(job))
        writer.presenter.rows.carrying.paste(words + " " * SHORT)
        writer.presenter.back()
    for job in begun:
        writer.jobs.read_batches(*job)
    assert len(begun) == 1
    assert writer.document is before
    assert not writer.state.failed


def test_a_long_copy_is_pasted(writer):
    before = len(writer.questions)
    writer.presenter.rows.carrying.paste(copied(writer) + " " * SHORT)
    assert len(writer.questions) == before + 1
