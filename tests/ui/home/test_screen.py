"""Home by keyboard, pointer and ear, at every size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu, QPushButton, QWidget

from quizapp.ui.home.listing_labels import build_listing_menu
from quizapp.ui.home.pack_listing import ListingOrder, PackListing
from quizapp.ui.home.pack_table_header import PackTableHeader
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.home.state import ActionResult, HomeAction, HomeProgress, PackProblem
from quizapp.ui.kit.screen import TopBarState
from tests.ui.fakes import translate
from tests.ui.home.states import LEAD, TITLES, damaged, line, state
from tests.ui.seen import picture, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

# The offscreen platform says so of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier
EMPTY = replace(LEAD, title="No packs yet", deed=HomeAction("add", "Add a pack"), key="Ctrl+O")
TROUBLE = PackProblem(
    "news.quizpack was not taken in.", ("/title: It is missing.",), "Your packs are as they were."
)


@dataclass
class FakePresenter:
    """Remembers what it was told."""

    told: list[object] = field(default_factory=list)

    def do(self, deed: HomeAction) -> None:
        self.told.append((deed.act, deed.pack))

    def find(self, words: str) -> None:
        self.told.append(words)

    def show_only(self, view: PackListing) -> None:
        self.told.append(view)

    def order_by(self, order: ListingOrder | None) -> None:
        self.told.append(("order", order))

    def choose(self, place: int) -> None:
        self.told.append(place)

    def hide_trouble(self) -> None:
        self.told.append("hidden")


@pytest.fixture
def opened(look, shown):
    """Home with three packs."""

    def open_home(first=None, width=1280, height=744):
        presenter = FakePresenter()
        screen = HomeScreen(look, translate, lambda: presenter.told.append("stopped"))
        screen.presenter = presenter
        screen.set_narrow(look.theme.stacks(width))
        screen.show_state(first or state())
        shown(screen, width, height)
        screen.set_initial_focus()
        settle()
        return screen

    return open_home


@pytest.fixture
def done(opened):
    """Home, and what it tells of what is done there."""
    screen = opened()
    return screen, screen.presenter.told


def table(screen) -> QListView:
    return screen.findChild(QListView)


def field_of(screen) -> QLineEdit:
    return screen.findChild(QLineEdit)


def heard():
    return told(QApplication.focusWidget())[1]


def words(screen):
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def button(screen, name):
    return next(each for each in visible(screen, QPushButton) if each.accessibleName().startswith(name))


def button_of(screen, row):
    """Where the painted button of a row is, in the table's viewport."""
    view = table(screen)
    index = view.model().index(row, 0)
    return view.itemDelegate().button_in(line(TITLES[row]), view.visualRect(index)).center().toPoint()


def click(screen, at):
    QTest.mouseClick(table(screen).viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


GOING = replace(
    LEAD,
    title="Go on with Boats",
    deed=HomeAction("practise", "Continue, question 4 of 10", "boats"),
    finish=HomeAction("finish", "Finish here", "boats"),
)


class TestFinishing:
    def test_its_key_is_printed_on_a_quieter_button_and_presses_it(self, opened):
        screen = opened(state(lead=GOING))
        quiet = button(screen, "Finish here")
        assert (quiet.cap, quiet.accessibleDescription()) == (
            "F9",
            "Key: F9. Ends this practice for good and shows its results.",
        )
        press(screen, Key.Key_F9)
        assert screen.presenter.told == [("finish", "boats")]

    def test_it_comes_after_what_is_louder_and_enter_presses_it(self, opened):
        lead = replace(GOING, second=HomeAction("review", "Start review", "apples"))
        screen = opened(state(lead=lead))
        names = []
        for _ in range(3):
            names.append(heard())
            press(screen, Key.Key_Tab)
        press(screen, Key.Key_Backtab)
        press(screen, Key.Key_Return)
        assert names == ["Continue, question 4 of 10", "Start review", "Finish here"]
        assert screen.presenter.told == [("finish", "boats")]

    def test_a_click_presses_it(self, opened):
        screen = opened(state(lead=GOING))
        QTest.mouseClick(button(screen, "Finish here"), Qt.MouseButton.LeftButton)
        assert screen.presenter.told == [("finish", "boats")]

    def test_where_nothing_goes_on_its_key_does_nothing(self, done):
        screen, did = done
        press(screen, Key.Key_F9)
        assert did == []
        assert not any(each.text() == "Finish here" for each in visible(screen, QPushButton))

    @pytest.mark.parametrize("width", [1280, 800])
    def test_the_quieter_buttons_stand_beside_each_other_below_the_one_obvious_button(self, opened, width):
        lead = replace(GOING, second=HomeAction("review", "Start review", "apples"))
        screen = opened(state(lead=lead), width, 600)
        go_on, review, finish = (
            button(screen, name).mapTo(screen, QPoint(0, 0)) for name in ("Continue", "Start", "Finish")
        )
        assert go_on.y() < review.y() == finish.y()
        assert review.x() < finish.x()

    def test_they_stand_one_below_the_other_where_there_is_no_room(self, opened):
        lead = replace(GOING, second=HomeAction("review", "Start review " * 8, "apples"))
        screen = opened(state(lead=lead), 800, 600)
        review, finish = (button(screen, name).mapTo(screen, QPoint(0, 0)) for name in ("Start", "Finish"))
        assert review.x() == finish.x()
        assert review.y() < finish.y()


class TestHowThisWorks:
    def test_once_something_was_answered_a_link_at_the_foot_leads_there(self, opened):
        screen = opened(state(how_link="How this works"))
        QTest.mouseClick(button(screen, "How this works"), Qt.MouseButton.LeftButton)
        assert screen.presenter.told == [("how", None)]

    def test_by_keys_it_is_the_last_that_tab_comes_to(self, opened):
        screen = opened(state(how_link="How this works"))
        names = []
        # The card's title stands first on the page, before the button at which one arrives.
        while heard() != LEAD.title:
            names += [heard()] if heard() else []
            press(screen, Key.Key_Tab)
        assert names[-1] == "How this works"
        while heard() != "How this works":
            press(screen, Key.Key_Backtab)
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("how", None)]

    def test_where_one_begins_there_is_a_card_and_no_link(self, opened):
        screen = opened(state(how=("How this works", "Three questions.", "Show me how")))
        assert not any(each.text() == "How this works" for each in visible(screen, QPushButton))
        assert button(screen, "Show me how")


class TestKeyboard:
    def test_it_arrives_at_the_one_obvious_button_and_enter_presses_it(self, done):
        screen, told_of = done
        assert heard() == "Start review"
        press(screen, Key.Key_Return)
        assert told_of == [("review", "apples")]

    def test_down_goes_into_the_table_and_enter_practises_the_row(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        assert QApplication.focusWidget() is table(screen)
        press(screen, Key.Key_Down)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_Enter)
        assert told_of == [1, ("practise", "boats"), ("practise", "boats")]

    def test_home_and_end_go_to_the_first_and_the_last_pack(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_End)
        press(screen, Key.Key_Home)
        assert told_of == [2, 0]

    def test_letters_do_not_search_the_table(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        for letter in "boats":
            press(screen, letter)
        assert told_of == []

    def test_f6_goes_from_the_button_to_the_table_and_back(self, done):
        screen, _ = done
        press(screen, Key.Key_F6)
        assert QApplication.focusWidget() is table(screen)
        press(screen, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert heard() == "Start review"

    def test_tab_goes_through_the_page_as_it_is_read(self, done):
        screen, _ = done
        order = []
        for _ in range(7):
            press(screen, Key.Key_Tab)
            order.append(heard())
        assert order[:5] == ["Find a pack", "Search", "Set up Apples", "Add a pack", "Your packs"]
        assert order[5].startswith("How sure, how right. Certain: 9 of 10 right, 90 %.")
        assert order[6].startswith("Skills. After 10 answers")

    def test_f2_sets_up_the_chosen_pack(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_Down)
        press(screen, Key.Key_F2)
        assert told_of == [1, ("set_up", "boats")]
        assert button(screen, "Set up").accessibleName() == "Set up Boats"

    @pytest.mark.parametrize(
        "keys", [(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier), (Key.Key_Menu, NOTHING)]
    )
    def test_a_rows_menu_has_all_that_can_be_done_with_its_pack(self, done, keys):
        screen, told_of = done
        press(screen, *keys)
        assert screen.findChild(QMenu) is None
        press(screen, Key.Key_F6)
        press(screen, *keys)
        menu = screen.findChild(QMenu)
        assert menu.isVisible()
        assert [action.text() for action in menu.actions()] == ["Practise", "Review 2 questions", "Set up …"]
        menu.actions()[1].trigger()
        menu.close()
        assert told_of == [("review", "apples")]

    def test_one_border_shows_where_the_keyboard_is(self, look, opened):
        screen = opened()
        press(screen, Key.Key_F6)
        image, view = picture(screen), table(screen)
        middle = view.visualRect(view.currentIndex()).center()
        edge = view.viewport().mapTo(screen, QPoint(view.viewport().width() - 1, middle.y()))
        border = [image.pixelColor(edge.x() - x, edge.y()).name() for x in range(12)]
        assert border.count(look.theme.color("focus").name()) == 3


class TestFinding:
    def test_ctrl_f_and_its_button_lead_to_the_search(self, done):
        screen, told_of = done
        press(screen, Key.Key_F, CTRL)
        screen._search.click()
        assert told_of == [("search", None), ("search", None)]

    def test_every_letter_in_the_field_finds(self, done):
        screen, told_of = done
        field_of(screen).setFocus()
        assert heard() == "Find a pack"
        QTest.keyClicks(field_of(screen), "bo")
        assert told_of == ["b", "bo"]

    def test_enter_practises_the_first_that_is_found_and_down_goes_to_it(self, done):
        screen, told_of = done
        field_of(screen).setFocus()
        press(screen, Key.Key_Return)
        press(screen, Key.Key_Down)
        assert QApplication.focusWidget() is table(screen)
        assert told_of == [("practise", "apples")]

    def test_back_shows_all_packs_again(self, done):
        screen, told_of = done
        field_of(screen).setFocus()
        QTest.keyClicks(field_of(screen), "b")
        screen.back()
        assert (field_of(screen).text(), told_of) == ("", ["b", ""])
        assert QApplication.focusWidget() is table(screen)

    def test_where_none_is_found_that_is_said_in_the_tables_place(self, opened):
        screen = opened(state((), any_packs=True, finding="z", none_found="No pack has “z” in its title."))
        assert "No pack has “z” in its title." in words(screen)
        assert not table(screen).isVisibleTo(screen)
        assert field_of(screen).isVisibleTo(screen)


def test_the_heads_stand_above_their_columns_when_the_scroll_bar_goes_while_rows_are_laid_out(opened):
    screen = opened()
    view = table(screen)
    for high in (view.height() // 2, view.height()):
        view.setFixedHeight(high)
        settle()
    assert view.findChild(PackTableHeader)._inside == view.viewport().width()


class TestPointer:
    def test_a_click_chooses_a_row_and_presses_nothing(self, done):
        screen, told_of = done
        view = table(screen)
        click(screen, view.visualRect(view.model().index(1, 0)).center())
        assert told_of == [1]

    def test_a_click_at_a_rows_button_practises_it(self, done):
        screen, told_of = done
        click(screen, button_of(screen, 2))
        assert told_of == [2, ("practise", "cranes")]

    def test_a_double_click_practises_a_row_once(self, done):
        screen, told_of = done
        view = table(screen)
        for row, at in ((2, view.visualRect(view.model().index(2, 0)).center()), (1, button_of(screen, 1))):
            told_of.clear()
            for event in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
                event(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            assert told_of == [row, ("practise", TITLES[row].casefold())]

    def test_the_buttons_lead_where_they_say(self, done):
        screen, told_of = done
        button(screen, "Add a pack").click()
        button(screen, "Set up").click()
        assert told_of == [("add", None), ("set_up", "apples")]


class TestShowing:
    def test_what_would_be_best_now_stands_above_the_packs(self, opened):
        lead = replace(LEAD, detail="8 questions.", second=HomeAction("review", "Start review too", "boats"))
        screen = opened(state(lead=lead))
        assert words(screen)[:3] == [LEAD.title, LEAD.text, "8 questions."]
        button(screen, "Start review too").click()
        assert screen.presenter.told == [("review", "boats")]

    def test_an_advisory_stands_beside_the_button(self, opened):
        lead = replace(LEAD, advisory_heading="Before you start.", advisory="It speaks of a storm.")
        assert "Before you start. It speaks of a storm." in words(opened(state(lead=lead)))

    def test_a_pack_that_cannot_be_opened_asks_why_and_is_not_set_up(self, opened):
        screen = opened(state(("Apples",), lead=None, line=lambda _: damaged("Apples")))
        assert QApplication.focusWidget() is table(screen)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_F2)
        assert screen.presenter.told == [("why", "apples")]

    def test_an_empty_library_has_one_button_and_it_is_printed_with_its_key(self, opened):
        screen = opened(state((), lead=EMPTY, how=("How this works", "Three questions.", "Show me how")))
        assert heard() == "Add a pack"
        assert not table(screen).isVisibleTo(screen)
        press(screen, Key.Key_Return)
        button(screen, "Show me how").click()
        assert screen.presenter.told == [("add", None), ("how", None)]

    def test_packs_that_arrive_take_the_keyboard_to_the_button(self, opened):
        screen = opened(state((), lead=replace(LEAD, deed=None)))
        assert heard() == LEAD.title
        screen.show_state(state())
        settle()
        assert heard() == "Start review"

    def test_notices_stand_above_everything_and_are_said(self, opened, monkeypatch):
        screen, said = opened(), []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        screen.show_state(state(notices=("One was damaged.", "One was not taken in.")))
        assert words(screen)[0] == "One was damaged. One was not taken in."
        assert said == ["One was damaged. One was not taken in."]

    def test_it_is_the_first_level_and_back_leads_nowhere(self, opened):
        screen = opened()
        assert screen.place == TopBarState("Quizapp", section="practise")
        screen.back()
        assert screen.presenter.told == []

    def test_nothing_is_taken_for_markup(self, opened):
        lead = replace(LEAD, text="<b>All</b> of <img src='x.png'>", advisory="<i>Storm</i>")
        trouble = replace(TROUBLE, lines=("<u>Why</u>",))
        screen = opened(state(("<u>Apples</u>",), lead=lead, trouble=trouble))
        assert marked_up(screen) == []
        assert "<u>Why</u>" in words(screen)


class TestTrouble:
    def test_what_went_wrong_is_said_and_the_keyboard_offers_another_file(self, opened, monkeypatch):
        screen, said = opened(), []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        screen.show_state(state(trouble=TROUBLE))
        settle()
        assert said == [f"{TROUBLE.title} {TROUBLE.lines[0]} {TROUBLE.advice}"]
        assert heard() == "Choose another file"
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("add", None)]

    def test_a_pack_that_cannot_be_opened_can_be_removed_there(self, opened):
        deed = HomeAction("remove", "Remove the pack", "apples")
        screen = opened(state(trouble=replace(TROUBLE, deed=deed)))
        button(screen, "Remove the pack").click()
        assert screen.presenter.told == [("remove", "apples")]
        screen.show_state(state(trouble=TROUBLE))
        assert not any(each.text() == "Remove the pack" for each in visible(screen, QPushButton))

    def test_back_and_a_button_hide_it(self, opened):
        screen = opened(state(trouble=TROUBLE))
        screen.back()
        button(screen, "Hide").click()
        assert screen.presenter.told == ["hidden", "hidden"]
        screen.show_state(state())
        assert TROUBLE.title not in words(screen)

    def test_what_is_taken_in_is_shown_and_back_stops_it(self, opened):
        screen = opened(state(working=HomeProgress("Adding news.quizpack", 3, 10)))
        assert "Adding news.quizpack" in words(screen)
        screen.back()
        assert screen.presenter.told == ["stopped"]


class TestByEar:
    def test_the_table_and_each_row_have_their_names(self, opened):
        screen = opened()
        view = QAccessible.queryAccessibleInterface(table(screen))
        assert view.text(QAccessible.Text.Name) == "Your packs"
        rows = [view.child(place).text(QAccessible.Text.Name) for place in range(view.childCount())]
        assert rows == [line(title).name for title in TITLES]


class TestManyPacks:
    MANY = tuple(f"Pack {number}" for number in range(1000))

    def test_a_thousand_packs_make_no_more_widgets_than_three(self, opened):
        few, many = opened(), opened(state(self.MANY))
        count = [len(screen.findChildren(QWidget)) for screen in (few, many)]
        assert count[0] == count[1]

    def test_only_rows_in_view_are_worded(self, opened):
        worded = set()

        def word(place):
            worded.add(place)
            return line(self.MANY[place])

        screen = opened(state(self.MANY, line=word))
        assert 3 < len(worded) < 40
        table(screen).setCurrentIndex(table(screen).model().index(999))
        settle()
        table(screen).grab()
        assert 999 in worded
        assert len(worded) < 80


@pytest.mark.parametrize("size", [(1280, 744), (800, 544)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_nothing_scrolls_sideways_and_the_button_is_in_view(look, opened, size, factor):
    look.theme.set_factor(factor)
    advisory = "Speaks of Straßenverkehrsgenehmigungsbehörden in a storm at night."
    lead = replace(LEAD, advisory=advisory, second=HomeAction("review", "Start review too", "boats"))
    how = ("How this works", "Three questions on a short article.", "Show me how")
    screen = opened(state(lead=lead, how=how), *size)
    assert clipped(screen) == []
    assert not sideways(screen)
    start = button(screen, "Start review")
    assert start.visibleRegion().boundingRect().size() == start.size()


def test_the_figures_stand_beside_the_packs_or_below_them(opened):
    def places(screen):
        title = next(label for label in visible(screen, QLabel) if label.text() == "Skills")
        return title.mapTo(screen, QPoint(0, 0)), table(screen).mapTo(screen, QPoint(0, 0))

    skills, packs = places(opened())
    assert skills.x() > packs.x() + 400
    skills, packs = places(opened(width=800, height=744))
    assert skills.y() > packs.y()


class TestRowMenu:
    def more_of(self, screen, row):
        view = table(screen)
        return view.itemDelegate().more_in(view.visualRect(view.model().index(row, 0))).center().toPoint()

    def test_its_button_opens_it_and_presses_nothing_else(self, done):
        screen, told_of = done
        click(screen, self.more_of(screen, 1))
        assert told_of == [1]
        menu = screen.findChild(QMenu)
        assert menu.isVisible()
        menu.actions()[2].trigger()
        menu.close()
        assert told_of == [1, ("set_up", "boats")]

    def test_the_two_buttons_of_a_row_are_apart_and_inside_it(self, done):
        screen, _ = done
        view = table(screen)
        box = view.visualRect(view.model().index(0, 0))
        own, more = view.itemDelegate().button_in(line("Apples"), box), view.itemDelegate().more_in(box)
        assert own.right() < more.left()
        assert more.right() <= box.right()
        assert min(more.width(), more.height()) >= 24

    def test_a_second_click_at_it_does_not_practise(self, done):
        screen, told_of = done
        view, at = table(screen).viewport(), self.more_of(screen, 1)
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
        assert ("practise", "boats") not in told_of

    def test_parts_are_apart_and_what_is_on_has_a_check(self, opened):
        deeds = (
            HomeAction("practise", "Practise", "apples"),
            HomeAction("favourite", "Favourite & more", "apples", begins=True, on=True),
        )
        screen = opened(state(("Apples",), line=lambda _: line("Apples", deeds=deeds)))
        press(screen, Key.Key_F6)
        press(screen, Key.Key_Menu)
        menu = screen.findChild(QMenu)
        first, between, last = menu.actions()
        assert between.isSeparator()
        assert (first.isCheckable(), last.isCheckable(), last.isChecked()) == (False, True, True)
        assert last.text() == "Favourite && more"
        menu.close()


class TestListing:
    @pytest.fixture
    def listed(self, opened):
        return opened(state(viewing=build_listing_menu(PackListing("favourites"), (), translate)))

    def test_what_is_listed_stands_on_a_button_that_says_all_of_it(self, listed):
        assert button(listed, "Packs that are listed: Favourites. By title.").words == "Favourites"

    def test_f4_opens_what_else_can_be_listed(self, listed):
        press(listed, Key.Key_F4)
        menu = listed.findChild(QMenu)
        chosen = [action.text() for action in menu.actions() if action.isChecked()]
        assert chosen == ["Favourites", "By title"]
        menu.actions()[0].trigger()
        menu.close()
        assert listed.presenter.told == [PackListing()]

    def test_without_packs_there_is_nothing_to_choose(self, opened):
        screen = opened(state((), lead=EMPTY))
        press(screen, Key.Key_F4)
        assert screen.findChild(QMenu) is None

    def test_a_key_takes_the_next_column(self, listed):
        press(listed, Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert listed.presenter.told == [("order", None)]

    @pytest.mark.parametrize(
        ("at", "order"), [(80, "title"), (430, "mastered"), (530, "review"), (705, "last")]
    )
    def test_a_click_at_a_head_takes_that_column(self, listed, at, order):
        heads = listed.findChild(PackTableHeader)
        QTest.mouseClick(heads, Qt.MouseButton.LeftButton, pos=QPoint(at, 20))
        assert listed.presenter.told == [("order", order)]

    def test_an_arrow_stands_at_the_column_of_the_order(self, look, opened):
        screen = opened(state(viewing=build_listing_menu(PackListing(), (), translate)))
        before = picture(screen.findChild(PackTableHeader))
        screen.show_state(state(viewing=build_listing_menu(PackListing(order="review"), (), translate)))
        settle()
        turned = picture(screen.findChild(PackTableHeader))
        screen.show_state(
            state(viewing=build_listing_menu(PackListing(order="review", turned=True), (), translate))
        )
        settle()
        again = picture(screen.findChild(PackTableHeader))
        assert before != turned != again


class TestWhatWasDone:
    DONE = ActionResult("“Apples” was removed.", HomeAction("undo", "Undo"), "Ctrl Z")

    def test_it_is_said_and_leaves_the_keyboard_where_it_is(self, opened, monkeypatch):
        screen, said = opened(), []
        press(screen, Key.Key_F6)
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        screen.show_state(state(done=self.DONE))
        settle()
        assert said == ["“Apples” was removed."]
        assert QApplication.focusWidget() is table(screen)

    @pytest.mark.parametrize("more", ["", " Until 26 December it is listed under Removed." * 3])
    def test_its_words_stand_beside_the_middle_of_its_buttons(self, opened, more):
        screen = opened(state(done=replace(self.DONE, words=self.DONE.words + more)))
        (told,) = [each for each in visible(screen, QLabel) if each.text().startswith(self.DONE.words)]
        hide = button(screen, "Hide")
        middles = [each.mapTo(screen, each.rect().center()).y() for each in (told, hide)]
        assert abs(middles[0] - middles[1]) <= 1
        assert told.height() >= told.heightForWidth(told.width())
        assert told.height() <= told.heightForWidth(told.width()) + 1

    def test_its_button_and_its_key_take_it_back(self, opened):
        screen = opened(state(done=self.DONE))
        button(screen, "Undo").click()
        press(screen, Key.Key_Z, CTRL)
        assert screen.presenter.told == [("undo", None), ("undo", None)]

    def test_back_and_a_button_put_it_away(self, opened):
        screen = opened(state(done=self.DONE))
        screen.back()
        button(screen, "Hide").click()
        assert screen.presenter.told == [("dismiss", None), ("dismiss", None)]
        screen.show_state(state())
        assert "“Apples” was removed." not in words(screen)

    def test_what_is_being_written_is_shown_and_back_stops_it(self, opened):
        screen = opened(state(writing=HomeProgress("Writing apples.quizpack", 0, 0)))
        assert "Writing apples.quizpack" in words(screen)
        screen.back()
        assert screen.presenter.told == [("stop", None)]

    def test_tab_comes_to_it_first(self, opened):
        screen = opened()
        screen.show_state(state(done=self.DONE))
        settle()
        for _ in range(3):
            press(screen, Key.Key_Backtab)
        assert heard() == "Undo"

    def test_the_keyboard_goes_to_what_is_said_where_the_last_pack_went(self, opened):
        screen = opened(state(lead=None))
        assert QApplication.focusWidget() is table(screen)
        screen.show_state(state((), lead=None, any_packs=True, none_found="Every pack is in the archive."))
        settle()
        assert heard() == "Every pack is in the archive."
