"""The pack itself: one file to hand out."""

from typing import Annotated, Literal

from pydantic import Field

from quizapp.pack.models.fields import (
    MEDIA_FILE_PATTERN,
    BankId,
    LabelText,
    LanguageTag,
    LineText,
    ListBounds,
    MediaId,
    Model,
    NameText,
    PackId,
    ParagraphText,
    QuestionId,
    SkillId,
)
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Source, Speaker
from quizapp.pack.vocabulary import BookMode


class Skill(Model):
    """A skill beyond the default ones."""

    id: SkillId = Field(description="unique in the pack")
    title: LabelText = Field(description="its name on screen")


class GlossaryTerm(Model):
    """A word to know."""

    term: NameText = Field(description="the word")
    text: ParagraphText = Field(description="what it means here")


class Media(Model):
    """A picture in the pack's media folder: PNG, JPEG or WebP."""

    id: MediaId = Field(description="unique in the pack")
    file: Annotated[str, Field(pattern=MEDIA_FILE_PATTERN)] = Field(description="file name inside media/")
    alt: ParagraphText | None = Field(
        default=None, description="what it shows, in words; required unless decorative"
    )
    decorative: bool = Field(default=False, description="true: says nothing that a learner needs")
    credit: LineText | None = Field(default=None, description="whose picture it is")


class Bank(Model):
    """A titled group of questions."""

    id: BankId = Field(description="unique in the pack")
    title: NameText = Field(description="its name on screen")
    summary: ParagraphText = Field(description="what it asks about")
    worked: bool = Field(
        default=False, description="shown step by step in Help; neither practised nor counted"
    )
    questions: Annotated[tuple[Question, ...], ListBounds(1, 20_000)] = Field(description="the questions")


class RevisionChange(Model):
    """What a revision changed."""

    revision: Annotated[int, Field(ge=1, le=1_000_000)] = Field(description="the revision")
    text: ParagraphText = Field(description="what changed")
    wording_only: Annotated[tuple[QuestionId, ...], ListBounds(0, 20_000)] = Field(
        default=(), description="questions of which only the wording changed: their answers go on counting"
    )


class DerivedFrom(Model):
    """Where a pack comes from."""

    id: PackId = Field(description="the other pack")
    revision: Annotated[int, Field(ge=1, le=1_000_000)] = Field(description="its revision")
    why: Literal["copy", "translation", "import"] = Field(description="what was done")


class Pack(Model):
    """A pack: articles' passages and the questions derived from them."""

    format: Literal["quizapp-pack/1"] = Field(description="stands first; a newer number is refused")
    schema_: LineText | None = Field(
        default=None, alias="$schema", description="a relative path for editors; never fetched"
    )
    id: PackId = Field(description="the pack's id, the same through all revisions")
    revision: Annotated[int, Field(ge=1, le=1_000_000)] = Field(description="counts up with each hand-out")
    title: NameText = Field(description="its name")
    summary: ParagraphText = Field(description="what it is, for the first page")
    advisory: ParagraphText | None = Field(default=None, description="what a learner may want to know before")
    language: LanguageTag = Field(description="BCP 47, of the questions")
    authors: Annotated[tuple[NameText, ...], ListBounds(1, 30)] = Field(description="who wrote it")
    reviewers: Annotated[tuple[NameText, ...], ListBounds(0, 30)] = Field(
        default=(), description="who read it"
    )
    licence: LineText = Field(description="SPDX id, for the questions; NONE: for one class alone")
    book: BookMode = Field(default="open", description="whether the article lies open while answering")
    sources: Annotated[tuple[Source, ...], ListBounds(1, 1_000)] = Field(description="the articles")
    speakers: Annotated[tuple[Speaker, ...], ListBounds(0, 5_000)] = Field(
        default=(), description="who speaks in them"
    )
    skills: Annotated[tuple[Skill, ...], ListBounds(0, 50)] = Field(
        default=(), description="skills beyond the default ones"
    )
    glossary: Annotated[tuple[GlossaryTerm, ...], ListBounds(0, 200)] = Field(
        default=(), description="words to know"
    )
    disputed: Annotated[tuple[NameText, ...], ListBounds(0, 200)] = Field(
        default=(), description="terms that need their speaker in the same sentence"
    )
    media: Annotated[tuple[Media, ...], ListBounds(0, 500)] = Field(default=(), description="pictures")
    banks: Annotated[tuple[Bank, ...], ListBounds(1, 200)] = Field(description="the questions in groups")
    changes: Annotated[tuple[RevisionChange, ...], ListBounds(0, 500)] = Field(
        default=(), description="what each revision changed"
    )
    derived_from: DerivedFrom | None = Field(default=None, description="the pack that this one comes from")
