"""All proposals of one article, as far as they have come, and what was made of them so far. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from quizapp.editing.decisions import decided, key_of
from quizapp.editing.pointers import get
from quizapp.editing.taking_drafts import Offered, stands
from quizapp.ui.editor.proposals.scratch import AT, holds
from quizapp.ui.editor.proposals.source import Progress, Wish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.drafting.drafts import Draft, Drafts
    from quizapp.editing.pointers import Json
    from quizapp.editing.undo import Desk
    from quizapp.ui.editor.proposals.source import DraftSource
    from quizapp.ui.editor.proposals.state import Became

Texts = tuple[str, ...]
"""The passages of an article, as they were read."""


@dataclass(frozen=True, slots=True)
class Proved:
    """Drafts of which each was looked at once more: those that hold, and how many do not."""

    drafts: Drafts
    failed: int


class Prover:
    """Looks at each draft of an article once, on a worker; `document` is the pack as it was at the start."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self._known: dict[str, bool] = {}

    def proved(self, drafts: Drafts) -> Proved:
        """Return those drafts whose words all stand in the article, and in which no check finds a fault."""
        kept = tuple(each for each in drafts.drafts if self._holds(drafts, each))
        return Proved(replace(drafts, drafts=kept), len(drafts.drafts) - len(kept))

    def drafting(self, drafts: DraftSource, source: Json, wish: Wish) -> Iterator[Progress | Proved]:
        """Draft from an article; each of the drafts is looked at before it comes. Raises NotDraftedError."""
        for each in drafts.start(source, wish):
            yield each if isinstance(each, Progress) else self.proved(each)

    def _holds(self, drafts: Drafts, draft: Draft) -> bool:
        key = key_of(draft.type, dict(draft.question))
        if key not in self._known:
            self._known[key] = holds(self._document, offer(drafts, draft))
        return self._known[key]


def offer(drafts: Drafts, draft: Draft) -> Offered:
    """Return a draft with what it needs, to be taken into a pack."""
    return Offered(draft.type, draft.question, drafts.source, drafts.voices, drafts.disputed)


def texts_of(source: Mapping[str, Any]) -> Texts:
    """Return the texts of an article's passages."""
    return tuple(str(each.get("text", "")) for each in source.get("passages", []))


@dataclass
class Lot:
    """The proposals of the article with an id: those in the strip, in their order, by the key of each.

    `left_out` were rejected before this review; `desks` are those that were edited, by key, and `kept` the
    keys of those of which the pack keeps that. `came_with` is for each what it came with: its speakers have
    their ids from there. `texts` is what was drafted from, `of_words`: of some words alone; `heard` are the
    corrections of who says what that are followed. `whole` tells that no more will come. `doubted` are those
    that came before a correction and not again since, by key; `untold` those of them of which that has not
    been told yet.
    """

    source: str
    texts: Texts = ()
    drafts: dict[str, Draft] = field(default_factory=dict)
    left_out: dict[str, Draft] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    held: dict[str, int] = field(default_factory=dict)
    came_with: dict[str, Drafts] = field(default_factory=dict)
    around: Drafts | None = None
    wish: Wish = field(default_factory=Wish)
    at: int = 0
    whole: bool = False
    of_words: bool = False
    doubted: set[str] = field(default_factory=set)
    untold: set[str] = field(default_factory=set)
    heard: Mapping[str, Any] = field(default_factory=dict)

    @property
    def keys(self) -> list[str]:
        """The keys of all proposals in the strip."""
        return list(self.drafts)

    @property
    def key(self) -> str:
        """The key of the one that is shown; '' without any."""
        return self.keys[self.at] if self.drafts else ""

    def take(self, proved: Proved, document: Json) -> None:
        """Take what came: new ones stand at the end, but for those that were rejected before.

        One that is there already stays where it is, as it came last.
        """
        self.around = proved.drafts
        self.held = dict(proved.drafts.held_back)
        if proved.failed:
            self.held["flawed"] = self.held.get("flawed", 0) + proved.failed
        was = decided(document, self.source)
        for draft in proved.drafts.drafts:
            key = key_of(draft.type, dict(draft.question))
            rejected = key in was and was[key].was == "rejected" and key not in self.drafts
            (self.left_out if rejected else self.drafts)[key] = draft
            self.doubted.discard(key)
            self.came_with[key] = proved.drafts

    def wish_for(self, wish: Wish, document: Json) -> None:
        """Wish for other drafts: of those that are there, what was decided or edited stays."""
        became = self.became(document)
        self.drafts = {key: each for key, each in self.drafts.items() if became[key] or key in self.desks}
        self.wish, self.whole, self.at = wish, False, 0

    def follow(self, heard: Mapping[str, Any], document: Json) -> None:
        """Follow other corrections of who says what: what came before them is doubted."""
        if heard != self.heard:
            self.doubt(document)
            self.heard = heard

    def doubt(self, document: Json) -> None:
        """Withdraw what nobody has decided about or edited, until it is proposed anew."""
        became = self.became(document)
        self.untold = {key for key in self.drafts if not became[key] and key not in self.desks}
        self.doubted |= self.untold
        self.whole = False

    def withdrawn_now(self) -> int:
        """Return, once all came, how many of those that were doubted last are not proposed any more."""
        count = len(self.untold & self.doubted)
        self.untold = set()
        return count

    def bring_back(self) -> None:
        """Propose again, at the end, what was left out."""
        self.drafts.update(self.left_out)
        self.left_out = {}

    def became(self, document: Json) -> dict[str, Became]:
        """Return what became of each proposal in the strip."""
        was = decided(document, self.source)
        found: dict[str, Became] = {}
        for key, draft in self.drafts.items():
            if key in was:
                found[key] = was[key].was
            elif key in self.doubted or not stands(document, dict(draft.question)):
                found[key] = "withdrawn"
            else:
                found[key] = ""
        return found

    def offered(self, key: str) -> Offered:
        """Return a proposal, as it was edited if it was, to be taken into the pack."""
        draft, around, desk = self.drafts[key], self.came_with[key], self.desks.get(key)
        if desk is None:
            return replace(offer(around, draft), key=key)
        scratch = desk.document
        return Offered(
            draft.type,
            get(scratch, AT),
            scratch["sources"][0],
            tuple(scratch.get("voices", [])),
            around.disputed,
            key,
        )
