"""The sentences about packs as spreadsheets: written, read, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_first_error(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet.first_fault.was_not_taken_in", file=file, fault=fault)
    rest = translate("spreadsheet.first_fault.besides_thing_s_to", n=more) if more else ""
    return " ".join(filter(None, (told, rest)))
