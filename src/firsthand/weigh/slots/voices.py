"""Tells one remark that two reports give to different people, or to somebody and to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Quote, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Places, Scene

# Who speaks, where no name is given: bodies and crowds that are not one another.
BODIES: dict[str, frozenset[str]] = {
    "witness": frozenset(("witness", "witnesses", "resident", "residents", "neighbour",
                          "neighbours", "neighbor", "neighbors", "locals", "survivors",
                          "passengers", "onlookers")),
    "police": frozenset(("police", "officers", "detectives", "investigators", "prosecutors")),
    "medic": frozenset(("doctors", "medics", "hospital", "paramedics")),
    "union": frozenset(("union", "unions", "workers", "strikers")),
    "company": frozenset(("company", "firm", "airline", "manufacturer", "operator")),
    "critic": frozenset(("critics", "opponents", "opposition", "activists", "campaigners")),
    "scholar": frozenset(("experts", "scientists", "researchers", "analysts", "economists")),
    "state": frozenset(("government", "ministry", "cabinet")),
}  # fmt: skip
# Who speaks without a name, and may be anybody.
UNNAMED = frozenset(
    ("official", "officials", "source", "sources", "person", "people", "aide", "aides", "insider",
     "insiders", "diplomat", "diplomats", "somebody", "someone", "employee")
)  # fmt: skip
# Weighty words that two remarks must share.
SHARED = 3


def contrast_voices(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Remarks of one content, in sentences that match, whose speakers cannot be one."""
    quotes = Places(
        (part, (quote, kind))
        for item in scene.findings.values()
        for quote in item.quotes
        if quote.source and not quote.scare and (kind := _kind(quote, scene)) != "other"
        for part in quote.content
    )
    for _, _, first, second in scene.pairs.each(quotes.over):
        for a, kind in first:
            for b, other in second:
                found = _told_apart(kind, other)
                if found is not None:
                    kin, shared = said_alike(a, b, scene)
                    if kin >= options.filler_kinship and shared >= SHARED:
                        yield _contrast(a, b, *found, kin, scene)


def said_alike(a: Quote, b: Quote, scene: Scene) -> tuple[float, int]:
    """How much two remarks have in common, 0 to 1, and how many stems they share."""
    first, second = (
        frozenset().union(*(scene.stems(part) for part in quote.content)) for quote in (a, b)
    )
    shared = first & second
    # Of the longer: a remark that holds another one and more is another remark.
    most = max(scene.weight(first), scene.weight(second))
    return (scene.weight(shared) / most if most else 0.0), len(shared)


def _told_apart(one: str, other: str) -> tuple[str, int, str] | None:
    """Nature, severity and reason, where two kinds of speakers are not one."""
    if {one, other} == {"unnamed", "named"}:
        return "provenance", 1, "One names whom the other leaves unnamed."
    if one != other and one in BODIES and other in BODIES:
        return "conflict", 2, "The same is said by two different parties."
    return None


def _kind(quote: Quote, scene: Scene) -> str:
    """Who speaks: a body, somebody named, somebody unnamed, or none of them."""
    text = scene.text(quote.source[0])
    keys = [token.key for token in words(text)]
    if all(is_light(key) for key in keys):
        # A pronoun was resolved, not read.
        return "other"
    for name, forms in BODIES.items():
        if forms.intersection(keys):
            return name
    if any(key.startswith("spokes") for key in keys):
        # Who speaks for a body is often left out, and hides nobody.
        return "other"
    if quote.speaker is not None and any(character.isupper() for character in text[1:]):
        return "named"
    if UNNAMED.intersection(keys) or keys[0] in ("a", "an", "one"):
        return "unnamed"
    return "other"


def _contrast(
    a: Quote, b: Quote, nature: str, severity: int, reason: str, kin: float, scene: Scene
) -> Contrast:
    return Contrast(
        kind="attribution",
        nature=nature,
        severity=severity,
        a=_telling(a, scene),
        b=_telling(b, scene),
        reason=reason,
        weight=kin,
    )


def _telling(quote: Quote, scene: Scene) -> Telling:
    span: Span = quote.source[0]
    return Telling(scene.text(span), span, scene.text(span).casefold())
