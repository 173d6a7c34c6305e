"""Where the teacher's dialogs begin: in the folder of what was chosen last."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest

from quizapp.app.services import FolderRememberingDialogs
from quizapp.library.settings import Settings


@dataclass
class Dialogs:
    """Chooses what a test says, and remembers where it began."""

    chosen: Path | None = None
    began: list[str] = field(default_factory=list)

    def open_file(self, _title, folder, _kinds):
        self.began.append(folder)
        return self.chosen

    def open_files(self, title, folder, kinds):
        found = self.open_file(title, folder, kinds)
        return (found,) if found else ()

    def open_folder(self, title, folder):
        return self.open_file(title, folder, ())

    save_file = open_file


@pytest.fixture
def asked():
    kept = [Settings()]
    shared = SimpleNamespace(ask=Dialogs(), settings=lambda: kept[-1], change_settings=kept.append)
    return SimpleNamespace(ask=FolderRememberingDialogs(shared), dialogs=shared.ask, kept=kept)


def test_every_way_of_asking_remembers_the_folder_and_the_next_begins_there(asked, tmp_path):
    asked.dialogs.chosen = tmp_path / "a.quizpack"
    for ask in (
        lambda: asked.ask.open_file("", "", ()),
        lambda: asked.ask.open_files("", "", ()),
        lambda: asked.ask.save_file("", "b.quizpack", ()),
    ):
        asked.kept.append(Settings())
        assert ask()
        assert asked.kept[-1].last_folder == str(tmp_path)
    assert asked.ask.save_file("", "b.quizpack", ())
    assert asked.dialogs.began[-1] == str(tmp_path / "b.quizpack")
    asked.dialogs.chosen = tmp_path
    asked.ask.open_folder("", "")
    assert asked.dialogs.began[-1] == asked.kept[-1].last_folder == str(tmp_path)


def test_who_chooses_nothing_changes_nothing_and_a_folder_that_is_gone_is_not_begun_in(asked, tmp_path):
    asked.kept.append(Settings(last_folder=str(tmp_path / "gone")))
    count = len(asked.kept)
    assert asked.ask.open_file("", "", ()) is None
    assert asked.ask.open_files("", "", ()) == ()
    assert (len(asked.kept), Path(asked.dialogs.began[-1]).is_dir()) == (count, True)


def test_a_place_that_is_named_is_kept_to(asked, tmp_path):
    asked.ask.open_file("", "/elsewhere", ())
    asked.ask.save_file("", str(tmp_path / "there.quizpack"), ())
    assert asked.dialogs.began == ["/elsewhere", str(tmp_path / "there.quizpack")]
