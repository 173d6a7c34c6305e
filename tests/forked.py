"""The loaded process of `tests.forking`: it forks the driven program as often as it is asked to.

It holds everything that the program ever loads, and nothing that it makes when it runs: no QApplication, no
thread, no open file. Requests come as messages over the socket whose number is the argument.
"""

from __future__ import annotations

import json
import os
import pkgutil
import select
import signal
import socket
import sys
from importlib import import_module

import quizapp
from tests import driven
from tests.forking import LARGEST


class Serving:
    """The socket, and those children that have not ended: by a handle, their process and who is told."""

    def __init__(self, number: int) -> None:
        self._socket = socket.socket(fileno=number)
        self._children: dict[int, tuple[int, int]] = {}

    def serve(self) -> None:
        """Fork until nobody is there any more; in a child, return."""
        while True:
            ready, _, _ = select.select([self._socket, *self._children], [], [])
            for each in ready:
                if each is not self._socket:
                    self._bury(each)
                elif self._answer():
                    return

    def _answer(self) -> bool:
        """Do what is asked for; tell whether this is the child."""
        request, fds, _, _ = socket.recv_fds(self._socket, LARGEST, 4)
        if not request:
            sys.exit()
        asked = json.loads(request)
        pid = os.fork()
        if pid == 0:
            self._become(asked, fds)
            return True
        for each in fds[:3]:
            os.close(each)
        self._children[os.pidfd_open(pid)] = pid, fds[3]
        self._socket.send(str(pid).encode())
        return False

    def _become(self, asked: dict[str, object], fds: list[int]) -> None:
        self._socket.close()
        for handle, (_, telling) in self._children.items():
            os.close(handle)
            os.close(telling)
        for number, each in enumerate(fds[:3]):
            os.dup2(each, number)
        for each in fds:
            os.close(each)
        os.environ.clear()
        os.environ.update(asked["environment"])
        sys.argv[1:] = asked["arguments"]

    def _bury(self, handle: int) -> None:
        """Tell how a child ended, as `subprocess` would."""
        pid, telling = self._children.pop(handle)
        _, status = os.waitpid(pid, 0)
        os.write(telling, str(os.waitstatus_to_exitcode(status)).encode())
        os.close(telling)
        os.close(handle)


def main() -> None:
    """Load, serve, and in a child run the program."""
    for each in pkgutil.walk_packages(quizapp.__path__, "quizapp."):
        import_module(each.name)
    # A terminal's Ctrl+C is for the tests.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Serving(int(sys.argv[1])).serve()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    driven.main()


if __name__ == "__main__":
    main()
