"""Rows to mark, the rows that a citation stands in, and which sentence settles it."""

from fractions import Fraction

import pytest

from quizapp.pack.models.questions import Citation
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.evidence_sentences import (
    find_cited_sentences,
    find_evidence_sentences,
    get_evidence_limit,
    get_pick_limit,
    list_sentences,
    score_evidence_spans,
)
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.session import EVIDENCE_KINDS
from tests.pack.builders import example_json, example_pack, example_question, pack_of
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS


def test_rows_are_all_sentences_but_those_of_summaries_in_reading_order():
    pack = example_pack()
    shown = [passage for source in pack.sources for passage in source.passages if passage.role != "summary"]
    found = list_sentences(pack, example_question("show-empty", reads=None))
    assert list(dict.fromkeys(row.passage for row in found)) == [passage.id for passage in shown]
    texts = build_scoring_texts(pack).passages
    for passage in shown:
        here = [texts[row.passage][row.start : row.end] for row in found if row.passage == passage.id]
        assert " ".join(here) == passage.text


def test_a_summary_has_no_rows():
    data = example_json()
    source = data["sources"][0]
    source["passages"].append(
        {"id": "told-shortly", "paragraph": 1, "role": "summary", "text": "What else was said."}
    )
    found = list_sentences(pack_of(data), example_question("show-empty"))
    assert "told-shortly" not in {row.passage for row in found}


def test_only_the_articles_on_the_desk_have_rows():
    pack = example_pack()
    second = pack.sources[1]
    found = list_sentences(pack, example_question("show-empty", reads=[second.id]))
    assert {row.passage for row in found} == {
        passage.id for passage in second.passages if passage.role != "summary"
    }


def test_a_citation_stands_in_each_sentence_of_which_it_has_a_letter_or_digit():
    part = Citation(passage="p2", quote="31 boats. F")
    assert find_cited_sentences(part, TEXTS) == (ROWS[3], ROWS[4])
    no_letter = Citation(passage="p2", quote="31 boats. ")
    assert find_cited_sentences(no_letter, TEXTS) == (ROWS[3],)


def test_a_evidence_of_two_quotes_in_one_sentence_is_one_row():
    quotes = [Citation(passage="p1", quote="Lund Bay"), Citation(passage="p1", quote="in May")]
    assert find_evidence_sentences(quotes, TEXTS) == {ROWS[0]}


def test_a_citation_that_does_not_hold_is_an_error():
    with pytest.raises(LookupError):
        find_cited_sentences(Citation(passage="p1", quote="Lund Sound"), TEXTS)


def test_as_many_sentences_can_be_marked_as_the_largest_evidence_has():
    assert get_pick_limit(builders.evidence((0,), (1, 3)), TEXTS) == 2
    assert get_pick_limit(builders.evidence((0,), (3,)), TEXTS) == 1


def silent(*rows):
    return builders.verdict("not_stated", evidence=[], closest=builders.evidence_set(*rows))


def test_every_kind_but_evidence_match_and_order_is_proved():
    assert set(QUESTION_KINDS) - EVIDENCE_KINDS == {"find_evidence", "match", "order"}


def test_a_evidence_scores_its_best_f1():
    question = builders.choice(evidence=[builders.evidence_set(0, 1), builders.evidence_set(3)])
    assert score_evidence_spans(question, (ROWS[3],), TEXTS) == 1
    assert score_evidence_spans(question, (ROWS[1],), TEXTS) == Fraction(2, 3)
    assert score_evidence_spans(question, (ROWS[5],), TEXTS) == 0


def test_no_sentence_is_right_only_where_nothing_is_said():
    assert score_evidence_spans(silent(2), (), TEXTS) == 1
    assert score_evidence_spans(silent(2), (ROWS[2],), TEXTS) == 0
    assert score_evidence_spans(builders.verdict(), (), TEXTS) == 0


@pytest.mark.parametrize("rows", [(2,), (2, 3)])
def test_the_limit_tells_nothing_of_whether_there_is_a_evidence(rows):
    said = builders.verdict(evidence=[builders.evidence_set(*rows)])
    assert get_evidence_limit(silent(*rows), TEXTS) == get_evidence_limit(said, TEXTS) == len(rows)
