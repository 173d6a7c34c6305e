"""The sentences of asking: the question, its answers, how sure, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import capital

if TYPE_CHECKING:
    from quizapp.pack.words import Verdict
    from quizapp.ui.ports import Translate


def progress(translate: Translate, place: int, total: int) -> str:
    """Tell the place in the session, counting from 1."""
    return translate("practice.progress", place=place, total=total)


def progress_short(translate: Translate, place: int, total: int) -> str:
    """Tell the place in few letters, for a narrow window."""
    return translate("practice.progress_short", place=place, total=total)


def verdict(translate: Translate, value: Verdict, of: str | None) -> str:
    """Return what a verdict says of the article, or of one voice in it."""
    if of is None:
        return {
            "supported": translate("practice.verdict.supported.the_article_says_so"),
            "contradicted": translate("practice.verdict.contradicted.the_article_says_otherwise"),
            "not_stated": translate("practice.verdict.not_stated.the_article_does_not_say"),
        }[value]
    sentence = {
        "supported": "practice.verdict.supported",
        "contradicted": "practice.verdict.contradicted",
        "not_stated": "practice.verdict.not_stated",
    }[value]
    return translate(sentence, voice=capital(of))


def nobody(translate: Translate) -> str:
    """Return the answer that is always offered last when a speaker is asked for."""
    return translate("practice.nobody")


def nobody_here(translate: Translate) -> str:
    """Name the partner of what nobody in the article says."""
    return translate("practice.nobody_here")


def reporter(translate: Translate) -> tuple[str, str]:
    """Return the name and role of the article's own telling among the speakers."""
    return translate("practice.reporter.the_article_itself"), translate("practice.reporter.in_its_own_words")


def who_if_anyone(translate: Translate) -> str:
    """Head a claim whose speaker is asked for."""
    return translate("practice.who_if_anyone")


def how_sure(translate: Translate) -> str:
    """Ask for the certainty."""
    return translate("practice.how_sure")


def choose_first(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice.choose_first.choose_an_answer_first")
    return translate("practice.choose_first.choose_an_answer_first.choose_an_answer_first_or", key=skip_key)


def sure_first(translate: Translate) -> str:
    """Say that the certainty is missing."""
    return translate("practice.sure_first")


def newer_version(translate: Translate, count: int) -> str:
    """Say how many questions this version cannot ask."""
    return translate("practice.newer_version", n=count)


def nothing_to_ask(translate: Translate) -> str:
    """Say that a pack has no question that this version can ask."""
    return translate("practice.nothing_to_ask")


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("practice.pack_gone")


def pack_of(translate: Translate, place: int, total: int) -> str:
    """Tell which of several packs is practised, one after the other, counting from 1."""
    return translate("practice.pack_of", place=place, total=total
    )


def passed_over(translate: Translate, title: str, why: str) -> str:
    """Say that one of several packs cannot be practised; `why` is a sentence."""
    return translate("practice.passed_over", title=title, why=why)


def left_for_this(translate: Translate, number: int, of: int) -> str:
    """Say that the practice of the pack that was open has ended with this one, and that nothing is lost."""
    return translate(
        "practice.left_for_this", number=number, of=of)


def damaged(translate: Translate, count: int) -> str:
    """Say how many questions cannot be shown, and that this costs nothing."""
    return translate("practice.damaged", n=count)


def changed(translate: Translate, count: int) -> str:
    """Say how many questions are not asked because they are no longer those that the practice began with."""
    return translate("practice.changed", n=count)


def comes_again(translate: Translate) -> str:
    """Say why a question that was skipped is asked again at once, and how to go on without answering it."""
    return translate(
        "practice.comes_again",
    )


def answers_aside(translate: Translate, count: int) -> str:
    """Say how many answers were damaged and set aside."""
    return translate(
        "practice.answers_aside", n=count
    )


def session_aside(translate: Translate) -> str:
    """Say that the practice that went on was damaged and set aside."""
    return translate(
        "practice.session_aside",
    )


def working(translate: Translate) -> str:
    """Say what is waited for."""
    return translate("practice.working")


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


def chosen(translate: Translate) -> str:
    """Mark the option that is picked, beside its icon."""
    return translate("practice.chosen")


def speaker(name: str) -> str:
    """Return a speaker's name as a row's title."""
    return capital(name)
