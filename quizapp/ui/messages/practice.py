"""The sentences of asking: the question, its answers, how sure, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp import formatting

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


describe_article_speaker, describe_verdict, capitalize_speaker = (
    formatting.describe_article_speaker,
    formatting.describe_verdict,
    formatting.capitalize_first,
)


def describe_missing_answer(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice.choose_first.choose_an_answer_first")
    return translate("practice.choose_first.choose_an_answer_first.choose_an_answer_first_or", key=skip_key)


def describe_missing_pack(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("practice.pack_gone")
