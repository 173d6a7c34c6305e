"""The words of the form in which a pack tells of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.words import NO_LICENCE

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the titles of its parts, and the labels of its fields."""
    return {
        "book": translate("about_pack.book"),
        "book_open": translate("about_pack.book_open"),
        "book_closed": translate("about_pack.book_closed"),
        "revision": translate("about_pack.revision"),
        "never": translate("about_pack.never"),
        "authors": translate("about_pack.authors"),
        "add_author": translate("about_pack.add_author"),
        "reviewers": translate("about_pack.reviewers"),
        "add_reviewer": translate("about_pack.add_reviewer"),
        "reviewers_help": translate("about_pack.reviewers_help"),
        "glossary": translate("about_pack.glossary"),
        "glossary_help": translate("about_pack.glossary_help"),
        "term": translate("about_pack.term"),
        "term_text": translate("about_pack.term_text"),
        "add_term": translate("about_pack.add_term"),
        "disputed": translate("about_pack.disputed"),
        "disputed_help": translate("about_pack.disputed_help"),
        "add_disputed": translate("about_pack.add_disputed"),
        "skills": translate("about_pack.skills"),
        "skills_help": translate("about_pack.skills_help"),
        "skill_title": translate("about_pack.skill_title"),
        "add_skill": translate("about_pack.add_skill"),
        "changes": translate("about_pack.changes"),
        "changes_help": translate("about_pack.changes_help"),
        "change_text": translate("about_pack.change_text"),
        "pictures": translate("about_pack.pictures"),
        "pictures_help": translate("about_pack.pictures_help"),
        "worked": translate("about_pack.worked"),
        "source_language": translate("about_pack.source_language"),
        "holder": translate("about_pack.holder"),
        "source_licence": translate("about_pack.source_licence"),
    }


def licences(translate: Translate) -> dict[str, str]:
    """Return the licences that are offered for questions, by their SPDX ids, with what each allows."""
    return {
        NO_LICENCE: translate("about_pack.licences.no_licence"),
        "CC-BY-4.0": translate("about_pack.licences.cc_by_4.0"),
        "CC-BY-SA-4.0": translate("about_pack.licences.cc_by_sa_4.0"),
        "CC-BY-NC-4.0": translate("about_pack.licences.cc_by_nc_4.0"),
        "CC-BY-NC-SA-4.0": translate("about_pack.licences.cc_by_nc_sa_4.0"),
        "CC0-1.0": translate("about_pack.licences.cc0_1.0"),
    }


def numbered(translate: Translate, what: str, number: int) -> str:
    """Return the title of one of several, by its number from 1."""
    return translate(
        {
            "authors": "about_pack.numbered.authors",
            "reviewers": "about_pack.numbered.reviewers",
            "glossary": "about_pack.numbered.glossary",
            "disputed": "about_pack.numbered.disputed",
            "skills": "about_pack.numbered.skills",
            "media": "about_pack.numbered.media",
        }[what],
        number=number,
    )


def derived(translate: Translate, why: str, pack: str, number: int) -> str:
    """Tell which pack this one comes from, and how."""
    told = {
        "copy": "about_pack.derived.copy",
        "translation": "about_pack.derived.translation",
        "import": "about_pack.derived.import",
    }
    return translate(told.get(why, told["copy"]), pack=pack, number=number)
