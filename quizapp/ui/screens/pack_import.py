"""Packs that are to be added: looked at, chosen of, added, and told what came of them. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from quizapp.library.pack_import.discovery import find_packs
from quizapp.library.pack_import.importer import import_packs
from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui import job_errors
from quizapp.ui.messages import packs as text
from quizapp.ui.pack_import.description import list_problems
from quizapp.ui.pack_import.inspection import inspect_packs
from quizapp.ui.pack_import.page_model import PackImportPageModel, build_form, describe_result
from quizapp.ui.pack_import.state import PackImportProgress

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.pack_import.discovery import FoundPacks
    from quizapp.library.pack_import.importer import ImportProgress
    from quizapp.library.pack_import.reader_spawn import ReaderChild
    from quizapp.pack.ids import PackId
    from quizapp.ui.kit.form import FormView
    from quizapp.ui.pack_import.inspection import InspectionStep
    from quizapp.ui.ports import BatchBackground, Clock, Translate


UPDATE_EVERY_S = 0.05
"""Each of a thousand packs that are looked at would be a form of its own, with no time for others."""


@dataclass(frozen=True)
class PackImportRoutes:
    """Where the page leads, and what is told elsewhere.

    `shown` tells whether the page is what is shown in the window. `begin` practises a pack, by its id and
    title. Of an adding that goes on after the page was left, `work` shows at home how far it is ('' as the
    name: no longer), `done` tells what came of it, and `tell` why nothing did. `take_reader` gives the
    process that was begun for packs already, None without one.
    """

    shown: Callable[[], bool]
    back: Callable[[], None]
    begin: Callable[[PackId, str], None]
    work: Callable[[str, int, int], None]
    tell: Callable[[str], None]
    done: Callable[[str], None]
    refresh: Callable[[], None]
    copy: Callable[[str], None]
    take_reader: Callable[[Sequence[Path]], ReaderChild | None]


@dataclass
class _Run:
    """One look or one adding."""

    stopped: bool = False

    def is_stopped(self) -> bool:
        return self.stopped


@dataclass(frozen=True)
class _Given:
    """What was given at once, and whether something of another computer was among it."""

    paths: tuple[Path, ...]
    elsewhere: bool


class PackImportPresenter:
    """Takes nothing before it was shown and chosen; one look or adding at a time."""

    def __init__(
        self,
        view: FormView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        ways: PackImportRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ways = ways
        self.page = PackImportPageModel("", "told")
        self._run = _Run()
        self._waiting: list[_Given] = []
        self._version, self._rendered = 0, 0.0

    def open(self, paths: Sequence[Path], back_to: str, *, elsewhere: bool = False) -> None:
        """Look at files and folders; they come to those on the page if somebody is choosing of these.

        `elsewhere` tells that something of another computer was given too, and left alone.
        """
        given = _Given(tuple(paths), elsewhere)
        if self.page.phase == "adding" or (self.page.phase == "looking" and self._ways.shown()):
            self._waiting.append(given)
            return
        if self.page.phase == "told" or not self._ways.shown():
            self._begin(back_to)
        self._look(given)

    def choose(self, place: int) -> None:
        """Show all of the pack at a place."""
        if place != self.page.given.at:
            self.page.given.at, self.page.copied = place, False
            self._render()

    def check(self, place: int) -> None:
        """Choose the pack at a place to be added, or not to be."""
        if self.page.phase == "choosing" and self.page.given.check(place):
            self._render()

    def decide(self, choice: int) -> None:
        """Decide what is done with packs that are older than what is there, or another edit of it."""
        if self.page.phase == "choosing":
            self.page.given.decide(choice)
            self._render()

    def primary(self) -> None:
        """Add what is chosen; practise the only one if it is there already; go when all is told."""
        page, here = self.page, self.page.only_installed
        if page.phase == "told":
            self.back()
        elif page.phase == "choosing" and here is not None and here.offer.facts is not None:
            self._lead(here.offer.facts.id, here.offer.facts.title)
        elif page.phase == "choosing" and page.given.chosen:
            self._add()

    def back(self) -> None:
        """Stop what is being added, else take none and go; to what was given meanwhile, if something was."""
        if self.page.phase == "adding":
            self.stop()
        elif self.page.phase == "told" and self._waiting:
            self._begin(self.page.back_to)
            self._look(self._waiting.pop(0))
        else:
            self._begin("")
            self.page.phase = "told"
            self._ways.back()

    def leave(self) -> None:
        """Go, and let what is being added go on; else as `back` does."""
        if self.page.phase == "adding":
            self._ways.back()
        else:
            self.back()

    def stop(self) -> None:
        """Add no more; what is under way is cleared away, what was added until now stays."""
        self._run.stopped = True

    def copy(self) -> None:
        """Copy what is wrong with the pack that the keyboard is on."""
        found = self.page.given.current
        lines = () if found is None else list_problems(found, self._translate)
        if found is not None and lines:
            self._ways.copy("\n".join((escape_hidden(str(found.path)), *lines)))
            self.page.copied = True
            self._render()

    def _begin(self, back_to: str) -> None:
        """Have nothing on the page."""
        self._run.stopped = True
        if self.page.phase != "told":
            self._waiting.clear()
        self.page = PackImportPageModel(back_to)

    def _look(self, given: _Given) -> None:
        run = self._run = _Run()
        page = self.page
        page.phase, page.progress = (
            "looking",
            PackImportProgress(text.describe_inspection(self._translate, 0, 0), 0, 0),
        )
        page.elsewhere = page.elsewhere or given.elsewhere
        self._render()

        def failed(error: Exception) -> None:
            self._failed(run, error)

        def found(found: FoundPacks) -> None:
            if run.stopped:
                return
            page.nothing += [path for path in found.nothing if path not in page.nothing]
            paths = page.given.without_known(found.packs)
            self._background.read_batches(
                lambda reader: inspect_packs(reader, paths, run.is_stopped, self._ways.take_reader(paths)),
                lambda step: self._looked(run, step),
                lambda: self._all_looked(run),
                failed,
            )

        self._background.read(lambda _: find_packs(given.paths), found, failed)

    def _looked(self, run: _Run, step: InspectionStep) -> None:
        if run.stopped:
            return
        page = self.page
        told = PackImportProgress(
            text.describe_inspection(self._translate, step.done, step.total), step.done, step.total
        )
        if told == page.progress and step.found is None:
            return
        page.progress = told
        if step.found is not None:
            page.given.append(step.found)
        if len(page.given) == 1 or monotonic() - self._rendered > UPDATE_EVERY_S:
            self._render()

    def _all_looked(self, run: _Run) -> None:
        if run.stopped:
            return
        self.page.phase, self.page.progress = "choosing", None
        if self._waiting:
            self._look(self._waiting.pop(0))
        else:
            self._render()

    def _add(self) -> None:
        run = self._run = _Run()
        page, given = self.page, self.page.given
        paths, expected, when = given.chosen, given.expected, given.when_different
        now = self._clock.now()
        page.phase, page.fault = "adding", ""
        page.progress = PackImportProgress(
            self._translate("add_packs.adding", done=0, total=len(paths)), 0, len(paths)
        )
        self._render()

        def job(writer: LibraryWriter) -> Iterator[ImportProgress]:
            return import_packs(writer, paths, now, when, run.is_stopped, expected)

        def failed(error: Exception) -> None:
            self._failed(run, error)

        self._background.write_batches(job, self._added, self._all_added, failed)

    def _added(self, step: ImportProgress) -> None:
        page, tr = self.page, self._translate
        if step.account is not None:
            page.account = step.account
            return
        if step.total == 1 and step.questions:
            told = PackImportProgress(
                tr("add_packs.adding_one", title=step.title), step.stored, step.questions
            )
        else:
            told = PackImportProgress(
                tr("add_packs.adding", done=step.done, total=step.total), step.done, step.total
            )
        if told == page.progress:
            return
        page.progress = told
        if not self._ways.shown():
            self._ways.work(told.what, told.done, told.total)
        elif monotonic() - self._rendered > UPDATE_EVERY_S:
            self._render()

    def _all_added(self) -> None:
        page = self.page
        account = page.account
        assert account is not None
        page.phase, page.progress = "told", None
        page.given.apply_report(account)
        self._ways.work("", 0, 0)
        shown, first = self._ways.shown(), account.lines[0] if account.lines else None
        if not shown:
            self._ways.done(f"{describe_result(page, account, self._translate)}.")
        alone = len(page.given) == 1 and account.ok and not self._waiting
        if shown and alone and first is not None and first.pack is not None:
            self._lead(first.pack, first.title)
        else:
            self._ways.refresh()
            self._render()

    def _failed(self, run: _Run, error: Exception) -> None:
        page = self.page
        if run.stopped and page.phase != "adding":
            return
        page.phase, page.progress = "choosing", None
        self._ways.work("", 0, 0)
        page.fault = job_errors.describe_job_error(self._translate, error)
        if not self._ways.shown():
            self._ways.tell(page.fault)
        self._render()

    def _lead(self, pack: PackId, title: str) -> None:
        """Practise a pack, and have nothing on the page."""
        self._begin("")
        self.page.phase = "told"
        self._ways.begin(pack, title)

    def _render(self) -> None:
        self._version += 1
        self._rendered = monotonic()
        self._view.show_form(build_form(self.page, self, self._clock, self._translate, self._version))
