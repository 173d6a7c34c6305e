"""A pack handed out from the editor: looked at once more, described, and written as a file. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.editing.edits import applied
from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.handing_out import (
    NotReadyError,
    Outlook,
    last_handed_out,
    look_ahead,
    packed_pack,
    raise_revision,
)
from quizapp.library.packs.naming import file_name
from quizapp.pack.saving import write_whole
from quizapp.ui.editor.checks import line_of
from quizapp.ui.editor.listing import key_of, name_of
from quizapp.ui.editor.state import CheckLine, HandOutState
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.pack.words import Share
    from quizapp.ui.ports import Ask, Background, Translate

_MOST: Final = 20
"""So many things are listed; who mends them looks again."""


class HandingOut:
    """One hand-out of a document as it is now."""

    def __init__(
        self,
        folder: Path,
        document: Json,
        pictures: Mapping[str, bytes],
        chance: Random,
        translate: Translate,
    ) -> None:
        self._folder, self._document, self._pictures = folder, document, pictures
        self._chance, self._translate = chance, translate
        self._changed: Callable[[], None] = _nothing
        self._outlook: Outlook | None = None
        self._note, self._wording_only = "", False
        self.state = HandOutState(looking=True)

    def look(self, background: Background, changed: Callable[[], None]) -> None:
        """Look at the whole pack once more; `changed` is called whenever there is something else to show."""
        self._changed = changed
        folder, document, pictures = self._folder, self._document, self._pictures
        background.read_latest(
            "editor-outlook",
            lambda _: look_ahead(document, pictures, last_handed_out(folder)),
            self._looked,
            lambda error: self._failed("", error),
        )

    def note(self, words: str) -> None:
        """Take what is new in it."""
        self._note = words

    def share(self, how: Share) -> None:
        """Take how much of the articles goes along."""
        self._show(replace(self.state, share=how))

    def wording_only(self, on: bool) -> None:
        """Take whether only the wording of questions changed."""
        self._wording_only = on

    def write(self, background: Background, ask: Ask, written: Callable[[Path, Step], None]) -> None:
        """Have a file chosen, and write the pack there; `written` is told it, and the step that it was."""
        outlook, words = self._outlook, text.hand_out_labels(self._translate)
        if outlook is None or outlook.stops:
            return
        try:
            step = raise_revision(self._document, self._note, outlook.reworded if self._wording_only else ())
        except NotDoneError as error:
            self._show(replace(self.state, message=str(error)))
            return
        share = self.state.share
        proposed = file_name(self._document["id"], outlook.revision, cited=share == "cited")
        path = ask.save_file(words["file_title"], proposed, ((words["kind"], "*.quizpack"),))
        if path is None:
            return
        self._show(replace(self.state, message=words["writing"]))
        background.write(
            lambda _: write_pack(path, self._document, step, self._pictures, share),
            lambda there: written(there, step),
            lambda error: self._failed(path.name, error),
        )

    def _looked(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self._show(
            HandOutState(
                looking=False,
                revision=text.revision(self._translate, outlook.revision),
                stops=tuple(map(self._line, outlook.stops[:_MOST])),
                warnings=tuple(map(self._line, outlook.warnings[:_MOST])),
                share="cited" if outlook.may_not_be_whole else "whole",
                asks_note=outlook.revision > 1,
                has_reworded=bool(outlook.reworded),
            )
        )

    def _line(self, problem: Problem) -> CheckLine:
        where = name_of(self._document, key_of(self._document, problem.pointer), self._translate)
        return line_of(self._document, problem, self._chance, self._translate, where)

    def _failed(self, file: str, error: Exception) -> None:
        if isinstance(error, NotReadyError):
            self._show(replace(self.state, message=str(error)))
        elif isinstance(error, EditingError | OSError):
            reason = getattr(error, "strerror", None) or str(error)
            sentence = text.not_handed_out(self._translate, file, reason) if file else reason
            self._show(replace(self.state, looking=False, message=sentence))
        else:
            raise error

    def _show(self, state: HandOutState) -> None:
        self.state = state
        self._changed()


def _nothing() -> None:
    """Nobody looks yet."""


def write_pack(path: Path, document: Json, step: Step, media: Mapping[str, bytes], share: Share) -> Path:
    """Write the pack as it is after the step; return the path with its ending.

    Raises NotReadyError, OSError.
    """
    path = path if path.suffix else path.with_suffix(".quizpack")
    write_whole(path, packed_pack(applied(document, step.edits), media, cited=share == "cited"))
    return path
