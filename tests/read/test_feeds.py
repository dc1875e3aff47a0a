"""Feeds: a report an entry, what has no text refused, nothing that an XML file can do to harm."""

import gzip

import pytest

from firsthand.find.credits.upstream import find_upstream
from firsthand.model import Refusal, Report
from firsthand.read.feed_entries import FIELDS
from firsthand.read.formats import read_bytes
from firsthand.read.xml import parse_xml, prolog_end

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:html="http://www.w3.org/1999/xhtml" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)
HEAD = (
    "<title>World | Halden Courier</title><link>https://www.haldencourier.example/world</link>"
    "<language>en-gb</language>"
)
BODY = "<description>The ferry was held.</description>"


def rss(*items: str, head: str = HEAD, before: str = '<?xml version="1.0"?>') -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'{before}<rss version="2.0" {SPACES}><channel>{head}{entries}</channel></rss>'


def atom(entry: str, head: str = "<title>Osk Times</title>") -> str:
    link = '<link rel="self" href="https://cdn.example/f"/><link href="https://osk.example/"/>'
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        f"{head}{link}<entry>{entry}</entry></feed>"
    )


def read(feed: str, name: str = "a.xml") -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    return read_bytes(feed.encode(), name=name)


def read_one(feed: str) -> Report:
    reports, refusals = read(feed)
    assert refusals == ()
    (report,) = reports
    return report


def test_an_item_of_rss_fills_the_fields() -> None:
    report = read_one(
        rss(
            "<title>Ferry held &amp;amp; searched</title><link>/ferry?a=1&b=2</link>"
            '<guid isPermaLink="false">tag:halden,2025:17</guid>'
            "<author>ada@halden.example (Ada Lund)</author>"
            "<pubDate>Sat, 08 Mar 2025 10:00:00 +0100</pubDate>"
            '<source url="https://northwire.example/rss">Northwire</source>' + BODY
        )
    )
    assert report == Report(
        id="tag:halden,2025:17",
        text="The ferry was held.",
        title="Ferry held & searched",
        outlet="Halden Courier",
        byline="Ada Lund",
        published="2025-03-08T10:00:00+01:00",
        url="https://www.haldencourier.example/ferry?a=1&b=2",
        language="en-gb",
        based_on=("Northwire",),
        place="a.xml",
    )


def test_an_entry_of_atom_fills_the_fields() -> None:
    report = read_one(
        atom(
            "<id>urn:osk:1</id><title>Ferry held</title><author><name>Bo Marsh</name>"
            '<email>bo@osk.example</email></author><link href="https://osk.example/1"/>'
            '<link rel="enclosure" href="https://osk.example/1.mp3"/>'
            '<link rel="via" href="https://northwire.example/7"/>'
            "<updated>2025-03-08T10:00:00Z</updated><published>2025-03-08T09:00:00Z</published>"
            "<source><id>x</id><title>Sella Radio</title></source><summary>Less.</summary>"
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>ferry</b> was'
            " held.</p><p>Nobody was hurt.</p></div></content>"
        )
    )
    assert report == Report(
        id="urn:osk:1",
        text="The ferry was held.\n\nNobody was hurt.",
        title="Ferry held",
        outlet="Osk Times",
        byline="Bo Marsh",
        published="2025-03-08T09:00:00Z",
        updated="2025-03-08T10:00:00Z",
        url="https://osk.example/1",
        language="en",
        based_on=("Sella Radio", "https://northwire.example/7"),
        place="a.xml",
    )


def test_an_item_of_rss_1_is_read() -> None:
    report = read_one(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {SPACES}><channel rdf:about="x"><title>Osk Times</title>'
        '</channel><item rdf:about="https://osk.example/1"><title>Ferry</title>'
        f"{BODY}<dc:source>Northwire</dc:source></item></rdf:RDF>"
    )
    assert (report.id, report.outlet) == ("https://osk.example/1", "Osk Times")
    assert report.based_on == ("Northwire",)


@pytest.mark.parametrize(
    ("field", "element"), [(field, element) for field, names in FIELDS for element in names]
)
def test_every_element_fills_its_field(field: str, element: str) -> None:
    said = "2025-03-08" if field in ("published", "updated") else "Ilse Marrin spoke"
    body = "" if field == "text" else BODY
    report = read_one(rss(f"<{element}>{said}</{element}>{body}"))
    value = getattr(report, field)
    assert value == ((said,) if field == "based_on" else said)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("By Ada Lund", "Ada Lund"),
        ("Ada Lund &lt;ada@halden.example&gt;", "Ada Lund"),
        ("ada@halden.example", None),
        ("Ada Lund</author><author>Bo Marsh", "Ada Lund, Bo Marsh"),
    ],
)
def test_bylines_go_without_addresses(author: str, byline: str | None) -> None:
    assert read_one(rss(f"<author>{author}</author>{BODY}")).byline == byline


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("<guid>https://halden.example/1</guid>", "https://halden.example/1"),
        ("<guid>17</guid><link>https://halden.example/2</link>", "https://halden.example/2"),
        ("<guid>17</guid>", "17"),
        ("", "a:1"),
    ],
)
def test_an_id_is_the_entrys_own_or_its_address(said: str, expected: str) -> None:
    assert read_one(rss(said + BODY)).id == expected


@pytest.mark.parametrize(
    ("title", "link", "outlet"),
    [
        ("World | Halden Courier", "https://www.haldencourier.example/", "Halden Courier"),
        ("Halden Courier &gt; Sport", "https://thehaldencourier.example/", "Halden Courier"),
        ("The Osk Times - Osk Times News", "https://news.osktimes.example/", "The Osk Times"),
        ("OTV &#187; World", "https://otvonline.example/", "OTV"),
        ("World | Halden Courier", "https://feeds.example/", "World | Halden Courier"),
        ("World Today", "https://worldtoday.example/", "World Today"),
    ],
)
def test_the_outlet_is_the_feeds_title_without_its_section(
    title: str, link: str, outlet: str
) -> None:
    assert read_one(rss(BODY, head=f"<title>{title}</title><link>{link}</link>")).outlet == outlet


def test_a_source_on_the_own_site_is_none() -> None:
    own = '<source url="https://haldencourier.example/rss">Courier Sport</source>'
    assert read_one(rss(own + BODY)).based_on == ()


def test_a_source_without_a_name_is_its_address() -> None:
    report = read_one(rss('<source url="https://www.northwire.example/rss"/>' + BODY))
    assert report.based_on == ("https://www.northwire.example/rss",)
    assert [above.source for above in find_upstream(report)] == ["northwire.example"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<![CDATA[<p>One.</p><p>Two<br>three &amp; four.</p>]]>", "One.\n\nTwo\nthree & four."),
        ("&lt;p&gt;One&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;", "One"),
        ("&lt;ul&gt;&lt;li&gt;One&lt;li&gt;Two&lt;/ul&gt;", "One\n\nTwo"),
        ("&lt;figure&gt;&lt;figcaption&gt;A ship&lt;/figcaption&gt;&lt;/figure&gt;&lt;p&gt;One", "One"),
        ("One\nand 3 &lt; 4 &amp;amp; 5", "One\nand 3 < 4 & 5"),
        ("AT&T &copy; caf&eacute; &#8211; &unknown;", "AT&T © café – &unknown;"),
        ("<p>One.</p> <p>Two.</p>", "One.\n\nTwo."),
    ],
)  # fmt: skip
def test_bodies_give_their_text(body: str, text: str) -> None:
    assert read_one(rss(f"<description>{body}</description>")).text == text


def test_the_fullest_element_that_has_words_is_the_text() -> None:
    full = "<content:encoded><![CDATA[<p>The ferry was held by the police.</p>]]></content:encoded>"
    assert read_one(rss(BODY + full)).text == "The ferry was held by the police."
    blank = "<content:encoded><![CDATA[<img src='x'>]]></content:encoded>"
    assert read_one(rss(BODY + blank)).text == "The ferry was held."
    picture = '<content type="image/png">AAAA</content>'
    assert read_one(atom(picture + "<summary>The ferry.</summary>")).text == "The ferry."


def test_an_entry_without_text_is_refused_and_the_rest_read() -> None:
    reports, refusals = read(
        rss(BODY, "<title>Nothing</title><link>https://halden.example/2</link>", BODY)
    )
    assert [report.id for report in reports] == ["a:1", "a:3"]
    assert refusals == (
        Refusal(
            "a.xml:2",
            "the entry “Nothing” has no text",
            "save the page https://halden.example/2 as .html",
        ),
    )


def test_a_feed_that_breaks_off_gives_what_is_whole() -> None:
    feed = rss(BODY, BODY).replace("<item>", "\n<item>")
    reports, refusals = read(feed[: feed.rindex(" held.")])
    assert [report.id for report in reports] == ["a:1"]
    assert [refusal.place for refusal in refusals] == ["a.xml:2", "a.xml"]
    assert refusals[0].reason == "the entry breaks off"
    assert refusals[1].reason.startswith("broken XML at line 3: ")


def test_broken_elements_are_recovered_and_their_line_named() -> None:
    reports, refusals = read(f"<rss>\n<channel><item>{BODY}<b></item></channel></rss>")
    assert [report.text for report in reports] == ["The ferry was held."]
    assert [refusal.place for refusal in refusals] == ["a.xml"]
    assert refusals[0].reason.startswith("broken XML at line 2: ")


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        ("words", "it is no feed"),
        ("<?xml version='1.0'?><nitf>x</nitf>", "it is XML (nitf) but no RSS or Atom feed"),
        (rss(), "the feed holds no entries"),
        ("<rss <", "broken XML at line 1: "),
    ],
)
def test_what_is_no_feed_is_refused(feed: str, reason: str) -> None:
    reports, refusals = read(feed)
    assert reports == () and refusals[0].reason.startswith(reason) and refusals[0].remedy


@pytest.mark.parametrize("name", ["a.txt", "a", "a.xml", "a.rss", "-", "a.html"])
def test_a_feed_is_told_by_its_beginning(name: str) -> None:
    reports, refusals = read(rss(BODY, before="<?xml version='1.0'?>\n<!-- x -->\n"), name)
    assert (len(reports), refusals) == (1, ())


def test_gzip_and_wide_encodings_are_read_through() -> None:
    feed = rss(BODY, before='<?xml version="1.0" encoding="utf-16"?>')
    for data in (gzip.compress(feed.encode("utf-16")), feed.encode("utf-16")):
        reports, refusals = read_bytes(data, name="a.xml.gz")
        assert [report.text for report in reports] == ["The ferry was held."] and refusals == ()
    latin = rss(
        "<description>Café</description>", before='<?xml version="1.0" encoding="latin-1"?>'
    )
    assert read_bytes(latin.encode("latin-1"), name="a")[0][0].text == "Café"


def test_words_before_the_feed_are_passed_over() -> None:
    assert len(read("<br/><b>Warning</b>: x on line 4\n" + rss(BODY), "a.rss")[0]) == 1


def test_undeclared_prefixes_are_known() -> None:
    item = f"<item><dc:creator>Ada Lund</dc:creator>{BODY}</item>"
    reports, refusals = read(f"<rss><channel>{item}</channel></rss>")
    assert [report.byline for report in reports] == ["Ada Lund"] and refusals == ()


@pytest.mark.parametrize(
    "subset",
    [
        '<!ENTITY a "ha">' + "".join(
            f'<!ENTITY {two} "{f"&{one};" * 10}">' for one, two in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        '<!ENTITY i SYSTEM "file:///etc/passwd">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p; <!ENTITY i "x">',
        f'<!ENTITY i "{"x" * 1_000_000}">',
    ],
)  # fmt: skip
def test_entities_of_its_own_stay_as_they_are_written(subset: str) -> None:
    before = f"<?xml version='1.0'?>\n<!DOCTYPE rss [{subset}]>\n"
    report = read_one(rss("<description>Ferry &i; &i;</description>", before=before))
    assert report.text == "Ferry &i; &i;"


def test_lines_are_counted_in_the_whole_file() -> None:
    text = "<?xml version='1.0'?>\n<!DOCTYPE rss [\n\n]>\n<rss>\n<a></b></rss>"
    root, broken = parse_xml(text, start=prolog_end(text))
    assert root is not None and broken is not None and broken.startswith("line 6: ")


@pytest.mark.parametrize(
    "piece",
    ["<", "<a", "&", "&a", "<!--", "<![CDATA[", "<!DOCTYPE [", "<?", "<item>", "&lt;p ", "]]>",
     "&lt;div&gt;", "<div>", "a@", "&#0;", "\x00", "\ud800", "http://[", "<source>", "\uffff"],
)  # fmt: skip
@pytest.mark.parametrize("inside", ["", "<description>", "<author>", "<link>", "<pubDate>"])
def test_hostile_feeds_get_an_answer(piece: str, inside: str) -> None:
    torn = f"<rss><channel><item>{inside}{piece * 5_000}"
    for feed in (torn, rss(BODY + inside + piece * 50), piece * 5_000 + rss(BODY)):
        reports, refusals = read_bytes(feed.encode("utf-8", "surrogatepass"), name="x.xml")
        assert reports or refusals


def test_an_article_twice_in_a_feed_is_one_report() -> None:
    item = "<guid>https://halden.example/1</guid>" + BODY
    assert read_one(rss(item, item)).id == "https://halden.example/1"
