"""The window with its bars alone, which is on the screen while home is still loaded and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer

from quizapp.app.system import FirstPaintWatcher
from quizapp.ui.icons import Icons
from quizapp.ui.kit.style import Style
from quizapp.ui.theme.theme import Theme
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from quizapp.library.settings import Settings
    from quizapp.ui.ports import Translate

MOST_MS: Final = 250
"""So long a window is waited for that something hides; one that is seen is painted much sooner."""


class Frame:
    """The window, and the look of it and of all that will be in it, by the settings of a learner."""

    def __init__(self, app: QApplication, assets: Path, settings: Settings, translate: Translate) -> None:
        self.settings = settings
        self.theme = Theme(
            assets,
            settings.theme,
            settings.text_size / 100,
            reduce_motion=settings.reduced_motion,
            letter_keys=settings.letter_keys,
        )
        self.theme.apply(app)
        self.look = Style(self.theme, Icons(assets / "icons"))
        self.window = Window(self.look, translate)
        self.window.show_teacher_tools(settings.teacher_tools)
        self.window.restore(settings.window)

    def show(self) -> None:
        """Have it painted. What is typed meanwhile is kept for what comes."""
        painting = QEventLoop()
        FirstPaintWatcher(self.window).painted.connect(painting.quit)
        QTimer.singleShot(MOST_MS, painting, painting.quit)
        self.window.show()
        painting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
