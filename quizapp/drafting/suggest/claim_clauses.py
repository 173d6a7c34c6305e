"""What is said, as words that can be asked about: a clause for “According to X, …”, and a whole sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggest.clause_modifiers import (
    has_remark,
    has_two_sentences,
    is_request,
    split_relative_clause,
    strip_modifiers,
    strip_remarks,
)
from quizapp.drafting.suggest.quotation_marks import (
    blank_quotations,
    curl_marks,
    enclose_in_marks,
    is_balanced,
)
from quizapp.drafting.suggest.word_lists import BE, CALL, PRESENT, SAY, has_past_form
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedAttribution

_THAT: Final = re.compile(r"^that\s+", re.IGNORECASE)
_NO_OPENING: Final = parse_word_list(
    """of for about by with against as like who whom which whose where when while if whether how why what
    because but and or nor so then to not"""
)
_ENDS: Final = ".!?…"
_LOOSE: Final = " ,;:–—"
_FIRST: Final = re.compile(r"\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]urs?|mine|myself|ourselves|[Yy]ou|[Yy]ours?)\b")
_SPLIT: Final = re.compile(r"^[^“”\"]{1,120}[,:]\s*[“\"](?=\w)")
_BRACKETS: Final = re.compile(r"[\[\]…]|\.\.\.")
_EDITED: Final = re.compile(r"\[[A-Z][\w’' -]{1,40}\]|(?<=\w)…(?=\s?\w)")
"""A name that was put into a quotation, and words that were left out of one: they may be shown so."""

_MORE: Final = re.compile(r",?\s+(?:and|but)\s+that\s")
_LISTS: Final = re.compile(r"[Tt]he \w+, the \w+,|\w+, \w+,? (?:and|or) \w+\b")
"""Things named in a row: “The flour, the butter, even the salt.”"""

_SUBORDINATE: Final = parse_word_list("""once after before since until unless although though as""")
"""A clause that begins so and has no comma has no main clause: “Once the road was open”."""

_PLACES: Final = parse_word_list("on in at by with during after before from since until")
_CALLS: Final = parse_word_list("should must ought need needs shall has have")
_OPENS: Final = parse_word_list(
    """the a an this that these those it he she they we there its his her their our my no every each all some
    many most both nobody nothing one if when while because"""
)

_DAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?!and\b|is\b|was\b|will\b)")
"""The day on which it was said, in front of what is said."""

_WHEN: Final = re.compile(r"(?:When|If|After|Before|While|Although|Though|As|Since|Because|Once)\s")
_THAT_WITHIN: Final = 7
_ENOUGH: Final = 7
"""A quotation of so many words needs no verb that the lists know."""

_DATELINE: Final = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{2,}(?:,\s[^–—]{1,40}?|\s\([^)]{1,30}\))?\s[–—-]+\s")
_TITLED: Final = re.compile(
    r"(?:Mayor|President|Minister|Professor|Doctor|Councillor|Judge|Senator|Governor|King|Queen|Prince|Princess|"
    r"Captain|Sergeant|Inspector|Bishop|Ambassador)\s[A-Z]"
)
_ATTRIBUTE: Final = re.compile(r"(?<=\b(?:an|of) )\w+ed\b|(?<=\ba )\w+ed\b|(?<=\bthe )\w+ed\b")
"""“An unexpected finding”: no verb."""

_MAY: Final = re.compile(r"(?<=[\w,] )May\b")
_HEADLESS: Final = re.compile(
    r"(?!(?:unless|perhaps|always|sometimes|besides|across|towards)\s)"
    r"[a-z]+s\s+(?:an?|the|his|her|its|their|no|that)\s|\w+\s+of\s+(?:which|whom)\b"
)
"""“… bears a list”, “most of which …”: what it is about was left outside; not so “perhaps the …”."""

_TWO_VERBS: Final = 2
"""A relative clause has one; another one behind it is the main one."""

_NEAR: Final = 12
"""So many code points may stand between a cue and a “that”."""


@dataclass(frozen=True, slots=True)
class ClaimClause:
    """A clause: as it goes on after a comma, and as a sentence. `quoted`: all are the speaker's words."""

    inner: str
    sentence: str
    quoted: bool


def is_first_person(said: str) -> bool:
    """Tell whether words speak of I, we or you."""
    return bool(_FIRST.search(said))


def build_clause(said: DetectedAttribution, text: str, plain_openings: frozenset[str]) -> ClaimClause | None:
    """Return what is said as a clause, None where it is none, is cut off, or cannot stand without its cue.

    `plain_openings` are words that the article writes small; only such a word may lose its capital.
    """
    raw = text[said.content.start : said.content.end].strip()
    if not raw or _BRACKETS.search(_EDITED.sub("", raw)) or "?" in raw:
        return None
    if said.form == "direct":
        return _quoted(said, raw, text, plain_openings)
    if has_two_sentences(raw):
        return None
    bare = _first_of_several(_THAT.sub("", raw)).strip(_LOOSE).rstrip(".")
    bare = strip_remarks(bare)
    that_opens = bool(_THAT.match(raw))
    if not _is_clause(bare, said, text, that=that_opens):
        return None
    shown = curl_marks(bare)
    opens = not that_opens and _opens_sentence(text, said.content.start)
    inner = lowercase_first(shown, plain_openings) if opens else shown
    return ClaimClause(inner or "", add_full_stop(capitalize_first(shown)), quoted=False)


def _first_of_several(said: str) -> str:
    """Return the first of two things that somebody says in one sentence: “… and that …”."""
    met = _MORE.search(said)
    if met is not None and "but" in met[0]:
        return ""  # “it was real progress but that …” is no more than half of what is said
    if met is None or not is_balanced(curl_marks(said[: met.start()])):
        return said
    return said[: met.start()]


def build_second_clause(said: DetectedAttribution, text: str) -> ClaimClause | None:
    """Return the second of two things that somebody says in one sentence, “… and that …”, as a clause."""
    raw = text[said.content.start : said.content.end].strip()
    met = _MORE.search(raw)
    if said.form == "direct" or met is None or _BRACKETS.search(raw) or "?" in raw:
        return None
    bare = _first_of_several(raw[met.end() :]).strip(_LOOSE).rstrip(".")
    if not is_balanced(curl_marks(raw[: met.start()])) or not is_balanced(bare):
        return None
    if not SAY.isdisjoint(split_words(raw[: met.start()])):
        return None  # “that he had told her …, and that prices would fall”: he may have told that too
    if not _is_clause(bare, said, text, that=True):
        return None
    shown = curl_marks(bare)
    return ClaimClause(shown, add_full_stop(capitalize_first(shown)), quoted=False)


def add_full_stop(said: str) -> str:
    """Return words with a full stop at their end, unless they have an end already, also within marks."""
    bare = said.rstrip("”’\"'»)")
    return said if bare and bare[-1] in _ENDS else f"{said}."


def has_dateline(said: str) -> bool:
    """Tell whether words begin with place and day, as an agency's report does."""
    return bool(_DATELINE.match(said))


def capitalize_first(said: str) -> str:
    """Return words with a capital as their first letter."""
    return said[:1].upper() + said[1:]


def lowercase_first(said: str, plain_openings: frozenset[str]) -> str | None:
    """Return words to go on within a sentence; None where nobody can tell whether they begin with a name."""
    first = re.match(r"[\w’'-]+", said)
    if first is None:
        return None
    word = first[0]
    if word[0].islower() or word[0].isdigit():
        return said
    if _TITLED.match(said):
        return said
    if word.casefold() in plain_openings:
        return said[0].lower() + said[1:]
    return None


def _quoted(
    said: DetectedAttribution, raw: str, text: str, plain_openings: frozenset[str]
) -> ClaimClause | None:
    """Return a whole quoted sentence; one that goes on after its cue, or began before it, is none."""
    first = raw[0] if raw[0].isalnum() else raw[1:2]
    if first.islower() or not (has_verb(raw) or (len(split_words(raw)) >= _ENOUGH and not _LISTS.match(raw))):
        return None
    after = text[said.content.end : said.content.end + 200].split("\n", 1)[0]
    inside = after.startswith((",”", ',"', ",’", ",'")) or raw.endswith(",")
    if inside and _SPLIT.match(after.lstrip(",”\"’'")):
        return None
    if not inside and raw[-1] not in _ENDS and not after.startswith((".", "!", "?", "”.", '".', "’.", "'.")):
        return None
    body = raw.rstrip(",")
    sentence = enclose_in_marks(body if body[-1] in _ENDS else f"{body}.")
    lone = body.rstrip(".")
    inner = None
    if (
        not is_first_person(body)
        and lone[-1] not in _ENDS
        and ". " not in lone
        and "“" not in lone
        and '"' not in lone
    ):
        inner = lowercase_first(lone, plain_openings)
    return ClaimClause(inner or "", sentence, quoted=True)


def _is_clause(bare: str, said: DetectedAttribution, text: str, *, that: bool) -> bool:
    found = split_words(bare)
    if len(found) < 3 or _is_cut(bare, found) or is_first_person(blank_quotations(bare)):
        return False
    if said.statement_type == "call" and _CALLS.isdisjoint(found):
        return False  # “urges that a trial include children” would be told as what is so
    if (
        said.cue is None
        or _goes_on(said, text)
        or _swallows_more(said, text)
        or has_remark(bare)
        or (found[0] in _PLACES and not has_verb(bare))
    ):
        return False
    cue = split_words(text[said.cue.start : said.cue.end])
    before = text[max(0, said.content.start - _NEAR) : said.content.start]
    if that or "that" in cue[-1:] or re.search(r"\bthat\s*$", before):
        told = not SAY.isdisjoint(cue) or has_verb(bare)
        return told and (CALL.isdisjoint(cue) or "should" in found)
    if found[0].endswith("ing") or CALL & set(cue) or not has_verb(bare):
        return False
    return not SAY.isdisjoint(cue)


def _is_cut(bare: str, found: list[str]) -> bool:
    """Tell whether words begin or go on as no clause does: what belongs to them stands elsewhere."""
    if found[0] in _NO_OPENING or _is_verb(found[0]) or _is_noun_with_that(found):
        return True
    if _HEADLESS.match(bare) or not _has_main_verb(bare) or is_request(bare):
        return True
    return (found[0] in _SUBORDINATE and "," not in bare) or bool(_DAY.match(bare))


def _swallows_more(said: DetectedAttribution, text: str) -> bool:
    """Tell whether words go on into the main clause: “When X said that …, the people …”."""
    start = max(text.rfind(end, 0, said.content.start) for end in (". ", "! ", "? ", "\n")) + 1
    before = text[start : said.content.start].lstrip(' “"\n')
    inner = text[said.content.start : said.content.end]
    return _WHEN.match(before) is not None and ", " not in before and ", " in inner


def _goes_on(said: DetectedAttribution, text: str) -> bool:
    """Tell whether words go on after a cue between commas: “hides graduation dates”."""
    if said.cue is None or said.mention is None or said.cue.start > said.content.start:
        return False
    first = text[said.content.start : said.content.end].split(maxsplit=1)[0]
    start = min(said.cue.start, said.mention.start)
    before = (text[max(0, at - _NEAR) : at].rstrip() for at in (said.content.start, start))
    return all(each.endswith(",") for each in before) and first[:1].islower() and first not in _OPENS


def _is_noun_with_that(found: list[str]) -> bool:
    """Tell whether words are “the fact that …” or the like, with no verb before their “that”."""
    if "that" not in found[1:_THAT_WITHIN]:
        return False
    return not any(map(_is_verb, found[: found.index("that", 1)]))


def _opens_sentence(text: str, start: int) -> bool:
    """Tell whether a capital at a place of the text may be only that of a sentence's beginning."""
    before = text[:start].rstrip(" “\"‘'")
    return not before or before[-1] in '.!?:\n”"–—'


def _is_verb(word: str) -> bool:
    return word in BE or has_past_form(word)


def _has_main_verb(said: str) -> bool:
    """Tell whether words have a verb outside of a relative clause and of a comparison."""
    before, behind = split_relative_clause(said)
    if behind and not has_verb(before) and sum(map(_is_told, split_words(behind))) < _TWO_VERBS:
        return False  # “A record of a call that lasted four minutes”
    bare = strip_modifiers(said)
    return bare == said or has_verb(bare)


def has_verb(said: str) -> bool:
    """Tell whether words after the first have a verb that the lists know; a “May” among them is a month."""
    found = split_words(_MAY.sub("", _ATTRIBUTE.sub(" ", said)))[1:]
    return any(map(_is_told, found))


def _is_told(word: str) -> bool:
    return _is_verb(word) or word in PRESENT
