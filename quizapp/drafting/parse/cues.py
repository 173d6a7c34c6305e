"""Where a parsed sentence tells that something is said: its verbs of saying, and “according to”."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.lexicon import speakers, verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

Way = Literal["verb", "according", "noun"]

_NO_SPEAKER: Final = word_set(
    """each you one what whoever anyone nobody everyone someone there this these those i we none no-one nothing"""
)
_RELATIVE: Final = frozenset({"who", "which", "that"})
_ISSUING: Final = word_set(
    """issue release publish post send write make give record circulate upload put e-mail email"""
)
_VAGUE: Final = frozenset(["those", "people", "anyone", "someone", "one", "man", "woman", "voters"])


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (or noun) of saying with its speaker's head; `words` are the tokens of the cue, first and last."""

    verb: Token
    lemma: str
    speaker: Token | None
    way: Way
    words: tuple[int, int]
    marks: frozenset[str] = field(default_factory=frozenset)
    negated: bool = False
    modal: bool = False


def cues(sentence: Sentence, quoted: frozenset[int]) -> Iterator[Cue]:
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
    lemma = token.lemma_.lower()
    if lemma not in verbs.STATING and lemma not in verbs.JUDGING and lemma not in verbs.CALLING:
        return False
    if lemma == "point" and not any(each.lower_ == "out" for each in token.children):
        return False
    if token.pos_ == "VERB":
        return token.dep_ not in ("amod", "compound")
    return (
        token.pos_ in ("NOUN", "PROPN")
        and token.lower_ in ("says", "say", "claims", "calls", "warns", "tells")
        and (token.dep_ in ("ROOT", "ccomp", "conj", "parataxis") and grammar.own_subject(token) is not None)
    )


def _according(token: Token) -> Cue | None:
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ != "to":
        return None
    nouns = [each for each in (*after.children, *token.children) if each.dep_ == "pobj"]
    if not nouns:
        return None
    return Cue(token, "according", nouns[0], "according", (token.i, after.i + 1), frozenset({"according"}))


def _noun(token: Token) -> Cue | None:
    """Return “the minister's claim that …” as a cue."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in verbs.NAMING_NOUNS:
        return None
    owner = next((each for each in token.children if each.dep_ == "poss" and each.lower_ != "whose"), None)
    clause = any(each.dep_ in ("acl", "ccomp", "relcl") and _that(each) for each in token.children)
    if owner is None or not clause or owner.lower_ in ("my", "our", "your"):
        return None
    return Cue(token, token.lemma_.lower(), owner, "noun", (token.i, token.i + 1), frozenset({"noun"}))


def _that(clause: Token) -> bool:
    return any(each.dep_ == "mark" and each.lower_ == "that" for each in clause.children)


def _verb(verb: Token, quoted: frozenset[int]) -> Cue | None:
    lemma, marks = verb.lemma_.lower(), set()
    speaker = grammar.subject(verb) or _noun_before(verb)
    if grammar.own_subject(verb) is None:
        marks.add("carried-subject" if verb.tag_ != "VBG" else "participle")
    if grammar.is_passive(verb):
        speaker = grammar.agent(verb)
        marks.add("passive")
    elif (
        verb.tag_ == "VBN" and speaker is not None and not _has_auxiliary(verb) and "carried-subject" in marks
    ):
        speaker = grammar.agent(verb) if verb.dep_ == "acl" else speaker if verb.dep_ == "conj" else None
        marks.add("participle-past")
    if speaker is not None and grammar.own_subject(verb) is None and not _may_speak(speaker):
        speaker = _outer_speaker(verb) or speaker
        marks.add("climbed")
    if "carried-subject" in marks and _tells_on(verb):
        outer = _outer_speaker(verb)
        if outer is not None:
            speaker = outer
            marks.add("tells-on")
    if "participle" in marks and verb.i > verb.sent.start and verb.nbor(-1).text in (",", "—", "–"):
        speaker = _speaker_before(verb) or speaker
    speaker = _issuer(verb, speaker)
    if speaker is None:
        return None
    relative = _antecedent(verb, speaker)
    if relative is not None:
        speaker, _ = relative, marks.add("relative")
    if speaker.lower_ == "one" and any(each.lower_ == "of" for each in speaker.children):
        marks.add("one-of")
    elif speaker.lower_ in _NO_SPEAKER or speaker.lower_ in _RELATIVE or speaker.i in quoted:
        return None
    if speaker.pos_ not in grammar.NOUNS:
        return None
    first = min(
        [
            verb.i,
            *(
                each.i
                for each in verb.children
                if each.dep_ in ("aux", "auxpass", "neg") and verb.i - each.i <= 4 and each.i < verb.i
            ),
        ]
    )
    last = max([verb.i, *(each.i for each in verb.children if each.dep_ == "prt" and each.i - verb.i == 1)])
    return Cue(
        verb, lemma, speaker, "verb", (first, last + 1), frozenset(marks), _negated(verb), _modal(verb)
    )  # fmt: skip


def _speaker_before(verb: Token) -> Token | None:
    """Return who spoke before “…, adding that”: the subject of the last finite verb of saying in the sentence."""
    for at in range(verb.i - 1, verb.sent.start, -1):
        token = verb.doc[at]
        if (
            token.pos_ == "VERB"
            and token.lemma_.lower() in verbs.STATING | verbs.JUDGING
            and grammar.is_finite(token)
        ):
            own = grammar.own_subject(token)
            if own is not None and own.lower_ not in _RELATIVE:
                return own
    return None


def _noun_before(verb: Token) -> Token | None:
    """Return the noun right before a verb that the parse gives no subject: “…, Open Ferry and the Clinic wrote”."""
    if (
        verb.tag_ not in ("VBD", "VBZ", "VBP")
        or verb.lemma_.lower() not in verbs.STATING
        or verb.i == verb.sent.start
    ):
        return None
    before = verb.nbor(-1)
    if before.tag_ == "RB" and before.i > verb.sent.start:
        before = before.nbor(-1)
    if before.pos_ not in ("NOUN", "PROPN") or before.i < verb.sent.start:
        return None
    while before.dep_ in ("compound", "conj") and before.head.i < verb.i and before.head.i != before.i:
        before = before.head
    return before


def _tells_on(verb: Token) -> bool:
    """Return whether “said he had gone but denied …” goes on as narration: a simple past after a shifted one."""
    head = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or _has_auxiliary(verb) or head.pos_ not in grammar.VERBS:
        return False
    shifted = {each.lower_ for each in head.children if each.dep_ in ("aux", "auxpass")}
    return bool(shifted & {"had", "would", "could", "’d", "'d"}) and head.lemma_.lower() not in verbs.STATING


def _may_speak(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON") or speakers.may_speak(token.text)


def _outer_speaker(verb: Token) -> Token | None:
    """Return the subject of the next verb of saying that governs this one, where a mere thing seemed to speak."""
    at = verb
    while at.head.i != at.i:
        at = at.head
        if at.pos_ in grammar.VERBS and at.lemma_.lower() in verbs.STATING | verbs.JUDGING:
            found = grammar.subject(at)
            if found is not None and _may_speak(found):
                return found
    return None


def _has_auxiliary(verb: Token) -> bool:
    return any(each.dep_ in ("aux", "auxpass") for each in verb.children)


def _issuer(verb: Token, speaker: Token | None) -> Token | None:
    """Return who issued the statement “saying …”; the speaker itself elsewhere."""
    if speaker is None or speaker.lemma_.lower() not in verbs.UTTERANCES or verb.tag_ != "VBG":
        return speaker
    at = speaker
    while at.dep_ in ("prep", "pobj", "dobj", "appos") and at.pos_ not in grammar.VERBS and at.head.i != at.i:
        at = at.head
    if at.pos_ not in grammar.VERBS or grammar.is_passive(at) or at.lemma_.lower() not in _ISSUING:
        return speaker
    issuer = grammar.subject(at)
    return issuer if issuer is not None and issuer.i < verb.i and issuer.lower_ not in _RELATIVE else speaker


def _antecedent(verb: Token, speaker: Token) -> Token | None:
    if speaker.lower_ not in _RELATIVE or verb.dep_ not in ("relcl", "conj"):
        return None
    clause = verb
    while clause.dep_ == "conj" and clause.head.pos_ in grammar.VERBS:
        clause = clause.head
    noun = clause.head
    if clause.dep_ != "relcl" or noun.lower_ in _VAGUE or noun.pos_ not in grammar.NOUNS:
        return None
    return noun


def _negated(verb: Token) -> bool:
    if any(each.dep_ == "neg" or each.lower_ in ("never", "neither", "nor") for each in verb.children):
        return True
    governor = verb.head
    if verb.dep_ in ("xcomp", "pcomp", "advcl"):
        if governor.lemma_.lower() in verbs.REFUSING and verb.dep_ == "xcomp":
            return True
        if verb.dep_ == "pcomp" and governor.lower_ == "without":
            return True
        if verb.dep_ == "xcomp" and governor.pos_ in grammar.VERBS and governor is not verb:
            return _negated(governor)
    if verb.dep_ == "conj" and governor.pos_ in grammar.VERBS and grammar.own_subject(verb) is None:
        return _negated(governor) and not any(each.lower_ == "but" for each in governor.children)
    return False


def _modal(verb: Token) -> bool:
    helpers = {each.lower_ for each in verb.children if each.dep_ == "aux"}
    marks = {each.lower_ for each in verb.children if each.dep_ in ("mark", "advmod")}
    if helpers & verbs.MODALS or marks & {"if", "unless", "whether", "lest"}:
        return True
    if verb.dep_ == "xcomp" and verb.head.i != verb.i and verb.head.pos_ in grammar.VERBS:
        return verb.head.lemma_.lower() in ("expect", "want", "plan", "hope", "intend", "try", "need") or (
            _modal(verb.head)
        )
    if verb.dep_ == "conj" and grammar.own_subject(verb) is None and verb.head.pos_ in grammar.VERBS:
        return _modal(verb.head)
    return False
