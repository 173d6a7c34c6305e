"""What the window does about the library as a whole: looks after it, tells of damage, changes to another.

The first paint waits for none of what does that: it is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.app.loading import load_presenters
from quizapp.app.system import new_id, translate, versions
from quizapp.library.begin import mark_broken
from quizapp.library.clock import keep_behind
from quizapp.library.errors import DamagedError, LibraryError
from quizapp.paths import log_dir
from quizapp.ui.text import keeping as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.app.damage import DamageNotice
    from quizapp.app.logs import Log
    from quizapp.app.restoring import Restoring
    from quizapp.app.shared import Shared
    from quizapp.app.upkeep import Upkeep
    from quizapp.library.begin import Begun
    from quizapp.library.checksums import BadRow
    from quizapp.library.clock import Behind
    from quizapp.library.mending import Mended
    from quizapp.library.recovery.restoring import Prepared


class Keeping:
    """Looks after the library of a program."""

    def __init__(
        self, shared: Shared, begun: Begun, behind: Behind, restored: str, recover: Callable[[], None]
    ) -> None:
        """`restored` tells that another library was put in place just now, '' at a usual start.

        `recover` shows what can be brought back after damage.
        """
        self._shared = shared
        self._begun = begun
        self._path = begun.path
        self._behind = behind
        self.restored = restored
        self._next: Prepared | None = None
        self._asked_by = ""
        self._is_broken = False
        self._noted = 0
        self._recover = recover

    @cached_property
    def upkeep(self) -> Upkeep:
        """What is done for the library now and then."""
        from quizapp.app.upkeep import Upkeep

        shared = self._shared
        return Upkeep(
            shared.background, self._path, shared.clock, shared.settings, self._looked_after, shared.fail
        )

    @cached_property
    def restoring(self) -> Restoring:
        """What answers the command line that asks for another library."""
        from quizapp.app.restoring import Restoring

        shared = self._shared
        return Restoring(shared.background, self._path, shared.clock, self.change_over)

    @cached_property
    def damage(self) -> DamageNotice:
        """The band that offers to bring back what was set aside."""
        from quizapp.app.damage import DamageNotice

        return DamageNotice(self._shared, self._recover)

    @cached_property
    def log(self) -> Log:
        """The log of what happens here."""
        from quizapp.app.logs import Log

        return Log(log_dir(self._path.parent), self._shared.clock)

    def tell(self) -> None:
        """Tell at home what a start has found."""
        begun, clock = self._begun, self._shared.clock
        if self.restored:
            self._shared.done(self.restored)
        if begun.aside:
            self._shared.tell(translate("home.set_aside", name=begun.aside))
        self._tell_left_out(begun.bad)
        if self._behind.last is not None:
            self._shared.tell(text.clock_behind(translate, clock.day(self._behind.last)))

    def start(self) -> None:
        """After the first paint: look after the library from now on."""
        by = self._behind.by
        begun = self._begun
        self._shared.background.write(lambda writer: keep_behind(writer, by), _nothing, _nothing)
        # By now the folder is locked, and nothing is being restored.
        self._shared.background.write(lambda _: _clear_away(self._path.parent), _nothing, _nothing)
        self.log.start(versions())
        if begun.aside:
            self.log.note("set-aside")
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

    def change_over(self, prepared: Prepared, asked_by: str = "") -> bool:
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
        if "restoring" in vars(self):
            self.restoring.end()
        self.upkeep.end()

    def change_library(self) -> str:
        """After the end, with the folder still locked: put another library in place, if that was asked for.

        Returns what is to be told when it is opened again; '' if it need not be.
        """
        if self._next is None:
            return ""
        from quizapp.library.recovery.restoring import Making, put_in_place  # seldom needed

        try:
            aside = put_in_place(self._path, self._next, Making(self._shared.clock.now(), new_id))
        except (LibraryError, OSError) as error:
            self._answer({"failed": str(error)})
            return str(error)
        self._answer({"restored": aside.name})
        return text.restored(translate, aside.name)

    def _answer(self, told: dict[str, str]) -> None:
        if self._asked_by:
            from quizapp.library.inbox import answer  # seldom needed

            with suppress(OSError):
                answer(self._path.parent, self._asked_by, told)

    def _looked_after(self, mended: Mended) -> None:
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
        told = text.left_out(translate, rows)
        if told:
            self._shared.tell(told)

    def _break(self, reason: str) -> None:
        """Have the next start set the library aside, which is broken, and tell so."""
        if self._is_broken:
            return
        self._is_broken = True
        with suppress(OSError):
            mark_broken(self._path, reason)
        self._shared.tell(translate("maintenance.broken"))


def _clear_away(data: Path) -> None:
    """Remove what a killed restore has left."""
    load_presenters()
    from quizapp.library.recovery.restoring import clear_away  # with pydantic

    clear_away(data)


def _nothing(_: object) -> None:
    """Take a result that nobody waits for."""
