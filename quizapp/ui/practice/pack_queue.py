"""Practising one pack after another: which one it is, what is still to come, what was passed over. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.ports import Translate
    from quizapp.ui.question.pack_questions import PackQuestions


class PackQueue:
    """Parts, the first of which is practised first; each is opened, and then begun or passed over.

    Without parts there is nothing to come, and nothing to tell.
    """

    def __init__(self, parts: Sequence[PackQuestions] = ()) -> None:
        self._parts = tuple(parts)
        self._at = 0
        self._begun = False
        self._passed: tuple[str, ...] = ()

    @property
    def now(self) -> PackQuestions | None:
        """The part that is opened or practised; None without parts."""
        return self._parts[self._at] if self._parts else None

    @property
    def to_come(self) -> tuple[PackQuestions, ...]:
        """The parts after that one, in their order."""
        return self._parts[self._at + 1 :]

    def step(self) -> bool:
        """Go on to the next part; False if none is to come."""
        if not self.to_come:
            return False
        self._at, self._begun = self._at + 1, False
        return True

    def begin(self, translate: Translate) -> str:
        """Take the part as begun; tell what was passed over before it, and which of how many it is."""
        self._begun = True
        which = ""
        if len(self._parts) > 1:
            which = translate("practice.pack_of", place=self._at + 1, total=len(self._parts))
        return self._with_passed(which)

    def skip_pack(self, translate: Translate, why: str) -> bool:
        """Go on from a part that could not be begun; False if it was begun, or none is to come."""
        part = self.now
        if part is None or self._begun or not self.step():
            return False
        self._passed = (*self._passed, translate("practice.passed_over", title=part.title, why=why))
        return True

    def fail(self, why: str) -> str:
        """Tell what was passed over, and why there is nothing to go on with."""
        return self._with_passed(why)

    def _with_passed(self, sentence: str) -> str:
        """Put what was passed over before a sentence, once."""
        told = " ".join(each for each in (*self._passed, sentence) if each)
        self._passed = ()
        return told
