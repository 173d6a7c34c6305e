"""The menus of the editor: what more it offers, and which kind of question is begun."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.editor.entries import ENTRIES
from quizapp.ui.editor.writing_page import ARTICLE, QUESTIONS
from quizapp.ui.text import editor as text
from quizapp.ui.text import keys_editor as keys
from quizapp.ui.text.keys import printed
from quizapp.ui.text.keys_banks import FIND
from quizapp.ui.widgets.menu import add_entry, open_below, passing_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.editor.list_hands import ListHands
    from quizapp.ui.editor.presenter import EditorPresenter
    from quizapp.ui.editor.state import EditorState
    from quizapp.ui.editor.writing_page import WritingPage
    from quizapp.ui.ports import Translate

    Entries = list[tuple[str, str, Callable[[], None]]]
    """What each says, its key ('': none), and what it does."""


class Menus:
    """Opens the menus of a page; each belongs to the widget `around` it."""

    def __init__(
        self,
        around: QWidget,
        page: WritingPage,
        presenter: EditorPresenter,
        hands: ListHands,
        translate: Translate,
    ) -> None:
        self._around, self._page, self._presenter, self._hands = around, page, presenter, hands
        self._translate, self._words = translate, text.labels(translate)

    def open_more(self, state: EditorState) -> None:
        """Offer what can be done with what is shown, and the pages over the editor."""
        there = self._presenter
        entries: Entries = [(state.undo, keys.UNDO, there.undo), (state.redo, keys.REDO, there.redo)]
        if state.is_question:
            entries += [
                (self._words["duplicate"], keys.DUPLICATE, there.duplicate),
                (self._words["delete"], "", there.delete),
            ]
        entries.append((self._words["voices"], "", lambda: there.acted("voices", "", None)))
        entries.append((self._hands.words["find"], FIND, self._hands.find))
        entries += [
            (each.words(self._translate), each.key, partial(there.open_entry, each))
            for each in ENTRIES
            if there.offers(each)
        ]
        menu = passing_menu(self._around)
        for words, key, act in entries:
            if words:
                add_entry(menu, f"{words}\t{printed(key)}" if key else words, act)
        open_below(menu, self._page.more)

    def ask_new(self) -> None:
        """Ask which kind of question is begun."""
        self._page.come_to(QUESTIONS)
        self._ask_kind(self._page.new, self._presenter.begin)

    def ask_about_them(self) -> None:
        """Ask which kind of question begins from the selected words."""
        chosen = self._page.article.article.chosen()
        self._page.come_to(ARTICLE)
        begin = partial(self._presenter.begin, chosen=chosen, selected=True)
        self._ask_kind(self._page.article.begin, begin)

    def _ask_kind(self, below: QWidget, begin: Callable[..., None]) -> None:
        menu = passing_menu(self._around)
        for kind, name in text.kinds(self._translate).items():
            add_entry(menu, name, partial(begin, kind))
        menu.setAccessibleName(self._words["new_about"])
        open_below(menu, below)
        menu.setActiveAction(menu.actions()[0])
