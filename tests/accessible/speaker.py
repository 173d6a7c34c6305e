"""A speech server that says nothing aloud: it keeps what a screen reader hands it.

It speaks as much of the Speech Synthesis Interface Protocol (SSIP, of Speech Dispatcher) as Orca asks for.
"""

from __future__ import annotations

import html
import re
import socket
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

MARKUP = re.compile(r"<[^>]*>")
SPEAKER = "200-voice\ten\tnone\r\n200 OK"
ANSWERS = {
    "LIST OUTPUT_MODULES": "250-kept\r\n250 OK",
    "LIST SYNTHESIS_VOICES": SPEAKER,
    "HISTORY GET CLIENT_ID": "245-1\r\n245 OK",
    "GET LANGUAGE": "251-en\r\n251 OK",
    "GET OUTPUT_MODULE": "251-kept\r\n251 OK",
    "QUIT": "231 BYE",
}
"""What is asked, by its beginning, and what is answered; a number to whatever else can be got."""


class Speaker:
    """Keeps the sentences, in the order in which they came."""

    def __init__(self, path: Path) -> None:
        self.address = f"unix_socket:{path}"
        self.heard: list[str] = []
        self.last_s = time.monotonic()
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(str(path))
        self._server.listen()
        self._taken: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._take, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for each in (self._server, *self._taken):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join()

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                taken, _ = self._server.accept()
                self._taken.append(taken)
                thread = threading.Thread(target=self._serve, args=(taken,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, taken: socket.socket) -> None:
        with suppress(OSError, ValueError), taken.makefile("rwb", buffering=0) as lines:
            while line := lines.readline():
                command = line.decode().strip()
                if command.upper() == "SPEAK":
                    _tell(lines, "230 OK RECEIVING DATA")
                    self._keep(_data(lines))
                    _tell(lines, "225-1\r\n225 OK MESSAGE QUEUED")
                else:
                    if command.upper().startswith(("CHAR ", "KEY ")):
                        self._keep(command.split(" ", 1)[1])
                    _tell(lines, _answer(command))

    def _keep(self, words: str) -> None:
        plain = " ".join(html.unescape(MARKUP.sub("", words)).split())
        self.last_s = time.monotonic()
        if plain:
            self.heard.append(plain)


def _data(lines: socket.SocketIO) -> str:
    """Read up to the line with nothing but a full stop; one at a line's beginning is doubled."""
    said = []
    while (line := lines.readline()) and line.strip() != b".":
        said.append(line.decode().removeprefix(".") if line.startswith(b"..") else line.decode())
    return "".join(said)


def _answer(command: str) -> str:
    for asked, answer in ANSWERS.items():
        if command.upper().startswith(asked):
            return answer
    if command.upper().startswith(("CHAR", "KEY", "SOUND_ICON")):
        return "225-1\r\n225 OK MESSAGE QUEUED"
    return "251-0\r\n251 OK" if command.upper().startswith("GET") else "200 OK"


def _tell(lines: socket.SocketIO, answer: str) -> None:
    lines.write(f"{answer}\r\n".encode())
