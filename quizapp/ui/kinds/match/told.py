"""What is told after a match: how many are right, and each item with its own partner. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE, NOBODY
from quizapp.quiz.responses import MatchAnswer
from quizapp.ui.kinds.match.asked import asks_speakers, partner_title
from quizapp.ui.kinds.state import Told
from quizapp.ui.text import common, explanation
from quizapp.ui.text.common import stopped
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.pack.ids import PartnerId
    from quizapp.pack.models.questions import MatchItem, MatchQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate


def key_told(sitting: Sitting, question: MatchQuestion) -> str:
    """Say what is right, as a sentence of its own: each item with its partner."""
    titles = _titles(sitting, question)
    pairs = tuple(
        sitting.translate("match.pair", item=item.text.rstrip("."), partner=titles[item.key])
        for item in question.items
    )
    return _in_pairs(sitting.translate, pairs)


def told(sitting: Sitting, question: MatchQuestion, given: Answer | None) -> Told:
    """Return what is told of an answer, or of none; items are numbered in the pack's order."""
    chosen = dict(given.pairs) if isinstance(given, MatchAnswer) else {}
    right = sum(chosen.get(item.id) == item.key for item in question.items)
    translate, total = sitting.translate, len(question.items)
    speakers = asks_speakers(question)
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
    return Told(line, rows, heading, tuple(item.id for item in question.items))


def _row(sitting: Sitting, question: MatchQuestion, number: int, chosen: PartnerId | None) -> widgets.Answer:
    item, translate = question.items[number - 1], sitting.translate
    reason = [_partner(sitting, question, item), item.feedback]
    tag, tone = "", _tone(chosen, item)
    if chosen is not None:
        right = chosen == item.key
        tag = common.outcome(translate, "correct" if right else "not_this_time")
        if not right:
            reason.insert(0, _you_gave(translate, _titles(sitting, question)[chosen]))
    return widgets.Answer(
        str(number), item.text, " ".join(reason), tag, tone if tag else "", tone, serif=True, plate=True
    )


def _partner(sitting: Sitting, question: MatchQuestion, item: MatchItem) -> str:
    translate = sitting.translate
    partner = next(each for each in question.partners if each.id == item.key)
    if partner.voice == NOBODY:
        return translate("match.nobody_says")
    if partner.voice == ARTICLE:
        return translate("explanation.key_article")
    title = partner_title(sitting, partner)
    return (
        translate("match.what_fits", partner=stopped(title))
        if partner.voice is None
        else explanation.key_voice(translate, title)
    )


def _tone(chosen: PartnerId | None, item: MatchItem) -> widgets.Tone:
    if chosen is None:
        return "neutral"
    return "correct" if chosen == item.key else "wrong"


def _titles(sitting: Sitting, question: MatchQuestion) -> dict[PartnerId, str]:
    return {partner.id: partner_title(sitting, partner) for partner in question.partners}


def _you_gave(translate: Translate, partner: str) -> str:
    """Tell what was chosen for an item."""
    if "“" in partner:
        return translate("match.you_gave.you_chose.you_chose", partner=stopped(partner))
    return translate("match.you_gave.you_chose", partner=partner)


def _in_pairs(translate: Translate, each: tuple[str, ...]) -> str:
    """Tell all pairs as one sentence."""
    return stopped(translate("match.pairs").join(each))
