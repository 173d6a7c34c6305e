"""The card that says that packs in work are in no backup, and what is to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class AuthoringFolderCard(CardFrame):
    """Hidden where nobody writes packs."""

    wanted = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look)
        self._folder = Label(look, style="meta", reads=True)
        self.show_folder = KeyButton(look, translate("backups.show"), small=True)
        self.show_folder.clicked.connect(self.wanted)
        self.column.addWidget(
            SpacedWidget(Label(look, translate("backups.title.packs_in_work"), "heading"), 8)
        )
        self.column.addWidget(SpacedWidget(Label(look, translate("backups.told"), tone="textMuted"), 8))
        self.column.addWidget(SpacedWidget(self._folder, 10))
        self.column.addWidget(FlowBox(self.show_folder, gap=8))
        self.hide()

    def show_place(self, folder: str) -> None:
        """Tell where packs in work are; '' where there are none."""
        self.setVisible(bool(folder))
        self._folder.show_text(folder)
