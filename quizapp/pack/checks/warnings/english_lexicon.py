"""English words that warnings look for, and how they are found: in the teacher's own words alone."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Source


def parse_word_list(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces and line breaks between."""
    return frozenset(text.split())


_LISTS: Final = {
    name: parse_word_list(words)
    for name, words in tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")).items()
}

STOP_WORDS: Final = _LISTS["stop_words"]
"""Words that carry no matter of their own."""

FRAME_WORDS: Final = _LISTS["frame_words"]
"""Words with which a question speaks about the article, whatever it asks."""

ABSOLUTE_WORDS: Final = _LISTS["absolute_words"]
"""Words that leave no exception."""

NEGATIONS: Final = _LISTS["negations"]
"""Words that deny."""

HEDGES: Final = _LISTS["hedges"]
"""Words that leave room."""

TIME_WORDS: Final = _LISTS["time_words"]
"""Words that place something in time."""

DEGREE_WORDS: Final = _LISTS["degree_words"]
"""Words of degree that neither leave room nor rule exceptions out."""

NUMBER_WORDS: Final = _LISTS["number_words"]
"""Words that stand for a number."""

PRONOUNS: Final = _LISTS["pronouns"]
"""Words that stand for a name without being one."""

REPORTING_WORDS: Final = _LISTS["reporting_words"]
"""Verbs with which words are given to somebody."""

ARTICLE_TERMS: Final = _LISTS["article_terms"]
"""Words that give what is told to the article, or to the question itself."""

GENERIC_WORDS: Final = _LISTS["generic_words"]
"""Chief words of names that could mean anybody."""

NAME_SEPARATORS: Final = _LISTS["name_separators"]
"""Words after which a name only goes on to say which."""

LOADED_WORDS: Final = _LISTS["loaded_words"]
"""Words with which loaded wordings begin; `neutrality` knows how they go on."""

VERDICT_WORDS: Final = _LISTS["verdict_words"]
"""Words in verdicts on the world; `neutrality` knows how they stand there."""

WORD_PATTERN: Final = r"[^\W_]+(?:['’‑-][^\W_]+)*"
"""The pattern of a word; what a hyphen or an apostrophe joins is one."""

_MARKS: Final = re.compile('[“”„"]')
_CLOSING: Final = {"“": "”", "„": "“”", '"': '"'}
_WORD: Final = re.compile(WORD_PATTERN)
_ENDINGS: Final = ("ing", "ed", "es", "s")


def is_english(written: Pack | Source) -> bool:
    """Tell whether the lists of words here fit a pack's questions, or an article."""
    return written.language.casefold().partition("-")[0] == "en"


def mask_quotations(text: str) -> str:
    """Return the text with each outermost quotation, marks and all, as one …: the rest is the teacher's.

    Marks are “…”, „…“ and the straight "…". What is never closed is taken for a quotation to the end.
    """
    if "“" not in text and "„" not in text and '"' not in text:
        return text
    kept: list[str] = []
    opened: list[str] = []
    start = 0
    for mark in _MARKS.finditer(text):
        if opened and mark[0] in _CLOSING[opened[-1]]:
            opened.pop()
            start = start if opened else mark.end()
        elif mark[0] in _CLOSING and not (opened and '"' in (mark[0], opened[0])):
            if not opened:
                kept += text[start : mark.start()], "…"
            opened.append(mark[0])
    return "".join((*kept, "" if opened else text[start:]))


def split_words(text: str) -> list[str]:
    """Return the words of a text, casefolded, with ' for ’; what a hyphen or an apostrophe joins is one."""
    return _WORD.findall(text.casefold().replace("’", "'").replace("‑", "-"))


def collect_rough_words(text: str) -> set[str]:
    """Return the casefolded words of a text, less those that touch a quotation mark.

    It takes a third of the time of `split_words`, and tells which texts are worth a closer look.
    """
    for mark in ".,:;?!()–—":
        text = text.replace(mark, " ")
    return set(text.casefold().replace("’", "'").split())


def collect_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry the matter of a text: without `STOP_WORDS`, `FRAME_WORDS` and
    endings.
    """
    return frozenset(
        strip_endings(word)
        for word in split_words(text)
        if word not in STOP_WORDS and word not in FRAME_WORDS
    )


@lru_cache(maxsize=8192)
def strip_endings(word: str) -> str:
    """Return a casefolded word without 's and the commonest endings, so that “counted” meets “counts”."""
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ss"):
        return bare
    ending = next((one for one in _ENDINGS if bare.endswith(one) and len(bare) - len(one) >= 3), "")
    return bare.removesuffix(ending).removesuffix("e")
