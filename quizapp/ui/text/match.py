"""The sentences of matching: while items are given their partners, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def claim_name(translate: Translate, place: int, total: int, claim: str) -> str:
    """Name a claim for a screen reader."""
    name = "match.claim_name"
    return translate(name, place=place, total=total, claim=claim)


def line_name(translate: Translate, place: int, total: int, line: str) -> str:
    """Name a line for a screen reader."""
    return translate("match.line_name", place=place, total=total, line=line)


def with_speaker(translate: Translate, claim: str, speaker: str) -> str:
    """Name a claim with its speaker for a screen reader."""
    return translate("match.with_speaker", claim=claim, speaker=speaker)


def with_fit(translate: Translate, line: str, chosen: str) -> str:
    """Name a line with what was chosen for it for a screen reader."""
    return translate("match.with_fit", line=line, chosen=chosen)


def claims_open(translate: Translate, count: int) -> str:
    """Say how many claims have no speaker yet."""
    return translate("match.claims_open", n=count)


def lines_open(translate: Translate, count: int) -> str:
    """Say for how many lines nothing is chosen yet."""
    return translate("match.lines_open", n=count)


def you_gave(translate: Translate, partner: str) -> str:
    """Tell what was chosen for an item."""
    if "“" in partner:
        return translate("match.you_gave.you_chose.you_chose", partner=stopped(partner))
    return translate("match.you_gave.you_chose", partner=partner)


def what_fits(translate: Translate, partner: str) -> str:
    """Tell what fits a line."""
    return translate("match.what_fits", partner=stopped(partner))


def pairs(translate: Translate, each: tuple[str, ...]) -> str:
    """Tell all pairs as one sentence."""
    return stopped(translate("match.pairs").join(each))
