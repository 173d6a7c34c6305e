"""A picture put beside a question: chosen, pasted, dropped; made anew, shown, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.working_copy_store import read_pictures
from quizapp.pack.picture_format import read_image_size
from quizapp.ui.editor.picture_import import PictureInput
from quizapp.ui.kit.picture_encoder import reencode_picture
from tests.authoring.builders import document
from tests.authoring.limits import file_size_limit
from tests.hostile.pictures import KINDS
from tests.ui.editor.conftest import Writer
from tests.ui.fakes import translate
from tests.ui.kit.test_picture_decoder import drawn
from tests.ui.kit.test_picture_encoder import GPS, photo

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.editor.form.state import FormField

pytestmark = pytest.mark.qt_log_ignore("Invalid JPEG file structure", extend=True)


@pytest.fixture
def writer(tmp_path):
    """The example pack, open in the program that makes pictures anew."""
    made = Writer(tmp_path, document(), anew=reencode_picture)
    yield made
    made.presenter.close(lambda: None)


def give(writer: Writer, data: bytes, name: str = "Quay.jpg") -> None:
    writer.presenter.edits.picture(PictureInput(name, lambda: data))


def media(writer: Writer) -> list[Any]:
    return list(writer.document.get("media", []))


def shown(writer: Writer) -> FormField:
    """The picture in the form."""
    return next(field for field in writer.form.fields() if field.kind == "picture")


def test_a_picture_is_shown_with_its_question_without_notes_and_asks_for_words(writer):
    give(writer, photo())
    (kept,) = media(writer)
    assert writer.questions[0]["media"] == kept["id"]
    (data,) = read_pictures(writer.folder).values()
    assert read_image_size(data) == (8, 12)
    assert GPS not in data
    assert writer.view.focused[-1] == "/media/0/alt"
    assert (shown(writer).value, writer.state.failed) == (data, False)


def test_words_are_needed_unless_it_decorates(writer):
    give(writer, drawn("PNG"))
    writer.presenter.check()
    (asked,) = (check for check in writer.state.checks if check.pointer.startswith("/media/0"))
    (field,) = (field for field in writer.form.fields() if field.pointer == "/media/0/alt")
    assert field.told is not None
    assert field.told.sentence == asked.text
    writer.show(2)
    writer.presenter.fix(asked.pointer, asked.text)
    assert writer.view.focused[-1] == asked.pointer
    writer.presenter.edits.chosen("/media/0/decorative", True)
    writer.presenter.check()
    assert asked.text not in [check.text for check in writer.state.checks]


def test_undo_takes_it_away_without_a_fault_and_redo_brings_it_back(writer):
    before = writer.document
    give(writer, drawn("PNG"))
    after = writer.document
    for act, document_ in ((writer.presenter.undo, before), (writer.presenter.redo, after)):
        act()
        assert writer.document == document_
        writer.presenter.check()
        wrong = [check for check in writer.state.checks if check.icon == "wrong"]
        assert wrong == [] or document_ is after
    assert shown(writer).value


def test_a_picture_is_taken_from_a_question_or_out_of_the_pack(writer):
    give(writer, drawn("PNG"))
    at = "/banks/0/questions/0"
    writer.presenter.edits.chosen(f"{at}/media", None)
    assert "media" not in writer.questions[0]
    assert media(writer)
    writer.presenter.undo()
    writer.presenter.edits.removed("/media/0")
    assert media(writer) == []
    assert "media" not in writer.questions[0]
    writer.presenter.undo()
    assert writer.questions[0]["media"] == media(writer)[0]["id"]


def test_a_file_is_chosen_and_what_is_none_is_told_by_its_name(writer, tmp_path):
    file = tmp_path / "quay.png"
    file.write_bytes(b"<svg/>")
    asked: list[Any] = []

    def open_file(*told: Any) -> Path | None:
        asked.append(told)
        return file if len(asked) < 3 else None

    writer.ask.open_file = open_file  # type: ignore[attr-defined]  # only this of it is asked
    before = writer.document
    writer.presenter.edits.acted("picture", "", None)
    assert writer.document is before
    assert writer.state.failed
    assert "“quay.png”" in writer.state.message
    file.write_bytes(drawn("PNG"))
    writer.presenter.edits.acted("picture", "", None)
    assert len(media(writer)) == 1
    writer.presenter.edits.acted("picture", "", None)
    assert len(media(writer)) == 1
    assert asked[0][2][0][1] == "*.png *.jpg *.jpeg *.webp"


@pytest.mark.parametrize(
    "name", sorted(KINDS.keys() - {"a thousand pictures", "pictures too large together"})
)
def test_a_hostile_picture_is_a_sentence_or_a_harmless_picture(writer, tmp_path, name):
    place = tmp_path / "hostile"
    place.mkdir()
    KINDS[name].make(place)
    strange = [path for path in place.rglob("*.*") if path.parent.name == "media"][:1]
    before = writer.document
    for path in strange:
        give(writer, path.read_bytes(), "strange.png")
    if writer.document is before:
        assert writer.state.failed or not strange
        assert "“strange.png”" in writer.state.message or not strange
        assert read_pictures(writer.folder) == {}
    else:
        (data,) = read_pictures(writer.folder).values()
        size = read_image_size(data)
        assert size is not None
        assert max(size) <= 1600


def test_a_disk_without_room_is_told_and_nothing_changes(writer):
    before = writer.document
    with file_size_limit(10):
        give(writer, drawn("PNG"))
    assert writer.document is before
    assert writer.state.failed


def test_escape_leaves_a_picture_that_is_being_made(writer):
    writer.jobs.held = []
    before = writer.document
    give(writer, drawn("PNG"))
    assert writer.state.message == translate("form.making", name="Quay.jpg")
    writer.presenter.back()
    assert writer.state.message == translate("form.stopped")
    assert writer.left == []
    for job in writer.jobs.held:
        job()
    assert writer.document is before
    assert read_pictures(writer.folder) == {}


def test_a_second_picture_takes_the_place_of_one_that_is_being_made(writer):
    writer.jobs.held = []
    give(writer, drawn("PNG", 10, 10), "first.png")
    give(writer, drawn("PNG", 20, 20), "second.png")
    for job in list(writer.jobs.held):
        job()
    assert [each["id"].rpartition("-")[0] for each in media(writer)] == ["second"]


def test_without_a_question_it_is_told_that_one_is_needed(writer):
    writer.presenter.context.choose("pack")
    give(writer, drawn("PNG"))
    assert writer.state.message == translate("form.no_question")
    assert media(writer) == []
