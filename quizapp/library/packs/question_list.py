"""The banks and questions of installed packs, from plain columns: no pack is parsed to begin a session.

Selection wants them with how the learner stands with each.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.cards import KeyProgress, LastAnswer, is_current, load_all_progress
from quizapp.library.row_checksums import Row, match_literal
from quizapp.pack.ids import BankId, FamilyId, PackId, QuestionId, SkillId, SourceId
from quizapp.pack.vocabulary import QUESTION_KINDS, TRAPS, QuestionKind, Trap
from quizapp.quiz.selection import QuestionCandidate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from quizapp.library.connections import LibraryReader


_BANKS: Final = """
    SELECT bank.id, bank.title, bank.summary, bank.worked, bank.questions FROM bank
    JOIN pack ON pack.number = bank.pack WHERE pack.id = ? AND pack.visible ORDER BY bank.place
"""
_QUESTIONS: Final = """
    SELECT pack.revision, question.id, bank, kind, skill, difficulty, family, key, fingerprint, worked, traps,
        sentences, reads
    FROM question JOIN pack ON pack.number = question.pack WHERE pack.id = ? AND pack.visible ORDER BY place
"""
_WORKED: Final = """
    SELECT DISTINCT pack.id FROM bank JOIN pack ON pack.number = bank.pack
    WHERE bank.worked AND pack.visible AND pack.damage = '' ORDER BY pack.bundled DESC, pack.number LIMIT 1
"""
_TRAPPED: Final = """
    SELECT pack.id, pack.title, question.kind, question.traps, coalesce(question.family, question.id)
    FROM question JOIN pack ON pack.number = question.pack
    WHERE pack.visible AND pack.damage = '' AND NOT question.worked AND instr(question.traps, ?)
    ORDER BY pack.number
"""


@dataclass(frozen=True, slots=True)
class TrapPack:
    """A pack, and how many questions with a trap a session can take of it: of a family, one."""

    pack: PackId
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class InstalledBank:
    """One bank of an installed pack."""

    id: BankId
    title: str
    summary: str
    worked: bool
    questions: int


@dataclass(frozen=True, slots=True)
class InstalledQuestion:
    """What session building knows of a question. `sentences` are the keys of those in its evidence."""

    pack: PackId
    revision: int
    id: QuestionId
    bank: BankId
    kind: QuestionKind
    skill: SkillId
    difficulty: int
    family: FamilyId | None
    key: str
    fingerprint: str
    worked: bool
    traps: frozenset[Trap]
    sentences: frozenset[str]
    reads: tuple[SourceId, ...]


def load_banks(reader: LibraryReader, pack: PackId) -> tuple[InstalledBank, ...]:
    """Return the pack's banks in its order; none if it is not installed. Raises DatabaseError."""
    return tuple(
        InstalledBank(BankId(id_), title, summary, bool(worked), questions)
        for id_, title, summary, worked, questions in reader.each(_BANKS, (pack,))
    )


def load_questions(reader: LibraryReader, pack: PackId) -> tuple[InstalledQuestion, ...]:
    """Return the pack's questions in its order; none if it is not installed. Raises DatabaseError.

    One whose row cannot be understood is left out: these rows only say again what stands in the pack.
    """
    return tuple(_understood(pack, reader.each(_QUESTIONS, (pack,))))


def find_worked_pack(reader: LibraryReader) -> PackId | None:
    """Return a pack with a worked example, one that came with the program first. Raises DatabaseError."""
    row = reader.one(_WORKED)
    return None if row is None else PackId(row[0])


def find_packs_with_trap(
    reader: LibraryReader, trap: Trap, kinds: Collection[QuestionKind]
) -> tuple[TrapPack, ...]:
    """Return the packs that have questions of these kinds with a trap, those with the most first.

    Raises DatabaseError.
    """
    titles: dict[str, str] = {}
    found: dict[str, set[str]] = {}
    for pack, title, kind, traps, key in reader.each(_TRAPPED, (f'"{trap}"',)):
        if kind in kinds and trap in json.loads(traps):
            titles[pack] = title
            found.setdefault(pack, set()).add(key)
    counted = [TrapPack(PackId(pack), titles[pack], len(keys)) for pack, keys in found.items()]
    return tuple(sorted(counted, key=lambda each: -each.count))


def _understood(pack: PackId, rows: Iterable[Row]) -> Iterator[InstalledQuestion]:
    for row in rows:
        with suppress(ValueError, TypeError):
            yield _question(pack, row)


def _question(pack: PackId, row: Row) -> InstalledQuestion:
    return InstalledQuestion(
        pack=pack,
        revision=row[0],
        id=QuestionId(row[1]),
        bank=BankId(row[2]),
        kind=match_literal(QUESTION_KINDS, row[3]),
        skill=SkillId(row[4]),
        difficulty=row[5],
        family=None if row[6] is None else FamilyId(row[6]),
        key=row[7],
        fingerprint=row[8],
        worked=bool(row[9]),
        traps=frozenset([match_literal(TRAPS, trap) for trap in _listed(row[10])]),
        sentences=frozenset(_listed(row[11])),
        reads=tuple(map(SourceId, _listed(row[12]))),
    )


def _listed(text: str) -> list[str]:
    """Return a list from its JSON; most are empty, and need not be parsed."""
    listed: list[str] = [] if text == "[]" else json.loads(text)
    return listed


def load_candidates(
    reader: LibraryReader, learner: str, pack: PackId, due_before: datetime
) -> tuple[QuestionCandidate, ...]:
    """Return what can be practised of an installed pack, in its order; worked banks are left out.

    A card is due before `due_before` (exclusive). A question that was changed since it was answered counts as
    never answered, and a card all of whose questions were is due no more. Raises DatabaseError.
    """
    rows = tuple(row for row in load_questions(reader, pack) if not row.worked)
    forms = {row.fingerprint for row in rows}
    standing = {
        each.key: each for each in load_all_progress(reader, learner, pack) if is_current(each, forms)
    }
    return tuple(_candidate(row, standing.get(row.key), due_before) for row in rows)


def _candidate(
    row: InstalledQuestion, standing: KeyProgress | None, due_before: datetime
) -> QuestionCandidate:
    last = None if standing is None else _last(standing, row)
    return QuestionCandidate(
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


def _last(standing: KeyProgress, row: InstalledQuestion) -> LastAnswer | None:
    """Return the last answer to a question as it is now, if there is one."""
    return next(
        (
            answer
            for answer in standing.answers
            if answer.question == row.id and answer.fingerprint == row.fingerprint
        ),
        None,
    )
