"""Each reason for a draft has a sentence in English, into which its words fit."""

from __future__ import annotations

import re

import pytest

from quizapp.drafting.proposing.proposing import propose
from quizapp.drafting.proposing.whys import WHYS
from quizapp.drafting.proposing.wish import Given, HeldOut
from tests.drafting.marked import NAMES, article

HELD_OUT = (HeldOut("The landing stage on the east quay will be painted green in June.", "Boats for sale"),)


@pytest.mark.parametrize("name", NAMES)
def test_each_reason_has_a_sentence_and_brings_its_words(name: str) -> None:
    given = article(name)
    drafts = propose(given.reading, given.source, given=Given(held_out=HELD_OUT)).drafts
    for why in (why for draft in drafts for why in draft.why):
        assert set(why.words) == set(re.findall(r"\{(\w+)\}", WHYS[why.code]))
        assert all(why.words.values())


def test_no_sentence_is_there_for_nothing() -> None:
    used = {
        why.code
        for name in NAMES
        for draft in propose(
            article(name).reading, article(name).source, given=Given(held_out=HELD_OUT)
        ).drafts
        for why in draft.why
    }
    assert set(WHYS) - used <= {"quotation-goes-on", "other-numbers"}
