"""An installed pack is handed out as one file that is taken in elsewhere.

An installed pack as a whole: as it was installed, or a sentence.
"""

import json
import zlib

import pytest

from quizapp.library.errors import InstalledPackDamagedError
from quizapp.library.pack_import.import_preview import load_offers
from quizapp.library.pack_import.importer import import_packs
from quizapp.library.packs.pack_files import export_pack, load_pack
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.pack_reader import parse_pack
from tests.library.builders import NOW, PACK, install
from tests.library.pack_import.builders import pack_in
from tests.pack.builders import EXAMPLE, example_json, example_pack, with_picture


def put(writer, path):
    *_, last = import_packs(writer, [path], NOW)
    assert last.account.ok, last.account


def export(reader, pack, target, *, cited=False):
    *_, last = export_pack(reader, pack, target, cited=cited)
    assert last is not None
    return last


def test_what_is_exported_whole_is_the_very_same_pack(writer, reader, tmp_path):
    data, media = with_picture(example_json())
    folder = pack_in(tmp_path / "given", media=data["media"], banks=data["banks"])
    (folder / "media").mkdir()
    for name, content in media.items():
        (folder / "media" / name).write_bytes(content)
    put(writer, folder)
    told = export(reader, PACK, tmp_path / "out.quizpack")
    assert told.size == (tmp_path / "out.quizpack").stat().st_size
    *_, last = load_offers(reader, [tmp_path / "out.quizpack"])
    assert last.offer.status == "same"


def test_only_the_last_step_writes(writer, reader, tmp_path):
    put(writer, pack_in(tmp_path / "given"))
    target = tmp_path / "out.quizpack"
    steps = [(step, target.exists()) for step in export_pack(reader, PACK, target)]
    assert len(steps) > 2
    assert [there for _, there in steps] == [step is not None for step, _ in steps]
    assert steps[-1][1]


def test_cut_to_what_is_cited_it_still_proves_every_quote(writer, reader, tmp_path):
    put(writer, pack_in(tmp_path / "given"))
    export(reader, PACK, tmp_path / "out.quizpack", cited=True)
    read = read_and_check(tmp_path / "out.quizpack")
    assert read.problems == ()
    whole = load_pack(reader, PACK)
    assert read.pack.banks == whole.banks
    before = {passage.id for source in whole.sources for passage in source.passages}
    after = {passage.id for source in read.pack.sources for passage in source.passages}
    assert after < before
    sources = zip(read.pack.sources, whole.sources, strict=True)
    assert not any(now.whole for now, then in sources if now.passages != then.passages)


def test_what_is_not_installed_is_not_exported_and_nothing_is_written(reader, tmp_path):
    with pytest.raises(LookupError):
        export(reader, PACK, tmp_path / "out.quizpack")
    assert list(tmp_path.glob("*.quizpack")) == []


def test_a_folder_that_cannot_be_written_is_told(writer, reader, tmp_path):
    put(writer, pack_in(tmp_path / "given"))
    with pytest.raises(OSError, match="nowhere"):
        export(reader, PACK, tmp_path / "nowhere" / "out.quizpack")


@pytest.fixture
def _installed(writer):
    for _ in install(writer, parse_pack((EXAMPLE / "pack.json").read_bytes()), NOW):
        pass


@pytest.mark.usefixtures("_installed")
def test_it_is_the_pack_that_was_installed(reader):
    assert load_pack(reader, example_pack().id) == example_pack()


@pytest.mark.usefixtures("_installed")
@pytest.mark.parametrize("harm", ["a quote that stands nowhere", "no pack at all"])
def test_other_bytes_under_a_sum_that_holds_are_told_with_what_to_do(writer, reader, harm):
    plain = example_json()
    plain["banks"][0]["questions"][0]["evidence"][0][0]["quote"] = "words that stand nowhere"
    data = json.dumps(plain).encode() if harm.startswith("a quote") else b"{}"
    with writer.transaction() as connection:
        connection.execute("UPDATE pack_chunk SET data = ?, checksum = ?", (data, zlib.crc32(data)))
    with pytest.raises(
        InstalledPackDamagedError, match=r"is not as it was installed\. .*add its file again\.$"
    ):
        load_pack(reader, example_pack().id)
