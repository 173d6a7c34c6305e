"""The speakers that are put in a row, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE
from quizapp.quiz.presentation import voices_shown
from quizapp.ui.kinds.chain.state import ChainState, Offered
from quizapp.ui.kinds.speakers import speaker
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from quizapp.pack.ids import VoiceId
    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.ui.kinds.sitting import Sitting


def chain(sitting: Sitting, question: ChainQuestion) -> ChainState:
    """Return the speakers of a question."""
    offered = []
    for number, each in enumerate(voices_shown(question, sitting.seed), 1):
        title, detail = speaker(sitting, each.voice)
        open_ = _number_open(sitting, each.voice)
        option = Option(title, detail, str(number))
        offered.append(Offered(each.voice, option, name_of(sitting, each.voice), open_))
    return ChainState(tuple(offered), sitting.translate)


def name_of(sitting: Sitting, voice: VoiceId) -> str:
    """Return a speaker's name as it stands in the midst of a sentence."""
    return sitting.translate("chain.itself") if voice == ARTICLE else sitting.opened.voices[voice].name


def _number_open(sitting: Sitting, voice: VoiceId) -> bool:
    """Tell whether a name may stand for many: a group's, or of somebody whom the article does not name."""
    return voice != ARTICLE and sitting.opened.voices[voice].kind in ("group", "unnamed")
