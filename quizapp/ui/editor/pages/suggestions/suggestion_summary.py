"""What the strip, the counts and the notes say of an article's proposals. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import count_rejections
from quizapp.ui.editor.pages.suggestions.state import SuggestionChip
from quizapp.ui.editor.state import CheckLine
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import editor as editor_text
from quizapp.ui.messages import suggestions
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.pages.suggestions.state import SuggestionsPhase
    from quizapp.ui.editor.pages.suggestions.suggestion_display import SuggestionDisplay
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionDecision, SuggestionSet
    from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
    from quizapp.ui.ports import Translate


def build_chips(became: Mapping[str, SuggestionDecision], translate: Translate) -> tuple[SuggestionChip, ...]:
    """Return the strip."""
    return tuple(
        SuggestionChip(str(number), what, text.name_suggestion(translate, number, what))
        for number, what in enumerate(became.values(), 1)
    )


def count_decisions(became: Mapping[str, SuggestionDecision]) -> tuple[int, int, int]:
    """Return how many were accepted, rejected, and are to be decided."""
    found = list(became.values())
    return found.count("accepted"), found.count("rejected"), found.count("")


def hide_doubted(
    became: Mapping[str, SuggestionDecision], lot: SuggestionSet
) -> dict[str, SuggestionDecision]:
    """Return the same while it is found out whether what is doubted is proposed still: nobody decided yet."""
    return {key: "" if each == "withdrawn" and key in lot.doubted else each for key, each in became.items()}


def count_withdrawn(became: Mapping[str, SuggestionDecision], lot: SuggestionSet) -> int:
    """Return of how many the words do not stand in the article any more."""
    return sum(each == "withdrawn" and key not in lot.doubted for key, each in became.items())


def describe_notes(lot: SuggestionSet, document: Json, translate: Translate) -> tuple[IconLineState, ...]:
    """Return what was not proposed, and why; and how the drafts were made."""
    if lot.around is None:
        return ()
    held = suggestions.describe_withheld_suggestions(translate, lot.held) if lot.whole else ()
    lines = [IconLineState("info", held[0], tone="textMuted")] if held else []
    lines += [IconLineState("", each, tone="textMuted") for each in held[1:]]
    before = count_rejections(document, lot.source)
    if before:
        lines.append(
            IconLineState("wrong", text.describe_earlier_rejections(translate, before), tone="textMuted")
        )
    lines.append(
        IconLineState(
            "article", suggestions.describe_backend(translate, lot.around.backend), tone="textMuted"
        )
    )
    return tuple(lines)


def build_fault_line(fault: str, translate: Translate) -> CheckLine:
    """Return what drafting's own checks hold against a proposal that was edited."""
    word = editor_text.name_severity(translate, "warning", unfinished=False)
    return CheckLine(
        "warn",
        "partial",
        word,
        suggestions.describe_edit_problem(translate, fault),
        "",
        QUESTION_POINTER,
    )


def build_evidence_lines(
    view: SuggestionDisplay, places: Sequence[str], *, confirm: bool, translate: Translate
) -> tuple[IconLineState, ...]:
    """Return what is proved of a proposal, and what only a reader can tell."""
    lines = []
    if places and not view.proposal.closest:
        lines.append(
            IconLineState("correct", text.describe_evidence_places(translate, places), tone="correct")
        )
    lines.append(
        IconLineState(
            "info", translate("suggestions.silence" if confirm else "suggestions.reader"), tone="textMuted"
        )
    )
    return tuple(lines)


def has_rejections(lot: SuggestionSet, document: Json) -> bool:
    """Tell whether there are rejections that can be forgotten."""
    return bool(lot.source and count_rejections(document, lot.source))


def describe_heading(
    phase: SuggestionsPhase,
    failed: NoSuggestionsError | None,
    lot: SuggestionSet,
    found: tuple[int, int, int],
    document: Json,
    translate: Translate,
) -> tuple[str, str]:
    """Return what is told where no proposal is shown: a title, and what more there is to say."""
    match phase:
        case "no-article":
            return translate("suggestions.no_article"), translate("suggestions.no_article_why")
        case "failed":
            why = "" if failed is None else failed.why(translate)
            return translate("suggestions.failed"), f"{why} {translate('suggestions.failed_why')}".strip()
        case "empty" if lot.left_out:
            return translate("suggestions.all_left_out"), ""
        case "empty":
            empty = "empty_words" if lot.of_words else "empty"
            return translate(f"suggestions.{empty}"), translate(f"suggestions.{empty}_why")
        case "done":
            count = sum(1 for _ in document_traversal.questions(document))
            accepted, rejected, _ = found
            done = translate("suggestions.done", accepted=accepted, rejected=rejected)
            return done, translate("suggestions.pack_has", n=count)
        case _:
            return "", ""
