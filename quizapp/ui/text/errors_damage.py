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
        "is empty": translate("errors", "The database {path} is empty."),
        "is not a database": translate("errors", "The database {path} is not a database."),
        "is damaged": translate("errors", "The database {path} is damaged."),
        "is another program's": translate("errors", "The database {path} is another program's."),
        "has lost its tables": translate("errors", "The database {path} has lost its tables."),
        "has broken pages": translate("errors", "The database {path} has broken pages."),
        "has lost a part of its log": translate("errors", "The database {path} has lost a part of its log."),
        "is damaged ({what})": translate("errors", "The database {path} is damaged ({what})."),
        "cannot be backed up: {what}": translate(
            "errors", "The database {path} cannot be backed up: {what}."
        ),
    }.get(reason)
    if first is None:
        return str(error)
    advice = translate(
        "errors",
        "Nothing in it has been changed or deleted: set it aside and go on with a backup, or afresh.",
    )
    return f"{first.format(path=error.path, what=what)} {advice}"


def _of_another_age(translate: Translate, error: FormatError | UnfinishedError) -> str:
    match error:
        case FormatError():
            return translate(
                "errors",
                "Another version of Quizapp wrote the database {path} (format {found}, this one reads"
                " {known}). The file hasn’t been changed: open it with that version, or start Quizapp with"
                " --data and another folder.",
            ).format(path=error.path, found=error.found, known=error.known)
        case UnfinishedError():
            return translate(
                "errors",
                "The database {path} was left in the middle of a change and is safe; open the program once to"
                " set it right.",
            ).format(path=error.path)


def _of_file(translate: Translate, error: LibraryError) -> str:
    """Return the sentence about a file; '' for what has none here."""
    match error:
        case ChangedError():
            return translate(
                "errors", "{name} has changed since it was looked at. Look at it again, then add it."
            ).format(name=error.path.name)
        case StoppedError():
            return translate(
                "errors",
                "Reading {name} stopped before its end. It may be too large for this computer’s memory.",
            ).format(name=error.path.name)
        case StrangeError():
            advice = translate("errors", "Nothing was changed: choose another file.")
            return _strange(translate, error.path.name, error.reason, advice)
        case StrangeDataError():
            advice = translate("errors", "Nothing was taken from it: choose another file.")
            return _strange(translate, error.name, error.reason, advice)
        case TooMuchDataError():
            return translate(
                "errors",
                "This is more than one file can hold, {megabytes} MB. Nothing was written: save fewer"
                " learners at a time.",
            ).format(megabytes=error.megabytes)
    return ""


def _strange(translate: Translate, name: str, reason: str, advice: str) -> str:
    """Return the sentence about a strange file; '' if there is none for the reason."""
    reason, what = _parts(reason)
    first = {
        "holds nothing that can be read": translate("errors", "{name} holds nothing that can be read."),
        "is no file": translate("errors", "{name} is no file."),
        "is not there": translate("errors", "{name} is not there."),
        "is empty": translate("errors", "{name} is empty."),
        "is no library of Quizapp’s": translate("errors", "{name} is no library of Quizapp’s."),
        "is another program’s": translate("errors", "{name} is another program’s."),
        "is not as Quizapp makes it ({what})": translate(
            "errors", "{name} is not as Quizapp makes it ({what})."
        ),
        "has no backup, and nothing of what was set aside can be read": translate(
            "errors", "{name} has no backup, and nothing of what was set aside can be read."
        ),
        "cannot be read: {what}": translate("errors", "{name} cannot be read: {what}."),
        "is larger than allowed ({what})": translate("errors", "{name} is larger than allowed ({what})."),
        "holds somebody whose erasure is not finished yet": translate(
            "errors", "{name} holds somebody whose erasure is not finished yet."
        ),
        "is not as it should be: {what}": translate("errors", "{name} is not as it should be: {what}."),
    }.get(reason)
    return "" if first is None else f"{first.format(name=name, what=what)} {advice}"


def _parts(reason: str) -> tuple[str, str]:
    """Return a reason without what it tells of the file, and that: “is damaged ({what})” and “page 3”."""
    head, colon, what = reason.partition(": ")
    if colon and "(" not in head:
        return f"{head}: {{what}}", what
    head, bracket, what = reason.partition(" (")
    return (f"{head} ({{what}})", what.removesuffix(")")) if bracket else (reason, "")
