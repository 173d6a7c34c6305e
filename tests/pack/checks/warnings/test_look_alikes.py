"""Answers that look alike are told, though they are written in other letters."""

import pytest

from quizapp.pack.checks.warnings import look_alikes
from tests.pack.builders import example_json, faults, question_json


def worded(first, second):
    return {"weck-call/options/0/text": first, "weck-call/options/1/text": second}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna", "\u0410nna"), ("scope", "\u0455\u0441\u043e\u0440\u0435"),
        ("Ilse", "lIse"), ("modern", "modem"),
        ("\u0391thens", "Athens"), ("é\u0430", "e\u0301a"), ("\u06cc", "\u0649"), ("a - b", "a \u2010 b"),
    ],
)  # fmt: skip
def test_options_in_other_letters_that_look_the_same_are_told(first, second):
    told = faults(look_alikes.warn_of_look_alikes, worded(first, second))
    assert told == ["weck-call/options/1/text look-alike"]


@pytest.mark.parametrize(
    ("first", "second"), [("Anna", "Annas"), ("scope", "scale"), ("Анна", "Инна"), ("caf\u00e9", "cafe")]
)
def test_options_that_can_be_told_apart_are_let_be(first, second):
    assert faults(look_alikes.warn_of_look_alikes, worded(first, second)) == []


def test_speakers_whose_names_look_the_same_are_told():
    pack = example_json()
    offered = [option["speaker"] for option in question_json(pack, "who-fridays")["options"]]
    places = {speaker["id"]: place for place, speaker in enumerate(pack["speakers"])}
    changes = {
        f"speakers/{places[speaker]}/name": name
        for speaker, name in zip(offered, ("Anna", "\u0410nna"), strict=False)
    }
    assert "who-fridays/options/1/speaker look-alike" in faults(look_alikes.warn_of_look_alikes, changes)


def test_words_that_are_typed_are_not_told():
    changes = {"which-fund/accepted": ["modern", "modem"]}
    assert faults(look_alikes.warn_of_look_alikes, changes) == []
