"""The page on who says what: the article with its sayings numbered, and beside it a card for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.attributions.attribution_cards import (
    AttributionNotesCard,
    NoSuggestionCard,
    SpeakerNameCard,
)
from quizapp.ui.editor.attributions.attribution_list import AttributionList
from quizapp.ui.editor.attributions.attribution_sheet import AttributionSheet
from quizapp.ui.editor.columns_page import ABOVE, ColumnsPage, has_focus_within
from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.kit.card_frames import ProgressCard, WarningCard
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import attributions as text
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE
from quizapp.ui.messages.keys_attributions import (
    CHANGE_SPEAKER,
    CHANGE_STATEMENT_TYPE,
    CONFIRM,
    EXPLAIN_NO_SUGGESTION,
    MERGE_SPEAKERS,
    REDO,
    REMOVE_ATTRIBUTION,
    RENAME_SPEAKER,
    SUGGEST_QUESTION,
    UNDO,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.pack.vocabulary import SpeakerKind
    from quizapp.ui.editor.attributions.presenter import AttributionsPresenter
    from quizapp.ui.editor.attributions.state import AttributionsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP = 12
SHARES: Final = (648, 560)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""
NEW_SPEAKERS: Final[tuple[SpeakerKind, ...]] = ("person", "organisation", "document", "group")
"""What a speaker may be who is not listed yet, in the order of the menu."""


class AttributionsPage(ColumnsPage):
    """Shows one state after another. Each column scrolls by itself; in a narrow window both are one."""

    def __init__(self, look: Style, translate: Translate, sayings: AttributionsPresenter) -> None:
        super().__init__()
        self._look, self._translate, self._sayings = look, translate, sayings
        self._state: AttributionsState | None = None
        self.sheet, self.list = (
            AttributionSheet(look, translate("attributions.foot")),
            AttributionList(look, translate),
        )
        self.name, self.answer = SpeakerNameCard(look, translate), NoSuggestionCard(look)
        self.notes, self.end = (
            AttributionNotesCard(look, translate),
            WarningCard(look, icon="info", tone="textMuted"),
        )
        self._working = ProgressCard(look, translate("attributions.stop"), "Esc")
        self._late = DelayedIndicator(self._working)
        self._done, self._refused = MessageLine(look, "info", "neutral"), MessageLine(look)
        self.bar = ActionBar(look)
        self.bar.setMinimumWidth(1)
        self.undo = build_key_button(look, translate, translate("attributions.undo"), UNDO, icon="undo")
        self.draft = build_key_button(look, translate, translate("attributions.draft"), SUGGEST_QUESTION)
        self.why = build_key_button(look, translate, translate("attributions.why"), EXPLAIN_NO_SUGGESTION)
        self.again = build_key_button(look, translate, translate("attributions.again"), "Enter", "primary")
        self.back = build_key_button(look, translate, translate("attributions.back"), "Esc")
        self._left = QWidget()
        self._fill()
        self._connect()

    def refresh(self) -> None:
        """Show how it is now; the keyboard goes to what is new."""
        state, before = self._sayings.state, self._state
        if state is before:
            return
        self._state = state
        in_list, in_answer = has_focus_within(self.list), self.answer.title.hasFocus()
        if state.work is not None:
            self._working.show_work(state.work.what, state.work.done, state.work.total)
            self._late.begin()
        else:
            self._late.end()
        self.end.title.show_text(state.title)
        self.end.text.show_text(state.text)
        self.end.setVisible(bool(state.title))
        self._left.setVisible(state.article is not None)
        self.sheet.show_attributions(state)
        self.list.show_rows(state.rows, state.at)
        self.list.setVisible(bool(state.rows))
        self.answer.show_answer(state.answer)
        self.notes.show_notes(state.notes, forgets=state.forgets)
        self._done.show_silently("" if state.refused else state.message)
        self._refused.show_silently(state.message if state.refused else "")
        self._show_bar(state)
        asks = self.name.show_naming(state.naming)
        if state.answer and (before is None or before.answer != state.answer):
            self._bring(self.answer.title, self.answer)
        elif self._goes_on(before, state, in_list=in_list) or asks or (in_answer and not state.answer):
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the saying in hand, into the field of a name, or on what there is instead."""
        state = self._state
        if state is None:
            return
        if state.naming is not None:
            self._bring(self.name.field, self.name)
        elif state.rows:
            self.list.take_focus(state.at)
        elif not self.end.isHidden():
            self.end.title.setFocus()
        else:
            self.back.setFocus()

    def primary(self) -> None:
        """Keep a name, or try once more."""
        state = self._state
        if state is not None and state.naming is not None:
            self.name.take()
        elif state is not None and state.phase == "failed":
            self._sayings.look()

    def switch_pane(self, _step: int, /) -> None:
        """Take the keyboard from the article to the sayings, or back."""
        if self._left.isVisibleTo(self) and not has_focus_within(self.sheet):
            self.sheet.article.take_focus()
        else:
            self.take_focus()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return the keys of the page."""
        there = self._sayings
        return {
            CONFIRM: there.confirm,
            CHANGE_SPEAKER: partial(self._do, "give"),
            CHANGE_STATEMENT_TYPE: partial(self._do, "kind"),
            REMOVE_ATTRIBUTION: there.none,
            RENAME_SPEAKER: there.rename,
            MERGE_SPEAKERS: partial(self._do, "same"),
            SUGGEST_QUESTION: self._draft,
            EXPLAIN_NO_SUGGESTION: self._why,
            UNDO: there.undo,
            REDO: there.redo,
            NEXT_ARTICLE: partial(there.turn_by, 1),
            PREVIOUS_ARTICLE: partial(there.turn_by, -1),
            "Page Down": partial(self._page, 1),
            "Page Up": partial(self._page, -1),
        }

    def _lay_out(self) -> QWidget:
        narrow = self._narrow
        if narrow:
            self._side.box.insertWidget(0, self._left)
        else:
            self._row.insertWidget(0, self._left, SHARES[0])
        self.sheet.set_flowing(narrow)
        start, above, below = (0, 0, GAP) if narrow else (MARGIN, ABOVE, ABOVE)
        self._left_box.setContentsMargins(mirror_margins(self, start, above, 0, below))
        if self._state is not None:
            self._left.setVisible(self._state.article is not None)
            self._show_bar(self._state)
        return self._left

    def _show_bar(self, state: AttributionsState) -> None:
        """Show what can be done now; a name is kept or left as it is first."""
        reads = state.article is not None and state.naming is None
        self.undo.setVisible(state.undoes and state.naming is None)
        self.draft.setVisible(reads)
        self.why.setVisible(reads)
        self.again.setVisible(state.phase == "failed")
        self.back.show_words(
            self._translate("attributions.back" if state.naming is None else "attributions.leave")
        )
        arrows = (KeyHint("↑"), KeyHint("↓"))
        if self._narrow:
            self.bar.show_hints((KeyHint("F1"), self._translate("attributions.keys")))
        else:
            self.bar.show_hints((*arrows, self._translate("attributions.browse")) if state.rows else ())

    def _goes_on(self, before: AttributionsState | None, state: AttributionsState, *, in_list: bool) -> bool:
        """Tell whether the keyboard goes to where one goes on: what is shown or in hand is another."""
        if not self.isVisible() or before is None:
            return self.isVisible()
        turned = before.phase != state.phase or before.front != state.front
        left_name = before.naming is not None and state.naming is None
        return turned or left_name or (before.at != state.at and in_list)

    def _bring(self, widget: QWidget, card: QWidget) -> None:
        """Put the keyboard on something in a card above the sayings, and show all of that."""
        widget.setFocus()
        QTimer.singleShot(0, card, partial(self._side.bring, card))

    def _do(self, deed: str) -> None:
        """Do something about the saying in hand, or ask first who it is."""
        there = self._sayings
        if deed in ("give", "same"):
            self._ask_speaker(deed)
        elif deed == "kind":
            self._ask_kind()
        else:
            {"confirm": there.confirm, "none": there.none, "rename": there.rename}[deed]()

    def _ask_speaker(self, deed: str) -> None:
        state, there = self._state, self._sayings
        if state is None or not state.rows or state.naming is not None:
            return
        if deed == "same" and not there.offers_others():
            return
        menu = build_menu(self)
        act = there.give if deed == "give" else there.same
        for speaker in there.speakers():
            add_menu_entry(menu, speaker.name, partial(act, speaker.id))
        if deed == "give":
            for kind in NEW_SPEAKERS:
                name = self._translate(f"attributions.new_speakers.{kind}")
                add_menu_entry(menu, name, partial(there.give_new, kind))
        menu.setAccessibleName(
            self._translate("attributions.choose_speaker" if deed == "give" else "attributions.choose_same")
        )
        open_menu_below(menu, self.list.button(deed))
        menu.setActiveAction(menu.actions()[0])

    def _ask_kind(self) -> None:
        """Ask as what the saying in hand is said; the kind that it is has a check."""
        now = self._sayings.kind()
        if now is None:
            return
        menu = build_menu(self)
        for statement_type, words in text.list_statement_types(self._translate).items():
            add_menu_entry(
                menu, words, partial(self._sayings.classify, statement_type), on=statement_type == now
            )
        menu.setAccessibleName(self._translate("attributions.choose_kind"))
        open_menu_below(menu, self.list.button("kind"))
        menu.setActiveAction(next(each for each in menu.actions() if each.isChecked()))

    def _draft(self) -> None:
        self._sayings.draft(self.sheet.article.chosen())

    def _why(self) -> None:
        self._sayings.why(self.sheet.article.chosen())

    def _page(self, pages: int) -> None:
        if has_focus_within(self.sheet) and not self._narrow:
            self.sheet.page(pages)
        else:
            self._side.page(pages)

    def _connect(self) -> None:
        there = self._sayings
        self.list.asked.connect(self._do)
        self.list.moved.connect(there.choose)
        self.sheet.article.pointed.connect(there.point)
        self.sheet.tabs.currentChanged.connect(there.turn)
        self.name.kept.connect(there.named)
        self.notes.forgotten.connect(there.forget)
        for button, act in (
            (self.undo, there.undo),
            (self.draft, self._draft),
            (self.why, self._why),
            (self.again, there.look),
            (self.back, self.left.emit),
        ):
            button.clicked.connect(partial(_pressed, act))

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._row = QHBoxLayout()
        outer.addLayout(self._row, 1)
        self._row.setSpacing(MARGIN)
        self._row.addWidget(self._side, SHARES[1])
        # Above the bar, where it is seen however far one has scrolled.
        told = QVBoxLayout()
        outer.addLayout(told)
        told.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for line in (self._done, self._refused):
            told.addWidget(SpacedWidget(line, 8))
        outer.addWidget(self.bar)
        for button in (self.undo, self.why, self.draft, self.again, self.back):
            self.bar.end.addWidget(button)
        self._left_box = QVBoxLayout(self._left)
        self._left_box.addWidget(self.sheet)
        for card in (self._working, self.end, self.name, self.answer, self.list, self.notes):
            self._side.box.addWidget(SpacedWidget(card, GAP))
        self._side.box.addStretch()
        self.set_narrow(False)


def _pressed(act: Callable[[], object], _checked: bool = False) -> None:
    act()
