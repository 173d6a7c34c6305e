"""Evidence: citations with their sayings, and the reason given to each possible answer."""

from typing import Annotated

from pydantic import Field

from quizapp.pack.models.fields import Line, Listed, Model, Paragraph, PassageId, Quote, VoiceId
from quizapp.pack.words import Status, Trap


class Named(Model):
    """Where a speaker's name stands when the cue's own sentence only has “he”, “it” or “the report”."""

    passage: PassageId = Field(description="the passage with the name")
    quote: Quote = Field(description="the exact words of the name, once in that passage")


class Saying(Model):
    """That a voice says something; several in a row are a chain, outermost first."""

    voice: VoiceId = Field(description="who says it")
    status: Status = Field(description="claim, finding, call or opinion")
    denies: bool = Field(default=False, description="the voice says that it is not so")
    cue: Line | None = Field(default=None, description="the passage's words that show the saying")
    named: Named | None = Field(default=None, description="the name, if not in the cue's sentence")


class Citation(Model):
    """An exact quote in a passage (W3C TextQuoteSelector: quote, prefix, suffix) with its sayings."""

    passage: PassageId = Field(description="the passage that is quoted")
    quote: Quote = Field(description="its words, character for character")
    prefix: Quote | None = Field(
        default=None, description="the words just before, where the quote stands twice"
    )
    suffix: Quote | None = Field(
        default=None, description="the words just after, where the quote stands twice"
    )
    said: Annotated[tuple[Saying, ...], Listed(0, 4)] = Field(
        default=(), description="who says it, outermost first; empty: the article tells it itself"
    )


Proof = Annotated[tuple[Citation, ...], Listed(1, 9)]


class Reason(Model):
    """The feedback to one possible answer."""

    feedback: Paragraph = Field(description="why this answer fits or not, with a paragraph number")
    trap: Trap | None = Field(default=None, description="the kind of error that a wrong answer stands for")
    citation: Citation | None = Field(default=None, description="the words that this answer is really about")
