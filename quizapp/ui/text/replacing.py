"""The sentences for finding words in the teacher's own texts, and for replacing them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return fields, buttons and what is told of a place."""
    return {
        "bar": translate("replacing", "Find and replace"),
        "find": translate("replacing", "Find in your texts"),
        "new": translate("replacing", "Replace with"),
        "next": translate("replacing", "Next"),
        "before": translate("replacing", "The one before"),
        "capitals": translate("replacing", "Capitals"),
        "capitals_name": translate("replacing", "Only with capitals as typed"),
        "whole": translate("replacing", "Whole words"),
        "whole_name": translate("replacing", "Only whole words"),
        "replace": translate("replacing", "Replace"),
        "all": translate("replacing", "Replace all"),
        "close": translate("replacing", "Close"),
        "nowhere": translate("replacing", "These words are nowhere in your texts."),
        "article": translate(
            "replacing", "These words stand in the article alone. Its words stay as they are."
        ),
        "quoted": translate("replacing", "in a quotation, which stays as it is"),
        "go_first": translate("replacing", "Go to a place first, with Enter or F3."),
        "only_quoted": translate(
            "replacing", "Nothing was replaced: these words stand in quotations, which stay as they are."
        ),
        "is_quoted": translate(
            "replacing", "This is a quotation of the article’s words, which stay as they are."
        ),
        "no_words": translate("replacing", "Type the words to look for first."),
    }


def places(translate: Translate, count: int) -> str:
    """Tell in how many places words stand."""
    return translate("replacing", "%n place(s)", "", count)


def place(translate: Translate, number: int, count: int) -> str:
    """Tell which of the places is shown."""
    return translate("replacing", "{number} of {count}").format(number=number, count=count)


def replaced(translate: Translate, count: int) -> str:
    """Tell in how many places other words stand now."""
    return translate("replacing", "%n place(s) replaced. Ctrl+Z takes it back.", "", count)


def stay(translate: Translate, count: int) -> str:
    """Tell how many places were left, for they are in quotations."""
    return translate("replacing", "%n place(s) in quotations stay as they are.", "", count)
