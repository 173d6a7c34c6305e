"""What pages over the editor have in common that are about one article of the pack at a time. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.ui.editor.articles import front_of
from quizapp.ui.editor.proposals.of_words import front_with
from quizapp.ui.editor.standing import Standing

if TYPE_CHECKING:
    from quizapp.drafting.passages import Place
    from quizapp.ui.editor.standing import Reach


class ArticleStanding(Standing):
    """Begins with the article of some words, else with that of the editor's question, else with the first.

    What was done, or `_refused`, is a `_message`.
    """

    def __init__(self, reach: Reach, words: Place | None) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self._front = self._first(words)
        self._message, self._refused = "", False

    def turn(self, place: int) -> None:
        """Turn to another article."""
        raise NotImplementedError

    def turn_by(self, step: int) -> None:
        """Turn to the next article, or the one before."""
        count = len(self._reach.document().get("sources", []))
        if count > 1:
            self.turn((self._front + step) % count)

    def _show(self) -> None:
        """Show how it is now."""
        raise NotImplementedError

    def _tell(self, sentence: str, *, refused: bool = False) -> None:
        """Show a sentence and say it; `refused`: why something was not done."""
        self._message, self._refused = sentence, refused
        if sentence:
            self._reach.announce(sentence)
        self._show()

    def _refuse(self, words: str) -> None:
        self._tell(words, refused=True)

    def _first(self, words: Place | None) -> int:
        document, at = self._reach.document(), self._reach.place()
        if words is not None:
            return front_with(document, words)
        asked = next((each for where, each in walk.questions(document) if where == at), None)
        return front_of(document, asked) or 0
