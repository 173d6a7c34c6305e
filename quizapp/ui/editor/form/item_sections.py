"""The parts of the kinds with items, a number or the learner's own words. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.pack.ids import NOBODY
from quizapp.ui.editor.form.evidence_sections import (
    build_about_section,
    build_citation_section,
    build_other_answers_section,
)
from quizapp.ui.editor.form.section_builder import LINE, OPTION
from quizapp.ui.editor.form.state import FieldOption, FormField, FormSection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.section_builder import FormSectionBuilder


def build_match_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield items and partners of “Match”."""
    listed, items = join_pointer(make.at, "items"), make.asked.get("items", [])
    partners = make.asked.get("partners", [])
    named = [FieldOption(_partner_name(make, place, each), each["id"]) for place, each in enumerate(partners)]
    cards = []
    for place, item in enumerate(items):
        at, title = join_pointer(listed, place), make.numbered("item", place)
        partner = make.choice(
            join_pointer(at, "key"),
            "partner_of",
            item.get("key") or None,
            (make.nothing("not_chosen"), *named),
        )
        lines = (
            (make.text(at, "text", "item_text", serif=True, most=OPTION),),
            (partner,),
            (make.text(at, "feedback", "feedback"),),
        )
        cited = build_citation_section(make, join_pointer(at, "citation"))
        cards.append(
            FormSection(
                at, title, lines=lines, parts=(cited,), deeds=make.moving(at, place, len(items)), card=True
            )
        )
    add = make.deed("added", "add_item", listed, "answer")
    yield FormSection(listed, make.translate("form.items"), parts=tuple(cards), deeds=(add,))
    yield _partners(make, partners)
    yield FormSection("", lines=((make.switch(make.at, "reusable", "reusable"),),))


def _partners(make: FormSectionBuilder, partners: Json) -> FormSection:
    listed, cards = join_pointer(make.at, "partners"), []
    for place, partner in enumerate(partners):
        at, speaker = join_pointer(listed, place), partner.get("speaker")
        others = [each["speaker"] for each in partners if each.get("speaker") not in (None, speaker)]
        who = [make.nothing("in_words"), *make.speakers(others)]
        if NOBODY not in others:
            who.insert(-2, FieldOption(make.translate("form.nobody_here"), NOBODY))
        lines = [(make.choice(join_pointer(at, "speaker"), "partner_is", speaker, who),)]
        if speaker is None:
            lines.append((make.line(at, "text", "partner_text", most=OPTION),))
        title = make.numbered("partner", place)
        cards.append(
            FormSection(at, title, lines=tuple(lines), deeds=make.moving(at, place, len(partners)), card=True)
        )
    add = make.deed("added", "add_partner", listed, "partner")
    return FormSection(listed, make.translate("form.partners"), parts=tuple(cards), deeds=(add,))


def _partner_name(make: FormSectionBuilder, place: int, partner: Json) -> str:
    speaker = partner.get("speaker")
    if speaker == NOBODY:
        return make.translate("form.nobody_here")
    words = make.speaker(speaker) if speaker else str(partner.get("text") or "")
    return words or make.numbered("partner", place)


def build_order_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield the items of “Put in order”, in the order of the key."""
    listed, items = join_pointer(make.at, "items"), make.asked.get("items", [])
    groups = make.asked.get("order", [])
    places = {item["id"]: place for place, item in enumerate(items)}
    values = [FieldOption(make.translate(f"form.order_by.{by}"), by) for by in ("time", "text")]
    yield FormSection(
        "", lines=((make.choice(join_pointer(make.at, "by"), "by", make.asked.get("by"), values),),)
    )
    row = [(id_, bool(number)) for group in groups for number, id_ in enumerate(group) if id_ in places]
    row += [(id_, False) for id_ in places if id_ not in [known for known, _ in row]]
    cards = []
    for number, (id_, tied) in enumerate(row):
        at = join_pointer(listed, places[id_])
        lines = [(make.text(at, "text", "step_text", most=OPTION),), (make.text(at, "feedback", "feedback"),)]
        if number:
            other = _grouped([*row[:number], (id_, not tied), *row[number + 1 :]])
            lines.append((_tie(make, join_pointer(at, "tie"), tied, other),))
        cited = build_citation_section(make, join_pointer(at, "citation"))
        deeds = make.moving(at, number, len(row))
        cards.append(
            FormSection(
                at, make.numbered("item", number), lines=tuple(lines), parts=(cited,), deeds=deeds, card=True
            )
        )
    add = make.deed("added", "add_item", listed, "answer")
    yield FormSection(
        listed,
        make.translate("form.ordered"),
        parts=tuple(cards),
        deeds=(add,),
        holds=(join_pointer(make.at, "order"),),
    )
    yield build_other_answers_section(make, "every_other_order")


def _tie(make: FormSectionBuilder, pointer: str, tied: bool, other: Json) -> FormField:
    """Return the switch whose other side is another order of groups; the side it is on is never told."""
    values = (FieldOption(make.translate("form.off"), other), FieldOption(make.translate("form.on"), other))
    return FormField(
        pointer, "switch", make.translate("form.tie"), tied, values, to=join_pointer(make.at, "order")
    )


def _grouped(row: list[tuple[str, bool]]) -> Json:
    """Return groups of ids in order: one that is tied stands in the group of the one before."""
    groups: list[list[str]] = []
    for id_, tied in row:
        if tied and groups:
            groups[-1].append(id_)
        else:
            groups.append([id_])
    return groups


def build_number_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield the number, what stands beside it, and wrong ones that are known."""
    at = make.at
    value = make.line(at, "value", "value", help=make.translate("form.value_help"), most=30)
    yield FormSection("", lines=((value, make.line(at, "after", "unit", most=LINE)),))
    decimals = [FieldOption(str(number), number) for number in range(10)]
    places = make.choice(join_pointer(at, "decimals"), "decimals", make.asked.get("decimals", 0), decimals)
    asked = make.asked
    yield FormSection(
        join_pointer(at, "rare"),
        make.translate("form.more"),
        lines=(
            (
                make.line(at, "tolerance", "tolerance", empty="0", most=30),
                make.line(at, "near", "near", most=30),
            ),
            (make.line(at, "before", "before", most=LINE), places),
        ),
        folded=True,
        filled=any(asked.get(name) for name in ("tolerance", "near", "before", "decimals")),
    )
    yield _known(make, "value", "known_number", "known_numbers")
    yield build_other_answers_section(make, "every_other_number")


def build_text_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield the words that are right, how they are compared, and wrong ones that are known."""
    at = make.at
    listed, accepted = join_pointer(at, "accepted"), make.asked.get("accepted", [])
    rows = tuple(
        FormSection(
            join_pointer(listed, place),
            lines=(
                (
                    FormField(
                        join_pointer(listed, place),
                        "line",
                        make.numbered("accepted_one", place),
                        str(each),
                        most=OPTION,
                        bare=True,
                    ),
                ),
            ),
            deeds=make.moving(join_pointer(listed, place), place, len(accepted)),
            card=True,
            framed=False,
            titled=False,
        )
        for place, each in enumerate(accepted)
    )
    yield FormSection(
        listed,
        make.translate("form.accepted"),
        parts=rows,
        deeds=(make.deed("added", "add_accepted", listed, "accepted"),),
    )
    values = [FieldOption(make.translate(f"form.spelling.{value}"), value) for value in ("near", "exact")]
    spelling = make.choice(
        join_pointer(at, "spelling"), "spelling", make.asked.get("spelling", "near"), values
    )
    yield FormSection(
        "",
        lines=(
            (spelling,),
            (make.line(at, "before", "before", most=LINE), make.line(at, "after", "after", most=LINE)),
        ),
    )
    yield _known(make, "text", "known_text", "known_texts")
    yield build_other_answers_section(make, "every_other_text")


def _known(make: FormSectionBuilder, name: str, label: str, title: str) -> FormSection:
    listed, known = join_pointer(make.at, "known"), make.asked.get("known", [])
    cards = []
    for place, _ in enumerate(known):
        at = join_pointer(listed, place)
        wrong = make.line(at, name, label, empty=make.translate(f"form.{label}"), bare=True, most=OPTION)
        cards.append(
            make.reason(
                at,
                make.numbered("known", place),
                before=wrong,
                parts=(build_about_section(make, at),),
                deeds=make.moving(at, place, len(known)),
            )
        )
    add = make.deed("added", "add_known", listed, "answer")
    return FormSection(listed, make.translate(f"form.{title}"), parts=tuple(cards), deeds=(add,))
