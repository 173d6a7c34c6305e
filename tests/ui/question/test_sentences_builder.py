"""The sheet as sentences, before and after they are checked, of every question there is."""

from __future__ import annotations

import pytest

from quizapp.quiz.evidence_sentences import get_evidence_limit, list_evidence_sentences, list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.session import EVIDENCE_KINDS
from quizapp.ui.article_view.sentences.state import ArticleAside, ArticleHead, SentenceItem
from quizapp.ui.question.question_builder import find_claim
from quizapp.ui.question.reading_builder import build_answered_reading
from quizapp.ui.question.sentences_builder import build_selectable_sentences, find_selection_limit
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import SITTINGS, sitting

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)
PROVED = example_question("weck-call")
EVERY = [
    pytest.param(each, question, id=f"{each.opened.pack.id[:6]}-{question.id}")
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "find_evidence"
]


def marking(*numbers, question=QUESTION, none=False):
    return build_selectable_sentences(
        SITTING, question, tuple(ORDER[each - 1] for each in numbers) or None, none=none
    )


def checked(*numbers, whole=False, sat=SITTING, question=QUESTION):
    answer = FindEvidenceAnswer(tuple(ORDER[each - 1] for each in numbers)) if numbers else None
    return build_answered_reading(sat, question, answer, whole=whole).sentences


def by_number(state):
    return {sentence.number: sentence for sentence in state.sentences}


class TestBefore:
    def test_all_articles_on_the_desk_stand_one_below_the_other_numbered_through(self):
        state = marking()
        assert [sentence.number for sentence in state.sentences] == list(range(1, len(ORDER) + 1))
        first, second = (row for row in state.rows if isinstance(row, ArticleHead))
        # A headline that can be chosen is not printed twice.
        assert (bool(by_number(state)[1].headline), first.headline) == (True, "")
        assert second.headline != ""

    def test_only_the_articles_that_are_read_stand_there(self):
        question = example_question("show-empty", reads=["gazette"])
        state = build_selectable_sentences(SITTING, question, None, none=False)
        assert len([row for row in state.rows if isinstance(row, ArticleHead)]) == 1
        assert len(state.sentences) < len(ORDER)

    def test_summaries_and_gaps_stand_between_them_and_cannot_be_chosen(self):
        asides = [row for row in marking().rows if isinstance(row, ArticleAside)]
        assert say("article.in_short") in {aside.label for aside in asides}
        assert any(not aside.label for aside in asides)

    def test_a_paragraph_has_its_number_once_and_room_above_it(self):
        found = by_number(marking())
        assert [(found[each].paragraph, found[each].first) for each in (5, 6, 7)] == [
            (2, True),
            (None, False),
            (3, True),
        ]

    def test_what_is_chosen_is_named_as_before_for_its_button_is_heard_as_checked(self):
        sentence = by_number(marking(9))[9]
        assert sentence.chosen
        assert sentence.name == by_number(marking())[9].name
        assert "A report by the harbour office" in sentence.name

    def test_the_sentences_are_named_by_what_they_are_chosen_for(self):
        names = [marking().name, marking(question=PROVED, none=True).name]
        assert QUESTION.prompt in names[0]
        assert find_claim(QUESTION) in names[0]
        assert PROVED.prompt not in names[1]

    def test_no_more_can_be_chosen_than_the_longest_evidence_has(self):
        assert (marking().full, marking().single) == ("", True)
        assert "9" in marking(9).full

    def test_evidence_offers_that_none_settles_it_and_an_answer_does_not(self):
        assert marking().last is None
        for marked, chosen in ((None, False), ((), True)):
            last = build_selectable_sentences(SITTING, PROVED, marked, none=True).last
            assert (last.text, last.key, last.chosen) == (say("evidence.no_sentence"), "End", chosen)

    @pytest.mark.parametrize("sat", SITTINGS, ids=lambda each: each.opened.pack.id[:6])
    def test_every_question_that_is_proved_can_be(self, sat):
        for question in sat.opened.questions.values():
            if question.kind in EVIDENCE_KINDS:
                state = build_selectable_sentences(sat, question, None, none=True)
                assert (
                    find_selection_limit(sat, question) == get_evidence_limit(question, sat.opened.texts) >= 1
                )
                assert len(state.sentences) == len(list_sentences(sat.opened.pack, question))


class TestAfter:
    def test_a_right_sentence_is_marked_and_told_as_right_before_its_words(self):
        sentence = by_number(checked(9))[9]
        assert (sentence.note.tone, sentence.missed) == ("correct", False)
        marked = [sentence.text[mark.start : mark.end] for mark in sentence.marks]
        assert marked == ["counted empty seats on 14 of 60 evenings"]
        assert sentence.facts
        assert 0 < sentence.name.index(sentence.note.strong) < sentence.name.index("A report")

    @pytest.mark.parametrize("given", [(8,), ()])
    def test_a_missed_sentence_is_marked_framed_and_told_as_missed(self, given):
        sentence = by_number(checked(*given))[9]
        assert (sentence.missed, bool(sentence.marks)) == (True, True)
        assert sentence.note.strong not in ("", by_number(checked(9))[9].note.strong)

    def test_a_wrong_sentence_has_no_mark_but_a_reason(self):
        sentence = by_number(checked(8))[8]
        assert (sentence.marks, sentence.note.tone) == ((), "wrong")
        assert sentence.note.text == QUESTION.distractors[0].feedback

    def test_one_paragraph_stands_on_each_side_and_all_of_them_on_demand(self):
        near, whole = by_number(checked(9)), by_number(checked(9, whole=True))
        assert set(near) < set(whole) == set(range(1, len(ORDER) + 1))
        assert near[8].muted
        assert not near[9].muted
        assert not whole[8].muted

    def test_only_articles_of_which_something_is_told_stand_there(self):
        assert not [row for row in checked(9).rows if isinstance(row, ArticleHead)]
        assert len([row for row in checked(20).rows if isinstance(row, ArticleHead)]) == 2

    def test_nothing_can_be_chosen_any_more(self):
        state = checked(9)
        assert (state.asks, state.last) == (False, None)

    @pytest.mark.parametrize(("sat", "question"), EVERY)
    def test_all_that_proves_it_is_marked_by_whichever_evidence_it_was_answered(self, sat, question):
        order = list_sentences(sat.opened.pack, question)
        for evidence in list_evidence_sentences(question, sat.opened.texts):
            answer = FindEvidenceAnswer(tuple(sorted(evidence, key=order.index)))
            state = build_answered_reading(sat, question, answer, whole=False).sentences
            marked = {order[each.number - 1] for each in state.sentences if each.marks}
            assert marked == evidence
            assert not any(each.missed for each in state.sentences)
            assert any(each.facts for each in state.rows if isinstance(each, SentenceItem))
