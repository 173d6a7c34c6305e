"""Numbers and words that are typed: the key can be given, and no wrong answer counts as right."""

from collections.abc import Iterator
from fractions import Fraction

from quizapp.pack.answers import Path
from quizapp.pack.checks.walk import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import NumberQuestion, TextQuestion
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.spelling import forgiven, normalised

Fault = tuple[Path, str, str]


def check_numbers(pack: Pack) -> Iterator[Problem]:
    """The value fits its decimals, tolerances are not negative, known wrong values are wrong."""
    for path, question in questions(pack):
        if question.kind == "number":
            for inner, code, sentence in _number(question):
                yield Problem(pointer(*path, *inner), code, sentence)


def check_words(pack: Pack) -> Iterator[Problem]:
    """No known wrong text is accepted, or would be by a slip of spelling."""
    for path, question in questions(pack):
        if question.kind == "text":
            for inner, code, sentence in _text(question):
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


def _text(question: TextQuestion) -> Iterator[Fault]:
    accepted = {normalised(text): text for text in question.accepted}
    for place, known in enumerate(question.known):
        inner: Path = ("known", place, "text")
        folded = normalised(known.text)
        if folded in accepted:
            sentence = f"“{known.text}” is accepted as “{accepted[folded]}” too. Take one of them out."
            yield inner, "known-is-right", sentence
            continue
        slip = next((text for words, text in accepted.items() if forgiven(folded, words) is not None), None)
        if question.spelling == "near" and slip is not None:
            sentence = f"“{known.text}” is a slip of spelling away from “{slip}”. Write “spelling”: “exact”."
            yield inner, "known-is-near", sentence
