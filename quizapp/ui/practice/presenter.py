"""Practising: what is shown next, and when an answer counts as given. No Qt.

An answer is acknowledged, and its explanation shown, only once it is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Protocol

from quizapp.library import sessions
from quizapp.library.errors import LibraryError
from quizapp.quiz.mastery import due_before
from quizapp.quiz.plan import Plan
from quizapp.quiz.selection import Wish, choose, entry
from quizapp.quiz.session import begin
from quizapp.ui.kinds.state import SHOWN
from quizapp.ui.practice.round import Round
from quizapp.ui.practice.state import PracticeState
from quizapp.ui.practice.work import Keep, Opening, keep, open_for
from quizapp.ui.question.asking import Sitting
from quizapp.ui.text import dates
from quizapp.ui.text import practice as text
from quizapp.ui.text.keys import PRACTICE_LETTERS

if TYPE_CHECKING:
    from quizapp.library.cards import Card
    from quizapp.library.settings import Settings
    from quizapp.pack.ids import PackId
    from quizapp.quiz.responses import Answer, Certainty
    from quizapp.quiz.selection import Candidate
    from quizapp.quiz.session import State
    from quizapp.ui.ports import Background, Clock, NewId, Translate
    from quizapp.ui.question.finished import Finished


class PracticeView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: PracticeState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...


@dataclass(frozen=True)
class World:
    """What practising needs from outside: workers, time, chance, ids, words, who practises, settings."""

    background: Background
    clock: Clock
    random: Random
    new_id: NewId
    translate: Translate
    learner: str
    settings: Callable[[], Settings]


class PracticePresenter:
    """Leads through one session after another."""

    def __init__(
        self,
        view: PracticeView,
        world: World,
        leave: Callable[[], None],
        finish: Callable[[Finished], None],
    ) -> None:
        self._view = view
        self._world = world
        self._leave = leave
        self._finish = finish
        self._round: Round | None = None
        self._state = PracticeState("opening", "")
        self._unsaved: Keep | None = None
        self._shown_at = world.clock.now()
        # Under an earlier explanation that is looked back at: the last explanation, or the question due?
        self._explained_last = False
        self._opening = 0

    def open(self, pack: PackId, title: str) -> None:
        """Open a pack and go on with its session, or begin one."""
        self._opening += 1
        number, saving = self._opening, self._state.saving
        self._round = self._unsaved = None
        self._render(PracticeState("opening", title))
        if saving:
            # The answer that is still on its way to the disk decides where the session goes on.
            self._world.background.write(
                lambda _: None,
                lambda _: self._read(pack, number),
                lambda error: self._not_opened(error, number),
            )
        else:
            self._read(pack, number)

    def choose(self, answer: Answer) -> None:
        """Take an answer, not yet checked."""
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

    def go_on(self) -> None:
        """Do what the primary button says: check, try again, next, or see the results."""
        if self._round is None:
            return
        if self._state.saving:
            return
        if self._unsaved is not None:
            self._keep(self._unsaved)
        elif self._state.phase == "asking":
            self._check(self._round)
        elif self._state.phase == "explained":
            self._next(self._round)

    def skip(self) -> None:
        """Skip the question: it comes once more at the end, and is then explained."""
        if self._round is not None and self._asking():
            self._answer(self._round, skip=True)

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

    def leave(self) -> None:
        """Go home; the session stays and goes on where it was left."""
        self._opening += 1
        self._leave()

    def _read(self, pack: PackId, number: int) -> None:
        world = self._world
        until = due_before(world.clock.now(), world.clock.zone())
        world.background.read(
            lambda reader: open_for(reader, world.learner, pack, until),
            lambda opening: self._opened(opening, number),
            lambda error: self._not_opened(error, number),
        )

    def _opened(self, opening: Opening, number: int) -> None:
        if number != self._opening:
            return
        if opening.session is not None:
            self._begin(opening, opening.session)
            return
        plan = self._plan(opening)
        if not plan.entries:
            self._fail(text.nothing_to_ask(self._world.translate))
            return
        self._world.background.write(
            lambda writer: sessions.begin_session(writer, plan),
            lambda _: self._begin(opening, begin(plan)) if number == self._opening else None,
            lambda error: self._not_opened(error, number),
        )

    def _plan(self, opening: Opening) -> Plan:
        world, settings, pack = self._world, self._world.settings(), opening.opened.pack
        now = world.clock.now()
        askable = [candidate for candidate in opening.candidates if candidate.kind in SHOWN]
        chosen = _due_first(askable, settings.count or None, world.random)
        return Plan(
            id=world.new_id(),
            learner=world.learner,
            mode="learn",
            seed=world.random.getrandbits(31),
            book=pack.book,
            certainty=settings.certainty,
            proving=False,
            entries=tuple(entry(candidate) for candidate in chosen),
            begun=now,
        )

    def _begin(self, opening: Opening, state: State) -> None:
        plan = state.plan
        left_out = sum(candidate.kind not in SHOWN for candidate in opening.candidates)
        sitting = Sitting(opening.opened, plan.seed, plan.certainty, PRACTICE_LETTERS, self._world.translate)
        due = {response: self._world.clock.day(moment) for response, moment in opening.due.items()}
        self._round = Round(sitting, state, left_out, due)
        if self._round.turn is None:
            self._end(self._round)
        else:
            self._ask()

    def _check(self, round_: Round) -> None:
        if round_.check_missing():
            self._show_question()
        else:
            self._answer(round_, skip=False)

    def _answer(self, round_: Round, *, skip: bool) -> None:
        now = self._world.clock.now()
        self._keep(
            round_.response(
                skip=skip,
                new_id=self._world.new_id(),
                shown=self._shown_at,
                answered=now,
                day=self._world.clock.day(now),
            )
        )

    def _keep(self, answer: Keep) -> None:
        self._unsaved, number = answer, self._opening
        # Nothing is drawn anew for the moment until it is on the disk.
        self._state = replace(self._state, saving=True)
        self._world.background.write(
            lambda writer: keep(writer, answer),
            lambda card: self._kept(answer, card, number),
            lambda error: self._not_kept(error, number),
        )

    def _kept(self, answer: Keep, card: Card | None, number: int) -> None:
        if self._round is None or number != self._opening:
            # The practice was left meanwhile.
            self._state = replace(self._state, saving=False)
            return
        self._unsaved = None
        due = None if card is None else self._world.clock.day(card.due)
        self._round.kept(answer.response, due)
        if card is None:
            self._ask()
        else:
            self._show_explanation()
            self.say_again()

    def _not_kept(self, error: Exception, number: int) -> None:
        self._state = replace(self._state, saving=False)
        if not isinstance(error, LibraryError):
            raise error
        if number != self._opening:
            return
        world = self._world
        since = dates.time(world.clock.now().astimezone(world.clock.zone()))
        told = text.not_saved(world.translate, since, str(error)), text.not_kept(world.translate)
        self._render(replace(self._state, trouble=" ".join(told)))

    def _not_opened(self, error: Exception, number: int) -> None:
        if number != self._opening:
            return
        if isinstance(error, LookupError):
            self._fail(text.pack_gone(self._world.translate))
        elif isinstance(error, LibraryError):
            self._fail(str(error))
        else:
            raise error

    def _fail(self, sentence: str) -> None:
        self._render(replace(self._state, phase="failed", trouble=sentence))

    def _next(self, round_: Round) -> None:
        if round_.looking_back:
            if round_.look_forward(explaining=self._explained_last) or self._explained_last:
                self._show_explanation()
            else:
                self._show_question()
        elif round_.turn is None:
            self._end(round_)
        else:
            self._ask()

    def _end(self, round_: Round) -> None:
        now, session = self._world.clock.now(), round_.state.plan.id
        self._world.background.write(
            lambda writer: sessions.finish(writer, session, now), lambda _: None, _ignore_library
        )
        self._finish(round_.finished())

    def _ask(self) -> None:
        self._explained_last = False
        self._shown_at = self._world.clock.now()
        self._show_question()

    def _show_question(self) -> None:
        if self._round is not None:
            self._render(self._round.asking())

    def _show_explanation(self) -> None:
        if self._round is not None:
            if not self._round.looking_back:
                self._explained_last = True
            self._render(self._round.explaining(self._world.clock.day(self._world.clock.now())))

    def _asking(self) -> bool:
        return self._state.phase == "asking" and not self._state.saving and self._unsaved is None

    def _render(self, state: PracticeState) -> None:
        self._state = state
        self._view.show_state(state)


def _ignore_library(error: Exception) -> None:
    # A session that could not be marked as finished is found finished when it is opened again.
    if not isinstance(error, LibraryError):
        raise error


def _due_first(askable: list[Candidate], number: int | None, random: Random) -> tuple[Candidate, ...]:
    """Return the questions of a session: what was said to come back today, then what learning chooses."""
    due = choose([candidate for candidate in askable if candidate.due], Wish(number=number), random)
    left = None if number is None else number - len(due)
    others = [candidate for candidate in askable if not candidate.due]
    return due if left == 0 else (*due, *choose(others, Wish(number=left), random))
