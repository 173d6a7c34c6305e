"""The sentences of the list of packs in work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import (
    EditingError,
    NoCopyError,
    NoPackError,
    NotSavedError,
    OpenElsewhereError,
)
from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and names of kinds of files."""
    return {
        "title": translate("author", "Packs in work"),
        "open": translate("author", "Open an article"),
        "paste": translate("author", "Paste an article"),
        "new": translate("author", "New pack"),
        "edit": translate("author", "Edit"),
        "more": translate("author", "More"),
        "rename": translate("author", "Rename …"),
        "duplicate": translate("author", "Duplicate"),
        "show_folder": translate("author", "Show its folder"),
        "show_file": translate("author", "Show what was handed out"),
        "delete": translate("author", "Delete"),
        "new_name": translate("author", "New name"),
        "keep_name": translate("author", "Change the name"),
        "undo": translate("author", "Undo"),
        "stop": translate("author", "Stop"),
        "empty": translate("author", "No pack is in work"),
        "empty_told": translate(
            "author", "Open or paste an article to begin, or change a pack that there is already."
        ),
        "from_other": translate("author", "From another pack"),
        "from_other_told": translate(
            "author", "It becomes a pack of your own that says where it is from. The other stays as it is."
        ),
        "from_practised": translate("author", "A pack that is practised"),
        "from_file": translate("author", "A pack’s file …"),
        "from_spreadsheet": translate("author", "A spreadsheet …"),
        "none_practised": translate("author", "No pack is practised here."),
        "trash": translate("author", "Deleted"),
        "put_back": translate("author", "Put back"),
        "foot": translate(
            "author",
            "Packs in work are kept apart from the packs that are practised. What learners have does not "
            "change until you hand out a new revision.",
        ),
        "untitled": translate("author", "Untitled pack"),
        "no_name": translate("author", "Write a name first."),
        "not_shown": translate("author", "No program here shows folders."),
        "choose_article": translate("author", "Open an article"),
        "choose_pack": translate("author", "Open a pack’s file"),
        "articles": translate("author", "Articles"),
        "packs": translate("author", "Packs"),
        "every": translate("author", "All files"),
    }


def edited(translate: Translate) -> str:
    """Tell of a pack that was never handed out."""
    return translate("author", "Not handed out yet")


def handed_out(translate: Translate, revision: int, day: date, *, changed: bool) -> str:
    """Tell when a pack was handed out, as which revision, and whether it was edited since."""
    when = dates.day(translate, day)
    if changed:
        return translate("author", "Edited since revision {number} of {day}").format(
            number=revision, day=when
        )
    return translate("author", "Handed out as revision {number}, {day}").format(number=revision, day=when)


def saved(translate: Translate, moment: datetime, today: date) -> str:
    """Tell when a pack was changed last: 10:42, Yesterday, or a day."""
    if moment.date() == today:
        return dates.time(moment)
    return dates.ago(translate, moment.date(), today)


def row_name(translate: Translate, title: str, told: str, when: str) -> str:
    """Name a row for a screen reader."""
    return translate("author", "Edit {title}. {told}. Saved: {when}").format(
        title=title, told=told, when=when
    )


def edit_of(translate: Translate, title: str) -> str:
    """Name the button that opens a pack."""
    return translate("author", "Edit {title}").format(title=title)


def more_of(translate: Translate, title: str) -> str:
    """Name the button with what else can be done with a pack."""
    return translate("author", "More about {title}").format(title=title)


def put_back_of(translate: Translate, title: str) -> str:
    """Name the button that takes a pack out of the trash."""
    return translate("author", "Put back {title}").format(title=title)


def kept_until(translate: Translate, day: date) -> str:
    """Tell until when a pack lies in the trash."""
    return translate("author", "Kept until {day}").format(day=dates.day(translate, day))


def deleted(translate: Translate, title: str) -> str:
    """Tell that a pack is in the trash."""
    return translate("author", "“{title}” is in the trash.").format(title=title)


def is_back(translate: Translate, title: str) -> str:
    """Tell that a pack is out of the trash."""
    return translate("author", "“{title}” is back.").format(title=title)


def renamed(translate: Translate, title: str) -> str:
    """Tell that a pack has another name on the list."""
    return translate(
        "author", "It is called “{title}” on this list. The title that learners see stays as it is."
    ).format(title=title)


def duplicated(translate: Translate, title: str) -> str:
    """Tell that there is another pack like one."""
    return translate("author", "“{title}” is a pack of its own.").format(title=title)


def fault(translate: Translate, error: EditingError) -> str:
    """Say what could not be done with a pack in work, what is safe and what to do."""
    match error:
        case NoPackError():
            return translate("author", "{name} cannot be edited: {reason} Nothing was changed.").format(
                name=error.path.name, reason=error.reason
            )
        case NoCopyError():
            return translate("author", "This pack is no longer there. The list is as it is now.")
        case OpenElsewhereError() if error.host:
            return translate(
                "author", "“{title}” is open in a window on the computer “{host}”. Close it there first."
            ).format(title=error.title, host=error.host)
        case OpenElsewhereError():
            return translate("author", "“{title}” is open in another window. Close it there first.").format(
                title=error.title
            )
        case NotSavedError():
            return translate("author", "Nothing was changed, for {reason}: {path}").format(
                reason=error.reason, path=error.path
            )
    return str(error)
