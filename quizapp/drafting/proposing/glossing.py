"""“(The scheme is “a plan for 94 homes” of paragraph 1.)”: what another passage explains, in a prompt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.models import Span
from quizapp.drafting.proposing.checks.texts import units
from quizapp.drafting.proposing.checks.unexplained import explained_beside, has_name, unexplained
from quizapp.drafting.proposing.citing import NotProvedError, quote
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.introducing import introduction
from quizapp.drafting.proposing.lists import HARM
from quizapp.drafting.proposing.marks import balanced, in_marks
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.pack.checks.warnings.words import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.models import Part
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.definite import Thing
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.introducing import Introduction

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


def glossed(ground: Ground, candidate: Candidate) -> Candidate:
    """Return a candidate whose prompt explains each “the …”; the same where not each can be.

    Where there is none, but few words or no name, the prompt tells the headline: what it is about.
    """
    known = explained_beside(ground, candidate)
    found = {thing.words: thing for said in units(candidate) for thing in unexplained(said, known)}
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
        question["proofs"] = [_with(proof, glosses) for proof in question["proofs"]]
    return replace(
        candidate, question=question, glossed=frozenset[str]().union(*(gloss.stems for gloss in glosses))
    )


def _in_context(ground: Ground, candidate: Candidate) -> Candidate:
    """Return a candidate with the headline in its prompt, if it needs that and may have it."""
    part = _headline(ground, candidate)
    plain = all(has_name(ground, said) and len(said.split()) > _SHORT for said in units(candidate))
    if candidate.type not in _TOLD_WHERE or part is None or plain:
        return candidate
    prompt = f"{candidate.question['prompt']} ({_is_headed(ground, part)})"
    return replace(candidate, question={**candidate.question, "prompt": prompt}, placed=True)


def _with(proof: Sequence[Json], glosses: Sequence[_Gloss]) -> list[Json]:
    """Return a proof with what explains its words, each citation once."""
    found = list(proof)
    for gloss in glosses:
        if gloss.citation not in found:
            found.append(gloss.citation)
    return found


def explained_in(prompt: str) -> frozenset[str]:
    """Return the stems that a prompt explains, also one that a person wrote anew."""
    told = " ".join(met[1] or met[2] for met in _EXPLAINS.finditer(prompt))
    return frozenset(stem(word) for word in words(told))


def _gloss(ground: Ground, candidate: Candidate, thing: Thing) -> _Gloss | None:
    # What is not stated stands nowhere, so all of the article is before it.
    silent = candidate.type == "not-stated"
    before = len(ground.reading.text) if silent else min(span.start for span in candidate.spans)
    noun = re.sub(r"[’']s?$", "", " ".join(("the", *thing.words)))
    found = introduction(ground, thing, before)
    if found is None or not balanced(found.words) or not _may_be_shown(ground, candidate, found.words):
        return _headed(ground, candidate, thing)
    place = sentence_where(ground, found.sentence)
    try:
        citation = {**_cited(ground, found), "said": []}
    except NotProvedError:
        return None
    verb = "are" if _is_several(noun) else "is"
    told = f"{capital(noun)} {verb} {in_marks(found.words)} of {place}."
    return _Gloss(told, frozenset(thing.stems), citation)


def _headed(ground: Ground, candidate: Candidate, thing: Thing) -> _Gloss | None:
    """Return the headline as what explains a thing of which it speaks, None where it does not."""
    part = _headline(ground, candidate)
    known = stems(part.span.of(ground.reading.text)) if part is not None else frozenset()
    if part is None or not known.issuperset(thing.stems):
        return None
    try:
        citation = {**quote(ground, part, part.span), "said": []}
    except NotProvedError:
        return None
    return _Gloss(_is_headed(ground, part), known, citation)


def _headline(ground: Ground, candidate: Candidate) -> Part | None:
    """Return the headline, if there is one and it may be shown."""
    part = next((part for part in ground.reading.parts if part.role == "headline"), None)
    told = part.span.of(ground.reading.text) if part is not None else ""
    if not told or not balanced(told) or '"' in told or not _may_be_shown(ground, candidate, told):
        return None
    return part


def _is_headed(ground: Ground, part: Part) -> str:
    return f"The article is headed {in_marks(part.span.of(ground.reading.text))}."


def _cited(ground: Ground, found: Introduction) -> Json:
    """Return the citation of the words that explain, and of no more. Raises NotProvedError."""
    start = found.sentence.span.start + found.sentence.words.index(found.words)
    part = ground.reading.parts[found.sentence.part]
    return quote(ground, part, Span(start, start + len(found.words)))


def _is_several(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def _may_be_shown(ground: Ground, candidate: Candidate, told: str) -> bool:
    """Tell whether a gloss names nobody who may be chosen, and nobody beside harm that is not so."""
    if any(ground.naming.stands(voice, told) for voice in candidate.choices if voice in ground.naming):
        return False
    return candidate.altered is None or HARM.isdisjoint(words(told))
