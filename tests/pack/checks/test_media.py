"""Pictures that are missing, false, unused, too large or without words."""

import pytest

from quizapp.pack.checks.media import check_media
from tests.pack.builders import example_json, pack_of, png, with_picture


def faults(data, media):
    return [(problem.pointer, problem.code) for problem in check_media(pack_of(data), media)]


def test_a_picture_that_is_not_there_is_told_with_the_near_one():
    data, _ = with_picture(example_json())
    found = list(check_media(pack_of(data), {"Quay.png": png()}))
    assert [(one.pointer, one.code) for one in found] == [
        ("/media/0/file", "missing-media"),
        ("", "unused-media"),
    ]
    assert "Did you mean “Quay.png”?" in found[0].message


def test_a_picture_has_words_for_those_who_cannot_see_it_unless_it_is_decorative():
    data, media = with_picture(example_json())
    del data["media"][0]["alt"]
    assert faults(data, media) == [("/media/0", "missing-alt")]
    data["media"][0]["decorative"] = True
    assert faults(data, media) == []


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", png()[:15], png(6_000, 1)[:16] + b"\xff" * 8])
def test_a_picture_that_is_none_or_too_large_is_told(content):
    data, _ = with_picture(example_json())
    assert faults(data, {"quay.png": content}) == [("", "false-media")]


def test_a_file_that_the_pack_does_not_list_is_told():
    assert faults(example_json(), {"quay.png": png()}) == [("", "unused-media")]
