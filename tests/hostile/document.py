"""The tables of docs/hostile-files.md: `python -m tests.hostile.document` writes them anew."""

from pathlib import Path

from tests.article.hostile.test_hostile import READERS
from tests.authoring import hostile as edited
from tests.authoring.operations.test_question_transfer import HOSTILE as COPIED
from tests.authoring.test_reviews import BROKEN as REVIEWED
from tests.cli import hostile as arguments
from tests.drafting.hostile import SUGGESTIONS
from tests.exchange.printing import hostile as papers
from tests.exchange.spreadsheet import test_hostile as spreadsheets
from tests.exchange.spreadsheet.test_workbook_guard import HOSTILE as GUARDED
from tests.hostile import decoded
from tests.hostile.kinds import GROUPS
from tests.library.learners import hostile as learners
from tests.library.recovery import test_salvage as backups

PAGE = Path(__file__).parents[2] / "docs" / "hostile-files.md"
BEGINS, ENDS = "<!-- kinds -->\n", "<!-- end -->\n"


def tables():
    """A table for each group of kinds, and one for the files of all other readers."""
    packs = ("\n".join(_table(title, kinds)) + "\n" for title, kinds in GROUPS.items())
    return "\n".join([*packs, "\n".join(_files()) + "\n"])


def _files():
    """A row for each reader, with what is in its hostile files and what comes of them."""
    yield from (
        "### Files of other readers",
        "",
        "| reader | files that are refused | files that are read, and do no harm |",
        "|---|---|---|",
    )
    made = {reader: {what: told for what, (_, _, told) in files.items()} for reader, files in READERS.items()}
    books = {**GUARDED, **spreadsheets.BOOKS, **spreadsheets.MORE_BOOKS}
    made |= {
        "XLSX": {what: told for what, (_, told) in books.items()},
        "CSV": dict.fromkeys(spreadsheets.FILES, ""),
        "packs on paper": dict.fromkeys(papers.REFUSED, "") | dict.fromkeys(papers.PRINTED, "opened"),
        "pictures": dict.fromkeys([*decoded.DAMAGED, *decoded.DRAWN], "opened"),
        "learners' data": dict.fromkeys(learners.REFUSED, "") | dict.fromkeys(learners.HARMLESS, "opened"),
        "reviews": dict.fromkeys(REVIEWED, "") | _ends(edited.REVIEWS, ""),
        "copied questions": dict.fromkeys(COPIED, "") | _ends(edited.CLIPS, ""),
        "suggestions": _ends(SUGGESTIONS, None),
        "backups": dict.fromkeys([*backups.HOSTILE, *backups.NO_LIBRARIES], "")
        | dict.fromkeys(backups.LIES, "opened"),
    }
    made["arguments of the command line"] = arguments.ENDS
    for reader, files in made.items():
        read = [what for what, told in files.items() if told == "opened"]
        refused = [what for what in files if what not in read]
        yield f"| {reader} | {_listed(refused)} | {_listed(read)} |"


def _ends(kinds, harmless):
    """What comes of each kind: “opened” where it is told that it does no harm."""
    return {what: "opened" if told == harmless else "" for what, (_, told) in kinds.items()}


def _listed(names):
    return f"{len(names)}: {_cell('; '.join(names))}" if names else "none"


def written(page):
    """The page with the tables as they have to be."""
    before, _, rest = page.partition(BEGINS)
    return f"{before}{BEGINS}\n{tables()}\n{ENDS}{rest.partition(ENDS)[2]}"


def _table(title, kinds):
    yield from (
        f"### {title}",
        "",
        "| kind | what it is | what comes of it | what guards it |",
        "|---|---|---|---|",
    )
    for name, kind in kinds.items():
        comes = f"`{kind.code}`" if kind.code else f"shown: {kind.told}"
        guard = f"`{kind.guard.module.removeprefix('quizapp.')}`, `{kind.guard.part}`"
        yield f"| {name} | {_cell(kind.what)} | {_cell(comes)} | {guard} |"


def _cell(words):
    return words.replace("|", "\\|").replace("<", "&lt;").replace("\\\\", "\\\\\\\\")


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
