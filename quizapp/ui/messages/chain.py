"""The sentences of the kind in which speakers are put in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_empty_chain(translate: Translate, skip_key: str | None) -> str:
    """Say that nobody stands in the row yet."""
    if skip_key is None:
        return translate("chain.row_first.put_a_speaker_at")
    return translate("chain.row_first.put_a_speaker_at.put_a_speaker_at_place", key=skip_key)


def name_chain_row(translate: Translate, label: str, speakers: tuple[str, ...]) -> str:
    """Tell a screen reader one of the rows after checking, under its label."""
    row = ", ".join((translate("chain.row_name.the_article"), *speakers))
    return translate("chain.row_name.text", label=label, row=row)


def describe_missing_speakers(translate: Translate, speakers: tuple[str, ...]) -> str:
    """Tell who is missing from the row."""
    return translate("chain.you_left_out", speakers=_both(translate, speakers))


def _both(translate: Translate, names: tuple[str, ...]) -> str:
    *first, last = names or ("",)
    if not first:
        return last
    return translate("chain.both", names=", ".join(first), last=last)
