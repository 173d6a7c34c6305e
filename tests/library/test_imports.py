"""What the first screen needs loads nothing heavy."""

import pytest

from tests.library import children

HEAVY = ("pydantic", "fsrs", "PySide6", "filelock", "hashlib", "asyncio", "threading", "numpy")
LIGHT = (
    "startup", "pack_import.discovery", "cards", "connections", "database", "errors",
    "response_history", "inbox",
    "integrity", "learners.statistics", "data_lock", "packs.pack_list", "packs.question_list", "profiles",
    "card_rebuild", "row_checksums", "sessions", "settings",
)  # fmt: skip


@pytest.mark.parametrize("modules", [LIGHT], ids=["all"])
def test_the_rooms_that_home_uses_load_none_of_what_is_heavy(modules):
    imports = "; ".join(f"import quizapp.library.{module}" for module in modules)
    child = children.run(f"import sys; {imports}; print(*sorted(sys.modules))")
    loaded = set(child.stdout.split())
    assert f"quizapp.library.{modules[0]}" in loaded, child.stderr
    assert loaded.isdisjoint(HEAVY)
