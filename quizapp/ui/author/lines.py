"""A pack in work, one that was handed out, reported on, or deleted, in words. No Qt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.editing.store import TRASH_DAYS
from quizapp.ui.author.state import Mark, SideLine, WorkLine
from quizapp.ui.text import author as text
from quizapp.ui.text import author_list as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.editing.store import Figures, HandedOut, Listed
    from quizapp.ui.author.reported import Reported
    from quizapp.ui.ports import Clock, Translate


def work_line(translate: Translate, clock: Clock, row: Listed, reported: int = 0) -> WorkLine:
    """Return the line of a pack in work, on which so many problems were reported."""
    about, figures = row.about, row.about.figures
    local = about.changed.astimezone(clock.zone())
    saved = text.saved(translate, local, clock.day(clock.now()))
    told, file = text.edited(translate), ""
    if about.handed_out is not None:
        last = about.handed_out
        changed = row.state == "edited"
        told = text.handed_out(translate, last.revision, clock.day(last.at), changed=changed)
        file = last.file
    source = words.source(translate, figures.publisher, figures.published)
    count = "" if figures.questions is None else words.questions(translate, figures.questions)
    marks = tuple(_marks(translate, figures, reported))
    found = tuple(mark.words for mark in marks)
    spoken = (*filter(None, (source, count)), *found, told)
    return WorkLine(
        title=about.name,
        told=told,
        file=file,
        saved=saved,
        name=text.row_name(translate, about.name, ". ".join(spoken), saved),
        edit=text.edit_of(translate, about.name),
        more=text.more_of(translate, about.name),
        source=source,
        questions="" if figures.questions is None else str(figures.questions),
        marks=marks,
        short=" · ".join((*filter(None, (count if figures.questions else "",)), *found)),
    )


def out_line(translate: Translate, clock: Clock, row: Listed, last: HandedOut) -> SideLine:
    """Return the line of a pack's last hand-out."""
    labels, title = words.labels(translate), row.about.name
    told = words.revision(translate, last.revision, clock.day(last.at))
    return SideLine(title, told, labels["show_file"], words.file_of(translate, title), last.file)


def reported_line(translate: Translate, row: Reported) -> SideLine:
    """Return the line of a pack on which problems were reported."""
    labels = words.labels(translate)
    told = words.problems_reported(translate, row.count)
    if row.folder is None:
        return SideLine(row.title, told, labels["edit_copy"], words.copy_of(translate, row.title, told))
    return SideLine(row.title, told, labels["see"], words.see_of(translate, row.title, told))


def trash_line(translate: Translate, clock: Clock, row: Listed) -> SideLine:
    """Return the line of a pack in the trash."""
    about = row.about
    until = clock.day((about.deleted or clock.now()) + timedelta(days=TRASH_DAYS))
    told, labels = text.kept_until(translate, until), text.labels(translate)
    return SideLine(about.name, told, labels["put_back"], text.put_back_of(translate, about.name))


def _marks(translate: Translate, figures: Figures, reported: int) -> Iterator[Mark]:
    """Yield what was found, what is worst first."""
    if figures.questions == 0:
        yield Mark(words.no_questions(translate))
    elif figures.errors is None or figures.warnings is None:
        yield Mark(words.not_checked(translate))
    elif not figures.errors and not figures.warnings:
        yield Mark(words.nothing_found(translate))
    else:
        if figures.errors:
            yield Mark(words.to_mend(translate, figures.errors), "wrong", "wrong")
        if figures.warnings:
            yield Mark(words.to_look_at(translate, figures.warnings), "warn", "partial")
    if reported:
        yield Mark(words.reported(translate, reported), "flag", "text")
