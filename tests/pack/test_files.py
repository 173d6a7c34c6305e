"""Names and sizes that a pack's files may have."""

import pytest

from quizapp.pack.files import MAX_MEDIA_BYTES, MAX_PACK_BYTES, media_name_fault, size_problem


@pytest.mark.parametrize("name", ["a.png", "Map_1-b.jpeg", "9.webp", "a" * 100])
def test_a_plain_name_is_one_that_a_picture_may_have(name):
    assert media_name_fault(name) is None


@pytest.mark.parametrize("name", ["", ".a", "a/b.png", "a\\b.png", "a b", "é", "a\n", "..", "a" * 101, "a\0"])
def test_any_other_name_is_not(name):
    assert "letters A to Z" in str(media_name_fault(name))


@pytest.mark.parametrize("name", ["CON.png", "nul", "Aux.jpg", "com1.tar.png", "LPT9.webp", "a.png."])
def test_a_name_that_windows_cannot_have_is_told_as_such(name):
    assert "Windows" in str(media_name_fault(name))


@pytest.mark.parametrize("name", ["console.png", "com.png", "com10.png", "aux-1.png", "a..png"])
def test_a_name_like_one_of_windows_is_a_name(name):
    assert media_name_fault(name) is None


@pytest.mark.parametrize(("name", "most"), [("pack.json", MAX_PACK_BYTES), ("media/a.png", MAX_MEDIA_BYTES)])
def test_a_file_may_be_as_large_as_its_limit_and_no_larger(name, most):
    assert size_problem(name, most) is None
    assert size_problem(name, most + 1).code == "too-large"
