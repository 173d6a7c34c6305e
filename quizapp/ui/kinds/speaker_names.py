"""How a voice is named where it is offered, in every kind that offers voices. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.ids import SpeakerId
    from quizapp.ui.kinds.session_context import SessionContext


def describe_speaker(sitting: SessionContext, voice: SpeakerId) -> tuple[str, str]:
    """Return the name and the role under which a voice is offered, the article and nobody among them."""
    if voice == ARTICLE_SPEAKER:
        return text.describe_article_speaker(sitting.translate)
    if voice == NOBODY:
        return sitting.translate("practice.nobody_here"), ""
    known = sitting.opened.voices[voice]
    return text.capitalize_speaker(known.name), known.role or ""
