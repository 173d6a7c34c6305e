"""The three verdicts, told apart by how statements look."""

from collections import Counter
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.cues import told_by_one_threshold, warn_of_telling_cues
from quizapp.pack.words import VERDICTS
from tests.pack.builders import example_json, found, pack_of, question_json

PLAIN = "The council of the town votes on the boats in autumn"
SOUND = {key: [PLAIN] for key in VERDICTS}


def verdicts(statements, count=24):
    """The example pack with a bank of verdicts that take turns; `statements` has some for each key."""
    data = example_json()
    one = question_json(data, "every-evening")
    data["banks"][0]["worked"] = True  # its verdicts are not to be counted
    data["banks"][1]["questions"] = []
    for number in range(count):
        key = VERDICTS[number % 3]
        texts = statements[key]
        asked = one | {"id": f"q{number}", "key": key, "statement": texts[number // 3 % len(texts)]}
        data["banks"][1]["questions"].append(asked)
    return data


@pytest.mark.parametrize(
    ("telling", "named"),
    [
        (f"{PLAIN} and in the first weeks of the winter that follows", "how long"),
        ("The council of the town does not vote on boats in autumn", "“not”"),
        ("The council of the town votes on all boats in autumn", "“all”"),
        ("The council of the town may vote on boats in autumn", "“may”"),
        ("She added that the seats had been taken on Fridays there", "passage"),
    ],
)
def test_a_cue_that_marks_one_verdict_is_told_by_its_name(telling, named):
    data = verdicts(SOUND | {"contradicted": [telling]})
    problems = list(warn_of_telling_cues(pack_of(data)))
    assert {(problem.pointer, problem.code) for problem in problems} == {("/banks", "verdicts-by-surface")}
    assert any(named in problem.message for problem in problems)
    assert any("16 of 24" in problem.message for problem in problems)


def test_statements_that_look_alike_under_every_verdict_are_let_be():
    mixed = [PLAIN, f"{PLAIN} and again", "It does not vote", "All of it may", "Seats were taken on Fridays"]
    assert found(warn_of_telling_cues, verdicts(dict.fromkeys(VERDICTS, mixed), 45)) == []


def test_fewer_than_twenty_four_verdicts_or_worked_ones_are_too_few():
    telling = SOUND | {"contradicted": ["Nobody ever came"]}
    assert found(warn_of_telling_cues, verdicts(telling, 21)) == []
    data = verdicts(telling)
    assert found(warn_of_telling_cues, data) != []
    data["banks"][1]["worked"] = True
    assert found(warn_of_telling_cues, data) == []


def test_a_commonest_verdict_is_no_cue():
    data = verdicts(SOUND, 30)
    for number, question in enumerate(data["banks"][1]["questions"]):
        question["key"] = "supported" if number % 3 else "contradicted"
        question["statement"] = PLAIN + " now" * (number % 2)
    assert found(warn_of_telling_cues, data) == []


def test_another_language_is_weighed_by_length_alone():
    data = verdicts(SOUND | {"contradicted": ["The council does not vote"]})
    data["language"] = "fr"
    (problem,) = warn_of_telling_cues(pack_of(data))
    assert "how long" in problem.message


def slowly(seen):
    """The same count, each statement left out by itself and every threshold tried on the others."""
    right = Fraction(0)
    of_all = Counter(key for _, key in seen)
    for place, (value, key) in enumerate(seen):
        others = [*seen[:place], *seen[place + 1 :]]
        best, answers = 0, []
        for threshold in sorted({other for other, _ in seen}):
            sides = Counter(), Counter()
            for other, its in others:
                more = of_all[key] if its == key else of_all[key] - 1
                sides[other > threshold][its] += more
            if len({other > threshold for other, _ in others}) < 2:
                continue
            told = sum(max(side.values()) for side in sides)
            if told > best:
                mine = sides[value > threshold]
                best, answers = told, [one for one in mine if mine[one] == max(mine.values())]
        right += Fraction(key in answers, max(1, len(answers)))
    return right


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(VERDICTS)), max_size=12))
def test_counting_by_groups_comes_to_the_same_as_leaving_out_one_by_one(seen):
    assert told_by_one_threshold(seen) == slowly(seen)


def test_a_threshold_that_parts_two_verdicts_tells_all_but_those_at_it():
    seen = [(place // 2, "supported" if place < 10 else "contradicted") for place in range(20)]
    assert told_by_one_threshold(seen) == 20
    assert told_by_one_threshold([(1, "supported")] * 5) == 0
    assert told_by_one_threshold([]) == 0


def test_a_cue_that_marks_one_of_three_tells_it_and_half_of_the_others():
    seen = [(int(key == "contradicted"), key) for key in VERDICTS * 8]
    assert told_by_one_threshold(seen) == 16


def test_a_cue_of_chance_alone_comes_out_at_chance():
    chance = Random(3)
    told = [told_by_one_threshold([(chance.randint(5, 20), key) for key in VERDICTS * 8]) for _ in range(60)]
    assert 0.29 < sum(told) / (60 * 24) < 0.38
