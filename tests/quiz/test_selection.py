"""Choosing the questions of a session, and keeping apart those that share something."""

from collections import Counter
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.selection import (
    MAX_SPACING,
    QuestionCandidate,
    SelectionOptions,
    build_entry,
    select_questions,
    space_items,
)
from quizapp.quiz.session import PlanEntry


def shared(item):
    """The capitals of an item are what it shares; its place in the list makes it one of its own."""
    return frozenset(char for char in item if char.isupper())


def items(text):
    return [f"{name}{number}" for number, name in enumerate(text.split())]


def nearest(row):
    """How near two sharers stand; as many as there are if none do."""
    pairs = [
        (b - a) for a in range(len(row)) for b in range(a + 1, len(row)) if shared(row[a]) & shared(row[b])
    ]
    return min(pairs, default=len(row))


@pytest.mark.parametrize(
    ("tiers", "apart"),
    [
        (["A b c A d e"], 5),  # at both ends
        (["b A A c A"], 2),
        (["A A"], 1),
        (["AB A B c d e f g h i j"], MAX_SPACING),  # from the sharers of both
        (["A", "A b c d e"], MAX_SPACING),  # from the tier before
    ],
)
def test_sharers_stand_as_far_apart_as_can_be_up_to_five(tiers, apart):
    row = space_items([items(tier) for tier in tiers], shared)
    assert nearest(row) >= apart
    assert row[0] in items(tiers[0])


def test_what_shares_nothing_stays_in_the_order_handed_in():
    assert space_items([items("a b c")], shared) == ("a0", "b1", "c2")


def test_a_long_set_keeps_its_distance_across_its_parts():
    row = space_items([[f"{'ABCDEFGHIJ'[number % 10]}{number}" for number in range(350)]], shared)
    assert nearest(row) >= MAX_SPACING
    assert len(set(row)) == 350


@given(st.lists(st.sampled_from("ABCDefghijkl"), max_size=30))
def test_all_are_there_and_five_apart_wherever_one_sentence_each_allows_it(names):
    given_ = items(" ".join(names))
    row = space_items([given_], shared)
    assert sorted(row) == sorted(given_)
    counts = Counter(name for name in names if name.isupper())
    most = max(counts.values(), default=0)
    room = (most - 1) * MAX_SPACING + sum(count == most for count in counts.values())
    if len(names) >= room:
        assert nearest(row) >= min(MAX_SPACING, len(row))


@given(st.lists(st.sampled_from(["A", "B", "AB", "x", "y"]), min_size=2, max_size=6))
def test_no_other_row_of_one_sentence_items_stands_further_apart(names):
    given_ = items(" ".join(name[0] for name in names))
    best = max(min(nearest(way), MAX_SPACING) for way in permutations(given_))
    assert min(nearest(space_items([given_], shared)), MAX_SPACING) == best


def one(name="q0", **changed):
    fields = {
        "pack": "harbour",
        "revision": 2,
        "question": name,
        "fingerprint": "f",
        "bank": "first",
        "kind": "choice",
        "skill": "who-said-it",
    }
    return QuestionCandidate(**(fields | changed))


def many(count, start=0, **changed):
    return [one(f"q{number}", **changed) for number in range(start, start + count)]


def names(chosen):
    return [candidate.question for candidate in chosen]


candidate_lists = st.lists(
    st.builds(
        one,
        st.integers(0, 40).map(lambda number: f"q{number}"),
        family=st.sampled_from([None, None, "f1", "f2"]),
        skill=st.sampled_from(["who-said-it", "trace-the-chain"]),
        sentences=st.frozensets(st.sampled_from(["p1:0", "p1:9", "p2:0"]), max_size=2),
        due=st.booleans(),
        mistake=st.booleans(),
        confident=st.booleans(),
        never=st.booleans(),
        latest=st.booleans(),
    ),
    max_size=25,
    unique_by=lambda candidate: candidate.question,
)
modes = st.sampled_from(["learn", "test", "review", "mistakes"])


@given(candidate_lists, modes, st.sampled_from([5, 10, None]), st.integers(0, 99))
def test_every_choice_is_fitting_without_doubles_and_told_by_its_seed(candidates, mode, number, seed):
    wish = SelectionOptions(mode, number, skills=frozenset({"who-said-it"}))
    chosen = select_questions(candidates, wish, Random(seed))
    assert chosen == select_questions(candidates, wish, Random(seed))
    assert len(set(names(chosen))) == len(chosen) <= (number or len(candidates))
    assert all(candidate in candidates and candidate.skill == "who-said-it" for candidate in chosen)
    families = [candidate.family for candidate in chosen if candidate.family]
    assert len(set(families)) == len(families)
    assert mode != "mistakes" or all(candidate.mistake for candidate in chosen)


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        (SelectionOptions(number=5), 5),
        (SelectionOptions(number=None), 30),
        (SelectionOptions(minutes=7), 7),
        (SelectionOptions(minutes=0), 1),
        (SelectionOptions(), 10),
    ],
)
def test_a_wish_is_a_number_all_or_minutes_at_one_question_a_minute(wish, count):
    assert len(select_questions(many(30), wish, Random(1))) == count


def test_questions_that_are_wished_for_by_name_are_asked_and_no_others_of_that_name():
    wish = SelectionOptions("mistakes", None, questions=frozenset({("harbour", "q1"), ("harbour", "q4")}))
    candidates = [*many(6, mistake=True), one("q1", pack="ferry", mistake=True)]
    chosen = select_questions(candidates, wish, Random(1))
    assert sorted((each.pack, each.question) for each in chosen) == [("harbour", "q1"), ("harbour", "q4")]


@pytest.mark.parametrize(
    "wish",
    [
        SelectionOptions(banks=frozenset({("harbour", "second")})),
        SelectionOptions(skills=frozenset({"trace-the-chain"})),
        SelectionOptions(traps=frozenset({"overclaim"})),
    ],
)
def test_bank_of_a_pack_skill_and_trap_narrow_the_choice(wish):
    own = {"bank": "second", "skill": "trace-the-chain", "traps": frozenset({"overclaim", "reversed"})}
    elsewhere = one("elsewhere", pack="other", bank="second")
    chosen = select_questions([*many(5), one("wanted", **own), elsewhere], wish, Random(1))
    assert names(chosen) == ["wanted"]


def test_learning_takes_new_questions_then_mistakes_then_what_went_well():
    new, wrong = many(3), many(3, 10, never=False, mistake=True)
    well = many(3, 20, never=False)
    chosen = select_questions([*well, *wrong, *new], SelectionOptions(number=5), Random(1))
    assert set(names(chosen)) > {"q0", "q1", "q2"}
    assert set(names(chosen)) < {"q0", "q1", "q2", "q10", "q11", "q12"}


def test_a_test_takes_any():
    candidates = [*many(10), *many(10, 10, never=False)]
    chosen = {
        name
        for seed in range(20)
        for name in names(select_questions(candidates, SelectionOptions("test", 10), Random(seed)))
    }
    assert len(chosen) == 20


@pytest.mark.parametrize(
    ("candidates", "number", "count"),
    [
        (many(4, family="f"), 10, 1),
        (many(4, family="f"), None, 1),
        ([one("f"), one("a", family="f")], 10, 2),
        ([one("a", family="f"), one("b", family="f", pack="other")], 10, 2),
        (many(3), 10, 3),
    ],
)
def test_one_of_a_family_of_a_pack_is_taken_also_in_all(candidates, number, count):
    assert len(select_questions(candidates, SelectionOptions(number=number), Random(1))) == count


@pytest.mark.parametrize("seed", range(5))
def test_a_review_takes_another_of_a_family_than_last_time(seed):
    family = [
        one("asked", family="f", due=True, never=False, latest=True),
        one("other", family="f", due=True),
    ]
    assert names(select_questions(family, SelectionOptions("review"), Random(seed))) == ["other"]
    assert names(select_questions(family[:1], SelectionOptions("review"), Random(seed))) == ["asked"]


def test_a_review_takes_what_is_due_and_mixes_in_a_third_that_went_well():
    due, well = many(20, due=True, never=False), many(20, 20, never=False)
    rest = [*many(5, 40), *many(5, 50, never=False, mistake=True)]
    chosen = select_questions([*due, *well, *rest], SelectionOptions("review", 10), Random(1))
    assert sum(candidate.due for candidate in chosen) == 7
    assert sum(candidate in well for candidate in chosen) == 3
    assert len(select_questions([*due, *well, *rest], SelectionOptions("review", None), Random(1))) == 30


@pytest.mark.parametrize(
    ("due", "well", "expected"), [(4, 20, 6), (1, 9, 1), (0, 9, 0), (20, 1, 10), (20, 0, 10)]
)
def test_a_review_is_never_more_than_a_third_of_what_went_well(due, well, expected):
    candidates = [*many(due, due=True, never=False), *many(well, 50, never=False)]
    assert len(select_questions(candidates, SelectionOptions("review", 10), Random(1))) == expected


def test_confident_errors_come_first():
    sure = many(3, never=False, mistake=True, confident=True)
    unsure = many(9, 10, never=False, mistake=True)
    chosen = select_questions([*unsure, *sure, *many(3, 30)], SelectionOptions("mistakes", 6), Random(1))
    assert [candidate.confident for candidate in chosen] == [True] * 3 + [False] * 3


def test_questions_that_show_the_same_sentence_stand_apart_within_their_pack():
    twins = [one("a", sentences=frozenset({"p1:0"})), one("b", sentences=frozenset({"p1:0"}))]
    for seed in range(10):
        row = names(select_questions([*twins, *many(4)], SelectionOptions(), Random(seed)))
        assert abs(row.index("a") - row.index("b")) == 5
    elsewhere = [twins[0], one("b", pack="other", sentences=frozenset({"p1:0"}))]
    gaps = set()
    for seed in range(20):
        row = names(select_questions([*elsewhere, *many(4)], SelectionOptions(), Random(seed)))
        gaps.add(abs(row.index("a") - row.index("b")))
    assert len(gaps) > 1


def test_a_candidate_becomes_an_entry_of_the_plan():
    assert build_entry(one("q7")) == PlanEntry("harbour", 2, "q7", "f")
