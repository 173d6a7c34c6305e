"""docs/adding-a-kind.md adds a kind to a copy of the program in few files, and it can be practised."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quizapp

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "adding-a-kind.md"
MOST_FILES = 8


def steps():
    """Yield the path, language and text of each block of the page."""
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        path = re.match(r".*`(quizapp/[^`]+)`\n", section)
        for language, block in re.findall(r"```(\w+)\n(.*?)```", section, re.DOTALL):
            yield path[1], language, block


def apply(block, text):
    """Return a text with a block's lines put in, where the lines around them stand."""
    lines = block.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] != "+")
    after = "".join(line[1:] if line.strip() else line for line in lines if line[0] != "-")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times"
    return text.replace(before, after)


@pytest.fixture(scope="module")
def extended(tmp_path_factory):
    """A copy of the program with the kind of the page."""
    folder = tmp_path_factory.mktemp("extended")
    shutil.copytree(
        Path(quizapp.__file__).parent, folder / "quizapp", ignore=shutil.ignore_patterns("__pycache__")
    )
    for shipped in ("assets", "content"):
        (folder / shipped).symlink_to(ROOT / shipped)
    for path, language, block in steps():
        file = folder / path
        text = block if language == "python" else apply(block, file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
    return folder


def run(extended, *arguments):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(extended), str(ROOT)))}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=extended, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_kind_is_added_in_at_most_eight_files():
    assert len({path for path, _, _ in steps()}) <= MOST_FILES


def test_the_kind_of_the_page_is_practised_and_kept(extended, tmp_path):
    told = run(extended, "-m", "tests.ui.kinds.practising_another_kind", str(tmp_path))
    assert told.split() == ["odd_one_out", "4", "wrong", "correct", "OddOneOutAnswer", "certain"]
