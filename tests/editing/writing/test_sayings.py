"""Who says it."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.writing.sayings import (
    guessed_saying,
    heard_in,
    known_sayings,
    say,
    say_everywhere,
    voices_near,
)
from quizapp.editing.writing.selecting import add_evidence
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


def test_voices_are_found_by_name_in_the_sentence_and_then_in_the_one_before() -> None:
    assert voices_near(document(), "gazette-3", span("People had stopped", "gazette-3")) == [
        "corran", "ferry-company",
    ]  # fmt: skip
    assert voices_near(document(), "gazette-3", span("every seat", "gazette-3")) == [
        "ferry-company", "corran",
    ]  # fmt: skip


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
