"""Sources (articles) with their passages and rights, and the speakers that speak in them."""

from typing import Annotated

from pydantic import Field

from quizapp.pack.models.fields import (
    LanguageTag,
    LineText,
    ListBounds,
    Model,
    NameText,
    PartialDate,
    PassageId,
    PassageText,
    Sha256,
    SourceId,
    SpeakerId,
)
from quizapp.pack.vocabulary import PassageRole, SharingLevel, SpeakerKind


class Rights(Model):
    """What may be done with the article's words."""

    statement: LineText = Field(description="the rights in one sentence, as shown at the sheet's foot")
    holder: NameText | None = Field(default=None, description="who holds them")
    licence: LineText | None = Field(default=None, description="an SPDX id or the licence's name")
    share: SharingLevel = Field(
        description="cited: only the passages that questions cite may be passed on; whole: all of it may; "
        "class: all of it is for one class, and may not"
    )


class Passage(Model):
    """Verbatim words of a source or, with role `summary`, a paragraph told in the pack's own words."""

    id: PassageId = Field(description="unique in the pack")
    paragraph: Annotated[int, Field(ge=1, le=9_999)] | None = Field(
        default=None, description="number of the body paragraph, from 1; null unless body or summary"
    )
    role: PassageRole = Field(description="headline, standfirst, body, caption or summary")
    part: bool = Field(default=False, description="true: not the whole paragraph")
    text: PassageText = Field(description="canonical text (NFC, single spaces, no controls)")


class Source(Model):
    """An article that questions are derived from."""

    id: SourceId = Field(description="unique in the pack")
    title: LineText = Field(description="the headline")
    publisher: NameText | None = Field(default=None, description="who published it")
    author: NameText | None = Field(default=None, description="who wrote it")
    published: PartialDate | None = Field(
        default=None, description="year, month or day: 2022, 2022-09, 2022-09-02"
    )
    url: LineText | None = Field(
        default=None, description="address, shown and copied, never opened or fetched"
    )
    language: LanguageTag = Field(description="BCP 47, for example en")
    paragraphs: Annotated[int, Field(ge=1, le=9_999)] = Field(description="body paragraphs of the original")
    whole: bool = Field(description="true: all body paragraphs are here, verbatim")
    rights: Rights = Field(description="what may be done with its words")
    sha256: Sha256 = Field(description="of the canonical body paragraphs, two line feeds between, UTF-8")
    passages: Annotated[tuple[Passage, ...], ListBounds(1, 2_000)] = Field(description="in reading order")


class Speaker(Model):
    """Who speaks in a source: a person, a group, an organisation, a document, or somebody unnamed."""

    id: SpeakerId = Field(description="unique in the pack; never `article` or `nobody`")
    name: NameText = Field(description="the name on screen")
    kind: SpeakerKind = Field(description="person, group, organisation, document or unnamed")
    role: LineText | None = Field(default=None, description="what they are, in a few words")
    aliases: Annotated[tuple[NameText, ...], ListBounds(0, 30)] = Field(
        default=(), description="other words by which the article calls them"
    )
    speaks_for: SpeakerId | None = Field(default=None, description="the speaker they speak for")
    side: NameText | None = Field(
        default=None, description="the author's label; else the last speaker of speaks_for"
    )
