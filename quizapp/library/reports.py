"""Reports: what somebody who practised found wrong with a question. They name no learner.

Those that were saved as a file on another computer are read, and told from those that are here.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.rows import Checked, check, checksum, from_us, insertion, selection, to_us
from quizapp.pack.ids import PackId, QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer
    from quizapp.library.rows import Row


LONGEST: Final = 4_000
"""So many characters may be written about one question."""

_BY: Final = insertion("report_author") + " ON CONFLICT (report) DO NOTHING"
_KEEP: Final = insertion("report") + " ON CONFLICT (id) DO NOTHING"
_ALL: Final = selection("report") + " ORDER BY number DESC"
_OF_PACK: Final = selection("report") + " WHERE pack = ? ORDER BY number DESC"

MOST: Final = 500
"""So many reports are taken from one file."""

MOST_BYTES: Final = 16 * 1024 * 1024
_LONGEST_NAME: Final = 300
_LONGEST_ASKED: Final = 10_000
_MOST_REVISIONS: Final = 1_000_000


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
            connection.execute(_BY, (*by, checksum("report_author", by)))


def reports(reader: Reader, pack: PackId | None = None) -> Checked[Report]:
    """Return all reports, or those on a pack, the newest first. Raises DatabaseError."""
    if pack is None:
        return check("report", reader.each(_ALL), _report)
    return check("report", reader.each(_OF_PACK, (pack,)), _report)


def as_json(found: Sequence[Report]) -> str:
    """Return reports as JSON, for a program to read."""
    listed = [
        {
            **asdict(report.subject),
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


class NoReportsError(Exception):
    """The file holds no reports as Quizapp saves them."""


def read_reports(path: Path) -> tuple[Report, ...]:
    """Return the reports in a file, as `reports.as_json` writes them. Raises NoReportsError, OSError.

    The id of each is made of all that it says, so that the same one is known again.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NoReportsError(path.name)
    try:
        listed = json.loads(data)["reports"]
        if not isinstance(listed, list) or not 0 < len(listed) <= MOST:
            raise NoReportsError(path.name)
        return tuple(map(_read_report, listed))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise NoReportsError(path.name) from error


def not_here_yet(found: Iterable[Report], kept: Iterable[Report]) -> tuple[Report, ...]:
    """Return those of the found that are not kept here already, as the reports of this computer are."""
    there = {_said(report) for report in kept}
    return tuple(report for report in found if _said(report) not in there)


def _said(report: Report) -> tuple[str, str, str, datetime]:
    """Return what a report says: it is written to the second."""
    return report.subject.pack, report.subject.question, report.words, report.written.replace(microsecond=0)


def _read_report(told: dict[str, Any]) -> Report:
    """Return a report. Raises KeyError, TypeError, ValueError."""
    written = datetime.fromisoformat(_text(told, "written", _LONGEST_NAME)).astimezone(UTC)
    revision = told["revision"]
    if not isinstance(revision, int) or not 0 < revision <= _MOST_REVISIONS:
        raise ValueError(revision)
    subject = Subject(
        PackId(_text(told, "pack", _LONGEST_NAME)),
        _text(told, "title", _LONGEST_NAME),
        revision,
        QuestionId(_text(told, "question", _LONGEST_NAME)),
        _text(told, "fingerprint", _LONGEST_NAME),
        _text(told, "asked", _LONGEST_ASKED),
    )
    words = _text(told, "words", LONGEST)
    said = json.dumps([subject.pack, subject.question, words, written.isoformat()])
    return Report(hashlib.sha256(said.encode()).hexdigest()[:32], subject, words, written)


def _text(told: dict[str, Any], name: str, longest: int) -> str:
    words = told[name]
    if not isinstance(words, str) or not 0 < len(words) <= longest or "\0" in words:
        raise ValueError(name)
    # Half a pair of surrogates can stand in JSON, but in no database.
    words.encode()
    return words
