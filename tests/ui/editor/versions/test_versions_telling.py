"""Two states of a pack compared, in words."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.document_comparison import find_differences
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.operations.answers import mark_key
from quizapp.authoring.operations.questions import duplicate_question, move_questions, remove_questions
from quizapp.ui.editor.pages.version_differences import MOST, VersionDifferences
from tests.authoring.builders import at, document
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.authoring.edit_steps import Step
    from quizapp.ui.editor.pages.version_differences import DifferenceLine

PROOF, ANSWER = (translate(f"form.numbered.{name}", number=n) for name, n in (("evidence", 1), ("answer", 2)))
ASKED, TITLE = at("weck-call"), "“What does the deputy mayor do in paragraph 6?”"


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
    (gone,) = after(remove_questions(document(), ["weck-call"]))
    assert gone.icon == "close"
    assert gone.text.endswith(f" 1, {TITLE}")
    came = after(duplicate_question(document(), "weck-call", Random(1)))
    assert [" 2, " in each.text for each in came if each.icon == "plus"] == [True]
    bank = document()["banks"][int(ASKED.split("/")[2])]["id"]
    (moved,) = after(move_questions(document(), ["weck-call"], bank, 3))
    assert f" 3, {TITLE}" in moved.text
    assert moved.text.endswith("from 1 to 3")


def test_a_field_is_told_by_its_label_with_both_values_word_by_word():
    line = put(f"{ASKED}/prompt", "What does the mayor do in paragraph 6?")
    assert changed(line) == (["deputy"], [])
    assert not line.serif
    assert line.name.startswith(line.text)
    assert all(run.text in line.name for run in (*line.before, *line.after))


@pytest.mark.parametrize(
    ("pointer", "value", "told", "serif"),
    [
        ("/sources/0/passages/2/text", "Other words.", "“Evening ferry carried twice as many as", True),
        ("/sources/0/passages/1/text", "A trial.", "A line of", True),
        (f"{at('every-evening')}/statement", "The ferry ran.", "Question", True),
        (f"{ASKED}/evidence/0/0/quote", "called on the council", PROOF, True),
        (f"{ASKED}/options/1/feedback", "Not this.", ANSWER, False),
        ("/title", "Another", translate("about_pack.title"), False),
        ("/speakers/0/role", "captain", "Ilse Corran", False),
        ("/banks/0/title", "New name", "“New name”", False),
        ("/glossary", [], translate("about_pack.glossary"), False),
        ("/glossary/0/text", "Where ships lie.", translate("about_pack.glossary"), False),
    ],
)
def test_what_changed_is_told_by_name_and_words_of_the_article_or_that_are_judged_are_serif(
    pointer, value, told, serif
):
    line = put(pointer, value)
    assert (told in line.text, line.serif) == (True, serif)


@pytest.mark.parametrize(
    ("pointer", "value", "words"),
    [
        (f"{ASKED}/skill", "numbers-and-order", "Numbers and order"),
        (f"{at('who-fridays')}/key", "weck", "Anton Weck"),
        (f"{ASKED}/shuffle", False, "No"),
    ],
)
def test_what_is_kept_as_an_id_or_a_closed_word_is_told_as_it_is_on_screen(pointer, value, words):
    assert "".join(run.text for run in put(pointer, value).after) == words


def test_another_verdict_is_told_as_it_is_on_screen():
    told = after(mark_key(document(), "every-evening", "not_stated"))
    assert (["says otherwise"], ["does not say"]) in [changed(each) for each in told]


def test_a_very_different_pack_is_told_as_far_as_it_is_listed():
    many = document()
    first = many["banks"][0]["questions"][0]
    many["banks"][0]["questions"] = [{**first, "id": f"q{number}"} for number in range(MOST + 50)]
    assert len(lines(document(), many)) == MOST
    assert lines(document(), document()) == ()
