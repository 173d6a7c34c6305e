"""The sentences of the page of a pack's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what the keys do."""
    return {
        "title": translate("paragraphs.title"),
        "none": translate("paragraphs.none"),
        "none_why": translate(
            "paragraphs.none_why"
        ),
        "paragraphs": translate("paragraphs.paragraphs"),
        "drop": translate("paragraphs.drop"),
        "open": translate("paragraphs.open"),
        "paste": translate("paragraphs.paste"),
        "remove": translate("paragraphs.remove"),
        "undo": translate("paragraphs.undo"),
        "back": translate("paragraphs.back"),
        "stop": translate("paragraphs.stop"),
        "add": translate("paragraphs.add"),
        "summary": translate("paragraphs.summary"),
        "summary_why": translate(
            "paragraphs.summary_why",
        ),
        "summary_asked": translate(
            "paragraphs.summary_asked",
        ),
        "all_here": translate("paragraphs.all_here"),
        "parts": translate(
            "paragraphs.parts"
        ),
    }


def cited(translate: Translate, count: int) -> str:
    """Count the questions that cite a paragraph."""
    return translate("paragraphs.cited", n=count)


def stays(translate: Translate) -> dict[str, str]:
    """Return what becomes of a paragraph that no question cites."""
    return {
        "left_out": translate("paragraphs.stays.left_out"),
        "told": translate("paragraphs.stays.told"),
        "asked": translate("paragraphs.stays.asked"),
    }


def head(translate: Translate, title: str, told: str) -> str:
    """Say what a paragraph is and what is told of it."""
    return translate("paragraphs.head", title=title, told=told)


def row_name(translate: Translate, title: str, words: str) -> str:
    """Name a paragraph for a screen reader."""
    return translate("paragraphs.row_name", title=title, words=words)


def left_out(translate: Translate, count: int) -> str:
    """Count the paragraphs that a hand-out of cited passages leaves out."""
    return translate(
        "paragraphs.left_out", n=count,
    )


def added(translate: Translate, title: str) -> str:
    """Tell that an article is in the pack now."""
    return translate("paragraphs.added", title=title)
