"""What is told of people beside their names: “its managing director, Ilse Brandt”, “Brandt, who runs …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.voices.entities import Book, Entity
    from quizapp.drafting.voices.scan import Name

_BEFORE: Final = re.compile(r"((?:[\w’'&-]+(?:\s|,\s)){1,10})$")
_AFTER: Final = re.compile(
    r"^(?:,\s\d{1,3})?,\s((?:(?:a|an|the|its|their|his|her|one of|who|now|then|formerly|chief|head|deputy|director|professor|editor|[a-z]+)\s)"
    r"[^,.;:“”\"!?—()]{2,90})"
)
_IS: Final = re.compile(
    r"^\s(?:is|was|became|has been|had been|served as|works as)\s(?:an?|the|its|their)\s([^,.;:“”\"!?—]{3,60})"
)
_PARENTHESIS: Final = re.compile(r"^\s\(([^)]{3,60})\)")
_FOR: Final = re.compile(r"\b(?:for|of|at|from|with)\s+(?:the\s+)?")
_STOP: Final = word_set(
    """said says told that and but with by to when as while which who whom in on after before from if than"""
)


def learn_roles(text: str, found: Sequence[Name], book: Book) -> None:
    """Give people the role words that stand beside their names, and their gender where such a word tells it."""
    for name in found:
        if name.quoted:
            continue
        for entity in book.called(name.words):
            if entity.kind == "person":
                _learn(text, name, entity)


def _learn(text: str, name: Name, entity: Entity) -> None:
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    told = [_before(text, start), _told(_AFTER, text, name.span.end), _told(_IS, text, name.span.end)]
    told.append(_told(_PARENTHESIS, text, name.span.end))
    for words in (*told, name.title):
        known = [word for word in re.findall(r"[a-zà-ÿ-]+", words.lower()) if speakers.is_person(word)]
        known += [
            part
            for word in re.findall(r"[a-z]+-[a-z]+", words.lower())
            for part in word.split("-")
            if part in nouns.ROLES
        ]
        if known:
            entity.roles.update(known)
            entity.roles.update(
                word for word in re.findall(r"[a-zà-ÿ’'-]{3,}", words.lower()) if word not in _STOP
            )
            if len(words) > len(entity.role) and len(words) < 90:
                entity.role = words.strip(" ,")
        low = set(re.findall(r"[a-z]+", words.lower()))
        if not entity.gender:
            strong = (nouns.WOMEN - {"her", "she"}) & low, (nouns.MEN - {"his", "he", "him"}) & low
            if bool(strong[0]) != bool(strong[1]):
                entity.gender = "f" if strong[0] else "m"


def _before(text: str, at: int) -> str:
    """Return the words before a name that introduce it, back to where a clause begins."""
    begin = max(text.rfind("\n", 0, at) + 1, at - 110)
    match = _BEFORE.search(text[begin:at])
    if match is None:
        return ""
    words = match.group(1)
    cut = re.split(r"[.;:“”\"!?—()]", words)[-1]
    parts = cut.split()
    if not parts:
        return ""
    if parts[-1].endswith(","):
        return _last_phrase(" ".join(parts)[:-1])
    kept: list[str] = []
    for word in reversed(parts):
        if word.endswith(",") or word.lower() in _STOP:
            break
        kept.insert(0, word)
    last = kept[-1].lower() if kept else ""
    return " ".join(kept) if speakers.is_person(last) or last in nouns.TITLES else ""


def _last_phrase(words: str) -> str:
    """Return the noun phrase before “, NAME,”, when it holds a role."""
    phrase = words.rsplit(",", maxsplit=1)[-1].strip()
    kept: list[str] = []
    for word in reversed(phrase.split()):
        if word.lower() in (
            "said",
            "says",
            "told",
            "that",
            "and",
            "but",
            "when",
            "while",
            "as",
            "which",
            "who",
        ):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _told(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text[at : at + 130])
    return match.group(1) if match else ""
