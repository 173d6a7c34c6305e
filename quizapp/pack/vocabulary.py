"""The closed lists of DESIGN: kinds, statement types, traps, roles and the default skills.

They stand apart from the models so that rooms which must not load pydantic can use them.
"""

from typing import Final, Literal, get_args

from quizapp.pack.ids import SkillId

PACK_FORMAT: Final = "quizapp-pack/1"

QuestionKind = Literal[
    "choice",
    "choices",
    "attribution",
    "chain",
    "verdict",
    "find_evidence",
    "match",
    "order",
    "number",
    "text",
]
QUESTION_KINDS: Final[tuple[QuestionKind, ...]] = get_args(QuestionKind)

Verdict = Literal["supported", "contradicted", "not_stated"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)

ReportedStatementType = Literal["claim", "finding", "call", "opinion"]
"""What a saying does; a citation without a saying is narration."""

StatementType = Literal["claim", "finding", "call", "opinion", "narration"]

PassageRole = Literal["headline", "standfirst", "body", "caption", "summary"]
SpeakerKind = Literal["person", "group", "organisation", "document", "unnamed"]
BookMode = Literal["open", "closed"]
SharingLevel = Literal["cited", "whole", "class"]
"""What may be passed on of an article; class: all of it goes to one class, and no further."""
SHARING_LEVELS: Final[tuple[SharingLevel, ...]] = get_args(SharingLevel)
NO_LICENCE: Final = "NONE"
"""SPDX's word for questions that stand under no licence: they are for one class alone."""

Origin = Literal["written", "suggested", "import"]
SpellingRule = Literal["near", "exact"]
OrderBy = Literal["time", "text"]

Trap = Literal[
    "wrong-speaker", "too-broad-speaker", "cut-link", "statement-type-shift", "overclaim", "understated",
    "hedge-dropped", "swapped-number", "swapped-date", "reversed", "added-cause", "mention-as-assertion",
    "paraphrase-as-quote", "wrong-reference", "outside-knowledge", "not-in-text",
    "silence-as-denial", "silence-as-support", "missed-conflict",
]  # fmt: skip
TRAPS: Final[tuple[Trap, ...]] = get_args(Trap)

DEFAULT_SKILLS: Final[tuple[SkillId, ...]] = tuple(
    SkillId(name)
    for name in (
        "who-said-it",
        "trace-the-chain",
        "claim-or-finding",
        "supported-or-not",
        "find-the-evidence",
        "strength-of-wording",
        "numbers-and-order",
        "the-articles-own-voice",
        "compare-articles",
    )
)
