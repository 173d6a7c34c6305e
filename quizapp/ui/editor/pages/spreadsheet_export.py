"""The pack that is open as a spreadsheet: looked at whether it is whole, and written. No Qt."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.authoring.export import NotExportableError, build_strict_pack
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, ExchangeError
from quizapp.library.packs.pack_list import MAX_STEM_LENGTH
from quizapp.pack.atomic_file import find_free_path
from quizapp.ui.editor.page_presenter import FormPage
from quizapp.ui.editor.problem_lines import build_check_line
from quizapp.ui.editor.question_rows import describe_row, find_row_key
from quizapp.ui.kit.form import Button, Card, Choice, Form, IconWords, Item, Note, Words
from quizapp.ui.kit.widget_state import IconLineState, OptionState, TopBarState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.exchange.spreadsheet.workbook_model import SpreadsheetFormat
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.state import CheckLine
    from quizapp.ui.ports import Translate

_MOST: Final = 20
"""So many things are listed; who mends them looks again."""


class SpreadsheetExportPresenter(FormPage):
    """One export of the document as it is now; `stops` are what keeps it from being written."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach = reach
        self.title = self._translate("spreadsheet.export.title")
        self.stops: tuple[CheckLine, ...] = ()
        self._pack: Pack | None = None
        self._file: Path | None = None
        self._formats = SPREADSHEET_FORMATS if find_spec("openpyxl") is not None else ("csv",)
        self._format: SpreadsheetFormat = self._formats[0]
        self._told = self._failed = ""
        self._show()

    def look(self) -> None:
        """Look whether anything is missing: what is not written would be gone on the way back."""
        document = self._reach.document()
        self._reach.background.read_latest(
            "editor-export", lambda _: build_strict_pack(document), self._looked, self._not_looked
        )

    def choose_form(self, form: SpreadsheetFormat) -> None:
        """Take what is written."""
        self._format, self._file = form, None
        self._tell()

    def leave(self) -> None:
        """Close the page."""
        self._reach.leave("")

    def go(self, at: str) -> None:
        """Go to what is missing."""
        self._reach.go(at)

    def write(self) -> None:
        """Have a file chosen, and write the spreadsheet there."""
        pack, ways, form = self._pack, self._reach.ways, self._format
        if pack is None:
            return
        kinds = ((self._translate(f"spreadsheet.export.{form}_kind"), "*.xlsx" if form == "xlsx" else "*"),)
        path = ways.ask.save_file(
            self._translate("spreadsheet.export.file_title"), self._proposed(form), kinds
        )
        if path is None:
            return
        path = path.with_suffix(".xlsx") if form == "xlsx" and not path.suffix else path
        listed = {each.file for each in pack.media}
        media = {name: data for name, data in self._reach.pictures().items() if name in listed}
        self._file = None
        self._tell(self._translate("spreadsheet.export.writing"))
        self._reach.background.write(
            lambda _: export_spreadsheet(pack, media, form, path),
            lambda _: self._written(path),
            lambda error: self._not_written(path, error),
        )

    def show_folder(self) -> None:
        """Show where the file is."""
        file = self._file
        folder = None if file is None else file if file.is_dir() else file.parent
        if folder is not None and not self._reach.ways.show_folder(folder):
            self._tell(self._told, self._translate("spreadsheet.export.not_shown"))

    @property
    def _translate(self) -> Translate:
        return self._reach.translate

    def _proposed(self, form: SpreadsheetFormat) -> str:
        """Return a path that nothing has yet, where files were put last."""
        name, ending = str(self._reach.document().get("id", "pack"))[:MAX_STEM_LENGTH], f".{form}"
        path = Path(self._reach.ways.proposed(f"{name}{ending}"))
        # A folder is named as a file is, but for the ending.
        return str(find_free_path(path.parent, path.name)).removesuffix("" if form == "xlsx" else ending)

    def _looked(self, pack: Pack) -> None:
        self._pack = pack
        self._show()

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, NotExportableError):
            raise error
        self.stops = tuple(map(self._line, error.problems[:_MOST]))
        self._show()

    def _line(self, problem: Problem) -> CheckLine:
        document = self._reach.document()
        where = describe_row(document, find_row_key(document, problem.pointer), self._translate)
        return build_check_line(document, problem, self._reach.chance, self._translate, where)

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
        self._tell(failed=self._translate("spreadsheet.not_exported", file=path.name, reason=why))

    def _tell(self, told: str = "", failed: str = "") -> None:
        self._told, self._failed = told, failed
        self._show()

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

    def _list_items(self) -> Iterator[Item]:
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
        if self._told:
            yield Note(self._told, "info", "neutral", id="told", below=4)
        if self._failed:
            yield Note(self._failed, id="failed", below=4)
