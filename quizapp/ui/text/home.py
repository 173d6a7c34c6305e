"""The sentences of the home screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def go_on(translate: Translate, place: int, total: int) -> str:
    """Name the button that goes on with a practice."""
    return translate("home.go_on", place=place, total=total)


def finish_detail(translate: Translate) -> str:
    """Tell a screen reader what that button does."""
    return translate("home.finish_detail")


def going(translate: Translate, place: int, total: int) -> str:
    """Tell where a practice stands."""
    return translate("home.going", place=place, total=total)


def ready(translate: Translate, count: int) -> str:
    """Tell how many questions are ready for review, over all packs."""
    return translate("home.ready", n=count)


def ready_from(translate: Translate, packs: int, title: str, count: int) -> str:
    """Tell which pack a review begins with; `count` are the questions that are ready in it."""
    if packs == 1:
        return translate("home.ready_from.from_a_short_review", title=title)
    first = translate("home.ready_from.the_review_begins_with", n=count, title=title)
    return translate("home.ready_from.from_pack_s", n=packs) + " " + first


def next_due(translate: Translate, count: int, day: date, today: date) -> str:
    """Tell what comes back next, and when."""
    return translate("home.next_due", n=count, day=dates.returns(translate, day, today))


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered: families, and questions that have none."""
    return translate("home.mastered.of", mastered=mastered, keys=keys)


def row_review(translate: Translate, ready: int) -> str:
    """Tell how much of a pack is ready for review."""
    return translate("home.row_review.ready", n=ready) if ready else translate("home.row_review.none_today")


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.ago(translate, day, today)


def preparing(translate: Translate) -> tuple[str, str]:
    """Say that the bundled packs are being put in place, at the first start."""
    return translate("home.preparing.putting_the_packs_in"), translate("home.preparing.this_takes_a_moment")


def no_packs(translate: Translate) -> tuple[str, str, str]:
    """Tell that the library is empty, what a pack is, and another way of adding one."""
    return (
        translate("home.no_packs.no_packs_yet"),
        translate(
            "home.no_packs.a_pack_is_one",
        ),
        translate("home.no_packs.you_can_also_drop"),
    )


def how_this_works(translate: Translate) -> tuple[str, str, str]:
    """Offer the worked example: heading, sentence and button."""
    return (
        translate("home.how_this_works.how_this_works"),
        translate("home.how_this_works.three_questions_on_a"),
        translate("home.how_this_works.show_me_how"),
    )


def chooser(translate: Translate) -> tuple[str, str, str]:
    """Word the file chooser: its title, its filter for packs, and that for all files."""
    return (
        translate("home.chooser.add_a_pack"),
        translate("home.chooser.packs"),
        translate("home.chooser.all_files"),
    )
