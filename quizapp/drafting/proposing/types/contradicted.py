"""“The article says otherwise”: another number, another date, or a “not” too many or too few."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.altering import alterations
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.figures import figures
from quizapp.drafting.proposing.marks import in_marks
from quizapp.drafting.proposing.statements import all_statements
from quizapp.drafting.proposing.telling import called, meant
from quizapp.drafting.proposing.types.making import WORDS_FOUND, difficulty, who
from quizapp.drafting.proposing.types.verdicts import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from quizapp.drafting.proposing.altering import Altered
    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.statements import Statement

Json = dict[str, Any]


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a verdict for each change that the text may rule out."""
    others = _by_unit(ground)
    for statement in all_statements(ground):
        if statement.claim is None or len(statement.claim.said.chain) == 1:
            for altered in alterations(statement, others):
                yield _asked(ground, statement, altered)


def _asked(ground: Ground, statement: Statement, altered: Altered) -> Candidate | Held:
    try:
        proof = statement.proof(ground)
    except NotProvedError:
        return Held("not-proved", "contradicted", statement.spans)
    place, claim = statement.where, statement.claim
    told = f"The statement has {in_marks(altered.new)}; {place} has {in_marks(altered.old)}."
    pronoun = meant(ground, claim) if claim is not None else ""
    reasons: dict[str, Json] = {
        "supported": {"feedback": told, "trap": altered.trap},
        "contradicted": {"feedback": f"{told}{pronoun}"},
        "not_stated": {
            "feedback": f"{capital(place)} does speak of it, and otherwise.",
            "trap": "missed-conflict",
        },
    }
    asked = verdict(
        ground, place, altered.statement, "contradicted", reasons,
        called(ground, claim) if claim is not None else None, of=statement.of, altered=altered.trap,
        prompt=statement.asked if claim is None else None,
        explanation=f"One thing makes the difference. {told}{pronoun}",
        difficulty=1 if claim is None else difficulty(ground, claim), proofs=[proof],
    )  # fmt: skip
    why = [Why("changed", {"old": altered.old, "new": altered.new}), WORDS_FOUND]
    return Candidate(
        "contradicted", asked, (claim,) if claim is not None else (), statement.alone(altered.matter),
        statement.confidence,
        (*((who(ground, claim),) if claim is not None else ()), *why), statement.spans,
        altered=altered, figure=altered.figure, whole=claim is None,
    )  # fmt: skip


def _by_unit(ground: Ground) -> Mapping[str, tuple[Fraction, ...]]:
    """Return the article's sound numbers by their units, each once, in order."""
    found: defaultdict[str, dict[Fraction, None]] = defaultdict(dict)
    for sentence in ground.sentences:
        for figure in figures(sentence):
            if figure.fault is None and figure.unit:
                found[figure.unit][figure.value] = None
    return {unit: tuple(values) for unit, values in found.items()}
