"""The widget of words that are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.typed.widget import Typed
from quizapp.ui.widgets.field import Field

if TYPE_CHECKING:
    from quizapp.ui.widgets.look import Look


class WordsField(Typed):
    """A field for a few words, in its sentence."""

    def __init__(self, look: Look, _chosen_word: str) -> None:
        super().__init__(look, "quote", Field(look, 180, 320))

    def answer(self, words: str) -> TextAnswer:
        """Return the words as typed."""
        return TextAnswer(words)
