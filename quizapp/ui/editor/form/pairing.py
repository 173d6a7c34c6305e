"""The parts of the kinds with items, a number or the learner's own words. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.pointers import Json, joined
from quizapp.pack.ids import NOBODY
from quizapp.ui.editor.form.citing import about_part, citation_part, every_other
from quizapp.ui.editor.form.making import LINE, OPTION
from quizapp.ui.editor.form.state import Field, Part, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.making import Maker


def match_parts(make: Maker) -> Iterator[Part]:
    """Yield items and partners of “Match”."""
    listed, items = joined(make.at, "items"), make.asked.get("items", [])
    partners = make.asked.get("partners", [])
    named = [Value(_partner_name(make, place, each), each["id"]) for place, each in enumerate(partners)]
    cards = []
    for place, item in enumerate(items):
        at, title = joined(listed, place), make.numbered("item", place)
        partner = make.choice(
            joined(at, "key"), "partner_of", item.get("key") or None, (make.nothing("not_chosen"), *named)
        )
        lines = (
            (make.text(at, "text", "item_text", serif=True, most=OPTION),),
            (partner,),
            (make.text(at, "feedback", "feedback"),),
        )
        cited = citation_part(make, joined(at, "citation"))
        cards.append(
            Part(at, title, lines=lines, parts=(cited,), deeds=make.moving(at, place, len(items)), card=True)
        )
    add = make.deed("added", "add_item", listed, "answer")
    yield Part(listed, make.translate("form.items"), parts=tuple(cards), deeds=(add,))
    yield _partners(make, partners)
    yield Part("", lines=((make.switch(make.at, "reusable", "reusable"),),))


def _partners(make: Maker, partners: Json) -> Part:
    listed, cards = joined(make.at, "partners"), []
    for place, partner in enumerate(partners):
        at, voice = joined(listed, place), partner.get("voice")
        others = [each["voice"] for each in partners if each.get("voice") not in (None, voice)]
        who = [make.nothing("in_words"), *make.voices(others)]
        if NOBODY not in others:
            who.insert(-2, Value(make.translate("form.nobody_here"), NOBODY))
        lines = [(make.choice(joined(at, "voice"), "partner_is", voice, who),)]
        if voice is None:
            lines.append((make.line(at, "text", "partner_text", most=OPTION),))
        title = make.numbered("partner", place)
        cards.append(
            Part(at, title, lines=tuple(lines), deeds=make.moving(at, place, len(partners)), card=True)
        )
    add = make.deed("added", "add_partner", listed, "partner")
    return Part(listed, make.translate("form.partners"), parts=tuple(cards), deeds=(add,))


def _partner_name(make: Maker, place: int, partner: Json) -> str:
    voice = partner.get("voice")
    if voice == NOBODY:
        return make.translate("form.nobody_here")
    words = make.voice(voice) if voice else str(partner.get("text") or "")
    return words or make.numbered("partner", place)


def order_parts(make: Maker) -> Iterator[Part]:
    """Yield the items of “Put in order”, in the order of the key."""
    listed, items = joined(make.at, "items"), make.asked.get("items", [])
    groups = make.asked.get("order", [])
    places = {item["id"]: place for place, item in enumerate(items)}
    values = [Value(make.translate(f"form.order_by.{by}"), by) for by in ("time", "text")]
    yield Part("", lines=((make.choice(joined(make.at, "by"), "by", make.asked.get("by"), values),),))
    row = [(id_, bool(number)) for group in groups for number, id_ in enumerate(group) if id_ in places]
    row += [(id_, False) for id_ in places if id_ not in [known for known, _ in row]]
    cards = []
    for number, (id_, tied) in enumerate(row):
        at = joined(listed, places[id_])
        lines = [(make.text(at, "text", "step_text", most=OPTION),), (make.text(at, "feedback", "feedback"),)]
        if number:
            other = _grouped([*row[:number], (id_, not tied), *row[number + 1 :]])
            lines.append((_tie(make, joined(at, "tie"), tied, other),))
        cited = citation_part(make, joined(at, "citation"))
        deeds = make.moving(at, number, len(row))
        cards.append(
            Part(
                at, make.numbered("item", number), lines=tuple(lines), parts=(cited,), deeds=deeds, card=True
            )
        )
    add = make.deed("added", "add_item", listed, "answer")
    yield Part(
        listed,
        make.translate("form.ordered"),
        parts=tuple(cards),
        deeds=(add,),
        holds=(joined(make.at, "order"),),
    )
    yield every_other(make, "every_other_order")


def _tie(make: Maker, pointer: str, tied: bool, other: Json) -> Field:
    """Return the switch whose other side is another order of groups; the side it is on is never told."""
    values = (Value(make.translate("form.off"), other), Value(make.translate("form.on"), other))
    return Field(pointer, "switch", make.translate("form.tie"), tied, values, to=joined(make.at, "order"))


def _grouped(row: list[tuple[str, bool]]) -> Json:
    """Return groups of ids in order: one that is tied stands in the group of the one before."""
    groups: list[list[str]] = []
    for id_, tied in row:
        if tied and groups:
            groups[-1].append(id_)
        else:
            groups.append([id_])
    return groups


def number_parts(make: Maker) -> Iterator[Part]:
    """Yield the number, what stands beside it, and wrong ones that are known."""
    at = make.at
    value = make.line(at, "value", "value", help=make.translate("form.value_help"), most=30)
    yield Part("", lines=((value, make.line(at, "after", "unit", most=LINE)),))
    decimals = [Value(str(number), number) for number in range(10)]
    places = make.choice(joined(at, "decimals"), "decimals", make.asked.get("decimals", 0), decimals)
    asked = make.asked
    yield Part(
        joined(at, "rare"),
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
    yield every_other(make, "every_other_number")


def text_parts(make: Maker) -> Iterator[Part]:
    """Yield the words that are right, how they are compared, and wrong ones that are known."""
    at = make.at
    listed, accepted = joined(at, "accepted"), make.asked.get("accepted", [])
    rows = tuple(
        Part(
            joined(listed, place),
            lines=(
                (
                    Field(
                        joined(listed, place),
                        "line",
                        make.numbered("accepted_one", place),
                        str(each),
                        most=OPTION,
                        bare=True,
                    ),
                ),
            ),
            deeds=make.moving(joined(listed, place), place, len(accepted)),
            card=True,
            framed=False,
            titled=False,
        )
        for place, each in enumerate(accepted)
    )
    yield Part(
        listed,
        make.translate("form.accepted"),
        parts=rows,
        deeds=(make.deed("added", "add_accepted", listed, "accepted"),),
    )
    values = [Value(make.translate(f"form.spelling.{value}"), value) for value in ("near", "exact")]
    spelling = make.choice(joined(at, "spelling"), "spelling", make.asked.get("spelling", "near"), values)
    yield Part(
        "",
        lines=(
            (spelling,),
            (make.line(at, "before", "before", most=LINE), make.line(at, "after", "after", most=LINE)),
        ),
    )
    yield _known(make, "text", "known_text", "known_texts")
    yield every_other(make, "every_other_text")


def _known(make: Maker, name: str, label: str, title: str) -> Part:
    listed, known = joined(make.at, "known"), make.asked.get("known", [])
    cards = []
    for place, _ in enumerate(known):
        at = joined(listed, place)
        wrong = make.line(at, name, label, empty=make.translate(f"form.{label}"), bare=True, most=OPTION)
        cards.append(
            make.reason(
                at,
                make.numbered("known", place),
                before=wrong,
                parts=(about_part(make, at),),
                deeds=make.moving(at, place, len(known)),
            )
        )
    add = make.deed("added", "add_known", listed, "answer")
    return Part(listed, make.translate(f"form.{title}"), parts=tuple(cards), deeds=(add,))
