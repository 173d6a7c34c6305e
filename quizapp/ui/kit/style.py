"""The theme and the icons, handed to every widget as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.record import record

if TYPE_CHECKING:
    from quizapp.ui.icons import Icons
    from quizapp.ui.theme.theme import Theme


@record
class Style:
    """What a widget needs to draw itself."""

    theme: Theme
    icons: Icons
