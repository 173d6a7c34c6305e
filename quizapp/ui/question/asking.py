"""From a question of a pack to what the answer panel shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    EvidenceQuestion,
    Question,
    VerdictQuestion,
)
from quizapp.quiz.candidates import texts_of
from quizapp.quiz.responses import CERTAINTIES
from quizapp.quiz.scoring import asks_certainty
from quizapp.ui.kinds.options import pick_one
from quizapp.ui.question.state import CertaintyState, Missing, QuestionState
from quizapp.ui.text import common
from quizapp.ui.text import practice as text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.ids import QuestionId, SkillId, VoiceId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Voice
    from quizapp.quiz.responses import Answer, Certainty
    from quizapp.quiz.texts import Texts
    from quizapp.ui.kinds.state import PickOneState
    from quizapp.ui.ports import Translate

_SKILL_ICONS = {
    "who-said-it": "speaker",
    "trace-the-chain": "chain",
    "claim-or-finding": "finding",
    "supported-or-not": "supported",
    "find-the-evidence": "marker",
    "strength-of-wording": "edit",
    "numbers-and-order": "order",
    "the-articles-own-voice": "narration",
    "compare-articles": "article",
}


@dataclass(frozen=True)
class OpenPack:
    """A pack with what is looked up again and again while it is practised; made once by `open_pack`."""

    pack: Pack
    texts: Texts
    questions: Mapping[QuestionId, Question]
    voices: Mapping[VoiceId, Voice]
    skills: Mapping[SkillId, str]


def open_pack(pack: Pack) -> OpenPack:
    """Index a pack for practising."""
    return OpenPack(
        pack,
        texts_of(pack),
        {question.id: question for bank in pack.banks for question in bank.questions},
        {voice.id: voice for voice in pack.voices},
        {skill.id: skill.title for skill in pack.skills},
    )


@dataclass(frozen=True)
class Sitting:
    """What stays the same through a sitting: the pack, the session's seed, the letters on the buttons.

    `keys` are the printed letters by action; an action without one has no key.
    """

    opened: OpenPack
    seed: int
    asks_certainty: bool
    keys: Mapping[str, str]
    translate: Translate

    def options(self, question: Question) -> PickOneState:
        """Return the options of a question in this session's order."""
        opened = self.opened
        return pick_one(question, opened.voices, self.seed, opened.pack.language, self.translate)


@dataclass(frozen=True, slots=True)
class Given:
    """What the learner has given so far to the question on screen."""

    answer: Answer | None = None
    certainty: Certainty | None = None
    hint: bool = False


def claim_of(question: Question) -> str:
    """Return the claim or statement that a question is about, or ''."""
    match question:
        case AttributionQuestion() | ChainQuestion():
            return question.claim
        case VerdictQuestion() | EvidenceQuestion():
            return question.statement
        case _:
            return ""


def asked(sitting: Sitting, question: Question, given: Given, missing: Missing = "") -> QuestionState:
    """Return what the panel shows of a question, with what has been given so far."""
    asks_who = isinstance(question, (AttributionQuestion, ChainQuestion))
    heading = text.who_if_anyone(sitting.translate) if asks_who else ""
    if question.prompt.startswith(heading.rstrip("?")):
        heading = ""
    return QuestionState(
        kind=question.kind,
        skill=common.skill(sitting.translate, question.skill, sitting.opened.skills),
        skill_icon=_SKILL_ICONS.get(question.skill, "article"),
        prompt=question.prompt,
        claim_heading=heading,
        claim=claim_of(question),
        answers=sitting.options(question),
        chosen=given.answer,
        certainty=_certainty(sitting, given.certainty) if needs_certainty(sitting, question) else None,
        hint=question.hint or "" if given.hint else "",
        missing=missing,
        message=_message(sitting, missing),
    )


def needs_certainty(sitting: Sitting, question: Question) -> bool:
    """Tell whether this sitting asks how sure one is of this question."""
    return sitting.asks_certainty and asks_certainty(question, sitting.opened.texts)


def _certainty(sitting: Sitting, chosen: Certainty | None) -> CertaintyState:
    return CertaintyState(
        text.how_sure(sitting.translate),
        tuple(
            (word, common.certainty(sitting.translate, word), sitting.keys.get(word, ""))
            for word in CERTAINTIES
        ),
        chosen,
    )


def _message(sitting: Sitting, missing: Missing) -> str:
    match missing:
        case "answer":
            return text.choose_first(sitting.translate, sitting.keys.get("skip"))
        case "certainty":
            return text.sure_first(sitting.translate)
        case _:
            return ""
