"""The sentences of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.errors import ApartError, EditingError, NoCopyError, NotSavedError, OpenElsewhereError
from quizapp.ui.text import finding

if TYPE_CHECKING:
    from quizapp.pack.problems import Severity
    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and headings."""
    return {
        "packs": translate("editor", "Packs in work"),
        "editor": translate("editor", "Editor"),
        "opening": translate("editor", "Opening the pack …"),
        "article": translate("editor", "Article"),
        "questions": translate("editor", "Questions"),
        "question": translate("editor", "Question"),
        "no_article": translate("editor", "No article yet"),
        "no_article_why": translate("editor", "Open a file, paste the article’s words, or drop a file here."),
        "open_article": translate("editor", "Open an article"),
        "paste_article": translate("editor", "Paste it"),
        "select_then": translate("editor", "Select words, then"),
        "use": translate("editor", "Use as evidence"),
        "begin_from": translate("editor", "Ask about them"),
        "new": translate("editor", "New"),
        "new_about": translate("editor", "What kind of question?"),
        "up": translate("editor", "Move the question up"),
        "down": translate("editor", "Move the question down"),
        "duplicate": translate("editor", "Duplicate"),
        "delete": translate("editor", "Delete"),
        "more": translate("editor", "More"),
        "try": translate("editor", "Try it"),
        "hand_out": translate("editor", "Hand out"),
        "voices": translate("editor", "Who speaks"),
        "checks": translate("editor", "Checks"),
        "sound": translate("editor", "Nothing to look at here."),
        "reader": translate("editor", "Whether only one answer fits, only a reader can tell."),
        "next": translate("editor", "Next"),
        "go_there": translate("editor", "Go there"),
        "about": translate("editor", "About this pack"),
        "no_question_why": translate(
            "editor", "Select words in the article and press Ctrl+E, or begin an empty one with Ctrl+N."
        ),
        "unwritten": translate("editor", "Not written yet"),
        "try_name": translate("editor", "As the learner sees it"),
        "check": translate("editor", "Check answer"),
        "again": translate("editor", "Answer again"),
        "back": translate("editor", "Back to writing"),
        "nothing_kept": translate("editor", "Nothing of this is kept."),
        "whole": translate("editor", "Whole article"),
        "passage": translate("editor", "Passage"),
        "not_here": translate("editor", "This cannot be done here yet."),
    }


def hand_out_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for handing out."""
    return {
        "title": translate("editor", "Hand out"),
        "looking": translate("editor", "Looking at the whole pack once more …"),
        "ready": translate("editor", "Everything that learners need is there."),
        "stops": translate("editor", "Still to be done"),
        "warnings": translate("editor", "Worth a look, if you like"),
        "note": translate("editor", "What is new, in a sentence (for those who have it already)"),
        "first_note": translate("editor", "A word on this first edition, if you like"),
        "given": translate("editor", "What learners get"),
        "changed": translate("editor", "Other than in the last hand-out"),
        "gaps": translate(
            "editor", "Learners cannot judge this without what is left out: tell it in your words"
        ),
        "how": translate("editor", "How much of the articles goes along"),
        "whole": translate("editor", "Whole, as it lies on the desk"),
        "cited": translate("editor", "Only the passages that questions cite"),
        "wording": translate("editor", "Only the wording changed: answers given so far go on counting"),
        "write": translate("editor", "Choose a file …"),
        "writing": translate("editor", "Writing the file …"),
        "kind": translate("editor", "Quizapp packs"),
        "file_title": translate("editor", "Hand out as"),
    }


def kinds(translate: Translate) -> dict[Kind, str]:
    """Return the kinds of question in the order in which they are offered; the first by what they ask."""
    first: dict[Kind, str] = {
        "attribution": translate("editor", "Who said it?"),
        "verdict": translate("editor", "Is it supported?"),
        "evidence": translate("editor", "Mark the sentence"),
        "order": translate("editor", "Put in order"),
    }
    return first | {kind: name for kind, name in finding.kinds(translate).items() if kind not in first}


def kind_name(translate: Translate, kind: str) -> str:
    """Return the name of a kind; of one that is not known, what stands there."""
    return next((name for known, name in finding.kinds(translate).items() if known == kind), kind)


def step(translate: Translate, name: str) -> str:
    """Return what a step did, as words after “Undo:”."""
    return {
        "type": translate("editor", "typing"),
        "set-field": translate("editor", "a choice"),
        "fill-in": translate("editor", "what the evidence tells"),
        "set-many": translate("editor", "a choice for several questions"),
        "add-bank": translate("editor", "a new bank"),
        "rename-bank": translate("editor", "a bank’s name"),
        "move-bank": translate("editor", "a bank moved"),
        "sort-bank": translate("editor", "a bank sorted"),
        "split-bank": translate("editor", "a bank split"),
        "merge-banks": translate("editor", "banks merged"),
        "remove-bank": translate("editor", "a bank deleted"),
        "add-question": translate("editor", "a new question"),
        "duplicate-question": translate("editor", "a question duplicated"),
        "change-kind": translate("editor", "another kind of question"),
        "move-questions": translate("editor", "a question moved"),
        "copy-questions": translate("editor", "questions copied"),
        "remove-questions": translate("editor", "a question deleted"),
        "add-evidence": translate("editor", "evidence added"),
        "change-evidence": translate("editor", "other evidence"),
        "remove-evidence": translate("editor", "evidence taken away"),
        "say": translate("editor", "who says it"),
        "add-answer": translate("editor", "an answer added"),
        "move-answer": translate("editor", "an answer moved"),
        "remove-answer": translate("editor", "an answer taken away"),
        "mark-key": translate("editor", "the correct answer"),
        "group-items": translate("editor", "the order"),
        "add-voice": translate("editor", "a new speaker"),
        "rename-voice": translate("editor", "a speaker’s name"),
        "change-voice": translate("editor", "a speaker changed"),
        "merge-voices": translate("editor", "two speakers merged"),
        "remove-voice": translate("editor", "a speaker taken away"),
        "add-article": translate("editor", "an article added"),
        "remove-article": translate("editor", "an article taken away"),
        "split-paragraph": translate("editor", "a paragraph split"),
        "join-paragraphs": translate("editor", "paragraphs joined"),
        "drop-paragraph": translate("editor", "a paragraph dropped"),
        "set-role": translate("editor", "what a paragraph is"),
        "comment": translate("editor", "a comment"),
        "review": translate("editor", "a review"),
        "correct-article": translate("editor", "the corrected article"),
        "add-picture": translate("editor", "a picture added"),
        "remove-picture": translate("editor", "a picture taken away"),
        "replace-words": translate("editor", "words replaced"),
        "change-pack": translate("editor", "what the pack says of itself"),
        "note": translate("editor", "a private note"),
        "fix": translate("editor", "a fix"),
        "hand-out": translate("editor", "a hand-out"),
        "take-version": translate("editor", "an earlier version taken"),
        "take-spreadsheet": translate("editor", "a spreadsheet taken in"),
        "accept-draft": translate("editor", "a proposal accepted"),
        "reject-draft": translate("editor", "a proposal rejected"),
        "edit-draft": translate("editor", "a proposal edited"),
        "forget-rejections": translate("editor", "rejections forgotten"),
        "correct-saying": translate("editor", "a correction of who says what"),
    }.get(name, translate("editor", "the last step"))


def undo(translate: Translate, name: str) -> str:
    """Return the words of what undoes a step."""
    return translate("editor", "Undo: {step}").format(step=step(translate, name))


def redo(translate: Translate, name: str) -> str:
    """Return the words of what does a step again."""
    return translate("editor", "Redo: {step}").format(step=step(translate, name))


def undone(translate: Translate, name: str) -> str:
    """Tell which step was taken back."""
    return translate("editor", "Taken back: {step}.").format(step=step(translate, name))


def redone(translate: Translate, name: str) -> str:
    """Tell which step was done again."""
    return translate("editor", "Done again: {step}.").format(step=step(translate, name))


def deleted(translate: Translate) -> str:
    """Tell that a question is deleted, and how it comes back."""
    return translate("editor", "The question is deleted. Ctrl+Z brings it back.")


def saved(translate: Translate, time: str) -> str:
    """Tell when all was saved."""
    return translate("editor", "Saved at {time}").format(time=time)


def not_saved(translate: Translate, since: str, reason: str) -> str:
    """Tell since when nothing could be saved, and why."""
    told = translate("editor", "Not saved since {time}: {reason}. Nothing is lost while this window is open.")
    return told.format(time=since, reason=reason)


def handed_out(translate: Translate, file: str, revision: int) -> str:
    """Tell that a pack was handed out as a file."""
    told = translate("editor", "Handed out as {file}, revision {revision}.")
    return told.format(file=file, revision=revision)


def not_handed_out(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = translate(
        "editor", "{file} was not written: {reason}. Nothing else changed; choose another place."
    )
    return told.format(file=file, reason=reason)


def revision(translate: Translate, number: int) -> str:
    """Return which revision a hand-out is."""
    return translate("editor", "This will be revision {number}.").format(number=number)


def question_number(translate: Translate, number: int) -> str:
    """Return the heading over a question's form."""
    return translate("editor", "Question {number}").format(number=number)


def row_name(translate: Translate, number: int, kind: str, title: str, errors: int, warnings: int) -> str:
    """Return what a screen reader says of a question in the list."""
    told = [question_number(translate, number), kind, title]
    return ", ".join([*told, *counted(translate, errors, warnings)])


def counted(translate: Translate, errors: int, warnings: int) -> tuple[str, ...]:
    """Return how many things are to be done and to be looked at; nothing where there are none."""
    to_do = (translate("editor", "%n thing(s) to do", "", errors),) if errors else ()
    return to_do + ((translate("editor", "%n warning(s)", "", warnings),) if warnings else ())


def fix(translate: Translate, code: str) -> str:
    """Return the words of the link that mends a problem."""
    return {
        "absent-quote": translate("editor", "Cite the article’s spelling"),
        "all-of-the-above": translate("editor", "Take this answer out"),
        "duplicate-id": translate("editor", "Tell the two apart"),
        "equal-options": translate("editor", "Take one out"),
        "evidence": translate("editor", "Move the evidence"),
        "hidden-character": translate("editor", "Take it out"),
        "key-in-one-place": translate("editor", "Shuffle the answers"),
        "key-is-not-innermost": translate("editor", "Make that speaker the correct answer"),
        "line-break": translate("editor", "Join the lines"),
        "missing-key": translate("editor", "Put it at the end"),
        "not-in-capitals": translate("editor", "Write NOT"),
        "not-read": translate("editor", "Lay the article beside it"),
        "partner-used": translate("editor", "Allow it twice"),
    }.get(code, translate("editor", "Mend it"))


def unfinished(translate: Translate, field: str) -> str:
    """Return what is still to be written; '' for a field that is seldom left out.

    `field` is its name, behind those around it where it alone does not tell; `*` is a place in a list.
    """
    return {
        "prompt": translate("editor", "Still to write: the question itself."),
        "explanation": translate("editor", "Still to write: the explanation, shown after every answer."),
        "feedback": translate("editor", "Still to write: why this answer fits or not."),
        "claim": translate("editor", "Still to write: the claim."),
        "statement": translate("editor", "Still to write: the statement."),
        "key": translate("editor", "Still to choose: which answer is right."),
        "keys": translate("editor", "Still to choose: which answers are right."),
        "skill": translate("editor", "Still to choose: the skill that it trains."),
        "value": translate("editor", "Still to write: the number."),
        "accepted": translate("editor", "Still to write: the words that are accepted."),
        "text": translate("editor", "Still to write: the words of this answer."),
        "items/*/text": translate("editor", "Still to write: the words of this item."),
        "items/*/key": translate("editor", "Still to choose: the partner of this item."),
        "partners/*/text": translate("editor", "Still to write: the words of this partner."),
        "accepted/*": translate("editor", "Still to write: the words that are accepted."),
        "voice": translate("editor", "Still to choose: the speaker."),
        "voices/*/name": translate("editor", "Still to write: the speaker’s name."),
        "proofs": translate("editor", "Still to do: the words of the article that show the answer."),
        "closest": translate("editor", "Still to do: the words of the article that come closest."),
        "citation": translate("editor", "Still to choose: its words in the article."),
        "order": translate("editor", "Still to do: the right order."),
        "options": translate("editor", "Still to write: the answers."),
        "items": translate("editor", "Still to write: the items."),
        "partners": translate("editor", "Still to write: the partners."),
        "offered": translate("editor", "Still to choose: the speakers that are offered."),
        "authors": translate("editor", "Still to write: who wrote the questions."),
        "authors/*": translate("editor", "Still to write: the name of somebody who wrote the questions."),
        "reviewers/*": translate("editor", "Still to write: the name of somebody who read them."),
        "disputed/*": translate("editor", "Still to write: the disputed term."),
        "glossary/*/term": translate("editor", "Still to write: the word to know."),
        "glossary/*/text": translate("editor", "Still to write: what the word means here."),
        "skills/*/title": translate("editor", "Still to write: what the skill is called."),
        "changes/*/text": translate("editor", "Still to write: what this edition changed."),
        "licence": translate("editor", "Still to choose: the licence of the questions."),
        "summary": translate("editor", "Still to write: what it is, in a sentence or two."),
        "title": translate("editor", "Still to write: the title."),
        "banks/*/summary": translate("editor", "Still to write: what this bank of questions asks about."),
        "banks/*/title": translate("editor", "Still to write: the title of this bank of questions."),
        "sources/*/title": translate("editor", "Still to write: the article’s headline."),
        "rights/statement": translate(
            "editor", "Still to write: the rights in the article, in one sentence."
        ),
        "language": translate("editor", "Still to write: the language."),
        "questions": translate("editor", "Still to write: a question for this bank."),
        "sources": translate("editor", "Still to do: an article to ask about."),
    }.get(field, "")


def severity(translate: Translate, value: Severity, *, unfinished: bool) -> str:
    """Return the word that stands for the icon of a check."""
    if unfinished:
        return translate("editor", "To do")
    return {
        "error": translate("editor", "Error"),
        "warning": translate("editor", "Warning"),
        "note": translate("editor", "Note"),
    }[value]


def more_elsewhere(translate: Translate, number: int) -> str:
    """Tell how many things are to be looked at in other questions."""
    return translate("editor", "%n more elsewhere", "", number)


def about_fields(translate: Translate) -> dict[str, str]:
    """Return the labels of what stands on the page about the pack."""
    return {
        "pack": translate("editor", "The pack"),
        "title": translate("editor", "Title"),
        "summary": translate("editor", "What it is, in a sentence or two"),
        "licence": translate("editor", "Licence of the questions"),
        "language": translate("editor", "Language of the questions, such as en"),
        "advisory": translate("editor", "What a learner may want to know before"),
        "bank": translate("editor", "A bank of questions"),
        "bank_summary": translate("editor", "What it asks about"),
        "source": translate("editor", "An article"),
        "headline": translate("editor", "Headline"),
        "publisher": translate("editor", "Publisher"),
        "author": translate("editor", "Author"),
        "published": translate("editor", "Date, such as 2025-09-12"),
        "url": translate("editor", "Address"),
        "rights": translate("editor", "Rights, in one sentence"),
        "share": translate("editor", "What may be passed on"),
    }


def is_evidence(translate: Translate, words: str) -> str:
    """Return what a screen reader says once words of the article are cited."""
    return translate("editor", "Now evidence: {words}").format(words=words)


def told(translate: Translate, error: EditingError) -> str:
    """Return what went wrong in a sentence; those for what cannot be done now are the core's own."""
    match error:
        case NoCopyError():
            return translate("editor", "This pack is not there any more. Look at the list again.")
        case OpenElsewhereError(title=title):
            sentence = translate(
                "editor",
                "“{title}” is open in another window. It is safe: close it there, or open a copy here.",
            )
            return sentence.format(title=title)
        case ApartError():
            return translate(
                "editor",
                "Another window or computer wrote into this pack meanwhile. Both are kept: yours goes on as "
                "a copy of its own.",
            )
        case NotSavedError(reason=reason):
            sentence = translate("editor", "Not saved: {reason}. Nothing is lost while this window is open.")
            return sentence.format(reason=reason)
    return str(error)


def fault_in_files(translate: Translate, what: str) -> str:
    """Return what happened to the files of a pack in work without this window."""
    return {
        "changed-underneath": translate(
            "editor",
            "Another program changed this pack. What you wrote is as you left it; what it wrote is kept "
            "among the versions.",
        ),
        "unreadable-underneath": translate(
            "editor",
            "Another program changed this pack, and its file cannot be read any more. What you wrote is as "
            "you left it; the other file is kept beside it.",
        ),
        "log-damaged": translate(
            "editor",
            "The record of your steps was damaged on the disk. Everything up to the damage is here, and the "
            "damaged record is kept.",
        ),
        "log-lost": translate(
            "editor",
            "The record of your steps is gone. The pack is as it was saved last; what was done before "
            "cannot be undone.",
        ),
    }[what]
