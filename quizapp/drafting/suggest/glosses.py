"""“(The scheme is “a plan for 94 homes” of paragraph 1.)”: what another passage explains, in a prompt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.standalone_texts import list_text_units
from quizapp.drafting.checks.unexplained_nouns import find_explained_stems, find_unexplained_nouns, has_name
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_span
from quizapp.drafting.suggest.claim_clauses import capitalize_first
from quizapp.drafting.suggest.introductions import find_introduction
from quizapp.drafting.suggest.question_phrases import describe_sentence_place
from quizapp.drafting.suggest.quotation_marks import enclose_in_marks, is_balanced
from quizapp.drafting.suggest.word_lists import HARM
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words, strip_endings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.source_reading import ReadingPart
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.definite_nouns import DefiniteNoun
    from quizapp.drafting.suggest.introductions import Introduction
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

Json = dict[str, Any]

_TYPES: Final = frozenset(
    {"who-said-it", "chain", "supported", "contradicted", "not-stated", "number", "date"}
)
_TOLD_WHERE: Final = _TYPES | {"evidence", "order"}
_SHORT: Final = 15
"""In so few words a name alone does not tell what it is about."""

_EXPLAINS: Final = re.compile(r"(?<=[( ])The (?:article is headed “([^“”]*)”|([^“”()]{2,40}?) (?:is|are) “)")
_MOST: Final = 2
"""Of so many things a prompt tells which they are; with more, nobody would read it."""


@dataclass(frozen=True, slots=True)
class _Gloss:
    """What explains a thing, as it is told in a prompt, with the stems that are known then."""

    told: str
    stems: frozenset[str]
    citation: Json


def add_glosses(ground: ArticleIndex, candidate: SuggestionCandidate) -> SuggestionCandidate:
    """Return a candidate whose prompt explains each “the …”; the same where not each can be.

    Where there is none, but few words or no name, the prompt tells the headline: what it is about.
    """
    known = find_explained_stems(ground, candidate)
    found = {
        thing.words: thing
        for said in list_text_units(candidate)
        for thing in find_unexplained_nouns(said, known)
    }
    if not found or candidate.type == "order":
        return _in_context(ground, candidate)
    if candidate.type not in _TYPES or len(found) > _MOST:
        return candidate
    tried = (_gloss(ground, candidate, thing) for thing in found.values())
    glosses = [gloss for gloss in tried if gloss is not None]
    if len(glosses) < len(found):
        return candidate
    told = " ".join(dict.fromkeys(gloss.told for gloss in glosses))
    prompt = f"{candidate.question['prompt']} ({told})"
    question = {**candidate.question, "prompt": prompt}
    if "closest" in question:
        question["closest"] = _with(question["closest"], glosses)
    else:
        question["evidence"] = [_with(evidence, glosses) for evidence in question["evidence"]]
    return replace(
        candidate, question=question, glossed=frozenset[str]().union(*(gloss.stems for gloss in glosses))
    )


def _in_context(ground: ArticleIndex, candidate: SuggestionCandidate) -> SuggestionCandidate:
    """Return a candidate with the headline in its prompt, if it needs that and may have it."""
    part = _headline(ground, candidate)
    plain = all(has_name(ground, said) and len(said.split()) > _SHORT for said in list_text_units(candidate))
    if candidate.type not in _TOLD_WHERE or part is None or plain:
        return candidate
    prompt = f"{candidate.question['prompt']} ({_is_headed(ground, part)})"
    return replace(candidate, question={**candidate.question, "prompt": prompt}, placed=True)


def _with(evidence: Sequence[Json], glosses: Sequence[_Gloss]) -> list[Json]:
    """Return evidence with what explains its words, each citation once."""
    found = list(evidence)
    for gloss in glosses:
        if gloss.citation not in found:
            found.append(gloss.citation)
    return found


def find_glossed_stems(prompt: str) -> frozenset[str]:
    """Return the stems that a prompt explains, also one that a person wrote anew."""
    told = " ".join(met[1] or met[2] for met in _EXPLAINS.finditer(prompt))
    return frozenset(strip_endings(word) for word in split_words(told))


def _gloss(ground: ArticleIndex, candidate: SuggestionCandidate, thing: DefiniteNoun) -> _Gloss | None:
    # What is not stated stands nowhere, so all of the article is before it.
    silent = candidate.type == "not-stated"
    before = len(ground.reading.text) if silent else min(span.start for span in candidate.spans)
    noun = re.sub(r"[’']s?$", "", " ".join(("the", *thing.words)))
    found = find_introduction(ground, thing, before)
    if found is None or not is_balanced(found.words) or not _may_be_shown(ground, candidate, found.words):
        return _headed(ground, candidate, thing)
    place = describe_sentence_place(ground, found.sentence)
    try:
        citation = {**_cited(ground, found), "attributions": []}
    except NoEvidenceError:
        return None
    verb = "are" if _is_several(noun) else "is"
    told = f"{capitalize_first(noun)} {verb} {enclose_in_marks(found.words)} of {place}."
    return _Gloss(told, frozenset(thing.stems), citation)


def _headed(ground: ArticleIndex, candidate: SuggestionCandidate, thing: DefiniteNoun) -> _Gloss | None:
    """Return the headline as what explains a thing of which it speaks, None where it does not."""
    part = _headline(ground, candidate)
    known = collect_stems(part.span.of(ground.reading.text)) if part is not None else frozenset()
    if part is None or not known.issuperset(thing.stems):
        return None
    try:
        citation = {**cite_span(ground, part, part.span), "attributions": []}
    except NoEvidenceError:
        return None
    return _Gloss(_is_headed(ground, part), known, citation)


def _headline(ground: ArticleIndex, candidate: SuggestionCandidate) -> ReadingPart | None:
    """Return the headline, if there is one and it may be shown."""
    part = next((part for part in ground.reading.parts if part.role == "headline"), None)
    told = part.span.of(ground.reading.text) if part is not None else ""
    if not told or not is_balanced(told) or '"' in told or not _may_be_shown(ground, candidate, told):
        return None
    return part


def _is_headed(ground: ArticleIndex, part: ReadingPart) -> str:
    return f"The article is headed {enclose_in_marks(part.span.of(ground.reading.text))}."


def _cited(ground: ArticleIndex, found: Introduction) -> Json:
    """Return the citation of the words that explain, and of no more. Raises NoEvidenceError."""
    start = found.sentence.span.start + found.sentence.words.index(found.words)
    part = ground.reading.parts[found.sentence.part]
    return cite_span(ground, part, ReadingSpan(start, start + len(found.words)))


def _is_several(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def _may_be_shown(ground: ArticleIndex, candidate: SuggestionCandidate, told: str) -> bool:
    """Tell whether a gloss names nobody who may be chosen, and nobody beside harm that is not so."""
    if any(ground.naming.stands(speaker, told) for speaker in candidate.choices if speaker in ground.naming):
        return False
    return candidate.altered is None or HARM.isdisjoint(split_words(told))
