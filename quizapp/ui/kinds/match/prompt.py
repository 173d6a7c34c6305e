"""The items of a match and the partners that are offered, and what an answer still lacks. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.answer_order import order_partners
from quizapp.ui.kinds.match.state import MatchItemState, MatchPartnerState, MatchState
from quizapp.ui.kinds.speaker_names import describe_speaker
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from quizapp.pack.models.questions import MatchPartner, MatchQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext


def build_match_state(sitting: SessionContext, question: MatchQuestion) -> MatchState:
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
