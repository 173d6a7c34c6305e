"""The typed ids of a pack, and how one is made of a title.

All are kebab-case; what is unique where is told in docs/pack-format.md.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NewType

PackId = NewType("PackId", str)
SourceId = NewType("SourceId", str)
PassageId = NewType("PassageId", str)
SpeakerId = NewType("SpeakerId", str)
BankId = NewType("BankId", str)
QuestionId = NewType("QuestionId", str)
OptionId = NewType("OptionId", str)
ItemId = NewType("ItemId", str)
PartnerId = NewType("PartnerId", str)
MediaId = NewType("MediaId", str)
SkillId = NewType("SkillId", str)
FamilyId = NewType("FamilyId", str)

ARTICLE_SPEAKER: Final = SpeakerId("article")
"""The reserved speaker of the reporter's own telling; no speaker of a pack may take this id."""

NOBODY: Final = SpeakerId("nobody")
"""The reserved partner of a match item that nobody in the article says; no speaker may take this id."""

RESERVED_SPEAKERS: Final = frozenset({ARTICLE_SPEAKER, NOBODY})


_OUTSIDE_IDS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 40


def build_slug(title: str, otherwise: str) -> str:
    """Return a title as (the beginning of) an id, of at most 40 letters and digits, cut between two words.

    `otherwise` is returned where nothing of the title can stand in an id.
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    whole = _OUTSIDE_IDS.sub("-", plain).strip("-")
    short = whole[: _LONGEST + 1].rpartition("-")[0] if len(whole) > _LONGEST else whole
    return short or whole[:_LONGEST] or otherwise
