"""What a person corrected of who says what: speakers made one or renamed, sayings given away or told apart.

Corrections are told by names and words, so that they fit again when the article is read again. Applied to
what they were applied to already they change nothing, and no span that was read ever changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.passage_offsets import PassageOffsets
from quizapp.drafting.source_reading import DetectedSpeaker, SourceReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.drafting.source_reading import DetectedAttribution
    from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind

MAX_NAME_LENGTH: Final = 120
"""Characters that a speaker's name may have."""

SURE: Final = 1.0
"""How sure it is what a person said."""


@dataclass(frozen=True, slots=True, order=True)
class SpeakerKey:
    """By what a speaker is known again: its id if the name fits, else its name, as they were read.

    One with a `kind` is of a person's making: it is there although the article was read without it.
    """

    id: str
    name: str
    kind: SpeakerKind | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, order=True)
class AttributionKey:
    """By what a saying is known again: its words, the how manieth time they stand in their passage (from 0).

    `by` is the name of its speaker as it was read, '' where that could not be told.
    """

    passage: str
    words: str
    nth: int
    by: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of one article: a speaker `merged` is another one, which is no merged one itself.

    `names` are given to speakers; `said` tells whose a saying is, None: no saying at all; `kinds` as what it
    is said.
    """

    merged: Mapping[SpeakerKey, SpeakerKey] = field(default_factory=dict)
    names: Mapping[SpeakerKey, str] = field(default_factory=dict)
    said: Mapping[AttributionKey, SpeakerKey | None] = field(default_factory=dict)
    kinds: Mapping[AttributionKey, ReportedStatementType] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.count)

    @property
    def count(self) -> int:
        """How many corrections they are; of one saying it is one."""
        return len(self.merged) + len(self.names) + len(self.said.keys() | self.kinds.keys())

    def root(self, known: SpeakerKey) -> SpeakerKey:
        """Return which speaker this is after all merging."""
        return self.merged.get(known, known)


@dataclass(frozen=True, slots=True)
class CorrectedReading:
    """A reading after its corrections; `origins` tells of each saying which one of those read it was."""

    reading: SourceReading
    origins: tuple[int, ...]


def find_speaker_key(reading: SourceReading, corrections: Corrections, speaker: str) -> SpeakerKey:
    """Return by what a speaker of a corrected reading is known again, `reading` being as it was read.

    Raises KeyError.
    """
    for each in list_added_speakers(corrections):
        if each.id == speaker:
            return each
    return SpeakerKey(speaker, reading.speaker(speaker).name)


def build_added_speaker(name: str, kind: SpeakerKind) -> SpeakerKey:
    """Return a speaker that nobody found in the article."""
    name = name.strip()[:MAX_NAME_LENGTH]
    return SpeakerKey(f"own-{hashlib.sha256(name.encode()).hexdigest()[:8]}", name, kind)


def list_added_speakers(corrections: Corrections) -> tuple[SpeakerKey, ...]:
    """Return the speakers of a person's making, in the order of their ids."""
    told = (*corrections.said.values(), *corrections.merged.values())
    return tuple(sorted({each for each in told if each is not None and each.kind is not None}))


def merge_speakers(corrections: Corrections, one: SpeakerKey, other: SpeakerKey) -> Corrections:
    """Let one speaker be another one: it has that one's name from now on."""
    one, other = corrections.root(one), corrections.root(other)
    if one == other:
        return corrections
    merged = {each: other if into == one else into for each, into in corrections.merged.items()}
    names = {each: name for each, name in corrections.names.items() if each != one}
    return replace(corrections, merged={**merged, one: other}, names=names)


def rename_speaker(corrections: Corrections, reading: SourceReading, speaker: str, name: str) -> Corrections:
    """Give a speaker of a corrected reading another name; where another speaker has it, the two are one.

    `reading` is as it was read. Raises KeyError.
    """
    name = name.strip()[:MAX_NAME_LENGTH]
    known = corrections.root(find_speaker_key(reading, corrections, speaker))
    now = apply_corrections(reading, corrections).reading
    same = next((each.id for each in now.speakers if _plain(each.name) == _plain(name)), speaker)
    if same != speaker:
        return merge_speakers(corrections, known, find_speaker_key(reading, corrections, same))
    return replace(corrections, names={**corrections.names, known: name}) if name else corrections


def assign_speaker(
    corrections: Corrections, reading: SourceReading, number: int, speaker: SpeakerKey | None
) -> Corrections:
    """Say whose a saying of the reading is, as it was read, by its number; None: it is no saying."""
    return replace(corrections, said={**corrections.said, _numbered(reading, number): speaker})


def set_statement_type(
    corrections: Corrections, reading: SourceReading, number: int, statement_type: ReportedStatementType
) -> Corrections:
    """Say as what a saying of the reading is said, as it was read, by its number."""
    return replace(corrections, kinds={**corrections.kinds, _numbered(reading, number): statement_type})


def _numbered(reading: SourceReading, number: int) -> AttributionKey:
    each = reading.attributions[number]
    by = reading.speaker(each.chain[-1]).name if each.chain else ""
    return _said(reading, PassageOffsets(reading), each, by)


def apply_corrections(reading: SourceReading, corrections: Corrections) -> CorrectedReading:
    """Return a reading with its corrections; those that do not fit it change nothing."""
    if not corrections:
        return CorrectedReading(reading, tuple(range(len(reading.attributions))))
    first = {speaker.id: speaker for speaker in reading.speakers}
    for known in list_added_speakers(corrections):
        if known.kind is not None and _find(first, known) is None:
            first[known.id] = DetectedSpeaker(known.id, known.name, known.kind)
    goes = _goes(first, corrections)
    speakers = _renamed(_merged(first, goes), first, goes, corrections)
    said = {
        each: None if known is None else _there(first, goes, known)
        for each, known in corrections.said.items()
    }
    rows = list(_sayings(reading, said, corrections.kinds, speakers, goes))
    return CorrectedReading(
        replace(reading, speakers=tuple(speakers.values()), attributions=tuple(each for _, each in rows)),
        tuple(number for number, _ in rows),
    )


def _find(speakers: Mapping[str, DetectedSpeaker], known: SpeakerKey) -> str | None:
    """Return the id of a speaker: its own if the name fits, else of the only one of that name, or alias.

    One of a person's making is the first of several, for then it is not made.
    """
    own = speakers.get(known.id)
    if own is not None and known.name in _names(own):
        return own.id
    named = [speaker.id for speaker in speakers.values() if known.name == speaker.name]
    found = named or [speaker.id for speaker in speakers.values() if known.name in speaker.aliases]
    return found[0] if len(found) == 1 or (found and known.kind is not None) else None


def _there(speakers: Mapping[str, DetectedSpeaker], goes: Mapping[str, str], known: SpeakerKey) -> str:
    """Return the id of the speaker that one is by now; '' where it is not in this reading."""
    found = _find(speakers, known)
    return "" if found is None else goes.get(found, found)


def _goes(speakers: Mapping[str, DetectedSpeaker], corrections: Corrections) -> dict[str, str]:
    """Return for the id of each speaker that is another one that one's id."""
    goes: dict[str, str] = {}
    for one, other in sorted(corrections.merged.items()):
        into = _find(speakers, other)
        if into is None or (one.id not in speakers and one.name in _names(speakers[into])):
            # There is nobody to be, or it is done already.
            continue
        found, into = _find(speakers, one), goes.get(into, into)
        if found is not None and found != into and found not in goes:
            goes[found] = into
            goes.update({each: into for each, was in goes.items() if was == found})
    return goes


def _merged(speakers: Mapping[str, DetectedSpeaker], goes: Mapping[str, str]) -> dict[str, DetectedSpeaker]:
    """Return the speakers that are left, with the names of those that they are now."""
    left = {each.id: each for each in speakers.values() if each.id not in goes}
    for one, into in goes.items():
        gone, there = speakers[one], left[into]
        names = dict.fromkeys((*there.aliases, gone.name, *gone.aliases))
        names.pop(there.name, None)
        left[into] = replace(
            there,
            aliases=tuple(names),
            role=there.role or gone.role,
            speaks_for=there.speaks_for or gone.speaks_for,
        )
    for each in tuple(left.values()):
        target = goes.get(each.speaks_for or "", each.speaks_for)
        left[each.id] = replace(each, speaks_for=target)
    for each in tuple(left.values()):
        if each.id in _line(left, each.id):
            left[each.id] = replace(each, speaks_for=None)
    return left


def _line(speakers: Mapping[str, DetectedSpeaker], speaker: str) -> list[str]:
    """Return for whom a speaker speaks, the nearest first; a circle ends where it closes."""
    row: list[str] = []
    target = speakers[speaker].speaks_for
    while target is not None and target in speakers and target not in row:
        row.append(target)
        target = speakers[target].speaks_for
    return row


def _renamed(
    speakers: dict[str, DetectedSpeaker],
    first: Mapping[str, DetectedSpeaker],
    goes: Mapping[str, str],
    corrections: Corrections,
) -> dict[str, DetectedSpeaker]:
    for known, name in sorted(corrections.names.items()):
        speaker = speakers.get(_there(first, goes, known))
        if speaker is not None and speaker.name != name:
            names = dict.fromkeys((*speaker.aliases, speaker.name))
            names.pop(name, None)
            speakers[speaker.id] = replace(speaker, name=name, aliases=tuple(names))
    return speakers


def _sayings(
    reading: SourceReading,
    said: Mapping[AttributionKey, str | None],
    kinds: Mapping[AttributionKey, ReportedStatementType],
    speakers: Mapping[str, DetectedSpeaker],
    goes: Mapping[str, str],
) -> Iterator[tuple[int, DetectedAttribution]]:
    """Yield the sayings that are left, each with its number; of joint speakers who are one only the first."""
    passages, seen = PassageOffsets(reading), set()
    for number, each in enumerate(reading.attributions):
        chain = _unique(goes.get(one, one) for one in each.chain)
        # By all names that the speaker has by now: applied once more, nothing else fits.
        names = _names(speakers[chain[-1]]) if chain else ("",)
        told = not each.settled and bool(said or kinds)
        keys = [_said(reading, passages, each, by) for by in names] if told else []
        key = next((key for key in keys if key in said), None)
        speaker = "" if key is None else said[key]
        if speaker is None:
            continue
        made = replace(each, chain=chain) if chain != each.chain else each
        made = _given(made, speaker, reading.text, speakers) if speaker else made
        statement_type = next((kinds[key] for key in keys if key in kinds), None)
        made = (
            made
            if statement_type is None
            else replace(made, statement_type=statement_type, statement_type_settled=True)
        )
        if (made.content, made.chain) not in seen:
            seen.add((made.content, made.chain))
            yield number, made


def _said(
    reading: SourceReading, passages: PassageOffsets, each: DetectedAttribution, by: str
) -> AttributionKey:
    words = each.content.of(reading.text)
    return AttributionKey(
        reading.parts[each.part].passage, words, passages.counted(each.content, each.part), by
    )


def _given(
    said: DetectedAttribution, speaker: str, text: str, speakers: Mapping[str, DetectedSpeaker]
) -> DetectedAttribution:
    """Return a saying as a speaker's, settled; a name in it that is another one's stands for nobody then."""
    if said.speaker == speaker:
        return replace(said, settled=True, confidence=SURE)
    former = () if said.speaker is None else _names(speakers[said.speaker])
    mention = said.mention
    if (
        mention is not None
        and mention.of(text) in former
        and mention.of(text) not in _names(speakers[speaker])
    ):
        mention = None
    chain = (*(each for each in said.chain[:-1] if each != speaker), speaker)
    return replace(said, chain=chain, mention=mention, named=None, settled=True, confidence=SURE)


def _unique(chain: Iterable[str]) -> tuple[str, ...]:
    """Return a row in which each stands once, where it stood last."""
    return tuple(reversed(dict.fromkeys(reversed(tuple(chain)))))


def _names(speaker: DetectedSpeaker) -> tuple[str, ...]:
    return (speaker.name, *speaker.aliases)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
