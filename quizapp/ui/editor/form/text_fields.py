"""The fields of a form that are written into. What is done in them is the editor's to undo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from quizapp.ui.editor.form.clipboard_picture import has_picture
from quizapp.ui.editor.form.highlight_painter import FindHighlight, filter_spans
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from quizapp.ui.editor.state import TextSpan
    from quizapp.ui.kit.style import Style

Key, Mod = Qt.Key, Qt.KeyboardModifier
BREAKS: Final = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
SURROGATES: Final = re.compile("[\ud800-\udfff]")
AROUND: Final = 16
"""Border and padding above and below words, px."""


SCREEN_KEYS: Final = frozenset({
    Key.Key_Z, Key.Key_Y, Key.Key_E, Key.Key_D, Key.Key_N, Key.Key_F, Key.Key_Up, Key.Key_Down,
})  # fmt: skip
"""With Ctrl, the editor's: some systems have Ctrl+E go to the end of a line and Ctrl+D delete a letter."""


def is_screen_key(event: QKeyEvent) -> bool:
    """Tell whether a key undoes or does another thing of the editor's, which its fields leave to it."""
    held = event.modifiers() & ~Mod.KeypadModifier
    redoes = event.key() == Key.Key_Z and held == Mod.ControlModifier | Mod.ShiftModifier
    return redoes or (event.key() in SCREEN_KEYS and held == Mod.ControlModifier)


def leave_to_screen(event: QEvent) -> bool:
    """Leave a key that is the editor's to it; tells whether it was one. Qt asks before it acts on keys."""
    asks = event.type() == QEvent.Type.ShortcutOverride
    left = asks and isinstance(event, QKeyEvent) and is_screen_key(event)
    if left:
        event.ignore()
    return left


def find_caret(old: str, new: str) -> int:
    """Return where the caret stands after a text became another by itself: behind what is new in it."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    end = next((back for back in range(most - start) if old[-1 - back] != new[-1 - back]), most - start)
    return len(new) - end


class LineField(QLineEdit):
    """One line; `written` tells all of it with every letter typed, `left` once it was left or Enter came."""

    written = Signal(str)
    left = Signal(str)

    def __init__(self, look: Style, style: str) -> None:
        super().__init__()
        self._look, self._style = look, style
        self._found = FindHighlight()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._tell)
        self.editingFinished.connect(lambda: self.left.emit(self.words))
        look.theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> str:
        """What is written, on one line."""
        return SURROGATES.sub("", BREAKS.sub(" ", self.text()))

    def show_words(self, words: str) -> None:
        """Show what stands in it now; the caret stays where it was, if these are the words that it has."""
        old = self.text()
        if words in (old, self.words):
            return
        with QSignalBlocker(self):
            self.setText(words)
        self.setCursorPosition(find_caret(old, words) if self.hasFocus() else 0)

    def show_highlights(self, marks: tuple[TextSpan, ...], shown: TextSpan | None) -> None:
        """Mark words that were found; the place that is shown comes into view."""
        if self._found.show(filter_spans(marks, self.text()), shown):
            if shown is not None and not self.hasFocus():
                self.setCursorPosition(shown[1])
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and what was found in it."""
        super().paintEvent(event)
        self._found.paint_line(self, QRectF(self.cursorRect()), self._look.theme)

    def minimumSizeHint(self) -> QSize:
        """Narrow panes have narrow fields."""
        return QSize(self._look.theme.scaled(72), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave the editor's keys to it."""
        return False if leave_to_screen(event) else super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a picture is the form's."""
        if has_picture(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; the editor's keys and those with Alt are the screen's."""
        if is_screen_key(event) or event.modifiers() & Mod.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.written.emit(self.words)

    def _restyle(self) -> None:
        self.setFont(self._look.theme.font(self._style))
        self.updateGeometry()


class ParagraphField(QPlainTextEdit):
    """A text of one paragraph, as high as it is; `written` tells all of it with every letter typed.

    Tab leaves it. Enter makes no line: the texts of a pack have none.
    """

    written = Signal(str)

    def __init__(self, look: Style, style: str, most: int) -> None:
        super().__init__()
        self._look, self._style, self._most = look, style, most
        self._found = FindHighlight()
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> str:
        """What is written, on one line."""
        return SURROGATES.sub("", BREAKS.sub(" ", self.toPlainText()))

    def show_words(self, words: str) -> None:
        """Show what stands in it now; the caret stays where it was, if these are the words that it has."""
        old = self.toPlainText()
        self._shown = words
        if words in (old, self.words):
            return
        with QSignalBlocker(self):
            self.setPlainText(words)
        if self.hasFocus():
            caret = self.textCursor()
            caret.setPosition(count_utf16_units(words[: find_caret(old, words)]))
            self.setTextCursor(caret)
        self._grow()

    def show_highlights(self, marks: tuple[TextSpan, ...], shown: TextSpan | None) -> None:
        """Mark words that were found."""
        if self._found.show(filter_spans(marks, self.toPlainText()), shown) or marks:
            self.setExtraSelections(self._found.grounds(self, self._look.theme))
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and frames around what was found in it."""
        super().paintEvent(event)
        self._found.paint_paragraph(self, self.contentOffset(), self._look.theme)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(self._look.theme.scaled(240), self._high())

    def minimumSizeHint(self) -> QSize:
        """Narrow panes have narrow fields."""
        return QSize(self._look.theme.scaled(72), self._high())

    def event(self, event: QEvent) -> bool:
        """Leave the editor's keys to it."""
        return False if leave_to_screen(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; the editor's keys, those with Alt, Enter and the page keys are the screen's."""
        enter = event.key() in (Key.Key_Return, Key.Key_Enter)
        paging = event.key() in (Key.Key_PageUp, Key.Key_PageDown)
        if is_screen_key(event) or event.modifiers() & Mod.AltModifier or enter or paging:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words; a picture is the form's."""
        return not has_picture(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words; line breaks become spaces."""
        self.textCursor().insertText(BREAKS.sub(" ", source.text()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: all of the text is seen."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where it is narrower."""
        super().resizeEvent(event)
        self._grow()

    def _changed(self) -> None:
        words = self.words
        if len(words) > self._most:
            with QSignalBlocker(self):
                self.setPlainText(words[: self._most])
                self.moveCursor(QTextCursor.MoveOperation.End)
            words = self.words
        self._grow()
        if words != self._shown:
            self._shown = words
            self.written.emit(words)

    def _words_high(self) -> int:
        lines = max(int(self.document().size().height()), 1)
        return round(lines * self.fontMetrics().lineSpacing()) + AROUND

    def _high(self) -> int:
        return max(self._words_high(), self._look.theme.size("control"))

    def _grow(self) -> None:
        """Be as high as the words; one line stands in the middle, as in a field of one line."""
        above = (self._high() - self._words_high()) // 2
        if self.viewportMargins().top() != above:
            self.setViewportMargins(0, above, 0, 0)
        if self.height() != self._high():
            self.setFixedHeight(self._high())

    def _restyle(self) -> None:
        self.setFont(self._look.theme.font(self._style))
        self._grow()
