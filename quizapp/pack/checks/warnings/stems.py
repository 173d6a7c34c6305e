"""What is asked: a “not” that turns the task round stands in capitals."""

import re
from collections.abc import Iterator
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import WORD, is_english, listed, own_words
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

_SENTENCE: Final = re.compile(r"[^.?!:;]+")
_ASIDE: Final = re.compile(r",[^,]{1,60},")
_TOKEN: Final = re.compile(f"{WORD}|[,…]")
_ASKING: Final = listed("which what who whom whose where when")
_ORDERING: Final = listed("choose pick find select mark name tick match give put sort")
_INNER: Final = _ASKING | listed(
    """that because if whether why how although though while since until before after unless
    say says said tell tells told write writes wrote think thinks thought believe believes
    about for by than as to or and but"""
)
"""What follows these is about the matter and not about the task."""

_HARMLESS: Final = listed("yet only just to all every always merely necessarily")
"""After “not”: the task is not turned round, or its “not” belongs to the matter."""

_BEFORE: Final = frozenset({"or", "if", "whether", ",", "…"})
"""Before “not”, as in “whether or not”."""


def warn_of_quiet_negation(pack: Pack) -> Iterator[Problem]:
    """The prompt asks for what is NOT so, and does not say it in capitals."""
    if not is_english(pack):
        return
    for path, question in questions(pack):
        if question.kind in ("choice", "choices", "match"):
            word = negation(question.prompt)
            if word is not None:
                wanted = "EXCEPT" if word == "except" else "NOT"
                sentence = f"{quoted(word)} turns the question round and is easily read over."
                sentence += f" Write {wanted} in capitals, or ask for what is so."
                yield warning((*path, "prompt"), "not-in-capitals", sentence)


def negation(prompt: str) -> str | None:
    """Return the word in small letters that turns a task round, None if there is none.

    In a question it stands between the first word of asking and whatever begins a clause of its own; in an
    order (“Choose what …”) it stands anywhere; “except” ends the sentence.
    """
    for sentence in _SENTENCE.findall(_ASIDE.sub(" ", own_words(prompt))):
        tokens = _TOKEN.findall(sentence)
        folded = [token.casefold().replace("’", "'") for token in tokens]
        if tokens and tokens[-1] == "except":
            return "except"
        asked = next((place for place, word in enumerate(folded) if word in _ASKING), None)
        if folded and folded[0] in _ORDERING:
            found = _denied(tokens, folded, 1, frozenset())
        elif asked is not None:
            found = _denied(tokens, folded, asked + 1, _INNER)
        else:
            found = None
        if found:
            return found
    return None


def _denied(tokens: list[str], folded: list[str], start: int, until: frozenset[str]) -> str | None:
    for place in range(start, len(tokens)):
        word = folded[place]
        after = folded[place + 1] if place + 1 < len(tokens) else ""
        if word in until:
            return None
        if word.endswith("n't") and tokens[place][0].islower():
            return tokens[place]
        if tokens[place] == "not" and folded[place - 1] not in _BEFORE and after not in _HARMLESS:
            return tokens[place]
    return None
