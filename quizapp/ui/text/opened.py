"""The sentences of the page of an opened article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and fields."""
    return {
        "page": translate("open_article.page"),
        "pieces": translate("open_article.pieces"),
        "about": translate("open_article.about"),
        "headline": translate("open_article.headline"),
        "standfirst": translate("open_article.standfirst"),
        "body": translate("open_article.body"),
        "caption": translate("open_article.caption"),
        "out": translate("open_article.out"),
        "join": translate("open_article.join"),
        "split": translate("open_article.split"),
        "split_here": translate("open_article.split_here"),
        "split_told": translate("open_article.split_told"),
        "not_split": translate("open_article.not_split"),
        "undo": translate("open_article.undo"),
        "make": translate("open_article.make"),
        "title": translate("open_article.title"),
        "publisher": translate("open_article.publisher"),
        "published": translate("open_article.published"),
        "author": translate("open_article.author"),
        "url": translate("open_article.url"),
        "language": translate("open_article.language"),
        "not_told": translate("open_article.not_told"),
        "not_named": translate("open_article.not_named"),
        "published_form": translate("open_article.published_form"),
        "url_form": translate("open_article.url_form"),
        "passed_on": translate("open_article.passed_on"),
        "no_title": translate("open_article.no_title"),
        "no_date": translate("open_article.no_date"),
        "no_body": translate("open_article.no_body"),
        "no_language": translate("open_article.no_language"),
        "go_through": translate("open_article.go_through"),
        "to": translate("open_article.to"),
        "what_it_is": translate("open_article.what_it_is"),
        "to_form": translate("open_article.to_form"),
    }


def languages(translate: Translate) -> dict[str, str]:
    """Return the names of languages by their tags."""
    return {
        "en": translate("open_article.languages.en"),
        "de": translate("open_article.languages.de"),
        "fr": translate("open_article.languages.fr"),
        "es": translate("open_article.languages.es"),
        "it": translate("open_article.languages.it"),
        "pt": translate("open_article.languages.pt"),
        "nl": translate("open_article.languages.nl"),
        "sv": translate("open_article.languages.sv"),
        "pl": translate("open_article.languages.pl"),
        "zh": translate("open_article.languages.zh"),
        "ar": translate("open_article.languages.ar"),
    }


def wishes(translate: Translate) -> tuple[tuple[str, str], ...]:
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


def summary(translate: Translate, paragraphs: int, left_out: int) -> str:
    """Count paragraphs and what is left out."""
    first = translate("open_article.summary.paragraph_s", n=paragraphs)
    if not left_out:
        return first
    return first + translate("open_article.summary.left_out", number=left_out)


def file_line(translate: Translate, name: str, count: int) -> str:
    """Tell which file was opened, and how many pieces were found in it."""
    return translate("open_article.file_line.text", name=name) + translate(
        "open_article.file_line.piece_s_found", n=count
    )
