"""From an answer that is kept to the question which sentence settles it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence import proof_limit, score_proof
from quizapp.ui.kinds.evidence.asked import cards, keys, number_of
from quizapp.ui.kinds.given import given
from quizapp.ui.question.asking import Given, asked, claim_of
from quizapp.ui.question.state import ProofState
from quizapp.ui.text import common
from quizapp.ui.text import evidence as text
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Outcome, ProofResponse, Response
    from quizapp.ui.kinds.evidence.state import Marked
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.text.evidence import Proved


def proving(
    sitting: Sitting, question: Question, response: Response, marked: Marked, *, missing: bool
) -> ProofState:
    """Return what the panel shows: the answer as it is kept, and the sentences that are to prove it."""
    translate = sitting.translate
    limit = proof_limit(question, sitting.opened.texts)
    shown = asked(sitting, question, Given())
    sure = "" if response.certainty is None else common.certainty(translate, response.certainty)
    return ProofState(
        skill=shown.skill,
        skill_icon=shown.skill_icon,
        prompt=question.prompt,
        claim=claim_of(question),
        given=(
            (
                translate("evidence.proving.your_answer"),
                "" if response.answer is None else given(sitting, question, response.answer),
            ),
            *(((translate("evidence.proving.how_sure"), sure),) if sure else ()),
        ),
        heading=translate("evidence.proving.which")
        if limit == 1
        else translate("evidence.proving.which_several"),
        cards=cards(
            sitting,
            question,
            marked,
            limit,
            translate("evidence.proving.stays")
            if limit == 1
            else translate("evidence.proving.stays_several"),
        ),
        keys=keys(translate),
        message=text.choose_first(translate, sitting.keys.get("skip")) if missing else "",
    )


def scored(sitting: Sitting, question: Question, marked: Marked) -> float:
    """Return the score of a proof; 0 where the step was skipped."""
    return 0.0 if marked is None else float(score_proof(question, marked, sitting.opened.texts))


def proof_line(
    sitting: Sitting, question: Question, outcome: Outcome, proof: ProofResponse | None
) -> Line | None:
    """Tell the answer, right or wrong, by its evidence, right or wrong; nothing where none was asked for."""
    if proof is None:
        return None
    told = text.proof_told(sitting.translate, outcome, _proved(proof))
    if proof.spans is None:
        return Line("marker", "", strong=told)
    numbers = tuple(filter(None, (number_of(sitting, question, span) for span in proof.spans)))
    lost = bool(proof.spans) and not numbers
    return Line("marker", "" if lost else text.proof_given(sitting.translate, numbers), strong=told)


def _proved(proof: ProofResponse) -> Proved:
    if proof.spans is None:
        return "skipped"
    if proof.score >= 1:
        return "right"
    return "partly" if proof.score > 0 else "wrong"
