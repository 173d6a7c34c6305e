"""The pack that is open as a spreadsheet: looked at whether it is whole, and written. No Qt."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring.export import NotExportableError, build_strict_pack
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, ExchangeError
from quizapp.library.packs.pack_list import MAX_STEM_LENGTH
from quizapp.pack.atomic_file import find_free_path
from quizapp.ui.editor.pages.pack_page import MOST_PROBLEMS, PackPage
from quizapp.ui.kit.form import Button, Card, Choice, Form, IconWords, Item, Words
from quizapp.ui.kit.widget_state import IconLineState, OptionState, TopBarState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.exchange.spreadsheet.workbook_model import SpreadsheetFormat
    from quizapp.pack.models.pack import Pack
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.state import CheckLine


class SpreadsheetExportPresenter(PackPage):
    """One export of the document as it is now; `stops` are what keeps it from being written."""

    title_id = "spreadsheet.export.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self.stops: tuple[CheckLine, ...] = ()
        self._pack: Pack | None = None
        self._file: Path | None = None
        self._formats = SPREADSHEET_FORMATS if find_spec("openpyxl") is not None else ("csv",)
        self._format: SpreadsheetFormat = self._formats[0]
        self._show()

    def look(self) -> None:
        """Look whether anything is missing: what is not written would be gone on the way back."""
        document = self._context.document
        self._context.background.read_latest(
            "editor-export", lambda _: build_strict_pack(document), self._looked, self._not_looked
        )

    def choose_form(self, form: SpreadsheetFormat) -> None:
        """Take what is written."""
        self._format, self._file = form, None
        self._tell("")

    def go(self, at: str) -> None:
        """Go to what is missing."""
        self._context.go(at)

    def write(self) -> None:
        """Have a file chosen, and write the spreadsheet there."""
        pack, routes, form = self._pack, self._context.routes, self._format
        if pack is None:
            return
        kinds = ((self._translate(f"spreadsheet.export.{form}_kind"), "*.xlsx" if form == "xlsx" else "*"),)
        path = routes.ask.save_file(
            self._translate("spreadsheet.export.file_title"), self._proposed(form), kinds
        )
        if path is None:
            return
        path = path.with_suffix(".xlsx") if form == "xlsx" and not path.suffix else path
        listed = {each.file for each in pack.media}
        media = {name: data for name, data in self._context.pictures.items() if name in listed}
        self._file = None
        self._tell(self._translate("spreadsheet.export.writing"))
        self._context.background.write(
            lambda _: export_spreadsheet(pack, media, form, path),
            lambda _: self._written(path),
            lambda error: self._not_written(path, error),
        )

    def show_folder(self) -> None:
        """Show where the file is."""
        self._show_folder_of(self._file)

    def _proposed(self, form: SpreadsheetFormat) -> str:
        """Return a path that nothing has yet, where files were put last."""
        name, ending = str(self._context.document.get("id", "pack"))[:MAX_STEM_LENGTH], f".{form}"
        path = Path(self._context.routes.proposed(f"{name}{ending}"))
        # A folder is named as a file is, but for the ending.
        return str(find_free_path(path.parent, path.name)).removesuffix("" if form == "xlsx" else ending)

    def _looked(self, pack: Pack) -> None:
        self._pack = pack
        self._show()

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, NotExportableError):
            raise error
        self.stops = tuple(map(self._describe_problem, error.problems[:MOST_PROBLEMS]))
        self._show()

    def _written(self, path: Path) -> None:
        self._file = path
        self._tell(self._translate("spreadsheet.exported", file=path.name))

    def _not_written(self, path: Path, error: Exception) -> None:
        match error:
            case ExchangeError():
                why = "\n".join(map(self._translate, error.messages))
            case OSError() | ValueError():
                reason = getattr(error, "strerror", None) or str(error)
                why = self._translate("spreadsheet.cannot_write", reason=reason)
            case _:
                raise error
        told = self._translate("spreadsheet.not_exported", file=path.name, reason=why)
        self._tell(told, failed=True)

    def _show(self) -> None:
        tr, can = self._translate, self._pack is not None
        write = Button(tr("spreadsheet.export.write"), self.write, "Enter", "primary", id="write")
        shown = Button(tr("spreadsheet.export.show_folder"), self.show_folder, id="folder")
        self.show(
            Form(
                TopBarState(self.title),
                (Card(tuple(self._list_items())),),
                self.leave,
                bar=(
                    Button(tr("editor.back"), self.leave, "Esc"),
                    shown if self._file is not None else None,
                    write if can else None,
                ),
                width=0,
                focus="heading",
            )
        )

    def _list_items(self) -> Iterator[Item | None]:
        tr = self._translate
        yield Words(tr("spreadsheet.export.told"), reads=True, id="heading", below=16)
        if self._pack is None and not self.stops:
            yield Words(tr("spreadsheet.export.looking"), tone="textMuted", id="looking")
        if "xlsx" not in self._formats:
            yield IconWords(IconLineState("info", tr("spreadsheet.export.absent")), reads=True, below=16)
        if self.stops:
            yield Words(tr("spreadsheet.export.stops"), "heading", below=4)
        for each in self.stops:
            strong = f"{each.word}:"
            line = IconLineState(each.icon, each.text, strong, each.tone, tr("editor.go_there"))
            yield IconWords(line, partial(self.go, each.pointer), reads=True, below=4)
        if self._pack is not None:
            title = tr("spreadsheet.export.form")
            yield Words(title, "label", "textMuted", below=4)
            options = tuple(OptionState(tr(f"spreadsheet.export.{each}")) for each in self._formats)
            chosen = (self._formats.index(self._format),)
            yield Choice(
                title, options, chosen, lambda at: self.choose_form(self._formats[at[0]]), layout="lines",
                id="format", below=12,
            )  # fmt: skip
        yield self._build_note(4)
