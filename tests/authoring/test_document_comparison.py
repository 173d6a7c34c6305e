"""States and texts compared, and taken over."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.document_comparison import (
    WordRun,
    build_exported_document,
    build_import_preview,
    build_replace_step,
    compare_words,
    find_differences,
)
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.operations.pictures import save_imported_pictures
from tests.authoring.builders import at, document
from tests.pack.builders import png


def told(before: object, after: object) -> list[tuple[str, str, str]]:
    return [(each.what, each.sort, each.id) for each in find_differences(before, after)]


def test_a_document_does_not_differ_from_itself():
    assert find_differences(document(), document()) == ()


def test_a_field_that_changed_is_told_with_both_values_and_places():
    sketch = Transaction(document())
    sketch.put(f"{at('weck-call')}/options/1/text", "Anew")
    sketch.put("/advisory", "Mind the tide.")
    (advisory, text) = find_differences(document(), sketch.document)
    assert (advisory.what, advisory.sort, advisory.before_at, advisory.after_at) == (
        "changed",
        "pack",
        None,
        "/advisory",
    )
    assert (advisory.before, advisory.after) == (None, "Mind the tide.")
    assert (text.sort, text.id, text.after_at, text.after) == (
        "question",
        "weck-call",
        f"{at('weck-call')}/options/1/text",
        "Anew",
    )


def test_what_came_and_what_went_is_told_by_its_id():
    sketch = Transaction(document())
    sketch.take("/banks/0/questions/2")
    sketch.append("/speakers", {"id": "new-speaker", "name": "Mara", "kind": "person"})
    gone = document()["banks"][0]["questions"][2]["id"]
    assert told(document(), sketch.document) == [
        ("added", "speaker", "new-speaker"),
        ("removed", "question", gone),
    ]


def test_what_was_moved_is_told_as_few_as_explain_it():
    first, second, *_ = (each["id"] for each in document()["banks"][0]["questions"])
    sketch = Transaction(document())
    sketch.move("/banks/0/questions/0", "/banks/0/questions/4")
    assert told(document(), sketch.document) == [("moved", "question", first)]
    sketch.move("/banks/0/questions/0", "/banks/1/questions/0")
    assert set(told(document(), sketch.document)) == {
        ("moved", "question", first),
        ("moved", "question", second),
    }


def test_a_bank_put_elsewhere_is_moved_and_its_questions_are_not():
    sketch = Transaction(document())
    sketch.move("/banks/1", "/banks/0")
    assert [each[:2] for each in told(document(), sketch.document)] == [("moved", "bank")]


@given(st.permutations(range(5)))
def test_of_any_order_so_many_are_moved_as_it_takes_to_sort_them(order):
    sketch = Transaction(document())
    sketch.put("/banks/0/questions", [sketch.get("/banks/0/questions")[place] for place in order])
    before = document()
    before["banks"][0]["questions"] = before["banks"][0]["questions"][:5]
    moved = sum(each.what == "moved" for each in find_differences(before, sketch.document))
    rising = max(
        sum(1 for _ in row)
        for number in range(32)
        if (row := [x for place, x in enumerate(order) if number >> place & 1]) == sorted(row)
    )
    assert moved == 5 - rising


def test_a_version_is_taken_over_as_one_step_and_private_notes_stay():
    now = {**document(), "notes": {"": "x"}, "advisory": "y"}
    now["banks"] = now["banks"][:1]
    written = StepHistory(now).done(build_replace_step(now, document()))
    assert is_same_json(written.document, {**document(), "notes": {"": "x"}})
    assert is_same_json(written.back().document, now)


@pytest.mark.parametrize("other", [[], {"banks": 7}, {"banks": [{"questions": []}]}, {"speakers": [1]}])
def test_what_cannot_be_edited_is_not_taken_over(other):
    with pytest.raises(OperationError):
        build_replace_step(document(), other)


@pytest.mark.parametrize(
    "other", [{}, {"banks": 7}, {"banks": [{"questions": {}}, 1]}, {"id": [], "speakers": [{}]}]
)
def test_whatever_another_program_wrote_can_be_compared(other):
    assert find_differences(document(), other)
    assert find_differences(other, document())


def questions(written: Any) -> list[Any]:
    return written["banks"][0]["questions"]


def test_a_pack_that_came_back_as_it_went_differs_in_nothing():
    written = {**document(), "notes": {"": "mine alone"}, "revision": 3}
    questions(written)[0]["shuffle"] = True
    made = build_import_preview(written, build_exported_document(document()))
    assert made.differences == ()
    assert (made.new, made.changed, made.gone, len(made.same)) == ((), (), (), 13)


def test_new_changed_moved_and_gone_questions_are_told_apart():
    taken = document()
    first, second, third = questions(taken)[:3]
    first["prompt"] = "Another question?"
    questions(taken).remove(second)
    taken["banks"][1]["questions"].append(third)
    questions(taken).remove(third)
    questions(taken).append({**questions(taken)[-1], "id": "quite-new"})
    made = build_import_preview(document(), taken)
    assert made.new == ("quite-new",)
    assert made.changed == (first["id"], third["id"])
    assert made.gone == (second["id"],)
    assert len(made.same) == 10


def test_it_is_one_step_that_undo_takes_back_whole():
    taken = {**document(), "title": "Another title"}
    questions(taken).pop()
    before = StepHistory({**document(), "notes": {"": "mine alone"}})
    other = build_import_preview(before.document, taken).other
    after = before.done(build_replace_step(before.document, other, "take-spreadsheet"))
    assert after.document["title"] == "Another title"
    assert len(questions(after.document)) == 11
    assert after.document["notes"] == {"": "mine alone"}
    assert [step.name for step in after.steps] == ["take-spreadsheet"]
    assert after.back().document == before.document


def test_what_tells_of_the_packs_own_past_stays_as_it_is():
    written = {**document(), "id": "mine", "revision": 4, "derived_from": {"id": "a", "revision": 1}}
    made = build_import_preview(written, {**document(), "id": "theirs", "revision": 9, "changes": []})
    assert made.differences == ()
    assert {made.other["id"], made.other["revision"]} == {"mine", 4}
    assert made.other["derived_from"] == written["derived_from"]
    never = {name: value for name, value in document().items() if name not in ("revision", "format")}
    assert "revision" not in build_import_preview(never, document()).other


def test_a_pack_that_is_half_written_is_compared_as_it_stands():
    written = document()
    questions(written)[0]["prompt"] = ""
    assert build_exported_document(written) == written
    assert build_import_preview(written, document()).changed == (questions(written)[0]["id"],)


def test_new_pictures_are_kept_and_none_is_written_over(tmp_path):
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "map.png").write_bytes(b"the old one")
    other = {"media": [{"id": "m", "file": "map.png"}, {"id": "n", "file": "new.png"}]}
    made, kept = save_imported_pictures(tmp_path, other, {"map.png": png(2, 2), "new.png": png(3, 3)})
    assert [each["file"] for each in made["media"]] == ["map-2.png", "new.png"]
    assert kept == {"map-2.png": png(2, 2), "new.png": png(3, 3)}
    assert (tmp_path / "media" / "map.png").read_bytes() == b"the old one"
    again, _ = save_imported_pictures(tmp_path, other, {"map.png": png(2, 2)})
    assert [each["file"] for each in again["media"]] == ["map-2.png", "new.png"]


def changed(runs: tuple[WordRun, ...]) -> list[str]:
    return [run.text for run in runs if run.sort != "same"]


def test_what_is_gone_and_what_is_new_is_told_in_whole_words():
    before = "the new trees had “already paid for themselves” in lower bills."
    after = "the new trees had “begun to pay for themselves” in lower bills."
    old, new = compare_words(before, after)
    assert changed(old) == ["already paid"]
    assert changed(new) == ["begun to pay"]


def test_a_word_that_came_or_went_is_told_without_the_spaces_around_it():
    old, new = compare_words("narrower than eight metres", "narrower than about eight metres")
    assert changed(old) == []
    assert changed(new) == ["about"]
    assert [run.text for run in new] == ["narrower than ", "about", " eight metres"]


def test_numbers_with_points_and_words_with_hyphens_are_one_word():
    old, new = compare_words("up to 3.1 °C in a so-called trial", "up to 3.4 °C in a so-called trial")
    assert (changed(old), changed(new)) == (["3.1"], ["3.4"])


def test_one_text_alone_is_all_gone_or_all_new():
    assert compare_words("gone now", "") == ((WordRun("gone now", "gone"),), ())
    assert compare_words("", "new now") == ((), (WordRun("new now", "new"),))
    assert compare_words("alike", "alike") == ((WordRun("alike", "same"),), (WordRun("alike", "same"),))


def test_very_long_texts_are_told_as_a_whole():
    old, new = compare_words("a " * 3_000, "b " * 3_000)
    assert [run.sort for run in (*old, *new)] == ["gone", "new"]


WORDS = st.lists(st.sampled_from(["a", "b", "c", ",", " ", "  "]), max_size=12).map("".join)


@given(WORDS, WORDS)
def test_the_runs_of_each_joined_are_the_text_and_what_both_have_is_the_same(one, other):
    old, new = compare_words(one, other)
    assert "".join(run.text for run in old) == one
    assert "".join(run.text for run in new) == other
    words = [["".join(run.text for run in runs if run.sort == "same").split()] for runs in (old, new)]
    assert "".join(words[0][0]) == "".join(words[1][0])
    assert {run.sort for run in old} <= {"same", "gone"}
    assert {run.sort for run in new} <= {"same", "new"}
