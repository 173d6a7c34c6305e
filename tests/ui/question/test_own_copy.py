"""With an article's own file the whole of it is shown; what is asked, marked and scored stays the pack's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.pack.article_gaps import CompletedSource, merge_local_copy
from quizapp.pack.excerpt import build_excerpt
from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.article_view.sentences.state import ArticleAside, SentenceItem
from quizapp.ui.article_view.state import ArticleGap, ParagraphState, list_marked_words
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.sentences_builder import build_selectable_sentences
from tests.pack.builders import example_pack, questions
from tests.pack.owning import FILE, LETTER, OWN_WORDS, TOLD
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting

WHOLE = example_pack()
GAZETTE = WHOLE.sources[0]
CUT = build_excerpt(WHOLE)
ASKED = questions(CUT)


def laid(source, file):
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


def facts(desk):
    return [[fact for row in paragraphs(sheet) for fact in row.facts] for sheet in desk.sheets]


def told(seat, question, *, whole):
    return build_answered_reading(seat, question, build_key_answer(question, seat.opened.texts), whole=whole)


def of(question_id):
    return next(each for each in ASKED if each.id == question_id)


each_question = pytest.mark.parametrize("question", ASKED, ids=lambda each: each.id)


@each_question
def test_before_the_answer_the_whole_articles_lie_there(question):
    sheets = build_unanswered_reading(OWN, question, closed=False).sheets
    assert [[row.text for row in sheet.items] for sheet in sheets] == _texts(question)


def _texts(question):
    gazette = [each.text for each in GAZETTE.passages if each.role != "headline"]
    read = question.reads or [source.id for source in CUT.sources]
    return [gazette if source == GAZETTE.id else list(TOLD) for source in read]


def test_closed_nothing_of_them_can_be_read_and_of_the_parts_alone_some_are_gone():
    parts = build_unanswered_reading(PARTS, of("two-articles"), closed=False)
    assert any(isinstance(row, ArticleGap) for row in parts.sheets[1].items)
    desk = build_unanswered_reading(OWN, of("two-articles"), closed=True)
    assert not any(sheet.items or sheet.foot for sheet in desk.sheets)


@each_question
@pytest.mark.parametrize("whole", [True, False])
def test_the_same_words_are_marked_with_the_same_facts_and_told_in_the_same_words(question, whole):
    own, parts = (told(seat, question, whole=whole) for seat in (OWN, PARTS))
    assert marks(own) == marks(parts)
    assert facts(own) == facts(parts)
    assert (own.description, own.front, own.tabs) == (parts.description, parts.front, parts.tabs)
    assert [sheet.first_mark for sheet in own.sheets] == [sheet.first_mark for sheet in parts.sheets]
    if whole and question.kind != "find_evidence":
        for sheet in own.sheets:
            assert [row.text for row in sheet.items if row.role != "headline"] in _texts(question)


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
    own, parts = (build_selectable_sentences(seat, question, None, none=True) for seat in (OWN, PARTS))
    assert own.sentences == parts.sentences
    assert replace(own, rows=()) == replace(parts, rows=())


def test_every_sentence_to_choose_from_is_told_as_without_the_file():
    question = of("show-empty")
    for span in list_sentences(OWN.opened.pack, question):
        for whole in (True, False):
            own, parts = (
                build_answered_reading(seat, question, FindEvidenceAnswer((span,)), whole=whole)
                for seat in (OWN, PARTS)
            )
            assert own.sentences.sentences == parts.sentences.sentences
            assert replace(own, sentences=None) == replace(parts, sentences=None)


def test_between_them_the_other_words_of_the_article_can_be_read():
    question = of("show-empty")
    reading = question.model_copy(update={"reads": None})
    for sheet in (
        build_selectable_sentences(OWN, reading, None, none=False),
        build_answered_reading(OWN, reading, None, whole=True).sentences,
    ):
        asides = [row for row in sheet.rows if isinstance(row, ArticleAside)]
        assert all(aside.own for aside in asides)
        assert all(any(word in aside.text for aside in asides) for word in OWN_WORDS)
        labels = [before.label if isinstance(before, ArticleAside) else None for before in sheet.rows]
        assert 0 < labels.count(say("local_copy.only_read")) < len(asides)
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
