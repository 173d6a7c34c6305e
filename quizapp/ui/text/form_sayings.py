"""The sentences about who says words that are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return what can be done about evidence, and who says it."""
    return {
        "to_closest": translate("form.to_closest"),
        "to_proofs": translate("form.to_proofs"),
        "use_cue": translate("form.use_cue"),
        "everywhere_done": translate(
            "form.everywhere_done"
        ),
    }


def merged(translate: Translate, name: str) -> str:
    """Tell that two speakers are one now."""
    return translate("form.merged", name=name
    )


def left(translate: Translate, name: str, count: int) -> str:
    """Tell in how many texts, such as quotations, a speaker still has another name, and how to see them."""
    return translate("form.left", name=name, count=count
    )


def offer(translate: Translate, voice: str, status: str, through: str, *, known: bool) -> str:
    """Offer who says it, as what, and through whom ('' : the article alone).

    `known`: it was marked so on these words before.
    """
    if through:
        told = "form.offer.says_it_through"
    else:
        told = "form.offer.says_it"
    words = translate(told, voice=voice, status=status, through=through)
    return translate("form.offer.as_marked_before", words=words) if known else words
