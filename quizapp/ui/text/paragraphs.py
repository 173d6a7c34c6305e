"""The sentences of the page of a pack's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what the keys do."""
    return {
        "title": translate("paragraphs", "Articles of this pack"),
        "none": translate("paragraphs", "No article yet"),
        "none_why": translate(
            "paragraphs", "Open a file or paste the article’s words. You can also drop a file here."
        ),
        "paragraphs": translate("paragraphs", "Paragraphs"),
        "drop": translate("paragraphs", "Leave out"),
        "open": translate("paragraphs", "Open an article"),
        "paste": translate("paragraphs", "Paste an article"),
        "remove": translate("paragraphs", "Remove this article"),
        "undo": translate("paragraphs", "Undo"),
        "back": translate("paragraphs", "Back to writing"),
        "stop": translate("paragraphs", "Stop"),
        "add": translate("paragraphs", "Add it to the pack"),
        "summary": translate("paragraphs", "This paragraph in your own words"),
        "summary_why": translate(
            "paragraphs",
            "It stands where the paragraph is left out. Write it yourself: the article’s words stay here.",
        ),
        "summary_asked": translate(
            "paragraphs",
            "A correct answer is that the article does not say. Nobody can see that in a gap: tell here what"
            " the paragraph is about.",
        ),
        "all_here": translate("paragraphs", "Questions cite every paragraph: nothing is left out."),
        "parts": translate(
            "paragraphs", "Only parts of this article are here, so its paragraphs stay as they are."
        ),
    }


def cited(translate: Translate, count: int) -> str:
    """Count the questions that cite a paragraph."""
    return translate("paragraphs", "cited by %n question(s)", "", count)


def stays(translate: Translate) -> dict[str, str]:
    """Return what becomes of a paragraph that no question cites."""
    return {
        "left_out": translate("paragraphs", "left out"),
        "told": translate("paragraphs", "left out, told in your words"),
        "asked": translate("paragraphs", "left out, still to be told in your words"),
    }


def head(translate: Translate, title: str, told: str) -> str:
    """Say what a paragraph is and what is told of it."""
    return translate("paragraphs", "{title}, {told}").format(title=title, told=told)


def row_name(translate: Translate, title: str, words: str) -> str:
    """Name a paragraph for a screen reader."""
    return translate("paragraphs", "{title}: {words}").format(title=title, words=words)


def left_out(translate: Translate, count: int) -> str:
    """Count the paragraphs that a hand-out of cited passages leaves out."""
    return translate(
        "paragraphs",
        "%n paragraph(s) are left out of what you hand out, and stay here.",
        "",
        count,
    )


def added(translate: Translate, title: str) -> str:
    """Tell that an article is in the pack now."""
    return translate("paragraphs", "“{title}” is in the pack now.").format(title=title)
