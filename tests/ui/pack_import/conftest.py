"""A page of packs to be added over a real library, whose jobs are done batch by batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.kit.form import Words
from quizapp.ui.screens.pack_import import PackImportPresenter, PackImportRoutes
from tests.pack.builders import EXAMPLE
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.forms import FormSpy, list_items
from tests.ui.practice.rooms import LEARNER, HeldBackground, make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.ui.kit.form import Form
    from quizapp.ui.pack_import.state import PackImportRow


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


class Seen:
    """What one form of the page shows."""

    def __init__(self, form: Form) -> None:
        self.form, self.phase = form, form.stage.partition("-")[0]
        self.items = {item.id: item for item in list_items(form) if item.id}

    def words(self, name: str) -> str:
        """The words of a part, '' where there is none."""
        item = self.items.get(name)
        return "" if item is None else getattr(item, "text", "") or getattr(item, "words", "")

    @property
    def rows(self) -> list[PackImportRow]:
        """The packs as they stand in the list."""
        packs: Any = self.items.get("packs")
        return [] if packs is None else [packs.line(place) for place in range(packs.count)]

    @property
    def chosen(self) -> int:
        """The place of the pack that the keyboard is on."""
        packs: Any = self.items["packs"]
        place: int = packs.chosen
        return place

    @property
    def told(self) -> list[tuple[str, tuple[str, ...]]]:
        """What is told of a pack: headings with what stands below them."""
        detail: Any = self.items["detail"]
        words = [item for item in detail.items if isinstance(item, Words) and not item.id]
        return [(head.text, tuple(told.text.split("\n"))) for head, told in batched(words)]

    def told_of(self, section: str) -> tuple[str, ...]:
        """What is told below one heading."""
        return dict(self.told)[translate(f"add_packs.sections.{section}")]


def batched(words: list[Words]) -> Iterator[tuple[Words, Words]]:
    """Yield them two by two."""
    return zip(words[::2], words[1::2], strict=True)


class Table:
    """The page in front of a library with the example pack: what is given there, and what comes of it."""

    def __init__(self, path: Path) -> None:
        self.background, self.shown = Batches(path), True
        self.heard: list[tuple[object, ...]] = []
        names = ("back", "begin", "work", "tell", "done", "refresh", "copy")
        ways = PackImportRoutes(
            shown=lambda: self.shown,
            take_reader=lambda _: None,
            **{name: self._way(name) for name in names},
        )
        self.ways = ways
        self.show(FormSpy())

    def show(self, view: Any) -> Any:
        """Show the page on a screen."""
        self.view = view
        self.presenter = view.presenter = PackImportPresenter(
            view, self.background, FakeClock(), translate, self.ways
        )
        return view

    @property
    def seen(self) -> Seen:
        """What is shown now."""
        return Seen(self.view.form)

    @property
    def lines(self) -> list[PackImportRow]:
        """The packs as they stand in the list now."""
        return self.seen.rows

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

    def give(self, *paths: Path, elsewhere: bool = False) -> Seen:
        """Give files, and let them be looked at."""
        self.presenter.open(paths, "Home", elsewhere=elsewhere)
        self.background.work()
        return self.seen

    def go_on(self) -> Seen:
        """Press the one obvious button, and let be done what that asks for."""
        self.presenter.primary()
        self.background.work()
        return self.seen

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
