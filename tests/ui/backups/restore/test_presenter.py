"""Before a library is restored: what would change is shown, and nothing happens until it is decided."""

from pathlib import Path

import pytest

from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.database import open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.ui.backups.restore.presenter import RestorePresenter, RestoreRoutes
from tests.reliability.holdings import LATER
from tests.ui.fakes import FakeClock, FakeView, translate
from tests.ui.waiting import LongAtOnce


class World:
    """The page over a data folder, and what it led to."""

    def __init__(self, background, data: Path) -> None:
        self.view, self.did, self.closes = FakeView(), [], True
        ways = RestoreRoutes(
            change_over=self._change_over,
            declined=lambda: self.did.append("declined"),
            back=lambda: self.did.append("back"),
        )
        self.background = background
        self.presenter = RestorePresenter(
            self.view, background, FakeClock(LATER), translate, lambda: "an id", data / LIBRARY_NAME, ways
        )

    def _change_over(self, prepared) -> bool:
        self.did.append(prepared)
        return self.closes

    @property
    def state(self):
        return self.view.states[-1]

    @property
    def lines(self) -> dict[str, tuple[str, ...]]:
        """What is shown, by its headings."""
        return {part.heading: part.lines for part in self.state.parts}


@pytest.fixture
def world(background, data):
    return World(background, data)


def drafts(data: Path) -> list[Path]:
    return list(data.glob("quizapp.draft-*"))


@pytest.fixture
def shown(world, data):
    """The page with a backup that is ready to be restored."""
    (backup,) = find_backups(data / BACKUP_FOLDER)
    world.presenter.restore(backup.path, "a backup", "Backups")
    return world


def section(name: str) -> str:
    return translate(f"backups.{name}")


def test_a_backup_is_shown_with_what_would_come_and_go(shown):
    state = shown.state
    assert (state.phase, state.back, state.damage) == ("ready", "Backups", False)
    assert state.title == translate("backups.would_change", name="a backup")
    (found,) = shown.lines[section("found")]
    assert all(each in found for each in ("96 answers", "6 December 2025"))
    assert shown.lines[section("comes")] == (section("nothing"),)
    assert shown.lines[section("goes")] == ("Ida: 35 answers, from 7 December 2025 to 11 December 2025",)
    assert shown.lines[section("stays")] == (section("old_stays"),)
    assert {each.phase for each in shown.view.states[:-1]} == {"working"}


def test_going_on_hands_over_what_is_ready_once(shown, data):
    shown.presenter.go()
    shown.presenter.go()
    (prepared,) = shown.did
    assert drafts(data) == [prepared.draft.path]


def test_where_the_window_may_not_close_yet_it_stays_ready(shown, data):
    for closes in (False, True):
        shown.closes = closes
        shown.presenter.go()
    assert len(shown.did) == 2
    assert drafts(data) == [shown.did[0].draft.path]


def test_going_back_keeps_what_there_is_and_leaves_nothing_behind(shown, data):
    shown.presenter.back()
    shown.presenter.go()
    assert (shown.did, drafts(data)) == (["back"], [])


def test_left_while_it_is_made_ready_it_stops_and_leaves_nothing_behind(world, data):
    (backup,) = find_backups(data / BACKUP_FOLDER)
    world.background.between = world.presenter.back
    world.presenter.restore(backup.path, "a backup", "Backups")
    assert (world.did, drafts(data), world.state.phase) == (["back"], [], "working")


def test_a_file_that_is_no_library_and_that_nothing_can_be_brought_back_is_told(world, tmp_path):
    (tmp_path / "diary.txt").write_text("Dear diary")
    world.presenter.restore(tmp_path / "diary.txt", "diary.txt", "Backups")
    assert world.state.phase == "failed"
    assert world.state.told.startswith("diary.txt")
    world.presenter.go()
    world.presenter.recover(None, "Home")
    assert (world.state.phase, bool(world.state.told)) == ("failed", True)
    assert world.did == []


@pytest.fixture
def broken(data):
    """The page over a new library that was begun because the database is cut short."""
    database = data / LIBRARY_NAME
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 4096 // 2 * 4096])
    begun = start_library(data, LATER, lambda: "an id", lambda _reader, _learner: None)
    begun.lock.release()
    writer, reader = open_writer(data / LIBRARY_NAME), open_reader(data / LIBRARY_NAME)
    yield World(LongAtOnce(reader, writer), data)
    reader.close()
    writer.close()


def test_of_damage_the_newest_good_backup_is_named_and_what_it_lacks(broken):
    broken.presenter.recover(None, "Home")
    assert (broken.state.phase, broken.state.damage) == ("ready", True)
    first, beyond, lost, *_ = broken.lines[section("found")]
    when = "7 December 2025, 18:30"
    assert first == translate("backups.best_backup.the_newest_good_backup", when=when)
    assert "the damaged file" in beyond.casefold()
    assert "answer" in lost
    assert broken.lines[section("comes")][0].startswith("Ida: ")
    assert broken.lines[section("stays")] == (section("meanwhile_stays"),)


def test_what_is_declined_stays_and_is_offered_no_more(broken, data):
    broken.presenter.recover(None, "Home")
    broken.presenter.decline()
    assert (broken.did, drafts(data)) == (["declined"], [])
    assert find_set_aside(data) == ()
    assert len(find_set_aside(data, ("declined",))) == 1
