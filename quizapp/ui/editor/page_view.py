"""What stands over the editor: the view of one page, made for each presenter that it shows."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from quizapp.ui.kit.form_screen import FormScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.editor.page import EditorPage
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class EditorPageView(FormScreen):
    """Shows the forms of one page. Esc, F6 and F1 are the editor's."""

    def __init__(self, look: Style, translate: Translate, page: EditorPage) -> None:
        module, _, name = page.parts.rpartition(".")
        super().__init__(look, translate, getattr(import_module(module), name) if name else {})
        self.page_presenter = page
        self.refresh()

    def refresh(self) -> None:
        """Show the page's form; widgets that are in the one before too stay."""
        if self.page_presenter.form is not self.form:
            self.show_form(self.page_presenter.form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it to the editor, which knows how letters act."""
        event.ignore()

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what keys do now, each written as on its cap; all are listed in Help."""
        return self.acts | {"Page Down": lambda: self.page(1), "Page Up": lambda: self.page(-1)}
