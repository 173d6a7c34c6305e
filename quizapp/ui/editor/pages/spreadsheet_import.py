"""A spreadsheet taken into the pack that is open: read apart, shown, and taken as one step. No Qt."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from quizapp.authoring.document_comparison import ImportPreview, build_import_preview, build_replace_step
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.operations.pictures import save_imported_pictures
from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, find_cause, import_in_steps
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.editor.pages.import_changes import (
    SpreadsheetChange,
    SpreadsheetChangeGroup,
    build_change_groups,
)
from quizapp.ui.editor.pages.pack_page import PackPage
from quizapp.ui.kit.form import (
    Button,
    Card,
    CardList,
    Form,
    IconWords,
    Item,
    ListCard,
    Note,
    Progress,
    Words,
)
from quizapp.ui.kit.widget_state import IconLineState, TopBarState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext

PATTERNS = "*.xlsx *.csv"


SpreadsheetImportPhase = Literal["asking", "reading", "faulty", "shown", "taking"]


class SpreadsheetImportPresenter(PackPage):
    """One spreadsheet after another, until one is taken.

    `faults` are what is wrong with it, by sheet, row and column. `counted` tells how many questions are new,
    changed, gone, and as they were; `notes` what else is to be known of it. `failed` tells why a file was not
    read.
    """

    title_id = "spreadsheet.take.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._wanted = object()
        self._brought: SpreadsheetImport | None = None
        self._account: ImportPreview | None = None
        self._turn("asking")

    def back(self) -> bool:
        """Stop reading; returns whether that was going on."""
        if self.step != "reading":
            return False
        self._wanted = object()
        self._turn("asking")
        return True

    def end(self) -> None:
        """Stop what goes on."""
        self._wanted = object()
        super().end()

    def choose(self) -> None:
        """Have a spreadsheet chosen, and read it."""
        if self.step in ("reading", "taking"):
            return
        path = self._ask_file("spreadsheet.take.file_title", ("spreadsheet.take.kinds", PATTERNS))
        if path is not None:
            self._read(path)

    def take(self) -> None:
        """Take what is shown into the pack."""
        account, brought = self._account, self._brought
        if account is None or brought is None or self.step != "shown":
            return
        folder, media = self._context.folder, brought.media
        self._go_on("taking")
        self._context.background.write(
            lambda _: save_imported_pictures(folder, account.other, media), self._kept, self._not_kept
        )

    def _read(self, path: Path) -> None:
        wanted = self._wanted = object()
        document, own = self._context.document, self._context.folder
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
        self._turn("reading", path.name)
        self._context.background.read_batches(job, _nothing, done, failed)

    def _came(self, path: Path, brought: SpreadsheetImport, account: ImportPreview | None) -> None:
        notes = (
            [self._translate("spreadsheet.unread", names=", ".join(brought.unread))] if brought.unread else []
        )
        if account is None or brought.pack is None:
            self._turn("faulty", path.name, brought.faults, notes)
            self._context.announce(self._translate("spreadsheet.take.faults"))
            return
        document = self._context.document
        if json.loads(brought.pack)["id"] != document.get("id"):
            notes.append(self._translate("spreadsheet.take.other_pack"))
        if not account.differences:
            notes.append(self._translate("spreadsheet.take.nothing"))
            self._turn("asking", path.name, notes=notes)
            self._context.announce(self._translate("spreadsheet.take.nothing"))
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
        self._turn("shown", path.name, notes=notes, counted=counted, groups=groups)
        self._context.announce(counted)

    def _kept(self, kept: tuple[Json, dict[str, bytes]]) -> None:
        """Take the pack over, whose pictures lie beside it by now."""
        if self._account is None or not self.is_shown:
            return
        other, pictures = kept
        self._context.add_pictures(pictures)
        if self._context.do(lambda document: build_replace_step(document, other, "take-spreadsheet")):
            self._context.leave_page(self._translate("spreadsheet.take.taken"))
        else:
            self._go_on("shown", self._context.message)

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._go_on("shown", self._translate(error.message))

    def _not_read(self, path: Path, error: Exception) -> None:
        if not isinstance(error, JobCancelledError):
            cause = find_cause(error)
            why = self._translate(f"spreadsheet.take.{cause}") if cause else str(error)
            told = self._translate("spreadsheet.not_taken", file=path.name, reason=why)
            self._turn("asking", failed=told)

    def _turn(
        self,
        step: SpreadsheetImportPhase,
        file: str = "",
        faults: Sequence[str] = (),
        notes: Sequence[str] = (),
        counted: str = "",
        groups: Sequence[SpreadsheetChangeGroup] = (),
        failed: str = "",
    ) -> None:
        """Show what is found of another file."""
        self.faults, self.notes, self.groups = tuple(faults), tuple(notes), tuple(groups)
        self.file, self.counted = file, counted
        self._places: dict[str, int] = {}
        self._go_on(step, failed)

    def _go_on(self, step: SpreadsheetImportPhase, failed: str = "") -> None:
        """Be further with the same file."""
        self.step, self.failed = step, failed
        tr = self._translate
        found = step in ("faulty", "shown", "taking")
        working = {"reading": "spreadsheet.take.reading", "taking": "spreadsheet.take.taking"}.get(step)
        items: list[Item | None] = [
            Words(tr("spreadsheet.take.told"), reads=True, id="heading") if step == "asking" else None,
            Note(failed, id="failed") if failed else None,
            Progress(tr(working), 0, 0, tr("spreadsheet.take.stop"), late=True) if working else None,
            Words(self.file, "heading", reads=True, id="file", below=4) if found else None,
        ]
        if step == "faulty":
            line = IconLineState("wrong", tr("spreadsheet.take.faults"), tone="wrong")
            items.append(IconWords(line, reads=True))
        if self.counted:
            items.append(Words(self.counted, "strong", reads=True, id="counted"))
        items += (IconWords(IconLineState("info", note), reads=True) for note in self.notes)
        if self.faults:
            faults = tuple(SpreadsheetChange("wrong", each) for each in self.faults)
            items.append(self._list_changes(tr("spreadsheet.take.faults_name"), faults, "wrong"))
        for group in self.groups:
            items.append(Words(group.heading, "heading", below=4))
            items.append(self._list_changes(group.heading, group.changes))
            if group.rest:
                items.append(Words(group.rest, tone="textMuted", below=16))
        other = Button(tr("spreadsheet.take.choose_other"), self.choose)
        choose = Button(tr("spreadsheet.take.choose"), self.choose, "Enter", "primary")
        take = Button(tr("spreadsheet.take.take"), self.take, "Enter", "primary")
        self.show(
            Form(
                TopBarState(self.title),
                (Card(tuple(items)),),
                self.leave,
                bar=(
                    Button(tr("editor.back"), self.leave, "Esc"),
                    other if step == "shown" else None,
                    choose if step in ("asking", "faulty") else None,
                    take if step == "shown" else None,
                ),
                width=0,
                focus="file" if found else "heading",
                stage=f"{self.file} {len(self.faults)} {self.counted}" if found else "",
            )
        )

    def _list_changes(
        self, name: str, changes: tuple[SpreadsheetChange, ...], tone: str = "text"
    ) -> CardList:
        cards = []
        for each in changes:
            strong, rest = (each.title, "") if each.lines else ("", each.title)
            lines = (Words(line, below=0) for line in each.lines)
            title = IconWords(IconLineState(each.icon, rest, strong=strong, tone=tone), below=0)
            cards.append(ListCard(". ".join((each.title, *each.lines)), (title, *lines)))
        choose = partial(self._places.__setitem__, name)
        return CardList(name, tuple(cards), self._places.get(name, 0), choose, id=name, below=16)


def _account(document: Json, brought: SpreadsheetImport) -> ImportPreview | None:
    """Return what a spreadsheet would change; None where it is faulty."""
    return None if brought.pack is None else build_import_preview(document, json.loads(brought.pack))


def _nothing(_: Any) -> None:
    """There is nothing to tell between."""
