"""Problems of a pack while it is written."""

import json
from typing import Any

import pytest

from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.live_checks import PACK_WIDE_CHECKS, LiveChecker
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.authoring.operations.questions import add_blank_question, add_question_from_words
from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.catalogue import message
from quizapp.pack.checks.check_runner import WARNING_CHECKS, check_pack, find_warnings
from quizapp.pack.problems import Problem, sort_problems
from quizapp.pack.validation import validate_pack
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.paths import content_dir
from tests.authoring.builders import at, document, done
from tests.authoring.operations.test_citations import selected
from tests.benchmarks.packs import generate
from tests.pack.builders import pack_of, png, with_picture

WHOLE = [*sorted(content_dir().glob("*/pack.json")), None, 40]


def data_of(which: Any) -> Any:
    if which is None:
        return document()
    return json.loads(generate(which) if isinstance(which, int) else which.read_bytes())


def codes(problems: Any) -> list[tuple[str, str]]:
    return [(each.pointer, each.code) for each in problems]


@pytest.mark.parametrize("which", WHOLE, ids=str)
def test_of_a_whole_pack_the_same_is_found_as_by_the_checks_of_packs(which):
    data = data_of(which)
    pack = pack_of(data)
    expected = sort_problems([*check_pack(pack, {}), *find_warnings(pack)])
    without_pictures = tuple(each for each in expected if each.code != "missing-media")
    assert LiveChecker().checked(data) == without_pictures


BROKEN: list[tuple[str, Any]] = [
    ("/banks/0/questions/0/prompt", "So-called ferry?"),
    ("/banks/0/questions/0/key", "nowhere"),
    ("/banks/0/questions/0/id", "report-tells"),
    ("/banks/0/questions/1/options/0/feedback", "He said “not there at all”."),
    ("/banks/0/questions/2/options/0/speaker", "ghost"),
    ("/banks/0/questions/3/evidence/0/0/quote", "not there at all"),
    ("/banks/1/title", "A “false” title"),
    ("/sources/0/passages/2/text", "Two  spaces."),
    ("/sources/0/published", "2025-02-31"),
    ("/speakers/0/speaks_for", "corran"),
    ("/disputed", ["ferry"]),
    ("/language", "de"),
    ("/speakers/0/id", "article"),
]


@pytest.mark.parametrize(("place", "value"), BROKEN, ids=[place for place, _ in BROKEN])
def test_what_is_broken_step_by_step_is_found_as_if_it_were_checked_anew(place, value):
    checker = LiveChecker()
    checker.checked(document())
    sketch = Transaction(document())
    sketch.put(place, value)
    found = checker.checked(sketch.document)
    assert found == LiveChecker().checked(sketch.document)
    pack, problems = validate_pack(sketch.document)
    assert pack is not None
    assert [each for each in found if each.severity == "error"] == list(check_pack(pack, {}))
    assert checker.checked(document()) == LiveChecker().checked(document())
    assert problems == ()


def test_every_warning_but_those_over_many_is_of_one_question_alone():
    """Else a question's own problems could not be remembered."""
    data = data_of(40)
    data["disputed"] = [data["banks"][0]["questions"][0]["prompt"].split()[1]]
    pack = pack_of(data)
    alone = [one for one in WARNING_CHECKS if one not in PACK_WIDE_CHECKS]
    expected = sort_problems(problem for one in alone for problem in one(pack))
    found = []
    for number, question in enumerate(data["banks"][0]["questions"]):
        single = {**data, "banks": [{**data["banks"][0], "questions": [question]}]}
        for one in alone:
            for problem in one(pack_of(single)):
                pointer = problem.pointer.replace("/questions/0", f"/questions/{number}")
                found.append(Problem(pointer, problem.code, problem.message, problem.severity))
    assert sort_problems(found) == expected


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_of_a_question_that_was_just_begun_nothing_is_told_but_what_is_missing(kind, chance):
    step = add_blank_question(document(), document()["banks"][0]["id"], kind, chance)
    data = done(step)
    before = set(LiveChecker().checked(document()))
    found = [each for each in LiveChecker().checked(data) if each not in before]
    assert found
    assert {each.code for each in found} == {UNFINISHED}
    assert not any("curly" in each.message or "double quotes" in each.message for each in found)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_question_begun_from_words_lacks_no_evidence(kind, chance):
    words = selected("every seat had been taken on Fridays")
    step = add_question_from_words(document(), document()["banks"][0]["id"], kind, words, chance)
    data = done(step)
    place = f"/banks/0/questions/{len(document()['banks'][0]['questions'])}"
    found = [each for each in LiveChecker().checked(data) if each.pointer.startswith(place)]
    assert {each.code for each in found if each.severity == "error"} == {UNFINISHED}
    assert message("editing.unfinished.evidence") not in [each.message for each in found]


def test_what_is_there_is_checked_while_other_parts_are_missing():
    sketch = Transaction(document())
    place = at("weck-call")
    sketch.put(f"{place}/explanation", "")
    sketch.put(f"{place}/evidence/0/0/quote", "not in the article at all")
    sketch.put(f"{place}/prompt", "What did the deputy mayor admit in his so-called plan?")
    found = codes(LiveChecker().checked(sketch.document))
    assert (f"{place}/explanation", UNFINISHED) in found
    assert (f"{place}/evidence/0/0/quote", "absent-quote") in found


def test_flaws_are_warned_of_before_a_question_is_finished():
    sketch = Transaction(document())
    place = at("weck-call")
    sketch.put(f"{place}/explanation", "")
    sketch.put(f"{place}/prompt", "What did the deputy mayor admit in his so-called plan?")
    found = codes(LiveChecker().checked(sketch.document))
    assert (f"{place}/explanation", UNFINISHED) in found
    assert any(pointer == f"{place}/prompt" for pointer, _ in found)


def test_what_breaks_the_format_is_told_and_the_rest_is_checked():
    sketch = Transaction(document())
    sketch.put(f"{at('weck-call')}/difficulty", 9)
    sketch.put(f"{at('who-pay')}/claim", "")
    found = codes(LiveChecker().checked(sketch.document))
    assert (f"{at('weck-call')}/difficulty", "wrong-size") in found
    assert (f"{at('who-pay')}/claim", UNFINISHED) in found
    assert [each for each in found if each[0].startswith(at("weck-call"))] == [
        (f"{at('weck-call')}/difficulty", "wrong-size")
    ]


def test_a_new_pack_lacks_things_and_has_no_errors(chance):
    found = LiveChecker().checked(build_blank_document("Cool streets", "en", "Ada", chance))
    assert {each.code for each in found} == {UNFINISHED}


def test_pictures_are_checked_where_they_are_handed_over():
    data, media = with_picture(document())
    assert LiveChecker().checked(data, media) == LiveChecker().checked(data)
    found = codes(LiveChecker().checked(data, {"other.png": png()}))
    assert ("/media/0/file", "missing-media") in found
    assert ("", "unused-media") in found
