"""The sentences of the home screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, columns and buttons."""
    return {
        "packs": translate("home.packs"),
        "find": translate("home.find"),
        "search": translate("home.search"),
        "add": translate("home.add"),
        "make": translate("home.make"),
        "set_up": translate("home.set_up"),
        "pack": translate("home.pack"),
        "mastered": translate("home.mastered"),
        "review": translate("home.review"),
        "last": translate("home.last"),
        "hide": translate("home.hide"),
        "another": translate("home.another"),
        "stop": translate("home.stop"),
    }


def start(translate: Translate, count: int) -> str:
    """Name the button that begins a practice of so many questions."""
    return translate("home.start", n=count)


def go_on(translate: Translate, place: int, total: int) -> str:
    """Name the button that goes on with a practice."""
    return translate("home.go_on", place=place, total=total)


def finish(translate: Translate) -> str:
    """Name the button that ends a practice for good."""
    return translate("home.finish")


def finish_detail(translate: Translate) -> str:
    """Tell a screen reader what that button does."""
    return translate("home.finish_detail")


def goes_on(translate: Translate, title: str) -> str:
    """Head the card of a practice that goes on."""
    return translate("home.goes_on", title=title)


def going(translate: Translate, place: int, total: int) -> str:
    """Tell where a practice stands."""
    return translate("home.going", place=place, total=total)


def before_you_start(translate: Translate) -> str:
    """Head the advisory of a pack."""
    return translate("home.before_you_start")


def ready(translate: Translate, count: int) -> str:
    """Tell how many questions are ready for review, over all packs."""
    return translate("home.ready", n=count)


def ready_from(translate: Translate, packs: int, title: str, count: int) -> str:
    """Tell which pack a review begins with; `count` are the questions that are ready in it."""
    if packs == 1:
        return translate("home.ready_from.from_a_short_review", title=title
        )
    first = translate("home.ready_from.the_review_begins_with", n=count)
    return translate("home.ready_from.from_pack_s", n=packs) + " " + first.format(title=title)


def start_review(translate: Translate) -> str:
    """Name the button that begins a review."""
    return translate("home.start_review")


def nothing_due(translate: Translate) -> str:
    """Say that there is nothing to review today."""
    return translate("home.nothing_due")


def next_due(translate: Translate, count: int, day: date, today: date) -> str:
    """Tell what comes back next, and when."""
    return translate("home.next_due", n=count, day=dates.returns(translate, day, today)
    )


def comes_back(translate: Translate) -> str:
    """Tell what review is, before anything was answered."""
    return translate("home.comes_back")


def something_new(translate: Translate) -> str:
    """Name the button that practises what is not mastered."""
    return translate("home.something_new")


def practise(translate: Translate) -> str:
    """Name a row's button."""
    return translate("home.practise")


def begin(translate: Translate) -> str:
    """Name the button of a pack that was never practised."""
    return translate("home.begin")


def go_on_short(translate: Translate) -> str:
    """Name the button of a row whose practice goes on."""
    return translate("home.go_on_short")


def review(translate: Translate, count: int) -> str:
    """Name the entry of a row's menu that reviews what is ready."""
    return translate("home.review.review_question_s", n=count)


def set_up(translate: Translate) -> str:
    """Name the entry of a row's menu that sets a practice up."""
    return translate("home.set_up.set_up")


def set_up_name(translate: Translate, title: str) -> str:
    """Name the button that sets up a practice of the chosen pack, for a screen reader."""
    return translate("home.set_up_name", title=title)


def why(translate: Translate) -> str:
    """Name the button that tells why a pack cannot be opened."""
    return translate("home.why")


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered: families, and questions that have none."""
    return translate("home.mastered.of", mastered=mastered, keys=keys)


def mastered_name(translate: Translate, mastered: int, keys: int) -> str:
    """Tell the same where no heading stands above it."""
    return translate("home.mastered_name", mastered=mastered, keys=keys)


def row_review(translate: Translate, ready: int) -> str:
    """Tell how much of a pack is ready for review."""
    return translate("home.row_review.ready", n=ready) if ready else translate("home.row_review.none_today")


def new(translate: Translate) -> str:
    """Say that a pack was never practised."""
    return translate("home.new")


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.ago(translate, day, today)


def row_name(translate: Translate, parts: tuple[str, ...], last: str) -> str:
    """Name a pack's row for a screen reader: its parts, and when it was last practised."""
    return translate("home.row_name", parts=", ".join(parts), last=last)


def preparing(translate: Translate) -> tuple[str, str]:
    """Say that the bundled packs are being put in place, at the first start."""
    return translate("home.preparing.putting_the_packs_in"), translate("home.preparing.this_takes_a_moment")


def set_aside(translate: Translate, name: str) -> str:
    """Tell that the database was damaged, and where it is now."""
    return translate(
        "home.set_aside", name=name)


def not_installed(translate: Translate, name: str) -> str:
    """Tell that a pack file could not be taken in."""
    return translate("home.not_installed", name=name)


def nothing_lost(translate: Translate) -> str:
    """Say what is safe when a pack was not taken in, and what to do."""
    return translate(
        "home.nothing_lost",
    )


def more_problems(translate: Translate, count: int) -> str:
    """Tell how many more problems there are than those that are told."""
    return translate("home.more_problems", n=count)


def no_packs(translate: Translate) -> tuple[str, str, str]:
    """Tell that the library is empty, what a pack is, and another way of adding one."""
    return (
        translate("home.no_packs.no_packs_yet"),
        translate(
            "home.no_packs.a_pack_is_one",
        ),
        translate("home.no_packs.you_can_also_drop"),
    )


def none_found(translate: Translate, words: str) -> str:
    """Tell that no pack has these words in its title."""
    return translate("home.none_found", words=words)


def stays_here(translate: Translate) -> str:
    """Tell where everything is kept."""
    return translate("home.stays_here")


def how_this_works(translate: Translate) -> tuple[str, str, str]:
    """Offer the worked example: heading, sentence and button."""
    return (
        translate("home.how_this_works.how_this_works"),
        translate("home.how_this_works.three_questions_on_a"),
        translate("home.how_this_works.show_me_how"),
    )


def damaged(translate: Translate) -> str:
    """Tell that a pack cannot be opened."""
    return translate("home.damaged")


def cannot_open(translate: Translate, title: str) -> str:
    """Head the card that tells why a pack cannot be opened."""
    return translate("home.cannot_open", title=title)


def add_again(translate: Translate) -> str:
    """Tell what to do about a damaged pack."""
    return translate("home.add_again")


def chooser(translate: Translate) -> tuple[str, str, str]:
    """Word the file chooser: its title, its filter for packs, and that for all files."""
    return (
        translate("home.chooser.add_a_pack"),
        translate("home.chooser.packs"),
        translate("home.chooser.all_files"),
    )
