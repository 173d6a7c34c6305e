"""A row that can be chosen: the whole row is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowCheck, RowIcon, RowKey, RowWords
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.widget_state import OptionState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style

# An en space: half an em between title and detail, where a line may also break.
BETWEEN = "\u2002"
START, END, COMPACT_END = 15, 17, 12
KEY_GAP, COMPACT_KEY_GAP, BOX_GAP, ICON_GAP = 14, 10, 12, 10
CHOSEN_GAP, COMPACT_CHOSEN_GAP, WORD_GAP = 12, 8, 6
"""Inside the row's ends; after a key, a box, an icon; before the icon of what is chosen and its word; px."""


class OptionRow(CheckableButton):
    """Key cap, icon, title and muted detail; chosen, it says so at its end in an icon and a word.

    A compact row is one of a few side by side: lower, and chosen it shows the icon alone. A row with a `box`
    has a check box before its words. Room for what tells that it is chosen is kept, so that choosing never
    wraps its words anew.
    """

    def __init__(
        self,
        look: Style,
        option: OptionState,
        chosen_word: str,
        *,
        exclusive: bool,
        compact: bool,
        box: bool = False,
    ) -> None:
        self._option = option
        self._chosen_word = "" if compact else chosen_word
        self._compact = compact
        self._box = box
        super().__init__(look)
        self.setObjectName("option")
        # Qt takes the role of a radio button or a check box from this.
        self.setAutoExclusive(exclusive)
        self.setSizePolicy(build_wrapping_policy())
        self.show_option(option)

    @property
    def option(self) -> OptionState:
        """What is shown."""
        return self._option

    def show_option(self, option: OptionState) -> None:
        """Show another option in this row."""
        self._option = option
        name = option.name or ", ".join(part for part in (option.key, option.title, option.detail) if part)
        self.name(name)
        self.show_content()

    def fill(self) -> None:
        """What leads, title and detail, and what tells that it is chosen."""
        self._content.show(self.shape(), self.lead(), self.runs(), self._told())

    def shape(self) -> RowShape:
        """The row's lengths; narrow rows wrap, compact ones keep their few words."""
        theme = self._look.theme
        return RowShape(
            START,
            COMPACT_END if self._compact else END,
            above=theme.scaled(10) + 1,
            below=theme.scaled(10) + 1,
            least=theme.size("certainty" if self._compact else "option"),
            words="all" if self._compact else theme.scaled(96),
        )

    def lead(self) -> list[RowMark]:
        """What stands before the words."""
        option, chosen = self._option, self.isChecked()
        marks: list[RowMark] = []
        if option.key:
            tones = ("accent", "accent", "onAccent") if chosen else ("paper", "edge", "text")
            marks.append(RowKey(option.key, COMPACT_KEY_GAP if self._compact else KEY_GAP, tones))
        if self._box:
            marks.append(RowCheck(chosen, BOX_GAP))
        if option.icon:
            marks.append(RowIcon(option.icon, ICON_GAP))
        return marks

    def runs(self) -> list[TextRun]:
        """Title and detail."""
        runs = [TextRun(self._option.title, "quoteS" if self._option.serif else "strong")]
        if self._option.detail:
            runs.append(TextRun(BETWEEN + self._option.detail, tone="textMuted"))
        return runs

    def _told(self) -> list[RowMark]:
        chosen = self.isChecked()
        gap = COMPACT_CHOSEN_GAP if self._compact else CHOSEN_GAP
        icon = RowIcon("correct", gap, "iconM", "accentText", shown=chosen)
        words = self._option.chosen or self._chosen_word
        return [icon, RowWords(words, WORD_GAP, "label", "accentText", shown=chosen)]
