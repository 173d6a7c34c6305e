"""The sentences about packs as spreadsheets: written, read, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def export_entry(translate: Translate) -> str:
    """Return what the menu says of writing one."""
    return translate("spreadsheet.export_entry")


def take_entry(translate: Translate) -> str:
    """Return what the menu says of reading one."""
    return translate("spreadsheet.take_entry")


def export_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for writing a spreadsheet."""
    return {
        "title": translate("spreadsheet.export.title"),
        "told": translate(
            "spreadsheet.export.told",
        ),
        "form": translate("spreadsheet.export.form"),
        "xlsx": translate("spreadsheet.export.xlsx"),
        "csv": translate("spreadsheet.export.csv"),
        "absent": translate(
            "spreadsheet.export.absent",
        ),
        "looking": translate("spreadsheet.export.looking"),
        "stops": translate("spreadsheet.export.stops"),
        "write": translate("spreadsheet.export.write"),
        "writing": translate("spreadsheet.export.writing"),
        "file_title": translate("spreadsheet.export.file_title"),
        "xlsx_kind": translate("spreadsheet.export.xlsx_kind"),
        "csv_kind": translate("spreadsheet.export.csv_kind"),
        "show_folder": translate("spreadsheet.export.show_folder"),
        "not_shown": translate("spreadsheet.export.not_shown"),
    }


def take_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for reading a spreadsheet."""
    return {
        "title": translate("spreadsheet.take.title"),
        "told": translate(
            "spreadsheet.take.told",
        ),
        "choose": translate("spreadsheet.take.choose"),
        "choose_other": translate("spreadsheet.take.choose_other"),
        "file_title": translate("spreadsheet.take.file_title"),
        "kinds": translate("spreadsheet.take.kinds"),
        "reading": translate("spreadsheet.take.reading"),
        "stop": translate("spreadsheet.take.stop"),
        "take": translate("spreadsheet.take.take"),
        "taking": translate("spreadsheet.take.taking"),
        "taken": translate("spreadsheet.take.taken"),
        "nothing": translate("spreadsheet.take.nothing"),
        "faults": translate("spreadsheet.take.faults"),
        "new": translate("spreadsheet.take.new"),
        "changed": translate("spreadsheet.take.changed"),
        "gone": translate("spreadsheet.take.gone"),
        "besides": translate("spreadsheet.take.besides"),
        "changes": translate("spreadsheet.take.changes"),
        "faults_name": translate("spreadsheet.take.faults_name"),
        "other_pack": translate("spreadsheet.take.other_pack"),
        "moved": translate("spreadsheet.take.moved"),
        "absent": translate(
            "spreadsheet.take.absent",
        ),
        "too_slow": translate("spreadsheet.take.too_slow"),
        "crashed": translate("spreadsheet.take.crashed"),
    }


def counted(translate: Translate, new: int, changed: int, gone: int, same: int) -> str:
    """Tell in a line how many questions are new, changed, gone and as they were."""
    told = "spreadsheet.counted"
    return translate(told, new=new, changed=changed, gone=gone, same=same)


def first_fault(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet.first_fault.was_not_taken_in", file=file, fault=fault)
    rest = translate("spreadsheet.first_fault.besides_thing_s_to", n=more) if more else ""
    return " ".join(filter(None, (told, rest)))


def more(translate: Translate, count: int) -> str:
    """Tell how many more there are that are not listed."""
    return translate("spreadsheet.more", n=count)


def turned(translate: Translate, field: str, before: str, after: str) -> str:
    """Tell how a field changes."""
    told = "spreadsheet.turned"
    return translate(told, field=field, before=before, after=after)


def plain(translate: Translate) -> dict[str, str]:
    """Return the words for what is no text."""
    return {
        "nothing": translate("spreadsheet.plain.nothing"),
        "yes": translate("spreadsheet.plain.yes"),
        "no": translate("spreadsheet.plain.no"),
    }


def not_exported(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = "spreadsheet.not_exported"
    return translate(told, file=file, reason=reason)


def sorts(translate: Translate) -> dict[str, str]:
    """Return the words for parts of a pack."""
    return {
        "pack": translate("spreadsheet.sorts.pack"),
        "source": translate("spreadsheet.sorts.source"),
        "passage": translate("spreadsheet.sorts.passage"),
        "voice": translate("spreadsheet.sorts.voice"),
        "bank": translate("spreadsheet.sorts.bank"),
        "question": translate("spreadsheet.sorts.question"),
    }


def fields(translate: Translate) -> dict[str, str]:
    """Return the words for fields of a pack, by their names there."""
    return {
        "accepted": translate("spreadsheet.fields.accepted"),
        "advisory": translate("spreadsheet.fields.advisory"),
        "after": translate("spreadsheet.fields.after"),
        "aliases": translate("spreadsheet.fields.aliases"),
        "alt": translate("spreadsheet.fields.alt"),
        "altered": translate("spreadsheet.fields.altered"),
        "author": translate("spreadsheet.fields.author"),
        "authors": translate("spreadsheet.fields.authors"),
        "before": translate("spreadsheet.fields.before"),
        "book": translate("spreadsheet.fields.book"),
        "by": translate("spreadsheet.fields.by"),
        "citation": translate("spreadsheet.fields.citation"),
        "claim": translate("spreadsheet.fields.claim"),
        "closest": translate("spreadsheet.fields.closest"),
        "credit": translate("spreadsheet.fields.credit"),
        "cue": translate("spreadsheet.fields.cue"),
        "decimals": translate("spreadsheet.fields.decimals"),
        "decoys": translate("spreadsheet.fields.decoys"),
        "difficulty": translate("spreadsheet.fields.difficulty"),
        "disputed": translate("spreadsheet.fields.disputed"),
        "explanation": translate("spreadsheet.fields.explanation"),
        "family": translate("spreadsheet.fields.family"),
        "feedback": translate("spreadsheet.fields.feedback"),
        "file": translate("spreadsheet.fields.file"),
        "glossary": translate("spreadsheet.fields.glossary"),
        "hint": translate("spreadsheet.fields.hint"),
        "id": translate("spreadsheet.fields.id"),
        "items": translate("spreadsheet.fields.items"),
        "key": translate("spreadsheet.fields.key"),
        "keys": translate("spreadsheet.fields.keys"),
        "kind": translate("spreadsheet.fields.kind"),
        "known": translate("spreadsheet.fields.known"),
        "label": translate("spreadsheet.fields.label"),
        "language": translate("spreadsheet.fields.language"),
        "last": translate("spreadsheet.fields.last"),
        "licence": translate("spreadsheet.fields.licence"),
        "media": translate("spreadsheet.fields.media"),
        "name": translate("spreadsheet.fields.name"),
        "named": translate("spreadsheet.fields.named"),
        "near": translate("spreadsheet.fields.near"),
        "nobody": translate("spreadsheet.fields.nobody"),
        "of": translate("spreadsheet.fields.of"),
        "offered": translate("spreadsheet.fields.offered"),
        "options": translate("spreadsheet.fields.options"),
        "order": translate("spreadsheet.fields.order"),
        "origin": translate("spreadsheet.fields.origin"),
        "other": translate("spreadsheet.fields.other"),
        "paragraph": translate("spreadsheet.fields.paragraph"),
        "part": translate("spreadsheet.fields.part"),
        "partners": translate("spreadsheet.fields.partners"),
        "passage": translate("spreadsheet.fields.passage"),
        "prefix": translate("spreadsheet.fields.prefix"),
        "prompt": translate("spreadsheet.fields.prompt"),
        "proofs": translate("spreadsheet.fields.proofs"),
        "published": translate("spreadsheet.fields.published"),
        "publisher": translate("spreadsheet.fields.publisher"),
        "quote": translate("spreadsheet.fields.quote"),
        "reads": translate("spreadsheet.fields.reads"),
        "reasons": translate("spreadsheet.fields.reasons"),
        "reusable": translate("spreadsheet.fields.reusable"),
        "reviewers": translate("spreadsheet.fields.reviewers"),
        "rights": translate("spreadsheet.fields.rights"),
        "role": translate("spreadsheet.fields.role"),
        "said": translate("spreadsheet.fields.said"),
        "share": translate("spreadsheet.fields.share"),
        "shuffle": translate("spreadsheet.fields.shuffle"),
        "side": translate("spreadsheet.fields.side"),
        "skill": translate("spreadsheet.fields.skill"),
        "skills": translate("spreadsheet.fields.skills"),
        "speaks_for": translate("spreadsheet.fields.speaks_for"),
        "spelling": translate("spreadsheet.fields.spelling"),
        "statement": translate("spreadsheet.fields.statement"),
        "status": translate("spreadsheet.fields.status"),
        "suffix": translate("spreadsheet.fields.suffix"),
        "summary": translate("spreadsheet.fields.summary"),
        "term": translate("spreadsheet.fields.term"),
        "text": translate("spreadsheet.fields.text"),
        "title": translate("spreadsheet.fields.title"),
        "tolerance": translate("spreadsheet.fields.tolerance"),
        "trap": translate("spreadsheet.fields.trap"),
        "url": translate("spreadsheet.fields.url"),
        "value": translate("spreadsheet.fields.value"),
        "voice": translate("spreadsheet.fields.voice"),
        "whole": translate("spreadsheet.fields.whole"),
        "worked": translate("spreadsheet.fields.worked"),
    }
