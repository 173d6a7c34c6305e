"""Choosing files: what is asked of the system's dialogs, and what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.ui.file_dialogs import FileDialogs

KINDS = (("Packs", "*.quizpack pack.json"), ("All files", "*"))
FILTERS = "Packs (*.quizpack pack.json);;All files (*)"


@pytest.fixture
def asked(qtbot, monkeypatch):
    """File dialogs that answer with a path ('' for cancelled), and what they were asked."""
    window = QWidget()
    qtbot.addWidget(window)

    def answer(path: str):
        heard: list[object] = []
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(
                QFileDialog, name, lambda *what, name=name: heard.append((name, *what)) or (path, "")
            )
        return FileDialogs(window), heard, window

    return answer


def test_a_file_to_open_is_chosen_from_its_kinds(asked):
    dialogs, heard, window = asked("/home/ann/a b.quizpack")
    assert dialogs.open_file("Add a pack", "/home/ann", KINDS) == Path("/home/ann/a b.quizpack")
    assert heard == [("getOpenFileName", window, "Add a pack", "/home/ann", FILTERS)]


def test_any_number_of_files_to_open_are_chosen(asked, monkeypatch):
    dialogs, _, window = asked("")
    heard = []
    chosen = ["/home/ann/a.quizpack", "/home/ann/b.quizpack"], ""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *what: heard.append(what) or chosen)
    assert dialogs.open_files("Add packs", "/home/ann", KINDS) == tuple(map(Path, chosen[0]))
    assert heard == [(window, "Add packs", "/home/ann", FILTERS)]


def test_a_file_to_save_begins_with_the_name_that_is_proposed(asked):
    dialogs, heard, window = asked("/home/ann/reports.txt")
    assert dialogs.save_file("Save", "reports.txt", KINDS[1:]) == Path("/home/ann/reports.txt")
    assert heard == [("getSaveFileName", window, "Save", "reports.txt", "All files (*)")]


def test_who_would_rather_not_chooses_nothing(asked):
    dialogs, _, _ = asked("")
    assert dialogs.open_file("Add a pack", "", KINDS) is None
    assert dialogs.save_file("Save", "", KINDS) is None
