"""A number: the article's own sentence with a gap, and the numbers that might be mistaken for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.citation_builder import NoEvidenceError
from quizapp.drafting.suggest.claim_clauses import add_full_stop, capitalize_first
from quizapp.drafting.suggest.generators.gap_sentence import (
    WholeSentence,
    describe_speaker_source,
    find_other_occurrence,
    find_whole_sentences,
)
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question
from quizapp.drafting.suggest.number_mentions import NumberMention, find_numbers, format_number
from quizapp.drafting.suggest.question_phrases import describe_sentence_place
from quizapp.drafting.suggest.sentence_index import measure_overlap
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

Json = dict[str, Any]
OtherNumbers = list[tuple["ArticleSentence", NumberMention]]

_MOST_KNOWN: Final = 3
_ALIKE: Final = 0.6


def generate_candidates(
    ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each number in a sentence that can be shown whole."""
    others = _by_unit(ground)
    for whole in find_whole_sentences(ground):
        found = list(find_numbers(whole.sentence))
        values = [figure.value for figure in found]
        for figure in found:
            if values.count(figure.value) == 1 and whole.tells(figure.span):
                yield _asked(ground, whole, figure, others[figure.unit])


def _asked(
    ground: ArticleIndex, whole: WholeSentence, figure: NumberMention, others: OtherNumbers
) -> SuggestionCandidate | RejectedCandidate:
    spans = whole.spans
    before, after = (half.strip() for half in whole.halves(figure.span))
    value = figure.words.replace(",", "") if figure.words[0].isdigit() else format_number(figure.value)
    if not before or not after.strip(".!") or value is None or len(value) > 15:
        return RejectedCandidate("no-clause", "number", spans)
    try:
        evidence = whole.evidence(ground)
        known = _known(ground, whole, figure, others)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "number", spans)
    place = describe_sentence_place(ground, whole.sentence)
    asked = build_question(
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
        other={"feedback": f"{capitalize_first(place)} has the number.", "trap": "swapped-number"},
        explanation=f"{capitalize_first(place)} gives the number as {figure.words}."
        f"{describe_speaker_source(ground, whole)}",
        skill="numbers-and-order",
        difficulty=1 if not known else 2,
        evidence=[evidence],
    )
    why = (
        SuggestionFeedback("whole-sentence", {"place": place}),
        *((SuggestionFeedback("other-numbers"),) if known else ()),
        WORDS_FOUND,
    )
    return SuggestionCandidate(
        "number", asked, (whole.claim,) if whole.claim is not None else (), whole.alone,
        whole.confidence, why, spans, figure=figure, whole=True,
    )  # fmt: skip


def _known(
    ground: ArticleIndex, whole: WholeSentence, figure: NumberMention, others: OtherNumbers
) -> list[Json]:
    """Return the article's other numbers of the same unit, each with where it stands."""
    found: list[Json] = []
    used = {figure.value}
    for sentence, other in others:
        value = format_number(other.value)
        if other.value in used or value is None or sentence.number == whole.sentence.number:
            continue
        if measure_overlap(sentence.stems, whole.sentence.stems) >= _ALIKE or not _near(figure, other):
            continue
        shown = find_other_occurrence(ground, sentence, other.span)
        if shown is not None:
            place = capitalize_first(describe_sentence_place(ground, sentence))
            told = f"{place} has {other.words} for something else: {shown[0]}"
            found.append(
                {
                    "value": value,
                    "feedback": add_full_stop(told),
                    "trap": "swapped-number",
                    "citation": shown[1],
                }
            )
            used.add(other.value)
        if len(found) == _MOST_KNOWN:
            break
    return found


def _near(one: NumberMention, other: NumberMention) -> bool:
    """Tell whether two numbers are within two orders of magnitude of each other."""
    return bool(one.value and other.value) and 1 / 100 <= other.value / one.value <= 100


def _by_unit(ground: ArticleIndex) -> Mapping[str, OtherNumbers]:
    found: defaultdict[str, OtherNumbers] = defaultdict(list)
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role == "body":
            for figure in find_numbers(sentence):
                if figure.fault is None:
                    found[figure.unit].append((sentence, figure))
    return found
