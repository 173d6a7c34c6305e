"""The evidence of a question, its reasons and citations, and whether each quote stands in its passage.

A quote stands there letter for letter, exactly once. Nothing is repaired.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, Feedback, MatchItem, OrderItem, Question
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import FieldPath
from quizapp.pack.sentences import CharSpan
from quizapp.pack.vocabulary import VERDICTS

PlacedFeedback = tuple[FieldPath, Feedback]


def iter_feedback(question: Question) -> Iterator[PlacedFeedback]:
    """Yield every reason of a question with its path inside the question; match has feedback, not reasons."""
    for name in question.REASONS:
        held = getattr(question, name)
        if isinstance(held, tuple):
            yield from (((name, place), reason) for place, reason in enumerate(held))
        elif name == "feedback":
            yield from (((name, each), getattr(held, each)) for each in VERDICTS)
        else:
            yield (name,), held


QuoteFault = Literal["absent", "ambiguous"]

_PROBE: Final = 16
"""So many characters of a quote are looked for first: where they stand once, it stands once or never."""


def find_quote(text: str, quote: str, prefix: str = "", suffix: str = "") -> CharSpan | QuoteFault:
    """Return the span of the quote in the text, or why there is not exactly one.

    Prefix and suffix are the words directly before and after it; they decide where the quote stands
    several times (the three strings of the W3C TextQuoteSelector, matched exactly).
    """
    sought = prefix + quote + suffix
    if not occurs_once(text, sought):
        return "ambiguous" if sought in text else "absent"
    start = text.find(sought) + len(prefix)
    return CharSpan(start, start + len(quote))


def occurs_once(text: str, words: str) -> bool:
    """Tell whether the words are in the text exactly once, overlaps counted."""
    start = words[:_PROBE]
    first = text.find(start)
    if text.find(start, first + 1) < 0:  # the usual case, in a quarter of the time
        return first >= 0 and text.startswith(words, first)
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0


def locate_citation(citation: Citation, text: str) -> CharSpan:
    """Return the span of a citation that is known to hold. Raises LookupError if it does not."""
    found = find_quote(text, citation.quote, citation.prefix or "", citation.suffix or "")
    if not isinstance(found, CharSpan):
        raise LookupError(f"the quote “{citation.quote}” is {found} in passage {citation.passage}")
    return found


def index_passages(pack: Pack) -> dict[PassageId, Passage]:
    """Return all passages of the pack by id."""
    return {passage.id: passage for source in pack.sources for passage in source.passages}


def list_citations(question: Question) -> list[tuple[FieldPath, Citation]]:
    """Return every citation of a question with its path inside the question, those of the evidence first."""
    found: list[tuple[FieldPath, Citation]] = []
    for number, evidence in enumerate(question.evidence):
        for place, citation in enumerate(evidence):
            found.append((("evidence", number, place), citation))
    for place, citation in enumerate(question.closest):
        found.append((("closest", place), citation))
    for place, item in enumerate(list_items(question)):
        if item.citation is not None:
            found.append((("items", place, "citation"), item.citation))
    for path, reason in iter_feedback(question):
        if reason.citation is not None:
            found.append(((*path, "citation"), reason.citation))
    return found


def iter_cited_passages(question: Question) -> Iterator[PassageId]:
    """Yield the ids of the passages that a question cites, and of those in which its speakers are named."""
    for _, citation in list_citations(question):
        yield citation.passage
        yield from (saying.named.passage for saying in citation.attributions if saying.named is not None)


def find_broken_citations(pack: Pack) -> Iterator[tuple[Question, Citation]]:
    """Yield the citations of a pack that do not hold, each with its question."""
    texts = _verbatim_texts(pack)
    for bank in pack.banks:
        for question in bank.questions:
            for _, citation in list_citations(question):
                if not _holds(texts, citation):
                    yield question, citation


def are_citations_sound(pack: Pack, citations: Iterable[Citation]) -> bool:
    """Tell whether all of these hold in a pack; a quick pass with nothing but the answer."""
    texts = _verbatim_texts(pack)
    for each in citations:
        words, text = each.quote, texts.get(each.passage, "")
        if each.prefix or each.suffix:
            words = (each.prefix or "") + words + (each.suffix or "")
        start = words[:_PROBE]
        first = text.find(start)  # as `occurs_once` does, without a call for each
        once = text.find(start, first + 1) < 0 and text.startswith(words, first) and first >= 0
        if not once and not occurs_once(text, words):
            return False
    return True


def _verbatim_texts(pack: Pack) -> dict[PassageId, str]:
    return {
        passage.id: passage.text
        for source in pack.sources
        for passage in source.passages
        if passage.role != "summary"
    }


def _holds(texts: Mapping[PassageId, str], citation: Citation) -> bool:
    sought = (citation.prefix or "") + citation.quote + (citation.suffix or "")
    return occurs_once(texts.get(citation.passage, ""), sought)


def list_items(question: Question) -> tuple[MatchItem | OrderItem, ...]:
    """Return the items of a match or order question; other kinds have none."""
    match question.kind:
        case "match" | "order":
            return question.items
        case _:
            return ()
