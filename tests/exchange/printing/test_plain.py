"""Texts on their way to paper."""

from quizapp.exchange.printing.plain import BREAK, lacking, prepared

KNOWN = frozenset(map(ord, "abc ⟨⟩U+0123456789ABCDEF"))


def test_what_hides_in_a_text_is_spelled_out():
    assert prepared("a\u202eb\x07") == "a⟨U+202E⟩b⟨U+0007⟩"


def test_a_long_word_may_break_and_an_address_only_at_its_strokes():
    assert prepared("a" * 40).replace(BREAK, "") == "a" * 40
    assert prepared("a" * 40).count(BREAK) == 39
    address = "https://news.example.org/2025/09/11/evening-ferry-carried-twice-as-many-as-planned"
    assert prepared(address) == address


def test_what_no_font_has_is_spelled_out_and_the_rest_stays():
    assert prepared({"text": ["abc 語"]}, KNOWN) == {"text": ["abc ⟨U+8A9E⟩"]}
    assert lacking({"text": ["語"]}, KNOWN)
    assert not lacking(prepared({"text": ["語" * 20]}, KNOWN), KNOWN)


def test_names_for_the_template_stay_as_they_are():
    names = {"type": "é", "file": "x" * 40 + ".png", "language": "en"}
    assert prepared(names, KNOWN) == names
