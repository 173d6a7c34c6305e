"""What the explanation of a question cites, and what of it is shown first. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from quizapp.pack.models.questions import MatchQuestion, OrderQuestion
from quizapp.pack.quote_matching import list_items
from quizapp.quiz.responses import MatchAnswer, OrderAnswer

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId, PassageId
    from quizapp.pack.models.questions import Citation, Question
    from quizapp.quiz.responses import Answer


@dataclass(frozen=True, slots=True)
class EvidenceCitations:
    """What a question cites: evidence settles it; the closest passages only surround a silence.

    With `numbers`, one for each citation, each settles an item of the question with that number. `first` is
    the place of the citation that is shown first.
    """

    citations: tuple[Citation, ...]
    settles: bool
    numbers: tuple[int, ...] = ()
    first: int = 0

    @property
    def passages(self) -> list[PassageId]:
        """The passage of each citation."""
        return [citation.passage for citation in self.citations]


def find_evidence_citations(
    question: Question, answer: Answer | None = None, numbered: Sequence[ItemId] = ()
) -> EvidenceCitations:
    """Return the citations that the explanation shows: the first set of evidence, the closest passages, or
    the items'.

    Items are numbered as told: `numbered` are their ids in that order, in the pack's if there are none. The
    first of them that the answer does not get right is shown first.
    """
    if question.evidence:
        return EvidenceCitations(question.evidence[0], settles=True)
    if not list_items(question):
        return EvidenceCitations(question.closest, settles=False)
    found = {item.id: item for item in list_items(question)}
    told = [
        (number, found[each], found[each].citation)
        for number, each in enumerate(numbered or found, 1)
        if found[each].citation is not None
    ]
    wrong = (place for place, (_, item, _) in enumerate(told) if not _is_right(question, answer, item.id))
    return EvidenceCitations(
        tuple(citation for _, _, citation in told if citation is not None),
        settles=True,
        numbers=tuple(number for number, _, _ in told),
        first=next(wrong, 0),
    )


def _is_right(question: Question, answer: Answer | None, item: ItemId) -> bool:
    """Tell whether an item has its partner, or its place; without an answer none is looked for."""
    match question, answer:
        case MatchQuestion(), MatchAnswer():
            key = next(each.key for each in question.items if each.id == item)
            return dict(answer.pairs).get(item) == key
        case OrderQuestion(), OrderAnswer():
            before = sum(len(group) for group in takewhile(lambda group: item not in group, question.order))
            size = next(len(group) for group in question.order if item in group)
            return item in answer.items[before : before + size]
        case _:
            return True
