"""The words of the form in which a teacher writes one question, and of that of the speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.words import OrderBy, Origin, Spelling, Trap, VoiceKind
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the labels of fields that every kind has, and of what frames them."""
    return {
        "kind": translate("form", "Kind"),
        "prompt": translate("form", "Question"),
        "skill": translate("form", "Skill trained"),
        "explanation": translate("form", "Explanation, shown after every answer"),
        "claim": translate("form", "Claim shown to the learner"),
        "statement": translate("form", "Statement shown to the learner"),
        "more": translate("form", "More"),
        "more_filled": translate("form", "More, something is set"),
        "difficulty": translate("form", "Difficulty"),
        "easy": translate("form", "1, easy"),
        "middling": translate("form", "2, middling"),
        "hard": translate("form", "3, hard"),
        "family": translate("form", "Same question in other words"),
        "family_help": translate(
            "form", "A practice takes one of them; review takes another than last time."
        ),
        "hint": translate("form", "Hint"),
        "hint_help": translate("form", "Shown when asked for; it costs nothing."),
        "label": translate("form", "Short name in lists"),
        "media": translate("form", "Picture"),
        "alt": translate("form", "What the picture shows, in words"),
        "decorative": translate("form", "The picture only decorates"),
        "credit": translate("form", "Whose picture it is"),
        "reads": translate("form", "Articles that lie on the desk"),
        "shuffle": translate("form", "Answers may stand in another order"),
        "origin": translate("form", "Where it comes from"),
        "none": translate("form", "None"),
        "not_chosen": translate("form", "Not chosen yet"),
        "new_picture": translate("form", "Add a picture…"),
        "on": translate("form", "Yes"),
        "off": translate("form", "No"),
        "remove": translate("form", "Remove"),
        "up": translate("form", "Move up"),
        "down": translate("form", "Move down"),
        "entry": translate("form", "This entry"),
        "is_open": translate("form", "open"),
        "is_closed": translate("form", "closed"),
    }


def answers(translate: Translate) -> dict[str, str]:
    """Return the words about answers and the reasons for them."""
    return {
        "answers": translate("form", "Answers"),
        "answers_help": translate("form", "What is offered, its trap, and why it fits or not."),
        "voices_help": translate("form", "Who is offered, the trap, and why it fits or not."),
        "add_answer": translate("form", "Add an answer"),
        "answer_text": translate("form", "What is offered"),
        "feedback": translate("form", "Why it fits or not"),
        "trap": translate("form", "Trap"),
        "choose_trap": translate("form", "Choose a trap"),
        "correct": translate("form", "Correct answer"),
        "last": translate("form", "Stays last when answers are shuffled"),
        "about": translate("form", "Words that this answer is really about"),
        "use_words": translate("form", "Use the selected words"),
        "nobody": translate("form", "Nobody: it isn’t in the article"),
        "every_other_row": translate("form", "Every other row"),
        "every_other_sentence": translate("form", "Every other sentence"),
        "every_other_order": translate("form", "Every other order"),
        "every_other_number": translate("form", "Any other number"),
        "every_other_text": translate("form", "Any other words"),
        "offered": translate("form", "Speakers offered"),
        "row": translate("form", "The row, from the article inwards"),
        "empty_place": translate("form", "Nobody more"),
        "of": translate("form", "Whose word is judged"),
        "of_article": translate("form", "What the article tells"),
        "altered": translate("form", "How the statement differs from the text"),
        "unaltered": translate("form", "It does not"),
        "decoys": translate("form", "Tempting sentences that do not show it"),
        "add_decoy": translate("form", "Add a sentence"),
    }


def items(translate: Translate) -> dict[str, str]:
    """Return the words of kinds with items, a number or words of the learner's own."""
    return {
        "items": translate("form", "What is matched"),
        "item_text": translate("form", "The claim or thing"),
        "add_item": translate("form", "Add an item"),
        "partner_of": translate("form", "Its partner"),
        "partners": translate("form", "Partners"),
        "partner_is": translate("form", "Who or what it is"),
        "partner_text": translate("form", "Words of the partner"),
        "in_words": translate("form", "Words of your own"),
        "nobody_here": translate("form", "Nobody here"),
        "add_partner": translate("form", "Add a partner"),
        "reusable": translate("form", "A partner may serve several items"),
        "ordered": translate("form", "What is put in order, first to last"),
        "step_text": translate("form", "The event or step"),
        "by": translate("form", "The order"),
        "tie": translate("form", "At the same time as the one above, or left open"),
        "value": translate("form", "The number"),
        "value_help": translate("form", "In digits, such as 3.1 or 2/3."),
        "tolerance": translate("form", "How far off is still right"),
        "decimals": translate("form", "Places after the point"),
        "near": translate("form", "How far off is told as a near miss"),
        "before": translate("form", "Words before the field"),
        "after": translate("form", "Words after the field"),
        "unit": translate("form", "Words after the field, such as the unit"),
        "known_numbers": translate("form", "Wrong numbers that learners may give"),
        "known_texts": translate("form", "Wrong words that learners may write"),
        "known_number": translate("form", "The wrong number"),
        "known_text": translate("form", "The wrong words"),
        "add_known": translate("form", "Add a wrong answer"),
        "accepted": translate("form", "Words that are right"),
        "add_accepted": translate("form", "Add another wording"),
        "spelling": translate("form", "Spelling"),
    }


def evidence(translate: Translate) -> dict[str, str]:
    """Return the words about evidence and who says it."""
    return {
        "evidence": translate("form", "Evidence"),
        "evidence_help": translate(
            "form", "Select words in the article and press Ctrl+E. Each proof settles the answer by itself."
        ),
        "closest": translate("form", "The closest that the article comes"),
        "closest_help": translate(
            "form", "The answer is that nothing is said. Select the nearest words and press Ctrl+E."
        ),
        "add_evidence": translate("form", "Add the selected words"),
        "add_to_proof": translate("form", "Add the selected words to this proof"),
        "change": translate("form", "Use the selected words instead"),
        "no_words": translate("form", "No words of the article yet"),
        "gone": translate("form", "These words do not stand there, or more than once"),
        "says": translate("form", "Who says it"),
        "through": translate("form", "Through whom"),
        "status": translate("form", "Kind of statement"),
        "cue": translate("form", "Words that show who says it"),
        "denies": translate("form", "The speaker says that it is not so"),
        "not_named": translate("form", "The name stands beside the words"),
        "use_name": translate("form", "The selected words are the name"),
        "no_name": translate("form", "Take the name away"),
        "narration": translate("form", "The article itself says it."),
        "add_saying": translate("form", "Somebody says it"),
        "add_outer": translate("form", "It is passed on by another"),
        "no_saying": translate("form", "Take this speaker away"),
        "everywhere": translate("form", "Say so wherever these words are cited"),
        "new_voice": translate("form", "New speaker…"),
        "voices": translate("form", "Rename or merge speakers…"),
    }


def voices(translate: Translate) -> dict[str, str]:
    """Return the words of the form of speakers."""
    return {
        "speakers": translate("form", "Speakers"),
        "help": translate(
            "form", "A new name stands from then on in all of your texts, but in no quotation."
        ),
        "add": translate("form", "Add a speaker"),
        "back": translate("form", "Back to the question"),
        "unnamed": translate("form", "Speaker without a name"),
        "name": translate("form", "Name"),
        "kind": translate("form", "What kind of speaker"),
        "role": translate("form", "What they are, in a few words"),
        "side": translate("form", "Side"),
        "speaks_for": translate("form", "Speaks for"),
        "nobody": translate("form", "Nobody else"),
        "aliases": translate("form", "Other words for them in the article"),
        "add_alias": translate("form", "Add another word"),
        "merge": translate("form", "Is the same as"),
        "merge_help": translate("form", "Both become one, everywhere. Undo brings them back."),
        "nobody_else": translate("form", "No other speaker"),
        "unused": translate("form", "named nowhere yet"),
    }


def used(translate: Translate, count: int) -> str:
    """Tell in how many places a speaker is named."""
    return translate("form", "named in %n place(s)", "", count)


def voice_kind(translate: Translate, kind: VoiceKind) -> str:
    """Name a kind of speaker."""
    return {
        "person": translate("form", "A person"),
        "group": translate("form", "A group of people"),
        "organisation": translate("form", "An organisation"),
        "document": translate("form", "A document"),
        "unnamed": translate("form", "Somebody unnamed"),
    }[kind]


def origin(translate: Translate, value: Origin) -> str:
    """Name where a question comes from."""
    return {
        "written": translate("form", "Written by a person"),
        "draft": translate("form", "Proposed by this computer"),
        "import": translate("form", "Brought in from elsewhere"),
    }[value]


def order_by(translate: Translate, value: OrderBy) -> str:
    """Name what items are put in order by."""
    return {
        "time": translate("form", "As it happened"),
        "text": translate("form", "As the article tells it"),
    }[value]


def spelling(translate: Translate, value: Spelling) -> str:
    """Tell how words are compared."""
    return {
        "near": translate("form", "A slip is forgiven"),
        "exact": translate("form", "Letter for letter"),
    }[value]


def trap_test(translate: Translate, trap: Trap) -> str:
    """Tell by what one knows a trap."""
    return {
        "wrong-voice": translate("form", "Somebody else in the article says it."),
        "too-broad-voice": translate("form", "A whole is named for its part."),
        "cut-link": translate("form", "A link of the chain is missing."),
        "status-shift": translate("form", "One kind of statement is taken for another."),
        "overclaim": translate("form", "It says more than the text."),
        "understated": translate("form", "It says less than the text."),
        "hedge-dropped": translate("form", "“Could” became “did”."),
        "swapped-number": translate("form", "It gives another number of the article."),
        "swapped-date": translate("form", "It gives another date of the article."),
        "reversed": translate("form", "A negation or the roles are turned round."),
        "added-cause": translate("form", "It gives a cause that the text does not give."),
        "mention-as-assertion": translate("form", "Words that are quoted to deny them."),
        "paraphrase-as-quote": translate("form", "The article’s words taken for the speaker’s."),
        "wrong-reference": translate("form", "“It”, “these” or “the body” taken for another."),
        "outside-knowledge": translate("form", "It may be true, but is not here."),
        "not-in-text": translate("form", "It stands nowhere."),
        "silence-as-denial": translate("form", "Not said, taken for denied."),
        "silence-as-support": translate("form", "Not said, taken for said."),
        "missed-conflict": translate("form", "Words that exclude it are overlooked."),
    }[trap]


def numbered(translate: Translate, what: str, number: int) -> str:
    """Return the title of one of several, by its number from 1."""
    return {
        "answer": translate("form", "Answer {number}"),
        "place": translate("form", "Place {number}"),
        "decoy": translate("form", "Tempting sentence {number}"),
        "item": translate("form", "Item {number}"),
        "partner": translate("form", "Partner {number}"),
        "known": translate("form", "Wrong answer {number}"),
        "accepted_one": translate("form", "Right answer {number}"),
        "proof": translate("form", "Proof {number}"),
        "alias": translate("form", "Other word {number}"),
    }[what].format(number=number)


def about(translate: Translate, what: str, part: str) -> str:
    """Return what is told or done about a part, or about who says it, by its name."""
    return {
        "is_correct": translate("form", "{part} is right"),
    }[what].format(part=part)


def name_stands(translate: Translate, where: str, words: str) -> str:
    """Tell where the name of who says it stands."""
    return translate("form", "The name stands in {where}: “{words}”").format(where=where, words=words)
