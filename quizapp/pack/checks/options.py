"""What is offered: nothing twice, and partners that can do what is asked of them."""

from collections import Counter
from collections.abc import Iterator

from quizapp.pack.checks.prose import offered
from quizapp.pack.checks.walk import questions, voices_offered
from quizapp.pack.ids import NOBODY
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import MatchQuestion
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.spelling import normalised


def check_equal_options(pack: Pack) -> Iterator[Problem]:
    """No two options, items, partners or accepted words are the same once case and marks are folded."""
    for path, question in questions(pack):
        seen: set[tuple[object, str]] = set()
        for inner, text in offered(question):
            folded = (inner[0], normalised(text) or text)
            if len(inner) > 1 and folded in seen:
                sentence = f"“{text}” is offered twice. Say something else here, or take it out."
                yield Problem(pointer(*path, *inner), "equal-options", sentence)
            seen.add(folded)


def check_voices_offered_once(pack: Pack) -> Iterator[Problem]:
    """No voice is offered twice in one question."""
    for path, question in questions(pack):
        seen: set[str] = set()
        for inner, voice in voices_offered(question):
            if voice in seen:
                sentence = f"The voice “{voice}” is offered twice. Take one out."
                yield Problem(pointer(*path, *inner), "equal-options", sentence)
            seen.add(voice)


def check_match(pack: Pack) -> Iterator[Problem]:
    """A partner is a text or a voice; an item has evidence unless nobody says it; partners serve once."""
    for path, question in questions(pack):
        if question.kind == "match":
            for inner, code, sentence in (*_partners(question), *_items(question)):
                yield Problem(pointer(*path, *inner), code, sentence)


def _partners(question: MatchQuestion) -> Iterator[tuple[Path, str, str]]:
    for place, partner in enumerate(question.partners):
        if (partner.text is None) == (partner.voice is None):
            sentence = "A partner has either a “text” or a “voice”. Give it one of them."
            yield ("partners", place), "partner", sentence


def _items(question: MatchQuestion) -> Iterator[tuple[Path, str, str]]:
    nobody = {partner.id for partner in question.partners if partner.voice == NOBODY}
    used = Counter(item.key for item in question.items)
    for place, item in enumerate(question.items):
        if item.key in nobody and item.citation is not None:
            sentence = (
                "Nobody says this, so it can have no citation. Take the citation out, or change the key."
            )
            yield ("items", place, "citation"), "match-evidence", sentence
        if item.key not in nobody and item.citation is None:
            yield ("items", place), "match-evidence", "This item has no evidence. Add a “citation”."
        if used[item.key] > 1 and not question.reusable:
            sentence = f"“{item.key}” serves {used[item.key]} items. Add “reusable”: true, or change the key."
            yield ("items", place, "key"), "partner-used", sentence
