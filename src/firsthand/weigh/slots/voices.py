"""Tells one remark that two reports give to different people, or to somebody and to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Quote, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import Places, Scene
from firsthand.weigh.tables import root

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
# Verbs by which a speaker says that what follows is not so.
DENIALS = frozenset(
    root(verb) for verb in ("deny", "denied", "dispute", "reject", "contradict", "refute")
)
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
                found = _told_apart(a, b, (kind, other), scene)
                if found is not None:
                    kin, shared = said_alike(a, b, scene)
                    if kin >= options.voice_kinship and shared >= SHARED:
                        yield _contrast(a, b, found, kin, scene, options=options)


def said_alike(a: Quote, b: Quote, scene: Scene) -> tuple[float, int]:
    """How much two remarks have in common, 0 to 1, and how many stems they share."""
    first, second = (
        frozenset().union(*(scene.stems(part) for part in quote.content)) for quote in (a, b)
    )
    shared = first & second
    # Of the longer: a remark that holds another one and more is another remark.
    most = max(scene.weight(first), scene.weight(second))
    return (scene.weight(shared) / most if most else 0.0), len(shared)


def _told_apart(
    a: Quote, b: Quote, kinds: tuple[str, str], scene: Scene
) -> tuple[str, str, int, str] | None:
    """Kind, nature, severity and reason, where two kinds of speakers are not one."""
    denied = [_denies(quote, scene) for quote in (a, b)]
    apart = kinds[0] != kinds[1] and all(kind in BODIES for kind in kinds)
    if denied[0] != denied[1]:
        return ("negation", "conflict", 3, "One disputes what the other says.") if apart else None
    if set(kinds) == {"unnamed", "named"}:
        first, second = (scene.stems(quote.source[0]) for quote in (a, b))
        called = any(UNNAMED & _words(quote, scene) for quote in (a, b))
        if first & second and not called:
            return None
        return "attribution", "provenance", 1, "One names whom the other leaves unnamed."
    if apart:
        return "attribution", "conflict", 2, "The same is said by two different parties."
    return None


def _denies(quote: Quote, scene: Scene) -> bool:
    return any(root(t.key) in DENIALS for cue in quote.cue for t in words(scene.text(cue)))


def _words(quote: Quote, scene: Scene) -> frozenset[str]:
    return frozenset(token.key for token in words(scene.text(quote.source[0])))


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
    if quote.speaker is not None and _is_name(text, quote.speaker):
        return "named"
    if UNNAMED.intersection(keys) or keys[0] in ("a", "an", "one"):
        return "unnamed"
    return "other"


def _is_name(text: str, speaker: str) -> bool:
    """Whether a name stands there, or the last word of one that the report has in full."""
    if any(character.isupper() for character in text[1:]):
        return True
    full = speaker.split()
    return len(full) > 1 and text.strip() == full[-1]


def _contrast(
    a: Quote,
    b: Quote,
    found: tuple[str, str, int, str],
    kin: float,
    scene: Scene,
    *,
    options: WeighOptions,
) -> Contrast:
    kind, nature, severity, reason = found
    shown = kind == "attribution"
    tellings = [
        _telling(quote, scene) if shown else _content(quote, scene, options=options)
        for quote in (a, b)
    ]
    return Contrast(
        kind=kind,
        nature=nature,
        severity=severity,
        a=tellings[0],
        b=tellings[1],
        reason=reason,
        weight=kin,
    )


def _telling(quote: Quote, scene: Scene) -> Telling:
    span: Span = quote.source[0]
    return Telling(scene.text(span), span, scene.text(span).casefold())


def _content(quote: Quote, scene: Scene, *, options: WeighOptions) -> Telling:
    span = opening(quote.content[0], options=options)
    return Telling(scene.text(span), span, "denied" if _denies(quote, scene) else "said")
