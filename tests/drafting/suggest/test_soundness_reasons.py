"""Each reason for a draft has a sentence in English, into which its words fit."""

from __future__ import annotations

import re

import pytest

from quizapp.drafting.suggest.drafting_options import DraftingContext, HeldOutClaim
from quizapp.drafting.suggest.soundness_reasons import FEEDBACK_SENTENCES
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import NAMES, article

HELD_OUT = (
    HeldOutClaim("The landing stage on the east quay will be painted green in June.", "Boats for sale"),
)


@pytest.mark.parametrize("name", NAMES)
def test_each_reason_has_a_sentence_and_brings_its_words(name: str) -> None:
    given = article(name)
    drafts = suggest_questions(given.reading, given.source, given=DraftingContext(held_out=HELD_OUT)).drafts
    for why in (why for draft in drafts for why in draft.why):
        assert set(why.words) == set(re.findall(r"\{(\w+)\}", FEEDBACK_SENTENCES[why.code]))
        assert all(why.words.values())


def test_no_sentence_is_there_for_nothing() -> None:
    used = {
        why.code
        for name in NAMES
        for draft in suggest_questions(
            article(name).reading, article(name).source, given=DraftingContext(held_out=HELD_OUT)
        ).drafts
        for why in draft.why
    }
    assert set(FEEDBACK_SENTENCES) - used <= {"quotation-goes-on", "other-numbers"}
