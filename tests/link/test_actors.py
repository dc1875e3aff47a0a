"""Actors across reports: spellings joined, namesakes kept apart."""

from __future__ import annotations

from dataclasses import replace

from firsthand.link.actors import link_actors
from firsthand.model import Actor, Credit, Findings, Layout, Mention, Name, Report, Span, Title


def a_finding(
    report_id: str, *names: tuple[str, str, int], titles: tuple[str, ...] = ()
) -> Findings:
    """Findings with these names (canonical, type, number of mentions); titles go to the first."""
    text = ""
    found = []
    for number, (canonical, kind, count) in enumerate(names):
        spans = []
        for _ in range(count):
            spans.append(Span(report_id, len(text), len(text) + len(canonical)))
            text += canonical + " "
        held = []
        for title in titles if number == 0 else ():
            held.append(Title(Span(report_id, len(text), len(text) + len(title)), title))
            text += title + " "
        mentions = tuple(Mention(span, "name") for span in spans)
        found.append(Name(canonical, kind, mentions, tuple(held)))
    report = Report(id=report_id, text=text)
    return Findings(report, None, Layout((), (), ()), (), tuple(found), (), (), (), (), (), ())


def names(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.name for actor in actors]


def test_spellings_are_one_actor() -> None:
    (actor,) = link_actors(
        [
            a_finding("a", ("Stepan Zelinsky", "person", 2)),
            a_finding("b", ("Stepan Zelinskiy", "person", 3)),
            a_finding("c", ("Zelinskyy", "organisation", 1)),
        ]
    )
    assert actor.type == "person"
    assert [text for text, _ in actor.variants] == [
        "Stepan Zelinskiy",
        "Stepan Zelinsky",
        "Zelinskyy",
    ]
    assert len(actor.mentions) == 6


def test_namesakes_with_other_first_names_stay_apart() -> None:
    actors = link_actors(
        [
            a_finding("a", ("Ada Thornbury", "person", 1)),
            a_finding("b", ("Boris Thornbury", "person", 1)),
            a_finding("c", ("Thornbury", "person", 1)),
        ]
    )
    assert sorted(names(actors)) == ["Ada Thornbury", "Boris Thornbury", "Thornbury"]


def test_misspelt_surname_after_the_same_first_name() -> None:
    slip = a_finding("b", ("Ilse Maryn", "person", 1))
    (actor,) = link_actors([a_finding("a", ("Ilse Marrin", "person", 2)), slip])
    assert names((actor,)) == ["Ilse Marrin"]


def test_one_report_that_names_both_means_two_people() -> None:
    both = a_finding("a", ("Ilse Marrin", "person", 2), ("Ilse Maryn", "person", 1))
    assert names(link_actors([both])) == ["Ilse Marrin", "Ilse Maryn"]


def test_credited_broadcaster_is_an_organisation() -> None:
    item = a_finding("a", ("Channel Nord", "person", 2))
    (before,) = link_actors([item])
    told = Credit(Span("a", 0, 12), "Channel Nord", "broadcast", "passage", "told")
    (after,) = link_actors([replace(item, credits=(told,))])
    assert (before.type, after.type) == ("person", "organisation")


def test_surname_means_the_one_who_is_named_much_more_often() -> None:
    actors = link_actors(
        [
            a_finding("a", ("Ada Thornbury", "person", 9)),
            a_finding("b", ("Boris Thornbury", "person", 1)),
            a_finding("c", ("Thornbury", "person", 1)),
        ]
    )
    assert [(actor.name, len(actor.mentions)) for actor in actors] == [
        ("Ada Thornbury", 10),
        ("Boris Thornbury", 1),
    ]


def test_father_and_son_in_one_report_stay_apart() -> None:
    actors = link_actors(
        [a_finding("a", ("Carl Thorne", "person", 2), ("Carl Thorne Jr.", "person", 1))]
    )
    assert names(actors) == ["Carl Thorne", "Carl Thorne Jr."]


def test_middle_initials_that_differ_stay_apart() -> None:
    actors = link_actors(
        [
            a_finding("a", ("Ada B. Orrmeyer", "person", 1)),
            a_finding("b", ("Ada C. Orrmeyer", "person", 1)),
        ]
    )
    assert len(actors) == 2


def test_family_name_first() -> None:
    (actor,) = link_actors(
        [a_finding("a", ("Kim Song-ho", "person", 1)), a_finding("b", ("Kim", "person", 2))]
    )
    assert actor.name == "Kim Song-ho"


def test_country_by_several_words() -> None:
    (actor,) = link_actors(
        [a_finding("a", ("United States", "place", 1)), a_finding("b", ("U.S.", "place", 1))]
    )
    assert len(actor.variants) == 2


def test_acronym() -> None:
    (actor,) = link_actors(
        [
            a_finding("a", ("Ruvanian Steel Union", "organisation", 1)),
            a_finding("b", ("RSU", "organisation", 1)),
        ]
    )
    assert actor.name == "Ruvanian Steel Union"


def test_titles_with_spans() -> None:
    (actor,) = link_actors([a_finding("a", ("Ada Orr", "person", 1), titles=("Mayor", "mayor"))])
    assert [title for title, _ in actor.titles] == ["Mayor", "mayor"]


def test_order_of_reports_does_not_matter() -> None:
    findings = [
        a_finding("a", ("Ada Orr", "person", 1), ("Halden", "place", 2)),
        a_finding("b", ("Orr", "organisation", 1), ("Haldon", "place", 1)),
        a_finding("c", ("A. Orr", "person", 1)),
    ]
    assert link_actors(findings) == link_actors(findings[::-1])


def test_no_reports() -> None:
    assert link_actors([]) == ()
