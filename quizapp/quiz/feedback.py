"""What feedback says to one answer: the reasons that speak to it and the trap that it met."""

from quizapp.pack.models.questions import Feedback, Question
from quizapp.pack.problems import FieldPath
from quizapp.pack.quote_matching import iter_feedback
from quizapp.pack.vocabulary import Trap
from quizapp.quiz.evidence_sentences import ScoringTexts
from quizapp.quiz.kinds.registry import RULES
from quizapp.quiz.responses import ANSWERS, Answer


def find_feedback(
    question: Question, answer: Answer, texts: ScoringTexts
) -> tuple[tuple[FieldPath, Feedback], ...]:
    """Return the reasons that speak to an answer, in the pack's order, with their paths in the question.

    They are those of what was picked; in a chain, of the speakers that are out of place, and the `other` one
    for a row that is wrong; for a number, words, an order or sentences, `other` where no reason of its own
    fits. A right number, text or order has none, and match has feedback by item instead.
    """
    if not isinstance(answer, ANSWERS[question.kind]):
        return ()
    paths = set(RULES[question.kind].find_feedback(question, answer, texts))
    return tuple((path, reason) for path, reason in iter_feedback(question) if path in paths)


def find_trap(question: Question, answer: Answer, texts: ScoringTexts) -> Trap | None:
    """Return the trap that a wrong answer met: of the first reason that names one.

    Where a wrong verdict's reason names none, it is how the statement was altered.
    """
    named = (reason.trap for _, reason in find_feedback(question, answer, texts))
    found = next((trap for trap in named if trap is not None), None)
    rules = RULES[question.kind]
    other = rules.find_trap(question) if found is None else None
    return found if other is None or answer == rules.build_key(question, texts) else other
