"""Times the parts against the bare spaCy parse of the same text, and against peers.

    python -m benchmarks.speed [--reports reports.jsonl] [--most N] [--rounds N] [--piles]

The parts are timed in turn, N times, by the processor time of this one process; the least time is
kept, and figures are ratios to the bare parse. The last two tables set `find` beside the bare parse
of the same text: the reports as given, and a pile made of them in which much is copied.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.speed import peers
from benchmarks.speed.piles import copied_share, with_copies
from firsthand.build import build_all_findings, build_links, build_record
from firsthand.find.credits.credits import find_credits
from firsthand.find.dates import find_dates
from firsthand.find.layout.layout import find_layout
from firsthand.find.layout.published import find_published
from firsthand.find.names.names import find_names
from firsthand.find.parse import Parser
from firsthand.find.pipeline import load_pipeline
from firsthand.find.positions.positions import find_positions
from firsthand.find.quantities import find_quantities
from firsthand.find.speech.quotes import find_quotes
from firsthand.find.statements.statements import find_statements
from firsthand.link.actors import link_actors
from firsthand.link.copies import find_copies
from firsthand.link.matches.alignment import align
from firsthand.link.sources import find_sources
from firsthand.link.stories import find_stories
from firsthand.model import Report, Story
from firsthand.options import DEFAULT
from firsthand.read.paths import read_paths

EXAMPLES = Path(__file__).parents[2] / "examples"
# Share of words; in a day's news of one event about so much is one agency's text.
COPIED = 0.4
Work = tuple[str, Callable[[], object]]


def per_report(reports: list[Report]) -> Iterator[Work]:
    """The parts of `find`, each on what the former returned."""
    nlp = load_pipeline()
    yield "bare parse (spaCy, whole reports)", lambda: list(nlp.pipe(r.text for r in reports))
    layouts = [find_layout(r) for r in reports]
    yield "layout", lambda: [find_layout(r) for r in reports]
    parser = Parser(DEFAULT.find)
    parsed = [parser.parse(r, lay) for r, lay in zip(reports, layouts, strict=True)]

    def parse() -> object:
        fresh = Parser(DEFAULT.find)
        return [fresh.parse(r, lay) for r, lay in zip(reports, layouts, strict=True)]

    yield "our parse (sentences, each once)", parse
    names = [find_names(p) for p in parsed]
    yield "names", lambda: [find_names(p) for p in parsed]
    stamps = [find_published(r, lay) for r, lay in zip(reports, layouts, strict=True)]
    yield "dates", lambda: [find_dates(p, s) for p, s in zip(parsed, stamps, strict=True)]
    yield "peer: dateparser search_dates", lambda: peers.dateparser_dates(reports)
    quotes = [find_quotes(p, n) for p, n in zip(parsed, names, strict=True)]
    yield "quotes", lambda: [find_quotes(p, n) for p, n in zip(parsed, names, strict=True)]
    yield "credits", lambda: [find_credits(p) for p in parsed]
    yield "quantities", lambda: [find_quantities(p) for p in parsed]
    held = [find_statements(p, q) for p, q in zip(parsed, quotes, strict=True)]
    yield (
        "statements",
        lambda: [find_statements(p, q) for p, q in zip(parsed, quotes, strict=True)],
    )
    yield (
        "positions",
        lambda: [find_positions(*row) for row in zip(parsed, names, quotes, held, strict=True)],
    )


def across_reports(reports: list[Report]) -> Iterator[Work]:
    """The parts of `link` and `weigh`, on findings made before."""
    findings = tuple(build_all_findings(reports))
    stories = find_stories(findings)
    found = {item.report.id: item for item in findings}
    piles = [tuple(found[report] for report in story.reports) for story in stories]
    yield "stories", lambda: find_stories(findings)
    yield "actors", lambda: [link_actors(pile) for pile in piles]
    yield "alignment", lambda: [align(pile) for pile in piles]

    def copies() -> object:
        return [find_copies(pile, align(pile), find_sources(pile)) for pile in piles]

    yield "alignment and copies", copies
    yield "peer: 5-gram containment, inverted index", lambda: peers.containment(reports)
    yield "peer: MinHash (rensa)", lambda: peers.minhash(reports)
    yield "links, everything", lambda: [_links(s, p) for s, p in zip(stories, piles, strict=True)]
    yield (
        "links and record",
        lambda: [build_record(s, p) for s, p in zip(stories, piles, strict=True)],
    )


def _links(story: Story, pile: tuple[object, ...]) -> object:
    return build_links(story, pile)  # type: ignore[arg-type]


def piles(reports: list[Report]) -> Iterator[Work]:
    """`find` on the reports and on a pile with much copied text, each beside its bare parse."""
    nlp = load_pipeline()
    yield "bare parse, as given", lambda: list(nlp.pipe(r.text for r in reports))
    yield "find, as given", lambda: list(build_all_findings(reports))
    copied = with_copies(reports, COPIED)
    name = f"{copied_share(copied):.0%} copied"
    yield f"bare parse, {name}", lambda: list(nlp.pipe(r.text for r in copied))
    yield f"find, {name}", lambda: list(build_all_findings(copied))


def least(works: list[Work], rounds: int) -> dict[str, float]:
    """The least processor time in seconds of each piece of work, the works done in turn."""
    found: dict[str, float] = {}
    for _ in range(rounds):
        for name, work in works:
            began = time.process_time()
            work()
            taken = time.process_time() - began
            found[name] = min(taken, found.get(name, taken))
    return found


def main() -> None:
    """Parses the command, times the parts and prints the table."""
    about = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--reports", nargs="+", default=[str(EXAMPLES)], help="files or folders")
    parser.add_argument("--most", type=int, default=0, help="only so many reports")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--piles", action="store_true", help="only find beside the bare parse")
    args = parser.parse_args()
    reports = list(read_paths(args.reports)[0])
    reports = reports[: args.most or len(reports)]
    words = sum(len(report.text.split()) for report in reports)
    print(f"{len(reports)} reports, {words:,} words; processor time, least of {args.rounds} rounds")
    if not args.piles:
        show(least([*per_report(reports), *across_reports(reports)], args.rounds))
    found = least(list(piles(reports)), args.rounds)
    bare, given, bare_copied, copied = found.items()
    show(dict((bare, given)))
    show(dict((bare_copied, copied)))


def show(found: dict[str, float]) -> None:
    """Prints each time and its ratio to the first."""
    bare = next(iter(found.values()))
    for name, seconds in found.items():
        print(f"{name:44} {seconds:9.3f} s  {seconds / bare:7.3f} of the bare parse", flush=True)


if __name__ == "__main__":
    main()
