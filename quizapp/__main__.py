"""Decides from its arguments: a command, or the window."""

import sys


def main() -> int:
    """Run a command if the first argument names one, else open the window.

    Returns the exit code: 0 done, 1 something was found or went wrong, 2 the call cannot be understood.
    """
    arguments = sys.argv[1:]
    from quizapp.cli import commands  # noqa: PLC0415 -- each way loads what it needs, and no more

    if arguments and (arguments[0] in commands.COMMANDS or arguments[0] in ("-h", "--help", "--version")):
        return commands.main(arguments)
    from quizapp.app.run import run  # noqa: PLC0415 -- see above

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
