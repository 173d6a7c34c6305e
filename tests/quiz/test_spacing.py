"""Items that share something stand apart."""

from collections import Counter
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.spacing import APART, spaced
from tests.quiz.builders import few


def shared(item: str) -> frozenset[str]:
    """The capitals of an item are what it shares; its place in the list makes it one of its own."""
    return frozenset(char for char in item if char.isupper())


def items(text: str) -> list[str]:
    return [f"{name}{number}" for number, name in enumerate(text.split())]


def nearest(row: tuple[str, ...] | list[str]) -> int:
    """How near two sharers stand; as many as there are if none do."""
    pairs = [
        (b - a) for a in range(len(row)) for b in range(a + 1, len(row)) if shared(row[a]) & shared(row[b])
    ]
    return min(pairs, default=len(row))


def test_a_pair_among_six_stands_at_both_ends() -> None:
    row = spaced([items("A b c A d e")], shared)
    assert (row[0][0], row[5][0]) == ("A", "A")


def test_what_shares_nothing_stays_in_the_order_handed_in() -> None:
    assert spaced([items("a b c")], shared) == ("a0", "b1", "c2")


def test_where_five_is_too_far_they_stand_as_far_as_can_be() -> None:
    assert nearest(spaced([items("b A A c A")], shared)) == 2
    assert nearest(spaced([items("A A")], shared)) == 1


def test_an_item_with_two_sentences_keeps_away_from_the_sharers_of_both() -> None:
    row = spaced([items("AB A B c d e f g h i j")], shared)
    assert nearest(row) >= APART


def test_the_end_of_a_tier_keeps_away_from_the_beginning_of_the_next() -> None:
    row = spaced([items("A"), items("A b c d e")], shared)
    assert row[0] == "A0"
    assert nearest(row) == APART


def test_a_long_set_keeps_its_distance_across_its_parts() -> None:
    row = spaced([[f"{'ABCDEFGHIJ'[number % 10]}{number}" for number in range(350)]], shared)
    assert nearest(row) >= APART
    assert len(set(row)) == 350


@given(st.lists(st.sampled_from("ABCDefghijkl"), max_size=30))
@few
def test_all_are_there_and_five_apart_wherever_one_sentence_each_allows_it(names: list[str]) -> None:
    given_ = items(" ".join(names))
    row = spaced([given_], shared)
    assert sorted(row) == sorted(given_)
    counts = Counter(name for name in names if name.isupper())
    most = max(counts.values(), default=0)
    room = (most - 1) * APART + sum(count == most for count in counts.values())
    if len(names) >= room:
        assert nearest(row) >= min(APART, len(row))


@given(st.lists(st.sampled_from(["A", "B", "AB", "x", "y"]), min_size=2, max_size=6))
@few
def test_no_other_row_of_one_sentence_items_stands_further_apart(names: list[str]) -> None:
    given_ = items(" ".join(name[0] for name in names))
    best = max(min(nearest(way), APART) for way in permutations(given_))
    assert min(nearest(spaced([given_], shared)), APART) == best
