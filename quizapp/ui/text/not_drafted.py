"""Why nothing can be drafted from an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizapp.drafting.errors import DraftingError
    from quizapp.ui.ports import Translate


def not_drafted(translate: Translate, error: DraftingError) -> str:
    """Say what is wrong with the article, and what to do."""
    details: dict[str, Any] = dict(error.details)
    if "language" in details:
        other = translate("no_suggestions.not_drafted")
        details["language"] = _languages(translate).get(details["language"], other)
    return translate(f"no_suggestions.error.{error.code}", **details)


def _languages(translate: Translate) -> dict[str, str]:
    return {
        "de": translate("no_suggestions.languages.de"),
        "fr": translate("no_suggestions.languages.fr"),
        "es": translate("no_suggestions.languages.es"),
        "it": translate("no_suggestions.languages.it"),
        "pt": translate("no_suggestions.languages.pt"),
        "nl": translate("no_suggestions.languages.nl"),
        "sv": translate("no_suggestions.languages.sv"),
        "da": translate("no_suggestions.languages.da"),
        "nb": translate("no_suggestions.languages.nb"),
        "fi": translate("no_suggestions.languages.fi"),
        "pl": translate("no_suggestions.languages.pl"),
        "cs": translate("no_suggestions.languages.cs"),
        "sk": translate("no_suggestions.languages.sk"),
        "hu": translate("no_suggestions.languages.hu"),
        "ro": translate("no_suggestions.languages.ro"),
        "hr": translate("no_suggestions.languages.hr"),
        "tr": translate("no_suggestions.languages.tr"),
        "id": translate("no_suggestions.languages.id"),
        "ru": translate("no_suggestions.languages.ru"),
        "uk": translate("no_suggestions.languages.uk"),
        "bg": translate("no_suggestions.languages.bg"),
        "el": translate("no_suggestions.languages.el"),
        "he": translate("no_suggestions.languages.he"),
        "ar": translate("no_suggestions.languages.ar"),
        "zh": translate("no_suggestions.languages.zh"),
        "ja": translate("no_suggestions.languages.ja"),
        "ko": translate("no_suggestions.languages.ko"),
        "th": translate("no_suggestions.languages.th"),
    }
