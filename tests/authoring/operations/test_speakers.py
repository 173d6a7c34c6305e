"""Speakers."""

from typing import Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.operations.speakers import (
    change_speaker,
    find_speaker_uses,
    find_texts_with_name,
    merge_speaker_into,
    remove_speaker,
    rename_speaker,
    replace_name,
)
from quizapp.pack.checks.check_runner import check_pack
from tests.authoring.builders import add_speaker, document, done, refused
from tests.authoring.operations.test_questions import after
from tests.pack.builders import pack_of

SPEAKERS = [speaker["id"] for speaker in document()["speakers"]]


def test_a_speaker_is_removed_while_nothing_names_it(chance):
    step = add_speaker(document(), "mara", "Mara Sund-Berg")
    written = StepHistory(document()).done(step)
    after_ = written.done(remove_speaker(written.document, step.subject)).document
    assert [speaker["id"] for speaker in after_["speakers"]] == SPEAKERS
    with refused(OperationError, "editing.speaker_in_use"):
        remove_speaker(document(), "corran")


def test_a_speaker_is_renamed_in_every_text_of_the_teachers_and_in_none_of_the_articles():
    before = document()
    name = document_traversal.speaker(before, "corran")[1]["name"]
    texts = [
        at
        for at, text in document_traversal.iterate_teacher_texts(before)
        if name in text and not at.startswith("/speakers/")
    ]
    assert texts
    data = after(rename_speaker(before, "corran", "Ilse C."))
    own = dict(document_traversal.iterate_teacher_texts(data))
    assert all("Ilse C." in own[at] for at in texts)
    assert data["sources"] == before["sources"]
    assert document_traversal.speaker(data, "corran")[1]["name"] == "Ilse C."
    only = after(rename_speaker(before, "corran", "Ilse C.", texts=False))
    assert only["banks"] == before["banks"]


def test_a_speaker_is_told_apart_and_speaks_for_others_but_never_for_itself():
    data = after(change_speaker(document(), "corran", "side", "for the ferry"))
    assert document_traversal.speaker(data, "corran")[1]["side"] == "for the ferry"
    assert (
        "speaks_for"
        not in document_traversal.speaker(
            after(change_speaker(document(), "corran", "speaks_for", None)), "corran"
        )[1]
    )
    assert (
        document_traversal.speaker(after(change_speaker(document(), "weck", "speaks_for", "corran")), "weck")[
            1
        ]["speaks_for"]
        == "corran"
    )
    for other in ("ferry-company", "corran"):
        with refused(OperationError, "editing.circle"):
            change_speaker(
                document(),
                "ferry-company",
                "speaks_for",
                "corran" if other == "ferry-company" else "ferry-company",
            )


def test_a_name_is_changed_as_whole_words_outside_quotations():
    text = "Weck said “Weck” of Wecks and Weck’s ferry, Weck."
    assert (
        replace_name(text, "Weck", "Ada \\1") == "Ada \\1 said “Weck” of Wecks and Ada \\1’s ferry, Ada \\1."
    )
    assert replace_name("„Weck“ sagt Weck.", "Weck", "Ada") == "„Weck“ sagt Ada."
    assert replace_name("Ada Weck or Weck.", "Weck", "Ada Weck") == "Ada Weck or Ada Weck."
    assert replace_name("The council says so.", "the council", "some") == "Some says so."


@pytest.mark.parametrize("gone", SPEAKERS)
@pytest.mark.parametrize("into", SPEAKERS)
def test_whichever_speakers_are_merged_nothing_names_the_one_that_went(gone, into):
    if gone == into:
        with pytest.raises(OperationError):
            merge_speaker_into(document(), gone, into)
        return
    data = after(merge_speaker_into(document(), gone, into))
    assert list(find_speaker_uses(data, gone)) == []
    codes = {problem.code for problem in problems(data)}
    assert (
        codes <= {"unfinished", "key", "equal-options", "no-such-key", "wrong-size"}
        or "unknown-id" not in codes
    )
    kept = document_traversal.speaker(data, into)[1]
    assert document_traversal.speaker(document(), gone)[1]["name"] in kept["aliases"]
    assert kept.get("speaks_for") != into


def test_of_merged_speakers_the_texts_have_one_name_and_quotations_keep_the_other():
    sketch = Transaction(document())
    sketch.append("/speakers", {"id": "force", "name": "Air Force", "kind": "organisation"})
    sketch.append("/speakers", {"id": "school", "name": "Air Force School", "kind": "organisation"})
    sketch.append("/speakers", {"id": "ours", "name": "Our Air Force", "kind": "organisation"})
    at = [at for at, _ in document_traversal.questions(document())]
    written = {
        f"{at[0]}/explanation": ("Air Force says so.", "Our Air Force says so."),
        f"{at[1]}/prompt": ("Does Air Force say so?", "Does Our Air Force say so?"),
        f"{at[2]}/hint": ("“Air Force” stands for Air Force.", "“Air Force” stands for Our Air Force."),
        f"{at[3]}/explanation": ("Air Force School and Our Air Force agree.",) * 2,
    }
    for place, (before, _) in written.items():
        sketch.put(place, before)
    accepted = next(
        f"{place}/accepted/0"
        for place, each in document_traversal.questions(document())
        if "accepted" in each
    )
    sketch.put(accepted, "Air Force")
    started = StepHistory(sketch.document)
    merged = started.done(merge_speaker_into(sketch.document, "force", "ours"))
    own = dict(document_traversal.iterate_teacher_texts(merged.document))
    assert {place: own[place] for place in written} == {place: words for place, (_, words) in written.items()}
    assert own[accepted] == "Air Force"
    assert merged.document["sources"] == document()["sources"]
    assert set(find_texts_with_name(merged.document, "Air Force")) == {f"{at[2]}/hint", accepted}
    assert merged.back().document == started.document


def problems(data: Any) -> Any:
    try:
        return check_pack(pack_of(data), {})
    except ValueError:  # a row of one speaker is none, and two options need not be left
        return ()


def test_merged_speakers_are_offered_once_and_partners_are_one():
    sketch = Transaction(document())
    sketch.append("/speakers", {"id": "twin", "name": "Captain Corran", "kind": "person"})
    place, fridays = document_traversal.question(document(), "who-fridays")
    sketch.append(f"{place}/options", {"speaker": "twin", "feedback": "x"})
    match, _ = document_traversal.question(document(), "who-what")
    sketch.append(f"{match}/partners", {"id": "twin-p", "speaker": "twin"})
    sketch.put(f"{match}/items/0/key", "twin-p")
    merged = done(merge_speaker_into(sketch.document, "twin", "corran"), sketch.document)
    assert document_traversal.question(merged, "who-fridays")[1]["options"] == fridays["options"]
    partners = document_traversal.question(merged, "who-what")[1]["partners"]
    assert len([each for each in partners if each.get("speaker") == "corran"]) == 1
    assert document_traversal.question(merged, "who-what")[1]["items"][0]["key"] in [
        each["id"] for each in partners
    ]
    assert problems(merged) == ()
