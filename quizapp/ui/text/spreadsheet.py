"""The sentences about packs as spreadsheets: written, read, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def export_entry(translate: Translate) -> str:
    """Return what the menu says of writing one."""
    return translate("spreadsheet", "Export as a spreadsheet …")


def take_entry(translate: Translate) -> str:
    """Return what the menu says of reading one."""
    return translate("spreadsheet", "Take in a spreadsheet …")


def export_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for writing a spreadsheet."""
    return {
        "title": translate("spreadsheet", "Export as a spreadsheet"),
        "told": translate(
            "spreadsheet",
            "All questions with their answers, reasons and evidence, the speakers, the passages and the pack "
            "itself, to be changed in a spreadsheet program and taken in again. Private notes stay here.",
        ),
        "form": translate("spreadsheet", "What is written"),
        "xlsx": translate("spreadsheet", "A workbook (XLSX)"),
        "csv": translate("spreadsheet", "A folder of CSV files"),
        "absent": translate(
            "spreadsheet",
            "Workbooks need Quizapp’s extra “spreadsheet” (openpyxl), which is not installed here. CSV files "
            "hold the same.",
        ),
        "looking": translate("spreadsheet", "Looking whether anything is missing …"),
        "stops": translate("spreadsheet", "Still to be done, so that nothing is lost on the way back"),
        "write": translate("spreadsheet", "Choose a file …"),
        "writing": translate("spreadsheet", "Writing the file …"),
        "file_title": translate("spreadsheet", "Export as"),
        "xlsx_kind": translate("spreadsheet", "Workbooks"),
        "csv_kind": translate("spreadsheet", "A new folder"),
        "show_folder": translate("spreadsheet", "Show its folder"),
        "not_shown": translate("spreadsheet", "The folder could not be shown here."),
    }


def take_labels(translate: Translate) -> dict[str, str]:
    """Return what stands on the page for reading a spreadsheet."""
    return {
        "title": translate("spreadsheet", "Take in a spreadsheet"),
        "told": translate(
            "spreadsheet",
            "Choose a workbook (XLSX), or one of the CSV files of a folder, written by an export of this "
            "pack. What it would change is shown before anything is taken, and Undo takes all of it back.",
        ),
        "choose": translate("spreadsheet", "Choose a file …"),
        "choose_other": translate("spreadsheet", "Choose another file …"),
        "file_title": translate("spreadsheet", "Take in"),
        "kinds": translate("spreadsheet", "Spreadsheets"),
        "reading": translate("spreadsheet", "Reading the spreadsheet …"),
        "stop": translate("spreadsheet", "Stop"),
        "take": translate("spreadsheet", "Take it in"),
        "taking": translate("spreadsheet", "Taking it in …"),
        "taken": translate("spreadsheet", "The spreadsheet is taken in. Ctrl+Z takes all of it back."),
        "nothing": translate("spreadsheet", "Nothing in it differs from the pack as it is now."),
        "faults": translate(
            "spreadsheet", "Nothing was taken. Mend this in the spreadsheet, save it, and choose it again."
        ),
        "new": translate("spreadsheet", "New questions"),
        "changed": translate("spreadsheet", "Changed questions"),
        "gone": translate("spreadsheet", "Questions that go, for they are not in it"),
        "besides": translate("spreadsheet", "Besides"),
        "changes": translate("spreadsheet", "What it would change"),
        "faults_name": translate("spreadsheet", "What is wrong with it"),
        "other_pack": translate(
            "spreadsheet", "It was written from another pack. Look closely at what it would change here."
        ),
        "moved": translate("spreadsheet", "It stands elsewhere."),
        "absent": translate(
            "spreadsheet",
            "Workbooks need Quizapp’s extra “spreadsheet” (openpyxl), which is not installed here. Save it "
            "as CSV files, each sheet under its own name.",
        ),
        "too_slow": translate("spreadsheet", "Reading it took too long and was stopped. Nothing was taken."),
        "crashed": translate(
            "spreadsheet", "Reading it failed. Nothing was taken. Save it again, or export the pack anew."
        ),
    }


def counted(translate: Translate, new: int, changed: int, gone: int, same: int) -> str:
    """Tell in a line how many questions are new, changed, gone and as they were."""
    told = translate("spreadsheet", "Questions: {new} new, {changed} changed, {gone} go, {same} stay.")
    return told.format(new=new, changed=changed, gone=gone, same=same)


def unread(translate: Translate, names: str) -> str:
    """Tell which sheets nobody reads."""
    return translate("spreadsheet", "Not read, for a pack has no such sheet: {names}.").format(names=names)


def not_taken(translate: Translate, file: str, reason: str) -> str:
    """Tell why a file was not read."""
    return translate("spreadsheet", "{file} was not taken in. {reason}").format(file=file, reason=reason)


def first_fault(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet", "{file} was not taken in. {fault}").format(file=file, fault=fault)
    rest = translate("spreadsheet", "Besides, %n thing(s) to mend.", "", more) if more else ""
    return " ".join(filter(None, (told, rest)))


def more(translate: Translate, count: int) -> str:
    """Tell how many more there are that are not listed."""
    return translate("spreadsheet", "And %n more.", "", count)


def question(translate: Translate, number: int, title: str) -> str:
    """Name a question by its number and what it asks."""
    return translate("spreadsheet", "{number}. {title}").format(number=number, title=title)


def came(translate: Translate, what: str) -> str:
    """Tell that a part of the pack is new."""
    return translate("spreadsheet", "New: {what}").format(what=what)


def went(translate: Translate, what: str) -> str:
    """Tell that a part of the pack goes."""
    return translate("spreadsheet", "Goes: {what}").format(what=what)


def turned(translate: Translate, field: str, before: str, after: str) -> str:
    """Tell how a field changes."""
    told = translate("spreadsheet", "{field}: {before} → {after}")
    return told.format(field=field, before=before, after=after)


def quoted(translate: Translate, words: str) -> str:
    """Return the words of a field, told apart from those around them."""
    return translate("spreadsheet", "“{words}”").format(words=words)


def plain(translate: Translate) -> dict[str, str]:
    """Return the words for what is no text."""
    return {
        "nothing": translate("spreadsheet", "nothing"),
        "yes": translate("spreadsheet", "yes"),
        "no": translate("spreadsheet", "no"),
    }


def exported(translate: Translate, file: str) -> str:
    """Tell that a file is there."""
    return translate("spreadsheet", "Exported as {file}.").format(file=file)


def not_exported(translate: Translate, file: str, reason: str) -> str:
    """Tell that a file could not be written."""
    told = translate("spreadsheet", "{file} was not written. {reason}")
    return told.format(file=file, reason=reason)


def cannot_write(translate: Translate, reason: str) -> str:
    """Tell why the system does not take a file."""
    return translate("spreadsheet", "The system says: {reason}. Choose another place.").format(reason=reason)


def sorts(translate: Translate) -> dict[str, str]:
    """Return the words for parts of a pack."""
    return {
        "pack": translate("spreadsheet", "The pack"),
        "source": translate("spreadsheet", "Article"),
        "passage": translate("spreadsheet", "Passage"),
        "voice": translate("spreadsheet", "Speaker"),
        "bank": translate("spreadsheet", "Bank of questions"),
        "question": translate("spreadsheet", "Question"),
    }


def fields(translate: Translate) -> dict[str, str]:
    """Return the words for fields of a pack, by their names there."""
    return {
        "accepted": translate("spreadsheet", "Accepted words"),
        "advisory": translate("spreadsheet", "Advisory"),
        "after": translate("spreadsheet", "Words after the field"),
        "aliases": translate("spreadsheet", "Also called"),
        "alt": translate("spreadsheet", "Picture in words"),
        "altered": translate("spreadsheet", "How the statement differs"),
        "author": translate("spreadsheet", "Author"),
        "authors": translate("spreadsheet", "Authors"),
        "before": translate("spreadsheet", "Words before the field"),
        "book": translate("spreadsheet", "Article open or closed"),
        "by": translate("spreadsheet", "Order by"),
        "citation": translate("spreadsheet", "Evidence"),
        "claim": translate("spreadsheet", "Claim"),
        "closest": translate("spreadsheet", "Closest passage"),
        "credit": translate("spreadsheet", "Whose picture it is"),
        "cue": translate("spreadsheet", "Words that show who says it"),
        "decimals": translate("spreadsheet", "Decimals"),
        "decoys": translate("spreadsheet", "Tempting sentence"),
        "difficulty": translate("spreadsheet", "Difficulty"),
        "disputed": translate("spreadsheet", "Disputed words"),
        "explanation": translate("spreadsheet", "Explanation"),
        "family": translate("spreadsheet", "Same question in other words"),
        "feedback": translate("spreadsheet", "Why"),
        "file": translate("spreadsheet", "Picture’s file"),
        "glossary": translate("spreadsheet", "Words to know"),
        "hint": translate("spreadsheet", "Hint"),
        "id": translate("spreadsheet", "Id"),
        "items": translate("spreadsheet", "Item"),
        "key": translate("spreadsheet", "Correct answer"),
        "keys": translate("spreadsheet", "Correct answers"),
        "kind": translate("spreadsheet", "Kind"),
        "known": translate("spreadsheet", "Known wrong answer"),
        "label": translate("spreadsheet", "Short name"),
        "language": translate("spreadsheet", "Language"),
        "last": translate("spreadsheet", "Stays last"),
        "licence": translate("spreadsheet", "Licence"),
        "media": translate("spreadsheet", "Picture"),
        "name": translate("spreadsheet", "Name"),
        "named": translate("spreadsheet", "Where the name stands"),
        "near": translate("spreadsheet", "Near miss"),
        "nobody": translate("spreadsheet", "The article does not say"),
        "of": translate("spreadsheet", "Whose word is judged"),
        "offered": translate("spreadsheet", "Speaker offered"),
        "options": translate("spreadsheet", "Answer"),
        "order": translate("spreadsheet", "Order"),
        "origin": translate("spreadsheet", "Where it comes from"),
        "other": translate("spreadsheet", "Any other answer"),
        "paragraph": translate("spreadsheet", "Paragraph"),
        "part": translate("spreadsheet", "Only a part"),
        "partners": translate("spreadsheet", "Partner"),
        "passage": translate("spreadsheet", "Passage"),
        "prefix": translate("spreadsheet", "Words before the quote"),
        "prompt": translate("spreadsheet", "Question"),
        "proofs": translate("spreadsheet", "Evidence"),
        "published": translate("spreadsheet", "Date"),
        "publisher": translate("spreadsheet", "Publisher"),
        "quote": translate("spreadsheet", "Quote"),
        "reads": translate("spreadsheet", "Articles on the desk"),
        "reasons": translate("spreadsheet", "Reason"),
        "reusable": translate("spreadsheet", "Partners may serve twice"),
        "reviewers": translate("spreadsheet", "Reviewers"),
        "rights": translate("spreadsheet", "Rights"),
        "role": translate("spreadsheet", "Role"),
        "said": translate("spreadsheet", "Who says it"),
        "share": translate("spreadsheet", "What may be passed on"),
        "shuffle": translate("spreadsheet", "Shuffle"),
        "side": translate("spreadsheet", "Side"),
        "skill": translate("spreadsheet", "Skill"),
        "skills": translate("spreadsheet", "Skills"),
        "speaks_for": translate("spreadsheet", "Speaks for"),
        "spelling": translate("spreadsheet", "Spelling"),
        "statement": translate("spreadsheet", "Statement"),
        "status": translate("spreadsheet", "Kind of statement"),
        "suffix": translate("spreadsheet", "Words after the quote"),
        "summary": translate("spreadsheet", "Summary"),
        "term": translate("spreadsheet", "Word"),
        "text": translate("spreadsheet", "Text"),
        "title": translate("spreadsheet", "Title"),
        "tolerance": translate("spreadsheet", "How far off is right"),
        "trap": translate("spreadsheet", "Trap"),
        "url": translate("spreadsheet", "Address"),
        "value": translate("spreadsheet", "Number"),
        "voice": translate("spreadsheet", "Speaker"),
        "whole": translate("spreadsheet", "Whole article"),
        "worked": translate("spreadsheet", "Examples"),
    }
