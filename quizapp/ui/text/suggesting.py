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
    return translate("suggesting", "en", "the short code of your language, such as de")


def prompts(translate: Translate) -> dict[str, str]:
    """Return what is asked, for the kinds in which it is mostly the same."""
    return {
        "attribution": translate("suggesting", "Who, if anyone, says this?"),
        "chain": translate("suggesting", "Who says that who says this?"),
        "verdict": translate("suggesting", "Does the article say so?"),
        "evidence": translate("suggesting", "Mark the sentence that shows it."),
        "match": translate("suggesting", "Who, if anyone, says this?"),
        "order": translate("suggesting", "Put these in the order in which they happened."),
    }


def about_pack(translate: Translate, title: str) -> str:
    """Return what a pack of one article is; the headline is a quotation, as it is the newspaper's."""
    within = title.rstrip(".").replace("“", "‘").replace("”", "’")
    return translate("suggesting", "Questions about one article, “{title}”.").format(title=within)


def sentence(
    translate: Translate, name: str, where: str = "", who: str = "", other: str = "", words: str = ""
) -> str:
    """Return a reason or explanation. `where`: paragraph 3; `who`, `other`: speakers; `words`: a text."""
    return _sentences(translate)[name].format(where=where, who=who, other=other, words=words)


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "quoted": translate("suggesting", "{where}: “{words}”."),
        "quoted_who": translate("suggesting", "{who}, {where}: “{words}”."),
        "says": translate("suggesting", "{where} says so."),
        "says_who": translate("suggesting", "{who} said so, in {where}."),
        "otherwise": translate("suggesting", "{where} says otherwise."),
        "otherwise_who": translate("suggesting", "{who} said otherwise, in {where}."),
        "not_by": translate("suggesting", "Not {other}: {who} said so, in {where}."),
        "told_not_by": translate("suggesting", "Not {other}: the article tells it itself, in {where}."),
        "passed_on": translate("suggesting", "The article passes on what {who} said, in {where}."),
        "told": translate("suggesting", "The article tells it itself, in {where}."),
        "somebody": translate("suggesting", "The article does say who: {who}, in {where}."),
        "told_itself": translate("suggesting", "The article does tell it, in {where}."),
        "nobody": translate("suggesting", "Nobody in the article said so."),
        "not_other": translate("suggesting", "The article does not have it from {other}."),
        "not_excluded": translate("suggesting", "Nothing in {where} excludes it."),
        "is_said": translate("suggesting", "The article does speak of it, in {where}."),
        "not_stated": translate("suggesting", "The article does not say."),
        "closest": translate("suggesting", "The article does not say. The closest it comes is {where}."),
        "not_shown": translate("suggesting", "Nothing in the article shows it."),
        "not_denied": translate(
            "suggesting", "To say otherwise, the article would have to say something that excludes this."
        ),
        "not_here": translate("suggesting", "That sentence does not show it. See {where}."),
        "in_row": translate("suggesting", "From the article inwards: {words}."),
        "link": translate("suggesting", "{who} is one link of the row, in {where}."),
        "no_link": translate("suggesting", "It is not passed on through {other} in {where}."),
        "in_order": translate("suggesting", "First to last: {words}."),
        "gives": translate("suggesting", "The answer stands in {where}: {words}."),
        "each": translate("suggesting", "The words of each show who says it."),
        "each_thing": translate("suggesting", "The words of each show it."),
    }


def place(translate: Translate, paragraph: int | None, role: str) -> str:
    """Return in words where a passage stands, as it is named within a sentence."""
    if paragraph is not None:
        return translate("suggesting", "paragraph {number}").format(number=paragraph)
    return {
        "headline": translate("suggesting", "the headline"),
        "standfirst": translate("suggesting", "the lead"),
        "caption": translate("suggesting", "the caption"),
    }.get(role, translate("suggesting", "the article"))


def labels(translate: Translate) -> dict[str, str]:
    """Return the words of the button that fills these in."""
    return {
        "fill": translate("suggesting", "Fill in what the evidence tells (Ctrl+Enter)"),
        "nothing": translate("suggesting", "Nothing more follows from the evidence by itself."),
    }
