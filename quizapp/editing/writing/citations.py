"""Words selected in the article become a citation, proved at once; and who says them.

Who says it is marked once on the words of the article, and offered wherever they are cited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, get, joined, parent, there
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.checks.warnings.words import SAYING, WORD, words
from quizapp.pack.proving import find
from quizapp.pack.sentences import Span, sentences, touched

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(WORD)
_STRETCH: Final = re.compile(r"\S+\s*|\s+")
_LONGEST: Final = 4_000
ONE_ARTICLE: Final = frozenset({"attribution", "chain", "verdict"})
"""The kinds that are asked of one article alone."""

_VAGUE: Final = frozenset(
    {"he", "she", "it", "they", "we", "i", "him", "her", "them", "this", "these", "that", "those"}
)
"""Aliases that could be anybody's."""

_MOST: Final = 4
_MOST_OFFERED: Final = 3
_TOLD: Final = ("passage", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Selected:
    """Words of a passage: its id, their code points, end exclusive, and the citation of them."""

    passage: str
    span: Span
    citation: Json

    @property
    def words(self) -> str:
        """The words themselves."""
        return str(self.citation["quote"])


def select(document: Json, passage: str, start: int, end: int) -> Selected:
    """Return the words of a passage from start to end (exclusive), snapped to whole words, as a citation.

    Where the words stand twice, the citation has as few words before or after them as tell them apart. Raises
    NotDoneError for a selection without a word, in a summary, or longer than a quote may be.
    """
    _, found = walk.passage(document, passage)
    text = str(found.get("text", ""))
    if found.get("role") == "summary":
        raise NotDoneError("summary", message("editing.summary_selected"))
    span = snapped(text, start, end)
    quote = text[span.start : span.end]
    if not any(char.isalnum() for char in quote):
        raise NotDoneError("no-words", message("editing.no_words"))
    if len(quote) > _LONGEST:
        raise NotDoneError("too-long", message("editing.too_long_a_quote", most=_LONGEST))
    return Selected(passage, span, {"passage": passage, "quote": quote, **_beside(text, span)})


def snapped(text: str, start: int, end: int) -> Span:
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
    return Span(first, last)


def sentences_of(document: Json, selected: Selected) -> Iterator[Selected]:
    """Yield what is selected sentence by sentence: of each the part that is."""
    _, found = walk.passage(document, selected.passage)
    spans = sentences(found["text"])
    for row in touched(found["text"], selected.span, spans):
        start, end = max(spans[row].start, selected.span.start), min(spans[row].end, selected.span.end)
        yield select(document, selected.passage, start, end)


def add_evidence(
    document: Json, question: str, selected: Selected, said: Json, *, proof: int | None = None
) -> Step:
    """Cite the words in a question: as a proof of its own, or with those of the proof of this number.

    Where the key is that nothing is said they become a closest passage. Raises NotDoneError for kinds whose
    evidence stands at their items.
    """
    at, asked = walk.question(document, question)
    if asked["kind"] in ("match", "order"):
        raise NotDoneError("items-have-it", message("editing.items_have_it"))
    citation = {**selected.citation, **({"said": said} if said else {})}
    sketch = Sketch(document)
    if says_nothing(asked) or asked.get("closest"):
        sketch.append(joined(at, "closest"), citation)
    elif proof is None:
        sketch.append(joined(at, "proofs"), [citation])
    else:
        sketch.append(joined(at, "proofs", proof), citation)
    return sketch.step("add-evidence", selected.words)


def put_evidence(document: Json, at: str, selected: Selected, said: Json = None) -> Step:
    """Let a citation, or where one may stand, cite these words; in the same passage who says it stays.

    `at` is the citation's pointer; `said` is who says it elsewhere. Raises MisfitError.
    """
    sketch = Sketch(document)
    old = sketch.get(at) if there(document, at) else {}
    said = old.get("said") if old.get("passage") == selected.passage else said
    sketch.put(at, {**selected.citation, **({"said": said} if said else {})})
    return sketch.step("change-evidence", selected.words)


def remove_evidence(document: Json, at: str) -> Step:
    """Take a citation away, and its proof where it was the only one. Raises MisfitError."""
    sketch = Sketch(document)
    words = sketch.get(at).get("quote", "")
    outer, last = at.rsplit("/", 1)
    if not last.isdecimal():
        sketch.drop(at)
    elif outer.endswith("/closest") or len(sketch.get(outer)) > 1:
        sketch.take(at)
    else:
        sketch.take(outer)
    return sketch.step("remove-evidence", words)


def says_nothing(question: Json) -> bool:
    """Tell whether the key of a question is that nothing is said."""
    kind = question["kind"]
    nobody = kind == "attribution" and "key" in question and question["key"] is None
    return nobody or (kind == "verdict" and question.get("key") == "not_stated")


def say(document: Json, at: str, said: Json) -> Step:
    """Let a citation have these sayings, outermost first; none: the article tells it itself.

    `at` is the citation's pointer. Raises MisfitError, NotDoneError for more than four.
    """
    if len(said) > _MOST:
        raise NotDoneError("too-many-sayings", message("editing.too_many_in_chain"))
    sketch = Sketch(document)
    _put(sketch, at, said)
    return sketch.step("say", sketch.get(at).get("quote", ""))


def say_everywhere(document: Json, at: str) -> Step:
    """Let every citation of the very words that this one cites have its sayings. Raises MisfitError."""
    sketch = Sketch(document)
    citation = sketch.get(at)
    for question_at, question in walk.questions(document):
        for inner, other in walk.citations(question):
            if all(other.get(name) == citation.get(name) for name in _TOLD):
                _put(sketch, question_at + inner, citation.get("said", []))
    return sketch.step("say", citation.get("quote", ""))


def others_say(document: Json, at: str) -> bool:
    """Tell whether other citations of the very words that this one cites have other sayings."""
    citation = get(document, at)
    return any(
        other.get("said", []) != citation.get("said", [])
        for _, question in walk.questions(document)
        for _, other in walk.citations(question)
        if all(other.get(name) == citation.get(name) for name in _TOLD)
    )


def offered_sayings(document: Json, at: str) -> list[tuple[Json, bool]]:
    """Return who may say the words of a citation, and whether it was marked so before; at most three.

    What the citation has itself is not among them. Where nothing was marked on the words it is guessed.
    """
    citation = get(document, at)
    _, found = walk.passage(document, citation["passage"])
    span = walk.span_of(citation, str(found.get("text", "")))
    if span is None:
        return []
    here = citation.get("said", [])
    known = [said for said in known_sayings(document, citation["passage"], span) if said != here]
    if known or here:
        return [(said, True) for said in known[:_MOST_OFFERED]]
    guessed = guessed_saying(document, citation["passage"], span)
    return [(guessed, False)] if guessed else []


def use_as_cue(document: Json, at: str, words: Selected) -> Step:
    """Let selected words show who says it; `at` is the saying's pointer. Raises MisfitError, NotDoneError."""
    sketch = Sketch(document)
    citation = sketch.get(parent(parent(at)[0])[0])
    _, found = walk.passage(document, citation["passage"])
    text = str(found.get("text", ""))
    quote = walk.span_of(citation, text)
    if quote is None or words.passage != citation["passage"]:
        raise NotDoneError("cue-elsewhere", message("editing.cue_elsewhere"))
    _, parts = _around(document, citation["passage"], quote)
    around = Span(parts[-1].start, parts[0].end) if parts else quote
    if words.span.start < around.start or words.span.end > around.end:
        raise NotDoneError("cue-elsewhere", message("editing.cue_elsewhere"))
    if text[around.start : around.end].count(words.words) != 1:
        raise NotDoneError("not-once", message("editing.cue_not_once"))
    sketch.put(joined(at, "cue"), words.words)
    return sketch.step("say", words.words)


def use_as_name(document: Json, at: str, words: Selected) -> Step:
    """Let the name of who says it stand where selected words do; `at` is that of the saying's `named`.

    Raises MisfitError, NotDoneError.
    """
    _, found = walk.passage(document, words.passage)
    if str(found.get("text", "")).count(words.words) != 1:
        raise NotDoneError("not-once", message("editing.name_not_once"))
    sketch = Sketch(document)
    sketch.put(at, {"passage": words.passage, "quote": words.words})
    return sketch.step("say", words.words)


def known_sayings(document: Json, passage: str, span: Span) -> list[Json]:
    """Return the sayings that citations of these words, or of some of them, have; the nearest first.

    Each is a list as a citation has it, once; near is what shares most with the span.
    """
    found: list[tuple[int, Json]] = []
    for marked, said in _marked(document, passage):
        shared = min(marked.end, span.end) - max(marked.start, span.start)
        if shared > 0 and said and said not in [other for _, other in found]:
            found.append(((marked.end - marked.start) + (span.end - span.start) - 2 * shared, said))
    return [said for _, said in sorted(found, key=lambda each: each[0])]


def guessed_saying(document: Json, passage: str, span: Span) -> Json:
    """Return who most likely says the words of a span, as sayings; none where it is not told there.

    It is what was marked on the words before; else the only voice named in their sentences, where these have
    a verb of saying. Whom that voice speaks for may be named too: “said Ilse Corran, who runs the company”.
    """
    known = known_sayings(document, passage, span)
    if known:
        return known[0]
    text, parts = _around(document, passage, span)
    own = text[parts[0].start : parts[0].end] if parts else ""
    voice = speaker_in(document, own)
    return [{"voice": voice, "status": "claim"}] if voice else []


def speaker_in(document: Json, text: str) -> str:
    """Return the only voice that sentences name, where these have a verb of saying; '' if it is not told."""
    if SAYING.isdisjoint(words(text)):
        return ""
    named = named_in(document, text)
    spoken_for = {walk.voice(document, voice)[1].get("speaks_for") for voice in named}
    named = [voice for voice in named if voice not in spoken_for]
    return named[0] if len(named) == 1 else ""


def named_in(document: Json, text: str) -> list[str]:
    """Return the voices that a text names, by name or alias, in its order."""
    return [voice for voice, _ in _named(document, text)]


def heard_in(document: Json, source: str) -> list[str]:
    """Return the voices that citations of this source give words to, then those that it names, in order."""
    _, found = walk.source(document, source)
    own = {passage["id"] for passage in found.get("passages", [])}
    heard = dict.fromkeys(
        saying["voice"]
        for _, question in walk.questions(document)
        for _, citation in walk.citations(question)
        if citation["passage"] in own
        for saying in citation.get("said", [])
        if "voice" in saying
    )
    for passage in found.get("passages", []):
        heard.update(dict.fromkeys(voice for voice, _ in _named(document, str(passage.get("text", "")))))
    return list(heard)


def _beside(text: str, span: Span) -> dict[str, str]:
    """Return the fewest whole words before, after, or around the span that make it stand once."""
    quote = text[span.start : span.end]
    if isinstance(find(text, quote), Span):
        return {}
    before = [match.start() for match in _STRETCH.finditer(text, 0, span.start)][::-1]
    after = [match.end() for match in _STRETCH.finditer(text, span.end)]
    for count in range(max(len(before), len(after))):
        prefix = text[before[min(count, len(before) - 1)] : span.start] if before else ""
        suffix = text[span.end : after[min(count, len(after) - 1)]] if after else ""
        for tried in ({"suffix": suffix}, {"prefix": prefix}, {"prefix": prefix, "suffix": suffix}):
            given = {name: words for name, words in tried.items() if words}
            if isinstance(find(text, quote, given.get("prefix", ""), given.get("suffix", "")), Span):
                return given
    return {}


def _put(sketch: Sketch, at: str, said: Json) -> None:
    if said:
        sketch.put(joined(at, "said"), said)
    else:
        sketch.drop(joined(at, "said"))


def _marked(document: Json, passage: str) -> Iterator[tuple[Span, Json]]:
    """Yield where in a passage citations stand, with their sayings."""
    _, found = walk.passage(document, passage)
    for _, question in walk.questions(document):
        for _, citation in walk.citations(question):
            if citation["passage"] == passage:
                span = walk.span_of(citation, str(found.get("text", "")))
                if span is not None:
                    yield span, citation.get("said", [])


def _named(document: Json, text: str) -> Iterator[tuple[str, int]]:
    """Yield the voices that a text names, with the place of the name, in the order of the text."""
    found = []
    for _, voice in walk.entries(document, "/voices"):
        places = [
            match.start()
            for name in walk.names_of(voice)
            if name and name.casefold() not in _VAGUE
            for match in [re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)]
            if match
        ]
        if places:
            found.append((min(places), voice["id"]))
    yield from ((voice, place) for place, voice in sorted(found))


def _around(document: Json, passage: str, span: Span) -> tuple[str, list[Span]]:
    """Return the passage's text, the sentences of the span as one, and the sentence before, if any."""
    _, found = walk.passage(document, passage)
    text = str(found.get("text", ""))
    spans = sentences(text)
    rows = touched(text, span, spans)
    if not rows:
        return text, []
    own = Span(spans[rows[0]].start, spans[rows[-1]].end)
    return text, [own, spans[rows[0] - 1]] if rows[0] else [own]
