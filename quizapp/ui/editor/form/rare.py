"""The rare fields of a question, folded under “More”. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.pointers import Json, get, joined, parent
from quizapp.ui.editor.form.making import difficulties
from quizapp.ui.editor.form.pictured import picture_part
from quizapp.ui.editor.form.state import Field, Part, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.making import Maker

_MOST = 200
"""So many questions of a bank are offered as asking the same: in a longer list nobody finds one."""

_SET = ("hint", "label", "family", "media", "reads")


def more_part(make: Maker) -> Part:
    """Return the rare fields that every kind has."""
    asked, at = make.asked, make.at
    lines: list[tuple[Field, ...]] = [
        (_difficulty(make), _family(make)),
        (
            make.text(at, "hint", "hint", help=make.translate("form.hint_help")),
            make.line(at, "label", "label", most=60),
        ),
        (_origin(make),),
        *_reads(make),
        (make.switch(at, "shuffle", "shuffle", default=True),),
    ]
    filled = any(asked.get(name) for name in _SET) or asked.get("shuffle") is False
    title = make.translate("form.more")
    return Part(
        joined(at, "more"), title, lines=tuple(lines), parts=(picture_part(make),), folded=True, filled=filled
    )


def _difficulty(make: Maker) -> Field:
    values = difficulties(make.translate)
    return make.choice(joined(make.at, "difficulty"), "difficulty", make.asked.get("difficulty"), values)


def _family(make: Maker) -> Field:
    """Return the choice of a question of the bank, by its id, that asks the same."""
    own, others, chosen = make.asked.get("family"), [], None
    listed, _ = parent(make.at)
    for place, other in enumerate(get(make.document, listed), 1):
        alike = own is not None and other.get("family") == own
        if other["id"] == make.asked["id"] or (place > _MOST and not alike):
            continue
        others.append(Value(f"{place} {other.get('label') or other.get('prompt') or ''}", other["id"]))
        if alike and chosen is None:
            chosen = other["id"]
    label, values = "family", (make.nothing(), *others)
    return make.choice(
        joined(make.at, "family"), label, chosen, values, help=make.translate("form.family_help")
    )


def _reads(make: Maker) -> Iterator[tuple[Field, ...]]:
    """Yield a switch for each article, if there are several."""
    sources = [each for _, each in walk.entries(make.document, "/sources")]
    every = [each["id"] for each in sources]
    reads = make.asked.get("reads") or every
    to = joined(make.at, "reads")
    for source in sources if len(sources) > 1 else []:
        here = source["id"]
        without: Json = [each for each in reads if each != here]
        within: Json = [each for each in every if each in reads or each == here]
        label = f"{make.translate('form.reads')}: {source.get('title') or here}"
        field = make.on_off(joined(to, here), label, value=here in reads, to=to, off=without or None)
        on = replace(field.values[1], value=within if len(within) < len(every) else None)
        yield (replace(field, values=(field.values[0], on)),)


def _origin(make: Maker) -> Field:
    values = [
        Value(make.translate(f"form.origin.{value}"), value) for value in ("written", "draft", "import")
    ]
    return make.choice(joined(make.at, "origin"), "origin", make.asked.get("origin", "written"), values)
