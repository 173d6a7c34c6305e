"""One stack to go back and forward on."""

from __future__ import annotations

from quizapp.editing.pointers import same
from quizapp.editing.steps import Sketch, Splice, Step, Written
from tests.editing.builders import document, titled


def test_a_thousand_edits_undone_and_done_again_give_the_same_documents() -> None:
    start = document()
    written = Written(start)
    for number in range(1_000):
        sketch = Sketch(written.document)
        question = f"/banks/0/questions/{number % 5}"
        sketch.put(f"{question}/prompt", f"Question {number}?")
        sketch.put(f"{question}/hint", f"Look at {number}.")
        if number % 7 == 0:
            sketch.move(f"{question}", "/banks/1/questions/0")
            sketch.move("/banks/1/questions/0", f"{question}")
        if number % 11 == 0:
            sketch.take(sketch.append("/disputed", f"term {number}"))
        written = written.done(sketch.step("change"))
    end = written.document
    assert not same(end, start)
    for _ in range(1_000):
        written = written.back()
    assert written.steps == ()
    assert same(written.document, start)
    for _ in range(1_000):
        written = written.forward()
    assert written.undone == ()
    assert same(written.document, end)


def test_a_new_step_forgets_what_could_be_done_again() -> None:
    written = Written(document())
    written = written.done(titled(written.document, "One"))
    back = written.back()
    assert back.undone == written.steps
    other = back.done(titled(back.document, "Two"))
    assert other.undone == ()
    assert other.forward() == other


def test_without_steps_there_is_nothing_to_undo() -> None:
    written = Written(document())
    assert written.back() is written
    assert written.forward() is written


def test_typing_goes_on_with_the_last_step_alone_and_not_with_what_was_undone() -> None:
    more = Step("type", (Splice("/t", 3, "", "d"),), typing="/t")
    written = Written({"t": "ab"}).done(Step("type", (Splice("/t", 2, "", "c"),), typing="/t"))
    assert written.joins(more)
    assert not written.done(Step("type", (Splice("/t", 3, "", "x"),), typing="/u")).joins(more)
    assert not written.done(more).back().joins(more)


def test_typing_that_goes_on_is_one_edit_and_is_undone_as_one() -> None:
    written = Written({"t": "ab"}).done(Step("type", (Splice("/t", 2, "", "c"),), typing="/t"))
    written = written.continued(Step("type", (Splice("/t", 3, "", "d"),), typing="/t"))
    written = written.continued(Step("type", (Splice("/t", 3, "d", "D"),), typing="/t"))
    assert written.steps == (Step("type", (Splice("/t", 2, "", "cD"),), typing="/t"),)
    before = written.continued(Step("type", (Splice("/t", 0, "a", ""),), typing="/t"))
    assert before.document == {"t": "bcD"}
    assert len(before.steps) == 1
    assert before.back().document == {"t": "ab"}
