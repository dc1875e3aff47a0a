"""Tells different offices or callings given to one person in one slot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.text.countries import country_of
from firsthand.text.tokens import Token, is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import roles

# Words before an office that make it another; the forms of one value are one.
RANKS = {
    "vice": "vice",
    "deputy": "deputy",
    "former": "former",
    "ex": "former",
    "exiled": "exiled",
    "ousted": "former",
    "late": "late",
    "acting": "acting",
    "interim": "acting",
    "assistant": "assistant",
    "associate": "associate",
    "incoming": "elect",
    "elect": "elect",
    "designate": "elect",
    "junior": "junior",
    "retired": "former",
}
LONGEST = 3
# A higher grade of the same work; before other offices "chief" is left out at will.
CHIEFS = frozenset(("prosecutor",))
# Offices that are held for a field, which stands before them ("health minister") or after them.
PORTFOLIOS = frozenset(("minister", "secretary", "cabinet member"))
# What no office is of ("Minister of State"), and what parts the words of a field.
_NO_FIELD = frozenset(("state",))
_AND = frozenset(("and",))
# The words before an office that its first field takes.
_JOINED = ("field", "and")
_MATTERS = frozenset(("affairs", "services", "works", "policy", "planning", "development"))
MINISTER = "minister"
# Posts that are held for a field.
FIELDED = (MINISTER, "cabinet member")


@dataclass(frozen=True, slots=True)
class Office:
    """An office in a passage: its words (`low` to `high`), its group and what qualifies it."""

    low: int
    high: int
    group: str
    ranks: frozenset[str]
    plural: bool


def weigh_titles(difference: Difference, scene: Scene) -> Contrast | None:
    """Both sides give an office at the place and the offices are not one."""
    if not difference.is_tight:
        return None
    a = _at(difference.a)
    b = _at(difference.b) if a else None
    if a is None or b is None or difference.a.is_shouted or difference.b.is_shouted:
        return None
    if (a.group, a.ranks, a.plural) == (b.group, b.ranks, a.plural):
        return None
    if a.plural != b.plural or _names_less(a, b) or _names_less(b, a):
        return None
    if _loose(difference.a, a) or _loose(difference.b, b):
        return None
    same = a.group == b.group
    return Contrast(
        kind="title",
        nature="conflict" if same else "undecided",
        severity=2,
        a=_telling(difference.a, scene, a),
        b=_telling(difference.b, scene, b),
        reason="The offices differ." if same else "The callings differ; both may be held at once.",
        weight=difference.likeness,
    )


def _names_less(a: Office, b: Office) -> bool:
    """Whether one office is the other without its portfolio: "minister", "foreign minister"."""
    less = b.group.endswith(f" {a.group}") or may_be_one(a.group, b.group)
    return less and a.ranks == b.ranks


def may_be_one(a: str, b: str) -> bool:
    """Whether two posts are one for which one report names no field, or one of two."""
    for office in FIELDED:
        if a.endswith(office) and b.endswith(office):
            fields = [set(group.removesuffix(office).split()) for group in (a, b)]
            return not fields[0] or not fields[1] or bool(fields[0] & fields[1])
    return False


def _at(side: Side) -> Office | None:
    """The office that touches the words that differ."""
    for office in _offices_of(side.text):
        if office.low <= side.high and side.low <= office.high:
            if side.low == side.high and not office.low <= side.low < office.high:
                continue
            return office
    return None


@lru_cache(maxsize=16_384)
def _offices_of(text: str) -> tuple[Office, ...]:
    """The offices of a passage: it is asked for each place at which others differ from it."""
    return offices_in(words(text))


def offices_in(tokens: tuple[Token, ...]) -> tuple[Office, ...]:
    """The offices named in a passage, in order, each with the words that qualify it."""
    found = []
    at = 0
    while at < len(tokens):
        if not _may_begin(tokens[at].key):
            at += 1
            continue
        size, group, ranks, plural = _office(tokens, at)
        if size:
            low, high = at, at + size
            while (step := _rank_before(tokens, low)) is not None:
                low = step
                ranks = ranks | {RANKS[tokens[low].key]}
            if low and tokens[low - 1].key == "chief" and group in CHIEFS:
                low, ranks = low - 1, ranks | {"chief"}
            if high < len(tokens) and tokens[high].key in ("elect", "designate"):
                high, ranks = high + 1, ranks | {"elect"}
            if group.endswith(MINISTER) and (joined := _joined(tokens, low)):
                low, group = low - len(_JOINED), f"{joined} {group}"
            if group in PORTFOLIOS:
                high, group = _with_field(tokens, high, group)
            found.append(Office(low, high, group, ranks, plural))
        at += max(size, 1)
    return tuple(found)


def _joined(tokens: tuple[Token, ...], low: int) -> str:
    """The first of two fields of one office ("finance and trade minister")."""
    if low < len(_JOINED) or tokens[low - 1].key not in _AND:
        return ""
    return roles().get((tokens[low - 2].key, MINISTER), "").removesuffix(f" {MINISTER}")


def _with_field(tokens: tuple[Token, ...], high: int, group: str) -> tuple[int, str]:
    """Where an office ends with the field that it is for, and its group by that field."""
    if high + 1 >= len(tokens) or tokens[high].key not in ("for", "of"):
        return high, group
    low = high + 1 + (tokens[high + 1].key == "the")
    end = low
    while end < len(tokens) and _is_field(tokens, low, end):
        end += 1
    said = [token.key for token in tokens[low:end] if token.key not in _AND]
    base = group if group != "secretary" else MINISTER
    known = roles().get((*said, base))
    if not said or (known is None and group == "secretary"):
        return high, group
    return end, known or f"{' '.join(said)} {base}"


def _is_field(tokens: tuple[Token, ...], low: int, at: int) -> bool:
    """Whether the words of a field go on here: "children and schools", "Foreign Affairs"."""
    token = tokens[at]
    if token.key in _AND:
        return low < at < len(tokens) - 1 and _is_field(tokens, at + 1, at + 1)
    if is_light(token.key) or token.key in _NO_FIELD or country_of(token.text):
        return False
    before = tokens[at - 1]
    tall = token.text[0].isupper() and before.text[0].isupper()
    return at == low or before.key in _AND or tall or token.key in _MATTERS


def _rank_before(tokens: tuple[Token, ...], low: int) -> int | None:
    """Where a rank stands right before a position, a country between allowed."""
    if low and tokens[low - 1].key in RANKS:
        return low - 1
    if low > 1 and tokens[low - 2].key in RANKS and tokens[low - 1].text[0].isupper():
        return low - 2
    return None


def _office(tokens: tuple[Token, ...], at: int) -> tuple[int, str, frozenset[str], bool]:
    table = roles()
    for size in range(LONGEST, 0, -1):
        keys = tuple(token.key for token in tokens[at : at + size])
        if len(keys) == size:
            for form, ranks, plural in _unjoined(keys):
                if form in table:
                    return size, table[form], ranks, plural
    return 0, "", frozenset(), False


@lru_cache(maxsize=65_536)
def _may_begin(key: str) -> bool:
    """Whether an office can begin with a word: most words are turned away here."""
    return any(form[0] in _beginnings() for form, _, _ in _unjoined((key,)))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(form[0] for form in roles())


def _unjoined(keys: tuple[str, ...]) -> list[tuple[tuple[str, ...], frozenset[str], bool]]:
    """The keys; read in the singular; and with "ex-", "vice-" or "-elect" cut off."""
    first, last = keys[0], keys[-1]
    none: frozenset[str] = frozenset()
    found: list[tuple[tuple[str, ...], frozenset[str], bool]] = [(keys, none, False)]
    if last.endswith("s"):
        found.append(((*keys[:-1], last[:-1]), none, True))
    for joined, rank in (("ex", "former"), ("vice", "vice"), ("deputy", "deputy")):
        if first.startswith(joined) and len(first) > len(joined) + 3:
            found.append(((first[len(joined) :], *keys[1:]), frozenset({rank}), False))
    for joined in ("elect", "designate"):
        if last.endswith(joined) and len(last) > len(joined) + 3:
            found.append(((*keys[:-1], last[: -len(joined)]), frozenset({"elect"}), False))
    return found


def _loose(side: Side, office: Office) -> bool:
    """Whether other words than the office differ too: then the passages are told differently."""
    return any(
        not is_light(side.tokens[at].key) and not side.tokens[at].text[0].isupper()
        for at in range(side.low, side.high)
        if not office.low <= at < office.high
    )


def _telling(side: Side, scene: Scene, office: Office) -> Telling:
    span = side.place(office.low, office.high)
    value = scene.findings[side.report].report.slice(span)
    return Telling(value, span, f"{' '.join(sorted(office.ranks))} {office.group}".strip())
