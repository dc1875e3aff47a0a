"""Merges credit lines into the sources of a story, most of them unseen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.link.outlets import own_names
from firsthand.model import Credit, Findings, Reprint, Source
from firsthand.options import DEFAULT, LinkOptions
from firsthand.text.outlet_names import letters_of, plain_name

# A picture's credit and a byline say nothing of where the text comes from; vague words name nobody.
NO_SOURCE_USES = frozenset({"picture", "byline"})
NO_SOURCE_KINDS = frozenset({"vague"})

# A broadcaster or paper, its transcript too, is one source with the interview credited to it.
HEARD_KINDS = frozenset({"broadcast", "outlet", "document", "person"})

# What a text can rest on as a whole: the kinds that may stand upstream of an agency or outlet.
UPSTREAM_KINDS = ("interview", "outlet", "broadcast")

# What can have a text of its own in the pile.
SEEN_KINDS = frozenset({"agency", "outlet", "broadcast", "interview"})

Key = tuple[str, str]


def find_sources(
    findings: Sequence[Findings],
    *,
    reprints: Sequence[Reprint] = (),
    options: LinkOptions = DEFAULT.link,
) -> tuple[Source, ...]:
    """Sources credited in one story, by kind and name; the same whatever the order of reports.

    A source is `seen` where a report of the pile bears it as its outlet (`reprints` of another only
    where no other report does), and has an `upstream`
    where its text credits one interview, or in every report one outlet or programme. A broadcaster
    that is credited for an interview is that interview throughout. Statistics or a statement that
    are nobody's by name are informants like any spokesman: their kind is `person`. A source that
    the envelope of a report states stands beside those that its words credit.
    """
    groups: dict[Key, list[Credit]] = defaultdict(list)
    stated: dict[Key, dict[str, str]] = defaultdict(dict)
    outlets: dict[str, frozenset[str]] = {}
    for item in findings:
        outlets[item.report.id] = own = own_names(item)
        for credit in item.credits:
            if credit.source and names_source(credit) and not is_own(credit, own):
                groups[_key(credit, item)].append(credit)
        for above in item.upstream:
            if above.kind == "agency" or letters_of(above.source) not in own:
                stated[above.kind, plain_name(above.source)][item.report.id] = above.source
    merged = _merge_interviews(groups)
    stands = {reprint.report: reprint.witness for reprint in reprints}
    found = [
        _source(key, merged.get(key, ()), stated.get(key, {}), outlets, stands)
        for key in sorted(merged.keys() | stated.keys())
    ]
    return tuple(replace(source, upstream=_upstream(source, found, merged)) for source in found)


def names_source(credit: Credit) -> bool:
    """Whether a credit names where the text, or a part of it, comes from."""
    return credit.use not in NO_SOURCE_USES and credit.kind not in NO_SOURCE_KINDS


def is_own(credit: Credit, own: frozenset[str]) -> bool:
    """Whether the credit only names the report's own outlet; an agency's text is a source still."""
    return credit.kind != "agency" and letters_of(credit.source or "") in own


def _key(credit: Credit, item: Findings) -> Key:
    kind = "interview" if credit.use == "interview" else credit.kind
    if kind == "document" and not _has_author(credit, item):
        kind = "person"
    return kind, plain_name(credit.source or "")


def _has_author(credit: Credit, item: Findings) -> bool:
    """Whether the words for a document name an institution: what a person states is said by him."""
    return any(
        name.type in ("organisation", "other")
        and mention.form == "name"
        and mention.span.overlap(credit.span)
        for name in item.names
        for mention in name.mentions
    )


def _merge_interviews(groups: Mapping[Key, list[Credit]]) -> dict[Key, list[Credit]]:
    """The groups, those of a broadcaster or paper joined to the interview that is its own."""
    merged: dict[Key, list[Credit]] = defaultdict(list)
    for (kind, name), credits in sorted(groups.items()):
        is_heard = kind in HEARD_KINDS and ("interview", name) in groups
        merged["interview" if is_heard else kind, name] += credits
    return dict(merged)


def _source(
    key: Key,
    credits: Sequence[Credit],
    stated: Mapping[str, str],
    outlets: Mapping[str, frozenset[str]],
    stands: Mapping[str, str],
) -> Source:
    kind, name = key
    reports = sorted({credit.span.report for credit in credits} | stated.keys())
    bearers = [report for report, names in outlets.items() if name.replace("-", "") in names]
    own = sorted(report for report in bearers if report not in stands) or sorted(bearers)
    texts = {stands.get(report, report) for report in own}
    said = Counter([*(credit.source or "" for credit in credits), *stated.values()])
    return Source(
        id=f"{kind}:{name}",
        kind=kind,
        name=min(said, key=lambda spelling: (-said[spelling], spelling)),
        credits=tuple(sorted(credit.span for credit in credits)),
        reports=tuple(reports),
        seen=own[0] if len(texts) == 1 and kind in SEEN_KINDS else None,
        stated=tuple(sorted(stated)),
    )


def _upstream(
    source: Source, found: Sequence[Source], groups: Mapping[Key, Sequence[Credit]]
) -> str | None:
    """The one source that the reports with this source's text credit too.

    Half of them are enough for an interview, which a shortened copy leaves out; an outlet or
    programme that not all of them credit may be one report's own addition.
    """
    if source.kind not in ("agency", "outlet"):
        return None
    credits = groups.get((source.kind, source.id.partition(":")[2]), ())
    carriers = {credit.span.report for credit in credits if credit.use in ("text", "translation")}
    carriers.update(source.stated)
    if not carriers:
        return None
    for kind in UPSTREAM_KINDS:
        least = len(carriers) / 2 if kind == "interview" else len(carriers)
        above = [
            other
            for other in found
            if other.kind == kind
            and other.id != source.id
            and len(carriers.intersection(other.reports)) >= least
        ]
        if above:
            return above[0].id if len(above) == 1 else None
    return None
