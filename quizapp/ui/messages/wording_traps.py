"""The pages of the traps about how strongly something is worded, and what exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.example_page import Example

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.ports import Translate


def build_wording_examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "overclaim": _overclaim(translate),
        "understated": _understated(translate),
        "hedge-dropped": _hedge(translate),
        "swapped-number": _number(translate),
        "swapped-date": _date(translate),
        "reversed": _reversed(translate),
        "added-cause": _cause(translate),
    }


def _overclaim(translate: Translate) -> Example:
    return Example(
        title=translate("traps.overclaim.title"),
        what=translate(
            "traps.overclaim.what",
        ),
        statement=translate("traps.overclaim.statement"),
        passage=translate(
            "traps.overclaim.passage",
        ),
        speaker=translate("traps.overclaim.speaker"),
        why=translate("traps.overclaim.why"),
        notice=(
            translate("traps.overclaim.notice.look_for_words_of"),
            translate(
                "traps.overclaim.notice.find_whom_where_and",
            ),
            translate("traps.overclaim.notice.ask_would_the_articles"),
        ),
    )


def _understated(translate: Translate) -> Example:
    return Example(
        title=translate("traps.understated.title"),
        what=translate("traps.understated.what"),
        statement=translate("traps.understated.statement"),
        passage=translate("traps.understated.passage"),
        speaker=translate("traps.understated.speaker"),
        why=translate("traps.understated.why"),
        notice=(
            translate("traps.understated.notice.look_for_words_that"),
            translate("traps.understated.notice.set_the_articles_figure"),
        ),
    )


def _hedge(translate: Translate) -> Example:
    return Example(
        title=translate("traps.hedge.title"),
        what=translate("traps.hedge.what"),
        statement=translate("traps.hedge.statement"),
        passage=translate("traps.hedge.passage"),
        speaker=translate("traps.hedge.speaker"),
        why=translate("traps.hedge.why"),
        notice=(
            translate("traps.hedge.notice.look_for_could_may"),
            translate("traps.hedge.notice.if_the_article_has"),
        ),
    )


def _number(translate: Translate) -> Example:
    return Example(
        title=translate("traps.number.title"),
        what=translate("traps.number.what"),
        statement=translate("traps.number.statement"),
        passage=translate("traps.number.passage"),
        why=translate("traps.number.why"),
        notice=(
            translate("traps.number.notice.go_from_the_number"),
            translate("traps.number.notice.look_at_the_unit"),
        ),
    )


def _date(translate: Translate) -> Example:
    return Example(
        title=translate("traps.date.title"),
        what=translate("traps.date.what"),
        statement=translate("traps.date.statement"),
        passage=translate("traps.date.passage"),
        why=translate("traps.date.why"),
        notice=(
            translate("traps.date.notice.tie_each_date_to"),
            translate("traps.date.notice.for_last_month_or"),
        ),
    )


def _reversed(translate: Translate) -> Example:
    return Example(
        title=translate("traps.reversed.title"),
        what=translate("traps.reversed.what"),
        statement=translate("traps.reversed.statement"),
        passage=translate("traps.reversed.passage"),
        why=translate("traps.reversed.why"),
        notice=(
            translate("traps.reversed.notice.ask_of_the_verb"),
            translate("traps.reversed.notice.look_for_not_no"),
        ),
    )


def _cause(translate: Translate) -> Example:
    return Example(
        title=translate("traps.cause.title"),
        what=translate("traps.cause.what"),
        statement=translate("traps.cause.statement"),
        passage=translate(
            "traps.cause.passage",
        ),
        why=translate("traps.cause.why"),
        notice=(
            translate("traps.cause.notice.look_for_because_led"),
            translate("traps.cause.notice.find_the_articles_own"),
        ),
    )
