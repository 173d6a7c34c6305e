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
        "none_why": translate("paragraphs.none_why"),
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
        "parts": translate("paragraphs.parts"),
    }


def stays(translate: Translate) -> dict[str, str]:
    """Return what becomes of a paragraph that no question cites."""
    return {
        "left_out": translate("paragraphs.stays.left_out"),
        "told": translate("paragraphs.stays.told"),
        "asked": translate("paragraphs.stays.asked"),
    }
