"""The border of what has the keyboard, on each kind of widget that can have it."""

from __future__ import annotations

import pytest

from quizapp.ui.kit.buttons import KeyButton, LinkButton, WrappingLink
from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.kit.painting import FOCUS_BORDER
from quizapp.ui.kit.plate_rows import PlateRowWidget
from quizapp.ui.kit.widget_state import OptionState
from tests.ui.seen import colors, picture, rows_of_ink

WIDGETS = {
    "button": lambda look: KeyButton(look, "Skip", "S"),
    "link": lambda look: LinkButton(look, "About this trap"),
    "wrapping link": lambda look: WrappingLink(look, "About this trap and others like it"),
    "option": lambda look: OptionRow(look, OptionState("Rook"), "Chosen", exclusive=True, compact=False),
    "outcome": OutcomeBanner,
    "card": FocusableCard,
    "row of plates": PlateRowWidget,
    "words": lambda look: Label(look, "Traps", reads=True),
}


@pytest.mark.parametrize("build", WIDGETS.values(), ids=WIDGETS)
def test_where_the_keyboard_is_stands_a_border_that_moves_nothing(look, shown, build):
    widget, border = shown(build(look), 300, 60), look.theme.color("focus").name()
    size, before = widget.sizeHint(), colors(picture(widget.window())).get(border, 0)
    widget.setFocus()
    assert colors(picture(widget.window())).get(border, 0) > before + 300
    assert widget.sizeHint() == size


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("style", ["meta", "body", "question"])
def test_it_runs_over_no_letters_tail(look, shown, style, factor):
    look.theme.set_factor(factor)
    label = shown(Label(look, "Paragraph 3 “Quizapp”, by j", style, reads=True))
    rows = rows_of_ink(picture(label))
    assert rows[0] >= FOCUS_BORDER
    assert rows[-1] < label.height() - FOCUS_BORDER


@pytest.mark.parametrize("choice", ["hc", "hc_light"])
def test_in_high_contrast_a_primary_button_is_filled_otherwise_beneath_it(look, shown, choice):
    look.theme.choose(choice)
    button = shown(KeyButton(look, "Check", "Enter", "primary"))
    accent, border = (look.theme.color(each).name() for each in ("accent", "focus"))
    assert accent in colors(picture(button))
    button.setFocus()
    found = colors(picture(button.window()))
    assert accent not in found
    assert found[border] > 400
