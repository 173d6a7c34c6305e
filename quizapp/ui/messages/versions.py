"""The words of the page on which versions of a pack in work are compared and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import common, dates
from quizapp.ui.messages.common import add_full_stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.authoring.document_comparison import PartType
    from quizapp.pack.vocabulary import StatementType, Trap
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


def name_citation_card(translate: Translate, tag: str, title: str, quote: str, near: str) -> str:
    """Return what a screen reader says of a citation that does not hold."""
    shown, cited = add_full_stop(title), add_full_stop(quote)
    if near:
        told = "corrected_article.card_name.it_quotes_nearest_now"
        return translate(told, question=tag, title=shown, quote=cited, nearest=near)
    told = "corrected_article.card_name.it_quotes_nothing_is"
    return translate(told, question=tag, title=shown, quote=cited)


def describe_same_paragraphs(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which paragraphs are the same, by their rising numbers; none: it is no paragraph."""
    if not numbers:
        return translate("corrected_article.same_paragraphs.what_stands_here_is")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return translate("corrected_article.same_paragraphs.paragraph_is_the_same", number=first)
    if len(numbers) == 2:
        return translate("corrected_article.same_paragraphs.paragraphs_and_are_the", first=first, last=last)
    return translate("corrected_article.same_paragraphs.paragraphs_to_are_the", first=first, last=last)


def name_paragraph_row(translate: Translate, number: str, before: str, after: str) -> str:
    """Return what a screen reader says of a paragraph that differs."""
    place = translate("corrected_article.row_name.paragraph", number=number) if number else ""
    if not after:
        told = translate("corrected_article.row_name.gone", before=before)
    elif not before:
        told = translate("corrected_article.row_name.new", after=after)
    else:
        told = translate("corrected_article.row_name.before_now", before=before, after=after)
    return f"{place}. {told}" if place else told


def describe_replacement(translate: Translate, broken: int) -> str:
    """Tell that the corrected article is in place, and how many citations are still to mend."""
    if not broken:
        return translate("corrected_article.taken.the_corrected_article_is.the_corrected_article_is_in")
    return translate(
        "corrected_article.taken.the_corrected_article_is",
        n=broken,
    )


def describe_question_count(translate: Translate, questions: int, *, several: bool) -> str:
    """Return how many questions rest on the article; `several`: there are other articles too."""
    if several:
        return translate("coverage.aside.question_s_on_this", n=questions)
    return translate("coverage.aside.question_s", n=questions)


def name_sentence(translate: Translate, number: int, total: int, questions: int, words: str) -> str:
    """Return what a screen reader says of a sentence."""
    if questions:
        count = translate("coverage.sentence_name.question_s_on_it", n=questions)
    else:
        count = translate("coverage.sentence_name.no_question_on_it")
    return translate(
        "coverage.sentence_name.sentence_of", number=number, total=total, count=count, words=words
    )


def describe_uncovered_sentence(translate: Translate, number: int, speaker: str) -> str:
    """Tell of a sentence in which somebody speaks, `speaker` if it is known who, and nobody asks about it."""
    if not speaker:
        return translate("coverage.unasked.no_question_rests_on.no_question_rests_on_sentence", number=number)
    told = "coverage.unasked.no_question_rests_on"
    return translate(told, number=number, speaker=speaker)


def name_trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap."""
    return common.capitalize_first(common.name_trap(translate, name))


def name_statement_type(translate: Translate, name: StatementType) -> str:
    """Return the name of a kind of statement."""
    return common.describe_statement_type(translate, name)[0]
