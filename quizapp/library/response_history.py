"""The history: an append-only log of responses and evidence, each kept with what follows from it.

Of an answer the log keeps its JSON; the row's kind says which answer it is.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin, get_type_hints

from quizapp.library import cards
from quizapp.library.row_checksums import (
    Checked,
    check_rows,
    checksum,
    find_fault,
    from_microseconds,
    insert_row,
    insertion,
    match_literal,
    selection,
    to_microseconds,
)
from quizapp.pack.ids import PackId, PassageId, QuestionId
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz import responses

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from datetime import date

    from quizapp.library.cards import ReviewCard
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import Row, Value
    from quizapp.pack.ids import FamilyId, SkillId
    from quizapp.pack.vocabulary import QuestionKind

_KEEP_ANSWER: Final = insertion("response") + " ON CONFLICT (session, place, attempt) DO NOTHING"
_KEEP_EVIDENCE: Final = insertion("evidence") + " ON CONFLICT (session, response) DO NOTHING"
_HAS_SNAPSHOT: Final = "SELECT 1 FROM snapshot WHERE fingerprint = ?"
_STANDS: Final = "SELECT id FROM response WHERE session = ? AND place = ? AND attempt = ?"
_EVIDENCE_STANDS: Final = "SELECT id FROM evidence WHERE session = ? AND response = ?"
_FORMS: Final = (
    "SELECT question.fingerprint FROM pack JOIN question ON question.pack = pack.number"
    " WHERE pack.id = ? AND pack.visible AND question.key = ? AND NOT question.worked"
)
_ROLL_UP: Final = (
    "INSERT INTO rollup (learner, pack, answered, mastered, last_us) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET answered = answered + excluded.answered,"
    " mastered = mastered + excluded.mastered, last_us = max(last_us, excluded.last_us)"
)
_RESPONSES: Final = selection("response") + " WHERE session = ? ORDER BY number"
_EVIDENCE: Final = selection("evidence") + " WHERE session = ? ORDER BY number"
_SNAPSHOT: Final = selection("snapshot") + " WHERE fingerprint = ?"

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode

_OUTCOMES: Final[tuple[responses.Outcome, ...]] = get_args(responses.Outcome)
_ATTEMPTS: Final[tuple[Literal[1, 2], ...]] = (1, 2)


@dataclass(frozen=True, slots=True)
class RecordedResponse:
    """One response with all that is stored in its transaction.

    `day` is the learner's local day; `card` what review made of it, None where the response only postpones,
    as a first skip does; `snapshot` the JSON of `snapshots`.
    """

    response: responses.Response
    family: FamilyId | None
    skill: SkillId
    day: date
    card: ReviewCard | None
    snapshot: str

    @property
    def key(self) -> str:
        """What the card and mastery belong to."""
        return cards.build_card_key(self.response.question, self.family)


def record_response(writer: LibraryWriter, given: RecordedResponse) -> None:
    """Put a response on the disk, with its card, rollup and snapshot; when this returns, it is kept.

    To record the same response again does nothing, so a failed try can simply be repeated. Raises
    DatabaseError; ValueError if another response stands at its place.
    """
    response = given.response
    values = response_to_row(response, given.key, given.skill, given.day)
    with writer.transaction() as connection:
        if not connection.execute(_KEEP_ANSWER, (*values, checksum("response", values))).rowcount:
            slot = (response.session, response.place, response.attempt)
            _same(connection, _STANDS, slot, response.id)
            return
        if connection.execute(_HAS_SNAPSHOT, (response.fingerprint,)).fetchone() is None:
            insert_row(connection, "snapshot", (response.fingerprint, given.snapshot))
        update_progress(connection, response, given.key, given.day, given.card)


def update_progress(
    connection: sqlite3.Connection, response: responses.Response, key: str, day: date, card: ReviewCard | None
) -> None:
    """Bring the card and the rollup up to a response, inside the transaction that the caller began."""
    gained = 0 if card is None else _settle(connection, response, key, day, card)
    roll_up = (response.answer is not None, gained, to_microseconds(response.answered))
    connection.execute(_ROLL_UP, (response.learner, response.pack, *roll_up))


def record_evidence(
    writer: LibraryWriter, evidence: responses.EvidenceResponse, response: responses.Response
) -> None:
    """Put the evidence of a response on the disk; it can be repeated as `record_response` can.

    Raises DatabaseError, ValueError.
    """
    values = evidence_to_row(evidence, response)
    with writer.transaction() as connection:
        if not connection.execute(_KEEP_EVIDENCE, (*values, checksum("evidence", values))).rowcount:
            _same(connection, _EVIDENCE_STANDS, (response.session, response.id), evidence.id)


def load_responses(reader: LibraryReader, session: str) -> Checked[responses.Response]:
    """Return a session's responses in the order of their rows. Raises DatabaseError."""
    return check_rows("response", reader.each(_RESPONSES, (session,)), response_from_row)


def load_evidence(reader: LibraryReader, session: str) -> Checked[responses.EvidenceResponse]:
    """Return a session's evidence in the order of their rows. Raises DatabaseError."""
    return check_rows("evidence", reader.each(_EVIDENCE, (session,)), evidence_from_row)


def load_snapshot(reader: LibraryReader, fingerprint: str) -> str | None:
    """Return the JSON of a question as it was answered; None if none holds. Raises DatabaseError."""
    row = reader.one(_SNAPSHOT, (fingerprint,))
    return None if row is None or find_fault("snapshot", row) else row[1]


def _settle(
    connection: sqlite3.Connection, response: responses.Response, key: str, day: date, card: ReviewCard
) -> int:
    """Store the key's new standing and return how many mastered keys the pack has more."""
    stored = cards.load_progress(connection, response.learner, response.pack, key)
    before = cards.load_progress_before(connection, response, key)
    now = cards.advance_progress(before, key, card, response, day)
    cards.save_progress(connection, response.learner, response.pack, now)
    if not now.mastered and not (stored and stored.mastered):
        return 0
    # What the installed revision no longer has, or has in another form, is not among those it counts.
    forms = {form for (form,) in connection.execute(_FORMS, (response.pack, key))}
    counted = stored is not None and stored.mastered and cards.is_current(stored, forms)
    return int(now.mastered and cards.is_current(now, forms)) - int(counted)


def _same(connection: sqlite3.Connection, statement: str, slot: tuple[str | int, ...], id_: str) -> None:
    stands = connection.execute(statement, slot).fetchone()
    if stands != (id_,):
        raise ValueError(f"{stands} stands at {slot} already, not {id_}")


def encode_answer(answer: responses.Answer) -> str:
    """Return the answer as JSON in ASCII, so that a lone surrogate somebody typed is kept as well."""
    return _ENCODE(_plain(answer))


def decode_answer(kind: QuestionKind, text: str) -> responses.Answer:
    """Return the answer that was encoded. Raises ValueError if the text is no answer to this kind."""
    try:
        plain = json.loads(text)
        fields = {name: decode(plain[name]) for name, decode in _decoders(kind).items()}
        return responses.ANSWERS[kind](**fields)
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no answer to {kind}: {error}") from error


def encode_spans(spans: Iterable[responses.PassageSpan]) -> str:
    """Return spans as JSON: a list of [passage, start, end (exclusive)]."""
    return _ENCODE(_plain_spans(spans))


def decode_spans(text: str) -> tuple[responses.PassageSpan, ...]:
    """Return the spans that were encoded. Raises ValueError if the text has none."""
    try:
        return _spans(json.loads(text))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no spans: {error}") from error


def _plain(answer: responses.Answer) -> dict[str, object]:
    if isinstance(answer, responses.FindEvidenceAnswer):
        return {"spans": _plain_spans(answer.spans)}
    return asdict(answer)


@cache
def _decoders(kind: QuestionKind) -> dict[str, Callable[[object], Any]]:
    """Return how each field of an answer comes back from JSON."""
    return {name: _decoder(hint) for name, hint in get_type_hints(responses.ANSWERS[kind]).items()}


def _decoder(hint: Any) -> Callable[[object], Any]:
    """Return what takes a plain value for one of a type: text or an id, a literal, spans, or tuples."""
    within = get_args(hint)
    if hint == tuple[responses.PassageSpan, ...]:
        return _spans
    if get_origin(hint) is Literal:
        return lambda plain: match_literal(within, plain)
    if get_origin(hint) is tuple and within[-1] is Ellipsis:
        each = _decoder(within[0])
        return lambda plain: tuple(each(part) for part in _list(plain))
    if get_origin(hint) is tuple:
        parts = [_decoder(part) for part in within]
        return lambda plain: tuple(decode(part) for decode, part in zip(parts, _list(plain), strict=True))
    if type(None) in within:
        some = _decoder(next(part for part in within if part is not type(None)))
        return lambda plain: None if plain is None else some(plain)
    return _text


def _plain_spans(spans: Iterable[responses.PassageSpan]) -> list[tuple[str, int, int]]:
    return [(span.passage, span.start, span.end) for span in spans]


def _spans(plain: object) -> tuple[responses.PassageSpan, ...]:
    return tuple(
        responses.PassageSpan(PassageId(_text(passage)), _number(start), _number(end))
        for passage, start, end in (_list(span) for span in _list(plain))
    )


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise TypeError(f"{plain!r} is no text")
    return plain


def _number(plain: object) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise TypeError(f"{plain!r} is no number")
    return plain


def _list(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise TypeError(f"{plain!r} is no list")
    return plain


def response_to_row(response: responses.Response, key: str, skill: str, day: date) -> tuple[Value, ...]:
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
        None if response.answer is None else encode_answer(response.answer),
        response.score,
        response.outcome,
        response.certainty,
        int(response.hint),
        response.attempt,
        to_microseconds(response.shown),
        to_microseconds(response.answered),
        key,
        skill,
        day.toordinal(),
    )


def response_from_row(row: Row) -> responses.Response:
    """Return the response of a row. Raises ValueError if it is none."""
    kind = match_literal(QUESTION_KINDS, row[8])
    return responses.Response(
        id=row[0],
        session=row[1],
        learner=row[2],
        place=row[3],
        pack=PackId(row[4]),
        revision=row[5],
        question=QuestionId(row[6]),
        fingerprint=row[7],
        kind=kind,
        answer=None if row[9] is None else decode_answer(kind, row[9]),
        score=row[10],
        outcome=match_literal(_OUTCOMES, row[11]),
        certainty=None if row[12] is None else match_literal(responses.CERTAINTIES, row[12]),
        hint=bool(row[13]),
        attempt=match_literal(_ATTEMPTS, row[14]),
        shown=from_microseconds(row[15]),
        answered=from_microseconds(row[16]),
    )


def evidence_to_row(evidence: responses.EvidenceResponse, response: responses.Response) -> tuple[Value, ...]:
    """Return the values of COLUMNS["evidence"]."""
    spans = None if evidence.spans is None else encode_spans(evidence.spans)
    answered_us = to_microseconds(evidence.answered)
    return (
        evidence.id,
        evidence.response,
        response.session,
        response.learner,
        spans,
        evidence.score,
        answered_us,
    )


def evidence_from_row(row: Row) -> responses.EvidenceResponse:
    """Return the evidence of a row. Raises ValueError if it is none."""
    spans = None if row[4] is None else decode_spans(row[4])
    return responses.EvidenceResponse(row[0], row[1], spans, row[5], from_microseconds(row[6]))
