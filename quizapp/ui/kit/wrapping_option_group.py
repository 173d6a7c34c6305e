"""What can be chosen of a setting: options side by side, on more lines where there is no room for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.flow_layout import FlowLayout
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.small_option import SmallOption

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from quizapp.ui.kit.option_row import OptionRow
    from quizapp.ui.kit.widget_state import OptionState

GAP = 6


class WrappingOptionGroup(OptionGroup):
    """A group of small options that breaks into lines as words do."""

    def _build_layout(self) -> QLayout:
        return FlowLayout(self, GAP)

    def _make_row(self, option: OptionState) -> OptionRow:
        row = SmallOption(self._look, option, exclusive=True)
        # As wide as its words.
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row
