from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.kit.label import Label
from tests.ui.article_view.desks import facts
from tests.ui.seen import told
from tests.ui.walk import clipped


def test_speaker_and_kind_are_told_in_words(look):
    view = CitationFactsView(look)
    view.show_facts(replace(facts(), via="The article:"))
    said = [" ".join(told(label)[1].split()) for label in view.findChildren(Label)]
    assert said == [
        "Who says it",
        "The article: Pieter Lund shop owner",
        "Kind of statement",
        "someone says it",
    ]


@pytest.mark.parametrize("width", [300, 556, 1140])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_in_a_narrow_column_or_beside_a_long_label(look, shown, width, factor):
    look.theme.set_factor(factor)
    view = CitationFactsView(look)
    view.show_facts(replace(facts(), kind_label="Art der Behauptungsmöglichkeit"))
    shown(view, width, view.height_at(width))
    assert clipped(view) == []
    boxes = [label.geometry() for label in view.findChildren(Label)]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one != other)
