"""What the editor writes for a teacher: questions of some kinds, and what the evidence alone tells.

These sentences go into a pack, and are changed there. So they are plain, and say nothing but what follows
from the evidence, the answer marked as right, and the rule of the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.catalogue import remove_isolates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_pack(translate: Translate, title: str) -> str:
    """Return what a pack of one article is; the headline is a quotation, as it is the newspaper's."""
    within = title.rstrip(".").replace("“", "‘").replace("”", "’")
    return remove_isolates(translate("editor_texts.about_pack", title=within))


def describe_passage_place(translate: Translate, paragraph: int | None, role: str) -> str:
    """Return in words where a passage stands, as it is named within a sentence."""
    if paragraph is not None:
        return translate("editor_texts.place.paragraph", number=paragraph)
    return {
        "headline": translate("editor_texts.place.headline"),
        "standfirst": translate("editor_texts.place.standfirst"),
        "caption": translate("editor_texts.place.caption"),
    }.get(role, translate("editor_texts.place.the_article"))
