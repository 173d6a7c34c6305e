"""A practice without a window: its presenter over a real library, and workers that wait to be told."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.settings import Settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.practice.practice_services import PracticeServices
from quizapp.ui.practice.presenter import PracticePresenter, PracticeRoutes
from quizapp.ui.question.question_builder import find_claim
from quizapp.ui.unsaved_answers.write_queue import WriteQueue
from tests.library.builders import install
from tests.pack.builders import Json, example_json, pack_of, question_json
from tests.ui.fakes import NOON, FakeClock, FakeView, translate
from tests.ui.question.sittings import PICK_ONE
from tests.ui.waiting import do

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.question_reports import ReportSubject
    from quizapp.pack.models.questions import Question
    from quizapp.pack.pack_reader import PackReading
    from quizapp.quiz.responses import Answer
    from quizapp.ui.practice.state import PracticeState
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.unsaved_answers.write_queue import UnsavedAnswers

T = TypeVar("T")
LEARNER = Learner("ann", "", NOON)
HINT = "Look at the verb before the quotation."


def pack_with_a_hint() -> Json:
    """The example pack as plain data, with a hint to one of its questions.

    Of its questions it has those of which one answer is picked.
    """
    data = example_json()
    question_json(data, "weck-call")["hint"] = HINT
    for bank in data["banks"]:
        bank["questions"] = [each for each in bank["questions"] if each["kind"] in PICK_ONE]
    return data


PACK = pack_of(pack_with_a_hint())
QUESTIONS = open_pack(PACK).questions


def make(folder: Path, reading: PackReading) -> Path:
    """Make a library with one pack in a folder, and return the database's path."""
    path = folder / LIBRARY_NAME
    create(path, LEARNER)
    writer = open_writer(path)
    for _ in install(writer, reading, NOON):
        pass
    writer.close()
    return path


class HeldBackground:
    """Two connections and the jobs that wait for them: a job is done when `work` is called, not before."""

    def __init__(self, path: Path) -> None:
        self.writer: LibraryWriter = open_writer(path)
        self.reader: LibraryReader = open_reader(path)
        self._jobs: list[Callable[[], None]] = []

    def read(
        self,
        job: Callable[[LibraryReader], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._jobs.append(lambda: do(job, self.reader, done, failed))

    def write(
        self,
        job: Callable[[LibraryWriter], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._jobs.append(lambda: do(job, self.writer, done, failed))

    def work(self) -> None:
        """Do what waits, and what that asks for."""
        while self._jobs:
            self._jobs.pop(0)()

    def close(self) -> None:
        self.reader.close()
        self.writer.close()


class Room:
    """A learner in front of a practice: what is done, what is seen, and what it ended with."""

    def __init__(
        self,
        path: Path,
        settings: Settings | None = None,
        *,
        chance: int = 7,
        clock: FakeClock | None = None,
        view: FakeView | None = None,
        finish: Callable[[FinishedSession], object] | None = None,
    ) -> None:
        self.background = HeldBackground(path)
        self.view = view or FakeView()
        self.clock = clock or FakeClock()
        self.finished: list[FinishedSession] = []
        self.left = 0
        self.unsaved: list[UnsavedAnswers | None] = [None]
        self.waiting = WriteQueue(self.background, self.clock, self.unsaved.append)
        world = PracticeServices(
            self.background,
            self.clock,
            Random(chance),
            lambda: uuid4().hex,
            translate,
            lambda: LEARNER.id,
            lambda: settings or Settings(),
            self.waiting,
        )
        self.reported: list[ReportSubject] = []
        aside = PracticeRoutes(self.reported.append, lambda trap, pack: None)
        self.presenter = PracticePresenter(
            self.view, world, self._leave, finish or self.finished.append, aside
        )

    @property
    def state(self) -> PracticeState:
        """What is shown now."""
        return self.view.states[-1]

    @property
    def question(self) -> Question:
        """The question that is asked or explained now."""
        return question_of(self.state)

    def open(self) -> PracticeState:
        """Open the pack, and return what is shown then."""
        self.presenter.open(PACK.id, PACK.title)
        self.background.work()
        return self.state

    def right(self) -> Answer:
        """The right answer to the question asked."""
        return build_key_answer(self.question, open_pack(PACK).texts)

    def wrong(self) -> Answer:
        """A wrong answer to the question asked."""
        assert self.state.question is not None
        right = self.right()
        return next(answer for answer in self.state.question.answers.answers if answer != right)

    def check(self, answer: Answer | None = None) -> None:
        """Choose, the right answer where none is given, be certain, and check; nothing is written yet."""
        self.presenter.choose(answer or self.right())
        self.presenter.sure("certain")
        self.presenter.go_on()

    def answer(self, answer: Answer | None = None) -> PracticeState:
        """Do so, and let it be written."""
        self.check(answer)
        self.background.work()
        return self.state

    def go_on(self) -> PracticeState:
        """Go on, and let be done what that asks for."""
        self.presenter.go_on()
        self.background.work()
        return self.state

    def skip(self) -> PracticeState:
        """Skip, and let it be written."""
        self.presenter.skip()
        self.background.work()
        return self.state

    def close(self) -> None:
        self.background.close()

    def _leave(self) -> None:
        self.left += 1


def question_of(state: PracticeState) -> Question:
    """The question that a state asks, proves or explains."""
    shown = state.question or state.evidence or state.explanation
    assert shown is not None
    return next(
        each for each in QUESTIONS.values() if (each.prompt, find_claim(each)) == (shown.prompt, shown.claim)
    )
