"""The keys of the pages that stand over the editor: coverage, proposals, a corrected article, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import ARTICLE_BEFORE, NEXT_ARTICLE, KeyLine, KeySection
from quizapp.ui.text.keys_proposals import proposals
from quizapp.ui.text.keys_sayings import sayings

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

COVERAGE: Final = "F7"
"""From the editor to what is asked and what is missing."""

VERSIONS: Final = "Ctrl+Shift+H"
"""From the editor to the versions that were kept."""

ASK: Final = "Ctrl+E"
WRITE: Final = "Ctrl+N"
MARK: Final = "Ctrl+E"
TAKE: Final = "Ctrl+Enter"
OPEN: Final = "Ctrl+O"
PASTE: Final = "Ctrl+V"
UNDO: Final = "Ctrl+Z"
BESIDE: Final = "Space"


def pages(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of these pages."""
    return (
        _coverage(translate),
        *proposals(translate),
        *sayings(translate),
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
            KeyLine((ASK,), translate("keys.coverage.begin_a_question_about")),
            KeyLine((WRITE,), translate("keys.coverage.begin_one_about_the")),
            KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys.coverage.the_other_article")),
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
            KeyLine((MARK,), translate("keys.corrected.mark_other_words_use")),
            KeyLine((UNDO,), translate("keys.corrected.take_back_what_was")),
            KeyLine((TAKE,), translate("keys.corrected.take_the_corrected_article")),
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
            KeyLine((BESIDE,), translate("keys.versions.compare_the_others_with")),
            KeyLine((TAKE,), translate("keys.versions.take_the_version_that")),
            KeyLine(("F6",), translate("keys.versions.from_the_versions_to")),
        ),
    )
