"""JSON pointers (RFC 6901) into plain data, and changes along them that leave the rest as it was.

A change makes new the containers on its way and shares all others, so that the state before stays whole: it
can be saved on another thread, and what did not change is told by being the very same object.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from quizapp.authoring.errors import EditMismatchError

Json = Any
"""Plain data as `json` reads it; never changed in place once it is part of a document."""

ContainerKey = str | int
ContainerChange = Callable[[Any, ContainerKey], None]
"""Changes a container, a fresh copy, at a key."""


def split_pointer(at: str) -> list[str]:
    """Return the names and numbers of a pointer, all as text."""
    return [part.replace("~1", "/").replace("~0", "~") for part in at.split("/")[1:]]


def join_pointer(at: str, *more: ContainerKey) -> str:
    """Return the pointer, longer by these names and numbers."""
    return at + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in more)


def split_parent(at: str) -> tuple[str, str]:
    """Return the pointer of what holds the place, and the place's own name or number."""
    head, _, _ = at.rpartition("/")
    return head, split_pointer(at)[-1]


def is_inside(at: str, outer: str) -> bool:
    """Tell whether a pointer leads to the outer one's place or into it."""
    return at == outer or at.startswith(outer + "/")


def get_value(document: Json, at: str) -> Json:
    """Return what stands at the pointer. Raises EditMismatchError if nothing does."""
    node = document
    for part in split_pointer(at):
        try:
            node = node[parse_container_key(node, part, at)]
        except (KeyError, IndexError):
            raise EditMismatchError(at, f"there is no “{part}”") from None
    return node


def has_value(document: Json, at: str) -> bool:
    """Tell whether something stands at the pointer."""
    try:
        get_value(document, at)
    except EditMismatchError:
        return False
    return True


def replace_at(document: Json, at: str, change: ContainerChange) -> Json:
    """Return the document with the container of the pointer's place changed. Raises EditMismatchError."""
    names = split_pointer(at)
    if not names:
        raise EditMismatchError(at, "the whole has no place")
    return _changed(document, names, change, at)


def parse_container_key(node: Json, part: str, at: str) -> ContainerKey:
    """Return a part of a pointer as the key that it is in this container. Raises EditMismatchError."""
    if isinstance(node, dict):
        return part
    if isinstance(node, list) and part.isascii() and part.isdecimal():
        return int(part)
    raise EditMismatchError(at, f"“{part}” leads into no object or list")


def is_same_json(one: Json, other: Json) -> bool:
    """Tell whether two values are equal as JSON is: true is not 1, and the order of fields does not count."""
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            is_same_json(value, other[name]) for name, value in one.items()
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same_json, one, other))
    return type(one) is type(other) and bool(one == other)


def _changed(node: Json, names: list[str], change: ContainerChange, at: str) -> Json:
    here = parse_container_key(node, names[0], at)
    new = node.copy()
    if len(names) == 1:
        change(new, here)
        return new
    try:
        child = node[here]
    except (KeyError, IndexError):
        raise EditMismatchError(at, f"there is no “{names[0]}”") from None
    new[here] = _changed(child, names[1:], change, at)
    return new
