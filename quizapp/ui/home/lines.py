"""How one pack is told: in its row of the table, and what can be done with it. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.ui.home.state import Deed, PackLine
from quizapp.ui.text import article, dates
from quizapp.ui.text import home as text

if TYPE_CHECKING:
    from quizapp.library.packs.listing import PackRow
    from quizapp.ui.ports import Clock, Translate


def pack_line(
    row: PackRow,
    clock: Clock,
    tr: Translate,
    *,
    removed: bool = False,
    twin: bool = False,
    teaches: bool = False,
) -> PackLine:
    """Return the row of a pack; one that was removed can only be brought back.

    Where another has its title, a `twin` tells its revision and since when it is here. Who `teaches` can edit
    a copy of it.
    """
    source = article.source_line(tr, row.publisher, row.published)
    day = None if row.last is None else clock.day(row.last)
    last = tr("home.damaged") if row.damage else text.last(tr, day, clock.day(clock.now()))
    review = tr("home.new") if is_new(row) else text.row_review(tr, row.ready)
    mastered = tr("home.mastered_name", mastered=row.mastered, keys=row.keys)
    place, total = place_of(row)
    going = "" if row.session is None else tr("home.going", place=place, total=total)
    own = (
        (tr("collections.revision", number=row.revision, day=dates.day(tr, clock.day(row.installed))),)
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
    return PackLine(
        id=row.id,
        title=row.title,
        source_line=" · ".join(part for part in (*own, source, *row.groups) if part),
        mastered_words=tr("home.mastered.of", mastered=row.mastered, keys=row.keys),
        mastered=row.mastered,
        keys=row.keys,
        review=review,
        ready=bool(row.ready),
        last=last,
        going=going,
        short=", ".join((going or mastered, *((review,) if row.ready else ()))),
        name=tr("home.row_name", parts=", ".join(told), last=last),
        damage=row.damage,
        deeds=_brought_back(row, tr) if removed else (*_deeds(row, tr), *_aside(row, tr, teaches=teaches)),
        favourite=row.favourite,
    )


def place_of(row: PackRow) -> tuple[int, int]:
    """Return the question at which a pack's session goes on, from 1, and how many it has."""
    if row.session is None:
        return 0, 0
    return min(row.session.answered + 1, row.session.length), row.session.length


def is_new(row: PackRow) -> bool:
    """Tell whether a pack was never practised."""
    return row.last is None and row.session is None


def _deeds(row: PackRow, tr: Translate) -> Iterator[Deed]:
    """Yield what can be done with a pack, what its button does first."""
    if row.damage:
        yield Deed("why", tr("home.why"), row.id)
        yield Deed("add", tr("home.another"))
        return
    if is_new(row):
        # Its first page says what to know before one begins.
        yield Deed("set_up", tr("home.begin"), row.id)
        return
    yield Deed("practise", tr("home.practise") if row.session is None else tr("home.go_on_short"), row.id)
    if row.session is not None:
        yield Deed("finish", tr("home.finish"), row.id)
    if row.ready:
        yield Deed("review", tr("home.review.review_question_s", n=row.ready), row.id)
    yield Deed("set_up", tr("home.set_up.set_up"), row.id)


def _brought_back(row: PackRow, tr: Translate) -> tuple[Deed, ...]:
    return (Deed("bring_back", tr("collections.deeds.bring_back"), row.id),)


def _aside(row: PackRow, tr: Translate, *, teaches: bool) -> Iterator[Deed]:
    """Yield what can be done with a pack beside practising it."""
    if not row.damage:
        yield Deed("about", tr("collections.deeds.about"), row.id, begins=True)
    yield Deed(
        "favourite", tr("collections.deeds.favourite"), row.id, begins=bool(row.damage), on=row.favourite
    )
    if not row.damage:
        yield Deed("groups", tr("collections.deeds.groups"), row.id)
        if teaches:
            yield Deed("edit_copy", tr("collections.deeds.edit_copy"), row.id)
        yield Deed("export", tr("collections.deeds.export"), row.id, begins=True)
        yield Deed("export_cited", tr("collections.deeds.export_cited"), row.id)
    yield Deed("reports", tr("collections.deeds.reports"), row.id)
    yield Deed(
        "archive",
        tr("collections.deeds.unarchive" if row.archived else "collections.deeds.archive"),
        row.id,
        begins=True,
    )
    yield Deed("remove", tr("collections.deeds.remove"), row.id)
