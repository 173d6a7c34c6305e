"""What the strip, the counts and the notes say of an article's proposals. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.decisions import rejections
from quizapp.ui.editor.proposals.scratch import AT
from quizapp.ui.editor.proposals.state import Chip
from quizapp.ui.editor.state import CheckLine
from quizapp.ui.text import editor as editor_text
from quizapp.ui.text import proposals as text
from quizapp.ui.text import proposals_why
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.editing.pointers import Json
    from quizapp.ui.editor.proposals.lot import Lot
    from quizapp.ui.editor.proposals.shown import Shown
    from quizapp.ui.editor.proposals.source import NotDraftedError
    from quizapp.ui.editor.proposals.state import Became, Phase
    from quizapp.ui.ports import Translate


def chips(became: Mapping[str, Became], translate: Translate) -> tuple[Chip, ...]:
    """Return the strip."""
    return tuple(
        Chip(str(number), what, text.chip(translate, number, what))
        for number, what in enumerate(became.values(), 1)
    )


def counted(became: Mapping[str, Became]) -> tuple[int, int, int]:
    """Return how many were accepted, rejected, and are to be decided."""
    found = list(became.values())
    return found.count("accepted"), found.count("rejected"), found.count("")


def in_doubt(became: Mapping[str, Became], lot: Lot) -> dict[str, Became]:
    """Return the same while it is found out whether what is doubted is proposed still: nobody decided yet."""
    return {key: "" if each == "withdrawn" and key in lot.doubted else each for key, each in became.items()}


def broken(became: Mapping[str, Became], lot: Lot) -> int:
    """Return of how many the words do not stand in the article any more."""
    return sum(each == "withdrawn" and key not in lot.doubted for key, each in became.items())


def notes(lot: Lot, document: Json, translate: Translate) -> tuple[Line, ...]:
    """Return what was not proposed, and why; and how the drafts were made."""
    if lot.around is None:
        return ()
    held = proposals_why.held_back(translate, lot.held) if lot.whole else ()
    lines = [Line("info", held[0], tone="textMuted")] if held else []
    lines += [Line("", each, tone="textMuted") for each in held[1:]]
    before = rejections(document, lot.source)
    if before:
        lines.append(Line("wrong", text.rejected_before(translate, before), tone="textMuted"))
    lines.append(Line("article", proposals_why.made_by(translate, lot.around.backend), tone="textMuted"))
    return tuple(lines)


def held(fault: str, translate: Translate) -> CheckLine:
    """Return what drafting's own checks hold against a proposal that was edited."""
    word = editor_text.severity(translate, "warning", unfinished=False)
    return CheckLine("warn", "partial", word, proposals_why.held_against(translate, fault), "", AT)


def proved(view: Shown, places: Sequence[str], *, confirm: bool, translate: Translate) -> tuple[Line, ...]:
    """Return what is proved of a proposal, and what only a reader can tell."""
    lines = []
    if places and not view.proposal.closest:
        lines.append(Line("correct", text.word_for_word(translate, places), tone="correct"))
    lines.append(
        Line("info", translate("suggestions.silence" if confirm else "suggestions.reader"), tone="textMuted")
    )
    return tuple(lines)


def forgets(lot: Lot, document: Json) -> bool:
    """Tell whether there are rejections that can be forgotten."""
    return bool(lot.source and rejections(document, lot.source))


def heading(
    phase: Phase,
    failed: NotDraftedError | None,
    lot: Lot,
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
            count = sum(1 for _ in walk.questions(document))
            accepted, rejected, _ = found
            done = translate("suggestions.done", accepted=accepted, rejected=rejected)
            return done, translate("suggestions.pack_has", n=count)
        case _:
            return "", ""
