"""Whoever uses the program through its accessible tree alone: no key is pressed, no place clicked at.

Run by the system's Python, which has the bindings of AT-SPI: each line of standard input is a deed, as
JSON {"deed": "press", "focus", "wait", "tree" or "write", "role": ..., "name": the beginning of a name,
"words": what is written into it}; each line of standard output says how it went: {"done": "the whole name"}
or {"failed": why}.
"""

from __future__ import annotations

import json
import sys
import time
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)  # the system's bindings call some of their ways old
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is to be named before

PATIENCE_S = 20.0
MOST_DEEP = 40


def program(name: str):
    """Return the program, None while it is not there."""
    desktop = Atspi.get_desktop(0)
    every = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    return next((each for each in every if each and (each.get_name() or "").lower() == name), None)


def showing(node) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def nodes(node, deep: int = 0):
    """Yield whatever is shown, from the top."""
    yield node, deep
    if deep < MOST_DEEP:
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child and showing(child):
                yield from nodes(child, deep + 1)


def wanted(root, role: str, name: str):
    for node, _ in nodes(root):
        if node.get_role_name() == role and (node.get_name() or "").startswith(name):
            return node
    return None


def rest(seconds: float) -> None:
    context, until = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < until:
        while context.pending():
            context.iteration(False)
        time.sleep(0.01)


def act(node, deed: str, words: str) -> str:
    """Do it; return what went wrong."""
    if deed == "write":
        field = node.get_editable_text_iface()
        return "" if Atspi.EditableText.set_text_contents(field, words) else "is not written into"
    if deed == "focus":
        return "" if Atspi.Component.grab_focus(node.get_component_iface()) else "does not take the focus"
    if deed == "press":
        actions = node.get_action_iface()
        names = [
            Atspi.Action.get_action_name(actions, at) for at in range(Atspi.Action.get_n_actions(actions))
        ]
        own = [at for at, each in enumerate(names) if each in ("Press", "Toggle")]
        return "" if own and Atspi.Action.do_action(actions, own[0]) else f"has the actions {names}"
    return ""


def tell(**words) -> None:
    print(json.dumps(words), flush=True)


def tree(root) -> str:
    """Return roles and names of all that is shown, one under the other."""
    return "\n".join(f"{'  ' * deep}{node.get_role_name()} {node.get_name()!r}" for node, deep in nodes(root))


def do(deed: str, role: str, name: str, words: str) -> None:
    until, node = time.monotonic() + PATIENCE_S, None
    why = "the program is not on the accessibility bus"
    while time.monotonic() < until:
        try:
            root = program("quizapp")
            if root is not None and deed == "tree":
                tell(done=tree(root))
                return
            node = root and wanted(root, role, name)
            if node:
                full = node.get_name()
                failed = act(node, deed, words)
                tell(**({"failed": f"{role} {full!r} {failed}"} if failed else {"done": full}))
                return
            why = f"there is no {role} {name!r}" if root else why
        except GLib.Error as error:
            # What is looked at may go meanwhile.
            why = str(error)
        rest(0.1)
    tell(failed=why)


for line in sys.stdin:
    asked = json.loads(line)
    do(asked["deed"], asked.get("role", ""), asked.get("name", ""), asked.get("words", ""))
