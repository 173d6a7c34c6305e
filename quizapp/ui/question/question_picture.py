"""The picture that a question shows, with what it shows in words and whose it is. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.widget_state import PictureState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.session_context import SessionContext


def build_picture(sitting: SessionContext, question: Question) -> PictureState | None:
    """Return the picture of a question; None if it has none."""
    opened = sitting.opened
    media = next((media for media in opened.pack.media if media.id == question.media), None)
    if media is None:
        return None
    tell, hide = (
        sitting.translate("picture.in_words.in_words"),
        sitting.translate("picture.in_words.hide_the_words"),
    )
    return PictureState(
        data=opened.pictures.get(media.id, b""),
        alt="" if media.decorative else media.alt or "",
        credit=media.credit or "",
        tell=tell,
        hide=hide,
        trouble=sitting.translate("picture.cannot_be_shown"),
    )
