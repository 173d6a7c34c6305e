"""The file of the letter of which the example pack carries parts: five paragraphs, as a reader gives them."""

from __future__ import annotations

from typing import Final

from tests.pack.builders import example_pack

LETTER: Final = example_pack().sources[1]
REST: Final = "There are 31 shops in Low Street. The oldest has been there since 1904."
"""The paragraph that the pack tells in short."""

TOLD: Final = (
    LETTER.passages[0].text,
    f"Their letter is short. {LETTER.passages[1].text} She signed it first.",
    REST,
    "“We have written to the council four times,” the letter says.",
    "The council has not answered it.",
)
FILE: Final = (("headline", LETTER.title), *(("body", text) for text in TOLD))
OWN_WORDS: Final = (
    "31 shops",
    "She signed it first",
    "Their letter is short",
    "four times",
    "not answered it",
)
"""Words of the file, one from each of its paragraphs, that the pack does not carry."""
