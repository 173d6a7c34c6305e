"""The theme and the icons, handed to every widget as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.record import record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.icons import Icons
    from quizapp.ui.theme.theme import Theme


@record
class Style:
    """What a widget needs to draw itself."""

    theme: Theme
    icons: Icons


def set_style_name(widget: QWidget, name: str) -> None:
    """Let the style sheet's rules for an object name dress a widget, from now on."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        # Else it is dressed when it is first shown.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
