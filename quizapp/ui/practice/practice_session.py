"""One session being practised: what is asked now, what was given, what was told. No Qt, no threads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizapp.pack.models.questions import FindEvidenceQuestion
from quizapp.quiz.mastery import is_settled
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.quiz.session import SessionState, add_evidence, add_response, build_response, exclude_question
from quizapp.quiz.session_progress import find_position
from quizapp.ui.kinds.find_evidence import get_evidence_selection, toggle_sentence
from quizapp.ui.kinds.registry import describe_missing_answer
from quizapp.ui.practice.feedback_history import FeedbackEntry, FeedbackHistory
from quizapp.ui.practice.pending_evidence import EvidencePrompt
from quizapp.ui.practice.session_loader import build_skipped_evidence
from quizapp.ui.practice.session_writes import EvidenceWrite, ResponseWrite
from quizapp.ui.practice.state import PracticeState
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.finished_session import FinishedSession, find_session_context
from quizapp.ui.question.question_builder import (
    PendingAnswer,
    build_question_state,
    build_report_subject,
    needs_certainty,
)
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.sentences_builder import build_selectable_sentences, find_selection_limit

if TYPE_CHECKING:
    from quizapp.library.question_reports import ReportSubject
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer, EvidenceResponse, Response
    from quizapp.quiz.session import SessionTurn
    from quizapp.ui.kinds.session_context import OpenPack, SessionContext
    from quizapp.ui.question.state import MissingInput


class PracticeSession:
    """A session with the learner in front of it. It changes only through its methods.

    `due` are the days on which the questions answered so far come back, by response id; `as_answered` is as
    in `FinishedSession`. `notice` is told with the question that is asked next.
    """

    def __init__(
        self,
        sitting: SessionContext,
        state: SessionState,
        kinds_left_out: int,
        due: Mapping[str, date],
        as_answered: Mapping[str, OpenPack] | None = None,
    ) -> None:
        self.sitting = sitting
        self.state = state
        self.notice = ""
        self._damaged = 0
        self.given = PendingAnswer()
        self.missing: MissingInput = ""
        self.whole = False
        self._kinds_left_out = kinds_left_out
        self._as_answered = as_answered or {}
        evidence = {each.response: each for each in state.evidence}
        self._explanations = FeedbackHistory(
            FeedbackEntry(response, due.get(response.id), evidence.get(response.id))
            for response in state.responses
            if is_settled(response) and self._question_of(response) is not None
        )
        self.evidence: EvidencePrompt | None = None
        self._begin_evidence()

    @property
    def turn(self) -> SessionTurn | None:
        """What is due next; None: the session is over."""
        return self.state.turn

    @property
    def has_results(self) -> bool:
        """Whether anything was answered, or skipped for good."""
        return any(is_settled(response) for response in self.state.responses)

    @property
    def looking_back(self) -> bool:
        """Whether an earlier explanation is on screen."""
        return self._explanations.looking_back

    @property
    def has_hint(self) -> bool:
        """Whether the question on screen has a hint that is not shown yet."""
        question = self._question_due()
        return question is not None and bool(question.hint) and not self.given.hint

    def choose(self, answer: Answer | None) -> None:
        """Take an answer, not yet checked; None takes the one before back."""
        self.given = replace(self.given, answer=answer)
        self.missing = ""

    def toggle(self, number: int) -> None:
        """Choose or clear the sentence of this number, as the answer or its evidence; 0 is the last row."""
        if self.evidence is not None:
            self.evidence.toggle(number)
            return
        question = self._question_due()
        if isinstance(question, FindEvidenceQuestion):
            limit, before = (
                find_selection_limit(self.sitting, question),
                get_evidence_selection(self.given.answer),
            )
            marked = toggle_sentence(self.sitting, question, before, number, limit)
            self.choose(FindEvidenceAnswer(marked) if marked else None)

    def check_missing(self) -> MissingInput:
        """Find what has to be given before the answer can be checked, and remember it for the screen."""
        question = self._question_due()
        if question is None or describe_missing_answer(self.sitting, question, self.given.answer):
            self.missing = "answer"
        elif needs_certainty(self.sitting, question) and self.given.certainty is None:
            self.missing = "certainty"
        else:
            self.missing = ""
        return self.missing

    def response(
        self, *, skip: bool, new_id: str, shown: datetime, answered: datetime, day: date
    ) -> ResponseWrite:
        """Return the answer, or the skip, of the question on screen as it is to be kept.

        Raises LookupError if nothing is asked.
        """
        turn, question = self.turn, self._question_due()
        if turn is None or question is None:
            raise LookupError("no question is due")
        answer = None if skip else self.given.answer
        response = build_response(
            self.state.plan,
            turn,
            question.kind,
            answer,
            None if answer is None else score_answer(question, answer, self.sitting.opened.texts),
            id=new_id,
            shown=shown,
            answered=answered,
            certainty=self.given.certainty,
            hint=self.given.hint,
        )
        return ResponseWrite(response, self.sitting.opened.pack, question, day)

    @property
    def asks_next(self) -> bool:
        """Whether what was kept last is followed by a question or evidence, and not by its explanation."""
        last = self.state.responses[-1]
        return self.evidence is not None or not is_settled(last)

    def go_on_after(self, given: ResponseWrite | EvidenceWrite, due: date | None) -> None:
        """Go on after an answer or evidence; `due` is the answer's, once it is on the disk."""
        if isinstance(given, EvidenceWrite):
            self._go_on_proved(given.evidence)
        else:
            self._go_on_answered(given.response, due)

    def set_due(self, response: str, due: date) -> None:
        """Tell when the question of an answer comes back that could not be kept at once."""
        self._explanations.set_due(response, due)

    def skip_damaged(self) -> None:
        """Leave out the question due, which cannot be shown, and say so; evidence of it is not asked for.

        Raises LookupError if nothing is due.
        """
        turn = self.turn
        if turn is None:
            raise LookupError("no question is due")
        self.evidence = None
        if turn.response is None:
            self.state = exclude_question(self.state, turn.place)
            self._damaged += 1
        else:
            self.state = add_evidence(self.state, build_skipped_evidence(turn.response))

    def look_back(self, *, explaining: bool) -> bool:
        """Go to the explanation before what is on screen; False if there is none."""
        found = self._explanations.back(explaining=explaining)
        if found:
            self.whole = False
        return found

    def look_forward(self, *, explaining: bool) -> bool:
        """Go on from an earlier explanation; False if it is over and the last thing is shown again."""
        self.whole = False
        return self._explanations.forward(explaining=explaining)

    def finished(self) -> FinishedSession:
        """Return the session for the results, as far as it came."""
        due = self._explanations.due
        if self.evidence is not None and self.evidence.due is not None:
            # Answered, and stopped before it was proved.
            due[self.evidence.response.id] = self.evidence.due
        return FinishedSession(
            self.sitting, self.state, due, self._kinds_left_out, self._as_answered, self.notice
        )

    def subject(self) -> ReportSubject:
        """Return the question that is explained, for a report on it."""
        response = self._explanations.shown.response
        return build_report_subject(find_session_context(self.sitting, self._as_answered, response), response)

    def asking(self) -> PracticeState:
        """Return what is shown while the question due, or the evidence of its answer, is asked for."""
        turn, question = self.turn, self._question_due()
        if turn is None or question is None:
            raise LookupError("no question is due")
        closed = self.state.plan.book == "closed"
        desk = build_unanswered_reading(self.sitting, question, closed=closed)
        if self.evidence is not None:
            return self._framed(
                turn.place,
                PracticeState(
                    "evidence_prompt",
                    self.sitting.opened.pack.title,
                    desk=replace(desk, sentences=self.evidence.sheet()),
                    evidence=self.evidence.panel(),
                    notice=self._notice(),
                    has_before=self._explanations.has_any,
                ),
            )
        if isinstance(question, FindEvidenceQuestion):
            marked = get_evidence_selection(self.given.answer)
            desk = replace(
                desk, sentences=build_selectable_sentences(self.sitting, question, marked, none=False)
            )
        return self._framed(
            turn.place,
            PracticeState(
                "asking",
                self.sitting.opened.pack.title,
                desk=desk,
                question=build_question_state(self.sitting, question, self.given, self.missing),
                notice=self._notice(),
                has_hint=self.has_hint,
                has_before=self._explanations.has_any,
            ),
        )

    def explaining(self, today: date) -> PracticeState:
        """Return what is shown of the last answer, or of the earlier one that is looked back at."""
        told = self._explanations.shown
        response = told.response
        sitting = find_session_context(self.sitting, self._as_answered, response)
        question = sitting.opened.questions[response.question]
        desk = build_answered_reading(sitting, question, response.answer, whole=self.whole)
        judged = ExplainedResponse.of(response, told.due, today, told.evidence)
        return self._framed(
            response.place,
            PracticeState(
                "explained",
                self.sitting.opened.pack.title,
                desk=desk,
                explanation=build_explanation(sitting, question, judged, desk.description),
                has_before=self._explanations.has_before,
                looking_back=self.looking_back,
                last=self.turn is None,
                whole=self.whole,
            ),
        )

    def _question_due(self) -> Question | None:
        turn = self.turn
        return None if turn is None else self.sitting.opened.questions.get(turn.entry.question)

    def _question_of(self, response: Response) -> Question | None:
        """Return an answered question as it was then; None if nothing of it is left."""
        opened = find_session_context(self.sitting, self._as_answered, response).opened
        question = opened.questions.get(response.question)
        return question if question is not None and question.kind == response.kind else None

    def _go_on_answered(self, response: Response, due: date | None) -> None:
        self.state = add_response(self.state, response)
        if is_settled(response):
            self._explanations.add(FeedbackEntry(response, due))
        self._begin_evidence()
        self.given = PendingAnswer()
        self.missing = ""
        self._leave_what_was_shown()
        if not is_settled(response) and self.turn is not None and self.turn.place == response.place:
            self.notice = self.sitting.translate("practice.comes_again")

    def _go_on_proved(self, evidence: EvidenceResponse) -> None:
        """Go on after evidence: the answer can be told of now."""
        if self.evidence is None:
            raise LookupError("no evidence is due")
        self.state = add_evidence(self.state, evidence)
        self._explanations.add(FeedbackEntry(self.evidence.response, self.evidence.due, evidence))
        self.evidence = None
        self._leave_what_was_shown()

    def _leave_what_was_shown(self) -> None:
        self._explanations.stop_looking_back()
        self.notice, self._damaged, self.whole = "", 0, False

    def _begin_evidence(self) -> None:
        """Keep the answer that is to be proved from being told of before."""
        turn, question = self.turn, self._question_due()
        self.evidence = None
        if turn is not None and turn.response is not None and question is not None:
            last = self._explanations.take_last()
            self.evidence = EvidencePrompt(self.sitting, question, turn.response, last.due)

    def _framed(self, place: int, state: PracticeState) -> PracticeState:
        at = find_position(self.state, place)
        return replace(state, number=at.number, total=at.of)

    def _notice(self) -> str:
        translate, first = self.sitting.translate, not self.state.responses
        newer = (
            translate("practice.newer_version", n=self._kinds_left_out)
            if first and self._kinds_left_out
            else ""
        )
        damaged = translate("practice.damaged", n=self._damaged) if self._damaged else ""
        return " ".join(sentence for sentence in (self.notice, damaged, newer) if sentence)
