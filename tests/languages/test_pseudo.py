"""The made-up languages: what they change, and what they keep."""

from __future__ import annotations

import string

import pytest

from quizapp.catalogue import load_english
from tests.languages.pseudo import catalogue

LONG = "home.comes_back"


@pytest.mark.parametrize("language", ["de", "ar"])
def test_values_and_plurals_are_kept(language):
    say = catalogue(language)
    said = say("home.go_on", place=3, total=10)
    assert said != load_english()("home.go_on", place=3, total=10)
    assert {"3", "10"} <= set(said.split())
    one, two = say("home.start", n=1), say("home.start", n=2)
    assert ("1" in one, "2" in two) == (True, True)
    assert one.replace("1", "2") != two


@pytest.mark.parametrize(
    ("message", "least", "most"), [("home.hide", 1.9, 2.3), ("home.practise", 1.7, 2.3), (LONG, 1.4, 1.6)]
)
def test_german_is_longer_the_more_so_the_shorter_it_is(message, least, most):
    assert least <= len(catalogue("de")(message)) / len(load_english()(message)) <= most


def test_arabic_is_as_long_and_has_no_latin_letter():
    said = catalogue("ar")(LONG)
    assert len(said) == len(load_english()(LONG))
    assert not set(said) & set(string.ascii_letters + ",;?")
