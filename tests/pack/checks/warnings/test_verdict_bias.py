"""Verdicts over a bank: their balance, many alike in a row, and told by the form of their statements."""

from itertools import permutations
from random import Random

import pytest

from quizapp.pack.checks.warnings.verdict_bias import (
    StatementFeature,
    extract_statement_features,
    find_revealing_feature,
    list_verdict_questions,
    warn_of_revealing_statements,
    warn_of_unbalanced_verdicts,
    warn_of_verdicts_in_a_row,
)
from quizapp.pack.vocabulary import VERDICTS
from tests.pack.builders import example_json, found, pack_of, question_json

KEYS = {"s": "supported", "c": "contradicted", "n": "not_stated", "-": None}


def keyed(keys, *, worked=False):
    """The example pack with a bank of verdicts with these keys; - is a question of another kind."""
    data = example_json()
    verdict, other = question_json(data, "every-evening"), question_json(data, "weck-call")
    asked = [verdict | {"key": KEYS[key]} if KEYS[key] else other for key in keys]
    data["banks"][1]["worked"] = worked
    data["banks"][1]["questions"] = [one | {"id": f"q{number}"} for number, one in enumerate(asked)]
    return data


@pytest.mark.parametrize(
    ("keys", "balanced"),
    [
        ("scnscnsc", True),
        ("ssccnscn", True),
        ("s-c-n-s-c-n-s-s", True),
        ("scscscsn", False),
        ("scsnscsns", False),
        ("scscscsc", False),
        ("sssssss", True),  # seven are too few
    ],
)
def test_a_verdict_of_under_a_quarter_or_over_a_half_is_told(keys, balanced):
    told = [] if balanced else [("/banks/1", "verdicts-unbalanced")]
    assert found(warn_of_unbalanced_verdicts, keyed(keys)) == told


def test_the_sentence_counts_all_three():
    (problem,) = warn_of_unbalanced_verdicts(pack_of(keyed("scscscsn")))
    assert problem.message.values == {"n": 8, "supported": 4, "contradicted": 3, "not_stated": 1}


def test_worked_verdicts_are_not_counted():
    assert found(warn_of_unbalanced_verdicts, keyed("ssssssss", worked=True)) == []
    assert found(warn_of_verdicts_in_a_row, keyed("ssssssss", worked=True)) == []


@pytest.mark.parametrize(
    ("keys", "places"),
    [
        ("sssc", []), ("ccc", []), ("sss-sss", []), ("----", []), ("cssss", [4]), ("-nnnnn-", [4]),
        ("cccc", [3]),
    ],
)  # fmt: skip
def test_three_alike_in_a_row_may_be_and_the_fourth_is_told(keys, places):
    told = [(f"/banks/1/questions/{place}/key", "verdicts-alike") for place in places]
    assert found(warn_of_verdicts_in_a_row, keyed(keys)) == told


WHO = ["The council", "The ferry", "A passenger", "Her brother", "This town"]
PLAIN = [f"{who} votes on the boats {where}" for who in WHO for where in ("there", "of the old harbour")]
TURNS = VERDICTS * 10


def verdicts(keys, told=None, **fields):
    """The example pack with a bank of verdicts; each statement of a key is like `told`, with its {}."""
    data = example_json()
    one = question_json(data, "every-evening") | {"of": None}
    data["banks"][0]["worked"] = True  # its verdicts are not to be counted
    data["banks"][1]["questions"] = [
        one
        | {"id": f"q{number}", "key": key}
        | {"statement": (told or {}).get(key, "{}").format(PLAIN[number // 3 % len(PLAIN)])}
        | (fields if key == "contradicted" else {})
        for number, key in enumerate(keys)
    ]
    return data


@pytest.mark.parametrize(
    ("telling", "fields", "named"),
    [
        ("In spring {}", {}, "first_two_words"),
        ("{} and on the quays and the jetties", {}, "length"),
        ("{} since 14 came", {}, "number"),
        ("{} not", {}, "negation"),
        ("{} already", {}, "degree"),
        ("{} as “boats”", {}, "quotation_marks"),
        ("{} according to her", {}, "according_to"),
        ("{}", {"of": "corran"}, "speaker"),
    ],
)
def test_a_form_that_one_verdict_has_is_named(telling, fields, named):
    data = verdicts(TURNS, {"contradicted": telling}, **fields)
    assert found(warn_of_revealing_statements, data) == [("/banks", "verdicts-by-form")]
    (problem,) = warn_of_revealing_statements(pack_of(data))
    assert problem.message.values["form"].id == f"pack_warnings.form.{named}"
    assert problem.message.values["example"].values["n"] == 10
    data["banks"][1]["questions"].reverse()
    assert [problem] == list(warn_of_revealing_statements(pack_of(data)))


def test_forms_that_every_verdict_has_and_fewer_than_24_or_worked_verdicts_are_let_be():
    telling = {"contradicted": "In spring {} not"}
    data = verdicts(TURNS, telling)
    data["banks"][1]["worked"] = True
    for one in (data, verdicts(TURNS[:23], telling), verdicts(TURNS), verdicts(["supported"] * 30)):
        assert found(warn_of_revealing_statements, one) == []
    assert found(warn_of_revealing_statements, verdicts(TURNS[:24], telling)) != []


def test_in_another_language_no_english_words_are_looked_for():
    data = verdicts(TURNS, {"contradicted": "{} not", "not_stated": "{} hot", "supported": "{} boat"})
    assert found(warn_of_revealing_statements, data) != []
    assert found(warn_of_revealing_statements, data | {"language": "nl"}) == []


def test_wording_never_not_stated_and_content_never_supported_is_found_with_a_readers_labels():
    """Twenty-eight verdicts as a pack once had them: wording 8, 6 and 0; content 0, 5 and 9."""
    labelled = {"wording": (8, 6, 0), "content": (0, 5, 9)}
    rows = [
        (label, key)
        for label, counts in labelled.items()
        for key, count in zip(VERDICTS, counts, strict=True)
        for _ in range(count)
    ]
    Random(4).shuffle(rows)
    pack = pack_of(verdicts([key for _, key in rows]))
    asked = list_verdict_questions(pack)
    keys = tuple(question.key for question in asked)
    labels = {f"q{number}": label for number, (label, _) in enumerate(rows)}
    telling = find_revealing_feature(extract_statement_features(pack, asked, labels), keys)
    assert telling.feature.name == "the label"
    assert telling.adjusted_p < 0.003
    assert find_revealing_feature(extract_statement_features(pack, asked), keys).adjusted_p > 0.05


def chi_square(values, keys):
    pairs = list(zip(values, keys, strict=True))
    total = 0.0
    for value in set(values):
        for key in set(keys):
            expected = values.count(value) * keys.count(key) / len(keys)
            total += (pairs.count((value, key)) - expected) ** 2 / expected
    return round(total, 6)


def test_p_is_what_all_orders_of_the_verdicts_come_to():
    columns = ("aabbbccc", "xyxyxxxx", "mmmnnnnn")
    keys = ("supported", "supported", *["contradicted"] * 3, *["not_stated"] * 3)
    orders = [keys, *set(permutations(keys))]
    ranked = []
    for values in columns:
        uneven = [chi_square(values, order) for order in orders]
        larger = {one: sum(other >= one for other in uneven[1:]) for one in set(uneven)}
        ranked.append([larger[one] for one in uneven])
    own, *lowest = [min(each) for each in zip(*ranked, strict=True)]
    expected = sum(one <= own for one in lowest) / len(lowest)
    features = tuple(StatementFeature(values, tuple(values)) for values in columns)
    assert find_revealing_feature(features, keys).adjusted_p == pytest.approx(expected, abs=0.005)
    assert find_revealing_feature(features, keys).feature.name == "aabbbccc"
    assert find_revealing_feature(features * 3, keys) == find_revealing_feature(
        features, keys
    )  # what is told twice counts once


def test_of_harmless_packs_about_one_in_twenty_gets_a_warning():
    chance = Random(8)
    warned = 0
    for _ in range(200):
        features = tuple(
            StatementFeature(str(place), tuple(str(chance.randrange(kinds)) for _ in range(30)))
            for place, kinds in enumerate((2, 2, 3, 9))
        )
        warned += find_revealing_feature(features, TURNS, 99).adjusted_p <= 0.05
    assert 3 <= warned <= 19


def test_of_many_verdicts_the_same_four_hundred_are_looked_at_wherever_they_are():
    data = verdicts(VERDICTS * 150)
    asked = list_verdict_questions(pack_of(data))
    assert len(asked) == 400
    data["banks"][1]["questions"].reverse()
    assert list_verdict_questions(pack_of(data)) == asked
