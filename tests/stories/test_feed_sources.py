"""Two feeds that carry one agency's text under their own names rest on one origin."""

import pytest

import firsthand
from firsthand.model import Record, Report
from firsthand.read.formats import read_bytes

TEXTS = (
    (
        "Ferry held at Port Sella",
        "The ferry Corrin was held at Port Sella on Friday after inspectors found cracks in its "
        "hull. Nobody was hurt. The crossing to Halden will open again on Monday, harbour master "
        "Ilse Marrin said.",
    ),
    (
        "Cracked ferry kept in port",
        "Inspectors kept the ferry Corrin in Port Sella on Friday because of cracks in its hull. "
        "No one was injured. Harbour master Ilse Marrin said the Halden crossing would open again "
        "on Monday.",
    ),
)


def feed(outlet: str, entry: tuple[str, str], source: str, *, atom: bool) -> tuple[Report, ...]:
    title, text = entry
    address = f"https://{outlet.replace(' ', '').lower()}.example"
    if atom:
        body = (
            f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{outlet}</title><link href="{address}"/>'
            f"<entry><id>{address}/1</id><title>{title}</title><source><title>{source}</title>"
            f"</source><content>{text}</content><published>2025-03-07T18:00:00Z</published></entry></feed>"
        )
    else:
        body = (
            f'<rss version="2.0"><channel><title>{outlet}</title><link>{address}</link><item>'
            f'<guid>{address}/1</guid><title>{title}</title><source url="https://wire.example">{source}'
            f"</source><description>{text}</description><pubDate>Fri, 07 Mar 2025 18:00:00 GMT</pubDate>"
            "</item></channel></rss>"
        )
    reports, refusals = read_bytes(body.encode(), name=outlet)
    assert refusals == ()
    return reports


def record_of(sources: tuple[str, str]) -> Record:
    reports = (
        *feed("Halden Courier", TEXTS[0], sources[0], atom=False),
        *feed("Osk Times", TEXTS[1], sources[1], atom=True),
    )
    (record,) = firsthand.records(reports)
    return record


@pytest.mark.parametrize("source", ["Northwire", "Sella Radio"])
def test_one_source_is_one_origin(source: str) -> None:
    record = record_of((source, source))
    (origin,) = record.origins
    assert source in origin.label
    assert len(origin.reports) == 2
    assert {above.stated for above in record.links.sources if above.name == source} == {
        tuple(sorted(item.report.id for item in record.findings))
    }


def test_why_says_that_the_source_is_named_beside_the_text() -> None:
    record = record_of(("Northwire", "Northwire"))
    parts = {part.title: part for part in firsthand.why(record, record.origins[0].id).parts}
    assert [fact.text for fact in parts["Who rests on it"].facts] == [
        "Named as the source beside the text by Halden Courier and Osk Times."
    ]
    assert "What would change it" in parts


def test_each_source_is_stated_by_its_own_reports() -> None:
    record = record_of(("Northwire", "Sella Radio"))
    stated = {above.name: above.stated for above in record.links.sources if above.stated}
    assert stated == {
        "Northwire": ("https://haldencourier.example/1",),
        "Sella Radio": ("https://osktimes.example/1",),
    }
