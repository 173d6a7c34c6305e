"""The window: top bar, the stack of screens, the menu with every action, text size and theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.text import window as text
from quizapp.ui.widgets.button import ToolButton
from quizapp.ui.widgets.frames import TopBar

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.theme.theme import Choice
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.screen import Screen

_CHOICES: tuple[Choice, ...] = ("system", "light", "dark", "hc")
_ICONS = {"light": "sun", "dark": "moon", "hc": "sun", "contrast": "sun"}

DESIGNED, SMALLEST = (1280, 800), (800, 600)
FRAME = 32
"""About what a window manager's title bar takes, px."""


class Window(QMainWindow):
    """Shows one screen at a time; what is changed in it is told, not kept."""

    help_asked = Signal()
    home_asked = Signal()
    look_changed = Signal(str, float)
    closing = Signal()

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._words = text.menu(translate)
        self._top = TopBar(look)
        self._stack = QStackedWidget()
        self._menu = QMenu(self)
        self._text_size = ToolButton(look, "", strong="Aa")
        self._theme = ToolButton(look, "", icon="sun")
        self._menu_button = ToolButton(look, self._words["menu"], icon="menu")
        self._fill()
        self._make_actions()
        look.theme.changed.connect(self._show_look)
        self._show_look()

    def show_screen(self, screen: Screen) -> None:
        """Show a screen and put the keyboard where it belongs there."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
            screen.place_changed.connect(self._show_place)
            screen.set_narrow(self._is_narrow())
        self._stack.setCurrentWidget(screen)
        self._show_place()
        screen.arrive()

    def screen_shown(self) -> Screen | None:
        """Return the screen that is shown."""
        shown: Screen | None = self._stack.currentWidget()  # type: ignore[assignment]  # nothing else is added
        return shown

    def restore(self, geometry: str) -> None:
        """Take the size and place kept as Base64; without one, or with a bad one, as designed."""
        self.setMinimumSize(*SMALLEST)
        room = self.screen().availableSize() - QSize(0, FRAME)
        self.resize(QSize(*DESIGNED).boundedTo(room).expandedTo(self.minimumSize()))
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def geometry_kept(self) -> str:
        """Return size and place as Base64."""
        return self.saveGeometry().toBase64().toStdString()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the screen's keys act while the top bar has the keyboard."""
        screen = self.screen_shown()
        if screen is not None and not screen.isAncestorOf(QApplication.focusWidget() or screen):
            screen.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the panes where there is no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the program ends; every answer is kept already."""
        self.closing.emit()
        super().closeEvent(event)

    def _is_narrow(self) -> bool:
        return self._look.theme.stacks(self.width())

    def _arrange(self) -> None:
        narrow = self._is_narrow()
        self._top.set_narrow(narrow)
        for place in range(self._stack.count()):
            screen: Screen = self._stack.widget(place)  # type: ignore[assignment]  # nothing else is added
            screen.set_narrow(narrow)
        self._show_place()

    def _show_place(self) -> None:
        screen = self.screen_shown()
        if screen is None:
            return
        place = screen.place
        self._top.show_place(place.title, place.back, place.aside)
        words = place.short_words if self._is_narrow() and self._look.theme.factor > 1 else place.words
        self._top.show_progress(place.at, place.total, words)
        name = text.app(self._translate)
        self.setWindowTitle(f"{place.title} – {name}" if place.title != name else name)

    def _show_look(self) -> None:
        theme = self._look.theme
        self._text_size.show_words(text.text_size(self._translate, theme.factor))
        self._text_size.setAccessibleName(text.text_size_name(self._translate, theme.factor))
        self._theme.show_words(text.theme(self._translate, theme.choice))
        self._theme.setAccessibleName(text.theme_name(self._translate, theme.choice))
        self._theme.show_icon(_ICONS[theme.shown])
        self._arrange()

    def _change_size(self, steps: int) -> None:
        self._look.theme.step_factor(steps)
        self._tell_look()

    def _cycle_size(self) -> None:
        steps = self._look.theme.tokens.steps
        self._change_size(0 if self._look.theme.factor >= steps[-1] else 1)

    def _next_theme(self) -> None:
        place = _CHOICES.index(self._look.theme.choice)
        self._look.theme.choose(_CHOICES[(place + 1) % len(_CHOICES)])
        self._tell_look()

    def _tell_look(self) -> None:
        self.look_changed.emit(self._look.theme.choice, self._look.theme.factor)

    def _go_back(self) -> None:
        screen = self.screen_shown()
        if screen is not None:
            screen.back()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _open_menu(self) -> None:
        below = self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft())
        self._menu.popup(below)

    def _make_actions(self) -> None:
        standard = QKeySequence.StandardKey
        self._add("home", self.home_asked.emit, "Ctrl+1")
        self._add("help", self.help_asked.emit, standard.HelpContents, "F1")
        self._menu.addSeparator()
        self._add("larger", lambda: self._change_size(1), standard.ZoomIn, "Ctrl+=")
        self._add("smaller", lambda: self._change_size(-1), standard.ZoomOut)
        self._add("normal", lambda: self._change_size(0), "Ctrl+0")
        self._add("theme", self._next_theme, "Ctrl+Shift+L")
        self._add("full_screen", self._toggle_full_screen, "F11")
        self._menu.addSeparator()
        self._add("quit", self.close, "Ctrl+Q")
        for name, act, keys in (
            ("back", self._go_back, ("Esc", "Alt+Left")),
            ("menu", self._open_menu, ("F10",)),
        ):
            action = QAction(name, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(act)
            self.addAction(action)

    def _add(self, name: str, act: Callable[[], object], *keys: QKeySequence.StandardKey | str) -> None:
        action = QAction(self._words[name], self)
        sequences: list[QKeySequence] = []
        for key in keys:
            if isinstance(key, str):
                sequences.append(QKeySequence(key))
            else:
                sequences += QKeySequence.keyBindings(key)
        action.setShortcuts(list(dict.fromkeys(sequences)))
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked=False: act())
        self._menu.addAction(action)
        self.addAction(action)

    def _fill(self) -> None:
        self._top.back_pressed.connect(self._go_back)
        self._text_size.clicked.connect(self._cycle_size)
        self._theme.clicked.connect(self._next_theme)
        self._menu_button.clicked.connect(self._open_menu)
        self._top.add_tool(self._text_size)
        self._top.add_tool(self._theme)
        self._top.add_tool(self._menu_button, keep=True)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._top)
        box.addWidget(self._stack, 1)
        self.setCentralWidget(page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
