"""The key: what is right, lettered as on the paper, the passages that settle it, and every reason."""

import pytest

from quizapp.exchange.printing.answer_key import (
    add_quotation_marks,
    describe_partial_credit,
    render_full_question,
    render_key,
    render_key_passages,
)
from quizapp.exchange.printing.print_context import NumberedQuestion, group_questions
from quizapp.exchange.printing.print_request import PrintRequest
from quizapp.exchange.printing.question_layout import list_printed_options
from quizapp.pack.quote_matching import iter_feedback
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.exchange.printing.papers import Json, example_desk
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question


def answers(kind: str, version: str | None = None, **changes: object) -> list[str]:
    """The lines of the key to the example's question of a kind."""
    question = example_question(ONE_OF_EACH[kind], **changes)
    lines: list[str] = render_key(example_desk(version=version), NumberedQuestion(1, question))["answers"]
    return lines


@pytest.mark.parametrize("version", ["A", "B", "C", "D"])
def test_the_letter_is_the_one_that_the_option_has_in_this_version(version):
    question = example_question(ONE_OF_EACH["choice"])
    right = next(
        each
        for each in list_printed_options(example_desk(version=version), question)
        if each.id == question.key
    )
    assert answers("choice", version) == [f"{right.letter}. {right.text}"]


def test_lines_that_are_tied_say_so():
    question = example_question(ONE_OF_EACH["order"])
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
    laid, question = example_desk(), example_question(ONE_OF_EACH["find_evidence"])
    quote = question.evidence[0][0]
    number = next(
        number
        for span, number in laid.numbers.items()
        if span.passage == quote.passage
        and quote.quote in laid.passages[span.passage].text[span.start : span.end]
    )
    assert answers("find_evidence")[0] == f"Sentence {number}"


def test_how_partly_right_answers_count_is_told_for_the_kinds_on_the_paper_alone():
    laid = example_desk()
    assert len(describe_partial_credit(laid, group_questions(example_pack(), PrintRequest()))) == 5
    assert (
        describe_partial_credit(
            laid, group_questions(example_pack(), PrintRequest(only=(ONE_OF_EACH["choice"],)))
        )
        == ()
    )
    (only,) = describe_partial_credit(
        laid, group_questions(example_pack(), PrintRequest(only=(ONE_OF_EACH["match"],)))
    )
    assert only.startswith("Matching:")


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "choices",
            ["A. On some evenings there were empty seats", "B. Passengers felt safer on the crossing"],
        ),
        ("attribution", ["D. Ilse Corran"]),
        ("chain", ["The article → C. The harbour office’s report → D. Passengers in the report"]),
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
    citation = example_question(ONE_OF_EACH["attribution"]).evidence[0][0].model_dump(mode="json")
    (line,) = answers("attribution", key=None, evidence=[], closest=[citation])
    assert line.endswith(". Nobody: it isn’t in the article")


def test_sentences_that_settle_it_together_are_one_line_and_other_evidence_others():
    two = {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."}
    three = {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."}
    together, alone = answers("find_evidence", evidence=[[three, two], [two]])
    first, second = together.removeprefix("Sentences ").split(", ")
    assert int(first) < int(second)
    assert alone == f"or Sentence {first}"


@pytest.mark.parametrize(
    ("kind", "field"),
    [("attribution", "claim"), ("chain", "claim"), ("verdict", "statement"), ("find_evidence", "statement")],
)
def test_what_was_asked_about_stands_over_the_key(kind, field):
    question = example_question(ONE_OF_EACH[kind])
    assert render_key(example_desk(), NumberedQuestion(1, question))["claim"] == getattr(question, field)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_each_key_has_its_passages_with_paragraph_speaker_and_kind_of_statement(kind):
    question = example_question(ONE_OF_EACH[kind])
    shown = render_key_passages(example_desk(), question)
    assert shown
    assert shown[0]["label"] in ("Evidence", "The closest that the article comes")
    for each in shown:
        assert any(each["quote"] in passage.text for passage in example_desk().passages.values())
        assert "paragraph" in each["where"] or "article" in each["where"]


def test_a_speakers_claim_and_the_articles_own_telling_are_told_apart():
    told = {
        each["where"]
        for kind in QUESTION_KINDS
        for each in render_key_passages(example_desk(), example_question(ONE_OF_EACH[kind]))
    }
    assert any(where.endswith("(finding)") for where in told)
    assert any(where.endswith("· the article itself says it") for where in told)


def test_passages_of_lines_come_in_the_order_in_which_they_belong():
    question = example_question(ONE_OF_EACH["order"])
    shown = render_key_passages(example_desk(), question)
    quotes = {item.id: item.citation.quote for item in question.items}
    assert [each["quote"] for each in shown] == [quotes[item] for group in question.order for item in group]


def test_words_that_stand_in_no_paragraph_are_told_by_what_they_are():
    question = example_question(
        "every-evening", evidence=[[{"passage": "gazette-headline", "quote": "twice as many as planned"}]]
    )
    (shown,) = render_key_passages(example_desk(), question)
    assert shown["where"].startswith("Evening ferry carried twice as many as planned, headline · ")


def test_words_that_bring_quotation_marks_get_no_others():
    assert add_quotation_marks("the last bus") == "“the last bus”"
    assert add_quotation_marks("said “no”") == "said “no”"


def told_of(*said: dict[str, object]) -> str:
    """The line below a passage that is said so."""
    citation = {
        "passage": "gazette-5",
        "quote": "Two in three said they would pay more for it.",
        "attributions": said,
    }
    (shown,) = render_key_passages(example_desk(), example_question("every-evening", evidence=[[citation]]))
    where: str = shown["where"]
    return where.partition(" · ")[2]


def test_speakers_come_outermost_first_and_the_kind_of_statement_is_the_innermosts():
    report, passengers = (
        {"speaker": "report", "statement_type": "finding"},
        {"speaker": "passengers", "statement_type": "claim"},
    )
    assert told_of(report, passengers) == "The harbour office’s report → Passengers in the report (claim)"
    assert told_of(report) == "The harbour office’s report (finding)"


def test_that_somebody_denies_it_is_told():
    assert told_of({"speaker": "weck", "statement_type": "claim", "denies": True}) == (
        "Anton Weck (claim, says that it is not so)"
    )


def test_a_passage_that_several_lines_cite_stands_once_under_one_label():
    items = [each.model_dump(mode="json") for each in example_question(ONE_OF_EACH["match"]).items]
    items[1]["citation"] = items[0]["citation"]
    shown = render_key_passages(example_desk(), example_question(ONE_OF_EACH["match"], items=items))
    assert [each["label"] for each in shown] == ["Evidence", ""]
    assert len({each["quote"] for each in shown}) == 2


def in_full(kind: str, **changes: object) -> Json:
    """The example's question of a kind with all that is told of it."""
    return render_full_question(
        example_desk(), NumberedQuestion(1, example_question(ONE_OF_EACH[kind], **changes))
    )


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_the_reason_for_every_answer_is_told(kind):
    question = example_question(ONE_OF_EACH[kind])
    told = [reason for _, reason in in_full(kind)["reasons"]]
    for _, reason in iter_feedback(question):
        assert any(each.startswith(reason.feedback) for each in told)
    if question.kind == "match":
        assert told == [item.feedback for item in question.items]


def test_lettered_answers_come_in_the_order_of_their_letters():
    for kind in ("choice", "choices", "attribution", "chain", "verdict"):
        letters = [answer[0] for answer, _ in in_full(kind)["reasons"] if answer[1:2] == "."]
        assert letters == sorted(letters)
        assert letters[:2] == ["A", "B"]


def test_a_trap_is_named_as_on_the_screen():
    traps = [reason for _, reason in in_full("choice")["reasons"] if "A trap: " in reason]
    assert traps
    assert all(reason.endswith(".") for reason in traps)


def test_a_hint_is_told_where_there_is_one():
    assert in_full("choice", hint="Look at paragraph 4.")["hint"] == ["Hint", "Look at paragraph 4."]
    assert in_full("choice", hint=None)["hint"] == []


def test_what_a_line_ends_with_is_not_doubled_by_the_colon_behind_it():
    first, *_ = in_full("match")["reasons"]
    assert first == ["People no longer went out", "Paragraph 3 quotes Ilse Corran."]
