"""What the home screen shows. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from quizapp.record import record

if TYPE_CHECKING:
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.listing import PackListing

PackActionKind = Literal[
    "about",
    "favourite",
    "groups",
    "edit_copy",
    "make",
    "export",
    "export_cited",
    "reports",
    "archive",
    "remove",
    "bring_back",
    "undo",
    "show_folder",
    "dismiss",
    "stop",
]
"""What can be done with a pack beside practising it, and with what is told of that."""

HomeActionKind = (
    Literal["practise", "review", "set_up", "finish", "why", "add", "how", "people", "search"]
    | PackActionKind
)
"""What can be done: practise, review or set up a pack, finish a practice of it that goes on, see why it
cannot be opened; add one; be shown how; and what is aside of that."""


@record
class HomeAction:
    """Something that a button or an entry of a menu does; `pack` is the one it is done with, if any.

    In a menu a line stands above one that `begins` a part of it, and one that is not None `on` has a check.
    """

    act: HomeActionKind
    words: str
    pack: PackId | None = None
    begins: bool = False
    on: bool | None = None


@record
class PackTableRow:
    """One pack in the table. `name` is what a screen reader says; `damage` why it cannot be opened, or ''.

    `session_text` is where its session stands. `deeds` are what can be done with it, the row's button first.
    `short` stands below the title where there is no room for columns.
    """

    id: PackId
    title: str
    source_line: str
    mastered_words: str
    mastered: int
    keys: int
    review: str
    ready: bool
    last: str
    session_text: str
    short: str
    name: str
    damage: str
    deeds: tuple[HomeAction, ...]
    favourite: bool = False


@record
class Recommendation:
    """The card above the packs: what would be best to do now, with the one obvious button.

    `second` is another button, `finish` a quieter one, `foot` a quiet line below them.
    """

    title: str
    text: str = ""
    detail: str = ""
    advisory_heading: str = ""
    advisory: str = ""
    deed: HomeAction | None = None
    key: str = "Enter"
    second: HomeAction | None = None
    finish: HomeAction | None = None
    foot: str = ""


@record
class AnswerShare:
    """A part of a whole under a word: the bar, the share in per cent, and a detail below."""

    word: str
    part: int
    whole: int
    percent: str
    detail: str
    name: str


@record
class HomeSideCard:
    """How the last answers went. Without shares, `text` says when there will be some."""

    heading: str
    note: str
    shares: tuple[AnswerShare, ...]
    text: str


@record
class PackProblem:
    """What went wrong with a pack: what happened, lines of why, what is safe and what to do.

    `deed` is another thing that can be done about it.
    """

    title: str
    lines: tuple[str, ...]
    advice: str
    deed: HomeAction | None = None


@record
class HomeProgress:
    """What is being worked on, and how far it is; nothing is known of the whole where `total` is 0."""

    what: str
    done: int
    total: int


@record
class ActionResult:
    """What was done with a pack, told until it is put away; `deed` takes it back, or goes on from it."""

    words: str
    deed: HomeAction | None = None
    key: str = ""


@record
class ListingChoice:
    """A way of listing packs that can be chosen, and whether it is the one that is shown."""

    words: str
    view: PackListing
    on: bool


@record
class ListingMenu:
    """How packs are listed: words for the eye and for the ear, and what else can be chosen, in parts."""

    words: str
    name: str
    view: PackListing
    choices: Callable[[], tuple[tuple[ListingChoice, ...], ...]]


@record
class CurrentLearner:
    """Who practises in words, the words of the link to the others, and its key as it is said."""

    words: str
    link: str
    key: str


@record
class HomeState:
    """The library as a learner sees it.

    `line` words the pack at a place of `packs`, when it comes into view: of a thousand, ten are seen at once.
    `packs` are those that are found where `finding` is what was typed to find them; `none_found` says that
    there are none. `how` is offered where one begins: heading, sentence and button; later `how_link` alone.
    `writing` is a file that is being handed out, `working` one that is being added.
    """

    lead: Recommendation | None
    packs: tuple[PackId, ...]
    line: Callable[[int], PackTableRow]
    chosen: int
    side: tuple[HomeSideCard, ...]
    how: tuple[str, str, str] | None
    foot: str
    any_packs: bool
    how_link: str = ""
    finding: str = ""
    none_found: str = ""
    notices: tuple[str, ...] = ()
    who: CurrentLearner | None = None
    trouble: PackProblem | None = None
    working: HomeProgress | None = None
    viewing: ListingMenu | None = None
    done: ActionResult | None = None
    writing: HomeProgress | None = None
