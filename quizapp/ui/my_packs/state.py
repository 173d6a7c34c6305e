"""What the list of packs in work shows: the packs and how each is told in words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from quizapp.authoring.working_copy_store import TRASH_DAYS
from quizapp.ui.messages import my_packs as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.working_copy_store import LastExport, ListedPack, PackFigures
    from quizapp.ui.my_packs.pack_loader import ReportedPack
    from quizapp.ui.passages.state import OpeningProgress
    from quizapp.ui.ports import Clock, Translate

LONGEST_NAME: Final = 120
"""So many characters a pack's name on the list has at most."""


@dataclass(frozen=True, slots=True)
class PackBadge:
    """What the checks found, or learners reported: words, an icon (or ''), their tone."""

    words: str
    icon: str = ""
    tone: str = "textMuted"

    @property
    def style(self) -> str:
        """The text style: what there is to do stands out."""
        return "label" if self.icon else "body"


@dataclass(frozen=True, slots=True)
class WorkingCopyLine:
    """A pack in work: its name, what is told of it, when it was saved, and where its last file is.

    `source` says where its article is from, `questions` how many there are, `marks` what was found. `short`
    tells the last two where there is no room for columns. `name` is what a screen reader says of it, `edit`
    and `more` of its buttons.
    """

    title: str
    told: str
    file: str
    saved: str
    name: str
    edit: str
    more: str
    source: str = ""
    questions: str = ""
    marks: tuple[PackBadge, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class MyPacksSideLine:
    """A line of a card beside the list: a name, what is told of it, and its button by sight and by ear.

    `below` is a quiet line more, where there is one.
    """

    title: str
    told: str
    act: str
    said: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class MyPacksState:
    """The packs in work, the one changed last first. `packs` are None while they are being read.

    `chosen` is the row of the keyboard, `naming` the row whose name is being changed, -1: none. `told` is
    what was done last, which `undoes` (the words of a button) takes back; `failed` is why something could
    not be. `practised` are the titles of installed packs. `reported` are packs with problems that learners
    reported, `out` those that were handed out, `trash` those that were deleted.
    """

    packs: tuple[WorkingCopyLine, ...] | None = None
    chosen: int = 0
    trash: tuple[MyPacksSideLine, ...] = ()
    practised: tuple[str, ...] = ()
    naming: int = -1
    told: str = ""
    undoes: str = ""
    failed: str = ""
    opening: OpeningProgress | None = None
    reported: tuple[MyPacksSideLine, ...] = ()
    out: tuple[MyPacksSideLine, ...] = ()


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
