"""The sentences of the page on which a paper is chosen, looked at and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Paper
    from quizapp.ui.ports import Translate


def entry(translate: Translate) -> str:
    """Return what the menu says."""
    return translate("print_page", "Print …")


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("print_page", "Print"),
        "paper": translate("print_page", "What is printed"),
        "article": translate("print_page", "With the article before its questions"),
        "version": translate("print_page", "Order of questions and answers"),
        "as_written": translate("print_page", "As in the pack"),
        "points": translate("print_page", "Points for each question"),
        "which": translate("print_page", "Which questions"),
        "all": translate("print_page", "All"),
        "chosen": translate("print_page", "Chosen ones"),
        "all_told": translate(
            "print_page", "All that are practised: no examples, and one of those that give each other away."
        ),
        "choose_all": translate("print_page", "Choose all"),
        "choose_none": translate("print_page", "Choose none"),
        "size": translate("print_page", "Size of a page"),
        "a4": translate("print_page", "A4"),
        "letter": translate("print_page", "Letter"),
        "large": translate("print_page", "Large print, 18 pt"),
        "preview": translate("print_page", "As it will be"),
        "making": translate("print_page", "Laying out the pages …"),
        "stop": translate("print_page", "Stop"),
        "stopped": translate("print_page", "It was stopped before the pages were there."),
        "again": translate("print_page", "Lay out the pages"),
        "before": translate("print_page", "Page before"),
        "next": translate("print_page", "Next page"),
        "save": translate("print_page", "Save as PDF …"),
        "saving": translate("print_page", "Saving the file …"),
        "file_title": translate("print_page", "Save as PDF"),
        "file_kind": translate("print_page", "PDF files"),
        "show_folder": translate("print_page", "Show its folder"),
        "not_shown": translate("print_page", "The folder could not be shown here."),
        "none_chosen": translate("print_page", "Choose at least one question."),
        "untagged": translate(
            "print_page",
            "This PDF has no tags for screen readers: Quizapp’s extra “print”, which sets them, is not "
            "installed here.",
        ),
        "spelled": translate(
            "print_page", "No font here has some of the letters; they are printed by their numbers."
        ),
        "pictures_lost": translate(
            "print_page", "A picture could not be drawn; what is on it is told in words."
        ),
        "too_slow": translate(
            "print_page", "Laying out the pages took too long and was stopped. Choose fewer questions."
        ),
        "crashed": translate(
            "print_page",
            "Laying out the pages failed. Your pack is as it was. Choose fewer questions, or try it again.",
        ),
    }


def papers(translate: Translate) -> dict[Paper, str]:
    """Return the sorts of paper, in the order in which they are offered."""
    return {
        "questions": translate("print_page", "Questions"),
        "answers": translate("print_page", "Answer sheet"),
        "key": translate("print_page", "Answer key with passages"),
        "article": translate("print_page", "The article alone"),
        "pack": translate("print_page", "The whole pack, to be read before class"),
    }


def version(translate: Translate, letter: str) -> str:
    """Name a version, which has an order of its own."""
    return translate("print_page", "Version {letter}").format(letter=letter)


def page(translate: Translate, number: int, pages: int) -> str:
    """Tell which page is shown."""
    return translate("print_page", "Page {number} of {pages}").format(number=number, pages=pages)


def page_drawn(translate: Translate, number: int, pages: int) -> str:
    """Return what a screen reader says of the picture of a page."""
    told = translate("print_page", "Picture of page {number} of {pages}")
    return told.format(number=number, pages=pages)


def drawn(translate: Translate, done: int, total: int) -> str:
    """Tell how many pages are drawn."""
    return translate("print_page", "Page {done} of {total} …").format(done=done, total=total)


def left_out(translate: Translate, count: int) -> str:
    """Tell how many questions are not printed, for they are not finished."""
    return translate(
        "print_page", "%n question(s) that are not finished, or have an error, are left out.", "", count
    )


def counted(translate: Translate, chosen: int, every: int) -> str:
    """Tell how many questions are chosen."""
    return translate("print_page", "{chosen} of {every} chosen").format(chosen=chosen, every=every)


def saved(translate: Translate, file: str) -> str:
    """Tell that the file is there."""
    return translate("print_page", "Saved as {file}.").format(file=file)


def not_saved(translate: Translate, file: str, reason: str) -> str:
    """Tell that the file could not be written."""
    told = translate("print_page", "{file} was not saved: {reason}. Choose another place.")
    return told.format(file=file, reason=reason)
