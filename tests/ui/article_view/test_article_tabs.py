from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest

from quizapp.ui.article_view.article_tabs import ArticleTabs, elide_at_word
from quizapp.ui.article_view.switcher_state import ArticleTab

LONG = "The harbour council and the boat crews disagree about a bell & about a lamp"


@pytest.fixture
def tabs(look, shown):
    made = shown(ArticleTabs(look), 600, 48)
    made.show_tabs(
        [
            ArticleTab("Locks close", "Post: evidence here", "Locks close, Post"),
            ArticleTab(LONG, "Mail", LONG),
        ]
    )
    return made


def test_a_screen_reader_finds_tabs_with_the_whole_titles(tabs):
    interface = QAccessible.queryAccessibleInterface(tabs)
    assert interface.role() == QAccessible.Role.PageTabList
    children = [interface.child(place) for place in range(2)]
    assert {child.role() for child in children} == {QAccessible.Role.PageTab}
    assert [child.text(QAccessible.Text.Name) for child in children] == ["Locks close, Post", LONG]
    assert children[0].state().selected


def test_arrows_go_from_tab_to_tab(tabs, qtbot):
    tabs.setFocus()
    with qtbot.waitSignal(tabs.currentChanged) as changed:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert changed.args == [1]


def test_showing_which_is_in_front_is_not_told_as_a_change(tabs, qtbot):
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.show_front(1)
        tabs.show_tabs(
            [ArticleTab("One", "", "One"), ArticleTab("Two", "", "Two"), ArticleTab("Three", "", "Three")]
        )
    assert tabs.count() == 3


def test_hundreds_of_tabs_are_laid_out_together(look, shown):
    class Counted(ArticleTabs):
        asked = 0

        def tabSizeHint(self, index):  # noqa: N802 -- Qt's own name
            self.asked += 1
            return super().tabSizeHint(index)

    made = shown(Counted(look), 600, 48)
    made.show_tabs([ArticleTab(f"Article {number}", "", f"Article {number}") for number in range(300)])
    assert (made.count(), made.isVisible()) == (300, True)
    assert made.asked < 20 * 300


def test_a_long_title_is_cut_at_a_word(look):
    metrics = QFontMetricsF(look.theme.font("strong"))
    cut = elide_at_word(LONG, 200, metrics)
    assert LONG.startswith(cut.removesuffix("…"))
    assert LONG[len(cut) - 1] in " ,"
    assert metrics.horizontalAdvance(cut) <= 200
    assert elide_at_word("Short", 200, metrics) == "Short"
    assert elide_at_word("Rindfleischetikettierungsüberwachung", 60, metrics).endswith("…")
