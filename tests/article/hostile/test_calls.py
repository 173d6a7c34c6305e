"""Readers under strace: no socket, nothing written, no file looked at that a document names."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.article.hostile.archived import LINKS, MACRO, SOUND, changed
from tests.article.hostile.printed import PRINTED
from tests.article.making import docx_parts, epub, mhtml, odt, pdf
from tests.article.web.pages import SENTENCES, page, paragraphs
from tests.conftest import TABLE
from tests.hostile.calls import calls, watching
from tests.reliability.syncs import why_not

ROOT = Path(__file__).parents[3]
CANARY = "canary-of-somebody"
AWAY = f"file:///{CANARY}"
KINDS = ("image", "hyperlink", "attachedTemplate", "oleObject", "subDocument", "frame")
MANY_LINKS = (
    LINKS.partition("<Relationship ")[0]
    + "".join(
        f'<Relationship Id="r{number}" TargetMode="External" Target="{target}" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        for number, (kind, target) in enumerate(
            (kind, to) for kind in KINDS for to in (AWAY, "http://127.0.0.1:9/")
        )
    )
    + "</Relationships>"
)
LINKING = SOUND + (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "http://127.0.0.1:9/"'
    ' </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Old words.</w:t></w:r>'
    "</w:p>"
)
"""A paragraph with a field that has other programs fetch words."""
FILES = {
    "a.md": f"![a]({AWAY}) [b](http://127.0.0.1:9/) Nobody counted.".encode(),
    "a.html": (
        f"<!DOCTYPE html SYSTEM '{AWAY}'><link rel=stylesheet href='{AWAY}'><iframe src='{AWAY}'></iframe>"
        + page(f"<div><img src='http://127.0.0.1:9/a.png'><img src='{AWAY}'>{paragraphs()}</div>")
    ).encode(),
    "short.html": page(f"<div><img src='{AWAY}'>{paragraphs(SENTENCES[:2])}</div>").encode(),
    "a.mht": mhtml(page(f"<div><img src='{AWAY}'>{paragraphs()}</div>")),
    "a.pdf": pdf([[(50, 700, 10, "Nobody counted the ferries, she said.")]]),
    "launching.pdf": PRINTED["a script, a file and an address"][1],
    "a.docx": changed(docx_parts(SOUND), "word/_rels/document.xml.rels", LINKS.replace("etc", CANARY)),
    "linking.docx": changed(
        docx_parts(LINKING), "word/_rels/document.xml.rels", MANY_LINKS, {"word/vbaProject.bin": MACRO},
    ),
    "a.odt": odt(f'<text:p>Nobody<draw:image href="{AWAY}"/> counted.</text:p>'),
    "a.epub": epub(f"<img src='{AWAY}'/><p>Nobody counted.</p>"),
}  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
def test_no_reader_speaks_to_others_writes_or_opens_what_a_document_names(tmp_path, record_property):
    log = tmp_path / "calls"
    reason = why_not(log)
    if reason:
        record_property(TABLE, f"Calls of readers of documents: not looked at, {reason}")
        pytest.skip(reason)
    strace, *options = watching(log)
    seen = 0
    for name, data in FILES.items():
        path = tmp_path / name
        path.write_bytes(data)
        ended = subprocess.run(
            [strace, "--seccomp-bpf", *options, sys.executable, "-P", "-m", "quizapp.article.reader_process"],
            input=f"{json.dumps([[str(path)], ''])}\n{json.dumps({'path': str(path)})}\n".encode(),
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=False,
        )
        assert json.loads(ended.stdout.splitlines()[-1]).keys() & {"article", "error"}, name
        made = list(calls(log))
        seen += len(made)
        assert any(each.endswith(name) for call in made for each in call.paths)
        assert [call.line for call in made if call.speaks_to_others] == []
        assert [call.line for call in made if call.changes and call.paths != ("/dev/null",)] == []
        assert [call.line for call in made if CANARY in call.line] == []
    record_property(TABLE, f"Calls of readers of documents: {seen:,} with files or sockets; 0 write, 0 speak")
