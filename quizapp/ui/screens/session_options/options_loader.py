"""What setting up does off the UI thread: open a pack, and count what can be asked of it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from quizapp.library import cards
from quizapp.library.packs.local_copies import load_local_articles
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.sessions import SessionOptions
from quizapp.library.sessions import load_session_options as last_setup
from quizapp.library.settings import EVERY_QUESTION, find_limits
from quizapp.quiz.selection import SelectionOptions, select_questions
from quizapp.ui.kinds.registry import KINDS

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.local_copies import LocalArticle
    from quizapp.pack.ids import BankId, PackId, SourceId
    from quizapp.pack.models.pack import Bank, Pack
    from quizapp.quiz.selection import QuestionCandidate
    from quizapp.quiz.session import SessionMode


@dataclass(frozen=True)
class LoadedSessionOptions:
    """A pack to set up: what can be asked of it, what is mastered by bank, how it was set up last.

    `own` are articles' own files that were opened to it.
    """

    pack: Pack
    askable: tuple[QuestionCandidate, ...]
    mastered: Mapping[BankId, int]
    mastered_keys: int
    last: SessionOptions | None
    own: Mapping[SourceId, LocalArticle]

    def keys_of(self, banks: frozenset[BankId]) -> int:
        """Return how many questions of some banks one session can have: one of each family."""
        return len({_key(each) for each in self.askable if each.bank in banks})


@dataclass(frozen=True)
class SelectedQuestions:
    """What a practice of a pack would ask, as it is set up."""

    opened: LoadedSessionOptions
    setup: SessionOptions

    @cached_property
    def banks(self) -> tuple[Bank, ...]:
        """The banks of which something can be asked."""
        asked = {each.bank for each in self.opened.askable}
        return tuple(bank for bank in self.opened.pack.banks if bank.id in asked)

    @cached_property
    def taken(self) -> frozenset[BankId]:
        """Those that are not left out."""
        return frozenset(bank.id for bank in self.banks) - self.setup.left_out

    @cached_property
    def modes(self) -> tuple[SessionMode, ...]:
        """What there is to choose from: learning always, review and mistakes where there are such."""
        found: list[SessionMode] = ["learn"]
        if count_reviewable(self.opened.askable, self.taken):
            found.append("review")
        if count_mistakes(self.opened.askable, self.taken):
            found.append("mistakes")
        return tuple(found)

    @property
    def mode(self) -> SessionMode:
        """What is chosen, where there is such."""
        return self.setup.mode if self.setup.mode in self.modes else "learn"

    @cached_property
    def there(self) -> int:
        """How many questions there are of what is wanted, one of each family."""
        match self.mode:
            case "review":
                return count_reviewable(self.opened.askable, self.taken)
            case "mistakes":
                return count_mistakes(self.opened.askable, self.taken)
        return self.opened.keys_of(self.taken)

    @property
    def count(self) -> int:
        """How many questions will be asked."""
        number = self.setup.number
        if self.mode == "review":
            return count_review_questions(self.opened.askable, self.taken, number or None)
        return self.there if number == EVERY_QUESTION else min(number, self.there)


def list_question_counts() -> tuple[int, ...]:
    """Return how many questions a practice can have; the last is all."""
    allowed = find_limits()["count"]
    values = [value for value in getattr(allowed, "values", ()) if isinstance(value, int)]
    return (*sorted(value for value in values if value != EVERY_QUESTION), EVERY_QUESTION)


def load_session_options(
    reader: LibraryReader, learner: str, pack: PackId, due_before: datetime
) -> LoadedSessionOptions:
    """Open an installed pack. Raises DatabaseError, InstalledPackDamagedError, LookupError."""
    parsed = load_pack(reader, pack)
    askable = tuple(each for each in load_candidates(reader, learner, pack, due_before) if each.kind in KINDS)
    forms = {each.fingerprint for each in askable}
    standings = cards.load_all_progress(reader, learner, pack)
    done = {each.key for each in standings if each.mastered and cards.is_current(each, forms)}
    there = {(each.bank, _key(each)) for each in askable}
    mastered = Counter(bank for bank, key in there if key in done)
    last, own = last_setup(reader, pack, learner), load_local_articles(reader, parsed)
    return LoadedSessionOptions(parsed, askable, mastered, len({key for _, key in there} & done), last, own)


def count_reviewable(askable: tuple[QuestionCandidate, ...], banks: frozenset[BankId]) -> int:
    """Return how many questions are ready for review: as `quiz.selection` counts them, without the third."""
    known = {_key(each) for each in askable if each.bank in banks and not each.never}
    return len({_key(each) for each in askable if each.bank in banks and each.due} & known)


def count_review_questions(
    askable: tuple[QuestionCandidate, ...], banks: frozenset[BankId], most: int | None
) -> int:
    """Return how long a review is, with the third that went well; `most` as in `quiz.selection.Wish`."""
    asked = frozenset((each.pack, each.bank) for each in askable if each.bank in banks)
    wish = SelectionOptions("review", most, banks=asked)
    return len(select_questions(askable, wish, Random(0)))


def count_mistakes(askable: tuple[QuestionCandidate, ...], banks: frozenset[BankId]) -> int:
    """Return how many mistakes there are to practise, one of each family."""
    return len({_key(each) for each in askable if each.bank in banks and each.mistake})


def _key(candidate: QuestionCandidate) -> str:
    return cards.build_card_key(candidate.question, candidate.family)
