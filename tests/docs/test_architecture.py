"""What docs/architecture.md says of the tree is so."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_file_and_folder_that_is_named_exists():
    named = set(re.findall(r"`((?:quizapp|content|assets|docs|tests)[\w./-]*)`", TEXT))
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_room_of_the_package_is_in_the_table():
    rooms = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "quizapp").iterdir()
        if path.name not in ("__init__.py", "__pycache__") and (path.suffix == ".py" or path.is_dir())
    }
    assert sorted(room for room in rooms if f"| `{room}` |" not in TEXT) == []


def test_every_shared_folder_of_the_interface_is_named():
    ui = ROOT / "quizapp" / "ui"
    screens = {path.parent.name for path in ui.glob("*/presenter.py")}
    shared = {path.name for path in ui.iterdir() if path.is_dir() and path.name != "__pycache__"} - screens
    assert sorted(name for name in shared if f"`{name}`" not in TEXT) == []
