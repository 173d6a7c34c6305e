from __future__ import annotations

import json

import pytest

from quizapp.ui.theme.tokens import read_tokens
from tests.ui.conftest import ASSETS

TOKENS = read_tokens(ASSETS / "tokens.json")


def test_every_style_names_a_family_that_there_is():
    assert {style.family for style in TOKENS.styles.values()} <= set(TOKENS.families)


def test_every_role_of_the_palette_names_a_colour_that_there_is():
    assert set(TOKENS.palette.values()) <= set(TOKENS.colors["light"])


def test_only_article_words_are_serif():
    serif = {name for name, style in TOKENS.styles.items() if style.family == "quote"}
    assert serif == {"quoteS", "quote", "quoteL", "headline"}


def test_text_sizes_go_from_100_to_200_percent():
    assert (TOKENS.steps[0], TOKENS.steps[-1]) == (1.0, 2.0)
    assert list(TOKENS.steps) == sorted(TOKENS.steps)


def test_a_file_without_a_part_is_an_error(tmp_path):
    path = tmp_path / "tokens.json"
    path.write_text(json.dumps({"color": {}}))
    with pytest.raises(KeyError):
        read_tokens(path)
