"""The typed ids of a pack. All are kebab-case; what is unique where is told in docs/pack-format.md."""

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
