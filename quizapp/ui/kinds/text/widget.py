"""The widget of words that are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.text_input.sentence_field import TextInputWidget
from quizapp.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class TextAnswerWidget(TextInputWidget):
    """A field for a few words, in its sentence."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__(look, "quote", TextField(look, 180, 320))

    def answer(self, words: str) -> TextAnswer:
        """Return the words as typed."""
        return TextAnswer(words)
