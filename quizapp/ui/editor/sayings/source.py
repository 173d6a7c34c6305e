"""Where it comes from who says what: the port through which pages have an article read. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.drafting.corrected_plain import from_plain
from quizapp.drafting.correcting import Corrections
from quizapp.editing import walk
from quizapp.editing.decisions import articles_beside, heard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.drafting.drafts import Draft
    from quizapp.drafting.models import Reading
    from quizapp.drafting.passages import Place
    from quizapp.editing.pointers import Json
    from quizapp.ui.editor.proposals.source import DraftSource, Progress


@dataclass(frozen=True, slots=True)
class Beside:
    """Another article that lends to drafts, with its own corrections."""

    source: Mapping[str, Any]
    corrections: Corrections = field(default_factory=Corrections)


@dataclass(frozen=True, slots=True)
class About:
    """What drafts of an article follow: corrections, the pack's speakers, and of which words they are.

    What the articles `beside` it tell may be asked about, where it does not say it itself.
    """

    corrections: Corrections = field(default_factory=Corrections)
    voices: tuple[Mapping[str, Any], ...] = ()
    within: Place | None = None
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """How many questions can be drafted of some words, and how many are held back, by why."""

    count: int
    held: Mapping[str, int]


class Hearing(Protocol):
    """Reads one article at a time, plain JSON of the pack format, on a worker's thread."""

    def read(self, source: Mapping[str, Any]) -> Iterator[Progress | Reading]:
        """Read who says what; what was read lately comes at once. Raises NotDraftedError."""
        ...

    def look(self, source: Mapping[str, Any], about: About) -> Iterator[Progress | Found]:
        """Look what can be drafted. Raises NotDraftedError."""
        ...

    def fault(
        self,
        source: Mapping[str, Any],
        about: About,
        draft: Draft,
        edited: Mapping[str, Any],
        voices: Sequence[Mapping[str, Any]],
    ) -> str:
        """Return the code of what drafting's checks hold against a draft as it was edited; '' for nothing.

        `voices` are those of the pack of the edited question. Raises NotDraftedError.
        """
        ...

    def drafts(self, about: Callable[[Mapping[str, Any]], About]) -> DraftSource:
        """Return what drafts from an article, as it is told of it once that begins."""
        ...

    def cancel(self) -> None:
        """Stop reading or looking; told from the window's thread."""
        ...


def about(
    document: Json, source: Mapping[str, Any], within: Place | None = None, folder: Path | None = None
) -> About:
    """Return what drafts of an article of a pack follow; those in work beside its `folder` lend to it too."""
    voices = tuple(each for _, each in walk.entries(document, "/voices"))
    beside = tuple(Beside(each, from_plain(told)) for each, told in articles_beside(document, source, folder))
    return About(from_plain(heard(document, str(source["id"]))), voices, within, beside)
