"""The menus of the editor: what more it offers, what can be done with words, what kind of question begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.editor.editor_panes import ARTICLE, QUESTIONS
from quizapp.ui.editor.page_menu import PAGE_MENU_ENTRIES, is_offered, open_page
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.messages import editor as text
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages.editor_keys import EXPLAIN_NO_SUGGESTION, FIND, SUGGEST_QUESTION
from quizapp.ui.messages.keys import format_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu, QWidget

    from quizapp.ui.editor.editor_panes import EditorPanes
    from quizapp.ui.editor.list_controller import QuestionListController
    from quizapp.ui.editor.presenter import EditorPresenter
    from quizapp.ui.editor.state import EditorState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

    Entries = list[tuple[str, str, Callable[[], None]]]
    """What each says, its key ('': none), and what it does."""


class EditorMenus:
    """Opens the menus of a page; each belongs to the widget `around` it."""

    def __init__(
        self,
        look: Style,
        around: QWidget,
        page: EditorPanes,
        presenter: EditorPresenter,
        hands: QuestionListController,
        translate: Translate,
    ) -> None:
        self._look, self._around, self._page = look, around, page
        self._presenter, self._hands = presenter, hands
        self._translate = translate

    def open_more(self, state: EditorState) -> None:
        """Offer what can be done with what is shown, and the pages over the editor."""
        there, context = self._presenter, self._presenter.context
        entries: Entries = [(state.undo, keys.UNDO, there.undo), (state.redo, keys.REDO, there.redo)]
        if state.is_question:
            entries += [
                (self._translate("editor.duplicate"), keys.DUPLICATE, there.rows.duplicate),
                (self._translate("editor.delete"), "", there.rows.delete),
            ]
        entries.append(
            (self._translate("editor.speakers"), "", lambda: there.edits.acted("speakers", "", None))
        )
        entries.append((self._translate("banks.find"), FIND, self._hands.find))
        entries += [
            (self._translate(each.title), each.key, partial(open_page, context, each))
            for each in PAGE_MENU_ENTRIES
            if is_offered(context, each)
        ]
        open_menu_below(self._menu(entries), self._page.more)

    def open_here(self) -> None:
        """Open the menu of the list or of the article, where one of them has the keyboard."""
        if self._page.list.hasFocus():
            self._hands.open_menu()
        elif self._page.article.article.hasFocus():
            self.open_words_at(self._page.article.article.at_caret())

    def open_words(self, _checked: bool = False) -> None:
        """Offer below its button what can be done with words of the article."""
        open_menu_below(self._words_menu(), self._page.article.more)

    def open_words_at(self, place: QPoint) -> None:
        """Offer it at a place of the screen."""
        self._words_menu().popup(place)

    def draft(self) -> None:
        """Have questions drafted from the selected words, or the sentence at the caret."""
        self._presenter.draft_from(self._page.article.article.chosen_or_sentence())

    def why(self) -> None:
        """Tell why nothing is proposed of them."""
        self._presenter.explain_no_suggestions(self._page.article.article.chosen_or_sentence())

    def ask_new(self) -> None:
        """Ask which kind of question is begun."""
        self._page.come_to(QUESTIONS)
        self._ask_kind(self._page.new, self._presenter.edits.begin)

    def ask_about_them(self) -> None:
        """Ask which kind of question begins from the selected words."""
        chosen = self._page.article.article.chosen()
        self._page.come_to(ARTICLE)
        begin = partial(self._presenter.edits.begin, chosen=chosen, selected=True)
        self._ask_kind(self._page.article.begin, begin)

    def _words_menu(self) -> QMenu:
        menu = self._menu(self._about_words())
        menu.setAccessibleName(self._translate("article.name.what_can_be_done_with"))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _about_words(self) -> Entries:
        article = self._page.article
        found: Entries = [
            (self._translate("editor.use"), keys.EVIDENCE, article.used.emit),
            (self._translate("editor.begin_from"), keys.NEW_FROM_SELECTION, self.ask_about_them),
        ]
        if self._presenter.context.routes.hearing is not None:
            found += [
                (self._translate("attributions.draft"), SUGGEST_QUESTION, self.draft),
                (self._translate("attributions.why"), EXPLAIN_NO_SUGGESTION, self.why),
            ]
        return [*found, (self._translate("article.copy"), "Ctrl+C", article.article.copy)]

    def _menu(self, entries: Entries) -> QMenu:
        menu = build_menu(self._around)
        for words, key, act in entries:
            cap = self._look.theme.cap(format_key(key)) if key else ""
            if words:
                add_menu_entry(menu, f"{words}\t{cap}" if cap else words, act)
        return menu

    def _ask_kind(self, below: QWidget, begin: Callable[..., None]) -> None:
        menu = build_menu(self._around)
        for kind, name in text.KIND_MENU_IDS.items():
            add_menu_entry(menu, self._translate(name), partial(begin, kind))
        menu.setAccessibleName(self._translate("editor.new_about"))
        open_menu_below(menu, below)
        menu.setActiveAction(menu.actions()[0])
