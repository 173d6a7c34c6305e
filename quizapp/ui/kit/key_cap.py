"""A key, printed on the thing it presses or beside the words that tell what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import measure_key_cap, mirror_icon_name
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.library.settings import LetterKeys
    from quizapp.ui.kit.style import Style


class KeyCap(QLabel):
    """One key."""

    def __init__(self, look: Style, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look, self._key = look, text
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def _words(self) -> str:
        return mirror_icon_name(self, self._look.theme.cap(self._key))

    def _restyle(self) -> None:
        theme, words = self._look.theme, self._words()
        self.setFont(theme.font("label"))
        self.setText(words)
        self.setFixedSize(measure_key_cap(theme, words), theme.size("keyCap"))


class NumberCap(KeyCap):
    """A number in the place of a key, and none: it tells of something however letters act as keys."""

    def _words(self) -> str:
        return self._key


class KeyHints(QWidget):
    """A line of keys and what they do: "1 to 5 choose, Enter check". Lines shown before are kept.

    A hint whose keys do not act is left out.
    """

    COMMAS: Final = (",", "،", "、", "，")

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[KeyHint | str, ...] = ()
        self._lines: dict[tuple[KeyHint | str, ...], QWidget] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._printed = self._print()
        look.theme.changed.connect(self._show_again)

    def show_hints(self, parts: Sequence[KeyHint | str]) -> None:
        """Show keys and words in this order; words that end in a comma close a hint."""
        self._parts = tuple(parts)
        wanted = self._acting(self._parts)
        if wanted not in self._lines:
            self._lines[wanted] = self._line(wanted)
            self._box.addWidget(self._lines[wanted])
        for shown, line in self._lines.items():
            line.setVisible(shown == wanted)

    def _show_again(self) -> None:
        """Keys may act, and be printed, otherwise than before; what is hidden would keep its old size."""
        printed, self._printed = self._printed, self._print()
        if printed == self._printed:
            return
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self.show_hints(self._parts)

    def _print(self) -> tuple[float, LetterKeys]:
        return self._look.theme.factor, self._look.theme.letter_keys

    def _acting(self, parts: tuple[KeyHint | str, ...]) -> tuple[KeyHint | str, ...]:
        """Return the hints of which at least one key acts."""
        kept: list[KeyHint | str] = []
        hint: list[KeyHint | str] = []
        for place, part in enumerate(parts, 1):
            hint.append(part)
            if place == len(parts) or (isinstance(part, str) and part.endswith(self.COMMAS)):
                caps = [each for each in hint if isinstance(each, KeyHint)]
                kept += hint if not caps or any(self._look.theme.cap(each.text) for each in caps) else []
                hint = []
        return tuple(kept)

    def _line(self, parts: tuple[KeyHint | str, ...]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in parts:
            if isinstance(part, KeyHint):
                row.addWidget(KeyCap(self._look, part.text))
                continue
            row.addWidget(Label(self._look, part, tone="textMuted", wrap=False))
            if part.endswith(self.COMMAS):
                row.addSpacing(8)
        row.addStretch()
        return line
