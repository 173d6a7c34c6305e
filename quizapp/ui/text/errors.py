"""What can go wrong with what is kept, in the language of the interface; English has the library’s words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import DamagedPackError, DatabaseError, HeldError, LockError

if TYPE_CHECKING:
    from quizapp.library.errors import LibraryError
    from quizapp.ui.ports import Translate


def told(translate: Translate, error: LibraryError) -> str:
    """Say what happened, what is safe and what to do. What has no words of its own here stays in English."""
    match error:
        case DatabaseError():
            sentence = _database(translate).get(error.code)
            if sentence is not None:
                return sentence.format(path=error.path, folder=error.path.parent)
        case DamagedPackError():
            sentence = _packs(translate).get(error.reason)
            if sentence is not None:
                return sentence.format(pack=error.pack)
        case HeldError():
            return _held(translate, error)
        case LockError():
            return translate(
                "errors",
                "The folder {folder} cannot be locked against a second Quizapp ({reason}). Nothing was"
                " changed: start Quizapp with --data and a folder on this computer.",
            ).format(folder=error.folder, reason=error.reason)
    from quizapp.ui.text import errors_damage  # noqa: PLC0415 -- seldom, and not for home

    return errors_damage.told(translate, error)


def _database(translate: Translate) -> dict[str, str]:
    """Return by code what can happen to the database while the program is open."""
    return {
        "missing": translate("errors", "There is no database at {path}."),
        "garbled": translate(
            "errors",
            "A text in the database {path} was damaged on the disk and cannot be read. Everything else is"
            " safe: try again, and what does not hold is left out and told.",
        ),
        "vanished": translate(
            "errors",
            "The database {path} was deleted, moved or replaced while Quizapp was open. What you gave last"
            " may not be kept: put the file back, or start Quizapp again.",
        ),
        "read-only": translate(
            "errors",
            "Quizapp may not write in the folder {folder}. Nothing there has been changed: allow writing,"
            " or start Quizapp with --data and another folder.",
        ),
        "disk-full": translate(
            "errors",
            "The disk with {folder} is full. What was saved before is safe, the last thing is not saved:"
            " free some space and try again.",
        ),
        "busy": translate(
            "errors",
            "Another program has the database {path} locked. What was saved before is safe, the last thing"
            " is not saved: close the other program and try again.",
        ),
        "disk": translate(
            "errors",
            "The disk does not read or write the database {path}. What was saved before has not been"
            " changed by Quizapp, the last thing is not saved: look after the disk, then try again.",
        ),
    }


def _packs(translate: Translate) -> dict[str, str]:
    """Return by reason why a pack cannot be opened."""
    return {
        "was damaged on the disk": translate(
            "errors",
            "The pack {pack} was damaged on the disk. Your answers to it and your other packs are safe: add"
            " its file again.",
        ),
        "is not as it was installed": translate(
            "errors",
            "The pack {pack} is not as it was installed. Your answers to it and your other packs are safe:"
            " add its file again.",
        ),
    }


def _held(translate: Translate, error: HeldError) -> str:
    if error.since is None:
        return translate(
            "errors",
            "The folder {folder} is in use by another Quizapp. Nothing was changed: use that window, or"
            " close it and try again.",
        ).format(folder=error.folder)
    return translate(
        "errors",
        "The folder {folder} is in use by another Quizapp (process {pid} on {host}, since {since}). Nothing"
        " was changed: use that window, or close it and try again.",
    ).format(folder=error.folder, pid=error.pid, host=error.host, since=f"{error.since:%Y-%m-%d %H:%M}")
