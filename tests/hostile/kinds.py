"""All kinds of hostile packs, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile import (
    answers,
    archives,
    articles,
    budgets,
    evidence,
    fields,
    forms,
    members,
    pictures,
    places,
    relations,
    shapes,
    shown,
    written,
)

if TYPE_CHECKING:
    from tests.hostile.kind import Kind

GROUPS: dict[str, dict[str, Kind]] = {
    "What is written in pack.json": written.KINDS,
    "What stands in its fields": fields.KINDS,
    "What is of another shape": shapes.KINDS,
    "What counts as right": answers.KINDS,
    "What is evidence": evidence.KINDS,
    "Articles, and what leads to them": articles.KINDS,
    "What is nearly a pack": forms.KINDS,
    "What belongs together": relations.KINDS,
    "Files in archives": members.KINDS,
    "Archives": archives.KINDS,
    "Pictures": pictures.KINDS,
    "Files that are none": places.KINDS,
    "What may be used, and is shown as it stands": shown.KINDS,
    "What takes much of little": budgets.KINDS,
}
"""Kinds by what they are about."""

KINDS: dict[str, Kind] = {name: kind for group in GROUPS.values() for name, kind in group.items()}
REFUSED: dict[str, Kind] = {name: kind for name, kind in KINDS.items() if kind.code}
SHOWN: dict[str, Kind] = {name: kind for name, kind in KINDS.items() if not kind.code}

_REFUSED = (
    "test_refused.py::test_it_is_refused_in_a_sentence_in_two_seconds_and_300_mb_and_nothing_is_written[{}]"
)
_SHORTCUT = "test_shown.py::test_no_letter_of_a_text_is_a_shortcut"
_NO_PICTURE = "test_shown.py::test_a_picture_that_cannot_be_shown_is_told_in_words"
_IN_THE_WINDOW = {
    "markup in every text": "test_shown.py::test_markup_is_seen_and_heard_as_it_stands_and_opens_no_file",
    "markup in an article": (
        "test_shown.py::test_markup_in_an_article_is_read_as_it_stands_and_opens_no_file"
    ),
    "a shortcut in an option": f"{_SHORTCUT}[a shortcut in an option-Alt+Z]",
    "a shortcut in a sentence": f"{_SHORTCUT}[a shortcut in a sentence-Alt+Z]",
    "a shortcut in what is matched": f"{_SHORTCUT}[a shortcut in what is matched-Alt+Z]",
    "a shortcut in an article's title": f"{_SHORTCUT}[a shortcut in an article's title-Alt+L]",
    "a shortcut in the results": f"{_SHORTCUT}_in_the_results",
    "a place holder in a title": "test_shown.py::test_a_title_stands_on_the_window_as_it_is_written",
    "a word without end": (
        "test_shown.py::test_a_word_without_end_is_broken_and_nothing_has_to_be_scrolled_sideways"
    ),
    "a damaged picture": f"{_NO_PICTURE}[a damaged picture]",
    "a picture of packed notes": "test_shown.py::test_a_picture_s_notes_take_no_memory",
    "a picture of 200 MB": f"{_NO_PICTURE}[a picture of 200 MB]",
    "long words to compare": (
        "test_shown.py::test_it_is_found_fit_to_be_used_in_two_seconds_and_300_mb[long words to compare]"
    ),
}
TESTS: dict[str, str] = {
    **{name: f"tests/hostile/{_REFUSED.format(name)}" for name in REFUSED},
    **{name: f"tests/hostile/{test}" for name, test in (_IN_THE_WINDOW | budgets.TESTS).items()},
}
"""The test of each kind, as pytest names it."""
