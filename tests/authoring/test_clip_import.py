from __future__ import annotations

import json
from random import Random

import pytest

from quizapp.authoring.clip_import import SHORT, read_clip
from quizapp.authoring.errors import OperationError
from quizapp.authoring.operations.question_transfer import build_clip, serialize_clip
from quizapp.sandbox.child_process import JobCancelledError
from tests.authoring.builders import document


def long_text(**more):
    found = build_clip(document(), [document()["banks"][0]["questions"][0]["id"]], {}, Random(1))
    plain = json.loads(serialize_clip(found)) | more
    text = json.dumps(plain)
    return found, text + " " * (SHORT + 1 - len(text))


def test_a_long_clip_is_read_by_a_child_as_a_short_one_is_here():
    made, text = long_text()
    *waits, last = read_clip(text, lambda: False)
    assert last.document == made.document
    assert set(waits) == {None}
    (here,) = read_clip(text.rstrip(), lambda: False)
    assert here == last


def test_what_is_wrong_with_a_long_one_is_told():
    _, text = long_text(pack={})
    with pytest.raises(OperationError) as told:
        list(read_clip(text, lambda: False))
    assert (told.value.code, told.value.message.id) == ("clip-damaged", "editing.clip.damaged")


def test_reading_a_long_one_can_be_stopped():
    _, text = long_text()
    with pytest.raises(JobCancelledError):
        list(read_clip(text, lambda: True))
