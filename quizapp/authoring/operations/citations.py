"""Words selected in the article become a citation, proved at once; and who says them.

Who says it is marked once on the words of the article, and offered wherever they are cited.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import Json, get_value, has_value, join_pointer, split_parent
from quizapp.catalogue import message
from quizapp.pack.checks.warnings.english_lexicon import REPORTING_WORDS, WORD_PATTERN, split_words
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan, find_touched_sentences, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(WORD_PATTERN)
_STRETCH: Final = re.compile(r"\S+\s*|\s+")
_LONGEST: Final = 4_000
SINGLE_ARTICLE_KINDS: Final = frozenset({"attribution", "chain", "verdict"})
"""The kinds that are asked of one article alone."""

_VAGUE: Final = frozenset(
    {"he", "she", "it", "they", "we", "i", "him", "her", "them", "this", "these", "that", "those"}
)
"""Aliases that could be anybody's."""

_MOST: Final = 4
_MOST_OFFERED: Final = 3
_TOLD: Final = ("passage", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class SelectedWords:
    """Words of a passage: its id, their code points, end exclusive, and the citation of them."""

    passage: str
    span: CharSpan
    citation: Json

    @property
    def words(self) -> str:
        """The words themselves."""
        return str(self.citation["quote"])


def select_words(document: Json, passage: str, start: int, end: int) -> SelectedWords:
    """Return the words of a passage from start to end (exclusive), snapped to whole words, as a citation.

    Where the words stand twice, the citation has as few words before or after them as tell them apart. Raises
    OperationError for a selection without a word, in a summary, or longer than a quote may be.
    """
    _, found = document_traversal.passage(document, passage)
    text = str(found.get("text", ""))
    if found.get("role") == "summary":
        raise OperationError("summary", message("editing.summary_selected"))
    span = snap_to_words(text, start, end)
    quote = text[span.start : span.end]
    if not any(char.isalnum() for char in quote):
        raise OperationError("no-words", message("editing.no_words"))
    if len(quote) > _LONGEST:
        raise OperationError("too-long", message("editing.too_long_a_quote", most=_LONGEST))
    return SelectedWords(passage, span, {"passage": passage, "quote": quote, **_beside(text, span)})


def snap_to_words(text: str, start: int, end: int) -> CharSpan:
    """Return the span without spaces at its ends, longer where it begins or ends inside a word."""
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    first, last = start, end
    for word in _WORD.finditer(text):
        if word.start() < start < word.end() and start < end:
            first = word.start()
        if word.start() < end < word.end() and start < end:
            last = word.end()
    return CharSpan(first, last)


def split_into_sentences(document: Json, selected: SelectedWords) -> Iterator[SelectedWords]:
    """Yield what is selected sentence by sentence: of each the part that is."""
    text = document_traversal.read_passage_text(document, selected.passage)
    spans = split_sentences(text)
    for row in find_touched_sentences(text, selected.span, spans):
        start, end = max(spans[row].start, selected.span.start), min(spans[row].end, selected.span.end)
        yield select_words(document, selected.passage, start, end)


def add_evidence(
    document: Json, question: str, selected: SelectedWords, attributions: Json, *, evidence: int | None = None
) -> Step:
    """Cite the words in a question: as a set of evidence of its own, or with those of the evidence of this
    number.

    Where the key is that nothing is said they become a closest passage. Raises OperationError for kinds whose
    evidence stands at their items.
    """
    at, asked = document_traversal.question(document, question)
    if asked["kind"] in ("match", "order"):
        raise OperationError("items-have-it", message("editing.items_have_it"))
    citation = {**selected.citation, **({"attributions": attributions} if attributions else {})}
    sketch = Transaction(document)
    if is_nothing_said(asked) or asked.get("closest"):
        sketch.append(join_pointer(at, "closest"), citation)
    elif evidence is None:
        sketch.append(join_pointer(at, "evidence"), [citation])
    else:
        sketch.append(join_pointer(at, "evidence", evidence), citation)
    return sketch.step("add-evidence", selected.words)


def set_evidence(document: Json, at: str, selected: SelectedWords, attributions: Json = None) -> Step:
    """Let a citation, or where one may stand, cite these words; in the same passage who says it stays.

    `at` is the citation's pointer; `attributions` is who says it elsewhere. Raises EditMismatchError.
    """
    sketch = Transaction(document)
    old = sketch.get(at) if has_value(document, at) else {}
    attributions = old.get("attributions") if old.get("passage") == selected.passage else attributions
    sketch.put(at, {**selected.citation, **({"attributions": attributions} if attributions else {})})
    return sketch.step("change-evidence", selected.words)


def remove_evidence(document: Json, at: str) -> Step:
    """Take a citation away, and its evidence where it was the only one. Raises EditMismatchError."""
    sketch = Transaction(document)
    words = sketch.get(at).get("quote", "")
    outer, last = at.rsplit("/", 1)
    if not last.isdecimal():
        sketch.drop(at)
    elif outer.endswith("/closest") or len(sketch.get(outer)) > 1:
        sketch.take(at)
    else:
        sketch.take(outer)
    return sketch.step("remove-evidence", words)


def is_nothing_said(question: Json) -> bool:
    """Tell whether the key of a question is that nothing is said."""
    kind = question["kind"]
    nobody = kind == "attribution" and "key" in question and question["key"] is None
    return nobody or (kind == "verdict" and question.get("key") == "not_stated")


def set_attributions(document: Json, at: str, attributions: Json) -> Step:
    """Let a citation have these sayings, outermost first; none: the article tells it itself.

    `at` is the citation's pointer. Raises EditMismatchError, OperationError for more than four.
    """
    if len(attributions) > _MOST:
        raise OperationError("too-many-sayings", message("editing.too_many_in_chain"))
    sketch = Transaction(document)
    sketch.put_or_drop(join_pointer(at, "attributions"), attributions or None)
    return sketch.step("say", sketch.get(at).get("quote", ""))


def set_attributions_everywhere(document: Json, at: str) -> Step:
    """Let every citation of the very words that this one cites have its sayings. Raises EditMismatchError."""
    sketch = Transaction(document)
    citation = sketch.get(at)
    for question_at, question in document_traversal.questions(document):
        for inner, other in document_traversal.citations(question):
            if all(other.get(name) == citation.get(name) for name in _TOLD):
                place = join_pointer(question_at + inner, "attributions")
                sketch.put_or_drop(place, citation.get("attributions") or None)
    return sketch.step("say", citation.get("quote", ""))


class CitationIndex:
    """Finds citations by their passage in one state of a pack after another.

    A bank or question that is as it was is not searched again.
    """

    def __init__(self) -> None:
        self._document: Json = None
        self._known: dict[int, tuple[Json, list[Json]]] = {}
        self._banks: dict[int, tuple[Json, dict[str, list[Json]]]] = {}

    def find(self, document: Json, passage: str) -> Sequence[Json]:
        """Return the citations of a passage, in the order of the questions."""
        if document is not self._document:
            self._build(document)
        return [each for _, by_passage in self._banks.values() for each in by_passage.get(passage, ())]

    def _build(self, document: Json) -> None:
        banks = document.get("banks", [])
        self._banks = {id(bank): self._banks.get(id(bank)) or (bank, self._search(bank)) for bank in banks}
        questions = [each for bank in banks for each in bank.get("questions", [])]
        self._known = {id(each): self._known[id(each)] for each in questions}
        self._document = document

    def _search(self, bank: Json) -> dict[str, list[Json]]:
        """Return the citations of a bank by their passage."""
        by_passage: dict[str, list[Json]] = defaultdict(list)
        for question in bank.get("questions", []):
            if id(question) not in self._known:
                found = [each for _, each in document_traversal.citations(question)]
                self._known[id(question)] = question, found
            for citation in self._known[id(question)][1]:
                by_passage[citation["passage"]].append(citation)
        return dict(by_passage)


def has_other_attributions(document: Json, at: str, index: CitationIndex | None = None) -> bool:
    """Tell whether other citations of the very words that this one cites have other sayings."""
    citation = get_value(document, at)
    return any(
        other.get("attributions", []) != citation.get("attributions", [])
        for other in (index or CitationIndex()).find(document, citation["passage"])
        if all(other.get(name) == citation.get(name) for name in _TOLD)
    )


def suggest_attributions(
    document: Json, at: str, index: CitationIndex | None = None
) -> list[tuple[Json, bool]]:
    """Return who may say the words of a citation, and whether it was marked so before; at most three.

    What the citation has itself is not among them. Where nothing was marked on the words it is guessed.
    """
    citation = get_value(document, at)
    text = document_traversal.read_passage_text(document, citation["passage"])
    span = document_traversal.find_citation_span(citation, text)
    if span is None:
        return []
    here = citation.get("attributions", [])
    known = [
        attributions
        for attributions in find_known_attributions(document, citation["passage"], span, index)
        if attributions != here
    ]
    if known or here:
        return [(attributions, True) for attributions in known[:_MOST_OFFERED]]
    guessed = _guess_from_text(document, citation["passage"], span)
    return [(guessed, False)] if guessed else []


def set_cue(document: Json, at: str, words: SelectedWords) -> Step:
    """Let selected words show who says it;

    `at` is the saying's pointer. Raises EditMismatchError, OperationError.
    """
    sketch = Transaction(document)
    citation = sketch.get(split_parent(split_parent(at)[0])[0])
    text = document_traversal.read_passage_text(document, citation["passage"])
    quote = document_traversal.find_citation_span(citation, text)
    if quote is None or words.passage != citation["passage"]:
        raise OperationError("cue-elsewhere", message("editing.cue_elsewhere"))
    _, parts = _around(document, citation["passage"], quote)
    around = CharSpan(parts[-1].start, parts[0].end) if parts else quote
    if words.span.start < around.start or words.span.end > around.end:
        raise OperationError("cue-elsewhere", message("editing.cue_elsewhere"))
    if text[around.start : around.end].count(words.words) != 1:
        raise OperationError("not-once", message("editing.cue_not_once"))
    sketch.put(join_pointer(at, "cue"), words.words)
    return sketch.step("say", words.words)


def set_speaker_name(document: Json, at: str, words: SelectedWords) -> Step:
    """Let the name of who says it stand where selected words do; `at` is that of the saying's `named`.

    Raises EditMismatchError, OperationError.
    """
    if document_traversal.read_passage_text(document, words.passage).count(words.words) != 1:
        raise OperationError("not-once", message("editing.name_not_once"))
    sketch = Transaction(document)
    sketch.put(at, {"passage": words.passage, "quote": words.words})
    return sketch.step("say", words.words)


def find_known_attributions(
    document: Json, passage: str, span: CharSpan, index: CitationIndex | None = None
) -> list[Json]:
    """Return the sayings that citations of these words, or of some of them, have; the nearest first.

    Each is a list as a citation has it, once; near is what shares most with the span.
    """
    found: list[tuple[int, Json]] = []
    for marked, attributions in _marked(document, passage, index or CitationIndex()):
        shared = min(marked.end, span.end) - max(marked.start, span.start)
        if shared > 0 and attributions and attributions not in [other for _, other in found]:
            found.append(((marked.end - marked.start) + (span.end - span.start) - 2 * shared, attributions))
    return [attributions for _, attributions in sorted(found, key=lambda each: each[0])]


def guess_attributions(document: Json, passage: str, span: CharSpan) -> Json:
    """Return who most likely says the words of a span, as sayings; none where it is not told there.

    It is what was marked on the words before; else the only speaker named in their sentences, where these
    have a verb of saying. Whom that speaker speaks for may be named too: “said Ilse Corran, who runs the
    company”.
    """
    known = find_known_attributions(document, passage, span)
    return known[0] if known else _guess_from_text(document, passage, span)


def find_single_speaker(document: Json, text: str) -> str:
    """Return the only speaker that sentences name, where these have a verb of saying; '' if untold."""
    if REPORTING_WORDS.isdisjoint(split_words(text)):
        return ""
    named = find_named_speakers(document, text)
    spoken_for = {document_traversal.speaker(document, speaker)[1].get("speaks_for") for speaker in named}
    named = [speaker for speaker in named if speaker not in spoken_for]
    return named[0] if len(named) == 1 else ""


def find_named_speakers(document: Json, text: str) -> list[str]:
    """Return the speakers that a text names, by name or alias, in its order."""
    found = []
    for speaker in document.get("speakers", []):
        places = [
            match.start()
            for name in document_traversal.list_speaker_names(speaker)
            if name and name.casefold() not in _VAGUE
            for match in [re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)]
            if match
        ]
        if places:
            found.append((min(places), speaker["id"]))
    return [speaker for _, speaker in sorted(found)]


def find_quoted_speakers(document: Json, source: str) -> list[str]:
    """Return the speakers that citations of this source give words to, then those that it names, in order."""
    _, found = document_traversal.source(document, source)
    own = {passage["id"] for passage in found.get("passages", [])}
    heard = dict.fromkeys(
        saying["speaker"]
        for _, question in document_traversal.questions(document)
        for _, citation in document_traversal.citations(question)
        if citation["passage"] in own
        for saying in citation.get("attributions", [])
        if "speaker" in saying
    )
    for passage in found.get("passages", []):
        heard.update(dict.fromkeys(find_named_speakers(document, str(passage.get("text", "")))))
    return list(heard)


def _beside(text: str, span: CharSpan) -> dict[str, str]:
    """Return the fewest whole words before, after, or around the span that make it stand once."""
    quote = text[span.start : span.end]
    if isinstance(find_quote(text, quote), CharSpan):
        return {}
    before = [match.start() for match in _STRETCH.finditer(text, 0, span.start)][::-1]
    after = [match.end() for match in _STRETCH.finditer(text, span.end)]
    for count in range(max(len(before), len(after))):
        prefix = text[before[min(count, len(before) - 1)] : span.start] if before else ""
        suffix = text[span.end : after[min(count, len(after) - 1)]] if after else ""
        for tried in ({"suffix": suffix}, {"prefix": prefix}, {"prefix": prefix, "suffix": suffix}):
            given = {name: words for name, words in tried.items() if words}
            if isinstance(
                find_quote(text, quote, given.get("prefix", ""), given.get("suffix", "")), CharSpan
            ):
                return given
    return {}


def _guess_from_text(document: Json, passage: str, span: CharSpan) -> Json:
    text, parts = _around(document, passage, span)
    own = text[parts[0].start : parts[0].end] if parts else ""
    speaker = find_single_speaker(document, own)
    return [{"speaker": speaker, "statement_type": "claim"}] if speaker else []


def _marked(document: Json, passage: str, index: CitationIndex) -> Iterator[tuple[CharSpan, Json]]:
    """Yield where in a passage citations stand, with their sayings."""
    text = document_traversal.read_passage_text(document, passage)
    for citation in index.find(document, passage):
        span = document_traversal.find_citation_span(citation, text)
        if span is not None:
            yield span, citation.get("attributions", [])


def _around(document: Json, passage: str, span: CharSpan) -> tuple[str, list[CharSpan]]:
    """Return the passage's text, the sentences of the span as one, and the sentence before, if any."""
    text = document_traversal.read_passage_text(document, passage)
    spans = split_sentences(text)
    rows = find_touched_sentences(text, span, spans)
    if not rows:
        return text, []
    own = CharSpan(spans[rows[0]].start, spans[rows[-1]].end)
    return text, [own, spans[rows[0] - 1]] if rows[0] else [own]
