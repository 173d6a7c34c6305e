"""PDFs that are really encrypted (PDF 32000-1, 7.6.3): with a password, and to forbid printing alone."""

import hashlib

import pytest

from quizapp.article.pdf.pdf_document import open_pdf
from tests.article.making import pdf_file, pdf_stream, refusal

pytest.importorskip("pypdfium2", reason="the extra “documents” is not installed")

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_NAME = b"0123456789abcdef"
_TEXT = b"BT /F1 10 Tf 50 700 Td (Nobody counted the ferries, she said on Monday.) Tj ET\n"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
    b"/Resources << /Font << /F1 3 0 R >> >> >>"
)


def rc4(key, data):
    """Data as RC4 writes them with a key."""
    state, at, made = list(range(256)), 0, bytearray()
    for place in range(256):
        at = (at + state[place] + key[place % len(key)]) % 256
        state[place], state[at] = state[at], state[place]
    one = at = 0
    for byte in data:
        one = (one + 1) % 256
        at = (at + state[one]) % 256
        state[one], state[at] = state[at], state[one]
        made.append(byte ^ state[(state[one] + state[at]) % 256])
    return bytes(made)


def locked(reader, owner):
    """A PDF with these passwords, of whoever reads it and of whose it is."""
    first, second = ((password + _PADDING)[:32] for password in (reader, owner))
    of_owner = rc4(hashlib.md5(second).digest()[:5], first)
    key = hashlib.md5(first + of_owner + (0xFFFFFFFC).to_bytes(4, "little") + _NAME).digest()[:5]
    of_page = hashlib.md5(key + (5).to_bytes(3, "little") + b"\0\0").digest()[:10]
    rights = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
    return pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", _FONT, _PAGE,
            pdf_stream(rc4(of_page, _TEXT)),
            rights % (of_owner.hex().encode(), rc4(key, _PADDING).hex().encode()),
        ],
        b"/Encrypt 6 0 R /ID [<%s> <%s>]" % (_NAME.hex().encode(), _NAME.hex().encode()),
    )  # fmt: skip


def test_a_pdf_with_a_password_is_not_opened_and_nothing_of_it_is_taken(tmp_path):
    (tmp_path / "a.pdf").write_bytes(locked(b"secret", b"other"))
    assert refusal(open_pdf, tmp_path / "a.pdf", lambda _done, _of: None) == "encrypted"


def test_a_pdf_that_anybody_may_read_is_opened_though_it_is_encrypted(tmp_path):
    (tmp_path / "a.pdf").write_bytes(locked(b"", b"other"))
    article = open_pdf(tmp_path / "a.pdf", lambda _done, _of: None)
    assert article.of("body") == ("Nobody counted the ferries, she said on Monday.",)
