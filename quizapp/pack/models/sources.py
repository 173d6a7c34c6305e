"""Sources (articles) with their passages and rights, and the voices that speak in them."""

from typing import Annotated

from pydantic import Field

from quizapp.pack.models.fields import (
    Day,
    Language,
    Line,
    Listed,
    Model,
    Name,
    PassageId,
    PassageText,
    Sha256,
    SourceId,
    VoiceId,
)
from quizapp.pack.words import Role, Share, VoiceKind


class Rights(Model):
    """What may be done with the article's words."""

    statement: Line = Field(description="the rights in one sentence, as shown at the sheet's foot")
    holder: Name | None = Field(default=None, description="who holds them")
    licence: Line | None = Field(default=None, description="an SPDX id or the licence's name")
    share: Share = Field(
        description="cited: only the passages that questions cite may be passed on; whole: all of it may; "
        "class: all of it is for one class, and may not"
    )


class Passage(Model):
    """Verbatim words of a source or, with role `summary`, a paragraph told in the pack's own words."""

    id: PassageId = Field(description="unique in the pack")
    paragraph: Annotated[int, Field(ge=1, le=9_999)] | None = Field(
        default=None, description="number of the body paragraph, from 1; null unless body or summary"
    )
    role: Role = Field(description="headline, standfirst, body, caption or summary")
    part: bool = Field(default=False, description="true: not the whole paragraph")
    text: PassageText = Field(description="canonical text (NFC, single spaces, no controls)")


class Source(Model):
    """An article that questions are derived from."""

    id: SourceId = Field(description="unique in the pack")
    title: Line = Field(description="the headline")
    publisher: Name | None = Field(default=None, description="who published it")
    author: Name | None = Field(default=None, description="who wrote it")
    published: Day | None = Field(default=None, description="year, month or day: 2022, 2022-09, 2022-09-02")
    url: Line | None = Field(default=None, description="address, shown and copied, never opened or fetched")
    language: Language = Field(description="BCP 47, for example en")
    paragraphs: Annotated[int, Field(ge=1, le=9_999)] = Field(description="body paragraphs of the original")
    whole: bool = Field(description="true: all body paragraphs are here, verbatim")
    rights: Rights = Field(description="what may be done with its words")
    sha256: Sha256 = Field(description="of the canonical body paragraphs, two line feeds between, UTF-8")
    passages: Annotated[tuple[Passage, ...], Listed(1, 2_000)] = Field(description="in reading order")


class Voice(Model):
    """Who speaks in a source: a person, a group, an organisation, a document, or somebody unnamed."""

    id: VoiceId = Field(description="unique in the pack; never `article` or `nobody`")
    name: Name = Field(description="the name on screen")
    kind: VoiceKind = Field(description="person, group, organisation, document or unnamed")
    role: Line | None = Field(default=None, description="what they are, in a few words")
    aliases: Annotated[tuple[Name, ...], Listed(0, 30)] = Field(
        default=(), description="other words by which the article calls them"
    )
    speaks_for: VoiceId | None = Field(default=None, description="the voice they speak for")
    side: Name | None = Field(
        default=None, description="the author's label; else the last voice of speaks_for"
    )
