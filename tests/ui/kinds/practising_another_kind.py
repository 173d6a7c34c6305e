"""Practises two questions of the kind of docs/adding-a-kind.md in the window, with a library in a folder.

Prints the kind, how many options were on screen, both outcomes, and the last answer with its certainty as
they are kept. `test_another_kind` runs it in a copy of the program that has the kind.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.catalogue import compile_catalogues
from quizapp.library.response_history import load_responses
from quizapp.library.settings import Settings
from quizapp.pack.ids import QuestionId
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.icons import Icons
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.style import Style
from quizapp.ui.practice.screen import PracticeScreen
from quizapp.ui.theme.theme import Theme
from tests.pack.builders import example_json, question_json
from tests.ui.fakes import translate
from tests.ui.practice.rooms import Room, make

KIND = "odd_one_out"
PLAIN = Settings(evidence_prompt=False)


def with_the_kind():
    """The example pack with two questions of the kind, which keep the options of one that picks one."""
    data = example_json()
    first = question_json(data, "weck-call")
    bank = next(bank for bank in data["banks"] if first in bank["questions"])
    first |= {"kind": KIND}
    bank["questions"] = [first, first | {"id": "weck-again", "prompt": "And what else is not there?"}]
    data["banks"] = [bank]
    return parse_pack(json.dumps(data).encode())


def answer(screen, room, opened, *, right):
    """Answer the question on screen with the keyboard, rightly or not, and return how it turned out."""
    question = screen.state.question
    key = build_key_answer(opened.questions[QuestionId("weck-call")], opened.texts)
    place = next(place for place, each in enumerate(question.answers.answers, 1) if (each == key) == right)
    for pressed in (str(place), "C", Qt.Key.Key_Return):
        QTest.keyClick(screen, pressed)
    room.background.work()
    return screen.state.explanation.outcome.tone


def main(folder):
    compile_catalogues()
    application = QApplication([])
    theme = Theme(paths.assets_dir(), "light")
    theme.apply(application)
    reading = with_the_kind()
    assert reading.pack is not None, reading.problems
    opened, library, rooms = open_pack(reading.pack), make(folder, reading), []

    def present(view):
        rooms.append(Room(library, PLAIN, view=view))
        return rooms[0].presenter

    screen = PracticeScreen(Style(theme, Icons(paths.assets_dir() / "icons")), translate, present)
    (room,) = rooms
    screen.show()
    room.presenter.open(reading.pack.id, reading.pack.title)
    room.background.work()
    application.processEvents()
    asked = screen.state.question
    rows = [row.option for row in screen.findChildren(OptionRow) if row.isVisible()]
    told = [asked.kind, sum(option in rows for option in asked.answers.options)]
    told.append(answer(screen, room, opened, right=False))
    QTest.keyClick(screen, Qt.Key.Key_Return)
    room.background.work()
    told.append(answer(screen, room, opened, right=True))
    session = room.background.reader.connection.execute("SELECT id FROM session").fetchone()[0]
    kept = load_responses(room.background.reader, session).good[-1]
    print(*told, type(kept.answer).__name__, kept.certainty)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
