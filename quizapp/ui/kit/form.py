"""A page as plain values: what stands on it, and what can be done with it. No Qt: presenters build it.

`form_screen.py` shows it. Two forms are equal if they look alike: what is called is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from quizapp.ui.kit.widget_state import (
        IconLineState,
        KeyHint,
        OptionState,
        SwitchState,
        TextRun,
        TopBarState,
    )

ButtonLook = Literal["normal", "primary", "quiet", "final", "link"]
"""Of `final` buttons, which do what can't be undone, Enter presses none. A `link` has no key."""


def _do_nothing(*_: object) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A part of a page, with room above and below it, px.

    `id` tells which part of the next form is the same one; without it, the kind and how many came before do.
    """

    id: str = ""
    above: int = 0
    below: int = 8

    @property
    def kind(self) -> object:
        """What has to be the same in the next form for its widget to be kept."""
        return type(self)


@dataclass(frozen=True, slots=True)
class Words(Item):
    """A paragraph in a style and colour, by token name; one that `reads` can have the keyboard.

    `strong` are words before it, in bold.
    """

    text: str
    style: str = "body"
    tone: str = "text"
    reads: bool = False
    strong: str = ""

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Words, self.style, self.reads


@dataclass(frozen=True, slots=True)
class Line(Item):
    """A hairline between parts of a card."""


@dataclass(frozen=True, slots=True)
class Icon(Item):
    """A large icon, as decoration."""

    icon: str
    tone: str

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Icon, self.icon, self.tone


@dataclass(frozen=True, slots=True)
class Note(Item):
    """What went wrong, is missing or was done, with an icon; it is spoken when it appears."""

    text: str
    icon: str = "wrong"
    tone: str = "wrong"

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Note, self.icon, self.tone


@dataclass(frozen=True, slots=True)
class IconWords(Item):
    """A sentence with an icon, and perhaps a link at its end; one that `reads` can have the keyboard."""

    line: IconLineState
    follow: Callable[[], None] = field(default=_do_nothing, compare=False)
    reads: bool = False

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return IconWords, self.reads


@dataclass(frozen=True, slots=True)
class Button(Item):
    """What it does, and the key that does it; `description` is for a screen reader, in place of the key.

    So is `name`, in place of its words. `enter` is what Enter on a final button does, in place of what it
    does on the page.
    """

    words: str
    act: Callable[[], object] = field(compare=False)
    key: str = ""
    look: ButtonLook = "normal"
    icon: str = ""
    small: bool = False
    description: str = ""
    name: str = ""
    enter: Callable[[], None] | None = field(default=None, compare=False)

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Button, self.look, self.small, self.icon


@dataclass(frozen=True, slots=True)
class Buttons(Item):
    """Buttons side by side, on more lines where there is no room for all."""

    buttons: tuple[Button, ...]
    gap: int = 8

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return (Buttons, *(each.kind for each in self.buttons))


@dataclass(frozen=True, slots=True)
class TextInput(Item):
    """A field for one line, `least` to `most` px wide; `edit` is told what is in it at each change.

    `enter` is what Enter in it does, in place of what it does on the page. `empty` stands in it while nothing
    is typed.
    Where it `selects`, its words are selected when the keyboard comes to it, to be replaced.
    """

    name: str
    words: str
    edit: Callable[[str], None] = field(compare=False)
    description: str = ""
    longest: int = 32_767
    least: int = 240
    most: int = 400
    secret: bool = False
    empty: str = ""
    enter: Callable[[], None] | None = field(default=None, compare=False)
    selects: bool = False


@dataclass(frozen=True, slots=True)
class TextArea(Item):
    """A field for several lines, of which so many are seen; `edit` is told what is in it at each change."""

    name: str
    words: str
    edit: Callable[[str], None] = field(compare=False)
    description: str = ""
    lines: int = 6


@dataclass(frozen=True, slots=True)
class Choice(Item):
    """Options of which one is chosen, or with `several` any number; `choose` is told which, by place."""

    name: str
    options: tuple[OptionState, ...]
    chosen: tuple[int, ...]
    choose: Callable[[tuple[int, ...]], None] = field(compare=False)
    description: str = ""
    layout: Literal["column", "across", "lines"] = "column"
    several: bool = False
    chosen_words: str = ""

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Choice, self.layout, self.several


@dataclass(frozen=True, slots=True)
class Switch(Item):
    """Something that is off or on, with the words for both."""

    name: str
    words: tuple[str, str]
    on: bool
    turn: Callable[[bool], None] = field(compare=False)
    description: str = ""


@dataclass(frozen=True, slots=True)
class Check(Item):
    """A row with a check box."""

    state: SwitchState
    turn: Callable[[bool], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Progress(Item):
    """What is being worked on, `done` of `total`, and what Esc does meanwhile.

    One that is `late` is told only once it takes a while.
    """

    doing: str
    done: int
    total: int
    stop: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class WarningText(Item):
    """What went wrong, what is safe and what to do."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Keys(Item):
    """Keys, printed."""

    keys: tuple[str, ...]

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Keys, self.keys


@dataclass(frozen=True, slots=True)
class Row(Item):
    """Parts side by side: `first`, one below the other, take the room that those at the end leave.

    If it `wraps`, those at the end stand below in a narrow window.
    """

    first: tuple[Item, ...]
    end: tuple[Item, ...]
    gap: int = 6
    wraps: bool = False

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return (Row, self.gap, self.wraps, *(each.kind for each in self.end))


@dataclass(frozen=True, slots=True)
class Card(Item):
    """Parts in a frame."""

    items: tuple[Item | None, ...]
    padding: int = 20


@dataclass(frozen=True, slots=True)
class Runs(Item):
    """A paragraph of words in several styles."""

    runs: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class Checks(Item):
    """Rows with check boxes that are one stop of the Tab key; `turn` is told which, by place.

    With `lines` a hairline stands between them.
    """

    name: str
    states: tuple[SwitchState, ...]
    turn: Callable[[int, bool], None] = field(compare=False)
    lines: bool = False

    @property
    def kind(self) -> object:
        """Its class, and what its widget is made with."""
        return Checks, self.lines


@dataclass(frozen=True, slots=True)
class ListCard:
    """A card of a list, with parts in it; `name` says all of it."""

    name: str
    items: tuple[Item | None, ...]


@dataclass(frozen=True, slots=True)
class CardList(Item):
    """Cards gone through with the arrows, the one `at` a place in hand; `choose` is told which is now.

    The Tab key comes to the buttons of the one in hand alone, and the keys on them are its own.
    """

    name: str
    cards: tuple[ListCard, ...]
    at: int
    choose: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Menu:
    """What is to be chosen from, below the part with an id: words, what each does, and whether it is on."""

    below: str
    name: str
    entries: tuple[tuple[str, Callable[[], None], bool | None], ...]


class FormView(Protocol):
    """What a presenter needs of a screen that shows forms."""

    def show_form(self, form: Form) -> None:
        """Show a form."""
        ...


@dataclass(frozen=True, slots=True)
class Form:
    """A page of one column, or two, with buttons in the bar below.

    `first` is `width` px wide at 100 % text size, with 0 as wide as there is room; alone, it stands in the
    middle. None are left out. From the buttons of the bar, Up and Down lead to `arrows`, the id of a part.
    `stage` tells when the keyboard is to go to `focus`, the id of a part, anew, and `announcement` to be
    spoken: when it is another; `seen` is the id of a part that is to be in view then, too, and when it is
    another part. Enter does `enter`, else what the primary button does. `stop` ends what is being worked on,
    and tells whether there was something: Esc goes back only where there is none. `leave` is what the top bar
    does, where that is not going back. With `side` the second column is `width` px wide, and the first takes
    the rest.

    A `sheet` stands before the columns, as high as the window and scrolling by itself, and shares the width
    with them by `shares`; in a narrow window it is the first of them, or the last (`sheet_last`). A `head`
    stands above both, in a narrow window in the column too, and keeps the keyboard while `focus` is the same.
    A `panel` stands in place of the columns and scrolls by itself, in a narrow window alone. What is `told`
    stands above the bar. `keys` do what no button does. A `menu` opens when it is another.
    """

    place: TopBarState
    first: tuple[Item | None, ...]
    back: Callable[[], None] = field(compare=False)
    second: tuple[Item | None, ...] = ()
    bar: tuple[Button | None, ...] = ()
    hints: tuple[KeyHint | str, ...] = ()
    width: int = 808
    focus: str = ""
    stage: str = ""
    announcement: str = ""
    seen: str = ""
    enter: Callable[[], None] | None = field(default=None, compare=False)
    keys: Mapping[str, Callable[[], object]] = field(default_factory=dict, compare=False)
    head: Item | None = None
    sheet: Item | None = None
    sheet_last: bool = False
    panel: Item | None = None
    shares: tuple[int, int] = (1, 1)
    told: tuple[Item | None, ...] = ()
    menu: Menu | None = field(default=None, compare=False)
    stop: Callable[[], bool] | None = field(default=None, compare=False)
    leave: Callable[[], None] | None = field(default=None, compare=False)
    side: bool = False
    arrows: str = ""
