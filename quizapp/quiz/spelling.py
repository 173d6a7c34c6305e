"""Judging typed words: accepted, accepted with slips forgiven, a known wrong text, or neither. No pydantic.

What is folded away and which slips are forgiven is told in `quizapp.pack.spelling`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.pack.spelling import distance, forgiven, normalised


@dataclass(frozen=True, slots=True)
class Judged:
    """What typed words come to: the accepted words that they stand for with the slips forgiven, or neither.

    `known` is the place of the known wrong text that they are instead.
    """

    accepted: str | None = None
    slips: int = 0
    known: int | None = None


def judge_text(
    typed: str,
    accepted: Sequence[str],
    known: Sequence[str] = (),
    names: Iterable[Sequence[str]] = (),
    *,
    near: bool = True,
) -> Judged:
    """Judge typed words; `names` holds each voice's name and aliases, `near` forgives slips.

    A slip is never forgiven where a known wrong text, or a name of a voice that is not accepted, is as near.
    """
    given = normalised(typed)
    if not given:
        return Judged()
    right = [normalised(words) for words in accepted]
    wrong = [normalised(words) for words in known]
    if given in right:
        return Judged(accepted[right.index(given)])
    if given in wrong:
        return Judged(known=wrong.index(given))
    found = _nearest(given, right) if near else None
    if found is not None:
        place, count = found
        if all(distance(given, rival, count) > count for rival in (*wrong, *_others(names, right))):
            return Judged(accepted[place], count)
    mistaken = _nearest(given, wrong) if near else None
    return Judged(known=mistaken[0] if mistaken else None)


def _nearest(given: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The place of the nearest text that forgives, and the slips; the first of several."""
    slips = ((place, forgiven(given, words)) for place, words in enumerate(wanted))
    found = [(place, count) for place, count in slips if count is not None]
    return min(found, key=lambda pair: pair[1], default=None)


def _others(names: Iterable[Sequence[str]], accepted: Sequence[str]) -> list[str]:
    """The names of all voices that no accepted text names."""
    folded = [[normalised(name) for name in voice] for voice in names]
    return [name for voice in folded if not set(voice) & set(accepted) for name in voice]
