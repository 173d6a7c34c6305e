"""What the editor writes for a teacher: questions of some kinds, and what the evidence alone tells.

These sentences go into a pack, and are changed there. So they are plain, and say nothing but what follows
from the evidence, the answer marked as right, and the rule of the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def language(translate: Translate) -> str:
    """Return the language of these sentences: packs in other languages get none of them."""
    return translate("editor_texts.language")


def prompts(translate: Translate) -> dict[str, str]:
    """Return what is asked, for the kinds in which it is mostly the same."""
    return {
        "attribution": translate("editor_texts.prompts.attribution"),
        "chain": translate("editor_texts.prompts.chain"),
        "verdict": translate("editor_texts.prompts.verdict"),
        "evidence": translate("editor_texts.prompts.evidence"),
        "match": translate("editor_texts.prompts.match"),
        "order": translate("editor_texts.prompts.order"),
    }


def about_pack(translate: Translate, title: str) -> str:
    """Return what a pack of one article is; the headline is a quotation, as it is the newspaper's."""
    within = title.rstrip(".").replace("“", "‘").replace("”", "’")
    return translate("editor_texts.about_pack", title=within)


def sentence(
    translate: Translate, name: str, where: str = "", who: str = "", other: str = "", words: str = ""
) -> str:
    """Return a reason or explanation. `where`: paragraph 3; `who`, `other`: speakers; `words`: a text."""
    return _sentences(translate)[name].format(where=where, who=who, other=other, words=words)


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "quoted": translate("editor_texts.sentences.quoted"),
        "quoted_who": translate("editor_texts.sentences.quoted_who"),
        "says": translate("editor_texts.sentences.says"),
        "says_who": translate("editor_texts.sentences.says_who"),
        "otherwise": translate("editor_texts.sentences.otherwise"),
        "otherwise_who": translate("editor_texts.sentences.otherwise_who"),
        "not_by": translate("editor_texts.sentences.not_by"),
        "told_not_by": translate("editor_texts.sentences.told_not_by"),
        "passed_on": translate("editor_texts.sentences.passed_on"),
        "told": translate("editor_texts.sentences.told"),
        "somebody": translate("editor_texts.sentences.somebody"),
        "told_itself": translate("editor_texts.sentences.told_itself"),
        "nobody": translate("editor_texts.sentences.nobody"),
        "not_other": translate("editor_texts.sentences.not_other"),
        "not_excluded": translate("editor_texts.sentences.not_excluded"),
        "is_said": translate("editor_texts.sentences.is_said"),
        "not_stated": translate("editor_texts.sentences.not_stated"),
        "closest": translate("editor_texts.sentences.closest"),
        "not_shown": translate("editor_texts.sentences.not_shown"),
        "not_denied": translate(
            "editor_texts.sentences.not_denied"
        ),
        "not_here": translate("editor_texts.sentences.not_here"),
        "in_row": translate("editor_texts.sentences.in_row"),
        "link": translate("editor_texts.sentences.link"),
        "no_link": translate("editor_texts.sentences.no_link"),
        "in_order": translate("editor_texts.sentences.in_order"),
        "gives": translate("editor_texts.sentences.gives"),
        "each": translate("editor_texts.sentences.each"),
        "each_thing": translate("editor_texts.sentences.each_thing"),
    }


def place(translate: Translate, paragraph: int | None, role: str) -> str:
    """Return in words where a passage stands, as it is named within a sentence."""
    if paragraph is not None:
        return translate("editor_texts.place.paragraph", number=paragraph)
    return {
        "headline": translate("editor_texts.place.headline"),
        "standfirst": translate("editor_texts.place.standfirst"),
        "caption": translate("editor_texts.place.caption"),
    }.get(role, translate("editor_texts.place.the_article"))


def labels(translate: Translate) -> dict[str, str]:
    """Return the words of the button that fills these in."""
    return {
        "fill": translate("editor_texts.fill"),
        "nothing": translate("editor_texts.nothing"),
    }
