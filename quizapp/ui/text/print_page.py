"""The sentences of the page on which a paper is chosen, looked at and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Paper
    from quizapp.ui.ports import Translate


def entry(translate: Translate) -> str:
    """Return what the menu says."""
    return translate("print_page.entry")


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("print_page.title"),
        "paper": translate("print_page.paper"),
        "article": translate("print_page.article"),
        "version": translate("print_page.version"),
        "as_written": translate("print_page.as_written"),
        "points": translate("print_page.points"),
        "which": translate("print_page.which"),
        "all": translate("print_page.all"),
        "chosen": translate("print_page.chosen"),
        "all_told": translate("print_page.all_told"),
        "choose_all": translate("print_page.choose_all"),
        "choose_none": translate("print_page.choose_none"),
        "size": translate("print_page.size"),
        "a4": translate("print_page.a4"),
        "letter": translate("print_page.letter"),
        "large": translate("print_page.large"),
        "preview": translate("print_page.preview"),
        "making": translate("print_page.making"),
        "stop": translate("print_page.stop"),
        "stopped": translate("print_page.stopped"),
        "again": translate("print_page.again"),
        "before": translate("print_page.before"),
        "next": translate("print_page.next"),
        "save": translate("print_page.save"),
        "saving": translate("print_page.saving"),
        "file_title": translate("print_page.file_title"),
        "file_kind": translate("print_page.file_kind"),
        "show_folder": translate("print_page.show_folder"),
        "not_shown": translate("print_page.not_shown"),
        "none_chosen": translate("print_page.none_chosen"),
        "untagged": translate(
            "print_page.untagged",
        ),
        "spelled": translate("print_page.spelled"),
        "pictures_lost": translate("print_page.pictures_lost"),
        "too_slow": translate("print_page.too_slow"),
        "crashed": translate(
            "print_page.crashed",
        ),
    }


def papers(translate: Translate) -> dict[Paper, str]:
    """Return the sorts of paper, in the order in which they are offered."""
    return {
        "questions": translate("print_page.papers.questions"),
        "answers": translate("print_page.papers.answers"),
        "key": translate("print_page.papers.key"),
        "article": translate("print_page.papers.article"),
        "pack": translate("print_page.papers.pack"),
    }


def page_drawn(translate: Translate, number: int, pages: int) -> str:
    """Return what a screen reader says of the picture of a page."""
    told = "print_page.page_drawn"
    return translate(told, number=number, pages=pages)


def not_saved(translate: Translate, file: str, reason: str) -> str:
    """Tell that the file could not be written."""
    told = "print_page.not_saved"
    return translate(told, file=file, reason=reason)
