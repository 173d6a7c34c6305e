"""Reports that were saved as a file on another computer: read, and told from those that are here."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.reports import LONGEST, Report, Subject
from quizapp.pack.ids import PackId, QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST: Final = 500
"""So many reports are taken from one file."""

MOST_BYTES: Final = 16 * 1024 * 1024
_LONGEST_NAME: Final = 300
_LONGEST_ASKED: Final = 10_000
_MOST_REVISIONS: Final = 1_000_000


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
        return tuple(map(_report, listed))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise NoReportsError(path.name) from error


def not_here_yet(found: Iterable[Report], kept: Iterable[Report]) -> tuple[Report, ...]:
    """Return those of the found that are not kept here already, as the reports of this computer are."""
    there = {_said(report) for report in kept}
    return tuple(report for report in found if _said(report) not in there)


def _said(report: Report) -> tuple[str, str, str, datetime]:
    """Return what a report says: it is written to the second."""
    return report.subject.pack, report.subject.question, report.words, report.written.replace(microsecond=0)


def _report(told: dict[str, Any]) -> Report:
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
