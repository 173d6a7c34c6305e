"""The article in the editor: words are selected in it with the mouse or the keyboard, and become evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_view import ArticleCursor, ArticleView
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.editor.article_card import TabbedArticle
from quizapp.ui.editor.article_caret import find_caret, find_spoken
from quizapp.ui.editor.sentence_selection import extend_selection, select_sentence, select_sentence_around
from quizapp.ui.editor.text_selection import TextSelection
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import ToolButton, build_key_button
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.utf16 import count_code_points
from quizapp.ui.messages.editor_keys import ARTICLES, EVIDENCE, NEW_FROM_SELECTION, SUGGESTIONS

if TYPE_CHECKING:
    from quizapp.ui.editor.state import ArticleState, EditorState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

TOP = 20
"""Above the first line, px."""


class SelectableArticle(ArticleView):
    """An article whose selection can be asked for, as a passage and code points in it."""

    menu_asked = Signal(QPoint)
    """Where on screen, by the mouse."""

    shows_caret = True

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
        self.lay_out()
        bar.setValue(before)

    def chosen(self) -> TextSelection | None:
        """Return what is selected; None without any."""
        return self._chosen_by(self.text_cursor)

    def chosen_or_sentence(self) -> TextSelection | None:
        """Return what is selected, else the sentence in which the caret stands; None where there is none."""
        cursor = self.text_cursor
        selects = cursor.start < cursor.end
        return self._chosen_by(cursor if selects else select_sentence_around(cursor, self._texts()))

    def find_passage(self, cursor: ArticleCursor) -> TextSelection | None:
        """Return a cursor's passage and code points in it; None where no words of the article are."""
        block = self.blocks[cursor.row] if cursor.row < len(self.blocks) else None
        if block is None or not isinstance(block.item, ParagraphState):
            return None
        place = next(place for place, each in enumerate(self._items) if each is block.item)
        start, end = (count_code_points(block.text, units) for units in (cursor.start, cursor.end))
        return TextSelection(self._passages[place], start, end)

    def bring_marks(self) -> None:
        """Scroll to the first mark, if it is out of sight."""
        for row, index in self.marks()[:1]:
            self.bring_lines(*self.mark_lines(row, index))

    def bring_lines(self, top: int, bottom: int) -> None:
        """Scroll to lines, px from the top of the text, if they are out of sight."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or bottom > bar.value() + room:
            bar.setValue(max(0, top - room // 4))

    def caret_lines(self) -> tuple[int, int]:
        """Top and bottom of the selection's lines, or of the caret's, px from the top of the text."""
        cursor, label = self.text_cursor, self.rows[self.text_cursor.row]
        first, last = (label.caret_box(at) for at in (cursor.start, cursor.end))
        return round(label.y() + first.top()), round(label.y() + last.bottom())

    def at_caret(self) -> QPoint:
        """Return where on screen the line of the caret ends below."""
        label = self.rows[self.row]
        return label.mapToGlobal(label.caret_box(self.text_cursor.position).bottomLeft().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select, with Space a sentence; other keys with Ctrl are the screen's, but two."""
        standard = QKeySequence.StandardKey
        moved = find_caret(self, event, self.text_cursor)
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            choose = extend_selection if event.modifiers() else select_sentence
            moved = choose(self.text_cursor, self._texts())
        elif moved is None:
            if event.matches(standard.Copy) or event.matches(standard.SelectAll):
                super().keyPressEvent(event)
            else:
                event.ignore()
            return
        if moved is not None:
            before = self.text_cursor
            self.set_text_cursor(moved)
            announce(self, find_spoken(self, before, moved))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done with words where the other button is clicked."""
        # What the keyboard asks for comes as a key as well.
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._point(event.globalPos())
            self.menu_asked.emit(event.globalPos())
        event.accept()

    def _point(self, place: QPoint) -> None:
        """Put the caret where was clicked, unless words around that are selected."""
        for row, label in enumerate(self.rows):
            inside = label.mapFromGlobal(place)
            if label.rect().contains(inside):
                at, now = label.position_at(QPointF(inside)), self.text_cursor
                if row != now.row or not now.start <= at <= now.end:
                    self.set_text_cursor(ArticleCursor(row, at, at))

    def _chosen_by(self, cursor: ArticleCursor) -> TextSelection | None:
        return self.find_passage(cursor) if cursor.start < cursor.end else None

    def _texts(self) -> list[str]:
        return [block.text if isinstance(block.item, ParagraphState) else "" for block in self.blocks]


class ArticlePane(TabbedArticle):
    """The articles under tabs, and what can be done with selected words."""

    used = Signal()
    begun = Signal()
    turned = Signal(int)
    opened = Signal()
    pasted = Signal()
    drafted = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        article = SelectableArticle(look)
        super().__init__(look, article)
        self.article = article
        self._state: ArticleState | None = None
        self._front = 0
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
        self.column.addWidget(Hairline())
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
            self.article.take_focus()


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
