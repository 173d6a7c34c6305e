"""What the pages for spreadsheets show, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.exchange.spreadsheet.workbook_model import SpreadsheetFormat
    from quizapp.ui.editor.state import CheckLine


@dataclass(frozen=True, slots=True)
class SpreadsheetExportState:
    """A spreadsheet before it is written, and after.

    `looking`: it is not known yet whether it can be; `stops` keep it from that. `can_xlsx`: workbooks can be
    written here. `told` was done last, `failed` could not be; `can_show`: its folder can be shown.
    """

    form: SpreadsheetFormat = "xlsx"
    can_xlsx: bool = True
    looking: bool = True
    stops: tuple[CheckLine, ...] = ()
    told: str = ""
    failed: str = ""
    can_show: bool = False


@dataclass(frozen=True, slots=True)
class SpreadsheetChange:
    """A part of the pack that would be new, another, or gone, with a line for each of its fields."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What a screen reader says of it."""
        return ". ".join((self.title, *self.lines))


@dataclass(frozen=True, slots=True)
class SpreadsheetChangeGroup:
    """Changes of one sort under a heading; `rest` tells how many more there are."""

    heading: str
    changes: tuple[SpreadsheetChange, ...]
    rest: str = ""


SpreadsheetImportPhase = Literal["asking", "reading", "faulty", "shown", "taking"]


@dataclass(frozen=True, slots=True)
class SpreadsheetImportState:
    """A spreadsheet being taken in: asked for, read, and before it is taken what it would change.

    `faults` are what is wrong with it, by sheet, row and column. `counted` tells how many questions are new,
    changed, gone, and as they were; `notes` what else is to be known of it. `failed` tells why a file was not
    read.
    """

    step: SpreadsheetImportPhase = "asking"
    file: str = ""
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    counted: str = ""
    groups: tuple[SpreadsheetChangeGroup, ...] = ()
    failed: str = ""
