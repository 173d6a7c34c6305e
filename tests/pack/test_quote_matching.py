"""Reasons and citations of questions, and quotes that stand in their passage, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import quote_matching
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, Feedback
from quizapp.pack.sentences import CharSpan
from tests.benchmarks.packs import generate
from tests.pack.builders import ONE_OF_EACH, edited, example_pack, example_question, pack_of, questions


def every(value, kind):
    """All objects of a class anywhere inside a model."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for entry in value:
            yield from every(entry, kind)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from every(getattr(value, name), kind)


@pytest.mark.parametrize("question_id", [*ONE_OF_EACH.values(), "bus-company", "not-heard", "two-articles"])
def test_every_reason_is_given_with_its_path_and_its_citation(question_id):
    question = example_question(question_id)
    given = list(quote_matching.iter_feedback(question))
    for path, reason in given:
        place = question
        for part in path:
            place = place[part] if isinstance(part, int) else getattr(place, part)
        assert place is reason
    assert sorted(id(reason) for _, reason in given) == sorted(map(id, every(question, Feedback)))
    cited = [((*path, "citation"), reason.citation) for path, reason in given if reason.citation]
    listed = quote_matching.list_citations(question)
    assert listed[len(listed) - len(cited) :] == cited
    assert sorted(id(each) for _, each in listed) == sorted(map(id, every(question, Citation)))


FEW = st.text(alphabet="ab ", max_size=40)


@given(FEW, FEW.filter(bool))
def test_words_stand_once_where_they_are_found_from_one_place_alone(text, words):
    places = [place for place in range(len(text)) if text.startswith(words, place)]
    assert quote_matching.occurs_once(text, words) == (len(places) == 1)


@given(
    st.text(alphabet="abc", max_size=30),
    st.text(alphabet="abc", min_size=17, max_size=40),
    st.text(max_size=30),
)
def test_long_words_that_stand_once_are_found_where_they_stand(before, words, after):
    text = before + words + after
    if quote_matching.occurs_once(text, words):
        assert quote_matching.find_quote(text, words) == CharSpan(len(before), len(before) + len(words))
    else:
        assert quote_matching.find_quote(text, words) == "ambiguous"


@given(FEW, FEW.filter(bool), FEW, FEW)
def test_what_is_found_is_the_quote_with_prefix_and_suffix_around_it(text, quote, prefix, suffix):
    found = quote_matching.find_quote(text, quote, prefix, suffix)
    if isinstance(found, CharSpan):
        assert text[found.start : found.end] == quote
        assert text[: found.start].endswith(prefix)
        assert text[found.end :].startswith(suffix)
    else:
        assert (found == "absent") == (prefix + quote + suffix not in text)


@pytest.mark.parametrize(
    ("text", "quote", "around", "found_"),
    [
        ("She said so. He said no.", "said", {}, "ambiguous"),
        ("She said so. He said no.", "said", {"prefix": "He "}, CharSpan(16, 20)),
        ("She said so. He said no.", "said", {"suffix": " so"}, CharSpan(4, 8)),
        ("banana", "ana", {}, "ambiguous"),
        ("It’s wet.", "It's wet", {}, "absent"),
        ("Wet  weather", "Wet weather", {}, "absent"),
    ],
)
def test_a_quote_that_stands_twice_needs_prefix_or_suffix_and_nothing_is_repaired(
    text, quote, around, found_
):
    assert quote_matching.find_quote(text, quote, **around) == found_


def test_a_citation_that_holds_is_located_and_another_is_an_error():
    citation = Citation(passage="p", quote="wet")
    assert quote_matching.locate_citation(citation, "It is wet.") == CharSpan(6, 9)
    with pytest.raises(LookupError, match="“wet” is absent in passage p"):
        quote_matching.locate_citation(citation, "It is dry.")


def test_every_citation_of_the_example_holds():
    known = quote_matching.index_passages(example_pack())
    for question in questions(example_pack()):
        for _, citation in quote_matching.list_citations(question):
            assert quote_matching.locate_citation(citation, known[citation.passage].text)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("weck-call/evidence/0/0/quote", "!"),
        ("bus-company/closest/0/quote", "!"),
        ("weck-call/options/3/citation/quote", "!"),
        ("show-empty/distractors/0/citation/quote", "!"),
        ("how-many/known/1/citation/quote", "!"),
        ("who-what/items/1/citation/quote", "!"),
        ("what-first/items/3/citation/quote", "!"),
        ("which-fund/evidence", [[{"passage": "letter-3", "quote": "Low Street"}]]),
        ("weck-call/evidence", [[{"passage": "nowhere", "quote": "Low Street"}]]),
    ],
)
def test_the_quick_pass_finds_what_does_not_hold_wherever_it_stands(place, value):
    broken = quote_matching.find_broken_citations(pack_of(edited({place: value})))
    assert [question.id for question, _ in broken] == [place.partition("/")[0]]


@given(st.integers(0, 5))
def test_the_quick_pass_sees_as_many_citations_as_the_slow_one(seed):
    pack = Pack.model_validate_json(generate(40, seed))
    bare = pack.model_copy(update={"sources": ()})
    assert len(list(quote_matching.find_broken_citations(bare))) == sum(
        len(list(quote_matching.list_citations(q))) for q in questions(pack)
    )
    assert list(quote_matching.find_broken_citations(pack)) == []


def test_citations_are_given_with_their_paths():
    paths = [path for path, _ in quote_matching.list_citations(example_question("weck-call"))]
    assert paths == [("evidence", 0, 0), ("options", 1, "citation"), ("options", 3, "citation")]
