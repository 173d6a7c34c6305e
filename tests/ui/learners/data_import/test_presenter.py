from contextlib import closing, contextmanager

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.learners.data_export import export_json
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import Learner
from quizapp.ui.learners.data_import.presenter import LearnerImportPresenter
from tests.ui.fakes import NOON, translate
from tests.ui.learners.conftest import ANN, Batches


@pytest.fixture
def bringing(room):
    return LearnerImportPresenter(
        room, room.background, room.clock, room.translate, room.to("brought"), room.to("back")
    )


@contextmanager
def nameless(path):
    """A library in which somebody without a name has done nothing yet."""
    create(path, Learner("nobody", "", NOON))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        yield Batches(reader, writer)


@pytest.fixture
def saved(room, tmp_path):
    path = tmp_path / "saved.json"
    path.write_bytes(export_json(room.background.reader, (ANN,), NOON))
    return path


def test_whom_a_file_holds_is_told_before_it_is_taken_and_what_is_here_is_not_added_again(
    room, bringing, saved
):
    bringing.show(saved, "Who is practising")
    assert (room.last.phase, room.last.people) == ("asking", ("Ann: 1 answer",))
    bringing.bring()
    assert room.last.phase == "done"
    assert translate("learner_page.brought_in.answer_s_were_here", n=1) in room.last.told
    assert load_totals(room.background.reader, ANN).answers == 1
    bringing.bring()
    assert room.led == [("brought", (ANN,), "")]


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"format": "quizapp-pack/1"}', b"\xff\xfe"])
def test_any_other_file_or_none_is_refused_in_a_sentence(room, bringing, tmp_path, data):
    path = tmp_path / "other.json"
    if data is not None:
        path.write_bytes(data)
    bringing.show(path, "")
    assert (room.last.phase, room.last.told[-1]) == ("failed", ".")
    bringing.bring()
    assert room.led == [("back",)]


def test_whoever_left_while_it_is_brought_in_is_led_on_if_they_gave_way(room, saved, tmp_path):
    with nameless(tmp_path / "other.sqlite") as other:
        page = LearnerImportPresenter(
            room, other, room.clock, room.translate, room.to("brought"), room.to("back")
        )
        page.show(saved, "")
        other.slow = True
        page.bring()
        page.back()
        other.catch_up()
    assert room.led == [("back",), ("brought", (ANN,), "nobody")]
