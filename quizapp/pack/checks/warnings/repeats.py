"""Claims that an explanation repeats: by what words a sentence is told to say the same again."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from quizapp.pack.checks.warnings.words import NEGATIVE, STOP, own_words, rough_words, stem, stems, words
from quizapp.pack.ids import ARTICLE
from quizapp.pack.models.questions import Question
from quizapp.pack.proving import citations

_FEWEST: Final = 4
"""So many words that carry the matter are shared at least."""

_MOST_OF: Final = 0.75
"""The share of the shorter of the two texts' words that counts as most of them."""


class Said(NamedTuple):
    """The matter of something that somebody says; `so` is false where the article does not bear it out."""

    matter: frozenset[str]
    so: bool


def claims(question: Question) -> list[Said]:
    """Return what is said in a question by somebody: its claim or statement, quoted claims or opinions."""
    found = [Said(stems(text), so) for text, so in _asked(question)]
    for path, citation in citations(question):
        if path[0] == "proofs" and citation.said and citation.said[-1].status in ("claim", "opinion"):
            found.append(Said(stems(citation.quote), so=True))
    return [said for said in found if len(said.matter) >= _FEWEST]


def may_repeat(text: str, found: list[Said]) -> bool:
    """Tell, without looking at sentences, whether a text has words enough in common with a claim."""
    if not found:
        return False
    matter = {stem(word) for word in rough_words(text) - STOP}
    return any(len(matter & said.matter) >= _FEWEST for said in found)


def repeats(sentence: str, found: list[Said]) -> bool:
    """Tell whether a sentence of the author's own repeats most of what one of the claims is about.

    A statement that the article does not bear out counts only if the sentence has it all and denies nothing.
    """
    matter = stems(sentence)
    if len(matter) < _FEWEST:
        return False
    for said in found:
        shared = len(matter & said.matter)
        if shared < _FEWEST:
            continue
        if said.so and shared >= _MOST_OF * min(len(matter), len(said.matter)):
            return True
        if not said.so and shared == len(said.matter) and NEGATIVE.isdisjoint(words(sentence)):
            return True
    return False


def _asked(question: Question) -> Iterator[tuple[str, bool]]:
    match question.kind:
        case "attribution" if question.key != ARTICLE:
            yield question.claim, True
        case "chain":
            yield question.claim, True
        case "verdict" if question.of is not None or question.key != "supported":
            yield own_words(question.statement), question.key == "supported"
        case _:
            return
