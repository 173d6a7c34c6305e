"""Who says it."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.editing import walk
from quizapp.editing.checking import Checker
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.writing.citations import (
    add_evidence,
    guessed_saying,
    heard_in,
    known_sayings,
    offered_sayings,
    others_say,
    say,
    say_everywhere,
    select,
    use_as_cue,
    use_as_name,
)
from quizapp.pack.sentences import Span
from tests.editing.builders import at, document
from tests.editing.writing.test_selecting import selected


def span(words: str, passage: str) -> Span:
    text = walk.passage(document(), passage)[1]["text"]
    return Span(text.index(words), text.index(words) + len(words))


def unmarked() -> Any:
    """The example without anything that is marked in paragraphs 3 and 6."""
    sketch = Sketch(document())
    for question_at, question in walk.questions(document()):
        for inner, citation in walk.citations(question):
            if citation["passage"] in ("gazette-3", "gazette-6"):
                sketch.drop(f"{question_at}{inner}/said")
    return sketch.document


def test_who_says_words_is_known_wherever_some_of_them_are_cited() -> None:
    known = known_sayings(document(), "gazette-6", span("keep the ferry", "gazette-6"))
    assert known[0][0]["voice"] == "weck"
    assert known_sayings(unmarked(), "gazette-6", span("keep the ferry", "gazette-6")) == []


def test_of_sayings_that_are_known_those_of_the_nearest_words_come_first() -> None:
    whole = span("Anton Weck, the deputy mayor, called on the council to keep the ferry", "gazette-6")
    part = selected("keep the ferry", "gazette-6")
    said = [{"voice": "office", "status": "claim"}]
    data = Written(document()).done(add_evidence(document(), "weck-call", part, said)).document
    assert [known[0]["voice"] for known in known_sayings(data, "gazette-6", part.span)] == ["office", "weck"]
    assert [known[0]["voice"] for known in known_sayings(data, "gazette-6", whole)] == ["weck", "office"]


def test_a_saying_is_guessed_only_where_one_voice_and_a_verb_of_saying_stand_in_the_sentence() -> None:
    data = unmarked()
    said = [{"voice": "corran", "status": "claim"}]
    assert guessed_saying(data, "gazette-3", span("People had stopped", "gazette-3")) == said
    assert guessed_saying(data, "gazette-3", span("every seat", "gazette-3")) == []
    assert guessed_saying(data, "gazette-2", span("The last bus", "gazette-2")) == []


def test_whom_an_article_hears_is_told_with_whom_it_names() -> None:
    heard = heard_in(document(), "gazette")
    assert {"corran", "weck", "office"} <= set(heard)
    assert len(heard) == len(set(heard))


def test_sayings_are_set_and_taken_away() -> None:
    place = f"{at('weck-call')}/proofs/0/0"
    said = [{"voice": "office", "status": "finding"}, {"voice": "weck", "status": "claim"}]
    written = Written(document()).done(say(document(), place, said))
    assert get(written.document, place)["said"] == said
    written = written.done(say(written.document, place, []))
    assert "said" not in get(written.document, place)
    with pytest.raises(NotDoneError):
        say(document(), place, said * 3)


def test_marked_once_it_is_told_of_the_very_same_words_everywhere() -> None:
    words = selected("until the bus is back", "gazette-6")
    written = Written(document())
    for question in ("weck-call", "who-fridays"):
        written = written.done(add_evidence(written.document, question, words, []))
    place = f"{at('weck-call')}/proofs/1/0"
    said = [{"voice": "weck", "status": "opinion"}]
    written = written.done(say(written.document, place, said))
    written = written.done(say_everywhere(written.document, place))
    cited = [
        citation
        for _, question in walk.questions(written.document)
        for _, citation in walk.citations(question)
        if citation["quote"] == "until the bus is back"
    ]
    assert len(cited) >= 2
    assert all(citation["said"] == said for citation in cited)


WECK = f"{at('weck-call')}/proofs/0/0"


def test_selected_words_are_the_cue_where_they_stand_beside_the_quote() -> None:
    assert get(document(), WECK)["said"]
    words = selected("Anton Weck, the deputy mayor, called", get(document(), WECK)["passage"])
    written = Written(document()).done(use_as_cue(document(), f"{WECK}/said/0", words))
    assert get(written.document, WECK)["said"][0]["cue"] == words.words
    assert written.back().document == document()
    found = [each.code for each in Checker().checked(written.document)]
    assert "cue" not in found


def test_a_cue_from_elsewhere_is_refused_with_where_it_may_stand() -> None:
    for words, passage in (("The last bus", "gazette-2"), ("Shopkeepers in Low Street", "gazette-7")):
        with pytest.raises(NotDoneError) as told:
            use_as_cue(document(), f"{WECK}/said/0", selected(words, passage))
        assert told.value.code == "cue-elsewhere"
    # So short that it stands there twice.
    data = document()
    passage = walk.passage(data, get(data, WECK)["passage"])[1]
    word = next(
        each for each in passage["text"].split() if each.isalpha() and passage["text"].count(f"{each} ") > 1
    )
    start = passage["text"].index(word)
    twice = select(data, passage["id"], start, start + len(word))
    with pytest.raises(NotDoneError):
        use_as_cue(data, f"{WECK}/said/0", twice)


def test_a_name_stands_once_in_its_paragraph() -> None:
    place = f"{WECK}/said/0/named"
    words = selected("Ilse Corran", "gazette-3")
    written = Written(document()).done(use_as_name(document(), place, words))
    assert get(written.document, place) == {"passage": "gazette-3", "quote": "Ilse Corran"}
    with pytest.raises(NotDoneError, match="more than once"):
        use_as_name(document(), place, selected("the", "gazette-6"))


def test_what_is_marked_on_the_words_is_offered_wherever_they_are_cited_and_is_said_everywhere() -> None:
    words = selected("until the bus is back", "gazette-6")
    written = Written(unmarked())
    for question in ("weck-call", "who-fridays"):
        written = written.done(add_evidence(written.document, question, words, []))
    here, there = f"{at('weck-call')}/proofs/1/0", f"{at('who-fridays')}/proofs/1/0"
    guessed = [{"voice": "weck", "status": "claim"}]
    assert offered_sayings(written.document, here) == [(guessed, False)]
    assert not others_say(written.document, here)
    said = [{"voice": "office", "status": "finding"}, {"voice": "weck", "status": "call"}]
    written = written.done(say(written.document, here, said))
    assert offered_sayings(written.document, there) == [(said, True)]
    assert offered_sayings(written.document, here) == []
    assert others_say(written.document, here)
    written = written.done(say_everywhere(written.document, here))
    assert not others_say(written.document, here)
    assert get(written.document, there)["said"] == said


def test_of_words_that_do_not_stand_there_nothing_is_offered() -> None:
    data = document()
    get(data, WECK)["quote"] = "words that nobody wrote"
    assert offered_sayings(data, WECK) == []
    with pytest.raises(NotDoneError):
        use_as_cue(data, f"{WECK}/said/0", selected("Anton Weck", "gazette-6"))
