"""The sheet “Help” tells of every column, kind and field, with examples that are right."""

import pytest
from pydantic import TypeAdapter

from quizapp.exchange.spreadsheet.columns import COLUMNS, HELP, SHEETS, TABLES
from quizapp.exchange.spreadsheet.guide import EXAMPLES, guide
from quizapp.exchange.spreadsheet.notation import sayings_read
from quizapp.pack.models.questions import Question
from quizapp.pack.words import KINDS


def test_every_column_and_every_field_of_the_pack_is_told_of():
    told = {(line[0], line[1]) for line in guide()}
    assert {(name, column.heading) for name in SHEETS if name != HELP for column in COLUMNS[name]} <= told
    fields = [line[2] for line in guide()]
    assert all(
        any(f"“{field.word}”" in line for line in fields) for t in TABLES.values() for field in t.fields
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_a_question_of_that_kind(kind):
    question = TypeAdapter(Question).validate_python(EXAMPLES[kind])
    assert question.kind == kind
    assert any(line[3].startswith(f"Question: trees-{kind}\nRow: question") for line in guide())


def test_the_examples_of_who_says_it_are_in_the_notation():
    said = [line[3] for line in guide() if line[1] == "Said" and ": " in line[3] and "=" not in line[3]]
    assert len(said) == 2
    assert all(sayings_read(each) for each in said)
