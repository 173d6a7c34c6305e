"""The sentences of the kind in which speakers are put in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def article_plate(translate: Translate) -> tuple[str, str]:
    """Return the small words and the name on the plate with which every row of speakers begins."""
    return translate("chain.article_plate.starts_here"), translate("chain.article_plate.the_article")


def says_that(translate: Translate, voice: str) -> str:
    """Go on with one speaker."""
    return translate("chain.says_that", voice=voice)


def said_that(translate: Translate, voice: str) -> str:
    """Go on with a speaker who may be one or many: the verb shall fit both."""
    return translate("chain.said_that", voice=voice)


def row_full(translate: Translate, places: int) -> str:
    """Say that one more speaker finds no place."""
    full = "chain.row_full"
    return translate(full, places=places)


def row_first(translate: Translate, skip_key: str | None) -> str:
    """Say that nobody stands in the row yet."""
    if skip_key is None:
        return translate("chain.row_first.put_a_speaker_at")
    return translate("chain.row_first.put_a_speaker_at.put_a_speaker_at_place", key=skip_key)


def row_name(translate: Translate, label: str, voices: tuple[str, ...]) -> str:
    """Tell a screen reader one of the rows after checking, under its label."""
    row = ", ".join((translate("chain.row_name.the_article"), *voices))
    return translate("chain.row_name.text", label=label, row=row)


def you_left_out(translate: Translate, voices: tuple[str, ...]) -> str:
    """Tell who is missing from the row."""
    return translate("chain.you_left_out", voices=_both(translate, voices))


def _both(translate: Translate, names: tuple[str, ...]) -> str:
    *first, last = names or ("",)
    if not first:
        return last
    return translate("chain.both", names=", ".join(first), last=last)
