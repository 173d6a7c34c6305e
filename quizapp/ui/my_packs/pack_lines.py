"""A pack in work, one that was handed out, reported on, or deleted, in words. No Qt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.authoring.working_copy_store import TRASH_DAYS
from quizapp.ui.messages import my_packs as text
from quizapp.ui.my_packs.state import MyPacksSideLine, PackBadge, WorkingCopyLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.working_copy_store import LastExport, ListedPack, PackFigures
    from quizapp.ui.my_packs.pack_reports import ReportedPack
    from quizapp.ui.ports import Clock, Translate


def build_working_copy_line(
    translate: Translate, clock: Clock, row: ListedPack, reported: int = 0
) -> WorkingCopyLine:
    """Return the line of a pack in work, on which so many problems were reported."""
    about, figures = row.about, row.about.figures
    local = about.changed.astimezone(clock.zone())
    saved = text.format_save_time(translate, local, clock.day(clock.now()))
    told, file = translate("author.edited"), ""
    if about.handed_out is not None:
        last = about.handed_out
        changed = row.state == "edited"
        told = text.describe_export(translate, last.revision, clock.day(last.at), changed=changed)
        file = last.file
    source = text.describe_source(translate, figures.publisher, figures.published)
    count = "" if figures.questions is None else translate("author.questions.question_s", n=figures.questions)
    marks = tuple(_marks(translate, figures, reported))
    found = tuple(mark.words for mark in marks)
    spoken = (*filter(None, (source, count)), *found, told)
    return WorkingCopyLine(
        title=about.name,
        told=told,
        file=file,
        saved=saved,
        name=translate("author.row_name", title=about.name, told=". ".join(spoken), when=saved),
        edit=translate("author.edit_of", title=about.name),
        more=translate("author.more_of", title=about.name),
        source=source,
        questions="" if figures.questions is None else str(figures.questions),
        marks=marks,
        short=" · ".join((*filter(None, (count if figures.questions else "",)), *found)),
    )


def build_export_line(
    translate: Translate, clock: Clock, row: ListedPack, last: LastExport
) -> MyPacksSideLine:
    """Return the line of a pack's last hand-out."""
    title = row.about.name
    told = text.describe_revision(translate, last.revision, clock.day(last.at))
    return MyPacksSideLine(
        title,
        told,
        translate("author.show_file.show_in_folder"),
        translate("author.file_of", title=title),
        last.file,
    )


def build_report_line(translate: Translate, row: ReportedPack) -> MyPacksSideLine:
    """Return the line of a pack on which problems were reported."""
    told = translate("author.problems_reported", n=row.count)
    if row.folder is None:
        return MyPacksSideLine(
            row.title,
            told,
            translate("author.edit_copy"),
            translate("author.copy_of", title=row.title, told=told),
        )
    return MyPacksSideLine(
        row.title, told, translate("author.see"), translate("author.see_of", title=row.title, told=told)
    )


def build_trash_line(translate: Translate, clock: Clock, row: ListedPack) -> MyPacksSideLine:
    """Return the line of a pack in the trash."""
    about = row.about
    until = clock.day((about.deleted or clock.now()) + timedelta(days=TRASH_DAYS))
    told = text.describe_trash_date(translate, until)
    return MyPacksSideLine(
        about.name, told, translate("author.put_back"), translate("author.put_back_of", title=about.name)
    )


def _marks(translate: Translate, figures: PackFigures, reported: int) -> Iterator[PackBadge]:
    """Yield what was found, what is worst first."""
    if figures.questions == 0:
        yield PackBadge(translate("author.no_questions"))
    elif figures.errors is None or figures.warnings is None:
        yield PackBadge(translate("author.not_checked"))
    elif not figures.errors and not figures.warnings:
        yield PackBadge(translate("author.nothing_found"))
    else:
        if figures.errors:
            yield PackBadge(translate("author.to_mend", n=figures.errors), "wrong", "wrong")
        if figures.warnings:
            yield PackBadge(translate("author.to_look_at", n=figures.warnings), "warn", "partial")
    if reported:
        yield PackBadge(translate("author.reported.reported", n=reported), "flag", "text")
