"""When a sentence says a claim again."""

import pytest

from quizapp.pack.checks.warnings.repeats import claims, may_repeat, repeats
from tests.pack.builders import example_question

CLAIM = "Old fishermen mend their nets on Sunday mornings."


@pytest.mark.parametrize(
    ("question_id", "changes", "number"),
    [
        ("who-fridays", {"claim": CLAIM}, 2),
        ("who-pay", {"claim": CLAIM}, 1),
        ("bus-company", {"statement": CLAIM}, 1),
        ("bus-company", {"statement": "The bus is late."}, 0),
        ("show-empty", {"statement": CLAIM}, 0),
        ("how-many", {}, 0),
    ],
)
def test_claims_false_statements_and_quoted_claims_of_four_words_or_more_count(question_id, changes, number):
    assert len(claims(example_question(question_id, **changes))) == number


def test_what_the_article_tells_itself_is_no_claim():
    told = {"claim": CLAIM, "key": "article", "proofs": [[{"passage": "gazette-8", "quote": "The council"}]]}
    assert claims(example_question("who-fridays", **told)) == []


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        ("On Sunday mornings the old fishermen mended nets.", True),
        ("Old fishermen mend nets.", True),
        ("Old fishermen mend.", False),
        ("Old fishermen paint their boats and sheds blue on Sunday.", False),
    ],
)
def test_three_quarters_of_the_shorter_text_and_four_words_are_a_repetition(sentence, again):
    found = claims(example_question("who-pay", claim=CLAIM))
    assert repeats(sentence, found) == again
    assert may_repeat(sentence, found) or not again
