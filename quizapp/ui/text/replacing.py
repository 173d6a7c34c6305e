"""The sentences for finding words in the teacher's own texts, and for replacing them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return fields, buttons and what is told of a place."""
    return {
        "bar": translate("replace.bar"),
        "find": translate("replace.find"),
        "new": translate("replace.new"),
        "next": translate("replace.next"),
        "before": translate("replace.before"),
        "capitals": translate("replace.capitals"),
        "capitals_name": translate("replace.capitals_name"),
        "whole": translate("replace.whole"),
        "whole_name": translate("replace.whole_name"),
        "replace": translate("replace.replace"),
        "all": translate("replace.all"),
        "close": translate("replace.close"),
        "nowhere": translate("replace.nowhere"),
        "article": translate("replace.article"),
        "quoted": translate("replace.quoted"),
        "go_first": translate("replace.go_first"),
        "only_quoted": translate("replace.only_quoted"),
        "is_quoted": translate("replace.is_quoted"),
        "no_words": translate("replace.no_words"),
    }
