"""What the editor writes for a teacher: questions of some kinds, and what the evidence alone tells.

These sentences go into a pack, and are changed there. So they are plain, and say nothing but what follows
from the evidence, the answer marked as right, and the rule of the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


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
    return translate(f"editor_texts.sentence.{name}", where=where, who=who, other=other, words=words)


def place(translate: Translate, paragraph: int | None, role: str) -> str:
    """Return in words where a passage stands, as it is named within a sentence."""
    if paragraph is not None:
        return translate("editor_texts.place.paragraph", number=paragraph)
    return {
        "headline": translate("editor_texts.place.headline"),
        "standfirst": translate("editor_texts.place.standfirst"),
        "caption": translate("editor_texts.place.caption"),
    }.get(role, translate("editor_texts.place.the_article"))
