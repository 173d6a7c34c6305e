"""The page on coverage: the article sentence by sentence, beside it what is missing and what was counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.editor.columns_page import ABOVE, ColumnsPage, has_focus_within
from quizapp.ui.editor.coverage.coverage_cards import CoverageChartGrid, CoverageGapCard
from quizapp.ui.editor.coverage.coverage_sentences import CoverageArticle, CoverageSentenceList
from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.editor.kind_menu import open_kind_menu
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard, Hairline
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE
from quizapp.ui.messages.keys_editor_pages import NEW_ABOUT_GAP, NEW_ABOUT_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.editor.coverage.presenter import CoveragePresenter
    from quizapp.ui.editor.coverage.state import CoverageState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP, FOOT = 16, (64, 14, 16, 14)
SHARES: Final = (648, 560)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""


class CoveragePage(ColumnsPage):
    """Shows one coverage. Each column scrolls by itself; in a narrow window both are one."""

    def __init__(self, look: Style, translate: Translate, covering: CoveragePresenter) -> None:
        super().__init__()
        self._look, self._translate, self._covering = look, translate, covering
        self._state: CoverageState | None = None
        self.list, self.missing = CoverageSentenceList(look), CoverageGapCard(look, translate)
        self._counts = CoverageChartGrid(look)
        self._tabs = ArticleTabs(look)
        self._tabs.setVisible(False)
        self._message = MessageLine(look, "info", "neutral")
        self._foot = Label(look, translate("coverage.foot"), "meta", "textMuted")
        self._none = EmptyCard(look, translate("coverage.no_article"), translate("coverage.no_article_why"))
        self._late = Label(look, translate("coverage.looking"), "strong")
        self._waiting = DelayedIndicator(self._late)
        self._article = CoverageArticle(look, self.list)
        self._scroll = ScrollColumn(on_paper=True)
        self._sheet, self._left = CardFrame(look, 1), QWidget()
        self.bar = ActionBar(look)
        self.back = build_key_button(look, translate, translate("coverage.back"), "Esc")
        self._fill()
        self.list.opened.connect(self._open)
        self.missing.pressed.connect(self._press)
        self._tabs.currentChanged.connect(covering.turn)
        self.back.clicked.connect(self.left)
        self._waiting.begin()

    def refresh(self) -> None:
        """Show how it is now."""
        state, before = self._covering.state, self._state
        if state is before:
            return
        self._state = state
        self.missing.setVisible(not state.looking)
        self._counts.setVisible(not state.looking)
        self._none.setVisible(not state.looking and not state.sentences)
        self._left.setVisible(bool(state.sentences))
        self._message.say(state.message)
        self._foot.setVisible(not state.message)
        if state.looking:
            return
        self._waiting.end()
        self._tabs.show_tabs(state.tabs)
        self._tabs.setVisible(bool(state.tabs))
        self._tabs.show_front(state.front)
        self._show_article(state)
        self.missing.show_lines(state.missing)
        self._counts.show_counts(state.counts)
        if before is None or before.looking:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the sentences, or on what is missing."""
        if self._state is not None and self._state.sentences:
            self.list.take_focus()
        elif self._state is not None and not self._state.looking:
            self.missing.heading.setFocus()

    def switch_pane(self, _step: int, /) -> None:
        """Take the keyboard from the sentences to what is missing, or back."""
        if has_focus_within(self.list):
            self.missing.take_focus()
        else:
            self.take_focus()

    def _lay_out(self) -> QWidget:
        narrow = self._narrow
        self._show_hints()
        if narrow:
            self._sheet.column.insertWidget(0, self._article)
            self._side.box.insertWidget(0, self._left)
        else:
            self._scroll.box.insertWidget(0, self._article)
            self._row.insertWidget(0, self._left, SHARES[0])
        left, below = (0, GAP) if narrow else (MARGIN, ABOVE)
        self._foot_box.setContentsMargins(mirror_margins(self, *FOOT))
        self._left_box.setContentsMargins(mirror_margins(self, left, 0 if narrow else ABOVE, 0, below))
        self._scroll.setVisible(not narrow)
        if self._state is not None:
            self._left.setVisible(bool(self._state.sentences))
        return self._left

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of the page."""
        return {
            NEW_ABOUT_SENTENCE: self._ask,
            NEW_ABOUT_GAP: self._write,
            NEXT_ARTICLE: lambda: self._covering.turn_by(1),
            PREVIOUS_ARTICLE: lambda: self._covering.turn_by(-1),
            "Page Down": lambda: self._page(1),
            "Page Up": lambda: self._page(-1),
        }

    def _page(self, pages: int) -> None:
        (self._scroll if has_focus_within(self.list) and not self._narrow else self._side).page(pages)

    def _open(self, place: int) -> None:
        found = self._covering.open(place)
        if found:
            menu = build_menu(self)
            for id_, title in found:
                add_menu_entry(menu, title, partial(self._covering.show, id_))
            menu.setAccessibleName(self._translate("coverage.questions_of"))
            open_menu_below(menu, self.list.rows[place])
            menu.setActiveAction(menu.actions()[0])

    def _ask(self) -> None:
        """Begin a question about the sentence that the keyboard is on."""
        if self.list.at >= 0:
            self._begin(self.list.at, self.list.rows[self.list.at])

    def _write(self) -> None:
        """Begin one about the first sentence that is missing, or about none."""
        place = self._covering.find_first_gap()
        self._begin(place, self.list.rows[place] if place >= 0 else self.missing.heading)

    def _begin(self, place: int, below: QWidget) -> None:
        def begin(kind: QuestionKind) -> None:
            self._covering.ask(kind, place)

        open_kind_menu(self, below, self._translate, begin)

    def _press(self, line: int) -> None:
        state = self._state
        if state is not None and state.missing[line].does == "write":
            place = self._covering.sentence_of(line)
            self._begin(place, self.list.rows[place])
            return
        place = self._covering.show_line(line)
        if place >= 0:
            self.list.take_focus(place)

    def _show_article(self, state: CoverageState) -> None:
        self.list.show_sentences(state.sentences, state.name)
        self._article.show_head(state.source_line, state.headline)

    def _show_hints(self) -> None:
        arrows = (KeyHint("↑"), KeyHint("↓"), self._translate("coverage.sentence"))
        hints = (
            *arrows,
            KeyHint("Enter"),
            self._translate("coverage.its_questions"),
            KeyHint("Ctrl E"),
            self._translate("coverage.ask"),
        )
        self.bar.show_hints((KeyHint("F1"), self._translate("coverage.keys")) if self._narrow else hints)

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._row = QHBoxLayout()
        outer.addLayout(self._row, 1)
        self._row.setSpacing(MARGIN)
        self._row.addWidget(self._side, SHARES[1])
        outer.addWidget(self.bar)
        self.bar.end.addWidget(self.back)
        self._sheet.column.addWidget(self._scroll, 1)
        self._sheet.column.addWidget(Hairline())
        foot = QWidget()
        self._foot_box = QVBoxLayout(foot)
        self._foot_box.addWidget(self._foot)
        self._foot_box.addWidget(self._message)
        self._sheet.column.addWidget(foot)
        self._left_box = QVBoxLayout(self._left)
        self._left_box.setSpacing(0)
        self._left_box.addWidget(self._tabs)
        self._left_box.addWidget(self._sheet, 1)
        for widget, below in ((self._late, GAP), (self._none, GAP), (self.missing, GAP), (self._counts, 0)):
            self._side.box.addWidget(SpacedWidget(widget, below))
        self._side.box.addStretch()
        self.set_narrow(False)
