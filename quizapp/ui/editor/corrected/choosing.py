"""Where the newer text of an article comes from: a file, or what was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.editor.late import Late
from quizapp.ui.text.keys_pages import OPEN, PASTE
from quizapp.ui.widgets.cards import Card, WorkingCard
from quizapp.ui.widgets.column import Column
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.frames import MARGIN
from quizapp.ui.widgets.keyed_button import keyed_button
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.option_group import OptionGroup
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from quizapp.ui.editor.corrected.state import CorrectedState
    from quizapp.ui.opened.state import Opening
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

GAP = 16


class ChoosingPane(Column):
    """Asks for the newer text; `chosen` tells which of several articles it is."""

    chosen = Signal(int)

    def __init__(self, look: Look, translate: Translate) -> None:
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
        self.file = keyed_button(look, translate, translate("corrected_article.file"), OPEN, icon="import")
        self.paste = keyed_button(look, translate, translate("corrected_article.paste"), PASTE)
        self._buttons = Flowing(self.file, self.paste, gap=8)
        self._working = WorkingCard(look, translate("corrected_article.stop"), "Esc")
        self._late = Late(self._working)
        card = Card(look)
        for widget, below in (
            (self.heading, 4),
            (self._why, GAP),
            (self._which_head, 4),
            (self.which, GAP),
            (self._buttons, 0),
        ):
            card.column.addWidget(Spaced(widget, below))
        self.box.addWidget(Spaced(card, GAP))
        self.box.addWidget(self._working)
        self.box.addStretch()
        self.set_margins(MARGIN, 20, MARGIN, 20)

    def show_choosing(self, state: CorrectedState) -> None:
        """Show what can be chosen, and how far an opening is."""
        if state.articles != self._titles:
            self._titles = state.articles
            several, there = len(state.articles) > 1, bool(state.articles)
            self._which_head.setVisible(several)
            self.which.setVisible(several)
            self.which.show_options([Option(title, serif=True) for title in state.articles])
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

    def _show_opening(self, opening: Opening | None) -> None:
        if opening is None:
            self._late.end()
        else:
            self._working.show_work(opening.what, opening.done, opening.total)
            self._late.begin()

    def _tell(self) -> None:
        self.chosen.emit(self.which.choice()[0])
