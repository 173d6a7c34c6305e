"""The sentences about packs as spreadsheets: written, read, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def counted(translate: Translate, new: int, changed: int, gone: int, same: int) -> str:
    """Tell in a line how many questions are new, changed, gone and as they were."""
    told = "spreadsheet.counted"
    return translate(told, new=new, changed=changed, gone=gone, same=same)


def first_fault(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet.first_fault.was_not_taken_in", file=file, fault=fault)
    rest = translate("spreadsheet.first_fault.besides_thing_s_to", n=more) if more else ""
    return " ".join(filter(None, (told, rest)))


def turned(translate: Translate, field: str, before: str, after: str) -> str:
    """Tell how a field changes."""
    told = "spreadsheet.turned"
    return translate(told, field=field, before=before, after=after)


def not_exported(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = "spreadsheet.not_exported"
    return translate(told, file=file, reason=reason)
