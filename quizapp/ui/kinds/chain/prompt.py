"""The speakers that are put in a row, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.quiz.answer_order import order_speakers
from quizapp.ui.kinds.chain.state import ChainSpeaker, ChainState
from quizapp.ui.kinds.speaker_names import describe_speaker
from quizapp.ui.kit.widget_state import OptionState

if TYPE_CHECKING:
    from quizapp.pack.ids import SpeakerId
    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.ui.kinds.session_context import SessionContext


def build_chain_state(sitting: SessionContext, question: ChainQuestion) -> ChainState:
    """Return the speakers of a question."""
    offered = []
    for number, each in enumerate(order_speakers(question, sitting.seed), 1):
        title, detail = describe_speaker(sitting, each.speaker)
        open_ = _number_open(sitting, each.speaker)
        option = OptionState(title, detail, str(number))
        offered.append(
            ChainSpeaker(each.speaker, option, describe_speaker_in_sentence(sitting, each.speaker), open_)
        )
    return ChainState(tuple(offered), sitting.translate)


def describe_speaker_in_sentence(sitting: SessionContext, speaker: SpeakerId) -> str:
    """Return a speaker's name as it stands in the midst of a sentence."""
    return (
        sitting.translate("chain.itself")
        if speaker == ARTICLE_SPEAKER
        else sitting.opened.speakers[speaker].name
    )


def _number_open(sitting: SessionContext, speaker: SpeakerId) -> bool:
    """Tell whether a name may stand for many: a group's, or of somebody whom the article does not name."""
    return speaker != ARTICLE_SPEAKER and sitting.opened.speakers[speaker].kind in ("group", "unnamed")
