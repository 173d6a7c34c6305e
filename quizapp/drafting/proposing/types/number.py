"""A number: the article's own sentence with a gap, and the numbers that might be mistaken for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError
from quizapp.drafting.proposing.clauses import capital, stopped
from quizapp.drafting.proposing.figures import Figure, digits, figures
from quizapp.drafting.proposing.layout import overlap
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.drafting.proposing.types.gaps import Whole, elsewhere, source_of, wholes
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]
Others = list[tuple["Sentence", Figure]]

_MOST_KNOWN: Final = 3
_ALIKE: Final = 0.6


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each number in a sentence that can be shown whole."""
    others = _by_unit(ground)
    for whole in wholes(ground):
        found = list(figures(whole.sentence))
        values = [figure.value for figure in found]
        for figure in found:
            if values.count(figure.value) == 1 and whole.tells(figure.span):
                yield _asked(ground, whole, figure, others[figure.unit])


def _asked(ground: Ground, whole: Whole, figure: Figure, others: Others) -> Candidate | Held:
    spans = whole.spans
    before, after = (half.strip() for half in whole.halves(figure.span))
    value = figure.words.replace(",", "") if figure.words[0].isdigit() else digits(figure.value)
    if not before or not after.strip(".!") or value is None or len(value) > 15:
        return Held("no-clause", "number", spans)
    try:
        proof = whole.proof(ground)
        known = _known(ground, whole, figure, others)
    except NotProvedError:
        return Held("not-proved", "number", spans)
    place = sentence_where(ground, whole.sentence)
    asked = question(
        ground,
        "number",
        "The number",
        place,
        prompt=f"Which number fills {whole.gap}?",
        before=before,
        after=after,
        value=value,
        decimals=len(value.partition(".")[2]),
        known=known,
        other={"feedback": f"{capital(place)} has the number.", "trap": "swapped-number"},
        explanation=f"{capital(place)} gives the number as {figure.words}.{source_of(ground, whole)}",
        skill="numbers-and-order",
        difficulty=1 if not known else 2,
        proofs=[proof],
    )
    why = (Why("whole-sentence", {"place": place}), *((Why("other-numbers"),) if known else ()), WORDS_FOUND)
    return Candidate(
        "number", asked, (whole.claim,) if whole.claim is not None else (), whole.alone,
        whole.confidence, why, spans, figure=figure, whole=True,
    )  # fmt: skip


def _known(ground: Ground, whole: Whole, figure: Figure, others: Others) -> list[Json]:
    """Return the article's other numbers of the same unit, each with where it stands."""
    found: list[Json] = []
    used = {figure.value}
    for sentence, other in others:
        value = digits(other.value)
        if other.value in used or value is None or sentence.number == whole.sentence.number:
            continue
        if overlap(sentence.stems, whole.sentence.stems) >= _ALIKE or not _near(figure, other):
            continue
        shown = elsewhere(ground, sentence, other.span)
        if shown is not None:
            place = capital(sentence_where(ground, sentence))
            told = f"{place} has {other.words} for something else: {shown[0]}"
            found.append(
                {"value": value, "feedback": stopped(told), "trap": "swapped-number", "citation": shown[1]}
            )
            used.add(other.value)
        if len(found) == _MOST_KNOWN:
            break
    return found


def _near(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers are within two orders of magnitude of each other."""
    return bool(one.value and other.value) and 1 / 100 <= other.value / one.value <= 100


def _by_unit(ground: Ground) -> Mapping[str, Others]:
    found: defaultdict[str, Others] = defaultdict(list)
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role == "body":
            for figure in figures(sentence):
                if figure.fault is None:
                    found[figure.unit].append((sentence, figure))
    return found
