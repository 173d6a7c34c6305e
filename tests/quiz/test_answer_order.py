"""The order in which answers are shown."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.answer_order import is_figure, order_items, order_options, order_partners, order_speakers
from quizapp.quiz.scoring_rules import score_order
from tests.quiz import builders

seeds = st.integers(0, 2**63)


@given(seeds)
def test_every_seed_shows_all_options_and_those_marked_last_at_the_end(seed):
    question = builders.choice(options=builders.options(5, o1={"last": True}, o0={"last": True}))
    shown = [option.id for option in order_options(question, seed, "en")]
    assert sorted(shown) == ["o0", "o1", "o2", "o3", "o4"]
    assert shown[3:] == ["o0", "o1"]


def test_the_same_seed_shows_the_same_order_for_ever():
    shown = [option.id for option in order_options(builders.choice(6), 7, "en")]
    assert shown == ["o3", "o2", "o1", "o0", "o4", "o5"], "a kept session depends on it: never change it"


def test_every_place_is_as_likely():
    firsts = Counter(order_options(builders.choice(4), seed, "en")[0].id for seed in range(400))
    assert min(firsts.values()) > 70
    assert len(firsts) == 4


def test_another_question_of_the_same_session_is_shuffled_otherwise():
    orders = {tuple(o.id for o in order_options(builders.choice(6, id=f"q{n}"), 7, "en")) for n in range(5)}
    assert len(orders) > 1


def test_a_question_that_is_not_to_be_shuffled_stands_as_the_pack_has_it():
    assert [o.id for o in order_options(builders.choice(4, shuffle=False), 7, "en")] == [
        "o0",
        "o1",
        "o2",
        "o3",
    ]
    assert [o.speaker for o in order_speakers(builders.attribution(3, shuffle=False), 7)] == [
        "v0",
        "v1",
        "v2",
    ]


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
    question = builders.choice(options=options)
    assert [option.id for option in order_options(question, seed, "en")] == ["o0", "o1", "o2", "o3"]


@pytest.mark.parametrize(
    "text",
    ["The harbour reopened in 2022 after a storm", "Nils Torv", "Lund had 31 boats", "March of the gulls"],
)
def test_a_sentence_or_a_name_is_no_figure(text):
    assert not is_figure(text, "en")


@given(seeds)
def test_speakers_are_shuffled_and_complete(seed):
    for question in (builders.attribution(5), builders.chain(5)):
        assert sorted(option.speaker for option in order_speakers(question, seed)) == [
            "v0",
            "v1",
            "v2",
            "v3",
            "v4",
        ]


@given(seeds)
def test_nobody_is_the_last_partner(seed):
    partners = [
        {"id": f"w{n}", "speaker": speaker} for n, speaker in enumerate(["nobody", "v0", "article", "v1"])
    ]
    items = [item.model_dump() for item in builders.match((0, 1, 2)).items]
    shown = order_partners(builders.built("match", items=items, partners=partners), seed, "en")
    assert shown[-1].speaker == "nobody"
    assert len(shown) == 4


def test_partners_are_shuffled_unless_they_are_figures():
    def orders(*texts):
        partners = [{"id": f"w{n}", "text": text} for n, text in enumerate(texts)]
        items = [item.model_dump() for item in builders.match((0, 1, 2)).items]
        question = builders.built("match", items=items, partners=partners)
        return {tuple(p.id for p in order_partners(question, seed, "en")) for seed in range(9)}

    assert orders("31 boats", "8 boats", "two dozen") == {("w0", "w1", "w2")}
    assert len(orders("boats", "gulls", "nets")) > 1


@pytest.mark.parametrize("shuffle", [True, False])
@given(seed=seeds)
def test_an_order_never_lies_there_right_already(shuffle, seed):
    for groups in (((0,), (1,), (2,), (3,)), ((0,), (1, 2, 3)), ((3,), (2,), (1, 0))):
        question = builders.order(*groups, shuffle=shuffle)
        shown = [item.id for item in order_items(question, seed)]
        assert sorted(shown) == ["i0", "i1", "i2", "i3"]
        assert score_order(question.order, shown).score < 1


def test_an_order_that_is_not_to_be_shuffled_stands_as_the_pack_has_it_unless_it_is_right():
    question = builders.order((3,), (2,), (1,), (0,), shuffle=False)
    assert [item.id for item in order_items(question, 7)] == ["i0", "i1", "i2", "i3"]
