"""Three practise on one computer: one moves to another, one is erased, by keys and by mouse."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.library.database import open_reader
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import load_people
from quizapp.library.startup import LIBRARY_NAME
from tests.journeys.steps import answer_first, at_home, on_home

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driven, Seen

CHOOSES = """
import quizapp.ui.file_dialogs
from pathlib import Path
for name in ("open_file", "save_file"):
    setattr(quizapp.ui.file_dialogs.FileDialogs, name, lambda *_: Path({path!r}))
"""
"""Puts a person who chooses this file in the place of the system's dialogs."""


def counts(folder: Path) -> dict[str, int]:
    """How many answers are kept of each who practises there."""
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        return {each.name: load_totals(reader, each.id).answers for each in load_people(reader)}


def practises(seen: Seen, name: str) -> bool:
    """Whether home says that somebody practises, and can be used."""
    return on_home(seen) and seen.says(f"{name} is practising")


def answer(program: Driven, number: int) -> None:
    """From home, answer so many questions, and come back."""
    answer_first(program, number)
    program.wait(lambda seen: seen.asks(number + 1))
    program.press("Esc")
    program.wait(on_home)


def to_chooser(program: Driven) -> None:
    program.press("Ctrl+L")
    program.wait(lambda seen: seen.screen == "chooser")


def add_by_keys(program: Driven, name: str) -> None:
    """From home, add a name, and practise under it."""
    to_chooser(program)
    program.press("Ctrl+N")
    program.wait(lambda seen: seen.screen == "details")
    program.type(name)
    program.press("Return")
    program.wait(lambda seen: practises(seen, name))


def page_of(program: Driven, name: str) -> None:
    """From home, open the page of what is kept about somebody, by mouse."""
    to_chooser(program)
    program.press("Home")
    while not program.seen.button(f"What is kept about {name}"):
        before = program.seen.focus
        program.press("Right")
        program.wait(lambda seen, before=before: seen.focus != before)
    program.click(f"What is kept about {name}")
    program.wait(lambda seen: seen.screen == "page" and seen.says("answer"))


def test_three_use_it_one_moves_to_another_computer_and_one_is_erased(ready, tmp_path):
    here, there, file = ready(), ready(), tmp_path / "saved.json"
    with at_home(here) as program:
        for place, name in enumerate(("Ann", "Bo", "Cy"), 1):
            add_by_keys(program, name)
            answer(program, place)
        to_chooser(program)
        program.press("B")
        program.wait(lambda seen: practises(seen, "Bo") and seen.button("Continue, question 3"))

        # Bo takes everything along.
        program.run(CHOOSES.format(path=str(file)))
        page_of(program, "Bo")
        program.press("Ctrl+Shift+E")
        program.wait(lambda seen: seen.says("Saved as saved.json"))
        program.press("Esc")
        program.wait(lambda seen: seen.screen == "chooser")
        program.press("Esc")
        program.wait(lambda seen: practises(seen, "Bo"))

        # Ann is erased; another name typed erases nothing.
        page_of(program, "Ann")
        program.click("Erase Ann")
        program.wait(lambda seen: seen.screen == "erasing" and seen.focus == "Cancel")
        program.press("F6")
        program.type("Anna")
        program.press("F6", "Space")
        program.wait(lambda seen: seen.says("That is not the name. Nothing was erased."))
        program.press("Backspace", "F6", "Space")
        program.wait(lambda seen: seen.button("Go on"))
        assert program.seen.says("Erased.")
        program.press("Return")
        program.wait(lambda seen: seen.screen == "chooser" and not seen.button("Ann,"))
        program.press("Esc")
        program.wait(lambda seen: practises(seen, "Bo"))
    assert counts(here) == {"": 0, "Bo": 2, "Cy": 3}

    with at_home(there) as program:
        program.run(CHOOSES.format(path=str(file)))
        to_chooser(program)
        program.click("Bring in a saved file")
        program.wait(lambda seen: seen.screen == "bringing" and seen.says("Bo: 2 answers"))
        program.press("Return")
        program.wait(lambda seen: seen.says("Brought in: 2 answers."))
        program.press("Return")
        program.wait(lambda seen: practises(seen, "Bo") and seen.button("Continue, question 3"))
    assert counts(there)["Bo"] == 2


def test_by_mouse_one_changes_to_another_and_gives_a_practice_to_whose_it_was(ready):
    folder = ready()
    with at_home(folder) as program:
        for name in ("Ann", "Bo"):
            add_by_keys(program, name)
        program.click("Somebody else")
        program.click("Ann,")
        program.wait(lambda seen: practises(seen, "Ann"))
        answer(program, 1)
        page_of(program, "Ann")
        program.click("Move a practice")
        program.click("A bell on the harbour bridge")
        program.click("Bo")
        program.click("Move it")
        program.wait(lambda seen: seen.says("The practice is under Bo now."))
        program.click("Back")
        program.wait(lambda seen: seen.screen == "page" and seen.says("0 answers"))
        program.click("Who is practising")
        program.click("Bo,")
        program.wait(lambda seen: practises(seen, "Bo") and seen.button("Continue, question 2"))
        program.click("Somebody else")
        program.click("Practise as guest")
        program.wait(lambda seen: on_home(seen) and seen.says("A guest is practising"))
    assert counts(folder)["Bo"] == 1


def test_a_class_is_pasted_a_code_is_forgotten_and_the_year_ends(ready):
    folder = ready()
    with at_home(folder) as program:
        to_chooser(program)
        program.click("Classes and codes")
        program.wait(lambda seen: seen.screen == "classes" and seen.focus == "Teacher’s code")
        program.type("1111")
        program.press("Return")
        program.wait(lambda seen: seen.says("The code is kept.") and seen.where("Name of the class"))
        program.click("Name of the class")
        program.type("6b")
        program.press("Tab")
        for name in ("Dee", "Eli", "Dee"):
            program.type(name)
            program.press("Return")
        program.click("Add the class")
        program.wait(lambda seen: seen.says("2 names added to 6b."))
        assert program.seen.says("Line 3 was left out (there twice): Dee")
        program.press("Esc")
        program.wait(lambda seen: seen.screen == "chooser" and seen.button("Dee, 6b"))

        program.press("E")
        program.wait(lambda seen: practises(seen, "Eli"))
        to_chooser(program)
        program.click("Classes and codes")
        program.wait(lambda seen: seen.screen == "code")
        program.type("1112")
        program.press("Return")
        program.wait(lambda seen: seen.says("That is not the code. Try again."))
        program.type("1111")
        program.press("Return")
        program.wait(lambda seen: seen.screen == "classes" and seen.where("Archive: 6b"))
        program.click("Archive: 6b")
        program.wait(lambda seen: seen.says("6b is archived."))
        program.press("Esc")
        program.wait(lambda seen: seen.screen == "chooser" and not seen.button("Dee"))


def test_settings_that_are_fixed_for_everybody_say_so_and_no_key_changes_them(ready, tmp_path):
    fixed = tmp_path / "settings.json"
    fixed.write_text('{"theme": "dark", "evidence_prompt": true}', encoding="utf-8")
    with at_home(ready(), environment={"QUIZAPP_SETTINGS": str(fixed)}, cold=True) as program:
        program.wait(lambda seen: seen.button("Theme: Dark"))
        program.press("Ctrl+,")
        program.wait(lambda seen: seen.screen == "settings")
        assert program.seen.says("Dark. Fixed for everybody by whoever looks after this computer.")
        assert program.seen.says("On. Fixed for everybody")
        program.press("Ctrl+Shift+L")
        program.press("Ctrl++")
        program.wait(lambda seen: seen.button("Text size 115 %"))
        assert program.seen.button("Theme: Dark")


def test_a_settings_file_that_cannot_be_used_is_told_and_nothing_is_fixed(ready, tmp_path):
    fixed = tmp_path / "settings.json"
    fixed.write_text('{"theme": "pink"}', encoding="utf-8")
    with at_home(ready(), environment={"QUIZAPP_SETTINGS": str(fixed)}, cold=True) as program:
        program.wait(lambda seen: seen.says("settings.json"))
        program.press("Ctrl+,")
        program.wait(lambda seen: seen.screen == "settings")
        assert not program.seen.says("Fixed for everybody")
