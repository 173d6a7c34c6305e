"""Buttons: with a key printed on them, as words in the top bar, as links, and with words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from quizapp.ui.kit.painting import FOCUS_BORDER
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon, RowKey, RowWords
from quizapp.ui.kit.row_widget import RowWidget, build_least_policy
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ButtonKind = Literal["normal", "primary", "quiet"]
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainButton(RowWidget, QPushButton):
    """A push button that Enter presses while it has the keyboard; its words, and marks beside them.

    Its frame is the style sheet's, by the button's object name.
    """

    def __init__(self, look: Style, words: str) -> None:
        super().__init__()
        self._words = ""
        self.use_style(look)
        self.setSizePolicy(self.policy())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_words(words)
        self.fill()

    @property
    def words(self) -> str:
        """The words on the button."""
        return self._words

    def show_words(self, words: str) -> None:
        """Write other words on the button; they are its name for screen readers too."""
        self.setAccessibleName(words)
        if words == self._words:
            return
        self._words = words
        # Qt would take a single ampersand for a shortcut.
        self.setText(words.replace("&", "&&"))
        self.fill()
        self.updateGeometry()

    def policy(self) -> QSizePolicy:
        """As large as its words ask for."""
        return QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        """Take on other colours when it acts or acts no more, of which Qt has no signal."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter."""
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a double click for nothing: the button may do something else by then."""
        event.accept()

    def _words_width(self, style: str) -> float:
        return self._look.theme.width(style, self._words)


class KeyButton(PlainButton):
    """A button with an optional icon before its words and the key that presses it printed after them.

    ``key_description`` ("Key: Enter") is for screen readers: the cap itself is not exposed.
    """

    wraps = False
    """Whether its words may stand in several lines."""

    def __init__(
        self,
        look: Style,
        words: str,
        key: str = "",
        kind: ButtonKind = "normal",
        *,
        icon: str = "",
        small: bool = False,
        key_description: str = "",
    ) -> None:
        self._key, self._kind, self._icon, self._small = key, kind, icon, small
        self._key_acts = True
        super().__init__(look, words)
        self.setObjectName(kind)
        self.show_key(key, key_description)

    def show_key(self, key: str, description: str = "") -> None:
        """Print another key, or none."""
        self._key = key
        self.setAccessibleDescription(description)
        self._restyle()

    def set_key_acts(self, acts: bool) -> None:
        """Print the key, or leave its room free while it does not act: the button keeps its width."""
        self._key_acts = acts
        self.fill()
        self.update()

    def set_small(self, small: bool) -> None:
        """Be no higher than has to be, or as high as other controls."""
        self._small = small
        self._restyle()

    @property
    def cap(self) -> str:
        """The key as it is printed now: a letter may need Alt, or not act."""
        return self._look.theme.cap(self._key) if self._key_acts else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take on the colours that stand beside the border of the keyboard's place."""
        super().focusInEvent(event)
        self.fill()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take on its own colours again."""
        super().focusOutEvent(event)
        self.fill()

    def fill(self) -> None:
        """Icon, words and key."""
        quiet, theme = self._kind == "quiet", self._look.theme
        padding = 12 if quiet else 13 if self._small else 17
        gap = 9 if quiet else 8 if self._small else 10
        tone = {"primary": "onAccent", "quiet": "accentText"}.get(self._kind, "text")
        if self._kind == "primary" and self.hasFocus() and theme.high_contrast:
            tone = "text"
        if not self.isEnabled():
            tone = "textDisabled"
        ink = theme.color(tone) if self._kind == "primary" else None
        icon = [RowIcon(self._icon, gap, tone=tone)] if self._icon else []
        shape = RowShape(
            padding,
            padding,
            above=6 if self.wraps else 0,
            below=6 if self.wraps else 0,
            least=theme.size("hitMin" if self._small else "control"),
            words="longest" if self.wraps else "all",
            centred=True,
        )
        cap = RowKey(self._key, gap, ink=ink, shown=self._key_acts)
        self._content.show(shape, icon, [TextRun(self._words, "strong", tone)], [cap])


class ToolButton(PlainButton):
    """Words in the top bar that can be pressed, with an icon or a strong word before them."""

    def __init__(
        self, look: Style, words: str, *, icon: str = "", strong: str = "", back: bool = False
    ) -> None:
        self._icon, self._strong, self._back = icon, strong, back
        self._bare = False
        super().__init__(look, words)
        self.setObjectName("tool")

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.fill()
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Show the lead alone, or the words too; a screen reader tells them anyway."""
        if bare != self._bare:
            self._bare = bare
            self._restyle()

    def full_width(self) -> int:
        """Width with its words, px."""
        lead = sum(mark.width(self._look) + mark.gap for mark in self._lead())
        return round(lead + self._words_width(self._style()) + 16)

    def fill(self) -> None:
        """What leads, and the words unless it is bare."""
        tone = "accentText" if self._back else "text"
        words = [] if self._bare else [TextRun(self._words, self._style(), tone)]
        shape = RowShape(8, 8, least=self._look.theme.size("control"))
        self._content.show(shape, self._lead(), words)

    def _lead(self) -> list[RowMark]:
        gap = (9 if self._back else 8) if self._words and not self._bare else 0
        tone = "accentText" if self._back else "text"
        if self._icon:
            return [RowIcon(self._icon, gap, tone=tone)]
        return [RowWords(self._strong, gap, "strong", tone)] if self._strong else []

    def _style(self) -> str:
        return "strong" if self._back else "body"


LINK_PADDING = 5
"""Before and after the words of a link, px: the border of the keyboard's place leaves them whole."""


class LinkButton(PlainButton):
    """Underlined words that lead to another page; as high as a hit area must be."""

    wraps = False
    """Whether its words may stand in several lines."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__(look, words)
        self.setObjectName("link")

    def fill(self) -> None:
        """The words, underlined."""
        theme = self._look.theme
        # The least height of a target is that of words, and does not grow with them.
        least = max(theme.tokens.sizes["hitMin"], round(theme.line("strong")) + 2 * FOCUS_BORDER)
        shape = RowShape(
            LINK_PADDING,
            LINK_PADDING,
            above=FOCUS_BORDER,
            below=FOCUS_BORDER,
            least=least,
            words="longest" if self.wraps else "all",
        )
        self._content.show(shape, (), [TextRun(self._words, "strong", "accentText", "link")])


class WrappingButton(KeyButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    wraps = True

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and no higher than its words are then."""
        return build_least_policy()

    def sizeHint(self) -> QSize:
        """All words in one line; as high as they are in the width that it has now: Qt makes it no higher."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height in another width."""
        super().resizeEvent(event)
        if self.heightForWidth(event.size().width()) != self.heightForWidth(event.oldSize().width()):
            self.updateGeometry()


class WrappingLink(LinkButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    wraps = True

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and as high as its words are then, or more: it has no frame."""
        policy = build_least_policy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        return policy


class SpaceButton(WrappingButton):
    """A click, Space or a screen reader presses it; Enter on it emits `entered` instead."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the screen too, which presses the button that has the keyboard."""
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def build_key_button(
    look: Style,
    translate: Translate,
    words: str,
    key: str = "",
    kind: ButtonKind = "normal",
    *,
    icon: str = "",
    small: bool = False,
) -> KeyButton:
    """Return a button on which its key stands as on the keyboard, and of which a screen reader tells it."""
    cap, said = (format_key(key), describe_key(translate, key)) if key else ("", "")
    return KeyButton(look, words, cap, kind, icon=icon, small=small, key_description=said)
