"""Items and their partners: by number, arrows, list and pointer; each told with what is chosen for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGroupBox, QLabel

from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.match.match_item_row import MatchItemRow
from quizapp.ui.kinds.match.partner_box import PartnerBox
from quizapp.ui.kinds.match.widget import MatchWidget
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.screen_reader_workaround import ORCA
from tests.pack.builders import example_question
from tests.ui.kinds.match.matches import SITTING, WHO, texts
from tests.ui.seen import description, told
from tests.ui.walk import clipped, marked_up, press_there, settle, visible

# The offscreen platform says so of popups and of smallest sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
STATE = build_answer_widget_state(SITTING, WHO)
IDS = [partner.id for partner in STATE.partners]
RIGHT = build_key_answer(WHO, SITTING.opened.texts)
LONG = "A partner that is told in so many words that no box beside an item could ever hold it on one line"


@pytest.fixture
def widget(look, shown):
    made = shown(MatchWidget(look, "Chosen"), 560, 700)
    made.show_answers(STATE, None)
    settle()
    return made


def boxes(widget):
    return list(visible(widget, PartnerBox))


def chosen(widget):
    return ["" if box.place is None else box.currentText() for box in boxes(widget)]


def names(widget):
    return [box.accessibleName().rpartition(": ")[2] for box in boxes(widget)]


def focused(widget):
    return boxes(widget).index(QApplication.focusWidget())


def doubled(widget):
    return [line.words.text() for line in visible(widget, MessageLine)]


def opened(box):
    """The list of a box, dropped down."""
    box.setFocus()
    press_there(Key.Key_Space)
    assert box.view().isVisible()
    return box.view()


class TestShowing:
    def test_partners_are_listed_once_with_their_keys_and_each_item_has_a_box(self, widget):
        assert [cap.text() for cap in visible(widget, KeyCap)] == ["1", "2", "3", "4", "5"]
        words = [label.text() for label in visible(widget, QLabel)]
        for text in (
            STATE.rule,
            *(each.title for each in STATE.partners),
            *(each.text for each in STATE.items),
        ):
            assert words.count(text) == 1
        assert len(boxes(widget)) == len(STATE.items)

    def test_at_first_nothing_is_chosen_and_nothing_is_told(self, widget, given):
        assert chosen(widget) == [""] * 4
        assert names(widget) == ["not chosen"] * 4
        assert given == []

    def test_what_is_shown_as_chosen_is_not_told_again(self, widget, given):
        widget.show_answers(STATE, RIGHT)
        assert chosen(widget) == [
            "Ilse Corran",
            "The traders’ association",
            "The article itself",
            "Nobody here",
        ]
        assert names(widget) == chosen(widget)
        assert given == []

    def test_the_same_items_are_left_alone_with_the_keyboard_on_them(self, widget):
        boxes(widget)[2].setFocus()
        widget.show_answers(STATE, RIGHT)
        assert focused(widget) == 2

    def test_another_question_comes_without_the_choices_of_the_one_before(self, widget, given):
        widget.show_answers(STATE, RIGHT)
        other = texts()
        widget.show_answers(build_answer_widget_state(SITTING, other), None)
        settle()
        assert [row._item.text for row in visible(widget, MatchItemRow)] == [
            item.text for item in other.items
        ]
        assert chosen(widget) == ["", ""]
        widget.press(9)
        assert given == []

    def test_choosing_moves_nothing(self, widget):
        before = [box.geometry() for box in boxes(widget)]
        widget.show_answers(STATE, RIGHT)
        settle()
        assert [box.geometry() for box in boxes(widget)] == before

    @pytest.mark.parametrize(("factor", "width"), [(1.0, 560), (1.0, 300), (2.0, 1200), (2.0, 700)])
    def test_no_word_is_cut_off_at_any_size(self, widget, look, factor, width):
        look.theme.set_factor(factor)
        question = texts(partners=[{"id": "day", "text": LONG}, {"id": "night", "text": "By night"}])
        state = build_answer_widget_state(SITTING, question)
        widget.show_answers(state, MatchAnswer((("red", "day"), ("green", "night"))))
        widget.resize(width, 2000)
        settle()
        assert clipped(widget) == []
        for box in boxes(widget):
            assert box.height() >= box.heightForWidth(box.width())
            assert box.mapTo(widget, QPoint(box.width(), 0)).x() <= width

    def test_nothing_is_taken_for_markup(self, widget):
        state = build_answer_widget_state(
            SITTING, texts(partners=[{"id": "day", "text": "<b>A</b>"}, {"id": "night", "text": "B"}])
        )
        widget.show_answers(state, None)
        assert marked_up(widget) == []

    def test_a_long_partner_puts_the_box_below_its_item(self, widget):
        def below(row):
            return row.box.y() > row.findChild(QLabel).geometry().bottom()

        assert not any(map(below, visible(widget, MatchItemRow)))
        question = texts(partners=[{"id": "day", "text": LONG}, {"id": "night", "text": "By night"}])
        widget.show_answers(build_answer_widget_state(SITTING, question), None)
        settle()
        assert all(map(below, visible(widget, MatchItemRow)))


class TestChoosing:
    def test_a_number_picks_the_partner_for_the_item_that_has_the_keyboard(self, widget, given):
        boxes(widget)[1].setFocus()
        widget.press(2)
        assert given == [MatchAnswer((("customer", IDS[1]),))]
        assert names(widget)[1] == STATE.partners[1].title

    @pytest.mark.parametrize("number", [0, 6, 9])
    def test_a_number_without_a_partner_does_nothing(self, widget, given, number):
        widget.press(number)
        assert given == []

    def test_a_number_is_for_the_item_that_had_the_keyboard_last(self, widget, given):
        boxes(widget)[3].setFocus()
        widget.window().setFocus()
        widget.press(1)
        assert given == [MatchAnswer((("fares", IDS[0]),))]
        assert focused(widget) == 3

    def test_arrows_choose_as_everywhere(self, widget, given):
        widget.take_focus()
        press_there(Key.Key_Down)
        press_there(Key.Key_Down)
        press_there(Key.Key_Up)
        assert [dict(answer.pairs)["out"] for answer in given] == [IDS[0], IDS[1], IDS[0]]
        press_there(Key.Key_End)
        assert chosen(widget)[0] == "Nobody here"

    @pytest.mark.parametrize("letter", ["T", "N", "S", "W", "H"])
    def test_letters_are_left_to_the_screen(self, widget, given, letter):
        widget.take_focus()
        QTest.keyClicks(QApplication.focusWidget(), letter)
        assert given == []

    def test_control_and_an_arrow_go_to_the_item_before_and_after(self, widget):
        widget.take_focus()
        for key, expected in ((Key.Key_Down, 1), (Key.Key_Down, 2), (Key.Key_Up, 1)):
            press_there(key, Mod.ControlModifier)
            assert focused(widget) == expected
        boxes(widget)[3].setFocus()
        press_there(Key.Key_Down, Mod.ControlModifier)
        assert focused(widget) == 3

    @pytest.mark.parametrize(("key", "own"), [(Key.Key_Down, True), (Key.Key_F4, False)])
    def test_alt_and_an_arrow_open_the_list_and_alt_f4_is_the_systems(self, widget, key, own):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Mod.AltModifier)
        box = boxes(widget)[0]
        QApplication.sendEvent(box, event)
        assert (event.isAccepted(), box.view().isVisible()) == (own, own)
        box.hidePopup()

    def test_tab_goes_from_item_to_item(self, widget):
        widget.take_focus()
        press_there(Key.Key_Tab)
        assert focused(widget) == 1

    @pytest.mark.parametrize("turned", [120, -120])
    @pytest.mark.parametrize("focus", [True, False])
    def test_the_wheel_changes_nothing(self, widget, given, turned, focus):
        widget.show_answers(STATE, RIGHT)
        box = boxes(widget)[1]
        if focus:
            box.setFocus()
        middle = QPointF(box.rect().center())
        wheel = QWheelEvent(
            middle,
            box.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Mod.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, wheel)
        assert given == []
        assert not wheel.isAccepted()


class TestList:
    def test_it_has_all_partners_named_with_their_keys(self, widget):
        view = opened(boxes(widget)[0])
        heard = [
            view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(view.model().rowCount())
            if not view.isRowHidden(row)
        ]
        assert heard == [f"{partner.key}, {partner.title}" for partner in STATE.partners]

    def test_a_number_picks_there_too(self, widget, given):
        view = opened(boxes(widget)[0])
        QTest.keyClick(view, Key.Key_3)
        assert given == [MatchAnswer((("out", IDS[2]),))]
        assert not view.isVisible()

    @pytest.mark.parametrize(
        ("mode", "held", "picks"),
        [
            ("off", Mod.NoModifier, False),
            ("off", Mod.AltModifier, False),
            ("alt", Mod.NoModifier, False),
            ("alt", Mod.AltModifier, True),
        ],
    )
    def test_a_number_picks_there_as_it_does_elsewhere(self, widget, look, given, mode, held, picks):
        look.theme.set_letter_keys(mode)
        view = opened(boxes(widget)[0])
        QTest.keyClick(view, Key.Key_3, held)
        assert bool(given) == picks

    def test_letters_do_not_search_it(self, widget):
        view = opened(boxes(widget)[0])
        first = view.currentIndex().row()
        QTest.keyClicks(view, STATE.partners[2].title[0].lower())
        assert view.currentIndex().row() == first

    @pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
    def test_space_and_enter_take_the_row_that_is_marked(self, widget, given, key):
        view = opened(boxes(widget)[0])
        assert view.currentIndex().data() == STATE.partners[0].title
        QTest.keyClick(view, Key.Key_Down)
        assert given == []
        QTest.keyClick(view, key)
        assert [dict(answer.pairs)["out"] for answer in given] == [IDS[1]]
        assert not view.isVisible()

    def test_escape_leaves_it_as_it_was(self, widget, given):
        view = opened(boxes(widget)[0])
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Escape)
        assert given == []
        assert not view.isVisible()

    def test_a_click_picks(self, widget, given):
        box = boxes(widget)[1]
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        view = box.view()
        place = view.visualRect(view.model().index(4, 0)).center()
        # Drawn away from where it opened the list, the pointer may choose at once.
        QTest.mouseMove(view.viewport(), place - QPoint(20, 0))
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert given == [MatchAnswer((("customer", IDS[3]),))]

    def test_its_rows_are_high_enough_to_be_hit(self, widget, look):
        view = opened(boxes(widget)[0])
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(1, 6)]
        assert all(row.height() >= look.theme.size("hitMin") for row in rows)


class TestUsedTwice:
    def test_it_is_told_and_nothing_is_taken_away(self, widget, given):
        place = IDS.index("weck") + 1
        widget.press(place)
        boxes(widget)[1].setFocus()
        widget.press(place)
        assert doubled(widget) == ["“Anton Weck” is chosen twice. Each can be used once."]
        assert given[-1] == MatchAnswer((("out", "weck"), ("customer", "weck")))
        widget.press(place % len(IDS) + 1)
        assert doubled(widget) == []

    def test_it_is_nothing_to_speak_of_where_partners_can_be_used_again(self, widget):
        state = build_answer_widget_state(SITTING, example_question("who-what", reusable=True))
        widget.show_answers(state, MatchAnswer((("out", "weck"), ("customer", "weck"))))
        assert doubled(widget) == []


class TestKeyboard:
    def test_it_comes_to_the_first_item_that_is_open(self, widget):
        widget.take_focus()
        assert focused(widget) == 0
        widget.show_answers(STATE, MatchAnswer(RIGHT.pairs[:2]))
        widget.take_focus()
        assert focused(widget) == 2

    def test_it_stays_on_an_open_item_and_on_the_last_one_when_all_are_given(self, widget):
        boxes(widget)[3].setFocus()
        widget.take_focus()
        assert focused(widget) == 3
        widget.show_answers(STATE, RIGHT)
        widget.take_focus()
        assert focused(widget) == 3

    def test_a_screen_reader_hears_the_group_and_each_item_with_its_partner(self, widget):
        widget.name_group("Question 4 of 10: Who says it?")
        assert "Question 4 of 10: Who says it?" in [told(each)[1] for each in widget.findChildren(QGroupBox)]
        widget.press(1)
        first, second, *_ = boxes(widget)
        assert (first.accessibleName(), second.accessibleName()) == (
            STATE.items[0].names[0],
            STATE.items[1].open,
        )
        assert told(first)[0] == QAccessible.Role.ComboBox

    @pytest.mark.skipif(not ORCA, reason="other screen readers name the group")
    def test_orca_hears_what_is_asked_after_the_first_item(self, widget):
        widget.name_group("Question 4 of 10: Who says it?")
        assert [description(box) for box in boxes(widget)[:2]] == ["Question 4 of 10: Who says it?", ""]

    def test_where_a_box_is_heard_by_its_label_and_its_words_it_says_the_same(self, widget):
        widget.press(1)
        heard = []
        for box in boxes(widget)[:2]:
            interface = QAccessible.queryAccessibleInterface(box)
            labels = [
                each.object()
                for each, kind in interface.relations()
                if kind == QAccessible.RelationFlag.Label
            ]
            heard.append(([told(label)[1] for label in labels], interface.text(QAccessible.Text.Value)))
        assert heard == [
            ([STATE.items[0].label], STATE.partners[0].title),
            ([STATE.items[1].label], "not chosen"),
        ]

    def test_an_ampersand_in_an_item_is_no_shortcut(self, widget):
        items = [item.model_dump(mode="json") for item in WHO.items]
        items[0]["text"] = "Bed & breakfast is cheap."
        widget.show_answers(
            build_answer_widget_state(SITTING, example_question("who-what", items=items)), None
        )
        settle()
        (label,) = (each for each in visible(widget, QLabel) if "breakfast" in each.text())
        assert label.text() == "Bed && breakfast is cheap."
        assert label.accessibleName() == "Claim 1 of 4, Bed & breakfast is cheap"
