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
        sentences: dict[Verdict, str] = {
            "supported": "practice.verdict.supported.the_article_says_so",
            "contradicted": "practice.verdict.contradicted.the_article_says_otherwise",
            "not_stated": "practice.verdict.not_stated.the_article_does_not_say",
        }
        return translate(sentences[value])
    return translate(f"practice.verdict.{value}", voice=capital(of))


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


def speaker(name: str) -> str:
    """Return a speaker's name as a row's title."""
    return capital(name)
