"""A pack handed out from the editor: looked at once more, described, and written as a file. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypedDict

from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.handing_out import (
    Given,
    NotReadyError,
    Outlook,
    given,
    last_handed_out,
    look_ahead,
    packed_pack,
    raise_revision,
)
from quizapp.editing.steps import applied
from quizapp.editing.store import last_revision
from quizapp.library.packs.listing import file_name
from quizapp.pack.saving import write_whole
from quizapp.ui.editor.checks import line_of
from quizapp.ui.editor.listing import key_of, name_of
from quizapp.ui.editor.standing import Standing
from quizapp.ui.editor.state import CheckLine, HandOutState
from quizapp.ui.text import handing_out as changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.keeping import Keeping
    from quizapp.ui.editor.standing import Reach
    from quizapp.ui.editor.state import Extent
    from quizapp.ui.ports import Translate

_MOST: Final = 20
"""So many things are listed; who mends them looks again."""


class _Shown(TypedDict):
    given: tuple[str, ...]
    gaps: tuple[CheckLine, ...]


class HandingOut(Standing):
    """One hand-out of a document as it is now."""

    def __init__(self, reach: Reach, keeping: Keeping, written: Callable[[Path, Step], None]) -> None:
        super().__init__()
        self.title = reach.translate("editor.hand_out.title")
        self._reach, self._keeping, self._written = reach, keeping, written
        self._document, self._pictures = reach.document(), reach.pictures()
        self._outlook: Outlook | None = None
        self._gives: dict[Extent, Given | None] = {}
        self._note, self._wording_only = "", False
        self.state = HandOutState(looking=True)

    def look(self) -> None:
        """Look at the whole pack once more."""
        folder, document, pictures = self._reach.folder, self._document, self._pictures
        self._reach.background.read_latest(
            "editor-outlook",
            lambda _: _look(document, pictures, folder),
            self._looked,
            lambda error: self._failed("", error),
        )

    @property
    def _translate(self) -> Translate:
        return self._reach.translate

    def note(self, words: str) -> None:
        """Take what is new in it."""
        self._note = words

    def share(self, how: Extent) -> None:
        """Take how much of the articles goes along."""
        self._show(replace(self.state, share=how, **self._given(how)))

    def wording_only(self, on: bool) -> None:
        """Take whether only the wording of questions changed."""
        self._wording_only = on

    def go(self, at: str) -> None:
        """Go to what stops it, or is worth a look."""
        self._reach.go(at)

    def write(self) -> None:
        """Have a file chosen, and write the pack there; it is told with the step that it was."""
        outlook = self._outlook
        if outlook is None or outlook.stops:
            return
        try:
            wording_only = outlook.reworded if self._wording_only else ()
            step = raise_revision(self._document, outlook.revision, self._note, wording_only)
        except NotDoneError as error:
            self._show(replace(self.state, message=self._translate(error.message)))
            return
        share = self.state.share
        proposed = file_name(self._document["id"], outlook.revision, cited=share == "cited")
        path = self._reach.ways.ask.save_file(
            self._translate("editor.hand_out.file_title"),
            proposed,
            ((self._translate("editor.hand_out.kind"), "*.quizpack"),),
        )
        if path is None:
            return
        self._show(replace(self.state, message=self._translate("editor.hand_out.writing")))
        self._keeping.export(
            outlook.revision,
            lambda: write_pack(path, self._document, step, self._pictures, share),
            lambda there: self._written(there, step) if self.is_shown else None,
            lambda error: self._failed(path.name, error),
        )

    def _looked(self, found: tuple[Outlook, dict[Extent, Given | None]]) -> None:
        self._outlook, self._gives = outlook, _ = found
        share: Extent = "cited" if outlook.may_not_be_whole else "whole"
        self._show(
            HandOutState(
                looking=False,
                revision=self._translate("editor.revision", number=outlook.revision),
                stops=tuple(map(self._line, outlook.stops[:_MOST])),
                warnings=tuple(map(self._line, outlook.warnings[:_MOST])),
                share=share,
                changed=changes.told(self._translate, outlook),
                **self._given(share),
                asks_note=outlook.revision > 1,
                has_reworded=bool(outlook.reworded),
            )
        )

    def _given(self, share: Extent) -> _Shown:
        given = self._gives.get(share)
        if given is None:
            return {"given": (), "gaps": ()}
        gaps = tuple(map(self._line, given.gaps[:_MOST]))
        return {"given": changes.given(self._translate, given), "gaps": gaps}

    def _line(self, problem: Problem) -> CheckLine:
        where = name_of(self._document, key_of(self._document, problem.pointer), self._translate)
        return line_of(self._document, problem, self._reach.chance, self._translate, where)

    def _failed(self, file: str, error: Exception) -> None:
        if isinstance(error, NotReadyError):
            self._show(replace(self.state, message=self._translate(error.message)))
        elif isinstance(error, EditingError):
            self._show_not_written(file, self._translate(error.message))
        elif isinstance(error, OSError):
            self._show_not_written(file, error.strerror or str(error))
        else:
            raise error

    def _show_not_written(self, file: str, reason: str) -> None:
        sentence = self._translate("editor.not_handed_out", file=file, reason=reason) if file else reason
        self._show(replace(self.state, looking=False, message=sentence))

    def _show(self, state: HandOutState) -> None:
        self.state = state
        self._changed()


def _look(
    document: Json, pictures: Mapping[str, bytes], folder: Path
) -> tuple[Outlook, dict[Extent, Given | None]]:
    gives: dict[Extent, Given | None] = {
        "whole": given(document, pictures, cited=False),
        "cited": given(document, pictures, cited=True),
    }
    revision = last_revision(folder.parent, document["id"])
    return look_ahead(document, pictures, last_handed_out(folder), revision), gives


def write_pack(path: Path, document: Json, step: Step, media: Mapping[str, bytes], share: Extent) -> Path:
    """Write the pack as it is after the step; return the path with its ending.

    Raises NotReadyError, OSError.
    """
    path = path if path.suffix else path.with_suffix(".quizpack")
    write_whole(path, packed_pack(applied(document, step.edits), media, cited=share == "cited"))
    return path
