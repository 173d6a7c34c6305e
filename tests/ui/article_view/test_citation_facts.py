from __future__ import annotations

from dataclasses import replace

from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.kit.label import Label
from tests.ui.article_view.desks import facts
from tests.ui.seen import told


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
