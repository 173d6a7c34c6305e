"""Titles as the beginnings of ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.ids import build_slug


def test_a_long_title_is_cut_between_two_words():
    assert (
        build_slug("The Ferry That Nobody Counted on a Sunday in March", "x")
        == "the-ferry-that-nobody-counted-on-a"
    )
    assert build_slug("a" * 50, "x") == "a" * 40
    assert build_slug("新聞", "x") == "x"


@given(st.text(max_size=200))
def test_every_title_gives_an_id(title):
    name = build_slug(title, "article")
    assert 0 < len(name) <= 40
    assert all(char.isascii() and (char.isalnum() or char == "-") for char in name)
    assert name == name.strip("-")
