"""Pictures of a pack in work."""

import struct
from pathlib import Path
from random import Random

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, StepHistory
from quizapp.authoring.errors import OperationError, SaveError
from quizapp.authoring.id_generator import collect_ids
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations import pictures
from quizapp.authoring.operations.fields import set_field
from quizapp.authoring.working_copy_store import read_pictures
from quizapp.catalogue import message
from quizapp.pack.pack_folder import MAX_MEDIA_BYTES
from tests.authoring.builders import document, made
from tests.authoring.limits import file_size_limit
from tests.pack.builders import png


def add_picture(folder: Path, name: str, data: bytes, chance: Random) -> Step:
    """The step that shows a picture with a question, after it was written into the folder."""
    return pictures.attach_picture(
        document(), "weck-call", pictures.save_picture(folder, name, data, collect_ids(document()), chance)
    )


def test_a_picture_is_shown_with_its_question_and_waits_for_words(tmp_path, chance):
    folder = made(tmp_path)
    step = add_picture(folder, "My Quay.PNG", png(), chance)
    written = StepHistory(document()).done(step)
    assert document_traversal.question(written.document, "weck-call")[1]["media"] == step.subject
    assert list(read_pictures(folder)) == [f"{step.subject}.png"]
    assert step.subject.startswith("my-quay-")
    told = [
        each.code
        for each in LiveChecker().checked(written.document, read_pictures(folder))
        if each.severity == "error"
    ]
    assert told == ["missing-alt"]
    written = written.done(set_field(written.document, "/media/0/alt", "The quay at low tide."))
    assert not [
        each
        for each in LiveChecker().checked(written.document, read_pictures(folder))
        if each.severity == "error"
    ]


def test_a_picture_that_goes_is_shown_by_no_question_and_comes_back_by_undo(tmp_path, chance):
    folder = made(tmp_path)
    step = add_picture(folder, "quay", png(), chance)
    written = StepHistory(document()).done(step)
    gone = written.done(pictures.remove_picture(written.document, step.subject))
    assert "media" not in document_traversal.question(gone.document, "weck-call")[1]
    assert gone.document["media"] == []
    assert is_same_json(gone.back().document, written.document)
    assert f"{step.subject}.png" in read_pictures(folder)
    with pytest.raises(OperationError):
        pictures.remove_picture(document(), step.subject)


@pytest.mark.parametrize("data", [b"", b"<svg/>", png() + b"more", png()[:30]])
def test_what_is_no_picture_is_not_taken_and_nothing_is_written(tmp_path, data, chance):
    folder = made(tmp_path)
    with pytest.raises(OperationError):
        add_picture(folder, "x.png", data, chance)
    assert read_pictures(folder) == {}


def test_a_file_is_read_if_it_is_a_picture_and_else_told_by_its_name(tmp_path):
    quay = tmp_path / "quay.png"
    quay.write_bytes(png())
    assert pictures.read_picture(quay) == png()
    quay.write_bytes(b"<svg/>")
    with pytest.raises(OperationError, match=r"“quay\.png” is no PNG, JPEG or WebP picture"):
        pictures.read_picture(quay)
    quay.write_bytes(png() + bytes(MAX_MEDIA_BYTES))
    with pytest.raises(OperationError) as told:
        pictures.read_picture(quay)
    assert told.value.message == message("editing.picture.too_large", name="quay.png", most=20)
    with pytest.raises(OperationError) as told:
        pictures.read_picture(tmp_path / "media")
    assert told.value.message == message("editing.picture.no_file", name="media")
    with pytest.raises(OperationError, match="60,000 × 60,000 pixels"):
        pictures.check_picture("bomb.png", huge())


def huge() -> bytes:
    """A picture whose header tells another size."""
    data = bytearray(png())
    data[16:24] = struct.pack(">II", 60_000, 60_000)
    return bytes(data)


def test_what_is_taken_back_waits_in_the_folder_and_is_no_fault(tmp_path, chance):
    folder = made(tmp_path)
    written = StepHistory(document()).done(add_picture(folder, "x.png", png(), chance))
    there = read_pictures(folder)
    assert pictures.filter_listed_pictures(written.document, there) == there
    back = written.back().document
    assert pictures.filter_listed_pictures(back, there) == {}
    found = LiveChecker().checked(back, pictures.filter_listed_pictures(back, there))
    assert not [each for each in found if each.severity == "error"]


def test_a_disk_without_room_is_told(tmp_path, chance):
    folder = made(tmp_path)
    with file_size_limit(10), pytest.raises(SaveError):
        add_picture(folder, "x.png", png(), chance)
    assert read_pictures(folder) == {}
