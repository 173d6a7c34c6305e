from quizapp.ui.kit.utf16 import count_code_points, count_utf16_units


def test_a_character_beyond_the_first_plane_is_two_units() -> None:
    assert [count_utf16_units(words) for words in ("", "a", "💡", "a💡b", "\ud800")] == [0, 1, 2, 4, 1]


def test_units_lead_back_to_the_code_points_that_they_were() -> None:
    words = "a💡b"
    assert [count_code_points(words, count_utf16_units(words[:point])) for point in range(4)] == [0, 1, 2, 3]


def test_half_a_character_is_none() -> None:
    assert count_code_points("a💡b", 2) == 1
