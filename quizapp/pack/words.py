"""The closed lists of DESIGN: kinds, statuses, traps, roles and the default skills.

They stand apart from the models so that rooms which must not load pydantic can use them.
"""

from typing import Final, Literal, get_args

from quizapp.pack.ids import SkillId

FORMAT: Final = "quizapp-pack/1"

Kind = Literal[
    "choice", "choices", "attribution", "chain", "verdict", "evidence", "match", "order", "number", "text"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Verdict = Literal["supported", "contradicted", "not_stated"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)

Status = Literal["claim", "finding", "call", "opinion"]
"""What a saying does; a citation without a saying is narration."""

StatementKind = Literal["claim", "finding", "call", "opinion", "narration"]

Role = Literal["headline", "standfirst", "body", "caption", "summary"]
VoiceKind = Literal["person", "group", "organisation", "document", "unnamed"]
Book = Literal["open", "closed"]
Share = Literal["cited", "whole", "class"]
"""What may be passed on of an article; class: all of it goes to one class, and no further."""
SHARES: Final[tuple[Share, ...]] = get_args(Share)
NO_LICENCE: Final = "NONE"
"""SPDX's word for questions that stand under no licence: they are for one class alone."""

Origin = Literal["written", "draft", "import"]
Spelling = Literal["near", "exact"]
OrderBy = Literal["time", "text"]

Trap = Literal[
    "wrong-voice", "too-broad-voice", "cut-link", "status-shift", "overclaim", "understated",
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
