"""The page on a corrected article: both texts, and the citations that broke, to be worked through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.editor.article_card import FRAME
from quizapp.ui.editor.columns_page import ABOVE, ColumnsPage, has_focus_within
from quizapp.ui.editor.corrected_article.citation_cards import CitationCards
from quizapp.ui.editor.corrected_article.comparison_list import GUTTER, ComparisonHeader, ComparisonList
from quizapp.ui.editor.corrected_article.newer_text import NewerText
from quizapp.ui.editor.corrected_article.newer_text_chooser import NewerTextChooser
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import KeyHint, TextRun
from quizapp.ui.messages.keys_editor_pages import APPLY, MARK_EVIDENCE, OPEN, PASTE, UNDO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.corrected_article.presenter import CorrectedArticlePresenter
    from quizapp.ui.editor.corrected_article.state import CorrectedArticleState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP, TOP = 12, 20
SHARES: Final = (708, 500)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""

ACCEPT_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")
"""How Qt calls the key that takes it, by the letters and by the digits."""


class CorrectedArticlePage(ColumnsPage):
    """Shows one correction: it is asked for the newer text, then both stand beside each other."""

    OWN = frozenset({*ACCEPT_KEYS, MARK_EVIDENCE})

    def __init__(self, look: Style, translate: Translate, correcting: CorrectedArticlePresenter) -> None:
        super().__init__()
        self._look, self._translate, self._correcting = look, translate, correcting
        self._state: CorrectedArticleState | None = None
        heads = translate("corrected_article.before"), translate("corrected_article.after")
        self._done, self._failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self.choosing = NewerTextChooser(look, translate)
        self.texts, self._heads = (
            ComparisonList(look, translate("corrected_article.texts"), heads),
            ComparisonHeader(look, heads),
        )
        self.article = NewerText(look)
        self.article.setAccessibleName(translate("corrected_article.newer"))
        self.cards = CitationCards(look, translate)
        self.heading = Label(look, "", "heading", reads=True)
        self._aside, self._holding = Label(look, tone="textMuted"), Label(look, tone="textMuted")
        self._hint = Label(look, translate("corrected_article.hint"), tone="textMuted")
        self._marking = Label(look, "", "meta", "textMuted")
        self._legend = Label(look)
        new = TextRun(translate("corrected_article.new"), "quoteS", dress="new")
        self._legend.show_pieces(
            [
                TextRun(translate("corrected_article.gone"), "quoteS", dress="gone"),
                TextRun("   ", "quoteS"),
                new,
            ]
        )
        self.bar = ActionBar(look)
        self.back = build_key_button(look, translate, translate("corrected_article.back"), "Esc")
        self.keep = build_key_button(look, translate, translate("corrected_article.keep"))
        self.take = build_key_button(look, translate, translate("corrected_article.take"), APPLY, "primary")
        self.do_not = build_key_button(look, translate, translate("corrected_article.do_not"), "Esc")
        self.use = build_key_button(
            look, translate, translate("corrected_article.use"), MARK_EVIDENCE, "primary"
        )
        self._scroll = ScrollColumn(on_paper=True)
        self._sheet, self._both = CardFrame(look, FRAME), QWidget()
        self._front, self._stack = QStackedWidget(), QStackedWidget()
        self._fill()
        self._connect()

    def refresh(self) -> None:
        """Show how it is now."""
        state, before = self._correcting.state, self._state
        if state is before:
            return
        self._state = state
        told = "" if before is None else before.message
        if state.message != told or (before is not None and state.phase != before.phase):
            self._done.say("" if state.failed else state.message)
            self._failed.say(state.message if state.failed else "")
        turned = before is None or before.phase != state.phase
        held = has_focus_within(self)
        if turned and held:
            self._let_go()
        self._stack.setCurrentIndex(0 if state.phase == "choosing" else 1)
        self.choosing.show_choosing(state)
        self.heading.show_text(state.heading)
        self._aside.show_text(state.aside)
        self._holding.show_text(state.holding)
        self._hint.setVisible(bool(state.cards))
        self._marking.show_text(state.marking)
        self.texts.show_rows(state.rows)
        if before is None or state.cards != before.cards:
            among = has_focus_within(self.cards)
            if among:
                self._let_go()
            self.cards.show_cards(state.cards)
            self.cards.setVisible(bool(state.cards))
            if among and not turned:
                self.take_focus()
        if turned:
            self._turn(state)
        if turned and held:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard where one goes on: to the citations, the newer text, or where that comes from."""
        state = self._state
        if state is None or state.phase == "choosing":
            self.choosing.take_focus()
        elif state.phase == "marking":
            self.article.take_focus()
        elif state.cards:
            self.cards.take_focus(state.at)
        else:
            self.heading.setFocus()

    def switch_pane(self, _step: int, /) -> None:
        """Take the keyboard from the citations to the texts, or back."""
        if self._state is None or self._state.phase != "beside":
            self.take_focus()
        elif has_focus_within(self.cards) or self.heading.hasFocus():
            self.texts.take_focus()
        else:
            self.take_focus()

    def _lay_out(self) -> QWidget:
        narrow = self._narrow
        (self._paper.column if narrow else self._scroll.box).insertWidget(0, self._both)
        self._paper.setVisible(narrow)
        self._foot_box.setContentsMargins(mirror_margins(self, GUTTER, GAP, 16, GAP))
        end = MARGIN if narrow else 0
        self._left_box.setContentsMargins(mirror_margins(self, MARGIN, ABOVE, end, ABOVE))
        self._arrange()
        self._show_hints()
        return self._both

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of the page."""
        takes = dict.fromkeys(ACCEPT_KEYS, self._correcting.take)
        return {
            OPEN: self._correcting.choose_file,
            PASTE: self._correcting.paste,
            MARK_EVIDENCE: self._mark,
            UNDO: self._correcting.undo,
            **takes,
            "Page Down": lambda: self._page(1),
            "Page Up": lambda: self._page(-1),
        }

    def _page(self, pages: int) -> None:
        among = has_focus_within(self.cards) or self._narrow or self.heading.hasFocus()
        (self._side if among else self._scroll).page(pages)

    def _mark(self) -> None:
        """Let words be selected for the citation in hand; once they are, use them."""
        state = self._state
        if state is not None and state.phase == "marking":
            self._correcting.use(self.article.chosen())
        elif state is not None and state.cards:
            self._correcting.mark(self.cards.at)

    def _do(self, place: int, deed: str) -> None:
        act = {
            "take_hint": self._correcting.take_hint,
            "mark": self._correcting.mark,
            "open": self._correcting.open,
            "leave_out": self._correcting.leave_out,
        }[deed]
        act(place)

    def _turn(self, state: CorrectedArticleState) -> None:
        """Show what belongs to a phase."""
        beside, marking = state.phase == "beside", state.phase == "marking"
        self.back.setVisible(state.phase == "choosing")
        for button, shown in (
            (self.keep, beside),
            (self.take, beside),
            (self.do_not, marking),
            (self.use, marking),
        ):
            button.setVisible(shown)
        if marking and state.article is not None:
            self.article.select(state.article, state.hint)
        self._arrange()
        self._show_hints()

    def _arrange(self) -> None:
        marking = self._state is not None and self._state.phase == "marking"
        self._front.setCurrentWidget(self.article if marking else self._scroll)
        self._legend.setVisible(not marking)
        self._marking.setVisible(marking)
        self._sheet.setVisible(marking or not self._narrow)
        self._left.setVisible(marking or not self._narrow)
        self._side.setVisible(not (marking and self._narrow))

    def _show_hints(self) -> None:
        state = self._state
        hints: tuple[KeyHint | str, ...] = ()
        if state is not None and state.phase == "beside":
            arrows = (
                (KeyHint("↑"), KeyHint("↓"), self._translate("corrected_article.citation"))
                if state.cards
                else ()
            )
            hints = (
                *arrows,
                KeyHint("Ctrl E"),
                self._translate("corrected_article.mark_words"),
                KeyHint("Ctrl Z"),
                self._translate("corrected_article.undo"),
            )
        elif state is not None and state.phase == "marking":
            hints = (
                KeyHint("Shift →"),
                self._translate("corrected_article.select"),
                KeyHint("Ctrl E"),
                self._translate("corrected_article.use_them"),
                KeyHint("Esc"),
            )
            hints = (*hints, self._translate("corrected_article.leave_off"))
        self.bar.show_hints(
            (KeyHint("F1"), self._translate("corrected_article.keys")) if self._narrow else hints
        )

    def _let_go(self) -> None:
        """Take the keyboard off what goes; Qt would hand it on to whatever comes next."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _connect(self) -> None:
        correcting = self._correcting
        self.choosing.chosen.connect(correcting.choose)
        self.choosing.file.clicked.connect(correcting.choose_file)
        self.choosing.paste.clicked.connect(correcting.paste)
        self.cards.asked.connect(self._do)
        self.cards.moved.connect(correcting.go_to)
        self.back.clicked.connect(self.left)
        self.do_not.clicked.connect(self.left)
        self.keep.clicked.connect(correcting.keep)
        self.take.clicked.connect(correcting.take)
        self.use.clicked.connect(self._mark)

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        told = QWidget()
        told_box = QVBoxLayout(told)
        told_box.setContentsMargins(MARGIN, 0, MARGIN, 0)
        told_box.setSpacing(0)
        for message in (self._done, self._failed):
            message.setContentsMargins(0, TOP, 0, 0)
            told_box.addWidget(message)
        outer.addWidget(told)
        work = QWidget()
        row = QHBoxLayout(work)
        outer.addWidget(self._stack, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARGIN)
        self._stack.addWidget(self.choosing)
        self._stack.addWidget(work)
        self._left = QWidget()
        row.addWidget(self._left, SHARES[0])
        row.addWidget(self._side, SHARES[1])
        self._left_box = QVBoxLayout(self._left)
        self._left_box.addWidget(self._sheet)
        self._fill_texts()
        self._fill_side()
        outer.addWidget(self.bar)
        for button in (self.back, self.do_not, self.use, self.keep, self.take):
            self.bar.end.addWidget(button)
        self.set_narrow(False)

    def _fill_texts(self) -> None:
        self._both_box = QVBoxLayout(self._both)
        self._both_box.setContentsMargins(0, 0, 0, 0)
        self._both_box.setSpacing(0)
        self._both_box.addWidget(self._heads)
        self._both_box.addWidget(self.texts)
        self._both_box.addStretch()
        self._front.addWidget(self._scroll)
        self._front.addWidget(self.article)
        foot = QWidget()
        self._foot_box = QVBoxLayout(foot)
        self._foot_box.addWidget(self._legend)
        self._foot_box.addWidget(self._marking)
        self._sheet.column.addWidget(self._front, 1)
        self._sheet.column.addWidget(Hairline())
        self._sheet.column.addWidget(foot)

    def _fill_side(self) -> None:
        self._paper = CardFrame(self._look, 1)
        head = FlowBox(self.heading, self._aside, gap=GAP, grows=self.heading)
        for widget, below in (
            (self._paper, GAP),
            (head, 2),
            (self._holding, GAP),
            (self.cards, GAP),
            (self._hint, 0),
        ):
            self._side.box.addWidget(SpacedWidget(widget, below))
        self._side.box.addStretch()
