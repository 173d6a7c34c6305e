"""The sentences of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import NotSavedError
from quizapp.ui.text import finding

if TYPE_CHECKING:
    from quizapp.editing.errors import EditingError
    from quizapp.pack.problems import Severity
    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "packs": translate("editor.packs"),
        "editor": translate("editor.editor"),
        "opening": translate("editor.opening"),
        "article": translate("editor.article"),
        "questions": translate("editor.questions"),
        "question": translate("editor.question"),
        "no_article": translate("editor.no_article"),
        "no_article_why": translate("editor.no_article_why"),
        "open_article": translate("editor.open_article"),
        "paste_article": translate("editor.paste_article"),
        "select_then": translate("editor.select_then"),
        "use": translate("editor.use"),
        "begin_from": translate("editor.begin_from"),
        "new": translate("editor.new"),
        "new_about": translate("editor.new_about"),
        "up": translate("editor.up"),
        "down": translate("editor.down"),
        "duplicate": translate("editor.duplicate"),
        "delete": translate("editor.delete"),
        "more": translate("editor.more"),
        "try": translate("editor.try"),
        "hand_out": translate("editor.hand_out"),
        "voices": translate("editor.voices"),
        "checks": translate("editor.checks"),
        "sound": translate("editor.sound"),
        "reader": translate("editor.reader"),
        "next": translate("editor.next"),
        "go_there": translate("editor.go_there"),
        "about": translate("editor.about"),
        "no_question_why": translate("editor.no_question_why"),
        "unwritten": translate("editor.unwritten"),
        "try_name": translate("editor.try_name"),
        "check": translate("editor.check"),
        "again": translate("editor.again"),
        "back": translate("editor.back"),
        "nothing_kept": translate("editor.nothing_kept"),
        "whole": translate("editor.whole"),
        "passage": translate("editor.passage"),
        "not_here": translate("editor.not_here"),
    }


def hand_out_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for handing out."""
    return {
        "title": translate("editor.hand_out.title"),
        "looking": translate("editor.hand_out.looking"),
        "ready": translate("editor.hand_out.ready"),
        "stops": translate("editor.hand_out.stops"),
        "warnings": translate("editor.hand_out.warnings"),
        "note": translate("editor.hand_out.note"),
        "first_note": translate("editor.hand_out.first_note"),
        "given": translate("editor.hand_out.given"),
        "changed": translate("editor.hand_out.changed"),
        "gaps": translate("editor.hand_out.gaps"),
        "how": translate("editor.hand_out.how"),
        "whole": translate("editor.hand_out.whole"),
        "cited": translate("editor.hand_out.cited"),
        "wording": translate("editor.hand_out.wording"),
        "write": translate("editor.hand_out.write"),
        "writing": translate("editor.hand_out.writing"),
        "kind": translate("editor.hand_out.kind"),
        "file_title": translate("editor.hand_out.file_title"),
    }


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
    known = f"editor.step.{name}"
    return translate(known if translate.has(known) else "editor.step.the_last_step")


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
    known = f"editor.fix.{code}"
    return translate(known if translate.has(known) else "editor.fix.mend_it")


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
        "pack": translate("editor.about_fields.pack"),
        "title": translate("editor.about_fields.title"),
        "summary": translate("editor.about_fields.summary"),
        "licence": translate("editor.about_fields.licence"),
        "language": translate("editor.about_fields.language"),
        "advisory": translate("editor.about_fields.advisory"),
        "bank": translate("editor.about_fields.bank"),
        "bank_summary": translate("editor.about_fields.bank_summary"),
        "source": translate("editor.about_fields.source"),
        "headline": translate("editor.about_fields.headline"),
        "publisher": translate("editor.about_fields.publisher"),
        "author": translate("editor.about_fields.author"),
        "published": translate("editor.about_fields.published"),
        "url": translate("editor.about_fields.url"),
        "rights": translate("editor.about_fields.rights"),
        "share": translate("editor.about_fields.share"),
    }


def told(translate: Translate, error: EditingError) -> str:
    """Return what went wrong in a sentence."""
    if isinstance(error, NotSavedError):
        return translate("editor.told.not_saved_nothing_is", reason=error.reason)
    return translate(error.message)


def fault_in_files(translate: Translate, what: str) -> str:
    """Return what happened to the files of a pack in work without this window."""
    return translate(f"editor.fault_in_files.{what}")
