"""Warnings on speakers: offered together, as key, not named where they speak, a slip from one another."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks.pack_traversal import iter_questions
from quizapp.pack.checks.warnings.english_lexicon import is_english, mask_quotations
from quizapp.pack.checks.warnings.name_matching import (
    NameMatcher,
    Phrase,
    contains_phrase,
    list_names_and_roles,
    list_speaker_names,
    normalize_words,
)
from quizapp.pack.ids import ARTICLE_SPEAKER, PassageId, SpeakerId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    Attribution,
    Citation,
    EvidenceSet,
    Question,
    VerdictQuestion,
)
from quizapp.pack.problems import FieldPath, Problem, build_warning
from quizapp.pack.quote_matching import list_citations, locate_citation
from quizapp.pack.sentences import find_touched_sentences, split_sentences
from quizapp.pack.spelling import count_forgiven_slips, normalize_answer


class SpeakerHierarchy:
    """The lines of `speaks_for`, which have no circles: each speaker has a span that holds those below it."""

    def __init__(self, pack: Pack) -> None:
        below: defaultdict[SpeakerId, list[SpeakerId]] = defaultdict(list)
        for speaker in pack.speakers:
            if speaker.speaks_for is not None:
                below[speaker.speaks_for].append(speaker.id)
        self._first: dict[SpeakerId, int] = {}
        self._last: dict[SpeakerId, int] = {}
        for speaker in pack.speakers:
            if speaker.speaks_for is None:
                self._number(speaker.id, below)

    def speaks_for(self, one: SpeakerId, other: SpeakerId) -> bool:
        """Tell whether the one speaker speaks for the other, through one step or more."""
        if one == other or one not in self._first or other not in self._first:
            return False
        return self._first[other] < self._first[one] <= self._last[other]

    def _number(self, top: SpeakerId, below: dict[SpeakerId, list[SpeakerId]]) -> None:
        """Number a speaker and all that speak for it, in one walk down and up again."""
        waiting = [(top, False)]
        while waiting:
            speaker, done = waiting.pop()
            if done:
                self._last[speaker] = len(self._first) - 1
                continue
            self._first[speaker] = len(self._first)
            waiting.append((speaker, True))
            waiting.extend((each, False) for each in below.get(speaker, ()))


def warn_of_options_that_speak_for_others(pack: Pack) -> Iterator[Problem]:
    """No speaker is offered in an attribution beside somebody for whom it speaks."""
    lines, names = SpeakerHierarchy(pack), _names_by_id(pack)
    for path, question in iter_questions(pack):
        if question.kind != "attribution":
            continue
        offered = [option.speaker for option in question.options]
        for place, one in enumerate(offered):
            other = next((other for other in offered if lines.speaks_for(one, other)), None)
            if other is not None:
                speaker, spoken_for = quote_value(names[one]), quote_value(names[other])
                sentence = message(
                    "pack_warnings.option_speaks_for_option", speaker=speaker, other=spoken_for
                )
                yield build_warning(
                    (*path, "options", place, "speaker"), "option-speaks-for-option", sentence
                )


def warn_of_keys_that_are_not_innermost(pack: Pack) -> Iterator[Problem]:
    """The key is the speaker, or the row of speakers, to which every evidence leads."""
    lines, names = SpeakerHierarchy(pack), _names_by_id(pack)
    for path, question in iter_questions(pack):
        fault = _fault(question, lines, names)
        if fault is not None:
            yield build_warning((*path, fault[0]), "key-is-not-innermost", fault[1])


def _fault(
    question: Question, lines: SpeakerHierarchy, names: Mapping[SpeakerId, str]
) -> tuple[str, Message] | None:
    """Return the field and the sentence of what is wrong with the speakers of a key."""
    match question.kind:
        case "attribution" if question.key is not None:
            evidence = next(
                (evidence for evidence in question.evidence if question.key not in _innermost(evidence)), None
            )
            return None if evidence is None else ("key", _other(_innermost(evidence)[-1], names))
        case "chain":
            rows = [{_row(citation) for citation in evidence} for evidence in question.evidence]
            if all(question.key in row for row in rows):
                return None
            return "key", message("pack_warnings.row")
        case "verdict" if question.of is not None:
            if all(_is_heard(question, evidence, lines) for evidence in question.evidence):
                return None
            judged = quote_value(names[question.of])
            return "of", message("pack_warnings.judged_speaker_not_in_evidence", speaker=judged)
        case _:
            return None


def _other(speaker: SpeakerId, names: Mapping[SpeakerId, str]) -> Message:
    if speaker == ARTICLE_SPEAKER:
        return message("pack_warnings.article_tells_itself")
    return message("pack_warnings.another_says_it", speaker=quote_value(names[speaker]))


def _innermost(evidence: EvidenceSet) -> list[SpeakerId]:
    return [
        citation.attributions[-1].speaker if citation.attributions else ARTICLE_SPEAKER
        for citation in evidence
    ]


def _row(citation: Citation) -> tuple[SpeakerId, ...]:
    return tuple(saying.speaker for saying in citation.attributions)


def _is_heard(question: VerdictQuestion, evidence: EvidenceSet, lines: SpeakerHierarchy) -> bool:
    """Tell whether the judged speaker, or one that speaks for it, stands anywhere in the evidence."""
    of = question.of
    return of is None or any(
        speaker == of or lines.speaks_for(speaker, of) for citation in evidence for speaker in _row(citation)
    )


def _names_by_id(pack: Pack) -> dict[SpeakerId, str]:
    return {speaker.id: speaker.name for speaker in pack.speakers}


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
_EVIDENCE: Final = frozenset({"evidence", "closest", "items"})


def warn_of_unnamed_speakers(pack: Pack) -> Iterator[Problem]:
    """In the sentences of evidence its speakers are named, or `named` tells where they are."""
    if not is_english(pack):
        return
    names = {
        speaker.id: (speaker.name, list_speaker_names(speaker))
        for speaker in pack.speakers
        if speaker.kind != "unnamed"
    }
    english = {
        passage.id: passage.text
        for source in pack.sources
        if is_english(source)
        for passage in source.passages
    }
    for path, question in iter_questions(pack):
        for inner, citation in list_citations(question):
            if inner[0] in _EVIDENCE and citation.attributions and citation.passage in english:
                for place, saying in enumerate(citation.attributions):
                    name, phrases = names.get(saying.speaker, ("", ()))
                    if name and saying.named is None and not _is_named(saying, citation, english, phrases):
                        sentence = message("pack_warnings.speaker_not_named", speaker=quote_value(name))
                        where = (*path, *inner, "attributions", place)
                        yield build_warning(where, "speaker-not-named", sentence)


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
    """A verdict on one speaker's word names this speaker in its statement or prompt."""
    if not is_english(pack):
        return
    speakers = {speaker.id: (speaker.name, list_names_and_roles(speaker)) for speaker in pack.speakers}
    for path, question in iter_questions(pack):
        if question.kind == "verdict" and question.of is not None:
            name, phrases = speakers[question.of]
            if not contains_phrase(phrases, normalize_words(f"{question.prompt} {question.statement}")):
                sentence = message("pack_warnings.judged_speaker_not_named", speaker=quote_value(name))
                yield build_warning((*path, "statement"), "judged-speaker-not-named", sentence)


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


def _passed_on(question: Question) -> Iterator[tuple[FieldPath, str]]:
    """Yield the texts that a learner is to judge or choose as what the article has."""
    match question.kind:
        case "verdict" | "find_evidence":
            yield ("statement",), question.statement
        case "choice" | "choices":
            for place, option in enumerate(question.options):
                yield ("options", place, "text"), option.text
        case _:
            return


def _is_given(text: str, question: Question, names: NameMatcher) -> bool:
    """Tell whether a text names a speaker or the article, or its prompt does: for an option both of them."""
    said, asked = normalize_words(text), normalize_words(question.prompt)
    if question.kind in ("choice", "choices") and names.article(asked):
        return True
    return names.speaker(said) or names.article(said) or names.speaker(asked)


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
    """No accepted words are a forgiven slip away from a name, surname or alias of another speaker.

    Looked for among names that begin or end with the same three letters, in at most 10,000 pairs.
    """
    index = _index(pack)
    pairs = islice(_pairs(pack, index), _MOST)
    told: set[tuple[object, ...]] = set()
    for path, right, name in pairs:
        if path not in told and count_forgiven_slips(name, right) is not None:
            told.add(path)
            sentence = message(
                "pack_warnings.slip_reaches_speaker", name=quote_value(name), words=quote_value(right)
            )
            yield build_warning(path, "slip-reaches-speaker", sentence)


def _pairs(pack: Pack, index: dict[NameKey, list[NamedSpeaker]]) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield each accepted words with the names that might be meant by a slip."""
    own = _by_speaker(index)
    for path, question in iter_questions(pack):
        if question.kind == "text" and question.spelling == "near":
            accepted = [normalize_answer(text) for text in question.accepted]
            for place, right in enumerate(accepted):
                for name, speaker in _alike(right, index):
                    if own[speaker].isdisjoint(accepted):
                        yield (*path, "accepted", place), right, name


def _index(pack: Pack) -> dict[NameKey, list[NamedSpeaker]]:
    """Return every name by the letters with which it begins and ends."""
    index: defaultdict[NameKey, list[NamedSpeaker]] = defaultdict(list)
    for speaker in pack.speakers:
        written = {normalize_answer(text) for text in (speaker.name, *speaker.aliases)}
        for name in sorted(written | {" ".join(phrase) for phrase in list_speaker_names(speaker)}):
            if _END < len(name) <= _LONGEST:
                for key in _keys(name, len(name)):
                    index[key].append((name, speaker.id))
    return dict(index)


def _alike(words: str, index: dict[NameKey, list[NamedSpeaker]]) -> Iterable[NamedSpeaker]:
    """Return the names about as long that begin or end like the words."""
    lengths = range(len(words) - _SLIPS, len(words) + _SLIPS + 1)
    found = (pair for length in lengths for key in _keys(words, length) for pair in index.get(key, ()))
    return dict.fromkeys(pair for pair in found if pair[0] != words)


def _keys(words: str, length: int) -> tuple[NameKey, NameKey]:
    return (words[:_END], "", length), ("", words[-_END:], length)


def _by_speaker(index: dict[NameKey, list[NamedSpeaker]]) -> dict[SpeakerId, set[str]]:
    own: defaultdict[SpeakerId, set[str]] = defaultdict(set)
    for pairs in index.values():
        for name, speaker in pairs:
            own[speaker].add(name)
    return dict(own)
