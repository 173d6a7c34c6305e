"""Responses and proofs as rows of the log, and back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Literal, get_args

from quizapp.library.answers_json import decode, decode_spans, encode, encode_spans
from quizapp.library.checked import one_of
from quizapp.library.moments import from_us, to_us
from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.words import KINDS
from quizapp.quiz.responses import CERTAINTIES, Outcome, ProofResponse, Response

if TYPE_CHECKING:
    from quizapp.library.checked import Row
    from quizapp.library.checksums import Value

_OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
_ATTEMPTS: Final[tuple[Literal[1, 2], ...]] = (1, 2)


def response_values(response: Response, key: str, skill: str, day: date) -> tuple[Value, ...]:
    """Return the values of COLUMNS["response"]."""
    return (
        response.id,
        response.session,
        response.learner,
        response.place,
        response.pack,
        response.revision,
        response.question,
        response.fingerprint,
        response.kind,
        None if response.answer is None else encode(response.answer),
        response.score,
        response.outcome,
        response.certainty,
        int(response.hint),
        response.attempt,
        to_us(response.shown),
        to_us(response.answered),
        key,
        skill,
        day.toordinal(),
    )


def to_response(row: Row) -> Response:
    """Return the response of a row. Raises ValueError if it is none."""
    kind = one_of(KINDS, row[8])
    return Response(
        id=row[0],
        session=row[1],
        learner=row[2],
        place=row[3],
        pack=PackId(row[4]),
        revision=row[5],
        question=QuestionId(row[6]),
        fingerprint=row[7],
        kind=kind,
        answer=None if row[9] is None else decode(kind, row[9]),
        score=row[10],
        outcome=one_of(_OUTCOMES, row[11]),
        certainty=None if row[12] is None else one_of(CERTAINTIES, row[12]),
        hint=bool(row[13]),
        attempt=one_of(_ATTEMPTS, row[14]),
        shown=from_us(row[15]),
        answered=from_us(row[16]),
    )


def proof_values(proof: ProofResponse, response: Response) -> tuple[Value, ...]:
    """Return the values of COLUMNS["proof"]."""
    spans = None if proof.spans is None else encode_spans(proof.spans)
    answered_us = to_us(proof.answered)
    return proof.id, proof.response, response.session, response.learner, spans, proof.score, answered_us


def to_proof(row: Row) -> ProofResponse:
    """Return the proof of a row. Raises ValueError if it is none."""
    spans = None if row[4] is None else decode_spans(row[4])
    return ProofResponse(row[0], row[1], spans, row[5], from_us(row[6]))
