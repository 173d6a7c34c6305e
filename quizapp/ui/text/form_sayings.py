"""The sentences about who says words that are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return what can be done about evidence, and who says it."""
    return {
        "to_closest": translate("form_sayings", "Nothing is said: these words only come closest"),
        "to_proofs": translate("form_sayings", "These words do settle it"),
        "use_cue": translate("form_sayings", "Use the selected words as the cue"),
        "everywhere_done": translate(
            "form_sayings", "Now it is said so wherever these words are cited. Ctrl+Z takes it back."
        ),
    }


def merged(translate: Translate, name: str) -> str:
    """Tell that two speakers are one now."""
    return translate("form_sayings", "Both are “{name}” now, everywhere. Ctrl+Z brings them back.").format(
        name=name
    )


def left(translate: Translate, name: str, count: int) -> str:
    """Tell in how many texts, such as quotations, a speaker still has another name, and how to see them."""
    return translate("form_sayings", "“{name}” is still in {count} of your texts. Ctrl+F finds it.").format(
        name=name, count=count
    )


def offer(translate: Translate, voice: str, status: str, through: str, *, known: bool) -> str:
    """Offer who says it, as what, and through whom ('' : the article alone).

    `known`: it was marked so on these words before.
    """
    if through:
        told = translate("form_sayings", "{voice} says it, through {through} ({status})")
    else:
        told = translate("form_sayings", "{voice} says it ({status})")
    words = told.format(voice=voice, status=status, through=through)
    return translate("form_sayings", "As marked before: {words}").format(words=words) if known else words
