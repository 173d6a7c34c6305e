"""The parts of the kinds in which something is picked: options, speakers, verdicts, sentences. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.editing.pointers import Json, joined
from quizapp.pack.words import VERDICTS
from quizapp.ui.editor.form.citing import about_part, citation_part, every_other
from quizapp.ui.editor.form.making import LINE, OPTION
from quizapp.ui.editor.form.state import Key, Part, Value
from quizapp.ui.text import practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.making import Maker


def options_parts(make: Maker) -> Iterator[Part]:
    """Yield the answers of “Pick one” and “Pick all that fit”."""
    listed = joined(make.at, "options")
    options = make.asked.get("options", [])
    cards = []
    for place, option in enumerate(options):
        at, title = joined(listed, place), make.numbered("answer", place)
        offered = make.text(at, "text", "answer_text", empty=title, most=OPTION, bare=True)
        more = Part(
            joined(at, "more"),
            make.translate("form.more"),
            lines=((make.switch(at, "last", "last"),),),
            parts=(citation_part(make, joined(at, "citation"), make.translate("form.about")),),
            folded=True,
            filled=bool(option.get("last") or option.get("citation")),
        )
        deeds = make.moving(at, place, len(options))
        cards.append(
            make.reason(at, title, _key(make, option["id"], title), offered, parts=(more,), deeds=deeds)
        )
    name = "keys" if make.asked["kind"] == "choices" else "key"
    yield Part(
        listed,
        make.translate("form.answers"),
        make.translate("form.answers_help"),
        parts=tuple(cards),
        deeds=(make.deed("added", "add_answer", listed, "answer"),),
        holds=(joined(make.at, name),),
    )


def _key(make: Maker, value: str, title: str) -> Key:
    name = make.translate("form.about.is_correct", part=title)
    if make.asked["kind"] != "choices":
        return Key(joined(make.at, "key"), value, make.asked.get("key") == value, name)
    keys = make.asked.get("keys", [])
    marked = value in keys
    others = [each for each in keys if each != value]
    return Key(joined(make.at, "keys"), others if marked else [*others, value], marked, name, several=True)


def attribution_parts(make: Maker) -> Iterator[Part]:
    """Yield the claim and the speakers of “Who said it”."""
    yield _claim(make)
    listed, asked = joined(make.at, "options"), make.asked
    cards = []
    for place, option in enumerate(asked.get("options", [])):
        at, title = joined(listed, place), make.numbered("answer", place)
        voice = option.get("voice")
        key = Key(
            joined(make.at, "key"),
            voice,
            "key" in asked and voice is not None and asked["key"] == voice,
            make.translate("form.about.is_correct", part=make.voice(voice) if voice else title),
        )
        cards.append(_voice_card(make, at, title, voice, asked["options"], place, key))
    nobody = Key(
        joined(make.at, "key"),
        None,
        "key" in asked and asked["key"] is None,
        make.translate("form.about.is_correct", part=make.translate("form.nobody")),
    )
    at = joined(make.at, "nobody")
    cards.append(make.reason(at, make.translate("form.nobody"), nobody, parts=(about_part(make, at),)))
    yield Part(
        listed,
        make.translate("form.answers"),
        make.translate("form.voices_help"),
        parts=tuple(cards),
        deeds=(make.deed("added", "add_answer", listed, "answer"),),
        holds=(joined(make.at, "key"),),
    )


def _claim(make: Maker) -> Part:
    return Part("", lines=((make.text(make.at, "claim", "claim", serif=True, most=LINE),),))


def _voice_card(
    make: Maker, at: str, title: str, voice: str | None, offered: Json, place: int, key: Key | None
) -> Part:
    others = [each.get("voice") for each in offered if each.get("voice") not in (None, voice)]
    who = make.choice(joined(at, "voice"), "offered", voice, make.voices(others), bare=True)
    return make.reason(
        at,
        title,
        key,
        who,
        parts=(about_part(make, at),),
        deeds=make.moving(at, place, len(offered)),
        right=key is None and voice in make.asked.get("key", []),
    )


def chain_parts(make: Maker) -> Iterator[Part]:
    """Yield claim, row and speakers of “Trace the chain”."""
    yield _claim(make)
    key, row = make.asked.get("key", []), joined(make.at, "key")
    listed, offered = joined(make.at, "offered"), make.asked.get("offered", [])
    names = [each["voice"] for each in offered if each.get("voice")]
    places = []
    for place in range(min(len(key) + 1, 4)):
        here = key[place] if place < len(key) else None
        rest = [*key[:place], *key[place + 1 :]]
        values = [Value(make.translate("form.empty_place"), rest)]
        values += [
            Value(make.voice(name), [*key[:place], name, *key[place + 1 :]])
            for name in dict.fromkeys([*names, *([here] if here else [])])
            if name not in rest
        ]
        shown = key if here else rest
        field = make.choice(joined(row, place), "entry", shown, values, to=row)
        places.append(replace(field, label=make.numbered("place", place)))
    lines = tuple(tuple(places[start : start + 2]) for start in range(0, len(places), 2))
    yield Part(row, make.translate("form.row"), lines=lines)
    cards = [
        _voice_card(
            make,
            joined(listed, place),
            make.numbered("answer", place),
            each.get("voice"),
            offered,
            place,
            None,
        )
        for place, each in enumerate(offered)
    ]
    add = make.deed("added", "add_answer", listed, "answer")
    yield Part(
        listed,
        make.translate("form.offered"),
        make.translate("form.voices_help"),
        parts=tuple(cards),
        deeds=(add,),
    )
    yield every_other(make, "every_other_row")


def verdict_parts(make: Maker) -> Iterator[Part]:
    """Yield statement and verdicts of “Is it supported?”."""
    asked = make.asked
    of = make.choice(
        joined(make.at, "of"),
        "of",
        asked.get("of"),
        (make.nothing("of_article"), *make.voices(article=False)),
    )
    altered = make.choice(
        joined(make.at, "altered"),
        "altered",
        asked.get("altered"),
        make.traps("unaltered"),
        help=make.trap_test(asked.get("altered")),
    )
    yield Part(
        "", lines=((make.text(make.at, "statement", "statement", serif=True, most=LINE),), (of, altered))
    )
    cards = []
    voice = make.voice(asked["of"]) if asked.get("of") else None
    for verdict in VERDICTS:
        title = practice.verdict(make.translate, verdict, voice)
        name = make.translate("form.about.is_correct", part=title)
        key = Key(joined(make.at, "key"), verdict, asked.get("key") == verdict, name)
        at = joined(make.at, "reasons", verdict)
        cards.append(make.reason(at, title, key, parts=(about_part(make, at),)))
    yield Part(
        joined(make.at, "reasons"),
        make.translate("form.answers"),
        make.translate("form.answers_help"),
        parts=tuple(cards),
        holds=(joined(make.at, "key"),),
    )


def evidence_parts(make: Maker) -> Iterator[Part]:
    """Yield statement and decoys of “Mark the sentence”."""
    yield Part("", lines=((make.text(make.at, "statement", "statement", serif=True, most=LINE),),))
    listed, decoys = joined(make.at, "decoys"), make.asked.get("decoys", [])
    cards = []
    for place, _ in enumerate(decoys):
        at = joined(listed, place)
        cited = citation_part(make, joined(at, "citation"))
        cards.append(
            make.reason(
                at, make.numbered("decoy", place), parts=(cited,), deeds=make.moving(at, place, len(decoys))
            )
        )
    add = make.deed("added", "add_decoy", listed, "answer")
    yield Part(listed, make.translate("form.decoys"), parts=tuple(cards), deeds=(add,))
    yield every_other(make, "every_other_sentence")
