"""The keys of the pages that stand over the editor: coverage, proposals, a corrected article, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, KeyLine, KeySection
from quizapp.ui.messages.keys_attributions import list_attributions_keys
from quizapp.ui.messages.keys_suggestions import list_suggestions_keys

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

COVERAGE: Final = "F7"
"""From the editor to what is asked and what is missing."""

VERSIONS: Final = "Ctrl+Shift+H"
"""From the editor to the versions that were kept."""

NEW_ABOUT_SENTENCE: Final = "Ctrl+E"
NEW_ABOUT_GAP: Final = "Ctrl+N"
MARK_EVIDENCE: Final = "Ctrl+E"
APPLY: Final = "Ctrl+Enter"
OPEN: Final = "Ctrl+O"
PASTE: Final = "Ctrl+V"
UNDO: Final = "Ctrl+Z"
COMPARE: Final = "Space"


def list_editor_page_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of these pages."""
    return (
        _coverage(translate),
        *list_suggestions_keys(translate),
        *list_attributions_keys(translate),
        _corrected(translate),
        _versions(translate),
    )


def _coverage(translate: Translate) -> KeySection:
    return KeySection(
        translate("keys.coverage.what_is_asked_what"),
        (
            KeyLine((COVERAGE,), translate("keys.coverage.in_the_editor_go")),
            KeyLine(("↑", "↓", "Home", "End"), translate("keys.coverage.from_sentence_to_sentence")),
            KeyLine(("Enter",), translate("keys.coverage.the_questions_that_rest")),
            KeyLine((NEW_ABOUT_SENTENCE,), translate("keys.coverage.begin_a_question_about")),
            KeyLine((NEW_ABOUT_GAP,), translate("keys.coverage.begin_one_about_the")),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.coverage.the_other_article")),
            KeyLine(("Page Up", "Page Down"), translate("keys.coverage.scroll")),
            KeyLine(("F6",), translate("keys.coverage.from_the_sentences_to")),
        ),
    )


def _corrected(translate: Translate) -> KeySection:
    return KeySection(
        translate("keys.corrected.a_corrected_article"),
        (
            KeyLine((OPEN,), translate("keys.corrected.open_the_newer_text")),
            KeyLine((PASTE,), translate("keys.corrected.paste_the_newer_text")),
            KeyLine(("↑", "↓"), translate("keys.corrected.from_citation_to_citation")),
            KeyLine((MARK_EVIDENCE,), translate("keys.corrected.mark_other_words_use")),
            KeyLine((UNDO,), translate("keys.corrected.take_back_what_was")),
            KeyLine((APPLY,), translate("keys.corrected.take_the_corrected_article")),
            KeyLine(("F6",), translate("keys.corrected.from_the_texts_to")),
            KeyLine(("Esc",), translate("keys.corrected.leave_off_marking_back")),
        ),
    )


def _versions(translate: Translate) -> KeySection:
    return KeySection(
        translate("keys.versions.versions"),
        (
            KeyLine((VERSIONS,), translate("keys.versions.in_the_editor_go")),
            KeyLine(("↑", "↓"), translate("keys.versions.from_version_to_version")),
            KeyLine((COMPARE,), translate("keys.versions.compare_the_others_with")),
            KeyLine((APPLY,), translate("keys.versions.take_the_version_that")),
            KeyLine(("F6",), translate("keys.versions.from_the_versions_to")),
        ),
    )
