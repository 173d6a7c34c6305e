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
        translate("keys_pages", "What is asked, what is missing"),
        (
            KeyLine((COVERAGE,), translate("keys_pages", "in the editor: go there")),
            KeyLine(("↑", "↓", "Home", "End"), translate("keys_pages", "from sentence to sentence")),
            KeyLine(("Enter",), translate("keys_pages", "the questions that rest on the sentence")),
            KeyLine((ASK,), translate("keys_pages", "begin a question about the sentence")),
            KeyLine((WRITE,), translate("keys_pages", "begin one about the first sentence that is missing")),
            KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys_pages", "the other article")),
            KeyLine(("Page Up", "Page Down"), translate("keys_pages", "scroll")),
            KeyLine(("F6",), translate("keys_pages", "from the sentences to what is missing, and back")),
        ),
    )


def _corrected(translate: Translate) -> KeySection:
    return KeySection(
        translate("keys_pages", "A corrected article"),
        (
            KeyLine((OPEN,), translate("keys_pages", "open the newer text from a file")),
            KeyLine((PASTE,), translate("keys_pages", "paste the newer text")),
            KeyLine(("↑", "↓"), translate("keys_pages", "from citation to citation")),
            KeyLine((MARK,), translate("keys_pages", "mark other words; use those that are selected")),
            KeyLine((UNDO,), translate("keys_pages", "take back what was done about a citation")),
            KeyLine((TAKE,), translate("keys_pages", "take the corrected article")),
            KeyLine(("F6",), translate("keys_pages", "from the texts to the citations, and back")),
            KeyLine(("Esc",), translate("keys_pages", "leave off marking; back to the editor")),
        ),
    )


def _versions(translate: Translate) -> KeySection:
    return KeySection(
        translate("keys_pages", "Versions"),
        (
            KeyLine((VERSIONS,), translate("keys_pages", "in the editor: go there")),
            KeyLine(("↑", "↓"), translate("keys_pages", "from version to version")),
            KeyLine((BESIDE,), translate("keys_pages", "compare the others with this one")),
            KeyLine((TAKE,), translate("keys_pages", "take the version that is shown")),
            KeyLine(("F6",), translate("keys_pages", "from the versions to what differs, and back")),
        ),
    )
