"""Sentences that need grammar besides the catalogue, of which the window and paper both have need."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.catalogue import Translate

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip


def capitalize_first(text: str) -> str:
    """Return the text with a capital first letter: a speaker's name may begin with “the”."""
    return text[:1].upper() + text[1:]


def format_day(translate: Translate, value: date) -> str:
    """Return a day as “12 September 2025”."""
    return translate("dates.day", day=value.day, month=_month(translate, value.month), year=value.year)


def format_published(translate: Translate, value: str) -> str:
    """Return a source's date (2022, 2022-09 or 2022-09-02) in words."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return translate("dates.published", month=_month(translate, parts[1]), year=parts[0])
    return format_day(translate, date(*parts))


def format_source_line(translate: Translate, publisher: str | None, date: str | None) -> str:
    """Return who published the article and when; what is not known is said so."""
    name = publisher or translate("article.source_line.publisher_not_given")
    if date is None:
        return name
    return translate("article.source_line.text", publisher=name, date=format_published(translate, date))


def describe_gap(translate: Translate, first: int, last: int, *, rest: bool = False) -> str:
    """Tell of body paragraphs that the pack does not carry, from first to last (inclusive).

    With `rest` it is the rest of one paragraph.
    """
    if rest:
        return translate("article.rest", number=first)
    if first == last:
        return translate("article.gap.paragraph_is_not_in", number=first)
    if last == first + 1:
        return translate("article.gap.paragraphs_and_are_not", first=first, last=last)
    return translate("article.gap.paragraphs_to_are_not", first=first, last=last)


def describe_article_speaker(translate: Translate) -> tuple[str, str]:
    """Return the name and role of the article's own telling among the speakers."""
    return translate("practice.reporter.the_article_itself"), translate("practice.reporter.in_its_own_words")


def describe_verdict(translate: Translate, value: str, of: str | None) -> str:
    """Return what a verdict says of the article, or of one speaker in it."""
    if of is not None:
        return translate(f"practice.verdict.{value}", speaker=capitalize_first(of))
    return {
        "supported": translate("practice.verdict.supported.the_article_says_so"),
        "contradicted": translate("practice.verdict.contradicted.the_article_says_otherwise"),
        "not_stated": translate("practice.verdict.not_stated.the_article_does_not_say"),
    }[value]


def _month(translate: Translate, number: int) -> str:
    return translate(f"dates.months.{_MONTHS[number - 1]}")
