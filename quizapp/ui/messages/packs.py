"""The sentences about packs: at home, on a pack's own page, before a session, and when packs are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common, dates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from quizapp.library.pack_import.importer import ImportOutcome
    from quizapp.ui.ports import Translate


def describe_question_count(translate: Translate, count: int, banks: int) -> str:
    """Tell how many questions a pack has, and in how many banks."""
    first = translate("packs.questions.question_s", n=count)
    return first + " " + translate("packs.questions.in_bank_s", n=banks)


def describe_authorship(translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...]) -> str:
    """Tell who wrote a pack, and who reviewed it."""
    told = translate("packs.written_by.written_by", authors=", ".join(common.list_first(translate, authors)))
    if not reviewers:
        return told + " " + translate("packs.written_by.not_reviewed_by_anyone")
    readers = ", ".join(common.list_first(translate, reviewers))
    return told + " " + translate("packs.written_by.reviewed_by", reviewers=readers)


def describe_article_extent(translate: Translate, whole: bool) -> str:
    """Tell whether all of an article is in a pack."""
    return (
        translate("packs.extent.the_whole_article")
        if whole
        else translate("packs.extent.parts_of_the_article")
    )


def describe_rights(translate: Translate, statement: str, licence: str | None) -> str:
    """Tell what may be done with an article, with its licence if it has one."""
    if licence is None:
        return statement
    return translate("packs.rights", statement=statement, licence=licence)


def describe_review_start(translate: Translate, packs: int, title: str, count: int) -> str:
    """Tell which pack a review begins with; `count` are the questions that are ready in it."""
    if packs == 1:
        return translate("home.ready_from.from_a_short_review", title=title)
    first = translate("home.ready_from.the_review_begins_with", n=count, title=title)
    return translate("home.ready_from.from_pack_s", n=packs) + " " + first


def describe_ready_count(translate: Translate, ready: int) -> str:
    """Tell how much of a pack is ready for review."""
    return translate("home.row_review.ready", n=ready) if ready else translate("home.row_review.none_today")


def list_file_dialog_labels(translate: Translate) -> tuple[str, str, str]:
    """Word the file chooser: its title, its filter for packs, and that for all files."""
    return (
        translate("home.chooser.add_a_pack"),
        translate("home.chooser.packs"),
        translate("home.chooser.all_files"),
    )


def name_reading_button(translate: Translate, articles: int) -> str:
    """Name the button that opens the article alone."""
    if articles == 1:
        return translate("setup.read_first.read_the_article_first")
    return translate("setup.read_first.read_the_articles_first")


def describe_dated_articles(translate: Translate, articles: int) -> str:
    """Say what is not judged here."""
    if articles == 1:
        return translate(
            "setup.dated.one_article_of_its",
        )
    return translate(
        "setup.dated.article_s_of_these",
        n=articles,
    )


def describe_questions_authorship(
    translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str, revision: int
) -> str:
    """Tell who wrote and reviewed the questions, under which licence, and which revision this is."""
    written = translate("setup.written_by.questions_written_by", authors=", ".join(authors))
    if reviewers:
        read = "setup.written_by.reviewed_by"
        written = translate(read, written=written, reviewers=", ".join(reviewers))
    return translate(
        "setup.written_by.revision",
        written=written,
        licence=common.capitalize_first(common.name_licence(translate, licence)),
        revision=revision,
    )


def describe_inspection(translate: Translate, done: int, total: int) -> str:
    """Tell how many packs were looked at."""
    if not total:
        return translate("add_packs.looking.looking_for_packs")
    return translate("add_packs.looking.looking_at_packs_of", done=done, total=total)


def format_pack_heading(translate: Translate, *, can: bool, has: bool) -> str:
    """Head a single pack: whether it can be added, or is there already."""
    if has:
        return translate("add_packs.heading_one.you_have_this_pack")
    if can:
        return translate("add_packs.heading_one.look_at_this_pack")
    return translate("add_packs.heading_one.this_pack_cannot_be")


def format_packs_heading(translate: Translate, packs: int, can: int) -> str:
    """Head many packs: how many there are, and how many can be added."""
    told = translate("add_packs.heading.pack_s", n=packs)
    return translate("add_packs.heading.can_be_added", packs=told, can=can)


def describe_missing_packs(translate: Translate, names: str, more: int) -> str:
    """Tell in what there is no pack."""
    told = translate("add_packs.nothing_in.there_is_no_pack", names=names)
    return f"{told} {translate('add_packs.nothing_in.nor_in_other_s', n=more)}" if more else told


def describe_import_authorship(
    translate: Translate, questions: int, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str
) -> str:
    """Tell how many questions there are, who wrote and reviewed them, and their licence."""
    count = translate("add_packs.made_by.question_s", n=questions)
    names, readers = (", ".join(common.list_first(translate, each)) for each in (authors, reviewers))
    told = "add_packs.made_by.by_reviewed_by" if reviewers else "add_packs.made_by.by_not_reviewed_by"
    licence = common.capitalize_first(common.name_licence(translate, licence)).rstrip(".")
    return translate(told, count=count, authors=names, reviewers=readers, licence=licence)


def describe_articles(translate: Translate, line: str, more: int) -> str:
    """Name the first article's source, and how many more there are."""
    if not more:
        return line
    others = translate("add_packs.more_articles.and_more_article_s", n=more)
    return translate("add_packs.more_articles.text", line=line, others=others)


def describe_changes(translate: Translate, added: int, changed: int, reworded: int, removed: int) -> str:
    """Count what is new, changed and gone, as in “3 new, 2 changed, 1 gone”."""
    parts = (
        (added, translate("add_packs.changes.new", n=added)),
        (changed, translate("add_packs.changes.changed", n=changed)),
        (reworded, translate("add_packs.changes.reworded", n=reworded)),
        (removed, translate("add_packs.changes.gone", n=removed)),
    )
    told = ", ".join(words for count, words in parts if count)
    return told or translate("add_packs.changes.the_questions_are_the")


def describe_consequences(translate: Translate, changed: int, removed: int) -> tuple[str, ...]:
    """Tell what becomes of earlier answers when a pack is replaced."""
    told = [translate("add_packs.what_becomes.your_answers_stay")]
    if changed:
        told.append(translate("add_packs.what_becomes.the_changed_questions_count"))
    if removed:
        told.append(translate("add_packs.what_becomes.what_is_gone_is"))
    return tuple(told)


def describe_installed_pack(translate: Translate, day: date, questions: int, *, bundled: bool) -> str:
    """Tell of the pack that is installed."""
    count = translate("add_packs.installed.question_s", n=questions)
    if bundled:
        return translate("add_packs.installed.yours_came_with_quizapp", count=count)
    told = "add_packs.installed.yours_is_here_since"
    return translate(told, day=dates.format_day(translate, day), count=count)


def describe_import_extent(translate: Translate, *, whole: bool) -> str:
    """Tell whether all of an article is in the pack."""
    if whole:
        return translate("add_packs.extent.the_whole_article_is")
    return translate("add_packs.extent.parts_of_the_article")


def describe_precautions(translate: Translate) -> tuple[str, tuple[str, ...]]:
    """Say what adding a pack means: a heading and paragraphs."""
    return translate("add_packs.before.before_you_take_a"), (
        translate("add_packs.before.a_pack_may_come"),
        translate(
            "add_packs.before.what_can_be_added",
        ),
        translate("add_packs.before.whether_the_questions_are"),
    )


def describe_import_results(
    translate: Translate, counts: Mapping[ImportOutcome, int], *, stopped: bool
) -> str:
    """Tell what came of all packs."""
    parts: tuple[tuple[ImportOutcome, str], ...] = (
        ("added", translate("add_packs.account.added", n=counts["added"])),
        ("updated", translate("add_packs.account.updated", n=counts["updated"])),
        ("same", translate("add_packs.account.you_have_already", n=counts["same"])),
        ("kept", translate("add_packs.account.of_yours_kept", n=counts["kept"])),
        ("refused", translate("add_packs.account.not_added", n=counts["refused"])),
    )
    told = ", ".join(words for name, words in parts if counts[name])
    if stopped:
        rest = translate("add_packs.account.stopped_the_rest_was")
        return f"{told}. {rest}" if told else rest
    return told
