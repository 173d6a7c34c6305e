"""Opens files in forks of one process, as the child process does, and tells what each took.

    python -m tests.article.hostile.trying

Reads a path a line, and answers each with {"told": CODE or "opened", "cpu_s": …, "most_mb": …} in JSON.
A fork is confined and reads as the program's own child does, but for the start of an interpreter.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from quizapp.article.file_opener import build_article_error
from quizapp.article.reader_process import answer_request
from quizapp.sandbox.child_process import TIMEOUT_EXIT_CODES
from quizapp.sandbox.confinement import confine, find_real_path

ROOT = Path(__file__).parents[3]


class Trying:
    """The process that forks; `close` ends it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.article.hostile.trying"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    def open(self, path: Path) -> dict[str, Any]:
        """What came of a file, and what it took."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        """End it."""
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()


def main(requests: IO[str]) -> None:
    """Answer until nobody asks any more."""
    import quizapp.article.docx  # noqa: PLC0415 -- what forks would each load again
    import quizapp.article.epub  # noqa: PLC0415 -- what forks would each load again
    import quizapp.article.web.web_page  # noqa: PLC0415 -- what forks would each load again
    import quizapp.pack.archive  # noqa: PLC0415, F401 -- what forks would each load again

    for line in requests:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            _read(line.rstrip("\n"), writing)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as pipe:
            answers = [json.loads(each) for each in pipe.read().splitlines()]
        _, status, took = os.wait4(pid, 0)
        last = answers[-1] if answers else {}
        too_slow = os.waitstatus_to_exitcode(status) in TIMEOUT_EXIT_CODES
        told = "opened" if "article" in last else build_article_error(last, too_slow=too_slow).code
        print(json.dumps({
            "told": told, "cpu_s": took.ru_utime + took.ru_stime, "most_mb": took.ru_maxrss / 1024,
            "cause": last.get("cause", ""),
        }), flush=True)  # fmt: skip


def _read(path: str, writing: int) -> None:
    """Be the child, and end."""
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:

        def tell(answer: dict[str, Any]) -> None:
            pipe.write(json.dumps(answer) + "\n")
            pipe.flush()

        confine([find_real_path(Path(path))])
        tell(answer_request({"path": path}, tell))
    os._exit(0)


if __name__ == "__main__":
    main(sys.stdin)
