"""Where the newer text of an article comes from: a file, or what was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.kit.card_frames import CardFrame, ProgressCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.messages.keys_editor_pages import OPEN, PASTE

if TYPE_CHECKING:
    from quizapp.ui.editor.corrected_article.state import CorrectedArticleState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.passages.state import OpeningProgress
    from quizapp.ui.ports import Translate

GAP = 16


class NewerTextChooser(ScrollColumn):
    """Asks for the newer text; `chosen` tells which of several articles it is."""

    chosen = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self._titles: tuple[str, ...] | None = None
        self.heading = Label(look, translate("corrected_article.choose"), "heading", reads=True)
        self._why = Label(look, translate("corrected_article.choose_why"), tone="textMuted")
        self._which_head = Label(look, translate("corrected_article.which"), "label", "textMuted")
        self.which = OptionGroup(
            look, translate("corrected_article.which"), translate("corrected_article.this_one")
        )
        self.which.chosen.connect(self._tell)
        self.file = build_key_button(
            look, translate, translate("corrected_article.file"), OPEN, icon="import"
        )
        self.paste = build_key_button(look, translate, translate("corrected_article.paste"), PASTE)
        self._buttons = FlowBox(self.file, self.paste, gap=8)
        self._working = ProgressCard(look, translate("corrected_article.stop"), "Esc")
        self._late = DelayedIndicator(self._working)
        card = CardFrame(look)
        for widget, below in (
            (self.heading, 4),
            (self._why, GAP),
            (self._which_head, 4),
            (self.which, GAP),
            (self._buttons, 0),
        ):
            card.column.addWidget(SpacedWidget(widget, below))
        self.box.addWidget(SpacedWidget(card, GAP))
        self.box.addWidget(self._working)
        self.box.addStretch()
        self.set_margins(MARGIN, 20, MARGIN, 20)

    def show_choosing(self, state: CorrectedArticleState) -> None:
        """Show what can be chosen, and how far an opening is."""
        if state.articles != self._titles:
            self._titles = state.articles
            several, there = len(state.articles) > 1, bool(state.articles)
            self._which_head.setVisible(several)
            self.which.setVisible(several)
            self.which.show_options([OptionState(title, serif=True) for title in state.articles])
            self._buttons.setVisible(there)
            self.heading.show_text(
                self._translate("corrected_article.choose" if there else "corrected_article.no_article")
            )
            self._why.show_text(
                self._translate(
                    "corrected_article.choose_why" if there else "corrected_article.no_article_why"
                )
            )
        if state.articles:
            self.which.choose([state.chosen])
        self._show_opening(state.opening)

    def take_focus(self) -> None:
        """Put the keyboard on what is done first."""
        if self._buttons.isHidden():
            self.heading.setFocus()
        else:
            self.file.setFocus()

    def _show_opening(self, opening: OpeningProgress | None) -> None:
        if opening is None:
            self._late.end()
        else:
            self._working.show_work(opening.what, opening.done, opening.total)
            self._late.begin()

    def _tell(self) -> None:
        self.chosen.emit(self.which.choice()[0])
