"""How well the program reads who says what and drafts: rows D1 to D7 of what it must reach.

    python -m tests.evaluation.drafting [--set tune|gate|practice|fresh] [--backend parse|rules]
    python -m tests.evaluation.drafting --drafts
    python -m tests.evaluation.drafting --polnear FOLDER
    python -m tests.evaluation.drafting --train | --train-statement type | --train-pronouns

Without an option it reads the articles to tune on and those of the gate with every backend that is there,
and prints precision, recall and F with their 95 % intervals by article, the curve over thresholds,
calibration, and what is told of statement type, chain, form and speaking for others (rows D3 and D7). Of the
gate only sums are printed. Then, and with --drafts alone, come what judges said of drafts in the last rounds
(D4), and how long drafting takes (D5, D6). With --polnear it measures PolNeAR's parts in FOLDER instead (D1,
D2), which sets nothing. The trainings print what cross-validation by article gives, and write the weights
that ship; see README.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.drafting.classification.confidence import find_threshold
from tests.benchmarks import drafting as speed
from tests.benchmarks.sizes import Sizes
from tests.benchmarks.table import printed
from tests.evaluation.drafting import (
    antecedents,
    marked,
    peers,
    polnear,
    readings,
    statement_types,
    swapping,
    tables,
    training,
)
from tests.evaluation.drafting.figures import calibration_error, curve
from tests.evaluation.drafting.judged import figures as judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.source_reading import Backend

LAST = 6
"""So many rounds of judging are of rules much as they are."""

SETS = {"tune": marked.TUNE, "gate": marked.GATE, "practice": marked.PRACTICE, "fresh": marked.FRESH}


def main(arguments: list[str]) -> int:
    """Measure and print, or train and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.drafting", description=__doc__)
    parser.add_argument("--set", action="append", choices=SETS, help="which articles")
    parser.add_argument("--backend", action="append", choices=readings.BACKENDS)
    parser.add_argument(
        "--drafts", action="store_true", help="what judges said of drafts, and how long they take"
    )
    parser.add_argument("--polnear", type=Path, metavar="FOLDER", help="PolNeAR's folder, with data in it")
    parser.add_argument("--train", action="store_true", help="fit the weights of confidence")
    parser.add_argument("--train-statement-type", action="store_true", help="fit the weights of status")
    parser.add_argument("--train-pronouns", action="store_true", help="fit the weights of pronouns")
    chosen = parser.parse_args(arguments)
    done = chosen.drafts
    for name in () if chosen.drafts else chosen.backend or readings.BACKENDS:
        try:
            backend = readings.reader(name)
        except readings.MissingError as missing:
            print(missing)
            continue
        done = True
        print(f"Backend “{name}”")
        _act(chosen, name, backend)
    if chosen.drafts or not (arguments or not done):
        drafts()
    return 0 if done else 1


def drafts() -> None:
    """Print the rows D4, over the last rounds together, and D5 and D6."""
    found = judged.rows()
    last = judged.rounds(found)[-LAST - 1 : -1]
    for name, chosen in ((f"rounds {last[0]} to {last[-1]}", last), ("rare kinds", ["rare"])):
        print(f"\nDrafts, {name}")
        print(*judged.lines([each for each in found if each["round"] in chosen]), sep="\n")
    with tempfile.TemporaryDirectory(prefix="measured") as folder:
        print(printed(list(speed.rows(Path(folder), Sizes()))))


def _act(chosen: argparse.Namespace, name: Backend, backend: ReaderBackend) -> None:
    if chosen.polnear:
        against_polnear(chosen.polnear, backend)
    elif chosen.train:
        train(name, backend)
    elif chosen.train_statement_type or chosen.train_pronouns:
        if name == "parse":
            (train_statement_type if chosen.train_statement_type else train_pronouns)(backend)
    else:
        measure(name, backend, chosen.set or ("tune", "gate"))


def measure(name: Backend, backend: ReaderBackend, sets: Sequence[str]) -> None:
    """Print the rows D3 and D7 of some sets of articles."""
    for each in sets:
        articles, least = marked.folder(SETS[each]), find_threshold(name)
        shown, whole = readings.read(articles, backend, least), readings.read(articles, backend)
        print(f"\n{each}: {tables.number(shown)}")
        _print(tables.who(shown, least), tables.sureness(whole, least), tables.what(shown))
        if each not in ("gate", "fresh"):
            _print(tables.swaps(swapping.swapped(articles, backend)))
        _beside(shown)


def _beside(reads: Sequence[readings.Read]) -> None:
    try:
        other = peers.textacy()
    except readings.MissingError as missing:
        print(missing)
        return
    print("textacy's direct quotations, by paragraph")
    _print(tables.peer(reads, {each.article.name: other(each.article.text) for each in reads}))


def against_polnear(folder: Path, backend: ReaderBackend) -> None:
    """Print the rows D1 and D2."""
    for part in polnear.PARTS:
        everything, direct = polnear.measured(folder, part, backend)
        print(f"PolNeAR {part}, {len(everything)} articles")
        print(tables.counts("all", everything), tables.counts("direct", direct), sep="\n", flush=True)


def train(name: Backend, backend: ReaderBackend) -> None:
    """Fit the weights of confidence, print what cross-validation gives, and write them."""
    reads = readings.read([*marked.folder(marked.TUNE), *marked.folder(marked.PRACTICE)], backend)
    rows, there = readings.rows_of(reads), sum(each.score.all.there for each in reads)
    tried = training.crossed(rows)
    least = training.threshold(tried, there)
    print(f"{tables.number(reads)}; cross-validated by article")
    for step, count in curve(tried, there, (*tables.STEPS, least)):
        print(f"  {step:.2f}  P {count.precision:.3f}  R {count.recall:.3f}  told {count.told}")
    print(f"calibration error {calibration_error(tried):.3f}; threshold {least:.2f}")
    training.written(training.FILE, name, training.fitted(rows), least)


def train_statement_type(backend: ReaderBackend) -> None:
    """Fit the weights of statement type, print what cross-validation gives, and write them."""
    reads = readings.read([*marked.folder(marked.TUNE), *marked.folder(marked.PRACTICE)], backend)
    cases, missed = statement_types.cases_of(readings.rows_of(reads)), list(statement_types.missed(reads))
    lines = list(statement_types.statements())
    print(f"{len(cases)} right attributions, {len(missed)} missed, {len(lines)} labelled statements")
    print("rules alone    ", tables.statement_types([(each.statement_type, each.ruled) for each in cases]))
    print("cross-validated", tables.statement_types(statement_types.crossed(cases, [*missed, *lines])))
    print("articles alone ", tables.statement_types(statement_types.crossed(cases, missed)))
    statement_types.written(statement_types.FILE, statement_types.fitted([*cases, *missed, *lines]))


def train_pronouns(backend: ReaderBackend) -> None:
    """Fit the weights of whom pronouns mean, and print what each round gives."""
    articles = [*marked.folder(marked.TUNE), *marked.folder(marked.PRACTICE)]
    for now, tried, weights in antecedents.rounds(articles, backend):
        print(f"{now.right} of {now.told} pronouns right, {tried.right} cross-validated by article")
        print("new weights", weights)


def _print(*parts: Iterable[str]) -> None:
    for each in parts:
        print(*each, sep="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
