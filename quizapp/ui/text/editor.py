"""The sentences of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import ApartError, EditingError, NoCopyError, NotSavedError, OpenElsewhereError
from quizapp.ui.text import finding

if TYPE_CHECKING:
    from quizapp.pack.problems import Severity
    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate


def kinds(translate: Translate) -> dict[Kind, str]:
    """Return the kinds of question in the order in which they are offered; the first by what they ask."""
    first: dict[Kind, str] = {
        "attribution": translate("editor.kinds.attribution"),
        "verdict": translate("editor.kinds.verdict"),
        "evidence": translate("editor.kinds.evidence"),
        "order": translate("editor.kinds.order"),
    }
    return first | {kind: name for kind, name in finding.kinds(translate).items() if kind not in first}


def kind_name(translate: Translate, kind: str) -> str:
    """Return the name of a kind; of one that is not known, what stands there."""
    return next((name for known, name in finding.kinds(translate).items() if known == kind), kind)


def step(translate: Translate, name: str) -> str:
    """Return what a step did, as words after “Undo:”."""
    return {
        "type": translate("editor.step.type"),
        "set-field": translate("editor.step.set-field"),
        "fill-in": translate("editor.step.fill-in"),
        "set-many": translate("editor.step.set-many"),
        "add-bank": translate("editor.step.add-bank"),
        "rename-bank": translate("editor.step.rename-bank"),
        "move-bank": translate("editor.step.move-bank"),
        "sort-bank": translate("editor.step.sort-bank"),
        "split-bank": translate("editor.step.split-bank"),
        "merge-banks": translate("editor.step.merge-banks"),
        "remove-bank": translate("editor.step.remove-bank"),
        "add-question": translate("editor.step.add-question"),
        "duplicate-question": translate("editor.step.duplicate-question"),
        "change-kind": translate("editor.step.change-kind"),
        "move-questions": translate("editor.step.move-questions"),
        "copy-questions": translate("editor.step.copy-questions"),
        "remove-questions": translate("editor.step.remove-questions"),
        "add-evidence": translate("editor.step.add-evidence"),
        "change-evidence": translate("editor.step.change-evidence"),
        "remove-evidence": translate("editor.step.remove-evidence"),
        "say": translate("editor.step.say"),
        "add-answer": translate("editor.step.add-answer"),
        "move-answer": translate("editor.step.move-answer"),
        "remove-answer": translate("editor.step.remove-answer"),
        "mark-key": translate("editor.step.mark-key"),
        "group-items": translate("editor.step.group-items"),
        "add-voice": translate("editor.step.add-voice"),
        "rename-voice": translate("editor.step.rename-voice"),
        "change-voice": translate("editor.step.change-voice"),
        "merge-voices": translate("editor.step.merge-voices"),
        "remove-voice": translate("editor.step.remove-voice"),
        "add-article": translate("editor.step.add-article"),
        "remove-article": translate("editor.step.remove-article"),
        "split-paragraph": translate("editor.step.split-paragraph"),
        "join-paragraphs": translate("editor.step.join-paragraphs"),
        "drop-paragraph": translate("editor.step.drop-paragraph"),
        "set-role": translate("editor.step.set-role"),
        "comment": translate("editor.step.comment"),
        "review": translate("editor.step.review"),
        "correct-article": translate("editor.step.correct-article"),
        "add-picture": translate("editor.step.add-picture"),
        "remove-picture": translate("editor.step.remove-picture"),
        "replace-words": translate("editor.step.replace-words"),
        "change-pack": translate("editor.step.change-pack"),
        "note": translate("editor.step.note"),
        "fix": translate("editor.step.fix"),
        "hand-out": translate("editor.step.hand-out"),
        "take-version": translate("editor.step.take-version"),
        "take-spreadsheet": translate("editor.step.take-spreadsheet"),
        "accept-draft": translate("editor.step.accept-draft"),
        "reject-draft": translate("editor.step.reject-draft"),
        "edit-draft": translate("editor.step.edit-draft"),
        "forget-rejections": translate("editor.step.forget-rejections"),
        "correct-saying": translate("editor.step.correct-saying"),
    }.get(name, translate("editor.step.the_last_step"))


def undo(translate: Translate, name: str) -> str:
    """Return the words of what undoes a step."""
    return translate("editor.undo", step=step(translate, name))


def redo(translate: Translate, name: str) -> str:
    """Return the words of what does a step again."""
    return translate("editor.redo", step=step(translate, name))


def undone(translate: Translate, name: str) -> str:
    """Tell which step was taken back."""
    return translate("editor.undone", step=step(translate, name))


def redone(translate: Translate, name: str) -> str:
    """Tell which step was done again."""
    return translate("editor.redone", step=step(translate, name))


def not_saved(translate: Translate, since: str, reason: str) -> str:
    """Tell since when nothing could be saved, and why."""
    told = "editor.not_saved"
    return translate(told, time=since, reason=reason)


def handed_out(translate: Translate, file: str, revision: int) -> str:
    """Tell that a pack was handed out as a file."""
    told = "editor.handed_out"
    return translate(told, file=file, revision=revision)


def not_handed_out(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = "editor.not_handed_out"
    return translate(told, file=file, reason=reason)


def revision(translate: Translate, number: int) -> str:
    """Return which revision a hand-out is."""
    return translate("editor.revision", number=number)


def row_name(translate: Translate, number: int, kind: str, title: str, errors: int, warnings: int) -> str:
    """Return what a screen reader says of a question in the list."""
    told = [translate("editor.question_number", number=number), kind, title]
    return ", ".join([*told, *counted(translate, errors, warnings)])


def counted(translate: Translate, errors: int, warnings: int) -> tuple[str, ...]:
    """Return how many things are to be done and to be looked at; nothing where there are none."""
    to_do = (translate("editor.counted.thing_s_to_do", n=errors),) if errors else ()
    return to_do + ((translate("editor.counted.warning_s", n=warnings),) if warnings else ())


def fix(translate: Translate, code: str) -> str:
    """Return the words of the link that mends a problem."""
    return {
        "absent-quote": translate("editor.fix.absent-quote"),
        "all-of-the-above": translate("editor.fix.all-of-the-above"),
        "duplicate-id": translate("editor.fix.duplicate-id"),
        "equal-options": translate("editor.fix.equal-options"),
        "evidence": translate("editor.fix.evidence"),
        "hidden-character": translate("editor.fix.hidden-character"),
        "key-in-one-place": translate("editor.fix.key-in-one-place"),
        "key-is-not-innermost": translate("editor.fix.key-is-not-innermost"),
        "line-break": translate("editor.fix.line-break"),
        "missing-key": translate("editor.fix.missing-key"),
        "not-in-capitals": translate("editor.fix.not-in-capitals"),
        "not-read": translate("editor.fix.not-read"),
        "partner-used": translate("editor.fix.partner-used"),
    }.get(code, translate("editor.fix.mend_it"))


def unfinished(translate: Translate, field: str) -> str:
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
        "voice": translate("editor.unfinished.voice"),
        "voices/*/name": translate("editor.unfinished.voicesname"),
        "proofs": translate("editor.unfinished.proofs"),
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


def severity(translate: Translate, value: Severity, *, unfinished: bool) -> str:
    """Return the word that stands for the icon of a check."""
    if unfinished:
        return translate("editor.severity.to_do")
    return translate(f"editor.severity.{value}")


def about_fields(translate: Translate) -> dict[str, str]:
    """Return the labels of what stands on the page about the pack."""
    return {
        "pack": translate("about_pack.pack"),
        "title": translate("about_pack.title"),
        "summary": translate("about_pack.summary"),
        "licence": translate("about_pack.licence"),
        "language": translate("about_pack.language"),
        "advisory": translate("about_pack.advisory"),
        "bank": translate("about_pack.bank"),
        "bank_summary": translate("about_pack.bank_summary"),
        "source": translate("about_pack.source"),
        "headline": translate("about_pack.headline"),
        "publisher": translate("about_pack.publisher"),
        "author": translate("about_pack.author"),
        "published": translate("about_pack.published"),
        "url": translate("about_pack.url"),
        "rights": translate("about_pack.rights"),
        "share": translate("about_pack.share"),
    }


def told(translate: Translate, error: EditingError) -> str:
    """Return what went wrong in a sentence; those for what cannot be done now are the core's own."""
    match error:
        case NoCopyError():
            return translate("editor.told.this_pack_is_not")
        case OpenElsewhereError(title=title):
            return translate("editor.told.is_open_in_another", title=title)
        case ApartError():
            return translate(
                "editor.told.another_window_or_computer",
            )
        case NotSavedError(reason=reason):
            return translate("editor.told.not_saved_nothing_is", reason=reason)
    return str(error)


def fault_in_files(translate: Translate, what: str) -> str:
    """Return what happened to the files of a pack in work without this window."""
    return translate(f"editor.fault_in_files.{what}")
