"""The sentences of the form of a question: who says cited words, and what another kind leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

_TOLD: Final = 3
_LONGEST: Final = 40


def describe_kind_change(translate: Translate, kind: str, gone: tuple[str, ...]) -> str:
    """Tell which kind a question is now, and the words that have no place in it; `gone` are all of them."""
    now = translate("form.changed.now_it_is", kind=kind)
    if not gone:
        return translate("form.changed.everything_went_along", now=now)
    words = ", ".join(f"“{_short(each)}”" for each in gone[:_TOLD])
    if len(gone) > _TOLD:
        words = translate("form.changed.and_more", words=words)
    told = "form.changed.left_out_ctrl_z"
    return translate(told, now=now, words=words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def describe_attribution_offer(
    translate: Translate, speaker: str, statement_type: str, through: str, *, known: bool
) -> str:
    """Offer who says it, as what, and through whom ('' : the article alone).

    `known`: it was marked so on these words before.
    """
    told = "form.offer.says_it_through" if through else "form.offer.says_it"
    words = translate(told, speaker=speaker, statement_type=statement_type, through=through)
    return translate("form.offer.as_marked_before", words=words) if known else words
