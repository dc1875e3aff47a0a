"""An explanation in the terminal, as Markdown and as JSON, harmless whatever the reports hold."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from firsthand.show.json import dumps
from firsthand.show.schema import schema
from firsthand.show.why import entries, explain, open_case
from firsthand.show.why.document import explanation_to_json
from firsthand.show.why.markdown import show_explanation
from firsthand.show.why.terminal import print_entries, print_explanation
from tests.show.page.test_page import HOSTILE
from tests.show.record_factory import a_record

EVERY = [entry.id for entry in entries(open_case(a_record()))]


def printed(name: str, mark: str = "", *, ascii_only: bool = False) -> str:
    out = StringIO()
    console = Console(file=out, width=80)
    if ascii_only:
        console._encoding = "ascii"  # type: ignore[attr-defined]
    print_explanation(explain(a_record(mark), name), console)
    return out.getvalue()


@pytest.mark.parametrize("name", EVERY)
def test_piped_output_is_plain_and_fits(name: str) -> None:
    text = printed(name)
    assert "\x1b" not in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_terms_have_bars_and_shared_words_marks() -> None:
    text = printed("b>a")
    assert "█" in text
    assert "Side by side: 1 passage" in text
    assert "[close" in text


def test_a_terminal_shows_shared_words_by_weight() -> None:
    out = StringIO()
    print_explanation(explain(a_record(), "b>a"), Console(file=out, width=80, force_terminal=True))
    assert "[close" not in out.getvalue()
    assert "\x1b[1m" in out.getvalue()


@pytest.mark.parametrize("kind", sorted({entry.kind for entry in entries(open_case(a_record()))}))
def test_hostile_text_neither_controls_nor_styles(kind: str) -> None:
    record = a_record(mark="\x1b[2J\x07[bold red]x[/] \u202e\ud800\x00")
    for entry in entries(open_case(record)):
        if entry.kind == kind:
            out = StringIO()
            print_explanation(entry.explain(), Console(file=out, width=80))
            for odd in ("\x1b", "\x07", "\x00", "\u202e", "\ud800"):
                assert odd not in out.getvalue()


def test_the_list_gives_every_id_whole() -> None:
    out = StringIO()
    print_entries(entries(open_case(a_record())), Console(file=out, width=40))
    lines = out.getvalue().splitlines()
    for name in EVERY:
        assert any(line.startswith(f"  {name}  ") for line in lines)


@pytest.mark.parametrize("name", EVERY)
def test_the_document_fits_its_schema(name: str) -> None:
    record = a_record()
    document = explanation_to_json(explain(record, name), record)
    document = json.loads(dumps(document))
    Draft202012Validator(schema("explanation")).validate(document)
    assert document["id"] == name and document["record"] == record.id


def test_markdown_writes_no_tags_and_keeps_the_words() -> None:
    record = a_record(HOSTILE)
    for entry in entries(open_case(record)):
        text = show_explanation(entry.explain())
        assert "<script" not in text and "<img" not in text
    text = show_explanation(explain(a_record(), "b>a"))
    assert "| +2.10 | order |" in text
    assert "**close" in text


def test_an_answer_is_the_same_twice() -> None:
    for name in EVERY:
        assert explain(a_record(), name) == explain(a_record(), name)
