"""Somebody at the real window who follows docs/teachers.md, and takes pictures on the way."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driver import Driven, Seen

PATIENCE_S = 20.0

LOOK = """
import json
from pathlib import Path
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.editor.article_pane import SelectableArticle

def look():
    popup = app.activePopupWidget()
{code}

Path({path!r}).write_text(json.dumps(look()), encoding="utf-8")
"""
MENU = """
    every = [each for each in popup.actions() if not each.isSeparator()] if popup else []
    at = every.index(popup.activeAction()) if every and popup.activeAction() in every else -1
    return [at, [each.text().partition(chr(9))[0] for each in every]]
"""
ENTRIES = """
    box = app.focusWidget()
    return [box.itemText(at) for at in range(box.count())]
"""
BOXES = """
    named = [each for each in window.findChildren(QComboBox) if each.isVisible()]
    named = [each for each in named if each.accessibleName() == {name!r}]
    named.sort(key=lambda each: each.mapTo(window, each.rect().topLeft()).y())
    return [each.currentText() for each in named]
"""
FILE = """
from PySide6.QtWidgets import QFileDialog

QFileDialog.getSaveFileName = staticmethod(lambda *_: ({path!r}, ""))
QFileDialog.getOpenFileNames = staticmethod(lambda *_: ([{path!r}], ""))
"""
CARET = """
    for each in window.findChildren(SelectableArticle):
        for row, block in enumerate(each.blocks):
            if each.isVisible() and {words!r} in block.text:
                at = block.text.index({words!r})
                each.take_focus()
                each.set_text_cursor(ArticleCursor(row, at, at))
                return True
    return False
"""
FIELD = """
    named = [each for each in window.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    found = [each for each in named if each.accessibleName().startswith({name!r}) and each.focusPolicy()]
    if found:
        found.sort(key=lambda each: (each.mapTo(window, each.rect().topLeft()).y()))
        found[{nth}].setFocus()
        return found[{nth}].accessibleName()
    return sorted({{each.accessibleName() for each in named if each.accessibleName() and each.focusPolicy()}})
"""


@dataclass
class Teacher:
    """A person at the program: presses keys, clicks, selects words, chooses from menus, takes pictures."""

    program: Driven
    take: Callable[[Path, str], None]
    """Keeps a picture of the window under a name."""
    scratch: Path
    """A folder in which the program leaves its answers."""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.program.press(*keys)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        self.program.type(words)

    def click(self, words: str) -> None:
        """Click at what is called so."""
        self.program.click(words)

    def wait(self, until: Callable[[Seen], object]) -> Seen:
        """Wait until something is to be seen."""
        return self.program.wait(until, PATIENCE_S)

    def says(self, words: str) -> None:
        """Wait until a label says these words."""
        self.wait(lambda seen: seen.says(words))

    def rest(self, seconds: float = 0.5) -> None:
        """Look at the window for a while: checks run once nobody types."""
        time.sleep(seconds)
        self.program.send(rest=10)
        self.wait(lambda _: True)

    def copy(self, words: str) -> None:
        """Copy words elsewhere."""
        self.program.run(f"app.clipboard().setText({words!r})")

    def ask(self, code: str) -> Any:
        """Have code run in the program, and return what it returns."""
        path = self.scratch / "answer.json"
        self.program.run(LOOK.format(code=code, path=str(path)))
        return json.loads(path.read_text(encoding="utf-8"))

    def select(self, words: str) -> None:
        """Select words of the article with Shift and the arrow, from where a click would put the caret."""
        assert self.ask(CARET.format(words=words)), f"the article has no “{words}”"
        self.press(*["Shift+Right"] * len(words))

    def choose(self, entry: str) -> None:
        """Choose an entry of the menu that is open, by arrows and Enter."""
        self.wait(lambda _: self.menu()[1])
        at, entries = self.menu()
        place = next(place for place, each in enumerate(entries) if each.startswith(entry))
        self.press(*["Down"] * (place - at), "Return")

    def menu(self) -> tuple[int, list[str]]:
        """Return which entry of the open menu is chosen (-1: none), and all of them."""
        at, entries = self.ask(MENU)
        return at, entries

    def go_to(self, name: str, nth: int = 0) -> None:
        """Put the keyboard into the field whose name begins so; of several into the nth from above."""
        found = self.ask(FIELD.format(name=name, nth=nth))
        assert isinstance(found, str), f"no {name} among {found}"

    def write(self, name: str, words: str, nth: int = 0) -> None:
        """Write words into a field, in place of what is there."""
        self.go_to(name, nth)
        self.press("Ctrl+A")
        self.type(words)

    def push(self, name: str, nth: int = 0) -> None:
        """Press the button or link whose name begins so, by Tab and Space."""
        self.go_to(name, nth)
        self.press("Space")
        self.rest()

    def pick(self, name: str, entry: str, nth: int = 0) -> None:
        """Choose in a box the entry that begins so, by opening its list."""
        self.go_to(name, nth)
        entries = self.ask(ENTRIES)
        place = next(at for at, each in enumerate(entries) if each.startswith(entry))
        self.press("F4", "Home", *["Down"] * place, "Return")
        self.rest()

    def chosen(self, name: str) -> list[str]:
        """Return what is chosen in the boxes of a name, from above."""
        found: list[str] = self.ask(BOXES.format(name=name))
        return found

    def file(self, path: Path) -> None:
        """Choose this file in whichever of the system's dialogs comes next."""
        self.program.run(FILE.format(path=str(path)))

    def picture(self, name: str) -> None:
        """Keep a picture of the window as it is now."""
        self.rest()
        self.take(self.program.picture(self.scratch / f"{name}.png"), name)
