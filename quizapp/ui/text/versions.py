"""The words of the page on which versions of a pack in work are compared and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import about_pack, dates, editor, form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.editing.comparing import Sort, What
    from quizapp.editing.keeping import Why
    from quizapp.ui.ports import Translate


def when(translate: Translate, moment: datetime, today: date) -> str:
    """Return when a version was kept: the day, and the time of day."""
    told = "versions.when"
    return translate(told, day=dates.ago(translate, moment.date(), today), time=dates.time(moment))


def why(translate: Translate, reason: Why) -> str:
    """Return why a version was kept."""
    return translate(f"versions.why.{reason}")


def heading(translate: Translate, older: str, newer: str) -> str:
    """Tell which two are compared."""
    return translate("versions.heading", older=older, newer=newer)


def row_name(translate: Translate, title: str, note: str, *, beside: bool) -> str:
    """Return what a screen reader says of a version."""
    told = [title, note, translate("versions.beside")] if beside else [title, note]
    return ", ".join(told)


def part(translate: Translate, sort: Sort, name: str, number: int | None) -> str:
    """Return by what a part of the pack is known: its title or name, and its number where it has one."""
    if sort == "pack":
        return translate("versions.part.the_pack")
    if sort == "question" and number is not None:
        return translate("versions.part.question.question", number=number, name=name)
    if sort == "passage" and number is not None:
        return translate("versions.part.paragraph_of", number=number, name=name)
    told = {
        "question": "versions.part.question",
        "source": "versions.part.source",
        "passage": "versions.part.passage",
        "voice": "versions.part.voice",
        "bank": "versions.part.bank",
    }[sort]
    return translate(told, name=name)


def happened(translate: Translate, what: What, which: str) -> str:
    """Tell what became of a part."""
    return translate(
        {
            "added": "versions.happened.added",
            "removed": "versions.happened.removed",
            "moved": "versions.happened.moved",
            "changed": "versions.happened.changed",
        }[what],
        part=which,
    )


def from_to(translate: Translate, before: int, after: int) -> str:
    """Tell from which number to which a question was moved."""
    return translate("versions.from_to", before=before, after=after)


def line_name(translate: Translate, told: str, before: str, after: str) -> str:
    """Return what a screen reader says of a difference."""
    name = "versions.line_name"
    return translate(name, told=told, before=before, after=after)


def field(translate: Translate, sort: Sort, names: Sequence[str]) -> str:
    """Return the label of a field as the form has it, by its name, which stands last, and those around."""
    known = _other(translate) | _of_questions(translate) | _own(translate, sort)
    unknown = translate("versions.field")
    return next((known[name] for name in reversed(names) if name in known), unknown)


def _own(translate: Translate, sort: Sort) -> dict[str, str]:
    about = editor.about_fields(translate) | about_pack.labels(translate)
    return {
        "pack": {
            name: about[name]
            for name in ("title", "authors", "reviewers", "licence", "language", "advisory", "book")
        }
        | {"media": translate("versions.own.pack.media"), "text": translate("versions.own.pack.text")}
        | {"summary": about["summary"], "revision": translate("versions.own.pack.revision")},
        "source": {name: about[name] for name in ("publisher", "author", "published", "url")}
        | {"title": about["headline"], "statement": about["rights"], "share": about["share"]},
        "bank": {"title": about["title"], "summary": about["bank_summary"]},
        "voice": {
            name: translate(f"form.voices.{name}")
            for name in ("name", "kind", "role", "side", "speaks_for", "aliases")
        },
        "passage": {
            "text": translate("versions.own.passage.text"),
            "role": translate("versions.own.passage.role"),
        },
        "question": {},
    }[sort]


def _of_questions(translate: Translate) -> dict[str, str]:
    told, given = form.labels(translate), form.answers(translate)
    of_items, cited = form.items(translate), form.evidence(translate)
    names = "prompt skill explanation claim statement difficulty family hint label media reads shuffle origin"
    return (
        {name: told[name] for name in names.split()}
        | {name: given[name] for name in ("feedback", "trap", "nobody", "of", "altered", "last", "offered")}
        | {name: of_items[name] for name in ("value", "tolerance", "decimals", "near", "before", "after")}
        | {name: of_items[name] for name in ("by", "reusable", "spelling", "accepted", "items", "partners")}
        | {name: cited[name] for name in ("closest", "cue", "status", "denies")}
        | {
            "key": given["correct"],
            "keys": given["correct"],
            "options": given["answers"],
            "proofs": cited["evidence"],
            "quote": cited["evidence"],
            "citation": cited["evidence"],
            "prefix": cited["evidence"],
            "suffix": cited["evidence"],
            "said": cited["says"],
            "voice": cited["says"],
            "named": cited["says"],
            "order": of_items["by"],
            "known": of_items["known_texts"],
            "text": given["answer_text"],
        }
    )


def _other(translate: Translate) -> dict[str, str]:
    return {
        "skills": translate("versions.other.skills"),
        "glossary": translate("versions.other.glossary"),
        "disputed": translate("versions.other.disputed"),
        "changes": translate("versions.other.changes"),
        "reviewers": translate("versions.other.reviewers"),
        "book": translate("versions.other.book"),
    }


def of_entry(translate: Translate, name: str, number: int, label: str) -> str:
    """Return the label of a field of one of several entries: “Answer 3: why it fits or not”."""
    whats = {
        "options": "answer", "offered": "answer", "items": "item", "partners": "partner", "proofs": "proof",
        "known": "known", "accepted": "accepted_one", "decoys": "decoy", "aliases": "alias",
    }  # fmt: skip
    if name not in whats:
        return label
    told = "versions.of_entry"
    return translate(told, entry=form.numbered(translate, whats[name], number), field=label)
