"""What the list of packs in work tells of each: counts, problems, hand-outs, what learners reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import article, dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "pack": translate("author_list", "Pack"),
        "questions": translate("author_list", "Questions"),
        "checks": translate("author_list", "Checks"),
        "saved": translate("author_list", "Saved"),
        "handed_out": translate("author_list", "Handed out"),
        "show_file": translate("author_list", "Show in folder"),
        "reported": translate("author_list", "Problems reported"),
        "reported_told": translate(
            "author_list",
            "Somebody who practised found something wrong with a question. Nobody’s name is kept with it.",
        ),
        "see": translate("author_list", "See them"),
        "edit_copy": translate("author_list", "Edit a copy"),
        "drop": translate(
            "author_list", "You can also drop an article, pack files or packs’ folders onto this window."
        ),
        "elsewhere": translate(
            "author_list",
            "What is on another computer is left alone. Save it on this one, then drop it here.",
        ),
    }


def source(translate: Translate, publisher: str, published: str) -> str:
    """Tell where a pack's first article is from, as far as it is written; '' if it is not."""
    if not publisher and not published:
        return ""
    try:
        return article.source_line(translate, publisher or None, published or None)
    except (ValueError, IndexError):
        # A day that is only half written is shown as it stands.
        return ", ".join(part for part in (publisher, published) if part)


def questions(translate: Translate, count: int) -> str:
    """Tell how many questions a pack has, where no heading says what the number is."""
    return translate("author_list", "%n question(s)", "", count)


def to_mend(translate: Translate, count: int) -> str:
    """Tell how many things keep a pack from being handed out."""
    return translate("author_list", "%n to mend", "", count)


def to_look_at(translate: Translate, count: int) -> str:
    """Tell how many things are worth a look."""
    return translate("author_list", "%n to look at", "", count)


def nothing_found(translate: Translate) -> str:
    """Tell that the checks found nothing."""
    return translate("author_list", "Nothing found")


def no_questions(translate: Translate) -> str:
    """Tell that there is nothing to check."""
    return translate("author_list", "No questions yet")


def not_checked(translate: Translate) -> str:
    """Tell that the checks have not run since it was changed."""
    return translate("author_list", "Not checked yet")


def reported(translate: Translate, count: int) -> str:
    """Tell how many problems learners reported, in a column."""
    return translate("author_list", "%n reported", "", count)


def problems_reported(translate: Translate, count: int) -> str:
    """Tell how many problems learners reported, in a sentence."""
    return translate("author_list", "%n problem(s) reported", "", count)


def see_of(translate: Translate, title: str, told: str) -> str:
    """Name the button that opens a pack at what was reported."""
    return translate("author_list", "See what was reported on {title}: {told}").format(title=title, told=told)


def copy_of(translate: Translate, title: str, told: str) -> str:
    """Name the button that makes a copy of a pack, to mend what was reported."""
    return translate("author_list", "Edit a copy of {title}: {told}").format(title=title, told=told)


def edit_reported(translate: Translate, count: int) -> str:
    """Name the entry of a menu that opens a pack at what was reported."""
    return translate("author_list", "See %n problem(s) reported", "", count)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell of the last hand-out of a pack."""
    return translate("author_list", "Revision {number}, {day}").format(
        number=number, day=dates.day(translate, day)
    )


def file_of(translate: Translate, title: str) -> str:
    """Name the button that shows a pack's file in its folder."""
    return translate("author_list", "Show in its folder what was handed out of {title}").format(title=title)


def not_read(translate: Translate, folder: str, why: str) -> str:
    """Tell that the folder of all packs in work cannot be read, and why, in the system's words."""
    return translate(
        "author_list",
        "The folder of your packs in work cannot be read: {why}. Nothing in it was changed: {folder}",
    ).format(why=why, folder=folder)


def renamed_back(translate: Translate, title: str) -> str:
    """Tell that a pack has the name that it had."""
    return translate("author_list", "It is called “{title}” again.").format(title=title)


def reading(translate: Translate, name: str) -> str:
    """Tell which of several files is being taken in."""
    return translate("author_list", "Taking in {name}").format(name=name)


def taken(translate: Translate, titles: Sequence[str]) -> str:
    """Tell which packs were taken in."""
    listed = ", ".join(f"“{title}”" for title in titles)
    return translate("author_list", "%n pack(s) taken in: {names}.", "", len(titles)).format(names=listed)


def not_taken(translate: Translate, name: str, why: str) -> str:
    """Tell that a file was not taken in, and why (a sentence)."""
    return translate("author_list", "{name} was not taken in: {why}").format(name=name, why=why)


def alone(translate: Translate, name: str) -> str:
    """Tell that an article was not opened among other files."""
    return translate(
        "author_list", "{name} was not opened: articles are opened one at a time, so drop it alone."
    ).format(name=name)


def stopped(translate: Translate, count: int) -> str:
    """Tell that some files were not looked at, for it was stopped."""
    return translate("author_list", "%n file(s) left alone: you stopped.", "", count)
