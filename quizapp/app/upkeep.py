"""What the program does for the library by itself, now and then: a check a day, a backup a day.

Both are done beside the window, on the connection that only reads, and give way to whoever waits for it. The
backup is made after the first answer of a day, and if the program is closed before that, at its end, where
that is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from quizapp.app.loading import load_presenters

if TYPE_CHECKING:
    from quizapp.app.system import SystemClock
    from quizapp.library.backups import Copying
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.integrity import Findings
    from quizapp.library.mending import Mended
    from quizapp.library.settings import Settings
    from quizapp.ui.background import Background

FIRST_MS: Final = 20_000
"""So long after the start nothing of this is done: somebody has come to practise."""

LOOK_MS: Final = 60_000
QUICK_BYTES: Final = 16 * 1024 * 1024
"""A library up to this size is backed up while the program closes."""

CHECKED: Final = "checked-on"
"""The mark with the local day of the last check, as a number of the calendar."""


class Upkeep(QObject):
    """Looks now and then whether anything is due, and does one thing at a time."""

    def __init__(
        self,
        background: Background,
        database: Path,
        clock: SystemClock,
        settings: Callable[[], Settings],
        found: Callable[[Mended], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """`found` is told what a check found and what was done about it, `failed` what went wrong."""
        super().__init__()
        self._background, self._database, self._clock = background, database, clock
        self._settings, self._found, self._failed = settings, found, failed
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look for the first time after a while, and then again and again."""
        QTimer.singleShot(FIRST_MS, self, self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Do what is due, unless something is being done."""
        if not self._busy:
            self._busy = True
            self._background.read(self._due, self._do, self._give_up)

    def back_up(self, done: Callable[[Copying], None], failed: Callable[[Exception], None]) -> None:
        """Make a backup now, whatever was made before."""
        copied: list[Copying] = []
        self._background.read_batches(
            lambda reader: self._back_up(reader, self._background.is_waited_for),
            copied.append,
            lambda: done(copied[-1]),
            failed,
        )

    def end(self) -> None:
        """While the program closes: make the backup that is due, if that is quick."""
        self._timer.stop()
        self._background.read(self._back_up_at_the_end, _nothing, _nothing)

    def _due(self, reader: Reader) -> str:
        from quizapp.library.settings import mark

        if mark(reader, CHECKED) != self._clock.day(self._clock.now()).toordinal():
            return "check"
        return "backup" if self._backup_is_due(reader) else ""

    def _backup_is_due(self, reader: Reader) -> bool:
        load_presenters()
        from quizapp.library.backups import is_due

        return is_due(reader, self._database.parent, self._clock.now(), self._clock.day)

    def _do(self, due: str) -> None:
        if due == "check":
            found: list[Findings | None] = []
            self._background.read_batches(
                self._check, found.append, lambda: self._checked(found[-1]), self._give_up
            )
        elif due == "backup":
            self.back_up(lambda _: self._rest(), self._give_up)
        else:
            self._rest()

    def _check(self, reader: Reader) -> Iterator[Findings | None]:
        from quizapp.library.integrity import checking

        yield (yield from checking(reader, self._background.is_waited_for))

    def _checked(self, findings: Findings | None) -> None:
        assert findings is not None
        mended: list[Mended] = []
        self._background.write_batches(
            lambda writer: self._mend(writer, findings),
            mended.append,
            lambda: self._told(mended[-1]),
            self._give_up,
        )

    def _mend(self, writer: Writer, findings: Findings) -> Iterator[Mended]:
        """Put right what was found, if anything was, and remember that it was looked for."""
        from quizapp.library.backups import FOLDER, backups_in
        from quizapp.library.mending import Mended, mend
        from quizapp.library.reviewing import reviewed
        from quizapp.library.settings import put_mark

        now = self._clock.now()
        done = Mended()
        if not findings.sound:
            backups = [backup.path for backup in backups_in(self._database.parent / FOLDER)]
            for done in mend(writer, findings, reviewed, now, backups):
                yield done
        if not done.broken:
            put_mark(writer, CHECKED, self._clock.day(now).toordinal())
        yield done

    def _told(self, mended: Mended) -> None:
        self._found(mended)
        self._rest()
        if not mended.broken:
            self.look()

    def _back_up(self, reader: Reader, stop: Callable[[], bool]) -> Iterator[Copying]:
        load_presenters()
        from quizapp.library.backups import back_up

        second = self._settings().second_backups
        yield from back_up(
            reader,
            self._database.parent,
            self._clock.now(),
            self._clock.day,
            Path(second) if second else None,
            stop,
        )

    def _back_up_at_the_end(self, reader: Reader) -> None:
        if self._database.stat().st_size <= QUICK_BYTES and self._backup_is_due(reader):
            for _ in self._back_up(reader, lambda: False):
                pass

    def _give_up(self, error: Exception) -> None:
        self._rest()
        self._failed(error)

    def _rest(self) -> None:
        self._busy = False


def _nothing(_: object) -> None:
    """Take a result that nobody waits for."""
