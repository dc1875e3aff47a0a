"""The command line: what it prints, writes, refuses and returns."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from firsthand.cli import app
from firsthand.errors import InputError, UnknownIdError
from firsthand.show.json import dumps, record_to_json
from tests.show.record_factory import a_record
from tests.stories.test_golden import DAM, record_of

ROOT = Path(__file__).parents[2]
FERRY = str(ROOT / "examples" / "port-sella-ferry" / "reports.jsonl")
RUN = CliRunner()


def test_help_teaches_by_example() -> None:
    for command in ([], ["read"], ["find"], ["why"], ["explain"]):
        shown = RUN.invoke(app, [*command, "--help"])
        assert shown.exit_code == 0
        assert "firsthand " + (command[0] if command else "read") in shown.output


def test_help_does_not_load_the_parser() -> None:
    code = "import sys, firsthand.cli; sys.exit('spacy' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_read_prints_the_record_plainly_when_piped() -> None:
    shown = RUN.invoke(app, ["read", FERRY])
    assert shown.exit_code == 0, shown.output
    assert "\x1b" not in shown.output
    assert "8 reports" in shown.output


def test_read_json_is_one_record_a_line() -> None:
    shown = RUN.invoke(app, ["read", FERRY, "--format", "json"])
    records = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [record["schema"] for record in records] == ["firsthand/record/1"]


def test_read_writes_pages_and_an_index(tmp_path: Path) -> None:
    shown = RUN.invoke(app, ["read", FERRY, "-o", str(tmp_path)])
    assert shown.exit_code == 0, shown.output
    kinds = sorted(path.suffix for path in tmp_path.iterdir())
    assert kinds == [".html", ".html", ".json", ".md"]
    index = (tmp_path / "index.html").read_text("utf-8")
    page = next(path.name for path in tmp_path.glob("story-*.html"))
    assert f'href="./{page}"' in index


@pytest.mark.parametrize(
    ("kind", "words"),
    [("md", "Annika"), ("html", "Annika"), ("plover", "event_id"), ("dna", "organi")],
)
def test_read_other_formats(kind: str, words: str) -> None:
    shown = RUN.invoke(app, ["read", FERRY, "--format", kind])
    assert shown.exit_code == 0
    assert words in shown.stdout


def test_several_pages_need_a_folder() -> None:
    mill = str(ROOT / "examples" / "tarn-mill-release" / "reports")
    shown = RUN.invoke(app, ["read", FERRY, mill, "--format", "html"])
    assert shown.exit_code == 2
    assert "give a folder with -o DIR" in shown.stderr


def test_find_writes_a_json_line_a_report() -> None:
    shown = RUN.invoke(app, ["find", FERRY])
    rows = [json.loads(line) for line in shown.stdout.splitlines()]
    assert len(rows) == 8
    assert {row["schema"] for row in rows} == {"firsthand/findings/1"}


def test_a_refused_input_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    pile = tmp_path / "pile.jsonl"
    pile.write_text('{"id": "a", "text": "The mill in Osk burned down."}\n{"id": broken\n', "utf-8")
    shown = RUN.invoke(app, ["find", str(pile)])
    assert shown.exit_code == 1
    assert len(shown.stdout.splitlines()) == 1
    assert f"{pile}:2" in shown.stderr
    assert "1 inputs refused" in shown.stderr


def test_nothing_readable_is_status_2(tmp_path: Path) -> None:
    shown = RUN.invoke(app, ["read", str(tmp_path / "missing.txt")])
    assert shown.exit_code == 2
    assert "missing.txt" in shown.stderr


def test_standard_input() -> None:
    shown = RUN.invoke(app, ["find", "-"], input="The mill in Osk burned down on Friday.\n")
    assert shown.exit_code == 0, shown.stderr
    assert "Osk" in shown.stdout


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("record") / "records.jsonl"
    other = dumps(record_to_json(a_record()))
    place.write_text(f"{dumps(record_to_json(record_of(DAM)))}\n{other}\n", "utf-8")
    return str(place)


def test_why_lists_every_id_with_a_line(record: str) -> None:
    shown = RUN.invoke(app, ["why", record])
    assert shown.exit_code == 0, shown.stderr
    copy = r"\n  delta-post>sella-courier  delta-post rewrites sella-courier \(9\d%\)\n"
    assert re.search(copy, shown.stdout)
    assert "\n  claim:1  " in shown.stdout
    rows = RUN.invoke(app, ["why", record, "--format", "json"]).stdout.splitlines()
    assert [json.loads(row)["record"] for row in rows] == ["coast-today", "story-a"]


def test_why_answers_from_whichever_record_knows(record: str) -> None:
    for names in (["delta-post", "sella-courier"], ["delta-post>sella-courier"], ["claim:1"]):
        shown = RUN.invoke(app, ["why", record, *names])
        assert shown.exit_code == 0, shown.stderr
        assert "What would change" in shown.stdout
        assert "\x1b" not in shown.stdout


def test_why_as_json_and_markdown(record: str) -> None:
    shown = RUN.invoke(app, ["why", record, "claim:1", "--format", "json"])
    assert json.loads(shown.stdout)["schema"] == "firsthand/explanation/1"
    shown = RUN.invoke(app, ["why", record, "claim:1", "--format", "md"])
    assert shown.stdout.startswith("# “Port Sella might close")


def test_why_reads_standard_input(record: str) -> None:
    line = Path(record).read_text("utf-8").splitlines()[1]
    shown = RUN.invoke(app, ["why", "-", "b", "a"], input=line)
    assert "Ruvania Sentinel rewrites Halden Courier" in shown.stdout


def test_why_tells_near_ids(record: str) -> None:
    shown = RUN.invoke(app, ["why", record, "delta-pots"])
    assert isinstance(shown.exception, UnknownIdError)
    assert "delta-post" in shown.exception.near


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"a": 1}\n{"b": 2}\n', "no json", "[" * 5000])
def test_why_refuses_what_is_no_record(tmp_path: Path, text: str) -> None:
    place = tmp_path / "x.json"
    place.write_text(text, "utf-8")
    shown = RUN.invoke(app, ["why", str(place)])
    assert isinstance(shown.exception, InputError)
    missing = RUN.invoke(app, ["why", str(tmp_path / "none.json")])
    assert isinstance(missing.exception, InputError)


def test_why_loads_no_parser() -> None:
    code = "import sys, firsthand.cli.why; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_explain_lists_and_explains() -> None:
    everything = RUN.invoke(app, ["explain"])
    assert everything.exit_code == 0
    assert {line.split()[0] for line in everything.stdout.splitlines()} == {
        "noun",
        "number",
        "rule",
    }
    one = RUN.invoke(app, ["explain", "origin"])
    assert "Where matter first enters" in one.stdout
    assert RUN.invoke(app, ["explain", "no-such-name"]).exit_code == 2


def test_the_help_names_examples_that_are_there() -> None:
    root = Path(__file__).parents[2]
    text = RUN.invoke(app, ["read", "--help"]).output
    named = re.findall(r"examples/[\w/-]+", text)
    assert named and all((root / name).exists() for name in named)
