"""Makes hostile texts and files from a seed: torn reports, marks, dates, markup, noise."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
# What rules look for, out of its place.
PIECES = (
    "“If", "”", "‘", "’", '"', "'", "«", "»", "said", "says that", "told", "according to", "he",
    "Ilse Marrin", "the Sella Courier", "(AP)", "SELLA, March 3 (Northwire) —", "By Ada Lund",
    "Published: 03/04/2025", "2025-13-45T99:99", "2025-02-29", "29 February", "last Friday,",
    "a week earlier", "at 25:61 p.m.", "the 31st of June", "by 1999-2000", "the 1990s", "Q5 2021",
    "may", "might not", "if", "unless", "at least", "nearly half of", "three-and-a-half dozen",
    "$1,23,4.5.6 million", "-0", "1e999", "½", "٣", "Ⅻ", "U.S.", "Dr.", "...", "[the]", "|", "•",
    "Read also:", "Advertisement", "Photo: Getty", "\n\n", "\n", "\r", "\t", "\u2028", "\x00",
    "\x85", "\ud800", "\udfff", "\ufeff", "\u200b", "\u00ad", "\u0301", "ﬁ", "İ", "ß", "🦊",
    "👩\u200d👧", "שלום", "<script>", "</p>", "&#x110000;", "&amp;", "<!--", "]]>", '{"text":',
    '"id","text"', "\\u0000",
)  # fmt: skip
ALPHABETS = (
    "“”\"'‘’«»—–-:;,.!?()[]{}\n\t \u2028\u00a0\u200b\ufeff\x00\ud800aZ9",
    "abcdefghijklmnopqrstuvwxyz ABC.,\n",
    "0123456789.,:/-% $€\n",
    "".join(map(chr, range(0x20))) + "".join(map(chr, range(0x7F, 0xA1))),
)
NAMES = ("a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.tsv", "a", "a.txt.gz", "a.md", "a.xml")
MOST = 120  # characters of a short text


def report_texts() -> tuple[str, ...]:
    """Our own examples, which are torn to pieces."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*/reports/*"))]
    for path in sorted(EXAMPLES.glob("*/reports.jsonl")):
        texts += [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return tuple(texts)


def hostile_text(chance: random.Random, reports: Sequence[str]) -> str:
    """One text of a few hundred characters, of one of five kinds."""
    kind = chance.randrange(5)
    if kind == 0:
        return " ".join(chance.choices(PIECES, k=chance.randrange(24)))
    if kind == 1:
        return "".join(chance.choices(chance.choice(ALPHABETS), k=chance.randrange(MOST)))
    if kind == 2:
        planes = (0x80, 0x250, 0x3000, 0x10000, 0x110000)
        top = chance.choice(planes)
        return "".join(chr(chance.randrange(top)) for _ in range(chance.randrange(MOST)))
    torn = _torn(chance, reports)
    return torn if kind == 3 else torn.replace(" ", chance.choice(PIECES), chance.randrange(6))


def _torn(chance: random.Random, reports: Sequence[str]) -> str:
    """Stretches of reports side by side, with pieces between them and single letters changed."""
    parts = []
    for _ in range(chance.randrange(1, 5)):
        report = chance.choice(reports)
        start = chance.randrange(len(report))
        parts += [report[start : start + chance.randrange(MOST // 3)], chance.choice(PIECES)]
    letters = list("".join(parts))
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(letters))
        letters[at] = chance.choice((letters[at].swapcase(), "", chance.choice(ALPHABETS[0])))
    return "".join(letters)


def hostile_bytes(chance: random.Random, reports: Sequence[str]) -> tuple[bytes, str]:
    """The bytes of a file that may be broken, and its name."""
    text = hostile_text(chance, reports)
    kind = chance.randrange(6)
    if kind == 0:
        text = json.dumps({chance.choice(("text", "body", "id", "")): text, "published": text[:20]})
    elif kind == 1:
        text = f'<html><head><title>{text[:30]}</title></head><body><p>{text}<div class="{text}">'
    elif kind == 2:
        text = f'id,text,title\n1,"{text}",{text[:9]}\n2,{text}'
    elif kind == 3:
        text = (
            f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e "{text[:20]}">]><rss><channel><item>'
            f"<title>{text[:30]}</title><description>{text}&e;</description></item><item><source>{text}"
        )
    code = chance.choice(("utf-8", "utf-16", "cp1252", "latin-1", "utf-8-sig"))
    data = text.encode(code, "surrogatepass" if code.startswith("utf") else "replace")
    if chance.randrange(4) == 0:
        data = bytes(b ^ (chance.randrange(40) == 0) * chance.randrange(256) for b in data)
    if chance.randrange(8) == 0:
        data = gzip.compress(data)[: chance.randrange(4, 4_000)]
    return data, chance.choice(NAMES)
