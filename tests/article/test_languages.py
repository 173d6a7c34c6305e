"""A text's language is told by its small words, or not at all."""

import json
from pathlib import Path

import pytest

from quizapp.article import languages

ENGLISH = (
    "The harbour board rejected the report of the union on Monday, and it was said that nobody had counted. "
    "The union wrote in its answer that the ferries were empty on all of the days, with no one on board. "
) * 3
GERMAN = (
    "Der Hafen hat den Bericht der Gewerkschaft am Montag nicht angenommen, und niemand hat die Zahl. "
    "Die Gewerkschaft schrieb, dass die Fähren mit dem Ende der Woche leer waren und das nicht von sich aus. "
) * 3

SAMPLES = {"en": ENGLISH, "de": GERMAN} | json.loads(
    (Path(__file__).parent / "languages.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", sorted(languages.DETECTED_LANGUAGES))
def test_each_language_is_told(language):
    assert languages.detect_language(f"{SAMPLES[language]} " * 3) == language


def test_english_has_its_small_words_and_no_other_language_has_many():
    assert languages.compute_english_share(ENGLISH) > 0.3
    assert all(languages.compute_english_share(text) < 0.1 for name, text in SAMPLES.items() if name != "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (ENGLISH + GERMAN, ""),
        (ENGLISH[:99], ""),
        ("Gull Tern Skua " * 99, ""),
        ("Gull a Tern a " * 99, ""),
        ("Порт отклонил доклад о пустых паромах. " * 30, ""),
        ("", ""),
    ],
)
def test_a_language_is_told_or_left_empty(text, language):
    assert languages.detect_language(text) == language


@pytest.mark.parametrize(
    ("told", "text", "language"),
    [
        ("en-GB", ENGLISH, "en-GB"), ("en", GERMAN, ""), ("", GERMAN, "de"),
        ("id", "Gull Tern Skua " * 99, "id"), ("de", ENGLISH[:99], "de"), ("no", SAMPLES["nb"] * 3, "no"),
        ("sr-Latn", SAMPLES["hr"] * 3, "sr-Latn"), ("fa", SAMPLES["ar"] * 3, ""),
    ],
)  # fmt: skip
def test_what_is_told_counts_unless_the_text_denies_it(told, text, language):
    assert languages.reconcile_language(told, text) == language
