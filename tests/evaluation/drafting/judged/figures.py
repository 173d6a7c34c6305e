"""What the judges said, counted: `python -m tests.evaluation.drafting.judged.figures`."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

ASKED = ("key", "alone", "others", "use")


def rows() -> list[dict[str, str]]:
    """Return the table."""
    with (Path(__file__).parent / "drafts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def main() -> None:
    """Print what share of the drafts each judge said yes to, by round, by question and by type."""
    found = rows()
    for number in sorted({each["round"] for each in found}, key=lambda each: (len(each), each)):
        print(f"Round {number}")
        _print([each for each in found if each["round"] == number])


def _print(found: list[dict[str, str]]) -> None:
    judged = [each for each in found if each["spoilt"] == "-"]
    missed = [
        sum(all(each[one][judge] == "y" for one in ASKED[:3]) for each in found if each["spoilt"] != "-")
        for judge in (0, 1)
    ]
    articles = len({each["article"] for each in found})
    print(f"{len(judged)} drafts of {articles} articles; spoilt ones missed: {missed}")
    for judge in (0, 1):
        print(f"judge {judge + 1}: " + ", ".join(f"{one} {_share(judged, one, judge)}" for one in ASKED))
    for kind, count in Counter(each["type"] for each in judged).most_common():
        of_kind = [each for each in judged if each["type"] == kind]
        shares = ", ".join(f"{one} {_share(of_kind, one, 0)} {_share(of_kind, one, 1)}" for one in ASKED)
        print(f"  {kind} ({count}): {shares}")


def _share(judged: list[dict[str, str]], one: str, judge: int) -> str:
    return f"{sum(each[one][judge] == 'y' for each in judged) / len(judged):.3f}"


if __name__ == "__main__":
    main()
