"""What is installed has been tested: constraints.txt has a version of each, with its files' digests."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra),
    *(each for group in PROJECT["dependency-groups"].values() for each in group if isinstance(each, str)),
]
LINES = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    if not line.startswith("#")
]
KNOWN = [Requirement(line.partition(" --hash")[0]) for line in LINES]


@pytest.mark.parametrize("asked", sorted(each for each in set(ASKED) if not each.startswith("quizapp[")))
def test_each_requirement_has_a_version_that_it_allows(asked):
    wanted = Requirement(asked)
    versions = [
        specifier.version
        for each in KNOWN
        if canonicalize_name(each.name) == canonicalize_name(wanted.name)
        for specifier in each.specifier
    ]
    assert any(map(wanted.specifier.contains, versions)), versions


def test_each_version_is_one_with_digests_of_its_files_and_no_host():
    for line, each in zip(LINES, KNOWN, strict=True):
        (specifier,) = each.specifier
        assert specifier.operator == "=="
        assert re.findall(r"--hash=sha256:[0-9a-f]{64}(?= |$)", line), each.name
        assert "://" not in line
