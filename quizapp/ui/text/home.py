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
        "packs": translate("home", "Your packs"),
        "find": translate("home", "Find a pack"),
        "search": translate("home", "Search"),
        "add": translate("home", "Add a pack"),
        "make": translate("home", "Make a pack"),
        "set_up": translate("home", "Set up"),
        "pack": translate("home", "Pack"),
        "mastered": translate("home", "Mastered"),
        "review": translate("home", "Review"),
        "last": translate("home", "Last practised"),
        "hide": translate("home", "Hide"),
        "another": translate("home", "Choose another file"),
        "stop": translate("home", "stop with"),
    }


def start(translate: Translate, count: int) -> str:
    """Name the button that begins a practice of so many questions."""
    return translate("home", "Start %n question(s)", "", count)


def go_on(translate: Translate, place: int, total: int) -> str:
    """Name the button that goes on with a practice."""
    return translate("home", "Continue, question {place} of {total}").format(place=place, total=total)


def finish(translate: Translate) -> str:
    """Name the button that ends a practice for good."""
    return translate("home", "Finish here")


def finish_detail(translate: Translate) -> str:
    """Tell a screen reader what that button does."""
    return translate("home", "Ends this practice for good and shows its results.")


def goes_on(translate: Translate, title: str) -> str:
    """Head the card of a practice that goes on."""
    return translate("home", "Go on with {title}").format(title=title)


def going(translate: Translate, place: int, total: int) -> str:
    """Tell where a practice stands."""
    return translate("home", "Question {place} of {total}").format(place=place, total=total)


def before_you_start(translate: Translate) -> str:
    """Head the advisory of a pack."""
    return translate("home", "Before you start.")


def ready(translate: Translate, count: int) -> str:
    """Tell how many questions are ready for review, over all packs."""
    return translate("home", "%n question(s) are ready for review", "", count)


def ready_from(translate: Translate, packs: int, title: str, count: int) -> str:
    """Tell which pack a review begins with; `count` are the questions that are ready in it."""
    if packs == 1:
        return translate("home", "From “{title}”. A short review now makes them easier to remember.").format(
            title=title
        )
    first = translate("home", "The review begins with “{title}”: %n question(s).", "", count)
    return translate("home", "From %n pack(s).", "", packs) + " " + first.format(title=title)


def start_review(translate: Translate) -> str:
    """Name the button that begins a review."""
    return translate("home", "Start review")


def nothing_due(translate: Translate) -> str:
    """Say that there is nothing to review today."""
    return translate("home", "Nothing to review today")


def next_due(translate: Translate, count: int, day: date, today: date) -> str:
    """Tell what comes back next, and when."""
    return translate("home", "Next: %n question(s) {day}.", "", count).format(
        day=dates.returns(translate, day, today)
    )


def comes_back(translate: Translate) -> str:
    """Tell what review is, before anything was answered."""
    return translate("home", "What you answer comes back here on another day, so that it sticks.")


def something_new(translate: Translate) -> str:
    """Name the button that practises what is not mastered."""
    return translate("home", "Practise something new")


def practise(translate: Translate) -> str:
    """Name a row's button."""
    return translate("home", "Practise")


def begin(translate: Translate) -> str:
    """Name the button of a pack that was never practised."""
    return translate("home", "Start")


def go_on_short(translate: Translate) -> str:
    """Name the button of a row whose practice goes on."""
    return translate("home", "Continue")


def review(translate: Translate, count: int) -> str:
    """Name the entry of a row's menu that reviews what is ready."""
    return translate("home", "Review %n question(s)", "", count)


def set_up(translate: Translate) -> str:
    """Name the entry of a row's menu that sets a practice up."""
    return translate("home", "Set up …")


def set_up_name(translate: Translate, title: str) -> str:
    """Name the button that sets up a practice of the chosen pack, for a screen reader."""
    return translate("home", "Set up {title}").format(title=title)


def why(translate: Translate) -> str:
    """Name the button that tells why a pack cannot be opened."""
    return translate("home", "Show why")


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered: families, and questions that have none."""
    return translate("home", "{mastered} of {keys}").format(mastered=mastered, keys=keys)


def mastered_name(translate: Translate, mastered: int, keys: int) -> str:
    """Tell the same where no heading stands above it."""
    return translate("home", "{mastered} of {keys} mastered").format(mastered=mastered, keys=keys)


def row_review(translate: Translate, ready: int) -> str:
    """Tell how much of a pack is ready for review."""
    return translate("home", "%n ready", "", ready) if ready else translate("home", "None today")


def new(translate: Translate) -> str:
    """Say that a pack was never practised."""
    return translate("home", "New")


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.ago(translate, day, today)


def row_name(translate: Translate, parts: tuple[str, ...], last: str) -> str:
    """Name a pack's row for a screen reader: its parts, and when it was last practised."""
    return translate("home", "{parts}, last practised: {last}").format(parts=", ".join(parts), last=last)


def preparing(translate: Translate) -> tuple[str, str]:
    """Say that the bundled packs are being put in place, at the first start."""
    return translate("home", "Putting the packs in place"), translate("home", "This takes a moment, once.")


def set_aside(translate: Translate, name: str) -> str:
    """Tell that the database was damaged, and where it is now."""
    return translate(
        "home",
        "The file with your answers was damaged. It was kept as {name} and a new one was begun; nothing was "
        "deleted.",
    ).format(name=name)


def not_installed(translate: Translate, name: str) -> str:
    """Tell that a pack file could not be taken in."""
    return translate("home", "{name} was not taken in.").format(name=name)


def nothing_lost(translate: Translate) -> str:
    """Say what is safe when a pack was not taken in, and what to do."""
    return translate(
        "home",
        "Your packs and answers are as they were. Ask whoever gave you the file for it again, or choose "
        "another.",
    )


def more_problems(translate: Translate, count: int) -> str:
    """Tell how many more problems there are than those that are told."""
    return translate("home", "There are %n more problem(s); quizapp check lists all.", "", count)


def no_packs(translate: Translate) -> tuple[str, str, str]:
    """Tell that the library is empty, what a pack is, and another way of adding one."""
    return (
        translate("home", "No packs yet"),
        translate(
            "home",
            "A pack is one file with parts of an article and questions about them. Add one from your "
            "teacher.",
        ),
        translate("home", "You can also drop a pack file, or a pack’s folder, onto this window."),
    )


def none_found(translate: Translate, words: str) -> str:
    """Tell that no pack has these words in its title."""
    return translate("home", "No pack has “{words}” in its title. Esc shows all packs.").format(words=words)


def stays_here(translate: Translate) -> str:
    """Tell where everything is kept."""
    return translate("home", "Packs and results stay on this computer. No internet connection is used.")


def how_this_works(translate: Translate) -> tuple[str, str, str]:
    """Offer the worked example: heading, sentence and button."""
    return (
        translate("home", "How this works"),
        translate("home", "Three questions on a short article, answered step by step. About four minutes."),
        translate("home", "Show me how"),
    )


def damaged(translate: Translate) -> str:
    """Tell that a pack cannot be opened."""
    return translate("home", "Could not be opened")


def cannot_open(translate: Translate, title: str) -> str:
    """Head the card that tells why a pack cannot be opened."""
    return translate("home", "{title} could not be opened.").format(title=title)


def add_again(translate: Translate) -> str:
    """Tell what to do about a damaged pack."""
    return translate("home", "Ask whoever gave you the pack for its file, then choose it here.")


def chooser(translate: Translate) -> tuple[str, str, str]:
    """Word the file chooser: its title, its filter for packs, and that for all files."""
    return (
        translate("home", "Add a pack"),
        translate("home", "Packs"),
        translate("home", "All files"),
    )
