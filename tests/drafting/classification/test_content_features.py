"""How a content is put is told by its words, and of names only that one stands there."""

import pytest

from quizapp.drafting.classification.content_features import (
    extract_phrasing_features,
    strip_ending,
    tokenize_content,
)


def test_words_stand_in_their_order_and_a_name_of_several_words_is_one():
    assert tokenize_content("It’s what Sanne van der Linde said in Tarn") == [
        "it's", "what", "#", "said", "in", "#",
    ]  # fmt: skip
    assert tokenize_content("the la Paz road") == ["the", "la", "#", "road"]


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("measured", "measur"),
        ("measuring", "measur"),
        ("kindly", "kind"),
        ("kindness", "kind"),
        ("is", "is"),
        ("red", "red"),
        ("mayor's", "mayor"),
    ],
)
def test_a_stem_is_what_is_left_without_an_ending(word, left):
    assert strip_ending(word) == left


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("the wells were dry", "past"),
        ("It matters.", "present"),
        ("he’ll come", "future"),
        ("they said it won’t hold", "past+present+future"),
        ("Not with joy", "none"),
    ],
)
def test_a_content_has_its_tenses(content, told):
    assert f"tense:{told}" in set(extract_phrasing_features(content))


def test_what_a_content_is_about_is_told_and_more_of_it_once_more():
    assert "about:evidence" in set(extract_phrasing_features("a trace of it"))
    assert "about:evidence:2" not in set(extract_phrasing_features("a trace of it"))
    assert "about:evidence:2" in set(extract_phrasing_features("a trace of blood"))


def test_how_a_content_begins_and_ends_is_told():
    assert {"frame:the _", "frame:the _ was", "last:dry"} <= set(
        extract_phrasing_features("the well was dry")
    )
    assert {"frame:# was", "last:#"} <= set(extract_phrasing_features("Ada Quill was in Tarn"))
    assert not {each for each in extract_phrasing_features("214") if each.startswith("last:")}


@pytest.mark.parametrize("name", ["Ada Quill", "Ahmed", "Reed van der Walled", "Study"])
def test_a_name_in_a_content_changes_nothing(name):
    content = "“{}” and {} are at the mill"
    assert list(extract_phrasing_features(content.format(name, name))) == list(
        extract_phrasing_features(content.format("Bo", "Bo"))
    )
