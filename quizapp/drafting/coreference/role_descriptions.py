"""What is told of people beside their names: “its managing director, Ilse Brandt”, “Brandt, who runs …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference import gender
from quizapp.drafting.lexicon import noun_classes, reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
    from quizapp.drafting.coreference.name_scanner import NameMention

_BEFORE: Final = re.compile(r"((?:[\w’'&-]+(?:\s|,\s)){1,10})$")
"""Up to ten words before a name, with commas among them."""
_AFTER: Final = re.compile(
    r"^(?:,\s\d{1,3})?,\s("
    r"(?:(?:a|an|the|its|their|his|her|one of|who|now|then|formerly|chief|head|deputy|director|professor"
    r"|editor|[a-z]+)\s)[^,.;:“”\"!?—()]{2,90})"
)
"""“, 43, a baker from Orle”; “, who runs the mill”."""
_IS: Final = re.compile(
    r"^\s(?:is|was|became|has been|had been|served as|works as)\s(?:an?|the|its|their)\s"
    r"([^,.;:“”\"!?—]{3,60})"
)
_AGE: Final = re.compile(r"^, (?:aged )?(\d{1,3})(?:,|\.(?:\s|$))")
_PARENTHESIS: Final = re.compile(r"^\s\(([^)]{3,60})\)")
_STOP: Final = word_set(
    """said says told that and but with by to when as while which who whom in on after before from if than"""
)
"""Words before which an introduction begins, and that tell no role."""
_CLAUSE: Final = word_set("said says told that and but when while as which who")
"""Words before which a phrase before “, NAME,” begins."""
_VERB: Final = word_set(
    """is are was were has had have will would did does not said told wrote rang met it he she they this so
    says put sat stood left came went took gave got made saw felt led"""
)
"""Words that nobody is called by."""
_ARTICLES: Final = word_set("a an the its his her their")
_JOINING: Final = word_set("of for at in on with from by")
_WITHIN: Final = re.compile(r"\b(?:of|for|to|with|at|in|on|from|by|whose|who|that|beside|about)\b")
"""Words in an introduction after which others may be told of."""
_LOOKED_BACK: Final = 110
_LOOKED_ON: Final = 130
_LONGEST: Final = 90
"""Code points: looked at before a name, and after one; of a role as it is shown (exclusive)."""


def learn_roles(text: str, found: Iterable[NameMention], book: EntityRegistry) -> None:
    """Give people the role words beside their names, and their gender where such a word tells it."""
    for name in found:
        people = [each for each in book.called(name.words) if each.kind == "person"]
        if name.quoted or not people:
            continue
        told = list(find_role_texts(text, name))
        age = _AGE.match(text[name.span.end : name.span.end + _LOOKED_ON])
        for entity in people:
            entity.age = entity.age or (int(age.group(1)) if age else 0)
            for words in told:
                _learn(words, entity)


def find_role_texts(text: str, name: NameMention) -> Iterator[str]:
    """Yield what stands beside a name: before it, after it, and as its title. Empty where nothing does."""
    yield _before(text, name.start)
    for pattern in (_AFTER, _IS, _PARENTHESIS):
        match = pattern.match(text[name.span.end : name.span.end + _LOOKED_ON])
        yield match.group(1) if match else ""
    yield name.title


def _learn(words: str, entity: Entity) -> None:
    low = words.lower()
    roles = _roles(low) if _tells_a_role(words) else []
    if roles:
        entity.roles.update(
            roles, (word for word in re.findall(r"[a-zà-ÿ’'-]{3,}", low) if word not in _STOP)
        )
        if len(entity.role) < len(words) < _LONGEST:
            entity.role = words.strip(" ,")
    if not entity.gender:
        entity.gender = gender.infer_from_context(_core(low))


def _tells_a_role(words: str) -> bool:
    """Return whether words are what somebody is called, or what they do, and no clause of their own."""
    first, low = words.split(maxsplit=1)[0] if words else "", words.lower()
    if first.lower() == "who":
        return True
    core = _WITHIN.split(low, maxsplit=1)[0].split()
    if not core or _VERB.intersection(core) or _is_verb(first):
        return False
    return any(
        noun_classes.is_person(part) or part in speaker_noun_lists.TITLES
        for word in core
        for part in word.split("-")
    )


def _is_verb(word: str) -> bool:
    """Return whether a word in lower case is a verb of saying with an ending, or another one in the past."""
    stem = word.removesuffix("s")
    return word in _VERB or word.endswith("ed") or (stem != word and stem in reporting_verbs.STATING)


def _core(low: str) -> set[str]:
    """Return the words of an introduction that tell of nobody else: none of “visited the injured man”."""
    words = re.findall(r"[a-z]+", _WITHIN.split(low, maxsplit=1)[0])
    return set(words) if words and not words[0].endswith("ed") else set()


def _roles(low: str) -> list[str]:
    """Return the nouns for people among words in lower case, and the roles within “actor-director”."""
    whole = [word for word in re.findall(r"[a-zà-ÿ-]+", low) if noun_classes.is_person(word)]
    joined = [word.split("-") for word in re.findall(r"[a-z]+-[a-z]+", low)]
    return whole + [part for parts in joined for part in parts if part in speaker_noun_lists.ROLES]


def _before(text: str, at: int) -> str:
    """Return the words before a name that introduce it, back to where a clause begins."""
    begin = max(text.rfind("\n", 0, at) + 1, at - _LOOKED_BACK)
    match = _BEFORE.search(text[begin:at])
    words = match.group(1).split() if match else []
    if not words:
        return ""
    if words[-1].endswith(","):
        phrase = " ".join(words)[:-1].rsplit(",", maxsplit=1)[-1]
        return " ".join(_from_article(_back(phrase.split(), _CLAUSE)))
    kept = _from_article(_back(words, _STOP))
    last = kept[-1].lower() if kept else ""
    return " ".join(kept) if noun_classes.is_person(last) or last in speaker_noun_lists.TITLES else ""


def _from_article(words: Sequence[str]) -> Sequence[str]:
    """Return words from the last article or owner on that no preposition precedes; else all of them."""
    for at in range(len(words) - 1, 0, -1):
        low = words[at].lower()
        if (low in _ARTICLES or low.endswith(("’s", "'s"))) and words[at - 1].lower() not in _JOINING:
            owned = low not in _ARTICLES and words[at - 1].lower() in _ARTICLES
            return words[at - 1 :] if owned else words[at:]
    return words


def _back(words: Sequence[str], stop: frozenset[str]) -> list[str]:
    """Return the last words, back to one that ends with a comma or is in `stop`, which is left out."""
    first = len(words)
    while first and not words[first - 1].endswith(",") and words[first - 1].lower() not in stop:
        first -= 1
    return list(words[first:])
