"""A page of packs to be added over a real library, whose jobs are done batch by batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.pack_import.presenter import PackImportPresenter, PackImportRoutes
from tests.pack.builders import EXAMPLE
from tests.ui.fakes import NOON, FakeClock, FakeView, translate
from tests.ui.practice.rooms import LEARNER, HeldBackground, make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.ui.pack_import.state import PackImportRow, PackImportState


class Batches(HeldBackground):
    """Does long jobs too, one batch whenever it is that job's turn."""

    def read_batches(self, job: Callable, progress: Callable, done: Callable, failed: Callable) -> None:
        self._jobs.append(lambda: self._next(job(self.reader), progress, done, failed))

    def write_batches(self, job: Callable, progress: Callable, done: Callable, failed: Callable) -> None:
        self._jobs.append(lambda: self._next(job(self.writer), progress, done, failed))

    def step(self, times: int = 1) -> None:
        """Do the next jobs, or batches of them."""
        for _ in range(times):
            self._jobs.pop(0)()

    def _next(self, batches: Iterator, progress: Callable, done: Callable, failed: Callable) -> None:
        try:
            value = next(batches)
        except StopIteration:
            done()
        except Exception as error:  # noqa: BLE001 -- as the real worker does
            failed(error)
        else:
            progress(value)
            self._jobs.append(lambda: self._next(batches, progress, done, failed))


class Page(FakeView):
    """A view that is shown, or is not."""

    shown = True

    def is_shown(self) -> bool:
        return self.shown


class Table:
    """The page in front of a library with the example pack: what is given there, and what comes of it."""

    def __init__(self, path: Path) -> None:
        self.background, self.view = Batches(path), Page()
        self.heard: list[tuple[object, ...]] = []
        names = ("back", "begin", "work", "tell", "done", "refresh", "copy")
        ways = PackImportRoutes(**{name: self._way(name) for name in names})
        self.presenter = PackImportPresenter(self.view, self.background, FakeClock(), translate, ways)

    @property
    def state(self) -> PackImportState:
        """What is shown now."""
        return self.view.last

    @property
    def lines(self) -> list[PackImportRow]:
        """The packs as they stand in the list now."""
        return [self.state.line(place) for place in range(self.state.count)]

    @property
    def tags(self) -> list[str]:
        """What is said at the end of each line."""
        return [line.tag for line in self.lines]

    @property
    def installed(self) -> dict[str, int]:
        """The revisions of the packs that are in the library, by id."""
        return {
            row.id: row.revision for row in load_installed_packs(self.background.reader, LEARNER.id, NOON)
        }

    def give(self, *paths: Path, elsewhere: bool = False) -> PackImportState:
        """Give files, and let them be looked at."""
        self.presenter.open(paths, "Home", elsewhere=elsewhere)
        self.background.work()
        return self.state

    def go_on(self) -> PackImportState:
        """Press the one obvious button, and let be done what that asks for."""
        self.presenter.primary()
        self.background.work()
        return self.state

    def _way(self, name: str) -> Callable[..., None]:
        return lambda *what: self.heard.append((name, *what))


@pytest.fixture
def table(tmp_path):
    """A page that nothing was given to."""
    library = tmp_path / "library"
    library.mkdir()
    made = Table(make(library, parse_pack((EXAMPLE / "pack.json").read_bytes())))
    yield made
    made.background.close()
