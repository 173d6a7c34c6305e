"""Numbers and dates in a sentence, what is none to ask for, and false statements by other ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizapp.drafting.suggest.date_mentions import find_dates
from quizapp.drafting.suggest.distortions import generate_distortions
from quizapp.drafting.suggest.number_mentions import find_numbers, format_number
from quizapp.drafting.suggest.verdict_statements import build_article_statement, build_attributed_statement
from tests.drafting.suggest.small import SPEAKERS, index, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The boats carried 1,412 people a week.", ("1,412", None)),
        ("The water rose by 3.5 metres.", ("3.5", None)),
        ("Some 18 percent of them stayed.", ("18", None)),
        ("It cost £3 million in all.", ("3", None)),
        ("They found twelve boats there.", ("twelve", None)),
        ("The 31 day rest was long.", ("31", None)),
        ("The 412 passengers slept there.", ("412", None)),
        ("Three Norland boats sank there.", ("Three", None)),
        ("The fair opens on 28 June.", ("28", "date")),
        ("The fair opens on June 28.", ("28", "date")),
        ("The bridge of 1938 is old.", ("1938", "date")),
        ("The home side won 3-1 there.", ("3", "score")),
        ("The 45-year-old man waited.", ("45", "age")),
        ("Anna Reef, 45, waited there.", ("45", "age")),
        ("The boat leaves at 6 p.m. today.", ("6", "time")),
        ("The boat leaves at ten in the morning.", ("ten", "time")),
        ("The bus took Route 66 to town.", ("66", "name")),
        ("It rose to 25 per day, from 3 to 9 boats.", ("3", "range")),
        ("Two in 5 people stayed away.", ("5", "fraction")),
        ("The hall is 30m long today.", ("30", "unit")),
        ("The answer was plainly 42.", ("42", "bare")),
        ("It took 7 minutes 50 seconds by boat.", ("7", "part")),
        ("The lake is 3,200 miles (5,150 km) long.", ("5,150", "converted")),
        ("The lake is 5,150 km (3,200 miles) long.", ("3,200", "converted")),
        ("It weighed 40 tons (or 38 metric tons) in all.", ("38", "converted")),
        ("The trio Three Winters played there.", ("Three", "name")),
        ("The 777 program was late.", ("777", "name")),
    ],
)
def test_a_number_with_what_it_counts_is_one_unless_it_is_part_of_something_else(
    text: str, found: tuple[str, str | None]
) -> None:
    (sentence, *_) = index(SPEAKERS, text).sentences
    assert found in [(each.words, each.fault) for each in find_numbers(sentence)]


def altered(text: str, trap: str) -> list[tuple[str, str]]:
    """What an article's own sentence is altered in, and to what."""
    here = index(SPEAKERS, text)
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    return [(each.old, each.new) for each in generate_distortions(statement, {}) if each.trap == trap]


@pytest.mark.parametrize(
    ("text", "trap", "changes"),
    [
        ("The boats were on time on 57 of 60 evenings.", "swapped-number", [("57", "58"), ("60", "90")]),
        ("The boats carried about 400 people a week.", "swapped-number", []),
        ("The boats carried at least 400 people a week.", "swapped-number", []),
        ("The boats carried more than 400 people a week.", "swapped-number", []),
        ("The boats carried up to 400 people a week.", "swapped-number", []),
        ("The boats carried 400 people or more.", "swapped-number", []),
        ("The boats carried 400 people a week at least.", "swapped-number", []),
        ("The boats were late in each of the last 400 weeks.", "swapped-number", []),
        ("The trial began on 3 May in Tolm.", "swapped-date", [("3 May", "3 August")]),
        ("The council will vote on Thursday.", "swapped-date", [("Thursday", "Sunday")]),
        ("The bridge was opened in 1938.", "swapped-date", [("1938", "1934")]),
        ("The boats run on Tuesday.", "swapped-date", []),
        ("It was open until 3 May.", "swapped-date", []),
        ("It began before 1938.", "swapped-date", []),
        ("Each day before the November 2020 election is signed and sealed.", "swapped-date", []),
        ("Paid notices are not the problem.", "reversed", []),
    ],
)
def test_a_number_or_a_date_is_altered_where_that_rules_the_true_one_out(
    text: str, trap: str, changes: list[tuple[str, str]]
) -> None:
    assert altered(text, trap) == changes


def test_the_articles_own_number_of_the_same_unit_is_taken_where_it_is_near() -> None:
    here = index(SPEAKERS, "The boats carried 400 people a week.")
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    near = {next(find_numbers(here.sentences[0])).unit: (Fraction(700), Fraction(9))}
    assert [each.new for each in generate_distortions(statement, near)] == ["700"]


@pytest.mark.parametrize(
    ("content", "trap", "changes"),
    [
        ("the boat was late", "reversed", ["the boat was not late"]),
        ("the boat was not late", "reversed", ["the boat was late"]),
        ("every boat was late", "reversed", []),
        ("the boat was late because the bridge was open", "reversed", []),
        ("the boat was late and the pier was wet", "reversed", []),
        ("the boat might have been late", "reversed", []),
        ("nobody was late", "reversed", []),
        ("the boat has 48 seats", "reversed", []),
        ("the boat, the old one, was late", "reversed", []),
        ("the boat was “late” in March", "reversed", []),
        ("the gate was opened for the first time in years", "reversed", []),
        ("boats were “412 years” old", "swapped-number", []),
        ("boats were 412 years old", "swapped-number", ["boats were 618 years old"]),
    ],
)
def test_a_plain_clause_is_denied_or_altered_outside_of_quotation_marks(
    content: str, trap: str, changes: list[str]
) -> None:
    here = index(SPEAKERS, said(content))
    statement = build_attributed_statement(here, here.claims[0])
    assert statement is not None
    found = [each.statement for each in generate_distortions(statement, {}) if each.trap == trap]
    assert found == [f"According to Anna Reef, {each}." for each in changes]


def test_dates_are_found_by_sort() -> None:
    text = "On Monday, 3 May 2019, in March, in May 2020 and in 1938 it may march on 4 June."
    assert [(each.words, each.sort) for each in find_dates(index(SPEAKERS, text).sentences[0])] == [
        ("Monday", "weekday"),
        ("3 May 2019", "full"),
        ("March", "month"),
        ("May 2020", "month-year"),
        ("1938", "year"),
        ("4 June", "day"),
    ]


@pytest.mark.parametrize(
    ("share", "written"), [("412", "412"), ("31/10", "3.1"), ("1/20", "0.05"), ("1/3", None)]
)
def test_a_value_is_written_as_the_pack_writes_numbers(share: str, written: str | None) -> None:
    assert format_number(Fraction(share)) == written


def test_shares_of_one_sentence_stay_below_all() -> None:
    text = "A poll in Brindel gave the old league of pilots 52 percent and the guild of bakers 40 percent."
    changes = altered(text, "swapped-number")
    assert changes
    for old, new in changes:
        assert sum(int(word) for word in text.replace(old, new).split() if word.isdigit()) <= 100
