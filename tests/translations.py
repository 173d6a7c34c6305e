"""Bring the translations up to date: `python -m tests.translations` rereads the sentences and compiles them.

English needs a file of its own for its plurals. A plural sentence without its two forms is listed, to be
written into the .ts file by hand; then run this again.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "assets" / "translations"
ENGLISH = FOLDER / "quizapp_en.ts"
READS_PLURALS = (6, 12)
"""From this Qt on lupdate finds plurals in Python; before, it would take all that are written for gone."""


def tool(name: str) -> str:
    """Return the path of a PySide tool in this environment."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def sources() -> list[str]:
    """Return the files with the sentences, in a fixed order."""
    return [str(file.relative_to(ROOT)) for file in sorted((ROOT / "quizapp/ui/text").glob("*.py"))]


def update(target: Path) -> None:
    """Read the plural sentences into a .ts file; forms already written are kept."""
    options = ["-source-language", "en", "-target-language", "en", "-pluralonly", "-no-obsolete"]
    command = [tool("pyside6-lupdate"), *sources(), "-ts", str(target), *options, "-locations", "none"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def compile_file(source: Path, target: Path) -> None:
    """Compile a .ts file."""
    command = [tool("pyside6-lrelease"), str(source), "-qm", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def unfinished(source: Path) -> list[str]:
    """Return the plural sentences that lack a form."""
    return [
        message.findtext("source", "")
        for message in ET.parse(source).iter("message")
        if not all(form.text for form in message.iter("numerusform"))
    ]


def main() -> int:
    """Update, list what lacks a form, compile."""
    if tuple(map(int, qVersion().split("."))) < READS_PLURALS:
        print(
            "The lupdate of this PySide finds no plurals in Python: use one of 6.12 or later, on Python 3.12."
        )
        return 2
    update(ENGLISH)
    left = unfinished(ENGLISH)
    for sentence in left:
        print("no forms yet:", sentence)
    compile_file(ENGLISH, ENGLISH.with_suffix(".qm"))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
