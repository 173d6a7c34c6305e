"""The whole program in this process, offscreen, and the ways from screen to screen."""

from __future__ import annotations

import gc
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import paths
from quizapp.app.program import Program
from quizapp.library.begin import NAME, begin
from quizapp.library.database import open_writer
from quizapp.library.learners import learners
from quizapp.library.sessions import begin_session
from quizapp.library.settings import save
from quizapp.pack.fingerprint import fingerprint
from quizapp.pack.ids import PackId
from quizapp.pack.reading import read_pack
from quizapp.quiz.keys import key_answer
from quizapp.quiz.plan import Entry, Plan
from quizapp.ui.home.presenter import load
from quizapp.ui.question.asking import claim_of, open_pack
from tests.ui.fakes import NOON, FakeClock
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.library.settings import Settings
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.ui.widgets.screen import Screen

Key = Qt.Key
PACK = read_pack(min(paths.content_dir().iterdir())).pack
OPENED = open_pack(PACK)
PATIENCE_MS = 10_000
"""How long anything is waited for; nothing takes so long, but a busy computer may."""


def prepare(folder: Path, settings: Settings, questions: list[Question]) -> None:
    """Begin a session of these questions in a data folder, so that the program goes on with it."""
    with closing(open_writer(folder / NAME)) as writer:
        save(writer, settings)
        (learner,) = learners(writer).good
        entries = tuple(Entry(PACK.id, PACK.revision, each.id, fingerprint(each)) for each in questions)
        plan = Plan("session", learner.id, "learn", 7, "open", settings.certainty, False, entries, NOON)
        begin_session(writer, plan)


def chosen_questions(pack: Pack) -> list[Question]:
    """One question of each kind that is shown, and one about what is not said."""
    every = [question for bank in pack.banks for question in bank.questions]
    found: list[Question] = []
    for wanted in (
        lambda each: each.kind == "verdict" and each.proofs,
        lambda each: each.kind == "attribution",
        lambda each: each.closest,
        lambda each: each.kind == "choice",
    ):
        found += [each for each in every if wanted(each) and each not in found][:1]
    return found


class Running:
    """The program as `quizapp.app.run` starts it, over a data folder that is ready."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int]) -> None:
        self._app, self._translator = app, QTranslator()
        # English has a file of its own for its plurals.
        self._translator.load("quizapp_en", str(paths.assets_dir() / "translations"))
        app.installTranslator(self._translator)
        clock, libraries = FakeClock(), []
        begun = begin(
            folder,
            clock.now(),
            lambda: "an id",
            lambda reader, learner: libraries.append(load(reader, learner, clock)),
        )
        self.program = Program(paths.assets_dir(), paths.content_dir(), begun, clock)
        self.program.theme.apply(app)
        self.program.show(libraries[-1])
        self.window = self.program.window
        self.window.resize(*size)
        self.window.activateWindow()
        self.program.go_on_starting(None)
        settle()

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        shown = self.window.screen_shown()
        assert shown is not None
        return shown

    @property
    def name(self) -> str:
        """What kind of screen it is: home, practice, results, help, trouble."""
        return type(self.screen).__name__.removesuffix("Screen").lower()

    @property
    def narrow(self) -> bool:
        """Whether panes stand one below the other."""
        return self.program.theme.stacks(self.window.width())

    def wait(self, done: Callable[[], object]) -> None:
        """Wait until something is so."""
        loop, late, looking = QEventLoop(), QTimer(), QTimer()
        late.setSingleShot(True)
        late.timeout.connect(loop.quit)
        looking.timeout.connect(lambda: loop.quit() if done() else None)
        late.start(PATIENCE_MS)
        looking.start(1)
        if not done():
            loop.exec()
        looking.stop()
        settle()
        assert done(), f"waited in vain on {self.name}"

    def rest(self) -> None:
        """Wait until the workers have done all that they were asked to."""
        done: list[str] = []
        background = self.program.background
        background.write(lambda _: None, lambda _: done.append("written"), self.program.fail)
        background.read(lambda _: None, lambda _: done.append("read"), self.program.fail)
        self.wait(lambda: len(done) == 2)

    def press(
        self, key: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        settle()

    def practise(self) -> None:
        """From home, go on with the pack in front to its first question."""
        self.press(Key.Key_Return)
        self.wait(lambda: self.name == "practice" and self.phase == "asking")

    @property
    def phase(self) -> str:
        """The practice's phase."""
        state = self.screen._state  # type: ignore[attr-defined]
        return "" if state is None else state.phase

    def answer(self, *, right: bool) -> None:
        """Answer the question on screen by its keys, certain of it, and wait for its explanation."""
        asked = self.screen._state.question  # type: ignore[attr-defined]
        question = next(
            each
            for each in OPENED.questions.values()
            if (each.prompt, claim_of(each)) == (asked.prompt, asked.claim)
        )
        key = key_answer(question, OPENED.texts)
        self.press(str([each == key for each in asked.answers.answers].index(right) + 1))
        self.press("C")
        self.press(Key.Key_Return)
        self.wait(lambda: self.phase == "explained")

    def go_on(self) -> None:
        """From an explanation, go to the next question or to the results."""
        self.press(Key.Key_Return)
        self.wait(lambda: self.name == "results" or self.phase == "asking")

    def close(self) -> None:
        """End the program as closing its window does, and have Qt delete all of it."""
        self.window.close()
        self.program.stop()
        # Screens that were never shown stand in no window; left to Python, they may go in any order.
        for each in (self.window, *vars(self.program.rooms).values()):
            if isinstance(each, QWidget):
                each.deleteLater()
        settle()
        self._app.removeTranslator(self._translator)
        self._app.setStyleSheet("")
        # The program has the collector leave alone what is there when it is loaded; tests look again.
        gc.unfreeze()


def scenes(running: Running) -> Iterator[str]:
    """Go through all that there is to see, and name it; at each the keyboard stands where it arrives."""
    yield "home"
    running.practise()
    yield "asking"
    running.press(Key.Key_Return)
    yield "answer missing"
    running.press("1")
    running.press(Key.Key_Return)
    yield "certainty missing"
    running.press("H")
    yield "all but checked"
    if running.narrow:
        running.press("W")
        yield "article in the question's place"
        running.press("W")
    last = 0
    while running.name == "practice":
        last += 1
        running.answer(right=last == 2)
        yield f"explained {last}"
        if last == 1:
            running.press("W")
            yield "whole article"
        running.go_on()
    yield "results"
    running.press(Key.Key_F6)
    running.press(Key.Key_Return)
    yield "opened answer"
    running.press(Key.Key_F1)
    yield "help"
    running.press(Key.Key_Escape)
    running.program.fail(ValueError("made for a test"))
    settle()
    yield "trouble"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    running.program.rooms.practise(PackId("gone"), "A pack that is gone")
    running.wait(lambda: running.phase == "failed")
    yield "pack that is gone"
    running.press(Key.Key_Escape)
