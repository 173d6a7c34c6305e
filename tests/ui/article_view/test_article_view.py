from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.article_view.article_view import ArticleCursor, ArticleView
from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.article_view.state import ArticleViewState, CitationMark, ParagraphSpan, ParagraphState
from tests.ui.article_text import caret_at, place_of, selected, words_at
from tests.ui.article_view.desks import HEADLINE, LONG, SOURCE, TEXTS, evidence_sheet, plain_sheet
from tests.ui.seen import colors, columns_with, description, picture, told
from tests.ui.walk import settle

Key, Mod = Qt.Key, Qt.KeyboardModifier
PLAIN = Mod.NoModifier


@pytest.fixture
def view(look, shown):
    return shown(ArticleView(look), 646, 560)


def show(view, state, top):
    view.show_article(state, top)
    view.lay_out()


def caret_x(view, characters):
    """Where a caret before a character of the first row stands across the view, px."""
    label = view.rows[0]
    return label.mapTo(view, label.caret_box(characters).center().toPoint()).x()


def passage(text, **told):
    return ArticleViewState("Article", SOURCE, heading="h", items=(ParagraphState(text, 1, **told),))


def marked(text, words, **how):
    start = text.index(words)
    return passage(text, marks=(CitationMark(start, start + len(words), **how),))


def color(look, name):
    return look.theme.color(name).name()


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Rook said the weir was dry in May.", "the weir was dry", (10, 26)),
        # Outside the basic plane a letter counts twice.
        ("\U0001f6a2\U0001f6a2 the weir was dry.", "weir", (9, 13)),
    ],
)
def test_the_marker_covers_exactly_the_quote(look, view, text, words, places):
    show(view, marked(text, words), 0)
    columns = columns_with(picture(view), color(look, "mark"))
    start, end = (caret_x(view, place) for place in places)
    assert (columns[0], columns[-1]) == pytest.approx((start, end - 1), abs=1)


@pytest.mark.parametrize("choice", ["light", "dark", "hc", "hc_light"])
@pytest.mark.parametrize("quiet", [False, True])
def test_in_every_theme_marked_words_have_a_rule_and_a_marker_unless_they_are_marked_quietly(
    look, view, choice, quiet
):
    show(view, marked("Rook said the weir was dry in May.", "the weir was dry", quiet=quiet), 0)
    look.theme.choose(choice)
    found, rule = colors(picture(view)), color(look, "bracket")
    assert rule != color(look, "paper")
    assert found[rule] > 200
    assert (found.get(color(look, "mark"), 0) > 1000) != quiet


@pytest.mark.parametrize(
    "told",
    [
        {"cues": (ParagraphSpan(0, 9),)},
        {"found": (ParagraphSpan(4, 8), ParagraphSpan(19, 23)), "found_now": 1},
    ],
    ids=["who says it", "found"],
)
def test_what_is_no_evidence_is_seen_and_has_no_marker(look, view, told):
    show(view, passage("The weir above the weir."), 0)
    before = picture(view)
    show(view, passage("The weir above the weir.", **told), 0)
    assert picture(view) != before
    assert color(look, "mark") not in colors(picture(view))


def near() -> ArticleViewState:
    """Where nothing is marked, the closest passage stands out from muted ones."""
    rows = (
        ParagraphState("The weir was dry.", 1, muted=True),
        ParagraphState("It rained in May.", 2),
        ParagraphState("All left.", 3, muted=True),
    )
    return ArticleViewState("Article", SOURCE, heading="h", items=rows)


@pytest.mark.parametrize(
    ("choice", "ruled"), [("light", False), ("dark", False), ("hc", True), ("hc_light", True)]
)
def test_the_closest_passage_has_a_rule_where_no_tone_tells_it_from_muted_ones(look, view, choice, ruled):
    show(view, near(), 0)
    look.theme.choose(choice)
    beside = colors(picture(view), QRect(42, 0, 1, view.height()))
    assert (color(look, "text") in beside) == ruled


def test_facts_stand_under_the_cited_passage_and_go_with_it_when_the_text_scrolls(view):
    show(view, evidence_sheet(), 0)
    facts = view.findChild(CitationFactsView)
    _, cited, following = view.rows
    assert cited.geometry().bottom() < facts.y() <= facts.geometry().bottom() < following.y()
    view.resize(646, 240)
    before = facts.mapTo(view, QPoint(0, 0)).y()
    view.verticalScrollBar().setValue(30)
    assert facts.mapTo(view, QPoint(0, 0)).y() == before - 30
    show(view, plain_sheet(), 24)
    assert not facts.isVisible()


def test_lines_hold_between_42_and_75_characters(view, look):
    long = "The gauge at the weir showed less water than in any spring before it, said the keeper. " * 8
    for width, factor in ((646, 1.0), (1000, 1.0), (1230, 2.0)):
        look.theme.set_factor(factor)
        view.resize(width, 560)
        show(view, passage(long + str(width)), 0)
        text, label = view.blocks[0].text, view.rows[0]
        places = [round(label.caret_box(at).top()) for at in range(len(text))]
        *full, _last = (sum(1 for _ in line) for _, line in groupby(places))
        assert min(full) >= 42
        assert max(full) <= 75


def test_what_is_copied_is_plain_text_with_its_source(view):
    show(view, plain_sheet(), 24)
    view.take_focus()
    clipboard = QApplication.clipboard()
    for keys, copied in (
        ((Key.Key_Down, Key.Key_Down), [TEXTS[0]]),
        ((Key.Key_A,), [SOURCE, HEADLINE, *TEXTS]),
    ):
        for key in keys:
            QTest.keyClick(
                QApplication.focusWidget(), key, Mod.ControlModifier if key == Key.Key_A else PLAIN
            )
        QTest.keyClick(QApplication.focusWidget(), Key.Key_C, Mod.ControlModifier)
        assert clipboard.mimeData().formats() == ["text/plain"]
        assert clipboard.text().splitlines() == [*copied, SOURCE]


def test_words_are_selected_with_the_mouse_and_the_keyboard_in_one_paragraph(view):
    show(view, plain_sheet(), 24)
    start, end = (view.mapFromGlobal(place_of(view, each)) for each in ends(view, "Clerks stood"))
    QTest.mousePress(*at(view, start))
    QTest.mouseMove(*at(view, end)[::3])
    QTest.mouseRelease(*at(view, end))
    assert selected(view) == "Clerks stood"
    assert view.hasFocus()
    QTest.mouseClick(*at(view, start + QPoint(4, 0)))
    assert selected(view) == ""
    label, left, _held, place = at(view, start + QPoint(4, 0))
    kind, spot, none = QEvent.Type.MouseButtonDblClick, QPointF(place), Mod.NoModifier
    event = QMouseEvent(kind, spot, label.mapToGlobal(spot), left, left, none)
    QApplication.sendEvent(label, event)
    assert selected(view).strip() == "Clerks"
    view.set_text_cursor(caret_at(view, "on both"))
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    assert selected(view).strip() == "on both"


def ends(view, words):
    """The carets before and behind words."""
    found = words_at(view, words)
    return caret_at(view, words), ArticleCursor(found.row, found.end, found.end)


def at(view, place):
    """The label at a place of the view, and what QTest needs to click there."""
    label = view.childAt(place)
    return label, Qt.MouseButton.LeftButton, PLAIN, label.mapFrom(view, place)


def test_arrows_go_from_row_to_row_and_with_ctrl_from_heading_to_heading(view):
    items = (
        *plain_sheet().items,
        ParagraphState("What comes next", role="headline"),
        ParagraphState("All.", 5),
    )
    show(view, replace(plain_sheet(), items=items), 24)
    view.take_focus()
    reached = [view.row]
    for key, held in (
        (Key.Key_Down, PLAIN),
        (Key.Key_Down, PLAIN),
        (Key.Key_Down, Mod.ControlModifier),
        (Key.Key_Up, Mod.ControlModifier),
        (Key.Key_End, PLAIN),
        (Key.Key_Up, PLAIN),
        (Key.Key_Home, PLAIN),
    ):
        QTest.keyClick(QApplication.focusWidget(), key, held)
        assert QApplication.focusWidget() is view.rows[view.row]
        reached.append(view.row)
    assert reached == [0, 1, 2, 6, 1, 7, 6, 0]


def test_a_paragraph_that_is_higher_than_there_is_room_is_read_to_its_end_first(view):
    view.resize(646, 200)
    show(view, replace(plain_sheet(), items=(ParagraphState(LONG * 20, 1), ParagraphState("All.", 2))), 24)
    view.take_focus()
    view.set_row(2)
    rows = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
        rows.append(view.row)
    assert rows.count(2) > 2
    assert rows[-1] == 3


def test_the_same_article_in_another_state_keeps_the_labels_and_the_keyboard(view):
    show(view, plain_sheet(), 24)
    view.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_End)
    before = list(view.rows)
    show(view, evidence_sheet(), 0)
    assert list(view.rows) == before[:3]
    assert view.hasFocus()
    show(view, plain_sheet(), 24)
    assert list(view.rows) == before
    assert picture(view.rows[2]) == picture(before[2])


def test_letters_and_back_are_left_to_the_screen(view):
    taken = []
    view.parentWidget().keyPressEvent = lambda event: taken.append(event.key())
    show(view, plain_sheet(), 24)
    view.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Left, Mod.AltModifier)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Backspace)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    own = [Key.Key_Left, Key.Key_Backspace, Key.Key_Space]
    assert [key for key in taken if key != Key.Key_Alt] == own


def heard(view):
    """The roles and names of the rows and of the facts among them, as a screen reader comes to them."""
    page = QAccessible.queryAccessibleInterface(view.page_widget)
    children = (page.child(place) for place in range(page.childCount()))
    rows = [child for child in children if not child.state().invisible and child.text(QAccessible.Text.Name)]
    return [(row.role(), row.text(QAccessible.Text.Name)) for row in rows]


def test_a_screen_reader_is_told_what_it_is_and_comes_to_its_headings_and_paragraphs(view):
    show(view, replace(plain_sheet(), description="Evidence"), 24)
    assert told(view) == (QAccessible.Role.Document, f"Article: {HEADLINE}")
    assert description(view) == "Evidence"
    role = QAccessible.Role
    head = [(role.Paragraph, SOURCE), (role.Heading, HEADLINE)]
    assert heard(view) == [*head, *((role.Paragraph, f"{at}. {text}") for at, text in enumerate(TEXTS, 1))]


def test_a_row_is_heard_as_what_it_shows_now(view):
    roles = []
    for state in (plain_sheet(), evidence_sheet(), plain_sheet()):
        show(view, state, 24)
        roles.append(told(view.rows[1])[0])
    assert roles == [QAccessible.Role.Heading, QAccessible.Role.Paragraph, QAccessible.Role.Heading]


def test_flowing_text_is_as_high_as_all_of_it_and_asking_for_another_width_changes_nothing(view):
    view.set_flowing(True)
    show(view, evidence_sheet(), 0)
    for width in (500, 646, 900):
        height = view.heightForWidth(width)
        view.resize(width, height)
        assert view.rows[-1].geometry().bottom() < height
        assert view.verticalScrollBar().maximum() == 0
        before = [row.geometry() for row in view.rows]
        view.heightForWidth(320)
        assert [row.geometry() for row in view.rows] == before


def test_a_flowing_text_that_has_too_little_room_for_a_while_comes_to_rest(view):
    view.set_flowing(True)
    show(view, evidence_sheet(), 0)
    moved = []
    view.settled.connect(lambda: moved.append(view.page_widget.height()))
    for width in range(480, 680, 10):
        view.resize(width, view.heightForWidth(width) - 27)
        settle()
        moved.clear()
        settle()
        assert moved == []


def test_where_lines_go_on_beyond_an_edge_they_fade(look, view):
    show(view, plain_sheet(), 24)
    view.resize(646, 160)
    settle()
    bar, ink = view.verticalScrollBar(), color(look, "text")
    assert bar.maximum() > 100
    for value in range(20, bar.maximum() - 20, 7):
        bar.setValue(value)
        image = picture(view)
        for y in (0, image.height() - 1):
            assert ink not in colors(image, QRect(0, y, image.width(), 1))
