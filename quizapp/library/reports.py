"""Reports: what somebody who practised found wrong with a question. They name no learner."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checked import Checked, check
from quizapp.library.checksums import checksum, insertion, selection
from quizapp.library.moments import from_us, to_us
from quizapp.pack.ids import PackId, QuestionId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from quizapp.library.checked import Row
    from quizapp.library.connections import Reader, Writer

LONGEST: Final = 4_000
"""So many characters may be written about one question."""

_BY: Final = insertion("written_by") + " ON CONFLICT (report) DO NOTHING"
_KEEP: Final = insertion("report") + " ON CONFLICT (id) DO NOTHING"
_ALL: Final = selection("report") + " ORDER BY number DESC"
_OF_PACK: Final = selection("report") + " WHERE pack = ? ORDER BY number DESC"


@dataclass(frozen=True, slots=True)
class Subject:
    """The question that a report is about: its ids, the pack's title, and the question as it was read."""

    pack: PackId
    title: str
    revision: int
    question: QuestionId
    fingerprint: str
    asked: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was written about a question, and when (UTC)."""

    id: str
    subject: Subject
    words: str
    written: datetime


def keep(writer: Writer, report: Report, learner: str = "") -> None:
    """Keep a report; to keep the same one again does nothing.

    Who wrote it is kept apart, where it is known: it goes with the rest of what is theirs.
    Raises DatabaseError; ValueError if nothing, or too much, is written in it.
    """
    if not 0 < len(report.words) <= LONGEST:
        raise ValueError(f"a report of {len(report.words)} characters")
    subject = report.subject
    values = (
        report.id, subject.pack, subject.title, subject.revision, subject.question, subject.fingerprint,
        subject.asked, report.words, to_us(report.written),
    )  # fmt: skip
    with writer.transaction() as connection:
        connection.execute(_KEEP, (*values, checksum("report", values)))
        if learner:
            by = (report.id, learner)
            connection.execute(_BY, (*by, checksum("written_by", by)))


def reports(reader: Reader, pack: PackId | None = None) -> Checked[Report]:
    """Return all reports, or those on a pack, the newest first. Raises DatabaseError."""
    if pack is None:
        return check("report", reader.each(_ALL), _report)
    return check("report", reader.each(_OF_PACK, (pack,)), _report)


def as_json(found: Sequence[Report]) -> str:
    """Return reports as JSON, for a program to read."""
    listed = [
        {
            "pack": report.subject.pack,
            "title": report.subject.title,
            "revision": report.subject.revision,
            "question": report.subject.question,
            "fingerprint": report.subject.fingerprint,
            "asked": report.subject.asked,
            "words": report.words,
            "written": report.written.isoformat(timespec="seconds"),
        }
        for report in found
    ]
    return json.dumps({"reports": listed}, ensure_ascii=False, indent=2) + "\n"


def _report(row: Row) -> Report:
    id_, pack, title, revision, question, fingerprint, asked, words, written_us, _ = row
    subject = Subject(PackId(pack), title, revision, QuestionId(question), fingerprint, asked)
    return Report(id_, subject, words, from_us(written_us))
