"""What a click mends."""

from random import Random
from typing import Any

import pytest

from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.fixes import MENDS, find_fix
from quizapp.authoring.json_pointers import get_value, is_same_json
from quizapp.authoring.live_checks import LiveChecker
from tests.authoring.builders import at, document, done


def broken(*changes: tuple[str, Any]) -> Any:
    sketch = Transaction(document())
    for place, value in changes:
        sketch.put(place, value)
    return sketch.document


WECK, WHAT, FIRST, FRIDAYS, TELLS = (
    at(question) for question in ("weck-call", "who-what", "what-first", "who-fridays", "report-tells")
)
OPTIONS = get_value(document(), f"{WECK}/options")
CITED = get_value(document(), f"{WECK}/evidence/0/0")
MOVED = [{**option, "id": f"o{number}"} for number, option in enumerate(OPTIONS[:3])]
CHOICES = [
    {
        **get_value(document(), WECK),
        "id": f"c{number}",
        "shuffle": False,
        "family": "same",
        "options": MOVED,
        "key": "o0",
    }
    for number in range(8)
]

CASES: dict[str, Any] = {
    "absent-quote": broken(
        (f"{WECK}/evidence/0/0/quote", CITED["quote"].replace("“", '"').replace("”", '"').upper())
    ),
    "all-of-the-above": broken((f"{TELLS}/options/4/text", "All of the above")),
    "circle": broken(("/speakers/1/speaks_for", "corran")),
    "doubled-key": broken(
        (f"{TELLS}/keys", [*get_value(document(), TELLS)["keys"], get_value(document(), TELLS)["keys"][0]])
    ),
    "duplicate-id": broken((f"{FRIDAYS}/id", "weck-call")),
    "equal-options": broken((f"{WECK}/options/3/text", OPTIONS[0]["text"].upper())),
    "evidence": broken((f"{WECK}/closest", [CITED])),
    "hidden-character": broken((f"{WECK}/hint", "Look at\u200b six.")),
    "key-in-one-place": broken(("/banks/1/questions", CHOICES)),
    "key-is-not-innermost": broken((f"{FRIDAYS}/key", get_value(document(), f"{FRIDAYS}/options/1/speaker"))),
    "line-break": broken((f"{WECK}/prompt", "What does\nWeck do?")),
    "match-evidence": broken((f"{WHAT}/items/3/citation", CITED)),
    "missing-key": broken((f"{FIRST}/order", get_value(document(), FIRST)["order"][:-1])),
    "not-canonical": broken(("/sources/1/passages/0/text", " Two  spaces. ")),
    "not-in-capitals": broken((f"{WECK}/prompt", "Which of these did Weck not say?")),
    "not-read": broken((f"{WECK}/reads", ["letter"])),
    "not-whole": broken(("/sources/0/paragraphs", 9)),
    "one-article": broken((f"{FRIDAYS}/reads", ["gazette", "letter"])),
    "option-speaks-for-option": broken((f"{FRIDAYS}/options/1/speaker", "ferry-company")),
    "partner-used": broken(
        (f"{WHAT}/items/0/key", get_value(document(), WHAT)["items"][1]["key"]), (f"{WHAT}/reusable", False)
    ),
    "read-twice": broken((f"{WECK}/reads", ["gazette", "gazette"])),
    "sha256": broken(("/sources/0/sha256", "0" * 64)),
}


def test_there_is_a_case_for_everything_that_can_be_mended():
    assert sorted(CASES) == sorted(MENDS)


@pytest.mark.parametrize("code", sorted(CASES))
def test_the_step_takes_the_problem_away_makes_no_other_error_and_is_undone_whole(code):
    data = CASES[code]
    before = LiveChecker().checked(data)
    told = [problem for problem in before if problem.code == code]
    assert told, [(problem.pointer, problem.code) for problem in before]
    fixes = [fix for fix in (find_fix(data, problem, Random(1)) for problem in told) if fix]
    assert fixes
    written = StepHistory(data).done(fixes[0].step)
    after = LiveChecker().checked(written.document)
    assert len([problem for problem in after if problem.code == code]) < len(told)
    new = {(problem.pointer, problem.code) for problem in after if problem.severity == "error"}
    new -= {(problem.pointer, problem.code) for problem in before}
    assert {each[1] for each in new} <= {"unfinished"}
    assert is_same_json(written.back().document, data)


def test_accepted_words_that_stand_twice_are_taken_out_once():
    place = at("which-fund")
    first = get_value(document(), f"{place}/accepted")[0]
    data = broken((f"{place}/accepted", [first, first.upper()]))
    (told,) = [problem for problem in LiveChecker().checked(data) if problem.code == "equal-options"]
    fix = find_fix(data, told, Random(1))
    assert get_value(done(fix.step, data), f"{place}/accepted") == [first]


def test_what_only_a_person_can_mend_has_no_fix():
    for data in (
        broken((f"{WECK}/evidence/0/0/quote", "words of nobody")),
        broken((f"{WECK}/prompt", "So-called?")),
    ):
        for problem in LiveChecker().checked(data):
            assert find_fix(data, problem, Random(1)) is None


def test_a_quote_is_not_led_to_words_that_stand_twice_or_that_are_counted_otherwise():
    text = get_value(document(), "/sources/1/passages/0/text")
    for more, quote in ((" Full it is, full.", "FULL"), (" The ﬁrst of all stayed.", "OF ALL STAYED")):
        data = broken(
            ("/sources/1/passages/0/text", text + more),
            (
                f"{WECK}/evidence/0/0",
                {"passage": get_value(document(), "/sources/1/passages/0/id"), "quote": quote},
            ),
        )
        told = [each for each in LiveChecker().checked(data) if each.code == "absent-quote"]
        assert told
        assert [find_fix(data, each, Random(1)) for each in told] == [None] * len(told)


def test_a_cited_paragraph_is_never_changed_by_a_click():
    text = get_value(document(), "/sources/0/passages/7/text")
    data = broken(("/sources/0/passages/7/text", text + "  "))
    told = [problem for problem in LiveChecker().checked(data) if problem.code == "not-canonical"]
    assert told
    assert find_fix(data, told[0], Random(1)) is None


def test_a_problem_that_is_gone_has_no_fix():
    (told,) = [
        problem
        for problem in LiveChecker().checked(CASES["equal-options"])
        if problem.code == "equal-options"
    ]
    sketch = Transaction(document())
    sketch.take("/banks/0")
    sketch.take("/banks/0")
    assert find_fix(sketch.document, told, Random(1)) is None
