"""Sittings over the packs that are there, the example pack and every bundled one, and what they ask.

Kinds of which not one answer is picked have tests of their own in tests/ui/kinds.
"""

from __future__ import annotations

from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from tests.pack.builders import example_pack
from tests.ui.fakes import translate

PACKS = [example_pack(), *(read_pack(folder).pack for folder in sorted(content_dir().iterdir()))]


def sitting(pack=PACKS[0], *, seed=7, certainty=True, keys=PRACTICE_LETTERS):
    """A sitting over a pack, by default the example pack with everything asked."""
    return SessionContext(open_pack(pack), seed, certainty, keys, translate)


PICK_ONE = ("attribution", "choice", "verdict")
SITTINGS = [sitting(pack) for pack in PACKS]
EVERY = [
    (each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind in PICK_ONE
]
NAMES = [f"{each.opened.pack.id[:6]}-{question.id}" for each, question in EVERY]
