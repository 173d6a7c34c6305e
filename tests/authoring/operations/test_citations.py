"""Selected words as evidence, and who says them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations import citations
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from tests.authoring.builders import at, document, done, refused

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
    return citations.select_words(document(), passage, start, start + len(words))


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
def test_a_selection_is_snapped_to_whole_words_without_spaces_at_its_ends(start, end, words):
    span = citations.snap_to_words(TEXT, start, end)
    found = TEXT[span.start : span.end]
    assert found == words


def test_what_stands_once_is_cited_without_anything_beside_it():
    found = selected("every seat had been taken")
    assert found.citation == {"passage": "gazette-3", "quote": "every seat had been taken"}
    assert found.words == "every seat had been taken"


def test_what_stands_twice_is_told_apart_by_the_fewest_words_beside_it():
    first = citations.select_words(TWICE, "p", 5, 9)
    assert first.citation == {"passage": "p", "quote": "paid", "suffix": ". "}
    second = citations.select_words(TWICE, "p", 19, 28)
    assert second.words == "they paid"
    assert find_quote(
        TEXT, second.words, second.citation.get("prefix", ""), second.citation.get("suffix", "")
    ) == (19, 28)
    third = citations.select_words(TWICE, "p", TEXT.rindex("they"), TEXT.rindex("paid") + 4)
    assert third.citation == {"passage": "p", "quote": "they paid", "suffix": ".”"}


@given(st.text(alphabet="ab .“", min_size=1, max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_whatever_is_selected_is_proved_at_once(text, start, end):
    data = {"sources": [{"id": "s", "passages": [{"id": "p", "role": "body", "text": text}]}]}
    span = citations.snap_to_words(text, start, end)
    if not any(char.isalnum() for char in text[span.start : span.end]):
        with pytest.raises(OperationError):
            citations.select_words(data, "p", start, end)
        return
    found = citations.select_words(data, "p", start, end)
    beside = (found.citation.get("prefix", ""), found.citation.get("suffix", ""))
    assert find_quote(text, found.words, *beside) == found.span
    assert isinstance(found.span, CharSpan)


@pytest.mark.parametrize(
    ("passage", "start", "end", "code"),
    [("p", 4, 5, "no-words"), ("q", 0, 4, "summary"), ("gone", 0, 4, "not-there")],
)
def test_what_proves_nothing_is_not_taken(passage, start, end, code):
    with pytest.raises(OperationError) as error:
        citations.select_words(TWICE, passage, start, end)
    assert error.value.code == code


def test_what_is_longer_than_a_quote_may_be_is_not_taken():
    long = {"id": "p", "role": "body", "text": "word " * 1_000}
    data = {"sources": [{"id": "s", "passages": [long]}]}
    assert len(citations.select_words(data, "p", 0, 3_999).words) == 3_999
    with pytest.raises(OperationError) as told:
        citations.select_words(data, "p", 0, 4_004)
    assert (told.value.code, told.value.message.values) == ("too-long", {"most": 4_000})


def test_a_selection_is_told_sentence_by_sentence():
    found = citations.select_words(document(), "gazette-2", 5, 110)
    assert [part.words for part in citations.split_into_sentences(document(), found)] == [
        "last bus over the bridge had been cut in March.",
        "The ferry trial began on 3 May and was paid for out of the",
    ]


def test_words_become_a_evidence_of_their_own_or_part_of_one_and_go_again():
    written = StepHistory(document())
    question = at("weck-call")
    before = len(get_value(written.document, f"{question}/evidence"))
    words = selected("until the bus is back", "gazette-6")
    written = written.done(citations.add_evidence(written.document, "weck-call", words, []))
    assert get_value(written.document, f"{question}/evidence/{before}") == [words.citation]
    written = written.done(citations.add_evidence(written.document, "weck-call", words, [], evidence=before))
    assert len(get_value(written.document, f"{question}/evidence/{before}")) == 2
    written = written.done(citations.remove_evidence(written.document, f"{question}/evidence/{before}/0"))
    written = written.done(citations.remove_evidence(written.document, f"{question}/evidence/{before}/0"))
    assert len(get_value(written.document, f"{question}/evidence")) == before


def test_where_nothing_is_said_words_become_a_closest_passage():
    words = selected("until the bus is back", "gazette-6")
    step = citations.add_evidence(
        document(), "bus-company", words, [{"speaker": "weck", "statement_type": "call"}]
    )
    closest = get_value(done(step), f"{at('bus-company')}/closest")
    assert closest[-1] == {**words.citation, "attributions": [{"speaker": "weck", "statement_type": "call"}]}


def test_items_have_evidence_of_their_own():
    words = selected("until the bus is back", "gazette-6")
    with pytest.raises(OperationError):
        citations.add_evidence(document(), "who-what", words, [])
    place = f"{at('who-what')}/items/0/citation"
    changed = done(citations.set_evidence(document(), place, words))
    assert get_value(changed, f"{place}/quote") == "until the bus is back"


def test_other_words_of_the_same_passage_keep_who_says_them():
    place = f"{at('weck-call')}/evidence/0/0"
    attributions = get_value(document(), place)["attributions"]
    same_passage = get_value(document(), place)["passage"]
    words = selected("Anton Weck", same_passage)
    assert (
        get_value(done(citations.set_evidence(document(), place, words)), place)["attributions"]
        == attributions
    )
    other = selected("every seat", "gazette-3")
    assert "attributions" not in get_value(done(citations.set_evidence(document(), place, other)), place)


def span(words: str, passage: str) -> CharSpan:
    text = document_traversal.passage(document(), passage)[1]["text"]
    return CharSpan(text.index(words), text.index(words) + len(words))


def unmarked() -> Any:
    """The example without anything that is marked in paragraphs 3 and 6."""
    sketch = Transaction(document())
    for question_at, question in document_traversal.questions(document()):
        for inner, citation in document_traversal.citations(question):
            if citation["passage"] in ("gazette-3", "gazette-6"):
                sketch.drop(f"{question_at}{inner}/attributions")
    return sketch.document


def test_who_says_words_is_known_wherever_some_of_them_are_cited():
    known = citations.find_known_attributions(document(), "gazette-6", span("keep the ferry", "gazette-6"))
    assert known[0][0]["speaker"] == "weck"
    assert (
        citations.find_known_attributions(unmarked(), "gazette-6", span("keep the ferry", "gazette-6")) == []
    )


def test_of_sayings_that_are_known_those_of_the_nearest_words_come_first():
    whole = span("Anton Weck, the deputy mayor, called on the council to keep the ferry", "gazette-6")
    part = selected("keep the ferry", "gazette-6")
    attributions = [{"speaker": "office", "statement_type": "claim"}]
    data = done(citations.add_evidence(document(), "weck-call", part, attributions))
    assert [
        known[0]["speaker"] for known in citations.find_known_attributions(data, "gazette-6", part.span)
    ] == ["office", "weck"]
    assert [known[0]["speaker"] for known in citations.find_known_attributions(data, "gazette-6", whole)] == [
        "weck",
        "office",
    ]


def test_a_saying_is_guessed_only_where_one_speaker_and_a_verb_of_saying_stand_in_the_sentence():
    data = unmarked()
    attributions = [{"speaker": "corran", "statement_type": "claim"}]
    assert (
        citations.guess_attributions(data, "gazette-3", span("People had stopped", "gazette-3"))
        == attributions
    )
    assert citations.guess_attributions(data, "gazette-3", span("every seat", "gazette-3")) == []
    assert citations.guess_attributions(data, "gazette-2", span("The last bus", "gazette-2")) == []


def test_whom_an_article_hears_is_told_with_whom_it_names():
    heard = citations.find_quoted_speakers(document(), "gazette")
    assert {"corran", "weck", "office"} <= set(heard)
    assert len(heard) == len(set(heard))


def test_sayings_are_set_and_taken_away():
    place = f"{at('weck-call')}/evidence/0/0"
    attributions = [
        {"speaker": "office", "statement_type": "finding"},
        {"speaker": "weck", "statement_type": "claim"},
    ]
    written = StepHistory(document()).done(citations.set_attributions(document(), place, attributions))
    assert get_value(written.document, place)["attributions"] == attributions
    written = written.done(citations.set_attributions(written.document, place, []))
    assert "attributions" not in get_value(written.document, place)
    with pytest.raises(OperationError):
        citations.set_attributions(document(), place, attributions * 3)


WECK = f"{at('weck-call')}/evidence/0/0"


def test_selected_words_are_the_cue_where_they_stand_beside_the_quote():
    assert get_value(document(), WECK)["attributions"]
    words = selected("Anton Weck, the deputy mayor, called", get_value(document(), WECK)["passage"])
    written = StepHistory(document()).done(citations.set_cue(document(), f"{WECK}/attributions/0", words))
    assert get_value(written.document, WECK)["attributions"][0]["cue"] == words.words
    assert written.back().document == document()
    found = [each.code for each in LiveChecker().checked(written.document)]
    assert "cue" not in found


def test_a_cue_from_elsewhere_is_refused_with_where_it_may_stand():
    for words, passage in (("The last bus", "gazette-2"), ("Shopkeepers in Low Street", "gazette-7")):
        with pytest.raises(OperationError) as told:
            citations.set_cue(document(), f"{WECK}/attributions/0", selected(words, passage))
        assert told.value.code == "cue-elsewhere"
    # So short that it stands there twice.
    data = document()
    passage = document_traversal.passage(data, get_value(data, WECK)["passage"])[1]
    word = next(
        each for each in passage["text"].split() if each.isalpha() and passage["text"].count(f"{each} ") > 1
    )
    start = passage["text"].index(word)
    twice = citations.select_words(data, passage["id"], start, start + len(word))
    with pytest.raises(OperationError):
        citations.set_cue(data, f"{WECK}/attributions/0", twice)


def test_a_name_stands_once_in_its_paragraph():
    place = f"{WECK}/attributions/0/named"
    words = selected("Ilse Corran", "gazette-3")
    written = StepHistory(document()).done(citations.set_speaker_name(document(), place, words))
    assert get_value(written.document, place) == {"passage": "gazette-3", "quote": "Ilse Corran"}
    with refused(OperationError, "editing.name_not_once"):
        citations.set_speaker_name(document(), place, selected("the", "gazette-6"))


def test_what_is_marked_on_the_words_is_offered_wherever_they_are_cited_and_is_said_everywhere():
    words = selected("until the bus is back", "gazette-6")
    written = StepHistory(unmarked())
    for question in ("weck-call", "who-fridays"):
        written = written.done(citations.add_evidence(written.document, question, words, []))
    here, there = f"{at('weck-call')}/evidence/1/0", f"{at('who-fridays')}/evidence/1/0"
    guessed = [{"speaker": "weck", "statement_type": "claim"}]
    assert citations.suggest_attributions(written.document, here) == [(guessed, False)]
    assert not citations.has_other_attributions(written.document, here)
    attributions = [
        {"speaker": "office", "statement_type": "finding"},
        {"speaker": "weck", "statement_type": "call"},
    ]
    written = written.done(citations.set_attributions(written.document, here, attributions))
    assert citations.suggest_attributions(written.document, there) == [(attributions, True)]
    assert citations.suggest_attributions(written.document, here) == []
    assert citations.has_other_attributions(written.document, here)
    written = written.done(citations.set_attributions_everywhere(written.document, here))
    assert not citations.has_other_attributions(written.document, here)
    assert get_value(written.document, there)["attributions"] == attributions


def test_of_words_that_do_not_stand_there_nothing_is_offered():
    data = document()
    get_value(data, WECK)["quote"] = "words that nobody wrote"
    assert citations.suggest_attributions(data, WECK) == []
    with pytest.raises(OperationError):
        citations.set_cue(data, f"{WECK}/attributions/0", selected("Anton Weck", "gazette-6"))
