"""Why a draft is thought to be sound, how sure that is, and why others were held back, in words.

The codes are those of drafting; one that is not known here is told in general words, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.ports import Translate

VERY: Final = 0.95
FAIRLY: Final = 0.85
"""From these confidences on a draft is told as very sure, and as fairly sure."""


def sure(translate: Translate, confidence: float) -> str:
    """Tell how sure it is that a draft reads the article rightly."""
    if confidence >= VERY:
        return translate("proposals_why", "Very sure: hardly any such reading is wrong.")
    if confidence >= FAIRLY:
        return translate("proposals_why", "Fairly sure: about one such reading in ten is wrong.")
    return translate("proposals_why", "Less sure: read it with care.")


def made_by(translate: Translate, backend: str) -> str:
    """Tell what made the drafts."""
    if backend == "parse":
        return translate("proposals_why", "Drafted by rules over the grammar of the sentences.")
    return translate("proposals_why", "Drafted by rules over words and quotation marks.")


def why(translate: Translate, code: str, words: Mapping[str, str]) -> str:
    """Return one reason why a draft is thought to be sound; '' for a code that is not known."""
    told = _why(translate).get(code, "")
    try:
        return told.format(**words)
    except (KeyError, IndexError):
        return ""


def held_back(translate: Translate, counted: Mapping[str, int]) -> tuple[str, ...]:
    """Tell how many drafts were held back in all, and then why, the commonest reason first."""
    total = sum(counted.values())
    if not total:
        return ()
    every = translate("proposals_why", "%n more draft(s) held back, rather than shown unproved:", "", total)
    sorted_ = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    by_reason: dict[str, int] = {}
    for code, count in sorted_:
        reason = _held(translate, code)
        by_reason[reason] = by_reason.get(reason, 0) + count
    line = translate("proposals_why", "{count}: {reason}")
    return (every, *(line.format(count=count, reason=reason) for reason, count in by_reason.items()))


def _why(translate: Translate) -> dict[str, str]:
    return {
        "direct": translate("proposals_why", "The words stand in quotation marks, with who says them."),
        "cue": translate("proposals_why", "“{cue}” shows who says it."),
        "named": translate("proposals_why", "“{name}” is named in the same sentence."),
        "agree": translate("proposals_why", "Two ways of reading the article agree."),
    }


def _held(translate: Translate, code: str) -> str:
    return _held_words(translate).get(code, translate("proposals_why", "a check was not passed"))


def _held_words(translate: Translate) -> dict[str, str]:
    return {
        "not-proved": translate("proposals_why", "a last look found a fault in it"),
        "speaker": translate("proposals_why", "it is not sure who says it"),
        "confidence": translate("proposals_why", "it is not sure enough"),
    }
