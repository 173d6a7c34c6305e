"""What the window does about the library as a whole: looks after it, tells of damage, changes to another.

Once a day it is checked and backed up, beside the window, on the connection that only reads; both give way
to whoever waits for that. The backup is made after the first answer of a day, and if the program is closed
before that, at its end, where that is quick. The first paint waits for none of this: it is loaded afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from quizapp.app.program_log import ProgramLog
from quizapp.app.system import find_versions, ignore_result, new_id
from quizapp.library.backups import BACKUP_FOLDER, BackupProgress, find_backups, find_set_aside
from quizapp.library.clock_lag import ClockLag, save_clock_lag
from quizapp.library.errors import DamagedError, LibraryError
from quizapp.library.inbox import write_answer
from quizapp.library.settings import load_metadata, save_metadata
from quizapp.library.startup import StartupResult, mark_as_broken
from quizapp.paths import log_dir
from quizapp.ui.kit.banner import Banner
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.messages import backups as backups_text
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from quizapp.app.services import AppServices
    from quizapp.catalogue import Translate
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.integrity import IntegrityFindings
    from quizapp.library.recovery.restoration import PreparedLibrary
    from quizapp.library.repair import RepairResult
    from quizapp.library.row_checksums import BadRow

FIRST_CHECK_MS: Final = 20_000
"""So long after the start nothing of this is done: somebody has come to practise."""

CHECK_INTERVAL_MS: Final = 60_000
QUICK_BACKUP_BYTES: Final = 16 * 1024 * 1024
"""A library up to this size is backed up while the program closes."""

CHECKED_MARK: Final = "checked-on"
"""The mark with the local day of the last check, as a number of the calendar."""


class Maintenance:
    """Looks after the library of a program."""

    def __init__(
        self,
        shared: AppServices,
        begun: StartupResult,
        behind: ClockLag,
        restored: str,
        recover: Callable[[], None],
    ) -> None:
        """`restored` tells that another library was put in place just now, '' at a usual start.

        `recover` shows what can be brought back after damage.
        """
        self._shared = shared
        self._begun = begun
        self._path = begun.path
        self._behind = behind
        self.restored = restored
        self._next: PreparedLibrary | None = None
        self._asked_by = ""
        self._is_broken = False
        self._noted = 0
        self._recover = recover

    @cached_property
    def upkeep(self) -> DailyMaintenance:
        """What is done for the library now and then."""
        return DailyMaintenance(self._shared, self._looked_after)

    @cached_property
    def damage(self) -> DamageNotice:
        """The band that offers to bring back what was set aside."""
        return DamageNotice(self._shared, self._recover)

    @cached_property
    def log(self) -> ProgramLog:
        """The log of what happens here."""
        return ProgramLog(log_dir(self._path.parent), self._shared.clock)

    def tell(self) -> None:
        """Tell at home what a start has found."""
        begun, clock = self._begun, self._shared.clock
        if self.restored:
            self._shared.done(self.restored)
        if begun.aside:
            self._shared.tell(self._shared.translate("home.set_aside", name=begun.aside))
        if begun.missing:
            self._shared.tell(self._shared.translate("home.answers_missing", n=begun.missing))
        self._tell_left_out(begun.bad)
        if self._behind.last is not None:
            day = dates.format_day(self._shared.translate, clock.day(self._behind.last))
            self._shared.tell(self._shared.translate("maintenance.clock_behind", day=day))

    def start(self) -> None:
        """After the first paint: look after the library from now on."""
        by = self._behind.by
        begun = self._begun
        self._shared.background.write(lambda writer: save_clock_lag(writer, by), ignore_result, ignore_result)
        # By now the folder is locked, and nothing is being restored.
        self._shared.background.write(lambda _: self._clear_away(), ignore_result, ignore_result)
        self.log.start(find_versions())
        if begun.aside:
            self.log.note("set-aside")
        if begun.missing:
            self.log.note("answers-missing", n=begun.missing)
        if begun.bad:
            self.log.note("left-out", rows=len(begun.bad))
        if by:
            self.log.note("clock-behind", seconds=int(by.total_seconds()))
        self.upkeep.start()
        self.damage.look()

    def breaks(self, error: Exception) -> bool:
        """Note an error, and tell of one that says that the library is broken; False if it says another."""
        if id(error) != self._noted:
            self._noted = id(error)
            self.log.fault(error)
        if not isinstance(error, DamagedError) or error.path != self._path.resolve():
            return False
        self._break(error.reason)
        return True

    def change_over(self, prepared: PreparedLibrary, asked_by: str = "") -> bool:
        """Go on with another library: end, have it put in place of this one, and begin again with it.

        `asked_by` is the request that is answered when that is done, if there is one. Returns whether the
        window closes; it does not while answers wait to be saved, before that is decided.
        """
        self._next, self._asked_by = prepared, asked_by
        if self._shared.window.close():
            return True
        self._next, self._asked_by = None, ""
        return False

    def end(self) -> None:
        """Do what is left to be done before the workers end."""
        self.log.note("end")
        self.upkeep.end()

    def change_library(self) -> str:
        """After the end, with the folder still locked: put another library in place, if that was asked for.

        Returns what is to be told when it is opened again; '' if it need not be.
        """
        if self._next is None:
            return ""
        jobs = self._shared.load()
        try:
            aside = jobs.replace_library(
                self._path, self._next, jobs.RestoreContext(self._shared.clock.now(), new_id)
            )
        except (LibraryError, OSError) as error:
            self._answer({"failed": str(error)})
            return self._shared.translate(error.message) if isinstance(error, LibraryError) else str(error)
        self._answer({"restored": aside.name})
        return self._shared.translate("maintenance.restored", name=aside.name)

    def _clear_away(self) -> None:
        """Remove what a killed restore has left."""
        self._shared.load().remove_interrupted_work(self._path.parent)

    def _answer(self, told: dict[str, str]) -> None:
        if self._asked_by:
            with suppress(OSError):
                write_answer(self._path.parent, self._asked_by, told)

    def _looked_after(self, mended: RepairResult) -> None:
        """Tell what a check found, and show what has changed."""
        self.log.note(
            "checked",
            broken=len(mended.broken),
            left_out=len(mended.rows),
            put_back=len(mended.healed),
            counted_again=mended.rebuilt,
        )
        if mended.broken:
            self._break(mended.broken[0])
            return
        self._tell_left_out(mended.rows)
        if mended.rows or mended.healed or mended.packs or mended.rebuilt:
            self._shared.refresh()

    def _tell_left_out(self, rows: tuple[BadRow, ...]) -> None:
        told = describe_damaged_rows(self._shared.translate, rows)
        if told:
            self._shared.tell(told)

    def _break(self, reason: str) -> None:
        """Have the next start set the library aside, which is broken, and tell so."""
        if self._is_broken:
            return
        self._is_broken = True
        with suppress(OSError):
            mark_as_broken(self._path, reason)
        self._shared.tell(self._shared.translate("maintenance.broken"))


def describe_damaged_rows(translate: Translate, rows: Sequence[BadRow]) -> str:
    """Tell of rows that were damaged on the disk: answers, packs, and all else; '' if there are none."""
    answers = sum(row.table in ("response", "evidence") for row in rows)
    packs = sum(row.table == "pack" for row in rows)
    # Cards are made again, and what is lost of the rest is named by what can be seen of it.
    others = sum(row.table not in ("response", "evidence", "pack", "card") for row in rows)
    sentences = (
        translate("maintenance.left_out.answer_s_were_damaged", n=answers) if answers else "",
        translate("maintenance.left_out.pack_s_were_damaged", n=packs) if packs else "",
        translate("maintenance.left_out.other_thing_s_that", n=others) if others else "",
    )
    told = " ".join(sentence for sentence in sentences if sentence)
    return f"{told} {translate('maintenance.left_out.nothing_was_deleted')}" if told else ""


class DailyMaintenance(QObject):
    """Looks now and then whether anything is due, and does one thing at a time."""

    def __init__(self, shared: AppServices, found: Callable[[RepairResult], None]) -> None:
        """`found` is told what a check found and what was done about it."""
        super().__init__()
        self._shared, self._found = shared, found
        self._background, self._clock, self._data = shared.background, shared.clock, shared.path.parent
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look for the first time after a while, and then again and again."""
        QTimer.singleShot(FIRST_CHECK_MS, self, self.look)
        self._timer.start(CHECK_INTERVAL_MS)

    def look(self) -> None:
        """Do what is due, unless something is being done."""
        if not self._busy:
            self._busy = True
            self._background.read(self._due, self._do, self._give_up)

    def back_up(self, done: Callable[[BackupProgress], None], failed: Callable[[Exception], None]) -> None:
        """Make a backup now, whatever was made before."""
        copied: list[BackupProgress] = []
        self._background.read_batches(
            lambda reader: self._back_up(reader, self._background.has_waiting_jobs),
            copied.append,
            lambda: done(copied[-1]),
            failed,
        )

    def end(self) -> None:
        """While the program closes: make the backup that is due, if that is quick."""
        self._timer.stop()
        self._background.read(self._back_up_at_the_end, ignore_result, ignore_result)

    def _due(self, reader: LibraryReader) -> str:
        if load_metadata(reader, CHECKED_MARK) != self._clock.day(self._clock.now()).toordinal():
            return "check"
        return "backup" if self._backup_is_due(reader) else ""

    def _backup_is_due(self, reader: LibraryReader) -> bool:
        return self._shared.load().is_backup_due(reader, self._data, self._clock.now(), self._clock.day)

    def _do(self, due: str) -> None:
        if due == "check":
            found: list[IntegrityFindings | None] = []
            self._background.read_batches(
                self._check, found.append, lambda: self._checked(found[-1]), self._give_up
            )
        elif due == "backup":
            self.back_up(lambda _: self._rest(), self._give_up)
        else:
            self._rest()

    def _check(self, reader: LibraryReader) -> Iterator[IntegrityFindings | None]:
        yield (yield from self._shared.load().check_in_batches(reader, self._background.has_waiting_jobs))

    def _checked(self, findings: IntegrityFindings | None) -> None:
        assert findings is not None
        mended: list[RepairResult] = []
        self._background.write_batches(
            lambda writer: self._mend(writer, findings),
            mended.append,
            lambda: self._told(mended[-1]),
            self._give_up,
        )

    def _mend(self, writer: LibraryWriter, findings: IntegrityFindings) -> Iterator[RepairResult]:
        """Put right what was found, if anything was, and remember that it was looked for."""
        jobs = self._shared.load()
        now = self._clock.now()
        done = jobs.RepairResult()
        if not findings.sound:
            backups = [backup.path for backup in find_backups(self._data / BACKUP_FOLDER)]
            for done in jobs.repair_library(writer, findings, jobs.review_card, now, backups):
                yield done
        if not done.broken:
            save_metadata(writer, CHECKED_MARK, self._clock.day(now).toordinal())
        yield done

    def _told(self, mended: RepairResult) -> None:
        self._found(mended)
        self._rest()
        if not mended.broken:
            self.look()

    def _back_up(self, reader: LibraryReader, stop: Callable[[], bool]) -> Iterator[BackupProgress]:
        second = self._shared.settings().second_backups
        yield from self._shared.load().make_backup(
            reader,
            self._data,
            self._clock.now(),
            self._clock.day,
            Path(second) if second else None,
            stop,
        )

    def _back_up_at_the_end(self, reader: LibraryReader) -> None:
        if self._shared.path.stat().st_size <= QUICK_BACKUP_BYTES and self._backup_is_due(reader):
            for _ in self._back_up(reader, lambda: False):
                pass

    def _give_up(self, error: Exception) -> None:
        self._rest()
        self._shared.fail(error)

    def _rest(self) -> None:
        self._busy = False


class DamageNotice:
    """Looks whether anything was set aside of which nothing was decided; `recover` shows what can be done."""

    def __init__(self, shared: AppServices, recover: Callable[[], None]) -> None:
        self._shared, self._recover = shared, recover
        self._banner: Banner | None = None

    def look(self) -> None:
        """After the first paint: offer it, if there is anything."""
        data = self._shared.path.parent
        self._shared.background.read(lambda _: bool(find_set_aside(data)), self._offer, self._shared.fail)

    def hide(self) -> None:
        """Offer it no more, until the next start at least."""
        if self._banner is not None:
            self._banner.tell("")

    def _offer(self, there: bool) -> None:
        if not there:
            return
        later = KeyButton(self._shared.look, self._shared.translate("backups.later"), small=True)
        show = KeyButton(self._shared.look, self._shared.translate("backups.bring_back"), small=True)
        later.clicked.connect(self.hide)
        show.clicked.connect(lambda _checked=False: self._recover())
        self._banner = Banner(self._shared.look, "warn", "partial", (later, show))
        self._shared.window.add_notice(self._banner)
        self._banner.tell(*backups_text.describe_damage(self._shared.translate))
