"""Mentions without a name: “the company”, “its spokesperson”, “a senior official”, “the 66-year-old”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference import gender, pronoun_resolution
from quizapp.drafting.coreference.entity_registry import Entity, normalize_name
from quizapp.drafting.coreference.noun_antecedents import find_by_noun, find_by_role, find_known_body
from quizapp.drafting.coreference.referent import SURE, Referent
from quizapp.drafting.lexicon import noun_classes, reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.drafting.coreference.discourse import Discourse
    from quizapp.pack.vocabulary import SpeakerKind

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE: Final = word_set("a an one another some two three several many")
_EMPTY: Final = word_set(
    """the a an this that these those its his her their one two three four other same latter former new own
    late"""
)
"""Words before a noun that do not tell which one is meant."""
_WHEN: Final = re.compile(
    r"\s(?:(?:on|in|from|of)(?:\s(?:last|this|early|late))?|last|this)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:19|20)\d\d|week|month|year|night|spring|summer|autumn|winter)\b.*$"
    r"|\s(?:as|after|over|amid|while)\s.*$"
)
"""When or at what occasion a document or somebody spoke: no part of what they are called."""
_OWNER: Final = re.compile(r"[’']s?\s")
"""What parts an owner from what is theirs: “Mr Osei’s friend”."""
_ABOUT_OTHERS: Final = re.compile(r"\s(?:of|for|to|with|at|in|on|from|by)\s")
"""Words after which others may be told of, but not within “mother-in-law”."""
_OWNING: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")
"""The end of “the journal’s”, as whose claim is told."""
_AGED: Final = re.compile(r"(\d{1,3})[-‑ ]year[-‑ ]olds?$")
_WORD: Final = re.compile(r"[a-zà-ÿ-]{3,}")
_LOWERED: Final = re.compile(
    r"^(?:The|A|An|One|Its|His|Her|Their|Two|Three|Some|Several|Many|Other|Another)\b"
)
_COUNTED: Final = word_set("one other another first second third elder younger former latter")
"""Words for one of several: “the other said”."""
_ANYBODY: Final = word_set("man woman boy girl teenager youngster pensioner youth")
"""Nouns that may stand for anybody told of, without a role of theirs."""
_EITHER: Final = word_set("developer contractor operator producer publisher maker supplier lender insurer")
"""Nouns for firms, and for people."""
_OF_PEOPLE: Final = word_set("former retired young elderly senior junior fellow")
"""Words that tell the latter."""
_SPOKESPEOPLE: Final = ("spokesperson", "spokesman", "spokeswoman")
"""Words for one role, which articles use in turn."""


def resolve_noun(mention: Mention, part: int, discourse: Discourse, hint: str = "") -> Referent:
    """Return whom a noun in a paragraph stands for, a new entity where it is nobody told of before.

    `hint` is the gender that what is said gives to who says so: f, m, or nothing.
    """
    words = _called_by(mention)
    if not words:
        return Referent(None, "nothing")
    aged = _AGED.search(words)
    if aged:
        return _of_age(int(aged.group(1)), mention, part, discourse)
    first, head = words.lower().split()[0], "".join(normalize_name(mention.head).split()[-1:])
    if first in _DEFINITE:
        known = _known(mention, head, part, discourse, hint)
        if known.entity is not None:
            return known
    again = discourse.book.called(words)
    if again and first not in _INDEFINITE:
        return Referent(again[-1], "again")
    entity = discourse.book.add(build_entity(words, head, mention))
    return Referent(entity, "described" if noun_classes.may_speak(head) else "described-thing")


def _called_by(mention: Mention) -> str:
    """Return the words of a mention by which somebody is called."""
    words = _WHEN.sub("", re.sub(r"\s+", " ", mention.words).strip(" ,.;:"))
    return _OWNING.sub("", _without_verb(words, mention.head))


def _without_verb(words: str, head: str) -> str:
    """Return words without a verb of saying that was left at their end: “the ministry of trade assures”."""
    rest, _, last = words.rpartition(" ")
    verb = last.lower() != head.lower() and last.endswith("s") and last[:-1] in reporting_verbs.STATING
    return rest if rest and verb and last[:-1] not in reporting_verbs.UTTERANCES else words


def _of_age(age: int, mention: Mention, part: int, discourse: Discourse) -> Referent:
    """Return who is told to be of an age, else whom “he” would mean of those whose age is not told."""
    same = [each for each in discourse.book.entities if each.age == age]
    if len(same) == 1:
        return Referent(same[0], "aged")
    entity, how = pronoun_resolution.resolve_person(discourse, "", part, mention.span.start, aged=True)
    return Referent(entity, f"aged-{how}")


def _known(mention: Mention, head: str, part: int, discourse: Discourse, hint: str) -> Referent:
    if mention.plural:
        return find_by_noun(discourse.book, head, plural=True)
    core = re.split(" (?:of|for|at|in) ", mention.words, maxsplit=1)[0]
    rest = set(_WORD.findall(core.lower())) - {head} - _EMPTY
    if noun_classes.is_person(head):
        return _known_person(mention, head, rest, part, discourse, hint)
    if head in speaker_noun_lists.DOCUMENTS or head in speaker_noun_lists.BODIES:
        return find_known_body(discourse, head, rest, part)
    return find_by_noun(discourse.book, head)


def _known_person(
    mention: Mention, head: str, rest: set[str], part: int, discourse: Discourse, hint: str
) -> Referent:
    """Return who has the role, or was told of by the noun, or, for a noun alone, whom “he” would mean."""
    told = gender.infer_from_words({head}) or hint
    for role in (head, *(_SPOKESPEOPLE if head in _SPOKESPEOPLE else ())):
        found = find_by_role(discourse, role, rest, part, told)
        if found.entity is not None:
            return found
    like = find_by_noun(discourse.book, head)
    if like.entity is not None or rest or head not in _ANYBODY:
        return like
    entity, how = pronoun_resolution.resolve_person(discourse, told, part, mention.span.start)
    if (
        entity is None
        or how not in SURE
        or entity.kind != "person"
        or entity.roles & speaker_noun_lists.ROLES
    ):
        return Referent(None, how)
    return Referent(entity, "focus-pronoun")


def build_entity(words: str, head: str, mention: Mention) -> Entity:
    """Return a new entity for words without a name, whose noun is `head`."""
    name = _LOWERED.sub(lambda found: found.group().lower(), words)
    somebody = head in _EITHER and bool(_OF_PEOPLE.intersection(words.lower().split()))
    kind = "unnamed" if somebody else _kind(head, plural=mention.plural)
    return Entity(
        name, kind, plural=mention.plural and head != "one", role=name, first=mention.span,
        roles={head, *_WORD.findall(words.lower())},
        human=kind == "unnamed" and (somebody or noun_classes.may_be_person(head) or head in _COUNTED),
        maybe=not somebody and not noun_classes.is_person(head) and head not in _COUNTED,
        gender=gender.infer_from_description(_core(words)),
    )  # fmt: skip


def _core(words: str) -> set[str]:
    """Return the words that tell of somebody and of nobody else: “friend” of “Mr Osei’s friend in Orle”."""
    own = _OWNER.split(words.lower())[-1]
    return set(_ABOUT_OTHERS.split(own, maxsplit=1)[0].split())


def _kind(head: str, *, plural: bool) -> SpeakerKind:
    if head in speaker_noun_lists.DOCUMENTS and not plural:
        return "document"
    if head in speaker_noun_lists.BODIES and head not in speaker_noun_lists.ROLES:
        return "organisation"
    return "unnamed"
