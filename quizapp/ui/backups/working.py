"""The card that says that packs in work are in no backup, and what is to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


class WorkingCard(Card):
    """Hidden where nobody writes packs."""

    wanted = Signal()

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__(look)
        self._folder = Label(look, style="meta", reads=True)
        self.show_folder = KeyButton(look, translate("backups.show"), small=True)
        self.show_folder.clicked.connect(self.wanted)
        self.column.addWidget(Spaced(Label(look, translate("backups.title.packs_in_work"), "heading"), 8))
        self.column.addWidget(Spaced(Label(look, translate("backups.told"), tone="textMuted"), 8))
        self.column.addWidget(Spaced(self._folder, 10))
        self.column.addWidget(Flowing(self.show_folder, gap=8))
        self.hide()

    def show_place(self, folder: str) -> None:
        """Tell where packs in work are; '' where there are none."""
        self.setVisible(bool(folder))
        self._folder.show_text(folder)
