"""The pack that is open in the editor, and how all parts of the editor change it and speak of it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import AuthoringError
from quizapp.ui.editor.page import PageHost
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.autosave import Autosave
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.page import EditorPage
    from quizapp.ui.editor.routes import EditorRoutes
    from quizapp.ui.editor.screen_interface import EditorView
    from quizapp.ui.ports import BatchBackground, Clock, Translate

CHECK_MS: Final = 400
SAVE_MS: Final = 2_000
"""After so long without a change it is checked, and saved."""


@dataclass(eq=False)
class EditorContext:
    """`model` is the pack that is open and `autosave` what keeps it, both None without one.

    `render` shows what there is now. `pictures` are those of the pack by file name, in a mapping that never
    changes: whoever checks the pack meanwhile has the one before. `selected` are the ids of the questions
    selected in the list. `message` is what was done last, or why it could not be (`failed`).
    """

    view: EditorView
    background: BatchBackground
    clock: Clock
    translate: Translate
    routes: EditorRoutes
    chance: Random
    render: Callable[[], None]
    model: EditorModel | None = None
    autosave: Autosave | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    selected: frozenset[str] = frozenset()
    message: str = ""
    failed: bool = False

    def __post_init__(self) -> None:
        self.overlay = PageHost(self.render)
        """Where a page stands over the editor."""

    @property
    def document(self) -> Json:
        """The pack as it is now; empty without one."""
        return {} if self.model is None else self.model.document

    @property
    def place(self) -> str:
        """The pointer of what the editor shows."""
        return "" if self.model is None else self.model.place

    @property
    def folder(self) -> Path:
        """Where the pack that is open is kept."""
        assert self.autosave is not None
        return self.autosave.folder

    @property
    def is_moving(self) -> bool:
        """Whether the pack is just being put into another folder: nothing may be written meanwhile."""
        return self.autosave is not None and self.autosave.is_moving

    def do(self, make: Callable[[Json], Step]) -> bool:
        """Do a step; where it cannot be done, tell why. Returns whether it was done."""
        if self.model is None:
            return False
        if self.is_moving:
            self.refuse(self.translate("suggestions.not_now"))
            return False
        try:
            self.model.desk.do(make(self.model.document))
        except AuthoringError as error:
            self.refuse(text.describe_authoring_error(self.translate, error))
            return False
        self.message = ""
        self.mark_changed()
        return True

    def type(self, at: str, words: str) -> None:
        """Give a text field what is typed; all of it until a pause is one step."""
        if self.model is None or self.is_moving:
            return
        try:
            self.model.type(at, words, self.clock.now())
        except AuthoringError as error:
            self.refuse(text.describe_authoring_error(self.translate, error))
            return
        self.message = ""
        self.mark_changed()

    def undo(self) -> bool:
        """Take the last step back, and tell which; returns whether there was one."""
        return self._turn(again=False)

    def redo(self) -> bool:
        """Do again what was taken back last, and tell what; returns whether there was anything."""
        return self._turn(again=True)

    def add_pictures(self, more: Mapping[str, bytes]) -> None:
        """Take pictures that were written beside the pack."""
        self.pictures = {**self.pictures, **more}
        if self.model is not None:
            self.model.pictures = self.pictures

    def tell(self, sentence: str) -> None:
        """Show what was done, and say it; '' for nothing."""
        self._tell(sentence, failed=False)

    def refuse(self, sentence: str) -> None:
        """Show why something was not done, and say it."""
        self._tell(sentence, failed=True)

    def refuse_for(self, error: Exception) -> None:
        """Show why something could not be done. Raises what is no AuthoringError."""
        if not isinstance(error, AuthoringError):
            raise error
        self.refuse(text.describe_authoring_error(self.translate, error))

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        self.view.announce(sentence)

    def choose(self, key: str) -> None:
        """Show the row of this key."""
        if self.model is not None and key != self.model.key:
            self.model.show(key)
            self.tell("")

    def mark_changed(self) -> None:
        """Keep, check and show what has changed."""
        if self.autosave is not None:
            self.autosave.log()
        self.view.wait("check", CHECK_MS)
        self.view.wait("save", SAVE_MS)
        self.render()

    def stand(self, make: Callable[[EditorContext], EditorPage]) -> None:
        """Let a page stand over the editor, where a pack is open."""
        if self.model is not None and self.autosave is not None:
            self.model.desk.pause()
            self.message, self.failed = "", False
            self.overlay.begin(make(self))

    def leave_page(self, sentence: str = "") -> None:
        """Close the page that stands over the editor, and tell a sentence, '' for none."""
        self.overlay.close()
        self.tell(sentence)
        self.view.focus_form()

    def go(self, at: str) -> None:
        """Show what is at a pointer, with the keyboard there; a page over the editor is closed."""
        if self.model is not None:
            self.overlay.close()
            self.selected = frozenset()
            self.model.show_pointer(at)
            self.tell("")
            self.view.focus_field(at)

    def _turn(self, *, again: bool) -> bool:
        model = self.model
        if model is None or self.is_moving:
            return False
        step = model.desk.redo() if again else model.desk.undo()
        if step is None:
            return False
        model.show_changed(step)
        name = text.describe_step(self.translate, step.name)
        self.message = self.translate("editor.redone" if again else "editor.undone", step=name)
        self.failed = False
        self.announce(self.message)
        self.mark_changed()
        return True

    def _tell(self, sentence: str, *, failed: bool) -> None:
        self.message, self.failed = sentence, failed
        if sentence:
            self.announce(sentence)
        self.render()


def raise_error(error: Exception) -> None:
    """Let what nobody expects be reported."""
    raise error
