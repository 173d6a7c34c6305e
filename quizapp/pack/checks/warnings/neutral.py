"""Warnings on the author's own words on a disputed matter: loaded, judging, or without a voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from quizapp.catalogue import message
from quizapp.pack.checks.walk import framing, offered, questions, told
from quizapp.pack.checks.warnings.naming import Names, Phrase, Phrases, plain
from quizapp.pack.checks.warnings.words import (
    ABOUT_ARTICLE,
    LOADED,
    NEGATIVE,
    SAYING,
    STOP,
    VERDICT,
    is_english,
    own_words,
    rough_words,
    stem,
    stems,
    words,
)
from quizapp.pack.ids import ARTICLE
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Path, Problem, warning
from quizapp.pack.proving import citations
from quizapp.pack.sentences import sentences
from quizapp.pack.text import quoted

Role = Literal["told", "offered", "frame"]
"""What the author tells of a question, what is put before the learner, and what stands around questions."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the author's with its path; `question` is none around questions."""

    path: Path
    text: str
    role: Role
    question: Question | None = None


def texts(pack: Pack) -> Iterator[Text]:
    """Yield the author's texts: all but names, claims, items to be matched to voices, and typed words."""
    for path, text in framing(pack):
        if path != ("title",):
            yield Text(path, text, "frame")
    for path, question in questions(pack):
        for inner, text in told(question):
            yield Text((*path, *inner), text, "told", question)
        for inner, text in offered(question):
            if not _is_anothers(inner, question):
                yield Text((*path, *inner), text, "offered", question)


def own_sentences(text: str) -> list[str]:
    """Return the sentences of a text, each quotation in them taken out and its place marked with “”."""
    marked = own_words(text).replace("…", "“”")
    return [marked[span.start : span.end] for span in sentences(marked)]


def _is_anothers(path: Path, question: Question) -> bool:
    """Tell whether an offered text is asked about as somebody's words, or is to be typed."""
    if path[0] in ("claim", "accepted", "known"):
        return True
    return (
        question.kind == "match"
        and path[0] == "items"
        and any(partner.voice is not None for partner in question.partners)
    )


_OTHER_CLAIMED: Final = (
    r"responsibility|asylum|benefits?|damages|compensation|expenses|victory|back|the\ lives|lives|\d+"
)
_PASSIVE: Final = "".join(
    rf"(?<!\b{verb}\ )" for verb in ("is", "are", "was", "were", "be", "been", "being", "get", "got")
)
_LOADED: Final = re.compile(
    rf"""\b(?:(?<!\bthe\ )(?<!\ban\ )(?<!\ba\ )claim(?:ed|ing)(?!\ (?:{_OTHER_CLAIMED})\b)
    |{_PASSIVE}admit(?:s|ted|ting)?(?!\ (?:patients|visitors|children)\b)
    |(?:slam(?:s|med|ming))(?!\ (?:into|shut|the\ (?:door|brake))\b)
    |lambast(?:s|ed|ing)?|blasted(?!\ (?:off|through|out)\b)
    |(?:boast|conced)(?:e?s|e?d|ing|ed)\ that
    |refus(?:es|ed|ing)\ to
    |lied|liars?|parrot(?:ed|ing)|touts|touted|touting|rant(?:s|ed|ing)
    |smear(?:s|ed|ing)|whitewash(?:es|ed|ing)|propaganda|conspirac(?:y|ies)(?!\ to\b)|hoax(?:es)?
    |so-called|lash(?:es|ed)\ out|hits?\ out|fake\ news|refut(?:es|ed|ing)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAIM: Final = re.compile(r"\b([\w’'-]+)\ (claims?)\b(?!\ (?:to\ fame)\b)", re.IGNORECASE)
_BE: Final = r"(?:is|are|was|were|’s|'s|proved|proven|turned\ out|turns\ out|remains|it)"
_VERDICT: Final = re.compile(
    rf"""(?:
    \b{_BE}\ (?:not\ |simply\ |also\ |plainly\ |clearly\ |partly\ |just\ |both\ |to\ be\ )?
        (?P<so>true|untrue|false)\b(?!\ (?:of|to|for|in|north)\b)(?![-‑])
    |\b(?P<kind>(?:true|false|untrue)\ (?:statement|claim|allegation|report|accusation|assertion)s?)\b
    |\b(?P<that>(?:prove[sdn]?|proof|disprove[sdn]?)\ that)\b
    |\b(?P<debunk>debunk(?:s|ed|ing)?|disprove[sdn]?)\b
    |\b(?P<fact>in\ (?:actual\ )?fact|actually|in\ reality|in\ truth|the\ truth\ is)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD: Final = re.compile(r"[\w-]+")
_MENTION: Final = re.compile(r"\b(?:words?|verbs?|terms?|adjectives?)\ $", re.IGNORECASE)
_IT: Final = frozenset({"he", "she", "it", "who", "they"})


def loaded(sentence: str) -> str | None:
    """Return the first loaded word of a sentence, if one is used and not only mentioned or part of a name."""
    for met in _LOADED.finditer(sentence):
        if not _is_name(sentence, met) and not _MENTION.search(
            sentence[max(0, met.start() - 12) : met.start()]
        ):
            return met[0]
    return None


def claiming(sentence: str, names: Names) -> str | None:
    """Return “claim” or “claims” where it is a verb: after a pronoun, or after the end of a voice's name."""
    for met in _CLAIM.finditer(sentence):
        subject = "".join(plain(met[1])[-1:])
        if not met[1].endswith(("’s", "'s", "’", "'")) and (subject in _IT or names.ends_with(subject)):
            return met[2]
    return None


def judging(sentence: str) -> str | None:
    """Return the words that judge what is so in the world, if the sentence does not give them to somebody.

    They are somebody's after a verb of saying or with “according to”. In fact and proves may speak of the
    article's words.
    """
    if "according to" in sentence.casefold():
        return None
    saying, article = _first(SAYING, sentence), _first(ABOUT_ARTICLE, sentence)
    for met in _VERDICT.finditer(sentence):
        end = len(sentence) if met["fact"] else met.start()
        given = saying < end or (article < end and (met["fact"] or met["that"]))
        if not given and not _is_name(sentence, met):
            return next(word for word in met.groups() if word is not None)
    return None


def _first(sought: frozenset[str], sentence: str) -> int:
    """Return where the first of the words stands in a sentence, or its length; none of it there."""
    found = (met.start() for met in _WORD.finditer(sentence) if met[0].casefold() in sought)
    return next(found, len(sentence))


def _is_name(sentence: str, met: re.Match[str]) -> bool:
    """Tell whether a word is written with a capital within a sentence, as names are."""
    before = sentence[max(0, met.start() - 2) : met.start()].strip()
    return met[0][0].isupper() and before not in ("", "“", "”", "“”", ":")


_FEWEST: Final = 4
"""So many words that carry the matter are shared at least."""

_MOST_OF: Final = 0.75
"""The share of the shorter of the two texts' words that counts as most of them."""


class Said(NamedTuple):
    """The matter of something that somebody says; `so` is false where the article does not bear it out."""

    matter: frozenset[str]
    so: bool


def claims(question: Question) -> list[Said]:
    """Return what is said in a question by somebody: its claim or statement, quoted claims or opinions."""
    found = [Said(stems(text), so) for text, so in _asked(question)]
    for path, citation in citations(question):
        if path[0] == "proofs" and citation.said and citation.said[-1].status in ("claim", "opinion"):
            found.append(Said(stems(citation.quote), so=True))
    return [said for said in found if len(said.matter) >= _FEWEST]


def may_repeat(text: str, found: list[Said]) -> bool:
    """Tell, without looking at sentences, whether a text has words enough in common with a claim."""
    if not found:
        return False
    matter = {stem(word) for word in rough_words(text) - STOP}
    return any(len(matter & said.matter) >= _FEWEST for said in found)


def repeats(sentence: str, found: list[Said]) -> bool:
    """Tell whether a sentence of the author's own repeats most of what one of the claims is about.

    A statement that the article does not bear out counts only if the sentence has it all and denies nothing.
    """
    matter = stems(sentence)
    if len(matter) < _FEWEST:
        return False
    for said in found:
        shared = len(matter & said.matter)
        if shared < _FEWEST:
            continue
        if said.so and shared >= _MOST_OF * min(len(matter), len(said.matter)):
            return True
        if not said.so and shared == len(said.matter) and NEGATIVE.isdisjoint(words(sentence)):
            return True
    return False


def _asked(question: Question) -> Iterator[tuple[str, bool]]:
    match question.kind:
        case "attribution" if question.key != ARTICLE:
            yield question.claim, True
        case "chain":
            yield question.claim, True
        case "verdict" if question.of is not None or question.key != "supported":
            yield own_words(question.statement), question.key == "supported"
        case _:
            return


_MENTIONED: Final = 2
"""An option of so few words only mentions them."""

_EXPLAINING: Final = frozenset({"explanation", "feedback"})
_LISTED: Final = frozenset({"label", "title"})
_JOINED_TO_PROMPT: Final = frozenset({"options", "items", "partners", "before", "after"})


def warn_of_loaded_words(pack: Pack) -> Iterator[Problem]:
    """The author's own words take no side, and judge nothing that is so in the world."""
    if not is_english(pack):
        return
    names = Names(pack)
    for text in texts(pack):
        said = rough_words(text.text)
        if not said.isdisjoint(LOADED):
            yield from _loaded(text, names)
        if text.role != "offered" and not said.isdisjoint(VERDICT):
            met = next(filter(None, map(judging, own_sentences(text.text))), None)
            if met is not None:
                sentence = message("pack_warnings.verdict_on_the_world", words=quoted(met))
                yield warning(text.path, "verdict-on-the-world", sentence)


def warn_of_disputed_terms(pack: Pack) -> Iterator[Problem]:
    """A disputed term stands in a sentence that names a voice or the article."""
    if not pack.disputed or not is_english(pack):
        return
    terms, names = _terms(pack.disputed), Names(pack)
    begin = terms.first_words()
    for text in texts(pack):
        if (
            not begin.isdisjoint(rough_words(text.text))
            and _LISTED.isdisjoint(text.path)
            and text.path != ("advisory",)
        ):
            met = _disputed(text, terms, names, pack)
            if met is not None:
                sentence = message("pack_warnings.disputed_without_voice", words=quoted(met))
                yield warning(text.path, "disputed-without-voice", sentence)


def warn_of_claims_repeated(pack: Pack) -> Iterator[Problem]:
    """An explanation or reason does not repeat a claim as if it were so."""
    if not is_english(pack):
        return
    names = Names(pack)
    for path, question in questions(pack):
        found = claims(question)
        for inner, text in told(question):
            if inner[-1] not in _EXPLAINING or not may_repeat(text, found):
                continue
            if any(repeats(one, found) and not names.anybody(plain(one)) for one in own_sentences(text)):
                sentence = message("pack_warnings.claim_without_voice")
                yield warning((*path, *inner), "claim-without-voice", sentence)


def _loaded(text: Text, names: Names) -> Iterator[Problem]:
    if text.role == "offered" and len(words(text.text)) <= _MENTIONED:
        return
    kind_of_statement = text.question is not None and text.question.skill == "claim-or-finding"
    for one in own_sentences(text.text):
        met = loaded(one) or (None if kind_of_statement else claiming(one, names))
        if met is not None:
            yield warning(text.path, "loaded-word", message("pack_warnings.loaded_word", word=quoted(met)))
            return


def _disputed(text: Text, terms: Phrases, names: Names, pack: Pack) -> str | None:
    """Return the first disputed term in a sentence that names nobody."""
    own = tuple(plain(pack.glossary[int(text.path[1])].term)) if text.path[0] == "glossary" else ()
    if _is_joined(text) and text.question is not None and names.anybody(plain(text.question.prompt)):
        return None
    for one in own_sentences(text.text):
        said = plain(one)
        met = next((phrase for phrase in terms.found(said) if phrase != own), None)
        if met is not None and not names.anybody(said):
            return " ".join(met)
    return None


def _is_joined(text: Text) -> bool:
    """Tell whether an offered text goes on from the prompt, whose voice is then its own."""
    return text.role == "offered" and not _JOINED_TO_PROMPT.isdisjoint(text.path)


def _terms(terms: tuple[str, ...]) -> Phrases:
    """Return the terms to be looked up, each also with an s or es at the end."""
    phrases: set[Phrase] = set()
    for term in terms:
        *first, last = plain(term) or [""]
        phrases |= {(*first, last + ending) for ending in ("", "s", "es")} if last else set()
    return Phrases(phrases)
