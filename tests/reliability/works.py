"""Kills longer works on a library at random moments: afterwards it is as before or as it was to become.

Each work runs in a process that is forked from this one, which has loaded all of it, on a copy of a folder,
and is killed a random time after it began. Then the program starts, as it would, and what there is is read.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import tempfile
import time
import warnings
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from quizapp.cli.doctor import check_backup
from quizapp.library.backups import BACKUP_FOLDER, find_backups, make_backup
from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import PART_SUFFIX
from quizapp.library.integrity import check_integrity
from quizapp.library.learners.data_export import export_json
from quizapp.library.learners.data_file import read_data
from quizapp.library.learners.data_import import import_data
from quizapp.library.learners.erasure import erase_learners, find_pending
from quizapp.library.packs import pack_list
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.profiles import Learner, Profile, add_learner
from quizapp.library.recovery.restoration import (
    RestoreContext,
    prepare_recovery,
    prepare_restore,
    remove_interrupted_work,
    replace_library,
)
from quizapp.library.search.indexing import update_index
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import install, reading, reviewed
from tests.library.learners.homes import BEA, found
from tests.library.learners.homes import practise as type_answers
from tests.reliability.holdings import IDS, LATER, make, model_of, practise

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.reliability.holdings import Model

LATEST = 1.8
"""A kill comes at the latest after so many times what the work takes by itself."""

MAKING = RestoreContext(LATER, lambda: "somebody")
CARRIED = "bea.json"
"""The file of somebody's data, beside the folders."""
AGO = timedelta(days=1)
SOMEBODY = Learner("somebody", "", LATER)


@dataclass
class Tally:
    """What came of some kills of one work: how many found it as before, and as it was to become."""

    kills: int = 0
    before: int = 0
    after: int = 0
    neither: int = 0


def start(folder: Path) -> None:
    """Start as the program does, and clear away what a kill left."""
    begun = start_library(folder, LATER, MAKING.new_id, lambda _reader, _learner: None)
    assert begun.missing == 0, "the mark is ahead of the database"
    with closing(open_writer(begun.path)) as writer:
        remove_interrupted_work(folder)
        for _ in remove_unseen_packs(writer):
            pass
        if find_pending(folder):
            for _ in erase_learners(writer, folder, (), SOMEBODY, alone=True):
                pass
        for _ in update_index(writer):
            pass
    if begun.lock is not None:
        begun.lock.release()


def install_another(folder: Path) -> None:
    """Put a new pack in."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for _ in install(writer, reading(id="third-pack"), LATER):
            pass
        for _ in update_index(writer):
            pass


def update(folder: Path) -> None:
    """Put a newer revision in the place of an installed one."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for _ in install(writer, reading(3, id=IDS[1]), LATER):
            pass
        for _ in update_index(writer):
            pass


def take_away(folder: Path) -> None:
    """Remove a pack."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        pack_list.remove_pack(writer, IDS[1], LATER)


def bring_back(folder: Path) -> None:
    """Bring a pack back that was removed."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        pack_list.restore_pack(writer, IDS[1])


def answer(folder: Path) -> None:
    """Begin a session and answer all of it; each answer is kept or not, so any number may be."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        practise(writer, 20, 8)


def backup(folder: Path) -> None:
    """Make a backup."""
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        for _ in make_backup(reader, folder, LATER, lambda moment: moment.date()):
            pass


def restore(folder: Path) -> None:
    """Restore the backup that there is."""
    *_, prepared = prepare_restore(
        folder / LIBRARY_NAME, find_backups(folder / BACKUP_FOLDER)[-1].path, MAKING
    )
    replace_library(folder / LIBRARY_NAME, prepared, MAKING)


def recover(folder: Path) -> None:
    """Bring back what a broken library held, which is set aside already."""
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        *_, prepared = prepare_recovery(folder / LIBRARY_NAME, reader, MAKING)
    replace_library(folder / LIBRARY_NAME, prepared, MAKING)


def erase(folder: Path) -> None:
    """Erase somebody who practised, and is in a backup."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for _ in erase_learners(writer, folder, [BEA.learner.id], SOMEBODY):
            pass


def take_in(folder: Path) -> None:
    """Take in somebody's data from a file."""
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for _ in import_data(writer, read_data(folder.parent / CARRIED, LATER + AGO), reviewed):
            pass


WORKS: dict[str, Callable[[Path], None]] = {
    each.__name__: each
    for each in (
        install_another, update, take_away, bring_back, answer, backup, restore, recover, erase,
        take_in,
    )
}  # fmt: skip


def folders(where: Path) -> dict[str, Path]:
    """Make the folders that the works begin with, by the names of the works."""
    names = ("usual", "broken", "shared", "lacking")
    usual, broken, shared, lacking = (where / name for name in names)
    make(usual)
    shutil.copytree(usual, broken)
    data = bytearray((broken / LIBRARY_NAME).read_bytes())
    data[:100] = bytes(100)
    (broken / LIBRARY_NAME).write_bytes(data)
    start(broken)
    shutil.copytree(usual, shared)
    with closing(open_writer(shared / LIBRARY_NAME)) as writer:
        add_learner(writer, BEA.learner, Profile())
        type_answers(writer, BEA, "of-bea", LATER, 30)
        (where / CARRIED).write_bytes(export_json(writer, [BEA.learner.id], LATER + AGO))
    backup(shared)
    shutil.copytree(usual, lacking)
    take_away(lacking)
    begun = {"recover": broken, "erase": shared, "bring_back": lacking}
    return dict.fromkeys(WORKS, usual) | begun


def kill_works(where: Path, kills: int, random: Random) -> dict[str, Tally]:
    """Kill each work so many times in all, and return what came of it by the work."""
    tallies = {name: Tally() for name in WORKS}
    begun = folders(where)
    for name, work in WORKS.items():
        before, after, took_s = _both(begun[name], where / "whole", work)
        for number in range(-(-kills // len(WORKS))):
            folder = where / f"{name}-{number}"
            shutil.copytree(begun[name], folder)
            _killed(folder, work, LATEST * took_s * random.random())
            _tell(tallies[name], folder, before, after)
            shutil.rmtree(folder)
    return tallies


def _both(begun: Path, folder: Path, work: Callable[[Path], None]) -> tuple[Model, Model, float]:
    """Return what a folder holds before and after a work, and how long that takes in seconds."""
    shutil.copytree(begun, folder)
    start(folder)
    before = _model(folder)
    began = time.monotonic()
    work(folder)
    took_s = time.monotonic() - began
    start(folder)
    after = _model(folder)
    shutil.rmtree(folder)
    return before, after, took_s


def _model(folder: Path) -> Model:
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        assert check_integrity(reader).sound
        return model_of(reader)


def _killed(folder: Path, work: Callable[[Path], None], after_s: float) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches no other thread
        child = os.fork()
    if not child:
        try:
            work(folder)
        finally:
            os._exit(0)
    time.sleep(after_s)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _tell(tally: Tally, folder: Path, before: Model, after: Model) -> None:
    start(folder)
    now = _model(folder)
    tally.kills += 1
    if now == after:
        tally.after += 1
    elif now == before or _is_between(now, before, after):
        tally.before += 1
    else:
        tally.neither += 1
    for each in find_backups(folder / BACKUP_FOLDER):
        health = check_backup(each.path)
        assert (health.problem, health.failing) == ("", 0), each
    if "learner" in now and BEA.learner.id not in now["learner"]:
        assert found(BEA.words, folder) == []
    left = [file.name for file in folder.iterdir() if "draft" in file.name or "work" in file.name]
    assert left == []
    assert list((folder / BACKUP_FOLDER).glob(f"*{PART_SUFFIX}")) == []


def _is_between(now: Model, before: Model, after: Model) -> bool:
    """Tell whether some more answers are kept than before, each whole: what each transaction brings."""
    answers = now["answer"]
    return (
        before.get("answer", {}).items() <= answers.items() <= after["answer"].items()
        and _lacking(now) <= _lacking(after)
        and now["bytes"] == before.get("bytes", now["bytes"])
    )


def _lacking(model: Model) -> set[str]:
    """Return what answers name of which nothing tells how it was asked."""
    return {each.fingerprint for each in model["answer"].values()} - set(model["snapshot"])


def main(arguments: Sequence[str]) -> int:
    """Kill, and tell; return 1 if a work was found half done."""
    about = __doc__.partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tests.long works", description=about)
    parser.add_argument("kills", nargs="?", type=int, default=210, help="how many kills, at least")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        tallies = kill_works(Path(folder), chosen.kills, Random(chosen.seed))
    print(table(tallies, chosen.seed))
    return 1 if any(each.neither for each in tallies.values()) else 0


def table(tallies: dict[str, Tally], seed: int) -> str:
    """Return the figures by the work."""
    lines = [
        f"{name:>16} {each.kills:>6} {each.before:>7} {each.after:>6} {each.neither:>8}"
        for name, each in tallies.items()
    ]
    heads = f"{'killed in':>16} {'kills':>6} {'before':>7} {'after':>6} {'neither':>8}"
    return "\n".join([f"Kills of longer works on a library, seed {seed}", heads, *lines])
