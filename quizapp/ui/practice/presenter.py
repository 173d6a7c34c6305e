"""Practising: what is shown next, and when an answer counts as given. No Qt.

An answer's explanation is shown once it is on the disk. While the disk cannot be written the practice goes on
in memory; then it is told, as long as that lasts, that answers are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.quiz.selection import SelectionOptions
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.practice.pack_queue import PackQueue
from quizapp.ui.practice.session_opener import SessionOpener
from quizapp.ui.practice.session_planner import build_default_request
from quizapp.ui.practice.session_writes import EvidenceWrite, ResponseWrite, SessionEndWrite
from quizapp.ui.practice.state import ASKING_PHASES, PracticeState, PracticeView
from quizapp.ui.theme.letter_keys import format_letter_keys

if TYPE_CHECKING:
    from quizapp.library.cards import ReviewCard
    from quizapp.library.question_reports import ReportSubject
    from quizapp.pack.ids import PackId
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.responses import Answer, Certainty
    from quizapp.ui.kinds.find_evidence import EvidenceSelection
    from quizapp.ui.practice.pending_evidence import EvidencePrompt
    from quizapp.ui.practice.practice_services import PracticeServices
    from quizapp.ui.practice.practice_session import PracticeSession
    from quizapp.ui.practice.session_planner import SessionRequest
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.question.pack_questions import PackQuestions


@dataclass(frozen=True)
class PracticeRoutes:
    """Pages that an explanation leads to, and back from: what is wrong with its question, and a trap's."""

    report: Callable[[ReportSubject], None]
    trap: Callable[[Trap, PackId], None]


class PracticePresenter:
    """Leads through one session after another."""

    def __init__(
        self,
        view: PracticeView,
        world: PracticeServices,
        leave: Callable[[], None],
        finish: Callable[[FinishedSession], None],
        aside: PracticeRoutes,
    ) -> None:
        self._view = view
        self._world = world
        self._leave = leave
        self._finish = finish
        self._aside = aside
        self._round: PracticeSession | None = None
        self._state = PracticeState("opening", "")
        self._unsaved: ResponseWrite | EvidenceWrite | None = None
        self._shown_at = world.clock.now()
        # Under an earlier explanation that is looked back at: the last explanation, or the question due?
        self._explained_last = False
        self._in_turn = PackQueue()
        self._opener = SessionOpener(world, self._begin, self._ended, self._fail)

    def open(self, pack: PackId, title: str, wanted: SessionRequest | None = None) -> None:
        """Open a pack and go on with its session, or begin one; with something wanted, begin that."""
        self._in_turn = PackQueue()
        self._open(pack, title, wanted)

    def ask(self, parts: Sequence[PackQuestions]) -> None:
        """Begin a practice of the first part. The others are to come, until anything else is begun."""
        self._in_turn = PackQueue(parts)
        self._open_part()

    @property
    def to_come(self) -> tuple[PackQuestions, ...]:
        """What is to be practised after the practice that is on screen, or that has just ended."""
        return self._in_turn.to_come

    def ask_next(self) -> None:
        """Begin a practice of the next part, if one is to come."""
        if self._in_turn.step():
            self._open_part()

    def finish(self, pack: PackId, title: str) -> None:
        """Open a pack and end the session that goes on in it, for good; its results come next."""
        self._in_turn = PackQueue()
        self._end_in(pack, title)

    def finish_here(self) -> None:
        """End the session on screen for good, as far as it came; what is to come after it still is."""
        if self._round is not None and self._unsaved is None:
            pack = self._round.sitting.opened.pack
            self._end_in(pack.id, pack.title)

    def choose(self, answer: Answer | None) -> None:
        """Take an answer, not yet checked; None takes the one before back."""
        if self._round is not None and self._asking():
            self._round.choose(answer)
            self._show_question()

    def sure(self, certainty: Certainty) -> None:
        """Take how sure the learner is."""
        if self._round is not None and self._asking():
            self._round.given = replace(self._round.given, certainty=certainty)
            self._round.missing = ""
            self._show_question()

    def hint(self) -> None:
        """Show the hint, where there is one."""
        if self._round is not None and self._asking() and self._round.has_hint:
            self._round.given = replace(self._round.given, hint=True)
            self._show_question()

    def mark(self, number: int) -> None:
        """Choose or clear the sentence with this number; 0 stands for the last row of evidence."""
        if self._round is not None and (self._asking() or self._evidence_prompt()):
            self._round.toggle(number)
            self._show_question()

    def set_evidence(self, marked: EvidenceSelection) -> None:
        """Take what is left of evidence once a sentence was removed."""
        if self._round is not None and self._round.evidence is not None and self._evidence_prompt():
            self._round.evidence.choose(marked)
            self._show_question()

    def go_on(self) -> None:
        """Do what the primary button says: check, try again, next, or see the results."""
        if self._round is None:
            return
        if self._state.saving:
            return
        if self._unsaved is not None:
            self._keep(self._round, self._unsaved)
        elif self._state.phase == "asking":
            self._check(self._round)
        elif self._round.evidence is not None and self._state.phase == "evidence_prompt":
            self._prove(self._round, self._round.evidence, skip=False)
        elif self._state.phase == "explained":
            self._next(self._round)

    def skip(self) -> None:
        """Skip the question: it comes once more at the end, and is then explained. Or skip the evidence."""
        if self._round is None:
            return
        if self._asking():
            self._answer(self._round, skip=True)
        elif self._round.evidence is not None and self._evidence_prompt():
            self._prove(self._round, self._round.evidence, skip=True)

    def before(self) -> None:
        """Go back to the explanation before."""
        if self._round is None or self._unsaved is not None or self._state.saving:
            return
        if self._round.look_back(explaining=self._explained_last):
            self._show_explanation()

    def toggle_whole(self) -> None:
        """Show the whole article around the evidence, or only its surroundings again."""
        if self._round is not None and self._state.phase == "explained":
            self._round.whole = not self._round.whole
            self._show_explanation()

    def say_again(self) -> None:
        """Say the outcome and the evidence again."""
        if self._state.explanation is not None:
            self._view.announce(self._state.explanation.announcement)

    def report(self) -> None:
        """Report what is wrong with the question that is explained."""
        if self._round is not None and self._state.phase == "explained":
            self._aside.report(self._round.subject())

    def open_trap_page(self, trap: Trap) -> None:
        """Show the page of the trap that was met."""
        if self._round is not None:
            self._aside.trap(trap, self._round.sitting.opened.pack.id)

    def letters_changed(self) -> None:
        """Print the letters as they act now."""
        if self._round is not None:
            letters = format_letter_keys(PRACTICE_LETTERS, self._world.settings().letter_keys)
            self._round.sitting = replace(self._round.sitting, keys=letters)
            if self._state.phase in ASKING_PHASES:
                self._show_question()

    def leave(self) -> None:
        """Go home; the session stays and goes on where it was left."""
        self._opener.stop()
        self._in_turn = PackQueue()
        # Home takes a moment to come, and keys pressed meanwhile are not for the question.
        self._round = None
        self._leave()

    def _open(self, pack: PackId, title: str, wanted: SessionRequest | None) -> None:
        saving = self._forget(title)
        self._opener.open(pack, wanted, saving=saving)

    def _open_part(self) -> None:
        part = self._in_turn.now
        if part is not None:
            questions = frozenset((part.pack, each) for each in part.questions)
            wish = SelectionOptions(number=None, questions=questions)
            self._open(
                part.pack, part.title, replace(build_default_request(self._world.settings()), wish=wish)
            )

    def _end_in(self, pack: PackId, title: str) -> None:
        saving = self._forget(title)
        self._opener.end(pack, saving=saving)

    def _forget(self, title: str) -> bool:
        """Forget what is practised for what is opened, and tell whether an answer is still on its way."""
        saving = self._state.saving
        self._round = self._unsaved = None
        # It is on its way still, should something else be opened before this is.
        self._render(PracticeState("opening", title, saving=saving))
        return saving

    def _ended(self, round_: PracticeSession | None) -> None:
        if round_ is None or not round_.has_results:
            self._leave()
        else:
            self._finish(round_.finished())

    def _begin(self, round_: PracticeSession) -> None:
        self._round = round_
        told = (self._in_turn.begin(self._world.translate), round_.notice)
        round_.notice = " ".join(sentence for sentence in told if sentence)
        self._ask()

    def _check(self, round_: PracticeSession) -> None:
        if round_.check_missing():
            self._show_question()
        else:
            self._answer(round_, skip=False)

    def _answer(self, round_: PracticeSession, *, skip: bool) -> None:
        now = self._world.clock.now()
        given = round_.response(
            skip=skip,
            new_id=self._world.new_id(),
            shown=self._shown_at,
            answered=now,
            day=self._world.clock.day(now),
        )
        self._keep(round_, given)

    def _prove(self, round_: PracticeSession, evidence: EvidencePrompt, *, skip: bool) -> None:
        if not skip and evidence.check_missing():
            self._show_question()
        else:
            new_id, now = self._world.new_id(), self._world.clock.now()
            self._keep(round_, evidence.keep(skip=skip, new_id=new_id, answered=now))

    def _keep(self, round_: PracticeSession, given: ResponseWrite | EvidenceWrite) -> None:
        self._unsaved = given
        # Nothing is drawn anew for the moment until it is on the disk.
        self._state = replace(self._state, saving=True)
        self._world.keep(
            given,
            lambda card: self._kept(round_, given, card),
            self._not_kept,
            lambda card: self._kept_later(round_, given, card),
            answers=1,
        )

    def _kept(
        self, round_: PracticeSession, given: ResponseWrite | EvidenceWrite, card: ReviewCard | None
    ) -> None:
        if self._round is not round_:
            # The practice was left meanwhile.
            self._state = replace(self._state, saving=False)
            return
        self._unsaved = None
        # Should what comes next fail to be shown, the primary button leads on from it.
        self._state = replace(self._state, saving=False, phase="explained")
        due = None if card is None else self._world.clock.day(card.due)
        round_.go_on_after(given, due)
        if round_.asks_next:
            self._ask()
        else:
            self._show_explanation()
            if self._state.explanation is not None:
                self._view.announce(self._state.explanation.said_next)

    def _kept_later(
        self, round_: PracticeSession, given: ResponseWrite | EvidenceWrite, card: ReviewCard | None
    ) -> None:
        if card is not None and isinstance(given, ResponseWrite):
            round_.set_due(given.response.id, self._world.clock.day(card.due))

    def _not_kept(self, error: Exception) -> None:
        # Whatever it is, the primary button tries again.
        self._state = replace(self._state, saving=False)
        raise error

    def _fail(self, sentence: str) -> None:
        if self._in_turn.skip_pack(self._world.translate, sentence):
            self._open_part()
        else:
            self._render(replace(self._state, phase="failed", trouble=self._in_turn.fail(sentence)))

    def _next(self, round_: PracticeSession) -> None:
        if round_.looking_back:
            if round_.look_forward(explaining=self._explained_last) or self._explained_last:
                self._show_explanation()
            else:
                self._show_question()
        else:
            self._ask()

    def _end(self, round_: PracticeSession) -> None:
        self._world.keep(SessionEndWrite(round_.state, self._world.clock.now()), _nothing, _raise)
        self._finish(round_.finished())

    def _ask(self) -> None:
        """Ask what is due next, but for what cannot be shown; if nothing is, end."""
        round_ = self._round
        self._explained_last = False
        self._shown_at = self._world.clock.now()
        while round_ is not None and round_.turn is not None:
            try:
                state = round_.asking()
            except (LookupError, ValueError):
                round_.skip_damaged()
            else:
                self._render(state)
                return
        if round_ is not None:
            self._end(round_)

    def _show_question(self) -> None:
        if self._round is not None:
            self._render(self._round.asking())

    def _show_explanation(self) -> None:
        if self._round is not None:
            if not self._round.looking_back:
                self._explained_last = True
            self._render(self._round.explaining(self._world.clock.day(self._world.clock.now())))

    def _evidence_prompt(self) -> bool:
        return self._state.phase == "evidence_prompt" and not self._state.saving and self._unsaved is None

    def _asking(self) -> bool:
        return self._state.phase == "asking" and not self._state.saving and self._unsaved is None

    def _render(self, state: PracticeState) -> None:
        self._state = state
        self._view.show_state(state)


def _nothing(_: object) -> None:
    """Take a result that nobody waits for."""


def _raise(error: Exception) -> None:
    raise error
