"""The page holds the whole record, every link has its target, and no stranger writes HTML."""

import base64
import hashlib
import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from firsthand.model import Claim, Evidence, Member, Record, Span, Support
from firsthand.show.page import show_page
from tests.show.record_factory import a_record

HOSTILE = """<script>window.owned=1</script>"'><img src=x onerror=owned=1></style></script>]]>--><!--{{7*7}}{%x%}${1}&lt;\x00\x1b\ud800\u202e"""


class Reader(HTMLParser):
    """Gathers tags, ids and links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def test_every_section_is_there() -> None:
    ids = Reader(show_page(a_record())).values("id")
    for name in (
        "answer",
        "lineage",
        "claims",
        "discrepancies",
        "quotes",
        "drifts",
        "positions",
        "names",
        "timeline",
        "reports",
    ):
        assert name in ids


@pytest.mark.parametrize("mark", ["", HOSTILE, "-1-2", "#r-a-1-2"])
def test_every_link_has_its_target_and_no_id_stands_twice(mark: str) -> None:
    reader = Reader(show_page(a_record(mark)))
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in reader.values("href") if href.startswith("#")]
    assert len(targets) > 30
    assert set(targets) <= set(ids)


def test_the_answer_is_in_words() -> None:
    words = "".join(Reader(show_page(a_record())).words)
    assert "3 reports, 2 lines of transmission, 1 interview, 1 piece of own work." in words


def test_every_count_of_the_story_leads_to_what_is_counted() -> None:
    page = show_page(a_record())
    for words, target in (("3 reports", "reports"), ("2 lines", "lines"), ("1 int", "origins")):
        assert f'<a href="#{target}">{words}' in page


def test_every_arrow_and_shared_claim_has_its_explanation() -> None:
    reader = Reader(show_page(a_record()))
    asked = {attrs["href"] for _, attrs in reader.tags if "ask" in (attrs.get("class") or "")}
    titles = reader.values("data-title")
    assert "Ruvania Sentinel rewrites Halden Courier" in titles
    assert "“Port Sella might close its harbour for the winter”" in titles
    assert {(href or "#").split("-")[0] for href in asked} >= {"#c", "#e", "#o"}


def test_only_what_is_explained_is_asked_why() -> None:
    page = show_page(a_record())
    targets = re.findall(r'<a class="ask" href="#([^"]+)">why</a>', page)
    assert targets
    for target in targets:
        after = page.split(f'id="{target}"', 1)[1]
        assert 'class="why"' in re.split(r"</article>|</li>\n<li id|</section>", after)[0]


def test_terms_are_bars_on_the_side_they_speak_for() -> None:
    record = a_record()
    copy = record.links.copies[0]
    against = replace(copy, direction=(*copy.direction, Evidence("length", -0.5, "longer")))
    page = show_page(replace(record, links=replace(record.links, copies=(against,))))
    assert 'class="term for"' in page
    assert 'class="term against"' in page


def test_the_policy_names_the_style_and_the_script_of_the_page() -> None:
    page = show_page(a_record())
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in page
    assert "default-src &#39;none&#39;" in page


def test_strangers_write_no_tags() -> None:
    calm, hostile = Reader(show_page(a_record())), Reader(show_page(a_record(HOSTILE)))
    assert {tag for tag, _ in hostile.tags} <= {tag for tag, _ in calm.tags}
    assert sum(tag == "script" for tag, _ in hostile.tags) == 1
    for _, attrs in hostile.tags:
        assert not any(name.startswith("on") or name == "style" for name in attrs)
    text = "".join(hostile.words)
    assert "{{7*7}}" in text
    for odd in ("\x00", "\x1b", "\ud800", "\u202e"):
        assert odd not in text


@pytest.mark.parametrize(
    "url", ["javascript:owned=1", "data:text/html,x", "https://a.example/\n", "ftp://a.example"]
)
def test_only_web_addresses_are_links(url: str) -> None:
    links = Reader(show_page(a_record(url=url))).values("href")
    assert all(link.startswith(("#", "data:,")) for link in links)


def test_an_outside_link_gives_nothing_away() -> None:
    tags = Reader(show_page(a_record())).tags
    (link,) = [attrs for tag, attrs in tags if (attrs.get("href") or "").startswith("https")]
    assert {"noopener", "noreferrer"} <= set((link["rel"] or "").split())


def test_a_page_is_the_same_twice() -> None:
    assert show_page(a_record()) == show_page(a_record())


def test_an_empty_record_is_a_page() -> None:
    empty = replace(
        a_record(),
        claims=(),
        brief=(),
        wordings=(),
        discrepancies=(),
        drifts=(),
        timeline=(),
        origins=(),
        lines=(),
    )
    page = show_page(replace(empty, links=replace(empty.links, copies=(), actors=())))
    assert "No claim stands out." in page
    assert "No disagreement was found." in page
    assert "No report retells another." in page


def large(reports: int, characters: int) -> Record:
    """A record of many long reports, each sentence a claim of some of them."""
    record = a_record()
    sentence = "The harbour of Port Sella lies open to the north and no wall holds the sea. "
    text = sentence * (characters // len(sentence))
    found, claims = [], []
    for number in range(reports):
        name = f"{number:03}"
        report = replace(record.findings[2].report, id=name, text=text)
        found.append(
            replace(
                record.findings[2],
                report=report,
                dates=(),
                statements=(),
                positions=(),
                layout=replace(record.findings[2].layout, paragraphs=()),
            )
        )
    for start in range(0, len(text), len(sentence)):
        members = tuple(
            Member(Span(f"{n:03}", start, start + len(sentence) - 1), "", "", "same")
            for n in range(0, reports, 4)
        )
        claims.append(
            Claim(
                f"c{start}",
                members[0].span,
                None,
                "statement",
                1.0,
                members,
                Support(len(members), 1, 1, 1, 1, 0, "", ""),
                "",
            )
        )
    links = replace(record.links, copies=(), actors=(), sources=())
    return Record("big", "big", tuple(found), links, (), (), tuple(claims), (), (), (), (), ())


def test_a_hundred_long_reports_are_quick_and_small() -> None:
    record = large(100, 10_000)
    started = time.process_time()
    page = show_page(record)
    # Seconds of processor time, with room for a slow machine; megabytes as written.
    assert time.process_time() - started < 6
    assert len(page.encode()) < 6_000_000
