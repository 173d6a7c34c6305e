"""The window: what the top bar shows, the menu and its keys, text size and theme, and where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QVBoxLayout

from quizapp.ui.kit.buttons import ToolButton
from quizapp.ui.kit.progress_bars import SegmentBar
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.section_tabs import SectionTabs
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.window import DEFAULT_SIZE, MIN_SIZE, Window
from tests.ui.dragging import entering
from tests.ui.fakes import translate
from tests.ui.seen import told
from tests.ui.walk import settle, visible

# The offscreen platform says so of smallest sizes, of menus and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
FOURTH = TopBarState("Cool streets", "Leave practice", "", 4, 10, "Question 4 of 10", "4 of 10")


class Page(Screen):
    """A screen that remembers what the window asked of it."""

    def __init__(self, place: TopBarState) -> None:
        super().__init__()
        self.done: list[str] = []
        self.narrow: list[bool] = []
        self.can: set[str] = set()
        self.button = QPushButton("Here", self)
        QVBoxLayout(self).addWidget(self.button)
        self.show_place(place)

    @property
    def can_finish(self) -> bool:
        return "finish" in self.can

    @property
    def can_report(self) -> bool:
        return "report" in self.can

    def set_initial_focus(self) -> None:
        self.done.append("arrived")
        self.button.setFocus()

    def update_tab_order(self) -> None:
        self.done.append("ordered, still here" if self.button.hasFocus() else "ordered, elsewhere")

    def back(self) -> None:
        self.done.append("back")

    def set_narrow(self, narrow: bool) -> None:
        self.narrow.append(narrow)


@pytest.fixture
def window(look, qtbot):
    made = Window(look, translate)
    qtbot.addWidget(made)
    made.resize(DEFAULT_SIZE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def page(window):
    made = Page(TopBarState("Cool streets", back="Home"))
    window.show_screen(made)
    settle()
    return made


@pytest.fixture
def asked(window):
    """What the window asks for."""
    heard = []
    window.home_asked.connect(lambda: heard.append("home"))
    window.help_asked.connect(lambda: heard.append("help"))
    window.open_asked.connect(lambda: heard.append("open"))
    window.finish_asked.connect(lambda: heard.append("finish"))
    window.report_asked.connect(lambda: heard.append("report"))
    window.dropped.connect(lambda *dropped: heard.append(dropped))
    window.look_changed.connect(lambda choice, factor: heard.append((choice, factor)))
    return heard


def press(key, modifier=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    settle()


def bar(window):
    """The words in the top bar, in order."""
    return [label.text() for label in visible(window, QLabel) if label.text()]


def tools(window):
    return {button.accessibleName(): button for button in visible(window, ToolButton) if button.words}


class TestMenu:
    NAMES = (
        "home", "people", "open", "finish", "report", "settings", "help", "larger", "smaller", "normal",
        "theme", "full_screen", "quit",
    )  # fmt: skip

    def entries(self, window):
        return {action.text(): action for action in window.findChild(QMenu).actions() if action.text()}

    def entry(self, window, name):
        return self.entries(window)[translate(f"window.menu.{name}")]

    def test_it_holds_every_action_of_the_window_with_a_key_of_its_own(self, window):
        entries = self.entries(window)
        assert list(entries) == [translate(f"window.menu.{name}") for name in self.NAMES]
        # To report a question has its letter on the practice screen, where it acts; to finish has none there.
        for name in ("report", "finish"):
            assert not entries.pop(translate(f"window.menu.{name}")).shortcut().toString()
        for action in entries.values():
            assert action.shortcut().toString()
            assert action in window.actions()
        keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
        assert len(set(keys)) == len(keys)

    @pytest.mark.parametrize("way", ["F10", "button"])
    def test_a_key_or_its_button_opens_it_and_esc_closes_it_without_going_back(self, window, page, way):
        if way == "F10":
            press(Key.Key_F10)
        else:
            tools(window)[translate("window.menu.menu")].click()
        menu = window.findChild(QMenu)
        assert menu.isVisible()
        QTest.keyClick(menu, Key.Key_Escape)
        assert not menu.isVisible()
        assert page.done == ["arrived"]

    @pytest.mark.parametrize("can", ["finish", "report"])
    def test_what_only_some_screens_can_do_is_offered_on_those_alone(self, window, page, asked, can):
        entry = self.entry(window, can)
        for offered in (False, True):
            page.can = {can} if offered else set()
            press(Key.Key_F10)
            assert entry.isVisible() == offered
            window.findChild(QMenu).close()
        entry.trigger()
        assert asked == [can]

    def test_home_help_and_a_pack_to_open_are_asked_for_by_key_and_by_entry(self, window, page, asked):
        press(Key.Key_1, Mod.ControlModifier)
        press(Key.Key_F1)
        press(Key.Key_O, Mod.ControlModifier)
        for name in ("home", "help", "open"):
            self.entry(window, name).trigger()
        assert asked == ["home", "help", "open"] * 2


class TestDropping:
    def data(self, *addresses):
        data = QMimeData()
        data.setUrls([QUrl(address) for address in addresses])
        data.setText("words")
        return data

    def drop(self, window, *addresses):
        """Drop what a file manager holds."""
        data = self.data(*addresses)
        at, copy, left = QPoint(40, 40), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = entering(at, copy, data, left, Mod.NoModifier)
        # Qt makes such an event accepted where the widget says nothing of it.
        enter.ignore()
        QApplication.sendEvent(window, enter)
        if enter.isAccepted():
            QApplication.sendEvent(window, QDropEvent(at.toPointF(), copy, data, left, Mod.NoModifier))

    @pytest.mark.parametrize(
        ("addresses", "told"),
        [
            (
                ["file:///home/ann/a%20b.quizpack", "file:///home/ann/pack"],
                [(("/home/ann/a b.quizpack", "/home/ann/pack"), False)],
            ),
            (["https://example.org/a.quizpack"], [((), True)]),
            (["file://server/share/a.quizpack"], [((), True)]),
            (
                ["https://example.org/a.quizpack", "file:///home/ann/b.quizpack"],
                [(("/home/ann/b.quizpack",), True)],
            ),
            ([], []),
        ],
        ids=["files", "an address elsewhere", "another computer", "both", "words"],
    )
    def test_files_are_told_by_their_paths_and_of_an_address_elsewhere_only_that_there_was_one(
        self, window, page, asked, addresses, told
    ):
        self.drop(window, *addresses)
        assert asked == told

    def test_files_are_never_taken_away_from_where_they_are(self, window, page, asked):
        data = self.data("file:///home/ann/a.quizpack")
        either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        left = Qt.MouseButton.LeftButton
        for event in (
            entering(QPoint(40, 40), either, data, left, Mod.ShiftModifier),
            QDropEvent(QPoint(40, 40).toPointF(), either, data, left, Mod.ShiftModifier),
        ):
            assert event.proposedAction() == Qt.DropAction.MoveAction
            QApplication.sendEvent(window, event)
            assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)
        assert asked == [(("/home/ann/a.quizpack",), False)]

    def test_what_may_only_be_moved_is_not_taken(self, window, page, asked):
        move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        data = self.data("file:///home/ann/a.quizpack")
        enter = entering(QPoint(40, 40), move, data, left, Mod.NoModifier)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        assert not enter.isAccepted()


class TestTextSize:
    def test_keys_go_through_the_sizes_and_stop_at_both_ends(self, look, window, page, asked):
        sizes = []
        for _ in range(7):
            press(Key.Key_Plus, Mod.ControlModifier)
            sizes.append(look.theme.factor)
        assert sizes == [1.15, 1.3, 1.5, 1.75, 2.0, 2.0, 2.0]
        press(Key.Key_Minus, Mod.ControlModifier)
        assert look.theme.factor == 1.75
        press(Key.Key_0, Mod.ControlModifier)
        assert look.theme.factor == 1.0
        # The key beside plus makes it larger without Shift.
        press(Key.Key_Equal, Mod.ControlModifier)
        assert look.theme.factor == 1.15
        press(Key.Key_0, Mod.ControlModifier)
        assert asked[0] == (look.theme.choice, 1.15)
        assert asked[-1] == (look.theme.choice, 1.0)

    def test_its_button_says_the_size_and_goes_round(self, look, window, page):
        sizes = []
        for _ in range(6):
            button = next(each for name, each in tools(window).items() if name.startswith("Text size"))
            sizes.append((button.words, told(button)[1]))
            window.resize(4000, 800)
            button.click()
            settle()
        assert sizes[:2] == [("100 %", "Text size 100 %"), ("115 %", "Text size 115 %")]
        assert [words for words, _ in sizes] == ["100 %", "115 %", "130 %", "150 %", "175 %", "200 %"]
        assert look.theme.factor == 1.0


class TestTheme:
    def test_its_key_goes_through_the_five_themes(self, look, window, page, asked):
        for _ in range(5):
            press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
        assert [choice for choice, _ in asked] == ["dark", "hc", "hc_light", "system", "light"]
        assert look.theme.choice == "light"

    def test_a_key_that_changes_theme_or_size_is_announced_once_unless_its_button_is_heard(
        self, window, page, monkeypatch
    ):
        said = []
        monkeypatch.setattr("quizapp.ui.window.announce", lambda _, words: said.append(words))
        press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
        press(Key.Key_Plus, Mod.ControlModifier)
        assert said == ["Theme: Dark", "Text size 115 %"]
        press(Key.Key_0, Mod.ControlModifier)
        tools(window)["Theme: Dark"].setFocus()
        press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
        assert said[2:] == ["Text size 100 %"]

    def test_its_button_says_the_theme_and_changes_it(self, window, page, asked):
        button = tools(window)["Theme: Light"]
        assert button.words == "Light"
        button.click()
        assert told(button)[1] == "Theme: Dark"
        assert asked == [("dark", 1.0)]


class TestPlaces:
    def test_the_top_bar_shows_title_back_and_progress(self, window):
        window.show_screen(Page(FOURTH))
        settle()
        assert bar(window) == ["Cool streets", "Question 4 of 10"]
        assert "Leave practice" in tools(window)
        (segments,) = visible(window, SegmentBar)
        assert (segments.value(), segments.maximum()) == (4, 10)

    def test_a_place_that_changes_is_shown_at_once_while_its_screen_is(self, window, page):
        assert (bar(window), window.windowTitle()) == (["Cool streets"], "Cool streets – Quizapp")
        page.show_place(TopBarState("Warm streets", back="Home"))
        assert bar(window) == ["Warm streets"]
        window.show_screen(Page(TopBarState("Quizapp")))
        page.show_place(TopBarState("Cool streets"))
        assert (bar(window), window.windowTitle()) == (["Quizapp"], "Quizapp")
        assert not any(button.words == "" for button in visible(window, ToolButton))

    @pytest.mark.parametrize("way", ["Esc", "Alt+Left", "button"])
    def test_back_is_the_screens_own(self, window, page, way):
        if way == "Esc":
            press(Key.Key_Escape)
        elif way == "Alt+Left":
            press(Key.Key_Left, Mod.AltModifier)
        else:
            tools(window)["Home"].click()
        assert page.done == ["arrived", "back"]

    def test_the_top_bar_leaves_a_screen_that_back_would_first_stop(self, window, page):
        page.leave = lambda: page.done.append("leave")
        tools(window)["Home"].click()
        press(Key.Key_Escape)
        assert page.done == ["arrived", "leave", "back"]

    @pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
    def test_a_screen_orders_what_tab_comes_to_before_that_is_left(self, window, page, key):
        press(key)
        assert page.done == ["arrived", "ordered, still here"]
        assert not page.button.hasFocus()

    def test_nothing_is_ordered_while_what_has_the_keyboard_is_being_deleted(self, window, page):
        page.button.deleteLater()
        settle()
        assert page.done == ["arrived"]

    def test_a_screen_is_arrived_at_each_time_it_is_shown(self, window, page):
        window.show_screen(Page(TopBarState("Quizapp")))
        window.show_screen(page)
        assert page.done == ["arrived", "arrived"]
        assert window.current_screen() is page
        assert QApplication.focusWidget() is page.button


class TestNarrow:
    def test_screens_are_told_when_panes_stack_by_width_or_text_size(self, window, page):
        for width, narrow in ((1079, True), (1080, False)):
            window.resize(width, 800)
            assert page.narrow[-1] is narrow
        window.resize(DEFAULT_SIZE)
        for _ in range(2):
            press(Key.Key_Plus, Mod.ControlModifier)
        assert page.narrow[-1] is True
        later = Page(TopBarState("Quizapp"))
        window.show_screen(later)
        assert later.narrow[-1] is True

    def test_the_bar_keeps_back_progress_and_menu_and_with_large_text_tells_the_place_in_few_letters(
        self, look, window
    ):
        window.show_screen(Page(FOURTH))
        window.resize(900, 700)
        settle()
        assert bar(window) == ["Question 4 of 10"]
        assert set(tools(window)) == {"Leave practice", "Menu"}
        look.theme.set_factor(1.5)
        assert bar(window) == ["4 of 10"]


class TestStanding:
    def test_the_first_time_it_is_as_designed_as_far_as_the_computers_screen_has_room(self, look, qtbot):
        made = Window(look, translate)
        qtbot.addWidget(made)
        made.restore("")
        room = made.screen().availableSize()
        assert made.width() <= min(room.width(), DEFAULT_SIZE.width())
        assert made.height() < room.height()
        assert made.minimumSize() == MIN_SIZE.boundedTo(made.size())

    def test_later_it_stands_where_it_stood(self, look, qtbot, window):
        window.setGeometry(0, 90, 784, 640)
        again = Window(look, translate)
        qtbot.addWidget(again)
        again.restore(window.saved_geometry())
        assert again.geometry() == window.geometry()

    @pytest.mark.parametrize("bad", ["no Base64 at all", "Zm9v", "ä", "=="])
    def test_a_bad_geometry_leaves_it_as_designed(self, look, qtbot, bad):
        plain, made = Window(look, translate), Window(look, translate)
        for each, geometry in ((plain, ""), (made, bad)):
            qtbot.addWidget(each)
            each.restore(geometry)
        assert made.size() == plain.size()

    def test_f11_fills_the_screen_and_gives_it_back(self, window, page):
        press(Key.Key_F11)
        assert window.isFullScreen()
        press(Key.Key_F11)
        assert not window.isFullScreen()

    def test_closing_is_told_once_before_it_is_gone(self, window, page):
        seen = []
        window.closing.connect(lambda: seen.append(window.isVisible()))
        press(Key.Key_Q, Mod.ControlModifier)
        assert seen == [True]
        assert not window.isVisible()

    def test_there_is_no_menu_of_qts_own_under_the_right_button(self, window):
        assert window.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu


class TestTeacherTools:
    def test_without_them_there_are_no_tabs_and_no_key(self, window):
        window.show_screen(Page(TopBarState("Quizapp", section="practise")))
        assert list(visible(window, SectionTabs)) == []
        assert "Ctrl+2" not in {key.toString() for action in window.actions() for key in action.shortcuts()}

    def test_with_them_the_tabs_stand_on_the_first_level_alone_and_lead_on(self, window, qtbot):
        window.show_teacher_tools(True)
        window.show_screen(Page(TopBarState("Quizapp", section="practise")))
        (tabs,) = visible(window, SectionTabs)
        with qtbot.waitSignal(window.author_asked):
            tabs.setCurrentIndex(1)
        window.show_screen(Page(TopBarState("Packs in work", section="author")))
        assert tabs.currentIndex() == 1
        assert window.windowTitle() == "Packs in work – Quizapp"
        window.show_screen(Page(TopBarState("Settings", "Home")))
        assert not tabs.isVisible()

    def test_they_can_be_put_away_again(self, window):
        window.show_screen(Page(TopBarState("Quizapp", section="practise")))
        for shown in (True, False):
            window.show_teacher_tools(shown)
            entries = {action.text() for action in window.findChild(QMenu).actions()}
            assert (translate("window.menu.author") in entries) == shown
            assert bool(list(visible(window, SectionTabs))) == shown
