"""“The scheme” is “a plan for 94 homes on the brewery site”: how the article brought in what it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.anaphora import has_anaphora
from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.word_lists import ANY_SAY, BE, COUNTS, PAST, has_past_form
from quizapp.pack.checks.warnings.english_lexicon import (
    STOP_WORDS,
    parse_word_list,
    split_words,
    strip_endings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.definite_nouns import DefiniteNoun
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

_TOKEN: Final = re.compile(r"\d[\d,.]*\d|[\w’'&.-]*[\w’']|[^\w\s]")
_NEW: Final = frozenset({"a", "an"})
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those"})
_MANY: Final = COUNTS | {"several"}
_DIFFERS: Final = parse_word_list(
    "another other second third separate further every each any no either both different"
)
_LEANS: Final = parse_word_list(
    "he she it they him her them his its their theirs this that these those such same"
)
_ADDS: Final = parse_word_list("of for into that which called named known between about against")
_CLAUSES: Final = parse_word_list("that which who")
_CUT_BEFORE: Final = re.compile(r"(?:\b(?:St|Mt|Ft|Dr)\.|[A-Z][\w’'-]*(?:\s(?:and|&|of|for))?)\s$")
_SHORTENED: Final = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mrs?|Ms|Dr|St|No|Prof)$")
"""“A letter of Aug” is cut off."""

_IN_NAMES: Final = parse_word_list("of and for the")
_PLACED: Final = parse_word_list("in at on near off outside under over beside across")
_TO: Final = parse_word_list(
    """plan proposal bid move decision attempt effort project campaign offer agreement deal pledge promise
    refusal request appeal vote order scheme programme program law bill rule permission"""
)
_STOPS: Final = parse_word_list(
    "and but or after before when while because although if as than so until since without"
)
_ELSEWHERE: Final = parse_word_list("which whom whose spring summer autumn winter")
"""What comes after an “in” or “on” that belongs to no noun."""

_MOST: Final = 5
_LONGEST: Final = 14
"""So many words a phrase has at most."""

_FEWEST: Final = 2
"""So many words before a noun tell which it is, without a name and without more after it."""

_OFTEN: Final = 60
"""In so many sentences before it a noun means more than one thing, and a book takes no age."""

_OWNS: Final = ("’s", "'s", "s’")
_WHERE: Final = parse_word_list(
    "country nation state city town village county district region province island place area community"
)
"""“A country of 11.4 million people” is explained by its name alone."""

_GRADED: Final = parse_word_list(
    """higher lower larger smaller greater older younger newer earlier later better worse bigger shorter
    longer cheaper stronger weaker faster slower more less most least largest biggest highest lowest
    best worst"""
)
_VAGUE: Final = parse_word_list(
    """independent internal public former separate formal official special new big large small long short
    first last recent own old good bad major further full"""
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """The words by which a thing is brought in, and the sentence in which they stand."""

    words: str
    sentence: ArticleSentence


def find_introduction(ground: ArticleIndex, thing: DefiniteNoun, before: int) -> Introduction | None:
    """Return how a “the …” was brought in before a place in the text; None if not once, and clearly.

    Whatever else is called by the same noun there has to be spoken of as known already.
    """
    head = re.sub(r"[’']s?$", "", thing.words[-1])
    told = {strip_endings(word.casefold()) for word in thing.words[:-1]}
    met: list[tuple[_Phrase, ArticleSentence]] = []
    for place, sentence in enumerate(ground.sentences_with(strip_endings(head.casefold()))):
        if sentence.span.start >= before:
            break
        if place == _OFTEN:
            return None
        if ground.reading.parts[sentence.part].role == "headline":
            continue
        met += [(each, sentence) for each in _phrases(sentence.words, head)]
    new = [(each, sentence) for each, sentence in met if not each.known]
    if not new:
        return _of_a_speaker(ground, thing, before)
    first, sentence = new[0]
    whole = first.own | told
    again = all(each.told == first.told or each.bare for each, _ in new)
    again = again and all(each.own <= whole for each, _ in met)
    if head.casefold() in _WHERE and not any(word[:1].isupper() for word in first.told.split()[1:]):
        return None
    if not first.told or not told <= first.own | {strip_endings(head.casefold())} or not again:
        return None
    return Introduction(first.told, sentence)


def _of_a_speaker(ground: ArticleIndex, thing: DefiniteNoun, before: int) -> Introduction | None:
    """Return the full name of the one body that is called so elsewhere, where it stands before a place."""
    noun = " ".join(thing.words).removesuffix("’s").removesuffix("'s").casefold()
    bodies = [
        speaker.name
        for speaker in ground.reading.speakers
        if speaker.kind in ("organisation", "document")
        and any(alias.casefold() in (noun, f"the {noun}") for alias in speaker.aliases)
    ]
    if len(bodies) != 1 or bodies[0].casefold().removeprefix("the ") == noun:
        return None
    found = ground.first(bodies[0])
    if found is None or found.start >= before or _is_cut_off(ground, found.start):
        return None
    return Introduction(bodies[0], ground.sentence_at(found.start))


def _is_cut_off(ground: ArticleIndex, at: int) -> bool:
    """Tell whether a word with a capital stands right before a name, and may belong to it."""
    before = ground.reading.text[:at].rpartition("\n")[2].split()[-2:]
    if before and before[-1] in ("and", "&"):
        before = before[:1]
    return bool(before) and before[-1][0].isupper() and before[-1].casefold() not in STOP_WORDS


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun with what stands beside it: the whole of it, where it tells what is meant; stems before it.

    `known`: it is spoken of as known. `bare`: as one that is new, and nothing more is told of it.
    """

    told: str
    own: frozenset[str]
    known: bool
    bare: bool


@lru_cache(maxsize=4096)  # a thing is asked about by each type of question
def _phrases(said: str, head: str) -> tuple[_Phrase, ...]:
    """Return the phrases in which a noun stands in a sentence."""
    return tuple(_found(said, head))


def _found(said: str, head: str) -> Iterator[_Phrase]:
    found = list(_TOKEN.finditer(said))
    tokens = [met[0] for met in found]
    for place, token in enumerate(tokens):
        if token.casefold().removesuffix("s") != head.casefold().removesuffix("s"):
            continue
        first = _first(tokens, place)
        opens = tokens[first - 1].casefold() if first else ""
        own = frozenset(strip_endings(word.casefold()) for word in tokens[first:place])
        if _goes_on(tokens, place) and opens not in _NEW:
            continue  # “the board member”: another noun is meant
        last, more = _last(tokens, place)
        names = [word for word in tokens[first:place] if word[0].isupper() and word not in CALENDAR]
        named = bool(names) and (token[0].isupper() or opens == "the" or names[-1].endswith(_OWNS))
        several = (opens in _MANY or opens[:1].isdigit()) and token.endswith("s")
        same = token.casefold() == head.casefold()
        brought = same and (opens in _NEW or named or several) and _is_clear_end(tokens, place)
        start = first - 1 if first and (opens in _NEW or opens in _KNOWN or several) else first
        if names and start == first:
            start = next(at for at in range(first, place) if tokens[at] in names)
        text = said[found[start].start() : found[last].end()]
        if start and text[0].isupper() and _CUT_BEFORE.search(said[: found[start].start()]):
            continue  # “St. Columba’s Church”, “the Wyvern and Laund Trust”
        told = own - {strip_endings(word) for word in _VAGUE}
        tells = more or named or len(told) >= _FEWEST
        sound = brought and tells and said[-1:] in ".!?”\"’'" and _is_sound(text, tokens[first:place])
        known = opens in _KNOWN and same and not named
        yield _Phrase(text if sound else "", own, known, not own and not more and opens not in _DIFFERS)


def _first(tokens: Sequence[str], place: int) -> int:
    """Return where the words before a noun begin that belong to it."""
    first = place
    while first and place - first < _MOST:
        word = tokens[first - 1]
        small = word.casefold()
        if (
            not word[0].isalnum()
            or word[0].isdigit()
            or small in _MANY
            or small in STOP_WORDS
            or small in ANY_SAY
        ):
            break
        first -= 1
    return first


def _goes_on(tokens: Sequence[str], place: int) -> bool:
    """Tell whether a noun follows a noun."""
    after = tokens[place + 1] if place + 1 < len(tokens) else ""
    if not after[:1].isalpha() or after.casefold() in STOP_WORDS or after.casefold() in ANY_SAY:
        return False
    return not (
        has_past_form(after.casefold()) or after.casefold() in BE or after.endswith(("ed", "s", "ing"))
    )


def _is_clear_end(tokens: Sequence[str], place: int) -> bool:
    """Tell whether no noun may follow a noun: “300 door checks” are no doors."""
    after = tokens[place + 1].casefold() if place + 1 < len(tokens) else "."
    if not after[0].isalpha() or has_past_form(after):
        return True
    return any(after in listed_ for listed_ in (STOP_WORDS, ANY_SAY, BE, _ADDS, _PLACED, _STOPS))


def _last(tokens: Sequence[str], place: int) -> tuple[int, bool]:
    """Return where a phrase ends, and whether anything after the noun belongs to it."""
    if place + 1 == len(tokens) or not _adds(tokens, place):
        return place, False
    last = place
    for at in range(place + 1, min(len(tokens), place + _LONGEST + 1)):
        verb = tokens[at].casefold() in ANY_SAY or _is_finite(tokens[at].casefold())
        if _ends(tokens, at) or (verb and tokens[place + 1] not in _CLAUSES):
            break
        if tokens[place][0].isupper() and tokens[at][0].islower() and tokens[at] not in _IN_NAMES:
            break  # “the Board of Supervisors voted”
        last = at
    after = tokens[last + 1].casefold() if last + 1 < len(tokens) else ""
    # A clause that is cut before its end would tell half of it.
    # “A lease that allows a private company to …”
    cut = last - place == _LONGEST or (tokens[place + 1] in _CLAUSES and after[:1].isalnum())
    return (
        (place, False) if cut or last < place + 2 or tokens[last].casefold() in STOP_WORDS else (last, True)
    )


def _is_finite(word: str) -> bool:
    return word in BE or word in PAST


def _ends(tokens: Sequence[str], at: int) -> bool:
    """Tell whether what belongs to a noun ends before a word."""
    word = tokens[at].casefold()
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    elsewhere = after.casefold() in _ELSEWHERE or after in CALENDAR or after.isdigit()
    aside = word in _PLACED and elsewhere
    return not word[0].isalnum() or word in _STOPS or tokens[at] in CALENDAR or aside


def _adds(tokens: Sequence[str], place: int) -> bool:
    """Tell whether what comes after a noun surely belongs to it."""
    word = tokens[place + 1].casefold()
    next_ = tokens[place + 2] if place + 2 < len(tokens) else ""
    if tokens[place][0].isupper():
        return word == "of" and next_[:1].isupper()
    if word in _ADDS:
        return word != "of" or next_.casefold() not in _LEANS
    if word == "to":
        return tokens[place].casefold() in _TO and next_.islower()
    return word in _PLACED and next_[:1].isupper()


def _is_sound(text: str, own: Sequence[str]) -> bool:
    """Tell whether a phrase explains, and needs no explaining itself."""
    if _SHORTENED.search(text) or text[-1].isdigit():
        return False
    found = set(split_words(text.replace(" that ", " ", 1)))
    if not _LEANS.isdisjoint(found) or not _DIFFERS.isdisjoint(found) or has_anaphora(text):
        return False
    return (ANY_SAY | BE | _GRADED).isdisjoint(word.casefold() for word in own)
