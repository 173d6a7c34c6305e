"""What the judges said, counted, row D4: `python -m tests.evaluation.drafting.judged.figures`."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation.drafting.figures import Count, Interval, intervals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ASKED = ("key", "alone", "others", "use")
JUDGES = (0, 1)
Row = dict[str, str]


def rows() -> list[Row]:
    """Return the table."""
    with (Path(__file__).parent / "drafts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def rounds(found: Sequence[Row]) -> list[str]:
    """Return the names of the rounds, in their order."""
    return sorted({each["round"] for each in found}, key=lambda each: (len(each), each))


def lines(found: Sequence[Row]) -> Iterator[str]:
    """Yield what share each judge said yes to, and both with the interval by article; then by type."""
    judged = [each for each in found if each["spoilt"] == "-"]
    missed = [
        sum(all(each[one][judge] == "y" for one in ASKED[:3]) for each in found if each["spoilt"] != "-")
        for judge in JUDGES
    ]
    articles = len({each["article"] for each in found})
    yield f"{len(judged)} drafts of {articles} articles; spoilt ones missed: {missed}"
    for judge in JUDGES:
        yield f"judge {judge + 1}: " + ", ".join(f"{one} {_share(judged, one, judge):.3f}" for one in ASKED)
    yield "both: " + ", ".join(f"{one} {both(judged, one)}" for one in ASKED)
    for kind, count in Counter(each["type"] for each in judged).most_common():
        of_kind = [each for each in judged if each["type"] == kind]
        yield f"  {kind} ({count}): " + ", ".join(f"{one} {both(of_kind, one)}" for one in ASKED)


def both(judged: Sequence[Row], one: str) -> Interval:
    """Return what share of the verdicts of both judges is a yes, with its 95 % interval by article."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for each in judged:
        said[each["article"]] += each[one]
    return intervals([Count(each.count("y"), len(each), len(each)) for each in said.values()])[0]


def _share(judged: Sequence[Row], one: str, judge: int) -> float:
    return sum(each[one][judge] == "y" for each in judged) / len(judged)


def main() -> None:
    """Print every round by itself."""
    found = rows()
    for name in rounds(found):
        print(f"Round {name}")
        print(*lines([each for each in found if each["round"] == name]), sep="\n")


if __name__ == "__main__":
    main()
