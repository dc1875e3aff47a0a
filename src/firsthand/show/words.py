"""Turns counts, kinds and grades into a reader's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.model import Copy, Discrepancy, Origin, Record, Support

# kinds of origin named one by one in a summary; a reader takes in about as many at once.
KINDS_NAMED = 3

# Kind of origin: what one is called, what several are called.
ORIGIN_NOUNS = {
    "interview": ("interview", "interviews"),
    "agency": ("agency text", "agency texts"),
    "broadcast": ("broadcast", "broadcasts"),
    "document": ("document", "documents"),
    "outlet": ("outlet’s text", "outlets’ texts"),
    "person": ("informant", "informants"),
    "social": ("post", "posts"),
    "own work": ("piece of own work", "pieces of own work"),
}

# Kind of copy: what the child does with the parent, and what the child is called beside it.
COPY_WORDS = {
    "verbatim": ("copies", "word for word"),
    "abridged": ("shortens", "shortened"),
    "rewrites": ("rewrites", "rewrite"),
    "paraphrases": ("paraphrases", "paraphrase"),
    "followup": ("follows up", "follow-up"),
    "same_wire": ("shares a text with", "same text"),
}

# Nature of a discrepancy: what it means for the reader.
NATURES = {
    "conflict": "the readings cannot all be true",
    "update": "the facts changed with time",
    "scope": "the readings speak of different things",
    "rounding": "one reading rounds the other",
    "wording": "the same in other words",
    "provenance": "the readings come from different sources or translations",
    "stale": "one reading is out of date",
    "error": "one reading is plainly wrong",
    "undecided": "it cannot be told why they differ",
}

# Marks with which quoted words open.
_MARKS = ("“", '"', "«", "„")

# What "wording" means where the words that differ are of this kind.
WORDING_OF = {
    "certainty": "the same, put as more or less certain",
    "condition": "the same, with or without its condition",
    "negation": "the same, denied or not",
    "attribution": "the same, laid to different speakers",
    "title": "the same person under different titles",
}

SEVERITIES = {3: "tell the reader", 2: "worth knowing", 1: "minor"}

# Scope of a drift: what is set against what.
SCOPES = {
    "copy": "from a report to its retelling",
    "headline": "from the body to the headline",
    "caption": "from the body to a caption",
}

# Direction of a drift: what became of the words.
DRIFTS = {
    "hardened": "put as more certain",
    "softened": "put as less certain",
    "condition lost": "its condition left out",
    "condition added": "a condition put in",
    "attribution lost": "who says it left out",
    "attribution added": "a speaker put in",
    "qualifier lost": "a narrowing word left out",
    "qualifier added": "a narrowing word put in",
}

# Modality of a position: how the stance is put.
MODALITIES = {
    "stated": "as a fact",
    "conditional": "on a condition",
    "hypothetical": "as a mere case",
    "tentative": "with reserve",
    "future": "as still to come",
    "denied": "as untrue",
}

# Relation of a member to its claim.
RELATIONS = {
    "same": "says the same",
    "weaker": "says less",
    "stronger": "says more",
    "part": "says a part",
}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A count with its noun: "1 line", "5 reports"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def join(parts: Sequence[str]) -> str:
    """Parts as a reader joins them: "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def quoted(words: str) -> str:
    """Words in quotation marks, unless they bring their own; what a cut left open is shut."""
    if words[:1] in _MARKS and len(words) > 1:
        opened = words.count("“") > words.count("”")
        return words + "”" if words[0] == "“" and opened else words
    return f"“{words}”"


def opening(words: str) -> str:
    """Words as they open a line: the first letter is a capital."""
    return words[:1].upper() + words[1:]


def capital(name: str) -> str:
    """A name at the start of a line: "the" gets a capital, a report's own name stays as it is."""
    return opening(name) if name.startswith("the ") else name


def readable(name: str) -> str:
    """A kind's name as words: "same_wire" becomes "same wire"."""
    return name.replace("_", " ")


def nature_of(item: Discrepancy) -> str:
    """Why readings differ, in words: "one reading is out of date"."""
    if item.nature == "wording" and item.kind in WORDING_OF:
        return WORDING_OF[item.kind]
    return NATURES.get(item.nature, readable(item.nature))


def origin_counts(origins: Sequence[Origin]) -> list[str]:
    """How many origins there are of each kind, the most frequent kind first, own work last.

    Kinds beyond the first few are counted together, so that the line can be read at a glance.
    """
    kinds = Counter(origin.kind for origin in origins)
    ordered = sorted(kinds, key=lambda kind: (kind == "own work", -kinds[kind], kind))
    named = ordered if len(ordered) <= KINDS_NAMED + 1 else ordered[:KINDS_NAMED]
    rest = sum(kinds[kind] for kind in ordered if kind not in named)
    other = [count(rest, "other origin")] if rest else []
    return [count(kinds[kind], *origin_nouns(kind)) for kind in named] + other


def origin_nouns(kind: str) -> tuple[str, str]:
    """What one and what several origins of a kind are called."""
    return ORIGIN_NOUNS.get(kind, (f"{readable(kind)} origin", f"{readable(kind)} origins"))


def summary(record: Record) -> list[str]:
    """The story in counts: "5 reports", "2 lines of transmission", "1 interview".

    What a retelling adds to the text that it hands on is no origin beside those of the text, and is
    counted apart: a reader takes each origin for a way in which the story came in.
    """
    lines = len(record.lines)
    retold = {
        report
        for line in record.lines
        for report in line.reports
        if len(line.reports) > 1 and report != line.head
    }
    added = [o for o in record.origins if o.kind == "own work" and retold.issuperset(o.reports)]
    adding = count(
        len(added), "retelling with matter of its own", "retellings with matter of their own"
    )
    return [
        count(len(record.findings), "report"),
        count(lines, "line of transmission", "lines of transmission"),
        *origin_counts([origin for origin in record.origins if origin not in added]),
        *([adding] if added else []),
    ]


def support_counts(support: Support) -> str:
    """The counts behind a claim: "5 reports, 2 lines, 1 origin"."""
    parts = (("report", support.reports), ("line", support.lines), ("origin", support.origins))
    return ", ".join(count(number, noun) for noun, number in parts)


def independent(support: Support) -> str:
    """The range of independent support: "2", or "1 to 5"."""
    if support.low == support.high:
        return str(support.low)
    return f"{support.low} to {support.high}"


def copy_phrase(copy: Copy) -> str:
    """What a lineage edge says between its ends: "rewrites", "shares a text with"."""
    return COPY_WORDS[copy.kind][0] if copy.kind in COPY_WORDS else readable(copy.kind)


def drift_said(direction: str) -> str:
    """What became of drifted words: "put as more certain"."""
    return DRIFTS.get(direction, readable(direction))


def copy_noun(copy: Copy) -> str:
    """What the child of a lineage edge is: "rewrite", "same text"."""
    return COPY_WORDS[copy.kind][1] if copy.kind in COPY_WORDS else readable(copy.kind)


def percent(probability: float) -> str:
    """A probability in whole per cent, never 100 or 0: nothing here is certain."""
    return f"{min(99, max(1, round(100 * probability)))}%"


def independent_range(support: Support) -> str:
    """The range of independent support in words: "at least 1, at most 3", or "1"."""
    if support.low == support.high:
        return str(support.low)
    return f"at least {support.low}, at most {support.high}"


def range_said(support: Support) -> str:
    """The range with the reasons of its ends: "at least 1 (…), at most 3 (…)"."""
    if support.low == support.high:
        reasons = dict.fromkeys((support.low_reason, support.high_reason))
        return f"{support.low} ({'; '.join(reasons)})"
    return (
        f"at least {support.low} ({support.low_reason}), "
        f"at most {support.high} ({support.high_reason})"
    )


def single_source(support: Support) -> str:
    """The flag of a claim that nobody is shown to confirm; "" for the others."""
    if support.high <= 1:
        return "single source"
    if support.lines <= 1:
        return "no second source shown"
    if support.low == 1 and support.origins == 1 and support.informants == 1:
        return "one named voice"
    return ""


def certainty_word(level: float) -> str:
    """A level of certainty (0 to 1) in words that finish "it is put as …"."""
    steps = ((0.95, "a fact"), (0.7, "likely"), (0.45, "possible"), (0.05, "doubtful"))
    return next((word for least, word in steps if level >= least), "untrue")
