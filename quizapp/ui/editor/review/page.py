"""The page of a review: comments on the left; what one says oneself, and the file, on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.reviews import MAX_COMMENT_LENGTH, MAX_REVIEWER_NAME_LENGTH
from quizapp.ui.editor.form.text_fields import ParagraphField
from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, KeyHint
from quizapp.ui.messages.keys_editor import REDO, REDO_ALTERNATIVE, UNDO
from quizapp.ui.passages.passage_list import PassageList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.review.presenter import PackReviewPresenter
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH, LEAST, MOST = 720, 160, 720
DONE, ADD = "D", "Ctrl+Enter"


class PackReviewPage(EditorPageView):
    """Shows one PackReviewState after another."""

    OWN = frozenset({UNDO, REDO, REDO_ALTERNATIVE, "Ctrl+Return"})

    def __init__(self, look: Style, translate: Translate, review: PackReviewPresenter) -> None:
        super().__init__()
        self._look, self._translate, self._review = look, translate, review
        self._panes, self._bar = TwoColumnPage(look, WIDTH), ActionBar(look)
        self._list = PassageList(look, translate("review.comments"), "body")
        self._empty = EmptyCard(look, translate("review.none"), translate("review.none_why"))
        self._left = Label(look, tone="textMuted")
        self._go, self._done = self._button("go", "Enter"), self._button("done", DONE)
        self._message, self._about = IconLine(look, reads=True), Label(look, tone="textMuted")
        self._name, self._text = (
            TextField(look, LEAST, MOST),
            ParagraphField(look, "body", MAX_COMMENT_LENGTH),
        )
        self._name.setMaxLength(MAX_REVIEWER_NAME_LENGTH)
        self._add, self._read = self._button("add", ADD), self._button("read", "")
        self._readers = Label(look)
        self._send, self._take = self._button("send", ""), self._button("take", "")
        self._undo, self._back = (
            self._button("undo", UNDO, small=False),
            self._button("back", "Esc", small=False),
        )
        self._comments = QWidget()
        self._fill()
        self._connect()

    def refresh(self) -> None:
        """Show how it is now; what is being typed stays."""
        state = self._review.state
        there = bool(state.rows)
        self._comments.setVisible(there)
        self._empty.setVisible(not there)
        self._list.show_pieces(state.rows, state.chosen)
        self._left.show_text(state.left)
        self._done.show_words(self._translate("review.again" if state.is_done else "review.done"))
        self._about.show_text(state.about)
        self._readers.show_text("\n".join(state.readers) or self._translate("review.nobody"))
        line = (
            IconLineState("wrong", state.told, tone="wrong")
            if state.failed
            else IconLineState("info", state.told)
        )
        self._message.show_line(line if state.told else None)
        self._bar.show_hints([KeyHint("↑"), KeyHint("↓"), self._translate("review.to")] if there else [])

    def take_focus(self) -> None:
        """Put the keyboard on the comments, or where there are none on writing one."""
        (self._list if self._review.state.rows else self._name).setFocus()

    def primary(self) -> None:
        """Go to what the chosen comment is about."""
        if self._list.hasFocus():
            self._review.go()

    def set_narrow(self, narrow: bool) -> None:
        """Put what one says oneself below the comments, or beside them."""
        self._panes.set_narrow(narrow)
        self._list.set_narrow(narrow)

    def switch_pane(self, _step: int, /) -> None:
        """Go from the comments to one's own, and back."""
        (self._name if self._list.hasFocus() else self._list).setFocus()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of a review."""
        there = self._review
        return {
            DONE: there.settle,
            "Ctrl+Return": self._comment,
            UNDO: there.undo,
            REDO: there.redo,
            REDO_ALTERNATIVE: there.redo,
        }

    def _comment(self) -> None:
        if self._review.comment(self._name.words, self._text.words):
            self._text.show_words("")
            self._text.setFocus()
        else:
            (self._text if self._name.words.strip() else self._name).setFocus()

    def _mark_read(self) -> None:
        self._review.mark_read(self._name.words)
        if not self._name.words.strip():
            self._name.setFocus()

    def _button(self, words: str, key: str, *, small: bool = True) -> KeyButton:
        return build_key_button(
            self._look, self._translate, self._translate(f"review.{words}"), key, small=small
        )

    def _connect(self) -> None:
        there = self._review
        for button, act in (
            (self._go, there.go),
            (self._done, there.settle),
            (self._add, self._comment),
            (self._read, self._mark_read),
            (self._send, there.send),
            (self._take, there.take),
            (self._undo, there.undo),
        ):
            button.clicked.connect(partial(_pressed, act))
        self._back.clicked.connect(self.left)
        self._list.moved.connect(there.choose)

    def _fill(self) -> None:
        look, first, second = self._look, self._panes.first, self._panes.second
        card = CardFrame(look, 1)
        card.column.addWidget(self._list)
        column = _column(self._comments)
        column.addWidget(
            SpacedWidget(
                FlowBox(Label(look, self._translate("review.comments"), "heading"), self._left, gap=12), 8
            )
        )
        column.addWidget(card, 1)
        column.addSpacing(8)
        column.addWidget(FlowBox(self._go, self._done, gap=6))
        first.addWidget(self._empty)
        first.addWidget(self._comments, 1)
        second.addWidget(SpacedWidget(self._message, 12))
        second.addWidget(SpacedWidget(Label(look, self._translate("review.yours"), "heading"), 8))
        second.addWidget(SpacedWidget(self._about, 8))
        for name, field in (("name", self._name), ("words", self._text)):
            label = Label(look, self._translate(f"review.{name}"), "label")
            label.setBuddy(field)
            field.setAccessibleName(self._translate(f"review.{name}"))
            second.addWidget(SpacedWidget(label, 2))
            second.addWidget(SpacedWidget(field, 8))
        second.addWidget(SpacedWidget(FlowBox(self._add, self._read, gap=8), 16))
        second.addWidget(SpacedWidget(Label(look, self._translate("review.readers"), "heading"), 4))
        second.addWidget(SpacedWidget(self._readers, 16))
        second.addWidget(SpacedWidget(Label(look, self._translate("review.files"), "heading"), 4))
        second.addWidget(SpacedWidget(FlowBox(self._send, self._take, gap=8), 4))
        second.addWidget(Label(look, self._translate("review.send_why"), "meta", "textMuted"))
        second.addStretch()
        self._bar.end.addWidget(self._undo)
        self._bar.end.addWidget(self._back)
        box = _column(self)
        box.addWidget(self._panes, 1)
        box.addWidget(self._bar)


def _pressed(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
