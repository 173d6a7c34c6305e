"""The sentences of setting up a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def name_reading_button(translate: Translate, articles: int) -> str:
    """Name the button that opens the article alone."""
    if articles == 1:
        return translate("setup.read_first.read_the_article_first")
    return translate("setup.read_first.read_the_articles_first")


def describe_dated_articles(translate: Translate, articles: int) -> str:
    """Say what is not judged here."""
    if articles == 1:
        return translate(
            "setup.dated.one_article_of_its",
        )
    return translate(
        "setup.dated.article_s_of_these",
        n=articles,
    )


def describe_authorship(
    translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str, revision: int
) -> str:
    """Tell who wrote and reviewed the questions, under which licence, and which revision this is."""
    written = translate("setup.written_by.questions_written_by", authors=", ".join(authors))
    if reviewers:
        read = "setup.written_by.reviewed_by"
        written = translate(read, written=written, reviewers=", ".join(reviewers))
    return translate(
        "setup.written_by.revision",
        written=written,
        licence=common.capitalize_first(common.name_licence(translate, licence)),
        revision=revision,
    )
