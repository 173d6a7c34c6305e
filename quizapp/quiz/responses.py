"""Responses: what a learner gave, how sure they were, what it scored. No pydantic: home loads it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

from quizapp.pack.ids import ItemId, OptionId, PackId, PartnerId, PassageId, QuestionId, SpeakerId
from quizapp.pack.vocabulary import QuestionKind, Verdict

Outcome = Literal["correct", "partly", "not_this_time", "skipped"]
"""1; between; 0; not answered. A question that cannot be shown is left out and has no response."""

Certainty = Literal["guess", "fairly_sure", "certain"]
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)


@dataclass(frozen=True, slots=True)
class PassageSpan:
    """Code points of a passage from start to end (exclusive)."""

    passage: PassageId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The option picked."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class ChoicesAnswer:
    """The options picked, at least one, in the pack's order."""

    options: tuple[OptionId, ...]


@dataclass(frozen=True, slots=True)
class AttributionAnswer:
    """The speaker picked; `article` is the reporter, None is “The article does not say”."""

    speaker: SpeakerId | None


@dataclass(frozen=True, slots=True)
class ChainAnswer:
    """One to four speakers in a row, from the article (left out) inwards, each once."""

    speakers: tuple[SpeakerId, ...]


@dataclass(frozen=True, slots=True)
class VerdictAnswer:
    """The verdict picked."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class FindEvidenceAnswer:
    """The sentences marked, as spans of their passages, at least one."""

    spans: tuple[PassageSpan, ...]


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """Each item with the partner given to it, in the pack's order; every item has one."""

    pairs: tuple[tuple[ItemId, PartnerId], ...]


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """All items in the learner's order."""

    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """The number as typed, and as read (a Fraction's text, e.g. "31/10"; None: not a number)."""

    typed: str
    read: str | None


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """The words as typed."""

    typed: str


Answer = (
    ChoiceAnswer
    | ChoicesAnswer
    | AttributionAnswer
    | ChainAnswer
    | VerdictAnswer
    | FindEvidenceAnswer
    | MatchAnswer
    | OrderAnswer
    | NumberAnswer
    | TextAnswer
)

ANSWERS: Final[dict[QuestionKind, type[Answer]]] = {
    "attribution": AttributionAnswer,
    "chain": ChainAnswer,
    "choice": ChoiceAnswer,
    "choices": ChoicesAnswer,
    "find_evidence": FindEvidenceAnswer,
    "match": MatchAnswer,
    "number": NumberAnswer,
    "order": OrderAnswer,
    "text": TextAnswer,
    "verdict": VerdictAnswer,
}
"""The answer to each kind of question."""


@dataclass(frozen=True, slots=True)
class Response:
    """One row of the history: times are UTC, `place` counts from 0, `answer` is None if skipped."""

    id: str
    session: str
    learner: str
    place: int
    pack: PackId
    revision: int
    question: QuestionId
    fingerprint: str
    kind: QuestionKind
    answer: Answer | None
    score: float
    outcome: Outcome
    certainty: Certainty | None
    hint: bool
    attempt: Literal[1, 2]
    shown: datetime
    answered: datetime


@dataclass(frozen=True, slots=True)
class EvidenceResponse:
    """The sentences given as evidence of a response; no spans: “No sentence settles it”, None: skipped."""

    id: str
    response: str
    spans: tuple[PassageSpan, ...] | None
    score: float
    answered: datetime
