"""From a reading to drafts: candidates of every type, the checks, and a choice. The same in, the same out."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import DRAFT_TYPES, Draft, Drafts
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.run import CHECKS, fault
from quizapp.drafting.proposing.choosing import choose
from quizapp.drafting.proposing.disputed import disputed
from quizapp.drafting.proposing.glossing import glossed
from quizapp.drafting.proposing.ground import Ground
from quizapp.drafting.proposing.proving import as_pack, cut, problems
from quizapp.drafting.proposing.types.all import makers
from quizapp.drafting.proposing.wish import Given, Wish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.drafting.models import Reading, Span
    from quizapp.drafting.proposing.checks.check import Check

Json = dict[str, Any]

_LETTERS: Final = 12


def propose(
    reading: Reading,
    source: Mapping[str, Any],
    wish: Wish | None = None,
    given: Given | None = None,
    checks: Sequence[Check] = CHECKS,
) -> Drafts:
    """Return drafts of an article, the best first, and counts of what was held back, by code.

    `source` is the article in the form of the pack; its passages have the ids of the reading's parts.
    """
    wish, given = wish or Wish(), given or Given()
    if not _is_english(reading):
        return Drafts(source, (), (), {"language": 1}, (), reading.backend, reading.language)
    ground = Ground(reading, source, given.sides)
    found, held = _sorted_out(ground, wish, given, checks)
    terms = disputed(ground)
    prover = _Prover(ground, terms)
    chosen, repeats = choose(ground, found, wish, prover.proves)
    held["flawed"] += prover.flawed
    held["repeats"] += repeats
    chosen = prover.together(chosen)
    voices = tuple(ground.naming.as_json(voice) for voice in _voices(ground, chosen))
    counts = {code: held[code] for code in sorted(held) if held[code]}
    drafts = tuple(_draft(candidate) for candidate in chosen)
    return Drafts(source, voices, drafts, counts, terms if drafts else (), reading.backend, reading.language)


def why_not(
    reading: Reading, source: Mapping[str, Any], within: Span, given: Given | None = None
) -> Mapping[str, int]:
    """Return why nothing is proposed of some words: codes with how many candidates each held back."""
    if not _is_english(reading):
        return {"language": 1}
    given = given or Given()
    ground = Ground(reading, source, given.sides)
    found, held = _sorted_out(ground, Wish(within=within), given, CHECKS)
    prover = _Prover(ground, disputed(ground))
    held["flawed"] += sum(not prover.proves(candidate) for candidate in found)
    return {code: held[code] for code in sorted(held) if held[code]}


def name(candidate: Candidate) -> str:
    """Return the id of a draft: the same for the same question on the same words, wherever they stand."""
    question = candidate.question
    altered = candidate.altered.statement if candidate.altered is not None else ""
    voices = (claim.voice.name for claim in candidate.claims)
    told = (candidate.type, *candidate.texts, altered, question.get("value", ""), *voices)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:_LETTERS]


class _Prover:
    """Proves candidates as questions of a pack."""

    def __init__(self, ground: Ground, terms: Sequence[str]) -> None:
        self._ground = ground
        self._terms = terms
        self._proved: dict[str, bool] = {}
        self.flawed = 0

    def proves(self, candidate: Candidate) -> bool:
        """Tell whether the checks of a pack find nothing; count it, once, if they do."""
        known = name(candidate)
        if known not in self._proved:
            self._proved[known] = not self._problems([candidate])
            self.flawed += not self._proved[known]
        return self._proved[known]

    def together(self, chosen: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """Return those of the candidates that have no flaw beside one another."""
        while chosen:
            found = [each.pointer.split("/") for each in self._problems(chosen)]
            at = [int(path[4]) for path in found if path[1:2] == ["banks"] and len(path) > 4]
            if not found:
                break
            worst = max(at, default=len(chosen) - 1)
            chosen = (*chosen[:worst], *chosen[worst + 1 :])
            self.flawed += 1
        return chosen

    def _problems(self, candidates: Sequence[Candidate]) -> Sequence[Any]:
        questions = [_question(candidate) for candidate in candidates]
        silent = any(candidate.type == "not-stated" for candidate in candidates)
        source = self._ground.source if silent else cut(self._ground.source, questions)
        voices = [self._ground.naming.as_json(voice) for voice in _voices(self._ground, candidates)]
        return problems(as_pack(source, voices, questions, self._terms))


def _sorted_out(
    ground: Ground, wish: Wish, given: Given, checks: Sequence[Check]
) -> tuple[list[Candidate], Counter[str]]:
    """Return the candidates that pass all checks, and how many were held back by which code."""
    held: Counter[str] = Counter()
    found: dict[str, Candidate] = {}
    made = makers(given.held_out)
    for type_ in DRAFT_TYPES:
        for raw in made[type_](ground, checks) if type_ in wish.types else ():
            each = glossed(ground, raw) if isinstance(raw, Candidate) else raw
            if wish.within is not None and not any(span.shared(wish.within) for span in each.spans):
                continue
            code = _code(ground, each, wish, given, checks)
            if code is None and isinstance(each, Candidate) and name(each) not in found:
                found[name(each)] = each
            elif code is None:
                held["repeats"] += 1
            elif code:
                held[code] += 1
    return list(found.values()), held


def _code(
    ground: Ground, each: Candidate | Held, wish: Wish, given: Given, checks: Sequence[Check]
) -> str | None:
    """Return the code of what holds a candidate back, None if nothing does, empty if nobody wished for it."""
    if isinstance(each, Held):
        return each.code
    if wish.difficulty is not None and each.question["difficulty"] != wish.difficulty:
        return ""
    return "rejected" if name(each) in given.rejected else fault(ground, each, checks)


def _voices(ground: Ground, candidates: Iterable[Candidate]) -> list[str]:
    """Return the voices that candidates name, and those for whom these speak, in the reading's order."""
    named = {voice for candidate in candidates for voice in candidate.voices()}
    named |= {voice for one in named for voice in ground.naming.line(one)}
    return [voice.id for voice in ground.reading.voices if voice.id in named]


def _question(candidate: Candidate) -> Json:
    return {**candidate.question, "id": f"draft-{name(candidate)}"}


def _draft(candidate: Candidate) -> Draft:
    return Draft(
        name(candidate),
        candidate.type,
        _question(candidate),
        round(candidate.confidence, 3),
        candidate.why,
        tuple((span.start, span.end) for span in candidate.spans),
        candidate.confirm,
    )


def _is_english(reading: Reading) -> bool:
    return reading.language.casefold().partition("-")[0] == "en"
