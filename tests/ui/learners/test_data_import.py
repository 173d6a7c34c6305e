from contextlib import closing, contextmanager

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.learners.data_export import export_json
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import Learner
from quizapp.ui.screens.learners.data_import import LearnerImportPresenter
from tests.ui.fakes import NOON, translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, Batches


def present(room, background):
    """The page, as it stands on a view."""
    view = FormSpy()
    view.presenter = LearnerImportPresenter(
        view, background, room.clock, room.translate, room.to("brought"), room.to("back")
    )
    return view


@pytest.fixture
def bringing(room):
    return present(room, room.background)


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
    bringing.presenter.show(saved, "Who is practising")
    assert bringing.find("people").text == "Ann: 1 answer"
    bringing.find("bring").act()
    assert translate("learner_page.brought_in.answer_s_were_here", n=1) in bringing.find("result").text
    assert load_totals(room.background.reader, ANN).answers == 1
    bringing.find("bring").act()
    assert room.led == [("brought", (ANN,), "")]


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"format": "quizapp-pack/1"}', b"\xff\xfe"])
def test_any_other_file_or_none_is_refused_in_a_sentence(room, bringing, tmp_path, data):
    path = tmp_path / "other.json"
    if data is not None:
        path.write_bytes(data)
    bringing.presenter.show(path, "")
    assert bringing.find("refusal").text.endswith(".")
    bringing.find("bring").act()
    assert room.led == [("back",)]


def test_whoever_left_while_it_is_brought_in_is_led_on_if_they_gave_way(room, saved, tmp_path):
    with nameless(tmp_path / "other.sqlite") as other:
        page = present(room, other)
        page.presenter.show(saved, "")
        other.slow = True
        page.find("bring").act()
        page.form.back()
        other.catch_up()
    assert room.led == [("back",), ("brought", (ANN,), "nobody")]
