"""Two states of a pack compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.comparing import differences, take_over
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import same
from quizapp.editing.steps import Sketch, Written
from tests.editing.builders import at, document


def told(before: object, after: object) -> list[tuple[str, str, str]]:
    return [(each.what, each.sort, each.id) for each in differences(before, after)]


def test_a_document_does_not_differ_from_itself() -> None:
    assert differences(document(), document()) == ()


def test_a_field_that_changed_is_told_with_both_values_and_places() -> None:
    sketch = Sketch(document())
    sketch.put(f"{at('weck-call')}/options/1/text", "Anew")
    sketch.put("/advisory", "Mind the tide.")
    (advisory, text) = differences(document(), sketch.document)
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


def test_what_came_and_what_went_is_told_by_its_id() -> None:
    sketch = Sketch(document())
    sketch.take("/banks/0/questions/2")
    sketch.append("/voices", {"id": "new-voice", "name": "Mara", "kind": "person"})
    gone = document()["banks"][0]["questions"][2]["id"]
    assert told(document(), sketch.document) == [
        ("added", "voice", "new-voice"),
        ("removed", "question", gone),
    ]


def test_what_was_moved_is_told_as_few_as_explain_it() -> None:
    first, second, *_ = (each["id"] for each in document()["banks"][0]["questions"])
    sketch = Sketch(document())
    sketch.move("/banks/0/questions/0", "/banks/0/questions/4")
    assert told(document(), sketch.document) == [("moved", "question", first)]
    sketch.move("/banks/0/questions/0", "/banks/1/questions/0")
    assert set(told(document(), sketch.document)) == {
        ("moved", "question", first),
        ("moved", "question", second),
    }


def test_a_bank_put_elsewhere_is_moved_and_its_questions_are_not() -> None:
    sketch = Sketch(document())
    sketch.move("/banks/1", "/banks/0")
    assert [each[:2] for each in told(document(), sketch.document)] == [("moved", "bank")]


@given(st.permutations(range(5)))
def test_of_any_order_so_many_are_moved_as_it_takes_to_sort_them(order: list[int]) -> None:
    sketch = Sketch(document())
    sketch.put("/banks/0/questions", [sketch.get("/banks/0/questions")[place] for place in order])
    before = document()
    before["banks"][0]["questions"] = before["banks"][0]["questions"][:5]
    moved = sum(each.what == "moved" for each in differences(before, sketch.document))
    rising = max(
        sum(1 for _ in row)
        for number in range(32)
        if (row := [x for place, x in enumerate(order) if number >> place & 1]) == sorted(row)
    )
    assert moved == 5 - rising


def test_notes_are_not_compared() -> None:
    assert differences(document(), {**document(), "notes": {"": "x"}}) == ()


def test_a_version_is_taken_over_as_one_step_and_private_notes_stay() -> None:
    now = {**document(), "notes": {"": "x"}, "advisory": "y"}
    now["banks"] = now["banks"][:1]
    written = Written(now).done(take_over(now, document()))
    assert same(written.document, {**document(), "notes": {"": "x"}})
    assert same(written.back().document, now)


@pytest.mark.parametrize("other", [[], {"banks": 7}, {"banks": [{"questions": []}]}, {"voices": [1]}])
def test_what_cannot_be_edited_is_not_taken_over(other: object) -> None:
    with pytest.raises(NotDoneError):
        take_over(document(), other)


@pytest.mark.parametrize(
    "other", [{}, {"banks": 7}, {"banks": [{"questions": {}}, 1]}, {"id": [], "voices": [{}]}]
)
def test_whatever_another_program_wrote_can_be_compared(other: object) -> None:
    assert differences(document(), other)
    assert differences(other, document())
