"""Quotations in a teacher's text: outermost marks, and words that stand in an article or in the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.quotations import check_quotations, quotations
from tests.pack.builders import example_json, found, pack_of, place_of, question_json


@pytest.mark.parametrize(
    ("text", "outermost"),
    [
        ("no marks", []),
        ("“one” and “two”", ["one", "two"]),
        ("“she said ‘yes’ to it”", ["she said ‘yes’ to it"]),
        ("“she said “yes” to it” and “no”", ["she said “yes” to it", "no"]),
        ("„eins“ und „zwei „drei“ vier“", ["eins", "zwei „drei“ vier"]),
        ("a stray ” mark, “then one”", ["then one"]),
        ("“”", [""]),
    ],
)
def test_the_outermost_quotations_of_a_text_are_found(text, outermost):
    assert quotations(text) == (outermost, False)


@pytest.mark.parametrize("text", ["“never closed", "“one” and “two", "“a “b”"])
def test_a_quotation_that_is_never_closed_is_noticed(text):
    assert quotations(text)[1]


@given(st.text(alphabet="“”„‘’a ", max_size=30))
def test_quotations_stand_in_the_text_in_order(text):
    place = 0
    for words in quotations(text)[0]:
        place = text.index(words, place) + len(words)


def faults(explanation: str) -> list[str]:
    data = example_json()
    question_json(data, "who-pay")["explanation"] = explanation
    where = f"{place_of(data, 'who-pay')}/explanation"
    problems = found(check_quotations, data)
    assert {place for place, _ in problems} <= {where}
    return [code for _, code in problems]


@pytest.mark.parametrize(
    "explanation",
    [
        "It says “Two in three said they would pay more”.",
        "It says “Two in three said they would pay more.”",
        "It says “Two in three,” and then more.",
        "Is it “Two in three said?” It is.",
        "The headline is “Evening ferry carried twice as many as planned”.",
        "She said “‘People had stopped going out,’ said Ilse Corran”.",
        'She said “"People had stopped going out," said Ilse Corran”.',
        "Weck wants it “until the bus is back”.",
        "The claim is “They would pay more for the crossing”.",
        "In the other article, “a ferry does not”.",
    ],
)
def test_a_quotation_that_stands_in_an_article_or_in_its_question_is_let_be(explanation):
    assert faults(explanation) == []


@pytest.mark.parametrize(
    "explanation",
    [
        "It says “two in three said”.",
        "It says “Two in four said”.",
        "It says “he passengers told”.",
        "It says “passenger”.",
        "Its summary says “How many shops there are”.",
        "Nested: “Two in three “said they” would pay less”.",
        "German marks: „zwei von drei“.",
        "An empty one: “”.",
    ],
)
def test_a_quotation_that_stands_nowhere_is_told(explanation):
    assert faults(explanation) == ["false-quotation"]


def test_a_quotation_that_is_never_closed_is_told():
    assert faults("It says “Two in three said.") == ["unclosed-quotation"]


@pytest.mark.parametrize(
    ("question_id", "path"),
    [
        ("weck-call", ("prompt",)),
        ("how-many", ("hint",)),
        ("weck-call", ("label",)),
        ("weck-call", ("options", 0, "feedback")),
        ("who-fridays", ("nobody", "feedback")),
        ("who-what", ("items", 0, "feedback")),
        ("what-first", ("items", 0, "feedback")),
        ("what-first", ("other", "feedback")),
    ],
)
def test_all_that_a_teacher_tells_in_a_question_is_looked_at(question_id, path):
    data = example_json()
    place = question_json(data, question_id)
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = "It says “never ever”."
    where = "/".join([place_of(data, question_id), *map(str, path)])
    assert found(check_quotations, data) == [(where, "false-quotation")]


@pytest.mark.parametrize(
    "path",
    [
        ("summary",),
        ("advisory",),
        ("banks", 0, "title"),
        ("banks", 0, "summary"),
        ("sources", 1, "passages", 2, "text"),
        ("glossary", 0, "text"),
    ],
)
def test_the_texts_around_the_questions_are_looked_at_too(path):
    data = example_json()
    place = data
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = "It says “never ever”."
    assert found(check_quotations, data) == [("".join(f"/{part}" for part in path), "false-quotation")]


def test_a_glossary_may_put_its_own_word_in_marks():
    data = example_json()
    data["glossary"][0]["text"] = "An “estuary” is wide."
    assert found(check_quotations, data) == []


@pytest.mark.parametrize("question_id", ["weck-call", "who-what", "which-fund", "every-evening"])
def test_what_a_question_offers_may_be_quoted_in_it(question_id):
    data = example_json()
    question = question_json(data, question_id)
    offered = {
        "weck-call": lambda: question["options"][2]["text"],
        "who-what": lambda: question["items"][3]["text"],
        "which-fund": lambda: question["known"][0]["text"],
        "every-evening": lambda: question["statement"],
    }[question_id]()
    question["explanation"] = f"Not “{offered}”."
    assert found(check_quotations, data) == []


def test_where_too_much_would_have_to_be_read_the_rest_is_left():
    data = example_json()
    data["summary"] = " ".join("“never ever”" for _ in range(50))
    codes = [problem.code for problem in check_quotations(pack_of(data), most_read=20_000)]
    assert codes[-1] == "too-many-quotations"
    assert 1 < len(codes) < 50
