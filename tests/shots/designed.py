"""Which designed picture shows a state: by name, without its ending and the look's."""

from __future__ import annotations

from pathlib import Path
from typing import Final

DESIGNED: Final = {
    "home-due": "a-library",
    "home-empty": "n-home-empty",
    "home-damaged": "n-home-damaged",
    "adding-several": "n-add-packs",
    "setup": "n-setup",
    "attribution-asked": "b-question",
    "attribution-not": "c-answered",
    "verdict-asked": "b-verdict",
    "verdict-not": "c-verdict",
    "choices-chosen": "n-choices",
    "chain-chosen": "n-chain",
    "chain-partly": "n-chain-checked",
    "find_evidence-chosen": "d-evidence",
    "find_evidence-partly": "d-evidence-checked",
    "match-chosen": "n-match",
    "match-partly": "n-match-checked",
    "order-chosen": "n-order",
    "order-partly": "n-order-checked",
    "number-chosen": "n-number",
    "number-not": "n-number-checked",
    "text-chosen": "n-text",
    "prove-chosen": "n-prove",
    "not-stated-not": "n-not-stated-checked",
    "two-articles-asked": "n-two-articles",
    "closed-asked": "n-closed-book",
    "summary-asked": "n-summary",
    "whole-article": "n-whole-article",
    "results": "e-results",
    "settings": "n-settings",
    "learners": "n-learners",
    "learner-page": "n-learner-page",
    "help-practice": "n-help",
    "help-trap": "n-trap",
    "worked-2": "n-worked",
    "error": "n-error",
    "author": "n-author",
    "opened": "n-article-open",
    "editor-attribution": "f-editor",
    "editor-cited": "f-editor-evidence",
    "coverage": "n-coverage",
    "corrected-opened": "n-corrected",
}
OTHERWISE: Final = {
    ("attribution-not", "-zoom200"): "x-answered-zoom200",
    ("attribution-asked", "-800x600"): "x-question-800x600",
}
"""Pictures of one look alone, by state and the look's ending."""


def designed(folder: Path, state: str, suffix: str) -> Path | None:
    """Return the designed picture of a state in a look, else in the light one; None: there is none."""
    names = [OTHERWISE.get((state, suffix), "")]
    if state in DESIGNED:
        names += [DESIGNED[state] + suffix, DESIGNED[state]]
    return next((path for name in names if name and (path := folder / f"{name}.png").is_file()), None)
