"""Words selected in the article."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Written
from quizapp.editing.writing.citations import (
    add_evidence,
    put_evidence,
    remove_evidence,
    select,
    sentences_of,
    snapped,
)
from quizapp.pack.proving import find
from quizapp.pack.sentences import Span
from tests.editing.builders import at, document

TWICE: Any = {
    "sources": [
        {
            "id": "s",
            "passages": [
                {
                    "id": "p",
                    "paragraph": 1,
                    "role": "body",
                    "text": "They paid. He said they paid, “they paid.”",
                },
                {"id": "q", "paragraph": 2, "role": "summary", "text": "What it cost."},
            ],
        }
    ]
}
TEXT = TWICE["sources"][0]["passages"][0]["text"]


def selected(words: str, passage: str = "gazette-3") -> Any:
    text = next(p["text"] for s in document()["sources"] for p in s["passages"] if p["id"] == passage)
    start = text.index(words)
    return select(document(), passage, start, start + len(words))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 4, "They"),
        (1, 3, "They"),
        (2, 7, "They paid"),
        (4, 5, ""),
        (5, 10, "paid."),
        (9, 15, ". He said"),
        (10, 12, "He"),
        (-5, 99, TEXT),
        (12, 11, "He"),
        (30, 35, "“they"),
    ],
)
def test_a_selection_is_snapped_to_whole_words_without_spaces_at_its_ends(
    start: int, end: int, words: str
) -> None:
    span = snapped(TEXT, start, end)
    found = TEXT[span.start : span.end]
    assert found == words


def test_what_stands_once_is_cited_without_anything_beside_it() -> None:
    found = selected("every seat had been taken")
    assert found.citation == {"passage": "gazette-3", "quote": "every seat had been taken"}
    assert found.words == "every seat had been taken"


def test_what_stands_twice_is_told_apart_by_the_fewest_words_beside_it() -> None:
    first = select(TWICE, "p", 5, 9)
    assert first.citation == {"passage": "p", "quote": "paid", "suffix": ". "}
    second = select(TWICE, "p", 19, 28)
    assert second.words == "they paid"
    assert find(TEXT, second.words, second.citation.get("prefix", ""), second.citation.get("suffix", "")) == (
        19,
        28,
    )
    third = select(TWICE, "p", TEXT.rindex("they"), TEXT.rindex("paid") + 4)
    assert third.citation == {"passage": "p", "quote": "they paid", "suffix": ".”"}


@given(st.text(alphabet="ab .“", min_size=1, max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_whatever_is_selected_is_proved_at_once(text: str, start: int, end: int) -> None:
    data = {"sources": [{"id": "s", "passages": [{"id": "p", "role": "body", "text": text}]}]}
    span = snapped(text, start, end)
    if not any(char.isalnum() for char in text[span.start : span.end]):
        with pytest.raises(NotDoneError):
            select(data, "p", start, end)
        return
    found = select(data, "p", start, end)
    beside = (found.citation.get("prefix", ""), found.citation.get("suffix", ""))
    assert find(text, found.words, *beside) == found.span
    assert isinstance(found.span, Span)


@pytest.mark.parametrize(
    ("passage", "start", "end", "code"),
    [("p", 4, 5, "no-words"), ("q", 0, 4, "summary"), ("gone", 0, 4, "not-there")],
)
def test_what_proves_nothing_is_not_taken(passage: str, start: int, end: int, code: str) -> None:
    with pytest.raises(NotDoneError) as error:
        select(TWICE, passage, start, end)
    assert error.value.code == code


def test_what_is_longer_than_a_quote_may_be_is_not_taken() -> None:
    long = {"id": "p", "role": "body", "text": "word " * 1_000}
    data = {"sources": [{"id": "s", "passages": [long]}]}
    assert len(select(data, "p", 0, 3_999).words) == 3_999
    with pytest.raises(NotDoneError, match="4,000") as told:
        select(data, "p", 0, 4_004)
    assert told.value.code == "too-long"


def test_a_selection_is_told_sentence_by_sentence() -> None:
    found = select(document(), "gazette-2", 5, 110)
    assert [part.words for part in sentences_of(document(), found)] == [
        "last bus over the bridge had been cut in March.",
        "The ferry trial began on 3 May and was paid for out of the",
    ]


def test_words_become_a_proof_of_their_own_or_part_of_one_and_go_again() -> None:
    written = Written(document())
    question = at("weck-call")
    before = len(get(written.document, f"{question}/proofs"))
    words = selected("until the bus is back", "gazette-6")
    written = written.done(add_evidence(written.document, "weck-call", words, []))
    assert get(written.document, f"{question}/proofs/{before}") == [words.citation]
    written = written.done(add_evidence(written.document, "weck-call", words, [], proof=before))
    assert len(get(written.document, f"{question}/proofs/{before}")) == 2
    written = written.done(remove_evidence(written.document, f"{question}/proofs/{before}/0"))
    written = written.done(remove_evidence(written.document, f"{question}/proofs/{before}/0"))
    assert len(get(written.document, f"{question}/proofs")) == before


def test_where_nothing_is_said_words_become_a_closest_passage() -> None:
    words = selected("until the bus is back", "gazette-6")
    step = add_evidence(document(), "bus-company", words, [{"voice": "weck", "status": "call"}])
    closest = get(Written(document()).done(step).document, f"{at('bus-company')}/closest")
    assert closest[-1] == {**words.citation, "said": [{"voice": "weck", "status": "call"}]}


def test_items_have_evidence_of_their_own() -> None:
    words = selected("until the bus is back", "gazette-6")
    with pytest.raises(NotDoneError):
        add_evidence(document(), "who-what", words, [])
    place = f"{at('who-what')}/items/0/citation"
    changed = Written(document()).done(put_evidence(document(), place, words)).document
    assert get(changed, f"{place}/quote") == "until the bus is back"


def test_other_words_of_the_same_passage_keep_who_says_them() -> None:
    place = f"{at('weck-call')}/proofs/0/0"
    said = get(document(), place)["said"]
    same_passage = get(document(), place)["passage"]
    words = selected("Anton Weck", same_passage)
    assert (
        get(Written(document()).done(put_evidence(document(), place, words)).document, place)["said"] == said
    )
    other = selected("every seat", "gazette-3")
    assert "said" not in get(Written(document()).done(put_evidence(document(), place, other)).document, place)
