"""The sentences of the kinds of which not one answer is picked: while answering, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_accepted_answers(translate: Translate, words: tuple[str, ...]) -> str:
    """List the other words that are accepted."""
    listed = translate("answers.also_accepted.text").join(
        translate("answers.typed", words=each.strip()) for each in words
    )
    return translate("answers.also_accepted.also_accepted", words=listed)


def describe_quotation(translate: Translate, quote: str, paragraph: int | None) -> str:
    """Give the words that settle it, with their paragraph where they stand in one."""
    words = common.add_full_stop(quote if "“" in quote else translate("answers.typed", words=quote.strip()))
    if paragraph is None:
        return translate("answers.quoted.the_article_has", words=words)
    return translate("answers.quoted.paragraph_has", number=paragraph, words=words)
