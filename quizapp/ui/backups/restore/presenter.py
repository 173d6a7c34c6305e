"""Before a library is restored: it is made ready, what would change is shown, and it is decided. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizapp.library.recovery.restoration import (
    PreparedLibrary,
    RestoreContext,
    RestoreProgress,
    decline_recovery,
    discard_library,
    prepare_recovery,
    prepare_restore,
)
from quizapp.ui import job_errors
from quizapp.ui.backups.restore.change_summary import describe_changes
from quizapp.ui.backups.restore.state import RestoreState

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import BatchBackground, Clock, NewId, Translate

RestoreSteps = Iterator[RestoreProgress | PreparedLibrary]


class RestoreView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: RestoreState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class RestoreRoutes:
    """Where it leads: to the other library, on without what was damaged, or back.

    `change_over` tells whether it can be changed to now.
    """

    change_over: Callable[[PreparedLibrary], bool]
    declined: Callable[[], None]
    back: Callable[[], None]


class RestorePresenter:
    """Makes one library ready after the other; what comes of one that was left is dropped."""

    def __init__(
        self,
        view: RestoreView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        new_id: NewId,
        live: Path,
        ways: RestoreRoutes,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._new_id, self._live, self._ways = translate, new_id, live, ways
        self._state = RestoreState("working", "", "")
        self._prepared: PreparedLibrary | None = None
        # What is being made ready; one that is no longer this one stops at its next step.
        self._trying: object = None

    def restore(self, file: Path, name: str, back_to: str) -> None:
        """Show what would change with a backup or another file."""
        state = RestoreState("working", self._translate("backups.would_change", name=name), back_to)
        self._make(state, lambda _: prepare_restore(self._live, file, self._making()))

    def recover(self, second: Path | None, back_to: str) -> None:
        """Show what can be brought back after damage, also from the second folder of backups."""
        state = RestoreState("working", self._translate("backups.can_come_back"), back_to, damage=True)
        self._make(state, lambda reader: prepare_recovery(self._live, reader, self._making(), second))

    def go(self) -> None:
        """Restore what is ready."""
        if self._prepared is not None and self._ways.change_over(self._prepared):
            self._prepared = None

    def decline(self) -> None:
        """Go on without what was damaged; it is not offered any more."""
        if self._state.damage:
            self._give_up()
            with suppress(OSError):
                decline_recovery(self._live.parent)
            self._ways.declined()

    def back(self) -> None:
        """Keep what there is."""
        self._give_up()
        self._ways.back()

    def _making(self) -> RestoreContext:
        return RestoreContext(self._clock.now(), self._new_id)

    def _make(self, state: RestoreState, make: Callable[[LibraryReader], RestoreSteps]) -> None:
        self._give_up()
        trying = self._trying = object()
        self._render(state)

        def steps(reader: LibraryReader) -> RestoreSteps:
            for step in make(reader):
                if self._trying is not trying:
                    return
                yield step

        def told(step: RestoreProgress | PreparedLibrary) -> None:
            if self._trying is trying:
                self._took(step)
            elif isinstance(step, PreparedLibrary):
                discard_library(step)

        def failed(error: Exception) -> None:
            if self._trying is trying:
                self._failed(error)

        self._background.read_batches(steps, told, lambda: None, failed)

    def _took(self, step: RestoreProgress | PreparedLibrary) -> None:
        if isinstance(step, RestoreProgress):
            doing = self._translate(f"backups.phase.{step.phase}")
            self._render(replace(self._state, doing=doing, done=step.done, total=step.total))
            return
        self._prepared = step
        found = describe_changes(self._translate, self._clock, step)
        self._render(replace(self._state, phase="ready", parts=found))

    def _failed(self, error: Exception) -> None:
        self._render(
            replace(self._state, phase="failed", told=job_errors.describe_job_error(self._translate, error))
        )

    def _give_up(self) -> None:
        self._trying = None
        if self._prepared is not None:
            with suppress(OSError):
                discard_library(self._prepared)
            self._prepared = None

    def _render(self, state: RestoreState) -> None:
        self._state = state
        self._view.show_state(state)
