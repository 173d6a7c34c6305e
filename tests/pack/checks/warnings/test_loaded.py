"""Loaded words and verdicts on the world, in single sentences."""

import pytest

from quizapp.pack.checks.warnings.loaded import claiming, judging, loaded
from quizapp.pack.checks.warnings.naming import Names
from quizapp.pack.checks.warnings.words import LOADED, VERDICT, rough_words
from tests.pack.builders import example_pack


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Corran claimed that the ferry was full.", "claimed"),
        ("The mayor admitted that he had not asked.", "admitted"),
        ("Paragraph 7 slams the report.", "slams"),
        ("He refused to say who should pay.", "refused to"),
        ("The so-called trial ended.", "so-called"),
        ("The company lied about its boats.", "lied"),
        ("That was propaganda.", "propaganda"),
        ("Traders see a conspiracy in it.", "conspiracy"),
        ("She boasted that every seat was taken.", "boasted that"),
        ("He hit out at the council.", "hit out"),
    ],
)
def test_words_that_take_sides_are_found(sentence, word):
    assert loaded(sentence) == word
    assert not LOADED.isdisjoint(rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "A group claimed responsibility for it.",
        "The flood claimed 12 lives.",
        "Two visitors were admitted to the tower.",
        "The car slammed into a wall.",
        "The Ministry of Propaganda printed it.",
        "The verb claimed stands before the quotation.",
        "They were charged with conspiracy to defraud.",
        "The town boasts a harbour.",
        "The village lies north of it.",
        "The claim is not the article’s own.",
        "He was unclaimed by either side.",
    ],
)
def test_the_same_words_in_another_sense_as_names_or_mentioned_are_not(sentence):
    assert loaded(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("He claims that it was full.", "claims"),
        ("The harbour office claims that it was full.", "claims"),
        ("Corran’s claims stand in paragraph 3.", None),
        ("The claims in the report are answered.", None),
        ("It dismissed claims about prices.", None),
        ("A claim is something that somebody asserts.", None),
        ("The report answers the claims of the traders.", None),
    ],
)
def test_claim_counts_as_a_verb_only(sentence, word):
    assert claiming(sentence, Names(example_pack())) == word


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("This is false: the report says 14.", "false"),
        ("The first statement is true.", "true"),
        ("Is it true that the ferry was full?", "true"),
        ("In fact the ferry was empty.", "In fact"),
        ("The ferry was actually empty.", "actually"),
        ("The count proves that the ferry was empty.", "proves that"),
        ("The count debunked it.", "debunked"),
        ("This is a false claim.", "false claim"),
    ],
)
def test_verdicts_on_the_world_are_found(sentence, word):
    assert judging(sentence) == word
    assert not VERDICT.isdisjoint(rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Anton Weck says that this is false.",
        "That may be true; the article does not say so.",
        "Which of these is true, according to the article?",
        "He calls it a false claim.",
        "Who actually says this?",
        "What does the report actually say?",
        "In fact, paragraph 4 has another figure.",
        "Which sentence proves that seats were empty?",
        "A true copy hangs in the hall.",
        "The same is true of the report.",
        "The letter proves difficult to find.",
        "A false-colour picture was printed.",
        "This is so in both articles.",
    ],
)
def test_words_that_somebody_says_or_that_speak_of_the_article_are_no_verdict(sentence):
    assert judging(sentence) is None
