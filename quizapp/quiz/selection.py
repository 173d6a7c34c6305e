"""Choosing the questions of a session out of all that there are, and their order. No pydantic.

Chance is handed in: the same generator state and candidates give the same choice. Questions that show the
same sentence are kept apart, so that one does not answer the next.
"""

from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from random import Random
from typing import Final, TypeVar

from quizapp.pack.ids import BankId, FamilyId, PackId, QuestionId, SkillId
from quizapp.pack.vocabulary import QuestionKind, Trap
from quizapp.quiz.session import PlanEntry, SessionMode

MAX_SPACING: Final = 5
"""Two that share something are so many places apart, or more, wherever the set allows it."""

_AT_ONCE: Final = 100
"""Longer sets are placed part by part, so that the work grows with their length and not with its square."""

Item = TypeVar("Item")
SharedKeys = Callable[[Item], AbstractSet[Hashable]]


def space_items(tiers: Collection[Sequence[Item]], shared: SharedKeys[Item]) -> tuple[Item, ...]:
    """Return all items, tier after tier, with those that share something as far apart as can be, up to five.

    Greedy: of all that may stand next, one of those whose sharers are most numerous is taken, and of these
    the first as handed in. Where five is too far, the next smaller distance is tried.
    """
    row: list[Item] = []
    for tier in tiers:
        for start in range(0, len(tier), _AT_ONCE):
            row += _widest(tier[start : start + _AT_ONCE], row, shared)
    return tuple(row)


def _widest(items: Sequence[Item], before: Sequence[Item], shared: SharedKeys[Item]) -> Sequence[Item]:
    for apart in range(MAX_SPACING, 1, -1):
        placed = _placed(items, before[1 - apart :], apart, shared)
        if placed is not None:
            return placed
    return items


def _placed(
    items: Sequence[Item], before: Sequence[Item], apart: int, shared: SharedKeys[Item]
) -> list[Item] | None:
    """The items in a row that goes on from those before; None if at some place none is far enough away."""
    waiting = [(item, shared(item)) for item in items]
    left = Counter(thing for _, things in waiting for thing in things)
    near = deque(map(shared, before), maxlen=apart - 1)
    row: list[Item] = []
    while waiting:
        taken = set[Hashable]().union(*near)
        free = [place for place, (_, things) in enumerate(waiting) if taken.isdisjoint(things)]
        if not free:
            return None
        heaviest = max(free, key=lambda place: max((left[thing] for thing in waiting[place][1]), default=1))
        item, things = waiting.pop(heaviest)
        left.subtract(things)
        near.append(things)
        row.append(item)
    return row


QUESTIONS_PER_MINUTE: Final = 1
"""How many questions a wish in minutes comes to: one a minute, with its feedback."""


FamilyKey = tuple[PackId, bool, str]
CandidateRank = Callable[["QuestionCandidate"], tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class QuestionCandidate:
    """A question that a session could ask, and how this learner stands to it.

    `sentences` are keys of the sentences that its explanation shows, unique in the pack. `due` is true for
    all of a family whose card is due; `mistake` if the question's last answer scored under 1, `confident`
    if the learner was certain then; `never` if it was never answered; `latest` if it is the one of its family
    that was answered last.
    """

    pack: PackId
    revision: int
    question: QuestionId
    fingerprint: str
    bank: BankId
    kind: QuestionKind
    skill: SkillId
    family: FamilyId | None = None
    traps: frozenset[Trap] = frozenset()
    sentences: frozenset[str] = frozenset()
    due: bool = False
    mistake: bool = False
    confident: bool = False
    never: bool = True
    latest: bool = False


@dataclass(frozen=True, slots=True)
class SelectionOptions:
    """What a learner wants to practise. An empty set means all; no number and no minutes mean all."""

    mode: SessionMode = "learn"
    number: int | None = 10
    minutes: int | None = None
    banks: frozenset[tuple[PackId, BankId]] = frozenset()
    skills: frozenset[SkillId] = frozenset()
    traps: frozenset[Trap] = frozenset()
    questions: frozenset[tuple[PackId, QuestionId]] = frozenset()

    @property
    def most(self) -> int | None:
        """How many questions are wanted; None for all."""
        return self.number if self.minutes is None else max(1, self.minutes * QUESTIONS_PER_MINUTE)


def select_questions(
    candidates: Iterable[QuestionCandidate], wish: SelectionOptions, rng: Random
) -> tuple[QuestionCandidate, ...]:
    """Return the questions of a session in the order in which they are asked.

    One of each family is taken, not the one answered last if there is another. In learn mode new questions
    come before mistakes, and those before what went well; a test takes any; mistakes begin with the confident
    ones; a review takes what is due and mixes in a third that went well. Questions that show the same
    sentence stand five or more places apart where the set allows it.
    """
    fitting = [candidate for candidate in candidates if matches_options(candidate, wish)]
    rng.shuffle(fitting)
    if wish.mode == "mistakes":
        wrong = _one_of_each([c for c in fitting if c.mistake], _confident_first)[: wish.most]
        return space_items([[c for c in wrong if c.confident], [c for c in wrong if not c.confident]], _shown)
    if wish.mode == "review":
        chosen = _to_review(fitting, wish.most)
    else:
        chosen = _one_of_each(fitting, _new_first if wish.mode == "learn" else _another_first)[: wish.most]
    rng.shuffle(chosen)
    return space_items([chosen], _shown)


def matches_options(candidate: QuestionCandidate, wish: SelectionOptions) -> bool:
    """Tell whether a question is one of those that are wished for, and of the banks, skills and traps."""
    return (
        (not wish.questions or (candidate.pack, candidate.question) in wish.questions)
        and (not wish.banks or (candidate.pack, candidate.bank) in wish.banks)
        and (not wish.skills or candidate.skill in wish.skills)
        and (not wish.traps or not wish.traps.isdisjoint(candidate.traps))
    )


def build_entry(candidate: QuestionCandidate) -> PlanEntry:
    """Return the question as an entry of a plan."""
    return PlanEntry(candidate.pack, candidate.revision, candidate.question, candidate.fingerprint)


def _to_review(fitting: Iterable[QuestionCandidate], most: int | None) -> list[QuestionCandidate]:
    """What is due, and of what went well as much as makes a third of the whole."""
    families: dict[FamilyKey, list[QuestionCandidate]] = {}
    for candidate in fitting:
        families.setdefault(_family(candidate), []).append(candidate)
    known = [siblings for siblings in families.values() if not all(c.never for c in siblings)]
    due = [min(siblings, key=_another_first) for siblings in known if any(c.due for c in siblings)]
    well = [
        min(siblings, key=_another_first)
        for siblings in known
        if not any(c.due or c.mistake for c in siblings)
    ]
    if most is not None:
        due = due[: most - min(len(well), most // 3)]
    return due + well[: len(due) // 2]


def _one_of_each(candidates: Iterable[QuestionCandidate], rank: CandidateRank) -> list[QuestionCandidate]:
    """The first of each family by rank, in the order of rank; equals stay in the order handed in."""
    taken: dict[FamilyKey, QuestionCandidate] = {}
    for candidate in sorted(candidates, key=rank):
        taken.setdefault(_family(candidate), candidate)
    return list(taken.values())


def _family(candidate: QuestionCandidate) -> FamilyKey:
    own = candidate.family is None
    return candidate.pack, own, candidate.question if candidate.family is None else candidate.family


def _new_first(candidate: QuestionCandidate) -> tuple[int, bool]:
    standing = (candidate.never, candidate.mistake, candidate.due, True)
    return standing.index(True), candidate.latest


def _confident_first(candidate: QuestionCandidate) -> tuple[int, bool]:
    return int(not candidate.confident), candidate.latest


def _another_first(candidate: QuestionCandidate) -> tuple[int, bool]:
    return 0, candidate.latest


def _shown(candidate: QuestionCandidate) -> frozenset[tuple[PackId, str]]:
    return frozenset((candidate.pack, sentence) for sentence in candidate.sentences)
