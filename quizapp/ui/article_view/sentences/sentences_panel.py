"""The sheet as a list of sentences: to choose from while a question is asked, to read once it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from quizapp.catalogue import remove_isolates
from quizapp.ui.article_view.article_footer import ArticleFooter
from quizapp.ui.article_view.heading_bar import ArticleHeadingBar
from quizapp.ui.article_view.sentences.sentence_keys import SentenceNumberEntry, find_target_row
from quizapp.ui.article_view.sentences.sentence_list import SentenceList
from quizapp.ui.article_view.sentences.sentence_painter import SentenceColumns
from quizapp.ui.article_view.sentences.sentence_rows import NoneOptionButton
from quizapp.ui.article_view.sentences.state import NONE, SentencesState, remove_muted_sentences
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.key_event import format_key_event
from quizapp.ui.kit.painting import BoxStyle, mirror_box, paint_box
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.theme.letter_keys import find_bound_key

if TYPE_CHECKING:
    from quizapp.ui.article_view.sentences.sentence_rows import ReadOnlySentenceRow, SelectableSentenceRow
    from quizapp.ui.kit.style import Style

BAR_TOP_MARGIN, BAR_BOTTOM_MARGIN = 20, 8
COMPACT_BAR_TOP_MARGIN, COMPACT_BAR_BOTTOM_MARGIN = 8, 4
"""The same where there is little room."""
EMPTY_STATE = SentencesState("", ())
DIGITS = frozenset("0123456789")
MODIFIER_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
"""Keys that are held down with others."""


class SentencesPanel(QFrame):
    """Paper frame with a bar, sentences, what can be chosen instead of them, and a foot.

    It is one tab stop: arrows move from row to row, with Ctrl from paragraph to paragraph, a number goes to
    its sentence, Space chooses. `toggled` tells the number of the sentence to be chosen or cleared, NONE for
    the last row; what is chosen then comes with the next state.
    """

    toggled = Signal(int)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._state = self._given = EMPTY_STATE
        self._at = 0
        self._refused: int | None = None
        self._typed = SentenceNumberEntry(self)
        self._bar = ArticleHeadingBar(look)
        # One for each, so that none has to be made again for the other.
        self._lists = {asks: SentenceList(look, self._take_key, asks=asks) for asks in (True, False)}
        self._list = self._lists[True]
        self._scroll = ScrollColumn(on_paper=True)
        for each in self._lists.values():
            each.pressed.connect(self._toggle)
            each.reached.connect(self._move)
            self._scroll.box.addWidget(each)
        self._lists[False].hide()
        self._scroll.installEventFilter(self)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._leave_begin)
        self._flowing = self._arriving = False
        self._last = NoneOptionButton(look, self._take_key)
        self._last.clicked.connect(lambda: self._toggle(len(self.rows)))
        self._last.reached.connect(lambda: self._move(len(self.rows)))
        self._foot = ArticleFooter(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        for widget in (self._bar, self._scroll, self._last, self._foot):
            self._column.addWidget(widget, 1 if widget is self._scroll else 0)
        look.theme.changed.connect(self._restyle)

    @property
    def rows(self) -> tuple[SelectableSentenceRow | ReadOnlySentenceRow, ...]:
        """The rows of the sentences, in order."""
        return tuple(self._list.rows)

    def show_state(self, state: SentencesState) -> None:
        """Show another state; rows of the same sentences stay, and the keyboard on them."""
        self._given = state
        self._show(state if state.asks or not self._flowing else remove_muted_sentences(state))

    def _show(self, state: SentencesState) -> None:
        if state == self._state:
            return
        before, self._state = self._state, state
        held = self.has_focus()
        self._refused = None
        seen = not self.isHidden()
        same = state.asks and before.asks and self._list.holds(state)
        if not same:
            # Seen, all would be laid out for each row.
            self.hide()
            self._list.hide()
            self._list = self._lists[state.asks]
            self._list.fill(state)
            self._list.show()
        self._refresh()
        if not same or state.task != before.task:
            self._arrive()
        self._list.setAccessibleName(state.name)
        self._list.setAccessibleDescription(state.description)
        self._bar.show_heading(state.heading)
        self._last.setVisible(state.last is not None)
        self._foot.setVisible(state.foot is not None)
        if state.foot is not None:
            self._foot.show_foot(state.foot)
        self._align()
        self.setVisible(seen)
        if held and before.asks and state.asks and state.task != before.task:
            # Once the keyboard has moved, which would cut it off.
            QTimer.singleShot(0, self, self._say_task)

    def _say_task(self) -> None:
        """Say what is asked to whoever stayed in the list: they came to no group that would be named."""
        announce(self, self._state.name)

    def set_bar_widget(self, widget: QWidget | None) -> None:
        """Put a button at the end of the bar that holds the heading, or take it away."""
        self._bar.set_widget(widget)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as all sentences, in a column that scrolls as a whole, or scroll them alone.

        In such a column there is room for little: what is told of comes first.
        """
        if flowing == self._flowing:
            return
        self._flowing = flowing
        for each in self._lists.values():
            if flowing:
                self._column.insertWidget(1, each)
            else:
                self._scroll.box.addWidget(each)
        self._scroll.setVisible(not flowing)
        vertical = QSizePolicy.Policy.Preferred if flowing else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self._align()
        self.show_state(self._given)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number."""
        self._arriving = False
        self._scroll.page(pages)

    def take_focus(self) -> None:
        """Put the keyboard on the sentence that had it last, at first on the first one chosen or marked."""
        arriving = self._arriving
        self._go(self._at)
        self._arriving = arriving

    def has_focus(self) -> bool:
        """Whether the keyboard is on one of the rows."""
        return any(stop.hasFocus() for stop in self._stops())

    def type_digit(self, digit: int) -> None:
        """Go to the sentence with the number that is being typed."""
        number = self._typed.digit(str(digit), len(self.rows))
        if number is not None:
            self._go(number - 1)

    def go_to_mark(self, step: int) -> None:
        """Go to the next sentence with marked words (1) or the one before (-1), round the ends."""
        marked = [place for place, row in enumerate(self.rows) if row.sentence.marks]
        if marked and self.isVisible():
            ahead = [place for place in marked if (place - self._at) * step > 0]
            place = (ahead or marked)[0 if step > 0 else -1]
            self._go(place)
            self._bring_facts(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Until the keyboard moves, keep in view what is to be seen first."""
        if watched is self._scroll and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._begin)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the hairline beside the paragraphs' numbers."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 3, BoxStyle(color("paper"), color("line")))
            below = next((each for each in (self._last, self._foot) if not each.isHidden()), None)
            bottom = self.height() - 1 if below is None else below.y()
            line = mirror_box(self, QRectF(1 + self._places().gutter, 1, 1, bottom - 1))
            painter.fillRect(line, color("line"))

    def _places(self) -> SentenceColumns:
        return SentenceColumns.of(self._look.theme, self._state.rows)

    def _arrive(self) -> None:
        """Begin at the first sentence that is chosen or marked, else at the first of all."""
        self._typed.forget()
        told = (place for place, row in enumerate(self.rows) if row.sentence.chosen or row.sentence.marks)
        self._at = next(told, 0)
        self._arriving = True
        self._rove()
        QTimer.singleShot(0, self, self._begin)

    def _refresh(self) -> None:
        """Show the sentences in the rows that are there."""
        state, places = self._state, self._places()
        self._list.show_sentences(state, places, self._refused)
        if state.last is not None:
            self._last.show_row(state.last, places.text, state.chosen_word, single=state.single)

    def _begin(self) -> None:
        """Bring what is chosen or marked into view, else the top, once everything has its height."""
        if self._flowing or not self.rows or not self._arriving:
            return
        row = self.rows[self._at]
        if row.sentence.chosen or row.sentence.marks:
            self._bring_facts(self._at)
        else:
            self._scroll.verticalScrollBar().setValue(0)

    def _leave_begin(self) -> None:
        """Stay where somebody scrolls to, with the wheel or at the bar."""
        self._arriving = False

    def _bring_facts(self, place: int) -> None:
        """Bring a sentence into view and, where there is room, who says what is marked from there on."""
        if not self._flowing:
            for widget in (self._list.facts_from(place), self.rows[place]):
                if widget is not None:
                    self._scroll.bring(widget)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key does on a row; False for a key that is not the list's."""
        digit = find_bound_key(format_key_event(event), self._look.theme.letter_keys)
        if digit in DIGITS:
            if self._state.asks:
                self.type_digit(int(digit))
            return self._state.asks
        if event.key() in MODIFIER_KEYS:
            return False
        self._typed.forget()
        at = find_target_row(event, self._at, self._state.sentences, len(self._stops()))
        if at is not None:
            self._go(at)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif not self._state.asks or _modified(event):
            return False
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._toggle(self._at)
        elif event.key() == Qt.Key.Key_Delete:
            self._clear()
        else:
            return False
        return True

    def _toggle(self, place: int) -> None:
        self._go(place)
        if place >= len(self.rows):
            self.toggled.emit(NONE)
        elif self._state.full and not self.rows[place].sentence.chosen:
            self._refused = place
            self._refresh()
            announce(self, self._state.full)
        else:
            self.toggled.emit(self.rows[place].sentence.number)

    def _clear(self) -> None:
        """Clear the sentence that the keyboard is on; from any other row, the only one that is chosen."""
        last = self._state.last
        chosen = [place for place, row in enumerate(self.rows) if row.sentence.chosen]
        if last is not None and last.chosen:
            self.toggled.emit(NONE)
        elif self._at in chosen or len(chosen) == 1:
            place = self._at if self._at in chosen else chosen[0]
            self.toggled.emit(self.rows[place].sentence.number)

    def _copy(self) -> None:
        """Copy the sentence with its source line."""
        if self._at < len(self.rows):
            sentence = self.rows[self._at].sentence
            words = f"{sentence.text}\n{remove_isolates(sentence.source_line)}".strip()
            QGuiApplication.clipboard().setText(words)

    def _stops(self) -> list[QWidget]:
        return [*self.rows, *([self._last] if self._state.last is not None else [])]

    def _go(self, place: int) -> None:
        stops = self._stops()
        if not stops:
            return
        self._arriving = False
        self._move(min(place, len(stops) - 1))
        stops[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, place: int) -> None:
        moved, self._at = place != self._at, place
        if moved and self._refused is not None:
            self._refused = None
            self._refresh()
        self._rove()

    def _rove(self) -> None:
        for place, stop in enumerate(self._stops()):
            here = place == self._at
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _align(self) -> None:
        """Let bar and foot begin where the sentences do."""
        places = self._places()
        above, below = (
            (COMPACT_BAR_TOP_MARGIN, COMPACT_BAR_BOTTOM_MARGIN)
            if self._flowing
            else (BAR_TOP_MARGIN, BAR_BOTTOM_MARGIN)
        )
        self._bar.set_space(places.text, above, below)
        self._foot.set_text_start(places.text)
        self.update()

    def _restyle(self) -> None:
        self._align()
        if len(self.rows) == len(self._state.sentences):
            self._refresh()


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
