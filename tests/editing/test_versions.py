"""Earlier states of a pack in work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NoCopyError
from quizapp.editing.keeping import MOST, Version, keep_version, version_document, versions
from tests.editing.builders import NOW, after

if TYPE_CHECKING:
    from pathlib import Path


def test_the_last_ten_of_each_sort_are_kept_the_newest_first(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        assert keep_version(tmp_path, {"n": number}, "closed", after(number))
    keep_version(tmp_path, {"n": "out"}, "handed-out", after(60))
    kept = versions(tmp_path)
    assert [(each.why, version_document(tmp_path, each)["n"]) for each in kept] == [
        ("handed-out", "out"),
        *(("closed", number) for number in range(MOST + 2, 2, -1)),
    ]
    assert kept[0].at == after(60)


def test_what_is_the_same_as_the_newest_is_not_kept_again(tmp_path: Path) -> None:
    assert keep_version(tmp_path, {"n": 1}, "closed", NOW)
    assert not keep_version(tmp_path, {"n": 1}, "saved", NOW)
    assert keep_version(tmp_path, {"n": 2}, "saved", NOW)
    assert len(versions(tmp_path)) == 2


def test_a_version_that_is_damaged_or_gone_is_left_out_and_cannot_be_taken(tmp_path: Path) -> None:
    keep_version(tmp_path, {"n": 1}, "closed", NOW)
    keep_version(tmp_path, {"n": 2}, "closed", NOW)
    (tmp_path / "versions" / "000002-closed.json").write_bytes(b"{")
    (tmp_path / "versions" / "000003-other.txt").write_bytes(b"")
    assert [each.number for each in versions(tmp_path)] == [1]
    with pytest.raises(NoCopyError):
        version_document(tmp_path, Version(2, "closed", NOW))
    assert versions(tmp_path / "nowhere") == ()
