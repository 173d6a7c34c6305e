"""Plans, responses and cards for the library's tests, each with something different from the last."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from quizapp.library.cards import ReviewCard, build_card_id, load_progress_before
from quizapp.library.packs.installation import prepare_pack, remove_unseen_packs, store_pack
from quizapp.library.packs.pack_list import expire_removed_packs
from quizapp.library.profiles import Learner
from quizapp.library.response_history import RecordedResponse
from quizapp.pack.ids import OptionId, PackId, QuestionId, SkillId
from quizapp.pack.pack_reader import PackReading, parse_pack
from quizapp.quiz.mastery import is_settled
from quizapp.quiz.responses import ChoiceAnswer, Response
from quizapp.quiz.review_schedule import schedule_review
from quizapp.quiz.session import PlanEntry, SessionPlan
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.library.connections import LibraryReader, LibraryWriter

NOW = datetime(2025, 11, 25, 9, 30, tzinfo=UTC)
LEARNER = Learner("learner-1", "", NOW)
PACK = PackId("evening-ferry-4k2m9x")


def install(
    writer: LibraryWriter, read: PackReading, now: datetime, *, bundled: bool = False
) -> Iterator[int]:
    """Store a pack that was read without problems."""
    yield from store_pack(writer, prepare_pack(read), now, bundled=bundled)


def plan(id_: str = "session-1", *, pack: str = PACK, length: int = 3, begun: datetime = NOW) -> SessionPlan:
    """A plan over questions q0, q1, … of a pack."""
    entries = tuple(
        PlanEntry(PackId(pack), 1, QuestionId(f"q{place}"), f"fingerprint-{place}") for place in range(length)
    )
    return SessionPlan(id_, LEARNER.id, "learn", 7, "open", True, False, entries, begun)


def response(to: SessionPlan, place: int, *, days: int = 0, **changes: object) -> Response:
    """A right answer to the question at a place of the plan, some days after it began."""
    entry = to.entries[place]
    at = to.begun + timedelta(days=days, seconds=20 * place)
    plain = Response(
        id=f"{to.id}-{place}",
        session=to.id,
        learner=to.learner,
        place=place,
        pack=entry.pack,
        revision=entry.revision,
        question=entry.question,
        fingerprint=entry.fingerprint,
        kind="choice",
        answer=ChoiceAnswer(OptionId("a")),
        score=1.0,
        outcome="correct",
        certainty="certain",
        hint=False,
        attempt=1,
        shown=at,
        answered=at + timedelta(seconds=11),
    )
    return replace(plain, **changes)


def reviewed(card: ReviewCard | None, to: Response, key: str) -> ReviewCard:
    """What review makes of a response."""
    found = schedule_review(card.text if card else None, to, build_card_id(to.learner, to.pack, key))
    return ReviewCard(found.card, found.due)


def given(reader: LibraryReader, to: Response, *, family: str | None = None) -> RecordedResponse:
    """All that is stored with a response, with the card that review makes of it now."""
    plain = RecordedResponse(
        to,
        family,
        SkillId("who-said-it"),
        to.answered.date(),
        None,
        json.dumps({"question": to.question}),
    )
    if not is_settled(to):
        return plain
    before = load_progress_before(reader.connection, to, plain.key)
    return replace(plain, card=reviewed(before.card if before else None, to, plain.key))


def reading(revision: int = 1, **changes: object) -> PackReading:
    """The example pack as it is read from a file, with some of its fields changed."""
    data = example_json() | {"revision": revision} | changes
    found = parse_pack(json.dumps(data).encode())
    assert not found.problems
    return found


def with_media(read: PackReading, media: Mapping[str, bytes]) -> PackReading:
    """The same with pictures."""
    return replace(read, media=media)


def delete_removed(writer: LibraryWriter) -> None:
    """Delete packs that were removed, as a start does when their days are over."""
    expire_removed_packs(writer, NOW + timedelta(days=365))
    for _ in remove_unseen_packs(writer):
        pass
