"""Before a library is restored: what would change is shown, and nothing happens until it is decided."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.database import open_reader, open_writer
from quizapp.library.recovery.restoration import LibraryDraft, PreparedLibrary
from quizapp.library.recovery.restore_preview import AnswerCount, LearnerChange, PackChange, RestorePreview
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.ui.kit.form import Progress, WarningText, Words
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.restore import RestorePresenter, RestoreRoutes, describe_changes
from tests.reliability.holdings import LATER
from tests.ui.fakes import FakeClock, translate
from tests.ui.forms import FormSpy
from tests.ui.waiting import LongAtOnce
from tests.ui.walk import press


class World:
    """The page over a data folder, and what it led to."""

    def __init__(self, background, data: Path, view=None) -> None:
        self.view, self.did, self.closes = view or FormSpy(), [], True
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
    def stage(self) -> str:
        return self.view.form.stage

    @property
    def lines(self) -> dict[str, list[str]]:
        """What is shown, by its headings."""
        return by_heading(self.view.all(Words)[1:])


def by_heading(items) -> dict[str, list[str]]:
    """Lines by the headings that they stand under."""
    told: dict[str, list[str]] = {}
    for item in items:
        if item.style == "heading":
            under = told[item.text] = []
        else:
            under.append(item.text)
    return told


@pytest.fixture
def world(background, data):
    return World(background, data)


def drafts(data: Path) -> list[Path]:
    return list(data.glob("quizapp.draft-*"))


@pytest.fixture
def ready(world, data):
    """The page with a backup that is ready to be restored."""
    (backup,) = find_backups(data / BACKUP_FOLDER)
    world.presenter.restore(backup.path, "a backup", "Backups")
    return world


def section(name: str) -> str:
    return translate(f"backups.{name}")


def test_a_backup_is_shown_with_what_would_come_and_go(ready):
    assert (ready.stage, ready.view.form.place.back) == ("ready", "Backups")
    assert translate("backups.decline") not in ready.view.buttons
    assert ready.view.words[0] == translate("backups.would_change", name="a backup")
    (found,) = ready.lines[section("found")]
    assert all(each in found for each in ("96 answers", "6 December 2025"))
    assert ready.lines[section("comes")] == [section("nothing")]
    assert ready.lines[section("goes")] == ["Ida: 35 answers, from 7 December 2025 to 11 December 2025"]
    assert ready.lines[section("stays")] == [section("old_stays")]
    assert {each.stage for each in ready.view.forms[:-1]} == {"working"}


def test_going_on_hands_over_what_is_ready_once(ready, data):
    ready.presenter.go()
    ready.presenter.go()
    (prepared,) = ready.did
    assert drafts(data) == [prepared.draft.path]


def test_where_the_window_may_not_close_yet_it_stays_ready(ready, data):
    for closes in (False, True):
        ready.closes = closes
        ready.presenter.go()
    assert len(ready.did) == 2
    assert drafts(data) == [ready.did[0].draft.path]


def test_going_back_keeps_what_there_is_and_leaves_nothing_behind(ready, data):
    ready.presenter.back()
    ready.presenter.go()
    assert (ready.did, drafts(data)) == (["back"], [])


def test_left_while_it_is_made_ready_it_stops_and_leaves_nothing_behind(world, data):
    (backup,) = find_backups(data / BACKUP_FOLDER)
    world.background.between = world.presenter.back
    world.presenter.restore(backup.path, "a backup", "Backups")
    assert (world.did, drafts(data), world.stage) == (["back"], [], "working")
    assert world.view.all(Progress)


def test_a_file_that_is_no_library_and_that_nothing_can_be_brought_back_is_told(world, tmp_path):
    (tmp_path / "diary.txt").write_text("Dear diary")
    world.presenter.restore(tmp_path / "diary.txt", "diary.txt", "Backups")
    (told,) = world.view.all(WarningText)
    assert told.title.startswith("diary.txt")
    assert world.view.form.announcement == told.title
    world.presenter.go()
    world.presenter.recover(None, "Home")
    assert world.stage == "failed"
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
    assert broken.stage == "ready"
    first, beyond, lost, *_ = broken.lines[section("found")]
    when = "7 December 2025, 18:30"
    assert first == translate("backups.best_backup.the_newest_good_backup", when=when)
    assert "the damaged file" in beyond.casefold()
    assert "answer" in lost
    assert broken.lines[section("comes")][0].startswith("Ida: ")
    assert broken.lines[section("stays")] == [section("meanwhile_stays")]


def test_what_is_declined_stays_and_is_offered_no_more(broken, data):
    broken.presenter.recover(None, "Home")
    broken.view.press(translate("backups.decline"))
    assert (broken.did, drafts(data)) == (["declined"], [])
    assert find_set_aside(data) == ()
    assert len(find_set_aside(data, ("declined",))) == 1


def test_enter_restores_once_it_is_ready_and_before_that_does_nothing(background, data, look, entered):
    screen = FormScreen(look, translate)
    world = World(background, data, screen)
    screen.presenter = world.presenter
    background.between = lambda: press(screen, Qt.Key.Key_Return)
    (backup,) = find_backups(data / BACKUP_FOLDER)
    entered(screen, 1280, 744)
    world.presenter.restore(backup.path, "a backup", "Backups")
    assert QApplication.focusWidget().text() == translate("backups.would_change", name="a backup")
    (prepared,) = world.did
    assert prepared.preview.lost
    screen.back()
    assert world.did[1:] == ["back"]


def changes(
    learners: tuple[LearnerChange, ...] = (), packs: tuple[PackChange, ...] = ()
) -> dict[str, list[str]]:
    """What is told, by its headings."""
    preview = RestorePreview(learners, packs, (), 0, None)
    ready = PreparedLibrary(LibraryDraft(Path("draft"), {}, ()), preview)
    return by_heading(describe_changes(translate, FakeClock(LATER), ready))


def packs(count: int, *, comes: bool) -> tuple[PackChange, ...]:
    """So many packs that come, or go."""
    now, then = (None, 1) if comes else (1, None)
    return tuple(PackChange(f"pack-{place}", f"Pack {place}", now, then) for place in range(count))


@pytest.mark.parametrize("comes", [True, False])
@pytest.mark.parametrize(("count", "told"), [(12, 12), (13, 13), (1000, 13)])
def test_of_a_thousand_packs_the_first_are_named_and_the_others_counted(comes, count, told):
    found = changes(packs=packs(count, comes=comes))[section("comes" if comes else "goes")]
    assert len(found) == told
    assert "“Pack 0”" in found[0]
    rest = count - 12
    assert (found[-1] == translate("backups.more_packs", n=rest)) == bool(rest)


def test_answers_of_one_day_are_told_by_that_day():
    ida = LearnerChange(
        "ida", "Ida", AnswerCount(3, LATER, LATER), AnswerCount(2, LATER - timedelta(days=2), LATER)
    )
    told = changes(learners=(ida,))
    assert told[section("comes")] == ["Ida: 3 answers, of 4 January 2026"]
    assert told[section("goes")] == ["Ida: 2 answers, from 2 January 2026 to 4 January 2026"]
