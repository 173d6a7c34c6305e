"""A question that might become a draft, with all that the checks have to know of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.drafting.suggest.claim_index import Claim
    from quizapp.drafting.suggest.distortions import Distortion
    from quizapp.drafting.suggest.number_mentions import NumberMention
    from quizapp.drafting.suggestions import SuggestionFeedback, SuggestionType

Json = dict[str, Any]

_OF_A_SPEAKER: Final = frozenset({"supported", "contradicted", "evidence"})


@dataclass(frozen=True, slots=True)
class SuggestionCandidate:
    """A question of the pack format, not yet checked.

    `claims` are what it rests on, the one asked about first; `texts` what is shown of the article's matter;
    `key` the speaker that is right, where a speaker is asked for; `others` the speakers offered beside it;
    `altered` what a statement changes; `figure` the number that is asked for or changed. `whole` tells that
    its words are a whole sentence of the article, with whoever is named in it; `glossed` are the stems
    that its prompt explains, `placed` tells that it has the headline in it.
    """

    type: SuggestionType
    question: Json
    claims: tuple[Claim, ...]
    texts: tuple[str, ...]
    confidence: float
    why: tuple[SuggestionFeedback, ...]
    spans: tuple[ReadingSpan, ...]
    key: str | None = None
    others: tuple[str, ...] = ()
    altered: Distortion | None = None
    figure: NumberMention | None = None
    whole: bool = False
    confirm: bool = False
    glossed: frozenset[str] = frozenset()
    placed: bool = False

    @property
    def may_name_a_speaker(self) -> bool:
        """Whether it is of a type that asks of words as somebody's: “According to X, …”."""
        return self.type in _OF_A_SPEAKER

    @property
    def choices(self) -> tuple[str, ...]:
        """The ids of the speakers that may be chosen: those offered, and the right one."""
        return (*self.others, self.key) if self.key else self.others

    @property
    def speaking(self) -> frozenset[str]:
        """The ids of the speakers that are offered, or speak in what it rests on."""
        return frozenset(self.others).union(*(claim.said.chain for claim in self.claims))

    def speakers(self) -> frozenset[str]:
        """Return the ids of the speakers that its question names anywhere."""
        return self.speaking.union(self.choices, _speakers(self.question))


@dataclass(frozen=True, slots=True)
class RejectedCandidate:
    """What did not even become a candidate, by the code of why."""

    code: str
    type: SuggestionType
    spans: tuple[ReadingSpan, ...]


def list_citations(question: Any) -> Iterator[Json]:
    """Yield all citations of a question in plain JSON."""
    if isinstance(question, Mapping):
        if "passage" in question and "quote" in question and "attributions" in question:
            yield dict(question)
        for name, inner in question.items():
            if name != "attributions":
                yield from list_citations(inner)
    elif isinstance(question, list):
        for inner in question:
            yield from list_citations(inner)


def _speakers(question: Json) -> Iterator[str]:
    for citation in list_citations(question):
        yield from (saying["speaker"] for saying in citation["attributions"])
    for listed in ("options", "offered", "partners"):
        yield from (each["speaker"] for each in question.get(listed, ()) if each.get("speaker"))
    if question.get("of"):
        yield question["of"]
