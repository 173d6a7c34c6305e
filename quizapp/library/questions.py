"""The banks and questions of installed packs, from plain columns: no pack is parsed to begin a session."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checked import one_of
from quizapp.pack.ids import BankId, FamilyId, PackId, QuestionId, SkillId, SourceId
from quizapp.pack.words import KINDS, TRAPS, Kind, Trap

if TYPE_CHECKING:
    from quizapp.library.checked import Row
    from quizapp.library.connections import Reader

_BANKS: Final = """
    SELECT bank.id, bank.title, bank.summary, bank.worked, bank.questions FROM bank
    JOIN pack ON pack.number = bank.pack WHERE pack.id = ? AND pack.visible ORDER BY bank.place
"""
_QUESTIONS: Final = """
    SELECT pack.revision, question.id, bank, kind, skill, difficulty, family, key, fingerprint, worked, traps,
        sentences, reads
    FROM question JOIN pack ON pack.number = question.pack WHERE pack.id = ? AND pack.visible ORDER BY place
"""


@dataclass(frozen=True, slots=True)
class BankRow:
    """One bank of an installed pack."""

    id: BankId
    title: str
    summary: str
    worked: bool
    questions: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """What session building knows of a question. `sentences` are the keys of those in its proofs."""

    pack: PackId
    revision: int
    id: QuestionId
    bank: BankId
    kind: Kind
    skill: SkillId
    difficulty: int
    family: FamilyId | None
    key: str
    fingerprint: str
    worked: bool
    traps: frozenset[Trap]
    sentences: frozenset[str]
    reads: tuple[SourceId, ...]


def banks(reader: Reader, pack: PackId) -> tuple[BankRow, ...]:
    """Return the pack's banks in its order; none if it is not installed. Raises DatabaseError."""
    return tuple(
        BankRow(BankId(id_), title, summary, bool(worked), questions)
        for id_, title, summary, worked, questions in reader.each(_BANKS, (pack,))
    )


def questions(reader: Reader, pack: PackId) -> tuple[QuestionRow, ...]:
    """Return the pack's questions in its order; none if it is not installed. Raises DatabaseError."""
    return tuple(_question(pack, row) for row in reader.each(_QUESTIONS, (pack,)))


def _question(pack: PackId, row: Row) -> QuestionRow:
    return QuestionRow(
        pack=pack,
        revision=row[0],
        id=QuestionId(row[1]),
        bank=BankId(row[2]),
        kind=one_of(KINDS, row[3]),
        skill=SkillId(row[4]),
        difficulty=row[5],
        family=None if row[6] is None else FamilyId(row[6]),
        key=row[7],
        fingerprint=row[8],
        worked=bool(row[9]),
        traps=frozenset(one_of(TRAPS, trap) for trap in json.loads(row[10])),
        sentences=frozenset(json.loads(row[11])),
        reads=tuple(SourceId(source) for source in json.loads(row[12])),
    )
