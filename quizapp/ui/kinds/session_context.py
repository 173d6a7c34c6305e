"""What stays the same while one sits and practises: the pack, looked up once, and how it is shown. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.quiz.question_candidates import build_scoring_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.article_gaps import CompletedSource
    from quizapp.pack.ids import MediaId, QuestionId, SkillId, SourceId, SpeakerId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Speaker
    from quizapp.quiz.evidence_sentences import ScoringTexts
    from quizapp.ui.ports import Translate


@dataclass(frozen=True)
class OpenPack:
    """A pack with what is looked up again and again while it is practised; made once by `open_pack`.

    `pictures` are the bytes of those that questions show; one that could not be read is missing. `own` are
    whole articles from files of one's own, to be shown in the place of parts; nothing is asked of them.
    """

    pack: Pack
    texts: ScoringTexts
    questions: Mapping[QuestionId, Question]
    speakers: Mapping[SpeakerId, Speaker]
    skills: Mapping[SkillId, str]
    pictures: Mapping[MediaId, bytes] = field(default_factory=dict)
    own: Mapping[SourceId, CompletedSource] = field(default_factory=dict)


def open_pack(
    pack: Pack,
    pictures: Mapping[MediaId, bytes] | None = None,
    own: Mapping[SourceId, CompletedSource] | None = None,
) -> OpenPack:
    """Index a pack for practising."""
    return OpenPack(
        pack,
        build_scoring_texts(pack),
        {question.id: question for bank in pack.banks for question in bank.questions},
        {speaker.id: speaker for speaker in pack.speakers},
        {skill.id: skill.title for skill in pack.skills},
        pictures or {},
        own or {},
    )


@dataclass(frozen=True)
class SessionContext:
    """The pack, the session's seed, and the letters on the buttons.

    `keys` are the printed letters by action; an action without one has no key.
    """

    opened: OpenPack
    seed: int
    asks_certainty: bool
    keys: Mapping[str, str]
    translate: Translate
