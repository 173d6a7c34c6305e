"""The options of the kinds of which one is picked, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE
from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.words import VERDICTS, Verdict
from quizapp.quiz.presentation import options_shown, voices_shown
from quizapp.quiz.responses import Answer, AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.state import PickOneState
from quizapp.ui.text import practice as text
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.pack.ids import VoiceId
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Voice
    from quizapp.ui.ports import Translate

VERDICT_ICONS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_stated": "notstated",
}


def pick_one(
    question: Question, voices: Mapping[VoiceId, Voice], seed: int, language: str, translate: Translate
) -> PickOneState:
    """Return the options of a question whose kind is shown.

    `seed` is the session's, `language` the pack's: it decides which options are figures and stay in order.

    Raises TypeError for a kind that has no widget yet.
    """
    pairs = list(_offered(question, voices, seed, language, translate))
    return PickOneState(
        tuple(
            Option(option.title, option.detail, str(number), option.icon)
            for number, (option, _) in enumerate(pairs, 1)
        ),
        tuple(answer for _, answer in pairs),
    )


def speaker(voice: VoiceId, voices: Mapping[VoiceId, Voice], translate: Translate) -> tuple[str, str]:
    """Return the name and the role under which a voice is offered."""
    if voice == ARTICLE:
        return text.reporter(translate)
    return text.speaker(voices[voice].name), voices[voice].role or ""


def _offered(
    question: Question, voices: Mapping[VoiceId, Voice], seed: int, language: str, translate: Translate
) -> Iterator[tuple[Option, Answer]]:
    match question:
        case ChoiceQuestion():
            for option in options_shown(question, seed, language):
                yield Option(option.text), ChoiceAnswer(option.id)
        case AttributionQuestion():
            for offered in voices_shown(question, seed):
                yield Option(*speaker(offered.voice, voices, translate)), AttributionAnswer(offered.voice)
            yield Option(text.nobody(translate)), AttributionAnswer(None)
        case VerdictQuestion():
            of = None if question.of is None else voices[question.of].name
            for value in VERDICTS:
                words = text.verdict(translate, value, of)
                yield Option(words, icon=VERDICT_ICONS[value]), VerdictAnswer(value)
        case _:
            raise TypeError(f"no widget for {question.kind}")
