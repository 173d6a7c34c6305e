"""The words of the page that lays who says what over an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from quizapp.pack.vocabulary import ReportedStatementType
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.ports import Translate

_MARKS: Final = '“”„"«»'


def list_statement_types(translate: Translate) -> dict[ReportedStatementType, str]:
    """Return what one chooses a saying to be."""
    line = "attributions.kinds"
    told = {
        statement_type: common.describe_statement_type(translate, statement_type)
        for statement_type in get_args(ReportedStatementType)
    }
    return {
        statement_type: translate(line, kind=kind, means=means)
        for statement_type, (kind, means) in told.items()
    }


def name_statement_type(translate: Translate, name: str, *, yours: bool) -> str:
    """Name the kind of a statement; one that no person has said is only proposed."""
    if yours:
        return translate("attributions.kind_as_said", kind=name)
    return translate("common.unchecked", kind=name)


def describe_attribution_count(translate: Translate, sayings: int, speakers: int) -> str:
    """Tell how many sayings there are, and by how many speakers."""
    told = translate("attributions.aside.saying_s", n=sayings)
    return f"{told}, " + translate("attributions.aside.speaker_s", n=speakers)


def describe_attribution_chain(translate: Translate, outer: str, inner: Sequence[str]) -> str:
    """Tell who passes it on, the outermost first."""
    row = translate("attributions.via.then").join((outer, *inner))
    return translate("attributions.via.passed_on_by", row=row)


def name_attribution(translate: Translate, number: int, who: str, parts: Sequence[str]) -> str:
    """Return the name of a saying for the ear."""
    told = translate("attributions.spoken", number=number, who=who)
    return ". ".join(part.rstrip(".") for part in (told, *parts) if part) + "."


def quote_words(translate: Translate, words: str) -> str:
    """Put words in quotation marks; words that have some already stay as the article has them."""
    if any(mark in words for mark in _MARKS):
        return words
    return translate("attributions.quoted", words=words)


def describe_backend(translate: Translate, backend: str) -> str:
    """Tell what found it."""
    if backend == "parse":
        return translate("attributions.read_by.found_by_rules_over.found_by_rules_over_the")
    return translate("attributions.read_by.found_by_rules_over")
