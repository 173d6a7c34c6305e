"""What reaches the disk while a pack is written: each step at once, the pack after each pause. No Qt.

All of it is done by the worker that writes, one job after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring.errors import AuthoringError, SaveConflictError, SaveError
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.working_copy import open_working_copy as open_copy
from quizapp.authoring.working_copy import save_conflict_copy
from quizapp.authoring.working_copy_store import read_pictures
from quizapp.ui.messages import dates
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.authoring.autosave import Autosaver
    from quizapp.authoring.folder_layout import FileIncident
    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.undo_stack import UndoStack
    from quizapp.authoring.working_copy import WorkingCopy
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Background, Clock, Translate


@dataclass(frozen=True, slots=True)
class OpenWorkingCopy:
    """A pack in work that is open, with its pictures by file name."""

    opened: WorkingCopy
    pictures: Mapping[str, bytes]


def open_working_copy(folder: Path, now: datetime) -> OpenWorkingCopy:
    """Open a pack in work. Raises AuthoringError."""
    opened = open_copy(folder, now)
    try:
        return OpenWorkingCopy(opened, read_pictures(folder))
    except BaseException:
        opened.keeper.release()
        raise


class Autosave:
    """Keeps one pack in work; `changed` is called when what is told of it is another.

    `words` say when it was saved last; `trouble` why it cannot be, or '' .
    """

    def __init__(
        self,
        open_: OpenWorkingCopy,
        background: Background,
        clock: Clock,
        translate: Translate,
        chance: Random,
        changed: Callable[[], None],
    ) -> None:
        self._desk: UndoStack = open_.opened.desk
        self._keeper: Autosaver = open_.opened.keeper
        self._background, self._clock, self._translate = background, clock, translate
        self._chance, self._changed = chance, changed
        self._saved: datetime | None = None
        self._checked: tuple[Json, tuple[Problem, ...]] = None, ()
        self.words = self.trouble = ""
        self.is_moving = False
        """Whether it is being put into a folder of its own: nothing may be written meanwhile."""

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return self._keeper.folder

    @property
    def title(self) -> str:
        """Its name on the list."""
        return self._keeper.about.name

    @property
    def done(self) -> tuple[str, ...]:
        """The ids of the reports that were dealt with before it was opened."""
        return self._keeper.about.done

    @property
    def packs(self) -> tuple[str, ...]:
        """The ids under which problems with it are reported: its own, and that of what it was made of."""
        about = self._keeper.about
        return tuple(filter(None, (about.pack, about.figures.derived_from)))

    def log(self) -> None:
        """Write the last steps to the log."""
        entries, keeper = self._desk.taken(), self._keeper
        self._background.write(lambda _: keeper.log(entries), _nothing, self._failed)

    def checked(self, document: Json, problems: tuple[Problem, ...]) -> None:
        """Take what was found in a document: the list of packs in work tells of it once it is saved."""
        self._checked = document, problems

    def deal_with(self, reports: Iterable[str], *, done: bool) -> None:
        """Note that reports, by their ids, were dealt with, or were not after all."""
        keeper, ids = self._keeper, tuple(reports)
        self._background.write(lambda _: keeper.deal_with(ids, done=done), _nothing, self._failed)

    def save(self) -> None:
        """Write the pack as it is now."""
        document, now, keeper = self._desk.document, self._clock.now(), self._keeper
        looked_at, problems = self._checked

        def job(_: object) -> tuple[FileIncident, ...]:
            keeper.save(document, now)
            if looked_at is document:
                keeper.tell(document, problems)
            return keeper.taken()

        self._background.write(job, lambda told: self._was_saved(now, told), self._failed)

    def version(self) -> None:
        """Write the pack as it is now, and keep it as a version."""
        document, now, keeper = self._desk.document, self._clock.now(), self._keeper
        self._background.write(
            lambda _: keeper.version(document, "saved", now), lambda _: self._was_saved(now, ()), self._failed
        )

    def export(
        self,
        revision: int,
        write: Callable[[], Path],
        done: Callable[[Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Have the pack written as a file, its revision noted before, so that no other gets the same."""
        keeper = self._keeper

        def job(_: object) -> Path:
            keeper.record_revision(revision)
            return write()

        self._background.write(job, done, failed)

    def handed_out(self, revision: int, file: str) -> None:
        """Note that it was handed out."""
        document, now, keeper = self._desk.document, self._clock.now(), self._keeper
        self._background.write(
            lambda _: keeper.handed_out(document, revision, file, now),
            lambda _: self._was_saved(now, ()),
            self._failed,
        )

    def close(self, done: Callable[[], None]) -> None:
        """Save it, let go of it, and call `done`; where it cannot be saved, tell so and keep it open."""
        self.log()
        document, now, keeper = self._desk.document, self._clock.now(), self._keeper
        looked_at, problems = self._checked

        def job(_: object) -> None:
            # Who leaves at once after the last letter has not waited until it was checked; no letter
            # changes a picture.
            found = problems if looked_at is document else LiveChecker().checked(document)
            keeper.close(document, now, found)

        self._background.write(job, lambda _: done(), self._failed)

    def _was_saved(self, now: datetime, told: tuple[FileIncident, ...]) -> None:
        self._saved = now
        self.words = self._translate("editor.saved", time=self._time(now))
        self.trouble = " ".join(self._translate(f"editor.fault_in_files.{each}") for each in told)
        self._changed()

    def _failed(self, error: Exception) -> None:
        match error:
            case SaveConflictError():
                self._move(error)
                return
            case SaveError() if self._saved is not None:
                self.trouble = self._translate(
                    "editor.not_saved", time=self._time(self._saved), reason=error.reason
                )
            case AuthoringError():
                self.trouble = text.describe_authoring_error(self._translate, error)
            case _:
                raise error
        self._changed()

    def _move(self, error: SaveConflictError) -> None:
        """Go on in a folder of its own: somebody else wrote into this one."""
        if self.is_moving:
            return
        self.is_moving = True
        now, keeper, desk = self._clock.now(), self._keeper, self._desk

        def moved(there: Autosaver) -> None:
            self._keeper, self.is_moving = there, False
            self.trouble = text.describe_authoring_error(self._translate, error)
            self._changed()

        def failed(other: Exception) -> None:
            self.is_moving = False
            if not isinstance(other, AuthoringError):
                raise other
            self.trouble = text.describe_authoring_error(self._translate, other)
            self._changed()

        self._background.write(lambda _: save_conflict_copy(keeper, desk, now, self._chance), moved, failed)

    def _time(self, moment: datetime) -> str:
        return dates.format_time(moment.astimezone(self._clock.zone()))


def _nothing(_: object) -> None:
    """Take what nobody waits for."""
