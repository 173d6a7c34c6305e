"""Backups from the settings: one made now, looked at before it is restored, restored, and undone again."""

import shutil

from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from tests.folders import answers_in
from tests.journeys.steps import answer_somehow, at_home, on_home, practice, to_button


def back_to(program, screen):
    program.press("Esc")
    program.wait(lambda seen: seen.screen == screen)


def test_what_came_after_a_backup_is_told_before_it_is_restored_and_can_be_had_back(ready, tmp_path):
    folder = practice(ready(), "choice", "verdict", "number")
    with at_home(folder) as program:
        program.press("Return")
        answer_somehow(program, 1)
        program.press("Ctrl+,")
        program.wait(lambda seen: seen.screen == "settings")
        to_button(program, "Back up, restore")
        program.press("Return")
        program.wait(lambda seen: seen.screen == "backups" and seen.focus == "Back up now")
        program.press("Return")
        program.wait(lambda seen: seen.says("A backup was made") and seen.button("Restore …"))
        back_to(program, "settings")
        back_to(program, "practice")
        program.press("Return")
        answer_somehow(program, 2)
        two = [each.id for each in answers_in(folder)]

        program.press("Ctrl+,")
        program.wait(lambda seen: seen.screen == "settings")
        program.click("Back up, restore")
        program.wait(lambda seen: seen.screen == "backups" and seen.button("Restore …"))
        program.click("Restore …")
        program.wait(lambda seen: seen.says("What would no longer be here") and seen.button("Restore"))
        assert program.seen.says("It holds 1 answer, of ")
        assert any(words.startswith("1 answer, of ") for words in program.seen.words)
        back_to(program, "backups")
        assert [each.id for each in answers_in(folder)] == two

        program.click("Restore …")
        program.wait(lambda seen: seen.says("What would no longer be here") and seen.button("Restore"))
        program.click("Restore")
        program.wait(lambda seen: on_home(seen) and seen.says("Your library is restored."))
    assert [each.id for each in answers_in(folder)] == two[:1]

    (old,) = find_set_aside(folder, ("replaced",))
    chosen = shutil.copy(old, tmp_path / "old.db")
    choose = (
        f"from pathlib import Path\ntype(program.shared.ask).open_file = lambda *_: Path({str(chosen)!r})"
    )
    with at_home(folder) as program:
        program.run(choose)
        program.run("program.pages.backups()")
        program.wait(lambda seen: seen.screen == "backups")
        to_button(program, "Restore from a file …")
        program.press("Return")
        program.wait(lambda seen: seen.says("What would change with “old.db”") and seen.button("Restore"))
        program.press("Return")
        program.wait(lambda seen: on_home(seen) and seen.says("Your library is restored."))
    assert [each.id for each in answers_in(folder)] == two
    assert len(find_backups(folder / BACKUP_FOLDER)) >= 1
