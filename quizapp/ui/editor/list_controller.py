"""What is done at the list of questions and at the bar that finds words, forwarded to the presenter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages.keys import format_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.editor.editor_panes import EditorPanes
    from quizapp.ui.editor.presenter import EditorPresenter
    from quizapp.ui.editor.question_clipboard import OtherPack
    from quizapp.ui.editor.row_actions import RowMenuEntry
    from quizapp.ui.ports import Translate

OWN_KEYS: Final = frozenset({keys.FIND, keys.NEXT, keys.PREVIOUS})
"""The keys that act also while a text field has the keyboard."""


class QuestionListController:
    """Connects the list and the bar of a page; `keys` are what acts while one writes."""

    def __init__(self, page: EditorPanes, presenter: EditorPresenter, translate: Translate) -> None:
        self._page, self._presenter = page, presenter
        self._translate = translate
        self._named: Mapping[str, Callable[[], None]] = {
            "copy": self._copy,
            "paste": self._paste,
            "packs": self._ask_pack,
            "find": self.find,
        }
        self._connect()

    def keys(self) -> dict[str, Callable[[], None]]:
        """Return what keys do."""
        return {
            keys.SELECT_ALL: self._in_list(self._presenter.rows.many.all),
            keys.COPY: self._in_list(self._copy),
            keys.FIND: self.find,
            keys.NEXT: lambda: self._step(1),
            keys.PREVIOUS: lambda: self._step(-1),
        }

    def _connect(self) -> None:
        page, rows, finding = self._page, self._presenter.rows, self._presenter.finding
        page.list.moved.connect(lambda row: rows.only(self._key(row)))
        page.list.extended.connect(rows.many.extend_by)
        page.list.extended_to.connect(lambda row: rows.many.extend(self._key(row)))
        page.list.toggled.connect(lambda row: rows.many.toggle(self._key(row)))
        page.list.deleted.connect(rows.delete)
        page.list.menu_asked.connect(self.open_menu)
        page.row_more.clicked.connect(lambda: self.open_menu(self._page.row_more))
        bar = page.find_bar
        bar.searched.connect(finding.search)
        bar.renewed.connect(finding.replace_with)
        bar.stepped.connect(finding.step)
        bar.capitals.connect(finding.set_capitals)
        bar.whole.connect(finding.set_whole)
        bar.replaced.connect(finding.replace)
        bar.all_replaced.connect(finding.replace_all)
        bar.closed.connect(self._presenter.back)

    def _key(self, row: int) -> str:
        return self._page.list.key_of(row)

    def _in_list(self, act: Callable[[], None]) -> Callable[[], None]:
        """Return what acts only while the list has the keyboard."""
        return lambda: act() if self._page.list.hasFocus() else None

    def open_menu(self, below: QWidget | None = None) -> None:
        """Offer what can be done with the row: below a button, else below the row."""
        menu = build_menu(self._page)
        menu.setAccessibleName(self._translate("banks.menu"))
        self._fill(menu, self._presenter.rows.menu())
        if below is None:
            menu.popup(self._page.list.below_row())
        else:
            open_menu_below(menu, below)
        menu.setActiveAction(menu.actions()[0])

    def _fill(self, menu: QMenu, entries: Iterable[RowMenuEntry]) -> None:
        for entry in entries:
            if entry.begins and menu.actions():
                menu.addSeparator()
            if entry.inner:
                inner = QMenu(entry.words.replace("&", "&&"), menu)
                self._fill(inner, entry.inner)
                menu.addMenu(inner)
            else:
                words = f"{entry.words}\t{format_key(entry.key)}" if entry.key else entry.words
                add_menu_entry(menu, words, entry.act or self._named[entry.name])

    def _copy(self) -> None:
        self._presenter.rows.carrying.copy(_put_on_clipboard)

    def paste_in_list(self) -> None:
        """Paste copied questions, where the list has the keyboard."""
        self._in_list(self._paste)()

    def _paste(self) -> None:
        self._presenter.rows.carrying.paste(QGuiApplication.clipboard().text())

    def _ask_pack(self) -> None:
        self._presenter.rows.carrying.packs(self._open_packs)

    def _open_packs(self, packs: tuple[OtherPack, ...]) -> None:
        menu = build_menu(self._page)
        menu.setAccessibleName(self._translate("banks.which_pack"))
        for pack in packs:
            add_menu_entry(menu, pack.name, partial(self._presenter.rows.carrying.to_pack, pack))
        menu.popup(self._page.list.below_row())
        menu.setActiveAction(menu.actions()[0])

    def find(self) -> None:
        """Show the bar that finds words, first those that are selected in a field, and type into it."""
        here = QApplication.focusWidget()
        if here is not None and self._page.form.isAncestorOf(here):
            words = find_selected_words(here)
            if words:
                self._presenter.finding.search(words)
        self._presenter.finding.open()
        self._page.find_bar.take_focus()

    def _step(self, by: int) -> None:
        if self._presenter.finding.is_open:
            self._presenter.finding.step(by)
        else:
            self.find()


def find_selected_words(field: QWidget) -> str:
    """Return the words that are selected in a field; '' in what is none."""
    if isinstance(field, QLineEdit):
        return field.selectedText()
    return field.textCursor().selectedText() if isinstance(field, QPlainTextEdit) else ""


def _put_on_clipboard(questions: str) -> None:
    # As text, of which Qt keeps a copy of its own: data that Python made would be there still after its end.
    QGuiApplication.clipboard().setText(questions)
