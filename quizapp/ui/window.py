"""The window: top bar, the stack of screens, the menu with every action, text size and theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import ToolButton
from quizapp.ui.kit.enter_guard import EnterGuard, find_event_time
from quizapp.ui.kit.screen_bars import TopBar
from quizapp.ui.messages.keys import LEARNERS, MY_PACKS, SAVE_COPY

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from quizapp.ui.kit.enter_guard import KeyEventTime
    from quizapp.ui.kit.screen import Screen
    from quizapp.ui.kit.section_tabs import SectionTabs
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.theme.theme import ThemeChoice

_CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "hc", "hc_light")
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ICONS = {"light": "sun", "dark": "moon", "hc": "moon", "hc_light": "sun", "contrast": "sun"}

FRAME_SIZE = QSize(16, 40)
"""What a window manager's frame takes at most, px."""
DEFAULT_SIZE, MIN_SIZE, MIN_SIZE_ON_SMALL_SCREEN = (
    QSize(1280, 800),
    QSize(800, 600),
    QSize(480, 360) - FRAME_SIZE,
)
"""As it is opened, down to which it can be made smaller, and the same on a screen that has no more room."""
UNIQUE = Qt.ConnectionType.UniqueConnection


class Notice(Protocol):
    """A band below the top bar, on every screen."""

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a window in which panes stack, or for a wide one."""
        ...


class Window(QMainWindow):
    """Shows one screen at a time; what is changed in it is told, not kept.

    `may_close` is asked before it closes.
    """

    help_asked = Signal()
    home_asked = Signal()
    author_asked = Signal()
    settings_asked = Signal()
    people_asked = Signal()
    finish_asked = Signal()
    report_asked = Signal()
    open_asked = Signal()
    dropped = Signal(tuple, bool)
    """The paths of files and folders of this computer, and whether something else was dropped with them."""
    look_changed = Signal(str, float)
    copy_asked = Signal()
    closing = Signal()

    def __init__(self, look: Style, translate: Translate, moment: KeyEventTime = find_event_time) -> None:
        """`moment` tells when a key was pressed or released, in seconds."""
        super().__init__()
        self._look, self._translate = look, translate
        self._enter_guard = EnterGuard(moment)
        self._top = TopBar(look)
        self._sections: SectionTabs | None = None
        self._teaches = False
        # A layout alone: a stacked widget would be told of as a pane, before everything in it.
        self._stack = QStackedLayout()
        self._notices: list[Notice] = []
        self.may_close: Callable[[], bool] = lambda: True
        self._menu = QMenu(self)
        self._text_size = ToolButton(look, "", strong="Aa")
        self._theme = ToolButton(look, "", icon="sun")
        self._menu_button = ToolButton(look, translate("window.menu.menu"), icon="menu")
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
            screen.set_letter_keys(self._look.theme.letter_keys)
        before = self.current_screen()
        if before is not None and before is not screen:
            before.release_focus()
        self._stack.setCurrentWidget(screen)
        self._show_place()
        screen.set_initial_focus()

    def add_notice(self, notice: QWidget) -> None:
        """Let a band, which has the methods of a Notice, stand below the top bar whenever it is shown."""
        self._page.insertWidget(1 + len(self._notices), notice)
        self._notices.append(notice)  # type: ignore[arg-type]  # it has them
        self._notices[-1].set_narrow(self._is_narrow())

    def current_screen(self) -> Screen | None:
        """Return the screen that is shown."""
        shown: Screen | None = self._stack.currentWidget()  # type: ignore[assignment]  # nothing else is added
        return shown

    def show_learner_name(self, words: str) -> None:
        """Say in the menu who practises."""
        # Qt would take a single ampersand for a shortcut.
        self._people.setText(words.replace("&", "&&"))

    def show_teacher_tools(self, shown: bool) -> None:
        """Show the sections' tabs and what leads to the packs in work, or only what learners need."""
        if shown == self._teaches:
            return
        self._teaches = shown
        if shown:
            self._add_sections()
            self._menu.insertAction(self._people, self._author)
            self.addAction(self._author)
        else:
            self._hide_author()
        self._show_place()

    def restore(self, geometry: str) -> None:
        """Take the size and place kept as Base64; without one, or with a bad one, as designed."""
        self.resize(DEFAULT_SIZE.boundedTo(self._allow_small()))
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
            self._fit_to_screen()

    def saved_geometry(self) -> str:
        """Return size and place as Base64."""
        return self.saveGeometry().toBase64().toStdString()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the screen's keys act while the top bar has the keyboard."""
        screen = self.current_screen()
        if screen is not None and not screen.isAncestorOf(QApplication.focusWidget() or screen):
            screen.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every key before it acts; Tab is to go through the screen in the order in which it is read.

        Not where Qt asks for what comes next: it does so also for a widget that is just being deleted.
        """
        if event.type() == QEvent.Type.ShortcutOverride:
            screen = self.current_screen()
            if screen is not None and isinstance(event, QKeyEvent) and event.key() in _TABS:
                screen.update_tab_order()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter count only after a pause, and fit from now on to whichever screen it is on."""
        super().showEvent(event)
        self._enter_guard.watch(self.windowHandle())
        self.windowHandle().screenChanged.connect(self._follow_screen, UNIQUE)
        self.screen().availableGeometryChanged.connect(self._stay_on_screen, UNIQUE)
        self._allow_small()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the panes where there is no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; of those that are not on this computer it is told that they are left alone."""
        if event.mimeData().urls() and event.possibleActions() & Qt.DropAction.CopyAction:
            _take_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of all files that were dropped."""
        _take_as_copy(event)
        files = _files(event.mimeData())
        self.dropped.emit(tuple(files), len(files) < len(event.mimeData().urls()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the program ends, if it may: every answer is kept already, or that was asked about."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _follow_screen(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._stay_on_screen, UNIQUE)
        self._fit_to_screen()

    def _fit_to_screen(self) -> None:
        room = self._allow_small()
        if not self.isMaximized() and not self.isFullScreen():
            self.resize(self.size().boundedTo(room))

    def _stay_on_screen(self) -> None:
        """Fit to a screen that has become smaller, and be whole on it: some window managers leave it off."""
        self._fit_to_screen()
        room, place = self.screen().availableGeometry(), self.frameGeometry()
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveRight(min(place.right(), room.right()))
        place.moveTop(max(place.top(), room.top()))
        place.moveLeft(max(place.left(), room.left()))
        if not self.isMaximized() and not self.isFullScreen():
            self.move(place.topLeft())

    def _allow_small(self) -> QSize:
        """Let nothing keep the window larger than the screen has room for, and return how much that is."""
        frame = (self.frameGeometry().size() - self.size()).expandedTo(FRAME_SIZE)
        room = self.screen().availableSize() - frame
        self.setMinimumSize(MIN_SIZE.boundedTo(room).expandedTo(MIN_SIZE_ON_SMALL_SCREEN))
        return room

    def _add_sections(self) -> None:
        if self._sections is None:
            from quizapp.ui.kit.section_tabs import TABS_MARGIN, SectionTabs  # noqa: PLC0415 -- learners do without

            self._sections = SectionTabs(self._look, self._translate)
            self._sections.practise_asked.connect(self.home_asked)
            self._sections.author_asked.connect(self.author_asked)
            self._top.lead.setContentsMargins(TABS_MARGIN, 0, 0, 0)
            self._top.lead.addWidget(self._sections)

    def _hide_author(self) -> None:
        self._menu.removeAction(self._author)
        self.removeAction(self._author)

    def _is_narrow(self) -> bool:
        return self._look.theme.stacks(self.width())

    def _arrange(self) -> None:
        narrow = self._is_narrow()
        self._top.set_narrow(narrow)
        for notice in self._notices:
            notice.set_narrow(narrow)
        for place in range(self._stack.count()):
            screen: Screen = self._stack.widget(place)  # type: ignore[assignment]  # nothing else is added
            screen.set_narrow(narrow)
            screen.set_letter_keys(self._look.theme.letter_keys)
        self._show_place()

    def _show_place(self) -> None:
        screen = self.current_screen()
        if screen is None:
            return
        place = screen.place
        sections = self._teaches and bool(place.section)
        if self._sections is not None:
            self._sections.setVisible(sections)
            self._sections.show_front(place.section)
        title = self._translate("window.app") if sections else place.title
        self._top.show_place(title, place.back, place.aside)
        words = place.short_words if self._is_narrow() and self._look.theme.factor > 1 else place.words
        self._top.show_progress(place.at, place.total, words)
        name = self._translate("window.app")
        title = f"{place.title} – {name}" if place.title != name else name
        # Qt takes [*] for the place of an asterisk, and two of them for one that is meant.
        self.setWindowTitle(title.replace("[*]", "[*][*]"))

    def _show_look(self) -> None:
        theme = self._look.theme
        self._text_size.show_words(self._translate("window.text_size", percent=round(theme.factor * 100)))
        self._text_size.setAccessibleName(
            self._translate("window.text_size_name", percent=round(theme.factor * 100))
        )
        choice = self._translate(f"window.theme.{theme.choice}")
        self._theme.show_words(choice)
        self._theme.setAccessibleName(self._translate("window.theme_name", theme=choice))
        self._theme.show_icon(_ICONS[theme.shown])
        self._arrange()

    def _change_size(self, steps: int) -> None:
        self._look.theme.step_factor(steps)
        self._announce_name(self._text_size)
        self._tell_look()

    def _cycle_size(self) -> None:
        steps = self._look.theme.tokens.steps
        self._change_size(0 if self._look.theme.factor >= steps[-1] else 1)

    def _next_theme(self) -> None:
        place = _CHOICES.index(self._look.theme.choice)
        self._look.theme.choose(_CHOICES[(place + 1) % len(_CHOICES)])
        self._announce_name(self._theme)
        self._tell_look()

    def _announce_name(self, button: QWidget) -> None:
        """Say what a key changed; of a button that has the keyboard it is heard anyway."""
        if not button.hasFocus():
            announce(self, button.accessibleName())

    def _tell_look(self) -> None:
        self.look_changed.emit(self._look.theme.choice, self._look.theme.factor)

    def _go_back(self) -> None:
        screen = self.current_screen()
        if screen is not None:
            screen.back()

    def _leave(self) -> None:
        screen = self.current_screen()
        if screen is not None:
            screen.leave()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _open_menu(self) -> None:
        screen = self.current_screen()
        self._finish.setVisible(screen is not None and screen.can_finish)
        self._report.setVisible(screen is not None and screen.can_report)
        below = self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft())
        self._menu.popup(below)

    def _make_actions(self) -> None:
        standard = QKeySequence.StandardKey
        self._add("home", self.home_asked.emit, "Ctrl+1")
        self._author = self._add("author", self.author_asked.emit, MY_PACKS)
        self._hide_author()
        self._people = self._add("people", self.people_asked.emit, LEARNERS)
        self._add("open", self.open_asked.emit, standard.Open)
        # Without a key: one pressed by mistake would end what goes on.
        self._finish = self._add("finish", self.finish_asked.emit)
        self._report = self._add("report", self.report_asked.emit)
        self._add("settings", self.settings_asked.emit, "Ctrl+,")
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
            ("copy", self.copy_asked.emit, (SAVE_COPY,)),
        ):
            action = QAction(name, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(act)
            self.addAction(action)

    def _add(self, name: str, act: Callable[[], object], *keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(self._translate(f"window.menu.{name}"), self)
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
        return action

    def _fill(self) -> None:
        self._top.back_pressed.connect(self._leave)
        self._text_size.clicked.connect(self._cycle_size)
        self._theme.clicked.connect(self._next_theme)
        self._menu_button.clicked.connect(self._open_menu)
        self._top.add_tool(self._text_size)
        self._top.add_tool(self._theme)
        self._top.add_tool(self._menu_button, keep=True)
        page = QWidget()
        box = self._page = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._top)
        box.addLayout(self._stack, 1)
        self.setCentralWidget(page)
        self.setAcceptDrops(True)
        self.installEventFilter(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def _take_as_copy(event: QDropEvent) -> None:
    """Take what is dropped as a copy: of what is moved, some file managers delete theirs."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _files(data: QMimeData) -> list[str]:
    """Return the paths of files on this computer; an address elsewhere is none, nor one of a server's.

    To look at a server's is to speak to it, and on Windows to tell it who one is.
    """
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile() and not url.host()]
