"""The correct answer of a question."""

from quizapp.quiz import responses as given
from quizapp.quiz.keys import key_answer
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS


def test_picks_of_the_key_stand_in_the_packs_order() -> None:
    assert key_answer(builders.choices(5, (3, 1)), TEXTS) == given.ChoicesAnswer(("o1", "o3"))


def test_the_first_proof_is_marked_in_reading_order() -> None:
    assert key_answer(builders.evidence((4, 1), (0,)), TEXTS) == given.EvidenceAnswer((ROWS[1], ROWS[4]))


def test_nobody_is_the_key_where_the_article_does_not_say() -> None:
    question = builders.attribution(3, None, proofs=[], closest=builders.proof(2))
    assert key_answer(question, TEXTS) == given.AttributionAnswer(None)


def test_tied_items_stand_as_the_pack_lists_them() -> None:
    assert key_answer(builders.order((3,), (1, 0), (2,)), TEXTS) == given.OrderAnswer(
        ("i3", "i1", "i0", "i2")
    )


def test_a_number_is_given_as_the_pack_writes_it_and_as_read() -> None:
    assert key_answer(builders.number("3.1", decimals=1), TEXTS) == given.NumberAnswer("3.1", "31/10")


def test_the_first_of_the_accepted_words_is_the_one_given() -> None:
    assert key_answer(builders.text("the harbour", "the port"), TEXTS) == given.TextAnswer("the harbour")
