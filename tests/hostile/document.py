"""The table of hostile packs in docs/security.md: `python -m tests.hostile.document` writes it anew."""

from pathlib import Path

from tests.hostile.kinds import GROUPS

PAGE = Path(__file__).parents[2] / "docs" / "security.md"
BEGINS, ENDS = "<!-- kinds -->\n", "<!-- end -->\n"


def tables():
    """A table for each group of kinds."""
    return "\n".join("\n".join(_table(title, kinds)) + "\n" for title, kinds in GROUPS.items())


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
