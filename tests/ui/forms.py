"""A screen that shows forms, in tests: what it shows, and what a person does on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    CardList,
    IconWords,
    Item,
    Note,
    Row,
    Runs,
    WarningText,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.kit.form import Form

Kind = TypeVar("Kind", bound=Item)


def list_items(form: Form) -> Iterator[Item]:
    """Yield all items of a form, also those in others, and the buttons of its bar."""
    for item in (form.sheet, *form.first, *form.second, *form.told, *form.bar):
        if item is not None:
            yield from _within(item)


def _within(item: Item) -> Iterator[Item]:
    yield item
    inner: tuple[Item | None, ...] = ()
    match item:
        case Card():
            inner = item.items
        case Row():
            inner = (*item.first, *item.end)
        case Buttons():
            inner = item.buttons
        case CardList():
            inner = tuple(each for card in item.cards for each in card.items)
    for each in inner:
        if each is not None:
            yield from _within(each)


class FormSpy:
    """A view that remembers its forms. Its presenter is set by the test."""

    def __init__(self) -> None:
        self.forms: list[Form] = []
        self.presenter: Any = None

    def show_form(self, form: Form) -> None:
        self.forms.append(form)

    @property
    def form(self) -> Form:
        """What is shown now."""
        return self.forms[-1]

    def all(self, kind: type[Kind]) -> list[Kind]:
        """The items of a kind that are shown."""
        return [item for item in list_items(self.form) if isinstance(item, kind)]

    def find(self, name: str) -> Any:
        """The item with this id."""
        return next(item for item in list_items(self.form) if item.id == name)

    def has(self, name: str) -> bool:
        """Whether there is an item with this id."""
        return any(item.id == name for item in list_items(self.form))

    @property
    def words(self) -> list[str]:
        """The paragraphs, notes and warnings that are shown."""
        texts = []
        for item in list_items(self.form):
            match item:
                case Words() | Note():
                    texts.append(item.text)
                case IconWords():
                    texts.append(item.line.text)
                case Runs():
                    texts.append("".join(run.text for run in item.runs))
                case WarningText():
                    texts += [item.title, item.text]
        return texts

    @property
    def buttons(self) -> dict[str, Button]:
        """The buttons that are shown, by their words."""
        return {button.words: button for button in self.all(Button)}

    def press(self, words: str) -> None:
        """Press the button with these words."""
        self.buttons[words].act()


class PageSpy(FormSpy):
    """The same of a page over the editor, which has its form itself."""

    def __init__(self, page: Any) -> None:
        super().__init__()
        self.page = page

    @property
    def form(self) -> Form:
        """What is shown now."""
        shown: Form = self.page.form
        return shown
