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
        "pack": translate("author.pack"),
        "questions": translate("author.questions"),
        "checks": translate("author.checks"),
        "saved": translate("author.saved"),
        "handed_out": translate("author.handed_out"),
        "show_file": translate("author.show_file.show_in_folder"),
        "reported": translate("author.reported"),
        "reported_told": translate(
            "author.reported_told",
        ),
        "see": translate("author.see"),
        "edit_copy": translate("author.edit_copy"),
        "drop": translate(
            "author.drop"
        ),
        "elsewhere": translate(
            "author.elsewhere",
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
    return translate("author.questions.question_s", n=count)


def to_mend(translate: Translate, count: int) -> str:
    """Tell how many things keep a pack from being handed out."""
    return translate("author.to_mend", n=count)


def to_look_at(translate: Translate, count: int) -> str:
    """Tell how many things are worth a look."""
    return translate("author.to_look_at", n=count)


def nothing_found(translate: Translate) -> str:
    """Tell that the checks found nothing."""
    return translate("author.nothing_found")


def no_questions(translate: Translate) -> str:
    """Tell that there is nothing to check."""
    return translate("author.no_questions")


def not_checked(translate: Translate) -> str:
    """Tell that the checks have not run since it was changed."""
    return translate("author.not_checked")


def reported(translate: Translate, count: int) -> str:
    """Tell how many problems learners reported, in a column."""
    return translate("author.reported.reported", n=count)


def problems_reported(translate: Translate, count: int) -> str:
    """Tell how many problems learners reported, in a sentence."""
    return translate("author.problems_reported", n=count)


def see_of(translate: Translate, title: str, told: str) -> str:
    """Name the button that opens a pack at what was reported."""
    return translate("author.see_of", title=title, told=told)


def copy_of(translate: Translate, title: str, told: str) -> str:
    """Name the button that makes a copy of a pack, to mend what was reported."""
    return translate("author.copy_of", title=title, told=told)


def edit_reported(translate: Translate, count: int) -> str:
    """Name the entry of a menu that opens a pack at what was reported."""
    return translate("author.edit_reported", n=count)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell of the last hand-out of a pack."""
    return translate("author.revision", number=number, day=dates.day(translate, day)
    )


def file_of(translate: Translate, title: str) -> str:
    """Name the button that shows a pack's file in its folder."""
    return translate("author.file_of", title=title)


def not_read(translate: Translate, folder: str, why: str) -> str:
    """Tell that the folder of all packs in work cannot be read, and why, in the system's words."""
    return translate(
        "author.not_read", why=why, folder=folder)


def renamed_back(translate: Translate, title: str) -> str:
    """Tell that a pack has the name that it had."""
    return translate("author.renamed_back", title=title)


def reading(translate: Translate, name: str) -> str:
    """Tell which of several files is being taken in."""
    return translate("author.reading", name=name)


def taken(translate: Translate, titles: Sequence[str]) -> str:
    """Tell which packs were taken in."""
    listed = ", ".join(f"“{title}”" for title in titles)
    return translate("author.taken", n=len(titles), names=listed)


def not_taken(translate: Translate, name: str, why: str) -> str:
    """Tell that a file was not taken in, and why (a sentence)."""
    return translate("author.not_taken", name=name, why=why)


def alone(translate: Translate, name: str) -> str:
    """Tell that an article was not opened among other files."""
    return translate(
        "author.alone", name=name)


def stopped(translate: Translate, count: int) -> str:
    """Tell that some files were not looked at, for it was stopped."""
    return translate("author.stopped", n=count)
