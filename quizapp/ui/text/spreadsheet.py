"""The sentences about packs as spreadsheets: written, read, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def export_entry(translate: Translate) -> str:
    """Return what the menu says of writing one."""
    return translate("spreadsheet.export_entry")


def take_entry(translate: Translate) -> str:
    """Return what the menu says of reading one."""
    return translate("spreadsheet.take_entry")


def take_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for reading a spreadsheet."""
    return {
        "title": translate("spreadsheet.take.title"),
        "told": translate(
            "spreadsheet.take.told",
        ),
        "choose": translate("spreadsheet.take.choose"),
        "choose_other": translate("spreadsheet.take.choose_other"),
        "file_title": translate("spreadsheet.take.file_title"),
        "kinds": translate("spreadsheet.take.kinds"),
        "reading": translate("spreadsheet.take.reading"),
        "stop": translate("spreadsheet.take.stop"),
        "take": translate("spreadsheet.take.take"),
        "taking": translate("spreadsheet.take.taking"),
        "taken": translate("spreadsheet.take.taken"),
        "nothing": translate("spreadsheet.take.nothing"),
        "faults": translate("spreadsheet.take.faults"),
        "new": translate("spreadsheet.take.new"),
        "changed": translate("spreadsheet.take.changed"),
        "gone": translate("spreadsheet.take.gone"),
        "besides": translate("spreadsheet.take.besides"),
        "changes": translate("spreadsheet.take.changes"),
        "faults_name": translate("spreadsheet.take.faults_name"),
        "other_pack": translate("spreadsheet.take.other_pack"),
        "moved": translate("spreadsheet.take.moved"),
        "absent": translate(
            "spreadsheet.take.absent",
        ),
        "too_slow": translate("spreadsheet.take.too_slow"),
        "crashed": translate("spreadsheet.take.crashed"),
    }


def counted(translate: Translate, new: int, changed: int, gone: int, same: int) -> str:
    """Tell in a line how many questions are new, changed, gone and as they were."""
    told = "spreadsheet.counted"
    return translate(told, new=new, changed=changed, gone=gone, same=same)


def first_fault(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet.first_fault.was_not_taken_in", file=file, fault=fault)
    rest = translate("spreadsheet.first_fault.besides_thing_s_to", n=more) if more else ""
    return " ".join(filter(None, (told, rest)))


def more(translate: Translate, count: int) -> str:
    """Tell how many more there are that are not listed."""
    return translate("spreadsheet.more", n=count)


def turned(translate: Translate, field: str, before: str, after: str) -> str:
    """Tell how a field changes."""
    told = "spreadsheet.turned"
    return translate(told, field=field, before=before, after=after)


def not_exported(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = "spreadsheet.not_exported"
    return translate(told, file=file, reason=reason)


