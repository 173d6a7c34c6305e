"""How a voice is named where it is offered, in every kind that offers voices. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE, NOBODY
from quizapp.ui.text import practice as text

if TYPE_CHECKING:
    from quizapp.pack.ids import VoiceId
    from quizapp.ui.kinds.sitting import Sitting


def speaker(sitting: Sitting, voice: VoiceId) -> tuple[str, str]:
    """Return the name and the role under which a voice is offered, the article and nobody among them."""
    if voice == ARTICLE:
        return text.reporter(sitting.translate)
    if voice == NOBODY:
        return sitting.translate("practice.nobody_here"), ""
    known = sitting.opened.voices[voice]
    return text.speaker(known.name), known.role or ""
