"""The citations that no longer hold, as cards: what each quotes, what is nearest now, what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import BoxStyle, PaintedText, paint_box, paint_text
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.messages.keys_editor_pages import MARK_EVIDENCE

if TYPE_CHECKING:
    from quizapp.ui.editor.corrected_article.state import CitationState
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, APART = 14, 12
"""Inside a card, and between two, px."""


class QuestionTag(QLabel):
    """A word in a frame: by what a question is known."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Its words with room around them."""
        return QSize(
            round(self._look.theme.width("label", self.text())) + 16, self._look.theme.size("keyCap")
        )

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and words."""
        theme = self._look.theme
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 4, BoxStyle(theme.color("paper"), theme.color("edge")))
            middle = Qt.AlignmentFlag.AlignHCenter
            words = PaintedText(self.text(), theme.font("label"), theme.color("text"), middle)
            paint_text(painter, QRectF(self.rect()), words)


class CitationView(FocusableCard):
    """One citation. `asked` tells what is to be done about it: “take_hint”, “mark”, “open”, “leave_out”."""

    asked = Signal(str)

    def __init__(self, look: Style, translate: Translate, card: CitationState) -> None:
        super().__init__(look, PAD)
        self.setAccessibleName(card.name)
        title = Label(look, card.title, "strong")
        head = FlowBox(QuestionTag(look, card.tag), title, gap=8, grows=title)
        self.column.addWidget(head)
        grid = QGridLayout()
        self.column.addSpacing(4)
        self.column.addLayout(grid)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self.buttons: list[KeyButton] = []
        near = card.nearest or translate("corrected_article.nothing_near")
        style = "quoteS" if card.nearest else "body"
        for line, (told, quote, its) in enumerate(
            (
                (translate("corrected_article.quotes"), card.quote, "quoteS"),
                (translate("corrected_article.nearest"), near, style),
            )
        ):
            grid.addWidget(Label(look, told, "label", "textMuted"), line, 0, Qt.AlignmentFlag.AlignTop)
            tone = "text" if its == "quoteS" else "textMuted"
            grid.addWidget(Label(look, quote, its, tone), line, 1)
        if card.nearest:
            take = self._button(look, translate, "take_hint")
            take.setAccessibleName(translate("corrected_article.takes", words=card.nearest))
            grid.addWidget(take, 1, 2, Qt.AlignmentFlag.AlignTop)
        deeds = [self._button(look, translate, deed) for deed in ("mark", "open", "leave_out")]
        self.column.addSpacing(8)
        self.column.addWidget(FlowBox(*deeds, gap=8))

    def _button(self, look: Style, translate: Translate, deed: str) -> KeyButton:
        button = build_key_button(
            look,
            translate,
            translate(f"corrected_article.{deed}"),
            MARK_EVIDENCE if deed == "mark" else "",
            small=True,
        )
        button.clicked.connect(partial(self._ask, deed))
        self.buttons.append(button)
        return button

    def _ask(self, deed: str, _checked: bool = False) -> None:
        self.asked.emit(deed)


class CitationCards(RovingGroup):
    """The cards, gone through with the arrows; the Tab key comes to the buttons of the one in hand alone.

    `asked` tells the place of a card and what is to be done about it, `moved` where the keyboard is.
    """

    asked = Signal(int, str)
    moved = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(translate("corrected_article.citations"), APART)
        self._look, self._translate = look, translate
        self._shown: tuple[CitationState, ...] = ()

    @property
    def at(self) -> int:
        """The place of the card in hand."""
        return self._at

    def show_cards(self, cards: tuple[CitationState, ...]) -> None:
        """Show other cards; the same ones are left alone."""
        if cards == self._shown:
            return
        self._shown = cards
        views = [CitationView(self._look, self._translate, card) for card in cards]
        for place, view in enumerate(views):
            view.asked.connect(partial(self._ask, place))
            for button in view.buttons:
                button.installEventFilter(self)
        self.set_rows(views)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which card is in hand, by itself or by one of its buttons."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            for place, row in enumerate(self._rows):
                if watched is row or (isinstance(row, CitationView) and watched in row.buttons):
                    self._come(place)
        return super().eventFilter(watched, event)

    def _come(self, place: int) -> None:
        if place != self._at:
            self._at = place
            self._rove()
        self.moved.emit(place)

    def _ask(self, place: int, deed: str) -> None:
        self.asked.emit(place, deed)

    def _rove(self) -> None:
        super()._rove()
        for place, row in enumerate(self._rows):
            if isinstance(row, CitationView):
                for button in row.buttons:
                    strong = place == self._at
                    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
