"""The sentences of the list of packs in work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import NoCopyError, NotSavedError, OpenElsewhereError
from quizapp.ui.text import article, dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.editing.errors import EditingError
    from quizapp.ui.ports import Translate


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


def source(translate: Translate, publisher: str, published: str) -> str:
    """Tell where a pack's first article is from, as far as it is written; '' if it is not."""
    if not publisher and not published:
        return ""
    try:
        return article.source_line(translate, publisher or None, published or None)
    except (ValueError, IndexError):
        # A day that is only half written is shown as it stands.
        return ", ".join(part for part in (publisher, published) if part)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell of the last hand-out of a pack."""
    return translate("author.revision", number=number, day=dates.day(translate, day))


def taken(translate: Translate, titles: Sequence[str]) -> str:
    """Tell which packs were taken in."""
    listed = ", ".join(f"“{title}”" for title in titles)
    return translate("author.taken", n=len(titles), names=listed)


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
