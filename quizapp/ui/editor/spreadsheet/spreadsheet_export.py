"""The pack that is open as a spreadsheet: looked at whether it is whole, and written. No Qt."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring.export import NotExportableError, build_strict_pack
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError
from quizapp.library.packs.pack_list import MAX_STEM_LENGTH
from quizapp.pack.atomic_file import find_free_path
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.problem_lines import build_check_line
from quizapp.ui.editor.question_rows import describe_row, find_row_key
from quizapp.ui.editor.spreadsheet.state import SpreadsheetExportState

if TYPE_CHECKING:
    from quizapp.exchange.spreadsheet.workbook_model import SpreadsheetFormat
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.state import CheckLine
    from quizapp.ui.ports import Translate

_MOST: Final = 20
"""So many things are listed; who mends them looks again."""


class SpreadsheetExportPresenter(EditorPage):
    """One export of the document as it is now."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach = reach
        self.title = self._translate("spreadsheet.export.title")
        self._pack: Pack | None = None
        self._file: Path | None = None
        can = find_spec("openpyxl") is not None
        self.state = SpreadsheetExportState("xlsx" if can else "csv", can)

    def look(self) -> None:
        """Look whether anything is missing: what is not written would be gone on the way back."""
        document = self._reach.document()
        self._reach.background.read_latest(
            "editor-export", lambda _: build_strict_pack(document), self._looked, self._not_looked
        )

    def choose_form(self, form: SpreadsheetFormat) -> None:
        """Take what is written."""
        self._show(form=form, told="", failed="", can_show=False)

    def go(self, at: str) -> None:
        """Go to what is missing."""
        self._reach.go(at)

    def write(self) -> None:
        """Have a file chosen, and write the spreadsheet there."""
        pack, ways, form = self._pack, self._reach.ways, self.state.form
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
        self._show(told=self._translate("spreadsheet.export.writing"), failed="", can_show=False)
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
            self._show(failed=self._translate("spreadsheet.export.not_shown"))

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
        self._show(looking=False)

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, NotExportableError):
            raise error
        self._show(looking=False, stops=tuple(map(self._line, error.problems[:_MOST])))

    def _line(self, problem: Problem) -> CheckLine:
        document = self._reach.document()
        where = describe_row(document, find_row_key(document, problem.pointer), self._translate)
        return build_check_line(document, problem, self._reach.chance, self._translate, where)

    def _written(self, path: Path) -> None:
        self._file = path
        self._show(told=self._translate("spreadsheet.exported", file=path.name), can_show=True)

    def _not_written(self, path: Path, error: Exception) -> None:
        match error:
            case ExchangeError():
                why = "\n".join(map(self._translate, error.messages))
            case OSError() | ValueError():
                reason = getattr(error, "strerror", None) or str(error)
                why = self._translate("spreadsheet.cannot_write", reason=reason)
            case _:
                raise error
        self._show(told="", failed=self._translate("spreadsheet.not_exported", file=path.name, reason=why))

    def _show(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)
        self._changed()
