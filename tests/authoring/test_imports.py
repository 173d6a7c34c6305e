"""The list of packs in work, and undo and redo, load nothing heavy."""

from __future__ import annotations

from tests.library import children

HEAVY = {"pydantic", "fsrs", "PySide6", "numpy"}
LIGHT = ("autosave", "edit_steps", "working_copy_store", "undo_stack")


def test_the_list_and_the_keeping_load_none_of_the_models() -> None:
    imports = "; ".join(f"import quizapp.authoring.{module}" for module in LIGHT)
    child = children.run(f"import sys; {imports}; print(*sorted(sys.modules))")
    loaded = set(child.stdout.split())
    assert "quizapp.authoring.working_copy_store" in loaded, child.stderr
    assert loaded.isdisjoint(HEAVY)
