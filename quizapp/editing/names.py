"""The names of all steps: what “Undo” says is worded by the screen, from these."""

from __future__ import annotations

from typing import Final, Literal, get_args

StepName = Literal[
    "type", "set-field", "set-many", "take-spreadsheet", "fill-in",
    "add-bank", "rename-bank", "move-bank", "sort-bank", "split-bank", "merge-banks", "remove-bank",
    "add-question", "duplicate-question", "move-questions", "copy-questions", "remove-questions",
    "change-kind",
    "add-evidence", "change-evidence", "remove-evidence", "say",
    "add-answer", "move-answer", "remove-answer", "mark-key", "group-items",
    "add-voice", "rename-voice", "change-voice", "merge-voices", "remove-voice",
    "add-article", "remove-article", "split-paragraph", "join-paragraphs", "drop-paragraph", "set-role",
    "correct-article", "add-picture", "remove-picture", "replace-words", "note", "fix",
    "hand-out", "take-version", "comment", "review", "change-pack",
    "accept-draft", "reject-draft", "edit-draft", "forget-rejections", "correct-saying",
]  # fmt: skip
STEP_NAMES: Final[tuple[StepName, ...]] = get_args(StepName)
