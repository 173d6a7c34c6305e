"""A question is made in the real window with the mouse, another by keys, and what it took is counted."""

import json

from quizapp.library.settings import Settings
from tests.driver import Driven
from tests.evaluation.making import FERRY, choosing, example
from tests.folders import make_ready
from tests.journeys.answering_kinds import never_double
from tests.journeys.making import Maker
from tests.journeys.recorder import Keys, Mouse, Recorder


def test_a_question_made_by_mouse_and_one_made_by_keys_are_what_was_wanted(tmp_path):
    plan = json.loads(FERRY.read_text("utf-8"))
    attribution, evidence = plan["questions"][0], plan["questions"][2]
    folder = make_ready(tmp_path / "data", Settings(teacher_tools=True, reduced_motion=True))
    with Driven(folder, before=choosing(example(tmp_path), tmp_path / "out.quizpack")) as program:
        program.wait(lambda seen: seen.at_home)
        never_double(program)  # type: ignore[arg-type]  # it only runs code
        program.press("Ctrl+2")
        program.wait(lambda seen: seen.screen == "author")
        program.press("Ctrl+O")
        program.wait(lambda seen: seen.screen == "opened")
        by_mouse = Recorder(program, tmp_path)
        assert len(by_mouse.ask("pieces")) > 3
        program.press("Ctrl+Return")
        program.wait_still(lambda seen: seen.screen == "editor" and seen.place_of("New"))
        maker = Maker(Mouse(by_mouse), plan["speakers"][:2])
        maker.make_speakers()
        maker.make_question({**attribution, "options": attribution["options"][:2]})
        by_keys = Recorder(program, tmp_path)
        Maker(Keys(by_keys), plan["speakers"][:2]).make_question(evidence)
        assert by_keys.ask("undo")
        first, second = maker.document["banks"][0]["questions"]
    names = [each["name"] for each in plan["speakers"][:2]]
    assert (first["claim"], first["explanation"]) == (
        attribution["claim"],
        "Ilse Corran said so, in paragraph 4.",
    )
    assert all(each["feedback"] for each in first["options"])
    assert (second["statement"], len(second["evidence"])) == (evidence["statement"], 1)
    assert second["other"]["feedback"] == "That sentence does not show it. See paragraph 5."
    assert by_mouse.tally.typed == len("".join(names) + attribution["claim"])
    assert by_mouse.tally.clicks > 5
    assert (by_keys.tally.clicks, by_keys.tally.homes, by_keys.tally.typed) == (
        0,
        0,
        len(evidence["statement"]),
    )
