"""Several files and folders dropped on the list at once."""

import json

import pytest

from quizapp.authoring.working_copy_store import list_working_copies
from tests.pack.builders import example_json
from tests.ui.my_packs.conftest import TEXT


@pytest.fixture
def files(tmp_path):
    """A pack's folder, a file that is no pack, an article, a folder without a pack."""
    here = tmp_path / "files"
    for name in ("ferry", "empty"):
        (here / name).mkdir(parents=True)
    (here / "ferry" / "pack.json").write_text(json.dumps(example_json()))
    (here / "broken.quizpack").write_text("no pack at all")
    (here / "news.txt").write_text(TEXT)
    return [here / name for name in ("ferry", "broken.quizpack", "news.txt", "empty")]


def test_of_several_all_packs_are_taken_in_and_it_is_told_what_was_not(desk, files):
    desk.presenter.take(files)
    assert [line.title for line in desk.state.packs] == [example_json()["title"]]
    assert desk.state.told == f"1 pack taken in: “{example_json()['title']}”."
    assert "broken.quizpack was not taken in: The file is damaged" in desk.state.failed
    assert "news.txt was not opened: articles are opened one at a time" in desk.state.failed
    assert "empty was not taken in: " in desk.state.failed
    assert (desk.edited, desk.opened, desk.state.opening) == ([], [], None)
    assert desk.state.packs[0].marks[0].words == "Nothing found"


def test_how_far_it_is_is_shown_and_it_can_be_stopped(desk, files):
    desk.workers.between = lambda: desk.names and desk.presenter.stop()
    desk.presenter.take(files)
    shown = [state.opening.what for state in desk.states if state.opening]
    assert shown == ["Taking in ferry"]
    assert len(list_working_copies(desk.working)) == 1
    assert desk.state.failed == "3 files left alone: you stopped."


@pytest.mark.parametrize("count", [1, 4])
def test_what_is_being_read_is_left_alone_when_it_is_stopped(desk, files, count):
    desk.workers.between = desk.presenter.stop
    desk.presenter.take(files[:count])
    assert any(state.opening for state in desk.states)
    assert (desk.names, desk.edited, desk.state.opening) == ([], [], None)
    assert desk.state.failed == ("4 files left alone: you stopped." if count == 4 else "")


def test_what_is_on_another_computer_is_left_alone_and_told(desk, files):
    desk.presenter.take(files[:1], elsewhere=True)
    assert desk.state.told.startswith("1 pack taken in")
    assert desk.state.failed.startswith("What is on another computer is left alone.")
    desk.presenter.take([], elsewhere=True)
    assert (desk.state.told, desk.state.failed[:7]) == ("", "What is")


def test_one_alone_is_opened_and_what_cannot_be_is_told(desk, files):
    desk.presenter.take(files[:1])
    desk.presenter.take(files[2:3])
    assert (len(desk.edited), [name for _, name in desk.opened]) == (1, ["news.txt"])
    desk.presenter.take(files[3:])
    assert desk.state.failed.startswith("empty cannot be edited: ")
