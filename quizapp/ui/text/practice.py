"""The sentences of asking: the question, its answers, how sure, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp import formatting

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


reporter, verdict, speaker = formatting.reporter, formatting.verdict, formatting.capital


def choose_first(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice.choose_first.choose_an_answer_first")
    return translate("practice.choose_first.choose_an_answer_first.choose_an_answer_first_or", key=skip_key)


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("practice.pack_gone")


def buttons(translate: Translate) -> dict[str, str]:
    """Return the names of the practice's buttons."""
    return {
        "check": translate("practice.buttons.check"),
        "skip": translate("practice.buttons.skip"),
        "skip_step": translate("practice.buttons.skip_step"),
        "next": translate("practice.buttons.next"),
        "results": translate("practice.buttons.results"),
        "leave": translate("practice.buttons.leave"),
        "read": translate("practice.buttons.read"),
        "question": translate("practice.buttons.question"),
        "whole": translate("practice.buttons.whole"),
        "passage": translate("practice.buttons.passage"),
        "hint": translate("practice.buttons.hint"),
        "report": translate("practice.buttons.report"),
    }


def hints(translate: Translate) -> dict[str, str]:
    """Return the words beside the printed keys of the action bar."""
    return {
        "to": translate("practice.hints.to"),
        "move": translate("practice.hints.move"),
        "choose": translate("practice.hints.choose"),
        "then": translate("practice.hints.then"),
        "how_sure": translate("practice.hints.how_sure"),
        "check": translate("practice.hints.check"),
        "read_again": translate("practice.hints.read_again"),
        "next_mark": translate("practice.hints.next_mark"),
        "answer_before": translate("practice.hints.answer_before"),
        "keys": translate("practice.hints.keys"),
    }


def closed_book(translate: Translate) -> tuple[str, str]:
    """Say why the sheet is empty in a closed-book practice."""
    return (
        translate("practice.closed_book.the_article_opens_after"),
        translate("practice.closed_book.not_sure_any_more"),
    )
