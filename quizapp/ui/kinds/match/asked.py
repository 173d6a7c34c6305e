"""The items of a match and the partners that are offered, and what an answer still lacks. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.presentation import partners_shown
from quizapp.ui.kinds.match.state import Item, MatchState, Partner
from quizapp.ui.kinds.speakers import speaker
from quizapp.ui.widgets.state import Cap

if TYPE_CHECKING:
    from quizapp.pack.models.questions import MatchQuestion
    from quizapp.pack.models.questions import Partner as PackPartner
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting


def match(sitting: Sitting, question: MatchQuestion) -> MatchState:
    """Return what is matched to what; partners have the keys 1 to 9."""
    translate = sitting.translate
    offered = partners_shown(question, sitting.seed, sitting.opened.pack.language)
    partners = []
    for number, partner in enumerate(offered, 1):
        title = partner_title(sitting, partner)
        partners.append(Partner(partner.id, str(number), title, translate("match.used_twice", partner=title)))
    speakers = asks_speakers(question)
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
        items.append(Item(item.id, item.text, label, with_partner(label, nothing), names))

    def words(name: str) -> str:
        return translate(f"match.speaker_words.{name}" if speakers else f"match.fit_words.{name}")

    rule = words("again" if question.reusable else "once")
    hints = words("next"), words("partner"), words("list")
    return MatchState(
        tuple(partners), tuple(items), question.reusable, rule, words("placeholder"), nothing, hints
    )


def lacking(sitting: Sitting, question: MatchQuestion, answer: Answer | None) -> str:
    """Say how many items have no partner yet, or which partner serves twice; '' if it is complete."""
    state = match(sitting, question)
    places = state.places(answer)
    if left := places.count(None):
        still_open = "match.claims_open" if asks_speakers(question) else "match.lines_open"
        return sitting.translate(still_open, n=left)
    doubled = state.doubled(places)
    return "" if doubled is None else doubled.twice


def keys(sitting: Sitting, state: MatchState) -> tuple[Cap | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    following, partner, in_list = state.hints
    numbers = Cap("1"), sitting.translate("practice.hints.to"), Cap(str(len(state.partners)))
    return Cap("Tab"), following, *numbers, partner, Cap("↑"), Cap("↓"), in_list


def asks_speakers(question: MatchQuestion) -> bool:
    """Tell whether claims are given their speakers; else things are matched to words of the pack's own."""
    return all(partner.voice is not None for partner in question.partners)


def partner_title(sitting: Sitting, partner: PackPartner) -> str:
    """Return the words under which a partner is offered."""
    return partner.text or "" if partner.voice is None else speaker(sitting, partner.voice)[0]
