"""The made-up languages: what they change, and what they keep."""

from __future__ import annotations

import string

import pytest
from PySide6.QtCore import QCoreApplication

from tests.languages.pseudo import english, translator


@pytest.fixture(params=["de", "ar"])
def language(request, qapp):
    made = translator(request.param)
    qapp.installTranslator(made)
    yield request.param
    qapp.removeTranslator(made)


def say(text, n=-1):
    return QCoreApplication.translate("home", text, "", n)


def test_what_stands_for_something_else_is_kept(language):
    said = say("Continue, question {place} of {total}")
    assert said.format(place=3, total=10) != said
    assert {"3", "10"} <= set(said.format(place=3, total=10).split())


def test_a_number_has_its_plural(language):
    one, two = say("Start %n question(s)", 1), say("Start %n question(s)", 2)
    assert ("1" in one, "2" in two) == (True, True)
    assert one.replace("1", "2") != two


def test_nothing_is_said_in_words_of_qt_s_own(language):
    assert QCoreApplication.translate("QShortcut", "Enter") == "Enter"


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Back", 1.9, 2.3),
        ("Check answer", 1.7, 2.1),
        ("Your answer stays as it is. Choose the sentence that shows it.", 1.4, 1.6),
    ],
)
def test_german_is_longer_the_more_so_the_shorter_it_is(text, least, most):
    assert least <= len(translator("de").translate("home", text)) / len(text) <= most


def test_arabic_is_as_long_and_has_no_latin_letter():
    text = "You can choose 2, or none? Clear one of them first; then go on."
    said = translator("ar").translate("home", text)
    assert len(said) == len(text)
    assert not set(said) & set(string.ascii_letters + ",;?")


def test_english_has_the_program_s_own_plurals():
    assert english().translate("home", "Start %n question(s)", "", 1) == "Start %n question"
