"""A “not” that turns the task round, told from one that belongs to the matter."""

import pytest

from quizapp.pack.checks.warnings.stems import negation, warn_of_quiet_negation
from tests.pack.builders import example_json, found, place_of, question_json

TURNED = [
    ("Which of these did the report not say?", "not"),
    ("Who is not heard in the article?", "not"),
    ("Which of these, according to the article, did Anton Weck not say?", "not"),
    ("In paragraph 4, what is not given?", "not"),
    ("Which statement isn’t the report’s?", "isn’t"),
    ("All of these are told in paragraph 4 except:", "except"),
    ("Choose the statement that is not in the article.", "not"),
    ("Match each speaker with what is not theirs.", "not"),
]


@pytest.mark.parametrize(("prompt", "word"), TURNED)
def test_a_task_that_is_turned_round_in_small_letters_is_found(prompt, word):
    assert negation(prompt) == word


@pytest.mark.parametrize(
    "prompt",
    [
        "Who is NOT heard in the article?",
        "All of these are told in paragraph 4, EXCEPT:",
        "Whether or not the vote comes, what did Anton Weck call for?",
        "What does the article say of those who did not vote?",
        "What does Ilse Corran say the council did not want?",
        "Why did the bus company not answer?",
        "Which words show that the figure is not certain?",
        "What did everyone except Anton Weck call for?",
        "Which speaker said “We have not noticed a single extra customer”?",
        "Who wrote that “he said „it is not so“ twice”?",
        "What has not yet been decided?",
        "Who asked the council not to cut the bus?",
        "The report is not signed. Who wrote it?",
        "Whose words does the Gazette pass on, and the Letter does not?",
        "Does the article say so or not?",
        "Who, if not the council, pays for the trial?",
        "Which speaker is a knot of several?",
    ],
)
def test_a_not_in_capitals_in_a_quotation_or_of_the_matter_is_let_be(prompt):
    assert negation(prompt) is None


@pytest.mark.parametrize("question_id", ["weck-call", "report-tells", "who-what"])
def test_the_prompt_of_a_question_with_options_is_told(question_id):
    data = example_json()
    question_json(data, question_id)["prompt"] = "Which of these is not said?"
    where = f"{place_of(data, question_id)}/prompt"
    assert found(warn_of_quiet_negation, data) == [(where, "not-in-capitals")]


@pytest.mark.parametrize("question_id", ["every-evening", "who-fridays", "which-fund"])
def test_other_kinds_may_ask_so(question_id):
    data = example_json()
    question_json(data, question_id)["prompt"] = "What does the article not say?"
    assert found(warn_of_quiet_negation, data) == []


def test_another_language_is_not_read():
    data = example_json()
    question_json(data, "weck-call")["prompt"] = "Which of these is not said?"
    data["language"] = "nl"
    assert found(warn_of_quiet_negation, data) == []
