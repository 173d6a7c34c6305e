"""A confined process breaks out by none of these ways, with each ABI of Landlock that kernels in use have.

Without Landlock, reading other files natively is the one thing that the kernel doesn't refuse.
"""

import json
import os
import socket
import subprocess
import sys
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from quizapp.sandbox.confinement import ANY_ABI, Confinement, find_confinement
from tests.article.making import pdf
from tests.sandbox.watching import wait_confined

ROOT = Path(__file__).parents[2]
ABIS = (0, 1, 4, ANY_ABI)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system has seccomp and Landlock")


@pytest.fixture(scope="module")
def reachable(tmp_path_factory):
    """What a confined process tries to reach: files, another process, a server."""
    folder = tmp_path_factory.mktemp("breakouts")
    places = folder / "places"
    places.mkdir()
    (places / "a.txt").write_text("a document", encoding="utf-8")
    (folder / "outside.txt").write_text("a secret", encoding="utf-8")
    (folder / "outside.pdf").write_bytes(pdf([[(50, 700, 10, "A secret.")]]))
    (places / "link").symlink_to(folder / "outside.txt")
    with (
        subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as victim,
        closing(socket.create_server(("127.0.0.1", 0))) as server,
    ):
        yield {
            "folder": str(folder), "places": str(places), "outside": str(folder / "outside.txt"),
            "outside_pdf": str(folder / "outside.pdf"), "victim": victim.pid, "port": server.getsockname()[1],
        }  # fmt: skip
        assert victim.poll() is None
        victim.kill()


@pytest.fixture(scope="module")
def tried(reachable):
    """What came of all attempts, by the ABI and by who refuses."""

    @cache
    def run(abi, *kernel):
        ended = subprocess.run(
            [sys.executable, "-P", "-m", "tests.sandbox.breakouts", str(abi), *kernel],
            input=json.dumps(reachable), env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
            capture_output=True, check=False,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    return run


def not_refused(told, *groups):
    """Every attempt that came to anything else than a refusal."""
    return {name: what for group in groups for name, what in told[group].items() if what != "refused"}


@pytest.mark.parametrize("abi", ABIS)
def test_what_the_kernel_offers_is_applied(tried, abi):
    offered = find_confinement(abi)
    assert tried(abi)["held"] == {"seccomp": offered.seccomp, "landlock_abi": offered.landlock_abi}
    assert offered.landlock_abi <= abi
    assert tried(abi)["document"] == "a document"


@pytest.mark.parametrize("abi", ABIS)
def test_no_attempt_through_python_or_by_a_native_call_gets_through(tried, abi):
    if not find_confinement().seccomp:
        pytest.skip("this kernel has no seccomp")
    told = tried(abi)
    assert not_refused(told, "python", "native") == {}
    assert sum(len(told[group]) for group in ("python", "native", "reading")) >= 90


@pytest.mark.parametrize("abi", ABIS)
def test_no_other_file_is_read_natively_where_the_kernel_has_landlock(tried, abi):
    through = not_refused(tried(abi), "reading")
    if find_confinement(abi).landlock_abi:
        assert through == {}
    else:
        assert "a file of others, natively" in through


def test_the_kernel_refuses_without_pythons_own_hook_too(tried):
    held = find_confinement()
    if not (held.seccomp and held.landlock_abi):
        pytest.skip("this kernel lacks one of the two")
    told = tried(ANY_ABI, "kernel")
    assert not_refused(told, "python", "native", "reading") == {}


def test_one_word_says_what_holds():
    levels = {(False, 0): "none", (False, 7): "none", (True, 0): "calls", (True, 1): "full"}
    assert {held: Confinement(*held).level for held in levels} == levels


def test_all_is_as_it_was(tried, reachable):
    for abi in ABIS:
        tried(abi)
    folder = Path(reachable["folder"])
    assert {each.name for each in folder.iterdir()} == {"places", "outside.txt", "outside.pdf"}
    assert (folder / "outside.txt").read_text(encoding="utf-8") == "a secret"


LANDLOCK_ALONE = """
import os, signal, socket, sys
from quizapp.sandbox.kernel import restrict_reading
folder, abi, victim, port = sys.argv[1], *map(int, sys.argv[2:])
def told(name, attempt):
    try:
        attempt()
    except PermissionError:
        print(name)
sock = socket.socket()
restrict_reading([f"{folder}/places"], abi)
told("read", lambda: open(f"{folder}/outside.txt").read())
told("remove", lambda: os.remove(f"{folder}/outside.txt"))
told("write", lambda: open(f"{folder}/places/a.txt", "a"))
told("truncate", lambda: os.truncate(f"{folder}/alone.txt", 0))
told("connect", lambda: sock.connect(("127.0.0.1", port)))
told("signal", lambda: os.kill(victim, 0))
"""


@pytest.mark.parametrize(
    ("abi", "refused"),
    [
        (1, ["read", "remove", "write"]),
        (3, ["read", "remove", "write", "truncate"]),
        (4, ["read", "remove", "write", "truncate", "connect"]),
        (6, ["read", "remove", "write", "truncate", "connect", "signal"]),
    ],
)
def test_landlock_alone_refuses_what_its_abi_knows(reachable, abi, refused):
    if find_confinement().landlock_abi < abi:
        pytest.skip("this kernel's Landlock is older")
    alone = Path(reachable["folder"], "alone.txt")
    alone.write_text("to be truncated", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", LANDLOCK_ALONE, reachable["folder"], str(abi),
         str(reachable["victim"]), str(reachable["port"])],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    alone.unlink()
    assert ended.stdout.split() == refused, ended.stderr


def in_another(lines):
    """What lines print in a process of their own."""
    return subprocess.run(
        [sys.executable, "-c", lines], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_a_process_with_another_thread_is_not_confined_by_half():
    ended = in_another(
        "import threading\nfrom quizapp.sandbox.confinement import confine\nends = threading.Event()\n"
        "threading.Thread(target=ends.wait).start()\ntry:\n    confine()\nexcept RuntimeError:\n"
        "    print('told')\nfinally:\n    ends.set()"
    )
    assert ended.stdout == "told\n"


def test_threads_start_after_it_and_a_failing_assertion_of_a_library_ends_the_process():
    ended = in_another(
        "import os, threading\nfrom quizapp.sandbox.confinement import confine\nconfine()\n"
        "thread = threading.Thread(target=lambda: print('ran', flush=True))\n"
        "thread.start()\nthread.join()\nos.abort()"
    )
    assert (ended.stdout, ended.returncode) == ("ran\n", -6)


def test_the_program_loads_no_ctypes_for_it():
    lines = "import sys\nimport quizapp.sandbox.confinement\nassert 'ctypes' not in sys.modules"
    assert in_another(lines).returncode == 0


CHILDREN = (
    "quizapp.article.reader_process",
    "quizapp.exchange.spreadsheet.spreadsheet_process",
    "quizapp.drafting.drafting_process",
    "quizapp.ui.editor.printing.print_process",
)


@pytest.mark.parametrize("module", CHILDREN)
def test_a_child_has_one_thread_and_is_confined_before_it_sees_its_request(module, tmp_path):
    """It is given what it may read, and waits for its request."""
    if not find_confinement().seccomp:
        pytest.skip("this kernel has no seccomp")
    with subprocess.Popen(
        [sys.executable, "-P", "-m", module], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as child:  # fmt: skip
        child.stdin.write(f"{json.dumps([[str(tmp_path)], ''])}\n".encode())
        child.stdin.flush()
        wait_confined(child.pid)
        assert child.poll() is None
        child.kill()


def test_the_folder_that_the_program_was_started_in_is_not_read(tmp_path):
    (tmp_path / "secret.txt").write_text("a secret", encoding="utf-8")
    ended = in_another(
        f"import os, sys\nos.chdir({str(tmp_path)!r})\nsys.path.insert(0, os.getcwd())\n"
        "from quizapp.sandbox.confinement import confine\nconfine()\n"
        f"open({str(tmp_path / 'secret.txt')!r})"
    )
    assert "PermissionError" in ended.stderr


def test_what_is_not_there_is_passed_over_and_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("a secret", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    ended = in_another(
        "from quizapp.sandbox.confinement import confine\n"
        f"confine([{str(tmp_path / 'link')!r}, {str(tmp_path / 'none')!r}, ''])\n"
        f"open({str(tmp_path / 'secret.txt')!r})"
    )
    assert "PermissionError" in ended.stderr
