"""The sentences of the page of an opened article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and fields."""
    return {
        "page": translate("opened", "Open an article"),
        "pieces": translate("opened", "What each piece is"),
        "about": translate("opened", "About the article"),
        "headline": translate("opened", "Headline"),
        "standfirst": translate("opened", "Lead"),
        "body": translate("opened", "Paragraph"),
        "caption": translate("opened", "Caption"),
        "out": translate("opened", "Left out"),
        "join": translate("opened", "Join with the one above"),
        "split": translate("opened", "Split in two"),
        "split_here": translate("opened", "Split here"),
        "split_told": translate("opened", "Put the caret where the second piece begins."),
        "not_split": translate("opened", "Put the caret between two words of the piece."),
        "undo": translate("opened", "Undo"),
        "make": translate("opened", "Make a pack from it"),
        "title": translate("opened", "Title"),
        "publisher": translate("opened", "Published by"),
        "published": translate("opened", "Date"),
        "author": translate("opened", "Author"),
        "url": translate("opened", "Address"),
        "language": translate("opened", "Language"),
        "not_told": translate("opened", "Not told"),
        "not_named": translate("opened", "not named in the file"),
        "published_form": translate("opened", "a year, or 2025-09-12"),
        "url_form": translate("opened", "optional, shown as words and never opened"),
        "passed_on": translate("opened", "What may be passed on"),
        "no_title": translate("opened", "Write the article’s title."),
        "no_date": translate("opened", "Write a year, a month or a day: 2025, 2025-09 or 2025-09-12."),
        "no_body": translate("opened", "Leave at least one paragraph in the article."),
        "no_language": translate("opened", "Choose the article’s language."),
        "go_through": translate("opened", "piece"),
        "to": translate("opened", "to"),
        "what_it_is": translate("opened", "what it is"),
        "to_form": translate("opened", "to the form"),
    }


def reading_labels(translate: Translate) -> dict[str, str]:
    """Return what is said while an article is opened or chosen."""
    return {
        "pasted": translate("opened", "What you pasted"),
        "nothing_pasted": translate(
            "opened", "There are no words to paste. Copy the article’s words first, then paste them here."
        ),
        "choose": translate("opened", "Open an article"),
        "articles": translate("opened", "Articles"),
        "every": translate("opened", "All files"),
    }


def opening(translate: Translate, name: str) -> str:
    """Tell what is being opened."""
    return translate("opened", "Opening {name}").format(name=name)


def languages(translate: Translate) -> dict[str, str]:
    """Return the names of languages by their tags."""
    return {
        "en": translate("opened", "English"),
        "de": translate("opened", "German"),
        "fr": translate("opened", "French"),
        "es": translate("opened", "Spanish"),
        "it": translate("opened", "Italian"),
        "pt": translate("opened", "Portuguese"),
        "nl": translate("opened", "Dutch"),
        "sv": translate("opened", "Swedish"),
        "pl": translate("opened", "Polish"),
        "zh": translate("opened", "Chinese"),
        "ar": translate("opened", "Arabic"),
    }


def wishes(translate: Translate) -> tuple[tuple[str, str], ...]:
    """Return what may be passed on: words and why, for cited passages, the whole, and one class."""
    return (
        (
            translate("opened", "Only the passages that questions cite"),
            translate("opened", "As a rule with a newspaper. The rest stays on this computer."),
        ),
        (
            translate("opened", "The whole article"),
            translate("opened", "The paper allows it, or the licence does."),
        ),
        (
            translate("opened", "The whole article, for my own class"),
            translate("opened", "Learners are told that it may not be passed on."),
        ),
    )


def paragraph(translate: Translate, number: int) -> str:
    """Name a paragraph by its number."""
    return translate("opened", "Paragraph {number}").format(number=number)


def summary(translate: Translate, paragraphs: int, left_out: int) -> str:
    """Count paragraphs and what is left out."""
    first = translate("opened", "%n paragraph(s)", "", paragraphs)
    if not left_out:
        return first
    return first + translate("opened", ", {number} left out").format(number=left_out)


def file_line(translate: Translate, name: str, count: int) -> str:
    """Tell which file was opened, and how many pieces were found in it."""
    return translate("opened", "{name}, ").format(name=name) + translate(
        "opened", "%n piece(s) found", "", count
    )


def piece_name(translate: Translate, title: str, words: str) -> str:
    """Name a piece for a screen reader."""
    return translate("opened", "{title}: {words}").format(title=title, words=words)


def language_button(translate: Translate, name: str) -> str:
    """Name the button of the language."""
    return translate("opened", "Language: {name}").format(name=name)
