"""Where a parsed sentence tells that something is said: its verbs and nouns of saying, and “according to”."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.lexicon import reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.cue_speaker import find_quoted_speaker, find_saying_gerund, find_speaker
from quizapp.drafting.parse.dependency_relations import AUXILIARIES, find_own_subject, get_lemma
from quizapp.drafting.parse.negation import is_modal, is_negated
from quizapp.drafting.parse.noun_phrases import find_phrase
from quizapp.drafting.parse.utterance_nouns import find_utterance_owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

CueType = Literal["verb", "according", "noun"]

_SAYING: Final = (
    reporting_verbs.STATING
    | reporting_verbs.JUDGING
    | reporting_verbs.CALLING
    | reporting_verbs.FINDING
    | reporting_verbs.SPEAKING
    | reporting_verbs.OPPOSING
)
_TAKEN_FOR_NOUNS: Final = word_set("says say claims calls warns tells")
"""Verbs that the model tags as nouns, in headlines above all."""


@dataclass(frozen=True, slots=True)
class TokenCue:
    """A verb (or noun) of saying with its speaker's head; `words` are the cue's tokens, end exclusive.

    `marks` are what was seen of how its speaker is told. `negated`: it was not said; `modal`: it may be.
    """

    verb: Token
    lemma: str
    speaker: Token
    way: CueType
    words: tuple[int, int]
    marks: frozenset[str] = field(default_factory=frozenset)
    negated: bool = False
    modal: bool = False


def find_cues(sentence: Sentence, quoted: frozenset[int]) -> Iterator[TokenCue]:
    """Yield the cues of a sentence in their order; `quoted` are the tokens within quotation marks."""
    for token in sentence:
        if token.i in quoted:
            continue
        if token.lower_ == "according":
            found = _according(token)
        elif _is_verb(token):
            found = _verb(token, quoted)
        else:
            found = _noun(token)
        if found is not None:
            yield found


def _is_verb(token: Token) -> bool:
    word = get_lemma(token)
    if word not in _SAYING:
        return False
    if word in reporting_verbs.PARTICLES and not any(
        each.lower_ == reporting_verbs.PARTICLES[word] for each in token.children
    ):
        return False
    if token.pos_ == "VERB":
        return token.dep_ not in ("amod", "compound")
    return (
        token.pos_ in ("NOUN", "PROPN")
        and token.lower_ in _TAKEN_FOR_NOUNS
        and token.dep_ in ("ROOT", "ccomp", "conj", "parataxis")
        and find_own_subject(token) is not None
    )


def _according(token: Token) -> TokenCue | None:
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ != "to":
        return None
    noun = next((each for each in (*after.children, *token.children) if each.dep_ == "pobj"), None)
    if noun is None:
        return None
    return TokenCue(token, "according", noun, "according", (token.i, after.i + 1), frozenset({"according"}))


def _noun(token: Token) -> TokenCue | None:
    """Return “the minister's claim that …” as a cue."""
    owner = find_utterance_owner(token)
    if owner is None:
        return None
    return TokenCue(token, get_lemma(token), owner, "noun", (token.i, token.i + 1), frozenset({"noun"}))


def _verb(verb: Token, quoted: frozenset[int]) -> TokenCue | None:
    saying = find_saying_gerund(verb)
    if saying is not None:
        return _quoting(verb, saying)
    found, word = find_speaker(verb, quoted), get_lemma(verb)
    if found is None or not _tells(verb, word, found.head):
        return None
    return TokenCue(
        verb, word, found.head, "verb", _words(verb), found.marks, is_negated(verb), is_modal(verb)
    )


def _quoting(verb: Token, saying: Token) -> TokenCue | None:
    """Return “…, the letter quotes her as saying” as a cue of hers; where words follow, “saying” is one."""
    quoting, speaker = find_own_subject(verb), find_quoted_speaker(saying)
    if quoting is None or speaker is None or any(not each.is_punct for each in saying.children):
        return None
    words = (find_phrase(quoting)[0], saying.i + 1)
    return TokenCue(verb, get_lemma(saying), speaker, "verb", words, frozenset({"quoted-as"}))


def _tells(verb: Token, word: str, speaker: Token) -> bool:
    """Return whether a verb tells of speech by this speaker: some do of documents and examinations alone."""
    if word == "read":
        return str(verb.tag_) != "VBG" and speaker.lower_ not in speaker_noun_lists.SLOGANS
    return (
        word == "put"
        or word not in reporting_verbs.ONLY_FINDING
        or get_lemma(speaker) in speaker_noun_lists.EXAMINATIONS
    )


def is_examiner(speaker: Token) -> bool:
    """Return whether a speaker is an examination or an examiner: an object alone tells what these find."""
    return bool({get_lemma(speaker), speaker.lower_} & speaker_noun_lists.EXAMINING)


def _words(verb: Token) -> tuple[int, int]:
    """Return the tokens (end exclusive) of a verb with the auxiliaries before it and a particle after it."""
    first = last = verb.i
    for each in verb.children:
        if (each.dep_ in AUXILIARIES or each.dep_ == "neg") and 0 < verb.i - each.i <= 4:
            first = min(first, each.i)
        if each.dep_ == "prt" and each.i - verb.i == 1:
            last = each.i
    return first, last + 1
