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
"""From these confidences on it is very sure who says something, and fairly sure."""


def sure(translate: Translate, confidence: float) -> str:
    """Tell how sure it is who says something: of nothing else is a confidence tested."""
    if confidence >= VERY:
        return translate("suggestions.sure.very_sure_who_says")
    if confidence >= FAIRLY:
        return translate("suggestions.sure.fairly_sure_who_says")
    return translate("suggestions.sure.not_so_sure_who")


def not_tested(translate: Translate) -> str:
    """Tell that it was never tested how often such a reading is wrong."""
    return translate("suggestions.not_tested")


def made_by(translate: Translate, backend: str) -> str:
    """Tell what made the drafts."""
    if backend == "parse":
        return translate("suggestions.made_by.drafted_by_rules_over.drafted_by_rules_over_the")
    return translate("suggestions.made_by.drafted_by_rules_over")


def why(translate: Translate, code: str, words: Mapping[str, str]) -> str:
    """Return one reason why a draft is thought to be sound; '' for a code that is not known."""
    told = _why(translate).get(code, "")
    try:
        return told.format(**words)
    except (KeyError, IndexError):
        return ""


def held_back(translate: Translate, counted: Mapping[str, int], *, all_: bool = False) -> tuple[str, ...]:
    """Tell how many drafts were held back, `all_` or more than are shown, and why, the commonest first."""
    total = sum(counted.values())
    if not total:
        return ()
    if all_:
        every = translate("suggestions.held_back.draft_s_held_back", n=total)
    else:
        every = translate(
            "suggestions.held_back.more_draft_s_held", n=total
        )
    sorted_ = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    by_reason: dict[str, int] = {}
    for code, count in sorted_:
        reason = _held(translate, code)
        by_reason[reason] = by_reason.get(reason, 0) + count
    line = "suggestions.held_back.text"
    return (every, *(translate(line, count=count, reason=reason) for reason, count in by_reason.items()))


def held_against(translate: Translate, code: str) -> str:
    """Tell why a proposal would be held back as it was edited."""
    told = "suggestions.held_against"
    return translate(told, reason=_held(translate, code))


def _why(translate: Translate) -> dict[str, str]:
    return {
        "words-found": translate(
            "suggestions.why.words_found"
        ),
        "named-there": translate("suggestions.why.named_there"),
        "quotation-goes-on": translate(
            "suggestions.why.quotation_goes_on"
        ),
        "stands-for": translate(
            "suggestions.why.stands_for",
        ),
        "others-differ": translate(
            "suggestions.why.others_differ",
        ),
        "all-named": translate("suggestions.why.all_named"),
        "passed-on": translate("suggestions.why.passed_on"),
        "found": translate("suggestions.why.found"),
        "changed": translate("suggestions.why.changed"),
        "whole-sentence": translate("suggestions.why.whole_sentence"),
        "other-numbers": translate("suggestions.why.other_numbers"),
        "other-dates": translate("suggestions.why.other_dates"),
        "dates-apart": translate("suggestions.why.dates_apart"),
        "held-out": translate(
            "suggestions.why.held_out"
        ),
    }


def _held(translate: Translate, code: str) -> str:
    return _held_words(translate).get(code, translate("suggestions.held"))


def _held_words(translate: Translate) -> dict[str, str]:
    return {**_held_by_speaker(translate), **_held_by_words(translate)}


def _held_by_speaker(translate: Translate) -> dict[str, str]:
    return {
        "unsure": translate("suggestions.held_by_speaker.unsure"),
        "together": translate("suggestions.held_by_speaker.together"),
        "passed-on": translate("suggestions.held_by_speaker.passed_on"),
        "pronoun": translate("suggestions.held_by_speaker.pronoun"),
        "vague-name": translate("suggestions.held_by_speaker.vague_name"),
        "no-speaker": translate("suggestions.held_by_speaker.no_speaker"),
        "headline-name": translate("suggestions.held_by_speaker.headline_name"),
        "crowd": translate("suggestions.held_by_speaker.crowd"),
        "speaks-for": translate("suggestions.held_by_speaker.speaks_for"),
        "issuer": translate("suggestions.held_by_speaker.issuer"),
        "same-voice": translate("suggestions.held_by_speaker.same_voice"),
        "said-too": translate("suggestions.held_by_speaker.said_too"),
        "not-named": translate("suggestions.held_by_speaker.not_named"),
        "few-rivals": translate("suggestions.held_by_speaker.few_rivals"),
        "no-side": translate("suggestions.held_by_speaker.no_side"),
        "not-read": translate(
            "suggestions.held_by_speaker.not_read"
        ),
        "no-decoy": translate("suggestions.held_by_speaker.no_decoy"),
    }


def _held_by_words(translate: Translate) -> dict[str, str]:
    return {
        "not-plainly-said": translate(
            "suggestions.held_by_words.not_plainly_said"
        ),
        "marks": translate("suggestions.held_by_words.marks"),
        "not-alone": translate("suggestions.held_by_words.not_alone"),
        "fragment": translate("suggestions.held_by_words.fragment"),
        "narrator": translate("suggestions.held_by_words.narrator"),
        "moment": translate("suggestions.held_by_words.moment"),
        "left-out": translate("suggestions.held_by_words.left_out"),
        "unexplained": translate("suggestions.held_by_words.unexplained"),
        "no-clause": translate("suggestions.held_by_words.no_clause"),
        "giveaway": translate("suggestions.held_by_words.giveaway"),
        "no-number": translate("suggestions.held_by_words.no_number"),
        "few-dates": translate("suggestions.held_by_words.few_dates"),
        "not-ruled-out": translate("suggestions.held_by_words.not_ruled_out"),
        "harm": translate("suggestions.held_by_words.harm"),
        "not-proved": translate("suggestions.held_by_words.not_proved"),
        "flawed": translate("suggestions.held_by_words.flawed"),
        "repeats": translate("suggestions.held_by_words.repeats"),
        "rejected": translate("suggestions.held_by_words.rejected"),
        "language": translate("suggestions.held_by_words.language"),
    }
