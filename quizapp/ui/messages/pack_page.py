"""The sentences on what is done with a pack beside practising it, and on a pack's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_question_count(translate: Translate, count: int, banks: int) -> str:
    """Tell how many questions a pack has, and in how many banks."""
    first = translate("packs.questions.question_s", n=count)
    return first + " " + translate("packs.questions.in_bank_s", n=banks)


def describe_authorship(translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...]) -> str:
    """Tell who wrote a pack, and who reviewed it."""
    told = translate("packs.written_by.written_by", authors=", ".join(common.list_first(translate, authors)))
    if not reviewers:
        return told + " " + translate("packs.written_by.not_reviewed_by_anyone")
    readers = ", ".join(common.list_first(translate, reviewers))
    return told + " " + translate("packs.written_by.reviewed_by", reviewers=readers)


def describe_article_extent(translate: Translate, whole: bool) -> str:
    """Tell whether all of an article is in a pack."""
    return (
        translate("packs.extent.the_whole_article")
        if whole
        else translate("packs.extent.parts_of_the_article")
    )


def describe_rights(translate: Translate, statement: str, licence: str | None) -> str:
    """Tell what may be done with an article, with its licence if it has one."""
    if licence is None:
        return statement
    return translate("packs.rights", statement=statement, licence=licence)
