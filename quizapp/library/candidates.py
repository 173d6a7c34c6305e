"""The questions of a pack as selection wants them: with how the learner stands with each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.cards import counts, standings
from quizapp.library.packs.questions import questions
from quizapp.quiz.selection import Candidate

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.cards import LastAnswer, Standing
    from quizapp.library.connections import Reader
    from quizapp.library.packs.questions import QuestionRow
    from quizapp.pack.ids import PackId


def candidates(reader: Reader, learner: str, pack: PackId, due_before: datetime) -> tuple[Candidate, ...]:
    """Return what can be practised of an installed pack, in its order; worked banks are left out.

    A card is due before `due_before` (exclusive). A question that was changed since it was answered counts as
    never answered, and a card all of whose questions were is due no more. Raises DatabaseError.
    """
    rows = tuple(row for row in questions(reader, pack) if not row.worked)
    forms = {row.fingerprint for row in rows}
    standing = {each.key: each for each in standings(reader, learner, pack) if counts(each, forms)}
    return tuple(_candidate(row, standing.get(row.key), due_before) for row in rows)


def _candidate(row: QuestionRow, standing: Standing | None, due_before: datetime) -> Candidate:
    last = None if standing is None else _last(standing, row)
    return Candidate(
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
        due=standing is not None and standing.card.due < due_before,
        never=last is None,
        mistake=last is not None and last.score < 1,
        confident=last is not None and last.certainty == "certain",
        latest=standing is not None and last is not None and standing.answers[-1].question == row.id,
    )


def _last(standing: Standing, row: QuestionRow) -> LastAnswer | None:
    """Return the last answer to a question as it is now, if there is one."""
    return next(
        (
            answer
            for answer in standing.answers
            if answer.question == row.id and answer.fingerprint == row.fingerprint
        ),
        None,
    )
