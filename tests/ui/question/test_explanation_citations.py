"""What is cited: evidence, the closest passages, or the items' own words under the numbers of their rows."""

from __future__ import annotations

import pytest

from quizapp.quiz.responses import MatchAnswer, OrderAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.question.explanation_citations import EvidenceCitations, find_evidence_citations
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting

TEXTS = sitting().opened.texts
MATCH, ORDER = example_question("who-what"), example_question("what-first")


def key(question):
    return build_key_answer(question, TEXTS)


def quotes(found):
    return [citation.quote for citation in found.citations]


def test_evidence_settles_it_and_the_first_is_shown_and_without_any_the_closest_passages_settle_nothing():
    proved, silent = example_question("weck-call"), example_question("not-heard")
    assert find_evidence_citations(proved) == EvidenceCitations(proved.evidence[0], settles=True)
    assert find_evidence_citations(silent) == EvidenceCitations(silent.closest, settles=False)


def test_items_are_cited_in_the_packs_order_and_those_of_nobody_keep_their_number_unseen():
    found = find_evidence_citations(MATCH)
    wanted = [(number, item) for number, item in enumerate(MATCH.items, 1) if item.citation is not None]
    assert found.settles
    assert found.numbers == tuple(number for number, _ in wanted)
    assert quotes(found) == [item.citation.quote for _, item in wanted]


def test_items_are_cited_in_the_order_in_which_they_are_told():
    told = tuple(reversed([item.id for item in ORDER.items]))
    found = find_evidence_citations(ORDER, None, told)
    assert found.numbers == tuple(range(1, len(told) + 1))
    assert quotes(found) == [item.citation.quote for item in reversed(ORDER.items)]


def test_the_first_item_without_its_partner_is_shown_first():
    pairs = list(key(MATCH).pairs)
    last = find_evidence_citations(MATCH).numbers[-1] - 1
    other = next(partner.id for partner in MATCH.partners if partner.id != pairs[last][1])
    pairs[last] = pairs[last][0], other
    assert (
        find_evidence_citations(MATCH, MatchAnswer(tuple(pairs))).first
        == len(find_evidence_citations(MATCH).numbers) - 1
    )


def test_the_first_item_out_of_its_place_is_shown_first():
    told = tuple(item for group in ORDER.order for item in group)
    moved = (*told[:-2], told[-1], told[-2])
    assert find_evidence_citations(ORDER, OrderAnswer(moved), told).first == len(told) - 2


@pytest.mark.parametrize("question", [MATCH, ORDER], ids=["match", "order"])
def test_with_all_right_or_nothing_answered_the_first_of_all_is_shown_first(question):
    assert (
        find_evidence_citations(question, key(question)).first == find_evidence_citations(question).first == 0
    )
