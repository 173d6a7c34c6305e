"""The pack editor. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.widgets.screen import Screen

if TYPE_CHECKING:
    from quizapp.ui.editor.presenter import EditorPresenter
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


class EditorScreen(Screen):
    """Shows one EditorState after another. Its presenter is set once, by whoever makes both."""

    presenter: EditorPresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
