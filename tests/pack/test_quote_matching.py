"""Reasons and citations of questions, and quotes that stand in their passage, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, Feedback
from quizapp.pack.quote_matching import (
    find_broken_citations,
    find_quote,
    index_passages,
    iter_feedback,
    list_citations,
    list_feedback_citations,
    locate_citation,
    occurs_once,
)
from quizapp.pack.sentences import CharSpan
from tests.benchmarks.packs import generate
from tests.pack.builders import (
    ONE_OF_EACH,
    example_json,
    example_pack,
    example_question,
    pack_of,
    question_json,
    questions,
)


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_every_path_leads_to_its_reason(question_id):
    question = example_question(question_id)
    for path, reason in iter_feedback(question):
        place = question
        for part in path:
            place = place[part] if isinstance(part, int) else getattr(place, part)
        assert place is reason


def every_reason(value):
    """All reasons anywhere inside a model."""
    if isinstance(value, Feedback):
        yield value
    if isinstance(value, tuple):
        for entry in value:
            yield from every_reason(entry)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from every_reason(getattr(value, name))


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_no_reason_is_left_out(question_id):
    question = example_question(question_id)
    given = [id(reason) for _, reason in iter_feedback(question)]
    assert sorted(given) == sorted(id(reason) for reason in every_reason(question))


def test_the_citations_of_reasons_are_those_of_all_reasons_with_their_paths():
    for question in questions(example_pack()):
        given = [
            ((*path, "citation"), reason.citation)
            for path, reason in iter_feedback(question)
            if reason.citation
        ]
        assert list_feedback_citations(question) == given


FEW = st.text(alphabet="ab ", max_size=40)


@given(FEW, FEW.filter(bool))
def test_words_stand_once_where_they_are_found_from_one_place_alone(text, words):
    places = [place for place in range(len(text)) if text.startswith(words, place)]
    assert occurs_once(text, words) == (len(places) == 1)


@given(
    st.text(alphabet="abc", max_size=30),
    st.text(alphabet="abc", min_size=17, max_size=40),
    st.text(max_size=30),
)
def test_long_words_that_stand_once_are_found_where_they_stand(before, words, after):
    text = before + words + after
    if occurs_once(text, words):
        assert find_quote(text, words) == CharSpan(len(before), len(before) + len(words))
    else:
        assert find_quote(text, words) == "ambiguous"


@given(FEW, FEW.filter(bool), FEW, FEW)
def test_what_is_found_is_the_quote_with_prefix_and_suffix_around_it(text, quote, prefix, suffix):
    found = find_quote(text, quote, prefix, suffix)
    if isinstance(found, CharSpan):
        assert text[found.start : found.end] == quote
        assert text[: found.start].endswith(prefix)
        assert text[found.end :].startswith(suffix)
    else:
        assert (found == "absent") == (prefix + quote + suffix not in text)


def test_a_quote_that_stands_twice_needs_prefix_or_suffix():
    text = "She said so. He said no."
    assert find_quote(text, "said") == "ambiguous"
    assert find_quote(text, "said", prefix="He ") == CharSpan(16, 20)
    assert find_quote(text, "said", suffix=" so") == CharSpan(4, 8)


def test_overlapping_places_count_as_several():
    assert find_quote("banana", "ana") == "ambiguous"


def test_nothing_is_repaired():
    assert find_quote("It’s wet.", "It's wet") == "absent"
    assert find_quote("Wet  weather", "Wet weather") == "absent"


def test_a_citation_that_holds_is_located_and_another_is_an_error():
    citation = Citation(passage="p", quote="wet")
    assert locate_citation(citation, "It is wet.") == CharSpan(6, 9)
    with pytest.raises(LookupError, match="“wet” is absent in passage p"):
        locate_citation(citation, "It is dry.")


def test_every_citation_of_the_example_holds():
    known = index_passages(example_pack())
    for question in questions(example_pack()):
        for _, citation in list_citations(question):
            assert locate_citation(citation, known[citation.passage].text)


@pytest.mark.parametrize(
    ("question_id", "path"),
    [
        ("weck-call", ("evidence", 0, 0)),
        ("bus-company", ("closest", 0)),
        ("weck-call", ("options", 3, "citation")),
        ("show-empty", ("distractors", 0, "citation")),
        ("how-many", ("known", 1, "citation")),
        ("who-what", ("items", 1, "citation")),
        ("what-first", ("items", 3, "citation")),
    ],
)
def test_the_quick_pass_finds_a_citation_that_does_not_hold_wherever_it_stands(question_id, path):
    data = example_json()
    citation = question_json(data, question_id)
    for part in path:
        citation = citation[part]
    citation["quote"] += "!"
    assert [question.id for question, _ in find_broken_citations(pack_of(data))] == [question_id]


def test_the_quick_pass_takes_a_summary_or_a_missing_passage_for_a_fault():
    data = example_json()
    question_json(data, "which-fund")["evidence"] = [[{"passage": "letter-3", "quote": "Low Street"}]]
    question_json(data, "weck-call")["evidence"] = [[{"passage": "nowhere", "quote": "Low Street"}]]
    assert [question.id for question, _ in find_broken_citations(pack_of(data))] == [
        "weck-call",
        "which-fund",
    ]


@given(st.integers(0, 5))
def test_the_quick_pass_sees_as_many_citations_as_the_slow_one(seed):
    pack = Pack.model_validate_json(generate(40, seed))
    bare = pack.model_copy(update={"sources": ()})
    assert len(list(find_broken_citations(bare))) == sum(
        len(list(list_citations(q))) for q in questions(pack)
    )
    assert list(find_broken_citations(pack)) == []


def test_citations_are_given_with_their_paths():
    paths = [path for path, _ in list_citations(example_question("weck-call"))]
    assert paths == [("evidence", 0, 0), ("options", 1, "citation"), ("options", 3, "citation")]
