"""Warnings on voices: offered together, as key, not named where they speak, a slip from one another."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.naming import Names, Phrase, every_name_of, names_of, plain, stands
from quizapp.pack.checks.warnings.words import is_english, own_words
from quizapp.pack.ids import ARTICLE, PassageId, VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, Proof, Question, Saying, TextQuestion, VerdictQuestion
from quizapp.pack.problems import Path, Problem, warning
from quizapp.pack.proving import citations, locate
from quizapp.pack.sentences import sentences, touched
from quizapp.pack.spelling import forgiven, normalised
from quizapp.pack.text import quoted


class Lines:
    """The lines of `speaks_for`, which have no circles: each voice has a span that holds those below it."""

    def __init__(self, pack: Pack) -> None:
        below: defaultdict[VoiceId, list[VoiceId]] = defaultdict(list)
        for voice in pack.voices:
            if voice.speaks_for is not None:
                below[voice.speaks_for].append(voice.id)
        self._first: dict[VoiceId, int] = {}
        self._last: dict[VoiceId, int] = {}
        for voice in pack.voices:
            if voice.speaks_for is None:
                self._number(voice.id, below)

    def speaks_for(self, one: VoiceId, other: VoiceId) -> bool:
        """Tell whether the one voice speaks for the other, through one step or more."""
        if one == other or one not in self._first or other not in self._first:
            return False
        return self._first[other] < self._first[one] <= self._last[other]

    def _number(self, top: VoiceId, below: dict[VoiceId, list[VoiceId]]) -> None:
        """Number a voice and all that speak for it, in one walk down and up again."""
        waiting = [(top, False)]
        while waiting:
            voice, done = waiting.pop()
            if done:
                self._last[voice] = len(self._first) - 1
                continue
            self._first[voice] = len(self._first)
            waiting.append((voice, True))
            waiting.extend((speaker, False) for speaker in below.get(voice, ()))


def warn_of_options_that_speak_for_others(pack: Pack) -> Iterator[Problem]:
    """No voice is offered in an attribution beside somebody for whom it speaks."""
    lines, names = Lines(pack), _names_by_id(pack)
    for path, question in questions(pack):
        if question.kind != "attribution":
            continue
        offered = [option.voice for option in question.options]
        for place, one in enumerate(offered):
            other = next((other for other in offered if lines.speaks_for(one, other)), None)
            if other is not None:
                voice, spoken_for = quoted(names[one]), quoted(names[other])
                sentence = message("pack_warnings.option_speaks_for_option", voice=voice, other=spoken_for)
                yield warning((*path, "options", place, "voice"), "option-speaks-for-option", sentence)


def warn_of_keys_that_are_not_innermost(pack: Pack) -> Iterator[Problem]:
    """The key is the voice, or the row of voices, to which every proof leads."""
    lines, names = Lines(pack), _names_by_id(pack)
    for path, question in questions(pack):
        fault = _fault(question, lines, names)
        if fault is not None:
            yield warning((*path, fault[0]), "key-is-not-innermost", fault[1])


def _fault(question: Question, lines: Lines, names: Mapping[VoiceId, str]) -> tuple[str, Message] | None:
    """Return the field and the sentence of what is wrong with the voices of a key."""
    match question.kind:
        case "attribution" if question.key is not None:
            proof = next((proof for proof in question.proofs if question.key not in _innermost(proof)), None)
            return None if proof is None else ("key", _other(_innermost(proof)[-1], names))
        case "chain":
            rows = [{_row(citation) for citation in proof} for proof in question.proofs]
            if all(question.key in row for row in rows):
                return None
            return "key", message("pack_warnings.row")
        case "verdict" if question.of is not None:
            if all(_is_heard(question, proof, lines) for proof in question.proofs):
                return None
            judged = quoted(names[question.of])
            return "of", message("pack_warnings.judged_voice_not_in_proof", voice=judged)
        case _:
            return None


def _other(voice: VoiceId, names: Mapping[VoiceId, str]) -> Message:
    if voice == ARTICLE:
        return message("pack_warnings.article_tells_itself")
    return message("pack_warnings.another_says_it", voice=quoted(names[voice]))


def _innermost(proof: Proof) -> list[VoiceId]:
    return [citation.said[-1].voice if citation.said else ARTICLE for citation in proof]


def _row(citation: Citation) -> tuple[VoiceId, ...]:
    return tuple(saying.voice for saying in citation.said)


def _is_heard(question: VerdictQuestion, proof: Proof, lines: Lines) -> bool:
    """Tell whether the judged voice, or one that speaks for it, stands anywhere in a row of the proof."""
    of = question.of
    return of is None or any(
        voice == of or lines.speaks_for(voice, of) for citation in proof for voice in _row(citation)
    )


def _names_by_id(pack: Pack) -> dict[VoiceId, str]:
    return {voice.id: voice.name for voice in pack.voices}


_SPOKEN: Final = "said|reported|alleged|claimed|believed|thought|rumoured|argued|feared|suggested|understood"
_WHOEVER: Final = (
    "critics|observers|experts|sources|opponents|supporters|insiders|commentators|analysts|some|many"
)
_NOBODY: Final = re.compile(
    rf"""\b(?:reportedly|allegedly|supposedly|purportedly
    |it\ (?:is|was|has\ been|had\ been)\ (?:widely\ |often\ |generally\ |also\ )?(?:{_SPOKEN})
    |(?:is|are|was|were|been)\ (?:widely\ |also\ )?(?:{_SPOKEN})\ to
    |according\ to\ (?:some\ |many\ |several\ |other\ )?(?:{_WHOEVER}|reports|rumours)
    |(?:{_WHOEVER}|reports)\ (?:have\ |had\ |also\ )?(?:say|said|argue|argued|claim|claimed|believe|believed)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EVIDENCE: Final = frozenset({"proofs", "closest", "items"})


def warn_of_speakers_only_meant(pack: Pack) -> Iterator[Problem]:
    """In the sentences of a proof its speakers are named, or `named` tells where they are."""
    if not is_english(pack):
        return
    names = {voice.id: (voice.name, names_of(voice)) for voice in pack.voices if voice.kind != "unnamed"}
    english = {
        passage.id: passage.text
        for source in pack.sources
        if is_english(source)
        for passage in source.passages
    }
    for path, question in questions(pack):
        for inner, citation in citations(question):
            if inner[0] in _EVIDENCE and citation.said and citation.passage in english:
                for place, saying in enumerate(citation.said):
                    name, phrases = names.get(saying.voice, ("", ()))
                    if name and saying.named is None and not _is_named(saying, citation, english, phrases):
                        yield warning((*path, *inner, "said", place), "speaker-not-named", _not_named(name))


def warn_of_sayings_by_nobody(pack: Pack) -> Iterator[Problem]:
    """A statement or option that passes something on says who says it."""
    if not is_english(pack):
        return
    names = Names(pack)
    for path, question in questions(pack):
        for inner, text in _passed_on(question):
            met = _NOBODY.search(own_words(text))
            if met is not None and not _is_given(text, question, names):
                sentence = message("pack_warnings.nobody_named", words=quoted(met[0]))
                yield warning((*path, *inner), "nobody-named", sentence)


def warn_of_judged_voices_not_named(pack: Pack) -> Iterator[Problem]:
    """A verdict on one voice's word names this voice in its statement or prompt."""
    if not is_english(pack):
        return
    voices = {voice.id: (voice.name, every_name_of(voice)) for voice in pack.voices}
    for path, question in questions(pack):
        if question.kind == "verdict" and question.of is not None:
            name, phrases = voices[question.of]
            if not stands(phrases, plain(f"{question.prompt} {question.statement}")):
                sentence = message("pack_warnings.judged_voice_not_named", voice=quoted(name))
                yield warning((*path, "statement"), "judged-voice-not-named", sentence)


def _is_named(
    saying: Saying, citation: Citation, texts: Mapping[PassageId, str], phrases: Collection[Phrase]
) -> bool:
    """Tell whether the sentences of the quote, with the one before if the cue is there, name the speaker."""
    text = texts[citation.passage]
    spans = sentences(text)
    rows = touched(text, locate(citation, text), spans)
    if not rows:
        return True
    first, last = spans[rows[0]], spans[rows[-1]]
    said = text[first.start : last.end]
    if saying.cue is not None and saying.cue not in said:
        said = text[spans[max(0, rows[0] - 1)].start : last.end]
    letters = said.casefold().replace("’", "'")
    return any(phrase[0] in letters for phrase in phrases) and stands(phrases, _plain(said))


@lru_cache(maxsize=256)  # the questions on an article cite the same few sentences again and again
def _plain(said: str) -> tuple[str, ...]:
    return tuple(plain(said))


def _not_named(name: str) -> Message:
    return message("pack_warnings.speaker_not_named", voice=quoted(name))


def _passed_on(question: Question) -> Iterator[tuple[Path, str]]:
    """Yield the texts that a learner is to judge or choose as what the article has."""
    match question.kind:
        case "verdict" | "evidence":
            yield ("statement",), question.statement
        case "choice" | "choices":
            for place, option in enumerate(question.options):
                yield ("options", place, "text"), option.text
        case _:
            return


def _is_given(text: str, question: Question, names: Names) -> bool:
    """Tell whether a text names a voice or the article, or its prompt does: for an option both of them."""
    said, asked = plain(text), plain(question.prompt)
    if question.kind in ("choice", "choices") and names.article(asked):
        return True
    return names.voice(said) or names.article(said) or names.voice(asked)


_END: Final = 3
"""Letters in which two names must agree, at the beginning or at the end, to be compared."""

_LONGEST: Final = 60
"""Longer names are not compared: nobody types them."""

_MOST: Final = 10_000
"""Pairs that are compared in one pack, more than an honest one has."""

_SLIPS: Final = 2
"""The most slips that are ever forgiven."""

Name = tuple[str, VoiceId]
Key = tuple[str, str, int]
"""The letters with which a name begins or ends, and its length."""


def warn_of_slips_that_reach_voices(pack: Pack) -> Iterator[Problem]:
    """No accepted words are a forgiven slip away from a name, surname or alias of another voice.

    Looked for among names that begin or end with the same three letters, in at most 10,000 pairs.
    """
    index = _index(pack)
    pairs = islice(_pairs(pack, index), _MOST)
    told: set[tuple[object, ...]] = set()
    for path, right, name in pairs:
        if path not in told and forgiven(name, right) is not None:
            told.add(path)
            sentence = message("pack_warnings.slip_reaches_voice", name=quoted(name), words=quoted(right))
            yield warning(path, "slip-reaches-voice", sentence)


def _pairs(pack: Pack, index: dict[Key, list[Name]]) -> Iterator[tuple[Path, str, str]]:
    """Yield each accepted words with the names that might be meant by a slip."""
    own = _by_voice(index)
    for path, question in questions(pack):
        if question.kind == "text" and question.spelling == "near":
            accepted = _accepted(question)
            for place, right in accepted.items():
                for name, voice in _alike(right, index):
                    if own[voice].isdisjoint(accepted.values()):
                        yield (*path, "accepted", place), right, name


def _accepted(question: TextQuestion) -> dict[int, str]:
    return {place: normalised(text) for place, text in enumerate(question.accepted)}


def _index(pack: Pack) -> dict[Key, list[Name]]:
    """Return every name by the letters with which it begins and ends."""
    index: defaultdict[Key, list[Name]] = defaultdict(list)
    for voice in pack.voices:
        written = {normalised(text) for text in (voice.name, *voice.aliases)}
        for name in sorted(written | {" ".join(phrase) for phrase in names_of(voice)}):
            if _END < len(name) <= _LONGEST:
                for key in _keys(name, len(name)):
                    index[key].append((name, voice.id))
    return dict(index)


def _alike(words: str, index: dict[Key, list[Name]]) -> Iterable[Name]:
    """Return the names about as long that begin or end like the words."""
    lengths = range(len(words) - _SLIPS, len(words) + _SLIPS + 1)
    found = (pair for length in lengths for key in _keys(words, length) for pair in index.get(key, ()))
    return dict.fromkeys(pair for pair in found if pair[0] != words)


def _keys(words: str, length: int) -> tuple[Key, Key]:
    return (words[:_END], "", length), ("", words[-_END:], length)


def _by_voice(index: dict[Key, list[Name]]) -> dict[VoiceId, set[str]]:
    own: defaultdict[VoiceId, set[str]] = defaultdict(set)
    for pairs in index.values():
        for name, voice in pairs:
            own[voice].add(name)
    return dict(own)
