"""What setting up does off the UI thread: open a pack, and count what can be asked of it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from quizapp.library import cards
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.own_copies import own_articles
from quizapp.library.packs.questions import candidates
from quizapp.library.sessions import Setup, last_setup
from quizapp.quiz.selection import Wish, choose
from quizapp.ui.kinds.state import SHOWN

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader
    from quizapp.library.packs.own_copies import OwnArticle
    from quizapp.pack.ids import BankId, PackId, SourceId
    from quizapp.pack.models.pack import Pack
    from quizapp.quiz.selection import Candidate


@dataclass(frozen=True)
class Opened:
    """A pack to set up: what can be asked of it, what is mastered by bank, how it was set up last.

    `own` are articles' own files that were opened to it.
    """

    pack: Pack
    askable: tuple[Candidate, ...]
    mastered: Mapping[BankId, int]
    mastered_keys: int
    last: Setup | None
    own: Mapping[SourceId, OwnArticle]

    def keys_of(self, banks: frozenset[BankId]) -> int:
        """Return how many questions of some banks one session can have: one of each family."""
        return len({_key(each) for each in self.askable if each.bank in banks})


def open_for(reader: Reader, learner: str, pack: PackId, due_before: datetime) -> Opened:
    """Open an installed pack. Raises DatabaseError, DamagedPackError, LookupError."""
    parsed = load_pack(reader, pack)
    askable = tuple(each for each in candidates(reader, learner, pack, due_before) if each.kind in SHOWN)
    forms = {each.fingerprint for each in askable}
    standings = cards.standings(reader, learner, pack)
    done = {each.key for each in standings if each.mastered and cards.counts(each, forms)}
    there = {(each.bank, _key(each)) for each in askable}
    mastered = Counter(bank for bank, key in there if key in done)
    last, own = last_setup(reader, pack, learner), own_articles(reader, parsed)
    return Opened(parsed, askable, mastered, len({key for _, key in there} & done), last, own)


def reviewable(askable: tuple[Candidate, ...], banks: frozenset[BankId]) -> int:
    """Return how many questions are ready for review: as `quiz.selection` counts them, without the third."""
    known = {_key(each) for each in askable if each.bank in banks and not each.never}
    return len({_key(each) for each in askable if each.bank in banks and each.due} & known)


def review_size(askable: tuple[Candidate, ...], banks: frozenset[BankId], most: int | None) -> int:
    """Return how long a review is, with the third that went well; `most` as in `quiz.selection.Wish`."""
    asked = frozenset((each.pack, each.bank) for each in askable if each.bank in banks)
    wish = Wish("review", most, banks=asked)
    return len(choose(askable, wish, Random(0)))


def mistakes(askable: tuple[Candidate, ...], banks: frozenset[BankId]) -> int:
    """Return how many mistakes there are to practise, one of each family."""
    return len({_key(each) for each in askable if each.bank in banks and each.mistake})


def _key(candidate: Candidate) -> str:
    return cards.key_of(candidate.question, candidate.family)
