"""Items are given their partners: what is offered, and what is told of a match. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.quiz.kinds.match import order_partners
from quizapp.quiz.responses import MatchAnswer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation, describe_speaker
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import common, practice
from quizapp.ui.messages.common import add_full_stop

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId, PartnerId
    from quizapp.pack.models.questions import MatchItem, MatchPartner, MatchQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class MatchPartnerState:
    """What items are matched to, with its key; `twice` is said while two items have it and only one may."""

    id: PartnerId
    key: str
    title: str
    twice: str


@dataclass(frozen=True, slots=True)
class MatchItemState:
    """What needs a partner. A screen reader hears `open`, or the one of `names` for the partner chosen.

    `label` is its name without a partner.
    """

    id: ItemId
    text: str
    label: str
    open: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchState:
    """Items in the pack's order and partners in this session's.

    `rule` says what to do, `placeholder` stands where no partner is chosen yet, and `nothing` is heard there.
    `hints` are the words beside the keys in the action bar: next item, partner, in the list.
    """

    partners: tuple[MatchPartnerState, ...]
    items: tuple[MatchItemState, ...]
    reusable: bool
    rule: str
    placeholder: str
    nothing: str
    hints: tuple[str, str, str]

    def places(self, answer: Answer | None) -> tuple[int | None, ...]:
        """Return each item's partner as its place among the partners, None where none is chosen."""
        given = dict(answer.pairs) if isinstance(answer, MatchAnswer) else {}
        ids = [partner.id for partner in self.partners]
        chosen = (given.get(item.id) for item in self.items)
        return tuple(ids.index(each) if each in ids else None for each in chosen)

    def answer(self, places: tuple[int | None, ...]) -> MatchAnswer | None:
        """Return the answer that partners at these places make; None where none is chosen at all."""
        pairs = tuple(
            (item.id, self.partners[place].id)
            for item, place in zip(self.items, places, strict=True)
            if place is not None
        )
        return MatchAnswer(pairs) if pairs else None

    def find_duplicate(self, places: tuple[int | None, ...]) -> MatchPartnerState | None:
        """Return the first partner that several items have where each serves once."""
        if self.reusable:
            return None
        twice = (partner for at, partner in enumerate(self.partners) if places.count(at) > 1)
        return next(twice, None)


def build_match_state(
    sitting: SessionContext, question: MatchQuestion, _given: Answer | None = None
) -> MatchState:
    """Return what is matched to what; partners have the keys 1 to 9."""
    translate = sitting.translate
    offered = order_partners(question, sitting.seed, sitting.opened.pack.language)
    partners = []
    for number, partner in enumerate(offered, 1):
        title = describe_partner(sitting, partner)
        partners.append(
            MatchPartnerState(partner.id, str(number), title, translate("match.used_twice", partner=title))
        )
    speakers = is_speaker_match(question)
    total, nothing = len(question.items), translate("match.not_chosen")

    def with_partner(label: str, partner: str) -> str:
        if speakers:
            return translate("match.with_speaker", claim=label, speaker=partner)
        return translate("match.with_fit", line=label, chosen=partner)

    items = []
    for place, item in enumerate(question.items, 1):
        asked = item.text.rstrip(".…")
        if speakers:
            label = translate("match.claim_name", place=place, total=total, claim=asked)
        else:
            label = translate("match.line_name", place=place, total=total, line=asked)
        names = tuple(with_partner(label, partner.title) for partner in partners)
        items.append(MatchItemState(item.id, item.text, label, with_partner(label, nothing), names))

    def words(name: str) -> str:
        return translate(f"match.speaker_words.{name}" if speakers else f"match.fit_words.{name}")

    rule = words("again" if question.reusable else "once")
    hints = words("next"), words("partner"), words("list")
    return MatchState(
        tuple(partners), tuple(items), question.reusable, rule, words("placeholder"), nothing, hints
    )


def describe_missing_answer(sitting: SessionContext, question: MatchQuestion, answer: Answer | None) -> str:
    """Say how many items have no partner yet, or which partner serves twice; '' if it is complete."""
    state = build_match_state(sitting, question)
    places = state.places(answer)
    if left := places.count(None):
        still_open = "match.claims_open" if is_speaker_match(question) else "match.lines_open"
        return sitting.translate(still_open, n=left)
    doubled = state.find_duplicate(places)
    return "" if doubled is None else doubled.twice


def build_key_hints(sitting: SessionContext, state: MatchState) -> tuple[KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    following, partner, in_list = state.hints
    numbers = KeyHint("1"), sitting.translate("practice.hints.to"), KeyHint(str(len(state.partners)))
    return KeyHint("Tab"), following, *numbers, partner, KeyHint("↑"), KeyHint("↓"), in_list


def is_speaker_match(question: MatchQuestion) -> bool:
    """Tell whether claims are given their speakers; else things are matched to words of the pack's own."""
    return all(partner.speaker is not None for partner in question.partners)


def describe_partner(sitting: SessionContext, partner: MatchPartner) -> str:
    """Return the words under which a partner is offered."""
    return partner.text or "" if partner.speaker is None else describe_speaker(sitting, partner.speaker)[0]


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
        else practice.describe_key_speaker(translate, title)
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


PRESENTATION = KindPresentation(
    build_state=build_match_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
)
