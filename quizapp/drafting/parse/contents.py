"""What a cue tells as said: ranges of tokens after it, before it, or on both of its sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import grammar
from quizapp.drafting.parse.ends import end_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from quizapp.drafting.parse.cues import Cue
    from quizapp.drafting.said.reports import Sort

_COMMAS: Final = frozenset({",", "—", "–", "--", "-"})
_OPEN_ENDED: Final = word_set("which that who whom where when in at of for with on because")
"""Words that no clause ends with: what belongs to them follows."""
_TIMES: Final = word_set("on in at last this earlier later yesterday today late early after during")
_TIMES_AND_PLACES: Final = word_set(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today morning evening afternoon night
    week month statement interview letter email e-mail post briefing conference speech report message note
    court"""
)
_SKIPPED: Final = frozenset({"that", ":", ",", "—", "–", "-"})
_PREPOSITIONS: Final = {
    "call": ("for", "on", "upon"), "appeal": ("for", "to"), "ask": ("for",), "warn": ("of", "about", "against"),
    "push": ("for",), "press": ("for",), "accuse": (), "complain": ("of", "about"), "speak": ("of",), "advise": ("against",),
    "argue": ("for", "against"), "apologise": ("for",), "apologize": ("for",), "insist": ("on",), "caution": ("against",),
    "plead": ("for",), "petition": ("for",), "object": ("to",), "report": ("on",),
}  # fmt: skip
"""After which prepositions what is asked for, or said, stands as a noun."""


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens (end exclusive) of one content, and how they were found."""

    start: int
    end: int
    sort: Sort
    mark: str


Standing = "Callable[[int], bool]"


def contents(
    cue: Cue, sentence: Sentence, others: Sequence[Cue], stands: Callable[[int], bool], quoted: frozenset[int]
) -> list[Found]:
    """Return what is said by a cue. `stands` tells of a token whether it stands in for a quotation."""
    if cue.way == "according":
        return _according(cue, sentence, others)
    after = _after(cue, sentence, others, stands, quoted)
    if after is not None:
        return [after]
    if cue.way == "noun":
        return []
    return _before(cue, sentence, others, stands)


def _after(
    cue: Cue, sentence: Sentence, others: Sequence[Cue], stands: Callable[[int], bool], quoted: frozenset[int]
) -> Found | None:
    begun = _start(cue, stands, quoted)
    if begun is None:
        return None
    start, sort, mark = begun
    while start < sentence.end and sentence.doc[start].lower_ in _SKIPPED:
        mark = "that" if sentence.doc[start].lower_ == "that" else mark
        start += 1
    end = end_after(cue, start, sentence, others)
    return Found(start, end, sort, mark) if end > start else None


def _start(cue: Cue, stands: Callable[[int], bool], quoted: frozenset[int]) -> tuple[int, Sort, str] | None:
    """Return the first token of what is said after a cue, and of which sort it is."""
    verb, lemma = cue.verb, cue.lemma
    right = [each for each in verb.children if each.i > verb.i]
    clause = _clause(cue, right, stands)
    if clause is not None:
        return clause
    standing = _next_standing(cue, stands)
    if standing is not None and lemma in verbs.STATING:
        return standing, "stating", "quotation-after"
    lost = _lost_clause(cue, quoted)
    if lost is not None:
        return lost
    for way in (_called_for, _infinitive, _object):
        found = way(cue, right, quoted)
        if found is not None:
            return found
    return None


def _clause(cue: Cue, right: list[Token], stands: Callable[[int], bool]) -> tuple[int, Sort, str] | None:
    lemma = cue.lemma
    for each in right:
        if each.dep_ not in ("ccomp", "acl", "relcl", "xcomp") or each.left_edge.i <= cue.verb.i:
            continue
        opened = each.left_edge
        marks = {
            child.lower_ for child in each.children if child.dep_ in ("mark", "advmod") and child.i < each.i
        }
        if cue.way == "noun":
            return (opened.i, "noun", "that") if opened.lower_ == "that" else None
        if each.dep_ in ("acl", "relcl"):
            continue
        if lemma in verbs.CALLING and each.dep_ in ("ccomp", "xcomp") and _is_infinitive(each):
            start = min(
                [
                    opened.i,
                    *(
                        child.left_edge.i
                        for child in right
                        if child.dep_ in ("dobj", "dative") and child.i < each.i
                    ),
                ]
            )
            return (start, "calling", "infinitive")
        if each.dep_ == "xcomp" or lemma not in verbs.STATING:
            continue
        if marks & {"if", "whether"} or opened.tag_ in ("WP", "WDT", "WRB"):
            return (
                (opened.i, "stating", "question")
                if lemma in ("explain", "describe", "show", "reveal")
                else None
            )
        if (
            lemma in verbs.ONLY_QUOTED
            and "that" not in marks
            and not any(stands(at) for at in range(opened.i, each.right_edge.i + 1))
        ):
            continue
        if not grammar.is_finite(each) and "that" not in marks and each.tag_ == "VBG":
            return (opened.i, "promising", "gerund") if lemma in verbs.ADMITTING else None
        return _past_time(each, opened.i), "stating", "clause"
    return None


def _past_time(clause: Token, start: int) -> int:
    """Return where a clause begins behind “on Thursday” or “in a statement”, which belong to the cue before it."""
    own = grammar.own_subject(clause)
    if own is None or clause.doc[start].lower_ not in _TIMES:
        return start
    left = grammar.phrase(own)[0]
    words = [clause.doc[at].lower_ for at in range(start, left)]
    return (
        left
        if words and len(words) <= 7 and any(word in _TIMES_AND_PLACES for word in words) and "," not in words
        else start
    )


def _lost_clause(cue: Cue, quoted: frozenset[int]) -> tuple[int, Sort, str] | None:
    """Return a clause with “that” which the parse hung on a noun between: “told reporters outside the hall that …”."""
    verb = cue.verb
    if (
        cue.way != "verb"
        or cue.lemma not in verbs.STATING
        or cue.lemma in verbs.JUDGING
        or "passive" in cue.marks
    ):
        return None
    for at in range(verb.i + 1, min(verb.i + 16, verb.sent.end - 3)):
        token = verb.doc[at]
        if token.pos_ in grammar.VERBS or token.text in ";:":
            return None
        if (
            token.lower_ == "that"
            and token.i not in quoted
            and verb.doc[at + 1].tag_ in ("DT", "PRP", "PRP$", "NNP", "NNS", "NN", "EX", "CD", "JJ")
        ):
            clause = token.head
            if (
                token.dep_ in ("nsubj", "nsubjpass", "det", "dobj")
                or clause.pos_ not in grammar.VERBS
                or not grammar.is_finite(clause)
            ):
                return None
            return at, "stating", "lost-that"
    return None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(each.lower_ == "to" for each in verb.children)


def _next_standing(cue: Cue, stands: Callable[[int], bool]) -> int | None:
    """Return a stand-in that follows a cue after no more than a hearer, a few words, and a comma or colon."""
    doc = cue.verb.doc
    inverted = cue.speaker is not None and cue.speaker.i > cue.verb.i
    at = grammar.phrase(cue.speaker)[1] if inverted and cue.speaker is not None else cue.words[1]
    for place in range(at, min(at + 14, cue.verb.sent.end)):
        if stands(place):
            return place if doc[place - 1].text in ",:—–" or place == at else None
        if doc[place].pos_ in grammar.VERBS and doc[place].tag_ in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _called_for(cue: Cue, right: list[Token], quoted: frozenset[int]) -> tuple[int, Sort, str] | None:
    del quoted
    for each in right:
        mark = next(
            (child for child in each.children if child.dep_ == "mark" and child.lower_ == "for"), None
        )
        if (
            mark is not None
            and each.dep_ in ("advcl", "ccomp", "xcomp")
            and cue.lemma in ("call", "ask", "appeal", "plead", "push")
        ):
            return mark.i + 1, "calling", "for-to"
    for each in right:
        if each.dep_ not in ("prep", "prt", "dative") or each.lower_ not in _PREPOSITIONS.get(cue.lemma, ()):
            continue
        if each.i - cue.verb.i > 3 or each.right_edge.i <= each.i:
            continue
        sort: Sort = (
            "calling" if cue.lemma in verbs.CALLING and each.lower_ not in ("about", "of") else "promising"
        )
        if cue.lemma in ("complain", "report", "speak", "argue", "object", "insist"):
            return None
        return each.i + 1, sort, "preposition"
    return None


def _infinitive(cue: Cue, right: list[Token], quoted: frozenset[int]) -> tuple[int, Sort, str] | None:
    del quoted
    if cue.lemma not in verbs.PROMISING and cue.lemma not in verbs.ADMITTING:
        return None
    for each in right:
        if each.dep_ == "xcomp" and _is_infinitive(each) and cue.lemma in verbs.PROMISING:
            return each.left_edge.i, "promising", "infinitive"
        if each.dep_ in ("xcomp", "ccomp") and each.tag_ == "VBG" and cue.lemma in verbs.ADMITTING:
            return each.left_edge.i, "promising", "gerund"
    return None


def _object(cue: Cue, right: list[Token], quoted: frozenset[int]) -> tuple[int, Sort, str] | None:
    """Return an object of which something is said: judged, denied, demanded or found."""
    lemma = cue.lemma
    things = [
        each
        for each in right
        if each.dep_ in ("dobj", "oprd", "attr", "prep", "acomp", "ccomp", "xcomp", "agent", "dative", "pobj")
    ]
    objects = [each for each in right if each.dep_ in ("dobj", "oprd", "ccomp", "dative")]
    if "passive" in cue.marks:
        rest = [each for each in things if each.dep_ != "agent"]
        if lemma not in verbs.JUDGING or not rest:
            return None
        last = rest[-1]
        marked = any(at in quoted for at in range(last.left_edge.i, last.right_edge.i + 1))
        return (last.left_edge.i + (last.dep_ == "prep"), "judging", "passive") if marked else None
    if not things:
        return None
    first = min(each.left_edge.i for each in things if each.i > cue.verb.i)
    last = max(each.right_edge.i for each in things)
    marked = any(at in quoted for at in range(first, last + 1))
    if lemma == "accuse":
        return _accusation(right, first, marked=any(at in quoted for at in range(first, cue.verb.sent.end)))
    if lemma in verbs.JUDGING and (
        marked or lemma in ("accuse", "blame") or (lemma == "dismiss" and _as(right))
    ):
        return first, "judging", "object"
    if lemma in verbs.DENYING and objects and (_is_saying(objects[0]) or marked or lemma == "deny"):
        return objects[0].left_edge.i, "judging", "denied"
    if lemma in ("demand", "recommend", "propose", "urge", "request") and objects:
        return objects[0].left_edge.i, "calling", "object"
    if lemma in verbs.FINDING and cue.speaker is not None and objects and _examines(cue.speaker):
        return (
            (first, "stating", "found")
            if last - first >= 2 and lemma not in ("document", "record", "conclude")
            else None
        )
    if lemma in verbs.STATING and marked and objects and lemma not in verbs.CLAUSE_ONLY and first in quoted:
        return first, "stating", "fragment"
    return None


def _accusation(right: list[Token], first: int, *, marked: bool) -> tuple[int, Sort, str] | None:
    """Return what somebody is accused of; from the object on where words of it are quoted."""
    of = [each for each in right if each.dep_ == "prep" and each.lower_ == "of"]
    for noun in (each for each in right if each.dep_ == "dobj"):
        of += [
            each
            for each in noun.subtree
            if each.lower_ == "of"
            and each.i > noun.i
            and any(child.dep_ == "pcomp" for child in each.children)
        ]
    if of and not marked:
        return of[0].i + 1, "judging", "accused"
    return (first, "judging", "accused") if marked or of else None


def _as(right: list[Token]) -> bool:
    return any(each.dep_ == "prep" and each.lower_ == "as" for each in right)


def _is_saying(noun: Token) -> bool:
    """Return whether an object is “claims that …” or “the charge of …”, with what is claimed."""
    return noun.lemma_.lower() in verbs.NAMING_NOUNS and any(
        each.i > noun.i and each.dep_ in ("acl", "relcl", "prep", "ccomp") for each in noun.children
    )


def _examines(speaker: Token) -> bool:
    return speaker.lemma_.lower() in nouns.EXAMINATIONS or speaker.lemma_.lower() in nouns.EXAMINERS


def _before(
    cue: Cue, sentence: Sentence, others: Sequence[Cue], stands: Callable[[int], bool]
) -> list[Found]:
    """Return a clause that the cue follows, or those on its two sides."""
    if cue.lemma not in verbs.STATING or cue.speaker is None or "relative" in cue.marks:
        return []
    left, right = grammar.phrase(cue.speaker)
    first, last = min(left, cue.words[0]), max(right, cue.words[1])
    if last - first > 30 or cue.verb.i - sentence.start < 2:
        return []
    while (
        first > sentence.start
        and sentence.doc[first - 1].tag_ == "RB"
        and sentence.doc[first - 1].dep_ == "advmod"
    ):
        first -= 1
    before = first - 1
    if before <= sentence.start or sentence.doc[before].text not in _COMMAS:
        if not (first > sentence.start and stands(before)):
            return []
    start = _clause_start(cue, before, sentence, others, stands)
    found = []
    if _has_tense(sentence, start, before) and not (cue.lemma in verbs.CLAUSE_ONLY and stands(before - 1)):
        found.append(Found(start, before + stands(before), "stating", "before"))
    rest = last
    while rest < sentence.end and sentence.doc[rest].text not in _COMMAS:
        rest += 1
    if cue.verb.dep_ == "parataxis" or (rest < sentence.end - 2 and not found):
        end = end_after(cue, rest + 1, sentence, others)
        if rest < sentence.end - 2 and _has_tense(sentence, rest + 1, end) and _goes_on(sentence, rest + 1):
            found.append(Found(rest + 1, end, "stating", "interrupted"))
    if lone_verb_only(cue, found, stands):
        return []
    return found


def lone_verb_only(cue: Cue, found: list[Found], stands: Callable[[int], bool]) -> bool:
    """Return whether a verb that needs a quotation before it has none."""
    return cue.lemma in verbs.ONLY_QUOTED and not any(
        stands(at) for each in found for at in range(each.start, each.end)
    )


def _goes_on(sentence: Sentence, at: int) -> bool:
    token = sentence.doc[at]
    return token.tag_ != "VBG" and token.lower_ not in ("who", "which", "adding", "saying", "as", "while")


def _clause_start(
    cue: Cue, before: int, sentence: Sentence, others: Sequence[Cue], stands: Callable[[int], bool]
) -> int:
    """Return where the clause begins that ends at a comma before a cue."""
    at = before - 1 if not stands(before) else before
    if stands(at):
        while at > sentence.start and stands(at - 1):
            at -= 1
        return at
    start = sentence.start
    for each in others:
        if (
            each is not cue
            and each.words[1] <= before
            and each.verb.i < cue.verb.i
            and each.way == "verb"
            and (each.verb.head.i == cue.verb.i or cue.verb.head.i == each.verb.i)
            and sentence.doc[before].text == ","
        ):
            start = max(start, sentence.start)
    while sentence.doc[start].lower_ in ("but", "and", "so", "yet", ",") or sentence.doc[start].is_space:
        start += 1
    return start


def _has_tense(sentence: Sentence, start: int, end: int) -> bool:
    return any(
        sentence.doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD") for at in range(start, min(end, sentence.end))
    )


def _past_comma(sentence: Sentence, at: int) -> int:
    """Return the token after the next comma; `at` itself where none follows."""
    for place in range(at, sentence.end - 2):
        if sentence.doc[place].text in _COMMAS:
            return place + 1
    return at


def _is_apposition(cue: Cue, start: int) -> bool:
    """Return whether what follows the comma only tells who the speaker is: “…, an analyst at the bank,”."""
    assert cue.speaker is not None
    token = cue.verb.doc[start]
    if token.lower_ in ("who", "which", "whose"):
        return True
    for _ in range(6):
        if token.dep_ == "appos":
            return True
        if token.head.i == token.i or token.pos_ in grammar.VERBS:
            return False
        token = token.head
    return False


def _according(cue: Cue, sentence: Sentence, others: Sequence[Cue]) -> list[Found]:
    """Return the clause that “according to” belongs to."""
    assert cue.speaker is not None
    doc = sentence.doc
    last = grammar.phrase(cue.speaker)[1]
    opens = all(
        doc[at].is_punct or doc[at].tag_ in ("CC", "RB") for at in range(sentence.start, cue.words[0])
    )
    if opens:
        start = _past_comma(sentence, last)
        if doc[start].tag_ in ("DT", "WP") and _is_apposition(cue, start):
            start = _past_comma(sentence, start)
        return [Found(start, end_after(cue, start, sentence, others), "according", "opens")]
    start = sentence.start
    end = cue.words[0]
    while end > start and (
        doc[end - 1].text in _COMMAS or doc[end - 1].lower_ in ("at", "least", "and", "but")
    ):
        end -= 1
    while doc[start].lower_ in ("but", "and", "so", "yet", ",") or doc[start].is_space:
        start += 1
    found = [Found(start, end, "according", "closes")] if _has_tense(sentence, start, end) else []
    if found and doc[end - 1].lower_ in _OPEN_ENDED:
        found = []
    rest = last
    if (
        rest < sentence.end - 3
        and doc[rest].text in _COMMAS
        and doc[rest + 1].tag_ in ("VBD", "VBZ", "VBP", "MD", "DT", "PRP")
        and not _is_apposition(cue, rest + 1)
    ):
        found.append(Found(rest + 1, end_after(cue, rest + 1, sentence, others), "according", "interrupted"))
    return found
