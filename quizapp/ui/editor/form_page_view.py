"""The view of every page over the editor that is a form."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.kit.form_screen import FormScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.editor.page_presenter import FormPage
    from quizapp.ui.kit.form import Form
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class EditorFormScreen(FormScreen):
    """Shows forms over the editor, whose keys it leaves to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it to the editor, which knows how letters act."""
        event.ignore()


class FormPageView(EditorPageView):
    """Shows the forms of one page."""

    def __init__(self, look: Style, translate: Translate, page: FormPage) -> None:
        super().__init__()
        module, _, name = page.parts.rpartition(".")
        parts = getattr(import_module(module), name) if name else {}
        self._page = page
        self.OWN = page.own_keys
        self.inner = EditorFormScreen(look, translate, parts)
        self._shown: Form | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.inner)
        self.refresh()

    @property
    def form(self) -> Form:
        """What is shown."""
        return self._page.form

    def refresh(self) -> None:
        """Show the page's form; widgets that are in the one before too stay."""
        if self._page.form is not self._shown:
            self._shown = self._page.form
            self.inner.show_form(self._shown)

    def take_focus(self) -> None:
        """Put the keyboard where the form says."""
        self.inner.set_initial_focus()

    def primary(self) -> None:
        """Do what Enter does."""
        self.inner.primary()

    def set_narrow(self, narrow: bool) -> None:
        """Put all into one column, or not."""
        self.inner.set_narrow(narrow)

    def switch_pane(self, step: int, /) -> None:
        """Take the keyboard one pane on, or back."""
        self.inner.switch_pane(step)

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what keys do now."""
        turn = self.inner.page
        return self.inner.acts | {"Page Down": lambda: turn(1), "Page Up": lambda: turn(-1)}
