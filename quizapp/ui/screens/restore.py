"""Before a library is restored: it is made ready, what would change is shown, and it is decided. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

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
from quizapp.ui.kit.form import Button, Card, Form, FormView, Item, Progress, WarningText, Words
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import backups as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.library.connections import LibraryReader
    from quizapp.library.recovery.restore_preview import AnswerCount, PackChange, RestorePreview
    from quizapp.ui.ports import BatchBackground, Clock, NewId, Translate

RestoreSteps = Iterator[RestoreProgress | PreparedLibrary]

WIDTH, PADDING = 648, 28
MAX_NAMES: Final = 12
"""So many packs are named."""


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
        view: FormView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        new_id: NewId,
        live: Path,
        ways: RestoreRoutes,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._new_id, self._live, self._ways = translate, new_id, live, ways
        self._title, self._back_to, self._damage = "", "", False
        self._prepared: PreparedLibrary | None = None
        # What is being made ready; one that is no longer this one stops at its next step.
        self._trying: object = None

    def restore(self, file: Path, name: str, back_to: str) -> None:
        """Show what would change with a backup or another file."""
        self._give_up()
        self._title, self._back_to = self._translate("backups.would_change", name=name), back_to
        self._damage = False
        self._make(lambda _: prepare_restore(self._live, file, self._making()))

    def recover(self, second: Path | None, back_to: str) -> None:
        """Show what can be brought back after damage, also from the second folder of backups."""
        self._give_up()
        self._title, self._back_to = self._translate("backups.can_come_back"), back_to
        self._damage = True
        self._make(lambda reader: prepare_recovery(self._live, reader, self._making(), second))

    def go(self) -> None:
        """Restore what is ready."""
        if self._prepared is not None and self._ways.change_over(self._prepared):
            self._prepared = None

    def decline(self) -> None:
        """Go on without what was damaged; it is not offered any more."""
        if self._damage:
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

    def _make(self, make: Callable[[LibraryReader], RestoreSteps]) -> None:
        trying = self._trying = object()
        tr = self._translate
        self._show("working", Progress(tr("backups.working"), 0, 0, tr("backups.stop")))

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
                why = job_errors.describe_job_error(self._translate, error)
                self._show("failed", WarningText(why, id="failed"), why)

        self._background.read_batches(steps, told, lambda: None, failed)

    def _took(self, step: RestoreProgress | PreparedLibrary) -> None:
        tr = self._translate
        if isinstance(step, RestoreProgress):
            doing = tr(f"backups.phase.{step.phase}")
            self._show("working", Progress(doing, step.done, step.total, tr("backups.stop")))
        else:
            self._prepared = step
            self._show("ready", Card(tuple(describe_changes(tr, self._clock, step)), padding=PADDING))

    def _give_up(self) -> None:
        self._trying = None
        if self._prepared is not None:
            with suppress(OSError):
                discard_library(self._prepared)
            self._prepared = None

    def _show(self, stage: Literal["working", "ready", "failed"], item: Item, announcement: str = "") -> None:
        tr = self._translate
        decline = self._damage and stage != "working"
        go = tr("backups.go_damage" if self._damage else "backups.go")
        self._view.show_form(
            Form(
                TopBarState(tr("backups.go"), self._back_to),
                first=(Words(self._title, "question", reads=True, id="title", below=16), item),
                bar=(
                    Button(tr("backups.decline"), self.decline) if decline else None,
                    Button(tr("backups.keep"), self.back, "Esc"),
                    Button(go, self.go, "Enter", "primary") if stage == "ready" else None,
                ),
                back=self.back,
                width=WIDTH,
                focus="failed" if stage == "failed" else "title",
                stage=stage,
                announcement=announcement,
            )
        )


def describe_changes(translate: Translate, clock: Clock, prepared: PreparedLibrary) -> Iterator[Item]:
    """Yield what was found, what comes back, what goes, and what stays: headings, and lines to be read."""
    damage = bool(prepared.asides)
    stays = translate("backups.meanwhile_stays" if damage else "backups.old_stays")
    preview = prepared.preview
    sections = {
        "found": _damage(translate, clock, prepared) if damage else _file(translate, clock, prepared),
        "comes": _comes(translate, clock, preview),
        "goes": _goes(translate, clock, preview),
        "stays": (stays,),
    }
    for place, (name, lines) in enumerate(sections.items()):
        yield Words(translate(f"backups.{name}"), "heading", above=20 if place else 0, below=0)
        for line in tuple(lines) or (translate("backups.nothing"),):
            yield Words(line, reads=True, above=6, below=0)


def _file(translate: Translate, clock: Clock, prepared: PreparedLibrary) -> Iterator[str]:
    found = prepared.preview
    last = None if found.last is None else clock.day(found.last)
    yield text.describe_answer_count(translate, found.answers, last)
    if prepared.salvaged:
        yield translate("backups.is_salvaged")
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _damage(translate: Translate, clock: Clock, prepared: PreparedLibrary) -> Iterator[str]:
    backup = prepared.backup
    yield text.describe_best_backup(
        translate, "" if backup is None else text.format_backup_time(translate, clock, backup.taken)
    )
    if backup is not None:
        yield text.describe_salvaged_answers(translate, prepared.beyond_backup)
    yield text.describe_lost_answers(translate, prepared.lost)
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _comes(translate: Translate, clock: Clock, preview: RestorePreview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.gained, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is not None])
    if preview.settings:
        yield translate("backups.settings_change", n=len(preview.settings))


def _goes(translate: Translate, clock: Clock, preview: RestorePreview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.lost, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is None])


def _packs(translate: Translate, packs: Sequence[PackChange]) -> Iterator[str]:
    """Name the first packs, and count the others: a library may have thousands."""
    for pack in packs[:MAX_NAMES]:
        yield text.describe_pack_change(translate, pack.title, pack.now, pack.then)
    if len(packs) > MAX_NAMES:
        yield translate("backups.more_packs", n=len(packs) - MAX_NAMES)


def _answers(translate: Translate, clock: Clock, given: AnswerCount, name: str) -> Iterator[str]:
    if given.first is not None and given.last is not None:
        first, last = clock.day(given.first), clock.day(given.last)
        yield text.describe_answers(translate, given.count, first, last, name)
