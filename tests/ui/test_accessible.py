"""The whole program, screen by screen, at every size: what can be reached, read, heard and hit.

The figures are those of WCAG 2.2 (2.5.8: targets of 24 px) and of the design (32 px high where it is ours).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from quizapp.library.settings import Settings
from tests.ui.running import PACK, Running, chosen_questions, prepare, scenes
from tests.ui.walk import marked_up, settle, sideways, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.window import Window

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SIZES = [((1280, 800), 100), ((1280, 800), 200), ((800, 600), 100), ((800, 600), 150), ((800, 600), 200)]
"""Windows in px, and text sizes in per cent."""

OF_DESK = (((1280, 800), 100), ((800, 600), 200))
"""Those at which the teacher's desk is gone through too; its own tests try what is between."""

ARRIVES = {
    "home": "WrappingButton",
    "asking": "OptionRow",
    "answer missing": "OptionRow",
    "certainty missing": "OptionRow",
    "explained 1": "OutcomeBanner",
    "explained 2": "OutcomeBanner",
    "explained 3": "OutcomeBanner",
    "results": "KeyButton",
    "opened answer": "OutcomeBanner",
    "help": "HelpKeyRow",
    "trouble": "KeyButton",
    "settings": "SmallOption",
    "trap": "Label",
    "kind of statement": "Label",
    "worked example": "WorkedExampleStepRow",
    "report": "_Field",
    "report kept": "KeyButton",
    "reports": "Label",
    "pack that is gone": "Label",
    "a pack's page": "TextField",
    "who is practising": "LearnerRowButton",
    "what is kept": "KeyButton",
    "change a name": "TextField",
    "that was not me": "WrappingButton",
    "erase": "WrappingButton",
    "classes and codes": "TextField",
    "code": "TextField",
    "bring in": "WrappingButton",
}
"""What has the keyboard on arrival."""

AT_DESK = {
    "packs in work": "WorkingCopyRow",
    "a pack in work is renamed": "TextField",
    "opened article": "PassageList",
    "editor, attribution": "ParagraphField",
    "editor, a check": "ParagraphField",
    "editor, words selected": "SelectableArticle",
    "editor, words found": "FindReplaceField",
    "editor, several selected": "QuestionList",
    "over the editor, coverage": "CoverageSentenceRow",
    "over the editor, review": "PassageList",
    "who says what": "AttributionView",
    "who says what, a name": "TextField",
    "who says what, why nothing": "Label",
    "proposals": "SuggestionCard",
    "proposals, why not": "KeyButton",
    "proposals, edited": "ParagraphField",
    "proposals, what is drafted": "CheckRow",
}
ARRIVES |= AT_DESK


@dataclass
class Scene:
    """What was found on one screen: words of whatever is not as it should be, and what has the keyboard."""

    unnamed: list[str]
    small: list[str]
    cut: list[str]
    marked_up: list[str]
    unreached: list[str]
    out_of_view: list[str]
    comes_round: bool
    sideways: bool
    focus: list[str]
    focus_in_view: bool


def interfaces(root: QAccessible) -> Iterator[QAccessible]:
    """All that a screen reader finds, from the window down."""
    yield root
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and child.isValid():
            yield from interfaces(child)


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"[:60]


def pressed(widget: QWidget) -> bool:
    """Whether a pointer does something there; words that are only read are no target."""
    return isinstance(widget, QAbstractButton | QAbstractItemView | QAbstractScrollArea)


def too_small(window: Window) -> list[str]:
    return [
        f"{told(widget)}: {widget.width()} x {widget.height()}"
        for widget in visible(window, QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and pressed(widget)
        if widget.width() < 24 or widget.height() < 32
    ]


def cut_off(window: Window) -> list[str]:
    """Labels and buttons with less room than their words need, or that stick out of what holds them."""
    found = []
    for widget in (*visible(window, QLabel), *visible(window, QAbstractButton)):
        least, parent = widget.minimumSizeHint(), widget.parentWidget()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        sticks_out = parent is not None and widget.geometry().right() > parent.rect().right() + 1
        cut = widget.width() < least.width() or widget.height() < high - 1
        if widget.text() and (cut or sticks_out):
            found.append(f"{told(widget)}: {widget.width()} x {widget.height()}")
    return found


def in_view(widget: QWidget) -> bool:
    """Whether a widget is seen whole or, where it is higher than the room there is, in part."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is None:
        return widget.isVisible()
    room = around.viewport().rect()
    place = QRect(widget.mapTo(around.viewport(), QPoint(0, 0)), widget.size())
    return room.intersects(place) if place.height() > room.height() else room.contains(place)


def by_tab(window: Window) -> tuple[list[QWidget], list[str], bool]:
    """Return what Tab reaches, what of it is then not in view, and whether Tab comes round."""
    first, reached, out_of_view = QApplication.focusWidget(), [], []
    widget = first
    while widget is not None and widget not in reached:
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        settle()
        widget = QApplication.focusWidget()
        if widget is not None and not in_view(widget):
            out_of_view.append(told(widget))
    # A heading that stands for a screen with nothing to press is not gone back to.
    comes_round = widget is first or (first is not None and first.focusPolicy() == Qt.FocusPolicy.NoFocus)
    if first is not None:
        first.setFocus()
        settle()
    return reached, out_of_view, comes_round


def look(window: Window) -> Scene:
    # What scrolls hands the keyboard to the view around it, and then has it too.
    having = [each for each in window.findChildren(QWidget) if each.hasFocus() and each.focusProxy() is None]
    focus_in_view = all(map(in_view, having))
    tree = interfaces(QAccessible.queryAccessibleInterface(window))
    unnamed = [
        type(each.object()).__name__
        for each in tree
        if each.state().focusable and not each.state().invisible and not each.text(QAccessible.Text.Name)
    ]
    reached, out_of_view, comes_round = by_tab(window)
    return Scene(
        unnamed=unnamed,
        small=too_small(window),
        cut=cut_off(window),
        marked_up=marked_up(window),
        unreached=[
            told(widget)
            for widget in visible(window, QWidget)
            if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget not in reached
        ],
        out_of_view=out_of_view,
        comes_round=comes_round,
        sideways=sideways(window),
        focus=[type(each).__name__ for each in having],
        focus_in_view=focus_in_view,
    )


@pytest.fixture(scope="module", params=SIZES, ids=lambda each: f"{each[0][0]}x{each[0][1]} at {each[1]}")
def seen(request, qapp, first_start, tmp_path_factory):
    """All screens of the program in a window of a size, at a text size."""
    size, percent = request.param
    folder = shutil.copytree(first_start, tmp_path_factory.mktemp("accessible") / "data")
    prepare(folder, Settings(text_size=percent, theme="light", reduced_motion=True), chosen_questions(PACK))
    running = Running(qapp, folder, size)
    try:
        desk = request.param in OF_DESK
        return {name: look(running.window) for name in scenes(running, desk=desk)}
    finally:
        running.close()


def found(seen: dict[str, Scene], what: str) -> dict[str, list[str]]:
    return {name: getattr(scene, what) for name, scene in seen.items() if getattr(scene, what)}


def test_whatever_can_have_the_keyboard_has_a_name(seen):
    assert found(seen, "unnamed") == {}


def test_whatever_can_be_pressed_is_large_enough_to_be_hit(seen):
    assert found(seen, "small") == {}


def test_no_word_is_cut_off(seen):
    assert found(seen, "cut") == {}


def test_every_label_is_plain_text_and_there_are_no_tooltips(seen):
    assert found(seen, "marked_up") == {}


def test_tab_reaches_everything_and_comes_round(seen):
    assert found(seen, "unreached") == {}
    assert [name for name, scene in seen.items() if not scene.comes_round] == []


def test_what_tab_reaches_is_brought_into_view(seen):
    assert found(seen, "out_of_view") == {}


def test_exactly_one_thing_has_the_keyboard(seen):
    assert {name: scene.focus for name, scene in seen.items() if len(scene.focus) != 1} == {}


def test_what_has_the_keyboard_on_arrival_is_in_view(seen):
    assert [name for name, scene in seen.items() if not scene.focus_in_view] == []


def test_the_keyboard_arrives_where_the_design_says(seen):
    arrives = {name: [kind] for name, kind in ARRIVES.items() if name in seen or name not in AT_DESK}
    assert {name: seen[name].focus for name in arrives} == arrives


def test_nothing_scrolls_sideways(seen):
    assert [name for name, scene in seen.items() if scene.sideways] == []
