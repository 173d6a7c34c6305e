"""Warnings on the author's own words on a disputed matter: loaded, judging, or without a voice."""

from collections.abc import Iterator
from typing import Final

from quizapp.pack.checks.prose import told
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.loaded import claiming, judging, loaded
from quizapp.pack.checks.warnings.naming import Names, Phrase, Phrases, plain
from quizapp.pack.checks.warnings.repeats import claims, may_repeat, repeats
from quizapp.pack.checks.warnings.teacher import Text, own_sentences, texts
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import LOADED, VERDICT, is_english, rough_words, words
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

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
                sentence = (
                    f"{quoted(met)} judges what is so in the world. Tell what the article says, and who."
                )
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
                sentence = f"{quoted(met)} is disputed, and this sentence does not tell who says it."
                yield warning(
                    text.path, "disputed-without-voice", f"{sentence} Name the voice or the article."
                )


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
                sentence = (
                    "This repeats what somebody says as if it were so. Name the voice in this sentence."
                )
                yield warning((*path, *inner), "claim-without-voice", sentence)


def _loaded(text: Text, names: Names) -> Iterator[Problem]:
    if text.role == "offered" and len(words(text.text)) <= _MENTIONED:
        return
    kind_of_statement = text.question is not None and text.question.skill == "claim-or-finding"
    for one in own_sentences(text.text):
        met = loaded(one) or (None if kind_of_statement else claiming(one, names))
        if met is not None:
            sentence = (
                f"{quoted(met)} takes sides. Write said, wrote, reported or called for, or quote the word."
            )
            yield warning(text.path, "loaded-word", sentence)
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
