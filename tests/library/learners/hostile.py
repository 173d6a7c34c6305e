"""Files of learners' data that mean harm: what is changed in a sound one, and what comes of it.

Each is refused with the end of its sentence's id, or taken in without harm to anybody who is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.library.learners.test_data_file import ANSWER, ENTRY, ONE, PLAN, put, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[dict[str, Any]], object]

LEARNER = whole()["learners"][0]
SESSION, EVIDENCE = LEARNER["sessions"][0], LEARNER["evidence"][0]


def also(*changes: Change) -> Change:
    """Return what makes several changes."""

    def change(data: dict[str, Any]) -> None:
        for each in changes:
            each(data)

    return change


def nested(depth: int) -> Any:
    """Return lists in lists, so deep."""
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


def other(**fields: Any) -> dict[str, Any]:
    """Return a second learner, with nothing, or with what is named."""
    bare = {"sessions": [], "answers": [], "evidence": [], "reports": []}
    return LEARNER | bare | {"id": "idb", "name": "Bea"} | fields


def answers(*changes: dict[str, Any]) -> Change:
    """Return what puts these answers in the place of the one."""
    return put(f"{ONE}/answers", [ANSWER | each for each in changes])


def asked(*contents: Any) -> Change:
    """Return what brings these as questions."""
    return put(
        "questions", [{"fingerprint": f"{n:064}", "as_asked": each} for n, each in enumerate(contents)]
    )


def plan(**fields: Any) -> Change:
    """Return what changes the plan of the one session."""
    return put(f"{ONE}/sessions/0/plan", PLAN | fields)


REFUSED: dict[str, tuple[Change, str]] = {
    "a mind of its own about what an answer is": (
        put(f"{ONE}/answers/0/answer", nested(900)),
        " not_understood",
    ),
    "an answer of another kind": (
        put(f"{ONE}/answers/0/answer", {"typed": "a", "read": None}),
        " not_understood",
    ),
    "a row that is an object": (put(f"{ONE}/answers/0/answer", {"option": {"a": 1}}), " not_understood"),
    "evidence from half a sentence": (put(f"{ONE}/evidence/0/spans", [["p", 0.5, 2]]), " not_understood"),
    "evidence from true to false": (put(f"{ONE}/evidence/0/spans", [["p", False, True]]), " not_understood"),
    "evidence for an answer of another session": (put(f"{ONE}/evidence/0/session", "s1"), " answer"),
    "a score of minus nought point one": (put(f"{ONE}/evidence/0/score", -0.1), " share"),
    "a score in words": (put(f"{ONE}/answers/0/score", "1.0"), " share"),
    "a seed that is a fraction": (plan(seed=7.0), " whole_number"),
    "a seed below every number": (plan(seed=-(2**63) - 1), " whole_number"),
    "an open book that is a number": (plan(book=1), " not_understood"),
    "certainty that is asked for twice": (plan(certainty=2), " switch"),
    "a plan with a field to be run": (plan(onload="rm -rf ~"), "/onload unknown"),
    "a session of ten thousand questions and one": (plan(entries=[ENTRY] * 10_001), " list"),
    "an entry that is a text of four letters": (plan(entries=["abcd"]), " entry"),
    "a question without a name": (plan(entries=[["ferry", 1, "", "f" * 64]]), " text"),
    "a revision of nought": (plan(entries=[["ferry", 0, "q0", "f" * 64]]), " whole_number"),
    "a revision of an age": (plan(entries=[["ferry", 2**31, "q0", "f" * 64]]), " whole_number"),
    "an answer to a question of another revision": (plan(entries=[["ferry", 2, "q0", "f" * 64]]), " session"),
    "a session that ended tomorrow": (put(f"{ONE}/sessions/0/ended", "2026-03-09T10:00:00+00:00"), " moment"),
    "a session from before computers": (
        put(f"{ONE}/sessions/0/begun", "1970-01-01T00:00:00+00:00"),
        " moment",
    ),
    "an hour that no clock shows": (put(f"{ONE}/answers/0/shown", "2026-03-01T25:00:00+00:00"), " moment"),
    "a second that no minute has": (put(f"{ONE}/answers/0/shown", "2026-03-01T10:00:60+00:00"), " moment"),
    "a zone beyond the world": (put(f"{ONE}/made", "2026-03-01T10:00:00+24:00"), " moment"),
    "a moment in the figures of another script": (put(f"{ONE}/made", "٢٠٢٦-٠٣-٠١T10:00:00+00:00"), " moment"),
    "a day without a year": (put(f"{ONE}/answers/0/day", "--03-01"), " day"),
    "a day of week 54": (put(f"{ONE}/answers/0/day", "2026-W54-1"), " day"),
    "a leap day of no leap year": (put(f"{ONE}/answers/0/day", "2026-02-29"), " day"),
    "a letter of a whole word": (put(f"{ONE}/letter", "Ida"), " text"),
    "a class that is a list": (put(f"{ONE}/class", ["9b"]), " text"),
    "a report of nothing": (put(f"{ONE}/reports/0/words", ""), " text"),
    "a report with a title of a book": (put(f"{ONE}/reports/0/title", "x" * 100_001), " text"),
    "a report from the future": (put(f"{ONE}/reports/0/written", "2126-03-01T10:00:00+00:00"), " moment"),
    "two thousand and one learners": (put("learners", [other(id=f"l{n}") for n in range(2_001)]), " list"),
    "a question that is a list": (asked([]), " object"),
    "settings that are a text": (put(f"{ONE}/settings", '{"theme": "dark"}'), " object"),
}
"""What is changed, and how the place and the id end."""

HARMLESS: dict[str, Change] = {
    "settings of another computer": put(f"{ONE}/settings", {"second_backups": "/etc", "window": "x" * 4_000}),
    "a setting of lists in lists": put(f"{ONE}/settings", {"theme": nested(900)}),
    "a setting of a number of a thousand digits": put(f"{ONE}/settings", {"count": 10**999}),
    "a practice of more questions than any number": put(
        f"{ONE}/settings",
        {
            "setup evening-ferry-4k2m9x": {
                "mode": "learn",
                "number": 1e300,
                "left_out": [],
                "book": "open",
                "certainty": 1,
                "evidence_prompt": 0,
            }
        },
    ),
    "a practice that leaves out lists": put(
        f"{ONE}/settings",
        {
            "setup x": {
                "mode": "learn",
                "number": 1,
                "left_out": [[]],
                "book": "open",
                "certainty": 1,
                "evidence_prompt": 0,
            }
        },
    ),
    "an answer before it was asked": put(f"{ONE}/answers/0/shown", "2026-03-02T09:00:00+00:00"),
    "a session that ended before it began": put(f"{ONE}/sessions/0/ended", "2001-01-01T00:00:00+00:00"),
    "evidence before the first letter": put(f"{ONE}/evidence/0/spans", [["p", -9, -1], ["p", 10**30, 3]]),
    "evidence over itself": put(f"{ONE}/evidence/0/spans", [["p", 0, 9], ["p", 0, 9], ["p", 5, 2]]),
    "a wrong answer called correct": answers({"score": 0.0, "outcome": "correct"}),
    "a second try without a first": answers({"attempt": 2}),
    "two answers in one place": answers({}, {"id": "a1", "score": 0.0, "outcome": "not_this_time"}),
    "half a character that was chosen": put(f"{ONE}/answers/0/answer", {"option": "\ufffd\U000e0041"}),
    "an answer that another learner has": also(
        answers({}),
        lambda data: data["learners"].append(
            other(sessions=[SESSION], answers=[ANSWER], evidence=[EVIDENCE])
        ),
    ),
    "two sessions that go on": put(f"{ONE}/sessions", [SESSION, SESSION | {"id": "s1"}]),
    "a thousand sessions of one question": put(
        f"{ONE}/sessions", [SESSION, *(SESSION | {"id": f"t{n}"} for n in range(1_000))]
    ),
    "a question that is a pack of none": asked(
        {}, {"format": "quizapp-pack/1"}, {"format": "quizapp-pack/9"}
    ),
    "a question of lists in lists": asked({"format": nested(900)}),
    "a name of two lines": put(f"{ONE}/name", "Ida\nAll answers have been erased."),
    "a name that is written backwards": put(f"{ONE}/name", "Ida \u202egnilliuQ"),
    "a name with a letter nobody sees": put(f"{ONE}/name", "I\u200bda"),
    "a class that clears the screen": put(f"{ONE}/class", "9\x1b[2Jb"),
    "a letter that turns what follows": put(f"{ONE}/letter", "\u202eI"),
    "a skill that nobody has": answers({"skill": "'; DROP TABLE response; --"}),
    "a key of another pack": answers({"key": "../other-pack"}),
}
"""What is changed in a file that is taken in: nobody who is there is worse off, and all can be shown."""
