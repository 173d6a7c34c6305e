"""Warnings on who is meant: a proof whose speaker is only “it”, and statements that name nobody."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final

from quizapp.pack.answers import Path
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.naming import Names, Phrase, every_name_of, names_of, plain, stands
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import is_english, own_words
from quizapp.pack.ids import PassageId
from quizapp.pack.models.evidence import Citation, Saying
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Problem
from quizapp.pack.proving import citations, locate
from quizapp.pack.sentences import sentences, touched
from quizapp.pack.wording import quoted

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
_EVIDENCE: Final = frozenset({"proofs", "closest", "items"})


def warn_of_speakers_only_meant(pack: Pack) -> Iterator[Problem]:
    """In the sentences of a proof its speakers are named, or `named` tells where they are."""
    if not is_english(pack):
        return
    names = {voice.id: (voice.name, names_of(voice)) for voice in pack.voices if voice.kind != "unnamed"}
    english = {
        passage.id: passage.text
        for source in pack.sources
        if is_english(source)
        for passage in source.passages
    }
    for path, question in questions(pack):
        for inner, citation in citations(question):
            if inner[0] in _EVIDENCE and citation.said and citation.passage in english:
                for place, saying in enumerate(citation.said):
                    name, phrases = names.get(saying.voice, ("", ()))
                    if name and saying.named is None and not _names(saying, citation, english, phrases):
                        yield warning((*path, *inner, "said", place), "speaker-not-named", _not_named(name))


def warn_of_sayings_by_nobody(pack: Pack) -> Iterator[Problem]:
    """A statement or option that passes something on says who says it."""
    if not is_english(pack):
        return
    names = Names(pack)
    for path, question in questions(pack):
        for inner, text in _passed_on(question):
            met = _NOBODY.search(own_words(text))
            if met is not None and not _is_given(text, question, names):
                sentence = f"{quoted(met[0])} does not tell who says so. Name the speaker, or the article."
                yield warning((*path, *inner), "nobody-named", sentence)


def warn_of_judged_voices_not_named(pack: Pack) -> Iterator[Problem]:
    """A verdict on one voice's word names this voice in its statement or prompt."""
    if not is_english(pack):
        return
    voices = {voice.id: (voice.name, every_name_of(voice)) for voice in pack.voices}
    for path, question in questions(pack):
        if question.kind == "verdict" and question.of is not None:
            name, phrases = voices[question.of]
            if not stands(phrases, plain(f"{question.prompt} {question.statement}")):
                sentence = (
                    f"Neither prompt nor statement names {quoted(name)}, whose word is judged. Name it."
                )
                yield warning((*path, "statement"), "judged-voice-not-named", sentence)


def _names(
    saying: Saying, citation: Citation, texts: Mapping[PassageId, str], phrases: Collection[Phrase]
) -> bool:
    """Tell whether the sentences of the quote, with the one before if the cue is there, name the speaker."""
    text = texts[citation.passage]
    spans = sentences(text)
    rows = touched(text, locate(citation, text), spans)
    if not rows:
        return True
    first, last = spans[rows[0]], spans[rows[-1]]
    said = text[first.start : last.end]
    if saying.cue is not None and saying.cue not in said:
        said = text[spans[max(0, rows[0] - 1)].start : last.end]
    letters = said.casefold().replace("’", "'")
    return any(phrase[0] in letters for phrase in phrases) and stands(phrases, _plain(said))


@lru_cache(maxsize=256)  # the questions on an article cite the same few sentences again and again
def _plain(said: str) -> tuple[str, ...]:
    return tuple(plain(said))


def _not_named(name: str) -> str:
    return (
        f"Nothing in the sentences of this quote names {quoted(name)}. Say where the name stands "
        "(“named”), or add the words used here to the speaker’s other words (“aliases”)."
    )


def _passed_on(question: Question) -> Iterator[tuple[Path, str]]:
    """Yield the texts that a learner is to judge or choose as what the article has."""
    match question.kind:
        case "verdict" | "evidence":
            yield ("statement",), question.statement
        case "choice" | "choices":
            for place, option in enumerate(question.options):
                yield ("options", place, "text"), option.text
        case _:
            return


def _is_given(text: str, question: Question, names: Names) -> bool:
    """Tell whether a text names a voice or the article, or its prompt does: for an option both of them."""
    said, asked = plain(text), plain(question.prompt)
    if question.kind in ("choice", "choices") and names.article(asked):
        return True
    return names.voice(said) or names.article(said) or names.voice(asked)
