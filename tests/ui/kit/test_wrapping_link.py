"""A link with long words."""

from __future__ import annotations

from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.wrapping_link import WrappingLink
from tests.ui.walk import settle

WORDS = "As marked before: Anton Weck says it, through the harbour office (finding)"


def test_its_words_go_on_in_another_line_where_there_is_no_room(look, shown):
    link = WrappingLink(look, WORDS)
    wide = link.sizeHint().width()
    assert link.heightForWidth(wide) == link.sizeHint().height()
    assert link.heightForWidth(wide // 2) > link.heightForWidth(wide)
    assert link.minimumSizeHint().width() < wide // 2
    flow = shown(FlowBox(link, WrappingLink(look, "Remove"), gap=8), 200, 200)
    settle()
    assert link.width() <= 200
    assert link.height() == link.heightForWidth(link.width())
    assert flow.minimumSizeHint().width() < 200


def test_it_is_drawn_in_every_width_with_the_keyboard_and_without(look, shown):
    pictures = []
    for width in (160, 700):
        link = shown(WrappingLink(look, WORDS), width, 120)
        pictures.append(link.grab().toImage())
        link.setFocus()
        settle()
        assert link.grab().toImage() != pictures[-1]
    assert pictures[0] != pictures[1]
