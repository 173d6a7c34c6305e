"""A folder of packs is dropped on the window while somebody practises: looked at, added, and gone back."""

from tests.hostile.dropping import drop
from tests.journeys.dropping_many import drop_while_practising, many
from tests.journeys.steps import at_home, on_home, practice

PACKS = 40
"""So many in a usual run; `python -m tests.long packs` drops a thousand."""


def test_a_folder_of_packs_is_added_amid_a_practice_which_goes_on(ready, tmp_path):
    folder = practice(ready(), "choice", "verdict", "number")
    drop_while_practising(folder, many(tmp_path / "packs", PACKS), PACKS)


def test_esc_stops_adding_and_what_was_added_until_then_stays(ready, tmp_path):
    with at_home(ready()) as program:
        drop(program, many(tmp_path / "packs", PACKS))
        program.wait(lambda seen: seen.button(f"Add {PACKS - 1} packs"), 60)
        program.press("Return")
        program.wait(lambda seen: seen.says("Adding packs: ") and not seen.says("Adding packs: 0 "), 60)
        program.press("Esc")
        told = program.wait(lambda seen: seen.button("Done"), 60)
        added = sum(", Added, " in row for row in told.rows)
        assert 1 <= added < PACKS - 1
        program.press("Return")
        seen = program.wait(on_home)
        assert sum(row.startswith("Pack 0") for row in seen.rows) == added


CHOOSES = """
from pathlib import Path
from quizapp.ui.file_dialogs import FileDialogs
FileDialogs.open_files = lambda *_: tuple(Path({folder!r}, name) for name in ("0000", "0002"))
"""


def test_several_files_are_chosen_with_ctrl_o(ready, tmp_path):
    folder = many(tmp_path / "packs", 3)
    with at_home(ready(), before=CHOOSES.format(folder=str(folder))) as program:
        program.press("Ctrl+O")
        seen = program.wait(lambda seen: seen.button("Add 2 packs"), 60)
        assert [row.partition(",")[0] for row in seen.rows] == ["Pack 0000", "Pack 0002"]
        program.press("Esc")
        seen = program.wait(on_home)
        assert not any(row.startswith("Pack 0") for row in seen.rows)
