#!/usr/bin/env python3
"""Sets Quizapp up, then opens it or passes its tests. Python 3.11, 3.12 or 3.13 is all it needs beforehand.

    python3 start.py [ARGUMENT ...]         opens the program, which gets the arguments as they are
    python3 start.py test [ARGUMENT ...]    passes the tests, with the arguments handed to pytest

Without arguments it passes all of the tests, several at a time.

The first start makes an environment of its own in the folder .venv, and on Debian and its relatives has
apt-get bring those system packages that are missing. Later starts find all that ready and do nothing but
look. To begin anew, delete .venv. A pack that is called "test" is opened as ./test.
"""

import ctypes
import hashlib
import importlib.util
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    found = ".".join(map(str, sys.version_info[:2]))
    sys.exit(
        f"Quizapp runs on Python 3.11, 3.12 and 3.13, and this is Python {found}: "
        "start it with one of those, for example python3.13 start.py"
    )

import tomllib  # an older Python, which lacks it, is told so above

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOG, LOCK, STAMP = VENV / "start.log", VENV / "start.lock", VENV / "start.stamp"
PIP_FILE = VENV / "pip.txt"

# The versions that were tested, each with the digests of its files.
CONSTRAINTS = ROOT / "constraints.txt"

# Debian's package, and the library in it that Qt loads. From Debian 13 on, libglib2.0-0 has a longer name and
# provides this one, so that it is right for all.
LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libgthread-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}

# Debian's package, and a file that it brings, for the tests that drive the real window on a private screen
# and watch what it asks the system for.
TEST_TOOLS = {
    "xvfb": "usr/bin/Xvfb",
    "xauth": "usr/bin/xauth",
    "xdotool": "usr/bin/xdotool",
    "openbox": "usr/bin/openbox",
    "imagemagick": "usr/bin/import",
    "dbus": "usr/bin/dbus-run-session",
    "at-spi2-core": "usr/libexec/at-spi-bus-launcher",
    "python3-gi": "usr/lib/python3/dist-packages/gi/__init__.py",
    "gir1.2-atspi-2.0": "usr/lib/*/girepository-1.0/Atspi-2.0.typelib",
    "strace": "usr/bin/strace",
}

# What a failing command says, and what to do about it; the first that fits is told.
REMEDIES = {
    "No space left|[Dd]isk quota|enough free space": "The disk is full: free about 1 GB and start again.",
    "Could not get lock|dpkg frontend lock": (
        "Another program is installing packages: start again when it has ended."
    ),
    "password is required|not in the sudoers|terminal is required|incorrect password": (
        "sudo was refused: ask somebody who may use it."
    ),
    "No module named ensurepip": (
        "This Python cannot make environments: install its venv package or another Python, and start again."
    ),
    "DO NOT MATCH THE HASHES": (
        "A package is not the one that Quizapp was tested with, so it was not installed: ask whoever runs the"
        " package index where it comes from."
    ),
    "CERTIFICATE_VERIFY_FAILED": (
        "The package index shows a certificate that is not trusted here: point PIP_CERT at the right one."
    ),
    "Retrying .*connection|Temporary failure|Could not resolve|Failed to fetch|Unable to connect": (
        "The network cannot be reached: connect this computer and start again."
    ),
    "Permission denied|PermissionError|[Rr]ead-only file system": (
        f"Not allowed to write in {ROOT}: copy that folder to one of your own and start again there."
    ),
}

# One process more than processors, for many tests wait more than they work; not so many that memory runs out.
AT_A_TIME = min((os.cpu_count() or 1) + 1, 4)
ALL_TESTS = ["-n", str(AT_A_TIME), "--dist=worksteal"]

# The lines of pip and apt-get that show how far they are.
PROGRESS = re.compile(r"\s*(Downloading .*\(\d.*\)|Installing collected packages|Need to get)")


class SetUpError(Exception):
    """What stops the set-up, as a sentence for people."""


def loads(library: str) -> bool:
    """Whether the system's loader finds the library of this name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_debian(release: dict[str, str]) -> bool:
    """Whether the fields of an os-release file are those of Debian or of a relative such as Ubuntu."""
    return "debian" in f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split()


def os_release() -> dict[str, str]:
    """The fields of this system's os-release file, none where it has no such file."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def missing_packages(testing: bool, release: dict[str, str]) -> list[str]:
    """The system packages that have to come first, by Debian's names; none on Windows and macOS.

    Raises SetUpError where they are missing on a system whose os-release file does not tell of Debian.
    """
    if sys.platform != "linux":
        return []
    packages = [package for package, library in LIBRARIES.items() if not loads(library)]
    if not is_debian(release):
        if packages:
            names = ", ".join(LIBRARIES[package] for package in packages)
            raise SetUpError(f"Qt needs libraries that this system lacks: install {names}, and start again.")
        return []
    if importlib.util.find_spec("ensurepip") is None and not is_made():
        packages.append("python{}.{}-venv".format(*sys.version_info))
    if testing:
        packages += [package for package, file in TEST_TOOLS.items() if not any(Path("/").glob(file))]
    return packages


def environment() -> str:
    """What an environment is made for: a Python and a place. It has to be made anew for any other."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix} {ROOT}"


def contents() -> str:
    """A digest of the files that say what is installed in the environment, and of the sentences."""
    sources = sorted((ROOT / "quizapp" / "locale").glob("*.po"))
    files = (ROOT / "pyproject.toml", CONSTRAINTS, ROOT / "start.py", ROOT / "hatch_build.py", *sources)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def stamp() -> list[str]:
    """The lines of the stamp: environment, contents, groups. None while the environment is half-made."""
    if not (STAMP.is_file() and os.access(PYTHON, os.X_OK)):
        return []
    return STAMP.read_text(encoding="utf-8").splitlines()


def is_made() -> bool:
    """Whether there is an environment for this Python in this place, if only with older contents."""
    return stamp()[:1] == [environment()]


def is_ready(testing: bool) -> bool:
    """Whether all that pyproject.toml asks for is installed, for the tests with their group."""
    lines = stamp()
    return lines[:2] == [environment(), contents()] and (not testing or "test" in lines[2:])


def remedy(output: str) -> str:
    """The sentence for the failure that the output tells of; empty where it is not a known one."""
    return next((sentence for pattern, sentence in REMEDIES.items() if re.search(pattern, output)), "")


def run(name: str, command: list[str]) -> None:
    """Run a command, its output in the log and its progress on the screen; SetUpError says why it failed."""
    lines = []
    with LOG.open("a", encoding="utf-8") as log:
        print("$", shlex.join(command), file=log, flush=True)
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
        with process:
            for line in process.stdout or ():
                lines.append(line)
                log.write(line)
                if PROGRESS.match(line):
                    print("   ", line.strip()[:100], flush=True)
    if process.returncode:
        sentence = remedy("".join(lines)) or f"{name} failed."
        raise SetUpError(f"{sentence} The details are in {LOG}")


def install_packages(packages: list[str]) -> None:
    """Install system packages through apt-get, as root or through sudo."""
    apt = ["env", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]
    apt += ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    by_hand = f"apt-get install {' '.join(packages)}"
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            raise SetUpError(f"sudo is not here: have an administrator run {by_hand}, then start again.")
        apt.insert(0, "sudo")
    with suppress(SetUpError):  # one source of packages that cannot be reached may not be needed
        run("apt-get update", [*apt, "update"])
    try:
        run("apt-get install", [*apt, "install", "-y", "--no-install-recommends", *packages])
    except SetUpError as error:
        raise SetUpError(f"{error}\nBy hand it is: {by_hand}") from error


def make_environment() -> None:
    """Make an empty environment with a pip of its own, in place of whatever was left in .venv."""
    for child in VENV.iterdir():
        if child in (LOG, LOCK):
            continue
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        else:
            child.unlink()
    # The Python that runs this may be the environment's own, gone by now; below that is one that stays.
    python = getattr(sys, "_base_executable", sys.executable)
    run("python -m venv", [python, "-m", "venv", "--without-pip", str(VENV)])
    run("python -m ensurepip", [str(PYTHON), "-m", "ensurepip", "--default-pip"])


def fill_environment(testing: bool) -> None:
    """Install the program, editable, and what it needs; the stamp goes first and comes back last."""
    STAMP.unlink(missing_ok=True)
    install = [str(PYTHON), "-m", "pip", "--no-input", "install", "--progress-bar=off"]
    # The pip that Python brings may know neither groups nor digests in constraints: it brings one that does.
    pip = re.search(r"^pip==.*(\n .*)*", CONSTRAINTS.read_text(encoding="utf-8"), re.MULTILINE)
    PIP_FILE.write_text(pip[0] if pip else "", encoding="utf-8")
    run("pip", [*install, "--requirement", str(PIP_FILE)])
    known = ["--constraint", str(CONSTRAINTS)]
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    run("pip", [*install, *known, *needed, *(["--group", "test"] if testing else [])])
    # The checkout itself has no file to hash; what builds it has.
    build = ["--build-constraint", str(CONSTRAINTS), "--no-deps", "--editable"]
    run("pip", [*install, *build, str(ROOT)])
    lines = [environment(), contents(), *(["test"] if testing else [])]
    STAMP.write_text("\n".join(lines) + "\n", encoding="utf-8")


@contextmanager
def alone() -> Iterator[None]:
    """Hold the lock of this checkout's set-up, waiting for another start that holds it."""
    with LOCK.open("a", encoding="utf-8") as file:
        while not take(file.fileno(), wait=False):
            print("Another start is setting Quizapp up; waiting for it to end.", flush=True)
            take(file.fileno(), wait=True)
        yield


def take(file: int, *, wait: bool) -> bool:
    """Lock the open file until it is closed; False where another holds it (on Windows after ten seconds)."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return not (WINDOWS or isinstance(error, BlockingIOError))  # elsewhere: a file system without locks
    return True


def steps(testing: bool) -> list[tuple[str, Callable[[], None]]]:
    """What is left to do, in order, each with the words that tell of it."""
    todo: list[tuple[str, Callable[[], None]]] = []
    packages = missing_packages(testing, os_release())
    if packages:
        asking = "" if os.geteuid() == 0 else " (sudo may ask for your password)"
        told = f"installing system packages{asking}: {' '.join(packages)}"
        todo.append((told, lambda: install_packages(packages)))
    if not is_made():
        todo.append((f"making the environment {VENV}", make_environment))
    if not is_ready(testing):
        todo.append(("installing Python packages, about 100 MB", lambda: fill_environment(testing)))
    return todo


def set_up(testing: bool) -> None:
    """Do what is left to do before the program, or its tests, can run; SetUpError says what stops it."""
    try:
        if is_ready(testing) and not missing_packages(testing, os_release()):
            return
        VENV.mkdir(exist_ok=True)
        with alone():
            todo = steps(testing)
            for number, (told, do) in enumerate(todo, start=1):
                print(f"{number} of {len(todo)}: {told}", flush=True)
                do()
    except OSError as error:
        told = remedy(f"{type(error).__name__}: {error}") or f"The set-up failed: {error}"
        raise SetUpError(told) from error


def become(command: list[str]) -> NoReturn:
    """Put the command in this program's place; Windows cannot, there it runs below this one."""
    if WINDOWS:
        sys.exit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], command)


def main(arguments: list[str]) -> None:
    """Set up, then become the program or its tests; exits with 2 after trouble."""
    testing = arguments[:1] == ["test"]
    try:
        set_up(testing)
        if testing:
            os.chdir(ROOT)
        # -P: a json.py in the folder where one happens to stand is none of the program's.
        module = ["pytest", *(arguments[1:] or ALL_TESTS)] if testing else ["quizapp", *arguments]
        become([str(PYTHON), "-P", "-m", *module])
    except SetUpError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1:])
