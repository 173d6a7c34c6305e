"""What the system tells of a process that is confined."""

import os
from pathlib import Path


def status(pid: int) -> dict[str, str]:
    """The fields of /proc/PID/status."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def wait_confined(pid: int) -> None:
    """Wait until a process is confined; it fails where it ends before."""
    while (seen := status(pid)).get("Seccomp") != "2":
        assert seen["State"][0] != "Z"
        os.sched_yield()
    assert seen["Threads"] == "1"
