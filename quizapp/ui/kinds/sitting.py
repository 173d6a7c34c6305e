"""What stays the same while one sits and practises: the pack, looked up once, and how it is shown. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.quiz.candidates import texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.ids import MediaId, QuestionId, SkillId, SourceId, VoiceId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Voice
    from quizapp.pack.own_copy import Laid
    from quizapp.quiz.evidence import Texts
    from quizapp.ui.ports import Translate


@dataclass(frozen=True)
class OpenPack:
    """A pack with what is looked up again and again while it is practised; made once by `open_pack`.

    `pictures` are the bytes of those that questions show; one that could not be read is missing. `own` are
    whole articles from files of one's own, to be shown in the place of parts; nothing is asked of them.
    """

    pack: Pack
    texts: Texts
    questions: Mapping[QuestionId, Question]
    voices: Mapping[VoiceId, Voice]
    skills: Mapping[SkillId, str]
    pictures: Mapping[MediaId, bytes] = field(default_factory=dict)
    own: Mapping[SourceId, Laid] = field(default_factory=dict)


def open_pack(
    pack: Pack,
    pictures: Mapping[MediaId, bytes] | None = None,
    own: Mapping[SourceId, Laid] | None = None,
) -> OpenPack:
    """Index a pack for practising."""
    return OpenPack(
        pack,
        texts_of(pack),
        {question.id: question for bank in pack.banks for question in bank.questions},
        {voice.id: voice for voice in pack.voices},
        {skill.id: skill.title for skill in pack.skills},
        pictures or {},
        own or {},
    )


@dataclass(frozen=True)
class Sitting:
    """The pack, the session's seed, and the letters on the buttons.

    `keys` are the printed letters by action; an action without one has no key.
    """

    opened: OpenPack
    seed: int
    asks_certainty: bool
    keys: Mapping[str, str]
    translate: Translate
