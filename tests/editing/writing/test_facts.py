"""What a pack says of itself in lists."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import same
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.writing.fields import LISTS, add_fact, is_fact, remove_fact, suggested_terms
from quizapp.pack.words import DEFAULT_SKILLS
from tests.editing.builders import document


def article(*texts: str) -> Any:
    """A document whose article has these paragraphs."""
    passages = [{"id": f"p-{n}", "role": "body", "text": text} for n, text in enumerate(texts)]
    return {"sources": [{"id": "s", "passages": passages}], "voices": [], "banks": []}


@pytest.mark.parametrize("listed", LISTS)
def test_entries_come_and_go_and_an_empty_list_is_none(listed: str) -> None:
    bare = Sketch(document())
    bare.drop(listed)
    written = Written(bare.document).done(add_fact(bare.document, listed, Random(1), "New"))
    at = f"{listed}/0"
    assert is_fact(at)
    assert not is_fact(listed)
    entry = written.document[listed[1:]][0]
    assert "New" in ([entry] if isinstance(entry, str) else entry.values())
    gone = written.done(remove_fact(written.document, at))
    assert same(gone.document, bare.document)
    assert same(gone.back().back().document, bare.document)


def test_a_name_stands_once() -> None:
    written = Written(document()).done(add_fact(document(), "/disputed", Random(1), "the Spit"))
    with pytest.raises(NotDoneError, match="stands there already"):
        add_fact(written.document, "/disputed", Random(1), "the Spit")


def test_a_skill_that_questions_train_stays() -> None:
    written = Written(document()).done(add_fact(document(), "/skills", Random(1), "Headlines"))
    skill = written.document["skills"][-1]
    assert skill["id"] not in DEFAULT_SKILLS
    sketch = Sketch(written.document)
    sketch.put("/banks/0/questions/0/skill", skill["id"])
    place = f"/skills/{len(written.document['skills']) - 1}"
    with pytest.raises(NotDoneError, match="Questions train this skill"):
        remove_fact(sketch.document, place)


def test_words_that_the_article_sets_apart_are_suggested_but_no_sentence_and_no_name() -> None:
    data = article(
        "The “land grab”, as critics say, and the so-called security zone. “We will stay,” she said.",
        "A ‘land grab’ again. „Reform“ is their word; “Harbour Office” is not.",
    )
    data["voices"] = [{"id": "v", "name": "Port", "aliases": ["harbour office"]}]
    assert suggested_terms(data) == ["land grab", "security zone", "Reform"]
    data["disputed"] = ["Land grab"]
    assert suggested_terms(data) == ["security zone", "Reform"]
    assert suggested_terms({"banks": []}) == []
