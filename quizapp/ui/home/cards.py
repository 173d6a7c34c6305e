"""The cards of home that are always there: what to do now, how the last answers went, the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton, WrappingButton
from quizapp.ui.kit.card_frames import CardFrame, FocusableCard
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import keys

if TYPE_CHECKING:
    from quizapp.ui.home.state import AnswerShare, HomeAction, HomeSideCard, Recommendation
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PADDING, GAP = 24, 12


class RecommendationCard(CardFrame):
    """Words at the start, buttons at the end, the quieter ones below; narrow, all stand below the title."""

    done = Signal(object)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, padding=PADDING)
        self._translate = translate
        self._lead: Recommendation | None = None
        self.title = Label(look, style="question", reads=True)
        self._text = Label(look, tone="textMuted")
        self._detail = Label(look, style="meta", tone="textMuted")
        self._advisory = IconLine(look)
        self._foot = Label(look, tone="textMuted")
        self.button = WrappingButton(look, "", "Enter", "primary")
        self._second = WrappingButton(look, "")
        self.finish = WrappingButton(look, "", keys.FINISH_SESSION, "quiet")
        self._buttons = QWidget()
        self._stack = QVBoxLayout(self._buttons)
        self._quieter = FlowBox(self._second, self.finish, gap=GAP)
        self._words = QVBoxLayout()
        self._row = QHBoxLayout()
        self._fill()

    def show_lead(self, lead: Recommendation) -> None:
        """Show another lead."""
        self._lead = lead
        self.title.show_text(lead.title)
        for label, words in ((self._text, lead.text), (self._detail, lead.detail), (self._foot, lead.foot)):
            label.show_text(words)
            label.setVisible(bool(words))
        told = IconLineState("info", lead.advisory, strong=lead.advisory_heading) if lead.advisory else None
        self._advisory.show_line(told)
        for button, deed in (
            (self.button, lead.deed),
            (self._second, lead.second),
            (self.finish, lead.finish),
        ):
            button.setVisible(deed is not None)
            if deed is not None:
                button.show_words(deed.words)
        self._quieter.setVisible(lead.second is not None or lead.finish is not None)
        self.button.show_key(keys.format_key(lead.key), keys.describe_key(self._translate, lead.key))
        self._buttons.setVisible(lead.deed is not None)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below the title, or at the card's end."""
        inside = self._words.indexOf(self._buttons) >= 0
        if narrow and not inside:
            self._row.removeWidget(self._buttons)
            self._words.insertWidget(1, self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        elif not narrow and inside:
            self._words.removeWidget(self._buttons)
            self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._stack.setAlignment(self.button, side)
        self._stack.setAlignment(self._quieter, side)
        self._stack.setContentsMargins(0, 8 if narrow else 0, 0, 12 if narrow else 0)

    def _fill(self) -> None:
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(GAP)
        self._stack.addWidget(self.button)
        self._stack.addWidget(self._quieter)
        pressed = keys.describe_key(self._translate, keys.FINISH_SESSION)
        self.finish.show_key(keys.FINISH_SESSION, f"{pressed}. {self._translate('home.finish_detail')}")
        self.button.clicked.connect(lambda: self._do(self._lead.deed if self._lead else None))
        self._second.clicked.connect(lambda: self._do(self._lead.second if self._lead else None))
        self.finish.clicked.connect(lambda: self._do(self._lead.finish if self._lead else None))
        self._words.setSpacing(0)
        for widget, below in (
            (self.title, 4),
            (self._text, 2),
            (self._detail, 0),
            (self._advisory, 0),
            (self._foot, 0),
        ):
            self._words.addWidget(SpacedWidget(widget, below))
        self._row.setSpacing(PADDING)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)

    def _do(self, deed: HomeAction | None) -> None:
        if deed is not None:
            self.done.emit(deed)


class HomeSideCardWidget(FocusableCard):
    """Shares, or a sentence that tells when there will be some."""

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._shown: HomeSideCard | None = None
        self._heading = Label(look, style="heading")
        self._note = Label(look, style="meta", tone="textMuted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._text = Label(look)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._note)
        self.column.addLayout(self._grid)
        self.column.addSpacing(9)
        self.column.addWidget(SpacedWidget(self._text, 0))

    def show_card(self, card: HomeSideCard) -> None:
        """Show other shares."""
        if card == self._shown:
            return
        self._shown = card
        self._heading.show_text(card.heading)
        self._note.show_text(card.note)
        self._note.setVisible(bool(card.note))
        self._text.show_text(card.text)
        self._text.setVisible(bool(card.text))
        delete_layout_items(self._grid)
        for line, share in enumerate(card.shares):
            self._add(3 * line, share)
        told = [card.heading, *(share.name for share in card.shares), card.text]
        self.setAccessibleName(" ".join(f"{each.rstrip('.')}." for each in told if each))

    def _add(self, line: int, share: AnswerShare) -> None:
        self._grid.setRowMinimumHeight(line, 12)
        self._grid.addWidget(Label(self._look, share.word), line + 1, 0)
        if share.whole:
            bar = ShareBar(self._look)
            bar.show_share(share.part, share.whole, share.name)
            self._grid.addWidget(bar, line + 1, 1, Qt.AlignmentFlag.AlignVCenter)
            percent = Label(self._look, share.percent, "strong", wrap=False)
            self._grid.addWidget(percent, line + 1, 2, Qt.AlignmentFlag.AlignRight)
        if share.detail:
            under = Label(self._look, share.detail, "meta", "textMuted")
            self._grid.addWidget(under, line + (2 if share.whole else 1), 1, 1, 2)


class WorkedExampleCard(CardFrame):
    """Offers the worked example."""

    asked = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._title = Label(look, style="strong")
        self._text = Label(look, tone="textMuted")
        self._button = KeyButton(look, "", icon="play")
        self._button.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)

    def show_offer(self, how: tuple[str, str, str] | None) -> None:
        """Show heading, sentence and button; None takes the card away."""
        self.setVisible(how is not None)
        if how is not None:
            title, text, button = how
            self._title.show_text(title)
            self._text.show_text(text)
            self._button.show_words(button)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._button, side)
