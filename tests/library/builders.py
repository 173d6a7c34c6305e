"""Plans, responses and cards for the library's tests, each with something different from the last."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from quizapp.library.cards import Card, card_id, standing_before
from quizapp.library.history import Given
from quizapp.library.packs.install import prepare, store, sweep
from quizapp.library.packs.listing import expire
from quizapp.library.profiles import Learner
from quizapp.pack.ids import OptionId, PackId, QuestionId, SkillId
from quizapp.pack.reading import Reading, parse_pack
from quizapp.quiz.mastery import settles
from quizapp.quiz.responses import ChoiceAnswer, Response
from quizapp.quiz.review import review
from quizapp.quiz.session import Entry, Plan
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.library.connections import Reader, Writer

NOW = datetime(2025, 11, 25, 9, 30, tzinfo=UTC)
LEARNER = Learner("learner-1", "", NOW)
PACK = PackId("evening-ferry-4k2m9x")


def install(writer: Writer, read: Reading, now: datetime, *, bundled: bool = False) -> Iterator[int]:
    """Store a pack that was read without problems."""
    yield from store(writer, prepare(read), now, bundled=bundled)


def plan(id_: str = "session-1", *, pack: str = PACK, length: int = 3, begun: datetime = NOW) -> Plan:
    """A plan over questions q0, q1, … of a pack."""
    entries = tuple(
        Entry(PackId(pack), 1, QuestionId(f"q{place}"), f"fingerprint-{place}") for place in range(length)
    )
    return Plan(id_, LEARNER.id, "learn", 7, "open", True, False, entries, begun)


def response(to: Plan, place: int, *, days: int = 0, **changes: object) -> Response:
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


def reviewed(card: Card | None, to: Response, key: str) -> Card:
    """What review makes of a response."""
    found = review(card.text if card else None, to, card_id(to.learner, to.pack, key))
    return Card(found.card, found.due)


def given(reader: Reader, to: Response, *, family: str | None = None) -> Given:
    """All that is stored with a response, with the card that review makes of it now."""
    plain = Given(
        to,
        family,
        SkillId("who-said-it"),
        to.answered.date(),
        None,
        json.dumps({"question": to.question}),
    )
    if not settles(to):
        return plain
    before = standing_before(reader.connection, to, plain.key)
    return replace(plain, card=reviewed(before.card if before else None, to, plain.key))


def reading(revision: int = 1, **changes: object) -> Reading:
    """The example pack as it is read from a file, with some of its fields changed."""
    data = example_json() | {"revision": revision} | changes
    found = parse_pack(json.dumps(data).encode())
    assert not found.problems
    return found


def with_media(read: Reading, media: Mapping[str, bytes]) -> Reading:
    """The same with pictures."""
    return replace(read, media=media)


def delete_removed(writer: Writer) -> None:
    """Delete packs that were removed, as a start does when their days are over."""
    expire(writer, NOW + timedelta(days=365))
    for _ in sweep(writer):
        pass
