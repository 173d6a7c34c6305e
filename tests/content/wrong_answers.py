"""Every wrong answer of a question that feedback is written for, as a learner would give it."""

from fractions import Fraction
from typing import assert_never

from quizapp.pack.vocabulary import VERDICTS
from quizapp.quiz.evidence_sentences import find_cited_sentences, list_evidence_sentences, list_sentences
from quizapp.quiz.responses import (
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    FindEvidenceAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)

A_NUMBER_THAT_NOBODY_GIVES = "987654321"
WORDS_THAT_NOBODY_WRITES = "zzyzx quokka"


def wrong_answers(pack, question, texts):
    """Yield wrong answers: each wrong option alone, each known slip, and one that nobody foresaw."""
    match question.kind:
        case "choice":
            yield from (ChoiceAnswer(option.id) for option in question.options if option.id != question.key)
        case "choices":
            yield from (ChoicesAnswer((one.id,)) for one in question.options if one.id not in question.keys)
        case "attribution":
            speakers = [*(option.speaker for option in question.options), None]
            yield from (AttributionAnswer(speaker) for speaker in speakers if speaker != question.key)
        case "verdict":
            yield from (VerdictAnswer(verdict) for verdict in VERDICTS if verdict != question.key)
        case "chain":
            yield from (ChainAnswer((option.speaker,)) for option in question.offered)
            yield ChainAnswer(question.key[::-1])
        case "order":
            yield OrderAnswer(tuple(item for group in question.order for item in group)[::-1])
        case "match":
            yield from _pairs(question)
        case "find_evidence":
            yield from _sentences(pack, question, texts)
        case "number" | "text":
            yield from _typed(question)
        case _:
            assert_never(question)


def _typed(question):
    if question.kind == "number":
        for value in [*(wrong.value for wrong in question.known), A_NUMBER_THAT_NOBODY_GIVES]:
            yield NumberAnswer(str(value), str(Fraction(value)))
        yield NumberAnswer(WORDS_THAT_NOBODY_WRITES, None)
    else:
        for typed in [*(wrong.text for wrong in question.known), WORDS_THAT_NOBODY_WRITES]:
            yield TextAnswer(typed)


def _sentences(pack, question, texts):
    distractors = [find_cited_sentences(distractor.citation, texts) for distractor in question.distractors]
    yield from (FindEvidenceAnswer(distractor) for distractor in distractors)
    foreseen = {row for found in (*distractors, *list_evidence_sentences(question, texts)) for row in found}
    yield FindEvidenceAnswer((next(row for row in list_sentences(pack, question) if row not in foreseen),))


def _pairs(question):
    partners = [partner.id for partner in question.partners]
    for item in question.items:
        for partner in partners:
            if partner != item.key:
                pairs = {one.id: one.key for one in question.items} | {item.id: partner}
                yield MatchAnswer(tuple(pairs.items()))
