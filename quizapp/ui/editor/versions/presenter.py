"""The versions of a pack in work: listed, two of them compared, one taken as one step. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.authoring.autosave import list_versions, load_version_document
from quizapp.authoring.document_comparison import build_replace_step, find_differences
from quizapp.authoring.errors import AuthoringError
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.versions.state import VersionRow, VersionsState
from quizapp.ui.editor.versions.version_differences import MOST, VersionDifferences
from quizapp.ui.messages import editor
from quizapp.ui.messages import versions as text

if TYPE_CHECKING:
    from quizapp.authoring.autosave import PackVersion
    from quizapp.authoring.document_comparison import Difference
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.page_presenter import PageContext


class VersionsPresenter(EditorPage):
    """Compares what is chosen with how the pack is now, or with another version. `state` is what is shown."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self.title = self._translate("versions.title")
        self._versions: tuple[PackVersion, ...] = ()
        self._at = self._beside = 0
        self._chosen: Json = None
        self.state = VersionsState()

    def look(self) -> None:
        """Read which versions there are."""
        folder = self._reach.folder
        self._reach.background.read_latest(
            "editor-versions", lambda _: list_versions(folder), self._listed, self._failed
        )

    def choose(self, place: int) -> None:
        """Compare another version; 0 is how the pack is now."""
        if place != self._at and 0 <= place <= len(self._versions):
            self._at = place
            self._compare()

    def compare_with(self, place: int) -> None:
        """Compare the others with this one."""
        if place != self._beside and 0 <= place <= len(self._versions):
            self._beside = place
            self._compare()

    def take(self) -> None:
        """Let the pack be as the version that is shown."""
        chosen = self._chosen
        if not self.state.can_take or chosen is None:
            return
        failed = self._reach.do(lambda document: build_replace_step(document, chosen))
        if failed:
            self._show(message=failed)
        else:
            self._reach.leave(self._translate("versions.taken"))

    def _listed(self, found: tuple[PackVersion, ...]) -> None:
        self._versions = found
        self._at = 1 if found else 0
        self._compare()

    def _compare(self) -> None:
        """Compare the two, the older one first; rows are shown at once."""
        self._chosen = None
        older, newer = max(self._at, self._beside), min(self._at, self._beside)
        before, after = self._titles(older, newer)
        heading = "" if older == newer else self._translate("versions.heading", older=before, newer=after)
        self._show(
            rows=self._rows(),
            at=self._at,
            message="",
            looking=older != newer,
            heading=heading,
            count="",
            note=self._translate("versions.itself") if older == newer and self._versions else "",
            lines=(),
            can_take=False,
        )
        if older == newer:
            return
        folder, now, found, at = self._reach.folder, self._reach.document(), self._versions, self._at

        def job(_: object) -> tuple[Json, Json, tuple[Difference, ...]]:
            both = [
                now if not each else load_version_document(folder, found[each - 1]) for each in (older, newer)
            ]
            return both[0], both[1], find_differences(both[0], both[1])

        def done(told: tuple[Json, Json, tuple[Difference, ...]]) -> None:
            if self.is_shown and at == self._at:
                self._chosen = told[0] if at == older else told[1]
                self._tell(*told)

        self._reach.background.read_latest("editor-comparing", job, done, self._failed)

    def _tell(self, older: Json, newer: Json, found: tuple[Difference, ...]) -> None:
        translate, rest = self._translate, len(found) - MOST
        self._show(
            looking=False,
            count=translate("versions.counted", n=len(found)) if found else "",
            note=translate("versions.more", n=rest)
            if rest > 0
            else ""
            if found
            else self._translate("versions.alike"),
            lines=VersionDifferences(older, newer, translate).lines(found),
            can_take=self._at > 0,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        if self.is_shown:
            self._show(looking=False, message=editor.describe_authoring_error(self._translate, error))

    def _titles(self, *places: int) -> tuple[str, str]:
        rows = [self._title(place) for place in places]
        return rows[0], rows[1]

    def _title(self, place: int) -> str:
        if not place:
            return self._translate("versions.now")
        clock = self._reach.clock
        moment = self._versions[place - 1].at.astimezone(clock.zone())
        return text.format_version_time(self._translate, moment, clock.day(clock.now()))

    def _rows(self) -> tuple[VersionRow, ...]:
        """Return how it is now, then the versions; nothing where none was kept."""
        if not self._versions:
            return ()
        rows = []
        for place in range(len(self._versions) + 1):
            title = self._title(place)
            note = self._translate("versions.now_why")
            if place:
                note = self._translate(f"versions.why.{self._versions[place - 1].why}")
            beside = place == self._beside
            name = text.name_version_row(self._translate, title, note, beside=beside)
            rows.append(VersionRow(title, note, self._translate("versions.beside") if beside else "", name))
        return tuple(rows)

    def _show(self, **changed: object) -> None:
        self.state = replace(self.state, **changed)  # type: ignore[arg-type]  # fields of the state
        self._changed()
