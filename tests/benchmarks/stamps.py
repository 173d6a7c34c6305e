"""What a measured process tells of itself: how far it is at what moment, and what it used until then."""

import faulthandler
import json
import os
import resource
import sys
import time
import traceback
from pathlib import Path
from typing import Any

MARK = "measured "
PATIENCE_S = 60


def stamp(**others: object) -> None:
    """Tell that the measured thing is there now, with other figures.

    The moment is on the clock that all processes share.
    """
    told = {"at": time.monotonic(), "cpu": time.process_time(), "memory": peak_memory(), **others}
    sys.stdout.write(MARK + json.dumps(told) + "\n")
    sys.stdout.flush()


def peak_memory() -> int:
    """Return the most memory that this process held so far, in bytes.

    `getrusage` counts the parent's too until the program was loaded, so Linux is asked for its own figure.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return used if sys.platform == "darwin" else used * 1024
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def end_on_faults(program: type[Any]) -> None:
    """End on a fault, or after waiting for what never comes, rather than tell of it in a window."""
    be_patient()

    def fail(_program: object, error: Exception) -> None:
        traceback.print_exception(error)
        sys.stderr.flush()
        os._exit(1)

    program.fail = fail


def be_patient() -> None:
    """Wait from now on, for what comes next, as long as at first."""
    faulthandler.dump_traceback_later(PATIENCE_S, exit=True)
