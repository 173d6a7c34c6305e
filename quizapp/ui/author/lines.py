"""A pack in work, and one in the trash, in words. No Qt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.editing.shelf import TRASH_DAYS
from quizapp.ui.author.state import TrashLine, WorkLine
from quizapp.ui.text import author as text

if TYPE_CHECKING:
    from quizapp.editing.shelf import Listed
    from quizapp.ui.ports import Clock, Translate


def work_line(translate: Translate, clock: Clock, row: Listed) -> WorkLine:
    """Return the line of a pack in work."""
    about = row.about
    local = about.changed.astimezone(clock.zone())
    saved = text.saved(translate, local, clock.day(clock.now()))
    told, file = text.edited(translate), ""
    if about.handed_out is not None:
        last = about.handed_out
        changed = row.state == "edited"
        told = text.handed_out(translate, last.revision, clock.day(last.at), changed=changed)
        file = last.file
    name = text.row_name(translate, about.name, told, saved)
    return WorkLine(
        about.name,
        told,
        file,
        saved,
        name,
        text.edit_of(translate, about.name),
        text.more_of(translate, about.name),
    )


def trash_line(translate: Translate, clock: Clock, row: Listed) -> TrashLine:
    """Return the line of a pack in the trash."""
    about = row.about
    until = clock.day((about.deleted or clock.now()) + timedelta(days=TRASH_DAYS))
    return TrashLine(about.name, text.kept_until(translate, until), text.put_back_of(translate, about.name))
