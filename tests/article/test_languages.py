"""A text's language is told by its small words, or not at all."""

import pytest

from quizapp.article.languages import agreed, language_of

ENGLISH = (
    "The harbour board rejected the report of the union on Monday, and it was said that nobody had counted. "
    "The union wrote in its answer that the ferries were empty on all of the days, with no one on board. "
) * 3
GERMAN = (
    "Der Hafen hat den Bericht der Gewerkschaft am Montag nicht angenommen, und niemand hat die Zahl. "
    "Die Gewerkschaft schrieb, dass die Fähren mit dem Ende der Woche leer waren und das nicht von sich aus. "
) * 3


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (ENGLISH + GERMAN, ""),
        (ENGLISH[:99], ""),
        ("Gull Tern Skua " * 99, ""),
        ("Порт отклонил доклад о пустых паромах. " * 30, ""),
        ("", ""),
    ],
)
def test_a_language_is_told_or_left_empty(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("told", "text", "language"),
    [
        ("en-GB", ENGLISH, "en-GB"),
        ("en", GERMAN, ""),
        ("", GERMAN, "de"),
        ("id", "Gull Tern Skua " * 99, "id"),
        ("de", ENGLISH[:99], "de"),
    ],
)
def test_what_is_told_counts_unless_the_text_denies_it(told, text, language):
    assert agreed(told, text) == language
