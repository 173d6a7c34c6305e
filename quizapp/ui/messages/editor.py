"""The sentences of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import SaveError
from quizapp.pack.vocabulary import QUESTION_KINDS

if TYPE_CHECKING:
    from quizapp.authoring.errors import AuthoringError
    from quizapp.pack.problems import Severity
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.ports import Translate


_ASKS: Final[tuple[QuestionKind, ...]] = ("attribution", "verdict", "find_evidence", "order")
KIND_MENU_IDS: Final = {kind: f"editor.kinds.{kind}" for kind in _ASKS} | {
    kind: f"search.kinds.{kind}" for kind in QUESTION_KINDS if kind not in _ASKS
}
"""The kinds of question in the order in which they are offered, the first by what they ask: ids of names."""


def name_kind(translate: Translate, kind: str) -> str:
    """Return the name of a kind; of one that is not known, what stands there."""
    known = f"search.kinds.{kind}"
    return translate(known) if translate.has(known) else kind


def describe_step(translate: Translate, name: str) -> str:
    """Return what a step did, as words after “Undo:”."""
    known = f"editor.step.{name}"
    return translate(known if translate.has(known) else "editor.step.the_last_step")


def name_question_row(
    translate: Translate, number: int, kind: str, title: str, errors: int, warnings: int
) -> str:
    """Return what a screen reader says of a question in the list."""
    told = [translate("editor.question_number", number=number), kind, title]
    return ", ".join([*told, *describe_problem_counts(translate, errors, warnings)])


def describe_problem_counts(translate: Translate, errors: int, warnings: int) -> tuple[str, ...]:
    """Return how many things are to be done and to be looked at; nothing where there are none."""
    to_do = (translate("editor.counted.thing_s_to_do", n=errors),) if errors else ()
    return to_do + ((translate("editor.counted.warning_s", n=warnings),) if warnings else ())


def describe_fix(translate: Translate, code: str) -> str:
    """Return the words of the link that mends a problem."""
    known = f"editor.fix.{code}"
    return translate(known if translate.has(known) else "editor.fix.mend_it")


def describe_unfinished_field(translate: Translate, field: str) -> str:
    """Return what is still to be written; '' for a field that is seldom left out.

    `field` is its name, behind those around it where it alone does not tell; `*` is a place in a list.
    """
    return {
        "prompt": translate("editor.unfinished.prompt"),
        "explanation": translate("editor.unfinished.explanation"),
        "feedback": translate("editor.unfinished.feedback"),
        "claim": translate("editor.unfinished.claim"),
        "statement": translate("editor.unfinished.statement"),
        "key": translate("editor.unfinished.key"),
        "keys": translate("editor.unfinished.keys"),
        "skill": translate("editor.unfinished.skill"),
        "value": translate("editor.unfinished.value"),
        "accepted": translate("editor.unfinished.accepted"),
        "text": translate("editor.unfinished.text"),
        "items/*/text": translate("editor.unfinished.itemstext"),
        "items/*/key": translate("editor.unfinished.itemskey"),
        "partners/*/text": translate("editor.unfinished.partnerstext"),
        "accepted/*": translate("editor.unfinished.accepted"),
        "speaker": translate("editor.unfinished.speaker"),
        "speakers/*/name": translate("editor.unfinished.voicesname"),
        "evidence": translate("editor.unfinished.evidence"),
        "closest": translate("editor.unfinished.closest"),
        "citation": translate("editor.unfinished.citation"),
        "order": translate("editor.unfinished.order"),
        "options": translate("editor.unfinished.options"),
        "items": translate("editor.unfinished.items"),
        "partners": translate("editor.unfinished.partners"),
        "offered": translate("editor.unfinished.offered"),
        "authors": translate("editor.unfinished.authors"),
        "authors/*": translate("editor.unfinished.authors.still_to_write_the_name"),
        "reviewers/*": translate("editor.unfinished.reviewers"),
        "disputed/*": translate("editor.unfinished.disputed"),
        "glossary/*/term": translate("editor.unfinished.glossaryterm"),
        "glossary/*/text": translate("editor.unfinished.glossarytext"),
        "skills/*/title": translate("editor.unfinished.skillstitle"),
        "changes/*/text": translate("editor.unfinished.changestext"),
        "licence": translate("editor.unfinished.licence"),
        "summary": translate("editor.unfinished.summary"),
        "title": translate("editor.unfinished.title"),
        "banks/*/summary": translate("editor.unfinished.bankssummary"),
        "banks/*/title": translate("editor.unfinished.bankstitle"),
        "sources/*/title": translate("editor.unfinished.sourcestitle"),
        "rights/statement": translate("editor.unfinished.rightsstatement"),
        "language": translate("editor.unfinished.language"),
        "questions": translate("editor.unfinished.questions"),
        "sources": translate("editor.unfinished.sources"),
    }.get(field, "")


def name_severity(translate: Translate, value: Severity, *, unfinished: bool) -> str:
    """Return the word that stands for the icon of a check."""
    if unfinished:
        return translate("editor.severity.to_do")
    return translate(f"editor.severity.{value}")


def describe_authoring_error(translate: Translate, error: AuthoringError) -> str:
    """Return what went wrong in a sentence."""
    if isinstance(error, SaveError):
        return translate("editor.told.not_saved_nothing_is", reason=error.reason)
    return translate(error.message)
