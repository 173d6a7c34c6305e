"""What is said of an object, or asked for, in words that are no clause: judged, denied, demanded or found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentStart
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.cues import TokenCue, is_examiner
from quizapp.drafting.parse.dependency_relations import (
    find_children_after,
    get_lemma,
    is_gerund,
    is_infinitive,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from quizapp.drafting.parse.sentence_context import SentenceContext

_FORECASTING: Final = word_set("forecast predict estimate project")
_PROMISED: Final = word_set("promise pledge")
_NO_THINGS: Final = word_set("it this that them him her himself herself itself themselves nothing much")
"""What is no content by itself: “denied it”, “blamed herself”."""
_FOR_TO: Final = word_set("call ask appeal plead push")
"""Verbs that take “for the bridge to close”."""
_PREPOSITIONS: Final = {
    "advise": ("against",), "apologise": ("for",), "apologize": ("for",), "appeal": ("for", "to"),
    "ask": ("for",), "call": ("for", "on", "upon"), "caution": ("against",), "petition": ("for",),
    "plead": ("for",), "press": ("for",), "push": ("for",), "warn": ("of", "about", "against"),
}  # fmt: skip
"""After which prepositions what is asked for, or said, stands as a noun; not only what it is about."""
_THINGS: Final = word_set("dobj oprd attr prep acomp ccomp xcomp agent dative pobj")
_OBJECTS: Final = word_set("dobj oprd ccomp dative")
_DEMANDING: Final = word_set("demand recommend propose urge request")
_ADJECTIVES: Final = ("JJ", "JJR", "JJS")
_FIGURE: Final = 6
"""So far behind “at” a figure may stand: “at more than one in ten”."""
_NEVER_FOUND: Final = word_set("document record conclude")
"""Verbs whose object alone tells nothing that came of an examination."""


def find_prepositional_content(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return what is asked for, or said, after a preposition: “called for calm”, “warned of delays”."""
    del setting  # all rules are asked alike
    right = find_children_after(cue.verb)
    for each in right:
        mark = next((one for one in each.children if one.dep_ == "mark" and one.lower_ == "for"), None)
        if mark is not None and each.dep_ in ("advcl", "ccomp", "xcomp") and cue.lemma in _FOR_TO:
            return ContentStart(mark.i + 1, "calling", "for-to")
    known = _PREPOSITIONS.get(cue.lemma, ())
    for each in right:
        if each.dep_ in ("prep", "prt", "dative") and each.lower_ in known and cue.lemma == "ask":
            asked = next((one for one in right if one.dep_ in ("dobj", "dative") and one.i < each.i), each)
            return ContentStart(asked.left_edge.i + (asked is each), "calling", "preposition")
        if each.dep_ in ("prep", "prt", "dative") and each.lower_ in known and _has_noun_near(each, cue):
            asks = cue.lemma in reporting_verbs.CALLING and each.lower_ not in ("about", "of")
            return ContentStart(each.i + 1, "calling" if asks else "promising", "preposition")
    return None


def _has_noun_near(preposition: Token, cue: TokenCue) -> bool:
    near = preposition.i - cue.verb.i <= 3
    return near and bool(preposition.right_edge.i > preposition.i)


def find_infinitive_content(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return what is promised or admitted without a clause: “promised to go”, “denied taking money”."""
    del setting
    for each in find_children_after(cue.verb):
        if each.dep_ == "xcomp" and is_infinitive(each) and cue.lemma in reporting_verbs.PROMISING:
            return ContentStart(each.left_edge.i, "promising", "infinitive")
        deed = each.dep_ in ("xcomp", "ccomp") or (each.dep_ == "advcl" and cue.lemma == "deny")
        if deed and _is_deed(each) and cue.lemma in reporting_verbs.ADMITTING:
            return ContentStart(each.left_edge.i, "promising", "gerund")
    return None


def _is_deed(each: Token) -> bool:
    """Return whether a word is a verb in -ing; the model may take one for a noun: “reported hearing it”."""
    return is_gerund(each) or (each.dep_ == "xcomp" and each.tag_ == "NN" and each.lower_.endswith("ing"))


def find_object_content(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return an object of which something is said: judged, denied, demanded or found."""
    if cue.lemma in reporting_verbs.SPEAKING:
        return _spoken_of_in_quotes(cue, setting)
    things = [each for each in find_children_after(cue.verb) if each.dep_ in _THINGS]
    if "passive" in cue.marks:
        return _judged_by(cue, things, setting)
    if not things:
        return None
    thing = _Thing(cue, things, setting)
    if cue.lemma == "accuse":
        return thing.accused()
    return next((found for rule in _RULES if (found := rule(thing)) is not None), None)


def _spoken_of_in_quotes(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return quoted words behind “of”: “spoke of a ‘disaster’”."""
    for each in find_children_after(cue.verb):
        if (
            each.dep_ == "prep"
            and each.lower_ == "of"
            and setting.is_quoted(each.i + 1, each.right_edge.i + 1)
        ):
            return ContentStart(each.i + 1, "judging", "of")
    return None


def _judged_by(cue: TokenCue, things: list[Token], setting: SentenceContext) -> ContentStart | None:
    """Return the quoted judgement of what is judged in the passive voice: “was called ‘a disgrace’ by …”."""
    rest = [each for each in things if each.dep_ != "agent"]
    if cue.lemma not in reporting_verbs.JUDGING or not rest:
        return None
    last = rest[-1]
    if not setting.is_quoted(last.left_edge.i, last.right_edge.i + 1):
        return None
    return ContentStart(last.left_edge.i + (last.dep_ == "prep"), "judging", "passive")


class _Thing:
    """All that stands after a verb as its objects, from the `first` token to the `last` one."""

    def __init__(self, cue: TokenCue, things: list[Token], setting: SentenceContext) -> None:
        self._cue = cue
        self._lemma = cue.lemma
        self._setting = setting
        self._right = find_children_after(cue.verb)
        self._objects = [each for each in self._right if each.dep_ in _OBJECTS]
        self._first = min(each.left_edge.i for each in things)
        self._last = max(each.right_edge.i for each in things)
        self._marked = setting.is_quoted(self._first, self._last + 1)

    def accused(self) -> ContentStart | None:
        """Return what somebody is accused of; from the object on where words of it are quoted."""
        own = [each.right_edge.i for each in self._right if each.dep_ not in ("conj", "cc", "punct")]
        if self._setting.is_quoted(self._first, max(own) + 1):
            return ContentStart(self._first, "judging", "accused")
        of = [each for each in self._right if each.dep_ == "prep" and each.lower_ == "of"]
        for noun in (each for each in self._right if each.dep_ == "dobj"):
            of += [each for each in noun.subtree if _joins_deed(each, noun)]
        return ContentStart(of[0].i + 1, "judging", "accused") if of else None

    def judged(self) -> ContentStart | None:
        """Return an object with its judgement, where words of it are quoted or the verb says it all."""
        linked = any(
            each.dep_ == "prep" and each.lower_ in reporting_verbs.LINKS.get(self._lemma, ())
            for each in self._right
        )
        told = self._marked or linked or self._is_called() or self._is_blamed()
        return (
            ContentStart(self._first, "judging", "object")
            if told and self._lemma in reporting_verbs.JUDGING
            else None
        )

    def _is_blamed(self) -> bool:
        alone = self._last == self._first and self._cue.verb.doc[self._first].lower_ in _NO_THINGS
        return self._lemma == "blame" and not alone

    def _is_called(self) -> bool:
        """Return whether an adjective tells what an object is called: “called her cooking humble”."""
        called = [each for each in self._right if each.dep_ == "oprd"]
        judges = self._lemma in ("call", "deem", "brand") and bool(called) and called[-1].tag_ in _ADJECTIVES
        return judges and bool(called[-1].i > self._first)

    def promised(self) -> ContentStart | None:
        """Return a thing that is promised."""
        if self._lemma not in _PROMISED or not self._objects or self._objects[-1].lower_ in _NO_THINGS:
            return None
        return ContentStart(self._objects[0].left_edge.i, "promising", "object")

    def put(self) -> ContentStart | None:
        """Return what somebody reckons: “put the loss at 61 million”, “put it at ‘under a tenth’”."""
        at = next((each for each in self._cue.verb.subtree if self._joins_figure(each)), None)
        if self._lemma != "put" or at is None:
            return None
        told = at.doc[at.i + 1 : min(at.i + 1 + _FIGURE, at.sent.end)]
        reckoned = any(each.like_num or each.i in self._setting.quoted for each in told)
        return ContentStart(self._first, "judging", "put") if reckoned else None

    def forecast(self) -> ContentStart | None:
        """Return what figure is foretold: “forecasts a profit of 120 million”."""
        figure = any(each.like_num for thing in self._objects for each in thing.subtree)
        return (
            ContentStart(self._first, "stating", "forecast")
            if self._lemma in _FORECASTING and figure
            else None
        )

    def _joins_figure(self, at: Token) -> bool:
        if at.lower_ != "at" or at.i <= self._first:
            return False
        return bool(at.head == self._cue.verb or at.head.pos_ != "VERB")

    def denied(self) -> ContentStart | None:
        """Return what is denied: what is said already, or quoted, or any object of “deny”."""
        if self._lemma not in reporting_verbs.DENYING or not self._objects:
            return None
        thing = self._objects[0]
        told = _is_saying(thing) or self._marked or (self._lemma == "deny" and thing.lower_ not in _NO_THINGS)
        return ContentStart(self._objects[0].left_edge.i, "judging", "denied") if told else None

    def demanded(self) -> ContentStart | None:
        """Return what is demanded."""
        if self._lemma not in _DEMANDING or not self._objects:
            return None
        return ContentStart(self._objects[0].left_edge.i, "calling", "object")

    def found(self) -> ContentStart | None:
        """Return what an examination found, in three words at least."""
        if not self._is_found() or self._last - self._first < 2 or self._lemma in _NEVER_FOUND:
            return None
        return ContentStart(self._first, "stating", "found")

    def fragment(self) -> ContentStart | None:
        """Return a quoted object of a verb of saying."""
        quoted = self._first in self._setting.quoted and bool(self._objects)
        states = self._lemma in reporting_verbs.STATING - reporting_verbs.CLAUSE_ONLY
        return (
            ContentStart(self._first, "stating", "fragment")
            if quoted and states and not self._is_found()
            else None
        )

    def _is_found(self) -> bool:
        return (
            self._lemma in reporting_verbs.FINDING and bool(self._objects) and is_examiner(self._cue.speaker)
        )


_RULES: Final[tuple[Callable[[_Thing], ContentStart | None], ...]] = (
    _Thing.put, _Thing.forecast, _Thing.judged, _Thing.promised, _Thing.denied, _Thing.demanded, _Thing.found,
    _Thing.fragment,
)  # fmt: skip
"""The first that finds something is right."""


def _joins_deed(preposition: Token, noun: Token) -> bool:
    """Return whether “of” joins a deed to who is accused: “accused the firm of hiding it”."""
    after = preposition.lower_ == "of" and preposition.i > noun.i
    return after and any(each.dep_ == "pcomp" for each in preposition.children)


def _is_saying(noun: Token) -> bool:
    """Return whether an object is “claims that …” or “the charge of …”, with what is claimed."""
    return get_lemma(noun) in reporting_verbs.NAMING_NOUNS and any(
        each.i > noun.i and each.dep_ in ("acl", "relcl", "prep", "ccomp") for each in noun.children
    )
