"""The page of a pack's articles: their paragraphs, what is left out of them, and what may be passed on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.editor.form.text_fields import ParagraphField
from quizapp.ui.editor.pack_articles.presenter import ROLES
from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard, ProgressCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, OptionState
from quizapp.ui.messages import article_import as opened_text
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE
from quizapp.ui.messages.keys_editor import REDO, REDO_ALTERNATIVE, UNDO
from quizapp.ui.passages.passage_list import PassageList
from quizapp.ui.passages.passage_splitter import PassageSplitter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.pack_articles.presenter import PackArticlesPresenter
    from quizapp.ui.editor.pack_articles.state import PackArticlesState, PassageSummary
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH, MOST_WORDS = 720, 4_000
JOIN, SPLIT, DROP, OPEN, PASTE = "Backspace", "S", "Delete", "Ctrl+O", "Ctrl+V"
COMMANDS: Final = (JOIN, SPLIT, DROP)


class PackArticlesPage(EditorPageView):
    """Shows one PackArticlesState after another."""

    OWN = frozenset({UNDO, REDO, REDO_ALTERNATIVE, OPEN})

    def __init__(self, look: Style, translate: Translate, articles: PackArticlesPresenter) -> None:
        super().__init__()
        self._look, self._translate, self._articles = look, translate, articles
        self._panes, self._bar = TwoColumnPage(look, WIDTH), ActionBar(look)
        self._tabs, self._list = ArticleTabs(look), PassageList(look, translate("paragraphs.paragraphs"))
        self._roles = [self._button(role, str(place)) for place, role in enumerate(ROLES, 1)]
        self._join, self._split = self._button("join", JOIN), self._button("split", SPLIT)
        self._drop = self._own_button("drop", DROP)
        self._splitting = PassageSplitter(look, translate)
        self._message, self._aside = IconLine(look, reads=True), Label(look, tone="textMuted")
        self._fixed = Label(look, tone="textMuted")
        self._working = ProgressCard(look, translate("paragraphs.stop"), "Esc")
        self._empty = EmptyCard(look, translate("paragraphs.none"), translate("paragraphs.none_why"))
        self._wishes = OptionGroup(look, translate("open_article.passed_on"))
        self._wishes.show_options(
            [OptionState(*each) for each in opened_text.list_sharing_options(translate)]
        )
        self._summary = _SummaryPart(look, translate)
        self._open, self._paste = self._own_button("open", OPEN), self._own_button("paste", PASTE)
        self._remove = self._own_button("remove", "")
        self._undo = self._own_button("undo", UNDO, small=False)
        self._back = self._own_button("back", "Esc", small=False)
        self._article, self._rights = QWidget(), QWidget()
        self._fill()
        self._connect()

    def refresh(self) -> None:
        """Show how it is now; fields that have the keyboard keep it."""
        state = self._articles.state
        there = bool(state.pieces)
        self._tabs.show_tabs(state.tabs)
        self._tabs.show_front(state.front)
        self._tabs.setVisible(bool(state.tabs))
        self._empty.setVisible(not there and state.opening is None)
        for widget in (self._article, self._rights):
            widget.setVisible(there)
        self._working.setVisible(state.opening is not None)
        if state.opening is not None:
            self._working.show_work(state.opening.what, state.opening.done, max(1, state.opening.total))
        line = (
            IconLineState("wrong", state.told, tone="wrong")
            if state.failed
            else IconLineState("info", state.told)
        )
        self._message.show_line(line if state.told else None)
        arrows = (KeyHint("↑"), KeyHint("↓"), self._translate("open_article.go_through"))
        digits = (
            KeyHint("1"),
            self._translate("open_article.to"),
            KeyHint("4"),
            self._translate("open_article.what_it_is"),
        )
        self._bar.show_hints([*arrows, *digits] if there and not state.fixed else [])
        self._undo.setVisible(there)
        if there:
            self._show_article(state)

    def take_focus(self) -> None:
        """Put the keyboard on the paragraphs, or where there are none on opening some."""
        (self._list if self._articles.state.pieces else self._open).setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put what may be passed on below the paragraphs, or beside them."""
        self._panes.set_narrow(narrow)
        self._list.set_narrow(narrow)

    def switch_pane(self, _step: int, /) -> None:
        """Go from the paragraphs to what may be passed on, and back."""
        focused = self.focusWidget()
        if self._rights.isAncestorOf(focused):
            self._list.setFocus()
        else:
            self._wishes.setFocus()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of correcting."""
        there = self._articles
        roles = {str(place + 1): partial(there.set_role, place) for place in range(len(ROLES))}
        return {
            **roles,
            JOIN: there.join,
            SPLIT: there.ask_split,
            DROP: there.drop,
            OPEN: there.choose_file,
            PASTE: there.paste,
            UNDO: there.undo,
            REDO: there.redo,
            REDO_ALTERNATIVE: there.redo,
            NEXT_ARTICLE: lambda: self._turn(1),
            PREVIOUS_ARTICLE: lambda: self._turn(-1),
        }

    def _show_article(self, state: PackArticlesState) -> None:
        self._list.show_pieces(state.pieces, state.chosen)
        had = self._splitting.has_keyboard()
        self._splitting.show_words(state.splitting, state.told if state.failed and state.splitting else "")
        if had and not state.splitting:
            self._list.setFocus()
        self._fixed.show_text(state.fixed)
        self._fixed.setVisible(bool(state.fixed))
        for button in (*self._roles, self._join, self._split, self._drop):
            button.setVisible(not state.fixed)
        with QSignalBlocker(self._wishes):
            self._wishes.choose((state.wish,))
        self._aside.show_text(state.aside)
        self._aside.setVisible(bool(state.aside))
        self._summary.show_summary(state.summary)

    def _turn(self, step: int) -> None:
        state = self._articles.state
        if len(state.tabs) > 1:
            self._articles.turn((state.front + step) % len(state.tabs))

    def _wish(self) -> None:
        for place in self._wishes.choice():
            self._articles.pass_on(place)

    def _button(self, words: str, key: str) -> KeyButton:
        return build_key_button(
            self._look, self._translate, self._translate(f"open_article.{words}"), key, small=True
        )

    def _own_button(self, words: str, key: str, *, small: bool = True) -> KeyButton:
        return build_key_button(
            self._look, self._translate, self._translate(f"paragraphs.{words}"), key, small=small
        )

    def _connect(self) -> None:
        there = self._articles
        for place, button in enumerate(self._roles):
            button.clicked.connect(partial(_pressed, partial(there.set_role, place)))
        for button, act in (
            (self._join, there.join),
            (self._split, there.ask_split),
            (self._drop, there.drop),
            (self._open, there.choose_file),
            (self._paste, there.paste),
            (self._remove, there.remove),
            (self._undo, there.undo),
        ):
            button.clicked.connect(partial(_pressed, act))
        self._back.clicked.connect(self.left)
        self._tabs.currentChanged.connect(there.turn)
        self._list.moved.connect(there.choose)
        self._splitting.wanted.connect(there.split)
        self._wishes.chosen.connect(self._wish)
        self._summary.field.written.connect(there.summarise)

    def _fill(self) -> None:
        look, first, second = self._look, self._panes.first, self._panes.second
        card = CardFrame(look, 1)
        card.column.addWidget(self._list)
        column = _column(self._article)
        column.addWidget(card, 1)
        column.addSpacing(8)
        column.addWidget(SpacedWidget(self._fixed, 8))
        column.addWidget(SpacedWidget(FlowBox(*self._roles, gap=6), 6))
        column.addWidget(SpacedWidget(FlowBox(self._join, self._split, self._drop, gap=6), 6))
        column.addWidget(self._splitting)
        for widget in (self._tabs, self._working, self._empty):
            first.addWidget(widget)
        first.addWidget(self._article, 1)
        rights = _column(self._rights)
        rights.addWidget(SpacedWidget(Label(look, self._translate("open_article.passed_on"), "heading"), 8))
        rights.addWidget(SpacedWidget(self._wishes, 8))
        rights.addWidget(SpacedWidget(self._aside, 12))
        rights.addWidget(SpacedWidget(self._summary, 12))
        rights.addWidget(FlowBox(self._remove, gap=8))
        second.addWidget(SpacedWidget(self._message, 12))
        second.addWidget(SpacedWidget(FlowBox(self._open, self._paste, gap=8), 16))
        second.addWidget(self._rights)
        second.addStretch()
        self._bar.end.addWidget(self._undo)
        self._bar.end.addWidget(self._back)
        box = _column(self)
        box.addWidget(self._panes, 1)
        box.addWidget(self._bar)


class _SummaryPart(QWidget):
    """Where a left-out paragraph is told in the teacher's own words."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self.field = ParagraphField(look, "body", MOST_WORDS)
        self.field.setAccessibleName(translate("paragraphs.summary"))
        label = Label(look, translate("paragraphs.summary"), "label")
        label.setBuddy(self.field)
        self._why = Label(look, style="meta", tone="textMuted")
        box = _column(self)
        box.addWidget(SpacedWidget(label, 2))
        box.addWidget(SpacedWidget(self.field, 4))
        box.addWidget(self._why)

    def show_summary(self, summary: PassageSummary | None) -> None:
        """Show what the chosen paragraph tells; nothing for one that goes along."""
        self.setVisible(summary is not None)
        if summary is not None:
            self.field.show_words(summary.words)
            why = summary.asked or self._translate("paragraphs.summary_why")
            self._why.show_text(why)
            self.field.setAccessibleDescription(why)


def _pressed(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
