"""The sentences of asking: the question, its answers, how sure, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import capital

if TYPE_CHECKING:
    from quizapp.pack.words import Verdict
    from quizapp.ui.ports import Translate


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


def reporter(translate: Translate) -> tuple[str, str]:
    """Return the name and role of the article's own telling among the speakers."""
    return translate("practice.reporter.the_article_itself"), translate("practice.reporter.in_its_own_words")


def choose_first(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice.choose_first.choose_an_answer_first")
    return translate("practice.choose_first.choose_an_answer_first.choose_an_answer_first_or", key=skip_key)


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("practice.pack_gone")


def closed_book(translate: Translate) -> tuple[str, str]:
    """Say why the sheet is empty in a closed-book practice."""
    return (
        translate("practice.closed_book.the_article_opens_after"),
        translate("practice.closed_book.not_sure_any_more"),
    )


def speaker(name: str) -> str:
    """Return a speaker's name as a row's title."""
    return capital(name)
