"""Makes the lists of fields and the examples in docs/pack-format.md, so that they say what the models say.

`python -m quizapp.pack.format_docs docs/pack-format.md` fills in what stands between `<!-- fields: Pack -->`
or `<!-- example: choice -->` and the next `<!-- end -->`; the examples come from the pack in
docs/example-pack.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from quizapp.catalogue import message
from quizapp.pack.models.fields import ID_PATTERN
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import QuestionBase
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import dump_pack
from quizapp.pack.validation import PATTERN_DESCRIPTIONS

Schema = dict[str, Any]

_MARKED: Final = re.compile(r"(<!-- (fields|example): (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)


def main(argv: Sequence[str]) -> int:
    """Fill in the documents named; returns 0."""
    for name in argv:
        path = Path(name)
        path.write_text(fill_document(path), encoding="utf-8")
    return 0


def fill_document(path: Path) -> str:
    """Return the text of a document with its lists and examples as they should be."""
    example = read_pack(path.parent / "example-pack").pack
    if example is None:
        raise LookupError(f"there is no pack in {path.parent / 'example-pack'}")
    schema = Pack.model_json_schema()
    models = {"Pack": schema, "QuestionBase": QuestionBase.model_json_schema(), **schema["$defs"]}

    def made(match: re.Match[str]) -> str:
        what, name = match[2], match[3]
        body = "\n".join(_table(models[name], name, models)) if what == "fields" else _example(example, name)
        return f"{match[1]}\n{body}\n\n{match[4]}"

    return _MARKED.sub(made, path.read_text(encoding="utf-8"))


def _table(model: Schema, name: str, models: dict[str, Schema]) -> Iterator[str]:
    shared = models["QuestionBase"]["properties"] if name.endswith("Question") else {}
    yield "| field | what it is | what stands there | may be left out |"
    yield "|---|---|---|---|"
    for field, part in model["properties"].items():
        if field not in shared:
            needed = field in model.get("required", ())
            cells = (f"`{field}`", part.get("description", ""), _words(part), _absent(part, needed=needed))
            yield f"| {' | '.join(cells)} |"


def _absent(part: Schema, *, needed: bool) -> str:
    if needed:
        return "no"
    default = part.get("default")
    return "yes" if default in (None, []) else f"yes: then {json.dumps(default)}"


def _words(part: Schema) -> str:
    """Return in words what a part of the schema allows."""
    if "anyOf" in part:
        kept = [one for one in part["anyOf"] if one.get("type") != "null"]
        null = " or `null`" if "default" not in part else ""
        return " or ".join(_words(one) for one in kept) + null
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{word}`" for word in part["enum"])
    if "oneOf" in part:
        return "a question of any kind"
    return _plain(part)


def _plain(part: Schema) -> str:
    match part["type"]:
        case "string" if "pattern" in part:
            return (
                "an id" if part["pattern"] == ID_PATTERN else message(PATTERN_DESCRIPTIONS[part["pattern"]])
            )
        case "string":
            return f"text, up to {part['maxLength']:,} characters"
        case "integer":
            return f"whole number, {part['minimum']:,} to {part['maximum']:,}"
        case "boolean":
            return "`true` or `false`"
        case _:
            return f"list of {part.get('minItems', 0)} to {part['maxItems']:,}: {_words(part['items'])}"


def _example(pack: Pack, kind: str) -> str:
    data = json.loads(dump_pack(pack))
    asked = (question for bank in data["banks"] for question in bank["questions"] if question["kind"] == kind)
    return f"```json\n{json.dumps(next(asked), ensure_ascii=False, indent=2)}\n```"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
