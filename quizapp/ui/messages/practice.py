"""The sentences of a question: asking, answering, proving, and what is said of the answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from quizapp import formatting
from quizapp.ui.messages import common, dates

if TYPE_CHECKING:
    from quizapp.quiz.responses import Certainty, Outcome
    from quizapp.ui.ports import Translate

describe_article_speaker, describe_verdict, capitalize_speaker = (
    formatting.describe_article_speaker,
    formatting.describe_verdict,
    formatting.capitalize_first,
)


def describe_missing_answer(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice.choose_first.choose_an_answer_first")
    return translate("practice.choose_first.choose_an_answer_first.choose_an_answer_first_or", key=skip_key)


def describe_accepted_answers(translate: Translate, words: tuple[str, ...]) -> str:
    """List the other words that are accepted."""
    listed = translate("answers.also_accepted.text").join(
        translate("answers.typed", words=each.strip()) for each in words
    )
    return translate("answers.also_accepted.also_accepted", words=listed)


def describe_quotation(translate: Translate, quote: str, paragraph: int | None) -> str:
    """Give the words that settle it, with their paragraph where they stand in one."""
    words = common.add_full_stop(quote if "“" in quote else translate("answers.typed", words=quote.strip()))
    if paragraph is None:
        return translate("answers.quoted.the_article_has", words=words)
    return translate("answers.quoted.paragraph_has", number=paragraph, words=words)


def describe_empty_chain(translate: Translate, skip_key: str | None) -> str:
    """Say that nobody stands in the row yet."""
    if skip_key is None:
        return translate("chain.row_first.put_a_speaker_at")
    return translate("chain.row_first.put_a_speaker_at.put_a_speaker_at_place", key=skip_key)


def name_chain_row(translate: Translate, label: str, speakers: tuple[str, ...]) -> str:
    """Tell a screen reader one of the rows after checking, under its label."""
    row = ", ".join((translate("chain.row_name.the_article"), *speakers))
    return translate("chain.row_name.text", label=label, row=row)


def describe_missing_speakers(translate: Translate, speakers: tuple[str, ...]) -> str:
    """Tell who is missing from the row."""
    return translate("chain.you_left_out", speakers=_both(translate, speakers))


def _both(translate: Translate, names: tuple[str, ...]) -> str:
    *first, last = names or ("",)
    if not first:
        return last
    return translate("chain.both", names=", ".join(first), last=last)


EvidenceOutcome = Literal["right", "partly", "wrong", "skipped"]
"""What evidence came to."""


def name_sentence_row(
    translate: Translate, number: int, total: int, paragraph: int | None, words: tuple[str, ...]
) -> str:
    """Name a sentence for a screen reader: its place, then `words`, its own last."""
    place = "evidence.row.sentence_of" if paragraph is None else "evidence.row.sentence_of_paragraph"
    return ", ".join(
        (translate(place, number=number, total=total, paragraph=paragraph), *filter(None, words))
    )


def describe_evidence_task(translate: Translate, limit: int) -> str:
    """Say what is to be done, and what to look for."""
    if limit == 1:
        return translate(
            "evidence.instruction.choose_one_sentence_in",
        )
    return translate("evidence.instruction.choose_up_to_sentences", number=limit)


def format_selection_heading(translate: Translate, limit: int) -> str:
    """Head the sentences that are chosen."""
    return (
        translate("evidence.yours.your_sentence")
        if limit == 1
        else translate("evidence.yours.your_sentences")
    )


def describe_selection_limit(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Say why no other sentence can be chosen; `numbers` are those that are."""
    if len(numbers) == 1:
        return translate(
            "evidence.full.you_can_choose_clear.you_can_choose_clear_sentence", number=numbers[0]
        )
    return translate("evidence.full.you_can_choose_clear", limit=len(numbers))


def describe_missing_selection(translate: Translate, skip_key: str | None) -> str:
    """Say that no sentence is chosen yet."""
    if skip_key is None:
        return translate("evidence.choose_first.choose_a_sentence_first")
    return translate("evidence.choose_first.choose_a_sentence_first.choose_a_sentence_first_or", key=skip_key)


def describe_evidence_sentences(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which sentences show it."""
    if len(numbers) == 1:
        return translate("evidence.shows.sentence_shows_it", number=numbers[0])
    return translate("evidence.shows.sentences_show_it_together", numbers=_listed(translate, numbers))


def describe_chosen_sentences(translate: Translate, numbers: tuple[int, ...], key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if len(numbers) == 1:
        return translate("evidence.you_chose.you_chose_sentence", number=numbers[0], key=key)
    return translate("evidence.you_chose.you_chose_sentences", numbers=_listed(translate, numbers), key=key)


def quote_words(translate: Translate, words: str) -> str:
    """Set words of the article in quotation marks, unless they bring some."""
    return words if words.startswith("“") else translate("evidence.quoted", words=words)


def join_answers(translate: Translate, answers: tuple[str, ...]) -> str:
    """Tell several answers that were given together."""
    return translate("evidence.several").join(answers)


def describe_evidence_outcome(translate: Translate, outcome: Outcome, evidence: EvidenceOutcome) -> str:
    """Tell the answer, as right as it is, by the evidence that was given for it."""
    if outcome == "correct":
        return translate(
            {
                "right": "evidence.outcome.right.the_answer_is_right_and",
                "partly": "evidence.outcome.partly.the_answer_is_right_your",
                "wrong": "evidence.outcome.wrong.the_answer_is_right_your",
                "skipped": "evidence.outcome.skipped.the_answer_is_right_you",
            }[evidence]
        )
    if outcome == "partly":
        return translate(
            {
                "right": "evidence.outcome.right.the_answer_is_right_in",
                "partly": "evidence.outcome.partly.both_the_answer_and_your",
                "wrong": "evidence.outcome.wrong.the_answer_is_right_in",
                "skipped": "evidence.outcome.skipped.the_answer_is_right_in",
            }[evidence]
        )
    return translate(f"evidence.outcome.{evidence}")


def describe_given_evidence(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell what was given as evidence; without numbers, that no sentence settles it."""
    if not numbers:
        return translate("evidence.given.you_said_that_no")
    if len(numbers) == 1:
        return translate("evidence.given.you_gave_sentence", number=numbers[0])
    return translate("evidence.given.you_gave_sentences", numbers=_listed(translate, numbers))


def _listed(translate: Translate, numbers: tuple[int, ...]) -> str:
    *before, last = map(str, numbers)
    return translate("evidence.listed", before=", ".join(before), last=last)


def describe_key_speaker(translate: Translate, name: str) -> str:
    """Tell who says it, one or many."""
    return translate("explanation.key_speaker", speaker=common.capitalize_first(name))


def describe_key_option(translate: Translate, text: str) -> str:
    """Tell the right option."""
    return translate("explanation.key_option", answer=common.add_full_stop(text))


def describe_chosen_answer(translate: Translate, chosen: str, key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if "“" in chosen:
        whole = common.add_full_stop(chosen)
        return translate("explanation.you_chose.you_chose.you_chose", chosen=whole, key=key)
    return translate("explanation.you_chose.you_chose", chosen=chosen.removesuffix("."), key=key)


def describe_next_review(
    translate: Translate,
    outcome: Outcome,
    certainty: Certainty | None,
    hint: bool,
    due: date,
    today: date,
) -> str:
    """Tell when the question comes back, and why then; `hint`: one was taken."""
    when = dates.format_due_date(translate, due, today)
    if outcome != "correct":
        told = _not_right(outcome, certainty)
    elif hint:
        told = "comes_back"
    else:
        told = "right.right_so_this_question" if certainty is None else f"right.{certainty}"
    return translate(f"explanation.{told}", when=when)


def _not_right(outcome: Outcome, certainty: Certainty | None) -> str:
    if certainty == "certain":
        return "not_right.you_were_certain_so"
    if outcome == "skipped":
        return "not_right.you_skipped_it_so"
    if outcome == "partly":
        return "not_right.right_in_part_so"
    return "not_right.not_this_time_so"


def name_evidence(translate: Translate, paragraph: int | None, number: int | None = None) -> str:
    """Name the cited passage for a screen reader; with a number, of one of several items."""
    if number is not None and paragraph is None:
        return translate("explanation.evidence.evidence.evidence", item=number)
    if number is not None:
        return translate(
            "explanation.evidence.evidence_paragraph.evidence_paragraph", item=number, number=paragraph
        )
    if paragraph is None:
        return translate("explanation.evidence.evidence")
    return translate("explanation.evidence.evidence_paragraph", number=paragraph)


def format_attribution_chain(translate: Translate, names: tuple[str, ...]) -> str:
    """Write the chain before the last speaker out: “The article: the report:”."""
    article = translate("explanation.via.the_article")
    return "".join(
        translate("explanation.via.text", speaker=name) + " " for name in (article, *names)
    ).strip()
