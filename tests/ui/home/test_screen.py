"""Home by keyboard, pointer and ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QWidget

from quizapp.ui.home.listing import PackListing, build_listing_menu
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.home.state import ActionResult, HomeAction, HomeProgress, PackProblem
from quizapp.ui.kit.column_heads import ColumnHeads
from tests.ui.asked import Asked, button, buttons, heard, listen, words
from tests.ui.fakes import translate
from tests.ui.home.states import LEAD, TITLES, damaged, line, state
from tests.ui.seen import picture
from tests.ui.walk import press, settle

# The offscreen platform says so of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EMPTY = replace(LEAD, title="No packs yet", deed=HomeAction("add", "Add a pack"), key="Ctrl+O")
TROUBLE = PackProblem("It was not taken in.", ("/title: It is missing.",), "Your packs are as they were.")
DONE = ActionResult("“Apples” was removed.", HomeAction("undo", "Undo"), "Ctrl Z")
GOING = replace(
    LEAD,
    deed=HomeAction("practise", "Continue, question 4 of 10", "boats"),
    second=HomeAction("review", "Start review", "apples"),
    finish=HomeAction("finish", "Finish here", "boats"),
)


class Presenter(Asked):
    """Remembers what is to be done by its name and the pack."""

    def do(self, deed: HomeAction) -> None:
        self.told.append((deed.act, deed.pack))


@pytest.fixture
def opened(look, entered):
    """Home with three packs."""

    def open_home(first=None):
        screen = HomeScreen(look, translate, lambda: screen.presenter.told.append("stopped"))
        screen.presenter = Presenter()
        screen.show_state(first or state())
        return entered(screen, 1280, 744)

    return open_home


@pytest.fixture
def done(opened):
    """Home, and what it tells of what is done there."""
    screen = opened()
    return screen, screen.presenter.told


def table(screen) -> QListView:
    return screen.findChild(QListView)


def row_box(screen, row):
    return table(screen).visualRect(table(screen).model().index(row, 0))


def button_of(screen, row):
    """Where the painted button of a row is, in the table's viewport."""
    delegate = table(screen).itemDelegate()
    return delegate.button_in(line(TITLES[row]), row_box(screen, row)).center().toPoint()


def more_of(screen, row):
    """Where the button of a row's menu is."""
    return table(screen).itemDelegate().more_in(row_box(screen, row)).center().toPoint()


def click(screen, at):
    QTest.mouseClick(table(screen).viewport(), Left, pos=at)
    settle()


class TestKeyboard:
    def test_it_arrives_at_the_one_obvious_button_and_enter_presses_it(self, done):
        screen, told_of = done
        assert heard() == "Start review"
        press(screen, Key.Key_Return)
        assert told_of == [("review", "apples")]

    def test_f6_goes_into_the_table_where_arrows_choose_and_enter_practises(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        for key in (Key.Key_Down, Key.Key_Return, Key.Key_Enter, Key.Key_End, Key.Key_Home):
            press(screen, key)
        assert told_of == [
            ("choose", 1), ("practise", "boats"), ("practise", "boats"), ("choose", 2), ("choose", 0),
        ]  # fmt: skip
        for letter in "boats":
            press(screen, letter)
        assert len(told_of) == 5
        assert QApplication.focusWidget() is table(screen)
        press(screen, Key.Key_F6, SHIFT)
        assert heard() == "Start review"

    def test_f2_sets_up_the_chosen_pack(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_Down)
        press(screen, Key.Key_F2)
        assert told_of == [("choose", 1), ("set_up", "boats")]
        assert button(screen, "Set up").accessibleName() == "Set up Boats"

    @pytest.mark.parametrize("keys", [(Key.Key_F10, SHIFT), (Key.Key_Menu,)], ids=["Shift+F10", "Menu"])
    def test_a_rows_menu_has_all_that_can_be_done_with_its_pack(self, done, keys):
        screen, told_of = done
        press(screen, *keys)
        assert screen.findChild(QMenu) is None
        press(screen, Key.Key_F6)
        press(screen, *keys)
        menu = screen.findChild(QMenu)
        assert menu.isVisible()
        assert [action.text() for action in menu.actions()] == [deed.words for deed in line("Apples").deeds]
        menu.actions()[1].trigger()
        menu.close()
        assert told_of == [("review", "apples")]

    def test_its_parts_are_apart_and_what_is_on_has_a_check(self, opened):
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


class TestFinishing:
    def test_it_comes_after_what_is_louder_and_its_key_enter_and_a_click_press_it(self, opened):
        screen = opened(state(lead=GOING))
        names = []
        for _ in range(3):
            names.append(heard())
            press(screen, Key.Key_Tab)
        assert names == ["Continue, question 4 of 10", "Start review", "Finish here"]
        press(screen, Key.Key_Backtab)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_F9)
        QTest.mouseClick(button(screen, "Finish here"), Left)
        button(screen, "Start review").click()
        assert screen.presenter.told == [("finish", "boats")] * 3 + [("review", "apples")]

    def test_where_nothing_goes_on_its_key_does_nothing(self, done):
        screen, told_of = done
        press(screen, Key.Key_F9)
        assert told_of == []
        assert "Finish here" not in buttons(screen)


class TestFinding:
    def test_every_letter_in_the_field_finds_and_back_shows_all_packs_again(self, done):
        screen, told_of = done
        field = screen.findChild(QLineEdit)
        field.setFocus()
        QTest.keyClicks(field, "bo")
        screen.back()
        assert (field.text(), told_of) == ("", [("find", "b"), ("find", "bo"), ("find", "")])
        assert QApplication.focusWidget() is table(screen)

    def test_enter_practises_the_first_that_is_found_and_down_goes_to_it(self, done):
        screen, told_of = done
        screen.findChild(QLineEdit).setFocus()
        press(screen, Key.Key_Return)
        press(screen, Key.Key_Down)
        assert QApplication.focusWidget() is table(screen)
        assert told_of == [("practise", "apples")]

    def test_where_none_is_found_that_is_said_in_the_tables_place(self, opened):
        screen = opened(state((), any_packs=True, finding="z", none_found="None is there."))
        assert "None is there." in words(screen)
        assert not table(screen).isVisibleTo(screen)
        assert screen.findChild(QLineEdit).isVisibleTo(screen)

    def test_what_was_typed_is_looked_for_inside_by_a_button_and_where_no_title_has_it_by_enter(self, done):
        screen, told_of = done
        inside = translate("home.search_inside")
        assert inside not in buttons(screen)
        screen.show_state(state(finding="a"))
        button(screen, inside).click()
        screen.show_state(state((), any_packs=True, finding="z", none_found="None is there."))
        screen.filter_field.setFocus()
        press(screen, Key.Key_Return)
        assert told_of == [("search", None)]
        screen.filter_field.setText("z")
        press(screen, Key.Key_Return)
        assert told_of == [("search", None)] * 2


class TestPointer:
    def test_a_click_chooses_a_row_and_one_at_its_button_practises_it(self, done):
        screen, told_of = done
        click(screen, row_box(screen, 1).center())
        click(screen, button_of(screen, 2))
        assert told_of == [("choose", 1), ("choose", 2), ("practise", "cranes")]

    def test_a_double_click_practises_a_row_once(self, done):
        screen, told_of = done
        for row, at in ((2, row_box(screen, 2).center()), (1, button_of(screen, 1))):
            told_of.clear()
            for event in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
                event(table(screen).viewport(), Left, pos=at)
            assert told_of == [("choose", row), ("practise", TITLES[row].casefold())]

    def test_the_button_of_a_rows_menu_opens_it_and_presses_nothing_else(self, done):
        screen, told_of = done
        click(screen, more_of(screen, 1))
        assert told_of == [("choose", 1)]
        menu = screen.findChild(QMenu)
        assert menu.isVisible()
        menu.actions()[2].trigger()
        menu.close()
        assert told_of == [("choose", 1), ("set_up", "boats")]
        QTest.mouseDClick(table(screen).viewport(), Left, pos=more_of(screen, 1))
        assert ("practise", "boats") not in told_of

    def test_the_buttons_and_keys_of_the_page_lead_where_they_say(self, done):
        screen, told_of = done
        for name in ("Add a pack", "Set up"):
            button(screen, name).click()
        press(screen, Key.Key_F, CTRL)
        assert told_of == [("add", None), ("set_up", "apples"), ("search", None)]


class TestShowing:
    def test_what_would_be_best_now_stands_above_the_packs_with_its_advisory(self, opened):
        lead = replace(LEAD, detail="8 questions.", advisory_heading="Before you start.", advisory="Storms.")
        shown = words(opened(state(lead=lead)))
        assert shown[:3] == [LEAD.title, LEAD.text, "8 questions."]
        assert "Before you start. Storms." in shown

    def test_a_pack_that_cannot_be_opened_asks_why_and_is_not_set_up(self, opened):
        screen = opened(state(("Apples",), lead=None, line=lambda _: damaged("Apples")))
        assert QApplication.focusWidget() is table(screen)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_F2)
        assert screen.presenter.told == [("why", "apples")]

    def test_an_empty_library_has_one_button_and_a_card_on_how_this_works(self, opened):
        screen = opened(state((), lead=EMPTY, how=("How this works", "Three questions.", "Show me how")))
        assert heard() == "Add a pack"
        assert not table(screen).isVisibleTo(screen)
        assert "How this works" not in buttons(screen)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_F4)
        assert screen.findChild(QMenu) is None
        button(screen, "Show me how").click()
        assert screen.presenter.told == [("add", None), ("how", None)]

    def test_later_a_link_leads_to_how_this_works(self, opened):
        screen = opened(state(how_link="How this works"))
        QTest.mouseClick(button(screen, "How this works"), Left)
        assert screen.presenter.told == [("how", None)]

    def test_packs_that_arrive_take_the_keyboard_to_the_button(self, opened):
        screen = opened(state((), lead=replace(LEAD, deed=None)))
        assert heard() == LEAD.title
        screen.show_state(state())
        settle()
        assert heard() == "Start review"

    def test_notices_stand_above_everything_and_are_said(self, opened, monkeypatch):
        screen, said = opened(), listen(monkeypatch)
        screen.show_state(state(notices=("One was damaged.", "One was not taken in.")))
        assert words(screen)[0] == "One was damaged. One was not taken in."
        assert said == ["One was damaged. One was not taken in."]

    def test_it_is_the_first_level_and_back_leads_nowhere(self, done):
        screen, told_of = done
        assert (screen.place.section, screen.place.back) == ("practise", "")
        screen.back()
        assert told_of == []


class TestTrouble:
    def test_what_went_wrong_is_said_and_the_keyboard_offers_another_file(self, opened, monkeypatch):
        screen, said = opened(), listen(monkeypatch)
        screen.show_state(state(trouble=TROUBLE))
        settle()
        assert said == [f"{TROUBLE.title} {TROUBLE.lines[0]} {TROUBLE.advice}"]
        press(screen, Key.Key_Return)
        assert screen.presenter.told == [("add", None)]

    def test_a_pack_that_cannot_be_opened_can_be_removed_there(self, opened):
        deed = HomeAction("remove", "Remove the pack", "apples")
        screen = opened(state(trouble=replace(TROUBLE, deed=deed)))
        button(screen, deed.words).click()
        assert screen.presenter.told == [("remove", "apples")]
        screen.show_state(state(trouble=TROUBLE))
        assert deed.words not in buttons(screen)

    def test_back_and_a_button_hide_it(self, opened):
        screen = opened(state(trouble=TROUBLE))
        screen.back()
        button(screen, "Hide").click()
        assert screen.presenter.told == [("hide_trouble",)] * 2
        screen.show_state(state())
        assert TROUBLE.title not in words(screen)


class TestListing:
    @pytest.fixture
    def listed(self, opened):
        return opened(state(viewing=build_listing_menu(PackListing("favourites"), (), translate)))

    def test_f4_opens_what_else_can_be_listed(self, listed):
        press(listed, Key.Key_F4)
        menu = listed.findChild(QMenu)
        chosen = [action.text() for action in menu.actions() if action.isChecked()]
        assert chosen == ["Favourites", "By title"]
        menu.actions()[0].trigger()
        menu.close()
        assert listed.presenter.told == [("show_only", PackListing())]

    def test_a_key_takes_the_next_column_and_a_click_at_a_head_that_one(self, listed):
        press(listed, Key.Key_O, CTRL | SHIFT)
        for at in (80, 430, 530, 705):
            QTest.mouseClick(listed.findChild(ColumnHeads), Left, pos=QPoint(at, 20))
        orders = [None, "title", "mastered", "review", "last"]
        assert listed.presenter.told == [("order_by", order) for order in orders]

    def test_an_arrow_stands_at_the_column_of_the_order(self, listed):
        heads, pictures = listed.findChild(ColumnHeads), []
        for view in (PackListing(), PackListing(order="review"), PackListing(order="review", turned=True)):
            listed.show_state(state(viewing=build_listing_menu(view, (), translate)))
            settle()
            pictures.append(picture(heads))
        first, second, turned = pictures
        assert first != second != turned


class TestWhatWasDone:
    def test_it_is_said_and_leaves_the_keyboard_where_it_is(self, opened, monkeypatch):
        screen, said = opened(), listen(monkeypatch)
        press(screen, Key.Key_F6)
        screen.show_state(state(done=DONE))
        settle()
        assert said == [DONE.words]
        assert QApplication.focusWidget() is table(screen)

    def test_its_button_and_its_key_take_it_back_and_esc_and_another_button_put_it_away(self, opened):
        screen = opened(state(done=DONE))
        button(screen, "Undo").click()
        press(screen, Key.Key_Z, CTRL)
        screen.back()
        button(screen, "Hide").click()
        assert screen.presenter.told == [("undo", None)] * 2 + [("dismiss", None)] * 2
        screen.show_state(state())
        assert DONE.words not in words(screen)

    @pytest.mark.parametrize(("work", "told_of"), [("working", ["stopped"]), ("writing", [("stop", None)])])
    def test_what_is_taken_in_or_written_is_shown_and_back_stops_it(self, opened, work, told_of):
        screen = opened(state(**{work: HomeProgress("Adding news.quizpack", 3, 10)}))
        assert "Adding news.quizpack" in words(screen)
        screen.back()
        assert screen.presenter.told == told_of

    def test_the_keyboard_goes_to_what_is_said_where_the_last_pack_went(self, opened):
        screen = opened(state(lead=None))
        assert QApplication.focusWidget() is table(screen)
        screen.show_state(state((), lead=None, any_packs=True, none_found="All are in the archive."))
        settle()
        assert heard() == "All are in the archive."


def test_a_thousand_packs_make_no_more_widgets_than_three_and_only_rows_in_view_are_worded(opened):
    worded = set()

    def word(place):
        worded.add(place)
        return line(f"Pack {place}")

    few = opened()
    screen = opened(state(tuple(map(str, range(1000))), line=word))
    assert len(screen.findChildren(QWidget)) == len(few.findChildren(QWidget))
    assert 3 < len(worded) < 40
    table(screen).setCurrentIndex(table(screen).model().index(999))
    settle()
    table(screen).grab()
    assert 999 in worded
    assert len(worded) < 80
