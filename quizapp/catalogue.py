"""The catalogue of a language: every sentence of the program, by its id.

The sentences are in `quizapp/locale/LANGUAGE.po`, for people and translators. They are compiled to a folder
`LANGUAGE` with one file a section, such as `home.mo` for the ids that begin with “home.”, which the standard
library reads, and which is loaded when its first sentence is needed.
"""

from __future__ import annotations

import io
import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final, Protocol, Self

LOCALE: Final = Path(__file__).with_name("locale")
"""The folder of all catalogues."""
SOURCE: Final = "en"
"""The language that the others are made from, and that fills their gaps."""

RIGHT_TO_LEFT: Final = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
"""Languages that are written from the right."""
_LETTERS_FROM_THE_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE: Final = "\u2068"
"""First Strong Isolate (UAX 9): what is between it and its end turns no word around them."""
_END: Final = "\u2069"
"""Pop Directional Isolate."""


class Message(str):  # noqa: SLOT000 -- two attributes, on few objects
    """A sentence in English that knows its id and values, so that it can be said in another language."""

    id: str
    values: dict[str, object]

    def __new__(cls, text: str, id: str, values: dict[str, object]) -> Self:  # noqa: A002 -- gettext's word
        """Keep the text, and what it was made from."""
        made = super().__new__(cls, text)
        made.id, made.values = id, values
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, dict[str, object]]]:
        """Keep id and values on the way to another process."""
        return type(self), (str(self), self.id, self.values)


class Translate(Protocol):
    """Returns the sentence of an id in the language of the interface, with its values filled in."""

    def __call__(self, message: str, /, *, n: int | None = None, **values: object) -> str:
        """Return a sentence; `n` picks the plural form and replaces {n}."""
        ...

    def has(self, message: str, /) -> bool:
        """Return whether there is a sentence of this id."""
        ...


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: str = SOURCE, folder: Path = LOCALE, *, isolates: bool = False) -> None:
        """Nothing is loaded yet. What a language lacks is said in English.

        With `isolates`, for a window, values keep their own direction of writing in a sentence of the other:
        see `remove_isolates`.
        """
        self.language = language
        self._isolates, self._from_the_right = isolates, language in RIGHT_TO_LEFT
        self._folder = folder
        self._sections: dict[str, NullTranslations] = {}
        self._source = None if language == SOURCE else Catalogue(SOURCE, folder)

    def __call__(self, message: str, /, *, n: int | None = None, **values: object) -> str:
        """Return the sentence of an id, or a `Message` in this language.

        `n` picks the plural form and is the value of {n}; the other values are filled in by their names.
        Raises FileNotFoundError where the catalogue isn't compiled.
        """
        if isinstance(message, Message):
            return self(message.id, **message.values)  # type: ignore[arg-type]  # `n` is one of them
        if n is None:
            text = self.section(message).gettext(message)
        else:
            text = self.section(message).ngettext(message, message, n)
            values["n"] = n
        if not values:
            return text
        for name, value in values.items():
            if isinstance(value, Message):
                values[name] = self(value)
        if self._isolates:
            values = {name: self._isolate(value) for name, value in values.items()}
        return text.format_map(values)

    def _isolate(self, value: object) -> object:
        """Return a value between marks where it may be written in the other direction."""
        words = str(value)
        other = words and (self._from_the_right or _LETTERS_FROM_THE_RIGHT.search(words))
        return f"{_ISOLATE}{words}{_END}" if other else value

    def has(self, message: str, /) -> bool:
        """Return whether there is a sentence of this id, without plural forms."""
        return self.section(message).gettext(message) != message

    def section(self, message: str) -> NullTranslations:
        """Return the section of an id, loaded when it is first needed."""
        name = message.partition(".")[0]
        found = self._sections.get(name)
        if found is None:
            found = self._sections[name] = self.load(name)
        return found

    def load(self, section: str) -> NullTranslations:
        """Read a section, with what fills its gaps. Raises FileNotFoundError where it isn’t compiled."""
        path = self._folder / self.language / f"{section}.mo"
        if self._source is None:
            with path.open("rb") as file:
                return GNUTranslations(file)
        source = self._source.section(f"{section}.")
        if not path.is_file():
            return source
        with path.open("rb") as file:
            found = GNUTranslations(file)
        found.add_fallback(source)
        return found


def remove_isolates(text: str) -> str:
    """Return what a window says as it is to be copied, or kept in a pack or a file."""
    return text.replace(_ISOLATE, "").replace(_END, "")


@cache
def load_english() -> Catalogue:
    """Return the catalogue that all others are made from."""
    return Catalogue()


def message(id: str, /, *, n: int | None = None, **values: object) -> Message:  # noqa: A002 -- gettext's word
    """Return a sentence in English, which can be said in another language later."""
    text = load_english()(id, n=n, **values)
    return Message(text, id, values if n is None else {"n": n, **values})


def compile_catalogues(folder: Path = LOCALE) -> None:
    """Compile each `.po` that is newer than what was compiled of it. Needs Babel, which a build has."""
    for source in folder.glob("*.po"):
        compiled = source.with_suffix("")
        if not compiled.is_dir() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _compile(source, compiled)


def _compile(source: Path, compiled: Path) -> None:
    from babel.messages.catalog import Catalog  # noqa: PLC0415 -- only the build and the tests have it
    from babel.messages.mofile import write_mo  # noqa: PLC0415 -- only the build and the tests have it
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- only the build and the tests have it

    with source.open("rb") as file:
        whole = read_po(file, locale=source.stem)
    sections: dict[str, Catalog] = {}
    for entry in whole:
        if entry.id:
            name = (entry.id if isinstance(entry.id, str) else entry.id[0]).partition(".")[0]
            section = sections.setdefault(name, Catalog(locale=source.stem))
            section.add(entry.id, entry.string)
    compiled.mkdir(exist_ok=True)
    for old in compiled.glob("*.mo"):
        if old.stem not in sections:
            old.unlink()
    for name, section in sections.items():
        buffer = io.BytesIO()
        write_mo(buffer, section)
        target = compiled / f"{name}.mo"
        target.with_suffix(".new").write_bytes(buffer.getvalue())
        target.with_suffix(".new").replace(target)
