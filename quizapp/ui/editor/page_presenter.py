"""What stands over the editor: the presenter of one page, made anew each time that it is opened. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.routes import EditorRoutes
    from quizapp.ui.kit.form import Form
    from quizapp.ui.ports import BatchBackground, Clock, Translate


@dataclass(frozen=True)
class PageContext:
    """What a page over the editor may do with the pack that is open.

    `document`, `pictures`: as they are now; `place`: the pointer of what the editor shows; `add_pictures` is
    told of those that were written beside it. `do` does a step on the one stack, and returns '' or why it is
    not done; `type` gives a text field what is typed; `undo` takes the last step back. `go` closes the page
    and goes to a pointer; `leave` closes it and tells a sentence, '' for none; `stand` lets another page
    stand in its place; `announce` says a sentence to a screen reader.
    """

    folder: Path
    place: Callable[[], str]
    document: Callable[[], Json]
    pictures: Callable[[], Mapping[str, bytes]]
    add_pictures: Callable[[Mapping[str, bytes]], None]
    do: Callable[[Callable[[Json], Step]], str]
    type: Callable[[str, str], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    go: Callable[[str], None]
    leave: Callable[[str], None]
    stand: Callable[[Callable[[PageContext], EditorPage]], None]
    announce: Callable[[str], None]
    ways: EditorRoutes
    background: BatchBackground
    clock: Clock
    chance: Random
    translate: Translate


class EditorPage:
    """One page's presenter. `title` stands in the top bar, `aside` beside it."""

    title = ""
    aside = ""

    def __init__(self) -> None:
        self._changed: Callable[[], None] = ignore_change

    def begin(self, changed: Callable[[], None]) -> None:
        """Be shown from now on; `changed` is called whenever there is something else to show."""
        self._changed = changed
        self.look()

    def look(self) -> None:
        """Begin what takes longer, once the page is shown."""

    def back(self) -> bool:
        """Close something inside of the page; returns whether there was anything, else the page is closed."""
        return False

    def keep(self) -> None:
        """Put into the pack what is being done and has to be kept: it is about to be saved and let go of."""

    def end(self) -> None:
        """Be shown no longer: what is still in work is told to nobody."""
        self._changed = ignore_change

    @property
    def is_shown(self) -> bool:
        """Whether it stands over the editor still."""
        return self._changed is not ignore_change


class FormPage(EditorPage):
    """A page that is a form: `show` takes the next one. `parts` is a dotted name of what its own items are.

    The keys of its first form are all that it ever has.
    """

    parts = ""
    own_keys: frozenset[str] = frozenset()
    """Those that are its own also while a text field has the keyboard, which would take them."""

    form: Form

    def show(self, form: Form) -> None:
        """Show another form."""
        self.form = form
        self._changed()


def ignore_change() -> None:
    """Nobody looks."""
