from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.article_view.article_browser import ArticleBrowser
from quizapp.ui.article_view.article_margin import find_highlights
from quizapp.ui.article_view.document_writer import ArticleBlock, ArticleSegment
from quizapp.ui.article_view.line_geometry import iter_lines
from quizapp.ui.article_view.state import ArticleViewState, CitationMark, ParagraphSpan, ParagraphState
from tests.ui.gallery import MARKED, SOURCE, TEXTS, evidence_sheet, numbered_sheet, parts_sheet, plain_sheet
from tests.ui.seen import colors, columns_with, picture

MARK, RULE = "#ffe38a", "#7a5600"


@pytest.fixture
def view(look, shown):
    return shown(ArticleBrowser(look), 646, 560)


class Drawn(QObject):
    """Remembers which boxes of a widget are drawn."""

    def __init__(self, widget):
        super().__init__(widget)
        self.boxes = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.boxes.append(event.rect())
        return super().eventFilter(watched, event)


def viewport_x(view, characters, block=0):
    """Where a caret before a character of a block stands across the view, px."""
    cursor = QTextCursor(view.document().findBlockByNumber(block))
    cursor.setPosition(cursor.block().position() + characters)
    return view.cursorRect(cursor).x()


def marked(text, words):
    start = text.index(words)
    item = ParagraphState(text, 1, marks=(CitationMark(start, start + len(words)),))
    return ArticleViewState("Article", SOURCE, heading="h", items=(item,))


def test_the_marker_covers_exactly_the_quote(view):
    text = "Rook said the weir was dry in May."
    view.show_article(marked(text, "the weir was dry"), 0)
    columns = columns_with(picture(view), MARK)
    assert columns[0] == pytest.approx(viewport_x(view, 10), abs=1)
    assert columns[-1] == pytest.approx(viewport_x(view, 26) - 1, abs=1)


def test_letters_outside_the_basic_plane_do_not_shift_the_marker(view):
    text = "\U0001f6a2\U0001f6a2 the weir was dry."
    view.show_article(marked(text, "weir"), 0)
    columns = columns_with(picture(view), MARK)
    assert columns[0] == pytest.approx(viewport_x(view, 9), abs=1)
    assert columns[-1] == pytest.approx(viewport_x(view, 13) - 1, abs=1)


def test_marked_words_have_marker_rule_and_bracket(view):
    view.show_article(marked("Rook said the weir was dry in May.", "the weir was dry"), 0)
    image = picture(view)
    middle = columns_with(image, MARK)
    x = middle[len(middle) // 2]
    rule = [y for y in range(40) if image.pixelColor(x, y).name() == RULE]
    assert len(rule) == 2
    assert colors(image, QRect(40, 4, 4, 20)) == {RULE: 80}


def test_the_bracket_stands_beside_the_marked_lines_alone(view):
    view.show_article(evidence_sheet(), 0)
    image = picture(view)
    block = view.document().findBlockByNumber(1)
    top = view.document().documentLayout().blockBoundingRect(block).y()
    rows = [y for y in range(image.height()) if image.pixelColor(42, y).name() == RULE]
    assert rows[0] == pytest.approx(top, abs=2)
    assert rows[-1] - rows[0] == pytest.approx(54, abs=2)


THEMES = [("dark", "#54450c", "#f2cb4e"), ("hc", "#ffe600", "#000000")]


@pytest.mark.parametrize(("theme_name", "mark", "rule"), THEMES)
def test_every_theme_has_its_own_marker(look, view, theme_name, mark, rule):
    view.show_article(evidence_sheet(), 0)
    look.theme.choose(theme_name)
    found = colors(picture(view))
    assert found[mark] > 3000
    assert found[rule] > 300


@pytest.mark.parametrize("theme_name", ["light", "dark", "hc"])
def test_words_that_are_marked_quietly_have_a_rule_that_is_seen_on_paper(look, view, theme_name):
    text = "Rook said the weir was dry in May."
    start = text.index("the weir was dry")
    item = ParagraphState(text, 1, marks=(CitationMark(start, start + 16, quiet=True),))
    view.show_article(ArticleViewState("Article", SOURCE, heading="h", items=(item,)), 0)
    look.theme.choose(theme_name)
    found, rule = colors(picture(view)), look.theme.color("bracket").name()
    assert look.theme.color("bracket") != look.theme.color("paper")
    assert found[rule] > 200
    assert look.theme.color("mark").name() not in set(found) - {rule}
    look.theme.choose("light")


def near() -> ArticleViewState:
    """Where nothing is marked, the closest passage stands out from muted ones."""
    rows = [ParagraphState("The weir was dry.", 1, muted=True), ParagraphState("It rained in May.", 2)]
    return ArticleViewState(
        "Article", SOURCE, heading="h", items=(*rows, ParagraphState("All left.", 3, muted=True))
    )


@pytest.mark.parametrize(("theme_name", "ruled"), [("light", False), ("dark", False), ("hc", True)])
def test_the_closest_passage_has_a_rule_where_no_tone_tells_it_from_muted_ones(look, view, theme_name, ruled):
    view.show_article(near(), 0)
    look.theme.choose(theme_name)
    image, ink = picture(view), look.theme.color("text").name()
    rows = [y for y in range(image.height()) if image.pixelColor(42, y).name() == ink]
    assert bool(rows) == ruled
    if ruled:
        block = view.document().findBlockByNumber(1)
        place = view.document().documentLayout().blockBoundingRect(block)
        assert place.top() - 2 <= rows[0] < rows[-1] <= place.bottom() + 2
    look.theme.choose("light")


def test_the_number_of_the_closest_passage_is_strong_and_nothing_stands_out_beside_marks(look, view):
    blocks = [ArticleBlock("paragraph", each, (ArticleSegment(0, 4),), 1) for each in near().items]
    assert find_highlights(blocks) == (near().items[1],)
    marked_ = ParagraphState("It rained.", marks=(CitationMark(0, 2),))
    assert find_highlights([*blocks, ArticleBlock("paragraph", marked_, (ArticleSegment(0, 2, 0),), 4)]) == ()
    assert find_highlights([blocks[1]]) == ()


def test_words_that_tell_who_says_it_are_dotted_not_marked(view):
    text = "Rook said the weir was dry."
    state = ArticleViewState(
        "Article", SOURCE, heading="h", items=(ParagraphState(text, 1, cues=(ParagraphSpan(0, 9),)),)
    )
    view.show_article(state, 0)
    image = picture(view)
    assert MARK not in colors(image)
    row = max(y for y in range(40) if image.pixelColor(62, y).name() == "#172023")
    dots = [image.pixelColor(x, row).name() == "#172023" for x in range(62, 130)]
    assert dots[:8] == [True, True, False, False] * 2


def test_facts_stand_directly_under_the_cited_passage(view):
    view.show_article(evidence_sheet(), 0)
    _at, facts = view._laid.views[0]
    layout, document = view.document().documentLayout(), view.document()
    passage, following = (layout.blockBoundingRect(document.findBlockByNumber(at)) for at in (1, 2))
    assert passage.bottom() < facts.y() < passage.bottom() + 20
    assert facts.geometry().bottom() < following.y()
    assert facts.x() == 62


def test_facts_go_with_the_passage_when_the_text_scrolls(view):
    view.resize(646, 320)
    view.show_article(evidence_sheet(), 0)
    _at, facts = view._laid.views[0]
    before = facts.y()
    view.verticalScrollBar().setValue(40)
    assert facts.y() == before - 40


def test_views_of_facts_are_used_again(view):
    view.show_article(evidence_sheet(), 0)
    first = view._laid.views[0][1]
    view.show_article(plain_sheet(), 24)
    assert not first.isVisible()
    view.show_article(numbered_sheet(), 0)
    assert view._laid.views[0][1] is first
    assert first.isVisible()


def test_the_same_article_is_not_written_again(view):
    view.show_article(plain_sheet(), 24)
    revision = view.document().revision()
    view.show_article(plain_sheet(), 24)
    assert view.document().revision() == revision


def test_writing_another_article_lays_out_none_but_that(view):
    view.resize(646, 200)
    view.show_article(plain_sheet(), 24)
    view.verticalScrollBar().setValue(40)
    QApplication.processEvents()
    sizes = []
    view.verticalScrollBar().rangeChanged.connect(lambda _least, most: sizes.append(most))
    view.show_article(evidence_sheet(), 24)
    QApplication.processEvents()
    assert view.verticalScrollBar().isVisible()
    assert view.verticalScrollBar().value() == 0
    assert sizes == [view.verticalScrollBar().maximum()]


def test_lines_hold_between_42_and_75_characters(view, look):
    long = "The gauge at the weir showed less water than in any spring before it, said the keeper. " * 8
    for width, factor in ((646, 1.0), (750, 1.0), (1000, 1.0), (1230, 2.0)):
        look.theme.set_factor(factor)
        view.resize(width, 560)
        view.show_article(
            ArticleViewState("a", "s", heading="h", items=(ParagraphState(long + str(width), 1),)), 0
        )
        # Nothing here may keep the layout: the next article frees it, and PySide would take its place's
        # next tenant for it.
        *full, _last = (line.textLength() for line in iter_lines(view.document().begin()))
        assert min(full) >= 42
        assert max(full) <= 75


def test_copied_words_bring_their_source_line(view):
    view.show_article(evidence_sheet(), 0)
    cursor = view.document().find(MARKED)
    view.setTextCursor(cursor)
    view.setFocus()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == f"{MARKED}\n{SOURCE}"


def test_words_copied_over_two_paragraphs_are_plain_text(view):
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


def test_letters_and_back_are_left_to_the_screen(view, qtbot):
    taken = []
    parent = view.parentWidget()
    parent.keyPressEvent = lambda event: taken.append(event.key())
    view.show_article(plain_sheet(), 24)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Space)
    own = [Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Space]
    assert [key for key in taken if key != Qt.Key.Key_Alt] == own


def test_a_screen_reader_is_told_what_it_is_and_what_is_marked(view):
    view.show_article(ArticleViewState("Article: Dry weir", SOURCE, "Dry weir", "Evidence, paragraph 3"), 24)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Article: Dry weir"
    assert interface.text(QAccessible.Text.Description) == "Evidence, paragraph 3"
    assert interface.textInterface() is not None


def test_a_screen_reader_can_read_the_words(view):
    view.show_article(plain_sheet(), 24)
    words = QAccessible.queryAccessibleInterface(view).textInterface()
    assert TEXTS[4] in words.text(0, words.characterCount())


def test_flowing_text_is_as_high_as_all_of_it(view):
    view.set_flowing(True)
    view.show_article(evidence_sheet(), 0)
    for width in (500, 646, 900):
        height = view.heightForWidth(width)
        view.resize(width, height)
        assert view.document().size().height() <= height
        assert view.verticalScrollBar().maximum() == 0


def test_asking_for_another_width_changes_nothing(view):
    view.set_flowing(True)
    view.show_article(evidence_sheet(), 0)
    before = view._laid.views[0][1].geometry(), view.document().size()
    view.heightForWidth(320)
    assert (view._laid.views[0][1].geometry(), view.document().size()) == before


def test_mirrored_the_numbers_stand_at_the_right(view):
    view.show_article(evidence_sheet(), 0)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(view)
    assert {image.pixelColor(x, y).name() for x in range(602, 606) for y in range(110, 130)} == {RULE}
    assert view._laid.views[0][1].geometry().right() == 646 - 62 - 1


def test_a_gap_is_drawn_between_two_dashed_rules(view):
    view.show_article(parts_sheet(), 24)
    image = picture(view)
    dashes = [[image.pixelColor(x, y).name() == "#707c77" for x in range(62, 618)] for y in range(560)]
    rules = [row for row in dashes if 200 < sum(row) < 500]
    assert len(rules) == 2


def test_found_words_are_framed_and_never_marked(view):
    item = ParagraphState(
        "The weir above the weir.", 1, found=(ParagraphSpan(4, 8), ParagraphSpan(19, 23)), found_now=1
    )
    view.show_article(ArticleViewState("a", "s", heading="h", items=(item,)), 0)
    found = colors(picture(view))
    assert MARK not in found
    assert found["#dbe7f1"] > 100
    assert found["#1a5c94"] > 100


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_no_line_is_cut_by_an_edge(look, view, factor):
    look.theme.set_factor(factor)
    view.show_article(plain_sheet(), 24)
    view.resize(646, 200)
    bar = view.verticalScrollBar()
    paper = {look.theme.color(name).name() for name in ("paper", "line")}
    assert bar.maximum() > 100
    for value in range(0, bar.maximum(), 7):
        bar.setValue(value)
        image = picture(view)
        edges = [QRect(0, y, view.viewport().width(), 1) for y in (0, view.viewport().height() - 1)]
        assert set().union(*(colors(image, edge) for edge in edges)) == paper


def test_scrolling_draws_all_anew_for_what_covers_the_edges_stays(view):
    view.show_article(plain_sheet(), 24)
    view.resize(646, 200)
    bar, drawn = view.verticalScrollBar(), Drawn(view.viewport())
    QApplication.processEvents()
    for value in (7, 47, 31):
        drawn.boxes.clear()
        bar.setValue(value)
        QApplication.processEvents()
        assert bar.value() == value
        assert drawn.boxes == [view.viewport().rect()]
