"""What is wrong with a database or with a file that was handed in, in the language of the interface.

Apart from `errors`, for it is seldom asked for and home is shown without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import (
    ChangedError,
    DamagedError,
    FormatError,
    StoppedError,
    StrangeDataError,
    StrangeError,
    TooMuchDataError,
    UnfinishedError,
)

if TYPE_CHECKING:
    from quizapp.library.errors import LibraryError
    from quizapp.ui.ports import Translate


def told(translate: Translate, error: LibraryError) -> str:
    """Say what is wrong and what to do. What has no words of its own here stays in English."""
    match error:
        case DamagedError():
            return _damaged(translate, error)
        case FormatError() | UnfinishedError():
            return _of_another_age(translate, error)
    return _of_file(translate, error) or str(error)


def _damaged(translate: Translate, error: DamagedError) -> str:
    reason, what = _parts(error.reason)
    first = {
        "is empty": translate("library_errors.damaged.is_empty"),
        "is not a database": translate("library_errors.damaged.is_not_a_database"),
        "is damaged": translate("library_errors.damaged.is_damaged"),
        "is another program's": translate("library_errors.damaged.is_another_programs"),
        "has lost its tables": translate("library_errors.damaged.has_lost_its_tables"),
        "has broken pages": translate("library_errors.damaged.has_broken_pages"),
        "has lost a part of its log": translate("library_errors.damaged.has_lost_a_part_of_its_log"),
        "is damaged ({what})": translate("library_errors.damaged.is_damaged_what"),
        "cannot be backed up: {what}": translate("library_errors.damaged.cannot_be_backed_up_what"),
    }.get(reason)
    if first is None:
        return str(error)
    advice = translate(
        "library_errors.damaged.nothing_in_it_has",
    )
    return f"{first.format(path=error.path, what=what)} {advice}"


def _of_another_age(translate: Translate, error: FormatError | UnfinishedError) -> str:
    match error:
        case FormatError():
            return translate("library_errors.format", path=error.path, found=error.found, known=error.known)
        case UnfinishedError():
            return translate("library_errors.unfinished", path=error.path)


def _of_file(translate: Translate, error: LibraryError) -> str:
    """Return the sentence about a file; '' for what has none here."""
    match error:
        case ChangedError():
            return translate("library_errors.of_file.has_changed_since_it", name=error.path.name)
        case StoppedError():
            return translate("library_errors.of_file.reading_stopped_before_its", name=error.path.name)
        case StrangeError():
            advice = translate("library_errors.of_file.nothing_was_changed_choose")
            return _strange(translate, error.path.name, error.reason, advice)
        case StrangeDataError():
            advice = translate("library_errors.of_file.nothing_was_taken_from")
            return _strange(translate, error.name, error.reason, advice)
        case TooMuchDataError():
            return translate("library_errors.of_file.this_is_more_than", megabytes=error.megabytes)
    return ""


def _strange(translate: Translate, name: str, reason: str, advice: str) -> str:
    """Return the sentence about a strange file; '' if there is none for the reason."""
    reason, what = _parts(reason)
    first = {
        "holds nothing that can be read": translate("library_errors.strange.holds_nothing_that_can_be_read"),
        "is no file": translate("library_errors.strange.is_no_file"),
        "is not there": translate("library_errors.strange.is_not_there"),
        "is empty": translate("library_errors.strange.is_empty"),
        "is no library of Quizapp’s": translate("library_errors.strange.is_no_library_of_quizapps"),
        "is another program’s": translate("library_errors.strange.is_another_programs"),
        "is not as Quizapp makes it ({what})": translate(
            "library_errors.strange.is_not_as_quizapp_makes_it_what"
        ),
        "has no backup, and nothing of what was set aside can be read": translate(
            "library_errors.strange.has_no_backup_and_nothing_of_what_was_set_aside_can_be_read"
        ),
        "cannot be read: {what}": translate("library_errors.strange.cannot_be_read_what"),
        "is larger than allowed ({what})": translate("library_errors.strange.is_larger_than_allowed_what"),
        "holds somebody whose erasure is not finished yet": translate(
            "library_errors.strange.holds_somebody_whose_erasure_is_not_finished_yet"
        ),
        "is not as it should be: {what}": translate("library_errors.strange.is_not_as_it_should_be_what"),
    }.get(reason)
    return "" if first is None else f"{first.format(name=name, what=what)} {advice}"


def _parts(reason: str) -> tuple[str, str]:
    """Return a reason without what it tells of the file, and that: “is damaged ({what})” and “page 3”."""
    head, colon, what = reason.partition(": ")
    if colon and "(" not in head:
        return f"{head}: {{what}}", what
    head, bracket, what = reason.partition(" (")
    return (f"{head} ({{what}})", what.removesuffix(")")) if bracket else (reason, "")
