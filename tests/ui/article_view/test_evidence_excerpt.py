from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.article_view.evidence_excerpt import build_excerpt
from quizapp.ui.article_view.state import (
    ArticleGap,
    ArticleViewState,
    CitationMark,
    ParagraphSpan,
    ParagraphState,
    list_marked_words,
)

MUTED = ParagraphState("The weir is old.", 1, muted=True)
CITED = ParagraphState("The weir stood dry in May.", 2, marks=(CitationMark(4, 8),))
LONG = "It rained in March. Ansel Rook keeps the weir. “It stood dry in May,” he said. It is wet now."


def near(*items):
    return ArticleViewState("Article", "Source", items=items, near=True)


def words_of(text, span):
    return text[span.start : span.end]


def spanned(kind, words, text=LONG):
    return kind(text.index(words), text.index(words) + len(words))


def test_from_what_is_cited_on_muted_passages_follow_but_none_comes_before():
    assert build_excerpt(near(MUTED, MUTED, CITED, MUTED)).items == (CITED, MUTED)


def test_all_of_an_article_stays_as_it_is():
    marked = ParagraphState(LONG, 1, marks=(spanned(CitationMark, "It stood dry in May"),))
    state = replace(near(ArticleGap("Paragraph 1 is not here"), MUTED, marked), near=False)
    assert build_excerpt(state) == state


def test_where_all_is_muted_all_stays():
    state = near(MUTED, replace(MUTED, number=2))
    assert build_excerpt(state) == state


def test_a_passage_begins_with_the_sentence_of_its_first_mark_and_says_that_some_is_left_out():
    mark = spanned(CitationMark, "It stood dry in May")
    (cut,) = build_excerpt(near(ParagraphState(LONG, 1, marks=(replace(mark, numbers=(2,)),)))).items
    assert cut.text == "… “It stood dry in May,” he said. It is wet now."
    assert list_marked_words(cut) == ("It stood dry in May",)
    assert cut.marks[0].numbers == (2,)


def test_the_sentence_that_names_the_speaker_stays():
    passage = ParagraphState(
        LONG,
        1,
        marks=(spanned(CitationMark, "It stood dry in May"),),
        cues=(spanned(ParagraphSpan, "Ansel Rook"),),
    )
    (cut,) = build_excerpt(near(passage)).items
    assert cut.text.startswith("… Ansel Rook keeps the weir.")
    assert words_of(cut.text, cut.cues[0]) == "Ansel Rook"
    assert list_marked_words(cut) == ("It stood dry in May",)


def test_of_a_passage_that_only_names_the_speaker_no_other_sentence_stays():
    passage = ParagraphState(LONG, 1, cues=(spanned(ParagraphSpan, "Ansel Rook"),))
    cut, after = build_excerpt(near(passage, CITED)).items
    assert (cut.text, after) == ("… Ansel Rook keeps the weir. …", CITED)
    assert words_of(cut.text, cut.cues[0]) == "Ansel Rook"


def test_only_the_first_passage_is_cut():
    second = ParagraphState(LONG, 3, marks=(spanned(CitationMark, "It is wet now"),))
    assert build_excerpt(near(CITED, second)).items == (CITED, second)


def test_the_closest_passage_of_a_silence_and_a_summary_stay_whole():
    summary = ParagraphState(LONG, 1, role="summary", marks=(spanned(CitationMark, "It is wet now"),))
    for passage in (ParagraphState(LONG, 1), summary):
        assert build_excerpt(near(passage)).items == (passage,)


@given(st.text("Ab. ”\n", min_size=1, max_size=60), st.data())
def test_marks_and_cues_keep_their_words(text, data):
    def drawn(kind):
        start = data.draw(st.integers(0, len(text) - 1))
        return kind(start, data.draw(st.integers(start + 1, len(text))))

    passage = ParagraphState(text, 1, marks=(drawn(CitationMark),), cues=(drawn(ParagraphSpan),))
    for given_marks in (passage.marks, ()):
        before = replace(passage, marks=given_marks)
        (cut,) = build_excerpt(near(before)).items
        assert list_marked_words(cut) == list_marked_words(before)
        assert words_of(cut.text, cut.cues[0]) == words_of(text, passage.cues[0])
