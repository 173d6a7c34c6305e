"""The key: what is right, lettered as on the paper, and the passages that settle it."""

import pytest

from quizapp.exchange.printing.choosing import Numbered, groups
from quizapp.exchange.printing.key import keyed, rules
from quizapp.exchange.printing.offered import offered
from quizapp.exchange.printing.request import Request
from quizapp.pack.words import KINDS
from tests.exchange.printing.papers import example_desk
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question


def answers(kind: str, version: str | None = None, **changes: object) -> list[str]:
    """The lines of the key to the example's question of a kind."""
    question = example_question(ONE_OF_EACH[kind], **changes)
    lines: list[str] = keyed(example_desk(version=version), Numbered(1, question))["answers"]
    return lines


@pytest.mark.parametrize("version", ["A", "B", "C", "D"])
def test_the_letter_is_the_one_that_the_option_has_in_this_version(version):
    question = example_question(ONE_OF_EACH["choice"])
    assert question.kind == "choice"
    right = next(each for each in offered(example_desk(version=version), question) if each.id == question.key)
    assert answers("choice", version) == [f"{right.letter}. {right.text}"]


def test_every_kind_has_a_key():
    assert {kind: len(answers(kind)) > 0 for kind in KINDS} == dict.fromkeys(KINDS, True)


def test_a_row_is_told_from_the_article_inwards_and_lines_with_their_places():
    assert answers("chain")[0].startswith("The article → ")
    assert [line[:3] for line in answers("order")][:2] == ["1: ", "2: "]


def test_lines_that_are_tied_say_so():
    question = example_question(ONE_OF_EACH["order"])
    assert question.kind == "order"
    flat = [item for group in question.order for item in group]
    lines = answers("order", order=[flat[:2], *([item] for item in flat[2:])])
    assert [line.endswith("(these may stand either way round)") for line in lines[:3]] == [True, True, False]


def test_a_number_is_told_with_its_unit_and_how_far_off_counts():
    assert answers("number", value="1200", tolerance="50", before=None, after="seats") == [
        "1,200 seats (or at most 50 off)"
    ]


def test_words_that_are_accepted_are_all_told():
    assert answers("text", accepted=["the harbour fund", "harbour fund"]) == [
        "“the harbour fund” or “harbour fund”"
    ]


def test_evidence_is_told_by_the_numbers_that_sentences_have_on_paper():
    laid, question = example_desk(), example_question(ONE_OF_EACH["evidence"])
    quote = question.proofs[0][0]
    number = next(
        number
        for span, number in laid.numbers.items()
        if span.passage == quote.passage
        and quote.quote in laid.passages[span.passage].text[span.start : span.end]
    )
    assert answers("evidence")[0] == f"Sentence {number}"


def test_how_partly_right_answers_count_is_told_for_the_kinds_on_the_paper_alone():
    laid = example_desk()
    assert len(rules(laid, groups(example_pack(), Request()))) == 5
    assert rules(laid, groups(example_pack(), Request(only=(ONE_OF_EACH["choice"],)))) == ()
    (only,) = rules(laid, groups(example_pack(), Request(only=(ONE_OF_EACH["match"],))))
    assert only.startswith("Matching:")


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "choices",
            ["A. On some evenings there were empty seats", "B. Passengers felt safer on the crossing"],
        ),
        ("attribution", ["D. Ilse Corran"]),
        (
            "chain",
            ["The article → C. The harbour office’s report → D. Passengers in the report"],
        ),
        ("verdict", ["B. Ilse Corran says otherwise"]),
        (
            "match",
            [
                "1 People no longer went out. → C. Ilse Corran",
                "2 No more customers came. → D. The traders’ association",
                "3 More people used the ferry than had been planned. → B. The article itself",
                "4 The ferry will cost nothing next year. → E. Nobody here",
            ],
        ),
        (
            "order",
            [
                "1: B. The last bus is cut",
                "2: D. The ferry trial begins",
                "3: A. The report is published",
                "4: C. The council votes",
            ],
        ),
        ("number", ["14 evenings"]),
    ],
)
def test_the_key_is_what_is_right_and_nothing_else(kind, lines):
    assert answers(kind) == lines


def test_where_nobody_says_it_the_key_is_that_the_article_does_not_say():
    citation = example_question(ONE_OF_EACH["attribution"]).proofs[0][0].model_dump(mode="json")
    (line,) = answers("attribution", key=None, proofs=[], closest=[citation])
    assert line.endswith(". Nobody: it isn’t in the article")


def test_sentences_that_settle_it_together_are_one_line_and_other_proofs_others():
    two = {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."}
    three = {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."}
    together, alone = answers("evidence", proofs=[[three, two], [two]])
    first, second = together.removeprefix("Sentences ").split(", ")
    assert int(first) < int(second)
    assert alone == f"or Sentence {first}"


@pytest.mark.parametrize(
    ("kind", "field"),
    [("attribution", "claim"), ("chain", "claim"), ("verdict", "statement"), ("evidence", "statement")],
)
def test_what_was_asked_about_stands_over_the_key(kind, field):
    question = example_question(ONE_OF_EACH[kind])
    assert keyed(example_desk(), Numbered(1, question))["claim"] == getattr(question, field)
