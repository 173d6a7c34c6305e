"""Opening a practice: a pack read, what does not hold set aside, a session resumed, begun or ended. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.library.card_review import review_card
from quizapp.library.errors import LibraryError
from quizapp.quiz.mastery import find_due_limit
from quizapp.quiz.session import SessionState
from quizapp.quiz.session_progress import find_position
from quizapp.ui.kinds.registry import KINDS
from quizapp.ui.kinds.session_context import SessionContext
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.practice.practice_session import PracticeSession
from quizapp.ui.practice.session_loader import (
    OmittedQuestionCounts,
    describe_recovery,
    load_session,
    quarantine_rows,
)
from quizapp.ui.practice.session_planner import SessionStart, build_default_request, plan_session
from quizapp.ui.practice.session_writes import PlanWrite, SessionEndWrite
from quizapp.ui.theme.letter_keys import format_letter_keys

if TYPE_CHECKING:
    from quizapp.library.row_checksums import BadRow
    from quizapp.pack.ids import PackId
    from quizapp.quiz.session import SessionPlan
    from quizapp.ui.practice.practice_services import PracticeServices
    from quizapp.ui.practice.session_loader import LoadedSession
    from quizapp.ui.practice.session_planner import SessionRequest


@dataclass(frozen=True, slots=True)
class _OpenRequest:
    """A pack being opened, and what was wanted of it; `aside` once rows were set aside for it.

    `ends`: its session is not to be gone on with, but ended.
    """

    pack: PackId
    wanted: SessionRequest | None = None
    ends: bool = False
    aside: tuple[BadRow, ...] | None = None


class SessionOpener:
    """Opens one pack after another; what comes of one that is not waited for any more is dropped.

    `begun` is handed the round to be practised, `ended` one that is over, or None if there was none to end;
    `failed` a sentence that says why nothing came of it.
    """

    def __init__(
        self,
        world: PracticeServices,
        begun: Callable[[PracticeSession], None],
        ended: Callable[[PracticeSession | None], None],
        failed: Callable[[str], None],
    ) -> None:
        self._world = world
        self._begun = begun
        self._ended = ended
        self._failed = failed
        self._now: _OpenRequest | None = None

    def open(self, pack: PackId, wanted: SessionRequest | None, *, saving: bool) -> None:
        """Open a pack and go on with its session, or begin one; with something wanted, begin that.

        `saving`: an answer is still on its way to the disk, and decides where the session goes on.
        """
        self._start(_OpenRequest(pack, wanted), saving=saving)

    def end(self, pack: PackId, *, saving: bool) -> None:
        """Open a pack and end the session that goes on in it, for good; `saving` as in `open`."""
        self._start(_OpenRequest(pack, ends=True), saving=saving)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._now = None

    def _start(self, tried: _OpenRequest, *, saving: bool) -> None:
        self._now = tried
        if saving:
            self._world.background.write(
                lambda _: None, lambda _: self._read(tried), lambda error: self._not_opened(tried, error)
            )
        else:
            self._read(tried)

    def _read(self, tried: _OpenRequest) -> None:
        world = self._world
        learner, until = world.learner(), find_due_limit(world.clock.now(), world.clock.zone())
        unsaved = world.unsaved
        world.background.read(
            lambda reader: load_session(reader, learner, tried.pack, until, unsaved),
            lambda opening: self._opened(tried, opening),
            lambda error: self._not_opened(tried, error),
        )

    def _opened(self, tried: _OpenRequest, opening: LoadedSession) -> None:
        if tried is not self._now:
            return
        if opening.bad and tried.aside is None:
            self._mend(tried)
            return
        if tried.ends:
            self._end(tried, opening)
            return
        goes_on = opening.session
        if goes_on is not None and tried.wanted is None and _holds_anything(goes_on):
            self._begin(tried, opening, goes_on)
            return
        planned = self._plan(tried, opening)
        if not planned.entries:
            self._failed(self._world.translate("practice.nothing_to_ask"))
            return
        self._world.keep(
            PlanWrite(planned),
            lambda _: self._begin(tried, opening, SessionState(planned)),
            lambda error: self._not_opened(tried, error),
        )

    def _mend(self, tried: _OpenRequest) -> None:
        """Move away what does not hold, and open the pack again."""
        now = self._world.clock.now()

        def done(rows: tuple[BadRow, ...]) -> None:
            if tried is self._now:
                self._now = replace(tried, aside=rows)
                self._read(self._now)

        self._world.background.write(
            lambda writer: quarantine_rows(writer, review_card, now),
            done,
            lambda error: self._not_opened(tried, error),
        )

    def _plan(self, tried: _OpenRequest, opening: LoadedSession) -> SessionPlan:
        world = self._world
        seat = SessionStart(world.new_id(), world.learner(), world.clock.now(), world.random)
        wanted = tried.wanted or build_default_request(world.settings())
        return plan_session(opening.candidates, wanted, opening.opened.pack.book, seat)

    def _end(self, tried: _OpenRequest, opening: LoadedSession) -> None:
        """End the session, on the disk if that can be written, and only then hand it over."""
        state, now = opening.session, self._world.clock.now()
        if state is None:
            aside = describe_recovery(self._world.translate, tried.aside or (), OmittedQuestionCounts())
            self._failed(aside) if aside else self._ended(None)
            return

        def done(_: object) -> None:
            if tried is self._now:
                self._ended(self._round(tried, opening, state))

        self._world.keep(SessionEndWrite(state, now), done, lambda error: self._not_opened(tried, error))

    def _begin(self, tried: _OpenRequest, opening: LoadedSession, state: SessionState) -> None:
        if tried is self._now:
            self._begun(self._round(tried, opening, state))

    def _round(self, tried: _OpenRequest, opening: LoadedSession, state: SessionState) -> PracticeSession:
        world, asked = self._world, state.plan
        left_out = sum(candidate.kind not in KINDS for candidate in opening.candidates)
        letters = format_letter_keys(PRACTICE_LETTERS, world.settings().letter_keys)
        sitting = SessionContext(opening.opened, asked.seed, asked.certainty, letters, world.translate)
        due = {response: world.clock.day(moment) for response, moment in opening.due.items()}
        round_ = PracticeSession(sitting, state, left_out, due, opening.as_answered)
        # Of a session that is over, the results tell what was left out.
        lost = opening.lost if state is opening.session and not tried.ends else OmittedQuestionCounts()
        notice = describe_recovery(world.translate, (*(tried.aside or ()), *opening.bad), lost)
        left = self._left(opening.session) if tried.wanted is not None else ""
        round_.notice = " ".join(sentence for sentence in (notice, left) if sentence)
        return round_

    def _left(self, session: SessionState | None) -> str:
        """Tell of a session that was open until another was wanted, if anything was answered in it."""
        if session is None or session.turn is None or not session.responses:
            return ""
        at = find_position(session, session.turn.place)
        return self._world.translate("practice.left_for_this", number=at.number, of=at.of)

    def _not_opened(self, tried: _OpenRequest, error: Exception) -> None:
        if tried is not self._now:
            return
        if isinstance(error, LookupError):
            self._failed(self._world.translate("practice.pack_gone"))
        elif isinstance(error, LibraryError):
            self._failed(self._world.translate(error.message))
        else:
            raise error


def _holds_anything(session: SessionState) -> bool:
    """Whether there is anything to ask or to tell: of a pack that has changed, every question may be gone."""
    return bool(session.responses) or session.turn is not None
