"""From the arguments to a running window, and its exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from quizapp import paths
from quizapp.app.options import Options, UsageError, no_display, read_options


def run(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code: 0, 1 after trouble at the start, 2 for wrong arguments."""
    try:
        options = read_options(arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    sentence = no_display(os.environ, sys.platform)
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    return _open(options)


def _open(options: Options) -> int:
    # Nothing made at the start is garbage, and looking for it takes long. It is on again when all is loaded.
    gc.disable()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- not before it is known that it can start

    from quizapp.app import system  # noqa: PLC0415 -- the same
    from quizapp.app.program import Program  # noqa: PLC0415 -- the same
    from quizapp.library.begin import begin  # noqa: PLC0415 -- the same
    from quizapp.library.errors import LibraryError  # noqa: PLC0415 -- the same
    from quizapp.ui.home.presenter import Library, load  # noqa: PLC0415 -- the same

    clock = system.SystemClock()
    libraries: list[Library] = []
    try:
        begun = begin(
            paths.data_dir(options.data),
            clock.now(),
            system.new_id,
            lambda reader, learner: libraries.append(load(reader, learner, clock)),
        )
    except (LibraryError, OSError) as error:
        if options.debug:
            raise
        print(f"Quizapp cannot start. {error}", file=sys.stderr)
        return 1
    # Named here, for a style that is asked for later brings all that styles are made of, which takes longer.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    assets = paths.assets_dir()
    system.load_translations(app, assets / "translations")
    program = Program(assets, paths.content_dir(), begun, clock)
    program.theme.apply(app)
    faults = system.Faults()
    faults.caught.connect(program.fail)
    faults.install()
    ending = system.Ending(app.closeAllWindows)
    ending.install()
    first = system.FirstPaint(program.window)
    first.painted.connect(lambda: program.go_on_starting(options.pack))
    program.show(libraries[-1])
    code = app.exec()
    program.stop()
    return code
