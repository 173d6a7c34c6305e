"""What an installed pack says of itself is what was offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.adding.readers import details, read_facts
from quizapp.pack.reading import read_pack
from tests.library.builders import NOW, PACK, install
from tests.pack.builders import EXAMPLE

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer


def test_an_installed_pack_tells_what_it_told_when_it_was_offered(writer: Writer, reader: Reader) -> None:
    list(install(writer, read_pack(EXAMPLE), NOW))
    facts, _ = read_facts(EXAMPLE)
    assert details(reader, PACK) == facts


def test_a_pack_that_is_gone_tells_nothing(reader: Reader) -> None:
    with pytest.raises(LookupError):
        details(reader, PACK)
