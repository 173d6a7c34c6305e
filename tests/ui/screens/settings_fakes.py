"""The settings as they are, and what was done with them."""

from quizapp.library.settings import Settings
from quizapp.ui.screens.settings import SettingsPresenter, SettingsRoutes
from tests.ui.fakes import translate

DATA = "/srv/data"


class Kept:
    """The settings that the page changes, and what it leads to. `shows`: folders can be shown."""

    def __init__(self):
        self.settings, self.did, self.shows = Settings(), [], True

    def present(self, view, locked=frozenset()):
        """Return a presenter that shows the settings on a view."""
        ways = SettingsRoutes(
            settings=lambda: self.settings,
            locked=locked,
            change=self.change,
            show_folder=lambda: self.shows,
            copy=self.did.append,
            open_reports=lambda: self.did.append("reports"),
            open_backups=lambda: self.did.append("backups"),
            back=lambda: self.did.append("back"),
        )
        view.presenter = SettingsPresenter(view, translate, DATA, ways)
        view.presenter.show("Home")
        return view

    def change(self, settings):
        self.settings = settings
