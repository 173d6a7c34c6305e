"""Citations: each quote stands in its passage once, letter for letter, and cues and names where they must."""

from collections.abc import Iterator, Mapping
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.ids import PassageId
from quizapp.pack.models.evidence import Citation, Saying
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.proving import citations, find, passages, stands_once
from quizapp.pack.sentences import Span, sentences, touched
from quizapp.pack.wording import quoted

Fault = tuple[tuple[str | int, ...], str, str]

_LIKE: Final = str.maketrans("‘’“”«»–—‑\u00a0", '\'\'""""--- ')


def check_citations(pack: Pack) -> Iterator[Problem]:
    """Every citation holds, once, in a verbatim passage; cues and names are found where they must be."""
    known = passages(pack)
    for path, question in questions(pack):
        for inner, citation in citations(question):
            passage = known.get(citation.passage)
            if passage is not None:  # a passage that is not there is told by the references
                for field, code, sentence in _faults(citation, passage, known):
                    yield Problem(pointer(*path, *inner, *field), code, sentence)


def _faults(citation: Citation, passage: Passage, known: Mapping[PassageId, Passage]) -> Iterator[Fault]:
    if passage.role == "summary":
        sentence = f"“{passage.id}” is a summary, in the pack's own words. Cite the article's words instead."
        yield ("passage",), "cited-summary", sentence
        return
    found = find(passage.text, citation.quote, citation.prefix or "", citation.suffix or "")
    if not isinstance(found, Span):
        yield (
            ("quote",),
            *(_ambiguous(passage) if found == "ambiguous" else _absent(citation, passage)),
        )
        return
    if not any(char.isalnum() for char in citation.quote):
        yield ("quote",), "empty-quote", "The quote has no letter or digit. Quote words."
    for place, saying in enumerate(citation.said):
        for field, code, sentence in _saying(saying, found, passage.text, known):
            yield ("said", place, *field), code, sentence


def _ambiguous(passage: Passage) -> tuple[str, str]:
    sentence = (
        f"The quote stands more than once in “{passage.id}”. Quote more of it, or add “prefix” or “suffix”:"
    )
    return "ambiguous-quote", f"{sentence} the words just before or after it."


def _absent(citation: Citation, passage: Passage) -> tuple[str, str]:
    if citation.quote in passage.text:
        return (
            "absent-quote",
            "The quote is there, but not with this “prefix” and “suffix” directly around it.",
        )
    like = passage.text.translate(_LIKE).casefold().find(citation.quote.translate(_LIKE).casefold())
    sentence = f"{quoted(citation.quote)} does not stand in “{passage.id}”, letter for letter."
    if like < 0 or len(passage.text.casefold()) != len(passage.text):
        return "absent-quote", f"{sentence} Copy the words from the passage."
    there = passage.text[like : like + len(citation.quote)]
    return "absent-quote", f"{sentence} There it is written {quoted(there)}."


def _saying(saying: Saying, quote: Span, text: str, known: Mapping[PassageId, Passage]) -> Iterator[Fault]:
    if saying.cue is not None:
        count = _count(saying.cue, quote, text)
        if count != 1:
            there = "does not stand" if count == 0 else f"stands {count} times"
            sentence = (
                f"The cue {quoted(saying.cue)} {there} in the sentences of its quote and the one before."
            )
            yield ("cue",), "cue", f"{sentence} Write words that stand there once."
    if saying.named is not None:
        passage = known.get(saying.named.passage)
        if passage is not None and passage.role == "summary":
            yield (
                ("named", "passage"),
                "cited-summary",
                "A summary cannot be cited. Name a passage of the article.",
            )
        elif passage is not None and not stands_once(passage.text, saying.named.quote):
            sentence = f"{quoted(saying.named.quote)} does not stand exactly once in “{passage.id}”."
            yield ("named", "quote"), "named", f"{sentence} Copy more of the words from there."


def _count(cue: str, quote: Span, text: str) -> int:
    """Count the cue in the quote's sentences and the one before; overlaps count."""
    if stands_once(text, cue) and quote.start <= text.find(cue) <= quote.end - len(cue):
        return 1  # no need to look for sentences
    spans = sentences(text)
    rows = touched(text, quote, spans)
    if not rows:
        return 0
    window = text[spans[max(0, rows[0] - 1)].start : spans[rows[-1]].end]
    return sum(window.startswith(cue, place) for place in range(len(window)))
