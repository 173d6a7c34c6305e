"""Decides from its arguments: a command, or the window."""

import os
import sys


def main() -> int:
    """Run a command if the first argument names one, else open the window.

    Returns the exit code: 0 done, 1 something was found or went wrong, 2 the call cannot be understood.
    """
    _open_missing_streams()
    arguments = sys.argv[1:]
    from quizapp.cli import command_line  # noqa: PLC0415 -- what the program is given is looked at first

    if arguments and (arguments[0] in command_line.COMMANDS or arguments[0] in ("-h", "--help", "--version")):
        return command_line.main(arguments, alone=True)
    from quizapp.app.launcher import run  # noqa: PLC0415 -- a command does without the window's modules

    return run(arguments)


def _open_missing_streams() -> None:
    """Open the streams that the program began without to nothing.

    The next file that is opened would have their number, and get what libraries write to it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 -- to the end


if __name__ == "__main__":
    sys.exit(main())
