"""Which entity a mention stands for: by a pronoun, by a name, or by a noun; or somebody new."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference import gender, pronoun_resolution
from quizapp.drafting.coreference.appositions import extend_with_name, find_name, find_noun
from quizapp.drafting.coreference.entity_registry import Entity, normalize_name
from quizapp.drafting.coreference.mention_kinds import (
    classify_new_name,
    has_capital,
    is_name,
    is_one_word,
    may_introduce,
)
from quizapp.drafting.coreference.name_scanner import find_line_end, find_names
from quizapp.drafting.coreference.noun_resolution import resolve_noun
from quizapp.drafting.coreference.referent import SURE, Referent
from quizapp.drafting.interval_index import EMPTY_INDEX
from quizapp.drafting.lexicon import noun_classes, organisations, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.drafting.coreference.discourse import Discourse
    from quizapp.drafting.coreference.name_scanner import NameMention

_THIRD: Final = {"he": "m", "she": "f", "him": "m", "her": "f"}
_DEMONYM: Final = re.compile(
    r"^(?:the|The) (?:[A-Z][a-z]+(?:ian|ean|ese|ishman|ishwoman|chman|chwoman|lander|man|woman)"
    r"|Dane|Swede|Finn|Pole|Turk|Serb|Croat|Czech|Briton|Scot|Spaniard|German|Kenyan|American|Canadian|Greek"
    r"|Swiss|Thai|Slovak|Slovene|Argentine)$"
)
"""“The Dane”: somebody told of by where they come from."""
_ELDER: Final = re.compile(r"\b(?:elder|older|younger|senior|junior|late)\b")
"""Words that tell relatives of one name apart, which their name alone does not."""
_KIN: Final = word_set("brother sister father mother son daughter cousin uncle aunt nephew niece twin")
_EXPLAINED: Final = re.compile(r", (?:who|whose|\d{1,3}[,.]|an? )")
"""What follows the name of a person who has only one: “Dilys, who has cleaned trains for years,”."""
_CUT: Final = re.compile(r"(?:[\w’']+-)*$")
_TITLES: Final = speaker_noun_lists.HONORIFICS | speaker_noun_lists.TITLES
_TITLE_REACH: Final = 3
"""So many code points after a title alone a name may begin: “Cllr Heath Pike”."""
_AFTER_NAME: Final = 40
"""So many code points after a mention are read to tell a name in it."""
_NO_ORIGIN: Final = organisations.IN_NAMES | speaker_noun_lists.ROLES
"""Words that end like “Italian”: “the Guardian”, “the Chairman”."""


class CoreferenceResolver:
    """Answers whom mentions stand for, asked in reading order, while a discourse is told."""

    def __init__(self, text: str, discourse: Discourse) -> None:
        self._text = text
        self._discourse = discourse
        self._book = discourse.book

    def speaker(self, mention: Mention, part: int, hint: str, quoting: Entity | None = None) -> Referent:
        """Return who speaks; somebody new where it is nobody known. `hint` is a gender: f, m, or nothing.

        `quoting` is who is quoted as telling it, and does not call themselves “she”.
        """
        if mention.joint:
            return Referent(self._joint(mention), "joint")
        found = self._known(mention, part, quoting)
        if found is not None:
            return found
        if is_name(mention):
            return self._unlisted(mention)
        told = extend_with_name(self._text, find_noun(self._text, mention))
        return self._apposed(mention, part) or resolve_noun(told, part, self._discourse, hint)

    def subject(self, mention: Mention, part: int) -> Referent:
        """Return whom a sentence without speech is about; somebody new only for a noun with an article."""
        if mention.joint:
            return Referent(None, "joint")
        found = self._known(mention, part)
        if found is not None:
            return found
        if is_name(mention) and is_one_word(mention):
            return self._unlisted(mention)
        if is_name(mention) or not may_introduce(mention):
            return Referent(None, "noun")
        told = extend_with_name(self._text, mention)
        return self._apposed(mention, part) or resolve_noun(told, part, self._discourse)

    def named(self, words: str, title: str, part: int) -> Referent:
        """Return whom a name with a title means in a paragraph."""
        known = self._book.called(words)
        told = gender.infer_from_title(title)
        if len(known) == 1 and not (told and known[0].gender and told != known[0].gender):
            return Referent(known[0], "name")
        called = [each for each in known if self._is_called(each, words)]
        return self._which(called or known, title, part) if known else Referent(None, "name-unknown")

    def _is_called(self, entity: Entity, words: str) -> bool:
        """Return whether who has a surname is first told of by it: not “his daughter, Ann”."""
        first = entity.first.of(self._text) if entity.first is not None else entity.name
        return words != entity.surname or words in first

    def _known(self, mention: Mention, part: int, quoting: Entity | None = None) -> Referent | None:
        """Return whom a pronoun or a known name means, None for other words."""
        low, at = mention.words.lower().strip(), mention.span.start
        if low in _THIRD:
            aside = self._text[max(0, at - 2) : at] == ", "
            found = pronoun_resolution.resolve_person(
                self._discourse, _THIRD[low], part, at, aside=aside, quoting=quoting
            )
            return self._learning(found, _THIRD[low], at)
        if low == "it":
            return pronoun_resolution.resolve_thing(self._discourse, part, at)
        if low in ("this", "that", "which"):
            return Referent(None, "this")
        if low == "they":
            return pronoun_resolution.resolve_plural(self._discourse, part, at)
        if _DEMONYM.match(mention.words) and not mention.plural and mention.head.lower() not in _NO_ORIGIN:
            told = (
                "f" if low.endswith("woman") else "m" if low.endswith("man") and low[-6:-3] != "ger" else ""
            )
            entity, how = pronoun_resolution.resolve_person(self._discourse, told, part, at)
            return Referent(entity, f"demonym-{how}")
        found = self._name(mention, part)
        return None if found.how == "name-unknown" else found

    def _learning(self, found: Referent, told: str, at: int) -> Referent:
        """Remember a pronoun that surely means a person, and make its gender likely of them."""
        entity, how = found
        if entity is not None and how in SURE:
            self._discourse.heard.hear(entity, at, told)
            entity.likely = entity.likely or ("" if entity.gender else told)
        return found

    def _name(self, mention: Mention, part: int) -> Referent:
        """Return whose name the mention ends with, or is."""
        for each in reversed(self._names_in(mention)):
            at_head = mention.head in each.words.split() or mention.head.rstrip(".") in each.words
            if at_head or each.span.start >= mention.span.end:
                if _ELDER.search(mention.words.lower()):
                    return self._relative(each.words, part)
                found = self.named(each.words, each.title, part)
                if found.how != "name-unknown":
                    return found
        known = self._book.called(mention.words)
        if len(known) == 1 and known[0].kind not in ("group", "unnamed") and has_capital(mention.words):
            return Referent(known[0], "name")
        return Referent(None, "name-unknown")

    def _apposed(self, mention: Mention, part: int) -> Referent | None:
        """Return whose name explains a noun: “her aunt, Ilse Brandt,”."""
        name = find_name(self._text, mention)
        if name is None:
            return None
        found = self.named(name.words, name.title, part)
        if found.how == "name-unknown":
            return self._new_named(name, mention)
        return Referent(found.entity, "name-beside") if found.how == "name" else found

    def _new_named(self, name: NameMention, mention: Mention) -> Referent:
        """Return a new entity for a name that only the noun before it tells to be one."""
        person = noun_classes.may_be_person(mention.head)
        entity = Entity(
            name.words, "person" if person else "organisation", first=name.span, human=person,
            gender=gender.infer_from_description(set(mention.words.lower().split())),
        )  # fmt: skip
        return Referent(self._book.add(entity), "name-beside")

    def _relative(self, name: str, part: int) -> Referent:
        """Return whom “the younger Osei” means: who was last told of as kin and may have the name."""
        for told in self._discourse.back(part, 1):
            entity = told.entity
            kin = entity.human and not entity.plural and entity.roles & _KIN
            if kin and (" " not in entity.name or entity.kind == "unnamed" or entity.name.endswith(name)):
                return Referent(entity, "name-kin")
        return Referent(None, "name-ambiguous")

    def _names_in(self, mention: Mention) -> list[NameMention]:
        """Return the names that begin in a mention, read to their ends in its paragraph."""
        end = find_line_end(self._text, mention.span.end, _AFTER_NAME)
        found = find_names(self._text, self._word_at(mention.span.start), end, EMPTY_INDEX)
        alone = mention.words.lower().rstrip(".") in _TITLES
        reach = mention.span.end + (_TITLE_REACH if alone else 0)
        return [each for each in found if each.span.start < reach]

    def _word_at(self, at: int) -> int:
        """Return where the word begins in which a mention does: the parse may cut “Lund-Pereira”."""
        found = _CUT.search(self._text[max(0, at - _AFTER_NAME) : at])
        return at - len(found.group()) if found else at

    def _which(self, known: Sequence[Entity], title: str, part: int) -> Referent:
        """Return who of several with one name is meant: by title, who speaks or is told of most, or last."""
        told = gender.infer_from_title(title)
        fitting = [each for each in known if not told or each.gender in ("", told)]
        fitting = [each for each in fitting if not told or each.gender == told] or fitting
        if not fitting:  # “Mr Osei”, where only two women of this name are known
            return Referent(None, "name-unknown")
        if len(fitting) == 1:
            return Referent(fitting[0], "name")
        most = max(fitting, key=attrgetter("told"))
        if all(each.told < most.told for each in fitting if each is not most):
            return Referent(most, "name-rival")
        heard = sorted(fitting, key=lambda each: self._discourse.recent(each, part))
        if self._discourse.recent(heard[-1], part) >= 0:
            return Referent(heard[-1], "name-rival")
        return Referent(None, "name-ambiguous")

    def _joint(self, mention: Mention) -> Entity:
        """Return the group that several names together are."""
        words = " ".join(mention.span.of(self._text).split())
        known = self._book.called(words)
        if known:
            return known[-1]
        return self._book.add(Entity(words, "group", plural=True, first=mention.span))

    def _unlisted(self, mention: Mention) -> Referent:
        """Return a new entity for a capitalised name that no list holds."""
        words = re.sub(r"^(?:The|the|A|An|a|an)\s", "", re.sub(r"\s+", " ", mention.words).strip(" ,"))
        if not words or normalize_name(words) in ("i", "we"):
            return Referent(None, "nothing")
        kind, told = classify_new_name(mention, words), gender.infer_from_name(words)
        explained = _EXPLAINED.match(self._text, mention.span.end) is not None
        human = kind == "person"
        sure = len(words.split()) > 1 or bool(told) or explained
        entity = Entity(words, kind, first=mention.span, gender=told, human=human, maybe=not sure)
        return Referent(self._book.add(entity, words.split()[-1]), "name-new")
