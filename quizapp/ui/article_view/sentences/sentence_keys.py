"""Where the keys lead in a list of sentences: a number that is typed, and arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.article_view.sentences.state import SentenceItem

Key = Qt.Key
DIGIT_TIMEOUT_MS = 1500
"""So long the next digit belongs to the number that was begun."""


class SentenceNumberEntry(QObject):
    """A number typed digit by digit: each digit leads somewhere at once, and the next may lead further."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._digits = ""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(DIGIT_TIMEOUT_MS)
        self._waiting.timeout.connect(self.forget)

    def digit(self, digit: str, last: int) -> int | None:
        """Return the number from 1 to `last` that stands now; None if there is none.

        A digit that makes it too large begins a new number.
        """
        self._waiting.start()
        for digits in (self._digits + digit, digit):
            if digits.lstrip("0") == digits and 1 <= int(digits) <= last:
                self._digits = digits
                return int(digits)
        self.forget()
        return None

    def forget(self) -> None:
        """Let the next digit begin a number."""
        self._digits = ""


def find_target_row(event: QKeyEvent, at: int, sentences: Sequence[SentenceItem], stops: int) -> int | None:
    """Return the row that a key leads to from row `at`, from 0; None for any other key.

    `stops` counts the sentences and, where there is one, the last row after them.
    """
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key, end = Key(event.key()), stops - 1
    if plain == Qt.KeyboardModifier.ControlModifier:
        firsts = [place for place, sentence in enumerate(sentences) if sentence.first or place == 0]
        if key == Key.Key_Up:
            return max((place for place in firsts if place < at), default=at)
        if key == Key.Key_Down:
            return min((place for place in firsts if place > at), default=end)
        return None
    if plain:
        return None
    steps = {Key.Key_Up: max(at - 1, 0), Key.Key_Down: min(at + 1, end), Key.Key_Home: 0, Key.Key_End: end}
    return steps.get(key)
