"""A corrected article: its newer text beside the old one, what holds and what broke. Nothing moves by itself.

Paragraphs of the two texts are paired by the words they share, in order. One that is paired keeps its id, so
that every citation of it is looked for in its new words. Where a quote does not stand there any more, or its
paragraph is gone, the nearest words are shown as a hint, for a person to take or not. Before it is taken it
is worked through; all of it is one step in the end.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.document_comparison import compare_words
from quizapp.authoring.edit_steps import Step, StepHistory, Transaction
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.authoring.operations.articles import renumber_passages
from quizapp.authoring.operations.citations import remove_evidence, select_words, set_evidence
from quizapp.catalogue import message
from quizapp.pack.canonical_text import canonicalize
from quizapp.pack.checks.warnings.english_lexicon import WORD_PATTERN, split_words
from quizapp.pack.quote_matching import occurs_once
from quizapp.pack.sentences import CharSpan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.pack.vocabulary import PassageRole

ParagraphChange = Literal["same", "changed", "added", "gone"]

_PAIRED: Final = 0.5
"""So much of the words of two paragraphs is the same, in the same order, if they are one."""

_MOST_PAIRS: Final = 250_000
"""Pairs of paragraphs that are compared word by word where many were changed."""

_WORD: Final = re.compile(WORD_PATTERN)
_LEAST: Final = 0.5
"""Words that are less like the quote, 0 to 1, are no help."""


class ArticleCorrection:
    """The newer text of a source beside the old one; the document itself stays as it is until `step` is done.

    `rows` are the paragraphs of both. `seed` makes the ids of new paragraphs. Raises OperationError for a
    text without a paragraph.
    """

    def __init__(
        self, document: Json, source: str, texts: Sequence[tuple[PassageRole, str]], seed: int
    ) -> None:
        self.before, self.source = document, source
        self._texts, self._seed = _with_roles(document, source, texts), seed
        self.rows: tuple[ParagraphPair, ...] = pair_paragraphs(document, source, self._texts)
        self.apart = tuple(
            None if row.what == "same" else compare_words(row.before or "", row.after or "")
            for row in self.rows
        )
        """The runs of words of both texts, for each row that is not the same."""
        self._first = replace_article_text(document, source, self._texts, Random(seed))
        self._written = StepHistory(document).done(self._first)
        self._mended: list[_Mending] = []
        self._long_broken = Counter(map(_key, find_broken_citations(document)))
        self._hints: NearestWordsCache = {}
        self.broken = self._look()
        """The citations that held and hold no more, in the order of the questions."""

    @property
    def document(self) -> Json:
        """What the pack will be."""
        return self._written.document

    @property
    def holding(self) -> int:
        """How many citations of the article still hold, of those that nothing was done about."""
        _, found = document_traversal.source(self.before, self.source)
        own = {str(passage["id"]): str(passage.get("text", "")) for passage in found.get("passages", [])}
        cited = [
            citation
            for _, asked in document_traversal.questions(self.before)
            for _, citation in document_traversal.iterate_quotes(asked)
            if citation["passage"] in own
            and document_traversal.find_citation_span(citation, own[citation["passage"]]) is not None
        ]
        return len(cited) - len(self.broken) - len(self._mended)

    @property
    def untouched(self) -> int:
        """How many questions lost nothing."""
        lost = {each.question for each in self.broken} | {each.question for each in self._mended}
        return sum(asked["id"] not in lost for _, asked in document_traversal.questions(self.before))

    @property
    def mended(self) -> int:
        """How many citations were given other words, or left out."""
        return len(self._mended)

    def take_words(self, at: str, passage: str, start: int, end: int) -> None:
        """Let a broken citation cite other words. Raises OperationError, EditMismatchError."""
        was = self._at(at)
        self._written = self._written.done(replace_citation(self.document, at, passage, start, end))
        self._mended.append(_Mending(was.question, was.quote, (passage, start, end)))
        self.broken = self._look()

    def leave_out(self, at: str) -> None:
        """Take a broken citation away; the question shows what it lacks then. Raises EditMismatchError."""
        was = self._at(at)
        self._written = self._written.done(_without(self.document, at))
        self._mended.append(_Mending(was.question, was.quote, None))
        self.broken = self._look()

    def undo(self) -> bool:
        """Take back what was done about a citation last; False if nothing was."""
        if not self._mended:
            return False
        self._mended.pop()
        self._written = self._written.back()
        self.broken = self._look()
        return True

    def on(self, document: Json) -> ArticleCorrection:
        """Return the same for a document that was changed meanwhile; what fits no more has to be done anew.

        Raises OperationError where the article is not there any more.
        """
        made = ArticleCorrection(document, self.source, self._texts, self._seed)
        for each in self._mended:
            lost = (one for one in made.broken if (one.question, one.quote) == (each.question, each.quote))
            found = next(lost, None)
            try:
                if found is not None and each.words is None:
                    made.leave_out(found.at)
                elif found is not None and each.words is not None:
                    made.take_words(found.at, *each.words)
            except AuthoringError:
                continue
        return made

    def step(self) -> Step:
        """Return all of it as one step on the document before."""
        sketch = Transaction(self.before)
        for step in self._written.steps:
            sketch.do(step.edits)
        return sketch.step("correct-article", self._first.subject)

    def _look(self) -> tuple[BrokenCitation, ...]:
        left, found = Counter(self._long_broken), []
        for each in find_broken_citations(self.document, self._hints):
            if left[_key(each)]:
                left[_key(each)] -= 1
            else:
                found.append(each)
        return tuple(found)

    def _at(self, at: str) -> BrokenCitation:
        return next(each for each in self.broken if each.at == at)


@dataclass(frozen=True, slots=True)
class ParagraphPair:
    """A paragraph before and after: the old passage's id, both texts, None where there is none."""

    what: ParagraphChange
    passage: str | None
    before: str | None
    after: str | None
    role: PassageRole


@dataclass(frozen=True, slots=True)
class BrokenCitation:
    """A citation, or the place of a name, that does not hold: its pointer, question, quote, and a hint."""

    at: str
    question: str
    quote: str
    hint: NearestWords | None


def pair_paragraphs(
    document: Json, source: str, texts: Sequence[tuple[PassageRole, str]]
) -> tuple[ParagraphPair, ...]:
    """Return the paragraphs of a source beside those of its newer text, in reading order.

    `texts` are role and text of each paragraph of the newer one; summaries are left out. Raises
    OperationError.
    """
    _, found = document_traversal.source(document, source)
    old = [passage for passage in found.get("passages", []) if passage["role"] != "summary"]
    new = [(role, canonicalize(text)) for role, text in texts if canonicalize(text)]
    pairs = _pairs([passage["text"] for passage in old], [text for _, text in new])
    rows: list[ParagraphPair] = []
    here = there = 0
    for before, after in [*pairs, (len(old), len(new))]:
        rows += [
            ParagraphPair("gone", each["id"], each["text"], None, each["role"]) for each in old[here:before]
        ]
        rows += [ParagraphPair("added", None, None, text, role) for role, text in new[there:after]]
        if before < len(old):
            passage, (role, text) = old[before], new[after]
            what: ParagraphChange = (
                "same" if (passage["text"], passage["role"]) == (text, role) else "changed"
            )
            rows.append(ParagraphPair(what, passage["id"], passage["text"], text, role))
        here, there = before + 1, after + 1
    return tuple(rows)


def replace_article_text(
    document: Json, source: str, texts: Sequence[tuple[PassageRole, str]], chance: Random
) -> Step:
    """Give a source its newer text, in one step; citations stay as they are, whether they hold or not.

    The source is whole afterwards. Paragraphs that are paired keep their ids; those that are gone are taken
    out, cited or not. A title that was the headline word for word goes with it. Raises OperationError for a
    text without a paragraph.
    """
    at, found = document_traversal.source(document, source)
    rows = [row for row in pair_paragraphs(document, source, texts) if row.after is not None]
    if not any(row.role == "body" for row in rows):
        raise OperationError("no-text", message("editing.no_paragraph"))
    taken = set(collect_ids(document))
    passages: list[Json] = []
    for row in rows:
        id_ = row.passage or new_id("p", taken, chance)
        taken.add(id_)
        passages.append({"id": id_, "role": row.role, "text": row.after})
    sketch = Transaction(document)
    counted = renumber_passages({"whole": True, "passages": passages})
    fields = {name: counted[name] for name in ("passages", "paragraphs", "whole", "sha256")}
    heads = [row for row in rows if row.role == "headline" and row.before == found.get("title")]
    if heads:
        fields["title"] = heads[0].after
    for name, value in fields.items():
        sketch.put(join_pointer(at, name), value)
    return sketch.step("correct-article", str(found.get("title", "")))


def find_broken_citations(
    document: Json, known: NearestWordsCache | None = None
) -> tuple[BrokenCitation, ...]:
    """Return the citations that do not hold, in the order of the questions: the list to work through.

    Hints are looked for in the passage itself first, then in all others of the pack, which takes long; those
    that are `known`, for the same articles, are not looked for again, and what is found is put there.
    """
    hints = {} if known is None else known
    texts = document_traversal.map_passage_texts(document, summaries=False)
    found: list[BrokenCitation] = []
    for question_at, asked in document_traversal.questions(document):
        for at, citation in document_traversal.iterate_quotes(asked):
            if document_traversal.find_citation_span(citation, texts.get(citation["passage"], "")) is None:
                cited = citation["passage"], citation["quote"]
                if cited not in hints:
                    hints[cited] = find_nearest_words(texts, *cited)
                found.append(BrokenCitation(question_at + at, asked["id"], citation["quote"], hints[cited]))
    return tuple(found)


def replace_citation(document: Json, at: str, passage: str, start: int, end: int) -> Step:
    """Let a citation cite other words of a passage, snapped to whole ones; end is exclusive.

    A cue that does not stand there any more is taken out. Raises OperationError, EditMismatchError.
    """
    selected = select_words(document, passage, start, end)
    sketch = Transaction(document)
    if at.endswith("/named"):
        sketch.put(at, {"passage": passage, "quote": selected.words})
        return sketch.step("change-evidence", selected.words)
    attributions = sketch.get(at).get("attributions")
    sketch.do(set_evidence(document, at, selected).edits)
    if attributions:
        text = document_traversal.passage(document, passage)[1]["text"]
        kept = [
            {name: value for name, value in saying.items() if name != "cue" or occurs_once(text, value)}
            for saying in attributions
        ]
        sketch.put(join_pointer(at, "attributions"), kept)
    return sketch.step("change-evidence", selected.words)


@dataclass(frozen=True, slots=True)
class NearestWords:
    """The nearest words: their passage, their code points, end exclusive, and how alike they are, 0 to 1."""

    passage: str
    span: CharSpan
    words: str
    alike: float


NearestWordsCache = dict[tuple[str, str], NearestWords | None]
"""What is nearest to a quote, by the passage it is cited from and its words."""


def find_nearest_words(texts: Mapping[str, str], passage: str, quote: str) -> NearestWords | None:
    """Return the words nearest to a quote: in its own passage if they are near there, else anywhere.

    `texts` has the text of each passage that may be cited, by id. None where nothing is near.
    """
    if passage in texts:
        hint = _nearest(passage, texts[passage], quote)
        if hint is not None:
            return hint
    hints = [_nearest(other, text, quote) for other, text in texts.items() if other != passage]
    found = [hint for hint in hints if hint is not None]
    return max(found, key=lambda hint: hint.alike, default=None)


@dataclass(frozen=True, slots=True)
class _Mending:
    """What was done about a citation that broke: it has other words of a passage now, or None: it went."""

    question: str
    quote: str
    words: tuple[str, int, int] | None


def _with_roles(
    document: Json, source: str, texts: Sequence[tuple[PassageRole, str]]
) -> tuple[tuple[PassageRole, str], ...]:
    """Return a newer text whose paragraphs are what they are in the pack: plain text tells of no lead."""
    _, found = document_traversal.source(document, source)
    roles = {str(passage["id"]): passage["role"] for passage in found["passages"]}
    return tuple(
        (row.role if row.passage is None else roles[row.passage], row.after)
        for row in pair_paragraphs(document, source, texts)
        if row.after is not None
    )


def _without(document: Json, at: str) -> Step:
    if not at.endswith("/named"):
        return remove_evidence(document, at)
    sketch = Transaction(document)
    sketch.drop(at)
    return sketch.step("remove-evidence")


def _key(each: BrokenCitation) -> tuple[str, str]:
    return each.question, each.quote


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which paragraphs are one, as rising pairs of places.

    Those that are the same from the beginning on, and from the end on, are; between them those that share
    most words together.
    """
    most = min(len(old), len(new))
    head = next((place for place in range(most) if old[place] != new[place]), most)
    most -= head
    tail = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    inner = _aligned(old[head : len(old) - tail], new[head : len(new) - tail])
    ends = [(len(old) - place, len(new) - place) for place in range(tail, 0, -1)]
    return [*((place, place) for place in range(head)), *((head + i, head + j) for i, j in inner), *ends]


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the rising pairs with most words in common (Needleman & Wunsch 1970, gaps cost nothing).

    There are none where so many were changed that comparing them would take minutes.
    """
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    ones, others = [split_words(text) for text in old], [split_words(text) for text in new]
    likeness = [[_alike(one, other) for other in others] for one in ones]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= _PAIRED else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if likeness[i][j] >= _PAIRED and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of two rows of words is the same, 0 to 1; nothing where too little can be."""
    if one == other:
        return 1.0
    shared = Counter(one) & Counter(other)
    if 2 * shared.total() < _PAIRED * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _nearest(passage: str, text: str, quote: str) -> NearestWords | None:
    """Return the nearest words of one text; the first of them is a word of the quote."""
    sought = [word.casefold() for word in _WORD.findall(quote)]
    found = list(_WORD.finditer(text))
    there = [match[0].casefold() for match in found]
    if not sought or not set(sought) & set(there):
        return None
    best, window = 0.0, (0, 0)
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(sought)
    for start, size in _windows(there, sought):
        matcher.set_seq1(there[start : start + size])
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, window = ratio, (start, start + size)
    if best < _LEAST:
        return None
    span = CharSpan(found[window[0]].start(), found[window[1] - 1].end())
    return NearestWords(passage, span, text[span.start : span.end], best)


def _windows(there: list[str], sought: list[str]) -> list[tuple[int, int]]:
    """Return starts and sizes of the windows to be looked at: they begin with a word of the quote."""
    known = set(sought)
    sizes = sorted({max(1, round(len(sought) * share)) for share in (0.6, 0.8, 1, 1.25, 1.6)})
    starts = [place for place, word in enumerate(there) if word in known]
    return [(start, size) for start in starts for size in sizes if start + size <= len(there)] or [
        (0, len(there))
    ]
