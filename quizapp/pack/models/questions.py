"""The ten kinds of question, one class a kind, joined into one tagged union by `kind`; and their evidence."""

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from quizapp.pack.models.fields import (
    FamilyId,
    ItemId,
    LabelText,
    LineText,
    ListBounds,
    MediaId,
    Model,
    NumberText,
    OptionId,
    OptionText,
    ParagraphText,
    PartnerId,
    PassageId,
    QuestionId,
    QuoteText,
    SkillId,
    SourceId,
    SpeakerId,
)
from quizapp.pack.vocabulary import (
    OrderBy,
    Origin,
    QuestionKind,
    ReportedStatementType,
    SpellingRule,
    Trap,
    Verdict,
)


class NameQuote(Model):
    """Where a speaker's name stands when the cue's own sentence only has “he”, “it” or “the report”."""

    passage: PassageId = Field(description="the passage with the name")
    quote: QuoteText = Field(description="the exact words of the name, once in that passage")


class Attribution(Model):
    """That a speaker says something; several in a row are a chain, outermost first."""

    speaker: SpeakerId = Field(description="who says it")
    statement_type: ReportedStatementType = Field(description="claim, finding, call or opinion")
    denies: bool = Field(default=False, description="the speaker says that it is not so")
    cue: LineText | None = Field(default=None, description="the passage's words that show the saying")
    named: NameQuote | None = Field(default=None, description="the name, if not in the cue's sentence")


class Citation(Model):
    """An exact quote in a passage (W3C TextQuoteSelector: quote, prefix, suffix) with its sayings."""

    passage: PassageId = Field(description="the passage that is quoted")
    quote: QuoteText = Field(description="its words, character for character")
    prefix: QuoteText | None = Field(
        default=None, description="the words just before, where the quote stands twice"
    )
    suffix: QuoteText | None = Field(
        default=None, description="the words just after, where the quote stands twice"
    )
    attributions: Annotated[tuple[Attribution, ...], ListBounds(0, 4)] = Field(
        default=(), description="who says it, outermost first; empty: the article tells it itself"
    )


EvidenceSet = Annotated[tuple[Citation, ...], ListBounds(1, 9)]


class Feedback(Model):
    """The feedback to one possible answer."""

    feedback: ParagraphText = Field(description="why this answer fits or not, with a paragraph number")
    trap: Trap | None = Field(default=None, description="the kind of error that a wrong answer stands for")
    citation: Citation | None = Field(default=None, description="the words that this answer is really about")


class QuestionBase(Model):
    """What every kind has.

    A kind names its fields that hold reasons, and those with texts that it puts before the learner: a field
    has one, or a list of them.
    """

    REASONS: ClassVar[tuple[str, ...]] = ()
    OFFERED: ClassVar[tuple[str, ...]] = ()

    kind: QuestionKind = Field(description="the kind of question")
    id: QuestionId = Field(description="unique in the pack; never reused for another thing")
    label: LabelText | None = Field(default=None, description="short name in lists; else the prompt")
    prompt: LineText = Field(description="what is asked")
    explanation: ParagraphText = Field(description="shown after every answer")
    skill: SkillId = Field(description="what it trains")
    difficulty: Annotated[int, Field(ge=1, le=3)] = Field(description="1 easy, 2 middling, 3 hard")
    origin: Origin = Field(default="written", description="written by a person, suggested, or imported")
    hint: ParagraphText | None = Field(default=None, description="shown on request; costs nothing")
    media: MediaId | None = Field(default=None, description="a picture of the pack")
    family: FamilyId | None = Field(default=None, description="shared by questions that ask the same")
    reads: Annotated[tuple[SourceId, ...], ListBounds(1, 9)] | None = Field(
        default=None, description="the articles on the desk; default all"
    )
    shuffle: bool = Field(default=True, description="answers may be shown in another order")
    evidence: Annotated[tuple[EvidenceSet, ...], ListBounds(0, 9)] = Field(
        default=(), description="each inner list settles the key by itself; the first is shown"
    )
    closest: Annotated[tuple[Citation, ...], ListBounds(0, 9)] = Field(
        default=(), description="where the key is that nothing is said: the closest the article comes"
    )

    def collect_asked(self) -> dict[str, object]:
        """Return all that is asked or scored beside the prompt: another makes it another question."""
        raise NotImplementedError

    def collect_scored(self) -> object:
        """Return what decides about an answer, without the words in which it is asked."""
        raise NotImplementedError

    def pick(self, *fields: str) -> dict[str, object]:
        """Return these fields by their names."""
        return {field: getattr(self, field) for field in fields}


def list_parts(parts: Iterable[object], *fields: str) -> list[tuple[object, ...]]:
    """Return these fields of each part."""
    return [tuple(getattr(part, field) for field in fields) for part in parts]


class ChoiceOption(Feedback):
    """One thing to choose."""

    id: OptionId = Field(description="unique in the question")
    text: OptionText = Field(description="what is offered")
    last: bool = Field(default=False, description="stays last when shuffled")


class SpeakerOption(Feedback):
    """A speaker to choose; `article` is the reporter's own telling."""

    speaker: SpeakerId = Field(description="a speaker of the pack, or `article`")


class ChoiceQuestion(QuestionBase):
    """Pick one."""

    REASONS = ("options",)
    OFFERED = ("options",)

    kind: Literal["choice"]
    options: Annotated[tuple[ChoiceOption, ...], ListBounds(2, 9)] = Field(description="what can be chosen")
    key: OptionId = Field(description="the option that is right")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {"options": list_parts(self.options, "id", "text"), "key": self.key}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(option.id for option in self.options), self.key)


class ChoicesQuestion(QuestionBase):
    """Pick all that fit."""

    REASONS = ("options",)
    OFFERED = ("options",)

    kind: Literal["choices"]
    options: Annotated[tuple[ChoiceOption, ...], ListBounds(3, 9)] = Field(description="what can be chosen")
    keys: Annotated[tuple[OptionId, ...], ListBounds(1, 7)] = Field(
        description="the options that are right; at least two others"
    )

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {"options": list_parts(self.options, "id", "text"), "keys": sorted(self.keys)}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(option.id for option in self.options), sorted(self.keys))


class AttributionQuestion(QuestionBase):
    """Pick who says it."""

    REASONS = ("options", "nobody")
    OFFERED = ("claim",)

    kind: Literal["attribution"]
    claim: LineText = Field(description="what is said, in plain words")
    options: Annotated[tuple[SpeakerOption, ...], ListBounds(2, 8)] = Field(
        description="the speakers offered"
    )
    nobody: Feedback = Field(description="the reason for “The article does not say”, always offered last")
    key: SpeakerId | None = Field(description="a speaker, `article`, or null: nobody says it")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {**self.pick("claim", "key"), "options": [option.speaker for option in self.options]}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(option.speaker for option in self.options), self.key)


class ChainQuestion(QuestionBase):
    """Put the speakers in a row, from the article inwards to the first speaker."""

    REASONS = ("offered", "other")
    OFFERED = ("claim",)

    kind: Literal["chain"]
    claim: LineText = Field(description="what is said at the row's end")
    offered: Annotated[tuple[SpeakerOption, ...], ListBounds(3, 8)] = Field(
        description="the speakers offered"
    )
    key: Annotated[tuple[SpeakerId, ...], ListBounds(2, 4)] = Field(
        description="the row, the article left out"
    )
    other: Feedback = Field(description="the reason for every other row")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {**self.pick("claim", "key"), "offered": [option.speaker for option in self.offered]}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(option.speaker for option in self.offered), self.key)


class VerdictFeedback(Model):
    """A reason for each of the three verdicts."""

    supported: Feedback = Field(description="for “The article says so”")
    contradicted: Feedback = Field(description="for “The article says otherwise”")
    not_stated: Feedback = Field(description="for “The article does not say”")


class VerdictQuestion(QuestionBase):
    """Does the article, or one speaker in it, say so?"""

    REASONS = ("feedback",)
    OFFERED = ("statement",)

    kind: Literal["verdict"]
    statement: LineText = Field(description="what is judged")
    of: SpeakerId | None = Field(
        default=None, description="whose word is judged; else what the article tells"
    )
    altered: Trap | None = Field(default=None, description="how the statement differs from the text")
    key: Verdict = Field(description="supported, contradicted or not_stated")
    feedback: VerdictFeedback = Field(description="one for each verdict")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return self.pick("statement", "of", "key")

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (self.of, self.key)


class Distractor(Feedback):
    """A sentence that looks like evidence and is not."""

    citation: Citation = Field(description="its words")


class FindEvidenceQuestion(QuestionBase):
    """Mark the sentences that show it; the key is `evidence`."""

    REASONS = ("distractors", "other")
    OFFERED = ("statement",)

    kind: Literal["find_evidence"]
    statement: LineText = Field(description="what is to be shown")
    distractors: Annotated[tuple[Distractor, ...], ListBounds(0, 9)] = Field(
        default=(), description="tempting sentences"
    )
    other: Feedback = Field(description="the reason for every other sentence")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {"statement": self.statement, "evidence": self.collect_scored()}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return [
            [(cited.passage, cited.quote, cited.prefix, cited.suffix) for cited in evidence]
            for evidence in self.evidence
        ]


class MatchItem(Model):
    """Something that needs its partner."""

    id: ItemId = Field(description="unique in the question")
    text: OptionText = Field(description="the claim or thing")
    key: PartnerId = Field(description="its partner")
    citation: Citation | None = Field(
        default=None, description="its evidence; none where the partner is nobody"
    )
    feedback: ParagraphText = Field(description="why this partner")


class MatchPartner(Model):
    """What items are matched to: words, or a speaker (also `article` or `nobody`); exactly one of the two."""

    id: PartnerId = Field(description="unique in the question")
    text: OptionText | None = Field(default=None, description="words of the pack's own")
    speaker: SpeakerId | None = Field(
        default=None, description="a speaker of the pack, `article` or `nobody`"
    )


class MatchQuestion(QuestionBase):
    """Give each item its partner."""

    OFFERED = ("items", "partners")

    kind: Literal["match"]
    items: Annotated[tuple[MatchItem, ...], ListBounds(2, 9)] = Field(description="what is matched")
    partners: Annotated[tuple[MatchPartner, ...], ListBounds(2, 9)] = Field(
        description="what it is matched to"
    )
    reusable: bool = Field(default=False, description="a partner may serve several items")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {
            "items": list_parts(self.items, "id", "text", "key"),
            "partners": list_parts(self.partners, "id", "text", "speaker"),
            "reusable": self.reusable,
        }

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (
            sorted((item.id, item.key) for item in self.items),
            sorted(partner.id for partner in self.partners),
            self.reusable,
        )


class OrderItem(Model):
    """Something that has its place in a row."""

    id: ItemId = Field(description="unique in the question")
    text: OptionText = Field(description="the event or step")
    citation: Citation = Field(description="its evidence")
    feedback: ParagraphText | None = Field(default=None, description="why it stands there")


class OrderQuestion(QuestionBase):
    """Put the items in order."""

    REASONS = ("other",)
    OFFERED = ("items",)

    kind: Literal["order"]
    items: Annotated[tuple[OrderItem, ...], ListBounds(4, 8)] = Field(description="what is ordered")
    order: Annotated[
        tuple[Annotated[tuple[ItemId, ...], ListBounds(1, 7)], ...],
        ListBounds(2, 8),
    ] = Field(description="the key: groups in order; an inner list is a tie")
    by: OrderBy = Field(description="time: as it happened; text: as the article tells it")
    other: Feedback = Field(description="the reason for every other order")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return {"items": list_parts(self.items, "id", "text"), **self.pick("order", "by")}

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(item.id for item in self.items), self.order, self.by)


class KnownWrongNumber(Feedback):
    """A wrong number that learners are likely to give."""

    value: NumberText = Field(description="the number")


class NumberQuestion(QuestionBase):
    """Give a number, in digits or words."""

    REASONS = ("known", "other")
    OFFERED = ("before", "after")

    kind: Literal["number"]
    value: NumberText = Field(description="the key, as text: 3.1 or 2/3")
    tolerance: NumberText = Field(default="0", description="how far off still counts as right")
    decimals: Annotated[int, Field(ge=0, le=9)] = Field(default=0, description="places after the point")
    before: LineText | None = Field(default=None, description="words before the field")
    after: LineText | None = Field(default=None, description="words after the field: the unit")
    near: NumberText | None = Field(default=None, description="how far off is told as a near miss")
    known: Annotated[tuple[KnownWrongNumber, ...], ListBounds(0, 9)] = Field(
        default=(), description="known wrong numbers"
    )
    other: Feedback = Field(description="the reason for every other number")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return self.pick("before", "after", "value", "tolerance", "decimals")

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (self.value, self.tolerance, self.decimals)


class KnownWrongText(Feedback):
    """A wrong text that learners are likely to write."""

    text: OptionText = Field(description="the words")


class TextQuestion(QuestionBase):
    """Write a few words."""

    REASONS = ("known", "other")
    OFFERED = ("before", "after", "accepted", "known")

    kind: Literal["text"]
    accepted: Annotated[tuple[OptionText, ...], ListBounds(1, 20)] = Field(
        description="the words that are right"
    )
    before: LineText | None = Field(default=None, description="words before the field")
    after: LineText | None = Field(default=None, description="words after the field")
    spelling: SpellingRule = Field(
        default="near", description="near: a slip is forgiven; exact: letter for letter"
    )
    known: Annotated[tuple[KnownWrongText, ...], ListBounds(0, 9)] = Field(
        default=(), description="known wrong texts"
    )
    other: Feedback = Field(description="the reason for every other text")

    def collect_asked(self) -> dict[str, object]:
        """Return what is asked and scored beside the prompt."""
        return self.pick("before", "after", "accepted", "spelling")

    def collect_scored(self) -> object:
        """Return what decides about an answer."""
        return (sorted(self.accepted), self.spelling)


Question = Annotated[
    ChoiceQuestion
    | ChoicesQuestion
    | AttributionQuestion
    | ChainQuestion
    | VerdictQuestion
    | FindEvidenceQuestion
    | MatchQuestion
    | OrderQuestion
    | NumberQuestion
    | TextQuestion,
    Field(discriminator="kind"),
]
