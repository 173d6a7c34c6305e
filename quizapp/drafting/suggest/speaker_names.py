"""By which words a speaker is named, how it is called in a sentence, and for whom it speaks."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.word_lists import BE, CROWD, SAY
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, parse_word_list, split_words
from quizapp.pack.checks.warnings.name_matching import contains_phrase, list_speaker_names, normalize_words
from quizapp.pack.ids import SpeakerId
from quizapp.pack.models.sources import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.pack.checks.warnings.name_matching import Phrase

_DETERMINED: Final = parse_word_list(
    """the a an his her its their our my your some several many most two three four five six seven eight nine
    ten one another other no any all both each every"""
)
_PARTY: Final = re.compile(r"[A-Z][a-z]{2,}(?<![usi])s")
"""“The Greens say so.”"""

_PLURAL: Final = re.compile(r"^[a-z]\w*(?<![sui’'])s$|^(?:people|men|women|children|staff|police|residents)$")
_RELATED: Final = frozenset({"his", "her", "its", "their", "my", "our"})
"""A role that begins so means nothing away from its sentence."""

_PAPERS: Final = re.compile(
    r"(?:figures|records|documents|findings|results|papers|statistics|accounts|guidelines|rules|minutes)\b"
)
"""Documents of which several are meant, and which have no capital."""

_TRADE: Final = re.compile(
    r"^(?:[A-Z][a-z]+-[a-z]+|Lock|Prop|Hooker|Flanker|Winger|Wing|Fullback|Striker|Goalkeeper|Keeper|Defender|"
    r"Midfielder|Forward|Guard|Center|Centre|Pitcher|Catcher|Shortstop|Quarterback|Linebacker|Outfielder|Seamer|"
    r"Batsman|Bowler|Opener|Jockey|Resident|Farmer|Neighbour|Neighbor|Passenger) (?=[A-Z]\S* [A-Z])"
)
"""“Left-hander Cody Lark” at a sentence's beginning: no part of the name."""

_OF_A_TEAM: Final = re.compile(r"^[A-Z][\w-]+[’']s\s+(?=[A-Z][\w’'-]+\s[A-Z])")
"""“Stillwell’s Micah Dunne”."""

_OFFICE_OF: Final = re.compile(
    r"(?:Office|Department|Ministry|Board|Bureau|Commission|Committee|Council|Court|Association|Federation|Union|"
    r"Society|Institute|Agency|Authority|Centre|Center|Chamber|League|Guild)\s(?:of|for)\s"
)
_THE: Final = re.compile(r"^The (?=[a-z])")
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx"})
"""They go before a name, and tell nothing of what somebody is."""

_CROWDED: Final = re.compile(
    rf"(?:{'|'.join(sorted(CROWD))}|police|friends|relatives|organi[sz]ers|engineers)(?: [a-z]|$)",
    re.IGNORECASE,
)
"""A name that begins with a common word for several people keeps no capital."""

_COUNTED: Final = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|many|most|some|several|both)\b|.*\bper\s?cent\s+of\s"
)
_LONGEST: Final = 120
_LONGEST_ROLE: Final = 10
_MOST_ALIASES: Final = 30
_GENERIC_WORDS: Final = frozenset({"the", "a", "an", "of", "and", "for", "in", "at", "on", "to", "who", "by"})


class SpeakerNames:
    """The speakers of a reading and their names; `small` are words that the article also writes small."""

    def __init__(
        self, speakers: Sequence[DetectedSpeaker], small: frozenset[str] = frozenset(), text: str = ""
    ) -> None:
        self._text = text
        self._articled: dict[str, bool] = {}
        self._speakers = {speaker.id: speaker for speaker in speakers if speaker.name.strip()}
        self._small = small
        self._phrases: dict[str, frozenset[Phrase]] = {}

    def __contains__(self, speaker: str) -> bool:
        return speaker in self._speakers

    def speaker(self, speaker: str) -> DetectedSpeaker:
        """Return a speaker by its id. Raises KeyError."""
        return self._speakers[speaker]

    def names(self, speaker: str) -> frozenset[Phrase]:
        """Return the words that name a speaker, as the checks of a pack know them."""
        if speaker not in self._phrases:
            each = self._speakers[speaker]
            known = Speaker.model_construct(
                id=SpeakerId(each.id), name=each.name, aliases=self._own_aliases(each), kind=each.kind
            )
            self._phrases[speaker] = list_speaker_names(known)
        return self._phrases[speaker]

    def stands(self, speaker: str, said: str) -> bool:
        """Tell whether words name a speaker."""
        return contains_phrase(self.names(speaker), normalize_words(said))

    def has_capital(self, speaker: str, said: str) -> bool:
        """Tell whether words name a speaker by a name with a capital: “the council” is none."""
        found = (said[start:end].removeprefix("The ") for start, end in self.spans(speaker, said))
        return any(any(map(str.isupper, name)) for name in found)

    def as_json(self, speaker: str) -> dict[str, Any]:
        """Return a speaker in the form of the pack."""
        each = self._speakers[speaker]
        found: dict[str, Any] = {"id": each.id, "name": self._shown(each), "kind": each.kind}
        role = _THE.sub("", each.role.strip(" ,;:’‘“”\"'–—"))
        if role and _is_role(role):
            found["role"] = role
        aliases = [alias for alias in self._own_aliases(each) if len(alias) <= _LONGEST][:_MOST_ALIASES]
        if aliases:
            found["aliases"] = aliases
        if (
            each.speaks_for is not None
            and each.speaks_for in self._speakers
            and speaker not in self.line(speaker)
        ):
            found["speaks_for"] = each.speaks_for
        return found

    def called(self, speaker: str) -> str:
        """Return the name as it stands within a sentence, with an article where it needs one."""
        each = self._speakers[speaker]
        name = self._shown(each)
        first = name.split()[0].casefold()
        possessive = first.endswith(("’s", "'s", "s’"))
        needs = each.kind != "person" and first not in _DETERMINED
        needs = needs and (
            name[:1].islower() or self._has_article(name) or _OFFICE_OF.match(name) is not None
        )
        return f"the {name}" if needs and not possessive and not self.is_plural(speaker) else name

    def _has_article(self, name: str) -> bool:
        """Tell whether the text mostly puts “the” before a name of a body."""
        if name not in self._articled:
            there = rf"{re.escape(name)}(?!\w)"
            bare = len(re.findall(rf"(?<![\w-]){there}", self._text))
            with_it = len(re.findall(rf"\b[Tt]he\s+{there}(?!\s+[a-z]+(?:er|or|man|ist)\b)", self._text))
            self._articled[name] = bare > 0 and with_it * 2 > bare
        return self._articled[name]

    def is_plural(self, speaker: str) -> bool:
        """Tell whether a name in small letters means several."""
        each = self._speakers[speaker]
        name = self._shown(each)
        if each.kind in ("person", "document"):
            return each.kind == "document" and _PAPERS.match(name) is not None
        head = re.split(r"\s(?:of|in|from|at|for|to|who|whom|that|on|with|by|near)\s", name)[0].split()
        crowd = len(head) > 1 and head[0].casefold() == "the" and head[1] == "people"
        party = len(head) == 1 and _PARTY.fullmatch(head[0]) is not None and self._has_article(name)
        return bool(head) and (party or crowd or bool(_PLURAL.search(head[-1]) or _COUNTED.match(name)))

    def is_related(self, speaker: str) -> bool:
        """Tell whether a name begins with “his” or the like, and so names nobody by itself."""
        return self._speakers[speaker].name.split()[0].casefold() in _RELATED

    def speaks_for(self, one: str, other: str) -> bool:
        """Tell whether the one speaker speaks for the other, through one step or more."""
        return one != other and other in self.line(one)

    def line(self, speaker: str) -> tuple[str, ...]:
        """Return for whom a speaker speaks, the nearest first; a circle ends where it closes."""
        found: list[str] = []
        each = self._speakers.get(speaker)
        while each is not None and each.speaks_for in self._speakers and each.speaks_for not in found:
            found.append(each.speaks_for)
            each = self._speakers.get(each.speaks_for)
        return tuple(found)

    def matter(self, speaker: str) -> frozenset[str]:
        """Return the stems of all words by which a speaker is named or introduced."""
        each = self._speakers[speaker]
        return collect_stems(" ".join((each.name, _before_verb(each.role), *each.aliases)))

    def spans(self, speaker: str, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the name, an alias or a person's surname of a speaker stands in a text, in order."""
        pattern = self._patterns.get(speaker)
        if pattern is not None:
            for met in pattern.finditer(text):
                yield met.span()

    @cached_property
    def _patterns(self) -> Mapping[str, re.Pattern[str]]:
        found = {}
        for each in self._speakers.values():
            known = {_bare(name) for name in (each.name, *each.aliases)}
            if each.kind == "person" and " " in each.name:
                known.add(each.name.split()[-1])
            kept = sorted((word for word in known if len(word) >= 3), key=lambda word: (-len(word), word))
            if kept:
                found[each.id] = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)")
        return found

    def _shown(self, speaker: DetectedSpeaker) -> str:
        """Return a name without a trade, and without the capital that only a beginning gave it."""
        name = speaker.name
        if speaker.kind == "person":
            return _OF_A_TEAM.sub("", _TRADE.sub("", name))[:_LONGEST]
        first = re.match(r"[\w’'-]+", name)
        small = f"{name[:1].lower()}{name[1:]}"[:_LONGEST]
        if first is None:
            return name[:_LONGEST]
        if _CROWDED.match(name):
            return small
        word = first[0].casefold()
        plain_word = word in self._small or _PAPERS.match(word) is not None or self._opens_alone(speaker)
        return small if plain_word and not any(map(str.isupper, name[1:])) else name[:_LONGEST]

    def _opens_alone(self, speaker: DetectedSpeaker) -> bool:
        """Tell whether a name of small words has its capital only where it opens a sentence."""
        first, _, rest = speaker.name.partition(" ")
        if (
            not rest
            or not rest.islower()
            or first.endswith(("’s", "'s", "s’"))
            or speaker.kind not in ("group", "organisation", "unnamed")
        ):
            return False
        return re.search(rf"[a-z,;]\s{re.escape(first)}\b", self._text) is None

    def _own_aliases(self, speaker: DetectedSpeaker) -> tuple[str, ...]:
        return tuple(dict.fromkeys(alias for alias in speaker.aliases if alias and alias != speaker.name))


def _is_role(role: str) -> bool:
    """Tell whether words say what somebody is, by themselves: a few, and nothing that is told or done."""
    found = split_words(role)
    return (
        bool(found)
        and found[0] not in _RELATED
        and len(found) <= _LONGEST_ROLE
        and found[0] not in _TITLES
        and not any(word in SAY or word in BE for word in found)
    )


def _before_verb(role: str) -> str:
    """Return the words of a role before a verb of saying or being, where what is told begins."""
    found = role.split()
    ends = (place for place, word in enumerate(found) if word.casefold() in SAY or word.casefold() in BE)
    return " ".join(found[: next(ends, len(found))])


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in _DETERMINED & _GENERIC_WORDS else name
