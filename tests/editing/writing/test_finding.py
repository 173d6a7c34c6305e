"""Words found and replaced."""

from __future__ import annotations

import pytest

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.steps import Written
from quizapp.editing.writing.fields import find_words, replace_words, set_field, stand_in_articles
from tests.editing.builders import at, document
from tests.editing.writing.test_banks import after


def test_words_are_found_in_the_teachers_texts_alone() -> None:
    hits = find_words(document(), "ferry")
    assert hits
    assert {"/title"} <= {hit.at for hit in hits}
    assert not any("/passages/" in hit.at or "/quote" in hit.at or "/id" in hit.at for hit in hits)
    assert all(
        dict(walk.own_texts(document()))[hit.at][hit.start : hit.end].lower() == "ferry" for hit in hits
    )
    assert find_words(document(), "") == ()


def test_capitals_and_whole_words_can_be_asked_for() -> None:
    every, whole = find_words(document(), "ferr"), find_words(document(), "ferr", whole=True)
    assert every
    assert whole == ()
    assert len(find_words(document(), "FERRY", capitals=True)) < len(find_words(document(), "FERRY"))


def test_every_hit_is_replaced_in_one_step_but_for_those_in_quotations() -> None:
    data = (
        Written(document())
        .done(set_field(document(), f"{at('weck-call')}/hint", "“ferry” is not ferry, ferry"))
        .document
    )
    hits = find_words(data, "ferry")
    assert any(hit.quoted for hit in hits)
    replaced = Written(data).done(replace_words(data, hits, "boat")).document
    assert walk.question(replaced, "weck-call")[1]["hint"] == "“ferry” is not boat, boat"
    assert all(hit.quoted for hit in find_words(replaced, "ferry"))
    assert replaced["sources"] == data["sources"]


def test_words_in_german_quotation_marks_are_a_quotation_too() -> None:
    data = after(set_field(document(), f"{at('weck-call')}/hint", "„ferry“ is not ferry, nor „a ferry”"))
    replaced = Written(data).done(replace_words(data, find_words(data, "ferry"), "boat")).document
    assert walk.question(replaced, "weck-call")[1]["hint"] == "„ferry“ is not boat, nor „a ferry”"


def test_some_hits_alone_can_be_replaced() -> None:
    hits = find_words(document(), "ferry")
    data = after(replace_words(document(), hits[:1], "boat"))
    assert len(find_words(data, "ferry")) == len(hits) - 1
    with pytest.raises(NotDoneError):
        replace_words(document(), (), "boat")


def test_whether_words_stand_in_an_article_is_told_apart() -> None:
    data = document()
    for _, passage in walk.passages(data):
        passage["text"] += " Xanadu." if passage["role"] == "summary" else " Zembla."
    assert stand_in_articles(data, "zembla")
    assert not stand_in_articles(data, "zembla", capitals=True)
    assert not stand_in_articles(data, "embla", whole=True)
    assert not stand_in_articles(data, "Xanadu")
    assert not stand_in_articles(data, "")
