"""How articles are read and drafted from in the editor: in the child process of drafting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.errors import DraftingError
from quizapp.drafting.reading import reading
from quizapp.ui.editor.sayings.by_child import ByChild
from quizapp.ui.editor.sayings.source import About
from quizapp.ui.text.not_drafted import not_drafted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from quizapp.article.opening import Steps
    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.models import Reading
    from quizapp.ui.editor.proposals.source import DraftSource


def hearing() -> ByChild:
    """Return what reads who says what."""
    return ByChild(reading, _draft, DraftingError, not_drafted)


def drafting(hears: ByChild) -> DraftSource:
    """Return what drafts from articles as nobody has corrected them."""
    return hears.drafts(lambda _: About())


def _draft(
    source: Mapping[str, Any], read: Reading, about: About, cancel: Callable[[], bool]
) -> Iterator[Steps | Drafts]:
    from quizapp.drafting.anew import drafting_corrected

    return drafting_corrected(source, read, about.corrections, about.voices, about.within, cancel)
