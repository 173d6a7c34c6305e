"""How one pack is told: in its row of the table, and what can be done with it. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.ui.home.state import HomeAction, PackTableRow
from quizapp.ui.messages import article_view, dates
from quizapp.ui.messages import packs as text

if TYPE_CHECKING:
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.ports import Clock, Translate


def build_pack_table_row(
    row: PackRow,
    clock: Clock,
    tr: Translate,
    *,
    removed: bool = False,
    twin: bool = False,
    teaches: bool = False,
) -> PackTableRow:
    """Return the row of a pack; one that was removed can only be brought back.

    Where another has its title, a `twin` tells its revision and since when it is here. Who `teaches` can edit
    a copy of it.
    """
    source = article_view.format_source_line(tr, row.publisher, row.published)
    day = None if row.last is None else clock.day(row.last)
    last = tr("home.damaged") if row.damage else dates.format_last_date(tr, day, clock.day(clock.now()))
    review = tr("home.new") if is_new(row) else text.describe_ready_count(tr, row.ready)
    mastered = tr("home.mastered_name", mastered=row.mastered, keys=row.keys)
    place, total = find_session_position(row)
    going = "" if row.session is None else tr("home.going", place=place, total=total)
    own = (
        (tr("collections.revision", number=row.revision, day=dates.format_day(tr, clock.day(row.installed))),)
        if twin
        else ()
    )
    told = (
        row.title,
        *own,
        *((tr("collections.favourite"),) if row.favourite else ()),
        source,
        *((tr("collections.in_groups", groups=", ".join(row.groups)),) if row.groups else ()),
        mastered,
        *((review,) if row.ready else ()),
        *((going,) if going else ()),
    )
    return PackTableRow(
        id=row.id,
        title=row.title,
        source_line=" · ".join(part for part in (*own, source, *row.groups) if part),
        mastered_words=tr("home.mastered.of", mastered=row.mastered, keys=row.keys),
        mastered=row.mastered,
        keys=row.keys,
        review=review,
        ready=bool(row.ready),
        last=last,
        session_text=going,
        short=", ".join((going or mastered, *((review,) if row.ready else ()))),
        name=tr("home.row_name", parts=", ".join(told), last=last),
        damage=row.damage,
        deeds=_brought_back(row, tr) if removed else (*_deeds(row, tr), *_aside(row, tr, teaches=teaches)),
        favourite=row.favourite,
    )


def find_session_position(row: PackRow) -> tuple[int, int]:
    """Return the question at which a pack's session goes on, from 1, and how many it has."""
    if row.session is None:
        return 0, 0
    return min(row.session.answered + 1, row.session.length), row.session.length


def is_new(row: PackRow) -> bool:
    """Tell whether a pack was never practised."""
    return row.last is None and row.session is None


def _deeds(row: PackRow, tr: Translate) -> Iterator[HomeAction]:
    """Yield what can be done with a pack, what its button does first."""
    if row.damage:
        yield HomeAction("why", tr("home.why"), row.id)
        yield HomeAction("add", tr("home.another"))
        return
    if is_new(row):
        # Its first page says what to know before one begins.
        yield HomeAction("set_up", tr("home.begin"), row.id)
        return
    yield HomeAction(
        "practise", tr("home.practise") if row.session is None else tr("home.go_on_short"), row.id
    )
    if row.session is not None:
        yield HomeAction("finish", tr("home.finish"), row.id)
    if row.ready:
        yield HomeAction("review", tr("home.review.review_question_s", n=row.ready), row.id)
    yield HomeAction("set_up", tr("home.set_up.set_up"), row.id)


def _brought_back(row: PackRow, tr: Translate) -> tuple[HomeAction, ...]:
    return (HomeAction("bring_back", tr("collections.deeds.bring_back"), row.id),)


def _aside(row: PackRow, tr: Translate, *, teaches: bool) -> Iterator[HomeAction]:
    """Yield what can be done with a pack beside practising it."""
    if not row.damage:
        yield HomeAction("about", tr("collections.deeds.about"), row.id, begins=True)
    yield HomeAction(
        "favourite", tr("collections.deeds.favourite"), row.id, begins=bool(row.damage), on=row.favourite
    )
    if not row.damage:
        yield HomeAction("groups", tr("collections.deeds.groups"), row.id)
        if teaches:
            yield HomeAction("edit_copy", tr("collections.deeds.edit_copy"), row.id)
        yield HomeAction("export", tr("collections.deeds.export"), row.id, begins=True)
        yield HomeAction("export_cited", tr("collections.deeds.export_cited"), row.id)
    yield HomeAction("reports", tr("collections.deeds.reports"), row.id)
    yield HomeAction(
        "archive",
        tr("collections.deeds.unarchive" if row.archived else "collections.deeds.archive"),
        row.id,
        begins=True,
    )
    yield HomeAction("remove", tr("collections.deeds.remove"), row.id)
