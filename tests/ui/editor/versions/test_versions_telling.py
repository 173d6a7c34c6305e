"""Two states of a pack compared, in words."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring.document_comparison import find_differences
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.operations.answers import mark_key
from quizapp.authoring.operations.questions import duplicate_question, move_questions, remove_questions
from quizapp.ui.editor.versions.version_differences import MOST, VersionDifferences
from tests.authoring.builders import at, document
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.authoring.edit_steps import Step
    from quizapp.ui.editor.versions.state import DifferenceLine


def lines(older: Any, newer: Any) -> tuple[DifferenceLine, ...]:
    return VersionDifferences(older, newer, translate).lines(find_differences(older, newer))


def after(step: Step) -> tuple[DifferenceLine, ...]:
    return lines(document(), StepHistory(document()).done(step).document)


def put(pointer: str, value: Any) -> DifferenceLine:
    sketch = Transaction(document())
    sketch.put(pointer, value)
    (line,) = lines(document(), sketch.document)
    return line


def changed(line: DifferenceLine) -> tuple[list[str], list[str]]:
    gone = [run.text for run in line.before if run.sort == "gone"]
    return gone, [run.text for run in line.after if run.sort == "new"]


def test_what_came_went_and_was_moved_is_told_by_number_and_title():
    (line,) = after(remove_questions(document(), ["weck-call"]))
    assert (line.icon, line.text) == (
        "close",
        "Gone: Question 1, “What does the deputy mayor do in paragraph 6?”",
    )
    came = after(duplicate_question(document(), "weck-call", Random(1)))
    assert [each.text[:17] for each in came if each.icon == "plus"] == ["New: Question 2, "]
    bank = next(
        each for each in document()["banks"] if any(q["id"] == "weck-call" for q in each["questions"])
    )
    moved = after(move_questions(document(), ["weck-call"], bank["id"], 3))
    assert [each.text for each in moved] == [
        "Moved: Question 3, “What does the deputy mayor do in paragraph 6?”, from 1 to 3"
    ]


def test_a_field_is_told_by_its_label_with_both_values_word_by_word():
    line = put(f"{at('weck-call')}/prompt", "What does the mayor do in paragraph 6?")
    assert line.text == "Question 1, “What does the mayor do in paragraph 6?”: Question"
    assert changed(line) == (["deputy"], [])
    assert not line.serif
    assert line.name.startswith(f"{line.text}. Before: What does the deputy mayor")


def test_words_of_the_article_and_what_is_judged_are_serif():
    words = document()["sources"][0]["passages"][2]["text"].replace("412", "400")
    line = put("/sources/0/passages/2/text", words)
    assert line.text == "Paragraph 1 of “Evening ferry carried twice as many as planned”: Its words"
    assert changed(line) == (["412"], ["400"])
    assert line.serif
    assert put(f"{at('every-evening')}/statement", "The ferry ran.").serif
    assert put("/sources/0/passages/1/text", "A trial.").text.startswith("A line of")


def test_what_is_kept_as_an_id_or_a_closed_word_is_told_as_it_is_on_screen():
    told = after(mark_key(document(), "every-evening", "not_stated"))
    key = next(each for each in told if each.text.endswith(": Correct answer"))
    assert changed(key) == (["says otherwise"], ["does not say"])
    skill = put(f"{at('weck-call')}/skill", "numbers-and-order")
    assert "".join(run.text for run in skill.after) == "Numbers and order"
    speaker = put(f"{at('who-fridays')}/key", "weck")
    assert "".join(run.text for run in speaker.after) == "Anton Weck"
    shuffle = put(f"{at('weck-call')}/shuffle", False)
    assert [run.text for run in (*shuffle.before, *shuffle.after)] == ["nothing", "No"]


def test_an_answer_is_told_by_its_number():
    line = put(f"{at('weck-call')}/options/1/feedback", "Not this.")
    assert line.text.endswith(": Answer 2: Why it fits or not")
    evidence = put(f"{at('weck-call')}/evidence/0/0/quote", "called on the council")
    assert evidence.text.endswith(": Proof 1: Evidence")
    assert evidence.serif


def test_the_pack_its_speakers_and_its_banks_are_told_by_name():
    assert put("/title", "Another").text == "The pack: Title"
    assert put("/speakers/0/role", "captain").text == "The speaker Ilse Corran: What they are, in a few words"
    assert put("/banks/0/title", "New name").text == "The bank “New name”: Title"
    assert put("/sources/0/publisher", "Another paper").text.endswith(": Publisher")
    assert put("/glossary", []).text == "The pack: Words to know"
    assert put("/glossary/0/text", "Where ships lie.").text == "The pack: Words to know"
    assert put("/sources/0/rights/holder", "Somebody").text.endswith(": something seldom seen")


def test_a_very_different_pack_is_told_as_far_as_it_is_listed():
    many = document()
    many["banks"][0]["questions"] = [
        {**many["banks"][0]["questions"][0], "id": f"q{number}"} for number in range(MOST + 50)
    ]
    assert len(lines(document(), many)) == MOST
    assert lines(document(), document()) == ()
