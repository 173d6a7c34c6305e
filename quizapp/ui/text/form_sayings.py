"""The sentences about who says words that are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def offer(translate: Translate, voice: str, status: str, through: str, *, known: bool) -> str:
    """Offer who says it, as what, and through whom ('' : the article alone).

    `known`: it was marked so on these words before.
    """
    told = "form.offer.says_it_through" if through else "form.offer.says_it"
    words = translate(told, voice=voice, status=status, through=through)
    return translate("form.offer.as_marked_before", words=words) if known else words
