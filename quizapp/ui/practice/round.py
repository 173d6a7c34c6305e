"""One session being practised: what is asked now, what was given, what was told. No Qt, no threads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizapp.quiz.mastery import settles
from quizapp.quiz.progress import position
from quizapp.quiz.scoring import score
from quizapp.quiz.session import State, after, respond
from quizapp.ui.practice.state import PracticeState
from quizapp.ui.practice.work import Keep
from quizapp.ui.question.article import reading_sheet
from quizapp.ui.question.asking import Given, Sitting, asked, needs_certainty
from quizapp.ui.question.evidence import evidence_sheet
from quizapp.ui.question.explaining import Judged, explained
from quizapp.ui.question.finished import Finished
from quizapp.ui.text import practice as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer, Response
    from quizapp.quiz.session import Turn
    from quizapp.ui.question.state import Missing


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation that was shown: the response, and the day on which its question comes back."""

    response: Response
    due: date | None


class Round:
    """A session with the learner in front of it. It changes only through its methods.

    `due` are the days on which the questions answered so far come back, by response id.
    """

    def __init__(
        self,
        sitting: Sitting,
        state: State,
        kinds_left_out: int,
        due: Mapping[str, date],
    ) -> None:
        self.sitting = sitting
        self.state = state
        self.given = Given()
        self.missing: Missing = ""
        self.whole = False
        self._kinds_left_out = kinds_left_out
        self._told = [
            Told(response, due.get(response.id)) for response in state.responses if settles(response)
        ]
        self._looking_at: int | None = None

    @property
    def turn(self) -> Turn | None:
        """What is due next; None: the session is over."""
        return self.state.turn

    @property
    def looking_back(self) -> bool:
        """Whether an earlier explanation is on screen."""
        return self._looking_at is not None

    @property
    def has_hint(self) -> bool:
        """Whether the question on screen has a hint that is not shown yet."""
        question = self._question_due()
        return question is not None and bool(question.hint) and not self.given.hint

    def choose(self, answer: Answer) -> None:
        """Take an answer, not yet checked."""
        self.given = replace(self.given, answer=answer)
        self.missing = ""

    def check_missing(self) -> Missing:
        """Find what has to be given before the answer can be checked, and remember it for the screen."""
        question = self._question_due()
        if question is None or self.given.answer is None:
            self.missing = "answer"
        elif needs_certainty(self.sitting, question) and self.given.certainty is None:
            self.missing = "certainty"
        else:
            self.missing = ""
        return self.missing

    def response(self, *, skip: bool, new_id: str, shown: datetime, answered: datetime, day: date) -> Keep:
        """Return the answer, or the skip, of the question on screen as it is to be kept.

        Raises LookupError if nothing is asked.
        """
        turn, question = self.turn, self._question_due()
        if turn is None or question is None:
            raise LookupError("no question is due")
        answer = None if skip else self.given.answer
        response = respond(
            self.state.plan,
            turn,
            question.kind,
            answer,
            None if answer is None else score(question, answer, self.sitting.opened.texts),
            id=new_id,
            shown=shown,
            answered=answered,
            certainty=self.given.certainty,
            hint=self.given.hint,
        )
        return Keep(response, self.sitting.opened.pack, question, day)

    def kept(self, response: Response, due: date | None) -> None:
        """Go on after an answer that is on the disk."""
        self.state = after(self.state, response)
        if settles(response):
            self._told.append(Told(response, due))
        self.given = Given()
        self.missing = ""
        self.whole = False
        self._looking_at = None

    def look_back(self, *, explaining: bool) -> bool:
        """Go to the explanation before the one on screen; False if there is none."""
        last = len(self._told) - (2 if explaining else 1)
        target = last if self._looking_at is None else self._looking_at - 1
        if target < 0:
            return False
        self._looking_at, self.whole = target, False
        return True

    def look_forward(self, *, explaining: bool) -> bool:
        """Go on from an earlier explanation; False if it is over and the last thing is shown again."""
        end = len(self._told) - (1 if explaining else 0)
        following = end if self._looking_at is None else self._looking_at + 1
        self._looking_at = following if following < end else None
        self.whole = False
        return self.looking_back

    def finished(self) -> Finished:
        """Return the session for the results."""
        due = {told.response.id: told.due for told in self._told if told.due is not None}
        return Finished(self.sitting, self.state, due, self._kinds_left_out)

    def asking(self) -> PracticeState:
        """Return what is shown while the question due is asked."""
        turn, question = self.turn, self._question_due()
        if turn is None or question is None:
            raise LookupError("no question is due")
        opened = self.sitting.opened
        source = next(
            (source for source in opened.pack.sources if question.reads and source.id in question.reads),
            opened.pack.sources[0],
        )
        closed = self.state.plan.book == "closed"
        return self._framed(
            turn.place,
            PracticeState(
                "asking",
                opened.pack.title,
                sheet=reading_sheet(source, self.sitting.translate, closed=closed),
                question=asked(self.sitting, question, self.given, self.missing),
                notice=self._notice(),
                has_hint=self.has_hint,
                has_before=bool(self._told),
            ),
        )

    def explaining(self, today: date) -> PracticeState:
        """Return what is shown of the last answer, or of the earlier one that is looked back at."""
        place = len(self._told) - 1 if self._looking_at is None else self._looking_at
        told = self._told[place]
        opened = self.sitting.opened
        question = opened.questions[told.response.question]
        sheet = evidence_sheet(opened.pack, question, self.sitting.translate, whole=self.whole)
        response = told.response
        judged = Judged(response.answer, response.outcome, response.certainty, told.due, today)
        return self._framed(
            response.place,
            PracticeState(
                "explained",
                opened.pack.title,
                sheet=sheet,
                explanation=explained(self.sitting, question, judged, sheet.description),
                has_before=place > 0,
                looking_back=self.looking_back,
                last=self.turn is None,
                whole=self.whole,
            ),
        )

    def _question_due(self) -> Question | None:
        turn = self.turn
        return None if turn is None else self.sitting.opened.questions.get(turn.entry.question)

    def _framed(self, place: int, state: PracticeState) -> PracticeState:
        at = position(self.state, place)
        return replace(state, number=at.number, total=at.of)

    def _notice(self) -> str:
        first = not self.state.responses
        return (
            text.newer_version(self.sitting.translate, self._kinds_left_out)
            if (first and self._kinds_left_out)
            else ""
        )
