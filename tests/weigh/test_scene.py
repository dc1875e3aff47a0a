from firsthand.model import Span
from firsthand.weigh.discrepancies.verbatim import find_verbatim
from firsthand.weigh.scene import Places, set_scene, stems_of
from tests.weigh.stories import a_story

SPEECH = "“The ferry will sail again from the old pier at noon tomorrow and nobody needs to queue,” said Odo Falk."
VOICE = "Rain fell in Sund. The ferry will not sail again from the old pier at noon tomorrow, the harbour office wrote."


def test_places_find_what_overlaps_and_nothing_beside() -> None:
    rows = [
        (Span("r1", 0, 5), "a"),
        (Span("r1", 3, 90), "b"),
        (Span("r2", 0, 5), "c"),
        (Span("r1", 50, 60), "d"),
    ]
    places = Places(rows)
    assert places.over(Span("r1", 4, 6)) == ("a", "b")
    assert places.over(Span("r1", 55, 56)) == ("b", "d")
    assert places.over(Span("r3", 0, 9)) == () and places.over(Span("r2", 5, 9)) == ()


def test_kinship_is_of_the_rare_words() -> None:
    findings, links = a_story(
        "The ferry sank off the cape. Rain fell all day.",
        "Divers found the ferry off the cape. Rain stopped.",
    )
    scene = set_scene(findings, links)
    first = [sentence.span for sentence in findings[0].sentences]
    second = [sentence.span for sentence in findings[1].sentences]
    assert scene.kinship(first[0], second[0]) > scene.kinship(first[0], second[1])
    assert scene.stems(first[0]) == stems_of("ferries sank off capes")


def test_verbatim_joins_what_one_prints_as_speech() -> None:
    findings, links = a_story(SPEECH, VOICE)
    scene = set_scene(findings, links)
    (match,) = list(find_verbatim(scene)) or [next(iter(links.matches))]
    assert {match.a.report, match.b.report} == {"r1", "r2"}


def test_verbatim_leaves_short_runs_alone() -> None:
    findings, links = a_story("The ferry will sail at noon.", "The ferry will sink, he says.")
    assert not list(find_verbatim(set_scene(findings, links)))
