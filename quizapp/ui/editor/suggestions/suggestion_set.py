"""The proposals of an article as far as they have come, and of which words they are. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from quizapp.authoring.accepted_suggestions import OfferedSuggestion, has_valid_citations
from quizapp.authoring.decisions import (
    compute_suggestion_key,
    read_suggestion_decisions,
)
from quizapp.authoring.json_pointers import get_value
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER, is_showable
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions, SuggestionProgress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.undo_stack import UndoStack
    from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionSource

SuggestionDecision = Literal["", "accepted", "rejected", "withdrawn"]
"""What became of a proposal; '' while nobody has decided about it."""

PassageTexts = tuple[str, ...]
"""The passages of an article, as they were read."""


@dataclass(frozen=True, slots=True)
class VerifiedSuggestions:
    """Drafts of which each was looked at once more: those that hold, and how many do not."""

    drafts: ArticleSuggestions
    failed: int


class SuggestionVerifier:
    """Looks at each draft of an article once, on a worker; `document` is the pack as it was at the start."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self._known: dict[str, bool] = {}

    def proved(self, drafts: ArticleSuggestions) -> VerifiedSuggestions:
        """Return those drafts whose words all stand in the article, and in which no check finds a fault."""
        kept = tuple(each for each in drafts.drafts if self._holds(drafts, each))
        return VerifiedSuggestions(replace(drafts, drafts=kept), len(drafts.drafts) - len(kept))

    def drafting(
        self, drafts: SuggestionSource, source: Json, wish: SuggestionOptions
    ) -> Iterator[SuggestionProgress | VerifiedSuggestions]:
        """Draft from an article; each of the drafts is looked at before it comes.

        Raises NoSuggestionsError.
        """
        for each in drafts.start(source, wish):
            yield each if isinstance(each, SuggestionProgress) else self.proved(each)

    def _holds(self, drafts: ArticleSuggestions, draft: Suggestion) -> bool:
        key = compute_suggestion_key(draft.type, dict(draft.question))
        if key not in self._known:
            self._known[key] = is_showable(self._document, build_offer(drafts, draft))
        return self._known[key]


def build_offer(drafts: ArticleSuggestions, draft: Suggestion) -> OfferedSuggestion:
    """Return a draft with what it needs, to be taken into a pack."""
    return OfferedSuggestion(draft.type, draft.question, drafts.source, drafts.speakers, drafts.disputed)


def list_passage_texts(source: Mapping[str, Any]) -> PassageTexts:
    """Return the texts of an article's passages."""
    return tuple(str(each.get("text", "")) for each in source.get("passages", []))


@dataclass
class SuggestionSet:
    """The proposals of the article with an id: those in the strip, in their order, by the key of each.

    `left_out` were rejected before this review; `undo_stacks` are those that were edited, by key, and `kept`
    the keys of those of which the pack keeps that. `origins` is for each what it came with: its speakers have
    their ids from there. `texts` is what was drafted from, `of_words`: of some words alone; `heard` are the
    corrections of who says what that are followed. `whole` tells that no more will come. `doubted` are those
    that came before a correction and not again since, by key; `unannounced` those of them of which that has
    not been told yet.
    """

    source: str
    texts: PassageTexts = ()
    drafts: dict[str, Suggestion] = field(default_factory=dict)
    left_out: dict[str, Suggestion] = field(default_factory=dict)
    undo_stacks: dict[str, UndoStack] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    held: dict[str, int] = field(default_factory=dict)
    origins: dict[str, ArticleSuggestions] = field(default_factory=dict)
    around: ArticleSuggestions | None = None
    wish: SuggestionOptions = field(default_factory=SuggestionOptions)
    at: int = 0
    whole: bool = False
    of_words: bool = False
    doubted: set[str] = field(default_factory=set)
    unannounced: set[str] = field(default_factory=set)
    heard: Mapping[str, Any] = field(default_factory=dict)

    @property
    def keys(self) -> list[str]:
        """The keys of all proposals in the strip."""
        return list(self.drafts)

    @property
    def key(self) -> str:
        """The key of the one that is shown; '' without any."""
        return self.keys[self.at] if self.drafts else ""

    def take(self, proved: VerifiedSuggestions, document: Json) -> None:
        """Take what came: new ones stand at the end, but for those that were rejected before.

        One that is there already stays where it is, as it came last.
        """
        self.around = proved.drafts
        self.held = dict(proved.drafts.held_back)
        if proved.failed:
            self.held["flawed"] = self.held.get("flawed", 0) + proved.failed
        was = read_suggestion_decisions(document, self.source)
        for draft in proved.drafts.drafts:
            key = compute_suggestion_key(draft.type, dict(draft.question))
            rejected = key in was and was[key].was == "rejected" and key not in self.drafts
            (self.left_out if rejected else self.drafts)[key] = draft
            self.doubted.discard(key)
            self.origins[key] = proved.drafts

    def change_options(self, wish: SuggestionOptions, document: Json) -> None:
        """Wish for other drafts: of those that are there, what was decided or edited stays."""
        became = self.became(document)
        self.drafts = {
            key: each for key, each in self.drafts.items() if became[key] or key in self.undo_stacks
        }
        self.wish, self.whole, self.at = wish, False, 0

    def follow(self, heard: Mapping[str, Any], document: Json) -> None:
        """Follow other corrections of who says what: what came before them is doubted."""
        if heard != self.heard:
            self.doubt(document)
            self.heard = heard

    def doubt(self, document: Json) -> None:
        """Withdraw what nobody has decided about or edited, until it is proposed anew."""
        became = self.became(document)
        self.unannounced = {key for key in self.drafts if not became[key] and key not in self.undo_stacks}
        self.doubted |= self.unannounced
        self.whole = False

    def withdrawn_now(self) -> int:
        """Return, once all came, how many of those that were doubted last are not proposed any more."""
        count = len(self.unannounced & self.doubted)
        self.unannounced = set()
        return count

    def bring_back(self) -> None:
        """Propose again, at the end, what was left out."""
        self.drafts.update(self.left_out)
        self.left_out = {}

    def became(self, document: Json) -> dict[str, SuggestionDecision]:
        """Return what became of each proposal in the strip."""
        was = read_suggestion_decisions(document, self.source)
        found: dict[str, SuggestionDecision] = {}
        for key, draft in self.drafts.items():
            if key in was:
                found[key] = was[key].was
            elif key in self.doubted or not has_valid_citations(document, dict(draft.question)):
                found[key] = "withdrawn"
            else:
                found[key] = ""
        return found

    def offered(self, key: str) -> OfferedSuggestion:
        """Return a proposal, as it was edited if it was, to be taken into the pack."""
        draft, around, desk = self.drafts[key], self.origins[key], self.undo_stacks.get(key)
        if desk is None:
            return replace(build_offer(around, draft), key=key)
        scratch = desk.document
        return OfferedSuggestion(
            draft.type,
            get_value(scratch, QUESTION_POINTER),
            scratch["sources"][0],
            tuple(scratch.get("speakers", [])),
            around.disputed,
            key,
        )
