"""Data folders as they are after a first start, some practice, or an accident."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp import paths
from quizapp.library.database import open_writer
from quizapp.library.packs.local_copies import LocalCopy, save_local_copy
from quizapp.library.profiles import load_learners
from quizapp.library.response_history import record_response
from quizapp.library.sessions import finish_session, start_session
from quizapp.library.settings import save_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import read_pack
from quizapp.quiz.responses import CERTAINTIES
from quizapp.quiz.scoring import asks_certainty, score_answer
from quizapp.quiz.session import PlanEntry, SessionPlan, SessionState, add_response, build_response
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.practice.session_writes import ResponseWrite, save_session_write
from tests.library.builders import given, response
from tests.shots.answers import answer_for
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.settings import Settings
    from quizapp.quiz.responses import Certainty, Outcome, Response
    from quizapp.ui.kinds.session_context import OpenPack

Prepare = Callable[[Path], None]
"""Changes a data folder before the program opens it."""

OPENED: Final = {
    each.pack.id: each
    for each in (open_pack(read_pack(folder).pack) for folder in sorted(paths.content_dir().iterdir()))
}
"""The bundled packs, by id."""
BRIDGE, REPORT = "harbour-bridge", "xinjiang-report-2022"


@dataclass(frozen=True)
class Session:
    """A session to be practised: these questions of a pack, and how they are asked."""

    questions: tuple[str, ...]
    pack: str = BRIDGE
    book: str = "open"
    certainty: bool = True
    evidence_prompt: bool = False

    @property
    def opened(self) -> OpenPack:
        """Its pack."""
        return OPENED[self.pack]

    def prepare(self, folder: Path) -> None:
        """Begin it, so that the program goes on with it."""
        with closing(open_writer(folder / LIBRARY_NAME)) as writer:
            start_session(writer, self.plan(writer, NOON))

    def answered(self, *outcomes: Outcome) -> Prepare:
        """Return what begins it and gives its first answers, with these outcomes, as the program does."""

        def prepare(folder: Path) -> None:
            with closing(open_writer(folder / LIBRARY_NAME)) as writer:
                state = SessionState(self.plan(writer, NOON))
                start_session(writer, state.plan)
                for outcome in outcomes:
                    state = add_response(state, self._answer(writer, state, outcome))

        return prepare

    def _answer(self, writer: LibraryWriter, state: SessionState, outcome: Outcome) -> Response:
        turn = state.turn
        assert turn is not None
        question, texts = self.opened.questions[turn.entry.question], self.opened.texts
        answer = answer_for(self.opened, question, outcome)
        sure: Certainty | None = "certain" if self.certainty and asks_certainty(question, texts) else None
        given = build_response(
            state.plan, turn, question.kind, answer, score_answer(question, answer, texts),
            id=f"{state.plan.id}-{turn.place}", shown=NOON, answered=NOON, certainty=sure,
        )  # fmt: skip
        save_session_write(writer, ResponseWrite(given, self.opened.pack, question, NOON.date()))
        return given

    def plan(self, writer: LibraryWriter, begun: datetime) -> SessionPlan:
        (learner,) = load_learners(writer).good
        pack, asked = self.opened.pack, self.opened.questions
        entries = tuple(
            PlanEntry(pack.id, pack.revision, asked[each].id, compute_fingerprint(asked[each]))
            for each in self.questions
        )
        name = f"session-{begun:%m%d%H%M}-{pack.id}"
        return SessionPlan(
            name, learner.id, "learn", 7, self.book, self.certainty, self.evidence_prompt, entries, begun
        )


def new(folder: Path) -> None:
    """Leave it as it is after a first start."""


def due(folder: Path) -> None:
    """Some answers to both packs some days ago, of which some come back today."""
    _practised(folder, REPORT, 16, NOON - timedelta(days=4))
    _practised(folder, BRIDGE, 7, NOON - timedelta(days=2))


def going(folder: Path) -> None:
    """The same, and a session of today that was left at its fourth question."""
    due(folder)
    _practised(folder, REPORT, 3, NOON, of=10)


def nothing_due(folder: Path) -> None:
    """Twelve answers of today; nothing comes back before tomorrow."""
    _practised(folder, REPORT, 12, NOON - timedelta(hours=1))


def damaged(folder: Path) -> None:
    """A pack that cannot be opened any more."""
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer, writer.transaction() as connection:
        connection.execute("UPDATE pack SET damage = 'disk' WHERE id = ?", (BRIDGE,))


def with_own_file(folder: Path) -> None:
    """A file of the article of which one of the packs has parts, with figures in their gaps."""
    (source,) = OPENED[REPORT].pack.sources
    told = [each for each in source.passages if each.role != "summary"]
    words = [
        pair
        for number, each in enumerate(told, 1)
        for pair in ((each.role, each.text), ("body", f"{number}: {number * 31} {number * 1904}."))
    ]
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        save_local_copy(writer, REPORT, LocalCopy(source.id, "bell", tuple(words)), NOON)


def keep_settings(folder: Path, settings: Settings) -> None:
    """Keep settings in a folder."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        save_settings(writer, settings)


def _practised(folder: Path, pack: str, answers: int, begun: datetime, of: int = 0) -> None:
    """Give the first answers of a session; every third is not right, and they are more or less certain."""
    opened = OPENED[pack]
    worked = {question.id for bank in opened.pack.banks if bank.worked for question in bank.questions}
    asked = tuple(each for each in opened.questions if each not in worked)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        session = Session(asked[: of or answers], pack)
        plan = session.plan(writer, begun)
        start_session(writer, plan)
        for place in range(answers):
            wrong = {} if place % 3 else {"outcome": "not_this_time", "score": 0.0}
            sure = CERTAINTIES[place % 3] if place % 4 else "certain"
            question = opened.questions[plan.entries[place].question]
            answered = response(plan, place, certainty=sure, kind=question.kind, **wrong)
            record_response(
                writer, replace(given(writer, answered), family=question.family, skill=question.skill)
            )
        if not of:
            finish_session(writer, plan.id, begun + timedelta(minutes=20))
