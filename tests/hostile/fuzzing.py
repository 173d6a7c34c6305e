"""Fuzzing the readers of packs, led by what of their code each read reaches.

    python -m tests.long fuzz [--minutes N] [--corpus FOLDER]

It needs atheris, which is no part of the tests' tools: `pip install -c constraints.txt --group fuzz`. What
reaches something new is kept in the folder; `keep` chooses of it what is worth keeping among the tests.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from time import monotonic

from tests.hostile.keeping import CORPUS, keep

HANGS_S = 10
"""Seconds after which one read is a hang."""


def main(arguments: list[str]) -> int:
    """Fuzz for a while; ends with 1 if anything raised or hung, and tells what."""
    parser = argparse.ArgumentParser(prog="python -m tests.long fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(31))
    parser.add_argument("--corpus", type=Path, help="a folder that what reaches something new is kept in")
    parser.add_argument("--keep", action="store_true", help="add what is worth keeping to the tests")
    chosen = parser.parse_args(arguments)
    try:
        import atheris  # noqa: F401, PLC0415 -- no part of the tests' tools
    except ImportError:
        print("Fuzzing needs atheris: pip install -c constraints.txt --group fuzz")
        return 2
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        corpus = chosen.corpus or Path(folder) / "corpus"
        fill(corpus)
        code = fuzz(corpus, Path(folder), chosen.minutes, chosen.seed)
        if chosen.keep:
            print(f"Kept: {len(keep(corpus))} more.")
    return code


def fill(corpus: Path) -> None:
    """Put what is known to be interesting into the folder, if it is not there."""
    from tests.hostile.reads import seeds  # noqa: PLC0415 -- loads the readers, which are to be watched first

    corpus.mkdir(parents=True, exist_ok=True)
    for name, data in seeds().items():
        (corpus / name.replace(" ", "-")).write_bytes(data)
    for file in CORPUS.iterdir():
        shutil.copy(file, corpus)


def fuzz(corpus: Path, folder: Path, minutes: float, seed: int) -> int:
    """Fuzz in a process of its own, which ends where something is wrong; print how many reads it took."""
    import subprocess  # noqa: PLC0415 -- only the long run starts programs

    log, began = folder / "log", monotonic()
    command = [
        *(sys.executable, "-m", "tests.hostile.fuzzed", str(folder), f"-seed={seed}", f"-timeout={HANGS_S}"),
        *(f"-max_total_time={round(60 * minutes)}", "-rss_limit_mb=600", "-max_len=70000", "-len_control=50"),
        *(f"-artifact_prefix={folder}/", "-print_final_stats=1", f"-dict={words(folder)}", str(corpus)),
    ]
    with log.open("wb") as file:
        ended = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, check=False)
    lines = log.read_text(errors="replace").splitlines()
    counted = [line.split()[-1] for line in lines if line.startswith("stat::number_of_executed_units")]
    reads = int(counted[0]) if counted else 0
    print(
        f"Seed {seed}: {reads:,} reads in {(monotonic() - began) / 60:.0f} minutes, exit {ended.returncode}."
    )
    if ended.returncode:
        print(*lines[-60:], sep="\n")
        for made in (*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*")):
            shutil.copy(made, corpus)
            print(f"The bytes are in {corpus / made.name}.")
    return 1 if ended.returncode else 0


def words(folder: Path) -> Path:
    """Words of packs and archives, as a dictionary for mutations."""
    from tests.hostile.reads import small_pack  # noqa: PLC0415 -- loads the readers

    found = {b'"%s"' % part for part in small_pack().split(b'"') if 0 < len(part) < 30 and part.isascii()}
    found |= {b"PK" + mark for mark in (b"\x01\x02", b"\x03\x04", b"\x05\x06", b"\x06\x07", b"\x07\x08")}
    found |= set(b"up IHDR IDAT IEND zTXt \xff\xda \xff\xc0 VP8X VP8L ../ CON NaN 1e999 -1 null true".split())
    found |= set(b"\xe2\x80\xae \xcc\x81 \xe2\x80\x9c [[[[ \\ud83d".split())
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"' for word in sorted(found))
    file = folder / "words"
    file.write_text("\n".join(lines) + "\n")
    return file
