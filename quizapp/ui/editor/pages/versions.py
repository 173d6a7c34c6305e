"""The versions of a pack in work: listed, two of them compared, one taken as one step. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring.autosave import list_versions, load_version_document
from quizapp.authoring.document_comparison import build_replace_step, find_differences
from quizapp.authoring.errors import AuthoringError
from quizapp.ui.editor.pages.pack_page import ACCEPT_KEYS, PackPage, do_nothing
from quizapp.ui.editor.pages.passage_rows import PassageRows
from quizapp.ui.editor.pages.version_differences import (
    MOST,
    DifferenceLine,
    DifferenceList,
    VersionDifferences,
)
from quizapp.ui.kit.form import Button, Card, Form, Note, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import editor
from quizapp.ui.messages import versions as text
from quizapp.ui.messages.editor_keys import APPLY, COMPARE
from quizapp.ui.passages.state import PassageRow

if TYPE_CHECKING:
    from quizapp.authoring.autosave import PackVersion
    from quizapp.authoring.document_comparison import Difference
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext


SHARES: Final = (400, 808)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""


class VersionsPresenter(PackPage):
    """Compares what is chosen with how the pack is now, or with another version."""

    parts = "quizapp.ui.editor.page_widgets.difference_list.PARTS"
    own_keys = frozenset(ACCEPT_KEYS)
    title_id = "versions.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._versions: tuple[PackVersion, ...] | None = None
        self._at = self._beside = 0
        self._chosen: Json = None
        self._lines: tuple[DifferenceLine, ...] = ()
        self._heading = self._count = self._note = ""
        self._show()

    def look(self) -> None:
        """Read which versions there are."""
        folder = self._context.folder
        self._context.background.read_latest(
            "editor-versions", lambda _: list_versions(folder), self._listed, self._on_error
        )

    def choose(self, place: int) -> None:
        """Compare another version; 0 is how the pack is now."""
        if place != self._at and 0 <= place <= len(self._versions or ()):
            self._at = place
            self._compare()

    def compare_with(self, place: int) -> None:
        """Compare the others with this one."""
        if place != self._beside and 0 <= place <= len(self._versions or ()):
            self._beside = place
            self._compare()

    def take(self) -> None:
        """Let the pack be as the version that is shown."""
        chosen = self._chosen
        if chosen is None or not self._at:
            return
        if self._do(lambda document: build_replace_step(document, chosen)):
            self._context.leave_page(self._translate("versions.taken"))

    def _listed(self, found: tuple[PackVersion, ...]) -> None:
        self._versions = found
        self._at = 1 if found else 0
        self._compare()

    def _compare(self) -> None:
        """Compare the two, the older one first; until that is done what was compared before stays."""
        self._chosen, self._message = None, ""
        older, newer = max(self._at, self._beside), min(self._at, self._beside)
        found, at = self._versions or (), self._at
        if older == newer:
            note = self._translate("versions.itself") if found else ""
            self._heading, self._count, self._note, self._lines = "", "", note, ()
            self._show()
            return
        self._show()
        folder, now = self._context.folder, self._context.document

        def job(_: object) -> tuple[Json, Json, tuple[Difference, ...]]:
            both = [
                now if not each else load_version_document(folder, found[each - 1]) for each in (older, newer)
            ]
            return both[0], both[1], find_differences(both[0], both[1])

        def done(told: tuple[Json, Json, tuple[Difference, ...]]) -> None:
            if self.is_shown and at == self._at:
                before, after = self._title(older), self._title(newer)
                self._heading = self._translate("versions.heading", older=before, newer=after)
                self._chosen = told[0] if at == older else told[1]
                self._show_differences(*told)

        self._context.background.read_latest("editor-comparing", job, done, self._on_error)

    def _show_differences(self, older: Json, newer: Json, found: tuple[Difference, ...]) -> None:
        tr, rest = self._translate, len(found) - MOST
        self._count = tr("versions.counted", n=len(found)) if found else ""
        self._note = tr("versions.more", n=rest) if rest > 0 else "" if found else tr("versions.alike")
        self._lines = VersionDifferences(older, newer, tr).lines(found)
        self._show()

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        if self.is_shown:
            self._heading, self._count, self._note, self._lines = "", "", "", ()
            self._message = editor.describe_authoring_error(self._translate, error)
            self._show()

    def _title(self, place: int) -> str:
        if not place or not self._versions:
            return self._translate("versions.now")
        clock = self._context.clock
        moment = self._versions[place - 1].at.astimezone(clock.zone())
        return text.format_version_time(self._translate, moment, clock.day(clock.now()))

    def _rows(self) -> tuple[PassageRow, ...]:
        """Return how it is now, then the versions; nothing where none was kept."""
        if not self._versions:
            return ()
        rows, notes = [], [self._translate("versions.now_why")]
        notes += [self._translate(f"versions.why.{each.why}") for each in self._versions]
        for place, note in enumerate(notes):
            title, beside = self._title(place), place == self._beside
            name = text.name_version_row(self._translate, title, note, beside=beside)
            told = f"{note}, {self._translate('versions.beside')}" if beside else note
            rows.append(PassageRow(title, told, left_out=False, headline=False, name=name))
        return tuple(rows)

    def _show(self) -> None:
        tr, rows, known = self._translate, self._rows(), self._versions is not None
        none = Card(
            (
                Words(tr("versions.none"), "strong", below=2),
                Words(tr("versions.none_why"), tone="textMuted", below=0),
            ),
            16,
        )
        words = tr("versions.before"), tr("versions.after")
        lines = DifferenceList(tr("versions.differences"), words, self._lines, id="lines", below=12)
        moves = (
            KeyHint("↑"), KeyHint("↓"), tr("versions.version"), KeyHint("Space"), tr("versions.compare"),
        )  # fmt: skip
        self.show(
            Form(
                TopBarState(self.title),
                (
                    none if known and not rows else None,
                    None if known else Words(tr("versions.looking"), "strong", id="looking"),
                    Note(self._message) if self._message else None,
                    Words(self._heading, "heading", reads=True, id="heading", below=2)
                    if self._heading
                    else None,
                    Words(self._count, tone="textMuted", id="count") if self._count else None,
                    lines if self._lines else None,
                    Words(self._note, tone="textMuted", id="note") if self._note else None,
                ),
                self.leave,
                sheet=PassageRows(tr("versions.list"), rows, self._at, self.choose, "body", id="versions")
                if rows
                else None,
                shares=SHARES,
                bar=(
                    Button(tr("versions.back"), self.leave, "Esc", id="back"),
                    Button(tr("versions.take"), self.take, APPLY, "primary")
                    if self._at and self._chosen is not None
                    else None,
                ),
                hints=moves if rows else (),
                width=0,
                focus="versions" if rows else "back",
                stage="listed" if known else "",
                enter=do_nothing,
                keys={
                    COMPARE: lambda: self.compare_with(self._at),
                    **dict.fromkeys(ACCEPT_KEYS, self.take),
                },
            )
        )
