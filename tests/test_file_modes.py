"""Who may read what is written: the data folder is its owner's alone, exports are as the umask says."""

from __future__ import annotations

import ast
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.driver import ROOT, Driven, surroundings
from tests.library.pack_import.builders import pack_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


def modes(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the folder itself and all that is below, with the mode of each."""
    for path in (folder, *sorted(folder.rglob("*"))):
        yield path.relative_to(folder).as_posix(), stat.S_IMODE(path.stat().st_mode)


def loose(folder: Path) -> list[str]:
    """Return what another account could open, were it not for the folder above."""
    return [name for name, mode in modes(folder) if mode & 0o077]


def quizapp(umask: int, home: Path, *words: str | Path) -> str:
    """Run a command with a umask in a home of its own, and return what it printed."""
    code = f"import os, sys; os.umask({umask}); from quizapp.__main__ import main; sys.exit(main())"
    ended = subprocess.run(
        [sys.executable, "-P", "-c", code, *map(str, words)],
        cwd=ROOT,
        env=surroundings({"XDG_DATA_HOME": str(home)}),
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.strip()


@pytest.mark.parametrize("umask", [0, 0o022])
def test_what_the_window_writes_is_its_owners_alone_while_it_is_open(tmp_path: Path, umask: int) -> None:
    data = tmp_path / "new"
    with Driven(data, before=f"import os; os.umask({umask})") as program:
        program.wait(lambda seen: seen.at_home)
        program.wait(lambda _: (data / "quizapp.lock").exists())
        there = dict(modes(data))
        assert {"quizapp.db", "quizapp.db-wal", "quizapp.db-shm", "quizapp.holder.json"} <= there.keys()
        assert loose(data) == []


def test_what_commands_write_is_so_too_backups_elsewhere_with_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    quizapp(0, home, "add", pack_in(tmp_path / "a"))
    quizapp(0, home, "backup")
    copy = tmp_path / "stick.db"
    quizapp(0, home, "backup", "--to", copy)
    assert loose(home / "quizapp") == []
    assert (home / "quizapp" / "backups").is_dir()
    assert not copy.stat().st_mode & 0o077


def test_a_data_folder_that_was_open_to_others_is_closed_at_the_next_start(tmp_path: Path) -> None:
    home, outside = tmp_path / "home", tmp_path / "mine" / "letter.txt"
    outside.parent.mkdir()
    data = home / "quizapp"
    quizapp(0, home, "add", pack_in(tmp_path / "a"))
    outside.write_bytes(b"")
    (data / "logs").mkdir(exist_ok=True)
    for name, mode in (("", 0o755), ("quizapp.db", 0o644), ("logs", 0o777)):
        (data / name).chmod(mode)
    (data / "logs" / "link").symlink_to(outside)
    (data / "logs" / "folder").symlink_to(outside.parent)
    outside.chmod(0o644)
    quizapp(0, home, "search", "ferry")
    for name in ("link", "folder"):
        (data / "logs" / name).unlink()
    assert loose(data) == []
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644
    # Also what was copied into a folder that is closed already.
    (data / "quizapp.db").chmod(0o644)
    quizapp(0, home, "search", "ferry")
    assert loose(data) == []


def test_a_folder_that_was_named_and_is_shared_stays_shared(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o770)
    quizapp(0o007, tmp_path, "add", pack_in(tmp_path / "a"), "--data", shared)
    assert dict(modes(shared))["."] == 0o770
    assert dict(modes(shared))["quizapp.db"] == 0o640


@pytest.mark.parametrize(("umask", "file", "folder"), [(0o022, 0o644, 0o755), (0o027, 0o640, 0o750)])
def test_exports_are_as_the_users_umask_says(tmp_path: Path, umask: int, file: int, folder: int) -> None:
    """So are those of a process that keeps a data folder private."""
    home = tmp_path / "home"
    pack = pack_in(tmp_path / "a")
    quizapp(umask, home, "add", pack)
    quizapp(umask, home, "export-data", tmp_path / "data.json")
    code = (
        "import os, sys; from pathlib import Path; from quizapp.file_modes import keep_private\n"
        "from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet\n"
        "from quizapp.library.database import open_reader\n"
        "from quizapp.library.packs.pack_files import export_pack\n"
        "from quizapp.library.packs.pack_list import load_installed_packs\n"
        "from quizapp.pack.pack_reader import read_pack\n"
        "from tests.library.builders import NOW\n"
        f"home, out = map(Path, sys.argv[1:]); os.umask({umask})\n"
        "keep_private(home / 'quizapp', chosen=False)\n"
        "reader = open_reader(home / 'quizapp' / 'quizapp.db')\n"
        "id_ = load_installed_packs(reader, '', NOW)[0].id\n"
        "list(export_pack(reader, id_, out / 'a.quizpack'))\n"
        "pack = read_pack(out / 'a.quizpack').pack\n"
        "export_spreadsheet(pack, {'a.png': b''}, 'csv', out / 'new' / 'sheets')\n"
        "export_spreadsheet(pack, {'a.png': b''}, 'xlsx', out / 'new' / 'sheet.xlsx')\n"
    )
    out = tmp_path / "out"
    out.mkdir(mode=0o700)
    subprocess.run([sys.executable, "-c", code, home, out], cwd=ROOT, check=True)
    assert stat.S_IMODE((tmp_path / "data.json").stat().st_mode) == file
    assert {mode for name, mode in modes(out / "new") if "." in name[1:]} == {file}
    assert {mode for name, mode in modes(out / "new") if "." not in name[1:]} == {folder}
    assert stat.S_IMODE((out / "a.quizpack").stat().st_mode) == file
    # A folder that was there is its owner's matter.
    assert stat.S_IMODE(out.stat().st_mode) == 0o700


def test_whatever_a_screen_saves_is_an_export() -> None:
    calls = [
        (path, node)
        for path in (ROOT / "quizapp" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "write_atomically"
    ]
    assert len(calls) >= 6
    assert [path for path, node in calls if "exported" not in {each.arg for each in node.keywords}] == []


def test_other_programs_are_opened_with_the_umask_of_the_user() -> None:
    code = (
        "import os, sys; from pathlib import Path; from quizapp.file_modes import keep_private, user_umask\n"
        "os.umask(0o027)\n"
        "for _ in range(2): keep_private(Path('nowhere'), chosen=False)\n"
        "def now():\n    found = os.umask(0); os.umask(found); return found\n"
        "assert now() == 0o077\n"
        "with user_umask(): assert now() == 0o027\n"
        "assert now() == 0o077\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
