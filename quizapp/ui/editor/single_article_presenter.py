"""What pages over the editor have in common that are about one article of the pack at a time. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from quizapp.authoring import document_traversal
from quizapp.ui.editor.article_states import find_front_article
from quizapp.ui.editor.page_presenter import FormPage
from quizapp.ui.editor.suggestions.suggestion_set import find_article_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.ui.editor.page_presenter import PageContext

At = TypeVar("At")
"""What tells which part of an article something was done about."""


class SingleArticlePage(FormPage, Generic[At]):
    """Begins with the article of some words, else with that of the editor's question, else with the first.

    What was done, or `_refused`, is a `_message`.
    """

    def __init__(self, reach: PageContext, words: PassageRange | None) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self._front = self._first(words)
        self._message, self._refused = "", False
        self._done: list[tuple[int, At]] = []
        self._undone: list[tuple[int, At]] = []
        """What was done here, and what of it was taken back: the article's place, and where in it."""

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

    def _do(self, at: At, make: Callable[[Json], Step]) -> bool:
        """Do a step; what is not done is told."""
        before = self._reach.document()
        failed = self._reach.do(make)
        if failed or self._reach.document() is before:
            # While the pack is put into a folder of its own, nothing is done.
            self._refuse(failed or self._not_now())
            return False
        self._note(at)
        return True

    def _note(self, at: At) -> None:
        """Remember what was done, to be taken back."""
        self._done.append((self._front, at))
        self._undone.clear()

    def _turn_back(self, act: Callable[[], None], nothing: str, *, again: bool = False) -> At | None:
        """Take the last thing back, or do it `again`, and turn to its article; return where in it that was.

        None where there is `nothing`, which is told, or while nothing may be done.
        """
        taken, kept = (self._undone, self._done) if again else (self._done, self._undone)
        if not taken:
            self._refuse(nothing)
            return None
        before = self._reach.document()
        act()
        if self._reach.document() is before:
            self._refuse(self._not_now())
            return None
        front, at = taken.pop()
        kept.append((front, at))
        self.turn(front)
        return at

    def _not_now(self) -> str:
        return self._translate("suggestions.not_now")

    def _first(self, words: PassageRange | None) -> int:
        document, at = self._reach.document(), self._reach.place()
        if words is not None:
            return find_article_with(document, words)
        asked = next((each for where, each in document_traversal.questions(document) if where == at), None)
        return find_front_article(document, asked) or 0
