"""What the list of packs in work is told while one of them is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.working_copy_store import read_list_entry

if TYPE_CHECKING:
    from quizapp.authoring.working_copy_store import PackFigures
    from tests.ui.editor.conftest import Writer

PROMPT = "/banks/0/questions/0/prompt"


def figures(writer: Writer) -> PackFigures:
    about = read_list_entry(writer.folder)
    assert about is not None
    return about.figures


def test_what_was_found_is_told_to_the_list_once_it_is_saved(writer):
    writer.presenter.context.type(PROMPT, "")
    writer.presenter.check()
    assert figures(writer).errors is None
    writer.presenter.save()
    assert (figures(writer).questions, figures(writer).errors) == (len(writer.questions), 1)


def test_who_leaves_before_the_check_still_finds_it_on_the_list(writer):
    writer.presenter.context.type(PROMPT, "")
    writer.presenter.leave()
    assert figures(writer).errors == 1


def test_a_pack_into_which_somebody_else_wrote_is_put_elsewhere_once(writer):
    log = writer.folder / "undo.log"
    log.write_bytes(log.read_bytes() + b"more\n")
    waiting = writer.jobs.unwritten = []
    writer.presenter.save()
    writer.presenter.save()
    while waiting:
        waiting.pop(0)()
    writer.jobs.unwritten = None
    assert len(list(writer.folder.parent.iterdir())) == 2
