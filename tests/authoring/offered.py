"""Drafts made by hand, as plain JSON, of a short article about invented places and people."""

from typing import Any

PARAGRAPHS = (
    "Night buses in Harrowell will run until three, the town council decided on Monday.",
    "“Nobody should walk home along the bypass,” said Mira Teske, who leads the council.",
    "A survey by the university of 640 passengers found that 212 of them had missed the last bus.",
    "Drivers’ spokesman Olle Brandt said the new rota left his members too little sleep.",
)

SPEAKERS: tuple[dict[str, Any], ...] = (
    {
        "id": "v-teske",
        "name": "Mira Teske",
        "kind": "person",
        "role": "leader of the council",
        "aliases": ["Teske"],
        "speaks_for": "v-council",
    },
    {"id": "v-council", "name": "the town council", "kind": "organisation"},
    {"id": "v-survey", "name": "the survey", "kind": "document"},
    {"id": "v-brandt", "name": "Olle Brandt", "kind": "person", "role": "drivers’ spokesman"},
)


def source() -> dict[str, Any]:
    """The article, as it is drafted from."""
    body = [
        {"id": f"p{number}", "paragraph": number, "role": "body", "text": text}
        for number, text in enumerate(PARAGRAPHS, 1)
    ]
    return {
        "id": "night-buses",
        "title": "Night buses until three",
        "publisher": "The Harrowell Echo",
        "language": "en",
        "paragraphs": 4,
        "whole": False,
        "rights": {"statement": "Written for tests.", "share": "whole"},
        "sha256": "0" * 64,
        "passages": [
            {"id": "p0", "role": "headline", "paragraph": None, "text": "Night buses until three"},
            *body,
        ],
    }


def who_said() -> dict[str, Any]:
    """Who says that nobody should walk home along the bypass?"""
    return {
        "id": "q-bypass",
        "kind": "attribution",
        "prompt": "Who, if anyone, says this?",
        "claim": "Nobody should walk home along the bypass.",
        "options": [
            {"speaker": "v-teske", "feedback": "Paragraph 2 gives these words to her."},
            {
                "speaker": "v-survey",
                "trap": "wrong-speaker",
                "feedback": "The survey, in paragraph 3, tells how many missed the last bus.",
            },
            {
                "speaker": "v-brandt",
                "trap": "wrong-speaker",
                "feedback": "He speaks of the drivers’ sleep, in paragraph 4.",
            },
        ],
        "nobody": {"feedback": "Paragraph 2 names somebody."},
        "key": "v-teske",
        "skill": "who-said-it",
        "difficulty": 1,
        "origin": "suggested",
        "explanation": "Mira Teske says so, in paragraph 2.",
        "evidence": [
            [
                {
                    "passage": "p2",
                    "quote": "“Nobody should walk home along the bypass,” said Mira Teske",
                    "attributions": [
                        {"speaker": "v-teske", "statement_type": "call", "cue": "said Mira Teske"}
                    ],
                }
            ]
        ],
        "closest": [],
    }


def how_many() -> dict[str, Any]:
    """How many passengers had missed the last bus?"""
    return {
        "id": "q-missed",
        "kind": "number",
        "prompt": "According to the survey, how many of the passengers had missed the last bus?",
        "value": "212",
        "known": [
            {"value": "640", "trap": "swapped-number", "feedback": "640 passengers were asked, paragraph 3."}
        ],
        "other": {"feedback": "Paragraph 3 gives the number."},
        "skill": "numbers-and-order",
        "difficulty": 1,
        "origin": "suggested",
        "explanation": "The survey found that 212 of them had missed it, paragraph 3.",
        "evidence": [
            [
                {
                    "passage": "p3",
                    "quote": "found that 212 of them had missed the last bus",
                    "attributions": [{"speaker": "v-survey", "statement_type": "finding", "cue": "found"}],
                }
            ]
        ],
        "closest": [],
    }


def not_stated() -> dict[str, Any]:
    """Does the article say what the night buses cost?"""
    return {
        "id": "q-cost",
        "kind": "verdict",
        "prompt": "Does the article say so?",
        "statement": "The night buses cost the town 90,000 a year.",
        "key": "not_stated",
        "altered": "not-in-text",
        "feedback": {
            "supported": {"feedback": "The article names no costs.", "trap": "silence-as-support"},
            "contradicted": {
                "feedback": "To say otherwise, the article would have to name other costs.",
                "trap": "silence-as-denial",
            },
            "not_stated": {"feedback": "The article tells who decided, and no costs."},
        },
        "skill": "supported-or-not",
        "difficulty": 2,
        "origin": "suggested",
        "explanation": "The closest the article comes is paragraph 1, on what was decided.",
        "evidence": [],
        "closest": [
            {"passage": "p1", "quote": "Night buses in Harrowell will run until three", "attributions": []}
        ],
    }
