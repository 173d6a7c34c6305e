"""A pack handed out from the editor: looked at once more, described, and written as a file. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypedDict

from quizapp.authoring.edit_steps import apply_edits
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.export import (
    ExportPreview,
    ExportSummary,
    NotExportableError,
    build_export_preview,
    build_export_step,
    build_pack_archive,
    read_last_export,
    summarize_export,
)
from quizapp.authoring.working_copy_store import find_last_revision
from quizapp.library.packs.pack_list import format_pack_file_name
from quizapp.pack.atomic_file import write_atomically
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.problem_lines import build_check_line
from quizapp.ui.editor.question_rows import describe_row, find_row_key
from quizapp.ui.editor.state import CheckLine, PackExportState
from quizapp.ui.messages import editor as changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.save_jobs import Autosave
    from quizapp.ui.editor.state import ExportExtent
    from quizapp.ui.ports import Translate

_MOST: Final = 20
"""So many things are listed; who mends them looks again."""


class _Shown(TypedDict):
    given: tuple[str, ...]
    gaps: tuple[CheckLine, ...]


class PackExportPresenter(EditorPage):
    """One hand-out of a document as it is now."""

    def __init__(self, reach: PageContext, keeping: Autosave, written: Callable[[Path, Step], None]) -> None:
        super().__init__()
        self.title = reach.translate("editor.hand_out.title")
        self._reach, self._keeping, self._written = reach, keeping, written
        self._document, self._pictures = reach.document(), reach.pictures()
        self._outlook: ExportPreview | None = None
        self._gives: dict[ExportExtent, ExportSummary | None] = {}
        self._note, self._wording_only = "", False
        self.state = PackExportState(looking=True)

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

    def share(self, how: ExportExtent) -> None:
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
            step = build_export_step(self._document, outlook.revision, self._note, wording_only)
        except OperationError as error:
            self._show(replace(self.state, message=self._translate(error.message)))
            return
        share = self.state.share
        proposed = format_pack_file_name(self._document["id"], outlook.revision, cited=share == "cited")
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

    def _looked(self, found: tuple[ExportPreview, dict[ExportExtent, ExportSummary | None]]) -> None:
        self._outlook, self._gives = outlook, _ = found
        share: ExportExtent = "cited" if outlook.may_not_be_whole else "whole"
        self._show(
            PackExportState(
                looking=False,
                revision=self._translate("editor.revision", number=outlook.revision),
                stops=tuple(map(self._line, outlook.stops[:_MOST])),
                warnings=tuple(map(self._line, outlook.warnings[:_MOST])),
                share=share,
                changed=changes.describe_revision_changes(self._translate, outlook),
                **self._given(share),
                asks_note=outlook.revision > 1,
                has_reworded=bool(outlook.reworded),
            )
        )

    def _given(self, share: ExportExtent) -> _Shown:
        given = self._gives.get(share)
        if given is None:
            return {"given": (), "gaps": ()}
        gaps = tuple(map(self._line, given.gaps[:_MOST]))
        return {"given": changes.describe_export_contents(self._translate, given), "gaps": gaps}

    def _line(self, problem: Problem) -> CheckLine:
        where = describe_row(self._document, find_row_key(self._document, problem.pointer), self._translate)
        return build_check_line(self._document, problem, self._reach.chance, self._translate, where)

    def _failed(self, file: str, error: Exception) -> None:
        if isinstance(error, NotExportableError):
            self._show(replace(self.state, message=self._translate(error.message)))
        elif isinstance(error, AuthoringError):
            self._show_not_written(file, self._translate(error.message))
        elif isinstance(error, OSError):
            self._show_not_written(file, error.strerror or str(error))
        else:
            raise error

    def _show_not_written(self, file: str, reason: str) -> None:
        sentence = self._translate("editor.not_handed_out", file=file, reason=reason) if file else reason
        self._show(replace(self.state, looking=False, message=sentence))

    def _show(self, state: PackExportState) -> None:
        self.state = state
        self._changed()


def _look(
    document: Json, pictures: Mapping[str, bytes], folder: Path
) -> tuple[ExportPreview, dict[ExportExtent, ExportSummary | None]]:
    gives: dict[ExportExtent, ExportSummary | None] = {
        "whole": summarize_export(document, pictures, cited=False),
        "cited": summarize_export(document, pictures, cited=True),
    }
    revision = find_last_revision(folder.parent, document["id"])
    return build_export_preview(document, pictures, read_last_export(folder), revision), gives


def write_pack(
    path: Path, document: Json, step: Step, media: Mapping[str, bytes], share: ExportExtent
) -> Path:
    """Write the pack as it is after the step; return the path with its ending.

    Raises NotExportableError, OSError.
    """
    path = path if path.suffix else path.with_suffix(".quizpack")
    write_atomically(
        path,
        build_pack_archive(apply_edits(document, step.edits), media, cited=share == "cited"),
        exported=True,
    )
    return path
