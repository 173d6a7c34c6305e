"""Fields and lists set, words found and replaced."""

from random import Random
from typing import Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.operations.fields import (
    ENTRY_LISTS,
    add_list_entry,
    find_words,
    is_in_articles,
    is_list_entry,
    remove_list_entry,
    replace_words,
    set_field,
    set_field_of_questions,
    set_note,
    suggest_disputed_terms,
)
from quizapp.pack.vocabulary import DEFAULT_SKILLS
from tests.authoring.builders import at, document, done, refused
from tests.authoring.operations.test_questions import EVERY, after


def test_a_note_is_written_changed_and_taken_away():
    written = StepHistory(document()).done(set_note(document(), "", "Check the date."))
    assert written.document["notes"] == {"": "Check the date."}
    written = written.done(set_note(written.document, "", ""))
    assert written.document["notes"] == {}
    assert set_note(document(), "", "").edits == ()


def test_one_field_of_many_questions_is_set_in_one_step():
    data = after(set_field_of_questions(document(), EVERY[:4], "skill", "compare-articles"))
    assert [document_traversal.question(data, each)[1]["skill"] for each in EVERY[:4]] == [
        "compare-articles"
    ] * 4
    data = after(set_field_of_questions(document(), EVERY[:4], "skill", None))
    assert "skill" not in document_traversal.question(data, EVERY[0])[1]


def test_a_field_is_set_and_taken_away():
    assert after(set_field(document(), "/advisory", "Mind the tide."))["advisory"] == "Mind the tide."
    assert "licence" not in after(set_field(document(), "/licence", None))
    assert set_field(document(), "/advisory", None).edits == ()


def article(*texts: str) -> Any:
    """A document whose article has these paragraphs."""
    passages = [{"id": f"p-{n}", "role": "body", "text": text} for n, text in enumerate(texts)]
    return {"sources": [{"id": "s", "passages": passages}], "speakers": [], "banks": []}


@pytest.mark.parametrize("listed", ENTRY_LISTS)
def test_entries_come_and_go_and_an_empty_list_is_none(listed):
    bare = Transaction(document())
    bare.drop(listed)
    written = StepHistory(bare.document).done(add_list_entry(bare.document, listed, Random(1), "New"))
    at = f"{listed}/0"
    assert is_list_entry(at)
    assert not is_list_entry(listed)
    entry = written.document[listed[1:]][0]
    assert "New" in ([entry] if isinstance(entry, str) else entry.values())
    gone = written.done(remove_list_entry(written.document, at))
    assert is_same_json(gone.document, bare.document)
    assert is_same_json(gone.back().back().document, bare.document)


def test_a_name_stands_once():
    written = StepHistory(document()).done(add_list_entry(document(), "/disputed", Random(1), "the Spit"))
    with refused(OperationError, "editing.there_already"):
        add_list_entry(written.document, "/disputed", Random(1), "the Spit")


def test_a_skill_that_questions_train_stays():
    written = StepHistory(document()).done(add_list_entry(document(), "/skills", Random(1), "Headlines"))
    skill = written.document["skills"][-1]
    assert skill["id"] not in DEFAULT_SKILLS
    sketch = Transaction(written.document)
    sketch.put("/banks/0/questions/0/skill", skill["id"])
    place = f"/skills/{len(written.document['skills']) - 1}"
    with refused(OperationError, "editing.skill_in_use"):
        remove_list_entry(sketch.document, place)


def test_words_that_the_article_sets_apart_are_suggested_but_no_sentence_and_no_name():
    data = article(
        "The “land grab”, as critics say, and the so-called security zone. “We will stay,” she said.",
        "A ‘land grab’ again. „Reform“ is their word; “Harbour Office” is not.",
    )
    data["speakers"] = [{"id": "v", "name": "Port", "aliases": ["harbour office"]}]
    assert suggest_disputed_terms(data) == ["land grab", "security zone", "Reform"]
    data["disputed"] = ["Land grab"]
    assert suggest_disputed_terms(data) == ["security zone", "Reform"]
    assert suggest_disputed_terms({"banks": []}) == []


def test_words_are_found_in_the_teachers_texts_alone():
    hits = find_words(document(), "ferry")
    assert hits
    assert {"/title"} <= {hit.at for hit in hits}
    assert not any("/passages/" in hit.at or "/quote" in hit.at or "/id" in hit.at for hit in hits)
    assert all(
        dict(document_traversal.iterate_teacher_texts(document()))[hit.at][hit.start : hit.end].lower()
        == "ferry"
        for hit in hits
    )
    assert find_words(document(), "") == ()


def test_capitals_and_whole_words_can_be_asked_for():
    every, whole = find_words(document(), "ferr"), find_words(document(), "ferr", whole=True)
    assert every
    assert whole == ()
    assert len(find_words(document(), "FERRY", capitals=True)) < len(find_words(document(), "FERRY"))


def test_every_hit_is_replaced_in_one_step_but_for_those_in_quotations():
    data = done(set_field(document(), f"{at('weck-call')}/hint", "“ferry” is not ferry, ferry"))
    hits = find_words(data, "ferry")
    assert any(hit.quoted for hit in hits)
    replaced = done(replace_words(data, hits, "boat"), data)
    assert document_traversal.question(replaced, "weck-call")[1]["hint"] == "“ferry” is not boat, boat"
    assert all(hit.quoted for hit in find_words(replaced, "ferry"))
    assert replaced["sources"] == data["sources"]


def test_words_in_german_quotation_marks_are_a_quotation_too():
    data = after(set_field(document(), f"{at('weck-call')}/hint", "„ferry“ is not ferry, nor „a ferry”"))
    replaced = done(replace_words(data, find_words(data, "ferry"), "boat"), data)
    assert (
        document_traversal.question(replaced, "weck-call")[1]["hint"] == "„ferry“ is not boat, nor „a ferry”"
    )


def test_some_hits_alone_can_be_replaced():
    hits = find_words(document(), "ferry")
    data = after(replace_words(document(), hits[:1], "boat"))
    assert len(find_words(data, "ferry")) == len(hits) - 1
    with pytest.raises(OperationError):
        replace_words(document(), (), "boat")


def test_whether_words_stand_in_an_article_is_told_apart():
    data = document()
    for _, passage in document_traversal.passages(data):
        passage["text"] += " Xanadu." if passage["role"] == "summary" else " Zembla."
    assert is_in_articles(data, "zembla")
    assert not is_in_articles(data, "zembla", capitals=True)
    assert not is_in_articles(data, "embla", whole=True)
    assert not is_in_articles(data, "Xanadu")
    assert not is_in_articles(data, "")
