"""What feedback says to one answer: the reasons that speak to it and the trap that it met.

For typed words: whether they are accepted, accepted with slips forgiven, a known wrong text, or neither.
What is folded away and which slips are forgiven is told in `quizapp.pack.spelling`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    Feedback,
    FindEvidenceQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.pack.problems import FieldPath
from quizapp.pack.quote_matching import iter_feedback
from quizapp.pack.spelling import compute_edit_distance, count_forgiven_slips, normalize_answer
from quizapp.pack.vocabulary import Trap
from quizapp.quiz.evidence_sentences import (
    ScoringTexts,
    SentenceSet,
    find_cited_sentences,
    list_evidence_sentences,
)
from quizapp.quiz.responses import (
    Answer,
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    FindEvidenceAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.quiz.scoring_rules import is_within_tolerance, score_order


@dataclass(frozen=True, slots=True)
class JudgedText:
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
) -> JudgedText:
    """Judge typed words; `names` holds each speaker's name and aliases, `near` forgives slips.

    A slip is never forgiven where a known wrong text, or a name of a speaker that is not accepted, is as
    near.
    """
    given = normalize_answer(typed)
    if not given:
        return JudgedText()
    right = [normalize_answer(words) for words in accepted]
    wrong = [normalize_answer(words) for words in known]
    if given in right:
        return JudgedText(accepted[right.index(given)])
    if given in wrong:
        return JudgedText(known=wrong.index(given))
    found = _nearest(given, right) if near else None
    if found is not None:
        place, count = found
        if all(
            compute_edit_distance(given, rival, count) > count for rival in (*wrong, *_others(names, right))
        ):
            return JudgedText(accepted[place], count)
    mistaken = _nearest(given, wrong) if near else None
    return JudgedText(known=mistaken[0] if mistaken else None)


def _nearest(given: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The place of the nearest text that forgives, and the slips; the first of several."""
    slips = ((place, count_forgiven_slips(given, words)) for place, words in enumerate(wanted))
    found = [(place, count) for place, count in slips if count is not None]
    return min(found, key=lambda pair: pair[1], default=None)


def _others(names: Iterable[Sequence[str]], accepted: Sequence[str]) -> list[str]:
    """The names of all speakers that no accepted text names."""
    folded = [[normalize_answer(name) for name in speaker] for speaker in names]
    return [name for speaker in folded if not set(speaker) & set(accepted) for name in speaker]


def find_feedback(
    question: Question, answer: Answer, texts: ScoringTexts
) -> tuple[tuple[FieldPath, Feedback], ...]:
    """Return the reasons that speak to an answer, in the pack's order, with their paths in the question.

    They are those of what was picked; in a chain, of the speakers that are out of place, and the `other` one
    for a row that is wrong; for a number, words, an order or sentences, `other` where no reason of its own
    fits. A right number, text or order has none, and match has feedback by item instead.
    """
    paths = set(_paths(question, answer, texts))
    return tuple((path, reason) for path, reason in iter_feedback(question) if path in paths)


def find_trap(question: Question, answer: Answer, texts: ScoringTexts) -> Trap | None:
    """Return the trap that a wrong answer met: of the first reason that names one.

    Where a wrong verdict's reason names none, it is how the statement was altered.
    """
    named = (reason.trap for _, reason in find_feedback(question, answer, texts))
    found = next((trap for trap in named if trap is not None), None)
    if found is None and isinstance(question, VerdictQuestion) and answer != VerdictAnswer(question.key):
        return question.altered
    return found


def judge_text_answer(question: TextQuestion, typed: str, texts: ScoringTexts) -> JudgedText:
    """Return what typed words come to, by the question's own rule of spelling."""
    known = [wrong.text for wrong in question.known]
    return judge_text(typed, question.accepted, known, texts.names, near=question.spelling == "near")


def _paths(question: Question, answer: Answer, texts: ScoringTexts) -> Iterator[FieldPath]:
    match question, answer:
        case (ChoiceQuestion(), ChoiceAnswer(option=picked)):
            yield from _numbered("options", (option.id == picked for option in question.options))
        case (ChoicesQuestion(), ChoicesAnswer(options=several)):
            yield from _numbered("options", (option.id in several for option in question.options))
        case (AttributionQuestion(), AttributionAnswer(speaker=None)):
            yield ("nobody",)
        case (AttributionQuestion(), AttributionAnswer(speaker=speaker)):
            yield from _numbered("options", (option.speaker == speaker for option in question.options))
        case (VerdictQuestion(), VerdictAnswer(verdict=verdict)):
            yield ("feedback", verdict)
        case _:
            yield from _or_other(question, answer, texts)


def _or_other(question: Question, answer: Answer, texts: ScoringTexts) -> Iterator[FieldPath]:
    match question, answer:
        case (ChainQuestion(), ChainAnswer(speakers=row)) if row != question.key:
            misplaced = {
                speaker for place, speaker in enumerate(row) if question.key[place : place + 1] != (speaker,)
            }
            yield from _numbered("offered", (option.speaker in misplaced for option in question.offered))
            yield ("other",)
        case (FindEvidenceQuestion(), FindEvidenceAnswer(spans=spans)):
            yield from _evidence(question, frozenset(spans), texts)
        case (NumberQuestion(), NumberAnswer(read=read)):
            yield from _number(question, None if read is None else Fraction(read))
        case (TextQuestion(), TextAnswer(typed=typed)):
            found = judge_text_answer(question, typed, texts)
            if found.accepted is None:
                yield ("other",) if found.known is None else ("known", found.known)
        case (OrderQuestion(), OrderAnswer(items=items)) if score_order(question.order, items).score < 1:
            yield ("other",)


def _evidence(
    question: FindEvidenceQuestion, picked: SentenceSet, texts: ScoringTexts
) -> Iterator[FieldPath]:
    distractors = [
        frozenset(find_cited_sentences(distractor.citation, texts)) for distractor in question.distractors
    ]
    yield from _numbered("distractors", (not picked.isdisjoint(distractor) for distractor in distractors))
    if picked.difference(*distractors, *list_evidence_sentences(question, texts)):
        yield ("other",)


def _number(question: NumberQuestion, read: Fraction | None) -> Iterator[FieldPath]:
    def is_it(value: str) -> bool:
        near = Fraction(question.tolerance)
        return read is not None and is_within_tolerance(Fraction(value), near, question.decimals, read)

    if not is_it(question.value):
        places = [place for place, wrong in enumerate(question.known) if is_it(wrong.value)]
        yield ("known", places[0]) if places else ("other",)


def _numbered(name: str, chosen: Iterable[bool]) -> Iterator[FieldPath]:
    return ((name, place) for place, is_chosen in enumerate(chosen) if is_chosen)
