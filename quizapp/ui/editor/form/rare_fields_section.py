"""The rare fields of a question, folded under “More”. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import Json, get_value, join_pointer, split_parent
from quizapp.ui.editor.form.picture_section import build_picture_section
from quizapp.ui.editor.form.section_builder import list_difficulty_options
from quizapp.ui.editor.form.state import FieldOption, FormField, FormSection
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.section_builder import FormSectionBuilder

_MOST = 200
"""So many questions of a bank are offered as asking the same: in a longer list nobody finds one."""

_SET = ("hint", "label", "family", "media", "reads")


def build_more_section(make: FormSectionBuilder) -> FormSection:
    """Return the rare fields that every kind has."""
    asked, at = make.asked, make.at
    lines: list[tuple[FormField, ...]] = [
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
    return FormSection(
        join_pointer(at, "more"),
        title,
        lines=tuple(lines),
        parts=(build_picture_section(make),),
        folded=True,
        filled=filled,
    )


def _difficulty(make: FormSectionBuilder) -> FormField:
    values = list_difficulty_options(make.translate)
    return make.choice(
        join_pointer(make.at, "difficulty"), "difficulty", make.asked.get("difficulty"), values
    )


def _family(make: FormSectionBuilder) -> FormField:
    """Return the choice of a question of the bank, by its id, that asks the same."""
    own, others, chosen = make.asked.get("family"), [], None
    listed, _ = split_parent(make.at)
    for place, other in enumerate(get_value(make.document, listed), 1):
        alike = own is not None and other.get("family") == own
        if other["id"] == make.asked["id"] or (place > _MOST and not alike):
            continue
        others.append(FieldOption(f"{place} {other.get('label') or other.get('prompt') or ''}", other["id"]))
        if alike and chosen is None:
            chosen = other["id"]
    label, values = "family", (make.nothing(), *others)
    return make.choice(
        join_pointer(make.at, "family"), label, chosen, values, help=make.translate("form.family_help")
    )


def _reads(make: FormSectionBuilder) -> Iterator[tuple[FormField, ...]]:
    """Yield a switch for each article, if there are several; of very many only for some, the cited first."""
    sources = [each for _, each in document_traversal.entries(make.document, "/sources")]
    every = [each["id"] for each in sources]
    reads = make.asked.get("reads") or every
    to = join_pointer(make.at, "reads")
    more = common.describe_more(make.translate, len(sources))
    offered = _choose_offered(sources, make.asked) if more else sources
    for source in offered if len(sources) > 1 else []:
        here = source["id"]
        without: Json = [each for each in reads if each != here]
        within: Json = [each for each in every if each in reads or each == here]
        label = f"{make.translate('form.reads')}: {source.get('title') or here}"
        field = make.on_off(join_pointer(to, here), label, value=here in reads, to=to, off=without or None)
        if source is offered[-1]:
            field = replace(field, help=more)
        on = replace(field.values[1], value=within if len(within) < len(every) else None)
        yield (replace(field, values=(field.values[0], on)),)


def _choose_offered(sources: list[Json], asked: Json) -> list[Json]:
    """Return so many articles as are listed: those that a question cites or names, then the first others."""
    cited, named = document_traversal.find_cited_passages(asked), set(asked.get("reads", ()))
    own = [
        each["id"] in named or any(passage["id"] in cited for passage in each.get("passages", []))
        for each in sources
    ]
    first = sorted(range(len(sources)), key=lambda place: not own[place])[: common.MAX_LISTED]
    return [sources[place] for place in sorted(first)]


def _origin(make: FormSectionBuilder) -> FormField:
    values = [
        FieldOption(make.translate(f"form.origin.{value}"), value)
        for value in ("written", "suggested", "import")
    ]
    return make.choice(join_pointer(make.at, "origin"), "origin", make.asked.get("origin", "written"), values)
