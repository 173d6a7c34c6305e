"""Frozen classes of named values for what is loaded before the first paint.

A dataclass compiles the methods of every class, which costs a start 0.4 ms each. Records share
their methods; else they are as dataclasses are: `replace`, `fields` and `asdict` take them.
"""

from __future__ import annotations

from dataclasses import Field, FrozenInstanceError, dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: Kind) -> Kind:
    """Make a class of the annotated names, which have defaults as in a dataclass."""
    names = tuple(name for name, told in kind.__annotations__.items() if not told.startswith("ClassVar"))
    given = {name: vars(kind)[name] for name in names if name in vars(kind)}
    made = {name: each.default_factory for name, each in given.items() if isinstance(each, Field)}
    for name in made:
        delattr(kind, name)
    plain = {name: value for name, value in given.items() if name not in made}
    methods: dict[str, object] = {
        "__match_args__": names,
        "__dataclass_fields__": _Fields(given),
        "__init__": _build_init(names, plain, made),
        "__eq__": _is_equal,
        "__hash__": lambda self: hash(tuple(map(vars(self).__getitem__, names))),
        "__repr__": _describe,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, method in methods.items():
        setattr(kind, name, method)
    return kind


class _Fields:
    """The fields of a record as `dataclasses` has them, made when they are first asked for."""

    def __init__(self, given: dict[str, object]) -> None:
        self._given = given

    def __get__(self, _: object, kind: type) -> dict[str, Field[Any]]:
        named = {"__annotations__": kind.__annotations__, "__module__": kind.__module__, **self._given}
        found: dict[str, Field[Any]] = vars(dataclass(type(kind.__name__, (), named)))["__dataclass_fields__"]
        type.__setattr__(kind, "__dataclass_fields__", found)
        return found


def _build_init(
    names: tuple[str, ...], plain: dict[str, object], made: dict[str, Any]
) -> Callable[..., None]:
    known = frozenset(names)

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807 -- a class gets it
        mine = vars(self)
        mine.update(zip(names, values, strict=False))
        mine.update(named)
        sound = len(mine) == len(values) + len(named) and known.issuperset(named)
        if len(mine) < len(names):
            for name in known.difference(mine):
                if name in plain:
                    mine[name] = plain[name]
                elif name in made:
                    mine[name] = made[name]()
        if not sound or len(mine) < len(names):
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(names)}")

    return __init__


def _is_equal(self: object, other: object) -> object:
    return vars(self) == vars(other) if other.__class__ is self.__class__ else NotImplemented


def _describe(self: object) -> str:
    values = (f"{name}={value!r}" for name, value in vars(self).items())
    return f"{type(self).__qualname__}({', '.join(values)})"


def _refuse(_: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")
