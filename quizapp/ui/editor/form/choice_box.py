"""The field of a form in which a value is chosen: a box with a list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QSizePolicy

from quizapp.ui.kit.combo_box import ListBox
from quizapp.ui.kit.painting import BoxStyle, find_start_side, mirror_box, paint_box, paint_focus_border
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.form.state import FieldOption
    from quizapp.ui.kit.style import Style

Key, Mod = Qt.Key, Qt.KeyboardModifier
PAD: Final = 11
TYPING_MS: Final = 1_000
"""Letters that come sooner after one another belong together."""
ROWS: Final = 12
"""So many rows of the list are seen at once."""
_STEPS: Final = {Key.Key_Up: -1, Key.Key_Down: 1}
_ENDS: Final = (Key.Key_Home, Key.Key_End)


class ChoiceBox(ListBox):
    """Tells by `picked` the place of what a person chose among the values. The wheel scrolls the form.

    Letters choose the next value that begins with them, as in every list.
    Arrows go from value to value and past those that act, which only their list and Space reach.
    """

    picked = Signal(int)

    def __init__(self, look: Style, nothing: str) -> None:
        super().__init__()
        self._look, self._nothing, self._unset = look, nothing, nothing
        self._values: tuple[FieldOption, ...] = ()
        self._chosen = -1
        self._shown: object = None
        self._letters, self._since = "", QElapsedTimer()
        self._words = StyledText(look.theme)
        view = QListView()
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setWordWrap(True)
        self.setView(view)
        self.setMaxVisibleItems(ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.activated.connect(self._pick)
        look.theme.changed.connect(self._restyle)

    def show_values(self, values: Sequence[FieldOption], chosen: Json, unset: str = "") -> None:
        """Show what can be chosen, and what is; a value that is none of them is none: then stands `unset`."""
        self._unset = unset or self._nothing
        if tuple(values) != self._values:
            self._values = tuple(values)
            with QSignalBlocker(self):
                self.clear()
                self.addItems([value.words for value in values])
        self._chosen = next((place for place, value in enumerate(values) if _is(value, chosen)), -1)
        self._stand()

    @property
    def chosen(self) -> int:
        """The place of what is chosen; -1 where nothing is."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Room for a few words."""
        width = self._look.theme.scaled(200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Words wrap."""
        return QSize(self._look.theme.scaled(96), self._look.theme.size("control"))

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, px."""
        words = self._words.height(width - self._before() - self._after())
        return max(self._look.theme.size("control"), round(words) + 14)

    def showPopup(self) -> None:
        """Open the list as wide as its words, if there is room on the screen."""
        theme = self._look.theme
        widest = max((theme.width("body", value.words) for value in self._values), default=0)
        self.view().setMinimumWidth(max(self.width(), min(round(widest) + 48, theme.scaled(420))))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from value to value; Space, F4 and Alt with an arrow open the list."""
        if self._has_closed(event):
            return
        held = event.modifiers() & ~Mod.KeypadModifier
        if held == Mod.NoModifier and event.key() in (*_STEPS, *_ENDS):
            self._step(event)
        elif held == Mod.NoModifier and event.key() == Key.Key_Space and self._is_typing:
            self._search(" ")
        elif event.key() in (Key.Key_Space, Key.Key_F4) or (
            held == Mod.AltModifier and event.key() == Key.Key_Down
        ):
            self.showPopup()
        elif held in (Mod.NoModifier, Mod.ShiftModifier) and event.text().isprintable() and event.text():
            self._search(event.text())
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Begin anew with what is typed next time."""
        self._since.invalidate()
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: scrolling it must not change a question."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words of what is chosen, its icon, and the arrow."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            ground = theme.color("inset" if self.underMouse() else "paper")
            paint_box(painter, box, 6, BoxStyle(ground, theme.color("edge")))
            side = theme.size("icon")
            icon = self._icon()
            if icon:
                place = QRectF(PAD, (box.height() - side) / 2, side, side)
                self._look.icons.paint(painter, icon, mirror_box(self, place), theme.color("text"))
            room = box.width() - self._before() - self._after()
            words = mirror_box(self, QRectF(self._before(), 0, room, 0))
            self._words.set_alignment(find_start_side(self))
            self._words.paint(painter, words.x(), (box.height() - self._words.height(room)) / 2, room)
            arrow = QRectF(box.width() - 11 - side, (box.height() - side) / 2, side, side)
            self._look.icons.paint(painter, "down", mirror_box(self, arrow), theme.color("text"))
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)

    def _step(self, event: QKeyEvent) -> None:
        free = [place for place, value in enumerate(self._values) if not value.acts]
        if not free:
            return
        if event.key() in _ENDS:
            place = free[0] if event.key() == Key.Key_Home else free[-1]
        else:
            here = free.index(self._chosen) if self._chosen in free else -1
            place = free[max(0, min(here + _STEPS[Key(event.key())], len(free) - 1))]
        self._choose(place)

    @property
    def _is_typing(self) -> bool:
        """Whether letters were typed just now: a space belongs to them then, and opens no list."""
        return self._since.isValid() and self._since.elapsed() < TYPING_MS

    def _search(self, letter: str) -> None:
        """Choose by the letters typed one shortly after the other; one again goes on to the next."""
        self._letters = self._letters + letter.casefold() if self._is_typing else letter.casefold()
        self._since.start()
        alike = len(set(self._letters)) == 1
        wanted, start = self._letters[:1] if alike else self._letters, self._chosen + alike
        free = [place for place, value in enumerate(self._values) if not value.acts]
        row = [place for place in free if place >= start] + [place for place in free if place < start]
        for place in row:
            if self._values[place].words.casefold().startswith(wanted):
                self._choose(place)
                return

    def _choose(self, place: int) -> None:
        if place != self._chosen:
            self._chosen = place
            self._stand()
            self.picked.emit(place)

    def _pick(self, place: int) -> None:
        """Tell what was chosen; what acts is not chosen by it."""
        if self._values[place].acts:
            self._stand()
            self.picked.emit(place)
        else:
            self._choose(place)

    def _stand(self) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self._chosen)
        value = self._values[self._chosen] if self._chosen >= 0 else None
        unset = value is None or (value.value is None and not value.acts)
        words = value.words if value else self._unset
        shown = (words, unset, self._icon())
        if shown == self._shown:
            return
        self._shown = shown
        self._words.set_runs([TextRun(words, tone="textMuted" if unset else "text")])
        self.updateGeometry()
        self.update()

    def _icon(self) -> str:
        return self._values[self._chosen].icon if self._chosen >= 0 else ""

    def _before(self) -> int:
        return PAD + (self._look.theme.size("icon") + 8 if self._icon() else 0)

    def _after(self) -> int:
        return 8 + self._look.theme.size("icon") + 11

    def _restyle(self) -> None:
        self._words.restyle()
        self.updateGeometry()
        self.update()


def _is(value: FieldOption, chosen: Json) -> bool:
    if value.acts and value.value is None:
        return False
    return type(value.value) is type(chosen) and bool(value.value == chosen)
