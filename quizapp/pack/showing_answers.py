"""What can be answered to a question, in words: as it is put before a learner, and as it is judged."""

from collections.abc import Iterator, Mapping
from typing import Final, assert_never

from quizapp.pack.ids import VoiceId
from quizapp.pack.models.evidence import Reason
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    EvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Partner,
    Question,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.pack.words import VERDICTS, Verdict

Names = Mapping[VoiceId, str]
"""The names of a pack's voices, `article` and `nobody` among them."""

Judged = tuple[str, bool, str]
"""An answer, whether it is right, and what is said to it."""

_VERDICTS: Final[Mapping[Verdict, str]] = {
    "supported": "The article says so",
    "contradicted": "The article says otherwise",
    "not_stated": "The article does not say",
}


def offered(question: Question, names: Names) -> Iterator[str]:
    """Yield what a learner is given to answer with; nothing in it or in its order tells what is right."""
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            yield from (option.text for option in question.options)
        case AttributionQuestion():
            yield from (names.get(option.voice, option.voice) for option in question.options)
            yield _VERDICTS["not_stated"]
        case ChainQuestion():
            yield from (names.get(option.voice, option.voice) for option in question.offered)
        case VerdictQuestion():
            yield from _VERDICTS.values()
        case EvidenceQuestion():
            yield "the sentences of the article"
        case MatchQuestion():
            yield from (item.text for item in question.items)
            yield f"Partners: {'; '.join(sorted(_partner(partner, names) for partner in question.partners))}"
        case OrderQuestion():
            yield from sorted(item.text for item in question.items)
        case NumberQuestion() | TextQuestion():
            yield f"{question.before or ''} ____ {question.after or ''}".strip()
        case _:
            assert_never(question)


def judged(question: Question, names: Names) -> Iterator[Judged]:
    """Yield the answers that the pack knows, with what it says to each."""
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            keys = (question.key,) if isinstance(question, ChoiceQuestion) else question.keys
            yield from ((option.text, option.id in keys, _told(option)) for option in question.options)
        case AttributionQuestion():
            yield from _attribution(question, names)
        case ChainQuestion():
            yield from _chain(question, names)
        case VerdictQuestion():
            reasons = question.reasons
            for verdict, reason in zip(
                VERDICTS, (reasons.supported, reasons.contradicted, reasons.not_stated), strict=True
            ):
                yield _VERDICTS[verdict], verdict == question.key, _told(reason)
        case EvidenceQuestion():
            yield from ((f"“{decoy.citation.quote}”", False, _told(decoy)) for decoy in question.decoys)
            yield _other(question.other)
        case MatchQuestion():
            partners = {partner.id: _partner(partner, names) for partner in question.partners}
            yield from (
                (f"{i.text} = {partners.get(i.key, i.key)}", True, i.feedback) for i in question.items
            )
        case OrderQuestion():
            yield from _order(question)
        case NumberQuestion() | TextQuestion():
            yield from _typed(question)
        case _:
            assert_never(question)


def _attribution(question: AttributionQuestion, names: Names) -> Iterator[Judged]:
    for option in question.options:
        yield names.get(option.voice, option.voice), option.voice == question.key, _told(option)
    yield _VERDICTS["not_stated"], question.key is None, _told(question.nobody)


def _typed(question: NumberQuestion | TextQuestion) -> Iterator[Judged]:
    if isinstance(question, NumberQuestion):
        yield question.value, True, ""
        yield from ((known.value, False, _told(known)) for known in question.known)
    else:
        yield from ((text, True, "") for text in question.accepted)
        yield from ((known.text, False, _told(known)) for known in question.known)
    yield _other(question.other)


def _chain(question: ChainQuestion, names: Names) -> Iterator[Judged]:
    yield " > ".join(("the article", *(names.get(voice, voice) for voice in question.key))), True, ""
    yield from ((names.get(option.voice, option.voice), False, _told(option)) for option in question.offered)
    yield _other(question.other)


def _order(question: OrderQuestion) -> Iterator[Judged]:
    items = {item.id: item for item in question.items}
    for group in question.order:
        known = [items[item] for item in group if item in items]
        yield (
            " = ".join(item.text for item in known),
            True,
            " ".join(item.feedback or "" for item in known).strip(),
        )
    yield _other(question.other)


def _partner(partner: Partner, names: Names) -> str:
    return partner.text or (names.get(partner.voice, partner.voice) if partner.voice else partner.id)


def _other(reason: Reason) -> Judged:
    return "anything else", False, _told(reason)


def _told(reason: Reason) -> str:
    return f"{reason.feedback} (Trap: {reason.trap}.)" if reason.trap else reason.feedback
