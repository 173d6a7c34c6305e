"""Warnings on voices: offered together, as key, not named where they speak, a slip from one another."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks.traversal import iter_questions
from quizapp.pack.checks.warnings.english_lexicon import is_english, mask_quotations
from quizapp.pack.checks.warnings.name_matching import (
    NameMatcher,
    Phrase,
    contains_phrase,
    list_names_and_roles,
    list_speaker_names,
    normalize_words,
)
from quizapp.pack.evidence import list_citations, locate_citation
from quizapp.pack.ids import ARTICLE_SPEAKER, PassageId, SpeakerId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    Attribution,
    Citation,
    EvidenceSet,
    Question,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.pack.problems import FieldPath, Problem, build_warning
from quizapp.pack.sentences import find_touched_sentences, split_sentences
from quizapp.pack.spelling import count_forgiven_slips, normalize_answer


class SpeakerHierarchy:
    """The lines of `speaks_for`, which have no circles: each voice has a span that holds those below it."""

    def __init__(self, pack: Pack) -> None:
        below: defaultdict[SpeakerId, list[SpeakerId]] = defaultdict(list)
        for voice in pack.voices:
            if voice.speaks_for is not None:
                below[voice.speaks_for].append(voice.id)
        self._first: dict[SpeakerId, int] = {}
        self._last: dict[SpeakerId, int] = {}
        for voice in pack.voices:
            if voice.speaks_for is None:
                self._number(voice.id, below)

    def speaks_for(self, one: SpeakerId, other: SpeakerId) -> bool:
        """Tell whether the one voice speaks for the other, through one step or more."""
        if one == other or one not in self._first or other not in self._first:
            return False
        return self._first[other] < self._first[one] <= self._last[other]

    def _number(self, top: SpeakerId, below: dict[SpeakerId, list[SpeakerId]]) -> None:
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
    lines, names = SpeakerHierarchy(pack), _names_by_id(pack)
    for path, question in iter_questions(pack):
        if question.kind != "attribution":
            continue
        offered = [option.voice for option in question.options]
        for place, one in enumerate(offered):
            other = next((other for other in offered if lines.speaks_for(one, other)), None)
            if other is not None:
                voice, spoken_for = quote_value(names[one]), quote_value(names[other])
                sentence = message("pack_warnings.option_speaks_for_option", voice=voice, other=spoken_for)
                yield build_warning((*path, "options", place, "voice"), "option-speaks-for-option", sentence)


def warn_of_keys_that_are_not_innermost(pack: Pack) -> Iterator[Problem]:
    """The key is the voice, or the row of voices, to which every proof leads."""
    lines, names = SpeakerHierarchy(pack), _names_by_id(pack)
    for path, question in iter_questions(pack):
        fault = _fault(question, lines, names)
        if fault is not None:
            yield build_warning((*path, fault[0]), "key-is-not-innermost", fault[1])


def _fault(
    question: Question, lines: SpeakerHierarchy, names: Mapping[SpeakerId, str]
) -> tuple[str, Message] | None:
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
            judged = quote_value(names[question.of])
            return "of", message("pack_warnings.judged_voice_not_in_proof", voice=judged)
        case _:
            return None


def _other(voice: SpeakerId, names: Mapping[SpeakerId, str]) -> Message:
    if voice == ARTICLE_SPEAKER:
        return message("pack_warnings.article_tells_itself")
    return message("pack_warnings.another_says_it", voice=quote_value(names[voice]))


def _innermost(proof: EvidenceSet) -> list[SpeakerId]:
    return [citation.said[-1].voice if citation.said else ARTICLE_SPEAKER for citation in proof]


def _row(citation: Citation) -> tuple[SpeakerId, ...]:
    return tuple(saying.voice for saying in citation.said)


def _is_heard(question: VerdictQuestion, proof: EvidenceSet, lines: SpeakerHierarchy) -> bool:
    """Tell whether the judged voice, or one that speaks for it, stands anywhere in a row of the proof."""
    of = question.of
    return of is None or any(
        voice == of or lines.speaks_for(voice, of) for citation in proof for voice in _row(citation)
    )


def _names_by_id(pack: Pack) -> dict[SpeakerId, str]:
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


def warn_of_unnamed_speakers(pack: Pack) -> Iterator[Problem]:
    """In the sentences of a proof its speakers are named, or `named` tells where they are."""
    if not is_english(pack):
        return
    names = {
        voice.id: (voice.name, list_speaker_names(voice)) for voice in pack.voices if voice.kind != "unnamed"
    }
    english = {
        passage.id: passage.text
        for source in pack.sources
        if is_english(source)
        for passage in source.passages
    }
    for path, question in iter_questions(pack):
        for inner, citation in list_citations(question):
            if inner[0] in _EVIDENCE and citation.said and citation.passage in english:
                for place, saying in enumerate(citation.said):
                    name, phrases = names.get(saying.voice, ("", ()))
                    if name and saying.named is None and not _is_named(saying, citation, english, phrases):
                        yield build_warning(
                            (*path, *inner, "said", place), "speaker-not-named", _not_named(name)
                        )


def warn_of_unattributed_statements(pack: Pack) -> Iterator[Problem]:
    """A statement or option that passes something on says who says it."""
    if not is_english(pack):
        return
    names = NameMatcher(pack)
    for path, question in iter_questions(pack):
        for inner, text in _passed_on(question):
            met = _NOBODY.search(mask_quotations(text))
            if met is not None and not _is_given(text, question, names):
                sentence = message("pack_warnings.nobody_named", words=quote_value(met[0]))
                yield build_warning((*path, *inner), "nobody-named", sentence)


def warn_of_unnamed_judged_speakers(pack: Pack) -> Iterator[Problem]:
    """A verdict on one voice's word names this voice in its statement or prompt."""
    if not is_english(pack):
        return
    voices = {voice.id: (voice.name, list_names_and_roles(voice)) for voice in pack.voices}
    for path, question in iter_questions(pack):
        if question.kind == "verdict" and question.of is not None:
            name, phrases = voices[question.of]
            if not contains_phrase(phrases, normalize_words(f"{question.prompt} {question.statement}")):
                sentence = message("pack_warnings.judged_voice_not_named", voice=quote_value(name))
                yield build_warning((*path, "statement"), "judged-voice-not-named", sentence)


def _is_named(
    saying: Attribution, citation: Citation, texts: Mapping[PassageId, str], phrases: Collection[Phrase]
) -> bool:
    """Tell whether the sentences of the quote, with the one before if the cue is there, name the speaker."""
    text = texts[citation.passage]
    spans = split_sentences(text)
    rows = find_touched_sentences(text, locate_citation(citation, text), spans)
    if not rows:
        return True
    first, last = spans[rows[0]], spans[rows[-1]]
    said = text[first.start : last.end]
    if saying.cue is not None and saying.cue not in said:
        said = text[spans[max(0, rows[0] - 1)].start : last.end]
    letters = said.casefold().replace("’", "'")
    return any(phrase[0] in letters for phrase in phrases) and contains_phrase(phrases, _plain(said))


@lru_cache(maxsize=256)  # the questions on an article cite the same few sentences again and again
def _plain(said: str) -> tuple[str, ...]:
    return tuple(normalize_words(said))


def _not_named(name: str) -> Message:
    return message("pack_warnings.speaker_not_named", voice=quote_value(name))


def _passed_on(question: Question) -> Iterator[tuple[FieldPath, str]]:
    """Yield the texts that a learner is to judge or choose as what the article has."""
    match question.kind:
        case "verdict" | "evidence":
            yield ("statement",), question.statement
        case "choice" | "choices":
            for place, option in enumerate(question.options):
                yield ("options", place, "text"), option.text
        case _:
            return


def _is_given(text: str, question: Question, names: NameMatcher) -> bool:
    """Tell whether a text names a voice or the article, or its prompt does: for an option both of them."""
    said, asked = normalize_words(text), normalize_words(question.prompt)
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

NamedSpeaker = tuple[str, SpeakerId]
NameKey = tuple[str, str, int]
"""The letters with which a name begins or ends, and its length."""


def warn_of_slips_that_reach_speakers(pack: Pack) -> Iterator[Problem]:
    """No accepted words are a forgiven slip away from a name, surname or alias of another voice.

    Looked for among names that begin or end with the same three letters, in at most 10,000 pairs.
    """
    index = _index(pack)
    pairs = islice(_pairs(pack, index), _MOST)
    told: set[tuple[object, ...]] = set()
    for path, right, name in pairs:
        if path not in told and count_forgiven_slips(name, right) is not None:
            told.add(path)
            sentence = message(
                "pack_warnings.slip_reaches_voice", name=quote_value(name), words=quote_value(right)
            )
            yield build_warning(path, "slip-reaches-voice", sentence)


def _pairs(pack: Pack, index: dict[NameKey, list[NamedSpeaker]]) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield each accepted words with the names that might be meant by a slip."""
    own = _by_voice(index)
    for path, question in iter_questions(pack):
        if question.kind == "text" and question.spelling == "near":
            accepted = _accepted(question)
            for place, right in accepted.items():
                for name, voice in _alike(right, index):
                    if own[voice].isdisjoint(accepted.values()):
                        yield (*path, "accepted", place), right, name


def _accepted(question: TextQuestion) -> dict[int, str]:
    return {place: normalize_answer(text) for place, text in enumerate(question.accepted)}


def _index(pack: Pack) -> dict[NameKey, list[NamedSpeaker]]:
    """Return every name by the letters with which it begins and ends."""
    index: defaultdict[NameKey, list[NamedSpeaker]] = defaultdict(list)
    for voice in pack.voices:
        written = {normalize_answer(text) for text in (voice.name, *voice.aliases)}
        for name in sorted(written | {" ".join(phrase) for phrase in list_speaker_names(voice)}):
            if _END < len(name) <= _LONGEST:
                for key in _keys(name, len(name)):
                    index[key].append((name, voice.id))
    return dict(index)


def _alike(words: str, index: dict[NameKey, list[NamedSpeaker]]) -> Iterable[NamedSpeaker]:
    """Return the names about as long that begin or end like the words."""
    lengths = range(len(words) - _SLIPS, len(words) + _SLIPS + 1)
    found = (pair for length in lengths for key in _keys(words, length) for pair in index.get(key, ()))
    return dict.fromkeys(pair for pair in found if pair[0] != words)


def _keys(words: str, length: int) -> tuple[NameKey, NameKey]:
    return (words[:_END], "", length), ("", words[-_END:], length)


def _by_voice(index: dict[NameKey, list[NamedSpeaker]]) -> dict[SpeakerId, set[str]]:
    own: defaultdict[SpeakerId, set[str]] = defaultdict(set)
    for pairs in index.values():
        for name, voice in pairs:
            own[voice].add(name)
    return dict(own)
