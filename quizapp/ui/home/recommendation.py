"""What would be best to do now: the card above the packs. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.record import record
from quizapp.ui.home.pack_row_builder import find_session_position, is_new
from quizapp.ui.home.state import HomeAction, Recommendation
from quizapp.ui.messages import article_view, dates
from quizapp.ui.messages import packs as text

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.packs.pack_list import NextReview, PackDescription, PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.ports import Clock, Translate


@record
class LearnerStatus:
    """How a learner stands with all packs; `first` is what the pack says of itself that one begins with.

    `unread` are the packs with an advisory that the learner has not met yet.
    """

    rows: tuple[PackRow, ...]
    coming: NextReview | None = None
    first: PackDescription | None = None
    unread: frozenset[PackId] = frozenset()


def recommend(standing: LearnerStatus, clock: Clock, count: int, tr: Translate) -> Recommendation | None:
    """Return the card: go on, review, begin, or practise something new. None if no pack can be opened.

    A session leads on the day on which it was left; later, what is ready for review does. `count` is how many
    questions a practice has, 0 for all.
    """
    sound = [row for row in standing.rows if not row.damage]
    if not sound:
        return None
    going = max((row for row in sound if row.session is not None), key=_left, default=None)
    ready = [row for row in sound if row.ready]
    if going is not None and (not ready or _is_today(_left(going), clock)):
        return _go_on(going, ready, tr)
    if ready:
        return _review(ready, tr)
    if all(is_new(row) for row in sound):
        return _begin(sound[0], standing.first, count, tr)
    return _nothing_due(sound, standing, clock, tr)


def find_first_pack(rows: tuple[PackRow, ...]) -> PackRow | None:
    """Return the pack that one begins with where none was ever practised; else None."""
    sound = [row for row in rows if not row.damage]
    return sound[0] if sound and all(is_new(row) for row in sound) else None


def _left(row: PackRow) -> datetime:
    """Return when a pack that is not new was answered last, or its session begun."""
    moments = (row.last, None if row.session is None else row.session.begun)
    return max(moment for moment in moments if moment is not None)


def _is_today(moment: datetime, clock: Clock) -> bool:
    return clock.day(moment) == clock.day(clock.now())


def _go_on(row: PackRow, ready: list[PackRow], tr: Translate) -> Recommendation:
    count = sum(each.ready for each in ready)
    others = [each for each in ready if each.id != row.id]
    place, total = find_session_position(row)
    return Recommendation(
        title=tr("home.goes_on", title=row.title),
        text=article_view.format_source_line(tr, row.publisher, row.published),
        detail=f"{tr('home.ready', n=count)}." if ready else "",
        deed=HomeAction("practise", tr("home.go_on", place=place, total=total), row.id),
        # A review of the same pack would leave the session that goes on.
        second=HomeAction("review", tr("home.start_review"), _most(others).id) if others else None,
        finish=HomeAction("finish", tr("home.finish"), row.id),
    )


def _review(ready: list[PackRow], tr: Translate) -> Recommendation:
    most = _most(ready)
    return Recommendation(
        title=tr("home.ready", n=sum(row.ready for row in ready)),
        text=text.describe_review_start(tr, len(ready), most.title, most.ready),
        deed=HomeAction("review", tr("home.start_review"), most.id),
    )


def _begin(row: PackRow, about: PackDescription | None, count: int, tr: Translate) -> Recommendation:
    number = min(count, row.keys) if count else row.keys
    return Recommendation(
        title=row.title,
        text="" if about is None else about.summary,
        detail=article_view.format_source_line(tr, row.publisher, row.published),
        advisory_heading=tr("home.before_you_start"),
        advisory="" if about is None else about.advisory or "",
        deed=HomeAction("practise", tr("home.start", n=number), row.id),
    )


def _nothing_due(rows: list[PackRow], standing: LearnerStatus, clock: Clock, tr: Translate) -> Recommendation:
    told, coming = tr("home.comes_back"), standing.coming
    if coming is not None:
        day, today = clock.day(coming.moment), clock.day(clock.now())
        told = tr("home.next_due", n=coming.cards, day=dates.format_due_date(tr, day, today))
    new = _something_new(rows, standing.unread)
    deed = HomeAction("set_up" if is_new(new) else "practise", tr("home.something_new"), new.id)
    return Recommendation(tr("home.nothing_due"), told, deed=deed)


def _something_new(rows: list[PackRow], unread: frozenset[PackId]) -> PackRow:
    """Return the pack practised last that has questions never met; else a new one, one with an advisory last.

    Where there is nothing new, it is the pack practised last that is not mastered.
    """
    known = [row for row in rows if not is_new(row)]
    unmet = [row for row in known if row.met < row.keys]
    if unmet:
        return max(unmet, key=_left)
    new = sorted((row for row in rows if is_new(row)), key=lambda row: row.id in unread)
    return new[0] if new else max([row for row in known if row.mastered < row.keys] or known, key=_left)


def _most(ready: list[PackRow]) -> PackRow:
    return max(ready, key=lambda row: row.ready)
