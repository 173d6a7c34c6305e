"""What a pack leaves out of an article is told where it would stand; a paragraph has its number once."""

from __future__ import annotations

import pytest

from quizapp.pack.article_gaps import (
    CompletedSource,
    SourceGap,
    find_paragraph_number,
    iter_places_and_gaps,
    merge_local_copy,
)
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.quote_matching import find_quote, list_citations, locate_citation
from quizapp.pack.sentences import CharSpan
from tests.pack.builders import example_pack, questions
from tests.pack.owning import FILE, LETTER, REST


def source(*passages, paragraphs):
    """An article of so many paragraphs; a passage is its paragraph, its role, and whether it is a part."""
    made = tuple(
        Passage.model_validate(
            {"id": f"p{place}", "paragraph": number, "role": role, "part": part, "text": "Words."}
        )
        for place, (number, role, part) in enumerate(passages)
    )
    return example_pack().sources[0].model_copy(update={"passages": made, "paragraphs": paragraphs})


WHOLE = ((None, "caption", False), (1, "body", False), (2, "body", False))
REST_LEFT_OUT = ((1, "body", True), (1, "body", True), (2, "body", False))
WITHIN = ((2, "body", False), (None, "caption", False), (5, "body", False))


@pytest.mark.parametrize(
    ("passages", "paragraphs", "shown", "rows"),
    [
        (WHOLE, 2, [0, 1, 2], [0, 1, 2]),
        # of passages that are not shown nothing is told unless they are paragraphs
        (WHOLE, 2, [1, 2], [1, 2]),
        (WHOLE, 2, [0, 2], [0, SourceGap(1, 1), 2]),
        (WHOLE, 2, [], [SourceGap(1, 2)]),
        # before, between and behind
        (WITHIN, 6, [0, 1, 2], [SourceGap(1, 1), 0, 1, SourceGap(3, 4), 2, SourceGap(6, 6)]),
        # the rest of a paragraph is missing once after its last part, unless a summary tells it
        (REST_LEFT_OUT, 2, [0, 1, 2], [0, 1, SourceGap(1, 1, rest=True), 2]),
        (((1, "body", True), (1, "summary", True)), 1, [0, 1], [0, 1]),
        (((1, "summary", True), (1, "body", True)), 1, [0, 1], [0, 1]),
    ],
)
def test_paragraphs_that_are_not_there_are_told_where_they_would_stand(passages, paragraphs, shown, rows):
    assert list(iter_places_and_gaps(source(*passages, paragraphs=paragraphs), shown)) == rows


def test_only_the_first_passage_of_a_paragraph_carries_its_number():
    passages = ((None, "caption", False), (1, "body", True), (1, "summary", True), (2, "body", False))
    made = source(*passages, paragraphs=2)
    assert [find_paragraph_number(made, place) for place in range(4)] == [None, 1, None, 2]


def words(laid):
    """Each paragraph of the sheet with its number, put together again."""
    passages = laid.source.passages
    return [
        (
            next((passages[place].paragraph for place in each if passages[place].paragraph), None),
            "".join(f"{laid.joins[place] or ''}{passages[place].text}" for place in each),
        )
        for each in laid.paragraphs()
    ]


def changed(source=LETTER, **passages):
    """The letter with some of its passages other; by the last part of their ids."""
    return source.model_copy(
        update={
            "passages": tuple(
                each.model_copy(update=passages.get(f"p{each.id[-1]}", {})) for each in source.passages
            )
        }
    )


def laid(source=LETTER, file=FILE):
    found = merge_local_copy(source, file)
    assert isinstance(found, CompletedSource), found
    return found


def test_every_paragraph_of_the_file_is_there_as_a_whole_in_its_order_and_with_its_number():
    assert words(laid()) == [(number, text) for number, (_, text) in enumerate(FILE[1:], 1)]


def test_the_passages_keep_their_ids_and_words_and_what_is_told_in_short_gives_way_to_the_article():
    kept = {each.id: each for each in laid().source.passages}
    for passage in LETTER.passages:
        if passage.role == "summary":
            assert passage.id not in kept
        else:
            assert kept[passage.id] == passage
    assert laid().source.whole
    assert not LETTER.whole


def test_every_quote_of_the_pack_is_found_in_it_exactly_where_it_was():
    pack = example_pack()
    texts = {each.id: each.text for each in laid().source.passages}
    cited = [each for asked in questions(pack) for _, each in list_citations(asked) if each.passage in texts]
    assert cited
    for citation in cited:
        own = next(each for each in LETTER.passages if each.id == citation.passage)
        assert locate_citation(citation, texts[citation.passage]) == locate_citation(citation, own.text)
        assert sum(text.count(citation.quote) for _, text in words(laid())) == 1


CUT = FILE[1][1][:20].strip(), FILE[1][1][20:].strip()
OVERLAPPING = changed(p1={"text": FILE[2][1][:40], "part": True}, p2={"text": FILE[2][1][30:60]})


@pytest.mark.parametrize(
    ("source", "file", "paragraph", "fault"),
    [
        # a passage is there letter for letter, in one paragraph of the file, and once
        (LETTER, [FILE[0], ("body", FILE[1][1].replace("a", "á", 1)), *FILE[2:]], 1, "absent"),
        (LETTER, [*FILE[:2], ("body", FILE[2][1].replace("a", "á", 1)), *FILE[3:]], 2, "absent"),
        (LETTER, [*(("body", words) for words in CUT), *FILE[2:]], 1, "absent"),
        (LETTER, [*FILE, ("body", f"Again: {LETTER.passages[1].text}")], 2, "several"),
        (OVERLAPPING, FILE, 2, "several"),
    ],
    ids=range(5),
)
def test_a_passage_that_is_not_found_or_not_for_certain_is_told_and_nothing_is_laid(
    source, file, paragraph, fault
):
    (found,) = merge_local_copy(source, file)
    assert (found.passage.paragraph, found.fault) == (paragraph, fault)


WHOLE_SECOND = changed(p2={"text": FILE[2][1], "part": False})


@pytest.mark.parametrize(
    ("source", "file", "first"),
    [
        # a caption repeats a paragraph
        (LETTER, [*FILE, ("caption", FILE[1][1]), ("body", f"So it said: {FILE[1][1]}")], [(1, FILE[1][1])]),
        # two whole paragraphs that the file has in one stay two
        (
            WHOLE_SECOND,
            [("body", f"{FILE[1][1]} {FILE[2][1]}"), *FILE[3:]],
            [(1, FILE[1][1]), (2, FILE[2][1])],
        ),
        # words around a whole paragraph are one of their own without a number, signs are left out
        (
            LETTER,
            [("body", f"{FILE[1][1]} An editor adds this."), *FILE[2:]],
            [(1, FILE[1][1]), (None, "An editor adds this.")],
        ),
        (LETTER, [("body", f"• {FILE[1][1]} ■"), *FILE[2:]], [(1, FILE[1][1])]),
    ],
    ids=range(4),
)
def test_a_paragraph_of_the_pack_stays_one_whatever_the_file_has_around_it(source, file, first):
    assert words(laid(source, file))[: len(first)] == first


def test_parts_of_one_paragraph_stand_in_it_with_what_is_between_them():
    first, second = REST.split(". ")[0], REST.split(". ")[1]
    source = changed(
        p1={"text": first, "paragraph": 3, "part": True},
        p2={"text": second.rstrip("."), "paragraph": 3, "part": True},
    )
    text = f"{REST} Nobody answered."
    found = laid(
        source, [("body", "Before."), ("body", "More."), ("body", text), ("body", "Then."), FILE[-1]]
    )
    assert words(found) == [(1, "Before."), (2, "More."), (3, text), (4, "Then."), (5, FILE[-1][1])]
    assert len(list(found.paragraphs())) < len(found.joins)


def test_where_the_file_counts_other_paragraphs_than_the_pack_its_own_have_no_number():
    found = laid(file=[*FILE, ("body", "Write to us.")])
    assert [number for number, _ in words(found)] == [1, 2, *[None] * 4]


def test_the_sheet_has_one_headline_which_is_the_packs():
    headline = LETTER.passages[0].model_copy(
        update={"id": "letter-h", "role": "headline", "paragraph": None, "text": FILE[0][1]}
    )
    source = LETTER.model_copy(update={"passages": (headline, *LETTER.passages)})
    assert [each.role for each in laid(source).source.passages][:2] == ["headline", "body"]
    assert "headline" not in [each.role for each in laid().source.passages]


def test_no_passage_of_the_file_can_be_taken_for_one_of_a_pack():
    for each in laid().source.passages:
        if each not in LETTER.passages:
            with pytest.raises(ValueError, match="pattern"):
                Source.model_validate(LETTER.model_dump(mode="json") | {"passages": [each.model_dump()]})


def test_of_a_passage_that_stands_in_the_file_so_does_every_quote_once():
    """So that proving passages proves quotes: nothing that stands once in a text stands there twice."""
    for each in laid().source.passages:
        assert isinstance(find_quote(each.text, each.text), CharSpan)
