"""The words of the form in which a teacher writes one question, and of that of the speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.words import OrderBy, Origin, Spelling, Trap, VoiceKind
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the labels of fields that every kind has, and of what frames them."""
    return {
        "kind": translate("form.kind"),
        "prompt": translate("form.prompt"),
        "skill": translate("form.skill"),
        "explanation": translate("form.explanation"),
        "claim": translate("form.claim"),
        "statement": translate("form.statement"),
        "more": translate("form.more"),
        "more_filled": translate("form.more_filled"),
        "difficulty": translate("form.difficulty"),
        "easy": translate("form.easy"),
        "middling": translate("form.middling"),
        "hard": translate("form.hard"),
        "family": translate("form.family"),
        "family_help": translate("form.family_help"),
        "hint": translate("form.hint"),
        "hint_help": translate("form.hint_help"),
        "label": translate("form.label"),
        "media": translate("form.media"),
        "alt": translate("form.alt"),
        "decorative": translate("form.decorative"),
        "credit": translate("form.credit"),
        "reads": translate("form.reads"),
        "shuffle": translate("form.shuffle"),
        "origin": translate("form.origin"),
        "none": translate("form.none"),
        "not_chosen": translate("form.not_chosen"),
        "new_picture": translate("form.new_picture"),
        "on": translate("form.on"),
        "off": translate("form.off"),
        "remove": translate("form.remove"),
        "up": translate("form.up"),
        "down": translate("form.down"),
        "entry": translate("form.entry"),
        "is_open": translate("form.is_open"),
        "is_closed": translate("form.is_closed"),
    }


def answers(translate: Translate) -> dict[str, str]:
    """Return the words about answers and the reasons for them."""
    return {
        "answers": translate("form.answers"),
        "answers_help": translate("form.answers_help"),
        "voices_help": translate("form.voices_help"),
        "add_answer": translate("form.add_answer"),
        "answer_text": translate("form.answer_text"),
        "feedback": translate("form.feedback"),
        "trap": translate("form.trap"),
        "choose_trap": translate("form.choose_trap"),
        "correct": translate("form.correct"),
        "last": translate("form.last"),
        "about": translate("form.about"),
        "use_words": translate("form.use_words"),
        "nobody": translate("form.nobody"),
        "every_other_row": translate("form.every_other_row"),
        "every_other_sentence": translate("form.every_other_sentence"),
        "every_other_order": translate("form.every_other_order"),
        "every_other_number": translate("form.every_other_number"),
        "every_other_text": translate("form.every_other_text"),
        "offered": translate("form.offered"),
        "row": translate("form.row"),
        "empty_place": translate("form.empty_place"),
        "of": translate("form.of"),
        "of_article": translate("form.of_article"),
        "altered": translate("form.altered"),
        "unaltered": translate("form.unaltered"),
        "decoys": translate("form.decoys"),
        "add_decoy": translate("form.add_decoy"),
    }


def items(translate: Translate) -> dict[str, str]:
    """Return the words of kinds with items, a number or words of the learner's own."""
    return {
        "items": translate("form.items"),
        "item_text": translate("form.item_text"),
        "add_item": translate("form.add_item"),
        "partner_of": translate("form.partner_of"),
        "partners": translate("form.partners"),
        "partner_is": translate("form.partner_is"),
        "partner_text": translate("form.partner_text"),
        "in_words": translate("form.in_words"),
        "nobody_here": translate("form.nobody_here"),
        "add_partner": translate("form.add_partner"),
        "reusable": translate("form.reusable"),
        "ordered": translate("form.ordered"),
        "step_text": translate("form.step_text"),
        "by": translate("form.by"),
        "tie": translate("form.tie"),
        "value": translate("form.value"),
        "value_help": translate("form.value_help"),
        "tolerance": translate("form.tolerance"),
        "decimals": translate("form.decimals"),
        "near": translate("form.near"),
        "before": translate("form.before"),
        "after": translate("form.after"),
        "unit": translate("form.unit"),
        "known_numbers": translate("form.known_numbers"),
        "known_texts": translate("form.known_texts"),
        "known_number": translate("form.known_number"),
        "known_text": translate("form.known_text"),
        "add_known": translate("form.add_known"),
        "accepted": translate("form.accepted"),
        "add_accepted": translate("form.add_accepted"),
        "spelling": translate("form.spelling"),
    }


def evidence(translate: Translate) -> dict[str, str]:
    """Return the words about evidence and who says it."""
    return {
        "evidence": translate("form.evidence"),
        "evidence_help": translate("form.evidence_help"),
        "closest": translate("form.closest"),
        "closest_help": translate("form.closest_help"),
        "add_evidence": translate("form.add_evidence"),
        "add_to_proof": translate("form.add_to_proof"),
        "change": translate("form.change"),
        "no_words": translate("form.cites_no_words"),
        "gone": translate("form.cites_gone"),
        "says": translate("form.says"),
        "through": translate("form.through"),
        "status": translate("form.status"),
        "cue": translate("form.cue"),
        "denies": translate("form.denies"),
        "not_named": translate("form.not_named"),
        "use_name": translate("form.use_name"),
        "no_name": translate("form.no_name"),
        "narration": translate("form.narration"),
        "add_saying": translate("form.add_saying"),
        "add_outer": translate("form.add_outer"),
        "no_saying": translate("form.no_saying"),
        "everywhere": translate("form.everywhere"),
        "new_voice": translate("form.new_voice"),
        "voices": translate("form.voices"),
    }


def voice_kind(translate: Translate, kind: VoiceKind) -> str:
    """Name a kind of speaker."""
    return translate(f"form.voice_kind.{kind}")


def origin(translate: Translate, value: Origin) -> str:
    """Name where a question comes from."""
    return translate(f"form.origin.{value}")


def order_by(translate: Translate, value: OrderBy) -> str:
    """Name what items are put in order by."""
    return translate(f"form.order_by.{value}")


def spelling(translate: Translate, value: Spelling) -> str:
    """Tell how words are compared."""
    return translate(f"form.spelling.{value}")


def trap_test(translate: Translate, trap: Trap) -> str:
    """Tell by what one knows a trap."""
    return translate(f"form.trap_test.{trap}")


def numbered(translate: Translate, what: str, number: int) -> str:
    """Return the title of one of several, by its number from 1."""
    return translate(
        {
            "answer": "form.numbered.answer",
            "place": "form.numbered.place",
            "decoy": "form.numbered.decoy",
            "item": "form.numbered.item",
            "partner": "form.numbered.partner",
            "known": "form.numbered.known",
            "accepted_one": "form.numbered.accepted_one",
            "proof": "form.numbered.proof",
            "alias": "form.numbered.alias",
        }[what],
        number=number,
    )


def about(translate: Translate, what: str, part: str) -> str:
    """Return what is told or done about a part, or about who says it, by its name."""
    return translate(
        {
            "is_correct": "form.about.is_correct",
        }[what],
        part=part,
    )
