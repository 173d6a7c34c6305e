"""A small pack is read where it is asked for; a large one, and many, in another process."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.library.adding.desks import LARGE_BYTES, Apart, Here, desk_for, is_large
from tests.pack.builders import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_pack_is_large_by_its_own_size(tmp_path: Path) -> None:
    assert not is_large(EXAMPLE)
    assert not is_large(tmp_path / "nowhere")
    assert not is_large(tmp_path / "a name with \0 in it")
    (tmp_path / "pack.json").write_bytes(bytes(LARGE_BYTES))
    assert is_large(tmp_path)
    assert is_large(tmp_path / "pack.json")


def test_one_small_pack_is_read_here_and_many_are_read_apart() -> None:
    for paths, kind in (([EXAMPLE], Here), ([EXAMPLE, EXAMPLE], Apart)):
        with closing(desk_for(paths)) as desk:
            assert isinstance(desk, kind)
