"""The whole program in this process, offscreen, and the ways from screen to screen."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import paths
from quizapp.app.frame import Frame
from quizapp.app.program import Program
from quizapp.app.system import set_layout_direction
from quizapp.library.clock_lag import ClockLag
from quizapp.library.database import open_writer
from quizapp.library.profiles import load_learners
from quizapp.library.question_reports import ReportSubject
from quizapp.library.sessions import start_session
from quizapp.library.settings import save_settings
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.pack_reader import read_pack
from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import PlanEntry, SessionPlan
from quizapp.ui.home.presenter import load_home
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.question.question_builder import find_claim
from tests.languages.pseudo import catalogue
from tests.pack.builders import EXAMPLE
from tests.ui.desk_scenes import desk_scenes
from tests.ui.fakes import NOON, FakeClock
from tests.ui.question.sittings import PICK_ONE
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.settings import Settings
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kit.screen import Screen

Key = Qt.Key
PACK = read_pack(paths.content_dir() / "xinjiang-report-2022").pack
OPENED = open_pack(PACK)
BELL = open_pack(read_pack(paths.content_dir() / "harbour-bridge").pack)
"""The pack that has every kind of question."""

SUBJECT = ReportSubject(
    PACK.id, PACK.title, PACK.revision, QuestionId("q"), "f" * 64, "Does the article say so?"
)
PATIENCE_MS = 10_000
"""How long anything is waited for; nothing takes so long, but a busy computer may."""


def prepare(folder: Path, settings: Settings, questions: list[Question]) -> None:
    """Begin a session of these questions in a data folder, so that the program goes on with it."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        save_settings(writer, settings)
        (learner,) = load_learners(writer).good
        packs = [BELL.pack if each.id in BELL.questions else PACK for each in questions]
        entries = tuple(
            PlanEntry(pack.id, pack.revision, each.id, compute_fingerprint(each))
            for pack, each in zip(packs, questions, strict=True)
        )
        plan = SessionPlan(
            "session",
            learner.id,
            "learn",
            7,
            "open",
            settings.certainty,
            settings.evidence_prompt,
            entries,
            NOON,
        )
        start_session(writer, plan)


def chosen_questions(pack: Pack) -> list[Question]:
    """Return one question of each kind in `BY_KEYS` that the pack has, and one about what is not said."""
    every = [question for bank in pack.banks if not bank.worked for question in bank.questions]
    found: list[Question] = []
    for wanted in (
        lambda each: each.kind == "verdict" and each.evidence,
        lambda each: each.kind == "attribution",
        lambda each: each.closest,
        lambda each: each.kind == "choice",
    ):
        found += [each for each in every if wanted(each) and each not in found][:1]
    for kind in BY_KEYS:
        found += [each for each in every if each.kind == kind][:1] if kind not in PICK_ONE else []
    return found


def _picked(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    offered = running.screen.state.question.answers.answers
    running.press(str([each == key for each in offered].index(right) + 1))
    running.press("C")


def _matched(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    partners = [partner.id for partner in running.screen.state.question.answers.partners]
    for _, partner in key.pairs:
        running.press(str((partners.index(partner) + (not right)) % len(partners) + 1))
        running.press(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)


def _ordered(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    items = [item.id for item in running.screen.state.question.answers.items]
    running.press(Key.Key_Home)
    for place, item in enumerate(key.items if right else key.items[::-1]):
        for _ in range(items.index(item) - place):
            running.press(Key.Key_Down)
        while items.index(item) > place:
            at = items.index(item)
            items[at - 1], items[at] = items[at], items[at - 1]
            running.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        running.press(Key.Key_Down)


def _several(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    for place, option in enumerate(running.screen.state.question.answers.ids, 1):
        if (option in key.options) == right:
            running.press(str(place))


def _in_a_row(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    speakers = [each.speaker for each in running.screen.state.question.answers.offered]
    for speaker in key.speakers if right else [each for each in speakers if each not in key.speakers][:1]:
        running.press(str(speakers.index(speaker) + 1))


def _typed(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    QTest.keyClicks(QApplication.focusWidget(), key.typed if right else "987654321")
    running.press(Key.Key_Tab)
    running.press("C")


def _marked(running: Running, question: Question, key: Answer, *, right: bool) -> None:
    spans = list_sentences((BELL if question.id in BELL.questions else OPENED).pack, question)
    wanted = [spans.index(each) + 1 for each in key.spans] if right else [len(spans)]
    for number in wanted:
        for digit in str(number):
            running.press(digit)
        running.press(Key.Key_Space)
    running.press("C")


BY_KEYS: dict[str, Callable[..., None]] = {
    **dict.fromkeys(PICK_ONE, _picked),
    "choices": _several,
    "chain": _in_a_row,
    "find_evidence": _marked,
    "match": _matched,
    "order": _ordered,
    "number": _typed,
    "text": _typed,
}
"""How a question of each kind is answered, rightly or not, by the keys that are printed."""


class Running:
    """The program as `quizapp.app.launcher` starts it, over a data folder that is ready."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int], language: str = "en") -> None:
        self._app, self.language = app, language
        translate = catalogue(language)
        set_layout_direction(app, language)
        clock, libraries = FakeClock(), []
        begun = start_library(
            folder,
            clock.now(),
            lambda: "an id",
            lambda reader, learner: libraries.append(load_home(reader, learner, clock)),
        )
        frame = Frame(app, paths.assets_dir(), begun.settings, translate)
        self.program = Program(frame, paths.content_dir(), begun, clock, ClockLag(), translate)
        self.program.show(libraries[-1])
        self.window = self.program.window
        # As on a computer's screen that has no more room.
        self.window.setMinimumSize(self.window.minimumSize().boundedTo(QSize(*size)))
        self.window.resize(*size)
        self.window.activateWindow()
        self.program.go_on_starting(None)
        settle()

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        shown = self.window.current_screen()
        assert shown is not None
        return shown

    @property
    def name(self) -> str:
        """What kind of screen it is: home, practice, results, help, trouble."""
        named = self.program.navigator.name_shown()
        return named or type(self.screen).__name__.removesuffix("Screen").lower()

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
        try:
            if not done():
                loop.exec()
        finally:
            looking.stop()
        settle()
        assert done(), f"waited in vain on {self.name}"

    def rest(self) -> None:
        """Wait until the workers have done all that they were asked to, and what that had them asked."""
        background = self.program.background
        for _ in range(2):
            done: list[str] = []
            background.write(lambda _: None, lambda _, told=done: told.append("written"), self.program.fail)
            background.read(lambda _: None, lambda _, told=done: told.append("read"), self.program.fail)
            self.wait(lambda told=done: len(told) == 2)

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
        state = self.screen.state
        return "" if state is None else state.phase

    def answer(self, *, right: bool) -> None:
        """Answer the question on screen by its keys, certain of it, and wait for its explanation."""
        asked = self.screen.state.question
        opened, question = next(
            (opened, each)
            for opened in (OPENED, BELL)
            for each in opened.questions.values()
            if (each.prompt, find_claim(each)) == (asked.prompt, asked.claim)
        )
        key = build_key_answer(question, opened.texts)
        BY_KEYS[question.kind](self, question, key, right=right)
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
        for each in (self.window, *self.program.navigator.built.values()):
            if isinstance(each, QWidget):
                each.deleteLater()
        settle()
        set_layout_direction(self._app, "en")
        self._app.setStyleSheet("")
        # The program has the collector leave alone what is there when it is loaded; tests look again.
        gc.unfreeze()


def scenes(running: Running, *, desk: bool = True) -> Iterator[str]:
    """Go through all that there is to see, and name it; at each the keyboard stands where it arrives.

    `desk`: through the teacher's desk as well.
    """
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
        if last > 1:
            yield f"asking {last}, {running.screen.state.question.kind}"
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
    running.program.pages.practise(PackId("gone"), "A pack that is gone")
    running.wait(lambda: running.phase == "failed")
    yield "pack that is gone"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    yield from _unsaved(running)
    yield from pages(running)
    yield from _pack_page(running)
    yield from _adding(running)
    yield from people_pages(running)
    if desk:
        yield from desk_scenes(running)


def _unsaved(running: Running) -> Iterator[str]:
    """Go on from home where nothing can be saved, to the page before the window closes, and home again."""
    running.program.background.write(_query_only(on=True), lambda _: None, running.program.fail)
    running.rest()
    # The same question each time: by chance one whose sentences are chosen would have less room.
    asked = next(each.id for bank in PACK.banks for each in bank.questions if each.kind == "attribution")
    running.program.pages.ask((PackQuestions(PACK.id, PACK.title, frozenset({asked})),))
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    yield "nothing is saved"
    running.press(Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    yield "before closing"
    running.program.background.write(_query_only(on=False), lambda _: None, running.program.fail)
    running.rest()
    running.press(Key.Key_Return)
    running.wait(lambda: running.name == "practice")
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def _query_only(*, on: bool) -> Callable[[LibraryWriter], object]:
    return lambda writer: writer.connection.execute(f"PRAGMA query_only = {int(on)}")


def _adding(running: Running) -> Iterator[str]:
    """Go from home to a pack that is to be added, and back."""
    running.program.adding.add((EXAMPLE,))
    running.wait(
        lambda: running.name == "adding" and running.screen.form.stage.partition("-")[0] == "choosing"
    )
    settle()
    yield "pack to be added"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def _finding(running: Running) -> Iterator[str]:
    """Go from home to the search, and back."""
    running.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    running.rest()
    yield "search"
    QTest.keyClicks(QApplication.focusWidget(), "report")
    running.rest()
    yield "what was found"
    running.press(Key.Key_F6)
    yield "a row that was found"
    running.press(Key.Key_Escape)
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def _pack_page(running: Running) -> Iterator[str]:
    """Go from home to the page of the pack in front, put it in a group, and go back."""
    row = running.program.home_presenter.library.rows[0]
    running.program.packs.actions.do("groups", row)
    running.wait(lambda: running.name == "pack" and bool(running.screen.form.second))
    yield "a pack's page"
    QTest.keyClicks(QApplication.focusWidget(), "Year 7")
    running.press(Key.Key_Return)
    running.rest()
    yield "a pack in a group"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def pages(running: Running) -> Iterator[str]:
    """Go through the pages over other screens, from home; a report is kept on the way."""
    running.press(Key.Key_F2)
    running.wait(lambda: running.name == "setup" and running.screen.form.stage == "ready")
    yield "set-up"
    running.program.pages.set_up(PACK.id, PACK.title)
    running.wait(
        lambda: running.screen.form.place.title == PACK.title and running.screen.form.stage == "ready"
    )
    yield "set-up of a pack that carries parts"
    running.press("W")
    yield "article alone"
    running.press(Key.Key_Escape)
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    yield from _finding(running)
    opened = running.program.pages
    running.press(Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    running.rest()
    yield "settings"
    opened.backups()
    running.rest()
    yield "backups"
    opened.restore(running.program.begun.path, "the library itself")
    running.wait(lambda: running.screen.form.stage == "ready")
    yield "what would change"
    running.press(Key.Key_Escape)
    running.press(Key.Key_Escape)
    opened.trap("overclaim")
    running.rest()
    yield "trap"
    running.press(Key.Key_Right)
    yield "next trap"
    running.press(Key.Key_Escape)
    opened.statement("claim")
    settle()
    yield "kind of statement"
    running.press(Key.Key_Escape)
    opened.how_it_works()
    running.rest()
    yield "worked example"
    running.press(Key.Key_Return)
    running.press("W")
    yield "second step"
    running.press(Key.Key_Escape)
    opened.report(SUBJECT)
    settle()
    yield "report"
    running.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    yield "nothing reported"
    QTest.keyClicks(QApplication.focusWidget(), "It says so in paragraph 3.")
    running.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    running.rest()
    yield "report kept"
    running.press(Key.Key_Escape)
    opened.reports()
    running.rest()
    yield "reports"
    running.press(Key.Key_Escape)
    running.press(Key.Key_Escape)


def people_pages(running: Running) -> Iterator[str]:
    """Go through the pages about who practises, from home; nothing is changed on them."""
    pages = running.program.learner_pages
    running.program.people.open()
    running.wait(lambda: running.name == "chooser")
    yield "who is practising"
    running.screen.presenter.page(0)
    running.rest()
    yield "what is kept"
    page = running.screen.presenter

    def erase() -> None:
        # Who has no name is asked for none.
        pages.erase(replace(page.person, name="Ann"))

    for name, lead in (("change a name", page.change), ("that was not me", page.move), ("erase", erase)):
        lead()
        running.rest()
        yield name
        running.press(Key.Key_Escape)
        running.wait(lambda: running.name == "page")
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "chooser")
    for name, lead in (
        ("classes and codes", pages.open_classes),
        ("code", lambda: pages.ask_code(page.person, lambda: None)),
        ("bring in", lambda: pages.bring_from(running.program.begun.path.with_name("no such file"))),
    ):
        lead()
        running.rest()
        yield name
        running.press(Key.Key_Escape)
        running.wait(lambda: running.name == "chooser")
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
