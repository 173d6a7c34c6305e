"""What is told after a match: how many are right, and each item with its own partner. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.quiz.responses import MatchAnswer
from quizapp.ui.kinds.match.prompt import describe_partner, is_speaker_match
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import common, explanation
from quizapp.ui.messages.common import add_full_stop

if TYPE_CHECKING:
    from quizapp.pack.ids import PartnerId
    from quizapp.pack.models.questions import MatchItem, MatchQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


def describe_key(sitting: SessionContext, question: MatchQuestion) -> str:
    """Say what is right, as a sentence of its own: each item with its partner."""
    titles = _titles(sitting, question)
    pairs = tuple(
        sitting.translate("match.pair", item=item.text.rstrip("."), partner=titles[item.key])
        for item in question.items
    )
    return _in_pairs(sitting.translate, pairs)


def build_feedback(sitting: SessionContext, question: MatchQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of an answer, or of none; items are numbered in the pack's order."""
    chosen = dict(given.pairs) if isinstance(given, MatchAnswer) else {}
    right = sum(chosen.get(item.id) == item.key for item in question.items)
    translate, total = sitting.translate, len(question.items)
    speakers = is_speaker_match(question)
    heading = translate("match.speaker_words.heading" if speakers else "match.fit_words.heading")
    if given is None:
        line = translate("match.skipped")
    elif speakers:
        line = translate("match.speakers_right", right=right, of=total)
    else:
        line = translate("match.lines_right", right=right, of=total)
    rows = tuple(
        _row(sitting, question, number, chosen.get(item.id)) for number, item in enumerate(question.items, 1)
    )
    return AnswerFeedback(line, rows, heading, tuple(item.id for item in question.items))


def _row(
    sitting: SessionContext, question: MatchQuestion, number: int, chosen: PartnerId | None
) -> widgets.AnswerState:
    item, translate = question.items[number - 1], sitting.translate
    reason = [_partner(sitting, question, item), item.feedback]
    tag, tone = "", _tone(chosen, item)
    if chosen is not None:
        right = chosen == item.key
        tag = common.name_outcome(translate, "correct" if right else "not_this_time")
        if not right:
            reason.insert(0, _you_gave(translate, _titles(sitting, question)[chosen]))
    return widgets.AnswerState(
        str(number), item.text, " ".join(reason), tag, tone if tag else "", tone, serif=True, plate=True
    )


def _partner(sitting: SessionContext, question: MatchQuestion, item: MatchItem) -> str:
    translate = sitting.translate
    partner = next(each for each in question.partners if each.id == item.key)
    if partner.speaker == NOBODY:
        return translate("match.nobody_says")
    if partner.speaker == ARTICLE_SPEAKER:
        return translate("explanation.key_article")
    title = describe_partner(sitting, partner)
    return (
        translate("match.what_fits", partner=add_full_stop(title))
        if partner.speaker is None
        else explanation.describe_key_speaker(translate, title)
    )


def _tone(chosen: PartnerId | None, item: MatchItem) -> widgets.OutcomeTone:
    if chosen is None:
        return "neutral"
    return "correct" if chosen == item.key else "wrong"


def _titles(sitting: SessionContext, question: MatchQuestion) -> dict[PartnerId, str]:
    return {partner.id: describe_partner(sitting, partner) for partner in question.partners}


def _you_gave(translate: Translate, partner: str) -> str:
    """Tell what was chosen for an item."""
    if "“" in partner:
        return translate("match.you_gave.you_chose.you_chose", partner=add_full_stop(partner))
    return translate("match.you_gave.you_chose", partner=partner)


def _in_pairs(translate: Translate, each: tuple[str, ...]) -> str:
    """Tell all pairs as one sentence."""
    return add_full_stop(translate("match.pairs").join(each))
