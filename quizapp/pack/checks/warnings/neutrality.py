"""Warnings on the author's own words on a disputed matter: loaded, judging, or without a speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks.pack_traversal import (
    iter_framing_texts,
    iter_offered_texts,
    iter_question_texts,
    iter_questions,
)
from quizapp.pack.checks.warnings.english_lexicon import (
    ARTICLE_TERMS,
    LOADED_WORDS,
    NEGATIONS,
    REPORTING_WORDS,
    STOP_WORDS,
    VERDICT_WORDS,
    collect_rough_words,
    collect_stems,
    is_english,
    mask_quotations,
    split_words,
    strip_endings,
)
from quizapp.pack.checks.warnings.name_matching import NameMatcher, Phrase, PhraseMatcher, normalize_words
from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import FieldPath, Problem, build_warning
from quizapp.pack.quote_matching import list_citations
from quizapp.pack.sentences import split_sentences

AuthorTextRole = Literal["told", "offered", "frame"]
"""What the author tells of a question, what is put before the learner, and what stands around questions."""


@dataclass(frozen=True, slots=True)
class AuthorText:
    """A text of the author's with its path; `question` is none around questions."""

    path: FieldPath
    text: str
    role: AuthorTextRole
    question: Question | None = None


def iter_author_texts(pack: Pack) -> Iterator[AuthorText]:
    """Yield the author's texts: all but names, claims, items to be matched to speakers, and typed words."""
    for path, text in iter_framing_texts(pack):
        if path != ("title",):
            yield AuthorText(path, text, "frame")
    for path, question in iter_questions(pack):
        for inner, text in iter_question_texts(question):
            yield AuthorText((*path, *inner), text, "told", question)
        for inner, text in iter_offered_texts(question):
            if not _is_anothers(inner, question):
                yield AuthorText((*path, *inner), text, "offered", question)


def split_own_sentences(text: str) -> list[str]:
    """Return the sentences of a text, each quotation in them taken out and its place marked with “”."""
    marked = mask_quotations(text).replace("…", "“”")
    return [marked[span.start : span.end] for span in split_sentences(marked)]


def _is_anothers(path: FieldPath, question: Question) -> bool:
    """Tell whether an offered text is asked about as somebody's words, or is to be typed."""
    if path[0] in ("claim", "accepted", "known"):
        return True
    return (
        question.kind == "match"
        and path[0] == "items"
        and any(partner.speaker is not None for partner in question.partners)
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


def find_loaded_word(sentence: str) -> str | None:
    """Return the first loaded word of a sentence, if one is used and not only mentioned or part of a name."""
    for met in _LOADED.finditer(sentence):
        if not _is_name(sentence, met) and not _MENTION.search(
            sentence[max(0, met.start() - 12) : met.start()]
        ):
            return met[0]
    return None


def find_claim_verb(sentence: str, names: NameMatcher) -> str | None:
    """Return “claim” or “claims” where it is a verb: after a pronoun, or the end of a speaker's name."""
    for met in _CLAIM.finditer(sentence):
        subject = "".join(normalize_words(met[1])[-1:])
        if not met[1].endswith(("’s", "'s", "’", "'")) and (subject in _IT or names.ends_with(subject)):
            return met[2]
    return None


def find_judgement(sentence: str) -> str | None:
    """Return the words that judge what is so in the world, if the sentence does not give them to somebody.

    They are somebody's after a verb of saying or with “according to”. In fact and proves may speak of the
    article's words.
    """
    if "according to" in sentence.casefold():
        return None
    saying, article = _first(REPORTING_WORDS, sentence), _first(ARTICLE_TERMS, sentence)
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


class ClaimMatter(NamedTuple):
    """The matter of something that somebody says; `so` is false where the article does not bear it out."""

    matter: frozenset[str]
    so: bool


def list_claims(question: Question) -> list[ClaimMatter]:
    """Return what is said in a question by somebody: its claim or statement, quoted claims or opinions."""
    found = [ClaimMatter(collect_stems(text), so) for text, so in _asked(question)]
    for path, citation in list_citations(question):
        if (
            path[0] == "evidence"
            and citation.attributions
            and citation.attributions[-1].statement_type in ("claim", "opinion")
        ):
            found.append(ClaimMatter(collect_stems(citation.quote), so=True))
    return [said for said in found if len(said.matter) >= _FEWEST]


def may_repeat_claim(text: str, found: list[ClaimMatter]) -> bool:
    """Tell, without looking at sentences, whether a text has words enough in common with a claim."""
    if not found:
        return False
    matter = {strip_endings(word) for word in collect_rough_words(text) - STOP_WORDS}
    return any(len(matter & said.matter) >= _FEWEST for said in found)


def repeats_claim(sentence: str, found: list[ClaimMatter]) -> bool:
    """Tell whether a sentence of the author's own repeats most of what one of the claims is about.

    A statement that the article does not bear out counts only if the sentence has it all and denies nothing.
    """
    matter = collect_stems(sentence)
    if len(matter) < _FEWEST:
        return False
    for said in found:
        shared = len(matter & said.matter)
        if shared < _FEWEST:
            continue
        if said.so and shared >= _MOST_OF * min(len(matter), len(said.matter)):
            return True
        if not said.so and shared == len(said.matter) and NEGATIONS.isdisjoint(split_words(sentence)):
            return True
    return False


def _asked(question: Question) -> Iterator[tuple[str, bool]]:
    match question.kind:
        case "attribution" if question.key != ARTICLE_SPEAKER:
            yield question.claim, True
        case "chain":
            yield question.claim, True
        case "verdict" if question.of is not None or question.key != "supported":
            yield mask_quotations(question.statement), question.key == "supported"
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
    names = NameMatcher(pack)
    for text in iter_author_texts(pack):
        said = collect_rough_words(text.text)
        if not said.isdisjoint(LOADED_WORDS):
            yield from _loaded(text, names)
        if text.role != "offered" and not said.isdisjoint(VERDICT_WORDS):
            met = next(filter(None, map(find_judgement, split_own_sentences(text.text))), None)
            if met is not None:
                sentence = message("pack_warnings.verdict_on_the_world", words=quote_value(met))
                yield build_warning(text.path, "verdict-on-the-world", sentence)


def warn_of_disputed_terms(pack: Pack) -> Iterator[Problem]:
    """A disputed term stands in a sentence that names a speaker or the article."""
    if not pack.disputed or not is_english(pack):
        return
    terms, names = _terms(pack.disputed), NameMatcher(pack)
    begin = terms.first_words()
    for text in iter_author_texts(pack):
        if (
            not begin.isdisjoint(collect_rough_words(text.text))
            and _LISTED.isdisjoint(text.path)
            and text.path != ("advisory",)
        ):
            met = _disputed(text, terms, names, pack)
            if met is not None:
                sentence = message("pack_warnings.disputed_without_speaker", words=quote_value(met))
                yield build_warning(text.path, "disputed-without-speaker", sentence)


def warn_of_claims_repeated(pack: Pack) -> Iterator[Problem]:
    """An explanation or reason does not repeat a claim as if it were so."""
    if not is_english(pack):
        return
    names = NameMatcher(pack)
    for path, question in iter_questions(pack):
        found = list_claims(question)
        for inner, text in iter_question_texts(question):
            if inner[-1] not in _EXPLAINING or not may_repeat_claim(text, found):
                continue
            if any(
                repeats_claim(one, found) and not names.anybody(normalize_words(one))
                for one in split_own_sentences(text)
            ):
                sentence = message("pack_warnings.claim_without_speaker")
                yield build_warning((*path, *inner), "claim-without-speaker", sentence)


def _loaded(text: AuthorText, names: NameMatcher) -> Iterator[Problem]:
    if text.role == "offered" and len(split_words(text.text)) <= _MENTIONED:
        return
    kind_of_statement = text.question is not None and text.question.skill == "claim-or-finding"
    for one in split_own_sentences(text.text):
        met = find_loaded_word(one) or (None if kind_of_statement else find_claim_verb(one, names))
        if met is not None:
            yield build_warning(
                text.path, "loaded-word", message("pack_warnings.loaded_word", word=quote_value(met))
            )
            return


def _disputed(text: AuthorText, terms: PhraseMatcher, names: NameMatcher, pack: Pack) -> str | None:
    """Return the first disputed term in a sentence that names nobody."""
    own = tuple(normalize_words(pack.glossary[int(text.path[1])].term)) if text.path[0] == "glossary" else ()
    if (
        _is_joined(text)
        and text.question is not None
        and names.anybody(normalize_words(text.question.prompt))
    ):
        return None
    for one in split_own_sentences(text.text):
        said = normalize_words(one)
        met = next((phrase for phrase in terms.found(said) if phrase != own), None)
        if met is not None and not names.anybody(said):
            return " ".join(met)
    return None


def _is_joined(text: AuthorText) -> bool:
    """Tell whether an offered text goes on from the prompt, whose speaker is then its own."""
    return text.role == "offered" and not _JOINED_TO_PROMPT.isdisjoint(text.path)


def _terms(terms: tuple[str, ...]) -> PhraseMatcher:
    """Return the terms to be looked up, each also with an s or es at the end."""
    phrases: set[Phrase] = set()
    for term in terms:
        *first, last = normalize_words(term) or [""]
        phrases |= {(*first, last + ending) for ending in ("", "s", "es")} if last else set()
    return PhraseMatcher(phrases)
