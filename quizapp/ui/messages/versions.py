"""The words of the page on which versions of a pack in work are compared and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.authoring.document_comparison import PartType
    from quizapp.ui.ports import Translate


_OF_QUESTIONS: Final = (
    "prompt", "skill", "explanation", "claim", "statement", "difficulty", "family", "hint", "label",
    "media", "reads", "shuffle", "origin", "feedback", "trap", "nobody", "of", "altered", "last",
    "offered", "value", "tolerance", "decimals", "near", "before", "after", "by", "reusable",
    "spelling", "accepted", "items", "partners", "closest", "cue", "statement_type", "denies",
)  # fmt: skip
_FIELDS: Final = (
    {
        name: f"versions.other.{name}"
        for name in ["skills", "glossary", "disputed", "changes", "reviewers", "book"]
    }
    | {name: f"form.{name}" for name in _OF_QUESTIONS}
    | {
        "key": "form.correct",
        "keys": "form.correct",
        "options": "form.answers",
        "evidence": "form.evidence",
        "quote": "form.evidence",
        "citation": "form.evidence",
        "prefix": "form.evidence",
        "suffix": "form.evidence",
        "attributions": "form.says",
        "speaker": "form.says",
        "named": "form.says",
        "order": "form.by",
        "known": "form.known_texts",
        "text": "form.answer_text",
    }
)
"""By the name of a field, the id of its label in the form, or of what stands there for it."""
_OF_PACKS: Final = ("title", "authors", "reviewers", "licence", "language", "advisory", "book", "summary")
_OWN: Final[dict[PartType, dict[str, str]]] = {
    "pack": {name: f"about_pack.{name}" for name in _OF_PACKS}
    | {name: f"versions.own.pack.{name}" for name in ("media", "text", "revision")},
    "source": {name: f"about_pack.{name}" for name in ("publisher", "author", "published", "url", "share")}
    | {"title": "about_pack.headline", "statement": "about_pack.rights"},
    "bank": {"title": "about_pack.title", "summary": "about_pack.bank_summary"},
    "speaker": {
        name: f"form.speakers.{name}" for name in ("name", "kind", "role", "side", "speaks_for", "aliases")
    },
    "passage": {name: f"versions.own.passage.{name}" for name in ("text", "role")},
    "question": {},
}
"""The ids of labels that only one sort of part has."""


def format_version_time(translate: Translate, moment: datetime, today: date) -> str:
    """Return when a version was kept: the day, and the time of day."""
    told = "versions.when"
    return translate(
        told, day=dates.format_last_date(translate, moment.date(), today), time=dates.format_time(moment)
    )


def name_version_row(translate: Translate, title: str, note: str, *, beside: bool) -> str:
    """Return what a screen reader says of a version."""
    told = [title, note, translate("versions.beside")] if beside else [title, note]
    return ", ".join(told)


def name_pack_part(translate: Translate, sort: PartType, name: str, number: int | None) -> str:
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
        "speaker": "versions.part.speaker",
        "bank": "versions.part.bank",
    }[sort]
    return translate(told, name=name)


def name_field(translate: Translate, sort: PartType, names: Sequence[str]) -> str:
    """Return the label of a field as the form has it, by its name, which stands last, and those around."""
    known = _FIELDS | _OWN[sort]
    return translate(next((known[name] for name in reversed(names) if name in known), "versions.field"))


def name_entry_field(translate: Translate, name: str, number: int, label: str) -> str:
    """Return the label of a field of one of several entries: “Answer 3: why it fits or not”."""
    whats = {
        "options": "answer", "offered": "answer", "items": "item", "partners": "partner",
        "evidence": "evidence", "known": "known", "accepted": "accepted_one", "distractors": "distractor",
        "aliases": "alias",
    }  # fmt: skip
    if name not in whats:
        return label
    told = "versions.of_entry"
    return translate(told, entry=translate(f"form.numbered.{whats[name]}", number=number), field=label)
