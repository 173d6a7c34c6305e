from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest

from quizapp.ui.article_view.article_browser import ArticleBrowser
from quizapp.ui.article_view.article_margin import find_highlights
from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.article_view.document_writer import ArticleBlock, ArticleSegment
from quizapp.ui.article_view.line_geometry import iter_lines
from quizapp.ui.article_view.state import ArticleViewState, CitationMark, ParagraphSpan, ParagraphState
from tests.ui.article_view.desks import SOURCE, TEXTS, evidence_sheet, plain_sheet
from tests.ui.seen import colors, columns_with, picture


@pytest.fixture
def view(look, shown):
    return shown(ArticleBrowser(look), 646, 560)


def viewport_x(view, characters):
    """Where a caret before a character of the first block stands across the view, px."""
    cursor = QTextCursor(view.document().begin())
    cursor.setPosition(characters)
    return view.cursorRect(cursor).x()


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
    view.show_article(marked(text, words), 0)
    columns = columns_with(picture(view), color(look, "mark"))
    start, end = (viewport_x(view, place) for place in places)
    assert (columns[0], columns[-1]) == pytest.approx((start, end - 1), abs=1)


@pytest.mark.parametrize("choice", ["light", "dark", "hc"])
@pytest.mark.parametrize("quiet", [False, True])
def test_in_every_theme_marked_words_have_a_rule_and_a_marker_unless_they_are_marked_quietly(
    look, view, choice, quiet
):
    view.show_article(marked("Rook said the weir was dry in May.", "the weir was dry", quiet=quiet), 0)
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
    view.show_article(passage("The weir above the weir."), 0)
    before = picture(view)
    view.show_article(passage("The weir above the weir.", **told), 0)
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


@pytest.mark.parametrize(("choice", "ruled"), [("light", False), ("dark", False), ("hc", True)])
def test_the_closest_passage_has_a_rule_where_no_tone_tells_it_from_muted_ones(look, view, choice, ruled):
    view.show_article(near(), 0)
    look.theme.choose(choice)
    beside = colors(picture(view), QRect(42, 0, 1, view.height()))
    assert (color(look, "text") in beside) == ruled


def test_the_number_of_the_closest_passage_is_strong_and_nothing_stands_out_beside_marks():
    blocks = [ArticleBlock("paragraph", each, (ArticleSegment(0, 4),), 1) for each in near().items]
    assert find_highlights(blocks) == (near().items[1],)
    beside = ParagraphState("It rained.", marks=(CitationMark(0, 2),))
    assert find_highlights([*blocks, ArticleBlock("paragraph", beside, (ArticleSegment(0, 2, 0),), 4)]) == ()
    assert find_highlights([blocks[1]]) == ()


def test_facts_stand_under_the_cited_passage_and_go_with_it_when_the_text_scrolls(view):
    view.show_article(evidence_sheet(), 0)
    facts = view.findChild(CitationFactsView)
    layout, document = view.document().documentLayout(), view.document()
    cited, following = (layout.blockBoundingRect(document.findBlockByNumber(at)) for at in (1, 2))
    assert cited.bottom() < facts.y() <= facts.geometry().bottom() < following.y()
    view.resize(646, 240)
    before = facts.y()
    view.verticalScrollBar().setValue(30)
    assert facts.y() == before - 30
    view.show_article(plain_sheet(), 24)
    assert not facts.isVisible()


def test_lines_hold_between_42_and_75_characters(view, look):
    long = "The gauge at the weir showed less water than in any spring before it, said the keeper. " * 8
    for width, factor in ((646, 1.0), (1000, 1.0), (1230, 2.0)):
        look.theme.set_factor(factor)
        view.resize(width, 560)
        view.show_article(passage(long + str(width)), 0)
        # Nothing here may keep the layout: the next article frees it, and PySide would take its place's
        # next tenant for it.
        *full, _last = (line.textLength() for line in iter_lines(view.document().begin()))
        assert min(full) >= 42
        assert max(full) <= 75


def test_words_copied_over_two_paragraphs_are_plain_text_with_their_source(view):
    view.show_article(plain_sheet(), 0)
    cursor = QTextCursor(view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    view.setTextCursor(cursor)
    data = view.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text().splitlines()[2] == TEXTS[0]
    assert data.text().splitlines()[-1] == SOURCE


def test_the_article_is_read_only_and_can_be_selected_with_the_keyboard(view):
    view.show_article(plain_sheet(), 24)
    before = view.toPlainText()
    view.setFocus()
    QTest.keyClicks(view, "nw")
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.toPlainText() == before
    assert view.textCursor().selectedText() == SOURCE[0]


def test_letters_and_back_are_left_to_the_screen(view):
    taken = []
    view.parentWidget().keyPressEvent = lambda event: taken.append(event.key())
    view.show_article(plain_sheet(), 24)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Space)
    own = [Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Space]
    assert [key for key in taken if key != Qt.Key.Key_Alt] == own


def test_a_screen_reader_is_told_what_it_is_and_what_is_marked_and_can_read_the_words(view):
    items = plain_sheet().items
    view.show_article(ArticleViewState("Article: Dry weir", SOURCE, "Dry weir", "Evidence", items=items), 24)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Article: Dry weir"
    assert interface.text(QAccessible.Text.Description) == "Evidence"
    words = interface.textInterface()
    assert TEXTS[3] in words.text(0, words.characterCount())


def test_flowing_text_is_as_high_as_all_of_it_and_asking_for_another_width_changes_nothing(view):
    view.set_flowing(True)
    view.show_article(evidence_sheet(), 0)
    for width in (500, 646, 900):
        height = view.heightForWidth(width)
        view.resize(width, height)
        assert view.document().size().height() <= height
        assert view.verticalScrollBar().maximum() == 0
        before = view.findChild(CitationFactsView).geometry(), view.document().size()
        view.heightForWidth(320)
        assert (view.findChild(CitationFactsView).geometry(), view.document().size()) == before


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_no_line_is_cut_by_an_edge(look, view, factor):
    look.theme.set_factor(factor)
    view.show_article(plain_sheet(), 24)
    view.resize(646, 120)
    bar = view.verticalScrollBar()
    paper = {color(look, name) for name in ("paper", "line")}
    assert bar.maximum() > 100
    for value in range(0, bar.maximum(), 7):
        bar.setValue(value)
        image = picture(view)
        edges = [QRect(0, y, view.viewport().width(), 1) for y in (0, view.viewport().height() - 1)]
        assert set().union(*(colors(image, edge) for edge in edges)) == paper
