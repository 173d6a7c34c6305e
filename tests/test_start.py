"""The set-up script, without a network: every command it starts is a small program of the test's own."""

from __future__ import annotations

import ast
import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
DEBIAN = {"ID": "debian"}
fcntl = pytest.importorskip("fcntl", reason="the script locks files as POSIX does")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the small programs are shell scripts for Linux"
)


@dataclass(frozen=True)
class Checkout:
    """A copy of the script and of pyproject.toml in a folder of its own; `tools` comes first on PATH."""

    root: Path
    tools: Path
    start: ModuleType

    def program(self, path: Path, script: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def python(self, script: str) -> None:
        """Put a stand-in for the environment's Python in place."""
        self.program(self.start.PYTHON, script)

    def stamp(self, *groups: str, contents: str | None = None, environment: str | None = None) -> None:
        lines = [environment or self.start.environment(), contents or self.start.contents(), *groups]
        self.start.STAMP.write_text("\n".join(lines), encoding="utf-8")

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "start.py"), *arguments]

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments), cwd=cwd, capture_output=True, text=True, check=False, timeout=60
        )


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    root, tools = tmp_path / "a checkout", tmp_path / "tools"
    root.mkdir()
    tools.mkdir()
    for name in ("start.py", "pyproject.toml", "constraints.txt", "hatch_build.py"):
        shutil.copy(ROOT / name, root)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    spec = importlib.util.spec_from_file_location("start_of_a_checkout", root / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = Checkout(root, tools, module)
    for name in ("sudo", "apt-get"):  # a test must never reach the real ones
        made.program(tools / name, "exit 1")
    return made


@pytest.fixture
def ready(checkout: Checkout) -> Checkout:
    """A checkout that is set up for the tests too; its Python tells what it was called with, and where."""
    checkout.python('echo "$PWD"; for word; do echo "<$word>"; done')
    checkout.stamp("test")
    return checkout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        ["check", "a pack", "--json"],
        ["./test"],
        ["show", "test"],
    ],
)
def test_all_words_reach_the_program_from_the_folder_one_stands_in(
    ready: Checkout, tmp_path: Path, arguments: list[str]
) -> None:
    words = "".join(f"<{word}>\n" for word in ["-P", "-m", "quizapp", *arguments])
    assert ready.run(*arguments, cwd=tmp_path).stdout == f"{tmp_path}\n{words}"


def test_the_word_test_hands_the_rest_to_pytest_in_the_checkout(ready: Checkout, tmp_path: Path) -> None:
    told = ready.run("test", "-k", "two words", cwd=tmp_path).stdout
    assert told == f"{ready.root}\n<-P>\n<-m>\n<pytest>\n<-k>\n<two words>\n"


def test_all_tests_are_passed_several_at_a_time(ready: Checkout) -> None:
    at_a_time = min(os.cpu_count() + 1, 4)
    said = f"{ready.root}\n<-P>\n<-m>\n<pytest>\n<-n>\n<{at_a_time}>\n<--dist=worksteal>\n"
    assert ready.run("test").stdout == said


def test_the_programs_exit_code_is_the_scripts(ready: Checkout) -> None:
    ready.python("exit 7")
    assert ready.run().returncode == 7


def test_no_process_stays_between_the_terminal_and_the_program(ready: Checkout) -> None:
    ready.python("echo $$")
    with subprocess.Popen(ready.command(), stdout=subprocess.PIPE, text=True) as process:
        assert process.communicate(timeout=60)[0] == f"{process.pid}\n"


def test_a_start_that_finds_all_ready_writes_nothing_and_says_nothing(ready: Checkout) -> None:
    ready.python("exit 0")
    before = {path: path.stat().st_mtime_ns for path in ready.root.rglob("*")}
    done = ready.run("test")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert {path: path.stat().st_mtime_ns for path in ready.root.rglob("*")} == before


class TestStamp:
    def test_an_environment_without_a_stamp_is_half_made(self, checkout: Checkout) -> None:
        checkout.python("exit 0")
        assert not checkout.start.is_made()

    def test_a_stamp_without_a_python_that_runs_counts_for_nothing(self, ready: Checkout) -> None:
        ready.start.PYTHON.unlink()
        assert not ready.start.is_made()

    def test_the_groups_for_the_tests_serve_the_program_too(self, ready: Checkout) -> None:
        assert ready.start.is_ready(testing=True)
        assert ready.start.is_ready(testing=False)

    def test_what_the_program_needs_is_not_enough_for_the_tests(self, ready: Checkout) -> None:
        ready.stamp()
        assert ready.start.is_ready(testing=False)
        assert not ready.start.is_ready(testing=True)

    @pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt", "start.py", "hatch_build.py"])
    def test_a_change_of_what_is_asked_for_installs_again_into_the_same_environment(
        self, ready: Checkout, name: str
    ) -> None:
        with (ready.root / name).open("a", encoding="utf-8") as file:
            file.write("# changed\n")
        assert not ready.start.is_ready(testing=False)
        assert ready.start.is_made()

    @pytest.mark.parametrize(
        "environment", ["3.9 {base} {root}", "{python} /elsewhere {root}", "{python} {base} /old"]
    )
    def test_an_environment_of_another_python_or_another_place_is_made_anew(
        self, ready: Checkout, environment: str
    ) -> None:
        python = f"{sys.version_info[0]}.{sys.version_info[1]}"
        ready.stamp(
            "test", environment=environment.format(python=python, base=sys.base_prefix, root=ready.root)
        )
        assert not ready.start.is_made()


class TestInstalling:
    def test_pip_is_renewed_first_and_then_brings_the_program_with_the_groups_asked_for(
        self, ready: Checkout
    ) -> None:
        ready.stamp(contents="of another day")
        ready.python('shift 2; echo "$@" >>"$0.calls"')
        done = ready.run("test")
        calls = Path(f"{ready.start.PYTHON}.calls").read_text(encoding="utf-8").splitlines()
        known = ready.root / "constraints.txt"
        assert calls[0].endswith(f"--requirement {ready.start.PIP_FILE}")
        assert ready.start.PIP_FILE.read_text(encoding="utf-8").startswith("pip==")
        assert "--hash=sha256:" in ready.start.PIP_FILE.read_text(encoding="utf-8")
        assert f"--constraint {known} PySide6-Essentials" in calls[1]
        assert calls[1].endswith("--group test")
        assert calls[2].endswith(f"--build-constraint {known} --no-deps --editable {ready.root}")
        assert calls[3] == f"pytest -n {min(os.cpu_count() + 1, 4)} --dist=worksteal"
        assert done.stdout.startswith("1 of 1: installing Python packages")

    def test_the_stamp_is_there_once_all_is_installed(self, ready: Checkout) -> None:
        ready.stamp(contents="of another day")
        ready.python("exit 0")
        ready.run("test")
        assert ready.start.is_ready(testing=True)

    def test_an_installation_that_fails_leaves_no_stamp(self, ready: Checkout) -> None:
        ready.stamp(contents="of another day")
        ready.python("exit 1")
        ready.run()
        assert not ready.start.is_made()

    def test_downloads_are_shown_as_they_come(self, ready: Checkout) -> None:
        ready.stamp(contents="of another day")
        ready.python('echo "  Downloading big-1.0-py3-none-any.whl (84.3 MB)"; echo "Collecting big"')
        assert ready.run().stdout.splitlines()[1] == "    Downloading big-1.0-py3-none-any.whl (84.3 MB)"

    def test_what_was_left_of_a_half_made_environment_goes_and_its_log_stays(
        self, checkout: Checkout
    ) -> None:
        checkout.program(checkout.start.VENV / "lib" / "left", "")
        checkout.start.LOG.write_text("said earlier\n", encoding="utf-8")
        (checkout.root / "kept").mkdir()
        (checkout.start.VENV / "lib64").symlink_to(checkout.root / "kept", target_is_directory=True)
        # An interpreter that makes no environment: what is left is what was spared.
        checkout.program(checkout.tools / "python", "exit 1")
        command = [str(checkout.tools / "python")]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "_base_executable", command[0])
            with pytest.raises(checkout.start.SetUpError, match="python -m venv failed"):
                checkout.start.make_environment()
        assert [path.name for path in checkout.start.VENV.iterdir()] == ["start.log"]
        assert checkout.start.LOG.read_text(encoding="utf-8").startswith("said earlier\n")
        assert (checkout.root / "kept").is_dir()

    def test_a_second_start_waits_for_the_first_and_then_has_nothing_to_install(
        self, ready: Checkout
    ) -> None:
        ready.stamp(contents="of another day")
        ready.python('echo "$3"')
        with ready.start.LOCK.open("w", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            second = subprocess.Popen(ready.command(), stdout=subprocess.PIPE, text=True)
            assert second.stdout is not None
            assert "waiting" in second.stdout.readline()
            ready.stamp()
        assert second.communicate(timeout=60)[0] == "quizapp\n"


class TestTrouble:
    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("ERROR: Could not install: [Errno 28] No space left on device: 'big'", "The disk is full: free"),
            (
                "WARNING: Retrying (Retry(total=4)) after connection broken by 'NameResolutionError'",
                "The network cannot be reached: connect",
            ),
            (
                "WARNING: Retrying (Retry(total=0)) after connection broken by 'CERTIFICATE_VERIFY_FAILED'",
                "certificate that is not trusted here: point PIP_CERT",
            ),
            ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "was not installed: ask whoever"),
            ("ERROR: [Errno 13] Permission denied: '/srv/lib'", "copy that folder to one of your own"),
            ("something new", "pip failed."),
        ],
    )
    def test_a_failing_pip_is_told_in_one_line_with_the_logs_place(
        self, ready: Checkout, said: str, told: str
    ) -> None:
        ready.stamp(contents="of another day")
        ready.python(f'echo "{said}"; exit 1')
        done = ready.run()
        assert done.returncode == 2
        assert told in done.stderr
        assert done.stderr.endswith(f"The details are in {ready.start.LOG}\n")
        assert done.stderr.count("\n") == 1
        assert said in ready.start.LOG.read_text(encoding="utf-8")

    def test_a_file_in_the_environments_place_is_told_without_a_traceback(self, checkout: Checkout) -> None:
        checkout.start.VENV.write_text("", encoding="utf-8")
        done = checkout.run()
        assert done.returncode == 2
        assert done.stderr.startswith("The set-up failed:")
        assert done.stderr.count("\n") == 1

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_checkout_that_cannot_be_written_is_told_by_its_name(self, checkout: Checkout) -> None:
        checkout.root.chmod(0o555)
        told = checkout.run().stderr
        checkout.root.chmod(0o755)
        assert told.startswith(f"Not allowed to write in {checkout.root}: copy")

    @pytest.mark.parametrize("version", [(3, 10, 14), (3, 14, 0)])
    def test_a_python_that_is_too_old_or_too_new_is_told_which_ones_do(
        self, version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "version_info", version)
        with pytest.raises(SystemExit, match=rf"3\.11, 3\.12 and 3\.13, and this is Python 3\.{version[1]}"):
            runpy.run_path(str(ROOT / "start.py"))

    def test_an_old_python_can_read_the_script_far_enough_to_say_so(self) -> None:
        ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


class TestSystemPackages:
    def test_a_library_that_the_loader_does_not_find_is_missed_by_its_packages_name(
        self, ready: Checkout
    ) -> None:
        ready.start.LIBRARIES.clear()
        ready.start.LIBRARIES.update({"libc6": "libc.so.6", "libnowhere9": "libnowhere.so.9"})
        assert ready.start.missing_packages(testing=False, release=DEBIAN) == ["libnowhere9"]

    def test_the_tools_of_the_tests_are_missed_only_for_the_tests(self, ready: Checkout) -> None:
        ready.start.LIBRARIES.clear()
        ready.start.TEST_TOOLS.clear()
        ready.start.TEST_TOOLS.update({"coreutils": "bin/ls", "stage": "opt/*/no-such-stage"})
        assert ready.start.missing_packages(testing=False, release=DEBIAN) == []
        assert ready.start.missing_packages(testing=True, release=DEBIAN) == ["stage"]

    def test_another_linux_is_told_which_libraries_to_install_and_no_package_manager_is_guessed(
        self, ready: Checkout
    ) -> None:
        ready.start.LIBRARIES.update({"libnowhere9": "libnowhere.so.9"})
        with pytest.raises(ready.start.SetUpError, match=r"install .*libnowhere\.so\.9, and start again"):
            ready.start.missing_packages(testing=True, release={"ID": "fedora"})

    @pytest.mark.parametrize(
        ("release", "expected"),
        [
            ({"ID": "debian"}, True),
            ({"ID": "ubuntu", "ID_LIKE": "debian"}, True),
            ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
            ({"ID": "fedora"}, False),
            ({"ID": "notdebian"}, False),
            ({}, False),
        ],
    )
    def test_debian_is_known_by_its_own_name_or_as_a_relatives_parent(
        self, checkout: Checkout, release: dict[str, str], expected: bool
    ) -> None:
        assert checkout.start.is_debian(release) is expected

    def test_apt_get_is_asked_for_the_missing_packages_alone(self, ready: Checkout) -> None:
        ready.program(ready.tools / "sudo", 'exec "$@"')
        ready.program(ready.tools / "apt-get", 'echo "$DEBIAN_FRONTEND $@" >>"$0.calls"')
        ready.start.install_packages(["libone1", "libtwo2"])
        update, install = Path(f"{ready.tools}/apt-get.calls").read_text(encoding="utf-8").splitlines()
        assert update.startswith("noninteractive -q")
        assert update.endswith(" update")
        assert install.endswith(" install -y --no-install-recommends libone1 libtwo2")

    def test_lists_that_cannot_be_renewed_do_not_stop_the_installation(self, ready: Checkout) -> None:
        ready.program(ready.tools / "sudo", 'exec "$@"')
        ready.program(
            ready.tools / "apt-get", 'case "$*" in *update) exit 100;; esac; echo "$@" >>"$0.calls"'
        )
        ready.start.install_packages(["libone1"])
        assert "libone1" in Path(f"{ready.tools}/apt-get.calls").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("E: Could not get lock /var/lib/dpkg/lock-frontend", "Another program is installing packages"),
            ("E: Failed to fetch the file", "The network cannot be reached"),
            ("E: You don't have enough free space in /var/cache/apt/archives/.", "The disk is full"),
            ("sudo: a terminal is required to read the password", "sudo was refused"),
            ("E: Unable to locate package libone1", "apt-get install failed."),
        ],
    )
    def test_a_failing_apt_get_is_told_with_the_command_to_give_by_hand(
        self, ready: Checkout, said: str, told: str
    ) -> None:
        ready.program(ready.tools / "sudo", 'exec "$@"')
        ready.program(ready.tools / "apt-get", f'echo "{said}" >&2; exit 100')
        with pytest.raises(ready.start.SetUpError) as raised:
            ready.start.install_packages(["libone1"])
        assert str(raised.value).startswith(told)
        assert str(raised.value).endswith("By hand it is: apt-get install libone1")
