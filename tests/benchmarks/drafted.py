"""A warm child that drafts from articles: `python -m tests.benchmarks.drafted`.

Reads a request a line on its standard input, as the program's own child does, and answers each with one line:
how long it took, how many words, attributions and drafts there are, and the most memory that it held so far.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from time import perf_counter, process_time
from typing import Any

from quizapp.drafting import drafting_process
from tests.benchmarks.stamps import peak_memory


def main() -> None:
    """Answer until nobody asks any more."""
    # With an interval timer running, Linux tells a process its own time by ticks of some milliseconds.
    drafting_process.allow_step = lambda _seconds: None
    drafting_process.load_reader = cache(drafting_process.load_reader)
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(_measured(json.loads(line)))}\n")
        sys.stdout.flush()


def _measured(request: dict[str, Any]) -> dict[str, Any]:
    wall, cpu = perf_counter(), process_time()
    answer = drafting_process.answer_request(request, lambda _told: None)
    took = {"wall": perf_counter() - wall, "cpu": process_time() - cpu, "memory": peak_memory()}
    if "error" in answer:
        return took | answer
    passages = request["source"]["passages"]
    return took | {
        "words": sum(len(each["text"].split()) for each in passages),
        "found": len(answer["reading"]["attributions"]),
        "drafts": len(answer["drafts"]["drafts"]) if "drafts" in answer else 0,
    }


if __name__ == "__main__":
    main()
