"""The sentences of the list of packs in work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import NoCopyError, NotSavedError, OpenElsewhereError
from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.editing.errors import EditingError
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and names of kinds of files."""
    return {
        "title": translate("author.title"),
        "open": translate("author.open"),
        "paste": translate("author.paste"),
        "new": translate("author.new"),
        "edit": translate("author.edit"),
        "more": translate("author.more"),
        "rename": translate("author.rename"),
        "duplicate": translate("author.duplicate"),
        "show_folder": translate("author.show_folder"),
        "show_file": translate("author.show_file"),
        "delete": translate("author.delete"),
        "new_name": translate("author.new_name"),
        "keep_name": translate("author.keep_name"),
        "undo": translate("author.undo"),
        "stop": translate("author.stop"),
        "empty": translate("author.empty"),
        "empty_told": translate("author.empty_told"),
        "from_other": translate("author.from_other"),
        "from_other_told": translate("author.from_other_told"),
        "from_practised": translate("author.from_practised"),
        "from_file": translate("author.from_file"),
        "from_spreadsheet": translate("author.from_spreadsheet"),
        "none_practised": translate("author.none_practised"),
        "trash": translate("author.trash"),
        "put_back": translate("author.put_back"),
        "foot": translate(
            "author.foot",
        ),
        "untitled": translate("author.untitled"),
        "no_name": translate("author.no_name"),
        "not_shown": translate("author.not_shown"),
        "choose_article": translate("author.choose_article"),
        "choose_pack": translate("author.choose_pack"),
        "articles": translate("author.articles"),
        "packs": translate("author.packs"),
        "every": translate("author.every"),
    }


def handed_out(translate: Translate, revision: int, day: date, *, changed: bool) -> str:
    """Tell when a pack was handed out, as which revision, and whether it was edited since."""
    when = dates.day(translate, day)
    if changed:
        return translate("author.handed_out.edited_since_revision_of", number=revision, day=when)
    return translate("author.handed_out.handed_out_as_revision", number=revision, day=when)


def saved(translate: Translate, moment: datetime, today: date) -> str:
    """Tell when a pack was changed last: 10:42, Yesterday, or a day."""
    if moment.date() == today:
        return dates.time(moment)
    return dates.ago(translate, moment.date(), today)


def kept_until(translate: Translate, day: date) -> str:
    """Tell until when a pack lies in the trash."""
    return translate("author.kept_until", day=dates.day(translate, day))


def fault(translate: Translate, error: EditingError) -> str:
    """Say what could not be done with a pack in work, what is safe and what to do."""
    match error:
        case NoCopyError():
            return translate("author.fault.this_pack_is_no")
        case OpenElsewhereError() if error.host:
            return translate("author.fault.is_open_in_a", title=error.title, host=error.host)
        case OpenElsewhereError():
            return translate("author.fault.is_open_in_another", title=error.title)
        case NotSavedError():
            return translate("author.fault.nothing_was_changed_for", reason=error.reason, path=error.path)
    return translate(error.message)
