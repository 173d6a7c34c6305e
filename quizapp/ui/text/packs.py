"""The sentences on what is done with a pack beside practising it, and on a pack's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common, dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and names of kinds of files."""
    return {
        "articles": translate("packs.articles"),
        "copy": translate("packs.copy"),
        "copied": translate("packs.copied"),
        "changes": translate("packs.changes"),
        "groups": translate("packs.groups"),
        "groups_note": translate("packs.groups_note"),
        "new_group": translate("packs.new_group"),
        "add_group": translate("packs.add_group"),
        "write_name": translate("packs.write_name"),
        "long_name": translate("packs.long_name"),
        "many_groups": translate("packs.many_groups"),
        "hand_out": translate("packs.hand_out"),
        "whole": translate("packs.whole"),
        "cited": translate("packs.cited"),
        "cited_note": translate(
            "packs.cited_note",
        ),
        "reports": translate("packs.reports"),
        "undo": translate("packs.undo"),
        "show_folder": translate("packs.show_folder"),
        "kind": translate("packs.kind"),
        "text": translate("packs.text"),
        "json": translate("packs.json"),
        "save_pack": translate("packs.save_pack"),
        "save_reports": translate("packs.save_reports"),
        "bundled": translate("packs.bundled"),
    }


def removed(translate: Translate, title: str, until: date) -> str:
    """Tell that a pack was removed, and until when it can be brought back."""
    return translate("packs.removed", title=title, day=dates.day(translate, until))


def is_back(translate: Translate, title: str) -> str:
    """Tell that a pack was brought back."""
    return translate("packs.is_back", title=title)


def is_gone(translate: Translate, title: str) -> str:
    """Tell that a pack cannot be brought back any more."""
    return translate("packs.is_gone", title=title)


def questions(translate: Translate, count: int, banks: int) -> str:
    """Tell how many questions a pack has, and in how many banks."""
    first = translate("packs.questions.question_s", n=count)
    return first + " " + translate("packs.questions.in_bank_s", n=banks)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell a pack's revision, and since when it is here."""
    return translate("packs.revision", number=number, day=dates.day(translate, day))


def written_by(translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...]) -> str:
    """Tell who wrote a pack, and who reviewed it."""
    told = translate("packs.written_by.written_by", authors=", ".join(authors))
    if not reviewers:
        return told + " " + translate("packs.written_by.not_reviewed_by_anyone")
    return told + " " + translate("packs.written_by.reviewed_by", reviewers=", ".join(reviewers))


def licence(translate: Translate, licence: str) -> str:
    """Tell the licence of a pack's questions."""
    return translate("packs.licence", licence=common.licence(translate, licence))


def extent(translate: Translate, whole: bool) -> str:
    """Tell whether all of an article is in a pack."""
    return (
        translate("packs.extent.the_whole_article")
        if whole
        else translate("packs.extent.parts_of_the_article")
    )


def rights(translate: Translate, statement: str, licence: str | None) -> str:
    """Tell what may be done with an article, with its licence if it has one."""
    if licence is None:
        return statement
    return translate("packs.rights", statement=statement, licence=licence)
