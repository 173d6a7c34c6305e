"""Quotations: what a teacher's text puts in quotation marks stands in an article, or in the question itself.

Only outermost quotation marks count, “…” and „…“. Inside, marks of any sort are taken for one another, for
a quotation in a quotation changes them; and the comma, full stop or other mark just before the closing one
may be the teacher's own. The words themselves must stand as they are, capitals too, and not inside others.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from quizapp.pack.checks.prose import framing, offered, told
from quizapp.pack.checks.walk import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Source
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.proving import citations
from quizapp.pack.wording import quoted

_MARKS: Final = re.compile("[“”„]")
SAME_MARKS: Final = str.maketrans('‘’‚‛“”„‟«»‹›"', "'" * 13)
_OWN_END: Final = ",.;:!?…"
_MOST_READ: Final = 2_000_000_000
"""Characters that are read in search of quotations: seconds, and more than any honest pack asks for."""

_HIT: Final = 1_000
"""What looking at one place costs, in characters read."""


def check_quotations(pack: Pack, most_read: int = _MOST_READ) -> Iterator[Problem]:
    """Every quotation in a text of the pack's own is found in the articles or in its question."""
    articles = _Articles(pack, most_read)
    try:
        yield from _around_questions(pack, articles)
        for path, question in questions(pack):
            for inner, text in told(question):
                if "“" in text or "„" in text:
                    for code, sentence in articles.faults(text, question):
                        yield Problem(pointer(*path, *inner), code, sentence)
    except _TooMuchError:
        sentence = "There are too many quotations to look for all of them. Mend those that are told first."
        yield Problem("", "too-many-quotations", sentence)


def quotations(text: str) -> tuple[list[str], bool]:
    """Return the outermost quotations of a text without their marks, and whether one was never closed."""
    found: list[str] = []
    opened: list[str] = []
    start = 0
    for mark in _MARKS.finditer(text):
        closes = opened and (mark[0] == "”" or (mark[0] == "“" and opened[-1] == "„"))
        if closes:
            opened.pop()
            if not opened:
                found.append(text[start : mark.start()])
        elif mark[0] != "”":
            if not opened:
                start = mark.end()
            opened.append(mark[0])
    return found, bool(opened)


class _TooMuchError(Exception):
    """More searching than any honest pack asks for."""


class _Articles:
    """The articles' own words and titles, to be looked up."""

    def __init__(self, pack: Pack, most_read: int) -> None:
        self._texts: dict[str, str] = {source.id: _verbatim(source) for source in pack.sources}
        self._homes: dict[str, str] = {}
        for source in pack.sources:
            self._homes.update((passage.id, source.id) for passage in source.passages)
        self._left = most_read

    def faults(self, text: str, own: Question | str) -> Iterator[tuple[str, str]]:
        """Yield code and sentence for each quotation that stands in no article and not in its own text.

        `own` is the question that the text belongs to, or words that it may quote. Raises _TooMuchError.
        """
        found, unclosed = quotations(text)
        if unclosed:
            yield "unclosed-quotation", "A quotation mark “ is never closed. Add ”, or take it out."
        for words in found:
            folded = words.strip().translate(SAME_MARKS)
            sought = {folded, folded.rstrip(_OWN_END)} - {""}
            if not any(self._stands(sought, place) for place in self._places(own)):
                sentence = (
                    f"{quoted(words)} stands in no article. Quote its very words, or take the marks away."
                )
                yield "false-quotation", sentence

    def _places(self, own: Question | str) -> Iterator[str]:
        """Yield the texts that may be quoted, those first in which a quotation most likely stands."""
        if isinstance(own, str):
            yield own.translate(SAME_MARKS)
            yield from self._texts.values()
            return
        yield from (text.translate(SAME_MARKS) for _, text in offered(own))
        near: set[str | None] = {self._homes.get(citation.passage) for _, citation in citations(own)}
        yield from (self._texts[home] for home in near if home is not None)
        yield from (text for source, text in self._texts.items() if source not in near)

    def _stands(self, sought: Iterable[str], text: str) -> bool:
        self._left -= len(text)
        return any(self._find(words, text) for words in sought)

    def _find(self, words: str, text: str) -> bool:
        place = text.find(words)
        while place >= 0:
            end = place + len(words)
            within = place > 0 and _joined(text[place - 1], words[0])
            if not within and not _joined(words[-1], text[end : end + 1]):
                return True
            self._left -= _HIT
            if self._left < 0:
                raise _TooMuchError
            place = text.find(words, place + 1)
        if self._left < 0:
            raise _TooMuchError
        return False


def _around_questions(pack: Pack, articles: _Articles) -> Iterator[Problem]:
    for path, text in framing(pack):
        term = pack.glossary[int(path[1])].term if path[0] == "glossary" else ""
        for code, sentence in articles.faults(text, term):
            yield Problem(pointer(*path), code, sentence)


def _verbatim(source: Source) -> str:
    texts = (passage.text for passage in source.passages if passage.role != "summary")
    return "\n".join((source.title, *texts)).translate(SAME_MARKS)


def _joined(one: str, other: str) -> bool:
    """Tell whether two neighbouring characters are part of one word."""
    return one.isalnum() and other.isalnum()
