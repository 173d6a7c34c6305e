"""Tell which modules the program loads beside the window's thread, up to its first question.

`python -m tests.app.loaded ARGUMENTS OF QUIZAPP` writes a line for each; then the program ends.
"""

from __future__ import annotations

import os
import runpy
import sys
import threading


def tell(event: str, words: tuple[object, ...]) -> None:
    """Write what is about to be loaded; `os.write`, since nothing must be loaded on the way."""
    if event == "import" and threading.current_thread() is not threading.main_thread():
        os.write(1, f"{words[0]}\n".encode())


if __name__ == "__main__":
    sys.addaudithook(tell)
    sys.argv[1:1] = ["question"]
    runpy.run_module("tests.benchmarks.started", run_name="__main__", alter_sys=True)
