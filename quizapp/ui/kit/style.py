"""The theme and the icons, handed to every widget as one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.icons import Icons
    from quizapp.ui.theme.theme import Theme


@dataclass(frozen=True)
class Style:
    """What a widget needs to draw itself."""

    theme: Theme
    icons: Icons


def set_style_name(widget: QWidget, name: str) -> None:
    """Let the style sheet's rules for an object name dress a widget, from now on."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
