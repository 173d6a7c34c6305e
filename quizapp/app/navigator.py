"""Builds each screen when it first opens, as its route says, and finds the way back from pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from quizapp.record import record
from quizapp.ui.home.screen import HomeScreen

if TYPE_CHECKING:
    from quizapp.app.services import AppServices
    from quizapp.ui.kit.screen import Screen
    from quizapp.ui.messages.keys import KeySection

RouteOwner = TypeVar("RouteOwner")
BuiltScreen = TypeVar("BuiltScreen")
ShowScreen = Callable[[], None]


@record
class Route(Generic[RouteOwner]):
    """A screen: where it is, what its presenter is built with, and its keys in Help.

    The `screen` is told by its module and name; its presenter, and its class of routes if there are `ways`,
    are in the same package and are called as it is: HelpScreen of `screen`, HelpPresenter and HelpRoutes of
    `presenter`. The presenter is given, by these names, what it `needs` of the services, what `own` returns,
    and the routes made of what `ways` returns; both are told whom the screen belongs to. `keys` are
    sections of keys, by module and name. A screen that shows forms has no class of its
    own: then `screen` is "", and `presenter` tells its presenter, with its routes in the same module.
    """

    screen: str
    needs: tuple[str, ...]
    own: Callable[[RouteOwner], Mapping[str, object]] = lambda _: {}
    ways: Callable[[RouteOwner], Mapping[str, object]] | None = None
    routes_module: str = "presenter"
    """The module that has the class of routes."""

    keys: tuple[str, ...] = ()
    makes_presenter: bool = False
    """Whether the screen is given a function that makes its presenter, and not the presenter."""

    early: bool = False
    """Whether it may be shown before the first paint, and does not wait for what other presenters load."""

    preloaded: bool = True
    """Whether it is loaded soon after the first paint, and not when it first opens."""

    presenter: str = ""
    """The presenter of a screen that shows forms."""

    parts: str = ""
    """The widgets of items that its forms alone have, by kind of item: a mapping, by module and name."""

    @property
    def presenter_module(self) -> str:
        """The module that the presenter is in."""
        return self.presenter.rpartition(".")[0] or f"{self._package}.presenter"

    @property
    def screen_modules(self) -> tuple[str, ...]:
        """The modules that the screen and its parts are in."""
        named = self.screen or "quizapp.ui.kit.form_screen.FormScreen", self.parts
        return tuple(each.rpartition(".")[0] for each in named if each)

    def load_screen(self) -> Any:
        """Return the screen's class."""
        return _load(self.screen or "quizapp.ui.kit.form_screen.FormScreen")

    def load_presenter(self) -> Any:
        """Return the presenter's class."""
        return _load(f"{self.presenter_module}.{self._name}Presenter")

    def load_routes(self) -> Any:
        """Return the class of what leads on from the screen."""
        module = self.presenter_module if self.presenter else f"{self._package}.{self.routes_module}"
        return _load(f"{module}.{self._name}Routes")

    @property
    def _package(self) -> str:
        return self.screen.rpartition(".screen.")[0]

    @property
    def _name(self) -> str:
        named = self.presenter or self.screen
        return named.rpartition(".")[2].removesuffix("Screen").removesuffix("Presenter")


@record
class ReturnPoint:
    """A screen that was left for a page: what had the keyboard in it, and what showed its contents."""

    screen: Screen
    focus: QWidget | None
    show: ShowScreen | None


class Navigator:
    """Opens pages over the screen that is shown, and goes back to it as it was left."""

    def __init__(self, shared: AppServices, routes: Mapping[str, Route[Any]]) -> None:
        self._shared, self._routes = shared, routes
        self._built: dict[str, Screen] = {}
        self._left: list[ReturnPoint] = []
        self._top: Screen | None = None
        # What showed the contents of each page last; a page may be opened again over itself.
        self._shown: dict[Screen, ShowScreen] = {}

    @property
    def built(self) -> Mapping[str, Screen]:
        """The screens that were opened so far, by the names of their routes."""
        return self._built

    def screen(self, name: str, owner: object) -> Any:
        """Return a screen, which belongs to its `owner`; it is built when it is first asked for."""
        if name not in self._built:
            self._built[name] = self._build(self._routes[name], owner)
        return self._built[name]

    def is_shown(self, *names: str) -> bool:
        """Tell whether one of these screens is shown; what is not built is not shown."""
        return self.name_shown() in names

    def name_shown(self) -> str:
        """Return the name of the screen that is shown, as `name_of` tells it."""
        return self.name_of(self._shared.window.current_screen())

    def name_of(self, screen: Screen | None) -> str:
        """Return the name of a screen's route, or “home”; '' for what has no name."""
        if isinstance(screen, HomeScreen):
            return "home"
        return next((name for name, each in self._built.items() if each is screen), "")

    def place(self) -> str:
        """Return in words where one is, for the way back."""
        shown = self._shared.window.current_screen()
        if shown is None or isinstance(shown, HomeScreen):
            return self._shared.translate("window.menu.home")
        # The place of a question is shorter than its pack's title, and tells as much.
        return shown.place.words or shown.place.title

    def keys(self, own: str = "") -> tuple[KeySection, ...]:
        """Return the keys of the screen that is shown; those that `own` names, where it has no route."""
        route = self._routes.get(self.name_shown())
        sections: list[KeySection] = []
        for each in route.keys if route is not None else filter(None, (own,)):
            sections += _load(each)
        return tuple(sections)

    def show(self, screen: Screen) -> None:
        """Show a screen that does not lead back to what is shown now."""
        self._shared.window.show_screen(screen)

    def open(self, screen: Screen, fill: Callable[[str], None]) -> None:
        """Fill a page, which is told in words where back leads, and show it over what is shown now."""
        shown = self._shared.window.current_screen()
        show = partial(fill, self.place())
        if shown is not self._top:
            # Somebody went elsewhere meanwhile, and what was left before is not gone back to.
            self._left.clear()
        if shown is not None:
            self._left.append(ReturnPoint(shown, QApplication.focusWidget(), self._shown.get(shown)))
        self._shown[screen] = show
        show()
        self._top = screen
        self.show(screen)

    def back(self) -> None:
        """Go back to what was shown before, with the keyboard where it was."""
        if not self._left:
            self._shared.go_home()
            return
        left = self._left.pop()
        if left.show is not None and self._shown.get(left.screen) != left.show:
            self._shown[left.screen] = left.show
            left.show()
        self._top = left.screen
        self.show(left.screen)
        focus = left.focus
        if focus is not None and isValid(focus) and left.screen.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()

    def _build(self, route: Route[Any], owner: object) -> Screen:
        shared = self._shared
        if not route.early:
            shared.load()
        given = {name: getattr(shared, name) for name in route.needs} | dict(route.own(owner))
        if route.ways is not None:
            given["ways"] = route.load_routes()(**route.ways(owner))
        present = partial(route.load_presenter(), **given)
        kind = route.load_screen()
        if route.makes_presenter:
            screen: Screen = kind(shared.look, shared.translate, present)
        else:
            parts = (_load(route.parts),) if route.parts else ()
            screen = view = kind(shared.look, shared.translate, *parts)
            view.presenter = present(view)
        return screen


class RouteScreen(Generic[BuiltScreen]):
    """A screen of the route with this name, as an attribute of whom it belongs to, who has a navigator."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, owner: Any, _: type) -> BuiltScreen:
        """Return the screen, built at the first time."""
        screen: BuiltScreen = owner.navigator.screen(self._name, owner)
        return screen


def _load(path: str) -> Any:
    """Return a class or function of a module: “quizapp.ui.home.screen.HomeScreen”."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)
