"""Citations that do not hold, and cues and names that are not where they must be."""

import pytest

from quizapp.pack.checks.citations import check_citations
from tests.pack.builders import example_json, found, pack_of, place_of, question_json

WHERE = place_of(example_json(), "which-fund") + "/proofs/0/0"
TEXT = "Rain fell. Mara spoke. “It is wet,” she said. She said so twice. It was so."


def faults(citation, text=TEXT):
    """What is found where the only proof cites a passage of this text."""
    data = example_json()
    data["sources"][1]["passages"][1]["text"] = text
    data["banks"].pop()
    question_json(data, "which-fund")["proofs"] = [[{"passage": "letter-2", **citation}]]
    return [(place.removeprefix(WHERE), code) for place, code in found(check_citations, data)]


def said(**saying):
    return [{"voice": "sund", "status": "claim", **saying}]


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ({"quote": "It is wet"}, []),
        ({"quote": "It is dry"}, [("/quote", "absent-quote")]),
        ({"quote": "it is wet"}, [("/quote", "absent-quote")]),
        ({"quote": "said"}, [("/quote", "ambiguous-quote")]),
        ({"quote": "said", "prefix": "she "}, []),
        ({"quote": "said", "suffix": " so"}, []),
        (
            {"quote": "said", "prefix": "he "},
            [("/quote", "ambiguous-quote")],
        ),
        ({"quote": "said", "prefix": "Mara "}, [("/quote", "absent-quote")]),
        ({"quote": ",” "}, [("/quote", "empty-quote")]),
        ({"passage": "letter-3", "quote": "Low Street"}, [("/passage", "cited-summary")]),
        ({"passage": "nowhere", "quote": "Low Street"}, []),
    ],
)
def test_a_quote_stands_in_a_verbatim_passage_once(citation, expected):
    assert faults(citation) == expected


@pytest.mark.parametrize(
    ("quote", "cue", "code"),
    [
        ("It is wet", "she said", None),
        ("It is wet", "Mara spoke", None),
        ("It is wet", "Rain fell", "cue"),
        ("It is wet", "twice", "cue"),
        ("She said so twice.", "said", "cue"),
        ("She said so twice.", "she said", None),
        ("She said so twice. It was so.", "so", "cue"),
        ("Rain fell. Mara", "Mara spoke", None),
        ("It is wet", "he said", None),
    ],
)
def test_a_cue_stands_once_in_the_sentences_of_its_quote_and_the_one_before(quote, cue, code):
    assert faults({"quote": quote, "said": said(cue=cue)}) == ([("/said/0/cue", code)] if code else [])


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"passage": "letter-2", "quote": "Mara"}, []),
        ({"passage": "letter-2", "quote": "Sara"}, [("/said/0/named/quote", "named")]),
        ({"passage": "letter-2", "quote": "so"}, [("/said/0/named/quote", "named")]),
        ({"passage": "letter-3", "quote": "How"}, [("/said/0/named/passage", "cited-summary")]),
        ({"passage": "nowhere", "quote": "Mara"}, []),
    ],
)
def test_a_name_stands_once_in_a_verbatim_passage(named, expected):
    assert faults({"quote": "It is wet", "said": said(named=named)}) == expected


def test_a_quote_with_other_marks_is_shown_as_it_stands():
    data = example_json()
    question_json(data, "which-fund")["proofs"][0][0].update(
        passage="letter-2", quote='"a bus stops at our doors'
    )
    (problem,) = check_citations(pack_of(data))
    assert "There it is written “A bus stops at our doors" in problem.message.replace("““", "“")


@pytest.mark.parametrize("path", [("options", 1, "citation"), ("closest", 0), ("items", 0, "citation")])
def test_every_citation_of_a_question_is_proved(path):
    question_id = {"options": "weck-call", "closest": "bus-company", "items": "what-first"}[path[0]]
    data = example_json()
    citation = question_json(data, question_id)
    for part in path:
        citation = citation[part]
    citation["quote"] = "Nowhere."
    where = "/".join([place_of(data, question_id), *map(str, path), "quote"])
    assert found(check_citations, data) == [(where, "absent-quote")]
