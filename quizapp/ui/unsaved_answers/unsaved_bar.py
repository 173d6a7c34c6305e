"""The band that tells, on every screen, that answers are not saved, and that they are again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.banner import Banner
from quizapp.ui.kit.buttons import build_key_button
from quizapp.ui.messages import backups as text
from quizapp.ui.messages import dates
from quizapp.ui.messages.keys import SAVE_COPY

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.unsaved_answers.write_queue import UnsavedAnswers

SAID_MS: Final = 10_000
"""So long it stays to be read that everything is saved again."""


class UnsavedBar(QWidget):
    """Shows what waits, with a button that tries again, and one that saves a copy elsewhere."""

    again = Signal()
    copy = Signal()

    def __init__(self, look: Style, translate: Translate, clock: Clock) -> None:
        super().__init__()
        self._translate, self._clock = translate, clock
        copy = build_key_button(
            look, translate, translate("unsaved.copy"), SAVE_COPY, icon="export", small=True
        )
        again = build_key_button(look, translate, translate("unsaved.again"), small=True)
        copy.clicked.connect(self.copy)
        again.clicked.connect(self.again)
        self._waits = Banner(look, "warn", "partial", (copy, again))
        self._saved = Banner(look, "correct", "correct")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAID_MS)
        self._timer.timeout.connect(self._hide_saved)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._waits)
        box.addWidget(self._saved)

    def show_unsaved(self, unsaved: UnsavedAnswers | None) -> None:
        """Show what waits; once nothing does any more, tell so for a while."""
        if unsaved is None:
            if self._waits.isVisibleTo(self):
                self._saved.tell(self._translate("unsaved.saved_again"))
                self._timer.start()
            self._waits.tell("")
            return
        since = dates.format_time(unsaved.since.astimezone(self._clock.zone()))
        self._waits.tell(
            text.describe_save_error(self._translate, since, unsaved.error),
            text.describe_unsaved_answers(self._translate, unsaved.answers),
        )

    def tell(self, sentence: str) -> None:
        """Tell for a while what came of a copy."""
        self._saved.tell(sentence)
        self._timer.start()

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a window in which panes stack, or for a wide one."""
        for banner in (self._waits, self._saved):
            banner.set_narrow(narrow)

    def _hide_saved(self) -> None:
        self._timer.stop()
        self._saved.tell("")
