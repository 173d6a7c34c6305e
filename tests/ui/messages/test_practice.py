from __future__ import annotations

import pytest

from quizapp.ui.messages import practice
from tests.ui.fakes import translate


@pytest.mark.parametrize(
    ("verdict", "article", "report"),
    [
        ("supported", "The article says so", "The report says so"),
        ("contradicted", "The article says otherwise", "The report says otherwise"),
        ("not_stated", "The article does not say", "The report does not say"),
    ],
)
def test_a_verdict_is_about_what_a_text_or_a_speaker_says(verdict, article: str, report: str) -> None:
    assert practice.describe_verdict(translate, verdict, None) == article
    assert practice.describe_verdict(translate, verdict, "the report") == report


def test_a_speakers_name_with_a_brace_in_it_is_left_as_it_is() -> None:
    assert practice.describe_verdict(translate, "supported", "the {report}") == "The {report} says so"


def test_skipping_is_told_with_its_key_if_it_has_one() -> None:
    assert practice.describe_missing_answer(translate, "S") == "Choose an answer first, or skip with S."
    assert practice.describe_missing_answer(translate, None) == "Choose an answer first, or skip."
