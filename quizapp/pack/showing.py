"""A pack as text that a teacher can read through, with or without its keys."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Final

from quizapp.pack.ids import ARTICLE, NOBODY
from quizapp.pack.models.evidence import Citation
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    EvidenceQuestion,
    Question,
    VerdictQuestion,
)
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.proving import citations
from quizapp.pack.showing_answers import Names, judged, offered
from quizapp.pack.text import visible
from quizapp.pack.words import NO_LICENCE

_WIDTH: Final = 96


def lines(pack: Pack, *, keys: bool) -> Iterator[str]:
    """Yield the pack's lines; without keys, nothing in them tells what is right."""
    yield from _wrapped(f"{pack.title} ({pack.id}, revision {pack.revision})")
    yield from _wrapped(pack.summary)
    if pack.advisory:
        yield from _wrapped(f"Before you start: {pack.advisory}")
    licence = f"Licence of the questions: {pack.licence}."
    if pack.licence == NO_LICENCE:
        licence = "The questions are for one class only."
    yield from _wrapped(f"By {', '.join(pack.authors)}. {licence}")
    for source in pack.sources:
        yield from _source(source)
    names = {voice.id: voice.name for voice in pack.voices}
    names |= {ARTICLE: "the article itself", NOBODY: "nobody in the article"}
    if pack.voices:
        yield from ("", "Speakers")
        for voice in pack.voices:
            yield from _wrapped(_voice(voice, names), 2)
    for bank in pack.banks:
        yield ""
        yield from _wrapped(f"{bank.title}: {bank.summary}")
        for number, question in enumerate(bank.questions, 1):
            yield from _question(number, question, names, keys=keys)


def without_keys(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pack's plain data without what tells the right answers; items to be ordered by their text."""
    banks = [{**bank, "questions": [_asked(asked) for asked in bank["questions"]]} for bank in data["banks"]]
    return {**data, "banks": banks}


_TELLING: Final = frozenset({
    "explanation", "proofs", "closest", "key", "keys", "order", "value", "tolerance", "near", "accepted",
    "known", "decoys", "other", "nobody", "reasons", "altered", "feedback", "trap", "citation",
})  # fmt: skip
"""The fields of a question, or of a part of it, that tell what is right or why."""


def _asked(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _asked(inner) for name, inner in value.items() if name not in _TELLING}
        if value.get("kind") == "order":
            kept["items"].sort(key=lambda item: item["text"])
        return kept
    return [_asked(entry) for entry in value] if isinstance(value, list) else value


def _source(source: Source) -> Iterator[str]:
    known = (source.publisher, source.author, source.published, source.url)
    yield ""
    yield from _wrapped(f"Article “{source.title}” ({source.id})")
    yield from _wrapped(", ".join(part for part in known if part), 2)
    yield from _wrapped(source.rights.statement, 2)
    for passage in source.passages:
        yield from _wrapped(f"{_head(passage)} {passage.text}", 2)


def _head(passage: Passage) -> str:
    number = "" if passage.paragraph is None else f"{passage.paragraph}"
    if passage.role == "summary":
        return f"[{number}, in short, not in the article's words]"
    part = ", part" if passage.part else ""
    return f"[{number}{part}]" if passage.role == "body" else f"[{passage.role}]"


def _voice(voice: Voice, names: Names) -> str:
    role = f", {voice.role}" if voice.role else ""
    leads = f"; speaks for {names.get(voice.speaks_for, voice.speaks_for)}" if voice.speaks_for else ""
    return f"{voice.name} ({voice.kind}{role}){leads}"


def _question(number: int, question: Question, names: Names, *, keys: bool) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{number}. {question.prompt} [{question.kind}, {question.id}]", 2)
    if isinstance(question, (AttributionQuestion, ChainQuestion)):
        yield from _wrapped(f"“{question.claim}”", 5)
    if isinstance(question, (VerdictQuestion, EvidenceQuestion)):
        yield from _wrapped(f"“{question.statement}”", 5)
    yield from _judged(question, names) if keys else _offered(question, names)


def _offered(question: Question, names: Names) -> Iterator[str]:
    for text in offered(question, names):
        yield from _wrapped(f"- {text}", 5)


def _judged(question: Question, names: Names) -> Iterator[str]:
    for text, right, reason in judged(question, names):
        yield from _wrapped(f"{'*' if right else '-'} {text}", 5)
        if reason:
            yield from _wrapped(reason, 9)
    if question.hint:
        yield from _wrapped(f"Hint: {question.hint}", 5)
    for path, citation in citations(question):
        if path[0] in ("proofs", "closest", "items"):
            yield from _wrapped(
                f"{'Closest' if path[0] == 'closest' else 'Evidence'}: {_cited(citation, names)}", 5
            )
    yield from _wrapped(f"Explanation: {question.explanation}", 5)


def _cited(citation: Citation, names: Names) -> str:
    said = (f"{names.get(saying.voice, saying.voice)} ({saying.status})" for saying in citation.said)
    speakers = " > ".join(said) or "the article itself"
    return f"“{citation.quote}” ({citation.passage}; {speakers})"


def _wrapped(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text in lines of a screen's width; the first is indented, those after it two more."""
    for part in text.splitlines() or [""]:
        space = " " * indent
        yield from textwrap.wrap(
            visible(part),
            _WIDTH,
            initial_indent=space,
            subsequent_indent=f"{space}  ",
            break_on_hyphens=False,
        )
