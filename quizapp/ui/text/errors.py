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
            return translate("library_errors.told", folder=error.folder, reason=error.reason)
    from quizapp.ui.text import errors_damage  # noqa: PLC0415 -- seldom, and not for home

    return errors_damage.told(translate, error)


def _database(translate: Translate) -> dict[str, str]:
    """Return by code what can happen to the database while the program is open."""
    return {
        "missing": translate("library_errors.database.missing"),
        "garbled": translate(
            "library_errors.database.garbled",
        ),
        "vanished": translate(
            "library_errors.database.vanished",
        ),
        "read-only": translate(
            "library_errors.database.read-only",
        ),
        "disk-full": translate(
            "library_errors.database.disk-full",
        ),
        "busy": translate(
            "library_errors.database.busy",
        ),
        "disk": translate(
            "library_errors.database.disk",
        ),
    }


def _packs(translate: Translate) -> dict[str, str]:
    """Return by reason why a pack cannot be opened."""
    return {
        "was damaged on the disk": translate(
            "library_errors.packs.was_damaged_on_the_disk",
        ),
        "is not as it was installed": translate(
            "library_errors.packs.is_not_as_it_was_installed",
        ),
    }


def _held(translate: Translate, error: HeldError) -> str:
    if error.since is None:
        return translate("library_errors.held.somebody", folder=error.folder)
    return translate(
        "library_errors.held.the_folder_is_in",
        folder=error.folder,
        pid=error.pid,
        host=error.host,
        since=f"{error.since:%Y-%m-%d %H:%M}",
    )
