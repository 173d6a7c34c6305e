"""What the page of a report and the list of reports show. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportState:
    """A question, and what is written about it; `kept` once it is on the disk."""

    back: str
    pack: str
    asked: str
    words: str
    message: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report in the list: its pack and day, the question, and what was written."""

    heading: str
    question: str
    asked: str
    words: str


@dataclass(frozen=True, slots=True)
class ReportsState:
    """All reports, the newest first; `told` is what became of the file."""

    back: str
    rows: tuple[ReportRow, ...]
    told: str = ""
    failed: bool = False
