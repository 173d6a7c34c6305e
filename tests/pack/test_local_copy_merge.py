"""An article's own file is laid around a pack's passages where it holds them all, and nowhere else."""

import pytest

from quizapp.pack.local_copy_merge import CompletedSource, merge_local_copy
from quizapp.pack.models.sources import Source
from quizapp.pack.quote_matching import find_quote, list_citations, locate_citation
from quizapp.pack.sentences import CharSpan
from tests.pack.builders import example_pack, questions
from tests.pack.owning import FILE, LETTER, REST


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


@pytest.mark.parametrize("place", [1, 2])
def test_a_passage_that_is_not_there_letter_for_letter_is_told_and_nothing_is_laid(place):
    file = list(FILE)
    file[place] = ("body", file[place][1].replace("a", "á", 1))
    (fault,) = merge_local_copy(LETTER, file)
    assert (fault.passage, fault.fault) == (LETTER.passages[place - 1], "absent")


def test_a_passage_that_two_paragraphs_of_the_file_share_is_not_put_together():
    whole = FILE[1][1]
    (fault,) = merge_local_copy(
        LETTER, [("body", whole[:20].strip()), ("body", whole[20:].strip()), *FILE[2:]]
    )
    assert (fault.passage.paragraph, fault.fault) == (1, "absent")


def test_a_part_that_stands_twice_is_told_for_nobody_can_tell_which_is_meant():
    (fault,) = merge_local_copy(LETTER, [*FILE, ("body", f"Again: {LETTER.passages[1].text}")])
    assert (fault.passage.paragraph, fault.fault) == (2, "several")


def test_a_paragraph_that_a_caption_repeats_is_the_paragraph():
    file = [*FILE, ("caption", FILE[1][1]), ("body", f"So it said: {FILE[1][1]}")]
    assert words(laid(file=file))[0] == (1, FILE[1][1])


def test_two_parts_that_overlap_in_the_file_are_told():
    text = FILE[2][1]
    source = changed(p1={"text": text[:40], "part": True}, p2={"text": text[30:60]})
    (fault,) = merge_local_copy(source, FILE)
    assert fault.fault == "several"


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


def test_two_whole_paragraphs_that_the_file_has_in_one_stay_two():
    source = changed(p2={"text": FILE[2][1], "part": False})
    found = laid(source, [("body", f"{FILE[1][1]} {FILE[2][1]}"), *FILE[3:]])
    assert words(found)[:2] == [(1, FILE[1][1]), (2, FILE[2][1])]


def test_words_around_a_whole_paragraph_are_a_paragraph_of_their_own_and_have_no_number():
    found = laid(file=[("body", f"{FILE[1][1]} An editor adds this."), *FILE[2:]])
    assert words(found)[:2] == [(1, FILE[1][1]), (None, "An editor adds this.")]


def test_signs_around_a_whole_paragraph_are_left_out():
    assert words(laid(file=[("body", f"• {FILE[1][1]} ■"), *FILE[2:]]))[0] == (1, FILE[1][1])


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
