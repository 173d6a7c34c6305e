from quizapp.ui.widgets.units import points_in, units_of


def test_a_character_beyond_the_first_plane_is_two_units() -> None:
    assert [units_of(words) for words in ("", "a", "💡", "a💡b", "\ud800")] == [0, 1, 2, 4, 1]


def test_units_lead_back_to_the_code_points_that_they_were() -> None:
    words = "a💡b"
    assert [points_in(words, units_of(words[:point])) for point in range(4)] == [0, 1, 2, 3]


def test_half_a_character_is_none() -> None:
    assert points_in("a💡b", 2) == 1
