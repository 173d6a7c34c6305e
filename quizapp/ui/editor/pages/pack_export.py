"""The pack that is open exported: looked at once more, described, and written as a file. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

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
from quizapp.ui.editor.pages.items import CheckLines
from quizapp.ui.editor.pages.pack_page import MOST_PROBLEMS, PackPage
from quizapp.ui.kit.form import Button, Card, Check, Choice, Form, IconWords, Item, TextInput, Words
from quizapp.ui.kit.widget_state import IconLineState, OptionState, SwitchState, TopBarState
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.state import CheckLine

ExportExtent = Literal["whole", "cited"]
EXTENTS: Final[tuple[ExportExtent, ...]] = get_args(ExportExtent)
"""How much of the articles goes along."""


class PackExportPresenter(PackPage):
    """One export of the pack as it is now.

    `stops` keep it from being exported; `given` is what learners get, `changed` what is other than last
    time. `extent` is how much of the articles goes along.
    """

    parts = "quizapp.ui.editor.page_widgets.preview_parts.PARTS"
    title_id = "editor.hand_out.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._document, self._pictures = context.document, context.pictures
        self._outlook: ExportPreview | None = None
        self._summaries: dict[ExportExtent, ExportSummary] = {}
        self._note, self._wording_only = "", False
        self.extent: ExportExtent = "whole"
        self.revision = ""
        self.stops: tuple[CheckLine, ...] = ()
        self.changed: tuple[str, ...] = ()
        self._warnings: tuple[CheckLine, ...] = ()
        self._show()

    def look(self) -> None:
        """Look at the whole pack once more."""
        folder, document, pictures = self._context.folder, self._document, self._pictures
        self._context.background.read_latest(
            "editor-outlook",
            lambda _: _look(document, pictures, folder),
            self._on_look,
            lambda error: self._on_error("", error),
        )

    @property
    def given(self) -> tuple[str, ...]:
        """What learners get, line by line."""
        summary = self._summaries.get(self.extent)
        return () if summary is None else text.describe_export_contents(self._translate, summary)

    def note(self, words: str) -> None:
        """Take what is new in it."""
        self._note = words

    def share(self, extent: ExportExtent) -> None:
        """Take how much of the articles goes along."""
        self.extent = extent
        self._show()

    def wording_only(self, on: bool, /) -> None:
        """Take whether only the wording of questions changed."""
        self._wording_only = on
        self._show()

    def write(self) -> None:
        """Have a file chosen, and write the pack there."""
        outlook, autosave = self._outlook, self._context.autosave
        if outlook is None or outlook.stops or autosave is None:
            return
        try:
            wording_only = outlook.reworded if self._wording_only else ()
            step = build_export_step(self._document, outlook.revision, self._note, wording_only)
        except OperationError as error:
            self._tell(self._translate(error.message), failed=True)
            return
        extent = self.extent
        proposed = format_pack_file_name(self._document["id"], outlook.revision, cited=extent == "cited")
        kinds = ((self._translate("editor.hand_out.kind"), "*.quizpack"),)
        path = self._context.routes.ask.save_file(
            self._translate("editor.hand_out.file_title"), proposed, kinds
        )
        if path is None:
            return
        self._tell(self._translate("editor.hand_out.writing"))
        autosave.export(
            outlook.revision,
            lambda: write_pack(path, self._document, step, self._pictures, extent),
            lambda there: self._on_written(there, step),
            lambda error: self._on_error(path.name, error),
        )

    def _on_written(self, path: Path, step: Step) -> None:
        """Tell that the file is there. Nothing was written meanwhile, for the page stood over it."""
        context = self._context
        if not self.is_shown or context.autosave is None:
            return
        context.overlay.close()
        if context.do(lambda _: step):
            revision = int(context.document["revision"])
            context.autosave.handed_out(revision, str(path))
            context.tell(self._translate("editor.handed_out", file=path.name, revision=revision))

    def _on_look(self, found: tuple[ExportPreview, dict[ExportExtent, ExportSummary]]) -> None:
        self._outlook, self._summaries = outlook, _ = found
        self.extent = "cited" if outlook.may_not_be_whole else "whole"
        self.revision = self._translate("editor.revision", number=outlook.revision)
        self.stops, self._warnings = self._list_lines(outlook.stops), self._list_lines(outlook.warnings)
        self.changed = text.describe_revision_changes(self._translate, outlook)
        self._show()

    def _list_lines(self, problems: Sequence[Problem]) -> tuple[CheckLine, ...]:
        return tuple(self._describe_problem(each) for each in problems[:MOST_PROBLEMS])

    def _on_error(self, file: str, error: Exception) -> None:
        match error:
            case AuthoringError():
                told = self._translate(error.message)
            case OSError():
                told = error.strerror or str(error)
            case _:
                raise error
        if file and not isinstance(error, NotExportableError):
            told = self._translate("editor.not_handed_out", file=file, reason=told)
        self._tell(told, failed=True)

    # ---- what is shown

    def _show(self) -> None:
        tr, ready = self._translate, self._outlook is not None and not self.stops
        write = Button(tr("editor.hand_out.write"), self.write, "Enter", "primary", id="write")
        self.show(
            Form(
                TopBarState(self.title),
                (Card(tuple(self._list_items(ready=ready))),),
                self.leave,
                bar=(Button(tr("editor.back"), self.leave, "Esc"), write if ready else None),
                width=0,
                focus="revision",
            )
        )

    def _list_items(self, *, ready: bool) -> Iterator[Item | None]:
        tr, outlook = self._translate, self._outlook
        looking = outlook is None and not self._message
        yield Words(
            tr("editor.hand_out.looking") if looking else self.revision, "question", reads=True, id="revision"
        )
        yield self._build_note()
        if ready:
            line = IconLineState("correct", tr("editor.hand_out.ready"), tone="correct")
            yield IconWords(line, reads=True, below=12)
        yield from self._list_checks("stops", self.stops, 16)
        if ready:
            title = tr("editor.hand_out.how")
            yield Words(title, "label", "textMuted", below=4)
            options = tuple(OptionState(tr(f"editor.hand_out.{each}")) for each in EXTENTS)
            yield Choice(
                title, options, (EXTENTS.index(self.extent),), lambda at: self.share(EXTENTS[at[0]]),
                layout="lines", id="how", below=16,
            )  # fmt: skip
        summary = self._summaries.get(self.extent)
        if self.given:
            yield Words(tr("editor.hand_out.given"), "label", "textMuted", below=4)
            yield Words("\n".join(self.given), reads=True, id="given", below=16)
        yield from self._list_checks("gaps", self._list_lines(summary.gaps) if summary else (), 16)
        if self.changed:
            yield Words(tr("editor.hand_out.changed"), "label", "textMuted", below=4)
            yield Words("\n".join(self.changed), reads=True, id="changed", below=16)
        if ready and outlook is not None:
            yield from self._list_notes(outlook)
        yield from self._list_checks("warnings", self._warnings, 4)

    def _list_notes(self, outlook: ExportPreview) -> Iterator[Item]:
        """Yield what is asked about what is new."""
        tr = self._translate
        name = tr("editor.hand_out.note" if outlook.revision > 1 else "editor.hand_out.first_note")
        yield Words(name, "label", "textMuted", below=4)
        yield TextInput(name, self._note, self.note, longest=2_000, least=240, most=720, id="note", below=12)
        if outlook.reworded:
            words = tr("editor.hand_out.wording")
            state = SwitchState(words, "", self._wording_only, words)
            yield Check(state, self.wording_only, id="wording", below=12)

    def _list_checks(self, name: str, checks: tuple[CheckLine, ...], below: int) -> Iterator[Item]:
        if checks:
            goes = self._translate("editor.go_there")
            yield Words(self._translate(f"editor.hand_out.{name}"), "heading", below=4)
            yield CheckLines(checks, goes=goes, follow=self._context.go, id=name, below=below)


def _look(
    document: Json, pictures: Mapping[str, bytes], folder: Path
) -> tuple[ExportPreview, dict[ExportExtent, ExportSummary]]:
    found = {each: summarize_export(document, pictures, cited=each == "cited") for each in EXTENTS}
    summaries = {extent: each for extent, each in found.items() if each is not None}
    revision = find_last_revision(folder.parent, document["id"])
    return build_export_preview(document, pictures, read_last_export(folder), revision), summaries


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
