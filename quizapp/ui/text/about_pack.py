"""The words of the form in which a pack tells of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.words import NO_LICENCE

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the titles of its parts, and the labels of its fields."""
    return {
        "book": translate("about_pack", "The article while answering"),
        "book_open": translate("about_pack", "Lies open"),
        "book_closed": translate("about_pack", "Is closed, but where it is needed"),
        "revision": translate("about_pack", "Handed out so far"),
        "never": translate("about_pack", "Not handed out yet"),
        "authors": translate("about_pack", "Who wrote the questions"),
        "add_author": translate("about_pack", "Add an author"),
        "reviewers": translate("about_pack", "Who read them"),
        "add_reviewer": translate("about_pack", "Add a reader"),
        "reviewers_help": translate(
            "about_pack", "Learners see on the first page who wrote and who read it."
        ),
        "glossary": translate("about_pack", "Words to know"),
        "glossary_help": translate("about_pack", "They can be looked up beside every question."),
        "term": translate("about_pack", "The word"),
        "term_text": translate("about_pack", "What it means here"),
        "add_term": translate("about_pack", "Add a word"),
        "disputed": translate("about_pack", "Disputed terms"),
        "disputed_help": translate(
            "about_pack", "A sentence of yours with such a term names who says so, or the article."
        ),
        "add_disputed": translate("about_pack", "Add a term"),
        "skills": translate("about_pack", "Skills of its own"),
        "skills_help": translate("about_pack", "Beside those that every pack has."),
        "skill_title": translate("about_pack", "What the skill is called"),
        "add_skill": translate("about_pack", "Add a skill"),
        "changes": translate("about_pack", "What each edition changed"),
        "changes_help": translate("about_pack", "It is asked for at each hand-out, and can be mended here."),
        "change_text": translate("about_pack", "What changed"),
        "pictures": translate("about_pack", "Pictures"),
        "pictures_help": translate("about_pack", "They are added at a question."),
        "worked": translate("about_pack", "Shown step by step in Help; neither practised nor counted"),
        "source_language": translate("about_pack", "Language of the article, such as en"),
        "holder": translate("about_pack", "Who holds the rights"),
        "source_licence": translate("about_pack", "Licence of the article, such as CC-BY-4.0"),
    }


def licences(translate: Translate) -> dict[str, str]:
    """Return the licences that are offered for questions, by their SPDX ids, with what each allows."""
    return {
        NO_LICENCE: translate("about_pack", "None: they are for my own class"),
        "CC-BY-4.0": translate("about_pack", "CC BY 4.0: anyone may use and change them, and names you"),
        "CC-BY-SA-4.0": translate("about_pack", "CC BY-SA 4.0: the same, and changed ones stay as free"),
        "CC-BY-NC-4.0": translate("about_pack", "CC BY-NC 4.0: like CC BY, never sold"),
        "CC-BY-NC-SA-4.0": translate("about_pack", "CC BY-NC-SA 4.0: like CC BY-SA, never sold"),
        "CC0-1.0": translate("about_pack", "CC0 1.0: anyone may do anything with them"),
    }


def note_words(translate: Translate) -> dict[str, str]:
    """Return the words of the private note of a question or of the pack."""
    return {
        "note": translate("about_pack", "Private note"),
        "filled": translate("about_pack", "Private note, something is written"),
        "label": translate("about_pack", "Note to yourself"),
        "help": translate("about_pack", "It stays on this computer: it goes into no hand-out and no print."),
    }


def numbered(translate: Translate, what: str, number: int) -> str:
    """Return the title of one of several, by its number from 1."""
    return {
        "authors": translate("about_pack", "Author {number}"),
        "reviewers": translate("about_pack", "Reader {number}"),
        "glossary": translate("about_pack", "Word {number}"),
        "disputed": translate("about_pack", "Term {number}"),
        "skills": translate("about_pack", "Skill {number}"),
        "media": translate("about_pack", "Picture {number}"),
    }[what].format(number=number)


def revision(translate: Translate, number: int) -> str:
    """Name an edition by its number."""
    return translate("about_pack", "Revision {number}").format(number=number)


def suggested(translate: Translate, term: str) -> str:
    """Offer a term of the article as disputed."""
    return translate("about_pack", "Add “{term}”").format(term=term)


def derived(translate: Translate, why: str, pack: str, number: int) -> str:
    """Tell which pack this one comes from, and how."""
    told = {
        "copy": translate("about_pack", "A copy of “{pack}”, revision {number}"),
        "translation": translate("about_pack", "A translation of “{pack}”, revision {number}"),
        "import": translate("about_pack", "Brought in from “{pack}”, revision {number}"),
    }
    return told.get(why, told["copy"]).format(pack=pack, number=number)


def derived_label(translate: Translate) -> str:
    """Name the field that tells where the pack comes from."""
    return translate("about_pack", "Where it comes from")
