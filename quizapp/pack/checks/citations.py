"""Citations: each quote stands in its passage once, letter for letter, and cues and names where they must."""

from collections.abc import Iterator
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.models.evidence import Citation, Named, Saying
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.proving import citations, find, passages, stands_once
from quizapp.pack.sentences import Span, sentences, touched
from quizapp.pack.wording import quoted

Fault = tuple[tuple[str | int, ...], str, str]
"""The path inside what is looked at, the code, the sentence."""

_LIKE: Final = str.maketrans("‘’“”«»–—‑\u00a0", '\'\'""""--- ')


def check_citations(pack: Pack) -> Iterator[Problem]:
    """Every citation holds, once, in a verbatim passage; cues and names are found where they must be."""
    texts = _Texts(pack)
    for path, question in questions(pack):
        for inner, citation in citations(question):
            for field, code, sentence in texts.faults(citation):
                yield Problem(pointer(*path, *inner, *field), code, sentence)


class _Texts:
    """The passages of a pack, with the sentences of those that were asked for."""

    def __init__(self, pack: Pack) -> None:
        self._known = passages(pack)
        self._sentences: dict[str, tuple[Span, ...]] = {}

    def faults(self, citation: Citation) -> Iterator[Fault]:
        """Yield what is wrong with a citation. Of a passage that is not there the references tell."""
        passage = self._known.get(citation.passage)
        if passage is None:
            return
        if passage.role == "summary":
            sentence = (
                f"“{passage.id}” is a summary, in the pack's own words. Cite the article's words instead."
            )
            yield ("passage",), "cited-summary", sentence
            return
        found = find(passage.text, citation.quote, citation.prefix or "", citation.suffix or "")
        if not isinstance(found, Span):
            told = _absent(citation, passage) if found == "absent" else _ambiguous(passage)
            yield ("quote",), *told
            return
        if not any(char.isalnum() for char in citation.quote):
            yield ("quote",), "empty-quote", "The quote has no letter or digit. Quote words."
        for place, saying in enumerate(citation.said):
            for field, code, sentence in self._said(saying, found, passage):
                yield ("said", place, *field), code, sentence

    def _said(self, saying: Saying, quote: Span, passage: Passage) -> Iterator[Fault]:
        if saying.cue is not None and not self._cue_holds(saying.cue, quote, passage):
            sentence = f"The cue {quoted(saying.cue)} must stand exactly once in the sentences of its quote"
            yield ("cue",), "cue", f"{sentence} and the one before. Write words that do."
        if saying.named is not None:
            yield from self._named(saying.named)

    def _cue_holds(self, cue: str, quote: Span, passage: Passage) -> bool:
        text = passage.text
        if quote.start <= text.find(cue) <= quote.end - len(cue) and stands_once(text, cue):
            return True  # no need to look for sentences
        if passage.id not in self._sentences:
            self._sentences[passage.id] = sentences(text)
        spans = self._sentences[passage.id]
        rows = touched(text, quote, spans)
        return bool(rows) and stands_once(text[spans[max(0, rows[0] - 1)].start : spans[rows[-1]].end], cue)

    def _named(self, named: Named) -> Iterator[Fault]:
        passage = self._known.get(named.passage)
        if passage is None:
            return
        if passage.role == "summary":
            sentence = "A summary cannot be cited. Name a passage of the article."
            yield ("named", "passage"), "cited-summary", sentence
        elif not stands_once(passage.text, named.quote):
            sentence = f"{quoted(named.quote)} does not stand exactly once in “{passage.id}”."
            yield ("named", "quote"), "named", f"{sentence} Copy more of the words from there."


def _ambiguous(passage: Passage) -> tuple[str, str]:
    sentence = f"The quote stands more than once in “{passage.id}”. Quote more of it, or add the words just"
    return "ambiguous-quote", f"{sentence} before it as “prefix” or after it as “suffix”."


def _absent(citation: Citation, passage: Passage) -> tuple[str, str]:
    if citation.quote in passage.text:
        return (
            "absent-quote",
            "The quote is there, but this “prefix” or “suffix” is not directly beside it.",
        )
    like = passage.text.translate(_LIKE).casefold().find(citation.quote.translate(_LIKE).casefold())
    sentence = f"{quoted(citation.quote)} does not stand in “{passage.id}”, letter for letter."
    if like < 0 or len(passage.text.casefold()) != len(passage.text):
        return "absent-quote", f"{sentence} Copy the words from the passage."
    there = passage.text[like : like + len(citation.quote)]
    return "absent-quote", f"{sentence} There it is written {quoted(there)}."
