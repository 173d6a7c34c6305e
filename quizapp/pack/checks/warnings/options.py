"""What is offered: enough options, none that speaks of the others, none given away by an absolute word."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import ABSOLUTE, WORD, is_english, listed, own_words, words
from quizapp.pack.ids import OptionId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Option
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

_HOW_MANY: Final = "all|none|any|some|most|both|either|neither|two|three"
_OPTIONS: Final = "options?|answers?|statements?|choices?|claims?|things"
_RIGHT: Final = "is|are|apply|applies|fits?|right|correct|true|said|named|mentioned"
_ABOUT_OTHERS: Final = re.compile(
    rf"""(?:(?:{_HOW_MANY})\ (?:of\ )?(?:the\ )?(?:above|previous|preceding)
        |(?:{_HOW_MANY})\ of\ (?:these|those)
        |(?:{_HOW_MANY})\ of\ the\ (?:other\ |first\ )?(?:two\ |three\ )?(?:{_OPTIONS})
        |(?:{_HOW_MANY})\ (?:of\ them\ )?(?:is|are)\ correct
        |(?:both\ |either\ |neither\ |only\ )?(?:(?:{_OPTIONS})\ )?[a-i]\ (?:[a-i]\ )*(?:and|or|nor)\ [a-i]
    )(?:\ (?:{_OPTIONS}|{_RIGHT}|only))*""",
    re.VERBOSE,
)
"""An option that speaks of the other options, its words with one space between and no marks."""

_SOFTENING: Final = listed("almost nearly virtually not hardly at above after of")
"""Before an absolute word: “almost all”, “not every”, “at all”, “above all”, “after all”, “first of all”."""

_AMOUNT: Final = re.compile(r"\bhow (?:many|much|often|large)\b", re.IGNORECASE)
"""Where this is asked, “all of them” is an answer like others."""

_WORD: Final = re.compile(f"{WORD}|…")
_FEWEST: Final = 3


def warn_of_options_about_options(pack: Pack) -> Iterator[Problem]:
    """An option such as “All of the above”."""
    if not is_english(pack):
        return
    for path, question in questions(pack):
        match question.kind:
            case "choice" | "choices":
                name, texts = "options", [option.text for option in question.options]
            case "match":
                name, texts = "partners", [partner.text or "" for partner in question.partners]
            case _:
                continue
        for place, text in enumerate(texts):
            own = own_words(text)
            if "…" not in own and _ABOUT_OTHERS.fullmatch(" ".join(words(own))):
                sentence = f"{quoted(text)} speaks of the other options. Say something of its own here"
                where = (*path, name, place, "text")
                yield warning(where, "all-of-the-above", f"{sentence}, or take it out.")


def warn_of_few_options(pack: Pack) -> Iterator[Problem]:
    """Fewer than three to choose from."""
    for path, question in questions(pack):
        if question.kind == "choice" and len(question.options) < _FEWEST:
            sentence = "With two options a guess is right every second time. Add another one."
            yield warning((*path, "options"), "few-options", sentence)
        elif question.kind == "match" and len(question.partners) < _FEWEST:
            sentence = "With two partners a guess is right every second time. Add another one."
            yield warning((*path, "partners"), "few-options", sentence)


def warn_of_many_keys(pack: Pack) -> Iterator[Problem]:
    """More than half of the options are keys."""
    for path, question in questions(pack):
        if question.kind == "choices" and 2 * len(question.keys) > len(question.options):
            sentence = f"{len(question.keys)} of {len(question.options)} options are keys: most guesses are"
            sentence += " right. Add options that are wrong, or take keys out."
            yield warning((*path, "keys"), "many-keys", sentence)


def warn_of_absolute_words(pack: Pack) -> Iterator[Problem]:
    """An absolute word in a wrong option, and in no right one."""
    if not is_english(pack):
        return
    for path, question in questions(pack):
        if question.kind in ("choice", "choices") and not _AMOUNT.search(question.prompt):
            keys = (question.key,) if question.kind == "choice" else question.keys
            found = _only_in_wrong(question.options, keys)
            if found:
                sentence = f"{quoted(found[1])} leaves no exception, and no correct option has such a word:"
                sentence += " it gives this one away as wrong. Say less, or use one in a correct option, too."
                where = (*path, "options", found[0], "text")
                yield warning(where, "absolute-distractor", sentence)


def _only_in_wrong(options: Sequence[Option], keys: Container[OptionId]) -> tuple[int, str] | None:
    """Return place and word of the first absolute word in a wrong option, None if a key has one, too.

    In a key any such word will do, quoted or not. In a wrong option it does not count where it is the
    article's, in what the option cites; nor where the option stays last, for those whom no other suits.
    """
    if any(_leaves_no_exception(option.text) for option in options if option.id in keys):
        return None
    for place, option in enumerate(options):
        word = None if option.last or option.id in keys else absolute(option.text)
        cited = option.citation.quote if option.citation is not None else ""
        if word and word.casefold() not in words(cited):
            return place, word
    return None


def _leaves_no_exception(text: str) -> bool:
    return "no one" in text.casefold() or not ABSOLUTE.isdisjoint(words(text))


def absolute(text: str) -> str | None:
    """Return the first word that leaves no exception, as it stands in the teacher's own words; None if none.

    One that is softened does not count (“almost all”, “not every”), nor one inside a name (“the Never Again
    group”: a capital that begins no text, or one before another capital), nor one that is the whole text.
    """
    found = _WORD.findall(own_words(text))
    for place, word in enumerate(found if len(found) > 1 else ()):
        after = found[place + 1 : place + 2]
        named = word[0].isupper() and (place > 0 or bool(after and after[0][0].isupper()))
        folded = " ".join(words(word))
        before = found[place - 1].casefold() if place > 0 else ""
        softened = before in _SOFTENING or before.endswith(("n't", "n’t"))
        if not named and not softened and (folded in ABSOLUTE or [folded, *after] == ["no", "one"]):
            return f"{word} one" if folded == "no" else word
    return None
