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


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "title": translate("versions", "Versions"),
        "entry": translate("versions", "Versions…"),
        "now": translate("versions", "Now"),
        "now_why": translate("versions", "as it lies on the desk"),
        "list": translate("versions", "Versions that were kept"),
        "beside": translate("versions", "compared with this one"),
        "none": translate("versions", "No version was kept yet"),
        "none_why": translate(
            "versions", "Ctrl+S keeps one; so does closing the pack, and handing it out. The last ten stay."
        ),
        "looking": translate("versions", "Comparing …"),
        "differences": translate("versions", "What differs"),
        "alike": translate("versions", "Nothing differs."),
        "itself": translate("versions", "The others are compared with this one. Choose another."),
        "before": translate("versions", "Before"),
        "after": translate("versions", "After"),
        "nothing": translate("versions", "nothing"),
        "take": translate("versions", "Take this version"),
        "back": translate("versions", "Back to the editor"),
        "version": translate("versions", "version,"),
        "compare": translate("versions", "compare with it"),
        "keys": translate("versions", "keys"),
        "taken": translate("versions", "This version is on the desk now. Ctrl+Z brings back what was there."),
        "yes": translate("versions", "Yes"),
        "no": translate("versions", "No"),
    }


def when(translate: Translate, moment: datetime, today: date) -> str:
    """Return when a version was kept: the day, and the time of day."""
    told = translate("versions", "{day}, {time}")
    return told.format(day=dates.ago(translate, moment.date(), today), time=dates.time(moment))


def why(translate: Translate, reason: Why) -> str:
    """Return why a version was kept."""
    return {
        "closed": translate("versions", "when the pack was closed"),
        "handed-out": translate("versions", "handed out"),
        "saved": translate("versions", "kept with Ctrl+S"),
        "found": translate("versions", "written by another program"),
    }[reason]


def heading(translate: Translate, older: str, newer: str) -> str:
    """Tell which two are compared."""
    return translate("versions", "From “{older}” to “{newer}”").format(older=older, newer=newer)


def counted(translate: Translate, differences: int) -> str:
    """Return how much differs."""
    return translate("versions", "%n difference(s)", "", differences)


def more(translate: Translate, differences: int) -> str:
    """Tell how much more differs than is listed."""
    return translate("versions", "%n more difference(s)", "", differences)


def row_name(translate: Translate, title: str, note: str, *, beside: bool) -> str:
    """Return what a screen reader says of a version."""
    told = [title, note, labels(translate)["beside"]] if beside else [title, note]
    return ", ".join(told)


def part(translate: Translate, sort: Sort, name: str, number: int | None) -> str:
    """Return by what a part of the pack is known: its title or name, and its number where it has one."""
    if sort == "pack":
        return translate("versions", "The pack")
    if sort == "question" and number is not None:
        return translate("versions", "Question {number}, “{name}”").format(number=number, name=name)
    if sort == "passage" and number is not None:
        return translate("versions", "Paragraph {number} of “{name}”").format(number=number, name=name)
    told = {
        "question": translate("versions", "The question “{name}”"),
        "source": translate("versions", "The article “{name}”"),
        "passage": translate("versions", "A line of “{name}”"),
        "voice": translate("versions", "The speaker {name}"),
        "bank": translate("versions", "The bank “{name}”"),
    }[sort]
    return told.format(name=name)


def happened(translate: Translate, what: What, which: str) -> str:
    """Tell what became of a part."""
    return {
        "added": translate("versions", "New: {part}"),
        "removed": translate("versions", "Gone: {part}"),
        "moved": translate("versions", "Moved: {part}"),
        "changed": translate("versions", "Changed: {part}"),
    }[what].format(part=which)


def changed(translate: Translate, which: str, field: str) -> str:
    """Tell which field of a part is another."""
    return translate("versions", "{part}: {field}").format(part=which, field=field)


def from_to(translate: Translate, before: int, after: int) -> str:
    """Tell from which number to which a question was moved."""
    return translate("versions", "from {before} to {after}").format(before=before, after=after)


def line_name(translate: Translate, told: str, before: str, after: str) -> str:
    """Return what a screen reader says of a difference."""
    name = translate("versions", "{told}. Before: {before}. After: {after}")
    return name.format(told=told, before=before, after=after)


def field(translate: Translate, sort: Sort, names: Sequence[str]) -> str:
    """Return the label of a field as the form has it, by its name, which stands last, and those around."""
    known = _other(translate) | _of_questions(translate) | _own(translate, sort)
    unknown = translate("versions", "something seldom seen")
    return next((known[name] for name in reversed(names) if name in known), unknown)


def _own(translate: Translate, sort: Sort) -> dict[str, str]:
    about = editor.about_fields(translate) | about_pack.labels(translate)
    spoken = form.voices(translate)
    return {
        "pack": {
            name: about[name]
            for name in ("title", "authors", "reviewers", "licence", "language", "advisory", "book")
        }
        | {"media": translate("versions", "Pictures"), "text": translate("versions", "Words to know")}
        | {"summary": about["summary"], "revision": translate("versions", "Revision")},
        "source": {name: about[name] for name in ("publisher", "author", "published", "url")}
        | {"title": about["headline"], "statement": about["rights"], "share": about["share"]},
        "bank": {"title": about["title"], "summary": about["bank_summary"]},
        "voice": {name: spoken[name] for name in ("name", "kind", "role", "side", "speaks_for", "aliases")},
        "passage": {"text": translate("versions", "Its words"), "role": translate("versions", "What it is")},
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
        "skills": translate("versions", "Skills of its own"),
        "glossary": translate("versions", "Words to know"),
        "disputed": translate("versions", "Disputed terms"),
        "changes": translate("versions", "What is new, by revision"),
        "reviewers": translate("versions", "Who read it"),
        "book": translate("versions", "Open or closed book"),
    }


def of_entry(translate: Translate, name: str, number: int, label: str) -> str:
    """Return the label of a field of one of several entries: “Answer 3: why it fits or not”."""
    whats = {
        "options": "answer", "offered": "answer", "items": "item", "partners": "partner", "proofs": "proof",
        "known": "known", "accepted": "accepted_one", "decoys": "decoy", "aliases": "alias",
    }  # fmt: skip
    if name not in whats:
        return label
    told = translate("versions", "{entry}: {field}")
    return told.format(entry=form.numbered(translate, whats[name], number), field=label)
