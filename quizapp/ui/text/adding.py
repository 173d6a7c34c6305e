"""The sentences about packs that are to be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common, dates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from quizapp.library.adding.intake import Outcome
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the title, buttons and hints."""
    return {
        "title": translate("adding", "Add packs"),
        "packs": translate("adding", "Packs to add"),
        "back": translate("adding", "Back"),
        "practise": translate("adding", "Practise"),
        "none": translate("adding", "Take none"),
        "stop": translate("adding", "Stop"),
        "done": translate("adding", "Done"),
        "copy": translate("adding", "Copy what is wrong"),
        "move": translate("adding", "move"),
        "choose": translate("adding", "choose"),
        "new": translate("adding", "New"),
        "same": translate("adding", "You have it"),
        "cannot": translate("adding", "Cannot be added"),
        "chosen": translate("adding", "chosen"),
        "not_chosen": translate("adding", "not chosen"),
        "copied": translate("adding", "Copied."),
    }


def looking(translate: Translate, done: int, total: int) -> str:
    """Tell how many packs were looked at."""
    if not total:
        return translate("adding", "Looking for packs")
    return translate("adding", "Looking at packs: {done} of {total}").format(done=done, total=total)


def adding(translate: Translate, done: int, total: int) -> str:
    """Tell how many packs were added."""
    return translate("adding", "Adding packs: {done} of {total}").format(done=done, total=total)


def adding_one(translate: Translate, title: str) -> str:
    """Tell which pack is being added, when it is the only one."""
    return translate("adding", "Adding {title}").format(title=title)


def heading_one(translate: Translate, *, can: bool, has: bool) -> str:
    """Head a single pack: whether it can be added, or is there already."""
    if has:
        return translate("adding", "You have this pack already")
    if can:
        return translate("adding", "Look at this pack before you add it")
    return translate("adding", "This pack cannot be added")


def heading(translate: Translate, packs: int, can: int) -> str:
    """Head many packs: how many there are, and how many can be added."""
    told = translate("adding", "%n pack(s)", "", packs)
    return translate("adding", "{packs}, {can} can be added").format(packs=told, can=can)


def from_folder(translate: Translate, count: int, name: str) -> str:
    """Tell from which folder they are."""
    return translate("adding", "%n file(s) from the folder “{name}”", "", count).format(name=name)


def none_found(translate: Translate) -> str:
    """Say that there is nothing to add."""
    return translate("adding", "There is no pack here")


def add(translate: Translate, count: int) -> str:
    """Name the button that adds so many packs."""
    return translate("adding", "Add %n pack(s)", "", count)


def elsewhere(translate: Translate) -> str:
    """Say why something of another computer is not looked at."""
    return translate(
        "adding",
        "Only files of this computer can be added. What is on another one or on the internet was left alone: "
        "copy it to this computer first.",
    )


def nothing_in(translate: Translate, names: str, more: int) -> str:
    """Tell in what there is no pack."""
    told = translate("adding", "There is no pack in {names}.").format(names=names)
    return f"{told} {translate('adding', 'Nor in %n other(s).', '', more)}" if more else told


def made_by(
    translate: Translate, questions: int, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str
) -> str:
    """Tell how many questions there are, who wrote and reviewed them, and their licence."""
    count = translate("adding", "%n question(s)", "", questions)
    names, readers = ", ".join(authors), ", ".join(reviewers)
    if reviewers:
        told = translate("adding", "{count} by {authors}, reviewed by {reviewers}. {licence}.")
    else:
        told = translate("adding", "{count} by {authors}, not reviewed by anyone else. {licence}.")
    licence = common.capital(common.licence(translate, licence)).rstrip(".")
    return told.format(count=count, authors=names, reviewers=readers, licence=licence)


def more_articles(translate: Translate, line: str, more: int) -> str:
    """Name the first article's source, and how many more there are."""
    if not more:
        return line
    others = translate("adding", "and %n more article(s)", "", more)
    return translate("adding", "{line}, {others}").format(line=line, others=others)


def revision(translate: Translate, given: int, has: int) -> str:
    """Tell which revision is given, and which is installed."""
    return translate("adding", "Revision {given}, you have {has}").format(given=given, has=has)


def other_edit(translate: Translate, given: int) -> str:
    """Tell that the same revision is installed, with other content."""
    return translate("adding", "Another edit of revision {given}").format(given=given)


def changes(translate: Translate, added: int, changed: int, reworded: int, removed: int) -> str:
    """Count what is new, changed and gone, as in “3 new, 2 changed, 1 gone”."""
    parts = (
        (added, translate("adding", "%n new", "questions", added)),
        (changed, translate("adding", "%n changed", "questions", changed)),
        (reworded, translate("adding", "%n reworded", "questions", reworded)),
        (removed, translate("adding", "%n gone", "questions", removed)),
    )
    told = ", ".join(words for count, words in parts if count)
    return told or translate("adding", "The questions are the same")


def what_becomes(translate: Translate, changed: int, removed: int) -> tuple[str, ...]:
    """Tell what becomes of earlier answers when a pack is replaced."""
    told = [translate("adding", "Your answers stay.")]
    if changed:
        told.append(translate("adding", "The changed questions count as new."))
    if removed:
        told.append(translate("adding", "What is gone is asked no more."))
    return tuple(told)


def installed(translate: Translate, day: date, questions: int, *, bundled: bool) -> str:
    """Tell of the pack that is installed."""
    count = translate("adding", "%n question(s)", "", questions)
    if bundled:
        return translate("adding", "Yours came with Quizapp and has {count}.").format(count=count)
    told = translate("adding", "Yours is here since {day} and has {count}.")
    return told.format(day=dates.day(translate, day), count=count)


def note(translate: Translate, number: int, words: str) -> str:
    """Tell what its author says that a revision changed."""
    return translate("adding", "Revision {number}: {words}").format(number=number, words=words)


def sections(translate: Translate) -> dict[str, str]:
    """Return the headings of what is told of a pack."""
    return {
        "changes": translate("adding", "What changes"),
        "notes": translate("adding", "What its author says"),
        "made": translate("adding", "Questions"),
        "wrong": translate("adding", "What is wrong"),
        "look": translate("adding", "What to look at"),
        "do": translate("adding", "What to do"),
        "came": translate("adding", "What came of it"),
        "file": translate("adding", "File"),
        "advisory": translate("adding", "Before you start"),
    }


def article(translate: Translate, title: str) -> str:
    """Head what is told of an article."""
    return translate("adding", "Article “{title}”").format(title=title)


def extent(translate: Translate, *, whole: bool) -> str:
    """Tell whether all of an article is in the pack."""
    if whole:
        return translate("adding", "The whole article is in the pack.")
    return translate("adding", "Parts of the article are in the pack.")


def advice(translate: Translate) -> str:
    """Say what to do about a pack that cannot be added."""
    return translate(
        "adding",
        "Ask whoever gave you the file for a corrected one. Your packs and answers are as they were.",
    )


def before(translate: Translate) -> tuple[str, tuple[str, ...]]:
    """Say what adding a pack means: a heading and paragraphs."""
    return translate("adding", "Before you take a pack"), (
        translate(
            "adding", "A pack may come from anybody. It is words only: it runs nothing and opens nothing."
        ),
        translate(
            "adding",
            "What can be added was looked at: every quotation stands in its article, every question has an "
            "answer and a reason for each choice, and each article says what may be done with it.",
        ),
        translate(
            "adding", "Whether the questions are fair and the article is right, only a reader can tell."
        ),
    )


def different(translate: Translate, count: int) -> str:
    """Ask what to do with packs that are older than what is installed, or another edit of it."""
    return translate(
        "adding",
        "%n pack(s) here are older than yours, or another edit of the same. For all of these:",
        "",
        count,
    )


def when_different(translate: Translate) -> tuple[str, str, str]:
    """Return what can be done with them: keep, replace, both."""
    return (
        translate("adding", "Keep mine"),
        translate("adding", "Replace mine"),
        translate("adding", "Keep both"),
    )


def outcome(translate: Translate, value: Outcome) -> str:
    """Tell what came of one pack."""
    return {
        "added": translate("adding", "Added"),
        "updated": translate("adding", "Updated"),
        "same": translate("adding", "You have it"),
        "kept": translate("adding", "Yours was kept"),
        "refused": translate("adding", "Not added"),
    }[value]


def account(translate: Translate, counts: Mapping[Outcome, int], *, stopped: bool) -> str:
    """Tell what came of all packs."""
    parts: tuple[tuple[Outcome, str], ...] = (
        ("added", translate("adding", "%n added", "packs", counts["added"])),
        ("updated", translate("adding", "%n updated", "packs", counts["updated"])),
        ("same", translate("adding", "%n you have already", "packs", counts["same"])),
        ("kept", translate("adding", "%n of yours kept", "packs", counts["kept"])),
        ("refused", translate("adding", "%n not added", "packs", counts["refused"])),
    )
    told = ", ".join(words for name, words in parts if counts[name])
    if stopped:
        rest = translate("adding", "Stopped; the rest was left out")
        return f"{told}. {rest}" if told else rest
    return told
