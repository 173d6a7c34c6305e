"""The parts of the kinds in which something is picked: options, speakers, verdicts, sentences. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.pack.vocabulary import VERDICTS
from quizapp.ui.editor.form.evidence_sections import (
    build_about_section,
    build_citation_section,
    build_other_answers_section,
)
from quizapp.ui.editor.form.section_builder import LINE, OPTION
from quizapp.ui.editor.form.state import FieldOption, FormSection, KeyMark
from quizapp.ui.messages import practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.section_builder import FormSectionBuilder


def build_option_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield the answers of “Pick one” and “Pick all that fit”."""
    listed = join_pointer(make.at, "options")
    options = make.asked.get("options", [])
    cards = []
    for place, option in enumerate(options):
        at, title = join_pointer(listed, place), make.numbered("answer", place)
        offered = make.text(at, "text", "answer_text", empty=title, most=OPTION, bare=True)
        more = FormSection(
            join_pointer(at, "more"),
            make.translate("form.more"),
            lines=((make.switch(at, "last", "last"),),),
            parts=(build_citation_section(make, join_pointer(at, "citation"), make.translate("form.about")),),
            folded=True,
            filled=bool(option.get("last") or option.get("citation")),
        )
        deeds = make.moving(at, place, len(options))
        cards.append(
            make.reason(at, title, _key(make, option["id"], title), offered, parts=(more,), deeds=deeds)
        )
    name = "keys" if make.asked["kind"] == "choices" else "key"
    yield FormSection(
        listed,
        make.translate("form.answers"),
        make.translate("form.answers_help"),
        parts=tuple(cards),
        deeds=(make.deed("added", "add_answer", listed, "answer"),),
        holds=(join_pointer(make.at, name),),
    )


def _key(make: FormSectionBuilder, value: str, title: str) -> KeyMark:
    name = make.translate("form.about.is_correct", part=title)
    if make.asked["kind"] != "choices":
        return KeyMark(join_pointer(make.at, "key"), value, make.asked.get("key") == value, name)
    keys = make.asked.get("keys", [])
    marked = value in keys
    others = [each for each in keys if each != value]
    return KeyMark(
        join_pointer(make.at, "keys"), others if marked else [*others, value], marked, name, several=True
    )


def build_attribution_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield the claim and the speakers of “Who said it”."""
    yield _claim(make)
    listed, asked = join_pointer(make.at, "options"), make.asked
    cards = []
    for place, option in enumerate(asked.get("options", [])):
        at, title = join_pointer(listed, place), make.numbered("answer", place)
        speaker = option.get("speaker")
        key = KeyMark(
            join_pointer(make.at, "key"),
            speaker,
            "key" in asked and speaker is not None and asked["key"] == speaker,
            make.translate("form.about.is_correct", part=make.speaker(speaker) if speaker else title),
        )
        cards.append(_speaker_card(make, at, title, speaker, asked["options"], place, key))
    nobody = KeyMark(
        join_pointer(make.at, "key"),
        None,
        "key" in asked and asked["key"] is None,
        make.translate("form.about.is_correct", part=make.translate("form.nobody")),
    )
    at = join_pointer(make.at, "nobody")
    cards.append(
        make.reason(at, make.translate("form.nobody"), nobody, parts=(build_about_section(make, at),))
    )
    yield FormSection(
        listed,
        make.translate("form.answers"),
        make.translate("form.speakers_help"),
        parts=tuple(cards),
        deeds=(make.deed("added", "add_answer", listed, "answer"),),
        holds=(join_pointer(make.at, "key"),),
    )


def _claim(make: FormSectionBuilder) -> FormSection:
    return FormSection("", lines=((make.text(make.at, "claim", "claim", serif=True, most=LINE),),))


def _speaker_card(
    make: FormSectionBuilder,
    at: str,
    title: str,
    speaker: str | None,
    offered: Json,
    place: int,
    key: KeyMark | None,
) -> FormSection:
    others = [each.get("speaker") for each in offered if each.get("speaker") not in (None, speaker)]
    who = make.choice(join_pointer(at, "speaker"), "offered", speaker, make.speakers(others), bare=True)
    return make.reason(
        at,
        title,
        key,
        who,
        parts=(build_about_section(make, at),),
        deeds=make.moving(at, place, len(offered)),
        right=key is None and speaker in make.asked.get("key", []),
    )


def build_chain_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield claim, row and speakers of “Trace the chain”."""
    yield _claim(make)
    key, row = make.asked.get("key", []), join_pointer(make.at, "key")
    listed, offered = join_pointer(make.at, "offered"), make.asked.get("offered", [])
    names = [each["speaker"] for each in offered if each.get("speaker")]
    places = []
    for place in range(min(len(key) + 1, 4)):
        here = key[place] if place < len(key) else None
        rest = [*key[:place], *key[place + 1 :]]
        values = [FieldOption(make.translate("form.empty_place"), rest)]
        values += [
            FieldOption(make.speaker(name), [*key[:place], name, *key[place + 1 :]])
            for name in dict.fromkeys([*names, *([here] if here else [])])
            if name not in rest
        ]
        shown = key if here else rest
        field = make.choice(join_pointer(row, place), "entry", shown, values, to=row)
        places.append(replace(field, label=make.numbered("place", place)))
    lines = tuple(tuple(places[start : start + 2]) for start in range(0, len(places), 2))
    yield FormSection(row, make.translate("form.row"), lines=lines)
    cards = [
        _speaker_card(
            make,
            join_pointer(listed, place),
            make.numbered("answer", place),
            each.get("speaker"),
            offered,
            place,
            None,
        )
        for place, each in enumerate(offered)
    ]
    add = make.deed("added", "add_answer", listed, "answer")
    yield FormSection(
        listed,
        make.translate("form.offered"),
        make.translate("form.speakers_help"),
        parts=tuple(cards),
        deeds=(add,),
    )
    yield build_other_answers_section(make, "every_other_row")


def build_verdict_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield statement and verdicts of “Is it supported?”."""
    asked = make.asked
    of = make.choice(
        join_pointer(make.at, "of"),
        "of",
        asked.get("of"),
        (make.nothing("of_article"), *make.speakers(article=False)),
    )
    altered = make.choice(
        join_pointer(make.at, "altered"),
        "altered",
        asked.get("altered"),
        make.traps("unaltered"),
        help=make.trap_test(asked.get("altered")),
    )
    yield FormSection(
        "", lines=((make.text(make.at, "statement", "statement", serif=True, most=LINE),), (of, altered))
    )
    cards = []
    speaker = make.speaker(asked["of"]) if asked.get("of") else None
    for verdict in VERDICTS:
        title = practice.describe_verdict(make.translate, verdict, speaker)
        name = make.translate("form.about.is_correct", part=title)
        key = KeyMark(join_pointer(make.at, "key"), verdict, asked.get("key") == verdict, name)
        at = join_pointer(make.at, "feedback", verdict)
        cards.append(make.reason(at, title, key, parts=(build_about_section(make, at),)))
    yield FormSection(
        join_pointer(make.at, "feedback"),
        make.translate("form.answers"),
        make.translate("form.answers_help"),
        parts=tuple(cards),
        holds=(join_pointer(make.at, "key"),),
    )


def build_find_evidence_sections(make: FormSectionBuilder) -> Iterator[FormSection]:
    """Yield statement and distractors of “Mark the sentence”."""
    yield FormSection("", lines=((make.text(make.at, "statement", "statement", serif=True, most=LINE),),))
    listed, distractors = join_pointer(make.at, "distractors"), make.asked.get("distractors", [])
    cards = []
    for place, _ in enumerate(distractors):
        at = join_pointer(listed, place)
        cited = build_citation_section(make, join_pointer(at, "citation"))
        cards.append(
            make.reason(
                at,
                make.numbered("distractor", place),
                parts=(cited,),
                deeds=make.moving(at, place, len(distractors)),
            )
        )
    add = make.deed("added", "add_distractor", listed, "answer")
    yield FormSection(listed, make.translate("form.distractors"), parts=tuple(cards), deeds=(add,))
    yield build_other_answers_section(make, "every_other_sentence")
