"""How a speaker is named where it is offered, in every kind that offers speakers. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.ids import SpeakerId
    from quizapp.ui.kinds.session_context import SessionContext


def describe_speaker(sitting: SessionContext, speaker: SpeakerId) -> tuple[str, str]:
    """Return the name and the role under which a speaker is offered, the article and nobody among them."""
    if speaker == ARTICLE_SPEAKER:
        return text.describe_article_speaker(sitting.translate)
    if speaker == NOBODY:
        return sitting.translate("practice.nobody_here"), ""
    known = sitting.opened.speakers[speaker]
    return text.capitalize_speaker(known.name), known.role or ""
