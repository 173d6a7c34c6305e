"""The arithmetic of scores: bounds, symmetry, partial credit, and what chance comes to, counted out."""

from fractions import Fraction
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.kinds.chain import score_chain
from quizapp.quiz.kinds.choices import score_choices
from quizapp.quiz.kinds.match import score_match
from quizapp.quiz.kinds.number import is_within_tolerance
from quizapp.quiz.kinds.order import score_order
from quizapp.quiz.scoring_rules import AnswerScore, AnswerTally, score_all_or_nothing, score_marked_sentences

some = st.frozensets(st.integers(0, 7))
keys = st.frozensets(st.integers(0, 7), min_size=1, max_size=6)


def mean(scores):
    found = [scored.score for scored in scores]
    return sum(found, Fraction(0)) / len(found)


def subsets(count):
    return [frozenset(picked) for size in range(count + 1) for picked in combinations(range(count), size)]


def test_picking_all_of_several_scores_nothing():
    for keys_count in range(1, 7):
        assert score_choices(set(range(keys_count)), range(8), set(range(8))).score == 0


def test_a_wrong_pick_costs_half_a_key_where_two_others_stand():
    assert score_choices({0, 1}, range(4), {0, 1, 2}).score == Fraction(1, 2)
    assert score_choices({0, 1}, range(4), {0, 2}).score == 0


@given(keys, some)
def test_several_counts_keys_and_wrong_picks(keys, picked):
    scored = score_choices(keys, range(8), picked)
    assert 0 <= scored.score <= 1
    assert (scored.score == 1) == (picked == keys)
    assert scored.tally is not None
    assert (scored.tally.right, scored.tally.of, scored.tally.wrong) == (
        len(keys & picked),
        len(keys),
        len(picked - keys),
    )


@given(keys, some, st.integers(0, 7))
def test_one_more_key_never_lowers_several_and_one_more_wrong_pick_never_raises_it(keys, picked, more):
    before = score_choices(keys, range(8), picked).score
    after = score_choices(keys, range(8), picked | {more}).score
    assert after >= before if more in keys else after <= before


@pytest.mark.parametrize("probability", [Fraction(1, 5), Fraction(1, 2), Fraction(9, 10)])
@pytest.mark.parametrize("count_keys", [1, 2, 3])
def test_ticking_with_any_one_probability_comes_to_nothing_before_the_floor(probability, count_keys):
    total = Fraction(0)
    for picked in subsets(5):
        chance = probability ** len(picked) * (1 - probability) ** (5 - len(picked))
        right, wrong = len(picked & set(range(count_keys))), len(picked - set(range(count_keys)))
        total += chance * (Fraction(right, count_keys) - Fraction(wrong, max(5 - count_keys, 2)))
    assert total == 0


def test_the_floor_lifts_a_fair_coin_over_five_options_with_two_keys_to_3_in_16():
    assert mean(score_choices({0, 1}, range(5), picked) for picked in subsets(5)) == Fraction(3, 16)


@pytest.mark.parametrize("options", [2, 3, 5, 9])
def test_one_of_n_at_random_comes_to_one_in_n(options):
    assert mean(score_all_or_nothing(right=picked == 0) for picked in range(options)) == Fraction(1, options)


def test_a_chain_scores_its_links_over_those_of_the_longer_row():
    assert score_chain("ab", "ab").score == 1
    assert score_chain("ab", "a").score == Fraction(1, 3)
    assert score_chain("ab", "b").score == Fraction(1, 3)
    assert score_chain("ab", "abc").score == Fraction(2, 4)
    assert score_chain("ab", "ba").score == 0
    assert score_chain("abcd", "bc").score == Fraction(1, 5)


def test_a_chain_counts_right_links_and_those_given_that_are_wrong():
    assert score_chain("ab", "a").tally == AnswerTally(1, 3, 1)
    assert score_chain("ab", "abc").tally == AnswerTally(2, 4, 2)
    assert score_chain("ab", "ab").tally == AnswerTally(3, 3, 0)


@given(st.permutations("abcdefgh"), st.integers(2, 4), st.permutations("abcdefgh"), st.integers(1, 4))
def test_a_chain_scores_1_for_the_key_alone(key, n, row, m):
    scored = score_chain(key[:n], row[:m])
    assert 0 <= scored.score <= 1
    assert (scored.score == 1) == (key[:n] == row[:m])


@pytest.mark.parametrize("length", [2, 3, 4])
def test_each_right_speaker_further_raises_a_chain(length):
    scores = [score_chain("abcd"[:length], "abcd"[:placed]).score for placed in range(1, length + 1)]
    assert scores == sorted(set(scores))


@pytest.mark.parametrize("speakers", [3, 4, 6])
@pytest.mark.parametrize("length", [2, 3])
def test_a_random_chain_comes_to_what_its_rule_says(speakers, length):
    rows = permutations(range(speakers), length)
    expected = (2 + Fraction((length - 1) ** 2, speakers - 1)) / (speakers * (length + 1))
    assert mean(score_chain(range(length), row) for row in rows) == expected


def test_f1_weighs_missing_and_needless_sentences_alike():
    assert score_marked_sentences([{1, 2}], {1}).score == Fraction(2, 3)
    assert score_marked_sentences([{1}], {1, 2}).score == Fraction(2, 3)
    assert score_marked_sentences([{1, 2}], {3}).score == 0
    assert score_marked_sentences([{1, 2}], set()).score == 0


def test_the_best_evidence_counts_and_picks_of_another_evidence_alone_are_left_out():
    scored = score_marked_sentences([{1}, {2, 3}], {1, 2})
    assert scored.score == 1
    assert scored.tally is not None
    assert (scored.tally.right, scored.tally.of, scored.tally.wrong) == (1, 1, 0)


def test_a_pick_that_two_evidence_share_is_not_left_out():
    assert score_marked_sentences([{1}, {1, 2}], {1, 2}).score == 1
    assert score_marked_sentences([{1, 3}, {1, 2}], {1}).score == Fraction(2, 3)


@given(st.lists(keys, min_size=1, max_size=3), some)
def test_marked_sentences_score_1_for_any_whole_evidence(evidence, picked):
    assert 0 <= score_marked_sentences(evidence, picked).score <= 1
    assert all(score_marked_sentences(evidence, evidence_set).score == 1 for evidence_set in evidence)
    assert (score_marked_sentences(evidence, picked).score > 0) == any(
        picked & evidence_set for evidence_set in evidence
    )


@given(keys, some, st.integers(0, 7))
def test_one_more_right_sentence_raises_f1_and_one_more_wrong_one_never_does(evidence, picked, more):
    before, after = (
        score_marked_sentences([evidence], picked).score,
        score_marked_sentences([evidence], picked | {more}).score,
    )
    assert after >= before if more in evidence else after <= before


@pytest.mark.parametrize(("rows", "needed"), [(7, 1), (7, 2), (9, 3)])
def test_as_many_random_rows_as_a_evidence_has_come_to_its_share_of_the_rows(rows, needed):
    picks = (frozenset(picked) for picked in combinations(range(rows), needed))
    assert mean(score_marked_sentences([frozenset(range(needed))], picked) for picked in picks) == Fraction(
        needed, rows
    )


def test_several_one_sentence_evidence_make_chance_their_number_over_the_rows():
    assert mean(score_marked_sentences([{0}, {3}], {picked}) for picked in range(8)) == Fraction(2, 8)


@pytest.mark.parametrize(("items", "partners"), [(3, 3), (3, 5), (2, 4)])
def test_random_partners_come_to_one_in_their_number_once_each_or_not(items, partners):
    key = {item: item for item in range(items)}
    once = permutations(range(partners), items)
    often = product(range(partners), repeat=items)
    for ways in (once, often):
        assert mean(score_match(key, dict(enumerate(way))) for way in ways) == Fraction(1, partners)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=9), st.data())
def test_one_more_right_partner_adds_its_share(key, data):
    given_ = data.draw(st.lists(st.integers(0, 3), min_size=len(key), max_size=len(key)))
    item = data.draw(st.integers(0, len(key) - 1))
    before = score_match(dict(enumerate(key)), dict(enumerate(given_))).score
    after = score_match(dict(enumerate(key)), dict(enumerate(given_)) | {item: key[item]}).score
    assert after - before == (0 if given_[item] == key[item] else Fraction(1, len(key)))


def test_an_item_without_its_partner_is_not_right():
    assert score_match({"a": 1, "b": 2, "c": 3}, {"a": 1}) == AnswerScore(
        Fraction(1, 3), tally=AnswerTally(1, 3, 2)
    )


def test_pairs_in_order_less_pairs_out_of_order_make_the_score():
    groups = [["a"], ["b"], ["c"], ["d"]]
    assert score_order(groups, "abcd").score == 1
    assert score_order(groups, "abdc").score == Fraction(4, 6)
    assert score_order(groups, "dcba").score == 0
    assert score_order(groups, "badc").tally == AnswerTally(4, 6, 2)


def test_tied_items_may_stand_either_way():
    groups = [["a", "b"], ["c"], ["d"]]
    assert score_order(groups, "bacd").score == score_order(groups, "abcd").score == 1
    assert score_order(groups, "abdc").score == Fraction(3, 5)


@pytest.mark.parametrize("groups", [((0,), (1,), (2,), (3,)), ((0, 1), (2,), (3, 4)), ((0,), (1, 2, 3))])
def test_a_random_order_comes_to_nothing_before_the_floor(groups):
    items = [item for group in groups for item in group]
    tallies = [score_order(groups, way).tally for way in permutations(items)]
    assert sum(tally.right - tally.wrong for tally in tallies if tally) == 0


def test_the_floor_lifts_a_random_order_of_four_to_7_in_36():
    groups = [[0], [1], [2], [3]]
    assert mean(score_order(groups, way) for way in permutations(range(4))) == Fraction(7, 36)


@given(st.permutations(range(5)), st.integers(0, 3))
def test_putting_two_neighbours_right_never_lowers_an_order(way, place):
    better = list(way)
    better[place : place + 2] = sorted(way[place : place + 2])
    groups = [[item] for item in range(5)]
    assert score_order(groups, better).score >= score_order(groups, way).score


@given(keys, some, st.permutations(range(8)))
def test_other_names_for_the_same_things_change_no_score(keys, picked, names):
    def renamed(things):
        return frozenset(names[thing] for thing in things)

    assert score_choices(keys, range(8), picked) == score_choices(renamed(keys), names, renamed(picked))
    assert score_marked_sentences([keys], picked) == score_marked_sentences([renamed(keys)], renamed(picked))


@pytest.mark.parametrize(
    ("value", "tolerance", "decimals", "given_", "fits"),
    [
        ("100", "5", 0, "105", True),
        ("100", "5", 0, "106", False),
        ("3.1", "0", 1, "3.14", False),
        # a value without an end fits when rounded as asked, and half may go up or down
        ("2/3", "0", 2, "0.67", True),
        ("2/3", "0", 1, "0.7", True),
        ("2/3", "0", 2, "0.66", False),
        ("2/3", "0", 0, "1", False),
        ("1/8", "0", 2, "0.12", True),
        ("1/8", "0", 2, "0.13", True),
    ],
)
def test_a_number_fits_up_to_its_tolerance_or_rounded_as_asked(value, tolerance, decimals, given_, fits):
    assert is_within_tolerance(Fraction(value), Fraction(tolerance), decimals, Fraction(given_)) == fits


@pytest.mark.parametrize(
    ("score", "outcome"),
    [(Fraction(1), "correct"), (Fraction(1, 3), "partly"), (Fraction(0), "not_this_time")],
)
def test_only_1_is_correct_and_only_0_is_not_this_time(score, outcome):
    assert AnswerScore(Fraction(score)).outcome == outcome
