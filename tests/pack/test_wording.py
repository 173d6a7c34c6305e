"""Near misses, and values shown short and harmless."""

from quizapp.pack.wording import near, quoted


def test_a_near_word_is_named_and_a_far_one_is_not():
    assert near("explantion", ["explanation", "prompt"]) == " Did you mean “explanation”?"
    assert near("zzz", ["explanation", "prompt"]) == ""


def test_a_long_value_is_cut_and_a_hiding_character_spelled_out():
    assert quoted("x" * 70) == f"“{'x' * 59}…”"
    assert quoted("a\u202eb\nc") == "“a⟨U+202E⟩b c”"
    assert quoted(14) == "“14”"


def test_lists_and_objects_are_told_in_outline_however_deep_or_long_they_are():
    deep: object = "x"
    for _ in range(100_000):
        deep = [deep]
    assert quoted(deep) == "“[[[[...]]]]”"
    assert len(quoted([1] * 1_000_000)) < 40
    assert quoted([]) == "“[]”"
