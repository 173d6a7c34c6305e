"""Names and sizes that a pack's files may have."""

import pytest

from quizapp.pack.files import MAX_MEDIA_BYTES, MAX_PACK_BYTES, is_media_name, size_problem


@pytest.mark.parametrize("name", ["a.png", "Map_1-b.jpeg", "9.webp", "a" * 100])
def test_a_plain_name_is_one_that_a_picture_may_have(name):
    assert is_media_name(name)


@pytest.mark.parametrize("name", ["", ".a", "a/b.png", "a\\b.png", "a b", "é", "a\n", "..", "a" * 101, "a\0"])
def test_any_other_name_is_not(name):
    assert not is_media_name(name)


@pytest.mark.parametrize(("name", "most"), [("pack.json", MAX_PACK_BYTES), ("media/a.png", MAX_MEDIA_BYTES)])
def test_a_file_may_be_as_large_as_its_limit_and_no_larger(name, most):
    assert size_problem(name, most) is None
    assert size_problem(name, most + 1).code == "too-large"
