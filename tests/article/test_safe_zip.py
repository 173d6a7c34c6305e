"""Documents that are zips pass the guard of packs' archives, and their XML has no document type."""

import struct

import pytest

from quizapp.article.safe_zip import MAX_CHARACTERS, MAX_PART_BYTES, parse_xml, read_parts
from tests.article.making import refusal, zipped
from tests.hostile.archives import PLAIN, with_second_stream


def of(folder, *members):
    (folder / "a").write_bytes(zipped(members, stored=True))
    return folder / "a", lambda name: name.endswith(".xml")


def test_wanted_parts_come_by_name_and_folders_and_other_parts_are_let_be(tmp_path):
    path = of(tmp_path, ("Pictures/", b""), ("a.xml", b"<a/>"), ("Pictures/a.png", b"x"))
    assert read_parts(*path) == {"a.xml": b"<a/>"}


@pytest.mark.parametrize("name", ["../a.xml", "/etc/a.xml", "C:a.xml", "\\\\server\\a.xml"])
def test_a_name_that_leads_out_is_refused(tmp_path, name):
    assert refusal(read_parts, *of(tmp_path, (name, b"<a/>"))) == "damaged"


def test_an_archive_whose_parts_disagree_is_refused(tmp_path):
    path, is_wanted = of(tmp_path, ("a.xml", b"<a/>"))
    data = bytearray(path.read_bytes())
    struct.pack_into("<H", data, data.rfind(b"PK\x05\x06") + 8, 9)
    path.write_bytes(data)
    assert refusal(read_parts, path, is_wanted) == "damaged"


def test_a_part_that_is_not_read_may_hide_nothing_either(tmp_path):
    path, is_wanted = tmp_path / "a", lambda name: name == "b.xml"
    path.write_bytes(PLAIN)
    assert read_parts(path, is_wanted) == {}
    path.write_bytes(with_second_stream(PLAIN))
    assert refusal(read_parts, path, is_wanted) == "damaged"


def test_a_part_that_is_too_large_is_refused_only_if_it_is_read(tmp_path):
    large = b"x" * (MAX_PART_BYTES + 1)
    assert refusal(read_parts, *of(tmp_path, ("a.xml", large))) == "too-large"
    assert read_parts(*of(tmp_path, ("a.png", large))) == {}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<!DOCTYPE a><a/>", "doctype"),
        ("<!DOCTYPE a><a/>".encode("utf-16"), "doctype"),
        (b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "doctype"),
        (b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "doctype"),
        (b"<a>&b;</a>", "damaged"),
        (b"<a>", "damaged"),
        (b"", "damaged"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "damaged"),
        (b"<a>" + b"<b/>" * MAX_CHARACTERS + b"</a>", "too-large"),
    ],
)
def test_xml_with_a_document_type_or_damage_is_refused(data, told):
    assert refusal(parse_xml, data) == told


def test_sound_xml_is_parsed():
    assert parse_xml(b"<a><b>c</b></a>").findtext("b") == "c"
