"""The list of sentences: moved in by keys, chosen from by Space and pointer, read once it is checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLabel, QVBoxLayout, QWidget

from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.article_view.sentences.sentence_rows import NoneOptionButton
from quizapp.ui.article_view.sentences.sentences_panel import SentencesPanel
from quizapp.ui.article_view.sentences.state import (
    NONE,
    ArticleAside,
    ArticleHead,
    NoneOption,
    SentenceItem,
    SentenceNote,
    SentencesState,
)
from quizapp.ui.article_view.state import CitationFacts, CitationMark
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.tab_order import TabOrder
from tests.languages.painted import painted
from tests.ui.seen import colors, picture, state, told
from tests.ui.walk import clipped, press_there, settle, visible

Key, Mod = Qt.Key, Qt.KeyboardModifier
SOURCE = "The Quay Times, 4 May 2025"
PARAGRAPHS = {1: (1, 2), 2: (3,), 3: (4, 5, 6), 4: (7, 8, 9, 10, 11, 12)}
FACTS = CitationFacts("Who says it", "Kind of statement", "Ada Brook", "Claim", "claim", "someone says it")


def sentences(**changes):
    """Twelve sentences in four paragraphs; `changes` are by number."""
    made = []
    for paragraph, numbers in PARAGRAPHS.items():
        for number in numbers:
            first = number == numbers[0]
            name = f"Sentence {number}"
            made.append(
                SentenceItem(
                    f"This is what stands in sentence {number} of the whole article.",
                    number,
                    name,
                    paragraph=paragraph if first else None,
                    first=first,
                    source_line=SOURCE,
                )
            )
    return tuple(replace(each, **changes.get(f"n{each.number}", {})) for each in made)


def asking(*chosen, limit=1, last=None, task="one", **changes):
    marked = {f"n{number}": {"chosen": True} for number in chosen}
    return SentencesState(
        "Sentences of the article",
        (ArticleHead(SOURCE, "A quay is moved"), *sentences(**marked, **changes)),
        task=task,
        single=limit == 1,
        chosen_word="Chosen",
        full="That is all. Clear one first." if len(chosen) >= limit else "",
        last=None if last is None else NoneOption("No sentence", "No sentence", "End", last),
    )


def checked():
    return SentencesState(
        "Article: A quay is moved",
        sentences(
            n2={"note": SentenceNote("wrong", "Your sentence", "It only shares the topic.", "wrong")},
            n4={
                "marks": (CitationMark(0, 4),),
                "missed": True,
                "note": SentenceNote("marker", "You missed this"),
            },
            n5={"marks": (CitationMark(0, 4),), "facts": (FACTS,)},
        ),
        asks=False,
        heading="What the article says",
    )


@pytest.fixture
def sheet(look, shown):
    made = shown(SentencesPanel(look), 648, 637)
    made.show_state(asking())
    settle()
    made.take_focus()
    return made


@pytest.fixture
def toggled(sheet):
    numbers = []
    sheet.toggled.connect(numbers.append)
    return numbers


def at():
    """The number of the sentence that the keyboard is on; 0 for the last row."""
    sentence = getattr(QApplication.focusWidget(), "sentence", None)
    return 0 if sentence is None else sentence.number


def words(widget):
    """What is painted on a row."""
    return " ".join(each.text for each in painted(widget).words)


def last_row(sheet):
    return sheet.findChild(NoneOptionButton)


UP, DOWN, END, HOME = Key.Key_Up, Key.Key_Down, Key.Key_End, Key.Key_Home


class TestMoving:
    @pytest.mark.parametrize(
        ("held", "keys", "places"),
        [
            (Mod.NoModifier, [UP, DOWN, DOWN, END, DOWN, HOME], [1, 2, 3, 12, 12, 1]),
            (Mod.ControlModifier, [DOWN] * 4 + [UP] * 4, [3, 4, 7, 12, 7, 4, 3, 1]),
            (Mod.NoModifier, "12", [1, 12]),
            (Mod.NoModifier, "13", [1, 3]),
            (Mod.NoModifier, "095", [1, 9, 5]),
            # Another key begins a new number.
            (Mod.NoModifier, [Key.Key_1, DOWN, Key.Key_2], [1, 2, 2]),
        ],
        ids=["one by one", "by paragraph", "a number", "two numbers", "no number", "a number begun anew"],
    )
    def test_arrows_and_numbers_lead_to_sentences_and_choose_nothing(
        self, sheet, toggled, held, keys, places
    ):
        reached = []
        for key in keys:
            press_there(key, held)
            reached.append(at())
        assert (reached, toggled) == (places, [])

    def test_where_somebody_scrolls_to_it_stays_whatever_is_laid_out_anew(self, sheet):
        sheet.resize(648, 300)
        settle()
        column = sheet.findChild(ScrollColumn)
        bar = column.verticalScrollBar()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        there = bar.value()
        QApplication.postEvent(column, QEvent(QEvent.Type.LayoutRequest))
        settle()
        assert bar.value() == there > 0

    @pytest.mark.parametrize(
        ("mode", "held", "leads"),
        [("alt", Mod.AltModifier, 10), ("alt", Mod.NoModifier, 1), ("off", Mod.NoModifier, 1)],
    )
    def test_where_letters_need_alt_or_are_off_so_do_numbers(self, sheet, look, mode, held, leads):
        look.theme.set_letter_keys(mode)
        for digit in (Key.Key_1, Key.Key_0):
            press_there(digit, held)
        assert at() == leads

    def test_after_a_while_a_digit_begins_a_new_number(self, sheet):
        press_there(Key.Key_1)
        sheet.findChild(QTimer).timeout.emit()
        press_there(Key.Key_2)
        assert at() == 2

    def test_the_sentence_reached_is_in_view_and_the_one_stop_of_the_tab_key(self, sheet):
        sheet.resize(648, 300)
        settle()
        press_there(END)
        settle()
        row = QApplication.focusWidget()
        assert row.visibleRegion().boundingRect() == row.rect()
        stops = [row for row in sheet.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [row]

    def test_letters_and_enter_are_left_to_the_screen(self, sheet):
        for key in (Key.Key_G, Key.Key_Return, Key.Key_Escape):
            event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Mod.NoModifier)
            sheet.rows[0].keyPressEvent(event)
            assert not event.isAccepted()


class TestChoosing:
    def test_space_and_a_click_tell_the_number(self, sheet, toggled):
        press_there(Key.Key_3)
        press_there(Key.Key_Space)
        QTest.mouseClick(sheet.rows[6], Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
        assert toggled == [3, 7]
        assert at() == 7

    def test_what_is_chosen_comes_with_the_next_state_and_the_keyboard_stays(self, sheet, toggled):
        press_there(Key.Key_8)
        press_there(Key.Key_Space)
        assert not sheet.rows[7].isChecked()
        sheet.show_state(asking(2))
        assert [row.sentence.number for row in sheet.rows if row.isChecked()] == [2]
        assert at() == 8

    def test_a_second_click_of_a_double_click_does_not_clear_it(self, sheet, toggled):
        for click in (QTest.mouseClick, QTest.mouseDClick):
            click(sheet.rows[2], Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
        assert toggled == [3]

    def test_a_held_key_chooses_once(self, sheet, toggled):
        press_there(Key.Key_Space)
        QTest.simulateEvent(QApplication.focusWidget(), True, Key.Key_Space, Mod.NoModifier, " ", True)
        assert toggled == [1]

    def test_one_too_many_is_told_under_it_and_not_chosen_but_what_is_chosen_can_be_cleared(
        self, sheet, toggled
    ):
        sheet.show_state(asking(5))
        press_there(Key.Key_2)
        press_there(Key.Key_Space)
        settle()
        assert toggled == []
        assert "That is all. Clear one first." in words(sheet.rows[1])
        press_there(DOWN)
        assert "That is all." not in words(sheet.rows[1])
        press_there(Key.Key_5)
        press_there(Key.Key_Space)
        assert toggled == [5]

    @pytest.mark.parametrize(
        ("chosen", "here", "cleared"),
        [((5,), "5", [5]), ((5,), "2", [5]), ((3, 5), "3", [3]), ((3, 5), "2", []), ((), "2", [])],
    )
    def test_delete_clears_this_sentence_or_the_only_one(self, sheet, toggled, chosen, here, cleared):
        sheet.show_state(asking(*chosen, limit=2))
        press_there(getattr(Key, f"Key_{here}"))
        press_there(Key.Key_Delete)
        assert toggled == cleared

    @pytest.mark.parametrize(("chosen", "begins"), [((), 1), ((6,), 6)])
    def test_another_task_begins_at_what_is_chosen_or_the_first_sentence(self, sheet, chosen, begins):
        press_there(Key.Key_8)
        sheet.show_state(asking(*chosen, task="two"))
        sheet.take_focus()
        assert at() == begins

    @pytest.mark.parametrize(("inside", "said"), [(True, ["Sentences of the article"]), (False, [])])
    def test_another_task_is_said_to_whoever_stayed_among_the_sentences(
        self, sheet, inside, said, monkeypatch
    ):
        heard = []
        if not inside:
            sheet.window().setFocus()
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
        sheet.show_state(asking(task="two"))
        settle()
        assert heard == said


class TestLastRow:
    @pytest.fixture(autouse=True)
    def _offered(self, sheet):
        sheet.show_state(asking(last=False))
        settle()

    def test_it_is_reached_with_end_and_chosen_with_space_a_click_or_delete_though_no_sentence_can_be(
        self, sheet, toggled
    ):
        sheet.show_state(asking(4, last=False))
        press_there(END)
        assert QApplication.focusWidget() is last_row(sheet)
        press_there(Key.Key_Space)
        QTest.mouseClick(last_row(sheet), Qt.MouseButton.LeftButton)
        assert toggled == [NONE] * 2
        press_there(UP)
        assert at() == 12
        sheet.show_state(asking(last=True))
        press_there(Key.Key_Delete)
        assert toggled == [NONE] * 3

    def test_its_words_wrap_where_its_key_would_stand_on_them(self, sheet):
        long = NoneOption("There is no sentence in the article that settles it", "None", "End", chosen=False)
        sheet.show_state(replace(asking(last=False), last=long))
        last = last_row(sheet)
        assert last.heightForWidth(1000) < last.heightForWidth(300)
        last.resize(300, last.heightForWidth(300))
        assert all(each.whole for each in painted(last).words)

    def test_it_stays_in_view_while_the_sentences_are_scrolled(self, sheet):
        sheet.resize(648, 300)
        settle()
        last = last_row(sheet)
        assert last.visibleRegion().boundingRect() == last.rect()


class TestHeard:
    @pytest.mark.parametrize(
        ("limit", "role"), [(1, QAccessible.Role.RadioButton), (2, QAccessible.Role.CheckBox)]
    )
    def test_rows_are_radio_buttons_or_check_boxes(self, sheet, limit, role):
        sheet.show_state(asking(3, limit=limit, last=False))
        assert {told(row)[0] for row in (*sheet.rows, last_row(sheet))} == {role}
        assert [state(row).checked for row in sheet.rows].index(1) == 2

    def test_once_checked_rows_are_read_and_no_more_chosen(self, sheet, toggled):
        sheet.show_state(checked())
        sheet.take_focus()
        press_there(Key.Key_Space)
        assert toggled == []
        assert {told(row)[0] for row in sheet.rows} == {QAccessible.Role.StaticText}


class TestSeen:
    def test_the_words_that_show_it_have_the_marker_and_what_is_chosen_has_none(self, sheet, look):
        marker = look.theme.color("mark").name()
        sheet.show_state(asking(3))
        shown = colors(picture(sheet.rows[2]))
        assert look.theme.color("accentSoft").name() in shown
        assert marker not in shown
        sheet.show_state(checked())
        settle()
        assert [marker in colors(picture(sheet.rows[place])) for place in (1, 3)] == [False, True]

    def test_rows_that_are_read_grow_with_the_text_and_no_word_of_them_is_cut(self, sheet, look):
        sheet.show_state(checked())
        settle()
        before = sheet.rows[0].height()
        look.theme.set_factor(2.0)
        sheet.resize(400, 637)
        settle()
        assert sheet.rows[0].height() > before
        assert clipped(sheet) == []
        assert all(row.height() >= row.heightForWidth(row.width()) for row in sheet.rows)

    def test_a_summary_and_a_gap_stand_between_the_sentences(self, sheet):
        asides = (
            ArticleAside("How it goes on.", "In short", 3),
            ArticleAside("Paragraph 4 is not in this pack"),
        )
        sheet.show_state(replace(asking(), rows=(*sentences()[:2], *asides, *sentences()[2:])))
        words = {label.text() for label in sheet.findChildren(QLabel)}
        assert {"In short", "How it goes on.", "Paragraph 4 is not in this pack"} <= words
        sheet.take_focus()
        press_there(DOWN)
        press_there(DOWN)
        assert at() == 3

    def test_who_says_it_is_in_view_beside_what_is_marked(self, sheet):
        sheet.resize(648, 420)
        sheet.show_state(checked())
        for _ in range(3):
            settle()
        for widget in (sheet.rows[3], *visible(sheet, CitationFactsView)):
            assert widget.visibleRegion().boundingRect().height() == widget.height()

    def test_marks_are_gone_through_round_the_ends(self, sheet):
        sheet.show_state(checked())
        places = []
        for step in (1, 1, -1, -1):
            sheet.go_to_mark(step)
            places.append(at())
        assert places == [5, 4, 5, 4]

    def test_ctrl_c_copies_the_sentence_with_its_source_line(self, sheet):
        press_there(Key.Key_4)
        press_there(Key.Key_C, Mod.ControlModifier)
        words = "This is what stands in sentence 4 of the whole article."
        assert QGuiApplication.clipboard().text() == f"{words}\n{SOURCE}"

    def test_flowing_it_is_as_high_as_all_its_sentences(self, look, shown, qtbot):
        page = QWidget()
        box = QVBoxLayout(page)
        made = SentencesPanel(look)
        box.addWidget(made)
        shown(page, 648, 1200)
        made.set_flowing(True)
        made.show_state(asking())
        settle()
        assert all(row.visibleRegion().boundingRect().height() == row.height() for row in made.rows)
        made.set_flowing(False)
        settle()
        assert made.findChild(ScrollColumn).isAncestorOf(made.rows[0])


def test_tab_comes_to_the_sentences_before_what_stands_below_at_every_question(look, shown):
    page, sheet, button = QWidget(), SentencesPanel(look), KeyButton(look, "Check")
    box = QVBoxLayout(page)
    box.addWidget(sheet)
    box.addWidget(button)
    order = TabOrder(page)
    shown(page, 648, 637)
    fewer = replace(asking(task="two"), rows=sentences()[:4])
    for shown_state in (asking(), checked(), fewer, checked(), asking(task="three"), asking(task="four")):
        sheet.show_state(shown_state)
        settle()
        order.keep()
        page.setFocus()
        QTest.keyClick(page, Key.Key_Tab)
        assert QApplication.focusWidget() in sheet.rows
        QTest.keyClick(QApplication.focusWidget(), Key.Key_End)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is button
