"""The sentences of the page of an opened article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def list_sharing_options(translate: Translate) -> tuple[tuple[str, str], ...]:
    """Return what may be passed on: words and why, for cited passages, the whole, and one class."""
    return (
        (
            translate("open_article.wishes.only_the_passages_that"),
            translate("open_article.wishes.as_a_rule_with"),
        ),
        (
            translate("open_article.wishes.the_whole_article"),
            translate("open_article.wishes.the_paper_allows_it"),
        ),
        (
            translate("open_article.wishes.the_whole_article_for"),
            translate("open_article.wishes.learners_are_told_that"),
        ),
    )


def describe_paragraph_count(translate: Translate, paragraphs: int, left_out: int, hidden_words: int) -> str:
    """Count paragraphs, what is left out, and the words that the file hides."""
    told = translate("open_article.summary.paragraph_s", n=paragraphs)
    if left_out:
        told += translate("open_article.summary.left_out", number=left_out)
    if hidden_words:
        told += translate("open_article.summary.hidden", n=hidden_words)
    return told


def describe_opened_file(translate: Translate, name: str, count: int) -> str:
    """Tell which file was opened, and how many pieces were found in it."""
    return translate("open_article.file_line.text", name=name) + translate(
        "open_article.file_line.piece_s_found", n=count
    )
