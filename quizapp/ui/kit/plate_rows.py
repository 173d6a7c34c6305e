"""Plates in a row, each leading to the next, under a label: rows that were put together, to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import resize_spacing
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import PlateRowState

LABEL, PAD, GAP, EDGE = 112, 12, 2, 4
"""Width of the labels' column at 100 %; room in a plate, beside an arrow, and for the focus, px."""
HIGH, LINE_GAP = 36, 6


class PlateRowWidget(QWidget):
    """One row; plates that find no room go on in the next line. A screen reader hears it as one sentence."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, QAccessible.Role.StaticText, alone=True)
        self._label = Label(look, style="label", tone="textMuted")
        self._plates = QWidget()
        self._box = QHBoxLayout(self)
        self._box.setSpacing(GAP)
        # Beside the first line of plates.
        self._beside = QVBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addSpacing(0)
        self._beside.addWidget(self._label)
        self._beside.addStretch()
        self._box.addLayout(self._beside)
        self._box.addWidget(self._plates, 1)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_row(self, row: PlateRowState) -> None:
        """Show another row."""
        self.setAccessibleName(row.name)
        self._label.show_text(row.label)
        plates = FlowBox(
            *(self._plate(words, given=not at) for at, words in enumerate(row.plates)), gap=2 * GAP
        )
        self._box.replaceWidget(self._plates, plates)
        self._plates.hide()
        self._plates.deleteLater()
        self._plates = plates

    def _plate(self, words: str, *, given: bool) -> QWidget:
        plate = QWidget()
        plate.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        plate.setObjectName("given" if given else "plate")
        plate.setMinimumHeight(self._look.theme.scaled(HIGH))
        inside = QHBoxLayout(plate)
        inside.setContentsMargins(PAD, EDGE, PAD, EDGE)
        inside.addWidget(Label(self._look, words, "label"), 0, Qt.AlignmentFlag.AlignVCenter)
        if given:
            return plate
        led = QWidget()
        row = QHBoxLayout(led)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(IconMark(self._look, "next", "iconS", "textMuted"))
        row.addWidget(plate, 1)
        return led

    def _restyle(self) -> None:
        theme = self._look.theme
        self._box.setContentsMargins(mirror_margins(self, 0, EDGE, EDGE, EDGE))
        self._label.setFixedWidth(theme.scaled(LABEL) - GAP)
        resize_spacing(self._beside, 0, round((theme.scaled(HIGH) - theme.line("label")) / 2))
        for plate in self._plates.findChildren(QWidget):
            if plate.objectName() in ("given", "plate"):
                plate.setMinimumHeight(self._look.theme.scaled(HIGH))


class PlateRowList(QWidget):
    """Rows one below the other; hidden while there are none."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._rows: list[PlateRowWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.hide()

    @property
    def rows(self) -> list[PlateRowWidget]:
        """The rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    def show_rows(self, rows: Sequence[PlateRowState]) -> None:
        """Show other rows."""
        while len(self._rows) < len(rows):
            self._rows.append(PlateRowWidget(self._look))
            self._box.addWidget(self._rows[-1])
        for index, plates in enumerate(self._rows):
            plates.setVisible(index < len(rows))
            if index < len(rows):
                plates.show_row(rows[index])
        self.setVisible(bool(rows))
