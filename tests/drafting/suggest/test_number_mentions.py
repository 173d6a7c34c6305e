"""Numbers and dates in a sentence, what is none to ask for, and false statements by other ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.date_mentions import find_dates
from quizapp.drafting.suggest.distortions import generate_distortions
from quizapp.drafting.suggest.number_mentions import find_numbers, format_number
from quizapp.drafting.suggest.verdict_statements import build_article_statement, build_attributed_statement
from tests.drafting.marked import made


def ground(text: str, row: str = "") -> ArticleIndex:
    given = made(f"speaker reef | Anna Reef | person\n---\n{text}\n{row}")
    return ArticleIndex(given.reading, given.source)


def found(text: str) -> list[tuple[str, str | None]]:
    return [(each.words, each.fault) for each in find_numbers(ground(text).sentences[0])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boats carried 1,412 people a week.", "1,412"),
        ("The water rose by 3.5 metres.", "3.5"),
        ("Some 18 percent of them stayed.", "18"),
        ("It cost £3 million in all.", "3"),
        ("They found twelve boats there.", "twelve"),
        ("The 31 day rest was long.", "31"),
        ("The 412 passengers slept there.", "412"),
        ("Three Norland boats sank there.", "Three"),
    ],
)
def test_a_number_with_what_it_counts_is_one(text: str, words: str) -> None:
    assert found(text) == [(words, None)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The fair opens on 28 June.", "date"),
        ("The fair opens on June 28.", "date"),
        ("The bridge of 1938 is old.", "date"),
        ("The home side won 3-1 there.", "score"),
        ("The 45-year-old man waited.", "age"),
        ("Anna Reef, 45, waited there.", "age"),
        ("The boat leaves at 6 p.m. today.", "time"),
        ("The boat leaves at ten in the morning.", "time"),
        ("The bus took Route 66 to town.", "name"),
        ("It rose to 25 per day, from 3 to 9 boats.", "range"),
        ("Two in 5 people stayed away.", "fraction"),
        ("The hall is 30m long today.", "unit"),
        ("The answer was plainly 42.", "bare"),
        ("It took 7 minutes 50 seconds by boat.", "part"),
        ("The lake is 3,200 miles (5,150 km) long.", "converted"),
        ("The lake is 5,150 km (3,200 miles) long.", "converted"),
        ("It weighed 40 tons (or 38 metric tons) in all.", "converted"),
        ("The trio Three Winters played there.", "name"),
        ("The 777 program was late.", "name"),
    ],
)
def test_what_is_part_of_something_else_is_none(text: str, fault: str) -> None:
    assert fault in [each for _, each in found(text)]


def test_a_number_is_greater_when_it_is_altered_and_never_more_than_all_there_are() -> None:
    here = ground("The boats were on time on 57 of 60 evenings.")
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    changed = [each for each in generate_distortions(statement, {}) if each.trap == "swapped-number"]
    assert [(each.old, each.new) for each in changed] == [("57", "58"), ("60", "90")]


@pytest.mark.parametrize(
    "text",
    [
        "The boats carried about 400 people a week.",
        "The boats carried at least 400 people a week.",
        "The boats carried more than 400 people a week.",
        "The boats carried up to 400 people a week.",
        "The boats carried 400 people or more.",
        "The boats carried 400 people a week at least.",
        "The boats were late in each of the last 400 weeks.",
    ],
)
def test_a_number_that_leaves_room_is_not_altered(text: str) -> None:
    here = ground(text)
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    assert [each for each in generate_distortions(statement, {}) if each.trap == "swapped-number"] == []


def test_the_articles_own_number_of_the_same_unit_is_taken_where_it_is_near() -> None:
    here = ground("The boats carried 400 people a week.")
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    near = {next(find_numbers(here.sentences[0])).unit: (Fraction(700), Fraction(9))}
    assert [each.new for each in generate_distortions(statement, near)] == ["700"]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("The trial began on 3 May in Tolm.", "3 August"),
        ("The council will vote on Thursday.", "Sunday"),
        ("The bridge was opened in 1938.", "1934"),
    ],
)
def test_the_date_of_what_happens_once_is_altered(text: str, new: str) -> None:
    here = ground(text)
    statement = build_article_statement(here, here.sentences[0])
    assert statement is not None
    assert [each.new for each in generate_distortions(statement, {}) if each.trap == "swapped-date"] == [new]


@pytest.mark.parametrize(
    "text", ["The boats run on Tuesday.", "It was open until 3 May.", "It began before 1938."]
)
def test_a_date_that_does_not_rule_others_out_is_not_altered(text: str) -> None:
    here = ground(text)
    statement = build_article_statement(here, here.sentences[0])
    assert (
        statement is None
        or [each for each in generate_distortions(statement, {}) if each.trap == "swapped-date"] == []
    )


def negated(content: str) -> list[str]:
    here = ground(f"Anna Reef said that {content}.", f"> reef | claim | said | Anna Reef | {content}\n")
    statement = build_attributed_statement(here, here.claims[0])
    assert statement is not None
    return [each.statement for each in generate_distortions(statement, {}) if each.trap == "reversed"]


def test_a_plain_clause_is_denied_and_a_denied_one_told() -> None:
    assert negated("the boat was late") == ["According to Anna Reef, the boat was not late."]
    assert negated("the boat was not late") == ["According to Anna Reef, the boat was late."]


@pytest.mark.parametrize(
    "content",
    [
        "every boat was late",
        "the boat was late because the bridge was open",
        "the boat was late and the pier was wet",
        "the boat might have been late",
        "nobody was late",
        "the boat has 48 seats",
        "the boat, the old one, was late",
        "the boat was “late” in March",
    ],
)
def test_a_clause_of_which_a_not_could_mean_several_things_is_left_alone(content: str) -> None:
    assert negated(content) == []


def test_dates_are_found_by_sort() -> None:
    text = "On Monday, 3 May 2019, in March, in May 2020 and in 1938 it may march on 4 June."
    here = ground(text)
    assert [(each.words, each.sort) for each in find_dates(here.sentences[0])] == [
        ("Monday", "weekday"),
        ("3 May 2019", "full"),
        ("March", "month"),
        ("May 2020", "month-year"),
        ("1938", "year"),
        ("4 June", "day"),
    ]


def test_a_value_is_written_as_the_pack_writes_numbers() -> None:
    assert format_number(Fraction(412)) == "412"
    assert format_number(Fraction(31, 10)) == "3.1"
    assert format_number(Fraction(1, 20)) == "0.05"
    assert format_number(Fraction(1, 3)) is None


def test_a_date_that_is_part_of_a_name_and_an_opinion_that_is_denied_are_not_changed() -> None:
    for text in (
        "Each day before the November 2020 election is signed and sealed.",
        "Paid notices are not the problem.",
    ):
        here = ground(text)
        statement = build_article_statement(here, here.sentences[0])
        assert statement is not None
        assert not {each.trap for each in generate_distortions(statement, {})} & {"swapped-date", "reversed"}


def test_no_not_is_put_before_what_happened_for_the_first_time() -> None:
    content = "the gate was opened for the first time in years"
    here = ground(f"Anna Reef said that {content}.", f"> reef | claim | said | Anna Reef | {content}")
    statement = build_attributed_statement(here, here.claims[0])
    assert statement is not None
    assert not any(each.trap == "reversed" for each in generate_distortions(statement, {}))


@pytest.mark.parametrize(("content", "is_altered"), [("“412 years” old", False), ("412 years old", True)])
def test_what_stands_in_quotation_marks_is_not_altered(content: str, *, is_altered: bool) -> None:
    here = ground(
        f"Anna Reef said that boats were {content}.",
        f"> reef | claim | said | Anna Reef | boats were {content}\n",
    )
    statement = build_attributed_statement(here, here.claims[0])
    assert statement is not None
    assert ("swapped-number" in [each.trap for each in generate_distortions(statement, {})]) is is_altered
