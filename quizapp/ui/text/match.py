"""The sentences of matching: while items are given their partners, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def speaker_words(translate: Translate) -> dict[str, str]:
    """Return the words where claims are given their speakers."""
    return {
        "once": translate("match", "Give each claim its speaker. Each speaker can be used once."),
        "again": translate("match", "Give each claim its speaker. One may be used more than once."),
        "placeholder": translate("match", "choose a speaker"),
        "next": translate("match", "next claim,"),
        "partner": translate("match", "speaker,"),
        "list": translate("match", "in the list,"),
        "heading": translate("match", "The claims, one by one"),
    }


def fit_words(translate: Translate) -> dict[str, str]:
    """Return the words where lines are given words of the pack's own that fit them."""
    return {
        "once": translate("match", "Choose what fits each line. Each can be used once."),
        "again": translate("match", "Choose what fits each line. One may be used more than once."),
        "placeholder": translate("match", "choose what fits"),
        "next": translate("match", "next line,"),
        "partner": translate("match", "choose,"),
        "list": translate("match", "in the list,"),
        "heading": translate("match", "The lines, one by one"),
    }


def claim_name(translate: Translate, place: int, total: int, claim: str) -> str:
    """Name a claim for a screen reader."""
    name = translate("match", "Claim {place} of {total}, {claim}")
    return name.format(place=place, total=total, claim=claim)


def line_name(translate: Translate, place: int, total: int, line: str) -> str:
    """Name a line for a screen reader."""
    return translate("match", "Line {place} of {total}, {line}").format(place=place, total=total, line=line)


def with_speaker(translate: Translate, claim: str, speaker: str) -> str:
    """Name a claim with its speaker for a screen reader."""
    return translate("match", "{claim}, speaker: {speaker}").format(claim=claim, speaker=speaker)


def with_fit(translate: Translate, line: str, chosen: str) -> str:
    """Name a line with what was chosen for it for a screen reader."""
    return translate("match", "{line}, fits: {chosen}").format(line=line, chosen=chosen)


def not_chosen(translate: Translate) -> str:
    """Tell a screen reader that nothing is chosen yet."""
    return translate("match", "not chosen")


def claims_open(translate: Translate, count: int) -> str:
    """Say how many claims have no speaker yet."""
    return translate("match", "Give each claim its speaker: %n claim(s) still open.", "", count)


def lines_open(translate: Translate, count: int) -> str:
    """Say for how many lines nothing is chosen yet."""
    return translate("match", "Choose what fits each line: %n line(s) still open.", "", count)


def used_twice(translate: Translate, partner: str) -> str:
    """Say that a partner stands at several items where each serves once."""
    return translate("match", "“{partner}” is chosen twice. Each can be used once.").format(partner=partner)


def speakers_right(translate: Translate, right: int, of: int) -> str:
    """Tell how many claims have their own speaker."""
    return translate("match", "{right} of {of} speakers are right.").format(right=right, of=of)


def lines_right(translate: Translate, right: int, of: int) -> str:
    """Tell for how many lines the right thing was chosen."""
    return translate("match", "{right} of {of} lines are right.").format(right=right, of=of)


def skipped(translate: Translate) -> str:
    """Tell where the right pairs are, when nothing was answered."""
    return translate("match", "No answer this time. What belongs together stands below.")


def you_gave(translate: Translate, partner: str) -> str:
    """Tell what was chosen for an item."""
    if "“" in partner:
        return translate("match", "You chose: {partner}").format(partner=stopped(partner))
    return translate("match", "You chose “{partner}”.").format(partner=partner)


def nobody_says(translate: Translate) -> str:
    """Tell that nobody says it."""
    return translate("match", "Nobody here says it.")


def what_fits(translate: Translate, partner: str) -> str:
    """Tell what fits a line."""
    return translate("match", "What fits: {partner}").format(partner=stopped(partner))


def pair(translate: Translate, item: str, partner: str) -> str:
    """Tell an item and its partner."""
    return translate("match", "{item}: {partner}").format(item=item, partner=partner)


def pairs(translate: Translate, each: tuple[str, ...]) -> str:
    """Tell all pairs as one sentence."""
    return stopped(translate("match", "; ").join(each))
