"""The place in which a proposal is tried, over all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.question_preview_page import QuestionPreviewPage

if TYPE_CHECKING:
    from quizapp.ui.editor.question_preview import QuestionPreviewPresenter
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class PreviewPlace(QWidget):
    """Holds one trial's page at a time, made anew for each; `page` is None without one."""

    left = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow = False
        self.page: QuestionPreviewPage | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_preview(self, trial: QuestionPreviewPresenter | None) -> None:
        """Show a trial as it is now, or none."""
        if trial is None and self.page is not None:
            self._box.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None
        if trial is not None and self.page is None:
            self.page = QuestionPreviewPage(self._look, self._translate, trial)
            self.page.left.connect(self.left)
            self.page.back.show_words(self._translate("suggestions.leave_edit"))
            self.page.set_narrow(self._narrow)
            self._box.addWidget(self.page)
        if self.page is not None:
            self.page.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes, or put them side by side."""
        self._narrow = narrow
        if self.page is not None:
            self.page.set_narrow(narrow)

    def press(self, key: str) -> None:
        """Do what a key does there, if anything is tried."""
        act = None if self.page is None else self.page.keys().get(key)
        if act is not None:
            act()
