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
        "articles": translate("packs", "Articles"),
        "copy": translate("packs", "Copy address"),
        "copied": translate("packs", "The address was copied. The program opens none itself."),
        "changes": translate("packs", "What has changed"),
        "groups": translate("packs", "Groups"),
        "groups_note": translate("packs", "Everybody who practises here finds packs by their groups."),
        "new_group": translate("packs", "New group"),
        "add_group": translate("packs", "Add to this group"),
        "write_name": translate("packs", "Write the group’s name first."),
        "long_name": translate("packs", "A group’s name has 60 characters at most."),
        "many_groups": translate("packs", "A pack is in 20 groups at most. Take it out of one first."),
        "hand_out": translate("packs", "Hand out"),
        "whole": translate("packs", "The whole pack …"),
        "cited": translate("packs", "Cited passages only …"),
        "cited_note": translate(
            "packs",
            "With cited passages only, what no question needs of the articles is left out, where rights do "
            "not allow more.",
        ),
        "reports": translate("packs", "Problems reported …"),
        "undo": translate("packs", "Undo"),
        "show_folder": translate("packs", "Show in folder"),
        "kind": translate("packs", "Packs"),
        "text": translate("packs", "Text"),
        "json": translate("packs", "JSON, for programs"),
        "save_pack": translate("packs", "Export a pack"),
        "save_reports": translate("packs", "Save problems reported"),
        "bundled": translate("packs", "It came with the program."),
    }


def removed(translate: Translate, title: str, until: date) -> str:
    """Tell that a pack was removed, and until when it can be brought back."""
    return translate(
        "packs",
        "“{title}” was removed. Your answers to it are kept. Until {day} it is listed under Removed.",
    ).format(title=title, day=dates.day(translate, until))


def is_back(translate: Translate, title: str) -> str:
    """Tell that a pack was brought back."""
    return translate("packs", "“{title}” is back, with all your answers.").format(title=title)


def is_gone(translate: Translate, title: str) -> str:
    """Tell that a pack cannot be brought back any more."""
    return translate("packs", "“{title}” is no longer there. Add its file again.").format(title=title)


def archived(translate: Translate, title: str) -> str:
    """Tell that a pack was put in the archive."""
    return translate(
        "packs",
        "“{title}” is in the archive. It is not listed and asks for no review; nothing of it is lost.",
    ).format(title=title)


def unarchived(translate: Translate, title: str) -> str:
    """Tell that a pack was taken out of the archive."""
    return translate("packs", "“{title}” is among your packs again.").format(title=title)


def exporting(translate: Translate, name: str) -> str:
    """Tell which file is being written."""
    return translate("packs", "Writing {name}").format(name=name)


def exported(translate: Translate, title: str, name: str) -> str:
    """Tell that a pack was written as a file."""
    return translate("packs", "“{title}” is saved as {name}.").format(title=title, name=name)


def not_exported(translate: Translate, name: str, why: str) -> str:
    """Tell that a file could not be written, and why, in the system's words."""
    return translate("packs", "{name} could not be written: {why}. Choose another place.").format(
        name=name, why=why
    )


def no_reports(translate: Translate, title: str) -> str:
    """Tell that there is nothing to hand out to a pack's author."""
    return translate(
        "packs", "No problem with “{title}” was reported. After an answer, X reports one on its question."
    ).format(title=title)


def reports_saved(translate: Translate, count: int, title: str, name: str) -> str:
    """Tell that what was reported on a pack was written as a file, for its author."""
    return translate("packs", "%n problem(s) reported on “{title}” are saved as {name}.", "", count).format(
        title=title, name=name
    )


def no_folder(translate: Translate, folder: str) -> str:
    """Tell where a file is, where no program shows its folder."""
    return translate("packs", "No program here shows folders. The file is in {folder}").format(folder=folder)


def questions(translate: Translate, count: int, banks: int) -> str:
    """Tell how many questions a pack has, and in how many banks."""
    first = translate("packs", "%n question(s)", "", count)
    return first + " " + translate("packs", "in %n bank(s).", "", banks)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell a pack's revision, and since when it is here."""
    return translate("packs", "Revision {number}, added {day}.").format(
        number=number, day=dates.day(translate, day)
    )


def written_by(translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...]) -> str:
    """Tell who wrote a pack, and who reviewed it."""
    told = translate("packs", "Written by {authors}.").format(authors=", ".join(authors))
    if not reviewers:
        return told + " " + translate("packs", "Not reviewed by anyone else.")
    return told + " " + translate("packs", "Reviewed by {reviewers}.").format(reviewers=", ".join(reviewers))


def licence(translate: Translate, licence: str) -> str:
    """Tell the licence of a pack's questions."""
    return translate("packs", "Questions: {licence}").format(licence=common.licence(translate, licence))


def by_author(translate: Translate, author: str) -> str:
    """Name the author of an article."""
    return translate("packs", "By {author}").format(author=author)


def extent(translate: Translate, whole: bool) -> str:
    """Tell whether all of an article is in a pack."""
    return translate("packs", "The whole article") if whole else translate("packs", "Parts of the article")


def rights(translate: Translate, statement: str, licence: str | None) -> str:
    """Tell what may be done with an article, with its licence if it has one."""
    if licence is None:
        return statement
    return translate("packs", "{statement} Licence: {licence}").format(statement=statement, licence=licence)


def change(translate: Translate, number: int) -> str:
    """Head what has changed with a revision."""
    return translate("packs", "Revision {number}").format(number=number)


def in_group(translate: Translate, group: str) -> str:
    """Name, for a screen reader, the check box of a group."""
    return translate("packs", "In the group {group}").format(group=group)
