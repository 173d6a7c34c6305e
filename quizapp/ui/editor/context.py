"""What the parts of the editor's presenter have of the whole. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.authoring.edit_steps import Step
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.ports import BatchBackground, Clock, Translate


@dataclass(frozen=True)
class EditorContext:
    """`model` is the pack that is open, None without one; `folder` where it is kept.

    `do` does a step, tells why it cannot be done, and returns whether it was. `tell` shows a sentence and, as
    `announce`, says it; what `failed` is why something was not done. `render` shows what there is now.
    `pictures` are those by file name, `add_pictures` adds some.
    """

    model: Callable[[], EditorModel | None]
    folder: Callable[[], Path | None]
    do: Callable[[Callable[[EditorModel], Step]], bool]
    tell: Callable[[str], None]
    refuse: Callable[[str], None]
    announce: Callable[[str], None]
    render: Callable[[], None]
    focus_form: Callable[[], None]
    pictures: Callable[[], Mapping[str, bytes]]
    add_pictures: Callable[[Mapping[str, bytes]], None]
    background: BatchBackground
    clock: Clock
    translate: Translate
    chance: Random
