"""An installed pack as a whole: as it was installed, or a sentence."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

import pytest

from quizapp.library.errors import DamagedPackError
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.install import install
from quizapp.pack.ids import PackId
from quizapp.pack.reading import parse_pack
from tests.library.builders import NOW
from tests.pack.builders import EXAMPLE, example_json, example_pack

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer


@pytest.fixture(autouse=True)
def _installed(writer: Writer) -> None:
    for _ in install(writer, parse_pack((EXAMPLE / "pack.json").read_bytes()), NOW):
        pass


def test_it_is_the_pack_that_was_installed(reader: Reader) -> None:
    assert load_pack(reader, example_pack().id) == example_pack()


def test_one_that_is_not_there_is_none(reader: Reader) -> None:
    with pytest.raises(LookupError):
        load_pack(reader, PackId("nowhere"))


@pytest.mark.parametrize("harm", ["a quote that stands nowhere", "no pack at all"])
def test_other_bytes_under_a_sum_that_holds_are_told_with_what_to_do(
    writer: Writer, reader: Reader, harm: str
) -> None:
    plain = example_json()
    plain["banks"][0]["questions"][0]["proofs"][0][0]["quote"] = "words that stand nowhere"
    data = json.dumps(plain).encode() if harm.startswith("a quote") else b"{}"
    with writer.transaction() as connection:
        connection.execute("UPDATE piece SET data = ?, checksum = ?", (data, zlib.crc32(data)))
    with pytest.raises(DamagedPackError, match=r"is not as it was installed\. .*add its file again\.$"):
        load_pack(reader, example_pack().id)
