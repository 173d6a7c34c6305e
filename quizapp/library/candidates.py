"""The questions of a pack as selection wants them: with how the learner stands with each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.library.cards import standings
from quizapp.library.questions import questions
from quizapp.quiz.selection import Candidate

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.cards import Standing
    from quizapp.library.connections import Reader
    from quizapp.library.questions import QuestionRow
    from quizapp.pack.ids import PackId


def candidates(reader: Reader, learner: str, pack: PackId, due_before: datetime) -> tuple[Candidate, ...]:
    """Return what can be practised of an installed pack, in its order; worked banks are left out.

    A card is due before `due_before` (exclusive). A question that was changed since it was answered counts as
    never answered. Raises DatabaseError.
    """
    stand = {standing.key: standing for standing in standings(reader, learner, pack)}
    return tuple(
        _candidate(row, stand.get(row.key), due_before) for row in questions(reader, pack) if not row.worked
    )


def _candidate(row: QuestionRow, standing: Standing | None, due_before: datetime) -> Candidate:
    plain = Candidate(
        pack=row.pack,
        revision=row.revision,
        question=row.id,
        fingerprint=row.fingerprint,
        bank=row.bank,
        kind=row.kind,
        skill=row.skill,
        family=row.family,
        traps=row.traps,
        sentences=row.sentences,
    )
    if standing is None:
        return plain
    plain = replace(plain, due=standing.card.due < due_before)
    last = next((answer for answer in standing.answers if answer.question == row.id), None)
    if last is None or last.fingerprint != row.fingerprint:
        return plain
    return replace(
        plain,
        never=False,
        mistake=last.score < 1,
        confident=last.certainty == "certain",
        latest=standing.answers[-1].question == row.id,
    )
