"""Numbers and words that are typed: the key can be given, and no wrong answer counts as right."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import NumberQuestion, TextQuestion
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.spelling import forgiven, normalised

Fault = tuple[Path, str, str]

_MOST_COMPARED: Final = 1_000_000
"""Characters of words that are compared with others about as long: more than an honest pack has."""

_ABOUT: Final = 2
"""Words that differ more in length are told apart at once."""


def check_numbers(pack: Pack) -> Iterator[Problem]:
    """The value fits its decimals, tolerances are not negative, known wrong values are wrong."""
    for path, question in questions(pack):
        if question.kind == "number":
            for inner, code, sentence in _number(question):
                yield Problem(pointer(*path, *inner), code, sentence)


def check_words(pack: Pack, most_compared: int = _MOST_COMPARED) -> Iterator[Problem]:
    """No known wrong text is accepted, or would be by a slip of spelling."""
    for path, question in questions(pack):
        if question.kind == "text":
            words = _Words(question)
            most_compared -= words.effort()
            if most_compared < 0:
                sentence = "Too many words are accepted and known here to compare all of them. Take some out."
                yield Problem(pointer(*path), "too-many-words", sentence)
                return
            for inner, code, sentence in words.faults():
                yield Problem(pointer(*path, *inner), code, sentence)


def _number(question: NumberQuestion) -> Iterator[Fault]:
    given = len(question.value.partition(".")[2])
    if given > question.decimals:
        sentence = f"{question.value} has {given} places after the point. Write “decimals”: {given}."
        yield ("decimals",), "decimals", sentence
    value, tolerance = Fraction(question.value), Fraction(question.tolerance)
    for name, figure in (("tolerance", question.tolerance), ("near", question.near)):
        if figure is not None and Fraction(figure) < 0:
            yield (name,), "negative", f"“{name}” is {figure}. Write 0 or more."
    for place, known in enumerate(question.known):
        inner: Path = ("known", place, "value")
        if abs(Fraction(known.value) - value) <= tolerance:
            yield (
                inner,
                "known-is-right",
                f"{known.value} counts as right here. Take it out, or lower the tolerance.",
            )
        elif any(Fraction(known.value) == Fraction(earlier.value) for earlier in question.known[:place]):
            yield inner, "equal-options", f"{known.value} stands twice among the known numbers. Take one out."


class _Words:
    """The words of a question that are accepted and known to be wrong, folded."""

    def __init__(self, question: TextQuestion) -> None:
        self._known = [(known.text, normalised(known.text)) for known in question.known]
        self._accepted = {normalised(text): text for text in question.accepted}
        self._near = question.spelling == "near"

    def effort(self) -> int:
        """Return how many characters are to be compared: those of words about as long as others."""
        if not self._near:
            return 0
        pairs = product((folded for _, folded in self._known), self._accepted)
        return sum(len(words) for folded, words in pairs if abs(len(folded) - len(words)) <= _ABOUT)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with known words."""
        for place, (text, folded) in enumerate(self._known):
            inner: Path = ("known", place, "text")
            if folded in self._accepted:
                other = self._accepted[folded]
                sentence = f"“{text}” is accepted as “{other}” too. Take one of them out."
                yield inner, "known-is-right", sentence
            elif self._near:
                yield from self._slip(inner, text, folded)

    def _slip(self, inner: Path, text: str, folded: str) -> Iterator[Fault]:
        right = self._accepted.items()
        slip = next((other for words, other in right if forgiven(folded, words) is not None), None)
        if slip is not None:
            sentence = f"“{text}” is a slip of spelling away from “{slip}”. Write “spelling”: “exact”."
            yield inner, "known-is-near", sentence
