import pytest

from quizapp.library.profiles import COLOURS
from tests.assets.test_tokens import contrast


@pytest.mark.parametrize("choice", ["light", "dark", "hc", "hc_light"])
def test_letters_stand_out_from_every_colour(theme, choice):
    theme.choose(choice)
    letters = theme.color("onLearner").name()
    pale = [colour for colour in COLOURS if contrast(letters, theme.color(colour).name()) < 7]
    assert pale == []
