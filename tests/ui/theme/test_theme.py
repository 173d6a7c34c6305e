from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from quizapp.ui.theme import theme as module
from quizapp.ui.theme.theme import Theme
from tests.ui.conftest import ASSETS


class Wishes:
    """What a system asks for, as Qt tells it."""

    def contrastPreference(self):  # noqa: N802 - Qt's own name
        return Qt.ContrastPreference.HighContrast

    def motionPreference(self):  # noqa: N802 - Qt's own name
        return SimpleNamespace(name="ReducedMotion")


def test_type_and_control_heights_grow_with_the_text(theme):
    theme.set_factor(2.0)
    assert theme.font("body").pixelSize() == 32
    assert theme.size("control") == 80
    assert theme.line("quote") == 54


def test_the_application_takes_on_the_colours_and_widgets_that_are_open_a_new_text_size(theme, qapp, qtbot):
    label = QLabel("Kettle Row")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().height()
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert (
        qapp.palette().color(QPalette.ColorRole.Window).name() == theme.tokens.colors["dark"]["desk"].lower()
    )
    with qtbot.waitSignal(theme.changed):
        theme.set_factor(2.0)
    assert label.sizeHint().height() > 1.8 * before


@pytest.mark.parametrize(
    ("start", "by", "end"), [(1.0, 1, 1.15), (2.0, 1, 2.0), (1.0, -1, 1.0), (1.75, 0, 1.0), (1.4, 1, 1.5)]
)
def test_text_size_goes_in_steps_and_stops_at_both_ends(theme, start, by, end):
    theme.set_factor(start)
    assert theme.step_factor(by) == end
    assert theme.factor == end


def test_panes_stack_in_a_window_that_is_narrow_for_its_text(theme):
    assert not theme.stacks(1080)
    assert theme.stacks(1079)
    theme.set_factor(1.3)
    assert theme.stacks(1280)


def test_reduced_motion_takes_no_time_also_where_the_system_asks_for_it(theme, monkeypatch):
    assert theme.motion(220) == 220
    assert Theme(ASSETS, "light", reduce_motion=True).motion(220) == 0
    monkeypatch.setattr(theme, "accessibility_hints", Wishes())
    assert theme.motion(220) == 0


def test_where_motion_is_reduced_menus_and_lists_open_at_once_and_else_as_they_did(theme, qapp):
    general = Qt.UIEffect.UI_General
    before = qapp.isEffectEnabled(general)
    try:
        qapp.setEffectEnabled(general, True)
        theme.apply(qapp)
        theme.set_reduce_motion(True)
        assert not qapp.isEffectEnabled(general)
        theme.set_reduce_motion(False)
        assert qapp.isEffectEnabled(general)
    finally:
        qapp.setEffectEnabled(general, before)


def test_a_contrast_theme_of_the_system_lends_its_own_colours(theme, qapp, monkeypatch):
    monkeypatch.setattr(theme, "accessibility_hints", Wishes())
    monkeypatch.setattr(module, "is_high_contrast", lambda _system: True)
    theme.choose("system")
    assert theme.shown == "contrast"
    assert theme.high_contrast
    assert theme.color("text") == qapp.palette().color(QPalette.ColorRole.Text)
    assert theme.color("correctSoft") == theme.color("paper")


@pytest.mark.parametrize(
    ("choice", "shown"),
    [("system", "hc_light"), ("light", "light"), ("dark", "dark"), ("hc", "hc"), ("hc_light", "hc_light")],
)
def test_where_the_system_asks_for_contrast_it_is_followed_only_by_who_chose_so(
    theme, qapp, monkeypatch, choice, shown
):
    theme.choose(choice)
    before = theme.shown
    monkeypatch.setattr(theme, "accessibility_hints", Wishes())
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    # It has no colours for it, so ours are taken.
    assert theme.shown == shown
    assert theme.color("paper").name() == theme.tokens.colors[shown]["paper"].lower()
    monkeypatch.undo()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.shown == before


@pytest.mark.parametrize(
    ("scheme", "shown"), [(Qt.ColorScheme.Dark, "hc"), (Qt.ColorScheme.Light, "hc_light")]
)
def test_where_the_system_asks_for_contrast_it_stays_as_dark_or_light_as_the_system(
    qapp, monkeypatch, scheme, shown
):
    hints = SimpleNamespace(accessibility=Wishes, colorScheme=lambda: scheme)
    monkeypatch.setattr(module.QGuiApplication, "styleHints", lambda: hints)
    monkeypatch.setattr(module, "is_high_contrast", lambda _system: False)
    assert Theme(ASSETS).shown == shown
