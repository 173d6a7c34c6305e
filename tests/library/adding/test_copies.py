"""A copy has an id of its own that is always the same for the same file."""

from __future__ import annotations

import re

from quizapp.library.adding.desks import copy_of, own_id
from quizapp.library.packs.preparing import content_sha256
from quizapp.pack.checks.run import check
from quizapp.pack.ids import PackId
from quizapp.pack.models.fields import ID_PATTERN
from quizapp.pack.reading import load_installed
from tests.library.builders import PACK, reading


def test_the_id_is_the_packs_with_six_digits_of_its_content() -> None:
    assert own_id(PackId("ferry"), "0123456789") == "ferry-012345"


def test_a_long_id_is_cut_and_stays_an_id() -> None:
    for long in ("a" * 64, "ab-" * 21 + "a", "a" * 56 + "-" + "b" * 7):
        own = own_id(PackId(long), "f" * 64)
        assert len(own) <= 64
        assert re.fullmatch(ID_PATTERN, own)


def test_a_copy_is_a_pack_without_faults_that_tells_where_it_is_from() -> None:
    read = reading(3)
    copy = copy_of(read)
    assert load_installed(copy.data) == copy.pack
    assert check(copy.pack, {}) == ()
    assert copy.pack.id == own_id(PACK, content_sha256(read.data, {}))
    assert (copy.pack.derived_from.id, copy.pack.derived_from.revision) == (PACK, 3)
    assert copy_of(read).data == copy.data
    assert len(copy.data) < len(read.data) + 200
