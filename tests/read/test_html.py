"""Web pages: the article's text, and what the page says of it."""

import json

import pytest

from firsthand.model import Report
from firsthand.read.html import read_html

BODY = (
    "<p>The ferry was held at Port Sella on Friday, the harbour master said in a statement.</p>"
    "<p>Nobody was hurt, and the crossing will open again on Monday, she told the radio.</p>"
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#pub", "name": "Halden Courier"},
        {
            "@type": "NewsArticle",
            "headline": "Ferry held",
            "datePublished": "2024-11-30T07:53:00+05:30",
            "dateModified": "2024-11-30T19:19:00+05:30",
            "author": [{"@type": "Person", "name": "Ada Lund"}, {"name": "Bo Marsh"}],
            "publisher": {"@id": "#pub"},
            "isBasedOn": {"@type": "NewsArticle", "name": "Sella Radio"},
            "inLanguage": "en",
        },
    ],
}


def page(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def read_one(html: str) -> Report:
    reports, refusals = read_html(html, name="a.html")
    assert refusals == ()
    return reports[0]


def test_linked_data_fills_the_fields() -> None:
    script = f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'
    report = read_one(page(script, "<h1>Ferry held at Port Sella</h1>" + BODY))
    assert report.title == "Ferry held at Port Sella"
    assert report.outlet == "Halden Courier"
    assert report.byline == "Ada Lund, Bo Marsh"
    assert report.published == "2024-11-30T07:53:00+05:30"
    assert report.updated == "2024-11-30T19:19:00+05:30"
    assert report.based_on == ("Sella Radio",)
    assert report.language == "en"
    assert "harbour master" in report.text


def test_meta_elements_fill_what_linked_data_lack() -> None:
    head = (
        '<meta property="og:site_name" content="Halden Courier">'
        '<meta property="article:published_time" content="2024-11-30T07:53:00+05:30">'
        '<meta name="author" content="By Ada Lund">'
        '<link rel="canonical" href="https://wire.example.net/ferry">'
        '<meta property="og:url" content="https://courier.example.org/ferry">'
    )
    report = read_one(page(head))
    assert (report.outlet, report.byline) == ("Halden Courier", "Ada Lund")
    assert report.published == "2024-11-30T07:53:00+05:30"
    assert report.based_on == ("https://wire.example.net/ferry",)
    assert report.url == "https://courier.example.org/ferry"


@pytest.mark.parametrize(
    ("said", "based_on"),
    [
        ({"isBasedOn": {"@type": "NewsArticle", "url": "https://wire.example/1"}},
         ("https://wire.example/1",)),
        ({"isBasedOn": [{"name": "Northwire"}, "https://wire.example/1"]},
         ("Northwire", "https://wire.example/1")),
        ({"isBasedOnUrl": "https://wire.example/1"}, ("https://wire.example/1",)),
        ({"translationOfWork": {"@id": "https://wire.example/1"}}, ("https://wire.example/1",)),
        ({"isBasedOn": {"@id": "#part"}}, ()),
    ],
)  # fmt: skip
def test_linked_data_name_sources(said: dict[str, object], based_on: tuple[str, ...]) -> None:
    linked = json.dumps({"@type": "NewsArticle", **said})
    report = read_one(page(f'<script type="application/ld+json">{linked}</script>'))
    assert report.based_on == based_on


@pytest.mark.parametrize("name", ["original-source", "syndication-source"])
def test_meta_elements_name_sources(name: str) -> None:
    report = read_one(page(f'<meta name="{name}" content="https://wire.example/1">'))
    assert report.based_on == ("https://wire.example/1",)


def test_a_canonical_address_on_the_own_site_is_no_source() -> None:
    head = (
        '<link rel="canonical" href="https://www.courier.co.uk/ferry">'
        '<meta property="og:url" content="https://m.courier.co.uk/ferry">'
    )
    report = read_one(page(head))
    assert (report.based_on, report.url) == ((), "https://www.courier.co.uk/ferry")


@pytest.mark.parametrize(
    "times, expected",
    [
        ('<time class="published" datetime="2024-11-30T07:53Z">x</time>', "2024-11-30T07:53Z"),
        (
            '<time class="updated" datetime="2024-12-02">x</time><time datetime="2024-11-30">y</time>',
            "2024-11-30",
        ),
    ],
)
def test_time_elements_date_the_page(times: str, expected: str) -> None:
    assert read_one(page(body=times + BODY)).published == expected


def test_the_body_of_linked_data_stands_in() -> None:
    linked = {"@type": "NewsArticle", "articleBody": "The ferry sank.\n\nNobody was hurt."}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    assert read_one(page(script, "")).text == "The ferry sank.\n\nNobody was hurt."


def test_broken_linked_data_harm_nothing() -> None:
    report = read_one(page('<script type="application/ld+json">{"@type": [[[</script>'))
    assert "harbour master" in report.text


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html></html>",
        "<html><frameset></frameset></html>",
        "<" * 20_000,
        "<!--" * 20_000,
        "<html><body>" + "<div>" * 50_000 + "deep" + "</div>" * 50_000,
        "\x00\x01",
    ],
)
def test_hostile_pages_get_a_refusal(html: str) -> None:
    reports, refusals = read_html(html, name="bad.html")
    assert reports == ()
    assert refusals[0].place == "bad.html" and refusals[0].remedy


def test_a_result_does_not_depend_on_what_was_read_before() -> None:
    first = read_one(page())
    for _ in range(5):
        assert read_one(page()) == first


@pytest.mark.parametrize(
    ("publisher", "owner"),
    [
        ({"name": "Osk Times", "parentOrganization": {"name": "Osk Press"}}, "Osk Press"),
        ([{"name": "Osk Times", "parentOrganization": "Osk Press"}], "Osk Press"),
        ({"@id": "#times"}, "Osk Press"),
        ({"name": "Osk Times"}, None),
        ("Osk Times", None),
    ],
)
def test_linked_data_name_the_owner_of_the_outlet(publisher: object, owner: str | None) -> None:
    times = {"@id": "#times", "name": "Osk Times", "parentOrganization": {"name": "Osk Press"}}
    linked = json.dumps([{"@type": "NewsArticle", "publisher": publisher}, times])
    report = read_one(page(f'<script type="application/ld+json">{linked}</script>'))
    assert report.owner == owner
