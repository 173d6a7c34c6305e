"""The order in which answers are shown."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.kinds.match import order_partners
from quizapp.quiz.kinds.order import order_items, score_order
from quizapp.quiz.kinds.rules import is_figure, order_options, order_speakers
from tests.quiz import builders

seeds = st.integers(0, 2**63)


def shown(question, seed=7):
    """The ids of a question's options in the order in which they are shown."""
    return [option.id for option in order_options(question, seed, "en")]


@given(seeds)
def test_every_seed_shows_all_options_and_those_marked_last_at_the_end(seed):
    row = shown(builders.choice(options=builders.options(5, o1={"last": True}, o0={"last": True})), seed)
    assert sorted(row) == ["o0", "o1", "o2", "o3", "o4"]
    assert row[3:] == ["o0", "o1"]


def test_the_same_seed_shows_the_same_order_for_ever():
    expected = ["o3", "o2", "o1", "o0", "o4", "o5"]
    assert shown(builders.choice(6)) == expected, "a kept session depends on it: never change it"


def test_every_place_is_as_likely():
    firsts = Counter(shown(builders.choice(4), seed)[0] for seed in range(400))
    assert min(firsts.values()) > 70
    assert len(firsts) == 4


def test_another_question_of_the_same_session_is_shuffled_otherwise():
    assert len({tuple(shown(builders.choice(6, id=f"q{n}"))) for n in range(5)}) > 1


def test_a_question_that_is_not_to_be_shuffled_stands_as_the_pack_has_it():
    assert shown(builders.choice(4, shuffle=False)) == ["o0", "o1", "o2", "o3"]
    speakers = order_speakers(builders.attribution(3, shuffle=False), 7)
    assert [option.speaker for option in speakers] == ["v0", "v1", "v2"]


@pytest.mark.parametrize(
    "texts",
    [
        ["3.1 degrees", "8 degrees", "31 degrees"],
        ["12 March 2022", "1 April 2022", "May 2022"],
        ["Monday", "Tuesday", "Friday"],
        ["two-thirds", "a half", "one in ten"],
        ["40 % of boats", "31 boats", "8 of 10"],
    ],
)
@given(seed=seeds)
def test_numbers_and_dates_are_never_shuffled(texts, seed):
    options = [option | {"text": text} for option, text in zip(builders.options(3), texts, strict=True)]
    options.append({"id": "o3", "text": "The article gives none", "last": True, **builders.reason()})
    assert shown(builders.choice(options=options), seed) == ["o0", "o1", "o2", "o3"]


@pytest.mark.parametrize(
    "text",
    ["The harbour reopened in 2022 after a storm", "Nils Torv", "Lund had 31 boats", "March of the gulls"],
)
def test_a_sentence_or_a_name_is_no_figure(text):
    assert not is_figure(text, "en")


@given(seeds)
def test_speakers_are_shuffled_and_complete(seed):
    for question in (builders.attribution(5), builders.chain(5)):
        speakers = [option.speaker for option in order_speakers(question, seed)]
        assert sorted(speakers) == ["v0", "v1", "v2", "v3", "v4"]


def partners(*fields):
    """A question of matching with these partners."""
    items = [item.model_dump() for item in builders.match((0, 1, 2)).items]
    listed = [{"id": f"w{n}", **each} for n, each in enumerate(fields)]
    return builders.built("match", items=items, partners=listed)


@given(seeds)
def test_nobody_is_the_last_partner(seed):
    question = partners(*({"speaker": speaker} for speaker in ("nobody", "v0", "article", "v1")))
    row = order_partners(question, seed, "en")
    assert row[-1].speaker == "nobody"
    assert len(row) == 4


@pytest.mark.parametrize(
    ("texts", "shuffled"), [(("31 boats", "8 boats", "two dozen"), False), (("boats", "gulls", "nets"), True)]
)
def test_partners_are_shuffled_unless_they_are_figures(texts, shuffled):
    question = partners(*({"text": text} for text in texts))
    orders = {tuple(each.id for each in order_partners(question, seed, "en")) for seed in range(9)}
    assert len(orders) > 1 if shuffled else orders == {("w0", "w1", "w2")}


@pytest.mark.parametrize("shuffle", [True, False])
@given(seed=seeds)
def test_an_order_never_lies_there_right_already(shuffle, seed):
    for groups in (((0,), (1,), (2,), (3,)), ((0,), (1, 2, 3)), ((3,), (2,), (1, 0))):
        question = builders.order(*groups, shuffle=shuffle)
        row = [item.id for item in order_items(question, seed)]
        assert sorted(row) == ["i0", "i1", "i2", "i3"]
        assert score_order(question.order, row).score < 1


def test_an_order_that_is_not_to_be_shuffled_stands_as_the_pack_has_it_unless_it_is_right():
    question = builders.order((3,), (2,), (1,), (0,), shuffle=False)
    assert [item.id for item in order_items(question, 7)] == ["i0", "i1", "i2", "i3"]
