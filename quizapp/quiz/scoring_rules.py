"""The arithmetic of scores, on plain ids and exact fractions. What stands around it is in `scoring`.

Each rule tells its source and what answering at random comes to on the mean; the tests count it out. No
pydantic.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise
from typing import TypeVar

from quizapp.pack.vocabulary import Trap
from quizapp.quiz.responses import Outcome


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """How many parts of an answer are right, out of how many; `wrong` are parts given that do not belong.

    The parts are options (choices), links (chain), sentences (evidence), items (match) or pairs (order).
    """

    right: int
    of: int
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class AnswerScore:
    """The score of one answer, from 0 to 1, with what is told beside it.

    `near` is how far off a number is that only nearly fits; `forgiven` are the accepted words where a slip
    of spelling was forgiven.
    """

    score: Fraction
    trap: Trap | None = None
    tally: AnswerTally | None = None
    near: Fraction | None = None
    forgiven: str | None = None

    @property
    def outcome(self) -> Outcome:
        """The outcome that the score stands for: 1 is correct, 0 is not this time, else partly."""
        if self.score >= 1:
            return "correct"
        return "partly" if self.score > 0 else "not_this_time"


Id = TypeVar("Id", bound=Hashable)
Partner = TypeVar("Partner", bound=Hashable)


def score_all_or_nothing(
    *, right: bool, near: Fraction | None = None, forgiven: str | None = None
) -> AnswerScore:
    """Score 1 or 0. One of n at random: 1/n."""
    return AnswerScore(Fraction(int(right)), near=near, forgiven=forgiven)


def score_choices(keys: AbstractSet[Id], offered: Collection[Id], picked: AbstractSet[Id]) -> AnswerScore:
    """Score right ÷ keys − wrong ÷ max(other options, 2), not below 0: the rule "false2" of R/exams.

    Picking all scores 0. Ticking each option with any one probability comes to 0 before the floor, which
    lifts it: a fair coin over five options with two keys comes to 3/16.
    """
    others = len(set(offered) - keys)
    right, wrong = len(picked & keys), len(picked - keys)
    raw = Fraction(right, len(keys)) - Fraction(wrong, max(others, 2))
    return AnswerScore(max(raw, Fraction(0)), tally=AnswerTally(right, len(keys), wrong))


def score_chain(key: Sequence[Id], given: Sequence[Id]) -> AnswerScore:
    """Score the links that are right over the links of the longer row.

    A row of n speakers has n + 1 links: from the article to the first, between neighbours, and from the last
    to the end. It is the Jaccard idea, taken over neighbours, with the longer row as the whole. A random row
    of the key's length n out of m speakers comes to (2 + (n − 1)² ÷ (m − 1)) ÷ (m (n + 1)).
    """
    right = len(_links(key) & _links(given))
    links = max(len(key), len(given)) + 1
    return AnswerScore(Fraction(right, links), tally=AnswerTally(right, links, len(given) + 1 - right))


def _links(row: Sequence[Id]) -> set[tuple[Id | None, Id | None]]:
    return set(pairwise((None, *row, None)))


def score_marked_sentences(evidence: Sequence[AbstractSet[Id]], picked: AbstractSet[Id]) -> AnswerScore:
    """Score the best F1 over the evidence, leaving out picks that belong only to other evidence.

    F1 is van Rijsbergen's measure, 2 × right ÷ (picked + needed). With one set of evidence of m among r rows,
    m rows at random come to m/r.
    """
    return max(
        (_f1(evidence_set, picked, evidence) for evidence_set in evidence), key=lambda scored: scored.score
    )


def _f1(
    evidence_set: AbstractSet[Id], picked: AbstractSet[Id], evidence: Sequence[AbstractSet[Id]]
) -> AnswerScore:
    elsewhere = set[Id]().union(*evidence) - evidence_set
    right, counted = len(picked & evidence_set), len(picked - elsewhere)
    score = Fraction(2 * right, counted + len(evidence_set)) if right else Fraction(0)
    return AnswerScore(score, tally=AnswerTally(right, len(evidence_set), counted - right))


def score_match(key: Mapping[Id, Partner], given: Mapping[Id, Partner]) -> AnswerScore:
    """Score the share of items with their own partner.

    At random it comes to 1/p for p partners, whether or not a partner may serve twice.
    """
    right = sum(given.get(item) == partner for item, partner in key.items())
    return AnswerScore(Fraction(right, len(key)), tally=AnswerTally(right, len(key), len(key) - right))


def score_order(groups: Sequence[Sequence[Id]], given: Sequence[Id]) -> AnswerScore:
    """Score pairs in order − pairs out of order, over pairs not tied; at or below chance 0.

    It is Kendall's tau, with tied pairs left out (Goodman and Kruskal's gamma). A random order comes to 0
    before the floor, which lifts it: four items without a tie come to 7/36.
    """
    rank = {item: place for place, group in enumerate(groups) for item in group}
    pairs = [(a, b) for a, b in combinations(given, 2) if rank[a] != rank[b]]
    right = sum(rank[a] < rank[b] for a, b in pairs)
    wrong = len(pairs) - right
    return AnswerScore(
        max(Fraction(right - wrong, len(pairs)), Fraction(0)), tally=AnswerTally(right, len(pairs), wrong)
    )


def is_within_tolerance(value: Fraction, tolerance: Fraction, decimals: int, read: Fraction) -> bool:
    """Tell whether a number is right: no further off than the tolerance, or the value rounded as asked.

    Where decimals are asked for, the value rounded to them is right too (.67 for 2/3), half up or down.
    """
    off = abs(read - value)
    rounded = decimals > 0 and (read * 10**decimals).denominator == 1
    return off <= tolerance or (rounded and off <= Fraction(1, 2 * 10**decimals))
