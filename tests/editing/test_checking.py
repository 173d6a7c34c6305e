"""Problems of a pack while it is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.catalogue import message
from quizapp.editing.assembling import UNFINISHED
from quizapp.editing.checking import OVER_MANY, Checker
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.store import blank
from quizapp.editing.writing.questions import begin_from, begin_question
from quizapp.pack.checks.run import WARNINGS, check, warn
from quizapp.pack.problems import Problem, in_order
from quizapp.pack.validating import validate
from quizapp.pack.words import KINDS
from quizapp.paths import content_dir
from tests.benchmarks.packs import generate
from tests.editing.builders import at, document
from tests.editing.writing.test_citations import selected
from tests.pack.builders import ONE_OF_EACH, pack_of, png, with_picture

if TYPE_CHECKING:
    from random import Random

WHOLE = [*sorted(content_dir().glob("*/pack.json")), None, 40]


def data_of(which: Any) -> Any:
    if which is None:
        return document()
    return json.loads(generate(which) if isinstance(which, int) else which.read_bytes())


def codes(problems: Any) -> list[tuple[str, str]]:
    return [(each.pointer, each.code) for each in problems]


@pytest.mark.parametrize("which", WHOLE, ids=str)
def test_of_a_whole_pack_the_same_is_found_as_by_the_checks_of_packs(which: Any) -> None:
    data = data_of(which)
    pack = pack_of(data)
    expected = in_order([*check(pack, {}), *warn(pack)])
    without_pictures = tuple(each for each in expected if each.code != "missing-media")
    assert Checker().checked(data) == without_pictures


BROKEN: list[tuple[str, Any]] = [
    ("/banks/0/questions/0/prompt", "So-called ferry?"),
    ("/banks/0/questions/0/key", "nowhere"),
    ("/banks/0/questions/0/id", "report-tells"),
    ("/banks/0/questions/1/options/0/feedback", "He said “not there at all”."),
    ("/banks/0/questions/2/options/0/voice", "ghost"),
    ("/banks/0/questions/3/proofs/0/0/quote", "not there at all"),
    ("/banks/1/title", "A “false” title"),
    ("/sources/0/passages/2/text", "Two  spaces."),
    ("/sources/0/published", "2025-02-31"),
    ("/voices/0/speaks_for", "corran"),
    ("/disputed", ["ferry"]),
    ("/language", "de"),
    ("/voices/0/id", "article"),
]


@pytest.mark.parametrize(("place", "value"), BROKEN, ids=[place for place, _ in BROKEN])
def test_what_is_broken_step_by_step_is_found_as_if_it_were_checked_anew(place: str, value: Any) -> None:
    checker = Checker()
    checker.checked(document())
    sketch = Sketch(document())
    sketch.put(place, value)
    found = checker.checked(sketch.document)
    assert found == Checker().checked(sketch.document)
    pack, problems = validate(sketch.document)
    assert pack is not None
    assert [each for each in found if each.severity == "error"] == list(check(pack, {}))
    assert checker.checked(document()) == Checker().checked(document())
    assert problems == ()


def test_every_warning_but_those_over_many_is_of_one_question_alone() -> None:
    """Else a question's own problems could not be remembered."""
    data = data_of(40)
    data["disputed"] = [data["banks"][0]["questions"][0]["prompt"].split()[1]]
    pack = pack_of(data)
    alone = [one for one in WARNINGS if one not in OVER_MANY]
    expected = in_order(problem for one in alone for problem in one(pack))
    found = []
    for number, question in enumerate(data["banks"][0]["questions"]):
        single = {**data, "banks": [{**data["banks"][0], "questions": [question]}]}
        for one in alone:
            for problem in one(pack_of(single)):
                pointer = problem.pointer.replace("/questions/0", f"/questions/{number}")
                found.append(Problem(pointer, problem.code, problem.message, problem.severity))
    assert in_order(found) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_question_that_was_just_begun_nothing_is_told_but_what_is_missing(
    kind: Any, chance: Random
) -> None:
    step = begin_question(document(), document()["banks"][0]["id"], kind, chance)
    data = Written(document()).done(step).document
    before = set(Checker().checked(document()))
    found = [each for each in Checker().checked(data) if each not in before]
    assert found
    assert {each.code for each in found} == {UNFINISHED}
    assert not any("curly" in each.message or "double quotes" in each.message for each in found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_begun_from_words_lacks_no_evidence(kind: Any, chance: Random) -> None:
    words = selected("every seat had been taken on Fridays")
    step = begin_from(document(), document()["banks"][0]["id"], kind, words, chance)
    data = Written(document()).done(step).document
    place = f"/banks/0/questions/{len(document()['banks'][0]['questions'])}"
    found = [each for each in Checker().checked(data) if each.pointer.startswith(place)]
    assert {each.code for each in found if each.severity == "error"} == {UNFINISHED}
    assert message("editing.unfinished.evidence") not in [each.message for each in found]


def test_what_is_there_is_checked_while_other_parts_are_missing() -> None:
    sketch = Sketch(document())
    place = at("weck-call")
    sketch.put(f"{place}/explanation", "")
    sketch.put(f"{place}/proofs/0/0/quote", "not in the article at all")
    sketch.put(f"{place}/prompt", "What did Weck call for in his so-called plan?")
    found = codes(Checker().checked(sketch.document))
    assert (f"{place}/explanation", UNFINISHED) in found
    assert (f"{place}/proofs/0/0/quote", "absent-quote") in found


def test_flaws_are_warned_of_before_a_question_is_finished() -> None:
    sketch = Sketch(document())
    place = at("weck-call")
    sketch.put(f"{place}/explanation", "")
    sketch.put(f"{place}/prompt", "What did the deputy mayor admit in his so-called plan?")
    found = codes(Checker().checked(sketch.document))
    assert (f"{place}/explanation", UNFINISHED) in found
    assert any(pointer == f"{place}/prompt" for pointer, _ in found)


def test_what_breaks_the_format_is_told_and_the_rest_is_checked() -> None:
    sketch = Sketch(document())
    sketch.put(f"{at('weck-call')}/difficulty", 9)
    sketch.put(f"{at('who-pay')}/claim", "")
    found = codes(Checker().checked(sketch.document))
    assert (f"{at('weck-call')}/difficulty", "wrong-size") in found
    assert (f"{at('who-pay')}/claim", UNFINISHED) in found
    assert [each for each in found if each[0].startswith(at("weck-call"))] == [
        (f"{at('weck-call')}/difficulty", "wrong-size")
    ]


def test_a_new_pack_lacks_things_and_has_no_errors(chance: Random) -> None:
    found = Checker().checked(blank("Cool streets", "en", "Ada", chance))
    assert {each.code for each in found} == {UNFINISHED}


def test_pictures_are_checked_where_they_are_handed_over() -> None:
    data, media = with_picture(document())
    assert Checker().checked(data, media) == Checker().checked(data)
    found = codes(Checker().checked(data, {"other.png": png()}))
    assert ("/media/0/file", "missing-media") in found
    assert ("", "unused-media") in found


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_that_is_missing_lets_a_check_fail(kind: str) -> None:
    checker = Checker()
    question = next(
        each for bank in document()["banks"] for each in bank["questions"] if each["id"] == ONE_OF_EACH[kind]
    )
    for name in question.keys() - {"kind"}:
        sketch = Sketch(document())
        sketch.drop(f"{at(ONE_OF_EACH[kind])}/{name}")
        checker.checked(sketch.document)
