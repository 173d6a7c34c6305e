"""The band that offers, after damage, to bring back what was set aside, until that is decided."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.app.system import translate

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.app.shared import Shared
    from quizapp.ui.widgets.banner import Banner


class DamageNotice:
    """Looks whether anything was set aside of which nothing was decided; `recover` shows what can be done."""

    def __init__(self, shared: Shared, recover: Callable[[], None]) -> None:
        self._shared, self._recover = shared, recover
        self._banner: Banner | None = None

    def look(self) -> None:
        """After the first paint: offer it, if there is anything."""
        data = self._shared.path.parent
        self._shared.background.read(lambda _: _is_pending(data), self._offer, self._shared.fail)

    def hide(self) -> None:
        """Offer it no more, until the next start at least."""
        if self._banner is not None:
            self._banner.tell("")

    def _offer(self, there: bool) -> None:
        if not there:
            return
        from quizapp.ui.text import backups as text
        from quizapp.ui.widgets.banner import Banner
        from quizapp.ui.widgets.button import KeyButton

        later = KeyButton(self._shared.look, translate("backups.later"), small=True)
        show = KeyButton(self._shared.look, translate("backups.bring_back"), small=True)
        later.clicked.connect(self.hide)
        show.clicked.connect(lambda _checked=False: self._recover())
        self._banner = Banner(self._shared.look, "warn", "partial", (later, show))
        self._shared.window.add_notice(self._banner)
        self._banner.tell(*text.damaged(translate))


def _is_pending(data: Path) -> bool:
    from quizapp.library.backup_files import asides

    return bool(asides(data))
