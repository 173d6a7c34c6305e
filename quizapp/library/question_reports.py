"""Reports: what somebody who practised found wrong with a question. They name no learner.

Those that were saved as a file on another computer are read, and told from those that are here.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, cast

from quizapp.library import row_checksums
from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.strictjson import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter


REPORT_LONGEST: Final = 4_000
"""So many characters may be written about one question."""

_BY: Final = row_checksums.insertion("report_author") + " ON CONFLICT (report) DO NOTHING"
_KEEP: Final = row_checksums.insertion("report") + " ON CONFLICT (id) DO NOTHING"
_ALL: Final = row_checksums.selection("report") + " ORDER BY number DESC"
_OF_PACK: Final = row_checksums.selection("report") + " WHERE pack = ? ORDER BY number DESC"

MOST_REPORTS: Final = 500
"""So many reports are taken from one file."""

MOST_BYTES: Final = 16 * 1024 * 1024
_LONGEST_NAME: Final = 300
_LONGEST_ASKED: Final = 10_000
_MOST_REVISIONS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """The question that a report is about: its ids, the pack's title, and the question as it was read."""

    pack: PackId
    title: str
    revision: int
    question: QuestionId
    fingerprint: str
    asked: str


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """What was written about a question, and when (UTC)."""

    id: str
    subject: ReportSubject
    words: str
    written: datetime


def save_report(writer: LibraryWriter, report: QuestionReport, learner: str = "") -> None:
    """Keep a report; to keep the same one again does nothing.

    Who wrote it is kept apart, where it is known: it goes with the rest of what is theirs.
    Raises DatabaseError; ValueError if nothing, or too much, is written in it.
    """
    if not 0 < len(report.words) <= REPORT_LONGEST:
        raise ValueError(f"a report of {len(report.words)} characters")
    subject = report.subject
    values = (
        report.id, subject.pack, subject.title, subject.revision, subject.question, subject.fingerprint,
        subject.asked, report.words, row_checksums.to_microseconds(report.written),
    )  # fmt: skip
    with writer.transaction() as connection:
        connection.execute(_KEEP, (*values, row_checksums.checksum("report", values)))
        if learner:
            by = (report.id, learner)
            connection.execute(_BY, (*by, row_checksums.checksum("report_author", by)))


def load_reports(reader: LibraryReader, pack: PackId | None = None) -> row_checksums.Checked[QuestionReport]:
    """Return all reports, or those on a pack, the newest first. Raises DatabaseError."""
    if pack is None:
        return row_checksums.check_rows("report", reader.each(_ALL), _report)
    return row_checksums.check_rows("report", reader.each(_OF_PACK, (pack,)), _report)


def reports_to_json(found: Sequence[QuestionReport]) -> str:
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


def _report(row: row_checksums.Row) -> QuestionReport:
    id_, pack, title, revision, question, fingerprint, asked, words, written_us, _ = row
    subject = ReportSubject(PackId(pack), title, revision, QuestionId(question), fingerprint, asked)
    return QuestionReport(id_, subject, words, row_checksums.from_microseconds(written_us))


class NotReportsError(Exception):
    """The file holds no reports as Quizapp saves them."""


def read_reports(path: Path) -> tuple[QuestionReport, ...]:
    """Return the reports in a file, as `load_reports.as_json` writes them. Raises NotReportsError, OSError.

    The id of each is made of all that it says, so that the same one is known again.
    """
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise NotReportsError(path.name)
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotReportsError(path.name)
    parsed = parse_json(data)  # of brackets alone it would take twenty times its size in memory
    try:
        listed = None if parsed.problems else cast("Any", parsed.value)["reports"]
        if not isinstance(listed, list) or not 0 < len(listed) <= MOST_REPORTS:
            raise NotReportsError(path.name)
        return tuple(map(_read_report, listed))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise NotReportsError(path.name) from error


def find_new_reports(
    found: Iterable[QuestionReport], kept: Iterable[QuestionReport]
) -> tuple[QuestionReport, ...]:
    """Return those of the found that are not kept here already, as the reports of this computer are."""
    there = {_said(report) for report in kept}
    return tuple(report for report in found if _said(report) not in there)


def _said(report: QuestionReport) -> tuple[str, str, str, datetime]:
    """Return what a report says: it is written to the second."""
    return report.subject.pack, report.subject.question, report.words, report.written.replace(microsecond=0)


def _read_report(told: dict[str, Any]) -> QuestionReport:
    """Return a report. Raises KeyError, TypeError, ValueError."""
    written = datetime.fromisoformat(_text(told, "written", _LONGEST_NAME)).astimezone(UTC)
    revision = told["revision"]
    if not isinstance(revision, int) or not 0 < revision <= _MOST_REVISIONS:
        raise ValueError(revision)
    subject = ReportSubject(
        PackId(_text(told, "pack", _LONGEST_NAME)),
        _text(told, "title", _LONGEST_NAME),
        revision,
        QuestionId(_text(told, "question", _LONGEST_NAME)),
        _text(told, "fingerprint", _LONGEST_NAME),
        _text(told, "asked", _LONGEST_ASKED),
    )
    words = _text(told, "words", REPORT_LONGEST)
    said = json.dumps([subject.pack, subject.question, words, written.isoformat()])
    return QuestionReport(hashlib.sha256(said.encode()).hexdigest()[:32], subject, words, written)


def _text(told: dict[str, Any], name: str, longest: int) -> str:
    words = told[name]
    if not isinstance(words, str) or not 0 < len(words) <= longest or "\0" in words:
        raise ValueError(name)
    # Half a pair of surrogates can stand in JSON, but in no database.
    words.encode()
    return words
