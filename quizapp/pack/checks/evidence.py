"""Evidence: every question has it, quotes stand in their passages, and so do words in quotation marks.

A quote of a citation stands in its passage once, letter for letter. Of a teacher's own text only outermost
quotation marks count, “…” and „…“. Inside, marks of any sort are taken for one another, for a quotation in a
quotation changes them; and the comma, full stop or other mark just before the closing one may be the
teacher's own. The words themselves must stand as they are, capitals too, and not inside others.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks import pack_traversal
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Attribution, Citation, NameQuote, Question
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.problems import FieldPath, Problem, build_pointer
from quizapp.pack.quote_matching import find_quote, index_passages, list_citations, occurs_once
from quizapp.pack.sentences import CharSpan, find_touched_sentences, split_sentences

CitationFault = tuple[FieldPath, str, Message]
"""The path inside what is looked at, the code, the sentence."""

_LIKE: Final = str.maketrans("‘’“”«»–—‑\u00a0", '\'\'""""--- ')


_WORD: Final = re.compile(r"[^\W_]")

_MOST_READ: Final = 2_000_000_000
"""Characters that are read in search of words: seconds, and more than any honest pack asks for."""


class _TooMuchError(Exception):
    """More searching than any honest pack asks for."""


def check_citations(pack: Pack, most_read: int = _MOST_READ // 2) -> Iterator[Problem]:
    """Every citation holds, once, in a verbatim passage; cues and names are found where they must be."""
    texts = _Texts(pack, most_read)
    try:
        for path, question in pack_traversal.iter_questions(pack):
            for inner, citation in list_citations(question):
                for field, code, sentence in texts.faults(citation):
                    yield Problem(build_pointer(*path, *inner, *field), code, sentence)
    except _TooMuchError:
        yield Problem("", "too-many-quotations", message("pack_checks.too_many_quotations"))


class _Texts:
    """The passages of a pack, with the sentences of those that were asked for."""

    def __init__(self, pack: Pack, most_read: int) -> None:
        self._known = index_passages(pack)
        self._left = most_read
        self._sentences: dict[str, tuple[CharSpan, ...]] = {}

    def faults(self, citation: Citation) -> Iterator[CitationFault]:
        """Yield what is wrong with a citation. Of a passage that is not there the references tell.

        Raises _TooMuchError.
        """
        passage = self._known.get(citation.passage)
        if passage is None:
            return
        if passage.role == "summary":
            sentence = message("pack_checks.cited_summary", passage=quote_value(passage.id))
            yield ("passage",), "cited-summary", sentence
            return
        # The quote is looked for about twice, and so are each cue and name.
        self._left -= 2 * len(passage.text) * (1 + len(citation.attributions))
        if self._left < 0:
            raise _TooMuchError
        found = find_quote(passage.text, citation.quote, citation.prefix or "", citation.suffix or "")
        if not isinstance(found, CharSpan):
            told = _absent(citation, passage) if found == "absent" else _ambiguous(passage)
            yield ("quote",), *told
            return
        if not _WORD.search(citation.quote):
            yield ("quote",), "empty-quote", message("pack_checks.empty_quote")
        for place, saying in enumerate(citation.attributions):
            for field, code, sentence in self._said(saying, found, passage):
                yield ("attributions", place, *field), code, sentence

    def _said(self, saying: Attribution, quote: CharSpan, passage: Passage) -> Iterator[CitationFault]:
        if saying.cue is not None and not self._cue_holds(saying.cue, quote, passage):
            yield ("cue",), "cue", message("pack_checks.cue", cue=quote_value(saying.cue))
        if saying.named is not None:
            yield from self._named(saying.named)

    def _cue_holds(self, cue: str, quote: CharSpan, passage: Passage) -> bool:
        text = passage.text
        if quote.start <= text.find(cue) <= quote.end - len(cue) and occurs_once(text, cue):
            return True  # no need to look for sentences
        if passage.id not in self._sentences:
            self._sentences[passage.id] = split_sentences(text)
        spans = self._sentences[passage.id]
        rows = find_touched_sentences(text, quote, spans)
        return bool(rows) and occurs_once(text[spans[max(0, rows[0] - 1)].start : spans[rows[-1]].end], cue)

    def _named(self, named: NameQuote) -> Iterator[CitationFault]:
        passage = self._known.get(named.passage)
        if passage is None:
            return
        if passage.role == "summary":
            sentence = message("pack_checks.named_summary")
            yield ("named", "passage"), "cited-summary", sentence
        elif not occurs_once(passage.text, named.quote):
            sentence = message(
                "pack_checks.named", name=quote_value(named.quote), passage=quote_value(passage.id)
            )
            yield ("named", "quote"), "named", sentence


def _ambiguous(passage: Passage) -> tuple[str, Message]:
    return "ambiguous-quote", message("pack_checks.ambiguous_quote", passage=quote_value(passage.id))


def _absent(citation: Citation, passage: Passage) -> tuple[str, Message]:
    if citation.quote in passage.text:
        return "absent-quote", message("pack_checks.absent_quote.not_beside")
    like = passage.text.translate(_LIKE).casefold().find(citation.quote.translate(_LIKE).casefold())
    quote, where = quote_value(citation.quote), quote_value(passage.id)
    if like < 0 or len(passage.text.casefold()) != len(passage.text):
        return "absent-quote", message("pack_checks.absent_quote", quote=quote, passage=where)
    there = passage.text[like : like + len(citation.quote)]
    return "absent-quote", message(
        "pack_checks.absent_quote.like", quote=quote, passage=where, there=quote_value(there)
    )


def check_evidence(pack: Pack) -> Iterator[Problem]:
    """Exactly one of evidence and closest is there; which one follows from kind and key."""
    for path, question in pack_traversal.iter_questions(pack):
        fault = _fault(question)
        if fault:
            field, sentence = fault
            yield Problem(build_pointer(*path, *field), "evidence", sentence)


def _fault(question: Question) -> tuple[tuple[str, ...], Message] | None:
    if question.kind in ("match", "order"):
        return _of_items(question)
    if question.evidence and question.closest:
        return ("closest",), message("pack_checks.evidence.both")
    if _says_nothing(question) and not question.closest:
        where = ("evidence",) if question.evidence else ("closest",)
        return where, message("pack_checks.evidence.closest_needed")
    if question.closest and not _may_say_nothing(question):
        return ("closest",), message("pack_checks.evidence.evidence_needed")
    if not question.evidence and not question.closest:
        return ("evidence",), message("pack_checks.evidence.none")
    return None


def _of_items(question: Question) -> tuple[tuple[str, ...], Message] | None:
    given = "evidence" if question.evidence else "closest" if question.closest else None
    if given is None:
        return None
    return (given,), message("pack_checks.evidence.at_items", field=given)


def _says_nothing(question: Question) -> bool:
    match question.kind:
        case "verdict":
            return question.key == "not_stated"
        case "attribution":
            return question.key is None
        case _:
            return False


def _may_say_nothing(question: Question) -> bool:
    return question.kind == "choice" or _says_nothing(question)


_MARKS: Final = re.compile("[“”„]")
EQUIVALENT_MARKS: Final = str.maketrans('‘’‚‛“”„‟«»‹›"', "'" * 13)
CLOSING_PUNCTUATION: Final = ",.;:!?…"
"""Marks that a sentence of one's own may set before the closing quotation mark."""
_HIT: Final = 1_000
"""What looking at one place costs, in characters read."""


def check_quotations(pack: Pack, most_read: int = _MOST_READ) -> Iterator[Problem]:
    """Every quotation in a text of the pack's own is found in the articles or in its question."""
    articles = _Articles(pack, most_read)
    try:
        yield from _around_questions(pack, articles)
        for path, question in pack_traversal.iter_questions(pack):
            for inner, text in pack_traversal.iter_question_texts(question):
                if "“" in text or "„" in text:
                    for code, sentence in articles.faults(text, question):
                        yield Problem(build_pointer(*path, *inner), code, sentence)
    except _TooMuchError:
        yield Problem("", "too-many-quotations", message("pack_checks.too_many_quotations"))


def find_quotations(text: str) -> tuple[list[str], bool]:
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

    def __init__(self, pack: Pack, most_read: int) -> None:
        self._texts: dict[str, str] = {source.id: _verbatim(source) for source in pack.sources}
        self._homes: dict[str, str] = {}
        for source in pack.sources:
            self._homes.update((passage.id, source.id) for passage in source.passages)
        self._left = most_read

    def faults(self, text: str, own: Question | str) -> Iterator[tuple[str, Message]]:
        """Yield code and sentence for each quotation that stands in no article and not in its own text.

        `own` is the question that the text belongs to, or words that it may quote. Raises _TooMuchError.
        """
        found, unclosed = find_quotations(text)
        if unclosed:
            yield "unclosed-quotation", message("pack_checks.unclosed_quotation")
        for words in found:
            folded = words.strip().translate(EQUIVALENT_MARKS)
            sought = {folded, folded.rstrip(CLOSING_PUNCTUATION)} - {""}
            if not any(self._stands(sought, place) for place in self._places(own)):
                yield "false-quotation", message("pack_checks.false_quotation", words=quote_value(words))

    def _places(self, own: Question | str) -> Iterator[str]:
        """Yield the texts that may be quoted, those first in which a quotation most likely stands."""
        if isinstance(own, str):
            yield own.translate(EQUIVALENT_MARKS)
            yield from self._texts.values()
            return
        yield from (text.translate(EQUIVALENT_MARKS) for _, text in pack_traversal.iter_offered_texts(own))
        near: set[str | None] = {self._homes.get(citation.passage) for _, citation in list_citations(own)}
        yield from (self._texts[home] for home in near if home is not None)
        yield from (text for source, text in self._texts.items() if source not in near)

    def _stands(self, sought: Iterable[str], text: str) -> bool:
        self._spend(len(text))
        return any(self._find(words, text) for words in sought)

    def _spend(self, characters: int) -> None:
        self._left -= characters
        if self._left < 0:
            raise _TooMuchError

    def _find(self, words: str, text: str) -> bool:
        place = text.find(words)
        while place >= 0:
            end = place + len(words)
            within = place > 0 and _joined(text[place - 1], words[0])
            if not within and not _joined(words[-1], text[end : end + 1]):
                return True
            self._spend(_HIT)
            place = text.find(words, place + 1)
        return False


def _around_questions(pack: Pack, articles: _Articles) -> Iterator[Problem]:
    for path, text in pack_traversal.iter_framing_texts(pack):
        term = pack.glossary[int(path[1])].term if path[0] == "glossary" else ""
        for code, sentence in articles.faults(text, term):
            yield Problem(build_pointer(*path), code, sentence)


def _verbatim(source: Source) -> str:
    texts = (passage.text for passage in source.passages if passage.role != "summary")
    return "\n".join((source.title, *texts)).translate(EQUIVALENT_MARKS)


def _joined(one: str, other: str) -> bool:
    """Tell whether two neighbouring characters are part of one word."""
    return one.isalnum() and other.isalnum()
