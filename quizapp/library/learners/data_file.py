"""A file of learners' data, which may come from anybody: nothing is believed before it is looked at.

The format is described in docs/learner-data.md. Every text, number and list has a largest size, a field that
is not known is a mistake, and each mistake is told with its place.
"""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.catalogue import Message, message
from quizapp.library import profiles, question_reports
from quizapp.library.errors import UnusableDataError
from quizapp.library.response_history import evidence_from_row, response_from_row
from quizapp.library.row_checksums import COLUMNS, Row, match_literal, to_microseconds
from quizapp.library.sessions import find_plan_pack, plan_from_row
from quizapp.pack.canonical_text import find_hidden
from quizapp.pack.strictjson import parse_json
from quizapp.sandbox.child_process import JobCancelledError, JobError
from quizapp.sandbox.confinement import find_real_path
from quizapp.sandbox.generator_process import iter_values

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator


_STATES: Final = ("open", "finished", "left")
_LARGEST_NUMBER: Final = 2**31 - 1
_AHEAD: Final = timedelta(days=1)
"""So far another computer's clock may be ahead of this one's."""

LEARNER_FIELDS: Final = (
    "id", "name", "made", "colour", "letter", "class", "archived", "settings", "sessions", "answers",
    "evidence", "reports",
)  # fmt: skip
ANSWER_FIELDS: Final = (
    *(name for name in COLUMNS["response"] if name not in ("learner", "shown_us", "answered_us")),
    "shown",
    "answered",
)
SESSION_FIELDS: Final = ("id", "pack", "plan", "begun", "state", "ended")
EVIDENCE_FIELDS: Final = ("id", "response", "session", "spans", "score", "answered")
REPORT_FIELDS: Final = (*(name for name in COLUMNS["report"] if name != "written_us"), "written")
PLAN_FIELDS: Final = ("mode", "seed", "book", "certainty", "evidence_prompt", "entries")

DATA_FORMAT: Final = "quizapp-learners/1"

DATA_LARGEST_BYTES: Final = 40 * 1024 * 1024
MAX_WIDE_BYTES: Final = 24 * 1024 * 1024
"""The same where letters beyond ASCII stand as they are: one can make every character of a text take four
bytes in memory, and for a moment there are two such texts. What is larger could fill a small computer."""

MAX_COMMAS: Final = 4_000_000
MAX_CONTAINERS: Final = 500_000
"""As many answers as the largest size holds have fewer."""

MAX_LEARNERS: Final = 2_000
MAX_ANSWERS: Final = 150_000
MAX_ENTRIES: Final = 10_000
"""Questions in one session."""

DATA_LONGEST_ID: Final = 200
DATA_LONGEST_TEXT: Final = 100_000
_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)


def read_data(path: Path, now: datetime) -> LearnerDataFile:
    """Read a file of learners' data. Raises UnusableDataError."""
    parsed = parse_json(_bytes(path), MAX_COMMAS, MAX_CONTAINERS)
    if parsed.problems:
        raise UnusableDataError(path.name, "not-json", reason=parsed.problems[0].message)
    try:
        return _file(path, parsed.value, now + _AHEAD)
    except WrongFieldError as error:
        raise UnusableDataError(path.name, "wrong-field", reason=error.message) from error


def read_data_in_child(
    path: Path, now: datetime, cancel: Callable[[], bool]
) -> Iterator[LearnerDataFile | None]:
    """Yield None at least every 0.05 s while a confined child reads a file, and at last what it holds.

    `cancel` is asked as often whether to stop. Raises UnusableDataError, JobCancelledError.
    """
    read = f"{__name__}:iter_data_parts"
    arguments = (str(path), now.isoformat())
    told: dict[str, list[Any]] = {"learners": [], "questions": []}
    try:
        for part in iter_values(read, arguments, [find_real_path(path)], _CLASSES, cancel):
            if part is not None:
                name, value = part
                if name == "refused":
                    reason, details = value
                    raise UnusableDataError(path.name, reason, **details)
                _join(told, name, value)
            yield None
    except JobCancelledError:
        raise
    except JobError as error:
        raise UnusableDataError(path.name, "too-heavy") from error
    yield LearnerDataFile(path, tuple(told["learners"]), tuple(told["questions"]))


def iter_data_parts(path: str, now: str) -> Iterator[tuple[str, Any]]:
    """Yield a file's parts, in the child, each with its name and none so large that to load it takes long.

    A learner comes first without rows, and then their rows. A file that is refused has one part.
    """
    try:
        data = read_data(Path(path), datetime.fromisoformat(now))
    except UnusableDataError as error:
        yield "refused", (error.reason, error.details)
        return
    for each in data.learners:
        yield "learners", replace(each, sessions=(), answers=(), evidence=(), reports=())
        for name in _ROWS:
            rows = getattr(each, name)
            yield from ((name, rows[at : at + _PART_ROWS]) for at in range(0, len(rows), _PART_ROWS))
    for at in range(0, len(data.questions), _PART_ROWS):
        yield "questions", data.questions[at : at + _PART_ROWS]


def _join(told: dict[str, list[Any]], name: str, value: Any) -> None:
    if name == "learners":
        told[name].append(value)
    elif name == "questions":
        told[name] += value
    else:
        last = told["learners"][-1]
        told["learners"][-1] = replace(last, **{name: (*getattr(last, name), *value)})


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        # A pipe would be waited for.
        if not stat.S_ISREG(found.st_mode):
            raise UnusableDataError(path.name, "not-a-file")
        if found.st_size > DATA_LARGEST_BYTES:
            raise UnusableDataError(path.name, "too-large", megabytes=DATA_LARGEST_BYTES // (1024 * 1024))
        with path.open("rb") as file:
            data = file.read(DATA_LARGEST_BYTES)
    except OSError as error:
        raise UnusableDataError(path.name, "unreadable", reason=error.strerror or str(error)) from error
    if len(data) > MAX_WIDE_BYTES and not data.isascii():
        raise UnusableDataError(path.name, "too-large", megabytes=MAX_WIDE_BYTES // (1024 * 1024))
    return data


def _file(path: Path, value: object, latest: datetime) -> LearnerDataFile:
    told = value.get("format") if isinstance(value, dict) else None
    if told != DATA_FORMAT:
        if isinstance(told, str) and told.startswith(DATA_FORMAT.rpartition("/")[0] + "/"):
            raise WrongFieldError(message("learner_data.newer", place="/format"))
        raise WrongFieldError(message("learner_data.no_data", place="/format", format=DATA_FORMAT))
    whole = JsonFields(value, "", ("format", "written", "learners", "questions"))
    whole.moment("written", latest)
    listed = whole.list("learners", MAX_LEARNERS)
    learners = tuple(_learner(each, f"/learners/{place}", latest) for place, each in enumerate(listed))
    if len({each.learner.id for each in learners}) < len(learners):
        raise WrongFieldError(message("learner_data.twice", place="/learners"))
    questions = whole.list("questions", MAX_ANSWERS)
    return LearnerDataFile(
        path, learners, tuple(_question(each, f"/questions/{place}") for place, each in enumerate(questions))
    )


def _learner(value: object, place: str, latest: datetime) -> LearnerData:
    fields = JsonFields(value, place, LEARNER_FIELDS)
    name = _visible(fields, "name", profiles.NAME_LONGEST)
    learner = profiles.Learner(
        _learner_id(fields.text("id")), name and _named(fields, name), fields.moment("made", latest)
    )
    sessions = _each(fields, "sessions", lambda each: _session(each, learner.id, latest), SESSION_FIELDS)
    lengths = {row[0]: json.loads(row[3])["entries"] for row in sessions}
    answers = _each(fields, "answers", lambda each: _answer(each, learner.id, lengths, latest), ANSWER_FIELDS)
    given = {(row[1], row[0]) for row in answers}
    evidence = _each(
        fields, "evidence", lambda each: _evidence(each, learner.id, given, latest), EVIDENCE_FIELDS
    )
    return LearnerData(
        learner,
        profiles.Profile(
            _one(fields, "colour", profiles.COLOURS),
            _visible(fields, "letter", profiles.LETTER_LONGEST),
            _visible(fields, "class", profiles.CLASS_LONGEST),
            fields.switch("archived"),
        ),
        _settings(fields),
        sessions,
        answers,
        evidence,
        _each(fields, "reports", lambda each: _report(each, latest), REPORT_FIELDS),
    )


def _learner_id(given: str) -> str:
    """Return a learner's id: one of another form gets a new one, the same whenever the file is read."""
    return given if profiles.is_learner_id(given) else blake2b(given.encode(), digest_size=16).hexdigest()


def _each(
    fields: JsonFields, name: str, make: Callable[[JsonFields], Row], known: tuple[str, ...]
) -> tuple[Row, ...]:
    """Return what is made of each object in a list; no two may have the same id."""
    listed = fields.list(name, MAX_ANSWERS)
    rows = []
    for at in range(len(listed)):
        rows.append(make(JsonFields(listed[at], f"{fields.at(name)}/{at}", known)))
        listed[at] = None  # both at once would take the memory twice
    if len({row[0] for row in rows}) < len(rows):
        raise WrongFieldError(message("learner_data.twice", place=fields.at(name)))
    return tuple(rows)


def _session(fields: JsonFields, learner: str, latest: datetime) -> Row:
    plan = JsonFields(fields.any("plan"), fields.at("plan"), PLAN_FIELDS)
    plan.whole("seed", -(2**63), 2**63 - 1)
    plan.switch("certainty"), plan.switch("evidence_prompt")
    entries = plan.list("entries", MAX_ENTRIES)
    for at, each in enumerate(entries):
        _check_entry(each, f"{plan.at('entries')}/{at}")
    if not entries:
        raise WrongFieldError(message("learner_data.no_question", place=plan.at("entries")))
    state, ended = _one(fields, "state", _STATES), fields.any("ended")
    row = (
        fields.text("id"),
        learner,
        fields.text("pack", empty=True),
        json.dumps(fields.any("plan"), separators=(",", ":")),
        len(entries),
        to_microseconds(fields.moment("begun", latest)),
        state,
        None if ended is None else to_microseconds(fields.moment("ended", latest)),
    )
    _understood(fields, row, plan_from_row)
    if find_plan_pack(plan_from_row(row)) != row[2]:
        raise WrongFieldError(message("learner_data.session_pack", place=fields.at("pack")))
    return row


def _check_entry(value: object, place: str) -> None:
    if not isinstance(value, list) or len(value) != 4:
        raise WrongFieldError(message("learner_data.entry", place=place))
    pack, revision, question, print_ = "0123"
    entry = JsonFields(dict(zip("0123", value, strict=True)), place, "0123")
    entry.text(pack), entry.text(question), entry.text(print_)
    entry.whole(revision, 1, _LARGEST_NUMBER)


def _answer(fields: JsonFields, learner: str, planned: dict[str, list[Any]], latest: datetime) -> Row:
    session, place = fields.text("session"), fields.whole("place", 0, MAX_ENTRIES)
    pack, question, print_ = (fields.text(name) for name in ("pack", "question", "fingerprint"))
    revision = fields.whole("revision", 1, _LARGEST_NUMBER)
    entries = planned.get(session, [])
    if place >= len(entries) or entries[place] != [pack, revision, question, print_]:
        raise WrongFieldError(message("learner_data.session", place=fields.at("session")))
    answer, certainty = fields.any("answer"), fields.any("certainty")
    answered = fields.moment("answered", latest)
    row = (
        fields.text("id"),
        session,
        learner,
        place,
        pack,
        revision,
        question,
        print_,
        fields.text("kind"),
        None if answer is None else _json(fields, "answer"),
        fields.share("score"),
        fields.text("outcome"),
        None if certainty is None else fields.text("certainty"),
        int(fields.switch("hint")),
        fields.whole("attempt", 1, 2),
        to_microseconds(fields.moment("shown", latest)),
        to_microseconds(answered),
        fields.text("key"),
        fields.text("skill"),
        fields.day("day").toordinal(),
    )
    if abs(row[-1] - answered.date().toordinal()) > 1:
        raise WrongFieldError(message("learner_data.day_of_answer", place=fields.at("day")))
    return _understood(fields, row, response_from_row)


def _evidence(fields: JsonFields, learner: str, given: set[tuple[str, str]], latest: datetime) -> Row:
    session, response, spans = fields.text("session"), fields.text("response"), fields.any("spans")
    if (session, response) not in given:
        raise WrongFieldError(message("learner_data.answer", place=fields.at("response")))
    row = (
        fields.text("id"),
        response,
        session,
        learner,
        None if spans is None else _json(fields, "spans"),
        fields.share("score"),
        to_microseconds(fields.moment("answered", latest)),
    )
    return _understood(fields, row, evidence_from_row)


def _report(fields: JsonFields, latest: datetime) -> Row:
    return (
        fields.text("id"),
        fields.text("pack"),
        fields.text("title", DATA_LONGEST_TEXT, empty=True),
        fields.whole("revision", 1, _LARGEST_NUMBER),
        fields.text("question"),
        fields.text("fingerprint"),
        fields.text("asked", DATA_LONGEST_TEXT, empty=True),
        fields.text("words", question_reports.REPORT_LONGEST),
        to_microseconds(fields.moment("written", latest)),
    )


def _question(value: object, place: str) -> tuple[str, str]:
    fields = JsonFields(value, place, ("fingerprint", "as_asked"))
    if not isinstance(fields.any("as_asked"), dict):
        raise WrongFieldError(message("learner_data.object", place=fields.at("as_asked")))
    return fields.text("fingerprint"), json.dumps(fields.any("as_asked"), ensure_ascii=False)


def _settings(fields: JsonFields) -> tuple[tuple[str, str], ...]:
    found = fields.any("settings")
    if not isinstance(found, dict):
        raise WrongFieldError(message("learner_data.object", place=fields.at("settings")))
    return tuple((str(key), json.dumps(value)[:DATA_LONGEST_TEXT]) for key, value in found.items())


def _understood(fields: JsonFields, row: Row, make: Callable[[Row], object]) -> Row:
    """Return a row that the program would understand if it were in its table."""
    try:
        make((*row, 0))
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as error:
        raise WrongFieldError(
            message("learner_data.not_understood", place=fields.at(""), reason=str(error)[:200])
        ) from error
    return row


def _json(fields: JsonFields, name: str) -> str:
    text = json.dumps(fields.any(name), separators=(",", ":"))
    if len(text) > DATA_LONGEST_TEXT:
        raise WrongFieldError(message("learner_data.too_long", place=fields.at(name)))
    return text


def _one(fields: JsonFields, name: str, known: tuple[str, ...]) -> str:
    try:
        return match_literal(known, fields.any(name))
    except ValueError:
        raise WrongFieldError(
            message("learner_data.one_of", place=fields.at(name), values=", ".join(known))
        ) from None


def _named(fields: JsonFields, name: str) -> str:
    try:
        return profiles.validate_name(name)
    except ValueError:
        raise WrongFieldError(message("learner_data.name", place=fields.at("name"))) from None


def _visible(fields: JsonFields, name: str, longest: int) -> str:
    """Return a text without what nobody would see, by which one learner could look like another."""
    text = fields.text(name, longest, empty=True)
    while (char := find_hidden(text)) is not None:
        text = text.replace(char, "")
    return text


class WrongFieldError(Exception):
    """A field that is not as it should be, in a sentence without its full stop."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence)
        self.message = sentence


@dataclass(frozen=True, slots=True)
class LearnerData:
    """What a file holds of one learner: rows as the tables have them, without checksums."""

    learner: profiles.Learner
    profile: profiles.Profile
    settings: tuple[tuple[str, str], ...]
    sessions: tuple[Row, ...]
    answers: tuple[Row, ...]
    evidence: tuple[Row, ...]
    reports: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LearnerDataFile:
    """A file of learners' data that was read: the learners, and questions as they were asked."""

    path: Path
    learners: tuple[LearnerData, ...]
    questions: tuple[tuple[str, str], ...]


_ROWS: Final = ("sessions", "answers", "evidence", "reports")
_PART_ROWS: Final = 1_000
_CLASSES: Final = (LearnerData, profiles.Learner, profiles.Profile, datetime, timezone, timedelta, Message)


class JsonFields:
    """An object of a file, whose fields are taken one by one."""

    def __init__(self, value: object, place: str, known: Collection[str]) -> None:
        """Raises WrongFieldError if it is none, lacks a field, or has one that is not known."""
        if not isinstance(value, dict):
            raise WrongFieldError(message("learner_data.object", place=place or "/"))
        for name in value:
            if name not in known:
                raise WrongFieldError(
                    message("learner_data.unknown", place=f"{place}/{name[:DATA_LONGEST_ID]}")
                )
        self._value: dict[str, Any] = value
        self._place = place

    def at(self, name: str) -> str:
        """Return the place of a field."""
        return f"{self._place}/{name}"

    def any(self, name: str) -> Any:
        """Return whatever stands in a field."""
        if name not in self._value:
            raise WrongFieldError(message("learner_data.missing", place=self.at(name)))
        return self._value[name]

    def text(self, name: str, longest: int = DATA_LONGEST_ID, *, empty: bool = False) -> str:
        """Return a text of at most so many characters."""
        found = self.any(name)
        if not isinstance(found, str) or len(found) > longest or not (found or empty):
            raise WrongFieldError(message("learner_data.text", place=self.at(name), longest=longest))
        return found

    def whole(self, name: str, least: int, most: int) -> int:
        """Return a whole number between two, both included."""
        found = self.any(name)
        if type(found) is not int or not least <= found <= most:
            raise WrongFieldError(
                message("learner_data.whole_number", place=self.at(name), least=least, most=most)
            )
        return found

    def share(self, name: str) -> float:
        """Return a number from 0 to 1."""
        found = self.any(name)
        if type(found) not in (int, float) or not 0 <= found <= 1:
            raise WrongFieldError(message("learner_data.share", place=self.at(name)))
        return float(found)

    def switch(self, name: str) -> bool:
        """Return true or false."""
        found = self.any(name)
        if type(found) is not bool:
            raise WrongFieldError(message("learner_data.switch", place=self.at(name)))
        return found

    def moment(self, name: str, latest: datetime) -> datetime:
        """Return a moment that is not after the latest."""
        text = self.text(name)
        try:
            found = datetime.fromisoformat(text).astimezone(UTC)
            zoned = datetime.fromisoformat(text).tzinfo is not None
        except (ValueError, OverflowError):
            zoned = False
        if not zoned or not _EARLIEST <= found <= latest:
            raise WrongFieldError(message("learner_data.moment", place=self.at(name)))
        return found

    def day(self, name: str) -> date:
        """Return a day."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            raise WrongFieldError(message("learner_data.day", place=self.at(name))) from None

    def list(self, name: str, most: int) -> list[Any]:
        """Return a list of at most so many things."""
        found = self.any(name)
        if not isinstance(found, list) or len(found) > most:
            raise WrongFieldError(message("learner_data.list", place=self.at(name), most=most))
        return found
