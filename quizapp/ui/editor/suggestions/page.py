"""The page on proposals: a strip of all of them, the article, and one as learners see it, to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.editor.columns_page import ABOVE, ColumnsPage, has_focus_within
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.suggestions.check_cards import SuggestionNotesCard
from quizapp.ui.editor.suggestions.form_connections import connect_form, connect_options_card
from quizapp.ui.editor.suggestions.passage_view import PassageCard
from quizapp.ui.editor.suggestions.preview_host import PreviewPlace
from quizapp.ui.editor.suggestions.strip_progress_row import SuggestionStripRow
from quizapp.ui.editor.suggestions.suggestion_actions import ACCEPT_KEYS, SuggestionActions
from quizapp.ui.editor.suggestions.suggestion_bar import SuggestionBar
from quizapp.ui.editor.suggestions.suggestion_pane import GAP, SuggestionPane
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.messages.keys_suggestions import EVIDENCE, REDO, UNDO_ALTERNATIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
    from quizapp.ui.editor.suggestions.state import SuggestionsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

BELOW_STRIP = 14
"""Between the strip and the columns, px."""

SHARES: Final = (588, 620)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""


class SuggestionsPage(ColumnsPage):
    """Shows one state after another. Each column scrolls by itself; in a narrow window both are one."""

    OWN = frozenset({*ACCEPT_KEYS, EVIDENCE, UNDO_ALTERNATIVE, REDO})

    def __init__(self, look: Style, translate: Translate, proposing: SuggestionsPresenter) -> None:
        super().__init__()
        self._look, self._translate, self._proposing = look, translate, proposing
        self._state: SuggestionsState | None = None
        self._head = SuggestionStripRow(look, translate("suggestions.strip"))
        self.strip = self._head.strip
        self._message, self._refusal = MessageLine(look, "info", "neutral"), MessageLine(look)
        self.passage, self.decision = PassageCard(look), SuggestionPane(look, translate)
        self.notes, self.form = SuggestionNotesCard(look, translate), FormPanel(look, translate)
        self.bar, self.preview = SuggestionBar(look, translate), PreviewPlace(look, translate)
        self._left, self._right = QWidget(), QWidget()
        self._deeds = SuggestionActions(self, proposing)
        self._fill()
        self._connect()

    def refresh(self) -> None:
        """Show how it is now; the keyboard goes to what is new."""
        state, before = self._proposing.state, self._state
        self._show_trial(state)
        if state is before:
            return
        self._state = state
        # Asked now: from what is hidden Qt hands the keyboard on to anything.
        in_strip = has_focus_within(self.strip)
        self._show_head(state)
        self._show_right(state)
        self._show_left()
        if state.article is not None:
            self.passage.show_article(state.article, state.places, state.tabs, state.front)
        self.bar.show_part(state, narrow=self._narrow)
        if before is None or _stands_at(before) != _stands_at(state):
            self._move_keyboard(in_strip=in_strip)

    def take_focus(self) -> None:
        """Put the keyboard on the proposal, into its form, or on what there is in its place."""
        state = self._state
        if state is None:
            return
        if self.preview.page is not None:
            self.preview.page.take_focus()
        elif state.reasons:
            self.bar.reasons[0].setFocus()
        elif state.phase == "editing":
            self.form.focus_again()
        elif self._begins():
            self.bar.buttons["begin"].setFocus()
        elif not self.decision.take_focus():
            self.bar.buttons["back"].setFocus()
        else:
            QTimer.singleShot(0, self, self._show_strip_too)

    def _show_strip_too(self) -> None:
        """Begin at the top: a card that is higher than the window would hide the strip above it."""
        card = self.decision.card
        if card.hasFocus() and card.height() > self._side.height():
            self._side.verticalScrollBar().setValue(0)

    def primary(self) -> None:
        """Leave at the end, try once more where it failed, check what is tried; nothing is accepted by it."""
        state = self._state
        if self.preview.page is not None:
            self.preview.page.primary()
        elif state is not None and state.phase == "failed":
            self._proposing.again()
        elif state is not None and state.phase == "choosing":
            self._proposing.suggest_with_options()
        elif state is not None and state.phase in ("done", "empty", "no-article"):
            self.left.emit()

    def switch_pane(self, step: int, /) -> None:
        """Take the keyboard from the strip to the article, to the proposal, and back to the strip."""
        if self.preview.page is not None:
            self.preview.page.switch_pane(step)
            return
        panes: list[tuple[QWidget, Callable[[], object]]] = [
            (self.strip, self.strip.take_focus),
            (self.passage, self.passage.article.take_focus),
            (self._right, self.take_focus),
        ]
        if self._begins():
            panes = [(self.decision, self.decision.take_focus), (self.bar, self.take_focus)]
        panes = [each for each in panes if each[0].isVisibleTo(self)]
        at = next((place for place, each in enumerate(panes) if has_focus_within(each[0])), len(panes) - 1)
        panes[(at + step) % len(panes)][1]()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of reviewing and of trying."""
        return self._deeds.keys()

    def turn_pages(self, pages: int) -> None:
        """Scroll by pages, up with a negative number: what has the keyboard, or what is tried."""
        if self.preview.page is not None:
            self.preview.press("Page Down" if pages > 0 else "Page Up")
        elif has_focus_within(self.passage) and not self._narrow:
            self.passage.page(pages)
        elif self._state is not None and self._state.phase == "editing":
            self.form.page(pages)
        else:
            self._side.page(pages)

    def set_narrow(self, narrow: bool) -> None:
        """Stack the columns, or put them side by side."""
        super().set_narrow(narrow)
        self.preview.set_narrow(narrow)
        if self._state is not None:
            self.bar.show_part(self._state, narrow=narrow)

    def _lay_out(self) -> QWidget:
        narrow = self._narrow
        if narrow:
            self._side.box.insertWidget(0, self._head)
            self._side.box.insertWidget(2, self._left)
        else:
            self._reading.insertWidget(0, self._head)
            self._row.insertWidget(0, self._left, SHARES[0])
        self.passage.set_flowing(narrow)
        self._head.set_narrow(narrow)
        start, above, below = (0, 0, GAP) if narrow else (MARGIN, BELOW_STRIP, ABOVE)
        self._left_box.setContentsMargins(mirror_margins(self, start, above, 0, below))
        self._show_left()
        return self._left

    def _show_left(self) -> None:
        """Show the article where there is one; what stands beside it keeps its distance from the window."""
        state, narrow = self._state, self._narrow
        edits = state is not None and state.phase == "editing"
        there = state is not None and state.article is not None and not (narrow and edits)
        self._left.setVisible(there)
        start, above = 0 if there and not narrow else MARGIN, ABOVE if narrow else 0
        self._right_box.setContentsMargins(0, 0 if narrow else BELOW_STRIP, 0, 0)
        for column in (self._side, self.form):
            column.set_margins(start, above, MARGIN, ABOVE)

    def _show_trial(self, state: SuggestionsState) -> None:
        self.preview.show_preview(self._proposing.preview if state.phase == "trying" else None)
        self._stack.setCurrentIndex(0 if self.preview.page is None else 1)

    def _show_head(self, state: SuggestionsState) -> None:
        self._head.show_state(state)
        self._message.show_silently("" if state.refused else state.message)
        self._refusal.show_silently(state.message if state.refused else "")

    def _show_right(self, state: SuggestionsState) -> None:
        self._panes.setCurrentWidget(self.form if state.phase == "editing" else self._side)
        if state.form is not None:
            self.form.show_form(state.form)
        self.decision.show_state(state)
        self.notes.show_notes(state)

    def _begins(self) -> bool:
        """Tell whether nothing was drafted yet, and it is chosen what is."""
        state = self._state
        return state is not None and state.wish is not None and state.wish.first

    def _move_keyboard(self, *, in_strip: bool) -> None:
        """Let the keyboard follow to what is shown now; where it was in the strip, it stays there."""
        if in_strip and self._state is not None and self._state.at >= 0 and not self._state.reasons:
            self.strip.take_focus()
        elif self.isVisible():
            self.take_focus()

    def _connect(self) -> None:
        there = self._proposing
        self.strip.pressed.connect(there.show)
        self.passage.article.seen.connect(there.mark_seen)
        self.passage.tabs.currentChanged.connect(there.turn)
        self.decision.tick.ticked.connect(there.tick)
        self.notes.forgotten.connect(there.forget)
        self.notes.wished.connect(there.choose_options)
        connect_options_card(self.decision.wish, there)
        connect_form(self.form, there, self.passage.article.chosen)
        self.preview.left.connect(self.left)
        self.bar.done.connect(self._deeds.do)
        self.bar.chosen.connect(there.choose_reason)

    def _fill(self) -> None:
        reading = QWidget()
        self._reading = QVBoxLayout(reading)
        self._reading.setContentsMargins(0, 0, 0, 0)
        self._reading.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(MARGIN)
        self._reading.addLayout(self._row, 1)
        self._row.addWidget(self._right, SHARES[1])
        self._right_box = QVBoxLayout(self._right)
        self._panes = QStackedWidget()
        self._right_box.addWidget(self._panes)
        self._panes.addWidget(self._side)
        self._panes.addWidget(self.form)
        # Above the bar, where it is seen however far one has scrolled.
        told = QVBoxLayout()
        self._reading.addLayout(told)
        told.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for line in (self._message, self._refusal):
            told.addWidget(SpacedWidget(line, 8))
        self._reading.addWidget(self.bar)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(reading)
        self._stack.addWidget(self.preview)
        self._left_box = QVBoxLayout(self._left)
        self._left_box.addWidget(self.passage)
        self._side.box.addWidget(self.decision)
        self._side.box.addWidget(self.notes)
        self._side.box.addStretch()
        self.set_narrow(False)


def _stands_at(state: SuggestionsState) -> tuple[object, ...]:
    """Return what the keyboard follows: another proposal, another phase, reasons to choose from."""
    begins = state.wish is not None and state.wish.first
    return state.phase, state.at, bool(state.reasons), state.proposal is None, begins and state.front
