"""The article in the editor: words are selected in it with the mouse or the keyboard, and become evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_browser import ArticleBrowser
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.editor.article_card import TabbedArticle
from quizapp.ui.editor.sentence_selection import extend_selection, select_sentence, select_sentence_around
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.kit.buttons import ToolButton
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.utf16 import count_code_points
from quizapp.ui.messages.keys_editor import ARTICLES, EVIDENCE, NEW_FROM_SELECTION
from quizapp.ui.messages.keys_suggestions import SUGGESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextCursor

    from quizapp.ui.editor.state import ArticleState, EditorState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

TOP = 20
"""Above the first line, px."""

_MOVES: Final = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class SelectableArticle(ArticleBrowser):
    """An article whose selection can be asked for, as a passage and code points in it."""

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._items: tuple[object, ...] = ()
        self._passages: tuple[str, ...] = ()

    def show_passages(self, state: ArticleState) -> None:
        """Show an article; where one was stays in sight where only its marks are others."""
        bar, same = self.verticalScrollBar(), self._passages == state.passages
        before = bar.value() if same else 0
        self._items, self._passages = state.sheet.items, state.passages
        self.show_article(state.sheet, TOP)
        bar.setValue(before)

    def chosen(self) -> TextSelection | None:
        """Return what is selected, as far as it is in the paragraph where it begins; None without any."""
        return self._chosen_by(self.textCursor())

    def chosen_or_sentence(self) -> TextSelection | None:
        """Return what is selected, else the sentence in which the caret stands; None where there is none."""
        cursor = self.textCursor()
        return self._chosen_by(cursor if cursor.hasSelection() else select_sentence_around(cursor))

    def _chosen_by(self, cursor: QTextCursor) -> TextSelection | None:
        block = self.document().findBlock(cursor.selectionStart())
        item = self._blocks[block.blockNumber()].item if cursor.hasSelection() else None
        if not isinstance(item, ParagraphState):
            return None
        place = next(place for place, each in enumerate(self._items) if each is item)
        start = cursor.selectionStart() - block.position()
        end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
        words = block.text()
        return TextSelection(
            self._passages[place], count_code_points(words, start), count_code_points(words, end)
        )

    def bring_marks(self) -> None:
        """Scroll to the first mark, if it is out of sight."""
        for number, index in self.marks()[:1]:
            top, bottom = self.mark_lines(number, index)
            bar, room = self.verticalScrollBar(), self.viewport().height()
            if top < bar.value() or bottom > bar.value() + room:
                bar.setValue(max(0, top - room // 4))

    def _select_sentence(self, choose: Callable[..., QTextCursor | None]) -> None:
        found = choose(
            self.textCursor(),
            lambda block: isinstance(self._blocks[block.blockNumber()].item, ParagraphState),
        )
        if found is not None:
            self.setTextCursor(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select, with Space a sentence; other keys with Ctrl are the screen's, but two."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._select_sentence(select_sentence if not event.modifiers() else extend_selection)
            return
        standard = QKeySequence.StandardKey
        own = event.matches(standard.Copy) or event.matches(standard.SelectAll) or event.key() in _MOVES
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not own:
            event.ignore()
            return
        super().keyPressEvent(event)


class ArticlePane(TabbedArticle):
    """The articles under tabs, and what can be done with selected words."""

    used = Signal()
    begun = Signal()
    turned = Signal(int)
    opened = Signal()
    pasted = Signal()
    drafted = Signal()
    menu_asked = Signal(QPoint)
    """Where on screen, by the mouse."""

    def __init__(self, look: Style, translate: Translate) -> None:
        article = SelectableArticle(look)
        super().__init__(look, article)
        self.article = article
        self._state: ArticleState | None = None
        self._front = 0
        self.article.viewport().installEventFilter(self)
        self.tabs.currentChanged.connect(self.turned)
        self._none = Label(look, translate("editor.no_article"), "strong", reads=True)
        open_ = build_key_button(look, translate, translate("editor.open_article"), ARTICLES, small=True)
        paste = build_key_button(look, translate, translate("editor.paste_article"), "", small=True)
        open_.clicked.connect(self.opened)
        paste.clicked.connect(self.pasted)
        why = Label(look, translate("editor.no_article_why"), tone="textMuted")
        self._empty = _empty(self._none, why, FlowBox(open_, paste, gap=8))
        use = build_key_button(look, translate, translate("editor.use"), EVIDENCE, small=True)
        self.begin = build_key_button(
            look, translate, translate("editor.begin_from"), NEW_FROM_SELECTION, small=True
        )
        drafts = translate("suggestions.draft")
        self.draft = build_key_button(look, translate, drafts, SUGGESTIONS, small=True)
        self.more = ToolButton(look, "", icon="more")
        self.more.set_bare(True)
        self.more.setAccessibleName(translate("article.name.what_can_be_done_with"))
        use.clicked.connect(self.used)
        self.draft.clicked.connect(self.drafted)
        self.begin.clicked.connect(self.begun)
        foot = QWidget()
        box = QVBoxLayout(foot)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(6)
        how = Label(look, translate("editor.select_then"), "meta", "textMuted")
        self._how = FlowBox(how, self.more, gap=8, grows=how)
        box.addWidget(self._how)
        box.addWidget(FlowBox(use, self.begin, self.draft, gap=8))
        self._foot = foot
        self.column.insertWidget(1, self._empty)
        self.column.addWidget(Hairline(look))
        self.column.addWidget(foot)

    def show_articles(self, state: EditorState) -> None:
        """Show the article in front; marked words come into sight when they are others."""
        self.show_tabs(state.tabs, state.front)
        there = state.article is not None
        self.draft.setVisible(state.drafts and not state.count)
        for widget in (self.article, self._foot):
            widget.setVisible(there)
        self._empty.setVisible(not there)
        if (state.article, state.front) == (self._state, self._front):
            return
        before = self.article.marks()
        self._state, self._front = state.article, state.front
        if state.article is not None:
            self.article.show_passages(state.article)
        if self.article.marks() != before:
            self.article.bring_marks()

    def set_low(self, low: bool) -> None:
        """Leave in a low window as much room as may be to the article."""
        self._how.setVisible(not low)

    def take_focus(self) -> None:
        """Put the keyboard on the article."""
        if self.article.isHidden():
            self._none.setFocus()
        else:
            self.article.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask what can be done with words where the other button is clicked."""
        if isinstance(event, QContextMenuEvent) and watched is self.article.viewport():
            # What the keyboard asks for comes as a key as well.
            if event.reason() == QContextMenuEvent.Reason.Mouse:
                self._point(event.pos())
                self.menu_asked.emit(event.globalPos())
            return True
        return super().eventFilter(watched, event)

    def at_caret(self) -> QPoint:
        """Return where on screen the line of the caret ends below."""
        return self.article.viewport().mapToGlobal(self.article.cursorRect().bottomLeft())

    def _point(self, place: QPoint) -> None:
        """Put the caret where was clicked, unless words around that are selected."""
        there, now = self.article.cursorForPosition(place), self.article.textCursor()
        if not now.selectionStart() <= there.position() <= now.selectionEnd():
            self.article.setTextCursor(there)


def _empty(*widgets: QWidget) -> QWidget:
    """Return what stands in the pane, whose frame is around it already, where there is no article."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(12, 12, 12, 12)
    box.setSpacing(6)
    for widget in widgets:
        box.addWidget(widget)
    # It has more room than it needs: its words stay together.
    box.addStretch()
    return made
