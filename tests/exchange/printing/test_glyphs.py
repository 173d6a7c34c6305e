"""Which characters the program's own fonts have."""

import struct

import pytest

from quizapp import paths
from quizapp.exchange.printing.glyphs import characters

FONTS = sorted(each for each in (paths.assets_dir() / "fonts").iterdir() if each.suffix in (".otf", ".ttf"))


@pytest.mark.parametrize("font", FONTS, ids=[font.name for font in FONTS])
def test_letters_of_europe_are_there_and_those_of_asia_are_not(font):
    found = characters(font.read_bytes())
    assert {ord(char) for char in "aZ0é“”’–…ßŁΩжЯ→"} <= found
    assert found.isdisjoint(map(ord, "語العربية😀"))


def test_what_is_no_font_is_refused():
    with pytest.raises(struct.error):
        characters(b"")
