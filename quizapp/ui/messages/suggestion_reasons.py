"""Why a draft is thought to be sound, how sure that is, and why others were held back, in words.

The codes are those of drafting; one that is not known here is told in general words, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.ports import Translate

VERY_SURE: Final = 0.95
FAIRLY_SURE: Final = 0.85
"""From these confidences on it is very sure who says something, and fairly sure."""


def describe_speaker_confidence(translate: Translate, confidence: float) -> str:
    """Tell how sure it is who says something: of nothing else is a confidence tested."""
    if confidence >= VERY_SURE:
        return translate("suggestions.sure.very_sure_who_says")
    if confidence >= FAIRLY_SURE:
        return translate("suggestions.sure.fairly_sure_who_says")
    return translate("suggestions.sure.not_so_sure_who")


def describe_backend(translate: Translate, backend: str) -> str:
    """Tell what made the drafts."""
    if backend == "parse":
        return translate("suggestions.made_by.drafted_by_rules_over.drafted_by_rules_over_the")
    return translate("suggestions.made_by.drafted_by_rules_over")


def describe_support(translate: Translate, code: str, words: Mapping[str, str]) -> str:
    """Return one reason why a draft is thought to be sound; '' for a code that is not known."""
    reason = f"suggestions.why.{code}"
    return translate(reason, **dict[str, Any](words)) if translate.has(reason) else ""


def describe_withheld_suggestions(
    translate: Translate, counted: Mapping[str, int], *, all_: bool = False
) -> tuple[str, ...]:
    """Tell how many drafts were held back, `all_` or more than are shown, and why, the commonest first."""
    total = sum(counted.values())
    if not total:
        return ()
    if all_:
        every = translate("suggestions.held_back.draft_s_held_back", n=total)
    else:
        every = translate("suggestions.held_back.more_draft_s_held", n=total)
    sorted_ = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    by_reason: dict[str, int] = {}
    for code, count in sorted_:
        reason = _held(translate, code)
        by_reason[reason] = by_reason.get(reason, 0) + count
    line = "suggestions.held_back.text"
    return (every, *(translate(line, count=count, reason=reason) for reason, count in by_reason.items()))


def describe_edit_problem(translate: Translate, code: str) -> str:
    """Tell why a proposal would be held back as it was edited."""
    told = "suggestions.held_against"
    return translate(told, reason=_held(translate, code))


def _held(translate: Translate, code: str) -> str:
    reason = f"suggestions.held.{code}"
    return translate(reason if translate.has(reason) else "suggestions.held_otherwise")
