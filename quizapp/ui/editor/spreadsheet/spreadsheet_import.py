"""A spreadsheet taken into the pack that is open: read apart, shown, and taken as one step. No Qt."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizapp.authoring.document_comparison import ImportPreview, build_import_preview, build_replace_step
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.operations.pictures import save_imported_pictures
from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, find_cause, import_in_steps
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.spreadsheet.import_changes import build_change_groups
from quizapp.ui.editor.spreadsheet.state import SpreadsheetImportState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.ports import Translate

PATTERNS = "*.xlsx *.csv"


class SpreadsheetImportPresenter(EditorPage):
    """One spreadsheet after another, until one is taken."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach = reach
        self.title = self._translate("spreadsheet.take.title")
        self._wanted = object()
        self._brought: SpreadsheetImport | None = None
        self._account: ImportPreview | None = None
        self.state = SpreadsheetImportState()

    def back(self) -> bool:
        """Stop reading; returns whether that was going on."""
        if self.state.step != "reading":
            return False
        self._wanted = object()
        self._show(SpreadsheetImportState())
        return True

    def end(self) -> None:
        """Stop what goes on."""
        self._wanted = object()
        super().end()

    def choose(self) -> None:
        """Have a spreadsheet chosen, and read it."""
        if self.state.step in ("reading", "taking"):
            return
        ways = self._reach.ways
        kinds = ((self._translate("spreadsheet.take.kinds"), PATTERNS),)
        path = ways.ask.open_file(self._translate("spreadsheet.take.file_title"), ways.folder(), kinds)
        if path is not None:
            self._read(path)

    def take(self) -> None:
        """Take what is shown into the pack."""
        account, brought = self._account, self._brought
        if account is None or brought is None or self.state.step != "shown":
            return
        folder, media = self._reach.folder, brought.media
        self._show(replace(self.state, step="taking", failed=""))
        self._reach.background.write(
            lambda _: save_imported_pictures(folder, account.other, media), self._kept, self._not_kept
        )

    @property
    def _translate(self) -> Translate:
        return self._reach.translate

    def _read(self, path: Path) -> None:
        wanted = self._wanted = object()
        document, own = self._reach.document(), self._reach.folder
        came: list[tuple[SpreadsheetImport, ImportPreview | None]] = []

        def job(_: object) -> Iterator[None]:
            for each in import_in_steps(path, lambda: self._wanted is not wanted, own):
                if each is not None:
                    came.append((each, _account(document, each)))
                yield None

        def done() -> None:
            if self._wanted is wanted:
                self._came(path, *came[-1])

        def failed(error: Exception) -> None:
            if self._wanted is wanted:
                self._not_read(path, error)

        self._brought = self._account = None
        self._show(SpreadsheetImportState("reading", path.name))
        self._reach.background.read_batches(job, _nothing, done, failed)

    def _came(self, path: Path, brought: SpreadsheetImport, account: ImportPreview | None) -> None:
        notes = (
            [self._translate("spreadsheet.unread", names=", ".join(brought.unread))] if brought.unread else []
        )
        if account is None or brought.pack is None:
            self._show(SpreadsheetImportState("faulty", path.name, brought.faults, tuple(notes)))
            self._reach.announce(self._translate("spreadsheet.take.faults"))
            return
        document = self._reach.document()
        if json.loads(brought.pack)["id"] != document.get("id"):
            notes.append(self._translate("spreadsheet.take.other_pack"))
        if not account.differences:
            self._show(
                SpreadsheetImportState(
                    "asking", path.name, notes=(*notes, self._translate("spreadsheet.take.nothing"))
                )
            )
            self._reach.announce(self._translate("spreadsheet.take.nothing"))
            return
        self._brought, self._account = brought, account
        counted = self._translate(
            "spreadsheet.counted",
            new=len(account.new),
            changed=len(account.changed),
            gone=len(account.gone),
            same=len(account.same),
        )
        groups = build_change_groups(document, account, self._translate)
        self._show(
            SpreadsheetImportState("shown", path.name, notes=tuple(notes), counted=counted, groups=groups)
        )
        self._reach.announce(counted)

    def _kept(self, kept: tuple[Json, dict[str, bytes]]) -> None:
        """Take the pack over, whose pictures lie beside it by now."""
        if self._account is None or not self.is_shown:
            return
        other, pictures = kept
        self._reach.add_pictures(pictures)
        why = self._reach.do(lambda document: build_replace_step(document, other, "take-spreadsheet"))
        if why:
            self._show(replace(self.state, step="shown", failed=why))
        else:
            self._reach.leave(self._translate("spreadsheet.take.taken"))

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._show(replace(self.state, step="shown", failed=self._translate(error.message)))

    def _not_read(self, path: Path, error: Exception) -> None:
        if not isinstance(error, JobCancelledError):
            cause = find_cause(error)
            why = self._translate(f"spreadsheet.take.{cause}") if cause else str(error)
            self._show(
                SpreadsheetImportState(
                    failed=self._translate("spreadsheet.not_taken", file=path.name, reason=why)
                )
            )

    def _show(self, state: SpreadsheetImportState) -> None:
        self.state = state
        self._changed()


def _account(document: Json, brought: SpreadsheetImport) -> ImportPreview | None:
    """Return what a spreadsheet would change; None where it is faulty."""
    return None if brought.pack is None else build_import_preview(document, json.loads(brought.pack))


def _nothing(_: Any) -> None:
    """There is nothing to tell between."""
