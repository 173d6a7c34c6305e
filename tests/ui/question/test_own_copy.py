"""With an article's own file the whole of it is shown; what is asked, marked and scored stays the pack's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.pack.excerpt import build_excerpt
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.local_copy_merge import CompletedSource, merge_local_copy
from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.article_view.sentences.state import ArticleAside, SentenceItem
from quizapp.ui.article_view.state import ArticleGap, ParagraphState, list_marked_words
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.sentences_builder import build_selectable_sentences
from tests.pack.builders import example_pack, questions
from tests.pack.owning import FILE, LETTER, OWN_WORDS, TOLD
from tests.ui.question.sittings import sitting

WHOLE = example_pack()
GAZETTE = WHOLE.sources[0]
CUT = build_excerpt(WHOLE)
ASKED = questions(CUT)


def laid(source, file) -> CompletedSource:
    found = merge_local_copy(source, file)
    assert isinstance(found, CompletedSource), found
    return found


PARTS = sitting(CUT)
OWN = replace(
    PARTS,
    opened=replace(
        PARTS.opened,
        own={
            GAZETTE.id: laid(CUT.sources[0], [(each.role, each.text) for each in GAZETTE.passages]),
            LETTER.id: laid(CUT.sources[1], FILE),
        },
    ),
)


def paragraphs(sheet):
    return [row for row in sheet.items if isinstance(row, ParagraphState)]


def marks(desk):
    return sorted(
        words for sheet in desk.sheets for row in paragraphs(sheet) for words in list_marked_words(row)
    )


def told(seat, question, *, whole):
    return build_answered_reading(seat, question, build_key_answer(question, seat.opened.texts), whole=whole)


def of(question_id):
    return next(each for each in ASKED if each.id == question_id)


each_question = pytest.mark.parametrize("question", ASKED, ids=lambda each: each.id)


def test_of_the_parts_some_are_gone_that_the_files_have():
    assert not any(source.whole for source in CUT.sources)
    assert any(
        isinstance(row, ArticleGap)
        for row in build_unanswered_reading(PARTS, of("two-articles"), closed=False).sheets[1].items
    )


@each_question
def test_before_the_answer_the_whole_articles_lie_there(question):
    for sheet, texts in zip(
        build_unanswered_reading(OWN, question, closed=False).sheets, _texts(question), strict=True
    ):
        assert [row.text for row in sheet.items] == texts


def _texts(question):
    gazette = [each.text for each in GAZETTE.passages if each.role != "headline"]
    read = question.reads or [source.id for source in CUT.sources]
    return [gazette if source == GAZETTE.id else list(TOLD) for source in read]


def test_closed_nothing_of_them_can_be_read():
    desk = build_unanswered_reading(OWN, of("two-articles"), closed=True)
    assert not any(sheet.items or sheet.foot for sheet in desk.sheets)


@each_question
@pytest.mark.parametrize("whole", [True, False])
def test_the_same_words_are_marked_with_the_same_facts_and_told_in_the_same_words(question, whole):
    with_own, without = (told(seat, question, whole=whole) for seat in (OWN, PARTS))
    assert marks(with_own) == marks(without)
    assert with_own.description == without.description
    assert (with_own.front, with_own.tabs) == (without.front, without.tabs)
    for own, parts in zip(with_own.sheets, without.sheets, strict=True):
        assert [fact for row in paragraphs(own) for fact in row.facts] == [
            fact for row in paragraphs(parts) for fact in row.facts
        ]
        assert own.first_mark == parts.first_mark


@each_question
def test_after_the_answer_the_whole_article_stands_around_the_marks(question):
    if question.kind == "find_evidence":
        return
    for sheet in told(OWN, question, whole=True).sheets:
        texts = [row.text for row in sheet.items if row.role != "headline"]
        assert texts in _texts(question)


def test_near_the_marks_whole_paragraphs_stand_on_both_sides_with_their_numbers():
    _, letter = told(OWN, of("two-articles"), whole=False).sheets
    assert [(row.number, row.text, row.muted) for row in letter.items] == [
        (1, TOLD[0], True),
        (2, TOLD[1], False),
        (3, TOLD[2], True),
    ]
    (words,) = list_marked_words(letter.items[1])
    assert words in LETTER.passages[1].text
    assert all(
        letter.items[1].text[cue.start : cue.end] in LETTER.passages[1].text for cue in letter.items[1].cues
    )
    assert letter.items[1].cues


@each_question
def test_what_is_asked_and_how_it_is_scored_is_the_same(question):
    assert OWN.opened.pack is PARTS.opened.pack
    assert OWN.opened.texts == PARTS.opened.texts
    assert build_question_state(OWN, question, PendingAnswer()) == build_question_state(
        PARTS, question, PendingAnswer()
    )
    assert compute_fingerprint(question) == compute_fingerprint(of(question.id))
    key = build_key_answer(question, OWN.opened.texts)
    assert score_answer(question, key, OWN.opened.texts) == score_answer(question, key, PARTS.opened.texts)
    own, parts = (build_selectable_sentences(seat, question, None, none=True) for seat in (OWN, PARTS))
    assert own.sentences == parts.sentences
    assert replace(own, rows=()) == replace(parts, rows=())


@pytest.mark.parametrize(
    "question", [each for each in ASKED if each.kind == "find_evidence"], ids=lambda q: q.id
)
def test_sentences_to_choose_from_are_those_of_the_pack_and_every_choice_scores_the_same(question):
    order = list_sentences(OWN.opened.pack, question)
    assert order == list_sentences(PARTS.opened.pack, question)
    for span in order:
        answer = FindEvidenceAnswer((span,))
        assert score_answer(question, answer, OWN.opened.texts) == score_answer(
            question, answer, PARTS.opened.texts
        )
        for whole in (True, False):
            own, parts = (
                build_answered_reading(seat, question, answer, whole=whole) for seat in (OWN, PARTS)
            )
            assert own.sentences.sentences == parts.sentences.sentences
            assert replace(own, sentences=None) == replace(parts, sentences=None)


@pytest.mark.parametrize(
    "question", [each for each in ASKED if each.kind == "find_evidence"], ids=lambda q: q.id
)
def test_between_them_the_other_words_of_the_article_can_be_read(question):
    reading = question.model_copy(update={"reads": None})
    for sheet in (
        build_selectable_sentences(OWN, reading, None, none=False),
        build_answered_reading(OWN, reading, None, whole=True).sentences,
    ):
        asides = [row for row in sheet.rows if isinstance(row, ArticleAside)]
        assert all(aside.own for aside in asides)
        assert all(any(word in aside.text for aside in asides) for word in OWN_WORDS)
        labels = [before.label if isinstance(before, ArticleAside) else None for before in sheet.rows]
        assert labels.count("From your own file, to be read only") < len(asides)
        words = " ".join(row.text for row in sheet.rows if isinstance(row, ArticleAside | SentenceItem))
        assert all(text in words for text in TOLD)


def test_a_file_in_another_order_leaves_the_sentences_as_they_are():
    both = of("show-empty").model_copy(update={"reads": None})
    seat = sitting(WHOLE)
    own = {LETTER.id: laid(LETTER, [FILE[2], FILE[1], *FILE[3:]])}
    turned = replace(seat, opened=replace(seat.opened, own=own))
    assert build_selectable_sentences(turned, both, None, none=False) == build_selectable_sentences(
        seat, both, None, none=False
    )
