"""Questions copied into another pack."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from quizapp.editing import walk
from quizapp.editing.pointers import same
from quizapp.editing.steps import Written
from quizapp.editing.store import blank
from quizapp.editing.writing.copying import copy_questions
from quizapp.pack.checks.run import check
from quizapp.pack.fingerprint import fingerprint
from tests.editing.builders import document
from tests.editing.writing.test_questions import EVERY
from tests.pack.builders import example_question, pack_of, png, with_picture


def target() -> Any:
    """A pack that lacks nothing but questions."""
    made = blank("Another", "en", "Ada", Random(3), "CC0-1.0")
    made["summary"] = made["banks"][0]["summary"] = "About ferries."
    return made | {"revision": 1}


def copied(questions: list[str], into: Any, origin: Any = None, bank: int = 0) -> Any:
    copying = copy_questions(origin or document(), questions, into, into["banks"][bank]["id"], Random(5))
    written = Written(into).done(copying.step)
    assert same(written.back().document, into)
    return written.document


@pytest.mark.parametrize("question", EVERY)
def test_a_question_brings_all_that_it_needs_and_asks_the_same(question: str) -> None:
    pack = pack_of(copied([question], target()))
    assert [each.code for each in check(pack, {})] == []
    (brought,) = pack.banks[0].questions
    assert fingerprint(brought) == fingerprint(example_question(question))


def test_what_is_there_already_is_not_brought_twice() -> None:
    first = copied(EVERY[:3], target())
    both = copied(EVERY, first)
    pack = pack_of(both)
    assert [each.code for each in check(pack, {})] == []
    assert len(both["sources"]) == len(document()["sources"])
    assert len(both["voices"]) <= len(document()["voices"])
    assert len(pack.banks[0].questions) == 3 + len(EVERY)


def test_what_only_has_the_same_id_gets_another_one() -> None:
    other = document()
    for source in other["sources"]:
        for passage in source["passages"]:
            passage["text"] = passage["text"].upper()
        source["whole"] = False
    for voice in other["voices"]:
        voice["name"] = f"{voice['name']} II"
    data = copied(["weck-call"], other)
    assert len(data["sources"]) == 3
    brought = data["banks"][0]["questions"][-1]
    assert brought["id"] != "weck-call"
    cited = {citation["passage"] for _, citation in walk.citations(brought)}
    assert cited <= {passage["id"] for passage in data["sources"][2]["passages"]}
    said = brought["proofs"][0][0]["said"][0]["voice"]
    assert walk.voice(data, said)[1]["name"] == "Anton Weck"


def test_pictures_and_skills_come_along() -> None:
    origin, _ = with_picture(document())
    origin["skills"] = [{"id": "tides", "title": "Tides"}]
    question = origin["banks"][0]["questions"][0]
    question["skill"] = "tides"
    into = target()
    copying = copy_questions(origin, [question["id"]], into, into["banks"][0]["id"], Random(5))
    assert copying.pictures == {"quay.png": "quay.png"}
    data = Written(into).done(copying.step).document
    assert check(pack_of(data), {"quay.png": png()}) == ()
    again = copy_questions(origin, [question["id"]], data, data["banks"][0]["id"], Random(5))
    (name,) = again.pictures
    assert name != "quay.png"
    data = Written(data).done(again.step).document
    assert check(pack_of(data), {"quay.png": png(), name: png()}) == ()
    assert len(data["skills"]) == 1
