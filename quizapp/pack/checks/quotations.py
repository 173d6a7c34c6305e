"""Quotations: what a teacher's text puts in quotation marks stands in an article, or in the question itself.

Only outermost quotation marks count, “…” and „…“. Inside, marks of any sort are taken for one another, for
a quotation in a quotation changes them; and the comma, full stop or other mark just before the closing one
may be the teacher's own. The words themselves must stand as they are, capitals too, and not inside others.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.pack.checks.prose import framing, offered, told
from quizapp.pack.checks.walk import passages, questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.wording import quoted

_MARKS: Final = re.compile("[“”„]")
_SAME: Final = str.maketrans('‘’‚‛“”„‟«»‹›"', "'" * 13)
_OWN_END: Final = ",.;:!?…"
_MOST_SCANNED: Final = 1_000_000_000
"""Characters read in search of quotations that stand nowhere; some thousand of them in the largest pack."""


def check_quotations(pack: Pack) -> Iterator[Problem]:
    """Every quotation in a text of the pack's own is found in the articles or in its question."""
    articles = _Articles(pack)
    for path, text in framing(pack):
        terms = [pack.glossary[int(path[1])].term] if path[0] == "glossary" else []
        for code, sentence in articles.faults(text, terms):
            yield Problem(pointer(*path), code, sentence)
    for path, question in questions(pack):
        own: list[str] | None = None
        for inner, text in told(question):
            if "“" in text or "„" in text:
                own = own if own is not None else [words for _, words in offered(question)]
                for code, sentence in articles.faults(text, own):
                    yield Problem(pointer(*path, *inner), code, sentence)


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


class _Articles:
    """The articles' own words and titles, to be looked up."""

    def __init__(self, pack: Pack) -> None:
        verbatim = [passage.text for _, passage in passages(pack) if passage.role != "summary"]
        titles = [source.title for source in pack.sources]
        self._text = "\n".join((*titles, *verbatim)).translate(_SAME)
        self._known: dict[str, bool] = {}
        self._left = _MOST_SCANNED

    def faults(self, text: str, own: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield code and sentence for each quotation that stands neither here nor in the own texts."""
        if "“" not in text and "„" not in text:
            return
        found, unclosed = quotations(text)
        if unclosed:
            yield "unclosed-quotation", "A quotation mark “ is never closed. Add ”, or take it out."
        for words in found:
            if not self._stands(words, own):
                sentence = (
                    f"{quoted(words)} stands in no article. Quote its very words, or take the marks away."
                )
                yield "false-quotation", sentence

    def _stands(self, words: str, own: Sequence[str]) -> bool:
        folded = words.strip().translate(_SAME)
        if any(_stand_in(folded, text.translate(_SAME)) for text in own):
            return True
        if folded not in self._known:
            self._left -= len(self._text)
            self._known[folded] = self._left >= 0 and _stand_in(folded, self._text)
        return self._known[folded]


def _stand_in(words: str, text: str) -> bool:
    return any(_find(sought, text) for sought in {words, words.rstrip(_OWN_END)} if sought)


def _find(words: str, text: str) -> bool:
    place = text.find(words)
    while place >= 0:
        end = place + len(words)
        within = (place > 0 and _joined(text[place - 1], words[0])) or _joined(words[-1], text[end : end + 1])
        if not within:
            return True
        place = text.find(words, place + 1)
    return False


def _joined(one: str, other: str) -> bool:
    """Tell whether two neighbouring characters are part of one word."""
    return one.isalnum() and other.isalnum()
