from __future__ import annotations

from dataclasses import replace

from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.kit.label import Label
from tests.ui.gallery import facts
from tests.ui.seen import picture, told


def words(view):
    return [told(label)[1] for label in view.findChildren(Label)]


def test_speaker_and_kind_are_told_in_words(look):
    view = CitationFactsView(look)
    view.show_facts(facts())
    said = [" ".join(text.split()) for text in words(view)]
    assert said == [
        "Who says it",
        "The article: Pieter Lund shop owner",
        "Kind of statement",
        "someone says it; the article does not prove it",
    ]


def test_facts_are_as_high_as_the_design_draws_them(look):
    view = CitationFactsView(look)
    view.show_facts(facts())
    assert view.height_at(556) == 83


def test_in_a_narrow_column_labels_stand_above(look, shown):
    view = CitationFactsView(look)
    view.show_facts(facts())
    assert view.height_at(300) > view.height_at(556)
    shown(view, 300, view.height_at(300))
    assert view._who.x() < 60


def test_a_hairline_parts_facts_from_the_passage(look, shown):
    view = CitationFactsView(look)
    view.show_facts(facts())
    assert picture(shown(view, 556, 83)).pixelColor(300, 0).name() == "#c6cfca"


def test_at_double_size_no_label_is_narrower_than_its_words(look, shown):
    look.theme.set_factor(2.0)
    view = CitationFactsView(look)
    view.show_facts(facts())
    for width in (556, 1140):
        shown(view, width, view.height_at(width))
        for label in view.findChildren(Label):
            assert label.height() >= label.heightForWidth(label.width())


def test_a_long_label_wraps_in_its_column_and_keeps_off_what_it_names(look, shown):
    view = CitationFactsView(look)
    view.show_facts(replace(facts(), kind_label="Art der Behauptungsmöglichkeit"))
    shown(view, 556, view.height_at(556))
    label = view._kind_label
    assert label.height() >= label.heightForWidth(label.width()) > 20
    assert label.geometry().right() < view._chip.x()
