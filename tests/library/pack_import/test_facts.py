"""What an installed pack says of itself is what was offered."""

import pytest

from quizapp.library.pack_import.pack_reader_process import load_details, read_pack_details
from quizapp.pack.pack_reader import read_pack
from tests.library.builders import NOW, PACK, install
from tests.pack.builders import EXAMPLE


def test_an_installed_pack_tells_what_it_told_when_it_was_offered(writer, reader):
    list(install(writer, read_pack(EXAMPLE), NOW))
    facts, _ = read_pack_details(EXAMPLE)
    assert load_details(reader, PACK) == facts


def test_a_pack_that_is_gone_tells_nothing(reader):
    with pytest.raises(LookupError):
        load_details(reader, PACK)
