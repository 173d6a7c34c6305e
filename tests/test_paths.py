"""Where files are, in each of the three ways the program is laid out."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import paths

ROOT = Path(__file__).resolve().parent.parent


def found(folder: Path, function: str, *shipped: str) -> Path:
    """What the function says in a copy of paths.py in a package in `folder` with the `shipped` folders."""
    package = folder / "quizapp"
    package.mkdir()
    for name in shipped:
        (folder / name).mkdir()
    copy = shutil.copy(ROOT / "quizapp" / "paths.py", package)
    return Path(runpy.run_path(str(copy))[function]())


@pytest.mark.parametrize(("function", "name"), [("content_dir", "content"), ("assets_dir", "assets")])
class TestShippedFolders:
    def test_in_a_checkout_they_stand_beside_the_package(
        self, tmp_path: Path, function: str, name: str
    ) -> None:
        assert found(tmp_path, function, name) == tmp_path / name

    def test_in_a_wheel_they_stand_inside_the_package(self, tmp_path: Path, function: str, name: str) -> None:
        assert found(tmp_path, function, f"quizapp/{name}") == tmp_path / "quizapp" / name

    def test_a_wheel_is_not_misled_by_another_packages_folder_beside_it(
        self, tmp_path: Path, function: str, name: str
    ) -> None:
        assert found(tmp_path, function, name, f"quizapp/{name}") == tmp_path / "quizapp" / name

    def test_in_a_frozen_bundle_they_stand_in_the_unpacked_folder(
        self, tmp_path: Path, function: str, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
        assert getattr(paths, function)() == tmp_path / name


def test_a_given_data_folder_is_made_absolute_so_that_a_change_of_folder_does_not_move_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir(Path("class 7b")) == tmp_path / "class 7b"


@pytest.mark.skipif(os.name == "nt", reason="Windows finds the home folder by other names")
def test_a_tilde_in_the_given_data_folder_means_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.data_dir(Path("~/practice")) == tmp_path / "practice"


@pytest.mark.skipif(sys.platform != "linux", reason="only there a variable moves it")
def test_without_a_given_folder_the_data_stand_where_the_system_keeps_a_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data_dir(None) == tmp_path / "quizapp"


def test_asking_for_a_folder_makes_none(tmp_path: Path) -> None:
    paths.log_dir(paths.data_dir(tmp_path / "new"))
    assert list(tmp_path.iterdir()) == []


def test_logs_are_kept_inside_the_data_folder(tmp_path: Path) -> None:
    assert paths.log_dir(tmp_path).parent == tmp_path


def test_platformdirs_is_not_loaded_where_a_folder_is_given() -> None:
    code = (
        "import sys; from pathlib import Path; from quizapp import paths; "
        "paths.data_dir(Path('x')); paths.content_dir(); sys.exit('platformdirs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_packs_for_all_accounts_are_where_they_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_PACKS", os.pathsep.join([str(tmp_path / "a"), "", str(tmp_path / "b")]))
    assert paths.shared_packs_dirs() == (tmp_path / "a", tmp_path / "b")
    monkeypatch.setenv("QUIZAPP_PACKS", "")
    assert paths.shared_packs_dirs() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="the places are those of Linux")
def test_packs_for_all_accounts_are_looked_for_in_the_usual_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIZAPP_PACKS", raising=False)
    monkeypatch.setenv("XDG_DATA_DIRS", "/usr/local/share:/usr/share")
    assert paths.shared_packs_dirs() == (
        Path("/usr/local/share/quizapp/packs"),
        Path("/usr/share/quizapp/packs"),
    )


def test_settings_for_everybody_are_where_they_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_SETTINGS", str(tmp_path / "fixed.json"))
    assert paths.locked_settings_file() == tmp_path / "fixed.json"
    monkeypatch.delenv("QUIZAPP_SETTINGS")
    assert paths.locked_settings_file().name == "settings.json"


@pytest.mark.skipif(sys.platform != "linux", reason="the places are those of Linux")
def test_settings_for_everybody_are_looked_for_in_the_usual_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIZAPP_SETTINGS", raising=False)
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
    assert paths.locked_settings_file() == Path("/etc/xdg/quizapp/settings.json")
