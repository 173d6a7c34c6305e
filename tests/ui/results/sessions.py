"""A finished session over questions of the example pack, those of the kinds that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz.responses import Answer, AttributionAnswer, Certainty, ChoiceAnswer, VerdictAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.quiz.session import (
    PlanEntry,
    SessionPlan,
    SessionState,
    add_evidence,
    add_response,
    build_evidence_response,
    build_response,
    exclude_question,
)
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.question.finished_session import FinishedSession
from tests.pack.builders import ONE_OF_EACH, example_pack
from tests.ui.fakes import NOON, translate

TODAY = NOON.date()
RIGHT: dict[str, Answer] = {
    "weck-call": ChoiceAnswer("call"),
    "who-fridays": AttributionAnswer("corran"),
    "every-evening": VerdictAnswer("contradicted"),
    "bus-company": VerdictAnswer("not_stated"),
    "not-heard": ChoiceAnswer("bus"),
    "two-articles": ChoiceAnswer("doors"),
}
WRONG: dict[str, Answer] = {
    "weck-call": ChoiceAnswer("finding"),
    "who-fridays": AttributionAnswer("report"),
    "every-evening": VerdictAnswer("not_stated"),
    "bus-company": VerdictAnswer("contradicted"),
    "not-heard": ChoiceAnswer("traders"),
    "two-articles": ChoiceAnswer("safer"),
}
Step = tuple[str, Answer | None, Certainty | None]
"""A question, the answer given to it (None: skipped), and how sure."""

SIX: tuple[Step, ...] = (
    ("weck-call", RIGHT["weck-call"], "certain"),
    ("who-fridays", WRONG["who-fridays"], "certain"),
    ("every-evening", RIGHT["every-evening"], "fairly_sure"),
    ("bus-company", RIGHT["bus-company"], "guess"),
    ("not-heard", None, None),
    ("two-articles", RIGHT["two-articles"], "certain"),
)
"""Four right, one not this time, one skipped (twice, as the session asks for it once more)."""


def finished(
    steps: Sequence[Step] = SIX,
    *,
    left_out: Sequence[str] = (),
    kinds_left_out: int = 0,
    due: date | None = TODAY + timedelta(days=1),
    evidence: Sequence[float | None] = (),
    stopped_at: int | None = None,
) -> FinishedSession:
    """A session that went through these steps; questions in `left_out` come first and are left out.

    With `evidence`, their scores (None: the step was skipped), it asked for them. One that was stopped came
    no further than to the place `stopped_at`.
    """
    opened = open_pack(example_pack())
    ids = [*left_out, *(step[0] for step in steps)]
    entries = tuple(
        PlanEntry(opened.pack.id, 1, each.id, compute_fingerprint(each))
        for each in (opened.questions[id_] for id_ in ids)
    )
    plan = SessionPlan("session", "ann", "learn", 7, "open", True, bool(evidence), entries, NOON)
    state = SessionState(plan)
    for place in range(len(left_out)):
        state = exclude_question(state, place)
    given = {step[0]: step[1:] for step in steps}
    scores = list(evidence)
    while (turn := state.turn) is not None and turn.place != stopped_at:
        if turn.due == "evidence":
            number, score_of = len(state.evidence), scores.pop(0)
            spans = None if score_of is None else ()
            chosen = build_evidence_response(
                turn.response, spans, score_of or 0.0, id=f"p{number}", answered=NOON
            )
            state = add_evidence(state, chosen)
            continue
        question = opened.questions[turn.entry.question]
        answer, certainty = given[question.id]
        score = None if answer is None else score_answer(question, answer, opened.texts)
        id_ = f"r{len(state.responses)}"
        given_to = build_response(
            plan, turn, question.kind, answer, score, id=id_, shown=NOON, answered=NOON, certainty=certainty
        )
        state = add_response(state, given_to)
    days: dict[str, Any] = {} if due is None else {response.id: due for response in state.responses}
    return FinishedSession(
        SessionContext(opened, plan.seed, True, PRACTICE_LETTERS, translate), state, days, kinds_left_out
    )


def of_every_kind() -> FinishedSession:
    """A session of ten questions, one of each kind by its name, all right."""
    opened = open_pack(example_pack())
    questions = [opened.questions[ONE_OF_EACH[kind]] for kind in sorted(ONE_OF_EACH)]
    return finished([(each.id, build_key_answer(each, opened.texts), None) for each in questions])
