"""What a question offers, lettered in the order of a version."""

from quizapp.exchange.printing.offered import NO_VOICE, offered
from tests.exchange.printing.papers import example_desk
from tests.pack.builders import ONE_OF_EACH, example_question


def test_the_first_order_of_lines_is_never_the_right_one():
    question = example_question(ONE_OF_EACH["order"])
    assert question.kind == "order"
    for version in (None, "A", "B", "C", "D"):
        ids = [each.id for each in offered(example_desk(version=version), question)]
        assert ids != [item for group in question.order for item in group]


def test_versions_show_options_in_orders_of_their_own():
    question = example_question(ONE_OF_EACH["choices"])
    orders = [[each.id for each in offered(example_desk(version=v), question)] for v in ("A", "B", "C", "D")]
    assert len({tuple(order) for order in orders}) > 1
    assert all(sorted(order) == sorted(orders[0]) for order in orders)


def test_what_the_article_does_not_say_stands_last_and_verdicts_in_their_own_order():
    for version in ("A", "B", "C", "D"):
        laid = example_desk(version=version)
        voices = offered(laid, example_question(ONE_OF_EACH["attribution"]))
        verdicts = offered(laid, example_question(ONE_OF_EACH["verdict"]))
        assert (voices[-1].id, voices[-1].text) == (NO_VOICE, "Nobody: it isn’t in the article")
        assert [each.id for each in verdicts] == ["supported", "contradicted", "not_stated"]


def test_letters_begin_with_a_and_what_is_written_offers_nothing():
    letters = [each.letter for each in offered(example_desk(), example_question(ONE_OF_EACH["choice"]))]
    assert letters == list("ABCDEFGHI")[: len(letters)]
    for kind in ("evidence", "number", "text"):
        assert offered(example_desk(), example_question(ONE_OF_EACH[kind])) == ()
