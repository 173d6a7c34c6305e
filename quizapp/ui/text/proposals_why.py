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
        return translate("proposals_why", "Very sure who says it: about one such reading in twenty is wrong.")
    if confidence >= FAIRLY:
        return translate("proposals_why", "Fairly sure who says it: about one such reading in ten is wrong.")
    return translate("proposals_why", "Not so sure who says it: read it with care.")


def not_tested(translate: Translate) -> str:
    """Tell that it was never tested how often such a reading is wrong."""
    return translate("proposals_why", "Nobody has tested how often this is right. Check it.")


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


def held_back(translate: Translate, counted: Mapping[str, int], *, all_: bool = False) -> tuple[str, ...]:
    """Tell how many drafts were held back, `all_` or more than are shown, and why, the commonest first."""
    total = sum(counted.values())
    if not total:
        return ()
    if all_:
        every = translate("proposals_why", "%n draft(s) held back, rather than shown unproved:", "", total)
    else:
        every = translate(
            "proposals_why", "%n more draft(s) held back, rather than shown unproved:", "", total
        )
    sorted_ = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    by_reason: dict[str, int] = {}
    for code, count in sorted_:
        reason = _held(translate, code)
        by_reason[reason] = by_reason.get(reason, 0) + count
    line = translate("proposals_why", "{count}: {reason}")
    return (every, *(line.format(count=count, reason=reason) for reason, count in by_reason.items()))


def held_against(translate: Translate, code: str) -> str:
    """Tell why a proposal would be held back as it was edited."""
    told = translate("proposals_why", "As it is now, drafting would hold it back: {reason}.")
    return told.format(reason=_held(translate, code))


def _why(translate: Translate) -> dict[str, str]:
    return {
        "words-found": translate(
            "proposals_why", "All words that are cited stand in the article, once each."
        ),
        "named-there": translate("proposals_why", "{speaker} is named where the words stand."),
        "quotation-goes-on": translate(
            "proposals_why", "The quotation goes on from before, where {speaker} is named."
        ),
        "stands-for": translate(
            "proposals_why",
            "“{words}” stands for {speaker} there, who is named in the second piece of evidence.",
        ),
        "others-differ": translate(
            "proposals_why",
            "Others who are offered do speak in the article, and say other things ({number}).",
        ),
        "all-named": translate("proposals_why", "Everybody in it is named by the article."),
        "passed-on": translate("proposals_why", "The article passes it on like this: {row}."),
        "found": translate("proposals_why", "It’s presented as the result of an inquiry."),
        "changed": translate("proposals_why", "The article has “{old}”, the statement “{new}”."),
        "whole-sentence": translate("proposals_why", "The words are a whole sentence of {place}."),
        "other-numbers": translate("proposals_why", "Other numbers of the article are told as slips."),
        "other-dates": translate("proposals_why", "The other dates are the article’s own."),
        "dates-apart": translate("proposals_why", "Each of the {number} events has a time of its own."),
        "held-out": translate(
            "proposals_why", "It is told in another article, “{article}”, and not found here."
        ),
    }


def _held(translate: Translate, code: str) -> str:
    return _held_words(translate).get(code, translate("proposals_why", "a check was not passed"))


def _held_words(translate: Translate) -> dict[str, str]:
    return {**_held_by_speaker(translate), **_held_by_words(translate)}


def _held_by_speaker(translate: Translate) -> dict[str, str]:
    return {
        "unsure": translate("proposals_why", "it is not sure enough who says what"),
        "together": translate("proposals_why", "several speak the same words"),
        "passed-on": translate("proposals_why", "it passes on what somebody else says"),
        "pronoun": translate("proposals_why", "it is not sure whom “he”, “it” or the like means"),
        "vague-name": translate("proposals_why", "the article does not tell plainly who the speaker is"),
        "no-speaker": translate("proposals_why", "a replay, a link or the like would be a speaker"),
        "headline-name": translate("proposals_why", "a name stands in no running sentence"),
        "crowd": translate("proposals_why", "a crowd or a party would be asked for, or offered"),
        "speaks-for": translate("proposals_why", "one of the speakers offered speaks for another"),
        "issuer": translate("proposals_why", "a document would stand beside whoever issued it"),
        "same-voice": translate("proposals_why", "two answers would be one under two names"),
        "said-too": translate("proposals_why", "somebody offered as wrong says much the same"),
        "not-named": translate("proposals_why", "no sentence of the evidence names the speaker"),
        "few-rivals": translate("proposals_why", "too few others surely did not say it"),
        "no-side": translate("proposals_why", "nobody of the speaker’s own side can be offered"),
        "not-read": translate(
            "proposals_why", "whoever is right is not found to say the words of the evidence"
        ),
        "no-decoy": translate("proposals_why", "no other sentence could be mistaken for it"),
    }


def _held_by_words(translate: Translate) -> dict[str, str]:
    return {
        "not-plainly-said": translate(
            "proposals_why", "the article denies it, asks it, or says it with an if"
        ),
        "marks": translate("proposals_why", "its quotation marks are not closed, or stand in one another"),
        "not-alone": translate("proposals_why", "it cannot be understood without what stands before"),
        "fragment": translate("proposals_why", "it is a piece of a page and no sentence"),
        "narrator": translate("proposals_why", "nobody can tell who “we”, “I” or “you” is in it"),
        "moment": translate("proposals_why", "nobody can tell when “today” or “at the time” is in it"),
        "left-out": translate("proposals_why", "it leaves out a word that stands in another sentence"),
        "unexplained": translate("proposals_why", "another passage has to tell what its “the …” means"),
        "no-clause": translate("proposals_why", "what is said there is no whole sentence"),
        "giveaway": translate("proposals_why", "words or options would give the answer away"),
        "no-number": translate("proposals_why", "the number is part of a date, a score, an age or a name"),
        "few-dates": translate("proposals_why", "the article has too few other dates"),
        "not-ruled-out": translate("proposals_why", "nothing in the article rules the changed statement out"),
        "harm": translate("proposals_why", "it is about crime, fault, illness, death or abuse"),
        "not-proved": translate("proposals_why", "words could not be cited exactly once"),
        "flawed": translate("proposals_why", "the checks of questions found a flaw"),
        "repeats": translate("proposals_why", "another draft asks about the same words"),
        "rejected": translate("proposals_why", "it was rejected before"),
        "language": translate("proposals_why", "drafts work for English articles"),
    }
