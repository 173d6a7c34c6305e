"""The keys of a screen, tried without letting them do anything: which are printed, listed, and act."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from quizapp.ui.messages import editor_keys, key_tables
from quizapp.ui.theme.letter_keys import is_letter
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from quizapp.ui.messages.keys import KeySection
    from tests.ui.running import Running

Key, Mod = Qt.Key, Qt.KeyboardModifier
Pressed = tuple[Qt.Key, Qt.KeyboardModifier]
"""A key, and what is held down with it."""

SECTIONS: Final[dict[str, tuple[KeySection, ...]]] = {
    "home": key_tables.HOME_KEYS,
    "pack": key_tables.PACK_KEYS,
    "finding": key_tables.SEARCH_KEYS,
    "setup": key_tables.SESSION_OPTIONS_KEYS,
    "practice": key_tables.PRACTICE_KEYS,
    "results": key_tables.RESULTS_KEYS,
    "answer": key_tables.OPENED_ANSWER_KEYS,
    "help": key_tables.HELP_KEYS,
    "trouble": key_tables.ERROR_PAGE_KEYS,
    "settings": key_tables.SETTINGS_KEYS,
    "example": key_tables.EXAMPLE_KEYS,
    "worked": key_tables.WORKED_EXAMPLE_KEYS,
    "report": key_tables.REPORT_KEYS,
    "reports": key_tables.REPORTS_KEYS,
    "chooser": key_tables.CHOOSER_KEYS,
    "page": key_tables.LEARNER_PAGE_KEYS,
    **dict.fromkeys(("details", "code", "erasing", "classes"), key_tables.FORM_KEYS),
    **dict.fromkeys(("moving", "bringing"), key_tables.CHOICE_KEYS),
    "adding": key_tables.PACK_IMPORT_KEYS,
    "closing": key_tables.CLOSE_CONFIRMATION_KEYS,
    "backups": key_tables.BACKUPS_KEYS,
    "restore": key_tables.RESTORE_KEYS,
    "author": (
        *key_tables.MY_PACKS_KEYS,
        *key_tables.TEACHER_KEYS,
    ),
    "opened": (
        *key_tables.ARTICLE_IMPORT_KEYS,
        *key_tables.TEACHER_KEYS,
    ),
    "editor": (
        *editor_keys.EDITOR_KEYS,
        *editor_keys.EDITOR_PAGE_KEYS,
        *key_tables.TEACHER_KEYS,
    ),
}
"""What Help lists, by screen."""

ALIASES: Final = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Ctrl+Return": "Ctrl+Enter",
    "Open": "Ctrl+O",
    "Del": "Delete",
    "Ctrl+=": "Ctrl++",
    "Ctrl+Shift+Z": "Ctrl+Y",
    "Return": "Enter",
    "Zoom In": "Ctrl++",
    "Zoom Out": "Ctrl+-",
    "Help": "F1",
}
"""Other names of a key: where + is above = it is pressed without Shift, and some keyboards have it named."""

LETTERS: Final = [Key(code) for code in (*range(Key.Key_A, Key.Key_Z + 1), *range(Key.Key_0, Key.Key_9 + 1))]
SIGNS: Final = [Key(ord(sign)) for sign in "+-=,./;'[]\\`"]
FUNCTIONS: Final = [Key(code) for code in range(Key.Key_F1, Key.Key_F12 + 1)]
MOVES: Final = (
    Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageUp,
    Key.Key_PageDown, Key.Key_Insert, Key.Key_Delete, Key.Key_Backspace, Key.Key_Space, Key.Key_Return,
)  # fmt: skip
"""Tried alone, for Qt's widgets take no notice of what is held down with them."""
HELD: Final = (
    Mod.NoModifier, Mod.ShiftModifier, Mod.ControlModifier, Mod.AltModifier,
    Mod.ControlModifier | Mod.ShiftModifier,
)  # fmt: skip
TYPED_INTO: Final = (QLineEdit, QPlainTextEdit)

Tried = set[tuple[str, str, type]]
"""Of which kinds of widgets the keys have been tried, by screen and phase."""


def listed(screen: str) -> set[str]:
    """The keys that Help lists on a screen."""
    sections = (*SECTIONS[screen], *key_tables.GLOBAL_KEYS)
    found: set[str] = set()
    for line in (line for section in sections for line in section.lines):
        if line.to:
            first, last = (ord(key) for key in line.keys)
            found |= {chr(code) for code in range(first, last + 1)}
        else:
            found |= set(map(written, line.keys))
    return found


def written(sequence: str) -> str:
    """A key as Help writes it, from how Qt writes it."""
    if sequence in ALIASES:
        return ALIASES[sequence]
    paged = re.sub(r"\bPg(Up|Down)\b", r"Page \1", sequence)
    return re.sub(r"(?<=\+)(Up|Down)$", lambda arrow: ALIASES[arrow[0]], paged)


def name(pressed: Pressed) -> str:
    """A key as Help writes it."""
    key, held = pressed
    return written(QKeySequence(held.value | key.value).toString())


def printed(cap: str) -> Pressed:
    """The key that is printed like this: “Ctrl Shift L”, “Ctrl −”, “Page Up”."""
    arrows = {arrow: word for word, arrow in ALIASES.items() if arrow in "←→↑↓"}
    parts = cap.replace("−", "-").replace("Page ", "Pg").split(" ")
    combination = QKeySequence("+".join(arrows.get(part, part) for part in parts))[0]
    return combination.key(), combination.keyboardModifiers()


def key_faults(running: Running, tried: Tried, *, letters: bool) -> Iterator[str]:
    """Yield what is wrong with the keys of a state; afterwards it is of no more use.

    A key that is printed has to act, and one that acts has to be listed. With `letters`, no single letter or
    digit may act by itself where that is turned off. The keyboard's own widget is tried in every state,
    widgets of other kinds once a phase; `tried` remembers them.
    """
    if QApplication.activePopupWidget() is not None:
        # A menu has the system's keys.
        return
    seen = _caps(running)
    keyboard = Keyboard(running)
    widgets = list(_to_try(running, tried))
    known = listed(running.name) | keyboard.shortcuts
    yield from _unlisted(keyboard, widgets, known)
    yield from _idle(keyboard, seen)
    if letters:
        yield from _without_letters(running, keyboard, widgets)


class Keyboard:
    """Tries keys in a running program whose screen, buttons and menu say nothing when they are pressed."""

    def __init__(self, running: Running) -> None:
        self._window = running.window
        self._acted = False
        screen = running.screen
        for key in screen.bound_keys:
            screen.bind(key, self._note)
        screen.primary = self._note
        for silent in (*running.window.actions(), *running.window.findChildren(QAbstractButton)):
            silent.blockSignals(True)
        shortcuts = (key for action in running.window.actions() for key in action.shortcuts())
        self.shortcuts = {written(key.toString()) for key in shortcuts}

    def acts(self, pressed: Pressed, widget: QWidget | None = None) -> bool:
        """Press a key on a widget, or where the keyboard is, and tell whether anything took it."""
        if name(pressed) in self.shortcuts:
            return True
        self._acted = False
        key, held = pressed
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, _typed(pressed))
        QApplication.sendEvent(widget or QApplication.focusWidget() or self._window, event)
        return event.isAccepted() or self._acted

    def _note(self) -> None:
        self._acted = True


def _unlisted(keyboard: Keyboard, widgets: list[QWidget], known: set[str]) -> Iterator[str]:
    for widget in widgets:
        typed_into = isinstance(widget, TYPED_INTO)
        for pressed in _every_key():
            if name(pressed) in known or (typed_into and _typed(pressed)):
                continue
            if keyboard.acts(pressed, widget):
                yield f"acts on {type(widget).__name__}, but is not listed: {name(pressed)}"


def _idle(keyboard: Keyboard, caps: list[str]) -> Iterator[str]:
    yield from (f"printed, but does not act: {cap}" for cap in caps if not keyboard.acts(printed(cap)))


def _without_letters(running: Running, keyboard: Keyboard, widgets: list[QWidget]) -> Iterator[str]:
    """Turn single letters off, and move them to Alt."""
    program = running.program
    for mode, held in (("off", (Mod.NoModifier, Mod.AltModifier)), ("alt", (Mod.NoModifier,))):
        program.preferences.change(replace(program.preferences.now, letter_keys=mode))
        settle()
        seen = _caps(running)
        yield from (f"printed with letters {mode}: {cap}" for cap in seen if is_letter(cap))
        for widget in (each for each in widgets if not isinstance(each, TYPED_INTO)):
            for pressed in ((letter, with_it) for with_it in held for letter in LETTERS):
                if keyboard.acts(pressed, widget):
                    yield f"acts on {type(widget).__name__} with letters {mode}: {name(pressed)}"
        yield from _idle(keyboard, [cap for cap in seen if cap.startswith("Alt ")])


def _every_key() -> Iterator[Pressed]:
    yield from ((key, held) for held in HELD for key in (*LETTERS, *SIGNS, *FUNCTIONS))
    yield from ((key, Mod.NoModifier) for key in MOVES)


def _typed(pressed: Pressed) -> str:
    """What a key writes where one types; '' for nothing."""
    key, held = pressed
    if held & ~Mod.ShiftModifier or key not in (*LETTERS, *SIGNS, Key.Key_Space):
        return ""
    return chr(key) if held else chr(key).lower()


def _to_try(running: Running, tried: Tried) -> Iterator[QWidget]:
    """The widget that has the keyboard, and one of each other kind that can have it and is new here."""
    focused = QApplication.focusWidget() or running.window
    yield focused
    phase = getattr(running, "phase", "")
    tried.add((running.name, phase, type(focused)))
    for widget in visible(running.window, QWidget):
        place = (running.name, phase, type(widget))
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus and place not in tried:
            tried.add(place)
            yield widget


def _caps(running: Running) -> list[str]:
    """What is painted as a key in the window; Help paints the keys of other screens."""
    if running.name == "help":
        return []
    with _painted() as seen:
        running.window.grab()
    return list(dict.fromkeys(seen))


@contextmanager
def _painted() -> Iterator[list[str]]:
    """Note what is painted as a key while the block is gone through."""
    seen: list[str] = []

    def noting(paint: Callable) -> Callable:
        def note(painter, box, words, *others) -> None:
            seen.extend([words] if words else [])
            paint(painter, box, words, *others)

        return note

    with pytest.MonkeyPatch.context() as patch:
        for module in [each for name, each in sys.modules.items() if name.startswith("quizapp.ui.")]:
            if hasattr(module, "paint_key_cap"):
                patch.setattr(module, "paint_key_cap", noting(module.paint_key_cap))
        yield seen
